import type { Parts } from "./parts.ts";
import { rowName, type Indicator, type Row } from "../indicator.ts";
import { linkProblems } from "./link-problems.ts";
import type { Quantity, QuantityCell, QuantityColumn } from "../quantity.ts";

/** More cells than these would drown a message. */
const MOST_CELLS = 8;

/**
 * What is wrong with a number that is taken from the data: an indicator that is not there, a cell
 * without a value, a year of too few values, a divisor of nought.
 */
export function quantityProblems(quantity: Quantity, place: string, parts: Parts): string[] {
  const { cell, difference, ratio, highest, total, falling, variation, locationQuotient } =
    quantity;
  const cells = (list: readonly QuantityCell[], form: string): string[] =>
    list.flatMap((one, nth) => cellProblems(one, `${place}.${form}[${String(nth)}]`, parts));
  const problems = [
    ...(cell ? cellProblems(cell, `${place}.cell`, parts) : []),
    ...cells(difference ?? [], "difference"),
    ...cells(ratio ?? [], "ratio"),
    ...(highest ? columnProblems(highest, `${place}.highest`, parts) : []),
    ...(total ? columnProblems(total, `${place}.total`, parts) : []),
    ...(variation ? columnProblems(variation, `${place}.variation`, parts, 2) : []),
    ...(falling ? fallingProblems(falling, `${place}.falling`, parts) : []),
    ...quotientCells(locationQuotient).flatMap((one) =>
      cellProblems(one, `${place}.locationQuotient`, parts),
    ),
  ];
  if (problems.length > 0) return problems;
  return [
    ...exceptProblems(highest, `${place}.highest`, parts),
    ...divisorProblems(ratio ? [ratio[1]] : [], `${place}.ratio[1]`, parts),
    ...divisorProblems(
      quotientCells(locationQuotient).slice(1),
      `${place}.locationQuotient`,
      parts,
    ),
  ];
}

/** The four cells of a location quotient; the first one is no divisor. */
function quotientCells(quotient: Quantity["locationQuotient"]): QuantityCell[] {
  if (quotient === undefined) return [];
  const { of, year, geo, to, series, all } = quotient;
  return [
    { of, year, geo, series },
    { of, year, geo, series: all },
    { of, year, geo: to, series },
    { of, year, geo: to, series: all },
  ];
}

/** Problems of the name of an indicator; a file that was refused is told of where it is refused. */
function indicatorProblems(of: string, place: string, { indicatorIds }: Parts): string[] {
  return linkProblems(
    [{ place: `${place}.of`, to: of }],
    indicatorIds,
    "the id of an indicator in data/indicators",
  );
}

function rowOf({ of, geo, year, series }: QuantityCell, { indicators }: Parts): Row | undefined {
  return indicators
    .get(of)
    ?.rows.find((row) => row.geo === geo && row.year === year && row.series === series);
}

function cellProblems(cell: QuantityCell, place: string, parts: Parts): string[] {
  const indicator = parts.indicators.get(cell.of);
  if (indicator === undefined) return indicatorProblems(cell.of, place, parts);
  const row = rowOf(cell, parts);
  if (row !== undefined && row.value !== null) return [];
  const { geo, year, series } = cell;
  const wanted = [geo, year, series].filter((part) => part !== undefined).join(" ");
  const others = indicator.rows.filter((other) => other.geo === geo && other.value !== null);
  const known = others.slice(0, MOST_CELLS).map(rowName).join(", ");
  const more = others.length > MOST_CELLS ? ", …" : "";
  return [
    `${place}: expected a value in data/indicators/${cell.of}.json, received ${wanted}; correct geo, year or series${known === "" ? "" : ` (there are ${known}${more})`}`,
  ];
}

/** The rows with a value of a year in the territories of the indicator's level. */
function rowsOf(
  { geography, rows }: Indicator,
  { year, series }: Omit<QuantityColumn, "of">,
  { territories }: Parts,
): readonly Row[] {
  return rows.filter(
    (row) =>
      row.year === year &&
      row.series === series &&
      row.value !== null &&
      territories?.get(row.geo)?.level === geography,
  );
}

function columnProblems(column: QuantityColumn, place: string, parts: Parts, fewest = 1): string[] {
  const indicator = parts.indicators.get(column.of);
  if (indicator === undefined) return indicatorProblems(column.of, place, parts);
  const found = rowsOf(indicator, column, parts).length;
  if (found >= fewest) return [];
  const wanted = [column.year, column.series].filter((part) => part !== undefined).join(" ");
  return [
    `${place}: expected values of at least ${String(fewest)} territories (${indicator.geography}) in data/indicators/${column.of}.json, received ${String(found)} for ${wanted}; correct year or series`,
  ];
}

function fallingProblems(
  { of, series, from, to }: NonNullable<Quantity["falling"]>,
  place: string,
  parts: Parts,
): string[] {
  const indicator = parts.indicators.get(of);
  if (indicator === undefined) return indicatorProblems(of, place, parts);
  const [before = [], after = []] = [from, to].map((year) =>
    rowsOf(indicator, { year, series }, parts).map(({ geo }) => geo),
  );
  const shared = before.filter((geo) => after.includes(geo)).length;
  if (shared > 0 && shared === before.length && shared === after.length) return [];
  return [
    `${place}: expected values of the same territories in ${String(from)} and ${String(to)} in data/indicators/${of}.json, received ${String(before.length)} and ${String(after.length)}, ${String(shared)} of them the same; correct the years or series`,
  ];
}

/** A territory that is left out has to be among those that are compared. */
function exceptProblems(highest: Quantity["highest"], place: string, parts: Parts): string[] {
  const indicator = highest && parts.indicators.get(highest.of);
  if (indicator === undefined) return [];
  const geos = new Set(rowsOf(indicator, highest ?? { year: 0 }, parts).map(({ geo }) => geo));
  return linkProblems(
    (highest?.except ?? []).map((to, nth) => ({ place: `${place}.except[${String(nth)}]`, to })),
    geos,
    "a territory that has a value",
  );
}

function divisorProblems(cells: readonly QuantityCell[], place: string, parts: Parts): string[] {
  return cells
    .filter((cell) => rowOf(cell, parts)?.value === 0)
    .map(
      ({ geo, year, series }) =>
        `${place}: expected a divisor other than 0, received that of ${[geo, year, series].filter((part) => part !== undefined).join(" ")}; name another cell`,
    );
}
