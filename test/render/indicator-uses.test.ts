/** Which charts, chapters and claims use an indicator. */
import { describe, expect, test } from "vitest";
import { charts } from "../../src/render/chart/catalogue.ts";
import { indicatorDownloads } from "../../src/render/indicator/indicator-downloads.ts";
import { indicatorUses } from "../../src/render/indicator/indicator-uses.ts";
import { textIndex } from "../../src/render/mdx/text-index.ts";
import { loadData } from "../../src/schema/load.ts";
import { voiceIn } from "../voice-in.ts";

const data = loadData();
const ID = "powiat-wages-2002-2023";
const chapter = (id: string, body: string) => ({ id, title: id, index: textIndex(body, id) });
const chapters = [
  chapter("value", `In Warsaw <Cell year={2023} geo='1465' of='${ID}' />.`),
  chapter("figure", '<Figure id="powiats" />'),
  chapter("step", '<WalkStep id="warsaw-periphery" view="wages">\n\nText.\n\n</WalkStep>'),
  chapter("other", '<Figure id="verdicts" /> <Count of="initiatives" />'),
  chapter("code", `\`<Cell of="${ID}" />\``),
];

describe("the uses of an indicator", () => {
  const uses = indicatorUses(ID, chapters, voiceIn("en"));

  test("are the charts that name it", () => {
    const naming = charts.filter(({ definition }) => definition.indicators.includes(ID));
    expect(uses.charts.map(({ id }) => id)).toEqual(naming.map(({ id }) => id));
    expect(uses.charts.map(({ id }) => id)).toContain("warsaw-periphery");
  });

  test("are the chapters that print a value of it or show a chart of it", () => {
    expect(uses.chapters.map(({ id }) => id)).toEqual(["value", "figure", "step"]);
  });

  test("are the claims that are tested against it", () => {
    const claim = [...data.claims.values()].find(({ evidence }) =>
      evidence.some(({ indicator }) => indicator !== undefined),
    )!;
    const { indicator } = claim.evidence.find((item) => item.indicator !== undefined)!;
    expect(indicatorUses(indicator!, [], voiceIn("pl")).claims).toContain(claim);
    expect(indicatorUses("none", chapters, voiceIn("pl"))).toEqual({
      charts: [],
      chapters: [],
      claims: [],
    });
  });
});

test("an indicator is downloaded as a table, its description and a record", () => {
  expect(indicatorDownloads(ID, "pl").map(({ href }) => href)).toEqual([
    `/pl/indicators/${ID}.csv`,
    `/pl/indicators/${ID}.csv-metadata.json`,
    `/pl/indicators/${ID}.json`,
  ]);
});
