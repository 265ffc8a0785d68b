/** Makes the search index of a built site: `node scripts/search-index.ts [folder]`. */
import { loadData } from "../src/schema/load.ts";
import { writtenIndex } from "../src/search/search-index.ts";

const folder = process.argv[2] ?? "dist";
const counts = await writtenIndex(folder, loadData());
const words = [...counts].map(([locale, count]) => `${count} ${locale}`).join(", ");
console.log(`search: ${words} records`);
