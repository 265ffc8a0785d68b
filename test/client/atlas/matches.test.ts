// @vitest-environment jsdom
/** Each filter against counts computed from the files of data/initiatives by other means. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { questionOf, recordOf, tallyOf } from "../../../src/client/atlas/matches.ts";
import { EMPTY_STATE, type AtlasState } from "../../../src/client/atlas/state.ts";
import AtlasTable from "../../../src/components/atlas/AtlasTable.astro";
import { atlasEntries, keyStatus } from "../../../src/render/atlas/atlas-record.ts";
import { atlasFilters } from "../../../src/render/atlas/atlas-settings.ts";
import { loadData } from "../../../src/schema/load.ts";
import { LOCALES, type Locale } from "../../../src/schema/text.ts";
import { rendered } from "../../rendered.ts";
import { voiceIn } from "../../voice-in.ts";

interface RawInitiative {
  readonly id: string;
  readonly name: { readonly pl: string };
  readonly category: string;
  readonly inclusion: string;
  readonly status: { readonly value: string };
  readonly sector: { readonly group: string | null };
  readonly seat: { readonly place: string } | null;
  readonly founded: { readonly year: number } | null;
}
interface RawLink {
  readonly from: string | null;
  readonly level: string;
  readonly country: string | null;
}

const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
const initiatives = readdirSync("data/initiatives").map((file): RawInitiative => ({
  ...(json(`data/initiatives/${file}`) as RawInitiative),
  id: file.replace(".json", ""),
}));
const links = json("data/links.json") as readonly RawLink[];
const { places } = json("data/places.json") as {
  readonly places: readonly { readonly id: string; readonly powiat: string }[];
};
const powiats = new Map(places.map(({ id, powiat }) => [id, powiat]));
const seatOf = ({ seat }: RawInitiative): string =>
  seat === null ? "unknown" : (powiats.get(seat.place) ?? "");
const linksOf = ({ id }: RawInitiative): readonly RawLink[] =>
  links.filter(
    ({ from, level }) => from === id && (level === "cluster" || level === "coordinator"),
  );

const tableIn = (locale: Locale): Promise<string> => {
  const voice = voiceIn(locale);
  return rendered(AtlasTable, { voice, entries: atlasEntries(voice) });
};

const data = loadData();
document.body.innerHTML = await tableIn("pl");
const records = [...document.querySelectorAll<HTMLElement>("tr[data-id]")].map(recordOf);

function idsOf(state: Partial<AtlasState>): string[] {
  const question = questionOf({ ...EMPTY_STATE, ...state });
  return records
    .filter((record) => question(record) === "in")
    .map(({ id }) => id)
    .sort();
}
const expected = (has: (initiative: RawInitiative) => boolean): string[] =>
  initiatives
    .filter(has)
    .map(({ id }) => id)
    .sort();
const values = (of: (initiative: RawInitiative) => string): string[] => [
  ...new Set(initiatives.map(of)),
];

describe("the rows of the list", () => {
  test("are all initiatives, each once", () => {
    expect(records.map(({ id }) => id).sort()).toEqual(initiatives.map(({ id }) => id).sort());
  });

  test.each(LOCALES)("say in each language the same but for the text (%s)", async (locale) => {
    document.body.innerHTML = await tableIn(locale);
    const own = [...document.querySelectorAll<HTMLElement>("tr[data-id]")].map(recordOf);
    const bare = (all: typeof own) =>
      all
        .map(({ text, ...rest }) => ({ ...rest, hasText: text !== "" }))
        .sort((first, second) => (first.id < second.id ? -1 : 1));
    expect(bare(own)).toEqual(bare(records));
    expect(own.filter(({ text }) => /[^\p{Ll}\p{N} .+-]|[ąćęłńóśźż]/u.test(text))).toEqual([]);
  });
});

describe("a filter finds what the data say", () => {
  test.each(values(({ sector }) => sector.group ?? "unknown"))("sector=%s", (sector) => {
    const found = expected((initiative) => (initiative.sector.group ?? "unknown") === sector);
    expect(idsOf({ sector })).toEqual(found);
    expect(found.length).toBeGreaterThan(0);
  });

  test("several sectors add up", () => {
    expect(idsOf({ sector: "ict,logistics" })).toEqual(
      expected(({ sector }) => sector.group === "ict" || sector.group === "logistics"),
    );
  });

  test.each(values(({ category }) => category))("category=%s", (category) => {
    expect(idsOf({ category })).toEqual(expected((own) => own.category === category));
  });

  test.each(values(({ inclusion }) => inclusion))("inclusion=%s", (inclusion) => {
    expect(idsOf({ inclusion })).toEqual(expected((own) => own.inclusion === inclusion));
  });

  test.each(values(({ status }) => status.value))("status=%s", (status) => {
    expect(idsOf({ status })).toEqual(expected((own) => own.status.value === status));
  });

  test.each(values(seatOf))("powiat=%s", (powiat) => {
    expect(idsOf({ powiat })).toEqual(expected((own) => seatOf(own) === powiat));
  });

  // Read from the lists of the ministry's rounds, not from the code that is tested.
  test.each([
    ["current", ["klaster-gospodarki-odpadowej-i-recyklingu"]],
    ["former", ["mazowiecki-klaster-ict"]],
  ])("key=%s", (key, ids) => {
    expect(idsOf({ key })).toEqual(ids);
    expect(idsOf({ key: "none" }).length).toBe(initiatives.length - 2);
  });

  test.each([
    [2011, 2011],
    [2012, 2016],
    [2007, 2023],
    [1990, 2006],
  ])("years from %i to %i", (from, to) => {
    expect(idsOf({ from: String(from), to: String(to) })).toEqual(
      expected(({ founded }) => founded !== null && founded.year >= from && founded.year <= to),
    );
  });

  test("years open at one end", () => {
    expect(idsOf({ from: "2016" })).toEqual(
      expected(({ founded }) => (founded?.year ?? 0) >= 2016),
    );
    expect(idsOf({ to: "2011" })).toEqual(
      expected(({ founded }) => (founded?.year ?? 9999) <= 2011),
    );
  });

  test("links, and links with a country", () => {
    expect(idsOf({ links: "yes" })).toEqual(expected((own) => linksOf(own).length > 0));
    expect(idsOf({ links: "none" })).toEqual(expected((own) => linksOf(own).length === 0));
    for (const country of new Set(links.flatMap((link) => link.country ?? []))) {
      expect(idsOf({ links: country }), country).toEqual(
        expected((own) => linksOf(own).some((link) => link.country === country)),
      );
    }
  });

  test("words, whatever their letters and their order", () => {
    const fruit = expected(({ name }) => name.pl === "Mazowiecki Klaster Owocowy");
    expect(idsOf({ q: "OWOC mazowiecki" })).toEqual(fruit);
    expect(idsOf({ q: "inżynierii kosm" })).toEqual(idsOf({ q: "inzynierii KOSM" }));
    expect(idsOf({ q: "inzynierii kosm" })).toEqual([
      "klaster-inzynierii-kosmicznej-i-satelitarnej",
    ]);
    expect(idsOf({ q: "płock" })).toContain("mazowiecki-klaster-chemiczny");
    expect(idsOf({ q: "nicosc" })).toEqual([]);
  });

  test("all at once", () => {
    expect(idsOf({ sector: "ict", links: "NO", status: "" })).toEqual(["mazowiecki-klaster-ict"]);
    expect(idsOf({ sector: "photonics-electronics", links: "NO" })).toEqual([]);
  });
});

describe("what is unknown", () => {
  const tally = (state: Partial<AtlasState>) =>
    tallyOf(records, records.map(questionOf({ ...EMPTY_STATE, ...state })));

  test("is counted with the whole", () => {
    expect(tally({})).toEqual({
      count: initiatives.length,
      seated: expected(({ seat }) => seat !== null).length,
      undated: expected(({ founded }) => founded === null).length,
      open: 0,
    });
  });

  test("is neither taken in nor dropped where a year is asked for", () => {
    const { count, undated, open } = tally({ from: "2012", to: "2016" });
    expect(undated).toBe(0);
    expect(count).toBe(
      expected(({ founded }) => founded !== null && founded.year >= 2012 && founded.year <= 2016)
        .length,
    );
    expect(open).toBe(expected(({ founded }) => founded === null).length);
  });

  test("is judged by what is known of it", () => {
    const { open } = tally({ from: "2012", powiat: "1463", status: "active" });
    const isPossible = (own: RawInitiative): boolean =>
      own.status.value === "active" &&
      (own.founded === null || own.founded.year >= 2012) &&
      ["1463", "unknown"].includes(seatOf(own)) &&
      (own.founded === null || seatOf(own) === "unknown");
    expect(open).toBe(expected(isPossible).length);
  });
});

describe("the counts beside the choices", () => {
  test.each(LOCALES)("are what each of them finds (%s)", (locale) => {
    for (const { key, options } of atlasFilters(atlasEntries(voiceIn(locale)), voiceIn(locale))) {
      for (const { value, count } of options) {
        expect(idsOf({ [key]: value }).length, `${key}=${value}`).toBe(count);
      }
    }
  });
});

describe("a rank of National Key Cluster", () => {
  const ranked = (to?: string): Parameters<typeof keyStatus>[0] => ({
    ...data.initiatives[0]!,
    keyCluster: { sources: ["https://example.org/"], ...(to === undefined ? {} : { to }) },
  });

  test.each([
    [undefined, "current"],
    ["2026-11-22", "current"],
    ["2026-11-21", "former"],
    ["2026-11", "current"],
    ["2026", "current"],
    ["2025", "former"],
  ])("that ended %s is %s on 22 November 2026", (to, status) => {
    expect(keyStatus(ranked(to), "2026-11-22")).toBe(status);
  });
});
