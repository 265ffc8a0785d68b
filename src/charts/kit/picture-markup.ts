import type { Bound, Paint, Picture, Shape, Words } from "../definition/picture.ts";

// What `.chart` in src/styles/marks.css says of all text.
const PLAIN = { size: 14, colour: "ink" } as const;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", '"': "&quot;" };

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Returns the inside of an `<svg>` that paints the shapes, in HTML and in XML; two decimals. */
export function shapesMarkup(shapes: readonly Shape[]): string {
  return shapes.map(shapeMarkup).join("");
}

/** Returns a picture of a width as `<svg>`, with the attributes that its place asks for. */
export function pictureMarkup(
  { height, shapes }: Picture,
  width: number,
  attributes: Attributes,
): string {
  const size = { viewBox: `0 0 ${width} ${rounded(height)}`, width, height };
  const { class: name, ...others } = attributes;
  return tag("svg", { class: name, ...size, ...others }, shapesMarkup(shapes));
}

function shapeMarkup(shape: Shape): string {
  switch (shape.shape) {
    case "words":
      return wordsMarkup(shape);
    case "disc":
      return tag("circle", {
        ...bound(shape),
        cx: shape.x,
        cy: shape.y,
        r: shape.r,
        ...paint(shape),
      });
    case "bar": {
      const { x, y, width, height } = shape;
      return tag("rect", { ...bound(shape), x, y, width, height, ...paint(shape) });
    }
    case "line": {
      const d = shape.points.map(([x, y]) => `${rounded(x)},${rounded(y)}`).join("L");
      return tag("path", { ...bound(shape), d: `M${d}`, ...paint({ fill: "none", ...shape }) });
    }
    case "outline":
      return tag("path", { ...bound(shape), d: roundedPath(shape.d), ...paint(shape) });
    case "group": {
      const { href, isStill } = shape;
      const still = isStill ? { "pointer-events": "none" } : {};
      const attributes = { ...bound(shape), href, ...still, ...paint(shape) };
      return tag(href === undefined ? "g" : "a", attributes, shapesMarkup(shape.shapes));
    }
  }
}

function wordsMarkup(words: Words): string {
  const { x, y, lines, size, strong, colour, anchor, leading, halo } = words;
  const attributes = {
    ...bound(words),
    class: halo && (halo === "land" ? "halo on-land" : "halo"),
    ...{ x, y },
    "font-size": size === PLAIN.size ? undefined : size,
    "font-weight": strong ? 600 : undefined,
    fill: colour === PLAIN.colour ? undefined : token(colour),
    "text-anchor": anchor === "start" ? undefined : anchor,
  };
  const [first = "", ...others] = lines;
  if (others.length === 0) return tag("text", attributes, escaped(first));
  const spans = lines.map((line, index) =>
    tag("tspan", { x, dy: index === 0 ? undefined : leading }, escaped(line)),
  );
  return tag("text", attributes, spans.join(""));
}

function bound({ row, mark }: Bound): Attributes {
  return { "data-row": row, "data-mark": mark && row !== undefined ? "" : undefined };
}

function paint({ fill, stroke, thickness, dash, opacity }: Paint): Attributes {
  return {
    fill: fill === undefined || fill === "none" ? fill : token(fill),
    stroke: stroke && token(stroke),
    "stroke-width": thickness,
    "stroke-dasharray": dash,
    opacity,
  };
}

const token = (colour: string): string => `var(--${colour})`;
const rounded = (value: number): number => Number(value.toFixed(2));
const roundedPath = (d: string): string =>
  d.replace(/-?\d+\.\d{3,}/gu, (n) => `${rounded(Number(n))}`);
const escaped = (text: string): string => text.replace(/[&<"]/gu, (sign) => ESCAPES[sign] ?? sign);

function tag(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return ` ${key}="${typeof value === "number" ? rounded(value) : escaped(value)}"`;
  });
  const isEmpty = content === "" && name !== "text" && name !== "g";
  return `<${name}${written.join("")}${isEmpty ? "/>" : `>${content}</${name}>`}`;
}
