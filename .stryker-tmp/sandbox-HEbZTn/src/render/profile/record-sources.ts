// @ts-nocheck
import type { Initiative, SOURCED_FACTS } from "../../schema/initiative.ts";

/** A field of a record whose sources the record tells apart. */
export type SourcedFact = (typeof SOURCED_FACTS)[number];

/** What of a record may rest on a source: the fields above and the lists that name their own. */
export type RestingFact = SourcedFact | "members" | "labels" | "funding" | "key";

/** Returns the numbers of sources in a record's list, from 1, in order and each once. */
export function sourceNumbers(
  { sources }: Initiative,
  urls: readonly (string | undefined)[],
): readonly number[] {
  return sources.flatMap(({ url }, index) => (urls.includes(url) ? [index + 1] : []));
}

/** Returns the numbers of the sources that a field rests on; none where the record does not say. */
export function factSources({ sources }: Initiative, fact: SourcedFact): readonly number[] {
  return sources.flatMap(({ facts = [] }, index) => (facts.includes(fact) ? [index + 1] : []));
}

/** Returns what of a record rests on one of its sources. */
export function factsResting(
  { members, labels, funding, keyCluster }: Initiative,
  { url, facts = [] }: Initiative["sources"][number],
): readonly RestingFact[] {
  const cites = (list: readonly { readonly source?: string | undefined }[]): boolean =>
    list.some(({ source }) => source === url);
  return [
    ...facts,
    ...(keyCluster?.sources.includes(url) ? (["key"] as const) : []),
    ...(cites(members) ? (["members"] as const) : []),
    ...(cites(labels) ? (["labels"] as const) : []),
    ...(cites(funding) ? (["funding"] as const) : []),
  ];
}
