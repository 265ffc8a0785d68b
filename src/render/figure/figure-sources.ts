import { shortReference } from "../citing/citation.ts";
import { html, raw, type Markup } from "./html.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { absolute, address } from "../address/site.ts";
import { institutions, linkPages, namedWorks } from "../citing/source-words.ts";

/** Where a figure stands; in an embed every link leaves the frame and is a whole address. */
export type FigurePlace = "chapter" | "chart" | "embed" | "indicator";

/** Letters of a source line that a phone shows in four lines; a longer one is folded. */
const LONGEST_LINE = 180;

/**
 * Returns the sources of a figure in a line, each linked. A long line is folded: it says whose the
 * sources are, and unfolds to a list with every link.
 */
export function figureSources(payload: ChartPayload, place: FigurePlace): Markup {
  const { definition, locale, say } = payload;
  const named = namedSources(payload);
  const items = named.map(({ path, words }) =>
    path === null ? html`${words}` : linkFrom(place, path, words),
  );
  const credits = [
    definition.boundaries
      ? html` ${linkFrom(place, `${address(locale, "about")}#boundaries`, say("figure.boundaries"))}`
      : null,
    definition.europe ? html` ${say("figure.europe")}` : null,
  ];
  if (items.length > 2 && isLong(named)) {
    const rest = named.slice(definition.indicators.length);
    const works = { words: say.count(payload.works.length, "noun.work"), path: null };
    const short = [
      ...institutions(payload.sources).map((words) => ({ words, path: null })),
      ...(isLong(rest) ? [works, ...rest.filter(({ isWork }) => !isWork)] : rest),
    ];
    const line = say("figure.sources", { sources: wordsOf(short) });
    return html`<details><summary>${line} <span>${say("figure.sources.full")}</span></summary><ul>${items.map((item) => html`<li>${item}</li>`)}</ul></details>${credits}`;
  }
  const separated = items.flatMap((item, index) => (index > 0 ? [raw("; "), item] : [item]));
  const [before = "", after = ""] = say("figure.source", { source: "\u0000" }).split("\u0000");
  return html`${before}${separated}${after}.${credits}`;
}

interface NamedSource {
  readonly words: string;
  /** Null where the source has no page of its own. */
  readonly path: string | null;
  readonly isWork?: boolean;
}

const wordsOf = (named: readonly NamedSource[]): string =>
  named.map(({ words }) => words).join("; ");

const isLong = (named: readonly NamedSource[]): boolean => wordsOf(named).length > LONGEST_LINE;

/** What a figure rests on, its indicators first. */
function namedSources(payload: ChartPayload): readonly NamedSource[] {
  const { definition, locale, data, say, format } = payload;
  const { named: works, others } = namedWorks(payload);
  const own = (pages: number): NamedSource => ({
    words: say("figure.own-source", { count: say.count(pages, "noun.source") }),
    path: `${address(locale, "about")}#initiatives`,
  });
  const count = data.initiatives.reduce((sum, { sources: pages }) => sum + pages.length, 0);
  const named: NamedSource[] = [
    ...indicatorSources(payload),
    ...(definition.initiatives ? [own(count)] : []),
    ...(definition.links ? [own(linkPages(data))] : []),
    ...works.map((work) => ({
      words: shortReference(work, payload),
      path: workPath(work.id, locale),
      isWork: true,
    })),
    ...(others > 0
      ? [
          {
            words: say("figure.works", { count: say.count(others, "noun.work") }),
            path: null,
            isWork: true,
          },
        ]
      : []),
    ...(definition.ledger
      ? [{ words: say("figure.ledger"), path: address(locale, "claims") }]
      : []),
  ];
  return named.map((source) => ({ ...source, words: format.tie(source.words) }));
}

/** Indicators by their sources; where several come from one, by their own names. */
function indicatorSources({ definition, sources, locale, data }: ChartPayload): NamedSource[] {
  const words = sources.map(({ publisher, dataset, title }) => `${publisher}, ${dataset ?? title}`);
  return definition.indicators.map((id, index) => {
    const own = words[index] ?? "";
    const isShared = words.indexOf(own) !== words.lastIndexOf(own);
    const name = data.indicators.get(id)?.name[locale] ?? "";
    return {
      words: isShared ? `${sources[index]?.publisher ?? ""}: ${name}` : own,
      path: address(locale, "indicators", id),
    };
  });
}

/** Returns the address of a work in the bibliography. */
export const workPath = (id: string, locale: ChartPayload["locale"]): string =>
  `${address(locale, "bibliography")}#ref-${id}`;

/** Returns a link that leaves its frame where it stands in one. */
export function linkFrom(place: FigurePlace, path: string, words: string): Markup {
  return place === "embed"
    ? html`<a href="${absolute(path)}" target="_blank" rel="noopener">${words}</a>`
    : html`<a href="${path}">${words}</a>`;
}
