import { textLines } from "../../type/text-lines.ts";
import type { DrawInput } from "../definition/define-chart.ts";
import type { Picture, Shape } from "../definition/picture.ts";
import type { PanelBox } from "./panels.ts";
import { across, group, LABEL, words, type Setting } from "./shapes.ts";

/** What a cell holds: words, or shapes of its own with their lower end. */
export type TableCell = string | Picture;

/** A column of a table that is drawn. */
export interface TableColumn<Row> {
  readonly cell: (row: Row, box: PanelBox) => TableCell;
  /** Part of the width; the parts of all columns are shares of their sum. */
  readonly share: number;
  readonly head?: string;
  readonly anchor?: "start" | "end";
  /** How the words of a cell are set. */
  readonly setting?: (row: Row) => Setting;
}

/** A table that is drawn: for cells that hold pictures; a table of words alone is no drawing. */
export interface RuledTable<Row> {
  readonly columns: readonly TableColumn<Row>[];
  /** Which rows are shown; all unless given. */
  readonly only?: (row: Row) => boolean;
  readonly box?: PanelBox;
  readonly gap?: number;
}

const FIRST = 16;
const PAD = 8;

/** Lays out a table with a line under each row, which is the row's mark. */
export function ruledTable<Row>(
  input: DrawInput<Row>,
  { columns, only, gap = 14, ...spec }: RuledTable<Row>,
): Picture {
  const { left, top, width } = spec.box ?? { left: 0, top: 0, width: input.width };
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const free = width - gap * (columns.length - 1);
  let x = left;
  const boxes = columns.map(({ share }) => {
    const box = { left: x, width: (free * share) / shares };
    x += box.width + gap;
    return box;
  });
  const line = (y: number): Shape => across(y, left, left + width, { stroke: "rule" });

  /** A cell from `y` on, and its lower end. */
  const cellShapes = (
    column: TableColumn<Row>,
    index: number,
    content: TableCell,
    y: number,
    setting: Setting = {},
  ) => {
    const { left: from = 0, width: room = 0 } = boxes[index] ?? {};
    if (typeof content !== "string") return content;
    const size = setting.size ?? LABEL;
    const lines = textLines(content, room, size, setting.strong);
    const isEnd = column.anchor === "end";
    const text = words(lines, isEnd ? from + room : from, y + FIRST, {
      anchor: isEnd ? "end" : "start",
      ...setting,
    });
    return {
      shapes: content === "" ? [] : [text],
      height: y + FIRST + (lines.length - 1) * text.leading,
    };
  };

  let bottom = top;
  const shapes: Shape[] = [];
  if (columns.some(({ head }) => head !== undefined)) {
    const heads = columns.map((column, index) =>
      cellShapes(column, index, column.head ?? "", bottom, { colour: "soft" }),
    );
    bottom = Math.max(...heads.map(({ height }) => height)) + PAD;
    shapes.push(...heads.flatMap((head) => head.shapes), line(bottom));
  }
  input.rows.forEach((row, index) => {
    if (only && !only(row)) return;
    const cells = columns.map((column, place) => {
      const { left: from = 0, width: room = 0 } = boxes[place] ?? {};
      const content = column.cell(row, { left: from, top: bottom, width: room });
      return cellShapes(column, place, content, bottom, column.setting?.(row));
    });
    bottom = Math.max(...cells.map(({ height }) => height)) + PAD;
    const drawn = cells.flatMap((cell) => cell.shapes);
    shapes.push(group(drawn, { row: index, mark: true }), line(bottom));
  });
  return { shapes, height: bottom + 1 };
}
