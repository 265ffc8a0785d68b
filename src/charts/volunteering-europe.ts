import type { Data } from "../schema/load.ts";
import { column, PERCENT } from "./definition/column.ts";
import { defineChart } from "./definition/define-chart.ts";
import { diamonds, dots, labels, spans } from "./kit/layers.ts";
import { ranking } from "./kit/ranking.ts";
import { isNarrow } from "./kit/shapes.ts";
import { areasIn, indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { rowWith } from "./rows/row-value.ts";

const INDICATOR = "eurostat-formal-volunteering";
const CLAIM_POLAND = "2.11";
const CLAIM_LEADERS = "2.13";

const SHARE = { decimals: 1, unit: PERCENT };
const LOW = { u: { pl: "mała", en: "low" } };

const isSubject = ({ geo }: { geo: string }): boolean => geo === "PL";

export default defineChart({
  title: ({ rows, say, holding }) =>
    holding(
      rows.every((row) => Math.max(row.value_2015, row.value_2022 ?? 0) < 50),
      say({
        pl: "W żadnym badanym kraju wolontariat w organizacjach nie obejmował połowy mieszkańców",
        en: "In no country surveyed did volunteering in organisations reach half of the people",
      }),
    ),
  subtitle: {
    pl: "Odsetek osób w wieku 16 lat i więcej, które w ciągu roku pracowały bezpłatnie w organizacji; 2015 i 2022, a obok teza z 2011 roku",
    en: "Share of people aged 16 and over who did unpaid work through an organisation within a year; 2015 and 2022, beside a claim of 2011",
  },
  note: {
    pl: "Kraje w kolejności wyników z 2022 roku; na końcu te, które mają tylko 2015. Puste kółko: mała wiarygodność według Eurostatu. Badania z obu lat różnią się pytaniami, a rok 2022 objęła pandemia, więc różnica nie jest zmierzonym trendem. Teza z 2011 roku pochodzi z raportu, którego strony nie udało się sprawdzić, i może liczyć aktywność szerzej niż wolontariat.",
    en: "Countries by their value of 2022; those with 2015 only stand last. Hollow dot: low reliability according to Eurostat. The two surveys differ in their questions, and 2022 fell within the pandemic, so the difference is not a measured trend. The claim of 2011 comes from a report whose page could not be checked and may count activity more broadly than volunteering.",
  },
  indicators: [INDICATOR],
  claims: [CLAIM_POLAND, CLAIM_LEADERS],
  coverage: { pl: "Unia Europejska i Wielka Brytania", en: "European Union and United Kingdom" },
  key: "geo",
  columns: [
    column.code("geo", { pl: "Kod kraju", en: "Country code" }),
    column.name("name", { pl: "Kraj", en: "Country" }),
    column.number("value_2015", { pl: "2015", en: "2015" }, SHARE),
    column.category(
      "flag_2015",
      { pl: "Wiarygodność 2015", en: "Reliability 2015" },
      { labels: LOW, optional: true },
    ),
    column.number("value_2022", { pl: "2022", en: "2022" }, { ...SHARE, optional: true }),
    column.text("claim", { pl: "Teza z 2011 r.", en: "Claim of 2011" }, { optional: true }),
    column.code(
      "claim_2011",
      { pl: "Teza: liczba", en: "Claim: number" },
      { numeric: true, optional: true },
    ),
    column.code("claim_bound", { pl: "Teza: granica", en: "Claim: bound" }, { optional: true }),
  ],
  rows: ({ data, locale }) => {
    const late = new Map(
      indicatorRows(indicatorIn(data, INDICATOR), 2022).map(({ geo, value }) => [geo, value]),
    );
    const claims = claimsByCountry(data);
    return areasIn(data, locale, INDICATOR, 2015)
      .map(({ geo, name, value, row }) => {
        const claim = claims.get(geo);
        return {
          ...{ geo, name, value_2015: value },
          flag_2015: row.flag ?? null,
          value_2022: late.get(geo) ?? null,
          claim: claim ? `${claim.bound === "more-than" ? "> " : ""}${claim.number}%` : null,
          claim_2011: claim?.number ?? null,
          claim_bound: claim?.bound ?? null,
        };
      })
      .sort(
        (first, second) =>
          Number(first.value_2022 === null) - Number(second.value_2022 === null) ||
          (second.value_2022 ?? second.value_2015) - (first.value_2022 ?? first.value_2015),
      );
  },
  summary: ({ rows, say, format }) => {
    const value = (geo: string, year: 2015 | 2022): string =>
      format.percent(rowWith(rows, "geo", geo)[`value_${year}`] ?? Number.NaN, 1);
    const claim = (geo: string): string =>
      format.percent(rowWith(rows, "geo", geo).claim_2011 ?? Number.NaN);
    return say(
      {
        pl: "Wykres par punktów dla {count} krajów. W Polsce w organizacjach bezpłatnie pracowało {pl15} osób od 16 lat w 2015 roku (wynik mało wiarygodny) i {pl22} w 2022. W Niderlandach {nl15} i {nl22}, w Danii {dk15} i {dk22}, w Szwecji {se15} i {se22}. Teza z 2011 roku mówiła o {claimPl} w Polsce i ponad {claimNl} w tych trzech krajach.",
        en: "Dumbbell chart of {count} countries. In Poland {pl15} of people aged 16 and over did unpaid work through an organisation in 2015 (a value of low reliability) and {pl22} in 2022. In the Netherlands it was {nl15} and {nl22}, in Denmark {dk15} and {dk22}, in Sweden {se15} and {se22}. The claim of 2011 spoke of {claimPl} in Poland and over {claimNl} in those three countries.",
      },
      {
        count: rows.length,
        pl15: value("PL", 2015),
        pl22: value("PL", 2022),
        nl15: value("NL", 2015),
        nl22: value("NL", 2022),
        dk15: value("DK", 2015),
        dk22: value("DK", 2022),
        se15: value("SE", 2015),
        se22: value("SE", 2022),
        claimPl: claim("PL"),
        claimNl: claim("NL"),
      },
    );
  },
  draw: (input) => {
    const { rows, format, say } = input;
    const [first] = rows;
    const claim = say({ pl: "teza z 2011 r.", en: "claim of 2011" });
    const number = (value: number | null, decimals = 0): string =>
      value === null ? "" : format.number(value, decimals);
    return ranking(input, {
      axis: { domain: [0, 60], ticks: [0, 20, 40, 60], unit: "%" },
      name: (row) => row.name,
      tone: (row) => (isSubject(row) ? "accent" : row.claim_2011 === null ? "muted" : "ink"),
      isWashed: isSubject,
      step: 20,
      heads: [
        { at: first?.value_2022 ?? 0, words: "2022" },
        { at: first?.value_2015 ?? 0, words: "2015" },
        { at: 50, words: claim, line: "dashed" },
      ],
      layers: [
        spans("value_2015", "value_2022", { opacity: 0.55 }),
        dots("value_2015", { r: 2.8, isHollow: (row) => row.flag_2015 === "u" }),
        dots("value_2022", { r: 4.8 }),
        diamonds("claim_2011"),
        labels(
          "claim_2011",
          (row) =>
            isSubject(row)
              ? `${claim}: ${row.claim ?? ""}`
              : row.claim_2011 === null
                ? ""
                : `> ${number(row.claim_2011)}`,
          { colour: "soft", strong: false, gap: 10 },
        ),
        labels("value_2022", (row) => (isSubject(row) ? number(row.value_2022, 1) : ""), {
          side: "before",
        }),
        // On a phone the claim's mark stands where the value of 2015 would be written.
        labels("value_2015", (row) =>
          isSubject(row) && !isNarrow(input.width) ? number(row.value_2015, 1) : "",
        ),
      ],
    });
  },
});

function claimsByCountry(data: Data): Map<string, { number: number; bound: string }> {
  const byCountry = new Map<string, { number: number; bound: string }>();
  for (const id of [CLAIM_POLAND, CLAIM_LEADERS]) {
    const value = data.claims.get(id)?.value;
    if (!value) {
      throw new Error(
        `data/claims.json: ${id}: expected a claim with a value, received none; add it`,
      );
    }
    for (const geo of value.geos) byCountry.set(geo, value);
  }
  return byCountry;
}
