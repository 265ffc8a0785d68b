import { textLines } from "../../type/text-lines.ts";
import type {
  Bar,
  Bound,
  Disc,
  Group,
  Line,
  Outline,
  Paint,
  Point,
  Shape,
  Words,
} from "../definition/picture.ts";

/** Font size of labels, in pixels. */
export const LABEL = 13;
/** What brings the middle of a line of labels to a height: its baseline stands lower by this. */
export const HALF_LINE = 4.5;
const LEADING = 1.25;

/** How words are set; see `Words`. */
export type Setting = Bound & Partial<Omit<Words, "shape" | "x" | "y" | "lines">>;

/** Below this width a picture is for a phone. */
export function isNarrow(width: number): boolean {
  return width < 500;
}

/** Words on one line, or on lines that are broken already, with their anchor on the first baseline. */
export function words(
  text: string | readonly string[],
  x: number,
  y: number,
  setting: Setting = {},
): Words {
  const size = setting.size ?? LABEL;
  const lines = typeof text === "string" ? [text] : text;
  return {
    ...{ shape: "words", x, y, lines, size, strong: false, colour: "ink", anchor: "start" },
    leading: size * LEADING,
    ...setting,
  };
}

/** Words in lines of a width. */
export function paragraph(
  text: string,
  width: number,
  x: number,
  y: number,
  setting: Setting = {},
): Words {
  return words(textLines(text, width, setting.size ?? LABEL, setting.strong), x, y, setting);
}

/** The baseline of the line that would follow. */
export function below({ y, lines, leading }: Words): number {
  return y + lines.length * leading;
}

export function disc(x: number, y: number, r: number, look: Paint & Bound): Disc {
  return { shape: "disc", x, y, r, ...look };
}

export function bar(x: number, y: number, width: number, height: number, look: Paint & Bound): Bar {
  return { shape: "bar", x, y, width, height, ...look };
}

export function line(points: readonly Point[], look: Paint & Bound): Line {
  return { shape: "line", points, ...look };
}

/** A straight line across, from one x to another. */
export function across(y: number, from: number, to: number, look: Paint & Bound): Line {
  return line(
    [
      [from, y],
      [to, y],
    ],
    look,
  );
}

/** A straight line down, from one y to another. */
export function down(x: number, from: number, to: number, look: Paint & Bound): Line {
  return line(
    [
      [x, from],
      [x, to],
    ],
    look,
  );
}

export function outline(d: string, look: Paint & Bound): Outline {
  return { shape: "outline", d, ...look };
}

export function group(shapes: readonly Shape[], look: Omit<Group, "shape" | "shapes">): Group {
  return { shape: "group", shapes, ...look };
}

/** An upright square on its corner, with its centre at (x, y). */
export function diamond(x: number, y: number, r: number, look: Paint & Bound): Outline {
  const place = [`${rounded(x)},${rounded(y - r)}`, `${r},${r}`, `${-r},${r}`, `${-r},${-r}`];
  return outline(`M${place.join("l")}z`, look);
}

/** A line with a head at its end. */
export function arrow(from: Point, to: Point, look: Paint & Bound): Group {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const head = ([along, aside]: Point): Point => [
    to[0] - (dx / length) * along - (dy / length) * aside,
    to[1] - (dy / length) * along + (dx / length) * aside,
  ];
  const { row, mark, ...paint } = look;
  const tips = [head([5, -3.2]), to, head([5, 3.2])];
  return group([line([from, to], {}), line(tips, {})], { row, mark, fill: "none", ...paint });
}

/** The shapes as those of a row: what is highlighted with it. */
export function ofRow(row: number, shapes: readonly Shape[]): Shape[] {
  return shapes.map((shape) => ({ ...shape, row: shape.row ?? row }));
}

const rounded = (value: number): number => Number(value.toFixed(2));
