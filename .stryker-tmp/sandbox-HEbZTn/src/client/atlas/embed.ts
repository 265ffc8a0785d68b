/** The script of the atlas's embed, inline at the end of its page: no storage, no network. */
// @ts-nocheck

import type { AtlasSettings } from "../../wire/atlas-settings.ts";
import { applyLook, tellHeight } from "../frame.ts";
import { atlasView } from "./atlas-view.ts";
import { showMap, showYears } from "./atlas-parts.ts";
import { MAP_CHANGE, startMapView } from "./map-view.ts";
import { filled, selectionWords } from "./selection.ts";
import { queryOf, readState, type AtlasState } from "./state.ts";
import { startTimelineMarks } from "./timeline-marks.ts";
import { waysOut } from "./ways-out.ts";
import { startYearBrush } from "./year-brush.ts";

const root = document.querySelector<HTMLElement>("main")!;
const settings = JSON.parse(root.dataset["settings"]!) as AtlasSettings;
const { say, choices, years } = settings;
const known = Object.entries(choices).map(
  ([key, { values }]) => [key, Object.keys(values)] as const,
);
const { state: initial, ignored } = readState(location.search, {
  values: Object.fromEntries(known),
  years,
});
const part = (name: string): HTMLElement => root.querySelector(`[data-part="${name}"]`)!;
const put = (name: string, words: string): void => {
  part(name).textContent = words;
  part(name).hidden = words === "";
};

applyLook(new URLSearchParams(location.search));
const view = atlasView(root, settings);
let state: AtlasState = initial;

function show(): void {
  const tally = view.show(state);
  put("chosen", selectionWords(state, settings));
  put("count", filled(say.count, { ...tally, total: view.records.length }));
  put("open", tally.open > 0 ? filled(say.open, { open: tally.open }) : "");
  const { lead, ways } = waysOut(state, view.records, settings);
  put(
    "none",
    tally.count > 0
      ? ""
      : `${say.none} ${lead} ${ways.map(({ words }) => words).join("; ")}`.trim(),
  );
  showYears(brush, state);
  showMap(root, state);
  for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-with-query]")) {
    link.search = queryOf(state);
  }
}

// Here the years, the layer and the part of the map can be changed; the rest is the host's choice.
const range = (from: number | null, to: number | null): void => {
  state = { ...state, from: from === null ? "" : String(from), to: to === null ? "" : String(to) };
  show();
};
const brush = startYearBrush(part("years"), range, range);
startMapView(part("map"));
startTimelineMarks(part("years"));
root.addEventListener(MAP_CHANGE, ({ target }) => {
  const { layer = "", zoom = "" } = (target as HTMLElement).dataset;
  state = { ...state, layer, zoom };
  show();
});
show();
put("notice", ignored.length > 0 ? filled(say.ignored, { parts: ignored.join(", ") }) : "");
tellHeight("initiatives");
