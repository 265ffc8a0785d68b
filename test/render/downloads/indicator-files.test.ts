/** What the files of an indicator say, against the indicator's own file read without the program. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import {
  indicatorCsv,
  indicatorCsvMetadata,
  indicatorHash,
} from "../../../src/render/indicator/indicator-csv.ts";
import { indicatorCitable } from "../../../src/render/indicator/indicator-citable.ts";
import type { Indicator } from "../../../src/schema/indicator.ts";
import { loadData } from "../../../src/schema/load.ts";
import { LOCALES, type Locale } from "../../../src/schema/text.ts";
import { voiceIn } from "../../voice-in.ts";
import { expectDescribed, type TableMetadata } from "./table-metadata.ts";
import { raw, type RawIndicator, type RawSource } from "./raw-data.ts";
import { cellInFile, csvRecords } from "./read-csv.ts";

const data = loadData();
const NON_COMMERCIAL = { pl: "tylko użytek niekomercyjny", en: "non-commercial use only" };

function licenceCell({ licence }: RawSource, locale: Locale): string | null {
  if (licence.commercialUse !== false) return null;
  const name = licence.id ?? licence.url ?? licence.note?.[locale];
  return `${name} (${NON_COMMERCIAL[locale]})`;
}

/** The rows that the CSV must have, with each column that no row leaves empty everywhere. */
function rowsOf({ rows, source }: RawIndicator, locale: Locale): Record<string, string>[] {
  const all = rows.map((row) => ({
    geo: row.geo,
    name: raw.territories.find(({ code }) => code === row.geo)?.name[locale],
    year: row["year"],
    period: row["period"],
    series: row["series"],
    value: row["value"],
    n: row["n"],
    se: row["se"],
    ci_low: row["ciLow"],
    ci_high: row["ciHigh"],
    flag: row["flag"],
    source_url: row.source?.url,
    source_note: row.source?.note?.[locale],
    licence: licenceCell(source, locale),
  }));
  const keys = Object.keys(all[0]!) as (keyof (typeof all)[number])[];
  const filled = keys.filter((key) => all.some((row) => (row[key] ?? null) !== null));
  return all.map((row) => Object.fromEntries(filled.map((key) => [key, cellInFile(row[key])])));
}

function metadataOf(indicator: Indicator, locale: Locale): TableMetadata {
  return JSON.parse(indicatorCsvMetadata(indicator, voiceIn(locale))) as TableMetadata;
}

const all = raw.indicators.map((own) => [own.id, own] as const);

describe("the files of an indicator", () => {
  test.each(all)(
    "of %s give each value with its own place, year, bounds, flag, source and terms",
    (id, own) => {
      for (const locale of LOCALES) {
        const rows = csvRecords(indicatorCsv(data.indicators.get(id)!, voiceIn(locale)));
        const expected = rowsOf(own, locale);
        expect(rows).toEqual(expected);
        expect(Object.keys(rows[0]!)).toEqual(Object.keys(expected[0]!));
      }
    },
  );

  test.each(all)("of %s are described by their metadata as they are", (id, own) => {
    for (const locale of LOCALES) {
      const indicator = data.indicators.get(id)!;
      const metadata = metadataOf(indicator, locale);
      expect(metadata.url).toBe(`${id}.csv`);
      expect(metadata["dc:title"]).toBe(own.name[locale]);
      expect(metadata["dc:description"]).toBe(own.definition[locale]);
      expectDescribed(metadata, indicatorCsv(indicator, voiceIn(locale)), [own.source], locale);
    }
  });
});

test("a value without a source, bound or flag of its own does not take its neighbour's", () => {
  const some = data.indicators.get("evs-wvs-generalised-trust")!;
  const words = (text: string) => ({ pl: `${text} pl`, en: `${text} en` });
  const rows: Indicator["rows"] = [
    {
      ...{ geo: "PL", year: 2001, value: 1.5, series: "a", period: "2001–2003", n: 10, se: 0.1 },
      ...{ ciLow: 1.2, ciHigh: 1.8, flag: "break", shareValid: 0.9 },
      source: { url: "https://a.example/", note: words("A") },
    },
    { geo: "DK", year: 2002, value: null, source: { url: "https://b.example/" } },
    { geo: "SE", year: 2003, value: 0, n: 30, ciHigh: 2, source: { note: words("C") } },
  ];
  const source = { ...some.source, licence: { id: "X-NC", commercialUse: false } } as const;
  expect(csvRecords(indicatorCsv({ ...some, source, rows }, voiceIn("en")))).toEqual([
    {
      ...{ geo: "PL", name: "Poland", year: "2001", period: "2001–2003", series: "a" },
      ...{ value: "1.5", n: "10", se: "0.1", ci_low: "1.2", ci_high: "1.8", flag: "break" },
      ...{ source_url: "https://a.example/", source_note: "A en" },
      licence: "X-NC (non-commercial use only)",
    },
    {
      ...{ geo: "DK", name: "Denmark", year: "2002", period: "", series: "", value: "" },
      ...{ n: "", se: "", ci_low: "", ci_high: "", flag: "" },
      ...{ source_url: "https://b.example/", source_note: "" },
      licence: "X-NC (non-commercial use only)",
    },
    {
      ...{ geo: "SE", name: "Sweden", year: "2003", period: "", series: "", value: "0" },
      ...{ n: "30", se: "", ci_low: "", ci_high: "2", flag: "" },
      ...{ source_url: "", source_note: "C en" },
      licence: "X-NC (non-commercial use only)",
    },
  ]);
});

test("the terms stand in the rows where they forbid commercial use, and nowhere else", () => {
  const some = data.indicators.get("evs-wvs-generalised-trust")!;
  const licences = (licence: RawSource["licence"]) => {
    const rows = csvRecords(
      indicatorCsv({ ...some, source: { ...some.source, licence } }, voiceIn("en")),
    );
    return [...new Set(rows.map((row) => row["licence"]))];
  };
  const url = "https://licence.example/";
  const note = { pl: "Do badań.", en: "For research." };
  expect(licences({ id: "X-NC", url, note, commercialUse: false })).toEqual([
    "X-NC (non-commercial use only)",
  ]);
  expect(licences({ url, note, commercialUse: false })).toEqual([
    `${url} (non-commercial use only)`,
  ]);
  expect(licences({ note, commercialUse: false })).toEqual([
    "For research. (non-commercial use only)",
  ]);
  expect(licences({ id: "CC-BY-4.0", url })).toEqual([undefined]);
});

test("the hash of an indicator is that of its file without the columns in a language", () => {
  for (const { id } of raw.indicators) {
    const indicator = data.indicators.get(id)!;
    const hashes = LOCALES.map((locale) => {
      const rows = csvRecords(indicatorCsv(indicator, voiceIn(locale)));
      const stable = Object.keys(rows[0]!).filter(
        (key) => !["name", "source_note", "licence"].includes(key),
      );
      const quoted = (cell: string) =>
        /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
      const lines = rows.map((row) => `${stable.map((key) => quoted(row[key]!)).join(",")}\r\n`);
      const text = [`${stable.join(",")}\r\n`, ...lines.sort()].join("");
      return createHash("sha256").update(text).digest("hex");
    });
    expect(new Set([...hashes, indicatorHash(indicator)]).size, id).toBe(1);
    expect(indicatorCitable(indicator, voiceIn("pl")).sha12).toBe(hashes[0]!.slice(0, 12));
  }
});
