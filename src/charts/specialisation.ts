// Forty-two indices in groups, with two views and their words in two languages (over 250 lines).
import { max } from "d3-array";
import { scaleLinear } from "d3-scale";
import type { Text } from "../schema/text.ts";
import { krugmanIndex } from "../stats/krugman-index.ts";
import { shares } from "../stats/shares.ts";
import { sum } from "../stats/sum.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { territoryIn } from "./rows/indicator-rows.ts";
import {
  JOB_GROUP_WORDS,
  jobsByGroup,
  JOBS_INDICATOR,
  OFF_FARM,
  type JobGroup,
} from "./rows/job-groups.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { powiatName } from "./maps/powiat-name.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const YEAR = 2017;
const WARSAW = "1465";

interface Choice {
  readonly id: string;
  readonly label: Text;
  readonly groups: readonly JobGroup[];
  readonly against: Text;
}

const CHOICES: readonly Choice[] = [
  {
    id: "off-farm",
    label: { pl: "Bez rolnictwa", en: "Without agriculture" },
    groups: OFF_FARM,
    against: {
      pl: "czterech grup wśród pracujących poza rolnictwem",
      en: "four groups among people working outside agriculture",
    },
  },
  {
    id: "all",
    label: { pl: "Z rolnictwem", en: "With agriculture" },
    groups: ["a", ...OFF_FARM],
    against: {
      pl: "pięciu grup wśród wszystkich pracujących",
      en: "five groups among all people working",
    },
  },
];

export default defineUntypedChart({
  title: ({ rows, view, say, holding }) => {
    const [first] = rows;
    const farming = inGroup(rows, "a").length;
    const values = {
      all: rows.length,
      farming,
      industry: inGroup(rows, "b-f").length,
    };
    return choiceOf(view?.id ?? "").id === "all"
      ? holding(
          rows.slice(0, 10).every(({ group }) => group === "a"),
          say(
            {
              pl: "Gdy liczyć także rolnictwo, to ono wyróżnia {farming} z {all} powiatów, w tym dziesięć najbardziej wyspecjalizowanych",
              en: "Once agriculture is counted, it marks out {farming} of {all} powiats, the ten most specialised among them",
            },
            values,
          ),
        )
      : holding(
          first?.["geo"] === WARSAW && first["group"] === "k-l",
          say(
            {
              pl: "Najbardziej wyspecjalizowana jest Warszawa, najmocniej w finansach; {industry} z {all} powiatów wyróżnia przemysł",
              en: "Warsaw is the most specialised, most of all in finance; industry marks out {industry} of {all} powiats",
            },
            values,
          ),
        );
  },
  subtitle: ({ view, say }) =>
    say(
      {
        pl: "Indeks specjalizacji Krugmana, {year}: suma różnic między powiatem a Polską w udziałach {against}; powiaty według grupy o największej nadwyżce",
        en: "Krugman’s specialisation index, {year}: sum of the differences between powiat and Poland in the shares of {against}; powiats by the group with the largest surplus",
      },
      { year: YEAR, against: say(choiceOf(view?.id ?? "").against) },
    ),
  note: ({ view, say }) =>
    say(
      choiceOf(view?.id ?? "").id === "all"
        ? {
            pl: "0 to struktura taka jak w kraju, 2 całkiem inna. Pracujących w rolnictwie oszacowano ze spisów, a firm do 9 osób brak, więc rolnictwo waży za dużo. Nazwy trzech grup usług wywnioskowano z kolejności danych.",
            en: "0 is the structure of the country, 2 has nothing in common with it. Farm employment is estimated from censuses and firms of up to 9 persons are missing, so agriculture weighs too much. The names of the three groups of services are inferred from the order of the data.",
          }
        : {
            pl: "0 to struktura taka jak w kraju, 2 całkiem inna. Bez podmiotów do 9 osób; nadwyżka pozostałych usług w małym powiecie może znaczyć tylko, że brak tam większych firm. Na drobniejszych sekcjach indeks byłby wyższy. Nazwy trzech grup usług wywnioskowano z kolejności danych.",
            en: "0 is the structure of the country, 2 has nothing in common with it. Without units of up to 9 persons; a surplus of other services in a small powiat may only mean that larger firms are absent. With finer sections the index would be higher. The names of the three groups of services are inferred from the order of the data.",
          },
    ),
  indicators: [JOBS_INDICATOR],
  works: ["krugman1991"],
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod TERYT", en: "TERYT code" }, kind: "code" },
    { key: "name", label: { pl: "Powiat", en: "Powiat" }, kind: "name" },
    {
      key: "value",
      label: { pl: "Indeks Krugmana", en: "Krugman index" },
      kind: "number",
      decimals: 2,
    },
    {
      key: "group",
      label: { pl: "Największa nadwyżka", en: "Largest surplus" },
      kind: "category",
      labels: JOB_GROUP_WORDS,
    },
    {
      key: "surplus",
      label: { pl: "Nadwyżka udziału", en: "Surplus of the share" },
      unit: { pl: "p.p.", en: "pp" },
      kind: "number",
      decimals: 1,
    },
    { key: "jobs", label: { pl: "Pracujący", en: "People working" }, kind: "number", decimals: 0 },
  ],
  views: {
    label: { pl: "Rolnictwo", en: "Agriculture" },
    values: () => CHOICES.map(({ id, label }) => ({ id, label })),
    initial: "off-farm",
  },
  rows: ({ data, locale, view }) => {
    const { groups } = choiceOf(view);
    const country = jobsByGroup(data, ["PL"], YEAR, groups);
    const reference = shares(country);
    return [...data.territories.values()]
      .filter(({ level }) => level === "powiat")
      .map((powiat) => {
        const jobs = jobsByGroup(data, [powiat.code], YEAR, groups);
        const surpluses = shares(jobs).map((share, i) => share - (reference[i] ?? Number.NaN));
        const most = surpluses.indexOf(Math.max(...surpluses));
        return {
          geo: powiat.code,
          name: powiatName(powiat, locale),
          value: krugmanIndex(jobs, country),
          group: groups[most] ?? null,
          surplus: 100 * (surpluses[most] ?? Number.NaN),
          jobs: sum(jobs),
        };
      })
      .sort((first, second) => second.value - first.value);
  },
  summary: ({ rows, view, say, format }) => {
    const { groups } = choiceOf(view?.id ?? "");
    const counts = groups.map(
      (group) => `${say(JOB_GROUP_WORDS[group])} ${inGroup(rows, group).length}`,
    );
    const last = rows.at(-1);
    // Where Warsaw is the highest, it has been named.
    const warsaw =
      rows[0]?.["geo"] === WARSAW
        ? ""
        : say(
            { pl: " Warszawa {value};", en: " Warsaw {value};" },
            { value: format.number(numberIn(rowWith(rows, "geo", WARSAW), "value"), 2) },
          );
    return say(
      {
        pl: "Ranking {count} powiatów według indeksu Krugmana. Najwyższy: {first} {high};{warsaw} najniższy: {last} {low}. Powiaty według grupy o największej nadwyżce: {counts}.",
        en: "Ranking of {count} powiats by the Krugman index. Highest: {first} {high};{warsaw} lowest: {last} {low}. Powiats by the group with the largest surplus: {counts}.",
      },
      {
        count: rows.length,
        first: rows[0] ? textIn(rows[0], "name") : "",
        high: rows[0] ? format.number(numberIn(rows[0], "value"), 2) : "",
        warsaw,
        last: last ? textIn(last, "name") : "",
        low: last ? format.number(numberIn(last, "value"), 2) : "",
        counts: counts.join("; "),
      },
    );
  },
  draw: (input) => {
    const { document, width } = input;
    const narrow = width < NARROW;
    const svg = svgRoot(document, width, 0);
    const gap = 36;
    const columns = narrow ? [0] : [0, 0, 0];
    const across = (width - gap * (columns.length - 1)) / columns.length;
    for (const part of partsOf(input, narrow ? Infinity : LONGEST)) {
      // Each part, the largest first, goes where there is most room.
      const column = columns.indexOf(Math.min(...columns));
      const top = columns[column] ?? 0;
      const box = { left: column * (across + gap), top, width: across };
      columns[column] = drawPart(svg, input, part, box) + 26;
    }
    const height = Math.ceil(Math.max(...columns) - 22);
    return drawnRoot(svg, height);
  },
});

function choiceOf(view: string): Choice {
  const choice = CHOICES.find(({ id }) => id === view);
  if (!choice) throw new Error(`src/charts/specialisation.ts: expected a view, received "${view}"`);
  return choice;
}

const inGroup = (rows: readonly ChartRow[], group: JobGroup): ChartRow[] =>
  rows.filter((row) => row["group"] === group);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

const ROW = 27;
/** More rows than this are broken into several parts of about one length. */
const LONGEST = 18;

/** Rows of one group that stand in one column. */
interface Part {
  readonly heading: string;
  /** Number of rows in the whole group; null where the group goes on from another column. */
  readonly count: number | null;
  readonly rows: readonly ChartRow[];
}

function partsOf({ rows, view, say }: DrawInput, longest: number): Part[] {
  const { groups } = choiceOf(view?.id ?? "");
  return groups
    .flatMap((group): Part[] => {
      const own = inGroup(rows, group);
      const length = Math.ceil(own.length / Math.ceil(own.length / longest));
      const heading = say(JOB_GROUP_WORDS[group]);
      if (own.length <= longest) return [{ heading, count: own.length, rows: own }];
      const on = say({ pl: "{heading}, cd.", en: "{heading}, continued" }, { heading });
      return Array.from({ length: Math.ceil(own.length / length) }, (_, place) => ({
        heading: place === 0 ? heading : on,
        count: place === 0 ? own.length : null,
        rows: own.slice(place * length, (place + 1) * length),
      }));
    })
    .filter((part) => part.rows.length > 0)
    .sort((first, second) => second.rows.length - first.rows.length);
}

/** One part: for each powiat its name, its number, and below them a line of its length. */
function drawPart(
  svg: Drawn<SVGSVGElement>,
  { rows, data, locale, format }: DrawInput,
  part: Part,
  { left, top, width }: Box,
): number {
  const x = Number(left.toFixed(1));
  const length = scaleLinear([0, max(rows, (row) => numberIn(row, "value")) ?? 1], [0, width]);
  const heading = svg
    .append("text")
    .attr("x", x)
    .attr("y", top + 15)
    .attr("font-size", 15);
  heading.append("tspan").attr("font-weight", 600).text(part.heading);
  if (part.count !== null) {
    heading.append("tspan").attr("dx", 7).attr("fill", "var(--faint)").text(String(part.count));
  }
  part.rows.forEach((row, place) => {
    const y = top + 42 + place * ROW;
    const isSubject = row["geo"] === WARSAW;
    const fill = isSubject ? "var(--accent)" : "var(--ink)";
    const text = { y, size: 14, weight: isSubject ? 600 : 400, fill };
    const mark = rowMark(svg, rows.indexOf(row));
    const { name } = territoryIn(data, textIn(row, "geo"));
    const value = numberIn(row, "value");
    writtenText(mark, name[locale], { ...text, x });
    const end = { ...text, x: Math.round(left + width), anchor: "end" } as const;
    writtenText(mark, format.number(value, 2), end);
    const line = (pixels: number): string => `M${x},${y + 7}h${pixels.toFixed(1)}`;
    mark.append("path").attr("d", line(width)).attr("stroke", "var(--rule)");
    mark
      .append("path")
      .attr("d", line(length(value)))
      .attr("stroke", isSubject ? "var(--accent)" : "var(--muted)")
      .attr("stroke-width", 3.5);
  });
  return top + 42 + (part.rows.length - 1) * ROW + 14;
}
