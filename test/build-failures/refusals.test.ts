/** Each fault stops the build with one message that names the place, the value and the remedy. */
import { describe, expect, test } from "vitest";
import { temporarySite, type TemporarySite } from "./temporary-site.ts";

interface Fault {
  readonly name: string;
  readonly make: (site: TemporarySite) => void;
  readonly place: string;
  readonly value: string;
  readonly remedy: RegExp;
}

type Json = Record<string, unknown> & { rows: Record<string, unknown>[] };

const TURNOUT = "data/indicators/turnout-powiat-mazowieckie.json";
const CHAPTER = "content/chapters/03-social-capital/pl.mdx";

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
    ...{ place: `${TURNOUT}: rows[3].value: expected a number`, value: '"many"', remedy: /many/ },
  },
  {
    name: "a key that no schema knows",
    make: (site) => changeJson(site, TURNOUT, (json) => (json["colour"] = "red")),
    ...{ place: `${TURNOUT}: `, value: "colour", remedy: /remove|correct|known/ },
  },
  {
    name: "a row given twice",
    make: (site) => changeJson(site, TURNOUT, ({ rows }) => rows.push({ ...rows[0] })),
    ...{ place: `${TURNOUT}: rows[`, value: "rows[0]", remedy: /remove|keep/ },
  },
  {
    name: "a reference that is not in the list",
    make: (site) =>
      site.change("data/glossary.json", (text) =>
        text.replace(/("sources": \[\s*")[^"]+/, "$1nobody1900"),
      ),
    ...{ place: "data/glossary.json: ", value: '"nobody1900"', remedy: /references\.json/ },
  },
  {
    name: "a value without a source",
    make: (site) => changeJson(site, TURNOUT, (json) => delete json["source"]),
    ...{ place: `${TURNOUT}: source: expected`, value: "nothing", remedy: /source/ },
  },
  {
    name: "a chart that a chapter names and nobody declared",
    make: (site) =>
      site.change(CHAPTER, (text) =>
        text.replace('<Figure id="trust-europe"', '<Figure id="trust-mars"'),
      ),
    ...{
      place: `${CHAPTER}: chart: expected one of`,
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
      place: "content/locales/en/ui.json: nav.charts: expected a translation",
      value: "nothing",
      remedy: /add the key/,
    },
  },
  {
    name: "a link that leads nowhere",
    make: (site) => site.change(CHAPTER, (text) => `${text}\n[Zobacz](/pl/nowhere/).\n`),
    ...{
      place: "dist/pl/chapters/03-social-capital/index.html: <a>",
      value: '"/pl/nowhere/"',
      remedy: /correct the address/,
    },
  },
];

describe.concurrent("a build", () => {
  test.each(FAULTS)("refuses $name", async ({ make, place, value, remedy }) => {
    const site = temporarySite();
    try {
      make(site);
      const { status, output } = await site.run(["npm", "run", "--silent", "build"]);
      const messages = output.split("\n").filter((line) => line.includes(place));
      expect(status, output).not.toBe(0);
      expect(messages, output).not.toEqual([]);
      expect(new Set(messages.map((line) => line.slice(line.indexOf(place)))).size, output).toBe(1);
      expect(messages[0]).toContain(value);
      expect(messages[0]).toMatch(remedy);
    } finally {
      site.remove();
    }
  });
});
