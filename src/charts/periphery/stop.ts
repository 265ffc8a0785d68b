import type { ChartRow, DrawInput, TellInput } from "../definition/define-chart.ts";
import type { Data } from "../../schema/load.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { PeripheryMap } from "./periphery-map.ts";

/** What the stops on the way from Warsaw to the periphery measure. */
export type Measure = "wage" | "entities" | "research" | "cooperation" | "initiatives";

/** One stop: a measure of Mazovia, with its words, its rows and its map. */
export interface Stop {
  readonly label: Text;
  readonly title: (input: TellInput) => string;
  readonly subtitle: (input: TellInput) => string;
  readonly note: (input: TellInput) => string;
  readonly summary: (input: TellInput) => string;
  readonly rows: (data: Data, locale: Locale) => readonly StopRow[];
  readonly draw: (input: DrawInput, map: PeripheryMap) => void;
  /** Whether classes of colour are explained below the map. */
  readonly hasKey: boolean;
}

/** A row of a stop: a count or a price under `value`, a percentage under `share`. */
export interface StopRow extends ChartRow {
  readonly id: string;
  readonly name: string;
  readonly measure: Measure;
  readonly year: number | null;
  readonly value: number | null;
  readonly share: number | null;
}
