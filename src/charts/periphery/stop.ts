import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { Column, DrawInput, RowOf, TellInput } from "../definition/define-chart.ts";
import type { Shape } from "../definition/picture.ts";
import type { PeripheryMap } from "./periphery-map.ts";

/** The columns of every stop: a count or a price under `value`, a percentage under `share`. */
export const STOP_COLUMNS = [
  { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
  {
    key: "name",
    label: { pl: "Obszar, miejscowość lub rodzaj firm", en: "Area, town or kind of firm" },
    kind: "name",
  },
  {
    key: "measure",
    label: { pl: "Miara", en: "Measure" },
    kind: "category",
    labels: {
      wage: { pl: "przeciętna płaca brutto, zł", en: "average gross wage, PLN" },
      entities: {
        pl: "podmioty REGON na 10 tys. mieszkańców",
        en: "REGON entities per 10,000 residents",
      },
      research: { pl: "nakłady na B+R, % PKB", en: "R&D expenditure, % of GDP" },
      cooperation: {
        pl: "firmy współpracujące w innowacjach, %",
        en: "firms cooperating in innovation, %",
      },
      initiatives: { pl: "inicjatywy z siedzibą", en: "initiatives seated" },
    },
  },
  { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year", optional: true },
  {
    key: "value",
    label: { pl: "Wartość", en: "Value" },
    kind: "number",
    decimals: 0,
    optional: true,
  },
  {
    key: "share",
    label: { pl: "Odsetek", en: "Percentage" },
    kind: "number",
    unit: { pl: "%", en: "%" },
    decimals: 2,
    optional: true,
  },
] as const satisfies readonly Column[];

/** A row of a stop. */
export type StopRow = RowOf<typeof STOP_COLUMNS>;

type Words = (input: TellInput<StopRow>) => string;

/** One stop on the way from Warsaw to the periphery: a measure of Mazovia, its words and its map. */
export interface Stop {
  readonly label: Text;
  readonly title: Words;
  readonly subtitle: Words;
  readonly note: Words;
  readonly summary: Words;
  readonly rows: (data: Data, locale: Locale) => readonly StopRow[];
  readonly shapes: (input: DrawInput<StopRow>, map: PeripheryMap) => readonly Shape[];
  /** Whether classes of colour are explained below the map. */
  readonly hasKey: boolean;
}

/** Returns the number in one of two columns of a row; throws where the row has the other. */
export function numberAt(row: StopRow, column: "value" | "share"): number {
  const number = row[column];
  if (number !== null) return number;
  throw new Error(`rows: ${row.id}: ${column}: expected a number, received none; check the data`);
}
