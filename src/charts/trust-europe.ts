import { column, PERCENT } from "./definition/column.ts";
import { defineChart } from "./definition/define-chart.ts";
import { dots, labels, spans } from "./kit/layers.ts";
import { ranking } from "./kit/ranking.ts";
import { isNarrow } from "./kit/shapes.ts";
import { rankedAreas } from "./rows/indicator-rows.ts";
import { boundsOf, intervalColumns } from "./rows/interval.ts";
import { rowWith } from "./rows/row-value.ts";

const INDICATOR = "evs-wvs-generalised-trust";
const WAVE_END = 2020;
// The countries that the source article compares Poland with.
const COMPARED = ["DK", "SE", "NL"];

const SHARE = { decimals: 1, unit: PERCENT };

const isSubject = ({ geo }: { geo: string }): boolean => geo === "PL";
const isOther = ({ geo }: { geo: string }): boolean => geo !== "PL" && !COMPARED.includes(geo);

export default defineChart({
  title: ({ rows, say, holding }) => {
    const poland = rowWith(rows, "geo", "PL").value;
    const denmark = rowWith(rows, "geo", "DK").value;
    return holding(
      Math.abs(poland - 25) < 2.5 && Math.abs(denmark - 75) < 2.5,
      say({
        pl: "Większości ludzi ufa co czwarty Polak i trzech na czterech Duńczyków",
        en: "One Pole in four trusts most people; among Danes it is three in four",
      }),
    );
  },
  subtitle: {
    pl: "Odsetek odpowiedzi „większości ludzi można ufać”, European Values Study 2017–2020, z przedziałem ufności\u00a095%",
    en: "Share answering “most people can be trusted”, European Values Study 2017–2020, with 95% confidence intervals",
  },
  note: {
    pl: "Bez odpowiedzi „trudno powiedzieć”. Przedziały nie uwzględniają złożonego schematu prób, więc w rzeczywistości są szersze.",
    en: "“Don’t know” is left out. The intervals ignore the surveys’ complex design, so the true ones are wider.",
  },
  indicators: [INDICATOR],
  coverage: { pl: "Europa", en: "Europe" },
  key: "geo",
  columns: [
    column.code("geo", { pl: "Kod kraju", en: "Country code" }),
    column.name("name", { pl: "Kraj", en: "Country" }),
    column.number("value", { pl: "Ufa większości ludzi", en: "Trust most people" }, SHARE),
    ...intervalColumns(1, PERCENT),
    column.number("n", { pl: "Odpowiedzi", en: "Answers" }, { decimals: 0, optional: true }),
    column.code("period", { pl: "Lata badania", en: "Survey years" }, { optional: true }),
  ],
  rows: ({ data, locale }) =>
    rankedAreas(data, locale, INDICATOR, WAVE_END, "evs").map(({ geo, name, value, row }) => ({
      ...{ geo, name, value },
      ...boundsOf(row),
      n: row.n ?? null,
      period: row.period ?? null,
    })),
  summary: ({ rows, say, format }) => {
    const value = (geo: string): string => format.percent(rowWith(rows, "geo", geo).value, 1);
    const poland = rowWith(rows, "geo", "PL");
    const [low, high] = [poland.ci_low, poland.ci_high];
    const overlap = rows.filter(
      (row) => !isSubject(row) && row.ci_low <= high && row.ci_high >= low,
    ).length;
    const last = rows.at(-1);
    return say(
      {
        pl: "Wykres punktowy {count} krajów Europy. Większości ludzi ufa {pl} badanych w Polsce, {dk} w Danii, {se} w Szwecji i {nl} w Niderlandach. Przedział ufności Polski, {low}–{high}, zachodzi na przedziały {overlap} innych krajów. Najniższy wynik ma {last}: {lowest}.",
        en: "Dot plot of {count} European countries. Most people are trusted by {pl} of respondents in Poland, {dk} in Denmark, {se} in Sweden and {nl} in the Netherlands. Poland’s confidence interval, {low}–{high}, overlaps those of {overlap} other countries. The lowest share is {last}, {lowest}.",
      },
      {
        count: rows.length,
        pl: value("PL"),
        dk: value("DK"),
        se: value("SE"),
        nl: value("NL"),
        low: format.number(low, 1),
        high: format.percent(high, 1),
        overlap,
        last: last ? last.name : "",
        lowest: last ? format.percent(last.value, 1) : "",
      },
    );
  },
  draw: (input) =>
    ranking(input, {
      axis: { domain: [0, 80], ticks: [0, 20, 40, 60, 80], unit: "%" },
      name: (row) => row.name,
      tone: (row) => (isSubject(row) ? "accent" : COMPARED.includes(row.geo) ? "ink" : "muted"),
      isWashed: isSubject,
      layers: [
        spans("ci_low", "ci_high"),
        // On a phone an interval is a few pixels wide: dots of the usual size would cover it.
        dots("value", { r: isNarrow(input.width) ? 2.6 : 3.8 }),
        labels("ci_high", (row) => (isOther(row) ? "" : input.format.number(row.value, 1))),
      ],
    }),
});
