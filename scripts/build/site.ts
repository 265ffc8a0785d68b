/**
 * Builds the pages and files of the site with Astro: `node scripts/build/site.ts folder`. Says what a
 * person who builds needs; what stopped it is on the error output, a line for each fault.
 */
import { join } from "node:path";
import { build } from "astro";
import { faultWords } from "./fault-words.ts";

try {
  await build({
    outDir: process.argv[2] ?? "dist",
    logger: { entrypoint: join(import.meta.dirname, "log.ts") },
  });
} catch (error) {
  console.error(faultWords(error));
  process.exitCode = 1;
}
