import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type {} from "@astrojs/markdown-satteri";
import type { MdastPluginDefinition } from "satteri";
import { formatFor } from "../../i18n/format.ts";
import { projectRoot } from "../../schema/project-root.ts";
import { LOCALES } from "../../schema/text.ts";
import { preparedText } from "./prepared-text.ts";

/** Returns the plugin by which the site's texts are prepared where they are compiled. */
export function textPlugin(): MdastPluginDefinition {
  return {
    name: "prepared-text",
    options: { position: true },
    before(root, context) {
      const file = context.fileURL ? relative(projectRoot(), fileURLToPath(context.fileURL)) : "";
      const locale = LOCALES.find((candidate) => file.endsWith(`/${candidate}.mdx`));
      if (!locale) {
        const names = LOCALES.map((candidate) => `${candidate}.mdx`).join(" or ");
        throw new Error(
          `${file}: expected a text named ${names}, received another name; rename it`,
        );
      }
      const order: unknown = context.data.astro?.frontmatter["order"];
      const { tie } = formatFor(locale);
      context.replaceNode(
        root,
        preparedText(root, { tie, order: typeof order === "number" ? order : null }),
      );
    },
  };
}
