/** The order of the list of initiatives by each of its columns. */
import { describe, expect, test } from "vitest";
import { atlasEntries } from "../../src/render/atlas/atlas-record.ts";
import { sortedEntries } from "../../src/render/atlas/atlas-table.ts";
import { voiceIn } from "../voice-in.ts";

const voice = voiceIn("pl");
const entries = atlasEntries(voice);
const years = sortedEntries(entries, "founded", voice).map(
  ({ initiative }) => initiative.founded?.year,
);

describe("the list of initiatives", () => {
  test("keeps every entry in any order", () => {
    expect(new Set(sortedEntries(entries, "seat", voice))).toEqual(new Set(entries));
  });

  test("puts what is unknown last", () => {
    const unknown = years.filter((year) => year === undefined).length;
    expect(unknown).toBeGreaterThan(0);
    expect(years.slice(-unknown).every((year) => year === undefined)).toBe(true);
  });

  test("puts the oldest first", () => {
    const known = years.filter((year) => year !== undefined);
    expect(known).toEqual(known.toSorted((first, second) => first - second));
  });

  test("puts the most links first, by their number and not by its digits", () => {
    const counts = sortedEntries(entries, "links", voice).map(({ links }) => links.length);
    expect(Math.max(...counts)).toBeGreaterThan(9);
    expect(counts).toEqual(counts.toSorted((first, second) => second - first));
  });

  test("puts the surest tie to Mazovia first", () => {
    const ties = sortedEntries(entries, "inclusion", voice).map(
      ({ initiative }) => initiative.inclusion,
    );
    expect([...new Set(ties)]).toEqual(["confirmed", "probable", "uncertain", "disputed"]);
  });
});
