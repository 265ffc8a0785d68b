// @ts-nocheck
import { citedVersion, type Citable } from "./citable.ts";
import { LICENCE, RIGHTS } from "../edition/publication.ts";

/**
 * Returns a JSON file that says first what it is, of which release and on what terms, and then
 * holds `content`: indented, with a line feed at the end.
 */
export function citedJson(citable: Citable, content: Readonly<Record<string, unknown>>): string {
  const { title, publisher, release, url, locale } = citable;
  const file = {
    title,
    publisher,
    version: citedVersion(citable),
    released: release.date,
    licence: LICENCE.url,
    rights: RIGHTS[locale],
    url,
    ...content,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
