// Sixteen entries in two languages, each computed from its own data: long for that reason.
import type { Data } from "../schema/load.ts";
import type { Locale, Text } from "../schema/text.ts";
import { formatFor } from "../i18n/format.ts";
import { coefficientOfVariation } from "../stats/coefficient-of-variation.ts";
import { locationQuotient } from "../stats/location-quotient.ts";
import { defineUntypedChart, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows, indicatorValue } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { svgRoot, type Drawn } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const PLACE = "src/charts/swot.ts";
const MAZOWIECKIE = "14";
const CAPITAL = "PL91";
const REST = "PL92";

const INNOVATION = "voiv-innovation-expenditure-share-2010-2024";
const JOBS = "voiv-employment-nace-2016-2017";
const TERTIARY = "nuts2-tertiary-25-64-2013-2024";
const GDP = "nuts2-gdp-pps-index-2000-2023";
const COOPERATION = "voiv-cooperation-innovation-industry-2010-2024";
const RESEARCH = "nuts2-gerd-pct-gdp-2013-2023";
const WAGES = "powiat-wages-2002-2023";
const POPULATION = "powiat-population-2006-2017";
const POLICIES = "eu-cluster-counts";

const FIELDS = ["strengths", "weaknesses", "opportunities", "threats"] as const;
type Field = (typeof FIELDS)[number];

const FIELD_WORDS: Readonly<Record<Field, Text>> = {
  strengths: { pl: "Mocne strony", en: "Strengths" },
  weaknesses: { pl: "Słabości", en: "Weaknesses" },
  opportunities: { pl: "Szanse", en: "Opportunities" },
  threats: { pl: "Zagrożenia", en: "Threats" },
};

/** One entry of the analysis: what is printed large, and what stands behind it. */
interface Entry {
  readonly id: string;
  readonly field: Field;
  readonly name: Text;
  /** Null where only a work, not a number, stands behind the entry. */
  readonly value: number | null;
  readonly figure: Text;
  readonly evidence: Text;
  readonly work?: string;
}

export default defineUntypedChart({
  title: ({ rows, data, say, holding }) => {
    const shares = indicatorRows(indicatorIn(data, INNOVATION), 2024).filter(
      ({ geo }) => geo !== "PL",
    );
    const best = Math.max(...shares.map(({ value }) => value ?? 0));
    const cooperating = numberIn(rowWith(rows, "id", "industry-cooperation"), "value");
    return holding(
      indicatorValue(data, INNOVATION, MAZOWIECKIE, 2024) === best &&
        Math.round(100 / cooperating) === 9,
      say({
        pl: "Najwięcej w kraju wydaje się tu na innowacje, lecz współpracuje w nich jedna firma przemysłowa na dziewięć",
        en: "Mazovia spends most on innovation in Poland, yet one industrial firm in nine cooperates in it",
      }),
    );
  },
  subtitle: {
    pl: "Mazowsze jako miejsce dla klastrów: nasza analiza SWOT, każda pozycja z pomiarem albo pracą, na której się opiera",
    en: "Mazovia as a place for clusters: our own SWOT analysis, each entry with its measurement or the work it rests on",
  },
  note: ({ data, say, format, holding }) => {
    const nation = indicatorValue(data, COOPERATION, "PL", 2024);
    return holding(
      nation < indicatorValue(data, COOPERATION, MAZOWIECKIE, 2024),
      say(
        {
          pl: "Mocne strony i słabości to stan, szanse i zagrożenia to zmiana oraz otoczenie. Wybór pozycji jest nasz; nie odtwarza analizy Pełki, której tabeli nie znamy. Siedziby firm zawyżają miary Warszawy. Współpraca: tylko badania lat parzystych; w kraju jest jeszcze rzadsza ({nation}).",
          en: "Strengths and weaknesses are a state; opportunities and threats a change or the surroundings. The choice is ours and does not reconstruct Pełka’s analysis, whose table we do not know. Head offices inflate the measures of Warsaw. Cooperation: surveys of even years only; in Poland it is rarer still ({nation}).",
        },
        { nation: format.percent(nation, 1) },
      ),
    );
  },
  diagram: true,
  indicators: [INNOVATION, JOBS, TERTIARY, GDP, COOPERATION, RESEARCH, WAGES, POPULATION, POLICIES],
  initiatives: true,
  links: true,
  claims: ["M.12"],
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Pozycja", en: "Entry" }, kind: "name" },
    {
      key: "field",
      label: { pl: "Pole", en: "Field" },
      kind: "category",
      labels: FIELD_WORDS,
    },
    { key: "value", label: { pl: "Wartość", en: "Value" }, kind: "code", numeric: true },
    { key: "figure", label: { pl: "Miara", en: "Measure" }, kind: "text" },
    { key: "evidence", label: { pl: "Świadectwo", en: "Evidence" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
  ],
  rows: ({ data, locale }) =>
    entries(data).map(({ id, field, name, value, figure, evidence, work }) => ({
      id,
      name: name[locale],
      field,
      value,
      figure: figure[locale],
      evidence: evidence[locale],
      work: work ?? null,
    })),
  summary: ({ rows, say }) => {
    const figure = (id: string): string => textIn(rowWith(rows, "id", id), "figure");
    return say(
      {
        pl: "Tablica SWOT z {count} pozycjami w czterech polach. Mocne strony, między innymi: {innovative} krajowych nakładów firm na innowacje, zatrudnienie w ICT {ict} średniej krajowej. Słabości: współpraca {cooperation} firm przemysłowych, badania poza regionem stolicy {research} PKB. Szansa: rozrzut płac między powiatami {wages}. Zagrożenie: przewaga stolicy w wydatkach na badania {gap}.",
        en: "SWOT table with {count} entries in four fields. Strengths include {innovative} of national innovation spending by firms and ICT jobs at {ict} the national share. Weaknesses: {cooperation} of industrial firms cooperate, research outside the capital region is {research} of GDP. Opportunity: the spread of wages among powiats, {wages}. Threat: the capital’s lead in research spending, {gap}.",
      },
      {
        count: rows.length,
        innovative: figure("innovation-spending"),
        ict: figure("ict-jobs"),
        cooperation: figure("industry-cooperation"),
        research: figure("research-rest"),
        wages: figure("wage-spread"),
        gap: figure("research-gap"),
      },
    );
  },
  draw: (input) => {
    const { document, width, locale, rows } = input;
    const narrow = width < NARROW;
    const gutter = narrow ? 0 : 28;
    const fieldWidth = narrow ? width : (width - gutter) / 2;
    const svg = svgRoot(document, width, 10);
    let bottom = 0;
    let top = 0;
    FIELDS.forEach((field, index) => {
      const column = narrow ? 0 : index % 2;
      if (narrow || column === 0) top = index === 0 ? 0 : bottom + (narrow ? 18 : 26);
      const end = drawField(svg, input, field, {
        left: column * (fieldWidth + gutter),
        top,
        width: fieldWidth,
        title: FIELD_WORDS[field][locale],
      });
      bottom = Math.max(bottom, end);
    });
    const height = Math.ceil(bottom + 4);
    svg.attr("height", height).attr("viewBox", `0 0 ${width} ${height}`);
    const root = svg.node();
    if (!root || rows.length === 0) throw new Error(`${PLACE}: expected a drawing`);
    return root;
  },
});

interface FieldBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly title: string;
}

/** Draws one field: a rule, its name, and a line for each entry. Returns its bottom. */
function drawField(
  svg: Drawn<SVGSVGElement>,
  { rows, width, format }: DrawInput,
  field: Field,
  { left, top, width: fieldWidth, title }: FieldBox,
): number {
  const narrow = width < NARROW;
  const numberWidth = narrow ? 122 : 148;
  svg
    .append("path")
    .attr("d", `M${left},${top + 1}h${fieldWidth}`)
    .attr("stroke", "var(--ink)")
    .attr("stroke-width", 1.4);
  writtenText(svg, title, { x: left, y: top + 24, size: 16, weight: 600 });
  let y = top + 60;
  rows.forEach((row, index) => {
    if (row["field"] !== field) return;
    const mark = rowMark(svg, index);
    const figure = textIn(row, "figure");
    const isWord = row["value"] === null;
    writtenText(mark, figure, {
      x: left,
      y,
      size: isWord ? 18 : narrow ? 19 : 22,
      weight: 600,
      fill: field === "strengths" || field === "opportunities" ? "var(--ink)" : "var(--accent)",
    });
    const end = writtenText(
      mark,
      format.tie(textIn(row, "name")).replaceAll(" = ", "\u00a0=\u00a0"),
      {
        x: left + numberWidth,
        y: y - 3,
        width: fieldWidth - numberWidth,
        size: 15,
        fill: "var(--soft)",
        leading: 1.2,
      },
    );
    y = Math.max(y + 38, end + 20);
  });
  return y - 30;
}

/** A text in both languages, its numbers written as each language writes them. */
function both(words: Text, numbers: Readonly<Record<string, readonly [number, number]>>): Text {
  const filled = (locale: Locale): string =>
    Object.entries(numbers).reduce(
      (text, [name, [value, decimals]]) =>
        text.replaceAll(`{${name}}`, formatFor(locale).number(value, decimals)),
      words[locale],
    );
  return { pl: filled("pl"), en: filled("en") };
}

const same = (words: string): Text => ({ pl: words, en: words });

function entries(data: Data): Entry[] {
  return [...strengths(data), ...weaknesses(data), ...opportunities(data), ...threats(data)];
}

function strengths(data: Data): Entry[] {
  const innovative = indicatorValue(data, INNOVATION, MAZOWIECKIE, 2024);
  const next = Math.max(
    ...indicatorRows(indicatorIn(data, INNOVATION), 2024)
      .filter(({ geo }) => geo !== "PL" && geo !== MAZOWIECKIE)
      .map(({ value }) => value ?? 0),
  );
  const jobs = (geo: string) => ({
    industry: indicatorValue(data, JOBS, geo, 2017, "j"),
    all: indicatorValue(data, JOBS, geo, 2017, "total"),
  });
  const ict = locationQuotient(jobs(MAZOWIECKIE), jobs("PL"));
  const tertiary = indicatorValue(data, TERTIARY, CAPITAL, 2024);
  const gdp = indicatorValue(data, GDP, CAPITAL, 2023);
  return [
    {
      id: "innovation-spending",
      field: "strengths",
      name: { pl: "krajowych nakładów na innowacje", en: "of national innovation spending" },
      value: innovative,
      figure: both(same("{a}%"), { a: [innovative, 1] }),
      evidence: both(
        {
          pl: "Udział województwa w nakładach przedsiębiorstw na innowacje w 2024 roku; następne województwo ma {b}%.",
          en: "The voivodeship’s share in enterprises’ innovation expenditure in 2024; the next voivodeship has {b}%.",
        },
        { b: [next, 1] },
      ),
    },
    {
      id: "ict-jobs",
      field: "strengths",
      name: { pl: "zatrudnienie w ICT wobec kraju", en: "the national share of ICT jobs" },
      value: ict,
      figure: both(same("{a}×"), { a: [ict, 1] }),
      evidence: {
        pl: "Udział informacji i komunikacji w zatrudnieniu w 2017 roku, iloraz lokalizacji, obliczenie własne.",
        en: "Share of information and communication in employment in 2017, location quotient, computed here.",
      },
    },
    {
      id: "education-capital",
      field: "strengths",
      name: {
        pl: "dorosłych regionu stolicy po studiach",
        en: "of capital-region adults hold degrees",
      },
      value: tertiary,
      figure: both(same("{a}%"), { a: [tertiary, 1] }),
      evidence: both(
        {
          pl: "Wyższe wykształcenie w wieku 25–64 lat, Warszawski stołeczny, 2024; w regionie mazowieckim regionalnym {b}%.",
          en: "Tertiary education at age 25–64, Warszawski stołeczny, 2024; {b}% in Mazowiecki regionalny.",
        },
        { b: [indicatorValue(data, TERTIARY, REST, 2024), 1] },
      ),
    },
    {
      id: "gdp-capital",
      field: "strengths",
      name: {
        pl: "PKB na osobę w regionie stolicy (UE = 100)",
        en: "GDP per head in the capital region (EU = 100)",
      },
      value: gdp,
      figure: both(same("{a}"), { a: [gdp, 0] }),
      evidence: {
        pl: "PKB na mieszkańca według siły nabywczej, UE = 100, 2023; zawyżają go dojeżdżający do pracy.",
        en: "GDP per head in purchasing power, EU = 100, 2023; commuters inflate it.",
      },
    },
  ];
}

function weaknesses(data: Data): Entry[] {
  const cooperation = indicatorValue(data, COOPERATION, MAZOWIECKIE, 2024);
  const research = indicatorValue(data, RESEARCH, REST, 2023);
  const gdp = indicatorValue(data, GDP, REST, 2023);
  const all = data.initiatives.length;
  const traced = data.initiatives.filter(({ status }) => status.value === "active").length;
  return [
    {
      id: "industry-cooperation",
      field: "weaknesses",
      name: {
        pl: "firm przemysłowych współpracuje",
        en: "of industrial firms cooperate",
      },
      value: cooperation,
      figure: both(same("{a}%"), { a: [cooperation, 1] }),
      evidence: both(
        {
          pl: "Przedsiębiorstwa przemysłowe, które współpracowały w działalności innowacyjnej, 2024; w Polsce {b}%.",
          en: "Industrial enterprises that cooperated in innovation, 2024; {b}% in Poland.",
        },
        { b: [indicatorValue(data, COOPERATION, "PL", 2024), 1] },
      ),
    },
    {
      id: "research-rest",
      field: "weaknesses",
      name: { pl: "PKB na badania poza stolicą", en: "of GDP for research outside the capital" },
      value: research,
      figure: both(same("{a}%"), { a: [research, 2] }),
      evidence: both(
        {
          pl: "Nakłady na badania i rozwój wobec PKB, Mazowiecki regionalny, 2023; Warszawski stołeczny {b}%.",
          en: "R&D expenditure relative to GDP, Mazowiecki regionalny, 2023; Warszawski stołeczny {b}%.",
        },
        { b: [indicatorValue(data, RESEARCH, CAPITAL, 2023), 2] },
      ),
    },
    {
      id: "gdp-rest",
      field: "weaknesses",
      name: {
        pl: "PKB na osobę poza stolicą (UE = 100)",
        en: "GDP per head outside the capital (EU = 100)",
      },
      value: gdp,
      figure: both(same("{a}"), { a: [gdp, 0] }),
      evidence: {
        pl: "PKB na mieszkańca według siły nabywczej, UE = 100, Mazowiecki regionalny, 2023.",
        en: "GDP per head in purchasing power, EU = 100, Mazowiecki regionalny, 2023.",
      },
    },
    {
      id: "no-trace",
      field: "weaknesses",
      name: {
        pl: "inicjatyw bez śladu działania",
        en: "initiatives with no trace of activity",
      },
      value: all - traced,
      figure: both({ pl: "{a} z {b}", en: "{a} of {b}" }, { a: [all - traced, 0], b: [all, 0] }),
      evidence: {
        pl: "Rekordy bez datowanego świadectwa od 2021 roku i spoza wykazu urzędu marszałkowskiego; brak śladu nie dowodzi, że inicjatywa wygasła.",
        en: "Records without dated evidence from 2021 on and not on the list of the Marshal’s Office; no trace is no proof that an initiative has ended.",
      },
      work: "mazovia-lista",
    },
  ];
}

function opportunities(data: Data): Entry[] {
  const cooperation = (year: number): number =>
    indicatorValue(data, COOPERATION, MAZOWIECKIE, year);
  const spread = (year: number): number =>
    100 *
    coefficientOfVariation(
      indicatorRows(indicatorIn(data, WAGES), year)
        .filter(({ geo }) => geo.length === 4)
        .map(({ value }) => value ?? Number.NaN),
    );
  const links = [...data.links.values()].filter(
    ({ status, level, certainty }) =>
      status === "done" && level !== "region" && certainty !== "low",
  );
  const countries = new Set(links.flatMap(({ country }) => country ?? [])).size;
  const policies = indicatorValue(data, POLICIES, "EU27_2020", 2022, "countries-with-policy");
  return [
    {
      id: "cooperation-growth",
      field: "opportunities",
      name: {
        pl: "współpraca firm przemysłowych, 2020–2024",
        en: "cooperation in industry, 2020–2024",
      },
      value: cooperation(2024) - cooperation(2020),
      figure: both(same("{a} → {b}%"), { a: [cooperation(2020), 1], b: [cooperation(2024), 1] }),
      evidence: both(
        {
          pl: "Badania lat parzystych według definicji stosowanych od 2020 roku; według dawnych było w latach 2010–2018 {c} → {d}%.",
          en: "Surveys of even years with the definitions in use from 2020; with the earlier ones, {c} → {d}% in 2010–2018.",
        },
        { c: [cooperation(2010), 1], d: [cooperation(2018), 1] },
      ),
    },
    {
      id: "wage-spread",
      field: "opportunities",
      name: { pl: "rozrzut płac powiatów, 2002–2023", en: "spread of powiat wages, 2002–2023" },
      value: spread(2023),
      figure: both(same("{a} → {b}%"), { a: [spread(2002), 1], b: [spread(2023), 1] }),
      evidence: {
        pl: "Współczynnik zmienności przeciętnych płac w 42 powiatach, bez wag, obliczenie własne.",
        en: "Coefficient of variation of average wages in 42 powiats, unweighted, computed here.",
      },
    },
    {
      id: "foreign-links",
      field: "opportunities",
      name: {
        pl: "krajów z partnerami klastrów",
        en: "countries with partners of clusters",
      },
      value: countries,
      figure: both(same("{a}"), { a: [countries, 0] }),
      evidence: both(
        {
          pl: "Kraje w {b} zebranych powiązaniach zagranicznych klastrów i ich koordynatorów, z których żadne nie jest tylko zapowiedzią ani niepewne.",
          en: "Countries in the {b} foreign links of clusters and their coordinators gathered here that are neither plans nor uncertain.",
        },
        { b: [links.length, 0] },
      ),
    },
    {
      id: "policies",
      field: "opportunities",
      name: { pl: "państw Unii z polityką klastrową", en: "EU states with a cluster policy" },
      value: policies,
      figure: both({ pl: "{a} z 27", en: "{a} of 27" }, { a: [policies, 0] }),
      evidence: {
        pl: "Państwa, w których europejska platforma współpracy klastrów odnotowała w 2022 roku krajową politykę klastrową.",
        en: "States in which the European platform of cluster collaboration recorded a national cluster policy in 2022.",
      },
      work: "eccp",
    },
  ];
}

function threats(data: Data): Entry[] {
  const gap = (year: number): number =>
    indicatorValue(data, RESEARCH, CAPITAL, year) / indicatorValue(data, RESEARCH, REST, year);
  const people = (geo: string, year: number): number =>
    indicatorValue(data, POPULATION, geo, year, "total");
  const powiats = indicatorRows(indicatorIn(data, POPULATION), 2017, "total").map(({ geo }) => geo);
  const shrinking = powiats.filter((geo) => people(geo, 2017) < people(geo, 2006)).length;
  return [
    {
      id: "research-gap",
      field: "threats",
      name: {
        pl: "przewaga stolicy w badaniach, 2016–2023",
        en: "the capital’s lead in research, 2016–2023",
      },
      value: gap(2023),
      figure: both(same("{a} → {b}×"), { a: [gap(2016), 1], b: [gap(2023), 1] }),
      evidence: {
        pl: "Iloraz nakładów na badania i rozwój wobec PKB w obu regionach Mazowsza, obliczenie własne.",
        en: "Ratio of R&D expenditure relative to GDP in the two regions of Mazovia, computed here.",
      },
    },
    {
      id: "shrinking-powiats",
      field: "threats",
      name: { pl: "powiatów traci ludność, 2006–2017", en: "powiats lost people, 2006–2017" },
      value: shrinking,
      figure: both(
        { pl: "{a} z {b}", en: "{a} of {b}" },
        { a: [shrinking, 0], b: [powiats.length, 0] },
      ),
      evidence: {
        pl: "Powiaty, w których mieszkańców było w 2017 roku mniej niż w 2006, obliczenie własne.",
        en: "Powiats with fewer residents in 2017 than in 2006, computed here.",
      },
    },
    {
      id: "grant-platforms",
      field: "threats",
      name: {
        pl: "klastrów dla środków publicznych, 2012",
        en: "clusters formed for public money, 2012",
      },
      value: null,
      figure: { pl: "większość", en: "most" },
      evidence: {
        pl: "Ocena PARP z 2012 roku dla całej Polski, przytoczona przez samorząd województwa; liczby nie podano.",
        en: "A judgement of PARP from 2012 for all of Poland, quoted by the regional government; no number is given.",
      },
      work: "mazovia-mkk",
    },
    {
      id: "no-evaluation",
      field: "threats",
      name: { pl: "oceny skutków wsparcia klastrów", en: "evaluation of what support achieved" },
      value: null,
      figure: { pl: "brak", en: "none found" },
      evidence: {
        pl: "Nie znaleźliśmy badania, które łączyłoby wsparcie klastrów z wynikami firm lub powiatów Mazowsza; przeglądy zagraniczne zostawiają pytanie otwarte.",
        en: "We found no study that ties support for clusters to the results of firms or powiats of Mazovia; reviews from abroad leave the question open.",
      },
      work: "uyarra2016 duranton2011",
    },
  ];
}
