import {
  familyOf,
  SECTOR_FAMILIES,
  type SectorFamily,
} from "../../charts/initiatives/sector-symbol.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import { textLines } from "../../type/text-lines.ts";
import { SMALL_SIZE } from "./map-stages.ts";
import { CAPITAL, MARK_DISTANCE, type PlacedMark } from "./placed-seats.ts";

const FAMILY_WIDTH = 176;
/** Distance of the baselines of a text in several lines. */
export const LINE = 16;

/** A row of marks of one family, beside its name. */
export interface FamilyRow {
  readonly family: SectorFamily;
  readonly y: number;
  readonly marks: readonly PlacedMark[];
}

/** A mark with its name beside it, in lines. */
export interface NamedMark extends PlacedMark {
  readonly lines: readonly string[];
}

/** Marks beside the land, one item below the other. */
export interface Lane<T> {
  readonly x: number;
  readonly y: number;
  readonly items: readonly T[];
  readonly bottom: number;
}

/** The capital's initiatives by family. */
export interface CapitalLane extends Lane<FamilyRow> {
  readonly marksX: number;
  readonly count: number;
}

interface Side {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Returns the initiatives with a seat in the capital, a row for each family. */
export function capitalLane(initiatives: readonly Initiative[], side: Side): CapitalLane {
  const own = initiatives.filter(({ seat }) => seat?.place === CAPITAL);
  const marksX = side.left + FAMILY_WIDTH + MARK_DISTANCE / 2;
  const perLine = Math.floor((side.width - FAMILY_WIDTH) / MARK_DISTANCE);
  let y = side.top + 26;
  const items = SECTOR_FAMILIES.map((family): FamilyRow => {
    const top = y;
    const marks = own
      .filter((initiative) => familyOf(initiative) === family)
      .map((initiative, index) => ({
        initiative,
        x: marksX + (index % perLine) * MARK_DISTANCE,
        y: top + Math.floor(index / perLine) * MARK_DISTANCE,
      }));
    y += Math.max(1, Math.ceil(marks.length / perLine)) * MARK_DISTANCE;
    return { family, y: top, marks };
  });
  return { x: side.left, y: side.top, items, marksX, count: own.length, bottom: y - 12 };
}

/** Returns the initiatives whose seat is not known, each with its name. */
export function unknownLane(
  initiatives: readonly Initiative[],
  { locale, format }: Voice,
  side: Side,
): Lane<NamedMark> {
  let y = side.top + 26;
  const items = initiatives
    .filter(({ seat }) => seat === null)
    .map((initiative): NamedMark => {
      const lines = textLines(format.tie(initiative.name[locale]), side.width - 28, SMALL_SIZE);
      const mark = { initiative, x: side.left + MARK_DISTANCE / 2, y, lines };
      y += MARK_DISTANCE + (lines.length - 1) * LINE;
      return mark;
    });
  return { x: side.left, y: side.top, items, bottom: y - 12 };
}
