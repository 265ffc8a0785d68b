import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { voiceFor } from "../i18n/voice.ts";
import type { Data } from "../schema/load.ts";
import { LOCALES, type Locale } from "../schema/text.ts";
import { pageRecords } from "./pages.ts";
import { dataRecords, engineRecord } from "./records.ts";

// The engine's own interfaces stay out, and what runs only where a language is unknown.
const NEEDED =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.(pl|en)\.pagefind|[^/]+\.pf_meta|(fragment|index|filter)\/[^/]+)$/;

/**
 * Writes the search index of a built site into `<folder>/pagefind`, for each language its own, and
 * returns how many records each has. The same site gives the same bytes.
 */
export async function writtenIndex(
  folder: string,
  data: Data,
): Promise<ReadonlyMap<Locale, number>> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`pagefind: ${errors.join("; ")}`);
  const counts = new Map<Locale, number>();
  for (const locale of LOCALES) counts.set(locale, await addedRecords(index, folder, data, locale));
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`pagefind: ${faults.join("; ")}`);
  const output = join(folder, "pagefind");
  rmSync(output, { recursive: true, force: true });
  for (const { path, content } of files.filter((file) => NEEDED.test(file.path))) {
    mkdirSync(dirname(join(output, path)), { recursive: true });
    writeFileSync(join(output, path), content);
  }
  await close();
  return counts;
}

/** Adds all records of a language to the index, and returns how many there are. */
async function addedRecords(
  index: PagefindIndex,
  folder: string,
  data: Data,
  locale: Locale,
): Promise<number> {
  const initiatives = new Set(data.initiatives.map(({ id }) => id));
  const records = [
    ...dataRecords(voiceFor(data, locale, folder)),
    ...pageRecords(folder, locale, initiatives),
  ];
  for (const record of records) {
    const added = await index.addCustomRecord(engineRecord(record, locale));
    if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join("; ")}`);
  }
  return records.length;
}
