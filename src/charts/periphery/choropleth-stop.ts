import { extent } from "d3-array";
import { scaleQuantize } from "d3-scale";
import type { Text } from "../../schema/text.ts";
import type { DrawInput, TellInput } from "../definition/define-chart.ts";
import type { Colour, Shape } from "../definition/picture.ts";
import { powiatName } from "../maps/powiat-name.ts";
import { indicatorIn, indicatorRows, territoryIn } from "../rows/indicator-rows.ts";
import {
  borderShape,
  keyShapes,
  labelShapes,
  powiatShapes,
  seatOf,
  STEPS,
  type PeripheryMap,
} from "./periphery-map.ts";
import { numberAt, type Stop, type StopRow } from "./stop.ts";

/** What a map of the powiats in five classes shows and says. */
interface Choropleth {
  readonly measure: string;
  readonly indicator: string;
  readonly year: number;
  readonly label: Text;
  /** The finding, true as long as these two powiats have the highest values, in this order. */
  readonly title: Text;
  readonly highest: readonly [first: string, second: string];
  readonly subtitle: Text;
  readonly note: Text;
  /** Takes count, first, high, second, next, last and low. */
  readonly summary: Text;
  /** The unit after the highest value of the key. */
  readonly unit: Text | null;
  /** Whether the second highest is named on the map, where it lies apart from the highest. */
  readonly isSecondNamed: boolean;
}

/** Returns the stop that shows a measure of the powiats. */
export function choroplethStop(choropleth: Choropleth): Stop {
  const { measure, indicator, year, label, highest, subtitle, note } = choropleth;
  return {
    label,
    hasKey: true,
    rows: (data, locale) =>
      indicatorRows(indicatorIn(data, indicator), year)
        .flatMap(({ geo, value }) =>
          value !== null && territoryIn(data, geo).level === "powiat" ? [{ geo, value }] : [],
        )
        .toSorted((first, second) => second.value - first.value)
        .map(({ geo, value }) => ({
          id: geo,
          name: powiatName(territoryIn(data, geo), locale),
          measure,
          year,
          value,
          share: null,
        })),
    title: ({ rows, say, holding }) =>
      holding(
        highest.every((geo, index) => rows[index]?.id === geo),
        say(choropleth.title),
      ),
    subtitle: ({ say }) => say(subtitle),
    note: ({ say }) => say(note),
    summary: (input) => summary(input, choropleth),
    shapes: (input, map) => shapes(input, map, choropleth),
  };
}

/** The rows with the two highest values and the lowest. */
function notable(rows: readonly StopRow[]): readonly [StopRow, StopRow, StopRow] {
  const [first, second] = rows;
  const last = rows.at(-1);
  if (first && second && last) return [first, second, last];
  throw new Error(`rows: expected at least two powiats, received ${rows.length}; check the data`);
}

function summary({ rows, say, format }: TellInput<StopRow>, choropleth: Choropleth): string {
  const [first, second, last] = notable(rows);
  const value = (row: StopRow): string => format.number(numberAt(row, "value"));
  return say(choropleth.summary, {
    count: rows.length,
    first: first.name,
    high: value(first),
    second: second.name,
    next: value(second),
    last: last.name,
    low: value(last),
  });
}

function shapes(
  { rows, data, locale, format }: DrawInput<StopRow>,
  map: PeripheryMap,
  { unit, isSecondNamed }: Pick<Choropleth, "unit" | "isSecondNamed">,
): readonly Shape[] {
  const [low = 0, high = 1] = extent(rows, (row) => numberAt(row, "value"));
  const colour = scaleQuantize<Colour>().domain([low, high]).range(STEPS);
  const [first, second, last] = notable(rows);
  return [
    powiatShapes(map, (geo) => {
      const index = rows.findIndex(({ id }) => id === geo);
      const row = rows[index];
      return row ? { row: index, fill: colour(numberAt(row, "value")) } : null;
    }),
    borderShape(map),
    ...keyShapes(
      map,
      format.number(low),
      format.number(high) + (unit ? `\u00a0${unit[locale]}` : ""),
    ),
    ...labelShapes(
      map,
      locale,
      [first, ...(isSecondNamed ? [second] : []), last].map((row) => ({
        place: seatOf(data, row.id),
        words: format.number(numberAt(row, "value")),
      })),
    ),
  ];
}
