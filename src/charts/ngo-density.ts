import { column } from "./definition/column.ts";
import { defineChart, type TellInput, type View } from "./definition/define-chart.ts";
import { dots, labels, spans } from "./kit/layers.ts";
import { ranking } from "./kit/ranking.ts";
import { areasIn } from "./rows/indicator-rows.ts";
import { endsOf, rowWith } from "./rows/row-value.ts";

const MEASURES = {
  registered: {
    indicator: "ngo-regon-per10k-voivodeship",
    decimals: 0,
    tab: { pl: "REGON", en: "REGON" },
    head: { pl: "w rejestrze", en: "registered" },
    which: { pl: "zarejestrowanych", en: "registered" },
    finding: {
      pl: "Najwięcej organizacji zarejestrowanych na mieszkańca ma mazowieckie, siedziba organizacji krajowych",
      en: "Mazowieckie, seat of national bodies, has the most registered organisations per inhabitant",
    },
    subtitle: {
      pl: "Fundacje, stowarzyszenia i organizacje społeczne w rejestrze REGON na 10 tys. mieszkańców, {year}; puste kółko: czynne organizacje non-profit",
      en: "Foundations, associations and social organisations in the REGON register per 10,000 inhabitants, {year}; hollow dot: active non-profit organisations",
    },
  },
  active: {
    indicator: "npo-active-per10k-voivodeship",
    decimals: 1,
    tab: { pl: "Czynne", en: "Active" },
    head: { pl: "czynne", en: "active" },
    which: { pl: "czynnych", en: "active" },
    finding: {
      pl: "Pod względem organizacji czynnych na mieszkańca mazowieckie jest {rank}; prowadzi {leader}",
      en: "In active organisations per inhabitant Mazowieckie comes {rank}; {leader} leads",
    },
    subtitle: {
      pl: "Czynne organizacje non-profit na 10 tys. mieszkańców, {year}; puste kółko: fundacje, stowarzyszenia i organizacje społeczne w rejestrze REGON",
      en: "Active non-profit organisations per 10,000 inhabitants, {year}; hollow dot: foundations, associations and social organisations in the REGON register",
    },
  },
} as const;
type Measure = keyof typeof MEASURES;
const IDS: readonly Measure[] = ["registered", "active"];
const REGIONS = "ngo-density-mazovia-nuts2";
// The survey of active organisations is held in even years: the first, the last without the rural
// women's circles, the first with them, and the latest.
const YEARS = [2010, 2018, 2020, 2024];
const MAZOVIA = "14";
const VIEWS = IDS.flatMap((measure) =>
  YEARS.map((year) => {
    const { pl, en } = MEASURES[measure].tab;
    return {
      id: `${measure}-${year}`,
      measure,
      year,
      label: { pl: `${pl} ${year}`, en: `${en} ${year}` },
    };
  }),
);
const choiceOf = (view: View | null) => rowWith(VIEWS, "id", view?.id ?? "");

const ORDINALS = {
  pl: ["pierwsze", "drugie", "trzecie", "czwarte", "piąte"],
  en: ["first", "second", "third", "fourth", "fifth"],
} as const;

type Area = Readonly<Record<Measure, number> & { geo: string }>;

const isMazovia = ({ geo }: Area): boolean => geo === MAZOVIA;
const isNation = ({ geo }: Area): boolean => geo === "PL";
const isNamed = (row: Area): boolean => isMazovia(row) || isNation(row);

export default defineChart({
  title: ({ rows, view, locale, say, holding }) => {
    const { measure } = choiceOf(view);
    const own = rowWith(rows, "geo", MAZOVIA)[measure];
    const voivodeships = rows.filter((row) => !isNation(row));
    const place = voivodeships.filter((row) => row[measure] > own).length;
    const isShared = voivodeships.filter((row) => row[measure] === own).length > 1;
    const ordinal = ORDINALS[locale][place] ?? "";
    const joint = { pl: "ex aequo {ordinal}", en: "joint {ordinal}" };
    const rank = isShared ? say(joint, { ordinal }) : ordinal;
    return holding(
      measure === "registered" ? place === 0 && !isShared : place > 0 && ordinal !== "",
      say(MEASURES[measure].finding, { rank, leader: voivodeships[0]?.name ?? "" }),
    );
  },
  subtitle: ({ view, say }) => {
    const { measure, year } = choiceOf(view);
    return say(MEASURES[measure].subtitle, { year });
  },
  note: noteWords,
  indicators: [...IDS.map((id) => MEASURES[id].indicator), REGIONS],
  coverage: { pl: "Polska, województwa", en: "Poland, voivodeships" },
  key: "geo",
  columns: [
    column.code("geo", { pl: "Kod", en: "Code" }),
    column.name("name", { pl: "Województwo", en: "Voivodeship" }),
    column.year("year", { pl: "Rok", en: "Year" }),
    column.number(
      "registered",
      { pl: "Zarejestrowane na 10 tys.", en: "Registered per 10,000" },
      { decimals: 0 },
    ),
    column.number("active", { pl: "Czynne na 10 tys.", en: "Active per 10,000" }, { decimals: 1 }),
  ],
  views: {
    label: { pl: "Organizacje i rok", en: "Organisations and year" },
    values: () => VIEWS,
    initial: "active-2024",
  },
  rows: ({ data, locale, view }) => {
    const { measure, year } = rowWith(VIEWS, "id", view);
    const active = areasIn(data, locale, MEASURES.active.indicator, year);
    return areasIn(data, locale, MEASURES.registered.indicator, year)
      .map(({ geo, name, value }) => ({
        ...{ geo, name, year, registered: value },
        active: rowWith(active, "geo", geo).value,
      }))
      .sort((first, second) => second[measure] - first[measure] || second.active - first.active);
  },
  summary: ({ rows, view, say, format }) => {
    const { measure, year } = choiceOf(view);
    const [first, last] = endsOf(rows.filter((row) => !isNation(row)));
    const number = (geo: string, key: Measure): string =>
      format.number(rowWith(rows, "geo", geo)[key], MEASURES[key].decimals);
    return say(
      {
        pl: "Wykres punktowy 16 województw i Polski, {year}, uporządkowany według organizacji {which}. W mazowieckim jest na 10 tys. mieszkańców {mr} organizacji zarejestrowanych i {ma} czynnych, w Polsce {pr} i {pa}. Najwięcej organizacji {which}: {first}, {high}; najmniej: {last}, {low}.",
        en: "Dot plot of 16 voivodeships and Poland, {year}, in the order of {which} organisations. Per 10,000 inhabitants Mazowieckie has {mr} registered and {ma} active ones, Poland {pr} and {pa}. Most {which} organisations: {first}, {high}; fewest: {last}, {low}.",
      },
      {
        year,
        which: say(MEASURES[measure].which),
        ...{ mr: number(MAZOVIA, "registered"), ma: number(MAZOVIA, "active") },
        ...{ pr: number("PL", "registered"), pa: number("PL", "active") },
        ...{ first: first.name, high: number(first.geo, measure) },
        ...{ last: last.name, low: number(last.geo, measure) },
      },
    );
  },
  draw: (input) => {
    const { rows, format, say } = input;
    const { measure } = choiceOf(input.view);
    const other: Measure = measure === "active" ? "registered" : "active";
    return ranking(input, {
      axis: { domain: [12, 60], ticks: [20, 40, 60] },
      name: (row) => row.name,
      tone: (row) => (isMazovia(row) ? "accent" : isNation(row) ? "ink" : "muted"),
      isWashed: isMazovia,
      step: 22,
      heads: IDS.map((key) => ({
        ...{ at: endsOf(rows)[0][key], words: say(MEASURES[key].head) },
        ...{ tone: key === measure ? "ink" : "muted", strong: key === measure },
      })),
      layers: [
        spans(other, measure, { thickness: 1.5, opacity: 0.45 }),
        dots(other, { r: 3.4, isHollow: () => true }),
        dots(measure, { r: 4.5 }),
        ...IDS.map((key) =>
          labels<Area>(
            key,
            (row) => (isNamed(row) ? format.number(row[key], MEASURES[key].decimals) : ""),
            { side: key === "active" ? "before" : "after", strong: key === measure },
          ),
        ),
      ],
    });
  },
});

function noteWords({ view, data, say, format }: TellInput): string {
  const { measure, year } = choiceOf(view);
  const regions = areasIn(data, format.locale, REGIONS, year);
  const capital = regions.find(({ geo }) => geo === "PL91")?.value ?? null;
  const parts = [
    say({
      pl: "Organizację liczy się w miejscu siedziby, więc ogólnopolskie organizacje z Warszawy zawyżają wynik województwa. Rejestr i badanie czynnych obejmują nieco inne zbiory: z ich ilorazu nie wynika, jaka część organizacji działa.",
      en: "An organisation is counted where it has its seat, so national bodies in Warsaw inflate the figure of the voivodeship. The register and the survey of active ones cover slightly different sets: their ratio does not tell what share of organisations is active.",
    }),
    year >= 2020 &&
      say({
        pl: "Od 2020 roku do czynnych należą koła gospodyń wiejskich, najliczniejsze na wsi, dlatego wyniku nie można porównywać z rokiem 2018 i wcześniejszymi.",
        en: "From 2020 the active ones include rural women’s circles, which are most frequent in the countryside, so the value cannot be compared with 2018 and before.",
      }),
    year === 2018 &&
      say({
        pl: "W 2018 roku uporządkowano rejestr: spadek wobec lat poprzednich nie jest ubytkiem organizacji.",
        en: "In 2018 the register was cleaned up: the fall against earlier years is no loss of organisations.",
      }),
    measure === "registered" &&
      capital !== null &&
      say(
        {
          pl: "W samym regionie warszawskim stołecznym było {value} zarejestrowanych (według artykułu, nie bazy GUS).",
          en: "The Warsaw capital region alone had {value} registered ones (from an article, not the database of Statistics Poland).",
        },
        { value: format.number(capital) },
      ),
  ];
  return parts.filter((words) => words !== false).join(" ");
}
