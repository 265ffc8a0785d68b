import type { Data } from "../schema/load.ts";
import type { Territory } from "../schema/territory.ts";
import { sum } from "../stats/sum.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { indicatorIn, indicatorRows } from "./rows/indicator-rows.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { numberIn, rowWith, textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

const POLAND = "clusters-poland-policy-figures";
const REGIONS = "parp-inventory-voivodeships";
const MAZOWIECKIE = "14";
const TOGETHER = "together";
const YEAR = 2015;

export default defineUntypedChart({
  title: ({ rows, data, say, format, holding }) => {
    const unknown = unknownIn(rows).length;
    const known = knownIn(rows);
    return holding(
      known.length === 2 && known.length + unknown === voivodeshipsIn(data).length,
      say(
        {
          pl: "Mazowsze miało w 2015 r. {own} z {all} policzonych klastrów; dla {unknown} województw liczby nie znaleziono",
          en: "Mazovia had {own} of the {all} clusters counted in 2015; for {unknown} voivodeships no number was found",
        },
        {
          own: format.number(numberIn(rowWith(rows, "geo", MAZOWIECKIE), "value")),
          all: format.number(sum(withValue(rows).map((row) => numberIn(row, "value")))),
          unknown,
        },
      ),
    );
  },
  subtitle: {
    pl: "Klastry spełniające definicję PARP w inwentaryzacji z 2015 r., według województwa; jeden kwadrat to jeden klaster",
    en: "Clusters that met PARP’s definition in its inventory of 2015, by voivodeship; one square is one cluster",
  },
  note: {
    pl: "Liczby dwóch województw pochodzą z artykułu, który przytacza raport PARP i stawia Mazowsze na drugim miejscu, za śląskim; samego raportu nie widziano. Łączna liczba pozostałych to różnica. Klastrów potencjalnych, policzonych osobno, tu nie ma.",
    en: "The numbers of two voivodeships come from an article that quotes PARP’s report and puts Mazovia second, after Śląskie; the report itself was not seen. The number of the others together is the difference. Potential clusters, counted apart, are left out.",
  },
  indicators: [REGIONS, POLAND],
  coverage: { pl: "Polska", en: "Poland" },
  key: "geo",
  columns: [
    { key: "geo", label: { pl: "Kod TERYT", en: "TERYT code" }, kind: "code" },
    { key: "name", label: { pl: "Województwo", en: "Voivodeship" }, kind: "name" },
    { key: "value", label: { pl: "Klastry", en: "Clusters" }, kind: "number", decimals: 0 },
    {
      key: "share",
      label: { pl: "Udział w kraju", en: "Share of the country" },
      unit: { pl: "%", en: "%" },
      kind: "number",
      decimals: 0,
    },
  ],
  rows: ({ data, locale }) => {
    const all = valueIn(data, POLAND, "PL", "inventory");
    const known = indicatorRows(indicatorIn(data, REGIONS), YEAR);
    const voivodeships = voivodeshipsIn(data).map(({ code, name }) => {
      const value = known.find(({ geo }) => geo === code)?.value ?? null;
      return { geo: code, name: name[locale], value, share: value && (100 * value) / all };
    });
    const rest = all - sum(voivodeships.map(({ value }) => value ?? 0));
    return [
      ...voivodeships
        .filter(({ value }) => value !== null)
        .sort((first, second) => (second.value ?? 0) - (first.value ?? 0)),
      ...voivodeships.filter(({ value }) => value === null),
      {
        geo: TOGETHER,
        name:
          locale === "pl" ? "Województwa bez liczby, łącznie" : "Those without a number, together",
        value: rest,
        share: (100 * rest) / all,
      },
    ];
  },
  summary: ({ rows, say, format }) => {
    const words = knownIn(rows).map(
      (row) =>
        `${textIn(row, "name")} ${format.number(numberIn(row, "value"))} (${format.percent(numberIn(row, "share"))})`,
    );
    return say(
      {
        pl: "Wykres kwadratowy {all} klastrów z inwentaryzacji PARP w {year} r. Znane liczby: {known}. Na {unknown} pozostałych województw przypada łącznie {rest}; podziału między nie nie znaleziono.",
        en: "Unit chart of {all} clusters in PARP’s inventory of {year}. Known numbers: {known}. The other {unknown} voivodeships have {rest} together; how these divide was not found.",
      },
      {
        all: format.number(sum(withValue(rows).map((row) => numberIn(row, "value")))),
        year: YEAR,
        known: words.join(", "),
        unknown: unknownIn(rows).length,
        rest: format.number(numberIn(rowWith(rows, "geo", TOGETHER), "value")),
      },
    );
  },
  draw: (input) => drawing(input),
});

const voivodeshipsIn = ({ territories }: Data): Territory[] =>
  [...territories.values()].filter(({ level }) => level === "voivodeship");

function valueIn(data: Data, id: string, geo: string, series?: string): number {
  const row = indicatorRows(indicatorIn(data, id), YEAR, series).find((own) => own.geo === geo);
  if (typeof row?.value === "number") return row.value;
  throw new Error(`data/indicators/${id}.json: expected a value of ${geo} in ${YEAR}`);
}

const withValue = (rows: readonly ChartRow[]): ChartRow[] =>
  rows.filter((row) => row["value"] !== null);
const knownIn = (rows: readonly ChartRow[]): ChartRow[] =>
  withValue(rows).filter((row) => row["geo"] !== TOGETHER);
const unknownIn = (rows: readonly ChartRow[]): ChartRow[] =>
  rows.filter((row) => row["value"] === null);

const PITCH = 13;
const SIDE = 10;

/** Squares in lines of `across`, filled or, where their place is unknown, empty. */
function squares(
  parent: Drawn,
  count: number,
  { x, y, across, paint }: { x: number; y: number; across: number; paint: string | null },
): number {
  const path = Array.from({ length: count }, (_, place) => {
    const [column, line] = [place % across, Math.floor(place / across)];
    return `M${x + column * PITCH},${y + line * PITCH}h${SIDE}v${SIDE}h${-SIDE}z`;
  });
  parent
    .append("path")
    .attr("d", path.join(""))
    .attr("fill", paint ?? "none")
    .attr("stroke", paint === null ? "var(--muted)" : null);
  return Math.ceil(count / across) * PITCH;
}

/** Voivodeships with a number, then those without one beside the number they share. */
function drawing(input: DrawInput): Element {
  const { document, width, rows, format, say, locale } = input;
  const narrow = width < NARROW;
  const svg = svgRoot(document, width, 0);
  const [names, numbers] = [0, narrow ? width : 284];
  const field = narrow ? 0 : 308;
  let y = 16;
  for (const row of knownIn(rows)) {
    const isSubject = row["geo"] === MAZOWIECKIE;
    const fill = isSubject ? "var(--accent)" : "var(--ink)";
    const count = numberIn(row, "value");
    const mark = rowMark(svg, rows.indexOf(row));
    const weight = isSubject ? 600 : 400;
    writtenText(mark, textIn(row, "name"), { x: names, y, size: 15, weight, fill });
    const words = `${format.number(count)} (${format.percent(numberIn(row, "share"))})`;
    writtenText(mark, words, { x: numbers, y, size: 15, weight: 600, fill, anchor: "end" });
    const across = narrow ? Math.floor(width / PITCH) : count;
    squares(mark, count, { x: field, y: narrow ? y + 9 : y - 10, across, paint: fill });
    y += narrow ? 62 - (count <= across ? PITCH : 0) : 34;
  }
  y += narrow ? 0 : 6;
  svg
    .append("path")
    .attr("d", `M0,${y - 8}H${width}`)
    .attr("stroke", "var(--rule)");
  y += 18;
  const top = y;
  const unknown = unknownIn(rows);
  // Two columns on a page: read down the first, then the second.
  const perColumn = narrow ? unknown.length : Math.ceil(unknown.length / 2);
  unknown.forEach((row, place) => {
    const x = names + Math.floor(place / perColumn) * 148;
    const mark = rowMark(svg, rows.indexOf(row));
    const line = top + (place % perColumn) * 24;
    writtenText(mark, textIn(row, "name"), { x, y: line, size: 14, fill: "var(--soft)" });
  });
  y += perColumn * 24;
  const rest = rowWith(rows, "geo", TOGETHER);
  const mark = rowMark(svg, rows.indexOf(rest));
  const [left, bottom] = [narrow ? 160 : 284, y - 18];
  // A bracket: what stands beside it holds for all of these voivodeships at once.
  mark
    .append("path")
    .attr("d", `M${left},${top - 12}h6V${bottom}h-6`)
    .attr("fill", "none")
    .attr("stroke", "var(--muted)");
  const words = say(
    {
      pl: "{count} {clusters} łącznie; ich podziału między {unknown} województw nie znaleziono",
      en: "{count} {clusters} together; how they divide among {unknown} voivodeships was not found",
    },
    {
      count: format.number(numberIn(rest, "value")),
      clusters: format.plural(
        numberIn(rest, "value"),
        locale === "pl"
          ? { one: "klaster", few: "klastry", many: "klastrów", other: "klastra" }
          : { one: "cluster", other: "clusters" },
      ),
      unknown: unknown.length,
    },
  );
  const box = narrow
    ? { x: 184, y: top + 2, across: 11, width: width - 184 }
    : { x: field, y: top + 2, across: 31, width: 430 };
  const next = writtenText(mark, words, { x: box.x, y: box.y, width: box.width, size: 15 });
  const height = squares(mark, numberIn(rest, "value"), {
    ...{ x: box.x + 0.5, y: Math.round(next) - 8.5, across: box.across, paint: null },
  });
  const end = Math.ceil(Math.max(y - 8, next + height));
  return drawnRoot(svg, end);
}
