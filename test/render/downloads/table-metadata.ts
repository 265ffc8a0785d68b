import { expect } from "vitest";
import type { Locale } from "../../../src/schema/text.ts";
import { raw, type RawSource } from "./raw-data.ts";
import { csvRecords } from "./read-csv.ts";

/** What a file with the metadata of a CSV (CSVW) holds. */
export interface TableMetadata {
  readonly url: string;
  readonly "@id": string;
  readonly "dc:title": string;
  readonly "dc:description": string;
  readonly "dc:language": string;
  readonly "dc:license"?: { readonly "@id": string };
  readonly "dc:rights"?: string;
  readonly "dc:source"?: readonly (string | { readonly "@id": string })[];
  readonly "dc:isPartOf": { readonly "@id": string };
  readonly tableSchema: {
    readonly columns: readonly {
      readonly name: string;
      readonly titles: Readonly<Record<string, string>>;
      readonly datatype: string | { readonly base: string };
      readonly required: boolean;
    }[];
    readonly primaryKey?: readonly string[];
  };
}

const CC_BY = "https://creativecommons.org/licenses/by/4.0/";
const FITS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/u,
  number: /^-?\d+(\.\d+)?(e[-+]\d+)?$/u,
  gYear: /^\d{4}$/u,
  string: /./su,
};

/** Sources that say the same, once each, in their order. */
export function once(sources: readonly RawSource[]): readonly RawSource[] {
  const texts = sources.map((source) => JSON.stringify(source));
  return sources.filter((_, index) => texts.indexOf(texts[index]!) === index);
}

/** The address of a source: its own, or that of the work that it names. */
export function addressOf(source: RawSource): string | null {
  const work = raw.references.find(({ id }) => id === source.reference);
  const doi = work?.DOI === undefined ? undefined : `https://doi.org/${work.DOI}`;
  return source.url ?? doi ?? work?.URL ?? null;
}

/** Whether data of a source may be passed on under CC BY: it says so and forbids no use. */
export function isFree({ licence }: RawSource): boolean {
  const ids = ["CC-BY-4.0", "CC-BY-3.0", "CC0-1.0", "PDDL-1.0"];
  const isNamed =
    licence.id === undefined
      ? /creativecommons\.org\/(licenses\/by\/|publicdomain\/)/u.test(licence.url ?? "")
      : ids.includes(licence.id);
  return isNamed && licence.commercialUse !== false;
}

/** Expects the columns, types, key, sources and terms of a table's metadata to be those of its CSV. */
export function expectDescribed(
  metadata: TableMetadata,
  csv: string,
  all: readonly RawSource[],
  locale: Locale,
): void {
  const rows = csvRecords(csv);
  const { columns, primaryKey = [] } = metadata.tableSchema;
  const header = csv.split("\r\n")[0]!.split(",");
  expect(columns.map(({ titles }) => titles["und"])).toEqual(header);
  for (const [index, { datatype, required, titles }] of columns.entries()) {
    const cells = rows.map((row) => row[header[index]!]!);
    const filled = cells.filter((cell) => cell !== "");
    const base = typeof datatype === "string" ? datatype : datatype.base;
    const unfit = filled.filter((cell) => !FITS[base]!.test(cell));
    expect(unfit, `${titles["und"]} as ${base}`).toEqual([]);
    expect(required, titles["und"]).toBe(filled.length === cells.length);
  }
  const keys = primaryKey.map((name) => header[columns.findIndex((own) => own.name === name)]!);
  const told = rows.map((row) => keys.map((key) => row[key]).join("\n"));
  if (keys.length > 0) expect(new Set(told).size).toBe(rows.length);

  const sources = once(all);
  expect(metadata["dc:language"]).toBe(locale);
  expect(metadata["dc:source"] ?? []).toEqual(
    sources.map((source) => {
      const url = addressOf(source);
      return url === null ? `${source.author}, ${source.title}` : { "@id": url };
    }),
  );
  const only = sources.length === 1 ? sources[0]!.licence.url : undefined;
  const licence = sources.every(isFree) ? CC_BY : only;
  expect(metadata["dc:license"]?.["@id"]).toBe(licence);
  expect(metadata["dc:rights"] === undefined).toBe(licence !== undefined);
  if (licence !== undefined) return;
  for (const { publisher, licence: terms } of sources) {
    const words = terms.id ?? terms.note?.[locale] ?? terms.url;
    expect(metadata["dc:rights"]).toContain(`${publisher}: ${words}`);
  }
}
