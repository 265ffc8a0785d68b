import { LOCALES, type Locale } from "../../schema/text.ts";

/** What the preparation of a text gives to each component in it. */
export interface Placed {
  /** Line of the text's file. */
  line?: number;
}

/** Where a component of a text stands: language and file, taken from the page's parameters. */
export interface TextContext {
  readonly locale: Locale;
  /** File and line, for errors. */
  readonly place: string;
}

/** Returns the context of a component inside a chapter or a page written in MDX. */
export function textContext(
  params: Readonly<Record<string, string | undefined>>,
  { line }: Placed,
): TextContext {
  const locale = LOCALES.find((candidate) => candidate === params["lang"]);
  if (!locale) {
    throw new Error(`page: lang: expected pl or en, received "${params["lang"] ?? ""}"`);
  }
  const { chapter, page } = params;
  const file = chapter
    ? `content/chapters/${chapter}/${locale}.mdx`
    : `content/pages/${page ?? ""}/${locale}.mdx`;
  return { locale, place: line === undefined ? file : `${file}:${line}` };
}

/** A component that prints a value with a link to where it stands. */
export interface Printing extends Placed {
  /** Without the link: in a note in the margin, where nothing can be pressed. */
  bare?: boolean;
}

/** A note, as it is numbered in its text. */
export interface Numbered extends Placed {
  number: number;
  /** Whether the text has not named it before. */
  first?: boolean;
}
