import type {
  ChartDefinition,
  ChartRow,
  Column,
} from "../../src/charts/definition/define-chart.ts";
import { guardedWords } from "../../src/i18n/guard.ts";
import { voiceFor } from "../../src/i18n/voice.ts";
import type { ChartPayload } from "../../src/render/chart/payload.ts";
import type { Publication } from "../../src/render/edition/publication.ts";
import type { Source } from "../../src/schema/source.ts";
import type { Locale } from "../../src/schema/text.ts";

/** An edition that no test can confuse with the present one. */
export const EDITION: Publication = { release: { version: "1.2.3", date: "2025-06-07" } };

export const COLUMNS: readonly Column[] = [
  { key: "geo", label: { pl: "Kod", en: "Code" }, kind: "code" },
  { key: "name", label: { pl: "Kraj", en: "Country" }, kind: "name" },
  { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
  {
    key: "value",
    label: { pl: "Odsetek", en: "Share" },
    kind: "number",
    unit: { pl: "% ważnych odpowiedzi", en: "% of valid answers" },
    decimals: 1,
  },
];

export const SOURCE: Source = {
  author: "European Values Study",
  title: "EVS Trend File",
  publisher: "GESIS",
  year: "2022",
  url: "https://example.org/evs",
  licence: { id: "CC-BY-4.0" },
};

/** A drawing as an HTML serialiser writes it, with text, classes, tokens, a link and a clip. */
export const DRAWING = `<svg class="chart wide" width="840" height="220" viewBox="0 0 840 220" role="img" aria-label="x"><defs><clipPath id="c1"><rect width="840" height="220"></rect></clipPath></defs><line class="grid" x1="160" x2="160" y1="20" y2="200"></line><g data-mark="" data-row="0" clip-path="url(#c1)"><rect x="160" y="40" width="149" height="26" fill="var(--accent)"></rect><text class="accent" x="318" y="59">24,8&nbsp;%</text><a href="/pl/initiatives/x/"><text x="150" y="59" text-anchor="end">Polska</text></a></g><g data-mark="" data-row="1" tabindex="0"><rect x="160" y="100" width="444" height="26" style="fill: var(--muted)"></rect><text class="strong" x="612" y="119">74,1&nbsp;%</text><text x="150" y="119" text-anchor="end">Dania i Żółw</text></g></svg>`;

/** Returns a small chart of two rows, with the parts a test wants to be different. */
export function samplePayload(
  change: Partial<ChartPayload> & { locale?: Locale } = {},
): ChartPayload {
  const locale = change.locale ?? "pl";
  const rows: readonly ChartRow[] = change.rows ?? [
    { geo: "PL", name: { pl: "Polska", en: "Poland" }[locale], year: 2020, value: 24.8 },
    { geo: "DK", name: { pl: "Dania", en: "Denmark" }[locale], year: 2017, value: null },
  ];
  const columns = change.columns ?? COLUMNS;
  const definition: ChartDefinition = {
    title: { pl: "Tytuł", en: "Title" },
    subtitle: { pl: "Podtytuł", en: "Subtitle" },
    indicators: ["trust"],
    coverage: { pl: "Europa", en: "Europe" },
    rows: ({ view }) =>
      rows.map((row) => ({ ...row, ...(view === "" ? {} : { year: Number(view) }) })),
    columns,
    key: "geo",
    summary: () => "",
    draw: ({ document }) => document.createElement("svg"),
  };
  // Only what the functions under test read.
  const data = { references: new Map(), indicators: new Map() } as unknown as ChartPayload["data"];
  const voice = voiceFor(data, locale, "src/charts/trust-sample.ts");
  return {
    ...voice,
    id: "trust-sample",
    definition,
    view: null,
    views: [],
    title: {
      pl: "Większości ludzi ufa co\u00a0czwarty Polak & trzech na czterech Duńczyków",
      en: "One Pole in four trusts most people & three Danes in four do",
    }[locale],
    subtitle: { pl: "Odsetek odpowiedzi, 2017–2020", en: "Share of answers, 2017–2020" }[locale],
    summary: { pl: "Polska 24,8 %, Dania bez danych.", en: "Poland 24.8%, Denmark no data." }[
      locale
    ],
    note: null,
    columns,
    rows,
    sources: [SOURCE],
    works: [],
    claims: [],
    tell: {
      ...voice,
      id: "trust-sample",
      rows,
      view: null,
      holding: (claimIsTrue, words) => guardedWords(claimIsTrue, "sample: draw", words),
    },
    ...change,
  };
}
