import type { Data } from "../schema/load.ts";
import type { Locale } from "../schema/text.ts";
import { formatFor, type Format } from "./format.ts";
import { sayFor, type Say } from "./say.ts";

/** Who speaks: the data that are spoken of, the language with its words, and from where. */
export interface Voice {
  readonly data: Data;
  readonly locale: Locale;
  readonly say: Say;
  readonly format: Format;
  /** The file that speaks, and the part of it where one is meant; for errors. */
  readonly place: string;
}

/** Returns the voice of a page or an endpoint, which makes one and hands it to all that it calls. */
export function voiceFor(data: Data, locale: Locale, place: string): Voice {
  return { data, locale, say: sayFor(locale), format: formatFor(locale), place };
}

/** Returns the same voice where it speaks from another place. */
export function voiceAt({ data, locale, say, format }: Voice, place: string): Voice {
  return { data, locale, say, format, place };
}
