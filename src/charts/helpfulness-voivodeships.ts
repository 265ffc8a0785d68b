import * as Plot from "@observablehq/plot";
import { defineUntypedChart, type ChartRow } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, territoryIn } from "./rows/indicator-rows.ts";
import { intervalCells, intervalColumns } from "./rows/interval.ts";
import { MARKS, NARROW, plotDrawing, ROWS } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";

const INDICATOR = "diagnoza2013-people-helpful-voivodeship";
const YEAR = 2013;
const NATION = "PL";
const MAZOVIA = "14";
// Households and areas were drawn, not persons. With a design effect of 2, an assumption, the
// standard error is √2 times as large; the data do not tell the true one.
const WIDENING = 1.96 * Math.SQRT2;
const START = 22;
const END = 52.5;

const isNation = (row: ChartRow): boolean => row["geo"] === NATION;
const isMazovia = (row: ChartRow): boolean => row["geo"] === MAZOVIA;
const standsOut = (row: ChartRow): boolean => row["apart"] === "yes";

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const apart = rows.filter(standsOut);
    return holding(
      apart.length === 4 && !apart.some(isMazovia),
      say({
        pl: "Tylko cztery województwa wyraźnie odbiegają od wyniku kraju; mazowieckie do nich nie należy",
        en: "Only four voivodeships clearly differ from the national figure; Mazowieckie is not among them",
      }),
    );
  },
  subtitle: {
    pl: "Odsetek osób, które zgadzają się, że ludzie są na ogół pomocni, Diagnoza Społeczna 2013; gruba kreska: 95-procentowy przedział ufności",
    en: "Share who agree that people are mostly helpful, Social Diagnosis 2013; thick line: 95% confidence interval",
  },
  note: {
    pl: "Gruba kreska traktuje osoby jako wylosowane niezależnie. Badano jednak całe gospodarstwa, więc prawdziwa niepewność jest większa; cienka kreska pokazuje ją przy założonym przez nas efekcie schematu równym 2. Pogrubione są województwa, których nawet cienka kreska omija wynik kraju. Pytano o to, czy ludzie są pomocni, a nie o zaufanie.",
    en: "The thick line treats people as drawn independently. Whole households were interviewed, so the true uncertainty is larger; the thin line shows it for a design effect of 2, which we assume. In bold: voivodeships whose thin line, too, misses the national figure. The question is on helpfulness, not on trust.",
  },
  indicators: [INDICATOR],
  claims: ["2.16"],
  coverage: { pl: "Polska, województwa", en: "Poland, voivodeships" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Województwo", en: "Voivodeship" }, kind: "name" },
    {
      key: "value",
      label: { pl: "Ludzie są pomocni", en: "People are helpful" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    ...intervalColumns(1, { pl: "%", en: "%" }),
    {
      key: "wide_low",
      label: { pl: "Dolna granica, efekt 2", en: "Lower bound, effect 2" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    {
      key: "wide_high",
      label: { pl: "Górna granica, efekt 2", en: "Upper bound, effect 2" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    { key: "n", label: { pl: "Odpowiedzi", en: "Answers" }, kind: "number", decimals: 0 },
    {
      key: "apart",
      label: { pl: "Wyraźnie różne od kraju", en: "Clearly apart from Poland" },
      kind: "category",
      labels: { yes: { pl: "tak", en: "yes" }, no: { pl: "nie", en: "no" } },
    },
  ],
  rows: ({ data, locale }) => {
    const all = indicatorRows(indicatorIn(data, INDICATOR), YEAR);
    const nation = all.find((row) => row.geo === NATION)?.value ?? Number.NaN;
    return all
      .map((row) => {
        const value = row.value ?? Number.NaN;
        const reach = WIDENING * (row.se ?? Number.NaN);
        return {
          geo: row.geo,
          name: territoryIn(data, row.geo).name[locale],
          value: row.value,
          ...intervalCells(row),
          wide_low: value - reach,
          wide_high: value + reach,
          n: row.n ?? null,
          apart: value - reach > nation || value + reach < nation ? "yes" : "no",
        };
      })
      .sort((first, second) => (second.value ?? 0) - (first.value ?? 0));
  },
  summary: ({ rows, say, format }) => {
    const nation = rowWith(rows, "geo", NATION);
    const mazovia = rowWith(rows, "geo", MAZOVIA);
    const [first, last] = [rows[0] ?? nation, rows.at(-1) ?? nation];
    const higher = rows.filter(
      (row) => standsOut(row) && numberIn(row, "value") > numberIn(nation, "value"),
    );
    const lower = rows.filter((row) => standsOut(row) && !higher.includes(row));
    const names = (list: readonly ChartRow[]): string =>
      format.list(list.map((row) => textIn(row, "name")));
    return say(
      {
        pl: "Wykres punktowy 16 województw i Polski z przedziałami ufności. W kraju {pl} badanych uważa, że ludzie są na ogół pomocni; w Mazowieckiem {maz} (przedział {low}–{high}). Najwięcej jest ich w Opolskiem, {top}, najmniej w Świętokrzyskiem, {bottom}. Wyraźnie wyżej niż kraj leżą: {higher}; niżej: {lower}.",
        en: "Dot plot of 16 voivodeships and Poland with confidence intervals. In the country {pl} say that people are mostly helpful; in Mazowieckie {maz} (interval {low}–{high}). The share is highest in Opolskie, {top}, and lowest in Świętokrzyskie, {bottom}. Clearly above the country: {higher}; below: {lower}.",
      },
      {
        pl: format.percent(numberIn(nation, "value"), 1),
        maz: format.percent(numberIn(mazovia, "value"), 1),
        low: format.number(numberIn(mazovia, "ci_low"), 1),
        high: format.percent(numberIn(mazovia, "ci_high"), 1),
        top: format.percent(numberIn(first, "value"), 1),
        bottom: format.percent(numberIn(last, "value"), 1),
        higher: names(higher),
        lower: names(lower),
      },
    );
  },
  draw: (input) => {
    const { rows, width, format, say } = input;
    const narrow = width < NARROW;
    const marginLeft = narrow ? 148 : 168;
    const nation = numberIn(rowWith(rows, "geo", NATION), "value");
    const tones: [(row: ChartRow) => boolean, string, string][] = [
      [
        (row) => !isMazovia(row) && !isNation(row) && !standsOut(row),
        "var(--muted)",
        "var(--soft)",
      ],
      [(row) => isNation(row) || standsOut(row), "var(--ink)", "var(--ink)"],
      [isMazovia, "var(--accent)", "var(--accent)"],
    ];
    return plotDrawing(input, {
      height: 48 + rows.length * (narrow ? 21 : 22),
      marginLeft,
      marginRight: narrow ? 38 : 60,
      marginTop: 42,
      marginBottom: 6,
      x: { domain: [START, END], label: null },
      y: { domain: rows.map((row) => textIn(row, "name")), label: null, axis: null },
      marks: [
        Plot.axisX({
          anchor: "top",
          ticks: [30, 40, 50],
          tickSize: 0,
          label: null,
          dy: -14,
          tickFormat: (tick: number) => (tick === 50 ? format.percent(tick) : format.number(tick)),
          fill: "var(--faint)",
          fontSize: 13,
        }),
        Plot.gridX([30, 40, 50], { stroke: "var(--rule)", strokeOpacity: 1 }),
        Plot.barX(rows.filter(isMazovia), {
          x1: START,
          x2: END,
          y: "name",
          fill: "var(--wash)",
          insetLeft: -marginLeft,
        }),
        Plot.ruleX([nation], { stroke: "var(--ink)", strokeWidth: 1 }),
        Plot.text([nation], {
          x: nation,
          frameAnchor: "top",
          dy: -12,
          text: (value: number) =>
            say(
              { pl: "Polska {value}", en: "Poland {value}" },
              { value: format.percent(value, 1) },
            ),
          fontSize: 13,
          fontWeight: 600,
        }),
        ...tones.flatMap(([filter, tone, ink], index) => [
          Plot.text(rows, {
            x: START,
            y: "name",
            text: "name",
            textAnchor: "end",
            dx: -12,
            filter,
            fill: ink,
            fontSize: 13,
            ...(index > 0 ? { fontWeight: 600 } : {}),
            className: ROWS,
          }),
          Plot.ruleY(rows, {
            x1: "wide_low",
            x2: "wide_high",
            y: "name",
            filter,
            stroke: tone,
            strokeWidth: 1,
            className: ROWS,
          }),
          Plot.ruleY(rows, {
            x1: "ci_low",
            x2: "ci_high",
            y: "name",
            filter,
            stroke: tone,
            strokeWidth: 3.5,
            strokeOpacity: 0.55,
            className: ROWS,
          }),
          Plot.dot(rows, {
            x: "value",
            y: "name",
            filter,
            r: index > 0 ? 5 : 4,
            fill: tone,
            className: MARKS,
          }),
        ]),
        ...tones.slice(1).map(([filter, , ink]) =>
          Plot.text(rows, {
            // On a phone the line of the country would run through the words.
            x: (row: ChartRow) => {
              const high = numberIn(row, "wide_high");
              return narrow && high < nation ? nation : high;
            },
            y: "name",
            text: (row: ChartRow) => format.number(numberIn(row, "value"), 1),
            filter: (row: ChartRow) => filter(row) && !isNation(row),
            textAnchor: "start",
            dx: 7,
            fontSize: 13,
            fontWeight: 600,
            fill: ink,
            stroke: "var(--paper)",
            strokeWidth: 3,
            className: ROWS,
          }),
        ),
      ],
    });
  },
});
