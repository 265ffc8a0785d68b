import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlTags, type Tag } from "../../src/markup/html-tree.ts";

/** A page of the built site. */
export interface BuiltPage {
  /** From the site's root, without "index.html": "pl/charts/". */
  readonly path: string;
  readonly kind: PageKind;
  readonly html: string;
  readonly tags: readonly Tag[];
}

/** Kinds of pages, by address. */
export type PageKind =
  | "cover"
  | "chapter"
  | "gallery"
  | "chart"
  | "embed"
  | "indicators"
  | "indicator"
  | "atlas"
  | "atlas list"
  | "atlas links"
  | "atlas embed"
  | "initiative"
  | "model"
  | "search"
  | "article"
  | "language choice"
  | "missing page";

/** The folder that is tested: dist, or the one that SITE_FOLDER names. */
export const DIST = process.env["SITE_FOLDER"] ?? "dist";

const KINDS: readonly (readonly [pattern: RegExp, kind: PageKind])[] = [
  [/^$/, "language choice"],
  [/^404\.html$/, "missing page"],
  [/^..\/$/, "cover"],
  [/^..\/chapters\/[^/]+\/$/, "chapter"],
  [/^..\/charts\/$/, "gallery"],
  [/^..\/charts\/./, "chart"],
  [/^..\/embed\/initiatives\/$/, "atlas embed"],
  [/^..\/embed\/./, "embed"],
  [/^..\/indicators\/$/, "indicators"],
  [/^..\/indicators\/./, "indicator"],
  [/^..\/initiatives\/$/, "atlas"],
  [/^..\/initiatives\/(by|sector|powiat)\/./, "atlas list"],
  [/^..\/initiatives\/links\/$/, "atlas links"],
  [/^..\/initiatives\/./, "initiative"],
  [/^..\/models\/./, "model"],
  [/^..\/search\/$/, "search"],
  [/^..\/claims\/./, "article"],
  [/^..\/[^/]+\/$/, "article"],
];

/** Returns the pages of dist/, sorted by path. Throws where nothing is built. */
export function builtPages(): BuiltPage[] {
  if (!existsSync(join(DIST, "index.html"))) {
    throw new Error(`${DIST}: expected a built site, received none; run npm run build`);
  }
  return builtFiles()
    .filter((file) => file.endsWith(".html"))
    .map((file) => {
      const path = file.replace(/(^|\/)index\.html$/, "$1");
      const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
      if (!kind) throw new Error(`${DIST}/${file}: expected a known kind of page; add it to KINDS`);
      return builtPage(file, path, kind);
    });
}

/** A page whose text is read, and taken apart, when somebody asks for it: there are hundreds. */
function builtPage(file: string, path: string, kind: PageKind): BuiltPage {
  let html: string | undefined;
  let tags: readonly Tag[] | undefined;
  return {
    ...{ path, kind },
    get html() {
      return (html ??= readFileSync(join(DIST, file), "utf8"));
    },
    get tags() {
      return (tags ??= htmlTags(this.html));
    },
  };
}

/** Returns the files of dist/, from its root, sorted. */
export function builtFiles(): string[] {
  return readdirSync(DIST, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(DIST.length + 1))
    .sort();
}

/** Returns the first pages of each kind in each language, so many of each. */
export function someOfEachKind(pages: readonly BuiltPage[], count: number): BuiltPage[] {
  const taken = new Map<string, number>();
  return pages.filter(({ kind, path }) => {
    const key = `${kind} ${path.slice(0, 2)}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
    return (taken.get(key) ?? 0) <= count;
  });
}

/** Returns the first page of each kind in each language. */
export function onePageOfEachKind(pages: readonly BuiltPage[]): BuiltPage[] {
  return someOfEachKind(pages, 1);
}

/** Returns the values of an attribute on elements of a name ("*" for all). */
export function valuesOf({ tags }: BuiltPage, name: string, attribute: string): string[] {
  return tags.flatMap((tag) =>
    name === "*" || tag.name === name ? (tag.attributes.get(attribute) ?? []) : [],
  );
}
