import type { Format } from "../../i18n/format.ts";
import { endLabels, lineShapes, type LineSeries } from "./lines.ts";
import { endRoom, plotArea, type PlotArea, type PlotSpec } from "./plot-area.ts";
import type { Tone } from "./ranking-spec.ts";
import { down, words } from "./shapes.ts";

/** A line that may be named at its end. */
export interface NamedLine extends LineSeries {
  readonly label?: string;
}

/** A year from which what is measured is defined otherwise: lines over it are dashed. */
export interface Break {
  /** The last value before it and the first after it. */
  readonly between: readonly [before: number, after: number];
  readonly words: string;
}

export interface LinePanel extends Omit<PlotSpec, "right"> {
  readonly lines: readonly NamedLine[];
  readonly break?: Break;
}

const ORDER: readonly Tone[] = ["muted", "ink", "accent"];

/** Draws lines over years with the names of some at their ends; those that matter lie on top. */
export function linePanel(format: Format, { lines, break: border, ...spec }: LinePanel): PlotArea {
  const named = lines.filter(({ label }) => label !== undefined);
  const area = plotArea(format, {
    ...spec,
    above: (spec.above ?? 0) + (border ? 20 : 0),
    right: endRoom(named.map(({ label = "" }) => label)),
  });
  const [before, after] = border?.between ?? [Infinity, Infinity];
  const at = area.x((before + after) / 2);
  const drawn = lines
    .toSorted((one, other) => ORDER.indexOf(one.tone) - ORDER.indexOf(other.tone))
    .flatMap((line) =>
      lineShapes(area, { isDashed: (from, to) => from <= before && to >= after, ...line }),
    );
  const ends = named.map(({ label = "", points, tone, row }) => ({
    value: points.findLast(({ value }) => value !== null)?.value ?? 0,
    ...{ words: label, tone },
    ...(row === undefined ? {} : { row }),
  }));
  const soft = { colour: "soft", anchor: "middle" } as const;
  return {
    ...area,
    shapes: [
      ...area.shapes,
      ...(border
        ? [
            down(at, area.top - 12, area.bottom, { stroke: "muted", dash: "1 3" }),
            words(border.words, at, area.top - 18, soft),
          ]
        : []),
      ...drawn,
      ...endLabels(area, ends),
    ],
  };
}
