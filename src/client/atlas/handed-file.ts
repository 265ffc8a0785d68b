import { narrowedFile } from "./narrowed-files.ts";

/** The selection that a file is narrowed to. */
export interface HandedSelection {
  readonly ids: ReadonlySet<string>;
  /** How many records there are without it. */
  readonly total: number;
  /** Whole address of the atlas and its title, as the files have them. */
  readonly page: string;
  readonly title: string;
  readonly query: string;
  /** "selection of 2 out of 48: Sector: logistics", and its last part. */
  readonly words: string;
  readonly choices: string;
}

/** Hands out a file of the atlas with the chosen records alone. Throws where it cannot be fetched. */
export async function handOut(href: string, selection: HandedSelection): Promise<void> {
  const { ids, total, page, title, query, words, choices } = selection;
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href}: expected a file, received ${response.status}`);
  const fileName = (name: string): string => name.replace(".", `-${ids.size}-${total}.`);
  const name = href.replace(/^.*\//, "");
  const narrowed = narrowedFile(name, await response.text(), {
    ids,
    page,
    title,
    url: page + query,
    addition: ` (${words})`,
    selection: choices,
    // Two selections must not be taken for one work.
    suffix: query
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 80),
    table: fileName(name.replace("-metadata.json", "")),
  });
  const type = response.headers.get("content-type") ?? "text/plain;charset=utf-8";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([narrowed], { type }));
  link.download = fileName(name);
  link.click();
  // Later, since the browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
