import { group, rollup } from "d3-array";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { drawInitiativeMark } from "./initiatives/initiative-mark.ts";
import { placedLabels, type Box, type LabelWish } from "./kit/label-placement.ts";
import { mazoviaMap, scaleBar, type MazoviaMap } from "./maps/mazovia-map.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { familyOf, RING, SECTOR_FAMILIES } from "./initiatives/sector-symbol.ts";
import { paintShapes, type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { textLines } from "../type/text-lines.ts";

const CAPITAL = "warszawa";
const STEP = 16;
const FAMILY_WIDTH = 170;
const INSET_STEP = 13.2;

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const seated = rows.filter((row) => row["place"] !== null);
    const capital = seated.filter((row) => row["place"] === CAPITAL);
    return holding(
      capital.length * 2 > seated.length && capital.length < seated.length * 0.6,
      say({
        pl: "Ponad połowa inicjatyw z przypisaną siedzibą ma ją w Warszawie",
        en: "Just over half of the initiatives with a seat assigned are in Warsaw",
      }),
    );
  },
  subtitle: ({ rows, say }) =>
    say(
      {
        pl: "Inicjatywy klastrowe Mazowsza według siedziby koordynatora i sektora: {seated} z {count} ma przypisaną siedzibę, w tym {guessed} z małą pewnością",
        en: "Cluster initiatives of Mazovia by seat of the coordinator and sector: {seated} of {count} have a seat assigned, {guessed} of them with low certainty",
      },
      {
        seated: rows.filter((row) => row["place"] !== null).length,
        guessed: rows.filter((row) => row["seat_certainty"] === "low").length,
        count: rows.length,
      },
    ),
  note: {
    pl: "Zestawienie ze źródeł publicznych, nie urzędowy rejestr: inicjatywy obecne w sieci są w nim liczniejsze, a wiele z nich mogło już przerwać działalność.",
    en: "Compiled from public sources, not an official register: initiatives present on the web are over-represented, and many may no longer be active.",
  },
  indicators: [],
  initiatives: true,
  boundaries: true,
  coverage: { pl: "Województwo mazowieckie", en: "Mazowieckie Voivodeship" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Identyfikator", en: "Identifier" }, kind: "code" },
    { key: "name", label: { pl: "Inicjatywa", en: "Initiative" }, kind: "name" },
    {
      key: "family",
      label: { pl: "Sektor", en: "Sector" },
      kind: "category",
      labels: Object.fromEntries(SECTOR_FAMILIES.map(({ id, label }) => [id, label])),
    },
    { key: "sector", label: { pl: "Grupa sektora", en: "Sector group" }, kind: "code" },
    {
      key: "category",
      label: { pl: "Rodzaj", en: "Kind" },
      kind: "category",
      labels: {
        cluster: { pl: "klaster", en: "cluster" },
        "social-economy-cluster": {
          pl: "klaster ekonomii społecznej",
          en: "social-economy cluster",
        },
        "energy-cluster": { pl: "klaster energii", en: "energy cluster" },
        "hydrogen-valley": { pl: "dolina wodorowa", en: "hydrogen valley" },
        "meta-cluster": { pl: "metaklaster", en: "meta-cluster" },
        planned: { pl: "inicjatywa planowana", en: "planned initiative" },
      },
    },
    { key: "place", label: { pl: "Kod siedziby", en: "Seat code" }, kind: "code" },
    { key: "seat", label: { pl: "Siedziba", en: "Seat" }, kind: "text" },
    {
      key: "seat_certainty",
      label: { pl: "Pewność siedziby", en: "Certainty of the seat" },
      kind: "category",
      labels: {
        high: { pl: "wysoka", en: "high" },
        medium: { pl: "średnia", en: "medium" },
        low: { pl: "niska", en: "low" },
      },
    },
    {
      key: "inclusion",
      label: { pl: "Związek z Mazowszem", en: "Link to Mazovia" },
      kind: "category",
      labels: {
        confirmed: { pl: "potwierdzony", en: "confirmed" },
        probable: { pl: "prawdopodobny", en: "probable" },
        uncertain: { pl: "niepewny", en: "uncertain" },
        disputed: { pl: "sporny", en: "disputed" },
      },
    },
    { key: "founded", label: { pl: "Rok założenia", en: "Founded" }, kind: "year" },
  ],
  rows: ({ data, locale }) =>
    data.initiatives
      .map((initiative) => ({
        id: initiative.id,
        name: initiative.name[locale],
        family: familyOf(initiative).id,
        sector: initiative.sector.group,
        category: initiative.category,
        place: initiative.seat?.place ?? null,
        seat: initiative.seat
          ? (data.places.get(initiative.seat.place)?.name[locale] ?? null)
          : null,
        seat_certainty: initiative.seat?.certainty ?? null,
        inclusion: initiative.inclusion,
        founded: initiative.founded?.year ?? null,
      }))
      .sort((first, second) => familyIndex(first) - familyIndex(second)),
  summary: ({ rows, say, format }) => {
    const seated = rows.filter((row) => row["place"] !== null);
    const byPlace = [
      ...rollup(
        seated,
        (all) => all.length,
        (row) => textIn(row, "seat"),
      ),
    ].sort((first, second) => second[1] - first[1]);
    const several = byPlace.filter(([, count]) => count > 1);
    const towns = format.list(several.map(([town, count]) => `${town} (${count})`));
    return say(
      {
        pl: "Mapa województwa mazowieckiego z {initiatives}. Miasta z więcej niż jedną: {towns}. Po jednej ma {single}. Siedziba {unknown} jest nieznana.",
        en: "Map of Mazowieckie Voivodeship with {initiatives}. Towns with more than one: {towns}. One each: {single}. The seat of {unknown} is unknown.",
      },
      {
        initiatives: say.count(rows.length, "noun.initiative.instrumental"),
        towns,
        single: format.list(byPlace.filter(([, count]) => count === 1).map(([town]) => town)),
        unknown: say.count(rows.length - seated.length, "noun.initiative.genitive"),
      },
    );
  },
  draw: (input) => {
    const { document, data, width, rows } = input;
    const narrow = width < NARROW;
    const map = mazoviaMap(data, 2, 8, narrow ? width - 6 : 486);
    const side = narrow
      ? { left: 0, top: map.bottom + 34, width }
      : { left: 518, top: 18, width: width - 518 };
    const svg = svgRoot(document, width, 10);
    drawLand(svg, map);
    drawSeats(svg, input, map, narrow ? width : 500);
    paintShapes(svg, scaleBar(map, 6, map.bottom - 6));
    const capital = indexed(rows).filter(({ row }) => row["place"] === CAPITAL);
    const unknown = indexed(rows).filter(({ row }) => row["place"] === null);
    let y = drawCapital(svg, input, capital, side);
    y = drawUnknown(svg, input, unknown, { ...side, top: y + 30 });
    y = drawKey(svg, input, { ...side, top: y + 22 });
    const height = Math.ceil(Math.max(y, map.bottom) + 10);
    return drawnRoot(svg, height);
  },
});

interface IndexedRow {
  readonly row: ChartRow;
  readonly index: number;
}

interface Side {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function indexed(rows: readonly ChartRow[]): IndexedRow[] {
  return rows.map((row, index) => ({ row, index }));
}

function familyIndex(row: ChartRow): number {
  return SECTOR_FAMILIES.findIndex(({ id }) => id === row["family"]);
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

function isRinged(row: ChartRow): boolean {
  return row["category"] !== "cluster";
}

function drawLand(svg: Drawn<SVGSVGElement>, map: MazoviaMap): void {
  const land = svg.append("g").attr("fill", "var(--land)").attr("stroke", "var(--border)");
  for (const powiat of map.powiats) land.append("path").attr("d", map.pathOf(powiat));
  svg
    .append("path")
    .attr("d", map.pathOf(map.outline))
    .attr("fill", "none")
    .attr("stroke", "var(--muted)");
}

/** Marks of each seat in a row under the town's point, its name and count where there is room. */
function drawSeats(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput,
  map: MazoviaMap,
  right: number,
): void {
  const { rows, data, locale } = input;
  const seats = [
    ...group(
      indexed(rows).filter(({ row }) => row["place"] !== null),
      ({ row }) => textIn(row, "place"),
    ),
  ]
    .map(([id, marks]) => {
      const place = data.places.get(id);
      if (!place) throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
      const [x, y] = map.at(place.lon, place.lat);
      return { id, place, marks, x, y };
    })
    .sort((first, second) => second.marks.length - first.marks.length);
  const obstacles: Box[] = [];
  const wishes: LabelWish[] = [];
  for (const { id, place, marks, x, y } of seats) {
    const capital = id === CAPITAL;
    const half = capital ? 11 : (marks.length * STEP) / 2;
    obstacles.push({ left: x - half, right: x + half, top: y - 9, bottom: y + 9 });
    // The capital's count stands in its dot, and one mark counts itself.
    const name = place.name[locale];
    const text = capital || marks.length === 1 ? name : `${name} ${marks.length}`;
    wishes.push({ text, x, y, gap: 10, size: 14, bold: capital, needed: true });
    if (capital) continue;
    marks.forEach((mark, position) => {
      const left = x + (position - (marks.length - 1) / 2) * STEP;
      drawInitiativeMark(svg, mark.row, mark.index, rounded(left), rounded(y));
    });
  }
  const capital = seats.find(({ id }) => id === CAPITAL);
  if (capital) {
    const dot = svg
      .append("g")
      .attr("transform", `translate(${capital.x.toFixed(1)},${capital.y.toFixed(1)})`);
    dot.append("circle").attr("r", 9).attr("fill", "var(--accent)");
    dot
      .append("text")
      .attr("text-anchor", "middle")
      .attr("dy", "0.34em")
      .attr("font-size", 13)
      .attr("font-weight", 600)
      .attr("fill", "var(--paper)")
      .text(capital.marks.length);
  }
  const frame = { left: 0, top: 0, right, bottom: map.bottom };
  // The capital chooses last: its red dot is found wherever its name stands.
  const ordered = wishes.toSorted((first, second) => Number(first.bold) - Number(second.bold));
  for (const label of placedLabels(ordered, obstacles, frame)) {
    const [name = "", count] = label.text.split(/ (?=\d+$)/);
    const text = svg
      .append("text")
      .attr("class", label.bold ? "halo on-land strong" : "halo on-land")
      .attr("font-size", label.size)
      .attr("x", label.labelX.toFixed(1))
      .attr("y", label.labelY.toFixed(1))
      .attr("text-anchor", label.anchor)
      .text(count === undefined ? name : `${name}\u00a0`);
    if (count !== undefined) text.append("tspan").attr("class", "accent").text(count);
  }
}

/** The capital's marks by family: its inset and at the same time the key of shapes and colours. */
function drawCapital(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput,
  marks: readonly IndexedRow[],
  side: Side,
): number {
  const { say, data, locale } = input;
  const name = data.places.get(CAPITAL)?.name[locale] ?? "";
  heading(svg, side, name, marks.length);
  let y = side.top + 22;
  for (const family of SECTOR_FAMILIES) {
    const own = marks.filter(({ row }) => row["family"] === family.id);
    svg
      .append("text")
      .attr("x", side.left)
      .attr("y", y + 4.5)
      .attr("font-size", 13)
      .attr("fill", family.colour)
      .text(say(family.label));
    const start = side.left + FAMILY_WIDTH + 7;
    let x = start;
    own.forEach((mark, position) => {
      // A ring needs more room than the mark inside it.
      const ringed = [own[position - 1], mark].some((near) => near && isRinged(near.row));
      if (position > 0) x += ringed ? STEP : INSET_STEP;
      if (x > side.left + side.width - 6) {
        x = start;
        y += 17;
      }
      drawInitiativeMark(svg, mark.row, mark.index, x, y);
    });
    if (own.length === 0) {
      svg
        .append("text")
        .attr("class", "axis")
        .attr("x", start - 4)
        .attr("y", y + 4.5)
        .text("0");
    }
    y += 21;
  }
  return y - 8;
}

function drawUnknown(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput,
  marks: readonly IndexedRow[],
  side: Side,
): number {
  heading(svg, side, input.say({ pl: "Siedziba nieznana", en: "Seat unknown" }), marks.length);
  let y = side.top + 22;
  for (const mark of marks) {
    const lines = textLines(textIn(mark.row, "name"), side.width - 20, 13);
    drawInitiativeMark(svg, mark.row, mark.index, side.left + 7, y);
    lines.forEach((line, number) => {
      svg
        .append("text")
        .attr("data-row", mark.index)
        .attr("class", "quiet")
        .attr("font-size", 13)
        .attr("x", side.left + 20)
        .attr("y", y + 4.3 + number * 16)
        .text(line);
    });
    y += 3 + lines.length * 16;
  }
  return y - 6;
}

function drawKey(svg: Drawn<SVGSVGElement>, { say }: DrawInput, side: Side): number {
  const entries = [
    {
      hollow: true,
      label: say({
        pl: "pusty znak: niepewny związek z Mazowszem, siedziba lub jedno i drugie",
        en: "hollow: link to Mazovia, seat or both not certain",
      }),
    },
    {
      hollow: false,
      label: say({
        pl: "w obwódce: klaster energii, plan lub inna forma",
        en: "ringed: energy cluster, plan or another form",
      }),
    },
  ];
  let y = side.top;
  for (const { hollow, label } of entries) {
    const mark = svg.append("g").attr("transform", `translate(${side.left + 7},${y})`);
    if (hollow)
      mark
        .append("circle")
        .attr("r", 4.4)
        .attr("fill", "var(--paper)")
        .attr("stroke", "var(--soft)")
        .attr("stroke-width", 1.7);
    else {
      mark.append("circle").attr("r", RING).attr("fill", "none").attr("stroke", "var(--soft)");
      mark.append("circle").attr("r", 3.3).attr("fill", "var(--soft)");
    }
    textLines(label, side.width - 20, 13).forEach((line, number, all) => {
      svg
        .append("text")
        .attr("class", "axis")
        .attr("font-size", 13)
        .attr("x", side.left + 20)
        .attr("y", y + 4.3 + number * 16)
        .text(line);
      if (number === all.length - 1) y += number * 16;
    });
    y += 20;
  }
  return y - 8;
}

function heading(svg: Drawn<SVGSVGElement>, side: Side, label: string, count: number): void {
  svg
    .append("text")
    .attr("class", "strong")
    .attr("font-size", 14)
    .attr("x", side.left)
    .attr("y", side.top)
    .text(`${label}\u00a0`)
    .append("tspan")
    .attr("class", "accent")
    .text(count);
}
