// The five stops of one walk across one map: each with its measure, key and words (over 250 lines).
import { extent, rollup } from "d3-array";
import { scaleQuantize } from "d3-scale";
import { JSDOM } from "jsdom";
import {
  indicatorIn,
  indicatorRows,
  indicatorValue,
  territoryIn,
} from "../../charts/rows/indicator-rows.ts";
import {
  placedLabels,
  writeLabel,
  type Box,
  type LabelWish,
} from "../../charts/kit/label-placement.ts";
import { mazoviaMap, type MazoviaMap } from "../../charts/maps/mazovia-map.ts";
import { powiatName } from "../../charts/maps/powiat-name.ts";
import { svgRoot, type Drawn } from "../../charts/kit/svg-root.ts";
import { writtenText } from "../../charts/kit/written-text.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Data } from "../../schema/load.ts";
import type { Place } from "../../schema/place.ts";
import type { Text } from "../../schema/text.ts";
import { address } from "../address/site.ts";

/** The stops of the walk, in its order. */
export const WALK_STEPS = ["wages", "firms", "research", "cooperation", "initiatives"] as const;
export type WalkStep = (typeof WALK_STEPS)[number];

/** One stop: its drawing as markup, named by a sentence, and what is shown and where it is from. */
export interface WalkDrawing {
  readonly svg: string;
  readonly caption: string;
  /** Where the numbers of the drawing stand. */
  readonly href: string;
}

/** Width of the drawing; the page shows it at 0.9 to 1.2 times this size. */
export const WALK_WIDTH = 360;

const STEPS = ["var(--step-1)", "var(--step-2)", "var(--step-3)", "var(--step-4)", "var(--step-5)"];
const LABEL_SIZE = 15;
// Free room round the point that marks a named place.
const POINT_GAP = 5;
const CAPITAL_REGION = "PL91";
const REST = "PL92";

interface Stop extends Voice {
  readonly svg: Drawn<SVGSVGElement>;
  readonly map: MazoviaMap;
}

/** What a stop says once its map is drawn. */
interface Told {
  readonly alt: string;
  readonly caption: string;
  readonly href: string;
  /** Whether the classes of colour are explained below the map. */
  readonly hasKey?: boolean;
}

/** Draws one stop of the walk: the powiats of Mazovia with the stop's measure. */
export function walkDrawing(step: WalkStep, voice: Voice): WalkDrawing {
  const { document } = new JSDOM("").window;
  const svg = svgRoot(document, WALK_WIDTH, 10);
  const map = mazoviaMap(voice.data, 2, 4, WALK_WIDTH - 4);
  const stop = { ...voice, svg, map };
  const { alt, caption, href, hasKey } = DRAWN[step](stop);
  const height = Math.ceil(map.bottom + (hasKey ? 32 : 8));
  svg
    .attr("viewBox", `0 0 ${WALK_WIDTH} ${height}`)
    .attr("height", height)
    .attr("role", "img")
    .attr("aria-label", alt);
  const root = svg.node();
  if (!root) throw new Error(`walk: ${step}: expected a drawing`);
  const markup = root.outerHTML
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/\s+xmlns="[^"]*"/g, "")
    .replace(/><\/(circle|path|rect)>/g, "/>");
  return { svg: markup, caption, href };
}

const DRAWN: Readonly<Record<WalkStep, (stop: Stop) => Told>> = {
  wages: (stop) =>
    choropleth(stop, {
      indicator: "powiat-wages-2002-2023",
      year: 2023,
      isSecondNamed: true,
      unit: { pl: "zł", en: "PLN" },
      caption: {
        pl: "Przeciętna płaca brutto w powiecie, 2023, firmy od 10 osób",
        en: "Average gross wage by powiat, 2023, firms of 10 or more",
      },
      alt: {
        pl: "Mapa {count} powiatów według przeciętnej płacy w 2023 roku. Najwyższa: {first}, {high} zł; druga: {second}, {next} zł; najniższa: {last}, {low} zł.",
        en: "Map of {count} powiats by average wage in 2023. Highest: {first}, PLN {high}; second: {second}, PLN {next}; lowest: {last}, PLN {low}.",
      },
    }),
  firms: (stop) =>
    choropleth(stop, {
      indicator: "powiat-regon-per-10k-2004-2017",
      year: 2017,
      isSecondNamed: false,
      caption: {
        pl: "Podmioty w rejestrze REGON na 10 tys. mieszkańców, 2017",
        en: "Entities in the REGON register per 10,000 residents, 2017",
      },
      alt: {
        pl: "Mapa {count} powiatów według liczby podmiotów w rejestrze REGON na 10 tys. mieszkańców w 2017 roku. Najwięcej: {first}, {high}; drugie miejsce: {second}, {next}; najmniej: {last}, {low}.",
        en: "Map of {count} powiats by entities in the REGON register per 10,000 residents in 2017. Most: {first}, {high}; second: {second}, {next}; fewest: {last}, {low}.",
      },
    }),
  research,
  cooperation,
  initiatives,
};

interface Measure {
  readonly indicator: string;
  readonly year: number;
  /** Whether the second highest is named on the map, where it lies apart from the highest. */
  readonly isSecondNamed: boolean;
  readonly unit?: Text;
  readonly caption: Text;
  readonly alt: Text;
}

function choropleth(stop: Stop, measure: Measure): Told {
  const { data, locale, say, format } = stop;
  const rows = indicatorRows(indicatorIn(data, measure.indicator), measure.year)
    .flatMap(({ geo, value }) => (geo.length === 4 && value !== null ? [{ geo, value }] : []))
    .toSorted((first, second) => second.value - first.value);
  const [first, second] = rows;
  const last = rows.at(-1);
  if (!first || !second || !last) {
    throw new Error(`walk: ${measure.indicator}: expected values of ${measure.year}, found none`);
  }
  const domain = extent(rows, ({ value }) => value);
  const colour = scaleQuantize<string>()
    .domain([domain[0] ?? 0, domain[1] ?? 1])
    .range(STEPS);
  drawPowiats(stop, (geo) => {
    const row = rows.find((candidate) => candidate.geo === geo);
    return row ? colour(row.value) : "var(--land)";
  });
  const unit = measure.unit ? `\u00a0${measure.unit[locale]}` : "";
  drawKey(stop, format.number(last.value), format.number(first.value) + unit);
  const named = measure.isSecondNamed ? [first, second, last] : [first, last];
  drawLabels(
    stop,
    named.map(({ geo, value }) => ({ place: seatOf(data, geo), words: format.number(value) })),
  );
  const name = (geo: string): string => powiatName(territoryIn(data, geo), locale);
  return {
    alt: say(measure.alt, {
      count: rows.length,
      first: name(first.geo),
      high: format.number(first.value),
      second: name(second.geo),
      next: format.number(second.value),
      last: name(last.geo),
      low: format.number(last.value),
    }),
    caption: say(measure.caption),
    href: address(locale, "indicators", measure.indicator),
    hasKey: true,
  };
}

function research(stop: Stop): Told {
  const { data, locale, say, format, svg, map } = stop;
  const indicator = "nuts2-gerd-pct-gdp-2013-2023";
  const rows = indicatorRows(indicatorIn(data, indicator), 2023);
  const share = (geo: string): string => {
    const value = rows.find((row) => row.geo === geo)?.value;
    if (value === null || value === undefined) {
      throw new Error(`walk: ${indicator}: expected a value for ${geo} in 2023, found none`);
    }
    return format.percent(value, 2);
  };
  drawPowiats(
    stop,
    (geo) => (territoryIn(data, geo).nuts2 === CAPITAL_REGION ? "var(--step-5)" : "var(--step-1)"),
    false,
  );
  const write = (words: string, lon: number, lat: number, fill: string): void => {
    const [x, y] = map.at(lon, lat);
    writtenText(svg, words, { x, y, size: 24, weight: 600, fill, anchor: "middle" });
  };
  write(share(CAPITAL_REGION), 21.03, 52.13, "var(--paper)");
  write(share(REST), 20.65, 52.72, "var(--ink)");
  return {
    alt: say(
      {
        pl: "Mapa dwóch regionów Mazowsza. Nakłady na badania i rozwój w 2023 roku: {capital} PKB w regionie warszawskim stołecznym, {rest} w mazowieckim regionalnym.",
        en: "Map of the two regions of Mazovia. R&D expenditure in 2023: {capital} of GDP in Warszawski stołeczny, {rest} in Mazowiecki regionalny.",
      },
      { capital: share(CAPITAL_REGION), rest: share(REST) },
    ),
    caption: say({
      pl: "Nakłady na badania i rozwój wobec PKB, dwa regiony, 2023",
      en: "R&D expenditure relative to GDP, two regions, 2023",
    }),
    href: address(locale, "indicators", indicator),
  };
}

function cooperation(stop: Stop): Told {
  const { data, locale, say, format, svg, map } = stop;
  const industry = "voiv-cooperation-innovation-industry-2010-2024";
  const share = (id: string): string => format.percent(indicatorValue(data, id, "14", 2024), 1);
  // One number for all: where nothing is measured by powiat, the map shows no powiats.
  svg.append("path").attr("d", map.pathOf(map.outline)).attr("fill", "var(--step-1)");
  drawOutline(stop);
  const shares = {
    industry: share(industry),
    services: share("voiv-cooperation-innovation-services-2010-2024"),
  };
  const [x, y] = map.at(21.12, 52.42);
  const middle = { x, anchor: "middle" } as const;
  writtenText(svg, shares.industry, { ...middle, y: y - 16, size: 30, weight: 600 });
  writtenText(svg, say({ pl: "firm przemysłowych", en: "of industrial firms" }), {
    ...middle,
    y: y + 4,
    size: LABEL_SIZE,
  });
  writtenText(svg, shares.services, { ...middle, y: y + 50, size: 30, weight: 600 });
  writtenText(svg, say({ pl: "firm usługowych", en: "of service firms" }), {
    ...middle,
    y: y + 70,
    size: LABEL_SIZE,
  });
  return {
    alt: say(
      {
        pl: "Zarys całego województwa bez powiatów: w 2024 roku w innowacjach współpracowało {industry} firm przemysłowych i {services} usługowych; wartości dla powiatów nie ma.",
        en: "Outline of the whole voivodeship without powiats: in 2024, {industry} of industrial and {services} of service firms cooperated in innovation; there are no values for powiats.",
      },
      shares,
    ),
    caption: say({
      pl: "Firmy współpracujące w innowacjach, całe województwo, 2024",
      en: "Firms cooperating in innovation, whole voivodeship, 2024",
    }),
    href: address(locale, "indicators", industry),
  };
}

function initiatives(stop: Stop): Told {
  const { data, locale, say, format, svg, map } = stop;
  const seated = data.initiatives.flatMap(({ seat }) => (seat ? [seat.place] : []));
  const counts = [
    ...rollup(
      seated,
      (all) => all.length,
      (id) => id,
    ),
  ]
    .map(([id, count]) => ({ place: placeWith(data, id), count }))
    .sort((first, second) => second.count - first.count);
  drawPowiats(stop, () => "var(--land)");
  const radius = (count: number): number => 5.2 * Math.sqrt(count);
  const circles: Box[] = counts.map(({ place, count }) => {
    const [x, y] = map.at(place.lon, place.lat);
    const r = radius(count);
    svg
      .append("circle")
      .attr("cx", x.toFixed(1))
      .attr("cy", y.toFixed(1))
      .attr("r", r.toFixed(1))
      .attr("fill", "var(--accent)")
      .attr("stroke", "var(--paper)");
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  });
  drawLabels(
    stop,
    counts
      .filter(({ count }) => count > 1)
      .map(({ place, count }) => ({ place, words: format.number(count), gap: radius(count) })),
    circles,
  );
  const powiats = new Set(counts.map(({ place }) => place.powiat)).size;
  const towns = counts.filter(({ count }) => count > 1);
  return {
    alt: say(
      {
        pl: "Mapa siedzib {seated} inicjatyw klastrowych; leżą w {powiats} z {all} powiatów. Więcej niż jedna: {towns}.",
        en: "Map of the seats of {seated} cluster initiatives; they lie in {powiats} of {all} powiats. More than one: {towns}.",
      },
      {
        seated: seated.length,
        powiats,
        all: map.powiats.length,
        towns: format.list(
          towns.map(({ place, count }) => `${place.name[locale]} (${format.number(count)})`),
        ),
      },
    ),
    caption: say(
      {
        pl: "Siedziby inicjatyw klastrowych; {unknown} bez przypisanej siedziby",
        en: "Seats of cluster initiatives; {unknown} without a seat assigned",
      },
      { unknown: data.initiatives.length - seated.length },
    ),
    href: address(locale, "charts", "initiatives-map"),
  };
}

function drawPowiats({ svg, map }: Stop, fillOf: (geo: string) => string, hasBorders = true): void {
  const group = svg.append("g").attr("stroke", hasBorders ? "var(--border)" : null);
  for (const powiat of map.powiats) {
    const fill = fillOf(powiat.id);
    group
      .append("path")
      .attr("d", map.pathOf(powiat))
      .attr("fill", fill)
      .attr("stroke", hasBorders ? null : fill);
  }
  drawOutline({ svg, map });
}

function drawOutline({ svg, map }: Pick<Stop, "svg" | "map">): void {
  svg
    .append("path")
    .attr("d", map.pathOf(map.outline))
    .attr("fill", "none")
    .attr("stroke", "var(--muted)");
}

/** The five classes from the lowest value to the highest. */
function drawKey({ svg, map }: Stop, low: string, high: string): void {
  const [top, width] = [map.bottom + 12, 26];
  const left = (WALK_WIDTH - STEPS.length * width) / 2;
  STEPS.forEach((fill, index) => {
    svg
      .append("rect")
      .attr("x", left + index * width)
      .attr("y", top.toFixed(1))
      .attr("width", width)
      .attr("height", 10)
      .attr("fill", fill);
  });
  const y = Number((top + 10).toFixed(1));
  writtenText(svg, low, { x: left - 8, y, size: 14, fill: "var(--soft)", anchor: "end" });
  writtenText(svg, high, { x: left + STEPS.length * width + 8, y, size: 14, fill: "var(--soft)" });
}

interface Label {
  readonly place: Place;
  readonly words: string;
  readonly gap?: number;
}

/** Names places with their values, the first first; what has no room is left out. */
function drawLabels(
  { svg, map, locale }: Stop,
  labels: readonly Label[],
  obstacles: readonly Box[] = [],
): void {
  const wishes: LabelWish[] = labels.map(({ place, words, gap }) => {
    const [x, y] = map.at(place.lon, place.lat);
    const text = `${place.name[locale]} ${words}`;
    return { text, x, y, gap: gap ?? POINT_GAP, size: LABEL_SIZE, bold: true };
  });
  const frame = { left: 0, top: 0, right: WALK_WIDTH, bottom: map.bottom + 10 };
  for (const label of placedLabels(wishes, obstacles, frame)) {
    if (label.gap === POINT_GAP) {
      svg
        .append("circle")
        .attr("cx", label.x.toFixed(1))
        .attr("cy", label.y.toFixed(1))
        .attr("r", 2.4)
        .attr("fill", "var(--ink)")
        .attr("stroke", "var(--paper)");
    }
    writeLabel(svg, label);
  }
}

/** The place that a powiat has its seat in: its city or town. */
function seatOf(data: Data, powiat: string): Place {
  const place = [...data.places.values()].find(
    (candidate) => candidate.powiat === powiat && candidate.role !== "village",
  );
  if (!place) {
    throw new Error(`data/places.json: expected a town in powiat ${powiat}, found none; add it`);
  }
  return place;
}

function placeWith(data: Data, id: string): Place {
  const place = data.places.get(id);
  if (!place) throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
  return place;
}
