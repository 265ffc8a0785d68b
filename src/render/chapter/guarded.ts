import { assertGuard, type Guard } from "../../i18n/guard.ts";
import type { Voice } from "../../i18n/voice.ts";
import { chartCell, type ChartCellAddress } from "./chart-cell.ts";
import { cellRow, indicatorNamed, type CellAddress } from "./numbers.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";

const RELATIONS = ["lowest", "highest", "below", "above", "about"] as const;
/** How a number may stand to others. */
export type Relation = (typeof RELATIONS)[number];

/** What a text asserts of a cell of an indicator or of a chart's table. */
export interface Assertion extends Partial<CellAddress>, Partial<Omit<ChartCellAddress, "view">> {
  readonly view?: string | undefined;
  readonly is: Relation;
  /** For `lowest` and `highest`: the territories or rows compared; all unless given. */
  readonly among?: readonly string[];
  /** For the others: the cell compared with, as it differs from the first, or a number. */
  readonly than?: Partial<CellAddress> & Partial<ChartCellAddress> & { readonly value?: number };
  /** For `about`: the largest difference, as a part of the number compared with; 0.1 unless given. */
  readonly within?: number;
}

const WITHIN = 0.1;

/**
 * Throws a `GuardError` with the place of the text unless what it asserts is true of the data: the
 * words of a sentence cannot outlive the numbers that they were written for.
 */
export function assertHolds(voice: Voice, assertion: Assertion): void {
  const { place } = voice;
  const { is, than, within = WITHIN } = assertion;
  if (!RELATIONS.includes(is)) {
    const words = `one of ${RELATIONS.join(", ")}`;
    throw unknownId(`${place}: holds`, words, is, RELATIONS, "correct the relation");
  }
  const value = numberAt(voice, assertion);
  if (is === "lowest" || is === "highest") {
    const others = rivals(voice, assertion);
    if (others.length < 2) {
      throw new Error(
        `${place}: holds: expected at least two numbers to compare, received ${others.length}; name more in "among"`,
      );
    }
    const extreme = is === "lowest" ? Math.min(...others) : Math.max(...others);
    assertGuard(value === extreme, guardAgainst(extreme));
    return;
  }
  if (!than) {
    throw new Error(`${place}: holds: expected "than" for "${is}", received none; name a cell`);
  }
  const other = than.value ?? numberAt(voice, { ...assertion, ...than });
  const holds =
    is === "below"
      ? value < other
      : is === "above"
        ? value > other
        : Math.abs(value - other) <= Math.abs(other) * within;
  assertGuard(holds, guardAgainst(other));

  function guardAgainst(compared: number): Guard {
    const name = nameOf(assertion);
    return {
      place: `${place}: holds`,
      claim: `${name} is ${is}`,
      expected: `${name} to be ${is}`,
      received: `${value} against ${compared}`,
    };
  }
}

/** The id of the indicator or chart that an assertion rests on, in words for an error. */
function nameOf({ of, geo, year, chart, row, column }: Assertion): string {
  return (
    [of, geo, year, chart, row, column].filter((part) => part !== undefined).join(" ") || "nothing"
  );
}

function numberAt(voice: Voice, assertion: Assertion): number {
  const { of, geo, year, series, chart, row, column, view } = assertion;
  if (of !== undefined && geo !== undefined && year !== undefined) {
    return cellRow(voice, { of, geo, year, series }).value;
  }
  if (chart !== undefined && row !== undefined && column !== undefined) {
    const { value } = chartCell(voice, { chart, row, column, view });
    if (typeof value === "number") return value;
  }
  throw new Error(
    `${voice.place}: holds: expected a number at of, geo, year or at chart, row, column, received ${nameOf(assertion)}; name a cell with a number`,
  );
}

/** All numbers that a superlative compares, the asserted one among them. */
function rivals(voice: Voice, assertion: Assertion): number[] {
  const { of, year, series, chart, row, column, view, among } = assertion;
  const asked = among && new Set(among);
  const numbers: [id: string, value: number][] = [];
  if (of !== undefined) {
    for (const cell of indicatorNamed(voice, of).rows) {
      if (cell.year !== year || cell.series !== series || cell.value === null) continue;
      numbers.push([cell.geo, cell.value]);
    }
  } else if (chart !== undefined && column !== undefined && row !== undefined) {
    const { payload } = chartCell(voice, { chart, row, column, view });
    for (const other of payload.rows) {
      const value = other[column];
      if (typeof value === "number") {
        numbers.push([String(other[payload.definition.key]), value]);
      }
    }
  }
  const missing = [...(asked ?? [])].filter((id) => !numbers.some(([known]) => known === id));
  if (missing.length > 0) {
    throw new Error(
      `${voice.place}: among: expected territories or rows with a number, received ${missing.join(", ")}; correct the list`,
    );
  }
  return numbers.filter(([id]) => !asked || asked.has(id)).map(([, value]) => value);
}
