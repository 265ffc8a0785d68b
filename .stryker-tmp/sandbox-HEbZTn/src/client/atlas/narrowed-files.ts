/** What a narrowed file says of itself. */
// @ts-nocheck

export interface Narrowing {
  readonly ids: ReadonlySet<string>;
  /** The address of the whole atlas, and that of the selection. */
  readonly page: string;
  readonly url: string;
  /** The title of the whole atlas, and what follows it: " (selection of 2 out of 48: …)". */
  readonly title: string;
  readonly addition: string;
  /** The selection in words. */
  readonly selection: string;
  /** What names of files, and keys of citations, end with. */
  readonly suffix: string;
  /** The name of the CSV of the selection. */
  readonly table: string;
}

type Narrow = (whole: string, narrowing: Narrowing) => string;

/** How each file of the atlas is made to hold, or to cite, a selection, by its extension. */
const NARROWED: Readonly<Record<string, Narrow>> = {
  csv: (whole, { ids }) => narrowedCsv(whole, ids),
  json: narrowedJson,
  "csv-metadata.json": (whole, { url, table, addition }) =>
    withValues(whole, (metadata) => ({
      ...metadata,
      // The description of a file that stands nowhere on the web has no address of its own.
      "@id": undefined,
      url: table,
      "dc:title": `${metadata["dc:title"] as string}${addition}`,
      "dc:isPartOf": { "@id": url },
    })),
  bib: (whole, { url, addition, suffix }) =>
    whole
      .replace(/^@\w+\{[^,]+/, (opening) => `${opening}-${suffix}`)
      .replace(/^( {2}title = .*)\}\},$/m, (_, title: string) => `${title}${bibText(addition)}}},`)
      .replace(/^ {2}url = .*$/m, () => `  url = {${url}},`),
  ris: (whole, { url, addition, suffix }) =>
    whole
      .replace(/^ID {2}- .*$/m, (line) => `${line}-${suffix}`)
      .replace(/^TI {2}- .*$/m, (line) => `${line}${addition}`)
      .replace(/^UR {2}- .*$/m, () => `UR  - ${url}`),
  "csl.json": (whole, { url, addition, suffix }) =>
    withValues(whole, (items) =>
      (items as unknown as readonly Readonly<Record<string, string>>[]).map((item) => ({
        ...item,
        id: `${item["id"]}-${suffix}`,
        title: `${item["title"]}${addition}`,
        URL: url,
      })),
    ),
  txt: (whole, { page, url, title, addition }) =>
    whole
      .split("\n")
      .map((line) => withAddition(line, title, addition).replaceAll(page, () => url))
      .join("\n"),
};

/** Returns a file of the atlas, "initiatives.csl.json", narrowed to a selection. */
export function narrowedFile(name: string, whole: string, narrowing: Narrowing): string {
  const narrow = NARROWED[name.slice(name.indexOf(".") + 1)];
  if (!narrow) throw new Error(`${name}: expected ${Object.keys(NARROWED).join(", ")}`);
  return narrow(whole, narrowing);
}

/** Returns a text with an addition behind a title. Styles of citation differ in its capitals. */
export function withAddition(text: string, title: string, addition: string): string {
  const at = text.toLowerCase().indexOf(title.toLowerCase());
  const end = at + title.length;
  return at < 0 ? text : text.slice(0, end) + addition + text.slice(end);
}

/**
 * Returns the lines of a CSV whose first cell is one of `ids`, and its header. The file has no
 * line break inside a cell (a test holds it to that) and ids need no quotes.
 */
function narrowedCsv(csv: string, ids: ReadonlySet<string>): string {
  const [header = "", ...lines] = csv.split("\r\n");
  const chosen = lines.filter((line) => ids.has(line.slice(0, line.indexOf(","))));
  return [header, ...chosen, ""].join("\r\n");
}

/** Returns the JSON file of the atlas with only the records of `ids`, the selection named. */
function narrowedJson(json: string, { ids, url, selection }: Narrowing): string {
  return withValues(json, ({ initiatives, ...rest }) => {
    const all = initiatives as readonly { readonly id: string }[];
    const chosen = all.filter(({ id }) => ids.has(id));
    return { ...rest, url, selection, count: chosen.length, initiatives: chosen };
  });
}

function withValues(
  json: string,
  change: (values: Readonly<Record<string, unknown>>) => unknown,
): string {
  const values = JSON.parse(json) as Readonly<Record<string, unknown>>;
  return `${JSON.stringify(change(values), null, 2)}\n`;
}

const BIB_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** As src/render/citing/citation-files.ts writes texts, which the browser cannot load. */
function bibText(text: string): string {
  return text.replace(/[\\{}~^&%$#_]/g, (character) => BIB_ESCAPES[character] ?? `\\${character}`);
}
