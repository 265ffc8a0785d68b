import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { charts } from "../../src/render/chart/catalogue.ts";
import Figure from "../../src/components/figure/Figure.astro";
import { namedWorks } from "../../src/render/citing/source-words.ts";
import { address } from "../../src/render/address/site.ts";
import { payloadsOf } from "../charts/every-drawing.ts";
import { rendered } from "../rendered.ts";

const drawn = await Promise.all(
  charts.map(async (chart) => ({
    id: chart.id,
    figures: await Promise.all(
      payloadsOf(chart).map(async (payload) => {
        const markup = await rendered(Figure, { payload, place: "chart", headingLevel: 1 });
        return { payload, page: new JSDOM(markup).window.document };
      }),
    ),
  })),
);

describe.each(drawn)("the figure of $id", ({ figures }) => {
  test("links each of its indicators and named works, folded or not", () => {
    for (const { payload, page } of figures) {
      const { locale, definition } = payload;
      const links = [...page.querySelectorAll(".figure-source a")].map((link) =>
        link.getAttribute("href"),
      );
      expect(links).toEqual(
        expect.arrayContaining([
          ...definition.indicators.map((id) => address(locale, "indicators", id)),
          ...namedWorks(payload).named.map(
            ({ id }) => `${address(locale, "bibliography")}#ref-${id}`,
          ),
        ]),
      );
    }
  });

  test("names no two of its sources in the same words", () => {
    for (const { page } of figures) {
      const links = [...page.querySelectorAll(".figure-source a")];
      const own = links.filter((link) => link.getAttribute("href")!.includes("/indicators/"));
      const words = own.map((link) => link.textContent);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  test("says its sources in at most 200 letters before anything is unfolded", () => {
    for (const { page } of figures) {
      const shown = page.querySelector(".figure-source summary") ?? page.createElement("i");
      expect(shown.textContent.length).toBeLessThanOrEqual(200);
    }
  });

  test("names each view whole in the link that leads to it", () => {
    for (const { payload, page } of figures) {
      const names = [...page.querySelectorAll(".views a")].map((link) => link.textContent);
      expect(names).toEqual(payload.views.map(({ label }) => label[payload.locale]));
    }
  });
});
