// The same years in two layouts, with the events and their sources below (over 250 lines).
import { familyOf, SECTOR_FAMILIES } from "../../charts/initiatives/sector-symbol.ts";
import { timeOf } from "../../charts/rows/date-time.ts";
import { eventName, timelineEvents } from "../../charts/rows/timeline-events.ts";
import { partialDateWords } from "../../i18n/partial-date.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { PolicyEvent } from "../../schema/event.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Data } from "../../schema/load.ts";
import { shortReference } from "../citing/citation.ts";
import { DRAWING_WIDTHS } from "../picture/drawing.ts";
import { textWidth, wrappedLines } from "../../type/font-metrics.ts";
import { html, raw, type Markup } from "../figure/html.ts";
import { release } from "../edition/release.ts";
import { address } from "../address/site.ts";
import { initiativeSymbol } from "./sector-symbol.ts";

const SIZE = 13;
/** Distance of two marks. */
const STEP = 18;
const HALF = STEP / 2;

/** What both layouts draw. */
interface Content {
  readonly voice: Voice;
  readonly years: readonly number[];
  readonly foundedIn: ReadonlyMap<number, readonly Initiative[]>;
  readonly undated: readonly Initiative[];
  readonly events: readonly Shown[];
  /** The words of the lane, whose number a filter changes, and the room that they may need. */
  readonly unknownWords: Markup;
  readonly unknownRoom: number;
  readonly label: string;
}

interface Shown {
  readonly event: PolicyEvent;
  readonly name: string;
  readonly time: number;
}

/**
 * Returns the timeline of the atlas: a mark for each initiative over its founding year, those
 * without a year in a lane of their own, events of policy as hairlines, each with its source below.
 */
export function atlasTimeline(voice: Voice): string {
  const { say } = voice;
  const content = contentOf(voice);
  const known = [...content.foundedIn.keys()].toSorted((first, second) => first - second);
  const words = JSON.stringify({
    from: say("atlas.timeline.from"),
    to: say("atlas.timeline.to"),
    range: say("atlas.timeline.range", { from: "{from}", to: "{to}" }),
    year: say("atlas.timeline.year", { year: "{year}" }),
    all: say("atlas.timeline.all"),
    clear: say("atlas.timeline.clear"),
    hint: say("atlas.timeline.hint"),
    of: say("atlas.map.of", { shown: "{shown}", all: "{all}" }),
  });
  return html`<div
    class="atlas-timeline"
    data-first="${known[0] ?? ""}"
    data-last="${known.at(-1) ?? ""}"
    data-say="${words}"
  >
    <div class="timeline-drawing">${downwards(content)}${across(content)}</div>
    ${eventList(content.events, voice)}
  </div>`.markup;
}

function contentOf(voice: Voice): Content {
  const { data, locale, say } = voice;
  const { compare, number } = voice.format;
  const family = (initiative: Initiative): number => SECTOR_FAMILIES.indexOf(familyOf(initiative));
  const ordered = data.initiatives.toSorted(
    (first, second) =>
      family(first) - family(second) || compare(first.name[locale], second.name[locale]),
  );
  const foundedIn = new Map<number, Initiative[]>();
  // By year first, since the keys lead through the marks in the order of the drawing.
  const dated = ordered.flatMap((initiative) =>
    initiative.founded === null ? [] : [{ initiative, year: initiative.founded.year }],
  );
  for (const { initiative, year } of dated.toSorted((first, second) => first.year - second.year)) {
    foundedIn.set(year, [...(foundedIn.get(year) ?? []), initiative]);
  }
  const undated = ordered.filter(({ founded }) => founded === null);
  const all = number(undated.length);
  const [before = "", after = ""] = say("atlas.timeline.unknown", { count: "{count}" }).split(
    "{count}",
  );
  const events = shownEvents(voice);
  const [first, last] = timelineYears(data);
  const fullest = [...foundedIn].reduce<readonly [number, readonly Initiative[]]>(
    (most, entry) => (entry[1].length > most[1].length ? entry : most),
    [first, []],
  );
  return {
    voice,
    foundedIn,
    undated,
    events,
    years: Array.from({ length: last - first + 1 }, (_, index) => first + index),
    unknownWords: html`${before}<tspan data-undated>${all}</tspan>${after}`,
    unknownRoom: textWidth(
      say("atlas.timeline.unknown", { count: say("atlas.map.of", { shown: all, all }) }),
      "sans",
      SIZE,
    ),
    label: say("atlas.timeline.label", {
      known: number(ordered.length - undated.length),
      all: number(ordered.length),
      most: number(fullest[1].length),
      year: fullest[0],
      unknown: number(undated.length),
    }),
  };
}

/** Returns the first and the last year of the timeline: all foundings and events, to the release. */
export function timelineYears(data: Data): readonly [number, number] {
  const years = [
    ...data.initiatives.flatMap(({ founded }) => founded?.year ?? []),
    ...timelineEvents(data, "atlas").map(({ date }) => Math.floor(timeOf(date))),
  ];
  const current = Number(release().date.slice(0, 4));
  return [Math.min(...years, current), Math.max(...years, current)];
}

function shownEvents({ data, locale }: Voice): Shown[] {
  return timelineEvents(data, "atlas").map((event) => ({
    event,
    // A number does not stand alone on the last line.
    name: eventName(event, "atlas", data, locale).replace(/: (?=\d+$)/u, ":\u00a0"),
    time: timeOf(event.date),
  }));
}

/** A label of the wide drawing: its words stand right of a pole, above the labels they would meet. */
interface Flag extends Shown {
  readonly x: number;
  readonly words: string;
  /** 0 is the lowest row. */
  readonly row: number;
}

/** From the last to the first, each a row above those later ones that its words would meet. */
function hoisted(events: readonly Shown[], x: (time: number) => number): Flag[] {
  const flags: Flag[] = [];
  for (const shown of events.toReversed()) {
    const pole = x(shown.time);
    const words = `${shown.event.date.slice(0, 4)} ${shown.name}`;
    const right = pole + 5 + textWidth(words, "sans", SIZE);
    const met = flags.filter((flag) => flag.x < right + 8);
    flags.push({ ...shown, x: pole, words, row: Math.max(0, ...met.map(({ row }) => row + 1)) });
  }
  return flags;
}

/** Words of the last events reach beyond the last year. */
const BEYOND = 80;
const ROW = 19;

/** The wide drawing: years from left to right, marks stacked, events on poles. */
function across({ years, foundedIn, undated, events, ...content }: Content): Markup {
  const { voice, unknownWords, unknownRoom, label } = content;
  const width = DRAWING_WIDTHS.wide;
  const first = years[0] ?? 0;
  const step = Math.floor((width - BEYOND) / years.length);
  const x = (time: number): number => Math.round((time - first) * step);
  const flags = hoisted(events, x);
  const top = ROW * (Math.max(...flags.map(({ row }) => row)) + 1) + 12;
  const most = Math.max(...[...foundedIn.values()].map(({ length }) => length));
  const base = top + most * STEP + 6;
  const lane = base + 56;
  const start = Math.ceil(unknownRoom) + 16;
  const columns = Math.floor((width - start) / STEP);
  const height = lane + (Math.ceil(undated.length / columns) - 1) * STEP + 14;
  const poles = flags.map(({ x: pole, words, row, event }) => {
    const y = top - 10 - row * ROW;
    const fill = event.level === "mazovia" ? "var(--accent)" : "var(--soft)";
    return raw(
      `<path d="M${pole},${base}V${y - 10}" stroke="var(--rule)"/>` +
        html`<text x="${pole + 5}" y="${y}" font-size="${SIZE}" fill="${fill}">${words}</text>`
          .markup,
    );
  });
  const bands = years.map((year) => {
    const tick =
      (year - first) % 2 === 0
        ? html`<text class="axis" x="${x(year) + step / 2}" y="${base + 18}" text-anchor="middle">${year}</text>`
        : null;
    return html`<rect class="band" data-year="${year}" x="${x(year)}" y="${top}" width="${step}" height="${base - top + 7}" fill="none"/>${tick}`;
  });
  const marks = [...foundedIn].flatMap(([year, own]) =>
    own.map((initiative, index) =>
      mark(initiative, x(year) + step / 2, base - HALF - 2 - index * STEP, voice),
    ),
  );
  const loose = undated.map((initiative, index) =>
    mark(
      initiative,
      start + HALF + (index % columns) * STEP,
      lane + Math.floor(index / columns) * STEP,
      voice,
    ),
  );
  return html`<svg class="chart wide" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}" data-axis="x"><g class="years" aria-hidden="true">${bands}<path d="M0,${base}H${x(first + years.length)}" stroke="var(--muted)"/></g><g class="events">${poles.toReversed()}</g><text x="0" y="${lane + 4}" font-size="${SIZE}" fill="var(--soft)">${unknownWords}</text>${marks}${loose}</svg>`;
}

const AXIS = 40;
const WORDS = 152;

/** The drawing for a phone: years from top to bottom, the words of events beside the marks. */
function downwards({ years, foundedIn, undated, events, ...content }: Content): Markup {
  const { voice, unknownWords, label } = content;
  const width = DRAWING_WIDTHS.narrow;
  let y = 0;
  const rows = years.map((year) => {
    const own = foundedIn.get(year) ?? [];
    const lines = events
      .filter(({ time }) => Math.floor(time) === year)
      .map(({ name, event }) => ({
        lines: wrappedLines(name, "sans", SIZE, width - WORDS),
        fill: event.level === "mazovia" ? "var(--accent)" : "var(--soft)",
      }));
    const count = lines.reduce((sum, { lines: all }) => sum + all.length, 0);
    const height = Math.max(own.length > 0 ? 22 : 18, count * 16 + lines.length * 5);
    const top = y;
    const written = top + (height < 20 ? 13 : 15);
    y += height;
    let baseline = top + 15;
    const words = lines.map(({ lines: all, fill }) => {
      const at = baseline;
      baseline += all.length * 16 + 5;
      return html`<path d="M${AXIS},${at - 4}H${WORDS - 6}" stroke="var(--rule)"/><text x="${WORDS}" y="${at}" font-size="${SIZE}" fill="${fill}">${all.map(
        (line, index) =>
          html`<tspan x="${WORDS}" ${raw(index > 0 ? `dy="16"` : "")}>${line}</tspan>`,
      )}</text>`;
    });
    const marks = own.map((initiative, index) =>
      mark(initiative, AXIS + 6 + HALF + index * STEP, top + 11, voice),
    );
    return {
      band: html`<rect class="band" data-year="${year}" x="0" y="${top}" width="${width}" height="${height}" fill="none"/><text class="axis" x="0" y="${written}">${year}</text>`,
      ...{ words, marks },
    };
  });
  const lane = y + 44;
  const columns = Math.floor(width / STEP);
  const loose = undated.map((initiative, index) =>
    mark(
      initiative,
      HALF + (index % columns) * STEP,
      lane + Math.floor(index / columns) * STEP,
      voice,
    ),
  );
  const height = lane + (Math.ceil(undated.length / columns) - 1) * STEP + 12;
  return html`<svg class="chart narrow" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${label}" data-axis="y"><g class="years" aria-hidden="true">${rows.map(({ band }) => band)}<path d="M${AXIS},0V${y}" stroke="var(--muted)"/></g><g class="events">${rows.flatMap(({ words }) => words)}</g><text x="0" y="${lane - 18}" font-size="${SIZE}" fill="var(--soft)">${unknownWords}</text>${rows.flatMap(({ marks }) => marks)}${loose}</svg>`;
}

function mark(initiative: Initiative, x: number, y: number, { locale, say }: Voice): Markup {
  const { id, name, founded, sector } = initiative;
  const year = founded?.year ?? say("atlas.timeline.mark.unknown");
  const field = sector.group
    ? say(`initiative.sector.${sector.group}.name`)
    : say("atlas.map.sector.unknown");
  return html`<a class="mark${founded ? "" : " undated"}" data-id="${id}" href="${address(locale, "initiatives", id)}" transform="translate(${x},${y})"><title>${name[locale]}
${year}, ${field}</title>${raw(initiativeSymbol(initiative))}</a>`;
}

function eventList(events: readonly Shown[], voice: Voice): Markup {
  const { data, locale, say } = voice;
  const { tie } = voice.format;
  const items = events.map(({ event, name }) => {
    const works = (event.works ?? []).flatMap((id) => data.references.get(id) ?? []);
    const named = works.map(
      (work) =>
        html` <a href="${address(locale, "bibliography")}#ref-${work.id}">${shortReference(work, voice)}</a>`,
    );
    const linked =
      event.url === undefined
        ? null
        : html` <a href="${event.url}" rel="external">${new URL(event.url).hostname.replace(/^www\d?\./u, "")}</a>`;
    return html`<li><b>${partialDateWords(event.date, locale)}: ${tie(name)}.</b> ${tie(event.words[locale])}${named}${linked}</li>`;
  });
  return html`<details class="timeline-events">
    <summary>${say("atlas.timeline.events")}</summary>
    <p>${say("atlas.timeline.events.note")}</p>
    <ol>
      ${items}
    </ol>
  </details>`;
}
