// @ts-nocheck
import type { AtlasState } from "./state.ts";
import type { YearBrush } from "./year-brush.ts";

/** Moves the brush to the years of a state. */
export function showYears(brush: YearBrush, { from, to }: AtlasState): void {
  brush.show(from ? Number(from) : null, to ? Number(to) : null);
}

/** Sets layer and zoom of the map in `root`, which follows its attributes. */
export function showMap(root: HTMLElement, state: AtlasState): void {
  const map = root.querySelector<HTMLElement>(".atlas-map");
  for (const name of ["layer", "zoom"] as const) {
    if (!map || (map.dataset[name] ?? "") === state[name]) continue;
    if (state[name]) map.setAttribute(`data-${name}`, state[name]);
    else map.removeAttribute(`data-${name}`);
  }
}
