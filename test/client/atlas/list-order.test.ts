// @vitest-environment jsdom
/** The order of the list on the page and in the embed, against the static pages in that order. */
import { expect, test } from "vitest";
import { listOrder } from "../../../src/client/atlas/list-order.ts";
import { recordOf } from "../../../src/client/atlas/matches.ts";
import AtlasTable from "../../../src/components/atlas/AtlasTable.astro";
import { atlasEntries } from "../../../src/render/atlas/atlas-record.ts";
import { atlasFilters, atlasSettings } from "../../../src/render/atlas/atlas-settings.ts";
import { ATLAS_COLUMNS, listOrders, sortedEntries } from "../../../src/render/atlas/atlas-table.ts";
import { LOCALES, type Locale } from "../../../src/schema/text.ts";
import { rendered } from "../../rendered.ts";
import { voiceIn } from "../../voice-in.ts";

async function list(locale: Locale, isFramed = false) {
  const voice = voiceIn(locale);
  const entries = atlasEntries(voice);
  const settings = atlasSettings(atlasFilters(entries, voice), { layer: {}, zoom: {} }, voice);
  document.documentElement.lang = locale;
  document.body.innerHTML = await rendered(AtlasTable, {
    voice,
    entries,
    sortedBy: "name",
    isFramed,
  });
  const rows = [...document.querySelectorAll<HTMLElement>("tr[data-id]")];
  return { entries, order: listOrder(rows, rows.map(recordOf), settings) };
}
const ids = (): string[] =>
  [...document.querySelectorAll<HTMLElement>("tr[data-id]")].map(
    ({ dataset }) => dataset["id"] ?? "",
  );

test.each(LOCALES.flatMap((locale) => ATLAS_COLUMNS.map((column) => [locale, column] as const)))(
  "the list by a column is that of its static page (%s, %s)",
  async (locale, column) => {
    const { entries, order } = await list(locale);
    const expected = sortedEntries(entries, column, voiceIn(locale)).map(
      ({ initiative }) => initiative.id,
    );
    order(column === "links" ? "-links" : column);
    expect(ids()).toEqual(expected);
    expect(document.querySelectorAll("[aria-sort]").length).toBe(1);
    expect(document.querySelector(`[data-column=${column}]`)?.getAttribute("aria-sort")).toBe(
      column === "links" ? "descending" : "ascending",
    );
    order("");
    expect(ids()).toEqual(entries.map(({ initiative }) => initiative.id));
  },
);

test("the embed has the same orders, by columns that it does not show as well", async () => {
  for (const sort of Object.keys(listOrders(voiceIn("pl")))) {
    (await list("pl")).order(sort);
    const onPage = ids();
    (await list("pl", true)).order(sort);
    expect(ids(), sort).toEqual(onPage);
  }
});

test("the unknown stands last both ways", async () => {
  const { entries, order } = await list("en");
  const undated = entries.filter(({ initiative }) => initiative.founded === null).length;
  for (const sort of ["founded", "-founded"]) {
    order(sort);
    const years = [...document.querySelectorAll<HTMLElement>("tr[data-id]")].map(
      ({ dataset }) => dataset["year"],
    );
    expect(
      years.slice(-undated).every((year) => year === ""),
      sort,
    ).toBe(true);
    expect(
      years.slice(0, -undated).every((year) => year !== ""),
      sort,
    ).toBe(true);
  }
});
