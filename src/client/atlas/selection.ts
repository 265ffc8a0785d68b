import type { AtlasKey, AtlasSettings } from "../../schema/atlas-settings.ts";
import type { AtlasState } from "./state.ts";

/** The choices that are no part of a selection: they change what is seen, not what is counted. */
const VIEW_KEYS: readonly AtlasKey[] = ["layer", "zoom"];

/** Fills the placeholders of a template. */
export function filled(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Returns whether a state selects anything, whatever is seen of it. */
export function isSelection(state: AtlasState): boolean {
  return (Object.keys(state) as AtlasKey[]).some(
    (key) => state[key] !== "" && !VIEW_KEYS.includes(key),
  );
}

/** Returns a selection in words: "Sector: chemicals, logistics; Founded: 2010–2015"; or "". */
export function selectionWords(state: AtlasState, { choices, say }: AtlasSettings): string {
  const chosen = (Object.keys(choices) as AtlasKey[])
    .filter((key) => state[key] !== "" && !VIEW_KEYS.includes(key))
    .map((key) => {
      const { label = "", values = {} } = choices[key] ?? {};
      const words = state[key].split(",").map((value) => values[value] ?? value);
      return `${label}: ${words.join(", ")}`;
    });
  const { from, to, q } = state;
  const span = from === to ? from : `${from}–${to}`;
  if (from && to) chosen.push(filled(say.founded, { years: span }));
  else if (from) chosen.push(filled(say.since, { year: from }));
  else if (to) chosen.push(filled(say.until, { year: to }));
  if (q) chosen.push(filled(say.search, { words: q }));
  return chosen.join("; ");
}
