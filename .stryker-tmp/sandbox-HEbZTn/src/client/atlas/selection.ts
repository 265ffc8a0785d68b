// @ts-nocheck
import type { AtlasKey, AtlasSettings } from "../../wire/atlas-settings.ts";
import type { AtlasState } from "./state.ts";

/** The choices that are no part of a selection: they change what is seen, not what is counted. */
const VIEW_KEYS: readonly AtlasKey[] = ["sort", "layer", "zoom"];

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

/** One choice of a selection, and the keys of the state that make it. */
interface SelectionPart {
  readonly keys: readonly AtlasKey[];
  readonly words: string;
}

/** Returns the choices of a selection in words: "Sector: chemicals, logistics". */
export function selectionParts(
  state: AtlasState,
  { choices, say }: AtlasSettings,
): readonly SelectionPart[] {
  const parts: SelectionPart[] = (Object.keys(choices) as AtlasKey[])
    .filter((key) => state[key] !== "" && !VIEW_KEYS.includes(key))
    .map((key) => {
      const { label = "", values = {} } = choices[key] ?? {};
      const words = state[key].split(",").map((value) => values[value] ?? value);
      return { keys: [key], words: `${label}: ${words.join(", ")}` };
    });
  const { from, to, q } = state;
  const years = from === to ? from : `${from}–${to}`;
  const founded =
    from && to
      ? filled(say.founded, { years })
      : from
        ? filled(say.since, { year: from })
        : to && filled(say.until, { year: to });
  if (founded) parts.push({ keys: ["from", "to"], words: founded });
  if (q) parts.push({ keys: ["q"], words: filled(say.search, { words: q }) });
  return parts;
}

/** Returns a selection in words: "Sector: chemicals, logistics; Founded: 2010–2015"; or "". */
export function selectionWords(state: AtlasState, settings: AtlasSettings): string {
  return selectionParts(state, settings)
    .map(({ words }) => words)
    .join("; ");
}
