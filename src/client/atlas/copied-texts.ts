import type { AtlasSettings } from "../../wire/atlas-settings.ts";
import { withAddition } from "./narrowed-files.ts";

/** Makes the texts that can be copied from `root` say a selection; none is the whole atlas. */
export type CopiedTexts = (query: string, words: string | null) => void;

/** Returns what fills the texts in `root` that readers copy, as they stand without a selection. */
export function copiedTexts(root: HTMLElement, settings: AtlasSettings): CopiedTexts {
  const { page, embed, title } = settings;
  const texts = [...root.querySelectorAll("[data-atlas-text], #cite pre")].map((element) => ({
    element,
    text: element.textContent,
    // What is handed out as markup holds words of the address, which anyone may have written.
    put: element.getAttribute("data-atlas-text") === "markup" ? escaped : (words: string) => words,
  }));
  return (query, words) => {
    for (const { element, text, put } of texts) {
      const titled = words === null ? text : withAddition(text, title, put(` (${words})`));
      element.textContent = titled
        .replaceAll(page, () => page + put(query))
        .replaceAll(embed, () => embed + put(query));
    }
    for (const link of root.querySelectorAll<HTMLAnchorElement>("a[data-with-query]")) {
      link.search = query;
    }
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
