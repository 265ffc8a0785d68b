import { join } from "node:path";
import { wordFaults } from "../src/i18n/word-faults.ts";
import { site } from "../src/render/address/site.ts";
import { DataError, loadData } from "../src/schema/load.ts";
import { readJson } from "../src/schema/message/read-json.ts";
import { withLines } from "../src/schema/message/with-lines.ts";
import { LOCALES, type Locale } from "../src/schema/text.ts";

/**
 * Returns what can be told to be wrong before anything is built, one line each: where the site will
 * stand, the interface words, the data of the project in the folder `root`.
 */
export function sourceFaults(root = "."): readonly string[] {
  const readings = LOCALES.map((locale) => {
    const file = `content/locales/${locale}/ui.json`;
    return { locale, ...readJson(join(root, file), file) };
  });
  const unread = readings.flatMap(({ problem }) => problem ?? []);
  const words = Object.fromEntries(readings.map(({ locale, value }) => [locale, value])) as Record<
    Locale,
    unknown
  >;
  return [
    ...messages(() => void site()),
    ...(unread.length > 0 ? unread : withLines(wordFaults(words), (file) => join(root, file))),
    ...messages(() => void loadData(join(root, "data"))),
  ];
}

function messages(run: () => void): readonly string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    return [error instanceof Error ? error.message : String(error)];
  }
}
