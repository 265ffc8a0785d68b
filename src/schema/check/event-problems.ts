import type { PolicyEvent } from "../event.ts";
import { wordProblems } from "./word-problems.ts";

/** What is wrong inside the events, the file's shape being right. */
export function eventProblems(events: ReadonlyMap<string, PolicyEvent> | undefined): string[] {
  return [...(events?.values() ?? [])].flatMap((event, index) =>
    wordProblems({
      texts: (["name", "nameInAtlas", "words"] as const).flatMap((key) => {
        const text = event[key];
        return text === undefined ? [] : [[[index, key], text] as const];
      }),
      path: [index],
      numbers: Object.keys(event.numbers ?? {}),
      shown: [],
      spelled: event.spelled ?? [],
    }).map((problem) => `data/events.json: ${problem}`),
  );
}
