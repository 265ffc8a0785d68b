// Two layouts of one diagram, each placed by hand, and a row for each node and link (over 250 lines).
import type { Data } from "../schema/load.ts";
import type { Locale, Text } from "../schema/text.ts";
import { formatFor } from "../i18n/format.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorValue } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const MEMBERS = "parp-cluster-benchmarking-structure";
const INDUSTRY = "voiv-cooperation-innovation-industry-2010-2024";
const SERVICES = "voiv-cooperation-innovation-services-2010-2024";
const INNOVATION = "voiv-innovation-expenditure-share-2010-2024";
const RESEARCH = "voiv-rd-gdp-2010-2024";
const TERTIARY = "nuts2-tertiary-25-64-2013-2024";

const NODES = ["science", "firms", "authorities"] as const;

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const links = rows.filter((row) => row["kind"] === "link");
    const measured = links.filter((row) => row["state"] === "measured");
    return holding(
      links.length === 5 && measured.length === 1 && measured[0]?.["id"] === "cooperation",
      say({
        pl: "Z pięciu powiązań systemu zebrane dane mierzą jedno: współpracę firm w innowacjach",
        en: "Of the system’s five links the data gathered measure one: firms’ cooperation in innovation",
      }),
    );
  },
  subtitle: {
    pl: "System firm, nauki i władz według streszczeń artykułu Pełki i to, co o każdym ogniwie mówią dziś dane; przy uczestnikach ich udział w członkostwie klastrów badanych przez PARP, Polska, 2022",
    en: "The system of firms, science and authorities in the abstracts of Pełka’s article, and what data say of each link today; beside each actor its share of members in the clusters PARP surveyed, Poland, 2022",
  },
  note: {
    pl: "Linia kropkowana: powiązania nie mierzy żaden zebrany wskaźnik, najbliższe miary podaje tabela; kreskowana: znane są tylko pojedyncze kwoty. Współpraca w innowacjach obejmuje firmy od 10 osób i dowolnego partnera, nie tylko z klastra. Wsparcie klastrów przez władze streszczenia wymieniają jako zalecenie.",
    en: "Dotted line: no indicator gathered measures the link, the table names the nearest measures; dashed: only single amounts are known. Cooperation in innovation covers firms of 10 or more with any partner, not only in a cluster. In the abstracts, support by authorities is a recommendation.",
  },
  diagram: true,
  indicators: [MEMBERS, INDUSTRY, SERVICES, INNOVATION, RESEARCH, TERTIARY],
  initiatives: true,
  works: ["pelka2013"],
  coverage: { pl: "Województwo mazowieckie i Polska", en: "Mazowieckie Voivodeship and Poland" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Ogniwo", en: "Element" }, kind: "name" },
    {
      key: "kind",
      label: { pl: "Rodzaj", en: "Kind" },
      kind: "category",
      labels: {
        actor: { pl: "uczestnik", en: "actor" },
        link: { pl: "powiązanie", en: "link" },
      },
    },
    { key: "says", label: { pl: "Według streszczeń", en: "In the abstracts" }, kind: "text" },
    {
      key: "state",
      label: { pl: "Pomiar", en: "Measurement" },
      kind: "category",
      labels: {
        measured: { pl: "jest", en: "there is one" },
        "in-part": { pl: "częściowy", en: "in part" },
        none: { pl: "brak", en: "none" },
      },
    },
    { key: "value", label: { pl: "Wartość", en: "Value" }, kind: "code", numeric: true },
    { key: "evidence", label: { pl: "Co mówią dane", en: "What data say" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja", en: "Item" }, kind: "claim" },
  ],
  rows: ({ data, locale }) => elements(data, locale),
  summary: ({ rows, say, format }) => {
    const percent = (id: string, decimals: number): string =>
      format.percent(numberIn(rowWith(rows, "id", id), "value"), decimals);
    return say(
      {
        pl: "Diagram trzech uczestników i pięciu powiązań. Wśród członków klastrów firmy stanowią {firms}, nauka {science}, samorządy {authorities}. Współpracę w innowacjach zmierzono: podejmuje ją {cooperation} firm przemysłowych Mazowsza. Przepływu innowacji z nauki, dopasowania kształcenia do pracy ani związku z inwestycjami zagranicznymi nie mierzy żaden zebrany wskaźnik, wsparcie publiczne znane jest częściowo.",
        en: "Diagram of three actors and five links. Firms make up {firms} of cluster members, science {science}, local government {authorities}. Cooperation in innovation is measured: {cooperation} of industrial firms in Mazovia take part. No indicator gathered measures the flow of innovation from science, the fit of education and work, or a link to foreign investment; public support is known in part.",
      },
      {
        firms: percent("firms", 0),
        science: percent("science", 0),
        authorities: percent("authorities", 0),
        cooperation: percent("cooperation", 1),
      },
    );
  },
  draw: (input) => {
    const svg = input.width < NARROW ? drawnNarrow(input) : drawnWide(input);
    return drawnRoot(svg);
  },
});

type Point = readonly [number, number];

// What is known in part.
const DASHED = "9 7";

/** A line with an arrowhead at its end; dotted where nothing measures the link. */
function arrow(group: Drawn, from: Point, to: Point, dashes = "1 6"): void {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const head = (turn: number): string =>
    `${(to[0] - 8 * Math.cos(angle + turn)).toFixed(1)},${(to[1] - 8 * Math.sin(angle + turn)).toFixed(1)}`;
  group
    .append("path")
    .attr("d", `M${from.join()}L${to.join()}`)
    .attr("fill", "none")
    .attr("stroke", "var(--muted)")
    .attr("stroke-width", 1.7)
    .attr("stroke-dasharray", dashes)
    .attr("stroke-linecap", "round");
  group
    .append("path")
    .attr("d", `M${head(0.42)}L${to.join()}L${head(-0.42)}`)
    .attr("fill", "none")
    .attr("stroke", "var(--muted)")
    .attr("stroke-width", 1.4);
}

function drawnWide(input: DrawInput): Drawn<SVGSVGElement> {
  const { document, width, rows } = input;
  const svg = svgRoot(document, width, 400);
  const at = { science: [0, 46], authorities: [0, 352], firms: [500, 206] } as const;
  // What the abstracts call one coherent system: the ground between the three.
  svg.append("path").attr("d", "M0,92L474,204L0,312Z").attr("fill", "var(--wash)");
  rows.forEach((row, index) => {
    const group = rowMark(svg, index);
    const id = textIn(row, "id");
    const name = nameOf(input, row);
    if (isNode(id)) {
      const [x, y] = at[id];
      writtenText(group, name, { x, y, size: 26, weight: 600 });
      writtenText(group, memberWords(input, row), { x, y: y + 22, size: 15, fill: "var(--soft)" });
      return;
    }
    switch (id) {
      case "cooperation": {
        writtenText(group, shareWords(input, row), {
          x: 22,
          y: 206,
          size: 40,
          weight: 600,
          fill: "var(--accent)",
        });
        writtenText(group, name, {
          x: 22,
          y: 232,
          width: 250,
          size: 16,
          fill: "var(--accent)",
        });
        break;
      }
      case "innovation": {
        arrow(group, [150, 76], [490, 182]);
        writtenText(group, name, { x: 336, y: 116, size: 16, weight: 600 });
        break;
      }
      case "support": {
        arrow(group, [240, 330], [490, 232], DASHED);
        writtenText(group, name, { x: 336, y: 314, size: 16, weight: 600 });
        break;
      }
      case "education": {
        arrow(group, [150, 38], [640, 38]);
        writtenText(group, linkName(input, row), { x: 336, y: 26, size: 16, weight: 600 });
        writtenText(group, targetName(input, row), {
          x: 652,
          y: 43,
          size: 18,
          fill: "var(--soft)",
        });
        break;
      }
      default: {
        arrow(group, [610, 198], [664, 198]);
        writtenText(group, targetName(input, row), {
          x: 676,
          y: 194,
          width: 164,
          size: 18,
          fill: "var(--soft)",
        });
      }
    }
  });
  return svg;
}

function drawnNarrow(input: DrawInput): Drawn<SVGSVGElement> {
  const { document, width, rows } = input;
  const svg = svgRoot(document, width, 462);
  const top = { science: 40, firms: 194, authorities: 346 } as const;
  rows.forEach((row, index) => {
    const group = rowMark(svg, index);
    const id = textIn(row, "id");
    const name = nameOf(input, row);
    if (isNode(id)) {
      const y = top[id];
      writtenText(group, name, { x: 0, y, size: 22, weight: 600 });
      writtenText(group, memberWords(input, row), {
        x: 0,
        y: y + 21,
        size: 15,
        fill: "var(--soft)",
      });
      return;
    }
    switch (id) {
      case "cooperation": {
        writtenText(group, shareWords(input, row), {
          x: 0,
          y: 440,
          size: 32,
          weight: 600,
          fill: "var(--accent)",
        });
        writtenText(group, name, {
          x: 112,
          y: 427,
          width: width - 112,
          size: 15,
          fill: "var(--accent)",
        });
        break;
      }
      case "education": {
        arrow(group, [84, 33], [190, 33]);
        writtenText(group, linkName(input, row), { x: 88, y: 21, size: 15, weight: 600 });
        writtenText(group, targetName(input, row), {
          x: 200,
          y: 38,
          size: 17,
          fill: "var(--soft)",
        });
        break;
      }
      case "innovation": {
        arrow(group, [12, 74], [12, 164]);
        writtenText(group, name, { x: 28, y: 124, size: 15, weight: 600 });
        break;
      }
      case "support": {
        arrow(group, [12, 318], [12, 226], DASHED);
        writtenText(group, name, { x: 28, y: 278, size: 15, weight: 600 });
        break;
      }
      default: {
        arrow(group, [84, 187], [190, 187]);
        writtenText(group, targetName(input, row), {
          x: 200,
          y: 183,
          width: width - 200,
          size: 17,
          fill: "var(--soft)",
        });
      }
    }
  });
  return svg;
}

function isNode(id: string): id is (typeof NODES)[number] {
  return (NODES as readonly string[]).includes(id);
}

function nameOf({ format }: DrawInput, row: ChartRow): string {
  return format.tie(textIn(row, "name"));
}

// A link's name says where it leads: "kształcenie → rynek pracy".
function linkName({ format }: DrawInput, row: ChartRow): string {
  return format.tie(textIn(row, "name").split(" → ")[0] ?? "");
}

function targetName({ format }: DrawInput, row: ChartRow): string {
  return format.tie(textIn(row, "name").split(" → ")[1] ?? "");
}

function shareWords({ format }: DrawInput, row: ChartRow): string {
  return format.percent(numberIn(row, "value"), 1);
}

function memberWords({ say, format }: DrawInput, row: ChartRow): string {
  return say(
    { pl: "{share} członków klastrów", en: "{share} of cluster members" },
    { share: format.percent(numberIn(row, "value")) },
  );
}

/** The words of a language, with numbers written as it writes them. */
function told(
  words: Text,
  locale: Locale,
  numbers: Readonly<Record<string, readonly [number, number]>> = {},
): string {
  return Object.entries(numbers).reduce(
    (text, [name, [value, decimals]]) =>
      text.replaceAll(`{${name}}`, formatFor(locale).number(value, decimals)),
    words[locale],
  );
}

/** The three actors and the five links between them, in the order of the table. */
function elements(data: Data, locale: Locale): ChartRow[] {
  const tell = (words: Text, numbers?: Parameters<typeof told>[2]): string =>
    told(words, locale, numbers);
  const member = (series: string): number => indicatorValue(data, MEMBERS, "PL", 2022, series);
  const actor = (id: string, name: Text, says: Text, series: string, claim: string): ChartRow => ({
    id,
    name: name[locale],
    kind: "actor",
    says: says[locale],
    state: "measured",
    value: member(series),
    evidence: tell(
      {
        pl: "{share}% członków 41 klastrów, które zgłosiły się do badania PARP w 2022 roku (cała Polska).",
        en: "{share}% of the members of the 41 clusters that joined PARP’s survey of 2022 (all of Poland).",
      },
      { share: [member(series), 0] },
    ),
    work: "parp2022",
    claim,
  });
  const funded = data.initiatives.filter(({ funding }) => funding.length > 0);
  const amounts = funded.filter(({ funding }) =>
    funding.some(({ amount }) => amount !== undefined),
  );
  return [
    actor(
      "science",
      { pl: "Nauka", en: "Science" },
      {
        pl: "Jeden z trzech współpracujących; brak sprawnych mechanizmów jest barierą.",
        en: "One of three that cooperate; the lack of efficient mechanisms is a barrier.",
      },
      "science",
      "M.2b M.11b",
    ),
    actor(
      "firms",
      { pl: "Firmy", en: "Firms" },
      {
        pl: "Ich konkurencyjność i innowacyjność mają rosnąć dzięki nauce.",
        en: "Their competitiveness and innovativeness are to grow thanks to science.",
      },
      "firms",
      "M.2a M.11a",
    ),
    actor(
      "authorities",
      { pl: "Władze publiczne", en: "Public authorities" },
      {
        pl: "W systemie władze publiczne, w opisie bariery samorządy.",
        en: "Public authorities in the system, local government in the barrier.",
      },
      "local-government",
      "M.2c M.11c",
    ),
    {
      id: "cooperation",
      name: tell({
        pl: "firm przemysłowych współpracuje w innowacjach",
        en: "of industrial firms cooperate in innovation",
      }),
      kind: "link",
      says: tell({
        pl: "Mechanizmów współpracy firm, nauki i samorządów brakuje.",
        en: "Mechanisms of cooperation between firms, science and local government are missing.",
      }),
      state: "measured",
      value: indicatorValue(data, INDUSTRY, "14", 2024),
      evidence: tell(
        {
          pl: "Mazowieckie, 2024: {a}% firm przemysłowych i {b}% usługowych, z dowolnym partnerem; Polska {c}% i {d}%.",
          en: "Mazowieckie, 2024: {a}% of industrial and {b}% of service firms, with any partner; Poland {c}% and {d}%.",
        },
        {
          a: [indicatorValue(data, INDUSTRY, "14", 2024), 1],
          b: [indicatorValue(data, SERVICES, "14", 2024), 1],
          c: [indicatorValue(data, INDUSTRY, "PL", 2024), 1],
          d: [indicatorValue(data, SERVICES, "PL", 2024), 1],
        },
      ),
      work: "pelka2013",
      claim: "M.11",
    },
    {
      id: "innovation",
      name: tell({ pl: "innowacje", en: "innovation" }),
      kind: "link",
      says: tell({
        pl: "Nauka dostarcza firmom innowacji.",
        en: "Science supplies firms with innovation.",
      }),
      state: "none",
      value: null,
      evidence: tell(
        {
          pl: "Znane są tylko oba końce: nakłady na badania ({a}% PKB, 2024) i nakłady firm na innowacje ({b}% krajowych, 2024).",
          en: "Only the two ends are known: research spending ({a}% of GDP, 2024) and innovation spending of firms ({b}% of the national, 2024).",
        },
        {
          a: [indicatorValue(data, RESEARCH, "14", 2024), 1],
          b: [indicatorValue(data, INNOVATION, "14", 2024), 1],
        },
      ),
      work: "pelka2013",
      claim: "M.3",
    },
    {
      id: "education",
      name: tell({ pl: "kształcenie → rynek pracy", en: "education → labour market" }),
      kind: "link",
      says: tell({
        pl: "Edukacja odpowiada na potrzeby rynku pracy.",
        en: "Education answers the demand of the labour market.",
      }),
      state: "none",
      value: null,
      evidence: tell(
        {
          pl: "Wykształcenie wyższe ma {a}% mieszkańców regionu stołecznego i {b}% reszty Mazowsza (25–64 lata, 2024); o dopasowaniu do pracy to nie mówi.",
          en: "Tertiary education: {a}% of residents of the capital region and {b}% of the rest of Mazovia (aged 25–64, 2024), which says nothing of the fit with work.",
        },
        {
          a: [indicatorValue(data, TERTIARY, "PL91", 2024), 1],
          b: [indicatorValue(data, TERTIARY, "PL92", 2024), 1],
        },
      ),
      work: "pelka2013",
      claim: "M.4",
    },
    {
      id: "investment",
      name: tell({
        pl: "konkurencyjność → inwestycje zagraniczne",
        en: "competitiveness → foreign investment",
      }),
      kind: "link",
      says: tell({
        pl: "Konkurencyjne i innowacyjne firmy przyciągają inwestycje zagraniczne.",
        en: "Competitive and innovative firms attract foreign investment.",
      }),
      state: "none",
      value: null,
      evidence: tell({
        pl: "Danych o inwestycjach zagranicznych według województw nie zebrano.",
        en: "No data on foreign investment by voivodeship were gathered.",
      }),
      work: "pelka2013",
      claim: "M.5",
    },
    {
      id: "support",
      name: tell({ pl: "wsparcie publiczne", en: "public support" }),
      kind: "link",
      says: tell({
        pl: "Znaczenie będzie miało wsparcie finansowe wybranych klastrów.",
        en: "Financial support for selected clusters will matter.",
      }),
      state: "in-part",
      value: amounts.length,
      evidence: tell(
        {
          pl: "Ślady wsparcia znaleziono przy {a} z {b} inicjatyw, kwoty przy {c}.",
          en: "Traces of support were found for {a} of {b} initiatives, amounts for {c}.",
        },
        {
          a: [funded.length, 0],
          b: [data.initiatives.length, 0],
          c: [amounts.length, 0],
        },
      ),
      work: "pelka2013",
      claim: "M.15",
    },
  ];
}
