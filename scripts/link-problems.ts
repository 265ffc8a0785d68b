import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { htmlTags, type Tag } from "../src/markup/html-tree.ts";
import type { Site } from "../src/render/address/site.ts";

/** What a page says of itself and of others. */
interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly tags: readonly Tag[];
}

// Their values are ids of the page on which they stand, parted by spaces.
const ID_ATTRIBUTES = [
  ...["popovertarget", "for", "list"],
  ...["aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns"],
];
const ADDRESS_ATTRIBUTES = ["href", "src", "action", "poster", "data"];
// In these an address is data, to be opened later.
const ADDRESS_METAS = new Set(["og:image", "og:url", "twitter:image"]);
const ADDRESS_IN_TEXT = /\.(json|jsonld|xml|txt|svg|bib|ris)$/;
const REMEDY = "correct the address or add what it names";

/**
 * Returns every internal address of a built site that leads nowhere: links, anchors, pictures,
 * scripts, alternates, ids that an attribute names and the addresses in JSON and XML files. Languages must name each other in
 * pairs. One line each: place, what was expected, what was received, remedy.
 */
export function linkProblems(folder: string, site: Site): string[] {
  const files = new Set(filesIn(folder));
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith(".html"))
      .map((file) => [file, pageLinks(folder, file)]),
  );
  const problems: string[] = [];
  const check = (file: string, what: string, address: string): void => {
    const fault = faultOf(address, file, site, files, pages);
    if (fault !== null) problems.push(`${folder}/${file}: ${what}: ${fault}`);
  };
  for (const [file, { tags, ids }] of pages) {
    for (const tag of tags) {
      for (const address of addressesOf(tag)) check(file, `<${tag.name}>`, address);
      problems.push(...idProblems(`${folder}/${file}`, tag, ids));
    }
    problems.push(...pairProblems(folder, file, site, pages));
  }
  for (const file of files) {
    if (!ADDRESS_IN_TEXT.test(file)) continue;
    const text = readFileSync(join(folder, file), "utf8");
    for (const address of wholeAddresses(text, site.url)) check(file, "address", address);
  }
  return [...new Set(problems)];
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\//, ""))
    .sort();
}

function pageLinks(folder: string, file: string): PageLinks {
  const tags = htmlTags(readFileSync(join(folder, file), "utf8"));
  const ids = tags.flatMap(({ attributes }) => attributes.get("id") ?? []);
  return { tags, ids: new Set(ids) };
}

/** Tells of ids that a tag names and the page lacks: a button that would open nothing. */
function idProblems(place: string, { name, attributes }: Tag, ids: ReadonlySet<string>): string[] {
  return ID_ATTRIBUTES.flatMap((attribute) =>
    (attributes.get(attribute) ?? "")
      .split(" ")
      .filter((id) => id !== "" && !ids.has(id))
      .map(
        (id) =>
          `${place}: <${name} ${attribute}>: expected an id of the page, received "${id}"; ${REMEDY}`,
      ),
  );
}

function addressesOf({ name, attributes }: Tag): string[] {
  const plain = ADDRESS_ATTRIBUTES.flatMap((key) => attributes.get(key) ?? []);
  const set = (attributes.get("srcset") ?? "").split(",").map((part) => part.trim().split(" ")[0]);
  const isMeta = name === "meta" && ADDRESS_METAS.has(attributes.get("property") ?? "");
  const meta = isMeta ? [attributes.get("content") ?? ""] : [];
  return [...plain, ...set, ...meta].filter((address): address is string => Boolean(address));
}

function wholeAddresses(text: string, origin: string): string[] {
  const pattern = new RegExp(`${origin.replaceAll(".", "\\.")}(?![\\w.:-])[^\\s"'<>\\\\)}|]*`, "g");
  return [...text.matchAll(pattern)].map(([address]) =>
    address.replaceAll("&amp;", "&").replace(/[.,;]+$/, ""),
  );
}

/** Returns what is wrong with an address that stands in `file`, or null. */
function faultOf(
  address: string,
  file: string,
  { url, base }: Site,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, PageLinks>,
): string | null {
  const here = `${url}${base}/${file.replace(/(^|\/)index\.html$/, "$1")}`;
  if (!URL.canParse(address, here)) return `expected an address, received "${address}"; ${REMEDY}`;
  const target = new URL(address, here);
  if (target.origin !== url) return null;
  const path = decodeURIComponent(target.pathname);
  if (!path.startsWith(`${base}/`)) {
    return `expected an address under "${base}/", received "${address}"; make it with address()`;
  }
  const inside = path.slice(base.length + 1);
  const found = inside === "" || inside.endsWith("/") ? `${inside}index.html` : inside;
  if (!files.has(found)) {
    return `expected a page or file of the site, received "${address}"; ${REMEDY}`;
  }
  const anchor = decodeURIComponent(target.hash.slice(1));
  const ids = pages.get(found)?.ids;
  if (anchor === "" || !ids || ids.has(anchor)) return null;
  return `expected an id of ${found}, received "#${anchor}"; ${REMEDY}`;
}

/** A page in one language names itself and the same page in the other, and is named by it. */
function pairProblems(
  folder: string,
  file: string,
  { url, base }: Site,
  pages: ReadonlyMap<string, PageLinks>,
): string[] {
  const alternates = alternatesOf(pages.get(file));
  if (alternates.size === 0) return [];
  const own = `${url}${base}/${file.replace(/(^|\/)index\.html$/, "$1")}`;
  const problems: string[] = [];
  for (const language of ["pl", "en"]) {
    const address = alternates.get(language);
    const expected = own.replace(`${base}/${file.slice(0, 2)}/`, `${base}/${language}/`);
    if (!/^(pl|en)\//.test(file)) {
      if (address === undefined) problems.push(`expected one for "${language}", received none`);
      continue;
    }
    if (address !== expected) {
      problems.push(`expected "${expected}" for "${language}", received "${address ?? "none"}"`);
      continue;
    }
    const other = address.slice(url.length + base.length + 1) + "index.html";
    if (alternatesOf(pages.get(other)).get(file.slice(0, 2)) !== own) {
      problems.push(`expected ${other} to name this page, received no such alternate`);
    }
  }
  return problems.map(
    (problem) =>
      `${folder}/${file}: <link hreflang>: ${problem}; give both languages the same path`,
  );
}

function alternatesOf(page: PageLinks | undefined): Map<string, string> {
  return new Map(
    (page?.tags ?? [])
      .filter(({ name, attributes }) => name === "link" && attributes.get("rel") === "alternate")
      .flatMap(({ attributes }) => {
        const language = attributes.get("hreflang");
        return language === undefined ? [] : [[language, attributes.get("href") ?? ""] as const];
      }),
  );
}
