// All records of members with their words in two languages and one drawing (over 250 lines).
import { scaleLog } from "d3-scale";
import type { Format } from "../i18n/format.ts";
import type { Initiative } from "../schema/initiative.ts";
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { textLines } from "../type/text-lines.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const REST = "none";
const TICKS = [2, 5, 10, 20, 50, 100];

const QUALIFIERS = {
  exactly: { pl: "liczba podana wprost", en: "number given outright" },
  "at-least": { pl: "co najmniej", en: "at least" },
  "more-than": { pl: "ponad", en: "more than" },
  nearly: { pl: "prawie", en: "nearly" },
  about: { pl: "około", en: "about" },
} as const satisfies Readonly<Record<string, Text>>;
type Qualifier = keyof typeof QUALIFIERS;

/** How a number with its bound is written in a line of several. */
const BOUNDED: Readonly<Record<Qualifier, Text>> = {
  exactly: { pl: "{count}", en: "{count}" },
  "at-least": { pl: "co najmniej {count}", en: "at least {count}" },
  "more-than": { pl: "ponad {count}", en: "over {count}" },
  nearly: { pl: "prawie {count}", en: "nearly {count}" },
  about: { pl: "około {count}", en: "about {count}" },
};

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const rest = numberIn(rowWith(rows, "id", REST), "members");
    const counted = initiativesIn(rows).length;
    const several = initiativesIn(rows).filter((id) => ofInitiative(rows, id).length > 1).length;
    return holding(
      rest > counted && several * 2 < counted,
      say(
        {
          pl: "Dla {rest} z {all} inicjatyw źródła nie podają liczby członków, a więcej niż jedną podają dla {several}",
          en: "For {rest} of {all} initiatives the sources give no number of members; for {several} they give more than one",
        },
        { rest, all: counted + rest, several },
      ),
    );
  },
  subtitle: {
    pl: "Liczba członków według kolejnych źródeł, skala logarytmiczna; strzałka znaczy, że liczba jest granicą, puste kółko, że przybliżeniem",
    en: "Number of members by source, logarithmic scale; an arrow means that the number is a bound, an empty circle that it is an estimate",
  },
  note: ({ data, say, format, locale }) =>
    say(
      {
        pl: "Źródła liczą co innego: sygnatariuszy, członków albo uczestników, także osoby; kropek nie łączy więc linia i nie widać z nich wzrostu. Pominięto zapisy, które podają tylko firmy lub inny rodzaj członków albo żadnej liczby ({parts}). Rok w nawiasie; „b.d.” to źródło bez daty. Związek z Mazowszem jest sporny w przypadku: {disputed}.",
        en: "Sources count different things: signatories, members or participants, persons too; so no line joins the dots, and they show no growth. Left out are records that give only firms or another kind of members, or no number ({parts}). Year in brackets; “n.d.” is a source without a date. The tie to Mazovia is disputed for: {disputed}.",
      },
      {
        parts: data.initiatives
          .flatMap(({ members }) => members)
          .filter((one) => one.total === null).length,
        disputed: format.list(
          data.initiatives
            .filter(({ inclusion, members }) => inclusion === "disputed" && members.length > 0)
            .map(({ name }) => name[locale]),
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
    { key: "year", label: { pl: "Rok", en: "Year" }, kind: "year" },
    {
      key: "qualifier",
      label: { pl: "Określenie", en: "Qualifier" },
      kind: "category",
      labels: QUALIFIERS,
    },
    { key: "members", label: { pl: "Liczba", en: "Number" }, kind: "number", decimals: 0 },
    { key: "note", label: { pl: "Co policzono", en: "What was counted" }, kind: "text" },
    { key: "address", label: { pl: "Adres źródła", en: "Address of the source" }, kind: "text" },
  ],
  rows: ({ data, locale }) => {
    const counted = data.initiatives
      .filter(({ members }) => members.some(({ total }) => total !== null))
      .sort((first, second) => highest(second) - highest(first));
    return [
      ...counted.flatMap(({ id, name, members }) =>
        members
          .filter(({ total }) => total !== null)
          .map(({ year, total, qualifier, note, source }, index) => ({
            id: `${id}-${index + 1}`,
            initiative: id,
            name: name[locale],
            year,
            qualifier: qualifier ?? "exactly",
            members: total,
            note: note?.[locale] ?? null,
            address: source,
          })),
      ),
      {
        id: REST,
        initiative: null,
        name:
          locale === "pl"
            ? "Inicjatywy bez liczby członków"
            : "Initiatives without a number of members",
        year: null,
        qualifier: null,
        members: data.initiatives.length - counted.length,
        note: locale === "pl" ? "liczba inicjatyw" : "number of initiatives",
        address: null,
      },
    ];
  },
  summary: ({ rows, say, format }) => {
    const [first] = rows;
    return say(
      {
        pl: "Paski kropek {initiatives} inicjatyw z {records} zapisami liczby członków, {undated} bez daty i {bounds} z określeniem zamiast dokładnej liczby. Najwyższa: {name}, {most}. Bez żadnej liczby: {rest} inicjatyw.",
        en: "Dot strips of {initiatives} initiatives with {records} records of members, {undated} without a date and {bounds} with a bound or estimate. Highest: {name}, {most}. Without any number: {rest} initiatives.",
      },
      {
        initiatives: initiativesIn(rows).length,
        records: recordsIn(rows).length,
        undated: recordsIn(rows).filter((row) => row["year"] === null).length,
        bounds: recordsIn(rows).filter((row) => row["qualifier"] !== "exactly").length,
        name: first ? textIn(first, "name") : "",
        most: first
          ? format.number(
              Math.max(
                ...ofInitiative(rows, textIn(first, "initiative")).map((row) =>
                  numberIn(row, "members"),
                ),
              ),
            )
          : "",
        rest: format.number(numberIn(rowWith(rows, "id", REST), "members")),
      },
    );
  },
  draw: (input) => drawing(input),
});

const highest = ({ members }: Initiative): number =>
  Math.max(...members.map(({ total }) => total ?? 0));
const recordsIn = (rows: readonly ChartRow[]): ChartRow[] =>
  rows.filter((row) => row["id"] !== REST);
const initiativesIn = (rows: readonly ChartRow[]): string[] => [
  ...new Set(recordsIn(rows).map((row) => textIn(row, "initiative"))),
];
const ofInitiative = (rows: readonly ChartRow[], id: string): ChartRow[] =>
  rows.filter((row) => row["initiative"] === id);

/** The name for the drawing: a number in it stays beside its word ("Luxtorpeda 2.0"). */
const nameIn = (row: ChartRow, format: Format): string =>
  format.tie(textIn(row, "name").replaceAll(/ (?=\d)/gu, "\u00a0"));

/** A dot; a bound has an arrow that points to where the number may be, an estimate is hollow. */
function drawDot(parent: Drawn, qualifier: Qualifier, x: number, y: number): void {
  const isEstimate = qualifier === "about" || qualifier === "nearly";
  const direction = qualifier === "nearly" ? -1 : isEstimate || qualifier === "exactly" ? 0 : 1;
  if (direction !== 0) {
    const tip = x + direction * 16;
    parent
      .append("path")
      .attr("d", `M${x},${y}H${tip}m${-direction * 5},-4l${direction * 5},4l${-direction * 5},4`)
      .attr("fill", "none")
      .attr("stroke", "var(--accent)")
      .attr("stroke-width", 1.6);
  }
  parent
    .append("circle")
    .attr("cx", x)
    .attr("cy", y)
    .attr("r", isEstimate ? 4.5 : 5.4)
    .attr("fill", isEstimate ? "var(--paper)" : "var(--accent)")
    .attr("stroke", isEstimate ? "var(--accent)" : "var(--paper)")
    .attr("stroke-width", isEstimate ? 1.7 : 0.8);
}

/** The numbers of one initiative in words, those of one year together: "43, 65 (2014); 109 (2015)". */
function words(rows: readonly ChartRow[], { format, say }: DrawInput): string {
  const years = [...new Set(rows.map((row) => numberOrNull(row, "year")))];
  return years
    .map((year) => {
      const numbers = rows
        .filter((row) => numberOrNull(row, "year") === year)
        .map((row) =>
          say(BOUNDED[textIn(row, "qualifier") as Qualifier], {
            count: format.number(numberIn(row, "members")),
          }),
        );
      return `${numbers.join(", ")} (${year ?? say({ pl: "b.d.", en: "n.d." })})`;
    })
    .join("; ");
}

function drawing(input: DrawInput): Element {
  const { document, width, rows, format } = input;
  const narrow = width < NARROW;
  const svg = svgRoot(document, width, 0);
  const [left, right] = narrow ? [8, width - 26] : [300, 590];
  const highestOfAll = Math.max(...recordsIn(rows).map((row) => numberIn(row, "members")));
  const x = scaleLog([2, highestOfAll], [left, right]);
  const at = (value: number): number => Math.round(x(value));
  const ticks = (from: number, to: number): string =>
    TICKS.map((tick) => `M${at(tick)},${from}V${to}`).join("");
  const top = 34;
  const axis = svg.append("g");
  for (const tick of TICKS) {
    writtenText(axis, format.number(tick), {
      ...{ x: at(tick), y: 14, size: 13, anchor: "middle", fill: "var(--faint)" },
    });
  }
  const grid = svg.append("path").attr("stroke", "var(--rule)");
  let y = top;
  for (const id of initiativesIn(rows)) {
    const own = ofInitiative(rows, id);
    const [first] = own;
    if (!first) continue;
    const said = words(own, input);
    const box = { size: 14, leading: 1.2 };
    const strip = svg.append("g");
    let line: number;
    if (narrow) {
      const next = writtenText(strip, nameIn(first, format), { ...box, x: 0, y: y + 4, width });
      const end = writtenText(strip, said, {
        x: 0,
        y: next + 1,
        size: 13,
        fill: "var(--soft)",
        width,
      });
      line = Math.round(end - 2);
      y = line + 32;
    } else {
      const lines = Math.max(
        textLines(nameIn(first, format), left - 24, 14).length,
        textLines(said, width - right - 44, 13).length,
      );
      line = Math.round(y + (lines - 1) * 8.5);
      const middle = (text: string, room: number, size: number): number =>
        Math.round(line + 4.5 - (textLines(text, room, size).length - 1) * 8.2);
      const name = nameIn(first, format);
      const room = left - 24;
      writtenText(strip, name, { ...box, x: 0, y: middle(name, room, 14), width: room });
      writtenText(strip, said, {
        ...{ x: right + 34, y: middle(said, width - right - 44, 13), size: 13 },
        ...{ leading: 1.25, fill: "var(--soft)", width: width - right - 34 },
      });
      y = line + (lines - 1) * 8.5 + 28;
    }
    strip
      .append("path")
      .attr("d", `M${left - 8},${line}H${right + 20}${narrow ? ticks(line - 4, line + 4) : ""}`)
      .attr("stroke", "var(--rule)");
    for (const row of own) {
      const mark = rowMark(svg, rows.indexOf(row));
      drawDot(mark, textIn(row, "qualifier") as Qualifier, at(numberIn(row, "members")), line);
    }
  }
  const bottom = y - 14;
  // On a phone lines of the whole height would run through the words.
  if (!narrow) grid.attr("d", ticks(22, Math.round(bottom)));
  y = drawRest(svg, input, y + 6);
  const height = Math.ceil(y);
  return drawnRoot(svg, height);
}

/** The initiatives without a number: as many empty places as there are of them. */
function drawRest(svg: Drawn<SVGSVGElement>, { rows, format, width, say }: DrawInput, y: number) {
  const row = rowWith(rows, "id", REST);
  const count = numberIn(row, "members");
  const mark = rowMark(svg, rows.indexOf(row));
  const text = say(
    {
      pl: "{count} inicjatyw bez liczby członków",
      en: "{count} initiatives without a number of members",
    },
    { count: format.number(count) },
  );
  const narrow = width < NARROW;
  writtenText(mark, text, { x: 0, y: y + 5, size: 14, weight: 600 });
  const [left, line] = narrow ? [6, y + 26] : [300, y];
  const step = narrow ? (width - 12) / count : 12;
  mark
    .append("path")
    .attr(
      "d",
      Array.from({ length: count }, (_, place) => {
        const x = (left + place * step).toFixed(1);
        return `M${x},${line - 4}a4,4 0 1 0 0.01,0z`;
      }).join(""),
    )
    .attr("fill", "none")
    .attr("stroke", "var(--muted)")
    .attr("stroke-dasharray", "2 2");
  return line + 18;
}
