import { drawing, DRAWING_WIDTHS } from "../picture/drawing.ts";
import { figureSources, sourceLineWords } from "./figure-sources.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { type Cut, widestText, wrappedLines } from "../../type/font-metrics.ts";

/** Type of a part of the figure as an embed sets it (figure.css, embed.css), in CSS pixels. */
interface Type {
  readonly line: number;
  readonly cut: Cut;
  readonly size: number;
  readonly widest: number;
}

const TITLE: Type = { line: 24.6, cut: "serif-strong", size: 19.2, widest: Infinity };
const SUBTITLE: Type = { line: 19.5, cut: "sans", size: 13.76, widest: 736 };
const SMALL: Type = { line: 18.7, cut: "sans", size: 12.48, widest: 736 };
/** The chosen view is bold, and each of them may be chosen. */
const VIEW = { line: 34, cut: "sans-strong", size: 13.76, gap: 17.6 } as const;
/** DejaVu Sans, which stands in where a system has no face that embed.css names, over Arial. */
const UNNAMED = 1.14;
const PADDING = 16;
/** The narrow drawing grows to this width (`.drawing .narrow`). */
const WIDEST_DRAWING = 416;
/** Margins between the parts, and the line of links that is always there. */
const AROUND = { title: 7.2, subtitle: 17.6, views: 17.6, note: 14.4, foot: 23.4 + 5.6 + 18.7 };
/** A phone and a column of text; in a wider one the wide drawing needs less. */
const COLUMNS = [320, 640];
const SPARE = 12;
const STEP = 20;

/**
 * Returns the height in CSS pixels at which a frame shows all of a chart in the columns of usual
 * pages: for browsers that cannot fit a frame to its content, which would cut it or scroll it.
 */
export function embedHeight(payload: ChartPayload): number {
  const heights = COLUMNS.map((column) => heightIn(payload, column - PADDING));
  return Math.ceil((Math.max(...heights) + SPARE) / STEP) * STEP;
}

function heightIn(payload: ChartPayload, width: number): number {
  const { title, subtitle, note, views, locale } = payload;
  const [, , , height] =
    /viewBox="([^"]*)"/u.exec(drawing(payload, "narrow"))?.[1]?.split(/[\s,]+/u) ?? [];
  const scale = Math.min(width, WIDEST_DRAWING) / DRAWING_WIDTHS.narrow;
  const source = sourceLineWords(figureSources(payload), payload);
  return (
    PADDING +
    AROUND.title +
    linesHeight(title, TITLE, width) +
    AROUND.subtitle +
    linesHeight(subtitle, SUBTITLE, width) +
    (views.length === 0
      ? 0
      : AROUND.views +
        viewsHeight(
          views.map(({ label }) => label[locale]),
          width,
        )) +
    Number(height) * scale +
    (note === null ? 0 : AROUND.note + linesHeight(note, SMALL, width)) +
    AROUND.foot +
    linesHeight(source, SMALL, width)
  );
}

function linesHeight(text: string, { line, cut, size, widest }: Type, width: number): number {
  const room = Math.min(width, widest) / UNNAMED;
  return line * wrappedLines(text, cut, size, room, widestText).length;
}

/** Links to views stand side by side and break where the next one has no room. */
function viewsHeight(labels: readonly string[], width: number): number {
  let lines = 1;
  let x = 0;
  for (const label of labels) {
    const own = widestText(label, VIEW.cut, VIEW.size) * UNNAMED;
    if (x > 0 && x + own > width) {
      lines += 1;
      x = 0;
    }
    x += own + VIEW.gap;
  }
  return lines * VIEW.line;
}
