/** What the files of a record say, against the record's own file read without the program. */
import { describe, expect, test } from "vitest";
import { recordCsv, recordJson } from "../../../src/render/profile/record-files.ts";
import { SOURCED_FACTS, type Initiative } from "../../../src/schema/initiative.ts";
import { loadData } from "../../../src/schema/load.ts";
import { LOCALES, type Locale } from "../../../src/schema/text.ts";
import { voiceIn } from "../../voice-in.ts";
import { raw, type RawInitiative, type RawLink } from "./raw-data.ts";
import { cellInFile, csvRecords } from "./read-csv.ts";

const data = loadData();
type Cell = string | number | null | undefined;
type Line = readonly [
  field: string,
  item: Cell,
  value: Cell,
  qualifier: Cell,
  date: Cell,
  note: Cell,
  sources: readonly { readonly title: string; readonly url: string }[],
];
const HEADER = ["field", "item", "value", "qualifier", "date", "note"] as const;

const PART_WORDS: Readonly<Record<string, Record<Locale, string>>> = {
  firms: { pl: "firmy", en: "firms" },
  science: { pl: "nauka", en: "science" },
  businessEnvironment: { pl: "otoczenie biznesu", en: "business support" },
  localGovernment: { pl: "samorządy", en: "local authorities" },
  ngo: { pl: "organizacje pozarządowe", en: "NGOs" },
  other: { pl: "inne", en: "other" },
};

/** The lines that a record must have, taken from its file field by field. */
function linesOf(record: RawInitiative, links: readonly RawLink[], locale: Locale): Line[] {
  const { sources, seat, founded, status, keyCluster } = record;
  const resting = (fact: string) => sources.filter(({ facts = [] }) => facts.includes(fact));
  const at = (...urls: readonly (string | undefined)[]) =>
    sources.filter(({ url }) => urls.includes(url));
  const place = raw.places.find(({ id }) => id === seat?.place);
  const words = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== null && part !== "");
  return [
    ["id", "", record.id, "", "", "", []],
    ["name_pl", "", record.name.pl, "", "", "", []],
    ["name_en", "", record.name.en, record.nameEnSource, "", "", []],
    ...record.aliases.map((name, at): Line => ["alias", at + 1, name, "", "", "", []]),
    ["category", "", record.category, "", "", "", []],
    ["inclusion", "", record.inclusion, "", "", record.basis[locale], resting("inclusion")],
    [
      ...(["coordinator", "", record.coordinator.name, record.coordinator.type, ""] as const),
      record.coordinator.note?.[locale],
      resting("coordinator"),
    ],
    [
      ...(["seat", "", place?.name[locale], seat?.certainty, "", seat?.note?.[locale]] as const),
      resting("seat"),
    ],
    ["seat_powiat", "", place?.powiat, "", "", "", []],
    [
      ...(["founded", "", founded?.year, "", founded?.date, founded?.note?.[locale]] as const),
      resting("founded"),
    ],
    [
      ...(["sector", "", record.sector.group, record.sector.secondary, ""] as const),
      record.sector.words?.[locale],
      resting("sector"),
    ],
    [
      ...(["status", "", status.value, "", status.asOf] as const),
      words(status.evidence?.[locale], status.basis?.[locale]).join(" "),
      resting("status"),
    ],
    [
      ...(["key_cluster", ""] as const),
      keyCluster && `${keyCluster.from ?? ""}/${keyCluster.to ?? ""}`,
      ...(["", "", keyCluster?.note?.[locale], at(...(keyCluster?.sources ?? []))] as const),
    ],
    ["website", "", record.website, "", "", "", []],
    ["confidence", "", record.confidence, "", "", "", []],
    ["checked", "", record.checked, "", "", "", []],
    ...record.members.map((own, index): Line => {
      const parts = Object.keys(PART_WORDS).flatMap((part) => {
        const count = own.parts?.[part];
        return count === undefined ? [] : [`${PART_WORDS[part]?.[locale]}: ${count}`];
      });
      const note = words(parts.join(", "), own.note?.[locale]).join(". ");
      return ["members", index + 1, own.total, own.qualifier, own.year, note, at(own.source)];
    }),
    ...record.labels.map(({ label, year, validTo, source }, index): Line => [
      ...(["label", index + 1, label, "", year, validTo, at(source)] as const),
    ]),
    ...record.funding.map(({ programme, amount, currency, year, what, source }, index): Line => [
      ...(["funding", index + 1, programme] as const),
      amount === undefined ? "" : `${amount} ${currency}`,
      year,
      what?.[locale],
      at(source),
    ]),
    ...record.statements.map(({ text, year, source }, index): Line => [
      ...(["statement", index + 1, text[locale], "", year, "", at(source)] as const),
    ]),
    ...record.disagreements.flatMap(({ about, accounts }, index) =>
      accounts.map(({ says, by, source }): Line => [
        ...(["disagreement", index + 1, says[locale], by?.[locale], ""] as const),
        about[locale],
        at(source),
      ]),
    ),
    ...links.map((link, index): Line => [
      ...(["link", index + 1, link.partner[locale]] as const),
      words(link.country, link.level, link.status, link.certainty).join(" "),
      link.until === undefined || link.until === link.year
        ? link.year
        : `${String(link.year)}–${link.until}`,
      words(link.kind[locale], link.project?.[locale]).join(": "),
      link.sources,
    ]),
  ];
}

function inFile(lines: readonly Line[]): Readonly<Record<string, string>>[] {
  return lines.map(([...cells]) => {
    const sources = cells.pop() as Line[6];
    return {
      ...Object.fromEntries(HEADER.map((name, at) => [name, cellInFile(cells[at] as Cell)])),
      source_titles: cellInFile(sources.map(({ title }) => title).join("; ")),
      source_urls: sources.map(({ url }) => url).join(" "),
    };
  });
}

/** A record in which no two facts, and no two items of a list, rest on one source. */
function ownSources(): Initiative {
  const some = data.initiatives.find(({ seat, founded }) => seat !== null && founded !== null)!;
  const page = (name: string) => `https://${name}.example/`;
  const items = ["key", "m1", "m2", "l1", "l2", "f1", "f2", "s1", "s2", "d1", "d2"];
  const note = (words: string) => ({ pl: `${words} pl`, en: `${words} en` });
  return {
    ...some,
    aliases: ["Pierwszy", "Drugi"],
    coordinator: { name: "Izba", type: "chamber", note: note("coordinator") },
    seat: { place: some.seat!.place, certainty: "medium", note: note("seat") },
    founded: { year: 2001, date: "2001-02", note: note("founded") },
    sector: { words: note("sector"), group: "ict", secondary: "chemicals" },
    status: { value: "active", asOf: "2020", evidence: note("evidence"), basis: note("basis") },
    keyCluster: { from: "2015", to: "2018", note: note("key"), sources: [page("key")] },
    website: "https://klaster.example/",
    members: [
      { year: 2010, total: 7, qualifier: "about", source: page("m1") },
      { year: 2012, total: 9, qualifier: "exactly", note: note("members"), source: page("m2") },
    ],
    labels: [
      { label: "bronze", year: 2011, validTo: "2013-01", source: page("l1") },
      { label: "gold", year: 2014, source: page("l2") },
    ],
    funding: [
      { programme: "POIG", amount: 5, currency: "PLN", year: 2009, source: page("f1") },
      { programme: null, what: note("funding"), source: page("f2") },
    ],
    statements: [
      { text: note("one"), year: 2003, source: page("s1") },
      { text: note("two"), year: null, source: page("s2") },
    ],
    disagreements: [
      {
        about: note("year"),
        accounts: [
          { says: note("2001"), by: note("page"), source: page("d1") },
          { says: note("2002"), source: page("d2") },
        ],
      },
    ],
    sources: [
      ...SOURCED_FACTS.map((fact) => ({
        ...{ title: `On ${fact}`, url: page(fact), exact: true, facts: [fact] },
        supports: note(fact),
      })),
      ...items.map((item) => ({
        ...{ title: `On ${item}`, url: page(item), exact: true, supports: note(item) },
      })),
    ],
  };
}

describe("the CSV of a record", () => {
  test.each(raw.initiatives.map((record) => [record.id, record] as const))(
    "of %s gives every fact as its file does, each with its own sources",
    (id, record) => {
      const initiative = data.initiatives.find((other) => other.id === id)!;
      const links = raw.links.filter(({ from }) => from === id);
      for (const locale of LOCALES) {
        expect(csvRecords(recordCsv(initiative, voiceIn(locale)))).toEqual(
          inFile(linesOf(record, links, locale)),
        );
      }
    },
  );

  test.each(LOCALES)("confuses no two facts where each has a source of its own (%s)", (locale) => {
    const record = ownSources();
    const links = raw.links.filter(({ from }) => from === record.id);
    const rows = csvRecords(recordCsv(record, voiceIn(locale)));
    expect(rows).toEqual(inFile(linesOf(record as RawInitiative, links, locale)));
    const own = rows.filter(({ field }) => field !== "link").map((row) => row["source_urls"]);
    const named = own.filter((urls) => urls !== "");
    expect(named.toSorted()).toEqual(record.sources.map(({ url }) => url).toSorted());
  });
});

test("the JSON of a record holds its file, and the links as theirs holds them", () => {
  for (const record of raw.initiatives) {
    const initiative = data.initiatives.find(({ id }) => id === record.id)!;
    for (const locale of LOCALES) {
      const json = JSON.parse(recordJson(initiative, voiceIn(locale))) as Record<string, unknown>;
      expect(json["initiative"]).toEqual(record);
      expect(json["links"]).toEqual(raw.links.filter(({ from }) => from === record.id));
      expect(json["title"]).toBe(record.name[locale]);
    }
  }
});
