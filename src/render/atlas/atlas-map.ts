// The markup of the map in one file: controls, two drawings and the keys belong together (over 250).
import type { Voice } from "../../i18n/voice.ts";
import { powiatName } from "../../charts/maps/powiat-name.ts";
import type { PlacedLabel } from "../../charts/kit/label-placement.ts";
import { textLines } from "../../type/text-lines.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { DrawingSize } from "../picture/drawing.ts";
import { html, raw, type Markup } from "../figure/html.ts";
import { address } from "../address/site.ts";
import { contextLayers, layerWords, type ContextLayer } from "./context-layers.ts";
import {
  CAPITAL_RADIUS,
  LINE,
  MARK_DISTANCE,
  mapLayout,
  SMALL_SIZE,
  type MapLayout,
  type PlacedMark,
  type Seat,
  type Stage,
} from "./map-layout.ts";
import { initiativeSymbol } from "./sector-symbol.ts";

/** What the reader may choose in the map: the words by value. */
export interface MapChoices {
  readonly layer: Readonly<Record<string, string>>;
  readonly zoom: Readonly<Record<string, string>>;
}

/** The one place that the map shows larger, as the address writes it. */
export const ZOOM = "warszawa";

interface Pen extends Voice {
  readonly layers: readonly ContextLayer[];
  readonly layout: MapLayout;
}

/** Returns the layers and the zooms that the map offers, with their words. */
export function mapChoices(voice: Voice): MapChoices {
  const { data, say } = voice;
  const layers = contextLayers(data).map((layer) => [layer.id, layerWords(layer, voice).title]);
  return {
    layer: Object.fromEntries(layers) as Record<string, string>,
    zoom: { [ZOOM]: say("atlas.map.near") },
  };
}

/**
 * Returns the map of the atlas as markup: its controls (not shown until a script serves them), the map
 * for a phone and for a page, and the keys of the measures that it can be coloured by. Every
 * initiative is one link in each of the two drawings, wherever its seat is, known or not.
 */
export function atlasMap(voice: Voice): string {
  const { data, locale, say } = voice;
  const layers = contextLayers(data);
  const svg = (size: DrawingSize): Markup =>
    drawing({ ...voice, layers, layout: mapLayout(voice, size) }, size);
  return html`<div class="atlas-map" data-map="${JSON.stringify(scriptData(layers, voice))}">
    ${controls(layers, voice)}
    ${layers.map((layer) => layerKey(layer, voice))}
    <div class="map-drawing">${svg("narrow")}${svg("wide")}</div>
    <p class="map-note">${say("atlas.map.note")}
      <a href="${address(locale, "indicators", "ngo-density-mazovia-nuts2")}">${say("atlas.map.ngo")}</a>
      <a href="${address(locale, "about")}#boundaries">${say("figure.boundaries")}</a></p>
  </div>`.markup;
}

/** What the map tells its script: values by layer in the order of the powiats, and templates. */
function scriptData(layers: readonly ContextLayer[], voice: Voice): unknown {
  const { data, say } = voice;
  const codes = [...data.territories.values()].flatMap(({ code, level }) =>
    level === "powiat" ? [code] : [],
  );
  return {
    codes: codes.join(" "),
    here: say("atlas.map.here", { count: "{count}" }),
    of: say("atlas.map.of", { shown: "{shown}", all: "{all}" }),
    keys: say("atlas.map.keys"),
    layers: Object.fromEntries(
      layers.map((layer) => {
        const { label, value } = layerWords(layer, voice);
        const words = codes.map((code) => {
          const own = layer.values.get(code);
          return own === undefined ? "" : value(own);
        });
        return [layer.id, { label, values: words.join("|") }];
      }),
    ),
  };
}

function controls(layers: readonly ContextLayer[], voice: Voice): Markup {
  const { say } = voice;
  const button = (id: string, words: string): Markup =>
    html`<button type="button" data-choose="${id}" aria-pressed="${id === "" ? "true" : "false"}">${words}</button> `;
  const named = layers.map((layer) => ({ id: layer.id, name: layerWords(layer, voice).name }));
  const isQuotient = ({ id }: { id: string }): boolean => id.startsWith("lq-");
  const buttons = (chosen: readonly { id: string; name: string }[]): Markup[] =>
    chosen.map(({ id, name }) => button(id, name));
  return html`<div class="map-controls is-idle">
      <div role="group" aria-label="${say("atlas.map.layers")}"><span aria-hidden="true">${say("atlas.map.layers")}</span>
        ${button("", say("atlas.map.layer.none"))}${buttons(named.filter((one) => !isQuotient(one)))}</div>
      <div role="group" aria-label="${say("atlas.map.quotients")}"><span aria-hidden="true">${say("atlas.map.quotients")}</span>
        ${buttons(named.filter(isQuotient))}</div>
      <div role="group" aria-label="${say("atlas.map.part")}"><span aria-hidden="true">${say("atlas.map.part")}</span>
        <button type="button" data-near="" aria-pressed="true" aria-keyshortcuts="- 0">${say("atlas.map.far")}</button>
        <button type="button" data-near="${ZOOM}" aria-pressed="false" aria-keyshortcuts="+">${say("atlas.map.near")}</button></div>
    </div>`;
}

/** The classes of a layer with their limits, its year and where it is from. */
function layerKey(layer: ContextLayer, voice: Voice): Markup {
  const { data, locale, say } = voice;
  const { title, limits } = layerWords(layer, voice);
  const missing = [...data.territories.values()].filter(
    ({ code, level }) => level === "powiat" && !layer.values.has(code),
  );
  return html`<div class="layer-key" data-for="${layer.id}" hidden>
      <p>${title}. ${say("atlas.map.fifths")}${missing.length > 0 ? ` ${say("atlas.map.missing", { count: missing.length })}` : null}
        <a href="${address(locale, "indicators", layer.indicator)}">${say("atlas.map.source")}</a></p>
      <ol>${limits.map((words, step) => words && html`<li class="step-${step + 1}">${words}</li>`)}</ol>
    </div>`;
}

function drawing(pen: Pen, size: DrawingSize): Markup {
  const { layout, say, data } = pen;
  const { width, height, view, near, inset, unknown } = layout;
  const total = data.initiatives.length;
  const alt = say("atlas.map.alt", {
    seated: total - unknown.items.length,
    all: total,
    capital: inset.count,
    unknown: unknown.items.length,
  });
  const move = `translate(${near.x}px,${near.y}px) scale(${near.scale})`;
  return html`<svg class="chart ${size}" viewBox="0 0 ${width} ${Math.ceil(height)}" role="group" aria-label="${alt}">
<svg class="land" width="${view.width}" height="${view.height}"><g class="world" data-move="${move}">
${land(pen)}
<g class="capital" transform="${translate(layout.capital.x, layout.capital.y)}"><g class="k"><circle r="${CAPITAL_RADIUS}"/><text text-anchor="middle" dy=".34em" data-count="${layout.capital.place.id}">${inset.count}</text></g></g>
${layout.seats.map((seat) => seatGroup(seat, pen))}
</g>${stageLabels(layout.far, "far", pen)}${stageLabels(layout.near, "near", pen)}</svg>
${insetGroup(layout, pen)}${unknownGroup(layout, pen)}${symbolKey(layout, pen)}
</svg>`;
}

/** The powiats, each with its class of every layer, and the outline over them. */
function land({ data, locale, say, layers, layout }: Pen): Markup {
  const { map, scale } = layout;
  const count = (code: string): number =>
    data.initiatives.filter(({ seat }) => seat && data.places.get(seat.place)?.powiat === code)
      .length;
  const areas = map.powiats.map((powiat) => {
    const territory = data.territories.get(powiat.id);
    if (!territory) {
      throw new Error(`data/territories.json: expected the powiat ${powiat.id}, found none`);
    }
    const classes = layers.flatMap(({ letter, classOf }) => {
      const step = classOf(powiat.id);
      return step === null ? [] : [`${letter}${step}`];
    });
    const title = `${powiatName(territory, locale)}\n${say("atlas.map.here", { count: count(powiat.id) })}`;
    return html`<path class="powiat ${classes.join(" ")}" data-powiat="${powiat.id}" d="${map.pathOf(powiat)}"><title>${title}</title></path>
`;
  });
  const shrunk = scale === 1 ? null : html` transform="scale(${scale})"`;
  return html`<g class="powiats"${shrunk}>${areas}<path class="outline" d="${map.pathOf(map.outline)}"/></g>`;
}

/** The marks of a seat around its place; the group keeps its size when the map is enlarged. */
function seatGroup({ place, x, y, marks }: Seat, pen: Pen): Markup {
  // Several stand around their place by themselves; one that had to give way is tied to it.
  const tied = marks.filter(({ x: dx, y: dy }) => Math.hypot(dx, dy) > ownDistance(marks.length));
  const ties = tied.map((mark) => html`<path class="tie" d="M0,0L${mark.x},${mark.y}"/>`);
  return html`<g data-seat="${place.id}" data-in="${place.powiat}" transform="${translate(x, y)}"><g class="k">${
    tied.length > 0 ? html`<circle class="town" r="1.7"/>` : null
  }${ties}${marks.map((mark) => markLink(mark, pen))}</g></g>
`;
}

/** How far from its place a mark stands, at most, where nothing is in its way. */
function ownDistance(count: number): number {
  return count === 1 ? 4 : MARK_DISTANCE / (2 * Math.sin(Math.PI / count)) + 4;
}

/** An initiative: a link to its profile, named by its title; `inside` stands beside the symbol. */
function markLink({ initiative, x, y }: PlacedMark, pen: Pen, inside?: Markup): Markup {
  const { locale } = pen;
  const href = address(locale, "initiatives", initiative.id);
  return html`<a class="mark" data-id="${initiative.id}" href="${href}" transform="${translate(x, y)}"><title>${markWords(initiative, pen)}</title><circle class="under" r="11"/>${raw(initiativeSymbol(initiative))}${inside ?? null}</a>`;
}

/** Name, then what the mark shows: sector, form, seat, and whatever is not certain. */
function markWords(initiative: Initiative, { data, locale, say, format }: Pen): string {
  const { name, sector, category, seat, inclusion } = initiative;
  const place = seat && data.places.get(seat.place)?.name[locale];
  const facts = [
    sector.group ? say(`initiative.sector.${sector.group}.name`) : say("atlas.map.sector.unknown"),
    category === "cluster" ? null : say(`initiative.category.${category}`),
    place ?? say("atlas.map.seat.unknown"),
  ];
  const doubts = [
    inclusion === "confirmed"
      ? null
      : say("atlas.map.inclusion", { words: say(`initiative.inclusion.${inclusion}`) }),
    seat?.certainty === "low" ? say("atlas.map.seat.low") : null,
  ];
  const line = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(", ");
  return [format.tie(name[locale]), line(facts), line(doubts)].filter(Boolean).join("\n");
}

function stageLabels(stage: Stage, name: "far" | "near", pen: Pen): Markup {
  const { view } = pen.layout;
  const { kilometres, pixels } = stage.bar;
  const y = view.height - 8;
  return html`<g class="stage ${name}">${stage.labels.map((label) => labelText(label, pen))}<path class="bar" d="M6,${y - 4}v4h${tenth(pixels)}v-4"/><text class="axis" x="6" y="${y - 8}">${kilometres}\u00a0km</text></g>
`;
}

function labelText(label: Stage["labels"][number], { locale }: Pen): Markup {
  const { seat, powiat, size, text } = label;
  const isOnly = seat?.marks.length === 1;
  const words = seat ? seat.place.name[locale] : text;
  const look = powiat ? "quiet" : "strong";
  return html`<text class="halo ${look}" ${position(label)} font-size="${size}">${words}${
    seat && !isOnly
      ? html`\u00a0<tspan class="accent" data-count="${seat.place.id}">${seat.marks.length}</tspan>`
      : null
  }</text>`;
}

function position({ labelX, labelY, anchor }: PlacedLabel): Markup {
  const anchored = anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return raw(`x="${tenth(labelX)}" y="${tenth(labelY)}"${anchored}`);
}

/** Warsaw's initiatives in rows by family: its inset, and the key of shapes and colours. */
function insetGroup({ inset, capital }: MapLayout, pen: Pen): Markup {
  const { say, locale } = pen;
  return html`<g class="inset" data-seat="${capital.place.id}" data-in="${capital.place.powiat}">${heading(
    inset,
    capital.place.name[locale],
    inset.count,
    capital.place.id,
  )}${inset.items.map(
    ({ family, y, marks }) =>
      html`<text x="${inset.x}" y="${y + 4.5}" font-size="${SMALL_SIZE}" fill="${family.colour}">${say(family.label)}</text>${
        marks.length === 0
          ? html`<text class="axis" x="${inset.marksX - 4}" y="${y + 4.5}">0</text>`
          : marks.map((mark) => markLink(mark, pen))
      }
`,
  )}</g>
`;
}

function unknownGroup({ unknown }: MapLayout, pen: Pen): Markup {
  const { say } = pen;
  const title = say("atlas.map.unknown");
  return html`<g class="unknown" data-seat="unknown">${heading(unknown, title, unknown.items.length, "unknown")}${unknown.items.map(
    (mark) =>
      markLink(
        mark,
        pen,
        html`<text class="quiet" font-size="${SMALL_SIZE}">${spans(mark.lines)}</text>`,
      ),
  )}</g>
`;
}

function heading(
  { x, y }: { readonly x: number; readonly y: number },
  words: string,
  count: number,
  id: string,
): Markup {
  return html`<text class="strong" x="${x}" y="${y}" font-size="15">${words}\u00a0<tspan class="accent" data-count="${id}">${count}</tspan></text>`;
}

/** What a hollow and a ringed mark mean. */
function symbolKey({ key }: MapLayout, { say }: Pen): Markup {
  const symbols = [
    { symbol: html`<circle class="hollow" r="4.4"/>`, words: say("atlas.map.hollow") },
    {
      symbol: html`<circle class="ring" r="7.2"/><circle class="core" r="3.3"/>`,
      words: say("atlas.map.ringed"),
    },
  ];
  let { y } = key;
  const entries = symbols.map(({ symbol, words }) => {
    const lines = textLines(words, key.width - 28, SMALL_SIZE);
    const entry = html`<g transform="${translate(key.x + MARK_DISTANCE / 2, y)}">${symbol}<text class="axis">${spans(lines)}</text></g>`;
    y += MARK_DISTANCE + (lines.length - 1) * LINE;
    return entry;
  });
  return html`<g class="key">${entries}</g>`;
}

/** Lines of a text right of a symbol at the origin; with the spaces that keep their words apart. */
function spans(lines: readonly string[]): Markup[] {
  return lines.map((line, index) =>
    index === 0
      ? html`<tspan x="16" y="4.4">${line}</tspan>`
      : html` <tspan x="16" dy="${LINE}">${line}</tspan>`,
  );
}

function translate(x: number, y: number): Markup {
  return raw(`translate(${tenth(x)},${tenth(y)})`);
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
