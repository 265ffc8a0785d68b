import { sayFor } from "../../i18n/say.ts";
import type { Data } from "../../schema/load.ts";
import { madeFrom } from "../../schema/made-from.ts";
import type { Locale } from "../../schema/text.ts";
import { embedDocument, inlineParts } from "../figure/embed.ts";
import { html, raw } from "../figure/html.ts";
import { site } from "../address/site.ts";
import { atlasMap, mapChoices } from "./atlas-map.ts";
import { atlasEntries } from "./atlas-record.ts";
import { atlasFilters, atlasSettings, countWords } from "./atlas-settings.ts";
import { atlasTable } from "./atlas-table.ts";
import { atlasTimeline } from "./timeline.ts";

const STYLES = [
  ...["tokens.css", "marks.css", "figure.css", "embed.css"],
  ...["atlas-map.css", "atlas-timeline.css", "atlas-embed.css"],
];

const parts = madeFrom(() => inlineParts(STYLES, "src/client/atlas/embed.ts"));

/**
 * Returns the atlas as an embed: one document that is whole without scripts, and with its own shows
 * the selection that its address names, by the same query as the page of the atlas.
 */
export function atlasEmbed(data: Data, locale: Locale): string {
  const say = sayFor(locale);
  const entries = atlasEntries(data, locale);
  const filters = atlasFilters(entries, data, locale);
  const settings = atlasSettings(filters, mapChoices(data, locale), locale);
  const sources = entries.reduce((sum, { initiative }) => sum + initiative.sources.length, 0);
  const body = html`<main data-settings="${JSON.stringify(settings)}">
<h1>${say("atlas.title")}</h1>
<p data-part="chosen" hidden></p>
<p data-part="count" role="status">${countWords(entries, entries.length, locale)}</p>
<p data-part="open" hidden></p>
<p data-part="none" hidden></p>
<p data-part="notice" role="status" hidden></p>
<div data-part="map">${raw(outward(atlasMap(data, locale)))}</div>
<div data-part="years">${raw(outward(atlasTimeline(data, locale)))}</div>
${atlasTable(entries, locale, { caption: say("atlas.title"), isEmbed: true })}
<div class="figure-foot">
<p class="figure-source">${say("figure.source", { source: say("figure.own-source", { count: say.count(sources, "noun.source") }) })}. ${say("initiatives.caution")}</p>
<p class="figure-links"><a href="${settings.page}" target="_blank" rel="noopener" data-with-query>${say("atlas.embed.open")}</a></p>
</div>
</main>`;
  return embedDocument(
    {
      locale,
      title: say("atlas.title"),
      description: say("initiatives.lead"),
      canonical: settings.page,
    },
    body,
    parts(),
  );
}

/** Links inside a frame leave it, by whole addresses. */
function outward(markup: string): string {
  const { url, base } = site();
  return markup
    .replaceAll(`href="${base}/`, `href="${url}${base}/`)
    .replace(/<a (?![^>]*\btarget=)[^>]*>/gu, (tag) =>
      tag.replace(/ rel="[^"]*"/u, "").replace("<a ", '<a target="_blank" rel="noopener" '),
    );
}
