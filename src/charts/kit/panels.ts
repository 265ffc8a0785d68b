import type { Picture, Shape } from "../definition/picture.ts";

/** Where a panel may draw: its upper left corner and its width; it grows downwards. */
export interface PanelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

interface Arrangement {
  /** The width in pixels that a panel needs: the more fit, the more stand side by side. */
  readonly least: number;
  /** The most panels side by side. */
  readonly most?: number;
  readonly gap?: number;
  readonly rowGap?: number;
}

/**
 * Draws a panel for each item, side by side as far as the width allows and then below each other.
 * `draw` gets the panel's box and returns its shapes and its lower end.
 */
export function panels<Item>(
  items: readonly Item[],
  { left, top, width }: PanelBox,
  { least, most = items.length, gap = 44, rowGap = 20 }: Arrangement,
  draw: (item: Item, box: PanelBox, index: number) => Picture,
): Picture {
  const fitting = Math.floor((width + gap) / (least + gap));
  const columns = Math.max(1, Math.min(items.length, most, fitting));
  const panelWidth = (width - (columns - 1) * gap) / columns;
  const shapes: Shape[] = [];
  let bottom = top;
  for (let start = 0; start < items.length; start += columns) {
    const from = start === 0 ? top : bottom + rowGap;
    const drawn = items.slice(start, start + columns).map((item, column) => {
      const box = { left: left + column * (panelWidth + gap), top: from, width: panelWidth };
      return draw(item, box, start + column);
    });
    shapes.push(...drawn.flatMap((panel) => panel.shapes));
    bottom = Math.max(bottom, ...drawn.map((panel) => panel.height));
  }
  return { height: bottom, shapes };
}
