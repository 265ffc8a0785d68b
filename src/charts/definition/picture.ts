/** A colour of src/styles/tokens.css, by its name there without the two hyphens. */
export type Colour =
  | "paper"
  | "ink"
  | "soft"
  | "faint"
  | "rule"
  | "wash"
  | "accent"
  | "muted"
  | "land"
  | "border"
  | `sector-${"industry" | "digital" | "life" | "green" | "other"}`
  | `step-${1 | 2 | 3 | 4 | 5}`;

/** What ties a shape to its row: the table, the tip and the highlight find it by the index. */
export interface Bound {
  /** Index of the row that the shape shows. */
  readonly row?: number | undefined;
  /** True for the one shape of a row that is pointed at and focused. */
  readonly mark?: boolean | undefined;
}

/** How a shape is painted; lengths in pixels, opacity from 0 to 1. */
export interface Paint {
  readonly fill?: Colour | "none" | undefined;
  readonly stroke?: Colour | undefined;
  readonly thickness?: number | undefined;
  /** Lengths of dashes and gaps, such as "2 4". */
  readonly dash?: string | undefined;
  readonly opacity?: number | undefined;
}

/** A place in pixels of the picture, from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** Lines of text; (x, y) is the anchor on the first baseline. */
export interface Words extends Bound {
  readonly shape: "words";
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  /** Font size in pixels; 13 for labels, 14 for what is read first. */
  readonly size: number;
  readonly strong: boolean;
  readonly colour: Colour;
  readonly anchor: "start" | "middle" | "end";
  /** Distance of the baselines in pixels. */
  readonly leading: number;
  /** The ground that the text is kept legible on, where it stands on other shapes. */
  readonly halo?: "paper" | "land" | undefined;
}

/** A disc with its centre at (x, y) and its radius. */
export interface Disc extends Bound, Paint {
  readonly shape: "disc";
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** An upright rectangle. */
export interface Bar extends Bound, Paint {
  readonly shape: "bar";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line through points. */
export interface Line extends Bound, Paint {
  readonly shape: "line";
  readonly points: readonly Point[];
}

/** An outline in the syntax of SVG paths: an area, a symbol. */
export interface Outline extends Bound, Paint {
  readonly shape: "outline";
  readonly d: string;
}

/** Shapes that are one mark or share their paint. */
export interface Group extends Bound, Paint {
  readonly shape: "group";
  readonly shapes: readonly Shape[];
  /** Where a click leads, from the root of the site. */
  readonly href?: string | undefined;
  /** True for what lies over marks without being one: a pointer reaches through it. */
  readonly isStill?: boolean | undefined;
}

export type Shape = Words | Disc | Bar | Line | Outline | Group;

/** A drawing before it is drawn: plain numbers and words, in the order in which they are painted. */
export interface Picture {
  readonly height: number;
  readonly shapes: readonly Shape[];
}
