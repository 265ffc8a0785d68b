import type { Tone } from "../../charts/kit/ranking-spec.ts";

/** A row of an invented table: lengths of rivers of a country that does not exist. */
export interface River {
  readonly geo: string;
  readonly name: string;
  readonly value: number;
  readonly before: number;
  readonly low: number;
  readonly high: number;
}

const NAMES = [
  "Adra",
  "Bystra Woda",
  "Czarna",
  "Długa Struga",
  "Elna",
  "Fala",
  "Górna Rzeka na Równinie",
];
/** Seven rivers, the longest first. */
export const RIVERS: readonly River[] = NAMES.map((name, index) => {
  const value = 71 - index * 9.3;
  const before = value - 12 + index * 5;
  return { geo: name.slice(0, 1), name, value, before, low: value - 6, high: value + 4 };
});
/** The years in which they were measured. */
export const YEARS = [2000, 2005, 2010, 2015, 2020];

/** One river matters, one is held against it. */
export function toneOf({ geo }: River): Tone {
  return geo === "D" ? "accent" : geo === "B" ? "ink" : "muted";
}

/** The length of a river in a year. */
export function valueIn({ value }: River, year: number): number {
  return value + ((year - 2000) / 5) * Math.cos(value) * 3;
}
