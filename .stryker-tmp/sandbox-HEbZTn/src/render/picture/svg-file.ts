// @ts-nocheck
import { chartFileUrl, chartUrl } from "../address/chart-address.ts";
import { dataHash } from "../table/data-hash.ts";
import { SANS, SERIF, wrappedLines, type Cut } from "../../type/font-metrics.ts";
import { marksCss } from "./marks-css.ts";
import type { ChartPayload } from "../chart/payload.ts";
import {
  LICENCE,
  publication,
  PUBLISHER,
  RIGHTS,
  SPLIT_LICENCE,
  type Publication,
} from "../edition/publication.ts";
import { areOpen, creditLine, distinctSources, sourceUrl } from "../citing/source-words.ts";
import { placedDrawing } from "./placed-drawing.ts";
import { drawingOf, rounded, xml, type Drawing } from "./svg-markup.ts";
import { tokens } from "./theme.ts";

const MARGIN = 24;
/** Lines end early, since a machine without the house fonts shows wider letters (Arial, Georgia). */
const FALLBACK_ROOM = 0.88;
const RELEASE = { pl: "wydanie", en: "release" } as const;

interface Style {
  readonly cut: Cut;
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
}

/** A column of words, rules and drawings that grows downwards. */
interface Column {
  readonly pieces: string[];
  /** Where the next thing starts. */
  y: number;
}

/**
 * Returns a chart as an SVG file that stands alone: heading, drawing, source and address, metadata
 * in Dublin Core, light colours, no reference to another file.
 * `svg` is the drawn markup, `width` the width in pixels that it was drawn for.
 */
export function svgFile(
  { payload, svg, width }: { payload: ChartPayload; svg: string; width: number },
  edition = publication(),
): string {
  const { locale, title, subtitle, summary, note } = payload;
  const { ink = "", soft = "", rule = "", paper = "" } = tokens("light");
  const small: Style = { cut: "sans", size: 13, leading: 18, colour: soft };
  const column: Column = { pieces: [], y: MARGIN };

  addRule(column, width, ink, 2);
  column.y += 8;
  addText(column, width, title, { cut: "serif-strong", size: 21, leading: 28, colour: ink });
  column.y += 2;
  addText(column, width, subtitle, { cut: "sans", size: 15, leading: 21, colour: soft });
  column.y += 14;
  addDrawing(column, width, drawingOf(svg, `src/charts/${payload.id}.ts`));
  column.y += 14;
  if (note !== null) {
    addText(column, width, note, small);
    column.y += 6;
  }
  addRule(column, width, rule, 1);
  column.y += 4;
  addText(column, width, creditLine(payload), small);
  const release = `${RELEASE[locale]} ${edition.release.version}`;
  const licence = areOpen(payload.sources)
    ? LICENCE.name
    : SPLIT_LICENCE[locale].replaceAll(" ", "\u00a0");
  addText(column, width, [PUBLISHER, chartUrl(payload), release, licence].join(" · "), small);

  const height = Math.ceil(column.y + MARGIN);
  const whole = width + 2 * MARGIN;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${whole}" height="${height}" viewBox="0 0 ${whole} ${height}" role="img" aria-labelledby="file-title file-desc" xml:lang="${locale}" color="${ink}">`,
    `<title id="file-title">${xml(title)}</title>`,
    `<desc id="file-desc">${xml(summary)}</desc>`,
    metadata(payload, edition),
    `<style>${marksCss("light")}</style>`,
    `<rect width="${whole}" height="${height}" fill="${paper}"/>`,
    ...column.pieces,
    "</svg>",
    "",
  ].join("\n");
}

/** Adds a paragraph, broken into lines that fit; changes the column. */
function addText(column: Column, width: number, text: string, style: Style): void {
  const { cut, size, leading, colour } = style;
  const family = cut.startsWith("serif") ? SERIF : SANS;
  const weight = cut.endsWith("strong") ? ` font-weight="600"` : "";
  for (const line of wrappedLines(text, cut, size, width * FALLBACK_ROOM)) {
    column.y += leading;
    column.pieces.push(
      `<text x="${MARGIN}" y="${rounded(column.y - leading / 4)}" font-family="${family}" font-size="${size}"${weight} fill="${colour}">${xml(line)}</text>`,
    );
  }
}

/** Adds a line across the column; changes the column. */
function addRule(column: Column, width: number, colour: string, thickness: number): void {
  column.pieces.push(
    `<rect x="${MARGIN}" y="${rounded(column.y)}" width="${width}" height="${thickness}" fill="${colour}"/>`,
  );
  column.y += thickness;
}

/** Adds a drawing as wide as the column; changes the column. */
function addDrawing(column: Column, width: number, drawing: Drawing): void {
  const scale = width / drawing.width;
  column.pieces.push(placedDrawing(drawing, MARGIN, column.y, scale));
  column.y += drawing.height * scale;
}

/** Dublin Core in RDF, as SVG 1.1 section 21 shows it. */
function metadata(payload: ChartPayload, { release }: Publication): string {
  const { locale, data } = payload;
  const sources = distinctSources(payload.sources).map(
    (source) => sourceUrl(source, data) ?? `${source.author}, ${source.title}`,
  );
  const entries: readonly (readonly [string, string])[] = [
    ["title", payload.title],
    ["description", payload.summary],
    ["creator", PUBLISHER],
    ["publisher", PUBLISHER],
    ["date", release.date],
    ["type", "Image"],
    ["format", "image/svg+xml"],
    ["language", locale],
    ["rights", `${RIGHTS[locale]} ${creditLine(payload)}`.trim()],
    ...sources.map((source) => ["source", source] as const),
    ["relation", `sha256:${dataHash(payload)}`],
    ["identifier", chartUrl(payload)],
  ];
  return [
    `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<rdf:Description rdf:about="${xml(chartFileUrl(payload, "svg"))}">`,
    ...entries.map(([name, value]) => `<dc:${name}>${xml(value)}</dc:${name}>`),
    `</rdf:Description></rdf:RDF></metadata>`,
  ].join("\n");
}
