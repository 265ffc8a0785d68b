// @vitest-environment jsdom
/** What a selection without records says of its filters. */
import { describe, expect, test } from "vitest";
import { questionOf, recordOf } from "../../../src/client/atlas/matches.ts";
import { EMPTY_STATE, type AtlasState } from "../../../src/client/atlas/state.ts";
import { waysOut, withoutKeys } from "../../../src/client/atlas/ways-out.ts";
import { atlasEntries } from "../../../src/render/atlas/atlas-record.ts";
import { atlasFilters, atlasSettings } from "../../../src/render/atlas/atlas-settings.ts";
import AtlasTable from "../../../src/components/atlas/AtlasTable.astro";
import { loadData } from "../../../src/schema/load.ts";
import { rendered } from "../../rendered.ts";
import { voiceIn } from "../../voice-in.ts";

const data = loadData();
const voice = voiceIn("en");
const entries = atlasEntries(voice);
const settings = atlasSettings(
  atlasFilters(entries, voice),
  { layer: { wages: "Wages" }, zoom: {} },
  voice,
);
document.body.innerHTML = await rendered(AtlasTable, { voice, entries });
const records = [...document.querySelectorAll<HTMLElement>("tr[data-id]")].map(recordOf);
const state = (chosen: Partial<AtlasState>): AtlasState => ({ ...EMPTY_STATE, ...chosen });
const found = (of: AtlasState): number =>
  records.filter((record) => questionOf(of)(record) === "in").length;
const plain = (words: string): string => words.replaceAll("\u00a0", " ");

describe("a selection without records", () => {
  test("names each filter without which something is found, with what that is", () => {
    const inPhotonics = data.initiatives.filter(
      ({ sector }) => sector.group === "photonics-electronics",
    ).length;
    const withNorway = entries.filter(({ countries }) => countries.includes("NO")).length;
    const { lead, ways } = waysOut(
      state({ sector: "photonics-electronics", links: "NO", layer: "wages", sort: "-founded" }),
      records,
      settings,
    );
    expect(lead).toBe(settings.say.dropOne);
    expect(ways.map(({ keys, words }) => [keys.join(), plain(words)])).toEqual([
      ["sector", `without “Sector: photonics and electronics”: ${withNorway}`],
      ["links", `without “Links abroad: Norway”: ${inPhotonics}`],
    ]);
  });

  test("takes both bounds of the years back at once, and only what helps", () => {
    const { ways } = waysOut(
      state({ from: "1991", to: "1992", status: "active" }),
      records,
      settings,
    );
    expect(ways.map(({ keys }) => keys.join())).toEqual(["from,to"]);
  });

  test("offers each filter by itself where no single one is to blame", () => {
    const chosen = state({
      sector: "photonics-electronics",
      links: "NO",
      q: "zzz",
      from: "1990",
      to: "1991",
    });
    const { lead, ways } = waysOut(chosen, records, settings);
    expect(lead).toBe(settings.say.keepOne);
    expect(ways.length).toBe(2);
    for (const { keys, words } of ways) {
      expect(plain(words)).toMatch(/^only “(Sector|Links abroad): .*”: \d+$/u);
      expect(Number(/\d+$/u.exec(words)?.[0])).toBe(found(withoutKeys(chosen, keys)));
    }
  });

  test("whose filters find nothing even alone offers none", () => {
    const nothing = state({ q: "zzz", from: "1990", to: "1991" });
    expect(found(withoutKeys(nothing, ["q"]))).toBe(0);
    expect(waysOut(nothing, records, settings)).toEqual({ lead: "", ways: [] });
  });
});
