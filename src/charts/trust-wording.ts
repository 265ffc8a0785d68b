// Ten wordings in both languages (over 250 lines).
import { scaleLinear } from "d3-scale";
import { max, min } from "d3-array";
import type { Data } from "../schema/load.ts";
import type { Row } from "../schema/indicator.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn } from "./rows/indicator-rows.ts";
import { intervalCells, intervalColumns } from "./rows/interval.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const PGSS = "pgss-2008-trust-items";

type Form = "choice" | "agreement" | "scale";

const FORMS: Readonly<Record<Form, Text>> = {
  choice: { pl: "Wybór: ufać albo uważać", en: "A choice: trust or take care" },
  agreement: { pl: "Zgoda, choćby częściowa", en: "Agreement, if only partial" },
  scale: { pl: "Skala od 0 do 10", en: "A scale from 0 to 10" },
};

interface Item {
  readonly id: string;
  readonly form: Form;
  readonly indicator: string;
  readonly series?: string;
  readonly year: number;
  readonly words: Text;
  readonly survey: Text;
}

const social = (series: string, words: Text): Item => ({
  id: `pgss-${series}`,
  form: "agreement",
  indicator: PGSS,
  series,
  year: 2008,
  words,
  survey: { pl: "PGSS 2008", en: "PGSS 2008" },
});

const ITEMS: readonly Item[] = [
  {
    id: "diagnoza",
    form: "choice",
    indicator: "diagnoza-trust-pl",
    series: "diagnoza",
    year: 2009,
    words: {
      pl: "Trzy gotowe odpowiedzi",
      en: "Three ready answers",
    },
    survey: { pl: "Diagnoza Społeczna 2009", en: "Social Diagnosis 2009" },
  },
  {
    id: "cbos",
    form: "choice",
    indicator: "cbos-trust",
    series: "can-be-trusted",
    year: 2008,
    words: { pl: "Ufać czy być bardzo ostrożnym", en: "Trust, or be very careful" },
    survey: { pl: "CBOS 2008", en: "CBOS 2008" },
  },
  {
    id: "evs",
    form: "choice",
    indicator: "evs-wvs-generalised-trust",
    series: "evs",
    year: 2010,
    words: { pl: "Ufać czy nigdy dość ostrożności", en: "Trust, or never be too careful" },
    survey: { pl: "EVS 2008–2010", en: "EVS 2008–2010" },
  },
  social("trusting", { pl: "„Większość ludzi ufa innym”", en: "“Most people trust others”" }),
  social("trustworthy", {
    pl: "„Większość jest godna zaufania”",
    en: "“Most people are trustworthy”",
  }),
  social("honest", { pl: "„Większość jest uczciwa”", en: "“Most people are honest”" }),
  social("good-and-kind", {
    pl: "„Większość jest dobra i uprzejma”",
    en: "“Most are good and kind”",
  }),
  social("i-trust-others", { pl: "„Ufam innym”", en: "“I trust others”" }),
  {
    id: "gus",
    form: "agreement",
    indicator: "gus-social-cohesion",
    series: "trust-people",
    year: 2015,
    words: { pl: "Ufam, zdecydowanie lub raczej", en: "I trust, definitely or rather" },
    survey: { pl: "GUS 2015", en: "Statistics Poland 2015" },
  },
  {
    id: "eurostat",
    form: "scale",
    indicator: "eurostat-trust-others",
    year: 2013,
    words: { pl: "Średnia, mało wiarygodna", en: "Mean, of low reliability" },
    survey: { pl: "Eurostat 2013", en: "Eurostat 2013" },
  },
];

const shares = (rows: readonly ChartRow[], form: Form): number[] =>
  rows.filter((row) => row["form"] === form).map((row) => numberIn(row, "value"));

export default defineUntypedChart({
  title: ({ rows, say, format, holding }) => {
    const highest = max(shares(rows, "choice")) ?? Number.NaN;
    const lowest = min(shares(rows, "agreement")) ?? Number.NaN;
    return holding(
      lowest > 50 && highest < 30,
      say(
        {
          pl: "Gdy trzeba wybrać, ufa innym najwyżej {highest} Polaków; gdy wystarczy się zgodzić – ponad połowa",
          en: "Made to choose, at most {highest} of Poles trust others; asked to agree, more than half do",
        },
        { highest: format.percent(highest) },
      ),
    );
  },
  subtitle: {
    pl: "Odsetek ufających według dziewięciu sformułowań i średnia w skali 0–10, Polska 2008–2015; kreska to 95-procentowy przedział ufności, gdzie go znamy",
    en: "Share who trust by nine wordings, and the mean on a scale of 0–10, Poland 2008–2015; the bar is the 95% confidence interval where it is known",
  },
  note: {
    pl: "To samo społeczeństwo, lecz nie te same osoby: badania są różne i dzieli je do siedmiu lat. PGSS to Polski Generalny Sondaż Społeczny. Zdania skrócono; pełne stoją w tabeli. Przedziały pomijają schemat prób, więc prawdziwe są szersze.",
    en: "The same society, though not the same people: the surveys differ and are up to seven years apart. PGSS is the Polish General Social Survey. Sentences are shortened; the full ones stand in the table. The intervals ignore the sampling design, so the true ones are wider.",
  },
  indicators: ["pl-trust-question-comparison", ...new Set(ITEMS.map(({ indicator }) => indicator))],
  claims: ["2.15"],
  coverage: { pl: "Polska", en: "Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Badanie", en: "Survey" }, kind: "name" },
    {
      key: "form",
      label: { pl: "Rodzaj pytania", en: "Kind of question" },
      kind: "category",
      labels: FORMS,
    },
    { key: "words", label: { pl: "Co mierzy", en: "What is measured" }, kind: "text" },
    {
      key: "value",
      label: { pl: "Ufający", en: "Who trust" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 1,
    },
    ...intervalColumns(1, { pl: "%", en: "%" }),
    {
      key: "mean",
      label: { pl: "Średnia, 0–10", en: "Mean, 0–10" },
      kind: "number",
      decimals: 1,
    },
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "code", numeric: true },
  ],
  rows: ({ data, locale }) =>
    ITEMS.map((item) => {
      const row = rowOf(item, data);
      const isScale = item.form === "scale";
      return {
        id: item.id,
        name: item.survey[locale],
        form: item.form,
        words: fullWords(item, data)[locale],
        value: isScale ? null : row.value,
        ...intervalCells(row),
        mean: isScale ? row.value : null,
        year: item.year,
      };
    }),
  summary: ({ rows, say, format }) => {
    const choice = shares(rows, "choice");
    const agreement = shares(rows, "agreement");
    const percent = (value: number | undefined): string => format.percent(value ?? Number.NaN, 1);
    return say(
      {
        pl: "Wykres punktowy. W {choices} pytaniach z wyborem między zaufaniem a ostrożnością ufa od {low} do {high} Polaków, w {agreements} pytaniach o zgodę ze zdaniem od {from} do {to}. Średnia ocena w skali 0–10 wynosi {mean}.",
        en: "Dot plot. In {choices} questions with a choice between trust and caution, from {low} to {high} of Poles trust others; in {agreements} that ask for agreement with a sentence, from {from} to {to}. The mean rating on a scale of 0–10 is {mean}.",
      },
      {
        choices: choice.length,
        low: percent(min(choice)),
        high: percent(max(choice)),
        agreements: agreement.length,
        from: percent(min(agreement)),
        to: percent(max(agreement)),
        mean: format.number(numberIn(rowWith(rows, "id", "eurostat"), "mean"), 1),
      },
    );
  },
  draw: (input) => {
    const { document, rows, width, locale } = input;
    const narrow = width < NARROW;
    const start = narrow ? 6 : 372;
    const x = scaleLinear([0, 100], [start, width - (narrow ? 34 : 44)]);
    const step = narrow ? 54 : 32;
    const head = narrow ? 38 : 34;
    const places: { readonly item: Item; readonly index: number; readonly y: number }[] = [];
    const heads: { readonly form: Form; readonly y: number }[] = [];
    let y = 0;
    for (const [index, item] of ITEMS.entries()) {
      if (heads.at(-1)?.form !== item.form) {
        if (heads.length > 0) y += 18;
        heads.push({ form: item.form, y });
        y += head;
      }
      places.push({ item, index, y });
      y += step;
    }
    const svg = svgRoot(document, width, y + 6);
    for (const { form, y: top } of heads) drawHead(svg, form, { y: top, x, input });
    for (const { item, index, y: top } of places) {
      writtenText(svg, item.words[locale], { x: 0, y: top + 15, size: 14 });
      writtenText(svg, item.survey[locale], {
        x: narrow ? width : start - 26,
        y: top + 15,
        size: 13,
        anchor: "end",
        fill: "var(--faint)",
      });
      drawItem(svg, index, { y: top + (narrow ? 34 : 10), x, input, row: rows[index] ?? {} });
    }
    return drawnRoot(svg);
  },
});

function rowOf({ id, indicator, series, year }: Item, data: Data): Row {
  const row = indicatorIn(data, indicator).rows.find(
    (one) => one.geo === "PL" && one.series === series && one.year === year,
  );
  if (!row) throw new Error(`src/charts/trust-wording.ts: ${id}: expected a row, found none`);
  return row;
}

/** What the indicator says of its series, or of itself. */
function fullWords({ indicator, series, words }: Item, data: Data): Text {
  const { question, definition } = indicatorIn(data, indicator);
  if (indicator === PGSS) return indicatorIn(data, indicator).series?.[series ?? ""] ?? words;
  return indicator === "gus-social-cohesion" ? words : (question ?? definition);
}

interface Band {
  readonly y: number;
  readonly x: (value: number) => number;
  readonly input: DrawInput;
}

/** The kind of question, over the axis that its answers share. */
function drawHead(svg: Drawn<SVGSVGElement>, form: Form, { y, x, input }: Band): void {
  const { width, locale, format } = input;
  const narrow = width < NARROW;
  if (y > 0)
    svg
      .append("path")
      .attr("d", `M0,${y - 8}H${width}`)
      .attr("stroke", "var(--rule)");
  writtenText(svg, FORMS[form][locale], { x: 0, y: y + 16, size: 15, weight: 600 });
  if (narrow) return;
  for (const tick of [0, 25, 50, 75, 100]) {
    const isLast = tick === 100;
    const words =
      form === "scale"
        ? tick % 50 === 0
          ? format.number(tick / 10)
          : ""
        : isLast
          ? format.percent(tick)
          : format.number(tick);
    if (words === "") continue;
    writtenText(svg, words, {
      x: rounded(x(tick)),
      y: y + 16,
      size: 13,
      anchor: "middle",
      fill: "var(--faint)",
    });
  }
}

function drawItem(
  svg: Drawn<SVGSVGElement>,
  index: number,
  { y, x, input, row }: Band & { readonly row: ChartRow },
): void {
  const { format } = input;
  const mean = numberOrNull(row, "mean");
  const value = mean === null ? numberIn(row, "value") : mean * 10;
  const paint = row["form"] === "choice" ? "var(--accent)" : "var(--ink)";
  const [low, high] = [numberOrNull(row, "ci_low"), numberOrNull(row, "ci_high")];
  svg
    .append("path")
    .attr("d", `M${rounded(x(0))},${y}H${rounded(x(100))}`)
    .attr("stroke", "var(--rule)");
  const group = rowMark(svg, index);
  if (low !== null && high !== null) {
    group
      .append("path")
      .attr("d", `M${rounded(x(low))},${y}H${rounded(x(high))}`)
      .attr("stroke", paint)
      .attr("stroke-width", 3)
      .attr("stroke-opacity", 0.45);
  }
  group
    .append("circle")
    .attr("cx", rounded(x(value)))
    .attr("cy", y)
    .attr("r", 5.5)
    .attr("fill", mean === null ? paint : "var(--paper)")
    .attr("stroke", paint)
    .attr("stroke-width", mean === null ? 0 : 1.8);
  writtenText(group, mean === null ? format.percent(value) : format.number(mean, 1), {
    x: rounded(x(high ?? value) + 11),
    y: y + 5,
    size: 14,
    weight: 600,
    fill: paint,
  });
  // The line of the scale must not run through the number.
  group
    .select("text")
    .attr("stroke", "var(--paper)")
    .attr("stroke-width", 5)
    .attr("paint-order", "stroke");
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
