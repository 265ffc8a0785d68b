// @ts-nocheck
import { CITABLE_GENRE, citationKey, citedVersion, wholeTitle, type Citable } from "./citable.ts";
import { citationTexts } from "./citation.ts";
import { cslItem } from "./csl-json.ts";
import { fileAddress } from "../address/site.ts";

const LANGUAGE = { pl: { bibtex: "polish", code: "pl" }, en: { bibtex: "british", code: "en" } };
const RIS_TYPE = {
  chart: "DATA",
  atlas: "DATA",
  indicator: "DATA",
  chapter: "CHAP",
  report: "RPRT",
  initiative: "ELEC",
} as const;

/** What follows "<id>." in the names of the files that cite something, and how each is made. */
export const CITATION_FILES = [
  { extension: "bib", label: "BibTeX", make: bibFile },
  { extension: "ris", label: "RIS", make: risFile },
  { extension: "csl.json", label: "CSL-JSON", make: cslJsonFile },
  { extension: "txt", label: "TXT", make: citationTextFile },
] as const;

/** Returns the links to the files that cite a chapter, an indicator, a profile or the atlas. */
export function citationLinks({ type, id, locale }: Citable): readonly CitationLink[] {
  const folder = type === "atlas" ? "initiatives" : `${type}s`;
  return CITATION_FILES.map(({ extension, label }) => ({
    label,
    href: fileAddress(locale, folder, `${id}.${extension}`),
  }));
}

interface CitationLink {
  readonly href: string;
  readonly label: string;
}

/** Returns CSL-JSON: an array of one item, indented, with a line feed at the end. */
export function cslJsonFile(citable: Citable): string {
  return `${JSON.stringify([cslItem(citable)], null, 2)}\n`;
}

/**
 * Returns a BibLaTeX entry in UTF-8. Names and titles stand in double braces, so that neither the
 * name of an organisation is split nor the case of a title is changed.
 */
export function bibFile(citable: Citable): string {
  const { type, title, publisher, release, url, locale } = citable;
  const whole = wholeTitle(citable);
  const isData = type === "chart" || type === "indicator" || type === "atlas";
  const fields: readonly (readonly [string, string])[] = [
    ["author", `{${bibText(publisher)}}`],
    ["title", `{${bibText(title)}}`],
    ...(whole === null ? [] : [["booktitle", `{${bibText(whole)}}`] as const]),
    ["date", release.date],
    // BibTeX itself knows no date.
    ["year", release.date.slice(0, 4)],
    ["publisher", bibText(publisher)],
    ["version", bibText(citedVersion(citable))],
    [isData ? "type" : whole === null ? "howpublished" : "note", genre(citable)],
    ["langid", LANGUAGE[locale].bibtex],
    ["url", url],
  ];
  const kind = isData ? "dataset" : whole === null ? "misc" : "incollection";
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${kind}{${citationKey(citable)},\n${lines.join("")}}\n`;
}

/** Returns a RIS record: UTF-8, CRLF, one tag a line, from TY to ER. */
export function risFile(citable: Citable): string {
  const { type, title, publisher, release, url, locale } = citable;
  const whole = wholeTitle(citable);
  const lines: readonly (readonly [string, string])[] = [
    ["TY", RIS_TYPE[type]],
    ["ID", citationKey(citable)],
    ["TI", oneLine(title)],
    ...(whole === null ? [] : [["T2", oneLine(whole)] as const]),
    ["AU", publisher],
    ["PY", release.date.slice(0, 4)],
    ["DA", release.date.replaceAll("-", "/")],
    ["PB", publisher],
    ["ET", citedVersion(citable)],
    ["M3", genre(citable)],
    ["LA", LANGUAGE[locale].code],
    ["UR", url],
    ["ER", ""],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("");
}

/** Returns the citation as text in every style, one paragraph each under the style's name. */
export function citationTextFile(citable: Citable): string {
  return citationTexts(citable)
    .map(({ name, text }) => `${name}\n${text}\n`)
    .join("\n");
}

function genre({ type, locale }: Citable): string {
  return CITABLE_GENRE[type][locale];
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

const BIB_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function bibText(text: string): string {
  return oneLine(text).replace(
    /[\\{}~^&%$#_]/gu,
    (character) => BIB_ESCAPES[character] ?? `\\${character}`,
  );
}
