import type { Locale } from "../../schema/text.ts";
import { absolute, address } from "../address/site.ts";
import type { Citable } from "../citing/citable.ts";
import { publication, PUBLISHER } from "../edition/publication.ts";

/** Returns how a chapter is cited: as a part of the report. */
export function chapterCitable(
  { id, title }: { readonly id: string; readonly title: string },
  locale: Locale,
  edition = publication(),
): Citable {
  return {
    type: "chapter",
    id,
    title,
    locale,
    release: edition.release,
    url: absolute(address(locale, "chapters", id)),
    publisher: PUBLISHER,
  };
}
