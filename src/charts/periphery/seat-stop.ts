import { rollup } from "d3-array";
import type { Data } from "../../schema/load.ts";
import type { Place } from "../../schema/place.ts";
import type { DrawInput, TellInput } from "../definition/define-chart.ts";
import type { Disc, Shape } from "../definition/picture.ts";
import type { Box } from "../kit/label-placement.ts";
import { borderShape, labelShapes, powiatShapes, type PeripheryMap } from "./periphery-map.ts";
import { numberAt, type Stop, type StopRow } from "./stop.ts";

// Radius of the circle that stands for one initiative; areas grow with the count.
const RADIUS = 5.2;

/** The stop at which the seats of the initiatives are shown. */
export const seatStop: Stop = {
  label: { pl: "Inicjatywy", en: "Initiatives" },
  hasKey: false,
  rows: (data, locale) =>
    [...rollup(seats(data), ({ length }) => length, String)]
      .toSorted(([, first], [, second]) => second - first)
      .map(([id, count]) => ({
        id,
        name: placeWith(data, id).name[locale],
        measure: "initiatives",
        year: null,
        value: count,
        share: null,
      })),
  title: (input) => {
    const { powiats, all } = counts(input);
    return input.holding(
      powiats * 2 < all,
      input.say(
        {
          pl: "Większość powiatów nie jest siedzibą żadnej inicjatywy; siedziby leżą w {powiats} z {all}",
          en: "Most powiats are the seat of no initiative: the seats lie in {powiats} of {all}",
        },
        { powiats, all },
      ),
    );
  },
  subtitle: (input) =>
    input.say(
      {
        pl: "Siedziby inicjatyw klastrowych; {unknown} bez przypisanej siedziby",
        en: "Seats of cluster initiatives; {unknown} without a seat assigned",
      },
      { unknown: input.data.initiatives.length - counts(input).seated },
    ),
  note: ({ say }) =>
    say({
      pl: "Siedziba koordynatora nie wyznacza zasięgu klastra, a inicjatywy widoczne w sieci łatwiej trafiają do zbioru.",
      en: "A coordinator’s seat does not mark a cluster’s reach, and initiatives visible online enter the collection more easily.",
    }),
  summary: (input) => {
    const { rows, say, format } = input;
    const towns = rows.filter(isSeveral).map((row) => {
      return `${row.name} (${format.number(numberAt(row, "value"))})`;
    });
    return say(
      {
        pl: "Mapa siedzib {seated} inicjatyw klastrowych; leżą w {powiats} z {all} powiatów. Więcej niż jedna: {towns}.",
        en: "Map of the seats of {seated} cluster initiatives; they lie in {powiats} of {all} powiats. More than one: {towns}.",
      },
      { ...counts(input), towns: format.list(towns) },
    );
  },
  shapes,
};

function seats(data: Data): readonly string[] {
  return data.initiatives.flatMap(({ seat }) => (seat ? [seat.place] : []));
}

function placeWith(data: Data, id: string): Place {
  const place = data.places.get(id);
  if (place) return place;
  throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
}

const isSeveral = (row: StopRow): boolean => numberAt(row, "value") > 1;

function counts({ rows, data }: TellInput<StopRow>) {
  const places = rows.map(({ id }) => placeWith(data, id));
  const all = [...data.territories.values()].filter(({ level }) => level === "powiat");
  return {
    seated: seats(data).length,
    powiats: new Set(places.map(({ powiat }) => powiat)).size,
    all: all.length,
  };
}

function shapes(input: DrawInput<StopRow>, map: PeripheryMap): readonly Shape[] {
  const { rows, data, locale, format } = input;
  const discs = rows.map((row, index): Disc => {
    const place = placeWith(data, row.id);
    const [x, y] = map.at(place.lon, place.lat);
    const r = RADIUS * Math.sqrt(numberAt(row, "value"));
    return { shape: "disc", x, y, r, fill: "accent", stroke: "paper", row: index, mark: true };
  });
  const boxes = discs.map(({ x, y, r }): Box => ({
    left: x - r,
    right: x + r,
    top: y - r,
    bottom: y + r,
  }));
  const labels = rows.filter(isSeveral).map((row) => {
    const value = numberAt(row, "value");
    const words = format.number(value);
    return { place: placeWith(data, row.id), words, gap: RADIUS * Math.sqrt(value) };
  });
  const land = powiatShapes(map, () => null);
  return [land, borderShape(map), ...discs, ...labelShapes(map, locale, labels, boxes)];
}
