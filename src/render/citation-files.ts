import { CITABLE_GENRE, citationKey, citedVersion, type Citable } from "./citable.ts";
import { citationTexts } from "./citation.ts";
import { cslItem } from "./csl-json.ts";

const LANGUAGE = { pl: { bibtex: "polish", code: "pl" }, en: { bibtex: "british", code: "en" } };
const RIS_TYPE = {
  chart: "DATA",
  indicator: "DATA",
  chapter: "RPRT",
  report: "RPRT",
  initiative: "ELEC",
} as const;

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
  const fields: readonly (readonly [string, string])[] = [
    ["author", `{${bibText(publisher)}}`],
    ["title", `{${bibText(title)}}`],
    ["date", release.date],
    // BibTeX itself knows no date.
    ["year", release.date.slice(0, 4)],
    ["publisher", bibText(publisher)],
    ["version", bibText(citedVersion(citable))],
    [type === "chart" || type === "indicator" ? "type" : "howpublished", genre(citable)],
    ["langid", LANGUAGE[locale].bibtex],
    ["url", url],
  ];
  const kind = type === "chart" || type === "indicator" ? "dataset" : "misc";
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${kind}{${citationKey(citable)},\n${lines.join("")}}\n`;
}

/** Returns a RIS record: UTF-8, CRLF, one tag a line, from TY to ER. */
export function risFile(citable: Citable): string {
  const { type, title, publisher, release, url, locale } = citable;
  const lines: readonly (readonly [string, string])[] = [
    ["TY", RIS_TYPE[type]],
    ["ID", citationKey(citable)],
    ["TI", oneLine(title)],
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
