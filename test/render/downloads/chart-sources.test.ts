/** A chart names in its files what it was made from: it reads no data that it does not declare. */
import { expect, test } from "vitest";
import { voiceFor } from "../../../src/i18n/voice.ts";
import { charts } from "../../../src/render/chart/catalogue.ts";
import { chartPayload, type Chart } from "../../../src/render/chart/payload.ts";
import { loadData, type Data } from "../../../src/schema/load.ts";

const data = loadData();

/** The data, which write down in `read` what is taken from them: ids of indicators, names of parts. */
function watched(read: Set<string>): Data {
  const indicators = new Proxy(data.indicators, {
    get: (map, key) => {
      const own: unknown = Reflect.get(map, key, map);
      if (typeof own !== "function") return own;
      return (...given: readonly unknown[]) => {
        read.add(key === "get" || key === "has" ? String(given[0]) : "every indicator");
        return own.apply(map, given) as unknown;
      };
    },
  });
  const watchedParts = ["initiatives", "links", "claims"] as const;
  const parts = Object.fromEntries(
    watchedParts.map((part) => [
      part,
      {
        enumerable: true,
        get: () => {
          read.add(part);
          return data[part];
        },
      },
    ]),
  );
  return Object.defineProperties({ ...data, indicators }, parts);
}

/** What the rows and the words of a chart read, in each of its views. */
function readBy(chart: Chart): Set<string> {
  const read = new Set<string>();
  const source = watched(read);
  const views = chart.definition.views?.values(source).map(({ id }) => id) ?? [undefined];
  // What a definition declares is looked up for the files; that is no reading of its own.
  const definition = { ...chart.definition, indicators: [], claims: [] };
  for (const view of views) {
    chartPayload({ ...chart, definition }, voiceFor(source, "pl", "test"), view);
  }
  return read;
}

test.each(charts.map((chart) => [chart.id, chart] as const))(
  "%s declares every indicator, the records, links and ledger that it reads, and no other indicator",
  (_, chart) => {
    const { indicators, initiatives, links, ledger, claims, columns } = chart.definition;
    const hasClaims = claims !== undefined || columns.some(({ kind }) => kind === "claim");
    const declared = new Set([
      ...indicators,
      // A link starts at a record, whose name it shows.
      ...(initiatives || links ? ["initiatives"] : []),
      ...(links ? ["links"] : []),
      ...(ledger || hasClaims ? ["claims"] : []),
    ]);
    const read = readBy(chart);
    // A compilation of ours may be named beside the indicators that it repeats.
    const rests = (id: string): boolean =>
      [id, ...(data.indicators.get(id)?.source.compiledFrom ?? [])].some((own) => read.has(own));
    expect([...read].filter((part) => !declared.has(part))).toEqual([]);
    expect(indicators.filter((id) => !rests(id))).toEqual([]);
  },
);
