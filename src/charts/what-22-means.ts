// Seven measures with their definitions in both languages (over 250 lines).
import { scaleLinear } from "d3-scale";
import { max, min } from "d3-array";
import type { Row } from "../schema/indicator.ts";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn } from "./rows/indicator-rows.ts";
import { placedLabels } from "./kit/label-placement.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const CLAIM = "2.11";
const EUROBAROMETER = "eb-2006-participation";
// Five years before the report that the source text cites, and five after.
const [FROM, TO] = [2005, 2016];
const TOP = 55;

interface Measure {
  readonly id: string;
  readonly indicator: string;
  readonly series?: string;
  readonly name: Text;
  readonly definition: Text;
}

// From the narrowest definition to the broadest.
const MEASURES: readonly Measure[] = [
  {
    id: "gus",
    indicator: "gus-volunteering",
    series: "organisations",
    name: { pl: "Wolontariat, GUS", en: "Volunteering, Statistics Poland" },
    definition: {
      pl: "bezpłatna praca dla organizacji w ciągu czterech tygodni",
      en: "unpaid work for an organisation within four weeks",
    },
  },
  {
    id: "eurostat",
    indicator: "eurostat-formal-volunteering",
    name: { pl: "Wolontariat formalny, Eurostat", en: "Formal volunteering, Eurostat" },
    definition: {
      pl: "bezpłatna praca przez organizację w ciągu roku",
      en: "unpaid work through an organisation within a year",
    },
  },
  {
    id: "klon",
    indicator: "klon-jawor-volunteering",
    series: "organisation",
    name: { pl: "Wolontariat, Klon/Jawor", en: "Volunteering, Klon/Jawor" },
    definition: {
      pl: "praca społeczna dla organizacji, ruchu lub grupy w ciągu roku",
      en: "unpaid work for an organisation, movement or group within a year",
    },
  },
  {
    id: "cbos-work",
    indicator: "cbos-unpaid-work",
    series: "organisation",
    name: { pl: "Praca bez zapłaty, CBOS", en: "Unpaid work, CBOS" },
    definition: {
      pl: "w organizacji lub instytucji w ciągu roku",
      en: "in an organisation or institution within a year",
    },
  },
  {
    id: "cbos-active",
    indicator: "cbos-civic-activity",
    name: { pl: "Działanie w organizacji, CBOS", en: "Activity in organisations, CBOS" },
    definition: {
      pl: "czas wolny dla choćby jednej z długiej listy, ze związkami i parafią",
      en: "free time for any on a long list, unions and parish groups included",
    },
  },
  {
    id: "klon-any",
    indicator: "klon-jawor-volunteering",
    series: "any-engagement",
    name: { pl: "Dowolne zaangażowanie, Klon/Jawor", en: "Any engagement, Klon/Jawor" },
    definition: {
      pl: "wolontariat, społeczność lokalna lub Kościół",
      en: "volunteering, the local community or the church",
    },
  },
  {
    id: "eurobarometer",
    indicator: EUROBAROMETER,
    name: { pl: "Udział lub praca, Eurobarometr", en: "Taking part or work, Eurobarometer" },
    definition: {
      pl: "w choćby jednej organizacji z listy",
      en: "in any organisation on a list",
    },
  },
];

const isKnown = (row: ChartRow): boolean => numberOrNull(row, "value") !== null;
const known = (rows: readonly ChartRow[]): number[] =>
  rows.filter(isKnown).map((row) => numberIn(row, "value"));

export default defineUntypedChart({
  title: ({ rows, say, data, format, holding }) => {
    const [low, high] = ends(rows);
    const claim = claimed(data);
    const years = [low, high].map((value) => rows.find((row) => row["value"] === value)?.["year"]);
    return holding(
      low * 2 < claim && high > claim * 1.5 && years.every((year) => year === TO),
      say(
        {
          pl: "W jednym roku, 2016, w organizacjach działało od {low} do {high} Polaków, zależnie od definicji",
          en: "In one year, 2016, from {low} to {high} of Poles were active in organisations, depending on the definition",
        },
        { low: format.percent(low, 1), high: format.percent(high) },
      ),
    );
  },
  subtitle: {
    pl: "Odsetek dorosłych według siedmiu miar z lat 2005–2016, od najwęższej do najszerszej, obok odsetka z artykułu",
    en: "Share of adults by seven measures of 2005–2016, from the narrowest to the broadest, beside the share in the article",
  },
  note: {
    pl: "Nie wiadomo, którą miarę przytacza artykuł: raportu, do którego odsyła, nie odnaleziono. Puste kółko: mała wiarygodność według Eurostatu. Przy około 1000 badanych błąd losowania sięga 2–3 punktów procentowych; wahania u Klonu/Jawora wiążą się też z kolejnością pytań. Wyniki CBOS, Klonu/Jawora i Eurobarometru znamy z omówień; polskiego wyniku Eurobarometru w nich nie ma, wiadomo tylko, że nie należał do skrajnych.",
    en: "It is not known which measure the article quotes: the report that it cites was not found. Hollow dot: low reliability according to Eurostat. With about 1,000 respondents the sampling error reaches 2–3 percentage points; the swings at Klon/Jawor also come from the order of questions. Results of CBOS, Klon/Jawor and the Eurobarometer are known from reviews, which do not give the Polish result of the Eurobarometer; it was not among the extremes.",
  },
  indicators: [...new Set(MEASURES.map(({ indicator }) => indicator))],
  works: ["seed1"],
  claims: [CLAIM],
  coverage: { pl: "Polska", en: "Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Miara", en: "Measure" }, kind: "name" },
    { key: "measure", label: { pl: "Kod miary", en: "Code of the measure" }, kind: "code" },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
    {
      key: "value",
      label: { pl: "Odsetek", en: "Share" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    {
      key: "low",
      label: { pl: "Nie mniej niż", en: "At least" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 0,
    },
    {
      key: "high",
      label: { pl: "Nie więcej niż", en: "At most" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 0,
    },
    { key: "definition", label: { pl: "Kogo się liczy", en: "Who counts" }, kind: "text" },
    {
      key: "flag",
      label: { pl: "Uwaga", en: "Remark" },
      kind: "category",
      labels: {
        u: { pl: "mała wiarygodność", en: "low reliability" },
        about: { pl: "wartość przybliżona", en: "approximate value" },
        derived: { pl: "wyprowadzone przez nas", en: "derived by us" },
        "address-not-kept": { pl: "źródło bez adresu", en: "source without an address" },
      },
    },
  ],
  rows: ({ data, locale }) =>
    MEASURES.flatMap((measure): ChartRow[] => {
      const own = {
        measure: measure.id,
        name: measure.name[locale],
        definition: measure.definition[locale],
      };
      if (measure.indicator === EUROBAROMETER) {
        const { year, low, high } = eurobarometerRange(data);
        const id = `${measure.id}-${year}`;
        return [{ id, ...own, year, value: null, low, high, flag: null }];
      }
      return polishRows(measure, data).map((row) => ({
        id: `${measure.id}-${row.year}`,
        ...own,
        year: row.year,
        value: row.value,
        low: null,
        high: null,
        flag: row.flag ?? null,
      }));
    }),
  summary: ({ rows, say, format, data }) => {
    const [low, high] = ends(rows);
    const values = known(rows);
    return say(
      {
        pl: "Wykres punktowy: {count} wyników siedmiu miar z lat 2005–2016, od {low} (praca dla organizacji w ciągu czterech tygodni) do {high} (działanie w dowolnej organizacji z długiej listy). Poniżej {claim} z artykułu leży {below} wyników, powyżej {above}; żaden nie jest mu równy.",
        en: "Dot plot: {count} results of seven measures of 2005–2016, from {low} (work for an organisation within four weeks) to {high} (activity in any organisation of a long list). Below the article’s {claim} lie {below} results, above it {above}; none equals it.",
      },
      {
        count: values.length,
        low: format.percent(low, 1),
        high: format.percent(high),
        claim: format.percent(claimed(data)),
        below: values.filter((value) => value < claimed(data)).length,
        above: values.filter((value) => value > claimed(data)).length,
      },
    );
  },
  draw: (input) => {
    const { document, width, locale, format, say, data } = input;
    const narrow = width < NARROW;
    const start = narrow ? 8 : 300;
    const x = scaleLinear([0, TOP], [start, width - (narrow ? 8 : 16)]);
    const top = 44;
    const [height, line] = narrow ? [106, 80] : [66, 36];
    const bottom = top + MEASURES.length * height;
    const svg = svgRoot(document, width, bottom + 4);
    for (const tick of [0, 10, 20, 30, 40, 50]) {
      writtenText(svg, tick === 50 ? format.percent(tick) : format.number(tick), {
        x: rounded(x(tick)),
        y: top - 6,
        size: 13,
        fill: "var(--faint)",
        anchor: "middle",
      });
    }
    const claim = claimed(data);
    const at = rounded(x(claim));
    MEASURES.forEach((measure, index) => {
      const y = top + index * height;
      if (index > 0) {
        svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--rule)");
      }
      const under = writtenText(svg, measure.name[locale], {
        x: 0,
        y: y + (narrow ? 19 : 24),
        size: 14.5,
        weight: 600,
      });
      writtenText(svg, measure.definition[locale], {
        x: 0,
        y: under,
        width: narrow ? width : start - 12,
        size: 13,
        fill: "var(--soft)",
      });
      drawMeasure(svg, measure, { x, y: y + line, top: y, height, claimX: at, input });
    });
    // Broken at the words of the phone's layout, which it would cross.
    for (const [index] of MEASURES.entries()) {
      const y = top + index * height;
      svg
        .append("path")
        .attr("d", `M${at},${y + (narrow ? 58 : index === 0 ? -4 : 0)}V${y + height}`)
        .attr("stroke", "var(--accent)")
        .attr("stroke-width", 1.5);
    }
    writtenText(
      svg,
      say(
        { pl: "{claim} w artykule", en: "{claim} in the article" },
        { claim: format.percent(claim) },
      ),
      { x: at, y: 14, size: 14.5, weight: 700, fill: "var(--accent)", anchor: "middle" },
    );
    return drawnRoot(svg);
  },
});

function ends(rows: readonly ChartRow[]): [low: number, high: number] {
  const values = known(rows);
  return [min(values) ?? Number.NaN, max(values) ?? Number.NaN];
}

/** What the source text reports, from the ledger of claims. */
function claimed(data: Data): number {
  const value = data.claims.get(CLAIM)?.value;
  if (!value) throw new Error(`claims: ${CLAIM}: expected a value, found none; check the ledger`);
  return value.number;
}

function polishRows({ indicator, series }: Measure, data: Data): readonly Row[] {
  return indicatorIn(data, indicator)
    .rows.filter((row) => row.geo === "PL" && row.series === series)
    .filter((row) => row.value !== null && FROM <= row.year && row.year <= TO)
    .toSorted((first, second) => first.year - second.year);
}

/** Between the lowest and the highest values, which alone were published, lies Poland. */
function eurobarometerRange(data: Data): { year: number; low: number; high: number } {
  const { rows } = indicatorIn(data, EUROBAROMETER);
  const values = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  const middle = ((min(values) ?? 0) + (max(values) ?? 0)) / 2;
  return {
    year: rows[0]?.year ?? Number.NaN,
    low: max(values.filter((value) => value < middle)) ?? Number.NaN,
    high: min(values.filter((value) => value > middle)) ?? Number.NaN,
  };
}

interface Band {
  readonly x: (value: number) => number;
  /** Height of the dots. */
  readonly y: number;
  readonly top: number;
  readonly height: number;
  readonly claimX: number;
  readonly input: DrawInput;
}

function drawMeasure(svg: Drawn<SVGSVGElement>, { id }: Measure, band: Band): void {
  const { x, y, input } = band;
  const { rows, say, format } = input;
  const own = rows.flatMap((row, index) => (row["measure"] === id ? [{ row, index }] : []));
  svg
    .append("path")
    .attr("d", `M${rounded(x(0))},${y}H${rounded(x(TOP))}`)
    .attr("stroke", "var(--rule)");
  const unknown = own.find(({ row }) => !isKnown(row));
  if (unknown) {
    const [low, high] = [numberIn(unknown.row, "low"), numberIn(unknown.row, "high")];
    const group = rowMark(svg, unknown.index);
    group
      .append("path")
      .attr("d", `M${rounded(x(low))},${y}H${rounded(x(high))}`)
      .attr("stroke", "var(--muted)")
      .attr("stroke-width", 5)
      .attr("stroke-dasharray", "2 4");
    writtenText(
      group,
      say(
        { pl: "{year}: między {low} a {high}", en: "{year}: between {low} and {high}" },
        {
          year: String(numberIn(unknown.row, "year")),
          low: format.number(low),
          high: format.percent(high),
        },
      ),
      { x: rounded(x(high)), y: y - 10, size: 13, anchor: "end", fill: "var(--soft)" },
    );
    return;
  }
  // Equal values lie one above the other.
  const placed = own.map(({ row, index }, at) => {
    const value = numberIn(row, "value");
    const twins = own.filter((other) => numberIn(other.row, "value") === value);
    const twin = twins.findIndex((other) => other.index === index);
    return { row, index, at, cx: rounded(x(value)), cy: twins.length > 1 ? y + twin * 14 - 7 : y };
  });
  const labels = placedLabels(
    // The first and the last year of a series matter most.
    placed
      .toSorted(
        (first, second) => importance(second.at, own.length) - importance(first.at, own.length),
      )
      .map(({ row, cx, cy }) => ({
        text: String(numberIn(row, "year")),
        x: cx,
        y: cy,
        gap: 7,
        size: 13,
      })),
    [
      ...placed.map(({ cx, cy }) => ({ left: cx - 5, right: cx + 5, top: cy - 5, bottom: cy + 5 })),
      {
        left: band.claimX - 2,
        right: band.claimX + 2,
        top: band.top,
        bottom: band.top + band.height,
      },
    ],
    {
      left: x(0) - 8,
      right: x(TOP) + 8,
      top: y - 30,
      bottom: band.top + band.height,
    },
  );
  for (const { row, index, cx, cy } of placed) {
    const group = rowMark(svg, index);
    const hollow = row["flag"] === "u";
    group
      .append("circle")
      .attr("cx", cx)
      .attr("cy", cy)
      .attr("r", 5)
      .attr("fill", hollow ? "var(--paper)" : "var(--ink)")
      .attr("stroke", "var(--ink)")
      .attr("stroke-width", hollow ? 1.8 : 0.5);
    // A label aslant of its dot would seem to belong to the next one.
    const label = labels.find(
      (one) =>
        one.x === cx &&
        one.y === cy &&
        (one.anchor === "middle" || Math.abs(one.labelY - cy) < one.gap),
    );
    if (label) {
      writtenText(group, label.text, {
        x: rounded(label.labelX),
        y: rounded(label.labelY),
        size: 13,
        anchor: label.anchor,
        fill: "var(--soft)",
      });
    }
  }
}

const importance = (at: number, count: number): number => (at === 0 || at === count - 1 ? 1 : 0);

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
