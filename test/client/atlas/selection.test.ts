import { describe, expect, test } from "vitest";
import { narrowedFile, withAddition } from "../../../src/client/atlas/narrowed-files.ts";
import { isSelection, selectionWords } from "../../../src/client/atlas/selection.ts";
import { EMPTY_STATE } from "../../../src/client/atlas/state.ts";
import {
  ATLAS_MAKERS,
  atlasCitable,
  atlasCsv,
  atlasCsvMetadata,
  atlasJson,
} from "../../../src/render/atlas/atlas-files.ts";
import { atlasEntries } from "../../../src/render/atlas/atlas-record.ts";
import { atlasFilters, atlasSettings } from "../../../src/render/atlas/atlas-settings.ts";
import {
  bibFile,
  citationTextFile,
  cslJsonFile,
  risFile,
} from "../../../src/render/citing/citation-files.ts";
import { loadData } from "../../../src/schema/load.ts";
import { LOCALES } from "../../../src/schema/text.ts";
import { voiceIn } from "../../voice-in.ts";

const data = loadData();
const settings = (locale: "pl" | "en") =>
  atlasSettings(
    atlasFilters(atlasEntries(voiceIn(locale)), voiceIn(locale)),
    { layer: { wages: "Płace" }, zoom: { warszawa: "Warszawa" } },
    voiceIn(locale),
  );

describe("a selection in words", () => {
  test("names each choice in the language of the page", () => {
    const state = { ...EMPTY_STATE, sector: "ict,chemicals", links: "NO", from: "2010", q: "lot" };
    expect(selectionWords(state, settings("en")).replaceAll("\u00a0", " ")).toBe(
      "Sector: information technology and telecommunications, chemicals; Links abroad: Norway; Founded: from 2010; Words searched: lot",
    );
    expect(selectionWords(state, settings("pl"))).toMatch(/^Branża: .*Norwegia.*od\s2010/u);
  });

  test("is not made by what only changes the look of the map", () => {
    const state = { ...EMPTY_STATE, layer: "wages", zoom: "warszawa" };
    expect(isSelection(state)).toBe(false);
    expect(selectionWords(state, settings("en"))).toBe("");
  });
});

describe.each(LOCALES)("the files of the atlas (%s)", (locale) => {
  const csv = atlasCsv(voiceIn(locale));
  const json = atlasJson(voiceIn(locale));
  const ids = new Set(["mazowiecki-klaster-ict", "agrobiocluster"]);

  test("have one line per initiative, which its id begins", () => {
    const lines = csv.trimEnd().split("\r\n");
    expect(lines.length).toBe(data.initiatives.length + 1);
    expect(
      lines
        .slice(1)
        .map((line) => line.split(",")[0])
        .sort(),
    ).toEqual(data.initiatives.map(({ id }) => id));
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
  });

  test("name every source of every record", () => {
    const lines = new Map(csv.split("\r\n").map((line) => [line.split(",")[0] ?? "", line]));
    for (const { id, sources } of data.initiatives) {
      for (const { url } of sources) expect(lines.get(id)).toContain(`<${url}>`);
    }
    for (const { from, level, sources } of data.links.values()) {
      if (from === null || level === "region") continue;
      for (const { url } of sources) expect(lines.get(from)).toContain(`<${url}>`);
    }
  });

  const citable = atlasCitable(voiceIn(locale));
  const narrowing = {
    ids,
    page: citable.url,
    url: `${citable.url}?sector=ict&q=%C5%82%C3%B3d%C5%BA`,
    title: citable.title,
    // What readers type may hold anything.
    addition: " (selection of 2 out of 48: {50%} & łódź_#1 \\ ~^$)",
    selection: "Sektor: ICT",
    suffix: "sector-ict",
    table: "initiatives-2-48.csv",
  };

  test("are narrowed to the chosen records and no others", () => {
    const lines = narrowedFile("initiatives.csv", csv, narrowing).split("\r\n");
    expect(lines[0]).toBe(csv.split("\r\n")[0]);
    expect(
      lines
        .slice(1)
        .map((line) => line.split(",")[0])
        .sort(),
    ).toEqual(["", ...ids].sort());
    const narrowed = JSON.parse(narrowedFile("initiatives.json", json, narrowing)) as unknown;
    const whole = JSON.parse(json) as Record<string, unknown>;
    expect(narrowed).toEqual({
      ...{ ...whole, url: narrowing.url, selection: narrowing.selection, count: 2 },
      initiatives: (whole["initiatives"] as { id: string }[]).filter(({ id }) => ids.has(id)),
    });
  });

  test("cite a selection as a work of its own, by its title, its address and a key", () => {
    const chosen = {
      ...citable,
      id: `${citable.id}-x`,
      title: citable.title + narrowing.addition,
      url: narrowing.url,
    };
    const keyed = (text: string): string =>
      text.replaceAll(`initiatives-x-${locale}`, `initiatives-${locale}-${narrowing.suffix}`);
    for (const [extension, make] of [
      ["bib", bibFile],
      ["ris", risFile],
      ["csl.json", cslJsonFile],
    ] as const) {
      const narrowed = narrowedFile(`initiatives.${extension}`, make(citable), narrowing);
      expect(narrowed, extension).toBe(keyed(make(chosen)));
    }
    const text = narrowedFile("initiatives.txt", citationTextFile(citable), narrowing);
    expect(text.split(narrowing.addition).length).toBe(4);
    expect(text.split(narrowing.url).length).toBe(4);
  });

  test("describe the columns of the table, which is told apart by its ids", () => {
    interface Metadata {
      readonly url: string;
      readonly "dc:title": string;
      readonly "dc:isPartOf": { readonly "@id": string };
      readonly tableSchema: {
        readonly columns: readonly { readonly titles: Readonly<Record<string, string>> }[];
        readonly primaryKey: readonly string[];
      };
    }
    const whole = atlasCsvMetadata(voiceIn(locale));
    const { tableSchema, url } = JSON.parse(whole) as Metadata;
    expect(url).toBe("initiatives.csv");
    expect(tableSchema.columns.map(({ titles }) => titles["und"]).join()).toBe(
      csv.slice(0, csv.indexOf("\r\n")),
    );
    expect(tableSchema.columns.filter(({ titles }) => titles["pl"] === titles["und"])).toEqual([]);
    expect(tableSchema.primaryKey).toEqual(["id"]);
    const narrowed = JSON.parse(
      narrowedFile("initiatives.csv-metadata.json", whole, narrowing),
    ) as Metadata;
    expect(narrowed.url).toBe(narrowing.table);
    expect(narrowed["dc:title"]).toBe(citable.title + narrowing.addition);
    expect(narrowed["dc:isPartOf"]["@id"]).toBe(narrowing.url);
    expect(narrowed.tableSchema).toEqual(tableSchema);
  });

  test("can all be narrowed", () => {
    for (const { extension, make } of ATLAS_MAKERS) {
      const whole = make(voiceIn(locale));
      expect(narrowedFile(`initiatives.${extension}`, whole, narrowing)).not.toBe(whole);
    }
    expect(() => narrowedFile("initiatives.xml", "", narrowing)).toThrow(/expected csv, json/u);
  });
});

test("an addition stands behind the title, whatever its capitals, or nowhere", () => {
  expect(withAddition("The Atlas Of All (2026)", "Atlas of all", "!")).toBe(
    "The Atlas Of All! (2026)",
  );
  expect(withAddition("Another", "Atlas of all", "!")).toBe("Another");
});
