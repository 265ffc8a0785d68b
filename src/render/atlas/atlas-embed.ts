import type { Voice } from "../../i18n/voice.ts";
import { madeFrom } from "../../schema/made-from.ts";
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
export function atlasEmbed(voice: Voice): string {
  const { locale, say } = voice;
  const entries = atlasEntries(voice);
  const filters = atlasFilters(entries, voice);
  const settings = atlasSettings(filters, mapChoices(voice), voice);
  const sources = entries.reduce((sum, { initiative }) => sum + initiative.sources.length, 0);
  const body = html`<main data-settings="${JSON.stringify(settings)}">
<h1>${say("atlas.title")}</h1>
<p data-part="chosen" hidden></p>
<p data-part="count" role="status">${countWords(entries, entries.length, voice)}</p>
<p data-part="open" hidden></p>
<p data-part="none" hidden></p>
<p data-part="notice" role="status" hidden></p>
<div data-part="map">${raw(outward(atlasMap(voice)))}</div>
<div data-part="years">${raw(outward(atlasTimeline(voice)))}</div>
${atlasTable(entries, voice, { caption: say("atlas.title"), isEmbed: true })}
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
