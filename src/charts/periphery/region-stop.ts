import type { DrawInput, TellInput } from "../definition/define-chart.ts";
import type { Shape } from "../definition/picture.ts";
import { indicatorValue, territoryIn } from "../rows/indicator-rows.ts";
import { rowWith } from "../rows/row-value.ts";
import { borderShape, wordsAt, type PeripheryMap } from "./periphery-map.ts";
import { numberAt, type Stop, type StopRow } from "./stop.ts";

export const RESEARCH = "nuts2-gerd-pct-gdp-2013-2023";

const YEAR = 2023;
const CAPITAL = "PL91";
const REST = "PL92";
/** Each region with its colour, and where and in what its share is written. */
const REGIONS = [
  { id: CAPITAL, fill: "step-5", lon: 21.03, lat: 52.13, ink: "paper" },
  { id: REST, fill: "step-1", lon: 20.65, lat: 52.72, ink: "ink" },
] as const;

const shareOf = ({ rows }: TellInput<StopRow>, id: string): number =>
  numberAt(rowWith(rows, "id", id), "share");

/** The stop at which only two regions are measured. */
export const regionStop: Stop = {
  label: { pl: "Badania i rozwój", en: "Research and development" },
  hasKey: false,
  rows: (data, locale) =>
    REGIONS.map(({ id }) => ({
      id,
      name: territoryIn(data, id).name[locale],
      measure: "research",
      year: YEAR,
      value: null,
      share: indicatorValue(data, RESEARCH, id, YEAR),
    })),
  title: (input) => {
    const times = shareOf(input, CAPITAL) / shareOf(input, REST);
    return input.holding(
      times > 2,
      input.say(
        {
          pl: "Region warszawski stołeczny wydaje na badania {times} razy większą część PKB niż reszta Mazowsza",
          en: "The Warsaw capital region spends {times} times as large a share of its GDP on research as the rest of Mazovia",
        },
        { times: input.format.number(times) },
      ),
    );
  },
  subtitle: ({ say }) =>
    say({
      pl: "Nakłady na badania i rozwój wobec PKB, dwa regiony, 2023",
      en: "R&D expenditure relative to GDP, two regions, 2023",
    }),
  note: ({ say }) =>
    say({
      pl: "Nakłady liczą się tam, gdzie jednostka je sprawozdaje, więc siedziby w Warszawie zawyżają jej region.",
      en: "Expenditure counts where the unit reports it, so head offices in Warsaw inflate its region.",
    }),
  summary: (input) =>
    input.say(
      {
        pl: "Mapa dwóch regionów Mazowsza. Nakłady na badania i rozwój w 2023 roku: {capital} PKB w regionie warszawskim stołecznym, {rest} w mazowieckim regionalnym.",
        en: "Map of the two regions of Mazovia. R&D expenditure in 2023: {capital} of GDP in the Warsaw capital region, {rest} in the rest of the voivodeship.",
      },
      {
        capital: input.format.percent(shareOf(input, CAPITAL), 2),
        rest: input.format.percent(shareOf(input, REST), 2),
      },
    ),
  shapes,
};

function shapes(input: DrawInput<StopRow>, map: PeripheryMap): readonly Shape[] {
  const { rows, data, format } = input;
  const regions = REGIONS.map(({ id, fill }): Shape => ({
    shape: "group",
    row: rows.findIndex((row) => row.id === id),
    mark: true,
    ...{ fill, stroke: fill },
    shapes: map.powiats
      .filter((powiat) => territoryIn(data, powiat.id).nuts2 === id)
      .map((powiat) => ({ shape: "outline", d: map.pathOf(powiat) })),
  }));
  const shares = REGIONS.map(({ id, lon, lat, ink }) => {
    const words = format.percent(shareOf(input, id), 2);
    const look = { size: 24, strong: true, colour: ink, anchor: "middle" } as const;
    return wordsAt(words, ...map.at(lon, lat), look);
  });
  return [...regions, borderShape(map), ...shares];
}
