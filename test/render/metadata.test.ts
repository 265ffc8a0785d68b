import { describe, expect, test } from "vitest";
import { chartJson } from "../../src/render/publish/chart-json.ts";
import { tableCsv } from "../../src/render/table/csv.ts";
import { chartCsvMetadata } from "../../src/render/metadata/csvw.ts";
import {
  chapterStructuredData,
  chartMetaTags,
  chartStructuredData,
  metaTags,
  scriptJson,
  siteStructuredData,
} from "../../src/render/metadata/structured-data.ts";
import { dataHash } from "../../src/render/table/data-hash.ts";
import type { Citable } from "../../src/render/citing/citable.ts";
import type { ChartPayload } from "../../src/render/chart/payload.ts";
import { COLUMNS, EDITION, samplePayload, SOURCE } from "./sample-payload.ts";

interface Csvw {
  readonly url: string;
  readonly tableSchema: {
    readonly primaryKey?: readonly string[];
    readonly columns: readonly {
      readonly name: string;
      readonly titles: Readonly<Record<string, string>>;
      readonly datatype: unknown;
      readonly required: boolean;
    }[];
  };
}

const csvw = (payload = samplePayload()): Csvw =>
  JSON.parse(chartCsvMetadata(payload, EDITION)) as Csvw;

const CHAPTER: Citable = {
  type: "chapter",
  id: "02-clusters",
  title: "Co to jest klaster",
  locale: "pl",
  release: EDITION.release,
  url: "https://klastry-mazowsza.example/pl/chapters/02-clusters/",
  publisher: "Klastry Mazowsza",
};

describe("chartCsvMetadata", () => {
  test("describes the columns of the CSV's header, in its order", () => {
    const [header = ""] = tableCsv(samplePayload()).split("\r\n");
    const { columns } = csvw().tableSchema;
    expect(columns.map(({ titles }) => titles["und"])).toEqual(header.split(","));
    expect(columns.map(({ name }) => name)).toEqual(header.split(","));
    expect(columns[3]?.titles).toEqual({ und: "value", pl: "Odsetek", en: "Share" });
    expect(csvw().url).toBe("trust-sample.csv");
  });

  test("gives each column the type of its values", () => {
    expect(csvw().tableSchema.columns.map(({ datatype }) => datatype)).toEqual([
      "string",
      "string",
      { base: "gYear", format: "yyyy" },
      "number",
    ]);
    expect(csvw().tableSchema.columns.map(({ required }) => required)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test("calls numbers integers where all of them are", () => {
    const row = { geo: "PL", name: "Polska", year: 2015, value: 7 };
    const types = csvw(samplePayload({ rows: [row] })).tableSchema.columns;
    expect(types.map(({ datatype }) => datatype)[3]).toBe("integer");
  });

  test("names as key what tells the rows apart, and no key where nothing does", () => {
    expect(csvw().tableSchema.primaryKey).toEqual(["geo"]);
    const row = { geo: "PL", name: "Polska", year: 2015, value: 1 };
    const twoYears = samplePayload({ rows: [row, { ...row, year: 2022 }] });
    expect(csvw(twoYears).tableSchema.primaryKey).toEqual(["geo", "year"]);
    expect(csvw(samplePayload({ rows: [row, row] })).tableSchema.primaryKey).toBeUndefined();
  });

  test("writes names that a URI template can hold", () => {
    const columns = COLUMNS.map((column) => ({
      ...column,
      key: column.key.replace("geo", "geo-id"),
    }));
    const rows = [{ "geo-id": "PL", name: "P", year: 2020, value: 1 }];
    expect(csvw(samplePayload({ columns, rows })).tableSchema.columns[0]?.name).toBe("geo%2Did");
  });
});

describe("chartJson", () => {
  test("holds the words, the rows, the sources with their terms, the release and the hash", () => {
    const json = JSON.parse(chartJson(samplePayload({ locale: "en" }), EDITION)) as Record<
      string,
      unknown
    >;
    expect(json).toMatchObject({
      id: "trust-sample",
      locale: "en",
      view: null,
      title: "One Pole in four trusts most people & three Danes in four do",
      rows: [
        { geo: "PL", name: "Poland", year: 2020, value: 24.8 },
        { geo: "DK", name: "Denmark", year: 2017, value: null },
      ],
      sources: [{ title: "EVS Trend File", url: "https://example.org/evs", licence: "CC-BY-4.0" }],
      indicators: ["trust"],
      release: { version: "1.2.3", date: "2025-06-07" },
      sha256: dataHash(samplePayload({ locale: "en" })),
    });
    expect(json["addresses"]).toMatchObject({
      page: "https://klastry-mazowsza.example/en/charts/trust-sample/",
      csv: "https://klastry-mazowsza.example/en/charts/trust-sample.csv",
    });
  });

  test("is the same text whatever the order of a row's keys", () => {
    const reversed = samplePayload().rows.map((row) =>
      Object.fromEntries(Object.entries(row).reverse()),
    );
    expect(chartJson(samplePayload({ rows: reversed }), EDITION)).toBe(
      chartJson(samplePayload(), EDITION),
    );
  });
});

describe("structured data", () => {
  test("a chart is a Dataset with files, variables, time, place, sources and terms", () => {
    const data = chartStructuredData(samplePayload(), EDITION);
    expect(data).toMatchObject({
      "@context": "https://schema.org",
      "@type": "Dataset",
      inLanguage: "pl-PL",
      license: "https://creativecommons.org/licenses/by/4.0/",
      version: "1.2.3, sha256:8d3464bb31d5",
      datePublished: "2025-06-07",
      temporalCoverage: "2017/2020",
      spatialCoverage: { "@type": "Place", name: "Europa" },
      variableMeasured: [
        { "@type": "PropertyValue", name: "Odsetek", unitText: "% ważnych odpowiedzi" },
      ],
      isBasedOn: [{ name: "EVS Trend File", url: "https://example.org/evs" }],
    });
    expect(data["distribution"]).toEqual(
      [
        ["text/csv", "csv"],
        ["application/json", "json"],
        ["image/svg+xml", "svg"],
        ["image/png", "png"],
      ].map(([encodingFormat, extension]) => ({
        "@type": "DataDownload",
        encodingFormat,
        contentUrl: `https://klastry-mazowsza.example/pl/charts/trust-sample.${extension}`,
      })),
    );
  });

  test("names no licence where a source has none, and says the terms instead", () => {
    const note = { pl: "Tylko do badań.", en: "For research only." };
    const sources: ChartPayload["sources"] = [SOURCE, { ...SOURCE, licence: { note } }];
    const payload = samplePayload({ sources });
    const data = chartStructuredData(payload, EDITION);
    expect(data).not.toHaveProperty("license");
    expect(data["conditionsOfAccess"]).toBe("GESIS: CC-BY-4.0 GESIS: Tylko do badań.");
    expect(data["usageInfo"]).toBe("https://klastry-mazowsza.example/pl/about/#licences");
    expect(data["isBasedOn"]).toMatchObject([{}, { conditionsOfAccess: "Tylko do badań." }]);
    const rights = chartMetaTags(payload, EDITION).find(({ name }) => name === "DC.rights");
    expect(rights?.content).toBe(data["conditionsOfAccess"]);
    const table = JSON.parse(chartCsvMetadata(payload, EDITION)) as Record<string, unknown>;
    expect(table).not.toHaveProperty("dc:license");
    expect(table["dc:rights"]).toBe(data["conditionsOfAccess"]);
  });

  test("has no empty list, and points to the other language", () => {
    const columns = COLUMNS.filter(({ kind }) => kind !== "number");
    const data = chartStructuredData(samplePayload({ columns, sources: [] }), EDITION);
    expect(data).not.toHaveProperty("variableMeasured");
    expect(data).not.toHaveProperty("isBasedOn");
    expect(data).toMatchObject({
      license: "https://creativecommons.org/licenses/by/4.0/",
      workTranslation: { "@id": "https://klastry-mazowsza.example/en/charts/trust-sample/" },
    });
  });

  test("a view that is a year is the time covered where no column holds years", () => {
    const view = { id: "2022", label: { pl: "2022", en: "2022" } };
    const columns = COLUMNS.filter(({ kind }) => kind !== "year");
    expect(chartStructuredData(samplePayload({ view, columns }), EDITION)["temporalCoverage"]).toBe(
      "2022",
    );
  });

  test("periods in words count as years", () => {
    const columns = COLUMNS.map((column) =>
      column.kind === "year" ? ({ ...column, key: "period", kind: "text" } as const) : column,
    );
    const rows = [{ geo: "PL", name: "P", period: "2017–2020", value: 1 }];
    expect(chartStructuredData(samplePayload({ columns, rows }), EDITION)).toMatchObject({
      temporalCoverage: "2017/2020",
    });
  });

  test("a chapter is a Report, the site a WebSite with a DataCatalog", () => {
    expect(chapterStructuredData(CHAPTER, "Opis")).toMatchObject({
      "@type": "Report",
      headline: "Co to jest klaster",
      version: "1.2.3",
    });
    const graph = siteStructuredData("en", "About")["@graph"] as { "@type": string }[];
    expect(graph.map((node) => node["@type"])).toEqual(["WebSite", "DataCatalog"]);
  });

  test("no text can end the script element that holds it, and all of it comes back", () => {
    const hostile = { title: "</script><script>alert(1)</script><!-- & \u2028\u2029" };
    const json = scriptJson(hostile);
    expect(json).not.toMatch(/[<>&\u2028\u2029]/u);
    expect(json).toContain("\\u003c/script\\u003e");
    expect(JSON.parse(json)).toEqual(hostile);
  });
});

describe("metaTags", () => {
  test("a chart is a Dataset of Dublin Core with the four citation tags", () => {
    const tags = Object.fromEntries(
      chartMetaTags(samplePayload(), EDITION).map(({ name, content }) => [name, content]),
    );
    expect(tags).toMatchObject({
      "DC.type": "Dataset",
      "DC.date": "2025-06-07",
      "DC.language": "pl",
      "DC.source": "https://example.org/evs",
      citation_title: "Większości ludzi ufa co czwarty Polak & trzech na czterech Duńczyków",
      citation_author: "Klastry Mazowsza",
      citation_publication_date: "2025/06/07",
      citation_public_url: "https://klastry-mazowsza.example/pl/charts/trust-sample/",
    });
    expect(Object.keys(tags).filter((name) => name.startsWith("og:"))).toEqual([]);
  });

  test("a chapter is a technical report and no Dataset", () => {
    const names = metaTags(CHAPTER, { description: "Opis" }).map(({ name }) => name);
    expect(names).toContain("citation_technical_report_institution");
    expect(names.filter((name) => name.startsWith("DC."))).toEqual([]);
  });
});
