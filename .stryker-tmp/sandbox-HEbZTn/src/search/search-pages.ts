// @ts-nocheck
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { z } from "zod";
import type { SearchKind } from "./search-kinds.ts";
import { site } from "../render/address/site.ts";
import type { Locale } from "../schema/text.ts";
import { sentences, type SearchRecord } from "./search-records.ts";

// Pages whose things have records of their own, and frames, which stand for other pages.
const ELSEWHERE = /^(search|embed\/.*|charts\/.+|indicators\/.+|claims\/.+)\/$/;
const PROFILE = /^initiatives\/([^/]+)\/$/;
const DRAWN = /<(svg|klastry-chart)\b[\s\S]*?<\/\1>/g;
// Parts of a text that are other things, or lists of places in it.
const LEFT_OUT =
  ".note, .note-number, .verdict-mark, .key, .figure-list, nav, form, table, pre, #cite, [popover]";

const BLOCK = "h2, h3, p:not(.lead), li, dt, dd";

const chartSchema = z.object({
  title: z.string(),
  subtitle: z.string(),
  summary: z.string(),
  note: z.string().nullish(),
  columns: z.array(z.object({ key: z.string(), kind: z.string() })),
  rows: z.array(z.record(z.string(), z.unknown())),
});

/** Returns records of what a build has made: charts, the sections of texts, and other pages. */
export function pageRecords(
  folder: string,
  locale: Locale,
  initiatives: ReadonlySet<string>,
): SearchRecord[] {
  const root = join(folder, locale);
  const pages = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ""))
    .filter((path) => !ELSEWHERE.test(path) && !initiatives.has(PROFILE.exec(path)?.[1] ?? ""))
    .sort();
  return [
    ...chartRecords(root, locale),
    ...pages.flatMap((path) => {
      const url = `${site().base}/${locale}/${path}`;
      return htmlRecords(readFileSync(join(root, path, "index.html"), "utf8"), url);
    }),
  ];
}

function chartRecords(root: string, locale: Locale): SearchRecord[] {
  return readdirSync(join(root, "charts"))
    .filter((name) => /^[a-z0-9-]+\.json$/.test(name))
    .sort()
    .map((name) => {
      const chart = chartSchema.parse(JSON.parse(readFileSync(join(root, "charts", name), "utf8")));
      const { title, subtitle, summary, note, columns, rows } = chart;
      const named = columns.filter(({ kind }) => kind === "name" || kind === "text");
      const cells = rows.flatMap((row) =>
        named.flatMap(({ key }) => (typeof row[key] === "string" ? [row[key]] : [])),
      );
      return {
        url: `${site().base}/${locale}/charts/${name.replace(/\.json$/, "")}/`,
        kind: "chart",
        title,
        of: "",
        text: sentences([subtitle, summary, note, ...cells], locale),
      };
    });
}

/** Returns records of a page: a text has one for each of its sections, a list only one. */
export function htmlRecords(html: string, url: string): SearchRecord[] {
  // Drawings and figures are most of a page, and there is nothing in them to read here.
  const main = /<main[\s\S]*<\/main>/.exec(html.replace(DRAWN, ""))?.[0] ?? "";
  const page = JSDOM.fragment(main);
  const title = line(page.querySelector("h1"));
  if (title === "") {
    throw new Error(`${url}: expected a page with main and h1, received none; add them`);
  }
  const kind: SearchKind = page.querySelector(".chapter") ? "chapter" : "page";
  const lead = line(page.querySelector(".lead"));
  const text = page.querySelector(".prose, .page.text");
  for (const element of text?.querySelectorAll(LEFT_OUT) ?? []) element.remove();
  const sections: { id: string; title: string; parts: string[] }[] = [
    { id: "", title, parts: [lead] },
  ];
  // In a fragment a list of selectors would be answered one after the other, not in the page's order.
  const all = [...(text?.querySelectorAll("*") ?? [])];
  for (const block of all.filter((element) => element.matches(BLOCK))) {
    if (block.localName === "h2") sections.push({ id: block.id, title: line(block), parts: [] });
    else if (block.querySelector("p, li") === null) sections.at(-1)?.parts.push(line(block));
  }
  return sections
    .filter(
      ({ id, parts }, index) => index === 0 || (id !== "" && id !== "notes" && parts.length > 0),
    )
    .map((section) => ({
      url: section.id === "" ? url : `${url}#${section.id}`,
      kind,
      title: section.title,
      of: section.id === "" ? "" : title,
      text: section.parts.filter((part) => part !== "").join(" "),
    }));
}

function line(element: Element | null | undefined): string {
  return (element?.textContent ?? "").replace(/\s+/gu, " ").trim();
}
