// @ts-nocheck
import { LOCALES, type Locale } from "../../schema/text.ts";

/** Where a component of a text stands: language and file, taken from the page's parameters. */
export interface TextContext {
  readonly locale: Locale;
  /** For errors. */
  readonly place: string;
}

/** Returns the context of a component inside a chapter or a page written in MDX. */
export function textContext(params: Readonly<Record<string, string | undefined>>): TextContext {
  const locale = LOCALES.find((candidate) => candidate === params["lang"]);
  if (!locale) {
    throw new Error(`page: lang: expected pl or en, received "${params["lang"] ?? ""}"`);
  }
  const { chapter, page } = params;
  return {
    locale,
    place: chapter
      ? `content/chapters/${chapter}/${locale}.mdx`
      : `content/pages/${page ?? ""}/${locale}.mdx`,
  };
}
