import { describe, expect, test } from "vitest";
import { narrowedCsv, narrowedJson } from "../../../src/client/atlas/narrowed-files.ts";
import { isSelection, selectionWords } from "../../../src/client/atlas/selection.ts";
import { EMPTY_STATE } from "../../../src/client/atlas/state.ts";
import { atlasCsv, atlasJson } from "../../../src/render/atlas/atlas-files.ts";
import { atlasEntries } from "../../../src/render/atlas/atlas-record.ts";
import { atlasFilters, atlasSettings } from "../../../src/render/atlas/atlas-settings.ts";
import { loadData } from "../../../src/schema/load.ts";
import { LOCALES } from "../../../src/schema/text.ts";

const data = loadData();
const settings = (locale: "pl" | "en") =>
  atlasSettings(
    atlasFilters(atlasEntries(data, locale), data, locale),
    { layer: { wages: "Płace" }, zoom: { warszawa: "Warszawa" } },
    locale,
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
  const csv = atlasCsv(data, locale);
  const json = atlasJson(data, locale);
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

  test("are narrowed to the chosen records and no others", () => {
    const lines = narrowedCsv(csv, ids).split("\r\n");
    expect(lines[0]).toBe(csv.split("\r\n")[0]);
    expect(
      lines
        .slice(1)
        .map((line) => line.split(",")[0])
        .sort(),
    ).toEqual(["", ...ids].sort());
    const narrowing = { url: "https://example.org/?sector=ict", selection: "Sektor: ICT" };
    const narrowed = JSON.parse(narrowedJson(json, ids, narrowing)) as Record<string, unknown>;
    const whole = JSON.parse(json) as Record<string, unknown>;
    expect(narrowed).toEqual({
      ...{ ...whole, ...narrowing, count: 2 },
      initiatives: (whole["initiatives"] as { id: string }[]).filter(({ id }) => ids.has(id)),
    });
  });
});
