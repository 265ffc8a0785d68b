import { absolute, address } from "../address/site.ts";
import { cellWords } from "./cell-words.ts";
import { chartPath, embedPath } from "../address/chart-address.ts";
import { shortReference } from "../citing/citation.ts";
import { claimAnchor } from "../address/claim-anchor.ts";
import { drawing } from "../picture/drawing.ts";
import { figureSources, linkFrom, workPath, type FigurePlace } from "./figure-sources.ts";
import { html, raw, type Markup } from "./html.ts";
import type { Column, View } from "../../charts/definition/define-chart.ts";
import { claimEntry } from "../../schema/claim-entry.ts";
import { idsIn, type ChartPayload } from "../chart/payload.ts";

/** How a figure stands where it stands. */
export interface FigureOptions {
  readonly place: FigurePlace;
  /** "2.1" in a chapter. */
  readonly number?: string;
  readonly headingLevel: 1 | 2 | 3;
}

/** Returns a chart as HTML that is complete without scripts: words, both drawings, table, source. */
export function figure(payload: ChartPayload, options: FigureOptions): Markup {
  const { id, view, title, subtitle, note } = payload;
  const { say } = payload;
  const { place, number, headingLevel } = options;
  const level = raw(`h${headingLevel}`);
  const swap = place === "chart" ? "page" : "query";
  const words = {
    chart: say("client.chart"),
    hint: say("client.hint"),
    highlighted: say("client.highlighted", { names: "{names}" }),
    unknownHighlight: say("client.unknown", { names: "{names}" }),
    cleared: say("client.cleared"),
    viewShown: say("client.view", { view: "{view}" }),
  };
  return html`<klastry-chart data-chart="${id}" data-view="${view?.id ?? ""}"${payload.views.length === 0 || place === "embed" ? null : raw(` data-swap="${swap}"`)} data-say="${JSON.stringify(words)}">
<figure class="figure" id="${place === "embed" ? "figure" : `figure-${id}`}">
${number ? html`<p class="figure-number">${say("figure.number", { number })}</p>` : null}
<${level} class="figure-title">${title}</${level}>
<p class="figure-subtitle">${subtitle}</p>
${views(payload, place)}
<div class="drawing">${raw(drawing(payload, "narrow"))}${raw(drawing(payload, "wide"))}</div>
${note === null ? null : html`<p class="figure-note">${note}</p>`}
<div class="figure-foot">
<div class="figure-source">${figureSources(payload, place)}</div>
${table(payload, place)}
${place === "chapter" ? links(payload) : place === "chart" ? methodLink(payload) : null}
${place === "embed" ? html`<p class="figure-links"><a href="${absolute(chartPath(payload))}" target="_blank" rel="noopener">${say("embed.open")}</a></p>` : null}
</div>
</figure>
<p class="visually-hidden" role="status" aria-live="polite"></p>
</klastry-chart>`;
}

/** The finite choices as links that work without scripts. */
function views(payload: ChartPayload, place: FigurePlace): Markup | null {
  const { definition, views: all, view, locale } = payload;
  if (!definition.views || !view) return null;
  const hrefOf = (candidate: (typeof all)[number]): string => {
    const target = { ...payload, view: candidate };
    return place === "embed" ? embedPath(target) : chartPath(target);
  };
  const link = (candidate: View, words: Markup): Markup =>
    html`<a href="${hrefOf(candidate)}" data-view="${candidate.id}"${candidate.id === view.id ? raw(' aria-current="true"') : null}>${words}</a> `;
  const measures = viewsByMeasure(all, locale);
  const choices = measures
    ? [...measures].map(([measure, years]) => {
        const links = years.map(({ candidate, year }) =>
          link(candidate, html`<span class="visually-hidden">${measure} </span>${year}`),
        );
        return html`<p><span aria-hidden="true">${measure}</span> ${links}</p>`;
      })
    : all.map((candidate) => link(candidate, html`${candidate.label[locale]}`));
  return html`<nav class="views" aria-label="${definition.views.label[locale]}">${choices}</nav>`;
}

/** Views by measure, where each is a measure in one of its several years; else null. */
function viewsByMeasure(all: readonly View[], locale: ChartPayload["locale"]) {
  const parted = all.flatMap((candidate) => {
    const [, measure, year] = /^(.+) (\d{4})$/u.exec(candidate.label[locale]) ?? [];
    return measure && year ? [{ candidate, measure, year }] : [];
  });
  const measures = Map.groupBy(parted, ({ measure }) => measure);
  const areSeries = [...measures.values()].every(({ length }) => length > 1);
  return parted.length === all.length && areSeries ? measures : null;
}

/** The table that the drawing was made from; codes are left to the files. */
function table(payload: ChartPayload, place: FigurePlace): Markup {
  const { rows, columns, definition, locale, title } = payload;
  const { say } = payload;
  const shown = columns.filter(({ kind }) => kind !== "code");
  return html`<details class="figure-table"><summary>${say("figure.table")}</summary>
<div class="table-scroll" role="region" tabindex="0" aria-label="${say("figure.table.of", { title })}"><table>
<caption class="visually-hidden">${title}</caption>
<thead><tr>${shown.map(({ label, kind }) => html`<th scope="col"${kind === "number" ? raw(' class="number"') : isPointer(kind) ? raw(' data-label=""') : null}>${label[locale]}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row, index) =>
      html`<tr data-row="${index}" data-key="${String(row[definition.key])}">${shown.map(
        (column) =>
          column.kind === "name"
            ? html`<th scope="row">${cellWords(row, column, payload)}</th>`
            : isPointer(column.kind)
              ? html`<td>${pointers(payload, column, idsIn(row[column.key]), place)}</td>`
              : html`<td${column.kind === "number" ? raw(' class="number"') : null}>${cellWords(row, column, payload)}</td>`,
      )}</tr>\n`,
  )}</tbody></table></div></details>`;
}

/** Whether a column points elsewhere: its cells are links, and no part of what a tip says. */
function isPointer(kind: Column["kind"]): boolean {
  return kind === "work" || kind === "claim" || kind === "address";
}

/** Works by their short names, items by their numbers, pages by their sites, each linked. */
function pointers(
  payload: ChartPayload,
  { kind }: Column,
  ids: readonly string[],
  place: FigurePlace,
): readonly Markup[] | string {
  const { data, locale } = payload;
  if (ids.length === 0) return "–";
  if (kind === "address") return pages(ids, place);
  const links = ids.map((id) => {
    const reference = data.references.get(id);
    return kind === "work" && reference
      ? linkFrom(place, workPath(id, locale), shortReference(reference, payload))
      : linkFrom(place, claimPath(claimEntry(data.claims, id)?.id ?? id, locale), id);
  });
  return links.flatMap((link, index) => (index > 0 ? [raw(", "), link] : [link]));
}

/** Pages of others; a frame leads to nobody but the report. */
function pages(addresses: readonly string[], place: FigurePlace): readonly Markup[] {
  return addresses.flatMap((url, index) => {
    const words = new URL(url).hostname.replace(/^www\./u, "");
    const link =
      place === "embed" ? html`${words}` : html`<a href="${url}" rel="external">${words}</a>`;
    return index > 0 ? [raw(", "), link] : [link];
  });
}

const claimPath = (entry: string, locale: ChartPayload["locale"]): string =>
  `${address(locale, "claims")}#${claimAnchor(entry)}`;

function methodPath({ definition, locale, works }: ChartPayload): string {
  const indicator = definition.indicators[0];
  if (indicator) return address(locale, "indicators", indicator);
  if (definition.ledger) return address(locale, "claims");
  if (works.length > 0) return `${address(locale, "about")}#method`;
  return `${address(locale, "about")}#initiatives`;
}

function methodLink(payload: ChartPayload): Markup {
  const words = payload.say("figure.method");
  return html`<p class="figure-links"><a href="${methodPath(payload)}">${words}</a></p>`;
}

function links(payload: ChartPayload): Markup {
  const { say } = payload;
  const page = chartPath(payload);
  const method = methodPath(payload);
  return html`<p class="figure-links"><a href="${method}">${say("figure.method")}</a> <a href="${page}#cite">${say("figure.cite")}</a> <a href="${page}#embed">${say("figure.embed")}</a> <a href="${page}#download">${say("figure.download")}</a></p>`;
}
