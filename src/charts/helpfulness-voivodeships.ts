import { column, PERCENT } from "./definition/column.ts";
import { defineChart } from "./definition/define-chart.ts";
import { dots, labels, spans } from "./kit/layers.ts";
import { ranking } from "./kit/ranking.ts";
import { isNarrow } from "./kit/shapes.ts";
import { rankedAreas } from "./rows/indicator-rows.ts";
import { boundsOf, intervalColumns } from "./rows/interval.ts";
import { rowWith } from "./rows/row-value.ts";

const INDICATOR = "diagnoza2013-people-helpful-voivodeship";
const YEAR = 2013;
const NATION = "PL";
const MAZOVIA = "14";
// Households and areas were drawn, not persons. With a design effect of 2, an assumption, the
// standard error is √2 times as large; the data do not tell the true one.
const WIDENING = 1.96 * Math.SQRT2;
const SHARE = { decimals: 1, unit: PERCENT };
const YES_NO = { yes: { pl: "tak", en: "yes" }, no: { pl: "nie", en: "no" } };

interface Area {
  readonly geo: string;
  readonly apart: string;
}

const isNation = ({ geo }: Area): boolean => geo === NATION;
const isMazovia = ({ geo }: Area): boolean => geo === MAZOVIA;
const standsOut = ({ apart }: Area): boolean => apart === "yes";

export default defineChart({
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
    column.code("geo", { pl: "Kod", en: "Code" }),
    column.name("name", { pl: "Województwo", en: "Voivodeship" }),
    column.number("value", { pl: "Ludzie są pomocni", en: "People are helpful" }, SHARE),
    ...intervalColumns(1, PERCENT),
    column.number("wide_low", { pl: "Dolna granica, efekt 2", en: "Lower bound, effect 2" }, SHARE),
    column.number(
      "wide_high",
      { pl: "Górna granica, efekt 2", en: "Upper bound, effect 2" },
      SHARE,
    ),
    column.number("n", { pl: "Odpowiedzi", en: "Answers" }, { decimals: 0, optional: true }),
    column.category(
      "apart",
      { pl: "Wyraźnie różne od kraju", en: "Clearly apart from Poland" },
      { labels: YES_NO },
    ),
  ],
  rows: ({ data, locale }) => {
    const areas = rankedAreas(data, locale, INDICATOR, YEAR);
    const nation = rowWith(areas, "geo", NATION).value;
    return areas.map(({ geo, name, value, row }) => {
      const reach = WIDENING * (row.se ?? Number.NaN);
      return {
        ...{ geo, name, value },
        ...boundsOf(row),
        wide_low: value - reach,
        wide_high: value + reach,
        n: row.n ?? null,
        apart: Math.abs(value - nation) > reach ? "yes" : "no",
      };
    });
  },
  summary: ({ rows, say, format }) => {
    const nation = rowWith(rows, "geo", NATION);
    const mazovia = rowWith(rows, "geo", MAZOVIA);
    const [first, last] = [rows[0] ?? nation, rows.at(-1) ?? nation];
    const higher = rows.filter((row) => standsOut(row) && row.value > nation.value);
    const lower = rows.filter((row) => standsOut(row) && !higher.includes(row));
    const names = (list: readonly { readonly name: string }[]): string =>
      format.list(list.map(({ name }) => name));
    return say(
      {
        pl: "Wykres punktowy 16 województw i Polski z przedziałami ufności. W kraju {pl} badanych uważa, że ludzie są na ogół pomocni; w Mazowieckiem {maz} (przedział {low}–{high}). Najwięcej jest ich w Opolskiem, {top}, najmniej w Świętokrzyskiem, {bottom}. Wyraźnie wyżej niż kraj leżą: {higher}; niżej: {lower}.",
        en: "Dot plot of 16 voivodeships and Poland with confidence intervals. In the country {pl} say that people are mostly helpful; in Mazowieckie {maz} (interval {low}–{high}). The share is highest in Opolskie, {top}, and lowest in Świętokrzyskie, {bottom}. Clearly above the country: {higher}; below: {lower}.",
      },
      {
        pl: format.percent(nation.value, 1),
        maz: format.percent(mazovia.value, 1),
        low: format.number(mazovia.ci_low, 1),
        high: format.percent(mazovia.ci_high, 1),
        top: format.percent(first.value, 1),
        bottom: format.percent(last.value, 1),
        higher: names(higher),
        lower: names(lower),
      },
    );
  },
  draw: (input) => {
    const { rows, width, format, say } = input;
    const nation = rowWith(rows, "geo", NATION).value;
    const words = say(
      { pl: "Polska {value}", en: "Poland {value}" },
      { value: format.percent(nation, 1) },
    );
    return ranking(input, {
      axis: { domain: [22, 52.5], ticks: [30, 40, 50], unit: "%" },
      name: (row) => row.name,
      tone: (row) =>
        isMazovia(row) ? "accent" : isNation(row) || standsOut(row) ? "ink" : "muted",
      isWashed: isMazovia,
      step: 22,
      heads: [{ at: nation, words, tone: "ink", strong: true, line: "whole" }],
      layers: [
        spans("wide_low", "wide_high", { thickness: 1, opacity: 1 }),
        spans("ci_low", "ci_high", { thickness: 3.5, opacity: 0.55 }),
        dots("value"),
        labels(
          // On a phone the line of the country would run through the words.
          ({ wide_high }) => (isNarrow(width) && wide_high < nation ? nation : wide_high),
          (row) => (isMazovia(row) || standsOut(row) ? format.number(row.value, 1) : ""),
        ),
      ],
    });
  },
});
