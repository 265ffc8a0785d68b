/**
 * Makes the search index of a built site: `node scripts/search-index.ts [folder]` writes
 * `<folder>/pagefind`, for each language its own. The same site gives the same bytes.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex } from "pagefind";
import { loadData } from "../src/schema/load.ts";
import { LOCALES } from "../src/schema/text.ts";
import { pageRecords } from "../src/search/search-pages.ts";
import { dataRecords, engineRecord } from "../src/search/search-records.ts";

// The engine's own interfaces stay out, and what runs only where a language is unknown.
const NEEDED =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.(pl|en)\.pagefind|[^/]+\.pf_meta|(fragment|index|filter)\/[^/]+)$/;

const folder = process.argv[2] ?? "dist";
const output = join(folder, "pagefind");
const data = loadData();
const initiatives = new Set(data.initiatives.map(({ id }) => id));
const { index, errors } = await createIndex();
if (!index) throw new Error(`pagefind: ${errors.join("; ")}`);

const counts: string[] = [];
for (const locale of LOCALES) {
  const records = [...dataRecords(data, locale), ...pageRecords(folder, locale, initiatives)];
  for (const record of records) {
    const added = await index.addCustomRecord(engineRecord(record, locale));
    if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join("; ")}`);
  }
  counts.push(`${String(records.length)} ${locale}`);
}
const { files, errors: faults } = await index.getFiles();
if (faults.length > 0) throw new Error(`pagefind: ${faults.join("; ")}`);
rmSync(output, { recursive: true, force: true });
for (const { path, content } of files.filter(({ path: name }) => NEEDED.test(name))) {
  mkdirSync(dirname(join(output, path)), { recursive: true });
  writeFileSync(join(output, path), content);
}
await close();
console.log(`search: ${counts.join(", ")} records`);
