import { partialDateWords } from "../../i18n/partial-date.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import { factSources, sourceNumbers } from "./record-sources.ts";

/** Something that the sources date. */
export interface HistoryEntry {
  /** ISO, without day or month where they are unknown. */
  readonly date: string;
  readonly when: string;
  readonly what: string;
  /** Numbers of its sources in the record's list. */
  readonly sources: readonly number[];
}

/** Returns what the sources date of an initiative's standing, the earliest first. */
export function recordHistory(
  initiative: Initiative,
  { locale, say }: Voice,
): readonly HistoryEntry[] {
  const { founded, keyCluster, labels, status, funding } = initiative;
  const entries: Omit<HistoryEntry, "when">[] = [];
  const add = (
    date: string | number | null | undefined,
    what: string,
    sources: readonly number[],
  ) => {
    if (date !== null && date !== undefined) entries.push({ date: String(date), what, sources });
  };
  add(
    founded?.date ?? founded?.year,
    say("profile.history.founded"),
    factSources(initiative, "founded"),
  );
  if (keyCluster) {
    const sources = sourceNumbers(initiative, keyCluster.sources);
    add(keyCluster.from, say("profile.history.key.from"), sources);
    add(keyCluster.to, say("profile.history.key.to"), sources);
  }
  for (const { label, year, validTo, source } of labels) {
    const sources = sourceNumbers(initiative, [source]);
    const named = { label: say(`initiative.label.${label}`) };
    add(year, say("profile.history.label", named), sources);
    add(validTo, say("profile.history.label.to", named), sources);
  }
  for (const { programme, year, source } of funding) {
    const named = programme ?? say("profile.programme.unknown");
    const what = say("profile.history.funding", { programme: named });
    add(year, what, sourceNumbers(initiative, [source]));
  }
  add(status.asOf, say("profile.history.active"), factSources(initiative, "status"));
  // What is known by year alone stands at its end, so that a founding comes before a label.
  const key = ({ date }: { readonly date: string }): string => date.padEnd(10, "~");
  return entries
    .toSorted((first, second) => (key(first) < key(second) ? -1 : key(first) > key(second) ? 1 : 0))
    .map((entry) => ({ ...entry, when: partialDateWords(entry.date, locale) }));
}
