// One drawing in one file: two panels that share their scales and rows (over 250 lines).
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Data } from "../schema/load.ts";
import { mean } from "../stats/mean.ts";
import { column } from "./definition/column.ts";
import {
  defineChart,
  type ChartRow,
  type DrawInput,
  type View,
} from "./definition/define-chart.ts";
import { indicatorIn, territoryIn } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, numberOrNull, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { labelWidth } from "../type/text-lines.ts";
import { writtenText } from "./kit/written-text.ts";

const INDICATORS = {
  industry: "voiv-cooperation-innovation-industry-2010-2024",
  services: "voiv-cooperation-innovation-services-2010-2024",
} as const;
const SECTORS = ["industry", "services"] as const;
// Surveys of even and of odd years differ: each view draws one kind, and never both.
const YEARS = {
  even: [2010, 2012, 2014, 2016, 2018, 2020, 2022, 2024],
  odd: [2011, 2013, 2015, 2017, 2019, 2021],
} as const;
const WRITTEN_YEARS = [2010, 2014, 2018, 2020, 2024];
const TOP = { even: 18, odd: 10 } as const;
const VIEWS: readonly View[] = [
  { id: "even", label: { pl: "Lata parzyste", en: "Even years" } },
  { id: "odd", label: { pl: "Lata nieparzyste", en: "Odd years" } },
];
// From the survey of this year on, the definitions of the Oslo Manual 2018 apply.
const NEW_DEFINITIONS = 2020;
const MAZOVIA = "14";
const NATION = "PL";

type Parity = keyof typeof YEARS;
type Sector = (typeof SECTORS)[number];
type Point = readonly [year: number, value: number];

const parityOf = (view: View | null | string): Parity =>
  (typeof view === "string" ? view : view?.id) === "odd" ? "odd" : "even";
const key = (year: number): string => `y${year}`;
const rowId = (geo: string, sector: Sector): string => `${geo}-${sector}`;
const weight = (row: ChartRow): 0 | 1 | 2 => (row.geo === MAZOVIA ? 2 : row.geo === NATION ? 1 : 0);
const TONES = ["var(--muted)", "var(--ink)", "var(--accent)"] as const;

function pointsOf(row: ChartRow, parity: Parity): Point[] {
  return YEARS[parity].flatMap((year) => {
    const value = numberOrNull(row, key(year));
    return value === null ? [] : [[year, value] as const];
  });
}

const valueOf = (rows: readonly ChartRow[], geo: string, sector: Sector, year: number): number =>
  numberIn(rowWith(rows, "id", rowId(geo, sector)), key(year));

export default defineChart({
  title: ({ rows, view, say, holding }) => {
    const maz = (sector: Sector, ...years: number[]): number =>
      mean(years.map((year) => valueOf(rows, MAZOVIA, sector, year)));
    const oneIn = (sector: Sector): number => Math.round(100 / maz(sector, 2024));
    return parityOf(view) === "even"
      ? holding(
          oneIn("industry") === 9 && oneIn("services") === 8,
          say({
            pl: "Przy innowacjach współpracuje na Mazowszu co dziewiąta firma przemysłowa i co ósma usługowa",
            en: "In Mazovia one industrial firm in nine and one service firm in eight cooperates in innovation",
          }),
        )
      : holding(
          maz("services", 2019) < maz("services", 2011) &&
            maz("services", 2019, 2021) < maz("services", 2011, 2013),
          say({
            pl: "W badaniach z lat nieparzystych współpraca firm usługowych na Mazowszu nie wzrosła",
            en: "Surveys of odd years show no rise in cooperation among the service firms of Mazovia",
          }),
        );
  },
  subtitle: ({ view, say, format }) =>
    say(
      parityOf(view) === "even"
        ? {
            pl: "Odsetek firm o co najmniej 10 pracujących, które współpracowały z innymi w działalności innowacyjnej; badania z lat parzystych, {years}; szare: pozostałe województwa",
            en: "Share of firms with 10 or more persons employed that cooperated with others in innovation; surveys of even years, {years}; grey: the other voivodeships",
          }
        : {
            pl: "Odsetek firm o co najmniej 10 pracujących, które współpracowały z innymi w działalności innowacyjnej; badania z lat nieparzystych, {years}; szare: pozostałe województwa",
            en: "Share of firms with 10 or more persons employed that cooperated with others in innovation; surveys of odd years, {years}; grey: the other voivodeships",
          },
      { years: span(parityOf(view), format) },
    ),
  note: {
    pl: "Odsetek wszystkich firm przemysłowych albo usługowych, także bez innowacji. Samo zlecenie nie jest współpracą; z kim i gdzie firmy współpracują, liczby nie mówią. W badaniu za 2020 rok zmieniono definicje, więc zmiana na linii kropkowanej nie musi być wzrostem. Badania z lat parzystych i nieparzystych się różnią, stąd dwa szeregi. W usługach grupy są małe i pojedyncze wartości skaczą.",
    en: "A share of all industrial or all service firms, those without innovation included. Contracting out is not cooperation; with whom and where firms cooperate, the figures do not say. The survey of 2020 changed the definitions, so the change along the dotted line need not be growth. Surveys of even and odd years differ, hence two series. In services the groups are small and single values jump.",
  },
  indicators: Object.values(INDICATORS),
  claims: ["M.11"],
  coverage: { pl: "Polska, województwa", en: "Poland, voivodeships" },
  key: "id",
  columns: [
    column.code("id", { pl: "Klucz", en: "Key" }),
    column.code("geo", { pl: "Kod", en: "Code" }),
    column.name("name", { pl: "Województwo", en: "Voivodeship" }),
    column.category(
      "sector",
      { pl: "Firmy", en: "Firms" },
      {
        labels: {
          industry: { pl: "przemysłowe", en: "industrial" },
          services: { pl: "usługowe", en: "service" },
        },
      },
    ),
    ...[...YEARS.even, ...YEARS.odd].map((year) => ({
      key: key(year),
      label: { pl: String(year), en: String(year) },
      unit: { pl: "%", en: "%" },
      kind: "number" as const,
      decimals: 1,
    })),
  ],
  views: {
    label: { pl: "Badania", en: "Surveys" },
    values: () => VIEWS,
    initial: "even",
  },
  rows: ({ data, locale, view }) =>
    SECTORS.flatMap((sector) => sectorRows(data, locale, sector, parityOf(view))),
  summary: ({ rows, view, say, format }) => {
    const years: readonly number[] = YEARS[parityOf(view)];
    const [first = 0, last = 0] = [years[0], years.at(-1)];
    const value = (geo: string, sector: Sector, year: number): string =>
      format.percent(valueOf(rows, geo, sector, year), 1);
    const rank = (sector: Sector): number =>
      rows.filter(
        (row) =>
          row.sector === sector &&
          row.geo !== NATION &&
          numberIn(row, key(last)) > valueOf(rows, MAZOVIA, sector, last),
      ).length + 1;
    return say(
      {
        pl: "Dwa wykresy liniowe 16 województw i Polski. W mazowieckim współpracowało w {first} roku {mi1} firm przemysłowych i {ms1} usługowych, w {last} roku {mi2} i {ms2} (miejsce {ri} i {rs}). W Polsce było to {pi1} i {ps1}, a potem {pi2} i {ps2}. W 2020 roku zmieniono definicje.",
        en: "Two line charts of 16 voivodeships and Poland. In Mazowieckie {mi1} of industrial and {ms1} of service firms cooperated in {first}, {mi2} and {ms2} in {last} (rank {ri} and {rs}). In Poland it was {pi1} and {ps1}, then {pi2} and {ps2}. The definitions changed in 2020.",
      },
      {
        first,
        last,
        mi1: value(MAZOVIA, "industry", first),
        ms1: value(MAZOVIA, "services", first),
        mi2: value(MAZOVIA, "industry", last),
        ms2: value(MAZOVIA, "services", last),
        ri: rank("industry"),
        rs: rank("services"),
        pi1: value(NATION, "industry", first),
        ps1: value(NATION, "services", first),
        pi2: value(NATION, "industry", last),
        ps2: value(NATION, "services", last),
      },
    );
  },
  draw: (input) => {
    const { document, width, say } = input;
    const narrow = width < NARROW;
    const height = narrow ? 640 : 430;
    const svg = svgRoot(document, width, height);
    const panelWidth = narrow ? width : (width - 44) / 2;
    SECTORS.forEach((sector, index) => {
      drawPanel(svg, input, sector, {
        left: narrow ? 0 : index * (panelWidth + 44),
        top: narrow ? index * (height / 2) : 0,
        width: panelWidth,
        height: narrow ? height / 2 - 14 : height,
        head:
          sector === "industry"
            ? say({ pl: "Przemysł", en: "Industry" })
            : say({ pl: "Usługi", en: "Services" }),
      });
    });
    return drawnRoot(svg);
  },
});

function span(parity: Parity, format: DrawInput["format"]): string {
  const years: readonly number[] = YEARS[parity];
  return format.range(years[0] ?? 0, years.at(-1) ?? 0);
}

/** A row per area, with the values of the surveys of one kind; the others stay empty. */
function sectorRows(
  data: Data,
  locale: "pl" | "en",
  sector: Sector,
  parity: Parity,
): readonly ChartRow[] {
  const { rows } = indicatorIn(data, INDICATORS[sector]);
  const own: readonly number[] = YEARS[parity];
  return [...new Set(rows.map((row) => row.geo))]
    .map((geo): ChartRow => {
      const value = (year: number): number | null =>
        own.includes(year)
          ? (rows.find((row) => row.geo === geo && row.year === year)?.value ?? null)
          : null;
      return {
        id: rowId(geo, sector),
        geo,
        name: territoryIn(data, geo).name[locale],
        sector,
        ...Object.fromEntries(
          [...YEARS.even, ...YEARS.odd].map((year) => [key(year), value(year)]),
        ),
      };
    })
    .sort((first, second) => lastValue(second, parity) - lastValue(first, parity));
}

function lastValue(row: ChartRow, parity: Parity): number {
  return pointsOf(row, parity).at(-1)?.[1] ?? 0;
}

interface Panel {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly head: string;
}

type Scale = (value: number) => number;

function drawPanel(
  svg: Drawn<SVGSVGElement>,
  input: DrawInput,
  sector: Sector,
  panel: Panel,
): void {
  const { rows, format, say } = input;
  const parity = parityOf(input.view);
  const years: readonly number[] = YEARS[parity];
  const [start, end] = [panel.left + 34, panel.left + panel.width - 112];
  const [ceiling, floor] = [panel.top + 52, panel.top + panel.height - 26];
  const x = scaleLinear([years[0] ?? 0, years.at(-1) ?? 0], [start, end]);
  const y = scaleLinear([0, TOP[parity]], [floor, ceiling]);
  writtenText(svg, panel.head, { x: panel.left, y: panel.top + 16, size: 16, weight: 600 });
  const axis = svg.append("g");
  const step = parity === "even" ? 5 : 2;
  for (let tick = 0; tick <= TOP[parity]; tick += step) {
    const isTop = tick + step > TOP[parity];
    axis
      .append("path")
      .attr("class", "grid")
      .attr("d", `M${start - 4},${y(tick).toFixed(1)}H${end.toFixed(1)}`);
    axis
      .append("text")
      .attr("class", "axis")
      .attr("x", start - 9)
      .attr("y", (y(tick) + 4.5).toFixed(1))
      .attr("text-anchor", "end")
      .text(isTop ? format.percent(tick) : format.number(tick));
  }
  for (const year of parity === "odd" ? years : WRITTEN_YEARS) {
    // On a phone the years beside the change of definitions would touch.
    if (year === NEW_DEFINITIONS && input.width < NARROW) continue;
    axis
      .append("text")
      .attr("class", "axis")
      .attr("x", x(year).toFixed(1))
      .attr("y", panel.top + panel.height - 4)
      .attr("text-anchor", "middle")
      .text(String(year));
  }
  const break_ = years.filter((year) => year < NEW_DEFINITIONS).at(-1) ?? NEW_DEFINITIONS;
  const border = (x(break_) + x(years[years.indexOf(break_) + 1] ?? break_)) / 2;
  axis
    .append("path")
    .attr("d", `M${border.toFixed(1)},${ceiling - 12}V${floor}`)
    .attr("stroke", "var(--muted)")
    .attr("stroke-dasharray", "1 3");
  writtenText(axis, say({ pl: "nowe definicje", en: "new definitions" }), {
    x: border,
    y: ceiling - 18,
    size: 13,
    fill: "var(--soft)",
    anchor: "middle",
  });
  const own = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row.sector === sector)
    .sort((first, second) => weight(first.row) - weight(second.row));
  for (const { row, index } of own) drawLine(svg, row, index, parity, x, y);
  drawLabels(svg, input, own, x, y, end, border);
}

/** The line of an area; the step over the change of definitions is dashed. */
function drawLine(
  svg: Drawn<SVGSVGElement>,
  row: ChartRow,
  index: number,
  parity: Parity,
  x: Scale,
  y: Scale,
): void {
  const points = pointsOf(row, parity);
  const before = points.filter(([year]) => year < NEW_DEFINITIONS);
  const after = points.filter(([year]) => year >= NEW_DEFINITIONS);
  const over = [before.at(-1), after[0]].filter((point) => point !== undefined);
  const path = line<Point>()
    .x(([year]) => x(year))
    .y(([, value]) => y(value))
    .digits(1);
  const rank = weight(row);
  const group = svg
    .append("g")
    .attr("data-row", index)
    .attr("data-mark", "")
    .attr("fill", "none")
    .attr("stroke", TONES[rank])
    .attr("stroke-width", [1, 2, 2.8][rank] ?? 1)
    .attr("stroke-opacity", rank === 0 ? 0.5 : 1);
  for (const part of [before, after].filter(({ length }) => length > 1)) {
    group.append("path").attr("d", path(part) ?? "");
  }
  group
    .append("path")
    .attr("d", path(over) ?? "")
    .attr("stroke-dasharray", "2 4");
  // Of the other voivodeships only a value that no whole line shows is dotted.
  const dotted = rank > 0 ? points : after.length === 1 ? after : [];
  for (const [year, value] of dotted) {
    group
      .append("circle")
      .attr("cx", x(year).toFixed(1))
      .attr("cy", y(value).toFixed(1))
      .attr("r", rank > 0 ? rank + 1.2 : 1.6)
      .attr("fill", TONES[rank])
      .attr("stroke", "none");
  }
}

/** Mazovia and Poland at the ends of their lines, and the highest value of all others. */
function drawLabels(
  svg: Drawn<SVGSVGElement>,
  { rows, format, view }: DrawInput,
  own: readonly { row: ChartRow; index: number }[],
  x: Scale,
  y: Scale,
  end: number,
  border: number,
): void {
  const parity = parityOf(view);
  const named = own
    .filter(({ row }) => weight(row) > 0)
    .toSorted((first, second) => lastValue(second.row, parity) - lastValue(first.row, parity));
  const at = named.map(({ row }) => y(lastValue(row, parity)));
  const [above = 0, below = 0] = at;
  const push = Math.max(0, 17 - (below - above)) / 2;
  named.forEach(({ row, index }, order) => {
    svg
      .append("text")
      .attr("data-row", index)
      .attr("x", (end + 9).toFixed(1))
      .attr("y", ((at[order] ?? 0) + (order === 0 ? -push : push) + 4.5).toFixed(1))
      .attr("font-size", 13)
      .attr("font-weight", 600)
      .attr("fill", TONES[weight(row)])
      .text(`${row.name} ${format.number(lastValue(row, parity), 1)}`);
  });
  const peaks = own
    .filter(({ row }) => weight(row) === 0)
    .flatMap(({ row, index }) => pointsOf(row, parity).map((point) => ({ row, index, point })))
    .sort((first, second) => second.point[1] - first.point[1]);
  const [peak] = peaks;
  if (!peak || rows.length === 0) return;
  const words = `${textIn(peak.row, "name")} ${format.number(peak.point[1], 1)}`;
  const half = labelWidth(words, 13) / 2;
  const middle = Math.min(x(peak.point[0]), end + 108 - half);
  // The words stand on the side of their point: the line of the new definitions is not crossed.
  const clear =
    x(peak.point[0]) > border
      ? Math.max(middle, border + 6 + half)
      : Math.min(middle, border - 6 - half);
  svg
    .append("text")
    .attr("data-row", peak.index)
    .attr("class", "halo")
    .attr("x", clear.toFixed(1))
    .attr("y", (y(peak.point[1]) - 7).toFixed(1))
    .attr("text-anchor", "middle")
    .attr("font-size", 13)
    .attr("fill", "var(--soft)")
    .text(words);
}
