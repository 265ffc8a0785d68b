import { greatest, range } from "d3-array";
import { mean } from "../stats/mean.ts";
import { column, PERCENT } from "./definition/column.ts";
import { defineChart, type DrawInput } from "./definition/define-chart.ts";
import type { Picture, Shape } from "./definition/picture.ts";
import { yearAxis } from "./kit/axis.ts";
import { boxesAlong, labelWords, placedLabels } from "./kit/label-placement.ts";
import { linePanel } from "./kit/line-panel.ts";
import { panels, type PanelBox } from "./kit/panels.ts";
import type { PlotArea } from "./kit/plot-area.ts";
import type { Tone } from "./kit/ranking-spec.ts";
import { isNarrow } from "./kit/shapes.ts";
import { endsOf } from "./rows/row-value.ts";
import {
  INDICATORS,
  lastOf,
  parityOf,
  pointsOf,
  SECTORS,
  sectorRows,
  valueOf,
  YEARS,
  type Sector,
  type SurveyedArea,
} from "./rows/cooperation-surveys.ts";

const WRITTEN_YEARS = [2010, 2014, 2018, 2020, 2024];
const TOP = { even: 18, odd: 10 };
const STEP = { even: 5, odd: 2 };
const VIEWS = [
  { id: "even", label: { pl: "Lata parzyste", en: "Even years" } },
  { id: "odd", label: { pl: "Lata nieparzyste", en: "Odd years" } },
];
const KINDS = { even: { pl: "parzystych", en: "even" }, odd: { pl: "nieparzystych", en: "odd" } };
// From the survey of this year on, the definitions of the Oslo Manual 2018 apply.
const NEW_DEFINITIONS = 2020;
const HEADS = {
  industry: { pl: "Przemysł", en: "Industry" },
  services: { pl: "Usługi", en: "Services" },
};
const LABELS = {
  industry: { pl: "przemysłowe", en: "industrial" },
  services: { pl: "usługowe", en: "service" },
};
const SHARE = { decimals: 1, unit: PERCENT, optional: true } as const;
const MAZOVIA = "14";
const NATION = "PL";

const toneOf = ({ geo }: SurveyedArea): Tone =>
  geo === MAZOVIA ? "accent" : geo === NATION ? "ink" : "muted";

export default defineChart({
  title: ({ rows, view, say, holding }) => {
    const maz = (sector: Sector, ...years: number[]): number =>
      mean(years.map((year) => valueOf(rows, MAZOVIA, sector, year)));
    const oneIn = (sector: Sector): number => Math.round(100 / maz(sector, 2024));
    return parityOf(view?.id) === "even"
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
  subtitle: ({ view, say, format }) => {
    const parity = parityOf(view?.id);
    return say(
      {
        pl: "Odsetek firm o co najmniej 10 pracujących, które współpracowały z innymi w działalności innowacyjnej; badania z lat {kind}, {years}; szare: pozostałe województwa",
        en: "Share of firms with 10 or more persons employed that cooperated with others in innovation; surveys of {kind} years, {years}; grey: the other voivodeships",
      },
      { kind: say(KINDS[parity]), years: format.range(...endsOf(YEARS[parity])) },
    );
  },
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
    column.category("sector", { pl: "Firmy", en: "Firms" }, { labels: LABELS }),
    ...[...YEARS.even, ...YEARS.odd].map((year) =>
      column.number(`y${year}` as const, { pl: String(year), en: String(year) }, SHARE),
    ),
  ],
  views: {
    label: { pl: "Badania", en: "Surveys" },
    values: () => VIEWS,
    initial: "even",
  },
  rows: ({ data, locale, view }) =>
    SECTORS.flatMap((sector) => sectorRows(data, locale, sector, parityOf(view))),
  summary: ({ rows, view, say, format }) => {
    const [first, last] = endsOf(YEARS[parityOf(view?.id)]);
    const value = (geo: string, sector: Sector, year: number): string =>
      format.percent(valueOf(rows, geo, sector, year), 1);
    const rank = (sector: Sector): number => {
      const others = rows.filter((row) => row.sector === sector && row.geo !== NATION);
      const own = valueOf(rows, MAZOVIA, sector, last);
      return others.filter((row) => (row[`y${last}`] ?? 0) > own).length + 1;
    };
    return say(
      {
        pl: "Dwa wykresy liniowe 16 województw i Polski. W mazowieckim współpracowało w {first} roku {mi1} firm przemysłowych i {ms1} usługowych, w {last} roku {mi2} i {ms2} (miejsce {ri} i {rs}). W Polsce było to {pi1} i {ps1}, a potem {pi2} i {ps2}. W 2020 roku zmieniono definicje.",
        en: "Two line charts of 16 voivodeships and Poland. In Mazowieckie {mi1} of industrial and {ms1} of service firms cooperated in {first}, {mi2} and {ms2} in {last} (rank {ri} and {rs}). In Poland it was {pi1} and {ps1}, then {pi2} and {ps2}. The definitions changed in 2020.",
      },
      {
        ...{ first, last },
        mi1: value(MAZOVIA, "industry", first),
        ms1: value(MAZOVIA, "services", first),
        mi2: value(MAZOVIA, "industry", last),
        ms2: value(MAZOVIA, "services", last),
        ...{ ri: rank("industry"), rs: rank("services") },
        pi1: value(NATION, "industry", first),
        ps1: value(NATION, "services", first),
        pi2: value(NATION, "industry", last),
        ps2: value(NATION, "services", last),
      },
    );
  },
  draw: (input) =>
    panels(SECTORS, { left: 0, top: 0, width: input.width }, { least: 300 }, (sector, box) =>
      panel(input, sector, box),
    ),
});

function panel(input: DrawInput<SurveyedArea>, sector: Sector, box: PanelBox): Picture {
  const { rows, width, view, format, say } = input;
  const parity = parityOf(view?.id);
  const years = YEARS[parity];
  const after = years.find((year) => year >= NEW_DEFINITIONS) ?? NEW_DEFINITIONS;
  const height = isNarrow(width) ? 306 : 430;
  const area = linePanel(format, {
    ...box,
    ...{ height, head: say(HEADS[sector]) },
    across: { ...yearAxis(years), ticks: parity === "odd" ? years : WRITTEN_YEARS },
    up: { domain: [0, TOP[parity]], ticks: range(0, TOP[parity] + 1, STEP[parity]), unit: "%" },
    break: {
      between: [after - 2, after],
      words: say({ pl: "nowe definicje", en: "new definitions" }),
    },
    lines: rows.flatMap((row, index) => {
      if (row.sector !== sector) return [];
      const tone = toneOf(row);
      const line = { points: pointsOf(row, parity), tone, row: index };
      if (tone === "muted") return [line];
      const label = `${row.name} ${format.number(lastOf(row, parity), 1)}`;
      return [{ ...line, label, r: tone === "accent" ? 3.2 : 2.2 }];
    }),
  });
  const peak = peakLabel(area, input, sector, area.x(after - 1));
  return { height: box.top + height, shapes: [...area.shapes, ...peak] };
}

/** The highest value of the other voivodeships, named clear of the line of new definitions. */
function peakLabel(
  area: PlotArea,
  { rows, format, view }: DrawInput<SurveyedArea>,
  sector: Sector,
  border: number,
): Shape[] {
  const parity = parityOf(view?.id);
  const peaks = rows.flatMap((row, index) => {
    if (row.sector !== sector || toneOf(row) !== "muted") return [];
    return pointsOf(row, parity).map(({ at, value }) => ({ row, index, at, value: value ?? 0 }));
  });
  const peak = greatest(peaks, ({ value }) => value);
  if (!peak) return [];
  const [x, y] = area.at(peak.at, peak.value);
  const text = `${peak.row.name} ${format.number(peak.value, 1)}`;
  const wish = { text, x, y, gap: 4, size: 13, needed: true, slide: 0.4 };
  const line = boxesAlong([
    [border, area.top - 12],
    [border, area.bottom],
  ]);
  const frame = {
    left: area.left,
    top: area.top - 16,
    right: area.right + 90,
    bottom: area.bottom,
  };
  return placedLabels([wish], line, frame).map((label) =>
    labelWords(label, { colour: "soft", row: peak.index }),
  );
}
