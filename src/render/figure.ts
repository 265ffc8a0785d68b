import { absolute, address } from "./site.ts";
import { cellWords } from "./cell-words.ts";
import { chartPath, embedPath } from "./chart-address.ts";
import { shortReference } from "./citation.ts";
import { claimAnchor } from "./claim-anchor.ts";
import { drawing } from "./drawing.ts";
import { html, raw, type Markup } from "./html.ts";
import type { Column } from "../charts/parts/define-chart.ts";
import { claimEntry } from "../schema/claim-entry.ts";
import { idsIn, type ChartPayload } from "./payload.ts";
import { linkPages, namedWorks } from "./source-words.ts";

/** How a figure stands where it stands. */
export interface FigureOptions {
  /** In an embed every link leaves the frame and is a whole address. */
  readonly place: "chapter" | "chart" | "embed" | "indicator";
  /** "2.1" in a chapter. */
  readonly number?: string;
  readonly headingLevel: 1 | 2 | 3;
}

/** Returns a chart as HTML that is complete without scripts: words, both drawings, table, source. */
export function figure(payload: ChartPayload, options: FigureOptions): Markup {
  const { id, view, title, subtitle, note } = payload;
  const { say } = payload.tell;
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
<p class="figure-source">${sourceLine(payload, place)}</p>
${table(payload, place)}
${place === "chapter" ? links(payload) : place === "chart" ? methodLink(payload) : null}
${place === "embed" ? html`<p class="figure-links"><a href="${absolute(chartPath(payload))}" target="_blank" rel="noopener">${say("embed.open")}</a></p>` : null}
</div>
</figure>
<p class="visually-hidden" role="status" aria-live="polite"></p>
</klastry-chart>`;
}

/** The finite choices as links that work without scripts. */
function views(payload: ChartPayload, place: FigureOptions["place"]): Markup | null {
  const { definition, views: all, view, locale } = payload;
  if (!definition.views || !view) return null;
  const hrefOf = (candidate: (typeof all)[number]): string => {
    const target = { ...payload, view: candidate };
    return place === "embed" ? embedPath(target) : chartPath(target);
  };
  return html`<nav class="views" aria-label="${definition.views.label[locale]}">${all.map(
    (candidate) =>
      html`<a href="${hrefOf(candidate)}" data-view="${candidate.id}"${candidate.id === view.id ? raw(' aria-current="true"') : null}>${candidate.label[locale]}</a> `,
  )}</nav>`;
}

/** The table that the drawing was made from; codes are left to the files. */
function table(payload: ChartPayload, place: FigureOptions["place"]): Markup {
  const { rows, columns, definition, locale, title } = payload;
  const { say } = payload.tell;
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
            ? html`<th scope="row">${cellWords(row, column, locale)}</th>`
            : isPointer(column.kind)
              ? html`<td>${pointers(payload, column, idsIn(row[column.key]), place)}</td>`
              : html`<td${column.kind === "number" ? raw(' class="number"') : null}>${cellWords(row, column, locale)}</td>`,
      )}</tr>\n`,
  )}</tbody></table></div></details>`;
}

/** Whether a column points elsewhere: its cells are links, and no part of what a tip says. */
function isPointer(kind: Column["kind"]): boolean {
  return kind === "work" || kind === "claim" || kind === "address";
}

/** Works by their short names, items by their numbers, pages by their sites, each linked. */
function pointers(
  { data, locale }: ChartPayload,
  { kind }: Column,
  ids: readonly string[],
  place: FigureOptions["place"],
): readonly Markup[] | string {
  if (ids.length === 0) return "–";
  if (kind === "address") return pages(ids, place);
  const links = ids.map((id) => {
    const reference = data.references.get(id);
    return kind === "work" && reference
      ? linkFrom(place, workPath(id, locale), shortReference(reference, locale))
      : linkFrom(place, claimPath(claimEntry(data.claims, id)?.id ?? id, locale), id);
  });
  return links.flatMap((link, index) => (index > 0 ? [raw(", "), link] : [link]));
}

/** Pages of others; a frame leads to nobody but the report. */
function pages(addresses: readonly string[], place: FigureOptions["place"]): readonly Markup[] {
  return addresses.flatMap((url, index) => {
    const words = new URL(url).hostname.replace(/^www\./u, "");
    const link =
      place === "embed" ? html`${words}` : html`<a href="${url}" rel="external">${words}</a>`;
    return index > 0 ? [raw(", "), link] : [link];
  });
}

const workPath = (id: string, locale: ChartPayload["locale"]): string =>
  `${address(locale, "bibliography")}#ref-${id}`;

const claimPath = (entry: string, locale: ChartPayload["locale"]): string =>
  `${address(locale, "claims")}#${claimAnchor(entry)}`;

/** A link that leaves its frame where it stands in one. */
function linkFrom(place: FigureOptions["place"], path: string, words: string): Markup {
  return place === "embed"
    ? html`<a href="${absolute(path)}" target="_blank" rel="noopener">${words}</a>`
    : html`<a href="${path}">${words}</a>`;
}

/** The line under a figure that says where its data come from. */
export function sourceLine(payload: ChartPayload, place: FigureOptions["place"]): Markup {
  const { definition, locale, data } = payload;
  const { say } = payload.tell;
  const link = (path: string, words: string): Markup => linkFrom(place, path, words);
  const named = definition.indicators.map((id, index) =>
    link(address(locale, "indicators", id), shortSource(payload, index)),
  );
  if (definition.initiatives) {
    const count = data.initiatives.reduce((sum, { sources: own }) => sum + own.length, 0);
    const words = say("figure.own-source", { count: say.count(count, "noun.source") });
    named.push(link(`${address(locale, "about")}#initiatives`, words));
  }
  if (definition.links) {
    const words = say("figure.own-source", { count: say.count(linkPages(data), "noun.source") });
    named.push(link(`${address(locale, "about")}#initiatives`, words));
  }
  const { named: works, others } = namedWorks(payload);
  named.push(
    ...works.map((work) => link(workPath(work.id, locale), shortReference(work, locale))),
    ...(others > 0
      ? [html`${say("figure.works", { count: say.count(others, "noun.work") })}`]
      : []),
  );
  if (definition.ledger) named.push(link(address(locale, "claims"), say("figure.ledger")));
  const separated = named.flatMap((item, index) => (index > 0 ? [raw("; "), item] : [item]));
  const boundaries = definition.boundaries
    ? html` ${link(`${address(locale, "about")}#boundaries`, say("figure.boundaries"))}`
    : null;
  const europe = definition.europe ? html` ${say("figure.europe")}` : null;
  const [before = "", after = ""] = say("figure.source", { source: "\u0000" }).split("\u0000");
  return html`${before}${separated}${after}.${boundaries}${europe}`;
}

function shortSource({ sources: all }: ChartPayload, index: number): string {
  const source = all[index];
  return source ? `${source.publisher}, ${source.dataset ?? source.title}` : "";
}

function methodPath({ definition, locale, works }: ChartPayload): string {
  const indicator = definition.indicators[0];
  if (indicator) return address(locale, "indicators", indicator);
  if (definition.ledger) return address(locale, "claims");
  if (works.length > 0) return `${address(locale, "about")}#method`;
  return `${address(locale, "about")}#initiatives`;
}

function methodLink(payload: ChartPayload): Markup {
  const words = payload.tell.say("figure.method");
  return html`<p class="figure-links"><a href="${methodPath(payload)}">${words}</a></p>`;
}

function links(payload: ChartPayload): Markup {
  const { say } = payload.tell;
  const page = chartPath(payload);
  const method = methodPath(payload);
  return html`<p class="figure-links"><a href="${method}">${say("figure.method")}</a> <a href="${page}#cite">${say("figure.cite")}</a> <a href="${page}#embed">${say("figure.embed")}</a> <a href="${page}#download">${say("figure.download")}</a></p>`;
}
