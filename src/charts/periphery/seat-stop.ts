import { rollup } from "d3-array";
import type { Data } from "../../schema/load.ts";
import type { Place } from "../../schema/place.ts";
import type { ChartRow, DrawInput, TellInput } from "../definition/define-chart.ts";
import type { Box } from "../kit/label-placement.ts";
import { numberIn, textIn } from "../rows/row-value.ts";
import { drawLabels, drawOutline, drawPowiats, type PeripheryMap } from "./periphery-map.ts";
import type { Stop } from "./stop.ts";

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
      const count = format.number(numberIn(row, "value"));
      return `${textIn(row, "name")} (${count})`;
    });
    return say(
      {
        pl: "Mapa siedzib {seated} inicjatyw klastrowych; leżą w {powiats} z {all} powiatów. Więcej niż jedna: {towns}.",
        en: "Map of the seats of {seated} cluster initiatives; they lie in {powiats} of {all} powiats. More than one: {towns}.",
      },
      { ...counts(input), towns: format.list(towns) },
    );
  },
  draw,
};

function seats(data: Data): readonly string[] {
  return data.initiatives.flatMap(({ seat }) => (seat ? [seat.place] : []));
}

function placeWith(data: Data, id: string): Place {
  const place = data.places.get(id);
  if (place) return place;
  throw new Error(`data/places.json: ${id}: expected a place, found none; add it`);
}

const isSeveral = (row: ChartRow): boolean => numberIn(row, "value") > 1;

function counts({ rows, data }: TellInput) {
  const places = rows.map((row) => placeWith(data, textIn(row, "id")));
  const all = [...data.territories.values()].filter(({ level }) => level === "powiat");
  return {
    seated: seats(data).length,
    powiats: new Set(places.map(({ powiat }) => powiat)).size,
    all: all.length,
  };
}

function draw(input: DrawInput, periphery: PeripheryMap): void {
  const { rows, data, format } = input;
  const { svg, map } = periphery;
  drawPowiats(periphery, () => null);
  drawOutline(periphery);
  const marks = rows.map((row) => {
    const place = placeWith(data, textIn(row, "id"));
    const [x, y] = map.at(place.lon, place.lat);
    return { row, place, x, y, radius: RADIUS * Math.sqrt(numberIn(row, "value")) };
  });
  marks.forEach(({ x, y, radius }, index) => {
    svg
      .append("circle")
      .attr("cx", x.toFixed(1))
      .attr("cy", y.toFixed(1))
      .attr("r", radius.toFixed(1))
      .attr("fill", "var(--accent)")
      .attr("stroke", "var(--paper)")
      .attr("data-row", index)
      .attr("data-mark", "");
  });
  const circles = marks.map(({ x, y, radius }): Box => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  drawLabels(
    periphery,
    input,
    marks
      .filter(({ row }) => isSeveral(row))
      .map(({ row, place, radius }) => ({
        place,
        words: format.number(numberIn(row, "value")),
        gap: radius,
      })),
    circles,
  );
}
