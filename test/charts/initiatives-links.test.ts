/** The links abroad on the chart against the file, counted apart from the chart's own code. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import definition from "../../src/charts/initiatives-links.ts";
import { drawing } from "../../src/render/picture/drawing.ts";
import Figure from "../../src/components/figure/Figure.astro";
import { chartPayload } from "../../src/render/chart/payload.ts";
import { loadData } from "../../src/schema/load.ts";
import { rendered } from "../rendered.ts";
import { voiceIn } from "../voice-in.ts";

interface Link {
  readonly from: string | null;
  readonly level: string;
  readonly country: string | null;
  readonly certainty: string;
  readonly status: string;
  readonly sources: readonly { readonly url: string }[];
}

const file = JSON.parse(readFileSync("data/links.json", "utf8")) as readonly Link[];
const WASTE = "klaster-gospodarki-odpadowej-i-recyklingu";
const chart = { id: "initiatives-links", definition };
const views = definition.views?.values(loadData()) ?? [];
const payload = (view?: string) => chartPayload(chart, voiceIn("en"), view);
const total = (view: string, key: string): number =>
  payload(view).rows.reduce((sum, row) => sum + Number(row[key]), 0);

/** What each view shows, said once more. */
const shown: Readonly<Record<string, (link: Link) => boolean>> = {
  all: () => true,
  cluster: ({ level }) => level === "cluster",
  coordinator: ({ level }) => level === "coordinator",
  region: ({ level }) => level === "region",
  undisputed: ({ from }) => from !== WASTE,
  "mazowiecki-klaster-ict": ({ from }) => from === "mazowiecki-klaster-ict",
  [WASTE]: ({ from }) => from === WASTE,
  "klaster-inteligentnych-systemow-transportowych": ({ from }) =>
    from === "klaster-inteligentnych-systemow-transportowych",
};

test("there are eight views, three of them of the initiatives with most links of their own", () => {
  expect(views.map(({ id }) => id).sort()).toEqual(Object.keys(shown).sort());
});

describe.each(views)("$id", ({ id }) => {
  const links = file.filter(shown[id] ?? (() => false));

  test("counts every link once, by certainty, state and dispute", () => {
    const count = (is: (link: Link) => boolean): number => links.filter(is).length;
    expect(total(id, "links")).toBe(links.length);
    for (const certainty of ["high", "medium", "low"]) {
      expect(total(id, certainty)).toBe(count((link) => link.certainty === certainty));
    }
    expect(total(id, "contacts")).toBe(count(({ status }) => status === "contact"));
    expect(total(id, "planned")).toBe(count(({ status }) => status === "planned"));
    expect(total(id, "disputed")).toBe(count(({ from }) => from === WASTE));
  });

  test("names every page that a link was read from", () => {
    const pages = new Set(payload(id).rows.flatMap((row) => String(row["pages"]).split(" ")));
    const urls = new Set(links.flatMap(({ sources }) => sources.map(({ url }) => url)));
    expect([...pages].sort()).toEqual([...urls].sort());
  });

  test.each(["narrow", "wide"] as const)(
    "draws one arc for each row with a country (%s)",
    (size) => {
      const arcs = drawing(payload(id), size).match(/<path data-row="\d+" d="M[\d.,-]+Q/gu) ?? [];
      expect(arcs.length).toBe(payload(id).rows.filter((row) => row["country"] !== null).length);
    },
  );
});

test.each(["all", "undisputed", "region", "cluster"])(
  "the five countries with most links are named on the map of each size (%s)",
  (view) => {
    for (const locale of ["pl", "en"] as const) {
      const own = chartPayload(chart, voiceIn(locale), view);
      const most = [...new Set(own.rows.filter((row) => row["country"]).map((row) => row["name"]))];
      for (const size of ["narrow", "wide"] as const) {
        const words = drawing(own, size);
        // Once in the list and once on the map.
        for (const name of most.slice(0, 5)) {
          expect(words.split(`>${String(name)}<`).length, `${String(name)}, ${size}`).toBe(3);
        }
      }
    }
  },
);

test("a partner beyond the map is named at its edge", () => {
  for (const size of ["narrow", "wide"] as const) {
    expect(drawing(payload(), size).match(/>Burkina Faso</gu)).toHaveLength(2);
  }
});

test("pages are linked by their sites, but named only where nothing may lead out of a frame", async () => {
  const page = await rendered(Figure, { payload: payload(), place: "chart", headingLevel: 1 });
  const embed = await rendered(Figure, { payload: payload(), place: "embed", headingLevel: 1 });
  expect(page).toContain(
    '<a href="http://klasterict.pl/en-about-us/" rel="external">klasterict.pl</a>',
  );
  expect(embed).not.toContain('href="http://klasterict.pl');
  expect(embed).toContain("klasterict.pl");
  expect(embed).toContain("Natural Earth");
});
