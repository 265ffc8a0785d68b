// Longer than 250 lines: each of the views says something of its own, with a guard of its own.
import { group, rollup } from "d3-array";
import { formatFor } from "../i18n/format.ts";
import { LINK_LEVELS, type InternationalLink } from "../schema/link.ts";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import {
  defineUntypedChart,
  type ChartRow,
  type TellInput,
  type View,
} from "./definition/define-chart.ts";
import { drawLinks } from "./initiatives/links-drawing.ts";
import { isDisputed, LEVEL_WORDS, type LinkMark } from "./initiatives/link-mark.ts";
import { numberIn, textIn } from "./rows/row-value.ts";

const WHOLE = "all";
const UNDISPUTED = "undisputed";
/** What stands in keys for a country that the sources do not tell. */
const NOWHERE = "unknown";
const ANYBODYS: Text = {
  pl: "Powiązania inicjatyw klastrowych Mazowsza, ich koordynatorów i województwa",
  en: "Links of Mazovia’s cluster initiatives, their coordinators and the voivodeship",
};
const WHOSE: Readonly<Record<string, Text>> = {
  cluster: {
    pl: "Powiązania samych inicjatyw klastrowych Mazowsza",
    en: "Links of Mazovia’s cluster initiatives themselves",
  },
  coordinator: {
    pl: "Powiązania koordynatorów inicjatyw klastrowych Mazowsza",
    en: "Links of the coordinators of Mazovia’s cluster initiatives",
  },
  region: {
    pl: "Powiązania województwa mazowieckiego i sieci regionów, do których należy,",
    en: "Links of Mazowieckie Voivodeship and the networks of regions that it belongs to",
  },
};
const COUNTED = ["links", "high", "medium", "low", "contacts", "planned", "disputed"] as const;
type Counted = (typeof COUNTED)[number];

export default defineUntypedChart({
  title: (input) => titleOf(input),
  subtitle: ({ view, say, locale }) =>
    say(
      {
        pl: "{whose} z partnerami za granicą według państw; jedna kropka to jedno powiązanie",
        en: "{whose} with partners abroad, by country; one dot is one link",
      },
      {
        whose:
          view !== null && isInitiative(view.id)
            ? say({ pl: "{name}: powiązania", en: "{name}: links" }, { name: view.label[locale] })
            : say(WHOSE[view?.id ?? WHOLE] ?? ANYBODYS),
      },
    ),
  note: ({ rows, data, say, holding }) =>
    [
      say({
        pl: "Zebrane ze stron publicznych, nie spis; liczba powiązań nie mówi o ich sile. Linia prowadzi w środek państwa, nie do siedziby partnera.",
        en: "Gathered from public pages, not a census; the number of links tells nothing of their strength. Lines lead to the middle of a country, not to the partner’s seat.",
      }),
      ...(sum(rows, "disputed") > 0
        ? [
            holding(
              data.initiatives
                .filter(({ inclusion }) => inclusion === "disputed")
                .every(({ basis }) => basis.en.includes("Kielce")),
              say({
                pl: "Sporny jest związek z Mazowszem klastra, którego koordynator działa w Kielcach.",
                en: "Disputed is the tie to Mazovia of a cluster whose coordinator works in Kielce.",
              }),
            ),
          ]
        : []),
    ].join(" "),
  indicators: [],
  links: true,
  europe: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  views: { label: { pl: "Czyje powiązania", en: "Whose links" }, values: viewsOf, initial: WHOLE },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "country", label: { pl: "Kod państwa", en: "Country code" }, kind: "code" },
    { key: "name", label: { pl: "Państwo", en: "Country" }, kind: "name" },
    { key: "level", label: { pl: "Szczebel", en: "Level" }, kind: "category", labels: LEVEL_WORDS },
    ...(
      [
        ["links", { pl: "Powiązania", en: "Links" }],
        ["high", { pl: "w tym pewne", en: "high certainty" }],
        ["medium", { pl: "o średniej pewności", en: "medium certainty" }],
        ["low", { pl: "o małej pewności", en: "low certainty" }],
        ["contacts", { pl: "same kontakty", en: "mere contacts" }],
        ["planned", { pl: "zapowiedziane", en: "announced" }],
        ["disputed", { pl: "spornego klastra", en: "of the disputed cluster" }],
      ] as const
    ).map(([key, label]) => ({ key, label, kind: "number" as const, decimals: 0 })),
    { key: "partners", label: { pl: "Partnerzy", en: "Partners" }, kind: "text" },
    { key: "pages", label: { pl: "Strony źródłowe", en: "Source pages" }, kind: "address" },
  ],
  rows: ({ data, locale, view }) => {
    const { compare } = formatFor(locale);
    const byCountry = [...group(linksOf(data, view), ({ country }) => country ?? NOWHERE)]
      .map(([country, links]) => ({
        country,
        links,
        name:
          data.territories.get(country)?.name[locale] ??
          (locale === "pl" ? "kilka państw lub nieznane" : "several or unknown"),
      }))
      .sort(
        (first, second) =>
          Number(first.country === NOWHERE) - Number(second.country === NOWHERE) ||
          second.links.length - first.links.length ||
          compare(first.name, second.name),
      );
    return byCountry.flatMap(({ country, links, name }) =>
      LINK_LEVELS.flatMap((level): ChartRow[] => {
        const own = links.filter((link) => link.level === level);
        if (own.length === 0) return [];
        const count = (is: (link: InternationalLink) => boolean): number => own.filter(is).length;
        return [
          {
            id: `${country}-${level}`,
            ...{ country: country === NOWHERE ? null : country, name, level, links: own.length },
            high: count(({ certainty }) => certainty === "high"),
            medium: count(({ certainty }) => certainty === "medium"),
            low: count(({ certainty }) => certainty === "low"),
            contacts: count(({ status }) => status === "contact"),
            planned: count(({ status }) => status === "planned"),
            disputed: count((link) => isDisputed(link, data)),
            partners: own.map((link) => partnerWords(link, data, locale)).join("; "),
            pages: [...new Set(own.flatMap(({ sources }) => sources.map(({ url }) => url)))].join(
              " ",
            ),
          },
        ];
      }),
    );
  },
  summary: ({ rows, say, format }) => {
    const most = [...countries(rows)].slice(0, 5).map(([name, count]) => `${name} (${count})`);
    return say(
      {
        pl: "Mapa Europy z łukami z Mazowsza i lista państw. Powiązań: {links}, państw: {countries}; najwięcej: {most}. Pewność duża: {high}, średnia: {medium}, mała: {low}; same kontakty: {contacts}, tylko zapowiedziane: {planned}, spornego klastra: {disputed}.",
        en: "Map of Europe with arcs from Mazovia, and a list of countries. Links: {links}, countries: {countries}; most: {most}. Certainty high: {high}, medium: {medium}, low: {low}; mere contacts: {contacts}, only announced: {planned}, of the disputed cluster: {disputed}.",
      },
      {
        ...Object.fromEntries(COUNTED.map((key) => [key, sum(rows, key)])),
        countries: countries(rows).size,
        most: format.list(most),
      },
    );
  },
  draw: (input) => {
    const marks = linksOf(input.data, input.view?.id ?? WHOLE).map((link): LinkMark => ({
      row: input.rows.findIndex((row) => row["id"] === `${link.country ?? NOWHERE}-${link.level}`),
      certainty: link.certainty,
      planned: link.status === "planned",
      contact: link.status === "contact",
      disputed: isDisputed(link, input.data),
    }));
    return drawLinks(input, marks);
  },
});

function isInitiative(view: string): boolean {
  return view !== WHOLE && view !== UNDISPUTED && !LINK_LEVELS.some((level) => level === view);
}

/**
 * The views: five cuts through all links and, so that there are no more than eight, only the three
 * of the fourteen initiatives that have most links of their own.
 */
function viewsOf(data: Data): readonly View[] {
  const own = [...data.links.values()].filter(({ level }) => level !== "region");
  const counts = rollup(
    own,
    (links) => links.length,
    ({ from }) => from,
  );
  const initiatives = data.initiatives
    .filter(({ id }) => counts.has(id))
    .sort((first, second) => (counts.get(second.id) ?? 0) - (counts.get(first.id) ?? 0))
    .slice(0, 3);
  return [
    { id: WHOLE, label: { pl: "wszystkie", en: "all" } },
    { id: "cluster", label: { pl: "klastrów", en: "of clusters" } },
    { id: "coordinator", label: { pl: "koordynatorów", en: "of coordinators" } },
    { id: "region", label: { pl: "województwa", en: "of the voivodeship" } },
    { id: UNDISPUTED, label: { pl: "bez spornego klastra", en: "without the disputed cluster" } },
    ...initiatives.map(({ id, name }) => ({ id, label: name })),
  ];
}

function linksOf(data: Data, view: string): readonly InternationalLink[] {
  return [...data.links.values()].filter((link) => {
    if (view === WHOLE) return true;
    if (view === UNDISPUTED) return !isDisputed(link, data);
    return isInitiative(view) ? link.from === view : link.level === view;
  });
}

/** "Tenerrdis (Mazowiecki Klaster ICT, 2021)" */
function partnerWords(
  { partner, from, year, until }: InternationalLink,
  data: Data,
  locale: TellInput["locale"],
): string {
  const own = data.initiatives.find(({ id }) => id === from)?.name[locale];
  const region = locale === "pl" ? "województwo" : "the voivodeship";
  const years = year === null ? [] : [until && until !== year ? `${year}–${until}` : `${year}`];
  return `${partner[locale]} (${[own ?? region, ...years].join(", ")})`;
}

function sum(rows: readonly ChartRow[], key: Counted): number {
  return rows.reduce((total, row) => total + numberIn(row, key), 0);
}

/** Links by the name of the country, most first; without those of no country. */
function countries(rows: readonly ChartRow[]): ReadonlyMap<string, number> {
  return rollup(
    rows.filter((row) => row["country"] !== null),
    (own) => sum(own, "links"),
    (row) => textIn(row, "name"),
  );
}

/** The finding of a view. */
function titleOf({ rows, view, data, say, holding }: TellInput): string {
  const [links, high, disputed] = [sum(rows, "links"), sum(rows, "high"), sum(rows, "disputed")];
  const counts = rollup(
    rows,
    (own) => sum(own, "links"),
    (row) => row["country"],
  );
  const count = (country: string): number => counts.get(country) ?? 0;
  const contacts = sum(
    rows.filter((row) => row["country"] === "DE"),
    "contacts",
  );
  const first = (...wanted: readonly string[]): boolean =>
    [...counts].every(
      ([country, number]) =>
        wanted.includes(String(country)) || number < Math.min(...wanted.map(count)),
    );
  const told = (holds: boolean, pl: string, en: string): string =>
    holding(holds, say({ pl, en }, { links, high, all: data.links.size }));
  switch (view?.id) {
    case WHOLE:
      return told(
        first("DE") && contacts * 2 > count("DE") && high * 2 < links,
        "Z {links} znanych powiązań z zagranicą pewnych jest {high}; najwięcej jest z Niemcami, ale przeważają wśród nich same kontakty",
        "Of {links} known links abroad {high} are certain; Germany has the largest number, but over half of these are mere contacts",
      );
    case "cluster":
      return told(
        high * 2 < links && links * 2 > data.links.size && links * 5 < data.links.size * 3,
        "Na same klastry przypada nieco ponad połowa powiązań, {links} z {all}; pewnych jest wśród nich {high}",
        "The clusters themselves hold just over half of the links, {links} of {all}; {high} of these are certain",
      );
    case "coordinator":
      return told(
        disputed * 3 === links * 2,
        "Dwie trzecie powiązań koordynatorów należy do jednego klastra, którego związek z Mazowszem jest sporny",
        "Two thirds of the coordinators’ links belong to one cluster whose tie to Mazovia is disputed",
      );
    case "region":
      return told(
        high === 0 && links * 4 > data.links.size && links * 3 < data.links.size,
        "Ponad jedna czwarta powiązań należy do województwa, a nie do klastrów, i żadne z nich nie jest pewne",
        "More than a quarter of the links belong to the voivodeship, not to clusters, and none of these is certain",
      );
    case UNDISPUTED:
      return told(
        first("ES") && disputed === 0,
        "Bez spornego klastra liczba powiązań spada do {links}, a pewnych do {high}; Hiszpania wyprzedza Niemcy",
        "Without the disputed cluster {links} links remain, {high} of them certain, and Spain is ahead of Germany",
      );
    default:
      return initiativeTitle(view?.id ?? "", { rows, data, first, told });
  }
}

function initiativeTitle(
  id: string,
  {
    rows,
    data,
    first,
    told,
  }: Pick<TellInput, "rows" | "data"> & {
    readonly first: (...wanted: readonly string[]) => boolean;
    readonly told: (holds: boolean, pl: string, en: string) => string;
  },
): string {
  const [links, high, low] = [sum(rows, "links"), sum(rows, "high"), sum(rows, "low")];
  if (id === "mazowiecki-klaster-ict") {
    return told(
      high * 3 < links && low > high,
      "Z {links} znanych powiązań Mazowieckiego Klastra ICT pewne są tylko {high}",
      "Of {links} known links of Mazovia Cluster ICT only {high} are certain",
    );
  }
  if (rows.every((row) => row["disputed"] === row["links"])) {
    return told(
      first("DE") && high + 1 === links,
      "Powiązania spornego klastra są dobrze poświadczone: pewnych jest {high} z {links}, najwięcej prowadzi do Niemiec",
      "The disputed cluster’s links are well attested: {high} of {links} are certain; Germany has the largest number",
    );
  }
  const own = [...data.links.values()].filter(({ from }) => from === id);
  return told(
    high === links && new Set(own.map(({ project }) => project?.en)).size === 1,
    "Wszystkie powiązania tego klastra ({links}) są pewne i pochodzą z jednego partnerstwa",
    "All {links} links of this cluster are certain and come from a single partnership",
  );
}
