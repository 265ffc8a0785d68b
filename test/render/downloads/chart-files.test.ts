/** What the files of each chart and view say, against each other and against the files of data. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { charts } from "../../../src/render/chart/catalogue.ts";
import { chartPayload, type ChartPayload } from "../../../src/render/chart/payload.ts";
import { chartCitable } from "../../../src/render/citing/chart-citable.ts";
import { dataTerms } from "../../../src/render/citing/source-words.ts";
import { release } from "../../../src/render/edition/release.ts";
import { chartCsvMetadata } from "../../../src/render/metadata/csvw.ts";
import { chartJson } from "../../../src/render/publish/chart-json.ts";
import { chartCsvAllViews, tableCsv } from "../../../src/render/table/csv.ts";
import { loadData } from "../../../src/schema/load.ts";
import { LOCALES } from "../../../src/schema/text.ts";
import { voiceIn } from "../../voice-in.ts";
import { samplePayload, SOURCE } from "../sample-payload.ts";
import { addressOf, expectDescribed, isFree, once, type TableMetadata } from "./table-metadata.ts";
import { raw } from "./raw-data.ts";
import { cellInFile, csvRecords } from "./read-csv.ts";

const data = loadData();
const SITE = "https://klastry-mazowsza.example";
/** Each chart with all that is published of it: every view in every language. */
const all = charts.map((chart) => {
  const views = chart.definition.views?.values(data).map(({ id }) => id) ?? [undefined];
  const payloads = () =>
    LOCALES.flatMap((locale) => views.map((view) => chartPayload(chart, voiceIn(locale), view)));
  return [chart.id, payloads] as const;
});

/** What an assertion is about, for its message. */
function about({ id, view, locale }: ChartPayload): string {
  return [id, view?.id, locale].filter(Boolean).join(" ");
}

interface ChartFile {
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string; kind: string }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
  readonly sources: readonly Readonly<Record<string, unknown>>[];
  readonly works: readonly unknown[];
  readonly licence: Readonly<Record<string, unknown>>;
  readonly sha256: string;
}

function sourcesOf({ definition }: ChartPayload) {
  return definition.indicators.map((id) => raw.indicators.find((own) => own.id === id)!.source);
}

/** The hash as docs describe it, from the CSV alone: columns without a language, lines in order. */
function hashOf(payload: ChartPayload): string {
  const stable = payload.columns
    .filter(({ kind }) => !["name", "text", "address"].includes(kind))
    .map(({ key }) => key);
  const quoted = (cell: string) =>
    /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = csvRecords(tableCsv(payload)).map(
    (row) => `${stable.map((key) => quoted(row[key]!)).join(",")}\r\n`,
  );
  return createHash("sha256")
    .update(`${stable.join(",")}\r\n${lines.sort().join("")}`)
    .digest("hex");
}

describe("the files of a chart", () => {
  test.each(all)("of %s hold the table that is shown, under its columns", (_, payloads) => {
    for (const payload of payloads()) {
      const { columns, rows, locale } = payload;
      const file = JSON.parse(chartJson(payload)) as ChartFile;
      const csv = tableCsv(payload);
      expect(csv.split("\r\n")[0]).toBe(columns.map(({ key }) => key).join(","));
      expect(csvRecords(csv)).toEqual(
        rows.map((row) =>
          Object.fromEntries(columns.map(({ key }) => [key, cellInFile(row[key])] as const)),
        ),
      );
      expect(file.rows, about(payload)).toEqual(
        rows.map((row) => Object.fromEntries(columns.map(({ key }) => [key, row[key]]))),
      );
      expect(file.columns.map(({ key, label, kind }) => [key, label, kind])).toEqual(
        columns.map(({ key, label, kind }) => [key, label[locale], kind]),
      );
      expect(file.sha256, about(payload)).toBe(hashOf(payload));
      expect(chartCitable(payload).sha12).toBe(file.sha256.slice(0, 12));
    }
  });

  test.each(all)("of %s name the sources, works and terms of its indicators", (_, payloads) => {
    for (const payload of payloads()) {
      const { locale } = payload;
      const sources = once(sourcesOf(payload));
      const file = JSON.parse(chartJson(payload)) as ChartFile;
      expect(file.sources, about(payload)).toEqual(
        sources.map((source) => {
          const { author, title, publisher, year, licence } = source;
          return {
            ...{ author, title, publisher, year, url: addressOf(source) },
            licence: licence.id ?? licence.note?.[locale] ?? licence.url,
            ...(licence.commercialUse === false ? { commercialUse: false } : {}),
          };
        }),
      );
      expect(file.works, about(payload)).toEqual(
        payload.works.map(({ id }) => {
          const { title, DOI, URL } = raw.references.find((work) => work.id === id)!;
          return { id, title, url: DOI === undefined ? (URL ?? null) : `https://doi.org/${DOI}` };
        }),
      );
      expect(file.licence["compilation"]).toBe("CC-BY-4.0");
      const metadata = JSON.parse(chartCsvMetadata(payload)) as TableMetadata;
      expect(metadata["dc:title"]).toBe(file.title);
      expectDescribed(metadata, tableCsv(payload), sources, locale);
      expect(file.licence["data"]).toBe(metadata["dc:license"]?.["@id"] ?? metadata["dc:rights"]);
    }
  });

  test.each(all)(
    "of %s lead to the page and the files of their view and language",
    (_, payloads) => {
      for (const payload of payloads()) {
        const { id, locale, view, definition } = payload;
        const own = view === null || view.id === definition.views?.initial ? null : view.id;
        const folder = `${SITE}/${locale}/charts/`;
        const page = `${folder}${id}/${own === null ? "" : `${own}/`}`;
        const name = own === null ? id : `${id}.${own}`;
        const file = JSON.parse(chartJson(payload)) as Record<string, unknown>;
        expect(file, about(payload)).toMatchObject({
          ...{ id, locale, release: release() },
          view: view && { id: view.id, label: view.label[locale] },
          addresses: {
            page,
            ...Object.fromEntries(
              ["svg", "png", "csv", "json"].map((extension) => [
                extension,
                `${folder}${name}.${extension}`,
              ]),
            ),
            csvMetadata: `${folder}${name}.csv-metadata.json`,
          },
        });
        const metadata = JSON.parse(chartCsvMetadata(payload)) as TableMetadata;
        expect(metadata.url).toBe(`${name}.csv`);
        expect(metadata["@id"]).toBe(`${folder}${name}.csv-metadata.json`);
        expect(metadata["dc:isPartOf"]["@id"]).toBe(page);
      }
    },
  );
});

test("the CSV of all views holds the rows of each view under its id", () => {
  for (const chart of charts) {
    const views = chart.definition.views?.values(data) ?? [];
    if (views.length === 0) continue;
    for (const locale of LOCALES) {
      expect(csvRecords(chartCsvAllViews(chartPayload(chart, voiceIn(locale)))), chart.id).toEqual(
        views.flatMap(({ id }) =>
          csvRecords(tableCsv(chartPayload(chart, voiceIn(locale), id))).map((row) => ({
            view: id,
            ...row,
          })),
        ),
      );
    }
  }
});

describe("the terms of data", () => {
  const CC_BY = "https://creativecommons.org/licenses/by/4.0/";
  const note = { pl: "Do badań.", en: "For research." };

  test("are not open where commercial use is forbidden, whatever licence is named", () => {
    for (const licence of [
      { id: "CC-BY-4.0", commercialUse: false, note },
      { url: CC_BY, commercialUse: false, note },
      { id: "CC0-1.0", url: CC_BY, commercialUse: false },
    ] as const) {
      const closed = { ...SOURCE, licence };
      const open = { ...SOURCE, title: "Other", licence: { id: "CC-BY-4.0" } };
      expect(isFree(closed)).toBe(false);
      expect(dataTerms([closed, open], "en").licence).toBeNull();
      const file = chartJson(samplePayload({ sources: [closed, open], locale: "en" }));
      const { sources, credits } = JSON.parse(file) as ChartFile & { readonly credits: string };
      expect(sources.map((source) => source["commercialUse"])).toEqual([false, undefined]);
      expect(credits.split("; ").map((words) => words.includes("non-commercial use only"))).toEqual(
        [true, false],
      );
    }
  });

  test("are those of a single source where it has an address for them, else its words", () => {
    const url = "https://terms.example/";
    const terms = (licence: (typeof SOURCE)["licence"]) =>
      dataTerms([{ ...SOURCE, licence }], "pl");
    expect(terms({ id: "CC-BY-4.0" })).toEqual({ licence: CC_BY });
    expect(terms({ url: "https://creativecommons.org/publicdomain/zero/1.0/" })).toEqual({
      licence: CC_BY,
    });
    expect(terms({ id: "CC-BY-NC-4.0", url })).toEqual({ licence: url });
    expect(terms({ url })).toEqual({ licence: url });
    expect(terms({ id: "CC-BY-NC-4.0" })).toEqual({
      licence: null,
      words: "GESIS: CC-BY-NC-4.0",
    });
    expect(terms({ note })).toEqual({ licence: null, words: "GESIS: Do badań." });
  });
});
