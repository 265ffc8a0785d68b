// @ts-nocheck
import { rounded, withFileFonts, type Drawing } from "./svg-markup.ts";
import { resolveTokens } from "./theme.ts";

/** Returns a drawing as a group at a place and a scale, in light colours and the fonts of files. */
export function placedDrawing(drawing: Drawing, x: number, y: number, scale: number): string {
  const look = drawing.look.includes(" class=") ? drawing.look : ` class="chart"${drawing.look}`;
  return [
    `<g transform="translate(${rounded(x)} ${rounded(y)}) scale(${precise(scale)}) ${drawing.transform}">`,
    `<g${resolveTokens(look, "light")}>`,
    withFileFonts(resolveTokens(drawing.inside, "light")),
    "</g></g>",
  ].join("\n");
}

/** Two decimals of a factor would move what is far from the corner by pixels. */
function precise(factor: number): number {
  return Number(factor.toFixed(5));
}
