import { shortReference } from "../citing/citation.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { address } from "../address/site.ts";
import { institutions, linkPages, namedWorks } from "../citing/source-words.ts";
import { workPath } from "./figure-links.ts";

/** Letters of a source line that a phone shows in four lines; a longer one is folded. */
const LONGEST_LINE = 180;

/** Something that a figure rests on, in words. */
export interface NamedSource {
  readonly words: string;
  /** Null where it has no page of its own. */
  readonly path: string | null;
}

/** The source line of a figure. */
export interface SourceLine {
  /** Whose the sources are, where the line is folded; null where it is short enough to stand. */
  readonly folded: string | null;
  /** What stands around the items of a line that is not folded. */
  readonly before: string;
  readonly after: string;
  readonly items: readonly NamedSource[];
  /** Where the shapes of its maps are from. */
  readonly credits: readonly NamedSource[];
}

/**
 * Returns the sources of a figure. A long line is folded: it says whose the sources are, and unfolds
 * to a list with every link.
 */
export function figureSources(payload: ChartPayload): SourceLine {
  const { definition, locale, say } = payload;
  const named = namedSources(payload);
  const [before = "", after = ""] = say("figure.source", { source: "\u0000" }).split("\u0000");
  const boundaries = {
    words: say("figure.boundaries"),
    path: `${address(locale, "about")}#boundaries`,
  };
  return {
    folded: named.length > 2 && isLong(named) ? foldedWords(payload, named) : null,
    before,
    after: `${after}.`,
    items: named,
    credits: [
      ...(definition.boundaries ? [boundaries] : []),
      ...(definition.europe ? [{ words: say("figure.europe"), path: null }] : []),
    ],
  };
}

/** Returns the words of a source line that are seen before anything is unfolded. */
export function sourceLineWords(line: SourceLine, { say }: ChartPayload): string {
  const { folded, before, after, items, credits } = line;
  const sources =
    folded === null
      ? `${before}${wordsOf(items)}${after}`
      : `${folded} ${say("figure.sources.full")}`;
  return [sources, ...credits.map(({ words }) => words)].join(" ");
}

interface OwnSource extends NamedSource {
  readonly isWork?: boolean;
}

/** The houses behind the indicators, then the rest; of many works only how many they are. */
function foldedWords(payload: ChartPayload, named: readonly OwnSource[]): string {
  const { definition, say } = payload;
  const rest = named.slice(definition.indicators.length);
  const works = { words: say.count(payload.works.length, "noun.work"), path: null };
  const short = [
    ...institutions(payload.sources).map((words) => ({ words, path: null })),
    ...(isLong(rest) ? [works, ...rest.filter(({ isWork }) => !isWork)] : rest),
  ];
  return say("figure.sources", { sources: wordsOf(short) });
}

const wordsOf = (named: readonly NamedSource[]): string =>
  named.map(({ words }) => words).join("; ");

const isLong = (named: readonly NamedSource[]): boolean => wordsOf(named).length > LONGEST_LINE;

/** What a figure rests on, its indicators first. */
function namedSources(payload: ChartPayload): readonly OwnSource[] {
  const { definition, locale, data, say, format } = payload;
  const { named: works, others } = namedWorks(payload);
  const own = (pages: number): NamedSource => ({
    words: say("figure.own-source", { count: say.count(pages, "noun.source") }),
    path: `${address(locale, "about")}#initiatives`,
  });
  const count = data.initiatives.reduce((sum, { sources: pages }) => sum + pages.length, 0);
  const furtherWorks = say("figure.works", { count: say.count(others, "noun.work") });
  const named: OwnSource[] = [
    ...indicatorSources(payload),
    ...(definition.initiatives ? [own(count)] : []),
    ...(definition.links ? [own(linkPages(data))] : []),
    ...works.map((work) => ({
      words: shortReference(work, payload),
      path: workPath(work.id, locale),
      isWork: true,
    })),
    ...(others > 0 ? [{ words: furtherWorks, path: null, isWork: true }] : []),
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
