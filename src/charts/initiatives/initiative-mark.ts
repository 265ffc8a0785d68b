import type { ChartRow, TellInput } from "../definition/define-chart.ts";
import { textIn } from "../rows/row-value.ts";
import {
  familyWith,
  RING,
  SECTOR_FAMILIES,
  symbolPath,
  symbolTraits,
  type SectorFamily,
  type SymbolTraits,
} from "./sector-symbol.ts";
import type { Drawn } from "../kit/svg-root.ts";
import { labelWidth } from "../../type/text-lines.ts";
import { rowMark, writtenText } from "../kit/written-text.ts";

/** Distance of two marks that do not touch, rings included. */
export const MARK_STEP = 17;

/** Draws the mark of an initiative: shape and colour of its family, hollow where it is uncertain. */
export function drawInitiativeMark<E extends SVGElement>(
  parent: Drawn<E>,
  row: ChartRow,
  index: number,
  x: number,
  y: number,
): void {
  const traits = symbolTraits(row["inclusion"], row["seat_certainty"], row["category"]);
  const mark = rowMark(parent, index).attr("transform", `translate(${x},${y})`);
  drawSymbol(mark, familyWith(textIn(row, "family")), traits);
}

function drawSymbol(parent: Drawn, family: SectorFamily, traits: SymbolTraits): void {
  if (traits.ringed) {
    parent.append("circle").attr("r", RING).attr("fill", "none").attr("stroke", family.colour);
  }
  parent
    .append("path")
    .attr("d", symbolPath(family, traits))
    .attr("fill", traits.sure ? family.colour : "var(--paper)")
    .attr("stroke", family.colour)
    .attr("stroke-width", traits.sure ? 0 : 1.7);
}

const SIZE = 13;
const LINE = 21;

/** Explains the marks, item by item in lines of a width; returns the lower end. */
export function drawMarkKey(
  svg: Drawn<SVGSVGElement>,
  { say }: Pick<TellInput, "say">,
  width: number,
  top: number,
  { families = true } = {},
): number {
  const key = svg.append("g");
  const plain = { sure: true, ringed: false };
  const [grey] = SECTOR_FAMILIES;
  if (!grey)
    throw new Error("src/charts/initiatives/sector-symbol.ts: expected families, found none");
  const soft = { ...grey, colour: "var(--soft)" };
  const items: readonly (readonly [SectorFamily, SymbolTraits, string])[] = [
    ...(families ? SECTOR_FAMILIES : []).map(
      (family) => [family, plain, say(family.label)] as const,
    ),
    [
      soft,
      { sure: false, ringed: false },
      say({ pl: "związek lub siedziba niepewne", en: "tie or seat not certain" }),
    ],
    [
      soft,
      { sure: true, ringed: true },
      say({
        pl: "klaster energii, plan lub inna forma",
        en: "energy cluster, plan or another form",
      }),
    ],
  ];
  let [x, y] = [0, top];
  for (const [family, traits, words] of items) {
    const length = 18 + labelWidth(words, SIZE);
    if (x > 0 && x + length > width) [x, y] = [0, y + LINE];
    drawSymbol(key.append("g").attr("transform", `translate(${x + 8},${y})`), family, traits);
    writtenText(key, words, { x: x + 20, y: y + 4.5, size: SIZE, fill: "var(--soft)" });
    x += length + 22;
  }
  return y + 14;
}
