/** What the files of the atlas say, against the files of the records read without the program. */
import { expect, test } from "vitest";
import {
  atlasCitable,
  atlasCsv,
  atlasCsvMetadata,
  atlasJson,
  atlasStructuredData,
} from "../../../src/render/atlas/atlas-files.ts";
import { voiceFor } from "../../../src/i18n/voice.ts";
import { keyStatus } from "../../../src/render/atlas/atlas-record.ts";
import { release } from "../../../src/render/edition/release.ts";
import { loadData, type Data } from "../../../src/schema/load.ts";
import { LOCALES, type Locale } from "../../../src/schema/text.ts";
import { voiceIn } from "../../voice-in.ts";
import { raw, type RawInitiative } from "./raw-data.ts";
import { cellInFile, csvRecords } from "./read-csv.ts";

const data = loadData();

/** The rank of National Key Cluster on the day of the release: its last day counts to its end. */
function keyOf({ keyCluster }: RawInitiative): string {
  if (!keyCluster) return "none";
  const end = `${keyCluster.to ?? "9999"}-12-31`.slice(0, 10);
  return end >= release().date ? "current" : "former";
}

/** The row that a record must have, taken from its file column by column. */
function rowOf(record: RawInitiative, locale: Locale): Record<string, string> {
  const { name, sector, coordinator, seat, founded, status, keyCluster, members } = record;
  const place = raw.places.find(({ id }) => id === seat?.place);
  const powiat = raw.territories.find(({ code }) => code === place?.powiat);
  const links = raw.links.filter(({ from, level }) => from === record.id && level !== "region");
  const counted = members.filter(({ total }) => total !== null);
  const last = counted[counted.length - 1];
  const cited = (pages: readonly { readonly title: string; readonly url: string }[]) => {
    const urls = [...new Set(pages.map(({ url }) => url))];
    const titleOf = (own: string) => pages.findLast(({ url }) => url === own)?.title;
    return urls.map((url) => `${titleOf(url)} <${url}>`).join("; ");
  };
  const countries = links.flatMap(({ country }) => country ?? []);
  const powiatName = locale === "pl" && powiat?.kind === "land" ? powiat.fullName : powiat?.name;
  const cells = {
    id: record.id,
    name: name[locale],
    name_other_language: { pl: name.en, en: name.pl }[locale],
    category: record.category,
    inclusion: record.inclusion,
    sector: sector.group,
    sector_second: sector.secondary,
    sector_words: sector.words?.[locale],
    coordinator: coordinator.name,
    coordinator_type: coordinator.type,
    seat: place?.name[locale],
    seat_powiat: place?.powiat,
    seat_powiat_name: powiatName?.[locale],
    seat_certainty: seat?.certainty,
    founded: founded?.year,
    status: status.value,
    status_as_of: status.asOf,
    key_cluster: keyOf(record),
    key_cluster_from: keyCluster?.from,
    key_cluster_to: keyCluster?.to,
    labels: record.labels
      .map(({ label, year }) => (year === null ? label : `${label} ${year}`))
      .join("; "),
    members_last:
      last && [last.qualifier, last.total, last.year].filter((part) => part !== null).join(" "),
    website: record.website,
    links: links.length,
    link_countries: [...new Set(countries)].sort().join("; "),
    confidence: record.confidence,
    profile: `${atlasCitable(voiceIn(locale)).url}${record.id}/`,
    sources: cited(record.sources),
    link_sources: cited(links.flatMap(({ sources }) => sources)),
  };
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cellInFile(cell)]));
}

const byId = (rows: readonly Readonly<Record<string, string>>[]) =>
  rows.toSorted((first, second) => (first["id"]! < second["id"]! ? -1 : 1));

test.each(LOCALES)("the CSV of the atlas (%s) gives each record as its file does", (locale) => {
  expect(byId(csvRecords(atlasCsv(voiceIn(locale))))).toEqual(
    byId(raw.initiatives.map((record) => rowOf(record, locale))),
  );
});

test("the last known number of members is the last that has a total, not the first or largest", () => {
  const [some] = data.initiatives;
  const source = some!.sources[0]!.url;
  const members = [
    { year: 2010, total: 90, qualifier: "about", source },
    { year: 2012, total: 40, qualifier: "more-than", source },
    { year: null, total: 60, qualifier: "exactly", source },
    { year: 2014, total: null, qualifier: null, source },
  ] as const;
  const last = (count: number) => {
    const one: Data = { ...data, initiatives: [{ ...some!, members: members.slice(0, count) }] };
    return csvRecords(atlasCsv(voiceFor(one, "en", "test")))[0]?.["members_last"];
  };
  expect([0, 1, 2, 3, 4].map(last)).toEqual([
    "",
    "about 90 2010",
    "more-than 40 2012",
    "exactly 60",
    "exactly 60",
  ]);
});

test("the rank of National Key Cluster is held to the end of its last day, month or year", () => {
  const [some] = data.initiatives;
  const status = (to: string, day: string) =>
    keyStatus({ ...some!, keyCluster: { from: "2015", to, sources: ["https://a.example/"] } }, day);
  expect([status("2020-05-31", "2020-05-31"), status("2020-05-31", "2020-06-01")]).toEqual([
    "current",
    "former",
  ]);
  expect([status("2020-05", "2020-05-31"), status("2020-05", "2020-06-01")]).toEqual([
    "current",
    "former",
  ]);
  expect([status("2020", "2020-12-31"), status("2020", "2021-01-01")]).toEqual([
    "current",
    "former",
  ]);
  const { keyCluster: _, ...rest } = some!;
  expect(keyStatus({ ...rest, keyCluster: null }, "2020-01-01")).toBe("none");
});

test("records list the numbers of their members in the order of their years", () => {
  for (const { id, members } of raw.initiatives) {
    const years = members.flatMap(({ year }) => year ?? []);
    expect(years, id).toEqual(years.toSorted());
  }
});

test.each(LOCALES)("the JSON of the atlas (%s) holds every record and its links", (locale) => {
  const json = JSON.parse(atlasJson(voiceIn(locale))) as Readonly<Record<string, unknown>> & {
    initiatives: Readonly<Record<string, unknown>>[];
  };
  expect(json["total"]).toBe(raw.initiatives.length);
  expect(json["count"]).toBe(raw.initiatives.length);
  const sorted = json.initiatives.toSorted((a, b) => (String(a["id"]) < String(b["id"]) ? -1 : 1));
  expect(sorted).toEqual(
    raw.initiatives
      .toSorted((first, second) => (first.id < second.id ? -1 : 1))
      .map((record) => {
        const place = raw.places.find(({ id }) => id === record.seat?.place);
        return {
          ...record,
          powiat: place?.powiat ?? null,
          keyClusterStatus: keyOf(record),
          profile: `${atlasCitable(voiceIn(locale)).url}${record.id}/`,
          links: raw.links.filter(({ from }) => from === record.id),
        };
      }),
  );
});

test.each(LOCALES)("the metadata of the atlas's CSV (%s) name its columns in order", (locale) => {
  const [header = ""] = atlasCsv(voiceIn(locale)).split("\r\n");
  const { url, tableSchema } = JSON.parse(atlasCsvMetadata(voiceIn(locale))) as {
    url: string;
    tableSchema: {
      columns: { name: string; titles: Record<string, string>; datatype: unknown }[];
      primaryKey: string[];
    };
  };
  expect(url).toBe("initiatives.csv");
  expect(tableSchema.columns.map(({ titles }) => titles["und"])).toEqual(header.split(","));
  expect(tableSchema.primaryKey).toEqual(["id"]);
  const types = Object.fromEntries(tableSchema.columns.map((own) => [own.name, own.datatype]));
  expect(types).toMatchObject({
    founded: { base: "gYear", format: "yyyy" },
    links: "integer",
    seat_powiat: "string",
  });
});

test.each(LOCALES)("the JSON-LD of the atlas (%s) leads to both tables by their kind", (locale) => {
  const { distribution, inLanguage } = atlasStructuredData(atlasCitable(voiceIn(locale)), "d");
  expect(inLanguage).toBe({ pl: "pl-PL", en: "en-GB" }[locale]);
  expect(distribution).toEqual([
    expect.objectContaining({
      encodingFormat: "text/csv",
      contentUrl: expect.stringMatching(/\/initiatives\.csv$/u) as string,
    }),
    expect.objectContaining({
      encodingFormat: "application/json",
      contentUrl: expect.stringMatching(/\/initiatives\.json$/u) as string,
    }),
  ]);
});
