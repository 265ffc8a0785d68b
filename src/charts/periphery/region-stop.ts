import type { DrawInput, TellInput } from "../definition/define-chart.ts";
import { rowMark, writtenText } from "../kit/written-text.ts";
import { indicatorValue, territoryIn } from "../rows/indicator-rows.ts";
import { numberIn, rowWith } from "../rows/row-value.ts";
import { drawOutline, type PeripheryMap } from "./periphery-map.ts";
import type { Stop } from "./stop.ts";

export const RESEARCH = "nuts2-gerd-pct-gdp-2013-2023";

const YEAR = 2023;
const CAPITAL = "PL91";
const REST = "PL92";
/** Each region with its colour, and where and in what its share is written. */
const REGIONS = [
  { id: CAPITAL, fill: "var(--step-5)", lon: 21.03, lat: 52.13, ink: "var(--paper)" },
  { id: REST, fill: "var(--step-1)", lon: 20.65, lat: 52.72, ink: "var(--ink)" },
] as const;

const shareOf = ({ rows }: TellInput, id: string): number =>
  numberIn(rowWith(rows, "id", id), "share");

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
  draw,
};

function draw(input: DrawInput, map: PeripheryMap): void {
  const { rows, data, format } = input;
  for (const { id, fill } of REGIONS) {
    const index = rows.findIndex((row) => row["id"] === id);
    const mark = rowMark(map.svg, index).attr("fill", fill).attr("stroke", fill);
    for (const powiat of map.map.powiats) {
      if (territoryIn(data, powiat.id).nuts2 !== id) continue;
      mark.append("path").attr("d", map.map.pathOf(powiat));
    }
  }
  drawOutline(map);
  for (const { id, lon, lat, ink } of REGIONS) {
    const [x, y] = map.map.at(lon, lat);
    const words = format.percent(shareOf(input, id), 2);
    writtenText(map.svg, words, { x, y, size: 24, weight: 600, fill: ink, anchor: "middle" });
  }
}
