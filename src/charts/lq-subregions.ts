// Thirty-six quotients with their words in two languages and one drawing (over 250 lines).
import { scaleLog, type ScaleLogarithmic } from "d3-scale";
import type { Data } from "../schema/load.ts";
import type { Territory } from "../schema/territory.ts";
import { sum } from "../stats/sum.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, territoryIn } from "./rows/indicator-rows.ts";
import {
  JOB_GROUP_WORDS,
  type JobGroup,
  JOBS_INDICATOR,
  jobsByGroup,
  OFF_FARM,
  offFarmQuotient,
} from "./rows/job-groups.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const WARSAW = "PL911";
/** About every third year; the country’s sums of 2009 and 2010 are in doubt by up to 2 %. */
const YEARS = [2006, 2008, 2011, 2014, 2017];
const TICKS = [0.5, 1, 2];
/** All years of all views share one scale: the lowest and the highest quotient are within it. */
const DOMAIN = [0.32, 3.1] as const;

export default defineUntypedChart({
  title: ({ rows, say, format, holding }) => {
    const finance = numberIn(rowWith(rows, "id", `${WARSAW}-k-l`), "value");
    const industry = numberIn(rowWith(rows, "id", `${WARSAW}-b-f`), "value");
    const distance = (row: ChartRow): number => Math.abs(Math.log(numberIn(row, "value")));
    const others = rows.filter((row) => row["geo"] !== WARSAW).map(distance);
    const own = [finance, industry].map((value) => Math.abs(Math.log(value)));
    return holding(
      finance > 1 && industry < 1 && Math.max(...others) < Math.min(...own),
      say(
        {
          pl: "Najdalej od struktury kraju jest Warszawa: iloraz finansów {finance}, przemysłu {industry}",
          en: "Warsaw departs furthest from the country: quotients of {finance} in finance, {industry} in industry",
        },
        { finance: format.number(finance, 2), industry: format.number(industry, 2) },
      ),
    );
  },
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "Ilorazy lokalizacji podregionów (NUTS 3), {year}: udział grupy w pracujących poza rolnictwem wobec udziału w Polsce; kreska obejmuje lata {from}–{to}",
        en: "Location quotients of subregions (NUTS 3), {year}: a group’s share of employment outside agriculture against its share in Poland; the line spans {from}–{to}",
      },
      { year: view?.id ?? "", from: YEARS[0] ?? "", to: YEARS.at(-1) ?? "" },
    ),
  note: {
    pl: "Podregiony złożono z powiatów według podziału NUTS 2016. Bez podmiotów do 9 osób i bez rolnictwa. Nazwy trzech grup usług wywnioskowano z kolejności danych. Oś jest logarytmiczna. Szerokie grupy pokazują specjalizację z grubsza i nie wskazują klastrów.",
    en: "Subregions are put together from powiats by NUTS 2016. Without units of up to 9 persons and without agriculture. The names of the three groups of services are inferred from the order of the data. The axis is logarithmic. Broad groups screen for specialisation; they do not identify clusters.",
  },
  indicators: [JOBS_INDICATOR],
  coverage: { pl: "Podregiony Mazowsza", en: "Subregions of Mazovia" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Podregion i grupa", en: "Subregion and group" }, kind: "code" },
    { key: "geo", label: { pl: "Kod NUTS", en: "NUTS code" }, kind: "code" },
    { key: "name", label: { pl: "Podregion", en: "Subregion" }, kind: "name" },
    {
      key: "group",
      label: { pl: "Grupa", en: "Group" },
      kind: "category",
      labels: JOB_GROUP_WORDS,
    },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code", numeric: true },
    {
      key: "value",
      label: { pl: "Iloraz lokalizacji", en: "Location quotient" },
      kind: "number",
      decimals: 2,
    },
    {
      key: "low",
      label: { pl: "Najniższy w latach 2006–2017", en: "Lowest in 2006–2017" },
      kind: "number",
      decimals: 2,
    },
    {
      key: "high",
      label: { pl: "Najwyższy w latach 2006–2017", en: "Highest in 2006–2017" },
      kind: "number",
      decimals: 2,
    },
    {
      key: "share",
      label: { pl: "Udział poza rolnictwem", en: "Share outside agriculture" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    { key: "jobs", label: { pl: "Pracujący", en: "People working" }, kind: "number", decimals: 0 },
  ],
  views: {
    label: { pl: "Rok", en: "Year" },
    values: () => YEARS.map((year) => ({ id: `${year}`, label: { pl: `${year}`, en: `${year}` } })),
    initial: "2017",
  },
  rows: ({ data, locale, view }) => {
    const year = Number(view);
    const years = [...new Set(indicatorIn(data, JOBS_INDICATOR).rows.map((row) => row.year))];
    return OFF_FARM.flatMap((group) =>
      subregions(data).map(({ code, name }) => {
        const powiats = powiatsIn(data, code);
        const all = years.map((one) => offFarmQuotient(data, powiats, one, group));
        const jobs = sum(jobsByGroup(data, powiats, year, [group]));
        return {
          id: `${code}-${group}`,
          geo: code,
          name: name[locale],
          group,
          year,
          value: offFarmQuotient(data, powiats, year, group),
          low: Math.min(...all),
          high: Math.max(...all),
          share: (100 * jobs) / sum(jobsByGroup(data, powiats, year, OFF_FARM)),
          jobs,
        };
      }),
    );
  },
  summary: ({ rows, view, say, format }) => {
    const ends = OFF_FARM.map((group) => {
      const own = inGroup(rows, group).toSorted(
        (a, b) => numberIn(b, "value") - numberIn(a, "value"),
      );
      const words = (row: ChartRow | undefined): string =>
        row ? `${textIn(row, "name")} ${format.number(numberIn(row, "value"), 2)}` : "";
      return `${say(JOB_GROUP_WORDS[group])}: ${words(own[0])}, ${words(own.at(-1))}`;
    });
    return say(
      {
        pl: "Wykres punktowy ilorazów lokalizacji {count} podregionów w {groups} grupach, {year}. Najwyższy i najniższy w grupie. {ends}.",
        en: "Dot plot of location quotients of {count} subregions in {groups} groups, {year}. Highest and lowest of each group. {ends}.",
      },
      {
        count: inGroup(rows, "b-f").length,
        groups: OFF_FARM.length,
        year: view?.id ?? "",
        ends: ends.join("; "),
      },
    );
  },
  draw: (input) => {
    const { document, width } = input;
    const narrow = width < NARROW;
    const svg = svgRoot(document, width, 0);
    const names = narrow ? 118 : 150;
    const gap = 16;
    const across = narrow ? 1 : OFF_FARM.length;
    const panel = (width - names - gap * (across - 1)) / across;
    let bottom = 0;
    OFF_FARM.forEach((group, place) => {
      const left = narrow ? names : names + place * (panel + gap);
      const top = narrow ? bottom + (place === 0 ? 0 : 26) : 0;
      const box = { left, top, width: panel, names: narrow || place === 0 ? names : 0 };
      const end = drawPanel(svg, input, group, box);
      bottom = Math.max(bottom, end);
    });
    const height = Math.ceil(bottom);
    return drawnRoot(svg, height);
  },
});

const inGroup = (rows: readonly ChartRow[], group: JobGroup): ChartRow[] =>
  rows.filter((row) => row["group"] === group);

/** The subregions of the map, Warsaw and its surroundings first. */
function subregions(data: Data): Territory[] {
  return [...data.territories.values()]
    .filter(({ level, code }) => level === "nuts3" && code.startsWith("PL9"))
    .sort((first, second) => (first.code < second.code ? -1 : 1));
}

function powiatsIn(data: Data, subregion: string): string[] {
  return [...data.territories.values()]
    .filter(({ level, nuts }) => level === "powiat" && nuts === subregion)
    .map(({ code }) => code);
}

interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** Room for the subregions' names left of the panel; 0 where they stand beside another one. */
  readonly names: number;
}

const ROW = 26;
const HEAD = 50;

/** One group: heading, axis, a line of the subregion's own for each; returns its lower end. */
function drawPanel(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput,
  group: JobGroup,
  { left, top, width, names }: Panel,
): number {
  const { rows, data, locale, format, say } = input;
  const own = inGroup(rows, group);
  // Numbers stand in a column of their own at the right edge.
  const x = scaleLog([...DOMAIN], [left, left + width - 40]);
  const isStacked = left === names;
  writtenText(svg, say(JOB_GROUP_WORDS[group]), {
    x: isStacked && input.width < NARROW ? 0 : left,
    y: top + 15,
    size: 14,
    weight: 600,
  });
  const bottom = top + HEAD + own.length * ROW;
  drawAxis(svg, x, {
    top: top + 38,
    bottom,
    words: (tick) => format.number(tick, tick < 1 ? 1 : 0),
  });
  own.forEach((row, place) => {
    const y = top + HEAD + (place + 0.5) * ROW;
    const isSubject = row["geo"] === WARSAW;
    const value = numberIn(row, "value");
    const paint = isSubject ? "var(--accent)" : "var(--ink)";
    const mark = rowMark(svg, rows.indexOf(row));
    if (names > 0) {
      writtenText(mark, territoryIn(data, textIn(row, "geo")).name[locale], {
        ...{ x: left - names, y: y + 4.5, size: 14, fill: paint },
        weight: isSubject ? 600 : 400,
      });
    }
    mark
      .append("path")
      .attr("d", `M${at(x, numberIn(row, "low"))},${y}H${at(x, numberIn(row, "high"))}`)
      .attr("stroke", isSubject ? "var(--accent)" : "var(--muted)")
      .attr("stroke-opacity", 0.6)
      .attr("stroke-width", 3)
      .attr("stroke-linecap", "round");
    mark.append("circle").attr("cx", at(x, value)).attr("cy", y).attr("r", 5).attr("fill", paint);
    writtenText(mark, format.number(value, 2), {
      ...{ x: left + width, y: y + 4.5, size: 13, fill: paint, anchor: "end" },
      weight: isSubject ? 600 : 400,
    });
  });
  return bottom;
}

const at = (x: ScaleLogarithmic<number, number>, value: number): string => x(value).toFixed(1);

function drawAxis(
  svg: Drawn<SVGSVGElement>,
  x: ScaleLogarithmic<number, number>,
  { top, bottom, words }: { top: number; bottom: number; words: (tick: number) => string },
): void {
  for (const tick of TICKS) {
    svg
      .append("path")
      .attr("d", `M${at(x, tick)},${top + 6}V${bottom}`)
      .attr("stroke", tick === 1 ? "var(--ink)" : "var(--rule)");
    writtenText(svg, words(tick), {
      ...{ x: Number(at(x, tick)), y: top, size: 13, anchor: "middle" },
      fill: tick === 1 ? "var(--ink)" : "var(--faint)",
    });
  }
}
