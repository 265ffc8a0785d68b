import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  attributeOf,
  elementsIn,
  hasClass,
  parsedHtml,
  textOf,
  type HtmlElement,
} from "../markup/html-tree.ts";
import { site } from "../render/address/site.ts";
import type { Locale } from "../schema/text.ts";
import type { SearchKind } from "./kinds.ts";
import { sentences, type SearchRecord } from "./records.ts";

// Pages whose things have records of their own, and frames, which stand for other pages.
const ELSEWHERE = /^(search|embed\/.*|charts\/.+|indicators\/.+|claims\/.+)\/$/;
const PROFILE = /^initiatives\/([^/]+)\/$/;
// Drawings and figures are most of a page, and there is nothing in them to read here.
const LEFT_OUT_NAMES = new Set(["svg", "klastry-chart", "nav", "form", "table", "pre"]);
const LEFT_OUT_CLASSES = ["note", "note-number", "verdict-mark", "key", "figure-list"];
const BLOCKS = new Set(["h3", "p", "li", "dt", "dd"]);

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
  const main = [...elementsIn(parsedHtml(html))].find(({ tagName }) => tagName === "main");
  const elements = main ? [...elementsIn(main, isRead)] : [];
  const title = line(elements.find(({ tagName }) => tagName === "h1"));
  if (title === "") {
    throw new Error(`${url}: expected a page with main and h1, received none; add them`);
  }
  const kind: SearchKind = elements.some((element) => hasClass(element, "chapter"))
    ? "chapter"
    : "page";
  const lead = line(elements.find((element) => hasClass(element, "lead")));
  const text = elements.find(isText);
  const sections: { id: string; title: string; parts: string[] }[] = [
    { id: "", title, parts: [lead] },
  ];
  for (const block of text ? elementsIn(text, isRead) : []) {
    if (block.tagName === "h2") {
      sections.push({ id: attributeOf(block, "id") ?? "", title: line(block), parts: [] });
    } else if (isBlock(block)) sections.at(-1)?.parts.push(line(block));
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

/** Whether an element is read: drawings, other things in a text and lists of its places are not. */
function isRead(element: HtmlElement): boolean {
  return !(
    LEFT_OUT_NAMES.has(element.tagName) ||
    LEFT_OUT_CLASSES.some((name) => hasClass(element, name)) ||
    attributeOf(element, "popover") !== undefined ||
    attributeOf(element, "id") === "cite"
  );
}

/** Whether an element is the running text of a chapter or of a page. */
function isText(element: HtmlElement): boolean {
  return hasClass(element, "prose") || (hasClass(element, "page") && hasClass(element, "text"));
}

/** Whether an element holds a paragraph and no other that does. */
function isBlock(element: HtmlElement): boolean {
  if (!BLOCKS.has(element.tagName) || hasClass(element, "lead")) return false;
  return ![...elementsIn(element, isRead)].some(
    ({ tagName }) => tagName === "p" || tagName === "li",
  );
}

function line(element: HtmlElement | undefined): string {
  return element ? textOf(element, isRead).replace(/\s+/gu, " ").trim() : "";
}
