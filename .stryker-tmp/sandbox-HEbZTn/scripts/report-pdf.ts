// @ts-nocheck
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser.ts";

/** What the report calls itself on its first page, in one language. */
export interface TitlePage {
  readonly language: string;
  readonly title: string;
  readonly tagline: string;
  /** Release, address and licence, a line each. */
  readonly imprint: readonly string[];
  readonly contents: string;
}

const MARGIN = { top: "18mm", bottom: "20mm", left: "20mm", right: "20mm" };

/**
 * Returns the whole report as one tagged PDF with bookmarks: a title page, a list of chapters, and
 * every chapter that `cover` links to, from a served site. Throws where the cover lists none.
 */
export async function reportPdf(cover: string, words: TitlePage): Promise<Buffer> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ colorScheme: "light" });
    await page.goto(cover);
    const chapters = await page
      .locator(".chapters a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    const [first] = chapters;
    if (!first) {
      throw new Error(`${cover}: expected links to chapters, received none; build the site anew`);
    }
    // On paper nothing is pointed at: without scripts each drawing stays one image with its text.
    await page.route(/\.js$/u, (route) => route.abort());
    await page.goto(first);
    await assemble(page, chapters, words);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    return await page.pdf({
      format: "A4",
      margin: MARGIN,
      tagged: true,
      outline: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: "<span></span>",
      footerTemplate: `<p style="width:100%;margin:0 20mm;font:8px sans-serif;color:#57544e;text-align:right">${words.title} · <span class="pageNumber"></span></p>`,
    });
  } finally {
    await browser.close();
  }
}

/** Makes one document of all chapters; changes the page. */
async function assemble(page: Page, chapters: readonly string[], words: TitlePage): Promise<void> {
  await page.evaluate(
    async ({ chapters, words }) => {
      const nameOf = (address: string): string => address.split("/").filter(Boolean).at(-1) ?? "";
      const names = new Set(chapters.map(nameOf));
      const articles: Element[] = [];
      for (const address of chapters) {
        const text = await (await fetch(address)).text();
        const source = new DOMParser().parseFromString(text, "text/html");
        const own = source.querySelector("article");
        if (!own)
          throw new Error(`${address}: expected an article, received none; build the site anew`);
        const article = document.importNode(own, true);
        const name = nameOf(address);
        article.id = name;
        // Ids are unique within a chapter only.
        for (const element of article.querySelectorAll("[id]"))
          element.id = `${name}--${element.id}`;
        for (const key of ["popovertarget", "aria-labelledby", "aria-describedby"]) {
          for (const element of article.querySelectorAll(`[${key}]`)) {
            element.setAttribute(key, `${name}--${element.getAttribute(key) ?? ""}`);
          }
        }
        for (const link of article.querySelectorAll<HTMLAnchorElement>("a[href]")) {
          const url = new URL(link.getAttribute("href") ?? "", address);
          const target = nameOf(url.pathname);
          if (url.pathname.includes("/chapters/") && names.has(target)) {
            link.setAttribute("href", url.hash ? `#${target}--${url.hash.slice(1)}` : `#${target}`);
          } else link.href = url.href;
        }
        articles.push(article);
      }
      const element = (name: string, className: string, ...inside: (Node | string)[]): Element => {
        const made = document.createElement(name);
        if (className) made.className = className;
        made.append(...inside);
        return made;
      };
      const entry = (article: Element): Element => {
        const link = element("a", "", article.querySelector("h1")?.textContent ?? "");
        link.setAttribute("href", `#${article.id}`);
        return element("li", "", link);
      };
      const front = element(
        "header",
        "title-page",
        element("h1", "", words.title),
        element("p", "lead", words.tagline),
        ...words.imprint.map((line) => element("p", "imprint", line)),
        element("h2", "", words.contents),
        element("ol", "", ...articles.map(entry)),
      );
      document.title = `${words.title}. ${words.tagline}`;
      document.documentElement.lang = words.language;
      document.body.replaceChildren(front, ...articles);
    },
    { chapters: [...chapters], words },
  );
}
