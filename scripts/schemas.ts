/**
 * Writes the JSON Schemas of the data files into data/.schema/ and the settings by which VS Code finds
 * them, so that an editor completes keys and words and underlines what is wrong:
 * `node scripts/schemas.ts`. What JSON Schema cannot say is left to `npm run check:data`.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { editorFiles, SCHEMA_FOLDER } from "./schemas/editor-schemas.ts";

rmSync(SCHEMA_FOLDER, { recursive: true, force: true });
for (const [path, text] of editorFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(path);
}
