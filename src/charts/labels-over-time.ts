// Distinctions with their words in two languages and one drawing of two widths (over 250 lines).
import { scaleLinear } from "d3-scale";
import { partialDateWords } from "../i18n/partial-date.ts";
import type { Initiative } from "../schema/initiative.ts";
import type { Locale, Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { timeOf } from "./rows/date-time.ts";
import { textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { textLines } from "../type/text-lines.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const KINDS = {
  key: { pl: "Krajowy Klaster Kluczowy", en: "National Key Cluster" },
  gold: { pl: "złoty znak ESCA", en: "ESCA gold label" },
  silver: { pl: "srebrny znak ESCA", en: "ESCA silver label" },
  bronze: { pl: "brązowy znak ESCA", en: "ESCA bronze label" },
} as const satisfies Readonly<Record<string, Text>>;
type Kind = keyof typeof KINDS;

const PAINT: Readonly<Record<Kind, string>> = {
  key: "var(--accent)",
  gold: "var(--ink)",
  silver: "var(--ink)",
  bronze: "var(--muted)",
};

interface Distinction {
  readonly kind: Kind;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: Text | null;
  readonly sources: readonly string[];
}

export default defineUntypedChart({
  title: ({ rows, data, say, holding }) => {
    const whole = rows.filter((row) => row["from"] !== null && row["to"] !== null).length;
    return holding(
      whole === 1,
      say(
        {
          pl: "Status klastra kluczowego lub znak jakości znaleziono u {some} z {all} inicjatyw, a obie daty tylko w jednym przypadku",
          en: "Key-cluster status or a quality label was found for {some} of {all} initiatives, with both dates in only one case",
        },
        { some: initiativesIn(rows).length, all: data.initiatives.length },
      ),
    );
  },
  subtitle: {
    pl: "Status Krajowego Klastra Kluczowego i znaki jakości ESCA inicjatyw Mazowsza: kropka to początek, kreska koniec, linia przerywana brak drugiej daty",
    en: "National Key Cluster status and ESCA quality labels of Mazovian initiatives: a dot is the start, a bar the end, dashes a date that was not found",
  },
  note: ({ rows, data, say, format }) =>
    say(
      {
        pl: "Długość linii przerywanej nic nie znaczy. Daty znane tylko z roku stoją w jego połowie. Linia kropkowana: żadnej daty nie znaleziono. Znaków złotych: {gold}. Brak znaku w źródłach nie dowodzi, że go nie było. Związek z Mazowszem jest sporny w przypadku: {disputed}.",
        en: "The length of the dashes means nothing. Dates known by year alone stand in its middle. A dotted line: no date was found. Gold labels: {gold}. No label in the sources does not prove that there was none. The tie to Mazovia is disputed for: {disputed}.",
      },
      {
        gold: rows.filter((row) => row["kind"] === "gold").length,
        disputed: format.list(
          initiativesIn(rows).flatMap((id) => {
            const one = data.initiatives.find((initiative) => initiative.id === id);
            return one?.inclusion === "disputed" ? [one.name[format.locale]] : [];
          }),
        ),
      },
    ),
  indicators: [],
  initiatives: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Zapis", en: "Record" }, kind: "code" },
    { key: "initiative", label: { pl: "Identyfikator", en: "Identifier" }, kind: "code" },
    { key: "name", label: { pl: "Inicjatywa", en: "Initiative" }, kind: "name" },
    {
      key: "kind",
      label: { pl: "Wyróżnienie", en: "Distinction" },
      kind: "category",
      labels: KINDS,
    },
    { key: "from", label: { pl: "Początek ISO", en: "ISO start" }, kind: "code" },
    { key: "to", label: { pl: "Koniec ISO", en: "ISO end" }, kind: "code" },
    { key: "when", label: { pl: "Kiedy", en: "When" }, kind: "text" },
    { key: "note", label: { pl: "Uwaga", en: "Remark" }, kind: "text" },
    { key: "address", label: { pl: "Adres źródła", en: "Address of the source" }, kind: "text" },
  ],
  rows: ({ data, locale }) =>
    data.initiatives
      .map((initiative) => ({ initiative, found: distinctionsOf(initiative) }))
      .filter(({ found }) => found.length > 0)
      // Holders of the status first, then those with most labels.
      .sort(
        (first, second) =>
          Number(second.initiative.keyCluster !== null) -
            Number(first.initiative.keyCluster !== null) ||
          second.found.length - first.found.length,
      )
      .flatMap(({ initiative: { id, name }, found }) =>
        found.map((one, index) => ({
          id: `${id}-${index + 1}`,
          initiative: id,
          name: name[locale],
          kind: one.kind,
          from: one.from,
          to: one.to,
          when: whenWords(one, locale),
          note: one.note?.[locale] ?? null,
          address: one.sources.join(" "),
        })),
      ),
  summary: ({ rows, data, say }) => {
    const count = (kind: Kind): number => rows.filter((row) => row["kind"] === kind).length;
    const without = (key: string): number => rows.filter((row) => row[key] === null).length;
    return say(
      {
        pl: "Oś czasu {records} wyróżnień {some} inicjatyw z {all}: status klastra kluczowego {key}, znak srebrny {silver}, brązowy {bronze}, złoty {gold}. Początek nieznany: {start}, koniec nieznany: {end}.",
        en: "Timeline of {records} distinctions of {some} initiatives out of {all}: key-cluster status {key}, silver label {silver}, bronze {bronze}, gold {gold}. Start unknown: {start}, end unknown: {end}.",
      },
      {
        records: rows.length,
        some: initiativesIn(rows).length,
        all: data.initiatives.length,
        ...{ key: count("key"), silver: count("silver") },
        ...{ bronze: count("bronze"), gold: count("gold") },
        ...{ start: without("from"), end: without("to") },
      },
    );
  },
  draw: (input) => drawing(input),
});

/** What an initiative holds or held: the status first, then its labels. */
function distinctionsOf({ keyCluster, labels }: Initiative): Distinction[] {
  const status: Distinction[] =
    keyCluster === null
      ? []
      : [
          {
            kind: "key",
            from: keyCluster.from ?? null,
            to: keyCluster.to ?? null,
            note: keyCluster.note ?? null,
            sources: keyCluster.sources,
          },
        ];
  return [
    ...status,
    ...labels.map(({ label, year, validTo, source }): Distinction => ({
      kind: label,
      from: year === null ? null : String(year),
      to: validTo ?? null,
      note: null,
      sources: [source],
    })),
  ];
}

function whenWords({ from, to }: Distinction, locale: Locale): string {
  const [start, end] = [from, to].map((date) => date && partialDateWords(date, locale));
  if (start && end) return `${start} – ${end}`;
  if (start) return locale === "pl" ? `od: ${start}` : `from ${start}`;
  if (end) return locale === "pl" ? `do: ${end}` : `to ${end}`;
  return locale === "pl" ? "bez daty" : "undated";
}

const initiativesIn = (rows: readonly ChartRow[]): string[] => [
  ...new Set(rows.map((row) => textIn(row, "initiative"))),
];

const DASHES = 34;
/** A date is not broken between its day and its month. */
const DAY_AND_MONTH = /(\d) (?=\p{L})/gu;

/** The time of one distinction: firm where its dates are known, dashed towards those that are not. */
function drawSpan(
  parent: Drawn,
  row: ChartRow,
  y: number,
  x: (time: number) => number,
  [left, right]: readonly [number, number],
): void {
  const paint = PAINT[textIn(row, "kind") as Kind];
  const place = (key: string): number | null =>
    typeof row[key] === "string" ? Math.round(x(timeOf(textIn(row, key)))) : null;
  const [from, to] = [place("from"), place("to")];
  const line = (start: number, end: number, dashes: string | null): void => {
    parent
      .append("path")
      .attr("d", `M${start},${y}H${end}`)
      .attr("stroke", paint)
      .attr("stroke-width", dashes === null ? 5 : 2.4)
      .attr("stroke-dasharray", dashes);
  };
  if (from === null && to === null) line(left, right, "1.5 6");
  if (from !== null && to !== null) line(from, to, null);
  if (from === null && to !== null) line(to - DASHES, to, "5 4");
  if (from !== null && to === null) line(from, Math.min(right, from + DASHES), "5 4");
  if (from !== null) {
    parent.append("circle").attr("cx", from).attr("cy", y).attr("r", 5.5).attr("fill", paint);
  }
  // An end is a bar, so that it is not taken for a start.
  if (to !== null) {
    parent
      .append("path")
      .attr("d", `M${to},${y - 7}V${y + 7}`)
      .attr("stroke", paint)
      .attr("stroke-width", 3);
  }
}

function drawing(input: DrawInput): Element {
  const { document, width, rows, format, say } = input;
  const narrow = width < NARROW;
  const [left, right] = narrow ? [0, width] : [408, width];
  const known = rows.flatMap((row) =>
    ["from", "to"].flatMap((key) => (row[key] === null ? [] : [timeOf(textIn(row, key))])),
  );
  const years = [Math.floor(Math.min(...known)), Math.ceil(Math.max(...known))] as const;
  const x = scaleLinear(years, [left + 14, right - 16]);
  const svg = svgRoot(document, width, 0);
  const ticks = Array.from(
    { length: years[1] - years[0] + 1 },
    (_, place) => years[0] + place,
  ).filter((year) => (year - years[0]) % (narrow ? 3 : 2) === 0);
  for (const year of ticks) {
    const at = { x: Math.round(x(year)), y: 14, size: 13, anchor: "middle" } as const;
    writtenText(svg, String(year), { ...at, fill: "var(--faint)" });
  }
  const grid = svg.append("path").attr("stroke", "var(--rule)");
  const marksAt = (from: number, to: number): string =>
    ticks.map((year) => `M${Math.round(x(year))},${from}V${to}`).join("");
  let y = 30;
  const small: string[] = [];
  for (const id of initiativesIn(rows)) {
    const own = rows.filter((row) => row["initiative"] === id);
    svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--rule)");
    const room = narrow ? width : 196;
    const name = own[0] ? format.tie(textIn(own[0], "name")) : "";
    const heading = { x: 0, y: y + 22, width: room, size: 14, weight: 600, leading: 1.2 };
    const next = writtenText(svg, name, heading);
    let line = narrow ? next + 4 : y + 22;
    for (const row of own) {
      const mark = rowMark(svg, rows.indexOf(row));
      const kind = textIn(row, "kind") as Kind;
      const fill = kind === "key" ? "var(--accent)" : "var(--ink)";
      const when = { size: 13, fill: "var(--soft)" };
      const dates = textIn(row, "when").replace(DAY_AND_MONTH, "$1\u00a0");
      if (narrow) {
        const end = writtenText(mark, say(KINDS[kind]), { x: 0, y: line, size: 14, fill });
        writtenText(mark, dates, { ...when, x: 0, y: end });
        drawSpan(mark, row, Math.round(end + 20), x, [left, right]);
        small.push(marksAt(Math.round(end + 16), Math.round(end + 24)));
        line = Math.round(end + 50);
      } else {
        writtenText(mark, say(KINDS[kind]), { x: 212, y: line, size: 14, fill });
        writtenText(mark, dates, { ...when, x: 212, y: line + 18, width: 190 });
        drawSpan(mark, row, Math.round(line + 4), x, [left + 4, right - 4]);
        line += 26 + 17 * textLines(dates, 190, 13).length;
      }
    }
    y = Math.round(Math.max(narrow ? line - 14 : line - 8, narrow ? 0 : next));
  }
  // On a phone lines of the whole height would run through the words.
  grid.attr("d", narrow ? small.join("") : marksAt(22, y));
  const height = y + 2;
  return drawnRoot(svg, height);
}
