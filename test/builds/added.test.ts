/**
 * The folder is the list: a file that is added appears everywhere with no other edit. The same site is
 * built under a path of its host, and twice, since what holds of it must hold wherever and whenever.
 */
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differingFiles } from "../../scripts/check/differing-files.ts";
import { FORMATS } from "../../src/render/publish/formats.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { temporarySite, type Outcome, type TemporarySite } from "./temporary-site.ts";

const CHART = "added-chart";
const INDICATOR = "added-indicator";
const CHAPTER = "99-added";
const HOST = "https://example.org";
const WHERE = { SITE_URL: HOST, BASE_PATH: "/raport" };

let site: TemporarySite;
let outcome: Outcome;
const page = (path: string): string => site.read(`dist/${path}/index.html`);

beforeAll(async () => {
  // With what earlier builds have kept, so that a result which they should not have left is met.
  site = temporarySite({ isWarm: true });
  const { root } = site;
  site.write(
    `data/indicators/${INDICATOR}.json`,
    site.read("data/indicators/eurostat-formal-volunteering.json"),
  );
  site.write(
    `src/charts/${CHART}.ts`,
    site
      .read("src/charts/volunteering-europe.ts")
      .replaceAll("eurostat-formal-volunteering", INDICATOR),
  );
  cpSync(join(root, "content/chapters/07-conclusions"), join(root, `content/chapters/${CHAPTER}`), {
    recursive: true,
  });
  for (const locale of LOCALES) {
    site.change(`content/chapters/${CHAPTER}/${locale}.mdx`, (text) =>
      text.replace(/^order: \d+$/m, "order: 99"),
    );
  }
  outcome = await site.run(["npm", "run", "--silent", "build"], WHERE);
});

afterAll(() => site.remove());

test("a build with an added chart, indicator and chapter succeeds, and every link holds", () => {
  expect(outcome.status, outcome.output).toBe(0);
});

test("a site under a path of its host calls itself and its pages by that path", () => {
  const text = page(`en/charts/${CHART}`);
  expect(text).toContain(`<link rel="canonical" href="${HOST}/raport/en/charts/${CHART}/">`);
  expect(text).toContain('href="/raport/en/charts/"');
  expect(text).not.toMatch(/(href|src)="\/(?!raport\/)/u);
});

test("the same build in another folder, time and place, as if on another machine, with nothing kept from before gives the same bytes", async () => {
  const other = temporarySite({ from: site.root });
  try {
    const habits = pathToFileURL(join(other.root, "scripts", "check", "other-habits.ts")).href;
    const elsewhere = { TZ: "Pacific/Auckland", LC_ALL: "C", LANG: "C" };
    const { status, output } = await other.run(["node", "scripts/build.ts", "--no-cache"], {
      ...WHERE,
      ...elsewhere,
      NODE_OPTIONS: `--import=${habits}`,
    });
    expect(status, output).toBe(0);
    expect(differingFiles(join(site.root, "dist"), join(other.root, "dist"))).toEqual([]);
  } finally {
    other.remove();
  }
});

describe.each(LOCALES)("an added chart (%s)", (locale) => {
  test("has its page, its embed and its tile", () => {
    expect(page(`${locale}/charts/${CHART}`)).toContain(`data-chart="${CHART}"`);
    expect(page(`${locale}/embed/${CHART}`)).toContain(`data-chart="${CHART}"`);
    expect(page(`${locale}/charts`)).toContain(`/${locale}/charts/${CHART}/`);
  });

  test.each(FORMATS.map(({ extension }) => extension))("has its file .%s", (extension) => {
    const file = join(site.root, "dist", locale, "charts", `${CHART}.${extension}`);
    expect(existsSync(file)).toBe(true);
    expect(readFileSync(file).byteLength).toBeGreaterThan(40);
  });

  test("is listed by the indicator it is drawn from", () => {
    expect(page(`${locale}/indicators/${INDICATOR}`)).toContain(`/${locale}/charts/${CHART}/`);
  });
});

describe.each(LOCALES)("an added indicator and chapter (%s)", (locale) => {
  test("stand in their lists", () => {
    expect(page(`${locale}/indicators`)).toContain(`/${locale}/indicators/${INDICATOR}/`);
    expect(page(locale)).toContain(`/${locale}/chapters/${CHAPTER}/`);
  });

  test("the chapter is the next one of the chapter before it", () => {
    expect(page(`${locale}/chapters/07-conclusions`)).toContain(`/${locale}/chapters/${CHAPTER}/`);
    expect(page(`${locale}/chapters/${CHAPTER}`)).toContain(`/${locale}/chapters/07-conclusions/`);
  });
});
