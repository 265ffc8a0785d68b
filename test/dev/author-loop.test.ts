/** What an author edits under `npm run dev` is on the screen at once, faults too. */
import { readFileSync, rmSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { temporarySite, type TemporarySite } from "../builds/temporary-site.ts";
import { devServer, type DevServer, type Page } from "./dev-server.ts";

/** Seconds from an edit to the page that shows it: what is promised, and what no edit may exceed. */
const BUDGET = 1;
const LIMIT = 5;

const CHART = "src/charts/dev-loop.ts";
const CHART_TEXT = `import { defineChart } from "./definition/define-chart.ts";
export default defineChart({
  title: { pl: "Pierwszy tytuł", en: "A first title" },
  subtitle: { pl: "Podtytuł", en: "Subtitle" },
  summary: { pl: "Opis.", en: "A summary." },
  coverage: { pl: "Mazowsze", en: "Mazovia" },
  indicators: ["turnout-powiat-mazowieckie"],
  columns: [
    { key: "geo", label: { pl: "Powiat", en: "Powiat" }, kind: "code" },
    { key: "value", label: { pl: "Wartość", en: "Value" }, kind: "number", decimals: 1 },
  ],
  key: "geo",
  rows: () => [{ geo: "1401", value: 1.5 }],
  draw({ document, width }) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("viewBox", \`0 0 \${width} 40\`);
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "circle");
    mark.setAttribute("r", "11");
    mark.setAttribute("data-mark", "");
    mark.setAttribute("data-row", "0");
    svg.append(mark);
    return svg;
  },
});
`;
const CHART_PAGE = "/en/charts/dev-loop/";
const INDICATOR = "data/indicators/turnout-powiat-mazowieckie.json";
const VALUE = /"value": (\d+\.\d+)/u;
const [, FIRST_VALUE = ""] = VALUE.exec(readFileSync(INDICATOR, "utf8")) ?? [];
const INDICATOR_PAGE = "/en/indicators/turnout-powiat-mazowieckie/";
const CHAPTER_PAGE = "/en/chapters/07-conclusions/";

interface Edit {
  readonly what: string;
  readonly page: string;
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
  readonly shows: string;
  /** Of what no open page is told: an embed holds nothing but its own script. */
  readonly isRead?: true;
}

const EDITS: readonly Edit[] = [
  {
    ...{ what: "the title of a chart", page: CHART_PAGE, file: CHART },
    ...{ from: /A first title/u, to: "A second title", shows: "A second title" },
  },
  {
    ...{ what: "the drawing of a chart", page: CHART_PAGE, file: CHART },
    ...{ from: /"r", "11"/u, to: '"r", "17"', shows: 'r="17"' },
  },
  {
    ...{ what: "a value in data", page: INDICATOR_PAGE, file: INDICATOR },
    // So little that no sentence about the data becomes untrue.
    ...{ from: VALUE, to: `"value": ${FIRST_VALUE}1`, shows: `${FIRST_VALUE}1` },
  },
  {
    ...{ what: "a word of the interface", page: CHART_PAGE, file: "content/locales/en/ui.json" },
    ...{ from: /("nav\.charts": ")/u, to: "$1Edited ", shows: "Edited " },
  },
  {
    ...{ what: "a component", page: CHART_PAGE, file: "src/components/Layout.astro" },
    ...{ from: /<\/main>/u, to: "<p>Edited markup</p></main>", shows: "Edited markup" },
  },
  {
    ...{ what: "a chapter", page: CHAPTER_PAGE, file: "content/chapters/07-conclusions/en.mdx" },
    ...{ from: /$/u, to: "\nAn edited paragraph.\n", shows: "An edited paragraph." },
  },
  {
    ...{ what: "a style of pages", page: CHART_PAGE, file: "src/styles/base.css" },
    ...{ from: /$/u, to: "\n.edited { color: #123456; }\n", shows: "#123456" },
  },
  {
    ...{ what: "a style of files", page: "/en/charts/dev-loop.svg" },
    ...{ file: "src/styles/marks.css", from: /$/u },
    ...{ to: "\n@layer chart { .edited { color: #123457; } }\n", shows: "#123457" },
  },
  {
    ...{ what: "the script of an embed", page: "/en/embed/dev-loop/", file: "src/client/embed.ts" },
    ...{ from: /$/u, to: '\nconsole.info("edited script");\n', shows: "edited script" },
    isRead: true,
  },
];

const TRUST_CHAPTER = "content/chapters/03-social-capital/pl.mdx";
const TRUST_PAGE = "/pl/chapters/03-social-capital/";

/** Faults that a page meets while it is made, and `make` puts into a file. */
const PAGE_FAULTS: readonly {
  readonly what: string;
  readonly page: string;
  readonly file: string;
  readonly make: (text: string) => string;
  /** Place, value and remedy. */
  readonly message: RegExp;
}[] = [
  {
    ...{ what: "a chart that nobody declared", page: TRUST_PAGE, file: TRUST_CHAPTER },
    make: (text) => text.replace('<Figure id="trust-europe"', '<Figure id="trust-mars"'),
    message:
      /03-social-capital\/pl\.mdx[:\d]*: chart: expected the id of a chart.*"trust-mars".*correct the id or add src\/charts\/trust-mars\.ts/u,
  },
  {
    ...{ what: "a value that no row has", page: TRUST_PAGE, file: TRUST_CHAPTER },
    make: (text) =>
      text.replace(/(<Cell of="evs-wvs-generalised-trust" geo="PL" year=\{)\d+/u, "$11789"),
    message:
      /03-social-capital\/pl\.mdx[:\d]*: cell: expected a value.*1789.*correct geo, year or series/u,
  },
  {
    ...{ what: "a component that nobody made", page: TRUST_PAGE, file: TRUST_CHAPTER },
    make: (text) => `${text}\nZob. <Terms id="klaster" />.\n`,
    message:
      /03-social-capital\/pl\.mdx[:\d]*: expected one of the components.*"Terms".*did you mean "Term"/u,
  },
  {
    ...{ what: "a label in one language", page: CHART_PAGE, file: CHART },
    make: (text) => text.replace(/(label: \{ pl: "[^"]+"), en: "[^"]+"/u, "$1"),
    message:
      /src\/charts\/dev-loop\.ts: columns: .*received nothing for en.*write the translation/u,
  },
];

let site: TemporarySite;
let server: DevServer;
const times: { readonly what: string; readonly seconds: number }[] = [];

/** The time as a quiet machine would take it: other programs wait for the same cores. */
function onQuietMachine(seconds: number): number {
  return seconds / Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
}

/** Asks for a page until it is as wanted, and notes how long after the edit that was. */
async function seen(
  what: string,
  path: string,
  edit: () => void,
  isWanted: (page: Page) => boolean,
  isRead = false,
): Promise<Page> {
  // The watcher takes writes within 50 ms for one; nobody edits so fast.
  await setTimeout(200);
  const before = await server.page(path);
  expect(isWanted(before), `${path} before the edit`).toBe(false);
  const tellings = server.tellings();
  const start = performance.now();
  edit();
  for (;;) {
    const page = await server.page(path);
    const seconds = (performance.now() - start) / 1000;
    const isSeen = isWanted(page) && (isRead || server.tellings() > tellings);
    if (isSeen) times.push({ what, seconds });
    if (isSeen) return page;
    expect(
      onQuietMachine(seconds),
      `${what}: ${page.status} ${page.text.slice(0, 500)}\n${server.said()}`,
    ).toBeLessThan(LIMIT);
  }
}

beforeAll(async () => {
  site = temporarySite();
  server = await devServer(site);
  // What is compiled at a page's first call is compiled before times are taken.
  for (const { page } of EDITS) await server.page(page);
});

afterAll(async () => {
  await server.stop();
  site.remove();
});

test("a chart whose file is added has its page", async () => {
  const add = (): void => site.write(CHART, CHART_TEXT);
  const page = await seen("a new chart", CHART_PAGE, add, ({ status }) => status === 200);
  expect(page.text).toContain("A first title");
});

test.each(EDITS)(
  "an edit of $what is shown",
  async ({ what, page, file, from, to, shows, isRead }) => {
    const edit = (): void => site.change(file, (text) => text.replace(from, to));
    const { status } = await seen(what, page, edit, ({ text }) => text.includes(shows), isRead);
    expect(status).toBe(200);
  },
);

describe("a fault is shown on every page in the words of the check, and goes when it is mended:", () => {
  const isBroken = ({ status }: Page): boolean => status === 500;
  const isWhole = ({ status }: Page): boolean => status === 200;

  test("in data", async () => {
    const text = site.read(INDICATOR);
    const broken = text.replace(VALUE, '"value": "many"');
    const breaking = (): void => site.write(INDICATOR, broken);
    const page = await seen("a fault in data", CHART_PAGE, breaking, isBroken);
    const check = await site.run(["node", "scripts/check-data.ts"]);
    const [message = ""] = check.output.split("\n");
    expect(message).toMatch(/^data\/indicators\/turnout-powiat-mazowieckie\.json:\d+: rows\[0\]/u);
    expect(shown(page)).toContain(message);
    const mending = (): void => site.write(INDICATOR, text);
    await seen("data mended", CHART_PAGE, mending, isWhole);
  });

  test("in the words of the interface", async () => {
    const file = "content/locales/pl/ui.json";
    const text = site.read(file);
    const breaking = (): void => site.write(file, text.replace(",", ""));
    const page = await seen("a fault in words", CHART_PAGE, breaking, isBroken);
    expect(shown(page)).toContain(`${file}:3: column 3: expected "," or "}"`);
    await seen("words mended", CHART_PAGE, () => site.write(file, text), isWhole);
  });

  test("where a file is gone", async () => {
    const file = "data/glossary.json";
    const text = site.read(file);
    const breaking = (): void => rmSync(join(site.root, file));
    const page = await seen("a file gone", CHART_PAGE, breaking, isBroken);
    expect(shown(page)).toContain(`${file}: expected this file, received nothing; add it`);
    await seen("the file back", CHART_PAGE, () => site.write(file, text), isWhole);
  });
});

describe("a fault is told in the words of the build, and goes when it is mended:", () => {
  test.each(PAGE_FAULTS)("$what", async ({ what, page, file, make, message }) => {
    const text = site.read(file);
    expect(make(text)).not.toBe(text);
    // A page that has begun to be sent cannot take back that it is well.
    const isTold = (): boolean => message.test(server.said());
    await seen(what, page, () => site.write(file, make(text)), isTold, true);
    const isWhole = ({ status, text: html }: Page): boolean =>
      status === 200 && html.includes("</html>");
    await seen(`${what}, mended`, page, () => site.write(file, text), isWhole, true);
  });
});

test("half of all edits are shown within a second of a quiet machine", () => {
  for (const { what, seconds } of times) console.log(`${seconds.toFixed(2)} s  ${what}`);
  const sorted = times.map(({ seconds }) => onQuietMachine(seconds)).sort((a, b) => a - b);
  expect(sorted.length).toBe(EDITS.length + 7 + 2 * PAGE_FAULTS.length);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(BUDGET);
});

/** The text of a page as a reader sees it. */
function shown({ text }: Page): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
