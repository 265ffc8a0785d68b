import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { madeFrom } from "../../schema/made-from.ts";
import { projectRoot } from "../../schema/project-root.ts";
import { LOCALES } from "../../schema/text.ts";
import { textIndex, type TextIndex } from "./text-index.ts";

const TEXTS = `content/{chapters,pages}/*/{${LOCALES.join(",")}}.mdx`;

/**
 * Returns the index of every text in content/ by its file, such as "content/pages/about/en.mdx";
 * made anew when a text is changed, added or taken away. Throws where a text cannot be read.
 */
export const textIndexes = madeFrom(
  (): Readonly<{
    value: ReadonlyMap<string, TextIndex>;
    files: readonly string[];
  }> => {
    const root = projectRoot();
    const files = globSync(TEXTS, { cwd: root }).sort();
    const folders = new Set(files.flatMap((file) => [dirname(file), dirname(dirname(file))]));
    return {
      value: new Map(
        files.map((file) => [file, textIndex(readFileSync(join(root, file), "utf8"), file)]),
      ),
      files: [...folders, ...files].map((file) => join(root, file)),
    };
  },
);
