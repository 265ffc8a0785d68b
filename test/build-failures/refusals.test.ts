/** Each fault stops the build with one message that names the place, the value and the remedy. */
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporarySite, type TemporarySite } from "./temporary-site.ts";

interface Fault {
  readonly name: string;
  readonly make: (site: TemporarySite) => void;
  /** Where the fault stands; "LINE" stands for the number of a line. */
  readonly place: string;
  readonly value: string;
  readonly remedy: RegExp;
  readonly environment?: Readonly<Record<string, string>>;
}

type Json = Record<string, unknown> & { rows: Record<string, unknown>[] };

const TURNOUT = "data/indicators/turnout-powiat-mazowieckie.json";
const CHAPTER = "content/chapters/03-social-capital/pl.mdx";

const LINE = /(?<=\.json:)\d+(?=:)/gu;

const changeJson = (site: TemporarySite, path: string, edit: (json: Json) => void): void =>
  site.change(path, (text) => {
    const json = JSON.parse(text) as Json;
    edit(json);
    return JSON.stringify(json, null, 2);
  });

const FAULTS: readonly Fault[] = [
  {
    name: "a wrong type in a data file",
    make: (site) => changeJson(site, TURNOUT, ({ rows }) => (rows[3]!["value"] = "many")),
    ...{
      place: `${TURNOUT}:LINE: rows[3].value: expected a number`,
      value: '"many"',
      remedy: /many/,
    },
  },
  {
    name: "a key that no schema knows",
    make: (site) => changeJson(site, TURNOUT, (json) => (json["colour"] = "red")),
    ...{ place: `${TURNOUT}:LINE: `, value: "colour", remedy: /remove|correct|known/ },
  },
  {
    name: "a row given twice",
    make: (site) => changeJson(site, TURNOUT, ({ rows }) => rows.push({ ...rows[0] })),
    ...{ place: `${TURNOUT}:LINE: rows[`, value: "rows[0]", remedy: /remove|keep/ },
  },
  {
    name: "a reference that is not in the list",
    make: (site) =>
      site.change("data/glossary.json", (text) =>
        text.replace(/("sources": \[\s*")[^"]+/, "$1nobody1900"),
      ),
    ...{ place: "data/glossary.json:LINE: ", value: '"nobody1900"', remedy: /references\.json/ },
  },
  {
    name: "a value without a source",
    make: (site) => changeJson(site, TURNOUT, (json) => delete json["source"]),
    ...{ place: `${TURNOUT}:LINE: source: expected`, value: "nothing", remedy: /source/ },
  },
  {
    name: "a chart that a chapter names and nobody declared",
    make: (site) =>
      site.change(CHAPTER, (text) =>
        text.replace('<Figure id="trust-europe"', '<Figure id="trust-mars"'),
      ),
    ...{
      place: `${CHAPTER}: chart: expected the id of a chart`,
      value: '"trust-mars"',
      remedy: /correct the id or add src\/charts\/trust-mars\.ts/,
    },
  },
  {
    name: "a value that a chapter prints and no row has",
    make: (site) =>
      site.change(CHAPTER, (text) =>
        text.replace(/(<Cell of="evs-wvs-generalised-trust" geo="PL" year=\{)\d+/, "$11789"),
      ),
    ...{
      place: `${CHAPTER}: cell: expected a value`,
      value: "1789",
      remedy: /correct geo, year or series/,
    },
  },
  {
    name: "a word that one language lacks",
    make: (site) =>
      site.change("content/locales/en/ui.json", (text) =>
        text.replace(/ *"nav\.charts": .*\n/, ""),
      ),
    ...{
      place: "content/locales/en/ui.json:LINE: nav.charts: expected a translation",
      value: "nothing",
      remedy: /add the key/,
    },
  },
  {
    name: "interface words that are no JSON",
    make: (site) => site.change("content/locales/pl/ui.json", (text) => text.replace(",", "")),
    ...{
      place: "content/locales/pl/ui.json:LINE: column 3:",
      value: "received",
      remedy: /expected "," or "}"/,
    },
  },
  {
    name: "a base path without its slash",
    make: () => undefined,
    environment: { BASE_PATH: "raport" },
    ...{ place: "BASE_PATH: expected", value: '"raport"', remedy: /start it with a slash/ },
  },
  {
    name: "a site address with a path",
    make: () => undefined,
    environment: { SITE_URL: "https://example.org/raport" },
    ...{ place: "SITE_URL: expected", value: "/raport", remedy: /put a path in BASE_PATH/ },
  },
  {
    name: "a label that a chart has in one language",
    make: (site) =>
      site.change("src/charts/trust-europe.ts", (text) =>
        text.replace(/(label: \{ pl: "[^"]+"), en: "[^"]+"/, "$1"),
      ),
    ...{
      place: "src/charts/trust-europe.ts: columns: ",
      value: "received nothing for en",
      remedy: /write the translation/,
    },
  },
  {
    name: "a component that nobody made",
    make: (site) => site.change(CHAPTER, (text) => `${text}\nZob. <Terms id="klaster" />.\n`),
    ...{
      place: `${CHAPTER}: expected one of the components`,
      value: '"Terms"',
      remedy: /did you mean "Term"/,
    },
  },
  {
    name: "a chapter in one language",
    make: (site) => rmSync(join(site.root, CHAPTER)),
    ...{
      place: "content/chapters/03-social-capital: expected pl.mdx and en.mdx",
      value: "en.mdx",
      remedy: /add the other language/,
    },
  },
  {
    name: "a link that leads nowhere",
    make: (site) => site.change(CHAPTER, (text) => `${text}\n[Zobacz](/pl/nowhere/).\n`),
    ...{
      place: ".cache/unfinished/pl/chapters/03-social-capital/index.html: <a>",
      value: '"/pl/nowhere/"',
      remedy: /correct the address/,
    },
  },
];

describe.concurrent("a build", () => {
  test.each(FAULTS)("refuses $name", async ({ make, place, value, remedy, environment }) => {
    const site = temporarySite();
    try {
      make(site);
      mkdirSync(join(site.root, "dist"));
      site.write("dist/index.html", "the last site");
      const { status, output } = await site.run(["npm", "run", "--silent", "build"], environment);
      const messages = output
        .replaceAll(LINE, "LINE")
        .split("\n")
        .filter((line) => line.includes(place));
      expect(status, output).not.toBe(0);
      expect(messages, output).not.toEqual([]);
      expect(new Set(messages.map((line) => line.slice(line.indexOf(place)))).size, output).toBe(1);
      expect(messages[0]).toContain(value);
      expect(messages[0]).toMatch(remedy);
      // What is to be mended is not to be looked for above.
      expect(messages.at(-1), output).toBe(
        output.trimEnd().split("\n").at(-1)?.replace(LINE, "LINE"),
      );
      expect(output).not.toMatch(/^\s+at /mu);
      // What was published before is whole until a whole site takes its place.
      expect(readdirSync(join(site.root, "dist"))).toEqual(["index.html"]);
      expect(site.read("dist/index.html")).toBe("the last site");
    } finally {
      site.remove();
    }
  });
});
