// @ts-nocheck
import { rowName, type Indicator, type Row } from "../indicator.ts";
import { received } from "../message/received.ts";
import { closest } from "../message/closest.ts";

function remedy(word: string, candidates: readonly string[]): string {
  const near = closest(word, candidates);
  return near === undefined ? "" : `; did you mean "${near}"?`;
}

/** Problems of a row's label (its series or its flag) against the labels that the file declares. */
function labelProblems(row: Row, key: "series" | "flag", declared: readonly string[]): string[] {
  const label = row[key];
  const list = key === "flag" ? "flags" : "series";
  if (label === undefined) {
    const needed = key === "series" && declared.length > 0;
    return needed
      ? [`${key}: expected ${declared.map((id) => `"${id}"`).join(" or ")}, received nothing`]
      : [];
  }
  if (declared.includes(label)) return [];
  const words = `${key}: expected an id that "${list}" declares, received ${received(label)}`;
  return [`${words}${remedy(label, declared) || `; declare it in "${list}"`}`];
}

function valueProblems(row: Row, [low, high]: readonly [number, number]): string[] {
  const { value, ciLow, ciHigh } = row;
  const problems: string[] = [];
  if (value !== null && (value < low || value > high)) {
    problems.push(
      `value: expected a number from ${String(low)} to ${String(high)}, received ${String(value)}`,
    );
  }
  if ((ciLow === undefined) !== (ciHigh === undefined)) {
    const missing = ciLow === undefined ? "ciLow" : "ciHigh";
    problems.push(`${missing}: expected both bounds of the interval, received one`);
  } else if (ciLow !== undefined && ciHigh !== undefined) {
    if (value === null)
      problems.push("value: expected a number inside the interval, received null");
    else if (!(ciLow <= value && value <= ciHigh)) {
      const interval = `${String(ciLow)}, ${String(value)}, ${String(ciHigh)}`;
      problems.push(`ciLow: expected ciLow <= value <= ciHigh, received ${interval}`);
    }
  }
  if (row.period !== undefined) {
    const [from, to] = row.period.split("–").map(Number);
    if (
      from === undefined ||
      to === undefined ||
      !(from < to && from <= row.year && row.year <= to)
    ) {
      problems.push(
        `period: expected a span that holds ${String(row.year)}, received "${row.period}"`,
      );
    }
  }
  return problems;
}

/** Shares are percentages, and nothing else is: differences of them are given in points. */
function unitProblems({ kind, unitShort }: Indicator): string[] {
  return Object.entries(unitShort).flatMap(([locale, unit]) => {
    if ((unit === "%") === (kind === "share")) return [];
    const words = kind === "share" ? '"%" for a share' : `a unit other than "%" for kind "${kind}"`;
    return [
      `unitShort.${locale}: expected ${words}, received ${received(unit)}; correct unitShort or kind`,
    ];
  });
}

/** What is wrong inside one indicator, its file's shape being right; places as in `rows[3].value`. */
export function indicatorProblems(indicator: Indicator): string[] {
  const problems: string[] = [];
  const series = Object.keys(indicator.series ?? {});
  const flags = Object.keys(indicator.flags ?? {});
  const places = new Map<string, number>();
  for (const [index, row] of indicator.rows.entries()) {
    const found = [
      ...valueProblems(row, indicator.range),
      ...labelProblems(row, "series", series),
      ...labelProblems(row, "flag", flags),
    ];
    problems.push(...found.map((problem) => `rows[${String(index)}].${problem}`));
    const name = rowName(row);
    const first = places.get(name);
    if (first === undefined) places.set(name, index);
    else {
      const words = "expected one row for each geo, year and series";
      problems.push(
        `rows[${String(index)}]: ${words}, received ${name} again (see rows[${String(first)}]); remove one of them`,
      );
    }
  }
  for (const [key, list] of [
    ["series", series],
    ["flag", flags],
  ] as const) {
    for (const id of list) {
      if (indicator.rows.some((row) => row[key] === id)) continue;
      const place = key === "flag" ? `flags.${id}` : `series.${id}`;
      problems.push(
        `${place}: expected at least one row with this ${key}, received none; remove it`,
      );
    }
  }
  if (indicator.rows.every(({ value }) => value === null)) {
    problems.push("rows: expected at least one value, received null in every row; add one");
  }
  problems.push(...unitProblems(indicator));
  if (
    indicator.provenance !== undefined &&
    (indicator.provenance === "computed") !== indicator.computed
  ) {
    problems.push(
      `provenance: expected "computed" where computed is true and only there, received "${indicator.provenance}"`,
    );
  }
  if (indicator.computed && indicator.source.retrievedFrom === undefined) {
    problems.push(
      "source.retrievedFrom: expected the input of a computed indicator, received nothing",
    );
  }
  return problems;
}
