import { LANGUAGE_TAG } from "../../i18n/format.ts";
import { CITABLE_GENRE, citationKey, citedVersion, wholeTitle, type Citable } from "./citable.ts";

/** An item in CSL-JSON: the fields this site uses. Source: CSL 1.0.2 input data schema. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly "container-title"?: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly publisher?: string;
  readonly version?: string;
  readonly genre?: string;
  readonly language?: string;
  readonly URL?: string;
}

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
}

interface CslDate {
  readonly "date-parts": readonly (readonly number[])[];
}

const TYPE: Record<Citable["type"], string> = {
  chart: "dataset",
  atlas: "dataset",
  chapter: "chapter",
  indicator: "dataset",
  initiative: "webpage",
  report: "report",
};

/** Returns a citable as CSL-JSON; the author is the site itself, the date that of the release. */
export function cslItem(citable: Citable): CslItem {
  const whole = wholeTitle(citable);
  const [year, month, day] = citable.release.date.split("-").map(Number);
  return {
    id: citationKey(citable),
    type: TYPE[citable.type],
    title: citable.title,
    ...(whole === null ? {} : { "container-title": whole }),
    author: [{ literal: citable.publisher }],
    issued: { "date-parts": [[year ?? 0, month ?? 0, day ?? 0]] },
    publisher: citable.publisher,
    version: citedVersion(citable),
    // A part is told by the whole that it names.
    ...(whole === null ? { genre: CITABLE_GENRE[citable.type][citable.locale] } : {}),
    language: LANGUAGE_TAG[citable.locale],
    URL: citable.url,
  };
}
