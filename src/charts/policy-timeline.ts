// Fourteen events with their words and sources in two languages, and two layouts (over 250 lines).
import { scaleLinear } from "d3-scale";
import { partialDateWords } from "../i18n/partial-date.ts";
import type { Data } from "../schema/load.ts";
import type { Text } from "../schema/text.ts";
import { defineChart, type ChartRow, type DrawInput } from "./parts/define-chart.ts";
import { holding } from "./parts/holding.ts";
import { indicatorIn, indicatorRows } from "./parts/indicator-rows.ts";
import { NARROW } from "./parts/plot-drawing.ts";
import { rowWith, textIn } from "./parts/row-value.ts";
import { svgRoot, type Drawn } from "./parts/svg-root.ts";
import { textWidth } from "./parts/text-lines.ts";
import { rowMark, writtenText } from "./parts/written-text.ts";

const POLAND = "clusters-poland-policy-figures";
const EUROPE = "eu-cluster-counts";
const CALL = "pelka";
const STRATEGY = "strategy-2015";

const LEVELS = {
  europe: { pl: "Unia Europejska", en: "European Union" },
  poland: { pl: "Polska", en: "Poland" },
  mazovia: { pl: "Mazowsze", en: "Mazovia" },
} as const satisfies Readonly<Record<string, Text>>;
type Level = keyof typeof LEVELS;

interface PolicyEvent {
  readonly id: string;
  /** ISO, without day or month where they are unknown. */
  readonly date: string;
  readonly level: Level;
  /** `{number}` stands for the value of an indicator. */
  readonly name: Text;
  readonly words: Text;
  readonly number?: (data: Data) => number;
  readonly work: string | null;
  /** Where the event was read, if no work of the bibliography has it. */
  readonly address: string | null;
  readonly claim: string | null;
}

const EVENTS: readonly PolicyEvent[] = [
  {
    id: "communication-2008",
    date: "2008-10-17",
    level: "europe",
    name: {
      pl: "komunikat o klastrach światowej klasy",
      en: "communication on world-class clusters",
    },
    words: {
      pl: "Komisja Europejska kreśli ramy polityki, która ma pomagać w powstawaniu silniejszych klastrów.",
      en: "The European Commission outlines a policy framework to help stronger clusters develop.",
    },
    work: null,
    address:
      "http://www.proinno-europe.eu/promotion-pro-inno-europe-results/page/general-publications",
    claim: null,
  },
  {
    id: "recommendations-2012",
    date: "2012",
    level: "poland",
    name: { pl: "rekomendacje polityki do roku 2020", en: "advice on policy to 2020" },
    words: {
      pl: "Grupa robocza przy PARP proponuje kierunki krajowej polityki klastrowej.",
      en: "A working group at PARP proposes directions for national cluster policy.",
    },
    work: "parp2012",
    address: null,
    claim: null,
  },
  {
    id: CALL,
    date: "2013",
    level: "mazovia",
    name: { pl: "Pełka: potrzebny program regionalny", en: "Pełka: regional programme needed" },
    words: {
      pl: "Artykuł wzywa do włączenia klastrów w priorytety regionu, do programu i do wsparcia z pieniędzy publicznych.",
      en: "The article calls for clusters to be tied to the region’s priorities, for a programme and for public money.",
    },
    work: "pelka2013",
    address: null,
    claim: "M.13 M.14 M.15",
  },
  {
    id: STRATEGY,
    date: "2015-03-16",
    level: "mazovia",
    name: { pl: "założenia polityki w strategii", en: "policy written into the strategy" },
    words: {
      pl: "Regionalna strategia innowacji do 2020 roku po raz pierwszy formułuje założenia polityki klastrowej województwa.",
      en: "The regional innovation strategy to 2020 is the first to formulate a cluster policy for the voivodeship.",
    },
    work: "ris2015",
    address: null,
    claim: null,
  },
  {
    id: "inventory-2015",
    date: "2015",
    level: "poland",
    name: { pl: "klastry w inwentaryzacji: {number}", en: "clusters in the inventory: {number}" },
    words: {
      pl: "PARP liczy w kraju klastry, które spełniają jej definicję.",
      en: "PARP counts the clusters of the country that meet its definition.",
    },
    number: (data) => valueIn(data, POLAND, "PL", 2015, "inventory"),
    work: "parp2015",
    address: null,
    claim: null,
  },
  {
    id: "key-clusters-2015",
    date: "2015-09-25",
    level: "poland",
    name: { pl: "pierwsze klastry kluczowe: {number}", en: "first key clusters: {number}" },
    words: {
      pl: "Ministerstwo ogłasza pierwsze Krajowe Klastry Kluczowe; jest wśród nich Mazowiecki Klaster ICT.",
      en: "The ministry announces the first National Key Clusters; Mazovia Cluster ICT is one of them.",
    },
    number: (data) => valueIn(data, POLAND, "PL", 2016, "key-clusters"),
    work: "pigov-kkk",
    address:
      "https://pap-mediaroom.pl/biznes-i-finanse/mg-znamy-juz-krajowe-klastry-kluczowe-komunikat",
    claim: null,
  },
  {
    id: "grants-2016",
    date: "2016",
    level: "mazovia",
    name: { pl: "coroczne dotacje dla klastrów", en: "yearly grants for clusters" },
    words: {
      pl: "Urząd Marszałkowski zaczyna co roku dotować klastry w otwartych konkursach ofert.",
      en: "The Marshal’s Office begins to fund clusters every year in open calls.",
    },
    work: "mazovia-klastry",
    address:
      "https://innowacyjni.mazovia.pl/dzialania/mazowiecki-klaster-kluczowy/dotacje-dla-klastrow.html",
    claim: null,
  },
  {
    id: "competition-2016",
    date: "2016-04-27",
    level: "mazovia",
    name: { pl: "konkurs na klaster kluczowy", en: "key cluster competition" },
    words: {
      pl: "Konkurs o status Mazowieckiego Klastra Kluczowego trwa do 18 sierpnia; wyniku nie znaleziono.",
      en: "The competition for the status of Mazovian Key Cluster runs to 18 August; its result was not found.",
    },
    work: "mazovia-klastry",
    address: "https://innowacyjni.mazovia.pl/aktualnosci/ogloszenie.html",
    claim: null,
  },
  {
    id: "key-clusters-2016",
    date: "2016-10-25",
    level: "poland",
    name: {
      pl: "klastry kluczowe po II rundzie: {number}",
      en: "key clusters after round two: {number}",
    },
    words: {
      pl: "Druga runda przyznawania statusu; liczba dotyczy maja 2017 roku.",
      en: "The second round of the status; the number is that of May 2017.",
    },
    number: (data) => valueIn(data, POLAND, "PL", 2017, "key-clusters"),
    work: null,
    address: "https://archiwum.klasterodpadowy.com/en/cluster/czlonkowie/",
    claim: null,
  },
  {
    id: "energy-2018",
    date: "2018-05-09",
    level: "poland",
    name: { pl: "certyfikaty klastrów energii", en: "energy cluster certificates" },
    words: {
      pl: "Pierwszy z dwóch konkursów o certyfikat pilotażowego klastra energii; to odrębna instytucja prawa.",
      en: "The first of two contests for the certificate of pilot energy cluster, a separate institution of law.",
    },
    work: null,
    address: "https://portalkomunalny.pl/certyfikaty-dla-klastrow-energii-rozdane-374318/",
    claim: null,
  },
  {
    id: "directions-2020",
    date: "2020",
    level: "poland",
    name: { pl: "kierunki polityki po roku 2020", en: "directions after 2020" },
    words: {
      pl: "Trzy stopnie: klaster zalążkowy, wzrostowy i kluczowy; treść znana ze strony województwa.",
      en: "Three stages: seed, growth and key cluster; the content is known from the voivodeship’s site.",
    },
    work: "mf2020klastry mazovia-zalozenia",
    address: null,
    claim: null,
  },
  {
    id: "strategy-2021",
    date: "2021-03-16",
    level: "mazovia",
    name: { pl: "nowa strategia do 2030", en: "new strategy to 2030" },
    words: {
      pl: "Sejmik przyjmuje następną regionalną strategię innowacji.",
      en: "The regional assembly adopts the next regional innovation strategy.",
    },
    work: "ris2021",
    address: null,
    claim: null,
  },
  {
    id: "policies-2022",
    date: "2022",
    level: "europe",
    name: { pl: "państwa z własną polityką: {number}", en: "states with own policy: {number}" },
    words: {
      pl: "Tyle państw Unii ma według ECCP odrębną krajową politykę klastrową.",
      en: "So many states of the Union have, by the ECCP, a national cluster policy of their own.",
    },
    number: (data) => valueIn(data, EUROPE, "EU27_2020", 2022, "countries-with-policy"),
    work: "eccp",
    address: null,
    claim: null,
  },
  {
    id: "status-2024",
    date: "2024-12-31",
    level: "mazovia",
    name: { pl: "wygasa status Klastra ICT", en: "Cluster ICT’s status ends" },
    words: {
      pl: "Do tego dnia Mazowiecki Klaster ICT był Krajowym Klastrem Kluczowym; przedłużenia nie znaleziono.",
      en: "Until this day Mazovia Cluster ICT was a National Key Cluster; no renewal was found.",
    },
    work: null,
    address: "https://www.klasterlogtrans.pl/2023/01/",
    claim: null,
  },
];

export default defineChart({
  title: ({ rows, say }) => {
    const year = (id: string): number =>
      Number(textIn(rowWith(rows, "id", id), "date").slice(0, 4));
    return holding(
      year(STRATEGY) - year(CALL) === 2,
      "src/charts/policy-timeline.ts: title",
      say({
        pl: "Dwa lata po wezwaniu do programu regionalnego polityka klastrowa weszła do strategii Mazowsza",
        en: "Two years after the call for a regional programme, cluster policy entered Mazovia’s strategy",
      }),
    );
  },
  subtitle: {
    pl: "Wybrane zdarzenia polityki klastrowej na trzech szczeblach, 2008–2024",
    en: "Selected events of cluster policy at three levels, 2008–2024",
  },
  note: {
    pl: "Następstwo nie dowodzi wpływu, a pomiaru skutków tej polityki na Mazowszu nie znaleziono. Rok artykułu Pełki wywnioskowano z numeru czasopisma. Zdarzenia znane tylko z roku stoją w jego połowie; daty otwarcia platformy ECCP nie znaleziono.",
    en: "Sequence proves no influence, and no measurement of this policy’s effects in Mazovia was found. The year of Pełka’s article was inferred from the number of the journal. Events known by year alone stand in its middle; when the ECCP platform opened was not found.",
  },
  diagram: true,
  indicators: [POLAND, EUROPE],
  claims: ["M.8"],
  coverage: { pl: "Mazowsze, Polska, Unia Europejska", en: "Mazovia, Poland, European Union" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Zdarzenie", en: "Event" }, kind: "name" },
    { key: "date", label: { pl: "Data ISO", en: "ISO date" }, kind: "code" },
    { key: "when", label: { pl: "Data", en: "Date" }, kind: "text" },
    { key: "level", label: { pl: "Szczebel", en: "Level" }, kind: "category", labels: LEVELS },
    { key: "words", label: { pl: "Objaśnienie", en: "Remark" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "address", label: { pl: "Adres źródła", en: "Address of the source" }, kind: "text" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ data, locale }) =>
    EVENTS.map(({ id, date, level, name, words, number, work, address, claim }) => ({
      id,
      name: name[locale].replace("{number}", String(number?.(data) ?? "")),
      date,
      when: partialDateWords(date, locale),
      level,
      words: words[locale],
      work,
      address,
      claim,
    })).toSorted((first, second) => timeOf(first.date) - timeOf(second.date)),
  summary: ({ rows, say }) => {
    const of = (level: Level): number => rows.filter((row) => row["level"] === level).length;
    return say(
      {
        pl: "Oś czasu: {count} zdarzeń, z tego {europe} w Unii, {poland} w kraju i {mazovia} na Mazowszu. Wezwanie Pełki: {call}; założenia polityki klastrowej w strategii województwa: {strategy}; następna strategia: {next}.",
        en: "Timeline of {count} events, {europe} of them in the Union, {poland} in the country and {mazovia} in Mazovia. Pełka’s call: {call}; cluster policy in the voivodeship’s strategy: {strategy}; the next strategy: {next}.",
      },
      {
        count: rows.length,
        europe: of("europe"),
        poland: of("poland"),
        mazovia: of("mazovia"),
        call: textIn(rowWith(rows, "id", CALL), "when"),
        strategy: textIn(rowWith(rows, "id", STRATEGY), "when"),
        next: textIn(rowWith(rows, "id", "strategy-2021"), "when"),
      },
    );
  },
  draw: (input) => (input.width < NARROW ? downwards(input) : across(input)),
});

function valueIn(data: Data, id: string, geo: string, year: number, series: string): number {
  const row = indicatorRows(indicatorIn(data, id), year, series).find((own) => own.geo === geo);
  if (typeof row?.value !== "number") {
    throw new Error(`data/indicators/${id}.json: expected a value of ${geo} in ${year}`);
  }
  return row.value;
}

/** A date as a year with a fraction; what is known by year alone stands in its middle. */
function timeOf(date: string): number {
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return year + 0.5;
  return year + (month - 1 + (day === undefined ? 0.5 : day / 31)) / 12;
}

const colourOf = (row: ChartRow): string =>
  row["level"] === "mazovia" ? "var(--accent)" : "var(--ink)";

/** The two events of the title stand out. */
const emphasisOf = (row: ChartRow): { weight: number; fill: string } =>
  row["id"] === CALL || row["id"] === STRATEGY
    ? { weight: 600, fill: "var(--accent)" }
    : { weight: 400, fill: "var(--ink)" };

const SIZE = 14;
// The estimate of a width is generous; here a close one keeps words beside their pole.
const NARROWER = 0.86;
/** Between date and name. */
const GAP = 4;
/** Heights of the lowest flag and of each one above another. */
const FIRST = 18;
const STEP = 25;
/** Below the line hang words that would else meet an earlier pole. */
const HANG = 22;

interface Flag {
  readonly row: ChartRow;
  readonly x: number;
  /** The words stand right of their pole, or left of it where the drawing ends. */
  readonly isLast: boolean;
  /** Where the words begin. */
  readonly left: number;
  /** How far its words stand above the lane's line. */
  readonly rise: number;
}

/**
 * Flags of one lane from the last to the first: each is hoisted above those later ones that its
 * words would meet, so that no pole crosses words.
 */
function hoisted(rows: readonly ChartRow[], x: (time: number) => number, right: number): Flag[] {
  const flags: Flag[] = [];
  for (const row of rows.toReversed()) {
    const pole = Math.round(x(timeOf(textIn(row, "date"))));
    const words = `${textIn(row, "when")} ${textIn(row, "name")}`;
    const width = textWidth(words, SIZE) * NARROWER + GAP;
    const isLast = pole + 6 + width > right;
    const left = isLast ? pole - 6 - width : pole + 6;
    const poles = rows.map((other) => Math.round(x(timeOf(textIn(other, "date")))));
    if (isLast && poles.some((other) => other > left && other < pole)) {
      flags.push({ row, x: pole, isLast, left: right, rise: -HANG });
      continue;
    }
    const met = flags.filter((flag) => flag.left < left + width + 10);
    const rise = Math.max(FIRST, ...met.map((flag) => flag.rise + STEP));
    flags.push({ row, x: pole, isLast, left, rise });
  }
  return flags;
}

/** The wide drawing: a lane for each level above one axis of years. */
function across(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const x = scaleLinear([2008, 2027], [4, width - 2]);
  const svg = svgRoot(document, width, 0);
  let y = 0;
  for (const level of Object.keys(LEVELS) as Level[]) {
    const own = rows.filter((row) => row["level"] === level);
    const flags = hoisted(own, x, width);
    const heading = { x: 0, y: y + 15, size: 15, weight: 600 } as const;
    const accent = level === "mazovia" ? "var(--accent)" : "var(--ink)";
    writtenText(svg, LEVELS[level][locale], { ...heading, fill: accent });
    y += 40 + Math.max(...flags.map((flag) => flag.rise));
    svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--muted)");
    for (const flag of flags) drawFlag(svg, input, flag, y);
    y += flags.some(({ rise }) => rise < 0) ? 26 + HANG : 26;
  }
  for (const year of [2008, 2012, 2016, 2020, 2024]) {
    const anchor = year === 2008 ? "start" : "middle";
    const place = { x: year === 2008 ? 0 : Math.round(x(year)), y, size: 13, anchor } as const;
    writtenText(svg, String(year), { ...place, fill: "var(--faint)" });
  }
  return sized(svg, width, y + 6);
}

function drawFlag(svg: Drawn<SVGSVGElement>, input: DrawInput, flag: Flag, y: number): void {
  const { row, x, isLast, rise } = flag;
  const group = rowMark(svg, input.rows.indexOf(row));
  const top = Math.round(y - rise);
  group
    .append("path")
    .attr("d", `M${x},${y}V${rise < 0 ? top : top - 10}`)
    .attr("stroke", "var(--rule)");
  group.append("circle").attr("cx", x).attr("cy", y).attr("r", 5).attr("fill", colourOf(row));
  const text = group
    .append("text")
    .attr("x", isLast ? x - 7 : x + 7)
    .attr("y", top)
    .attr("text-anchor", isLast ? "end" : null);
  text
    .append("tspan")
    .attr("font-size", 13)
    .attr("fill", "var(--soft)")
    .text(`${textIn(row, "when")} `);
  const { weight, fill } = emphasisOf(row);
  text
    .append("tspan")
    .attr("dx", GAP)
    .attr("font-size", SIZE)
    .attr("font-weight", weight)
    .attr("fill", fill)
    .text(textIn(row, "name"));
}

/** The drawing for a phone: one event below the other. */
function downwards(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const left = 26;
  const svg = svgRoot(document, width, 0);
  const line = svg.append("path").attr("stroke", "var(--muted)");
  let [y, last] = [14, 14];
  rows.forEach((row, index) => {
    const group = rowMark(svg, index);
    last = y - 5;
    const dot = group.append("circle").attr("cx", 7).attr("cy", last).attr("r", 5.5);
    dot.attr("fill", colourOf(row));
    const level = LEVELS[textIn(row, "level") as Level][locale];
    const when = { x: left, y, size: 13, fill: "var(--soft)" };
    writtenText(group, textIn(row, "when"), when);
    writtenText(group, level, {
      x: width,
      y,
      size: 13,
      anchor: "end",
      fill: row["level"] === "mazovia" ? "var(--accent)" : "var(--soft)",
    });
    const name = { ...emphasisOf(row), x: left, y: y + 20, width: width - left, size: 16 };
    y = writtenText(group, textIn(row, "name"), name) + 16;
  });
  line.attr("d", `M7,9V${last}`);
  return sized(svg, width, y - 22);
}

function sized(svg: Drawn<SVGSVGElement>, width: number, height: number): Element {
  const rounded = Math.ceil(height);
  const node = svg.attr("viewBox", `0 0 ${width} ${rounded}`).attr("height", rounded).node();
  if (!node) throw new Error("src/charts/policy-timeline.ts: expected a drawing");
  return node;
}
