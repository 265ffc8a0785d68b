import { codeWords } from "../rows/diagram-rows.ts";
import type { Voice } from "../../i18n/voice.ts";
import { evidenceMark, type Attested } from "./evidence-mark.ts";
import type { Drawn } from "./svg-root.ts";
import { rowMark, writtenText, type Writing } from "./written-text.ts";

/** How a list of discs and names is set. */
export interface EvidenceList extends Writing {
  readonly width: number;
  /** From the disc's left side to the words. */
  readonly indent: number;
  /** From the end of one name to the next baseline. */
  readonly gap: number;
  /** What is not attested at all is written in this colour. */
  readonly faint?: string;
}

/** What is listed: a name and how firmly it is attested. */
interface Found {
  readonly name: string;
  readonly found: string;
}

function attested({ found }: Found): Attested {
  if (found === "yes" || found === "part" || found === "no") return found;
  throw new Error(`row: found: expected yes, part or no, received "${found}"; correct the entry`);
}

/** Draws what the discs mean in the words of the diagram's group `found`, each at its place. */
export function drawnEvidenceKey(
  input: Pick<Voice, "data" | "locale"> & { readonly id: string },
  body: Drawn<SVGSVGElement>,
  places: readonly (readonly [found: Attested, x: number, y: number])[],
): void {
  const group = body.append("g");
  for (const [found, x, y] of places) {
    evidenceMark(group, found, x + 7, y - 5);
    writtenText(group, codeWords(input, "found", found), { x: x + 20, y, fill: "var(--soft)" });
  }
}

/** Draws rows of the column `found` below one another and returns the baseline after the last. */
export function drawnEvidenceList<Row extends Found>(
  { rows }: { readonly rows: readonly Row[] },
  body: Drawn<SVGSVGElement>,
  own: readonly Row[],
  { x, y: top, width, indent, gap, faint, ...writing }: EvidenceList,
): number {
  const box = { ...writing, x: x + indent, width: width - indent };
  return own.reduce((y, row) => {
    const found = attested(row);
    const mark = rowMark(body, rows.indexOf(row));
    evidenceMark(mark, found, x + 7, y - 5);
    const fill = found === "no" && faint !== undefined ? faint : "var(--ink)";
    return writtenText(mark, row.name, { ...box, y, fill }) + gap;
  }, top);
}
