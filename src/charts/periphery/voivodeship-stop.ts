import type { DrawInput, TellInput } from "../definition/define-chart.ts";
import type { Shape } from "../definition/picture.ts";
import { indicatorValue } from "../rows/indicator-rows.ts";
import { rowWith } from "../rows/row-value.ts";
import { borderShape, LABEL_SIZE, wordsAt, type PeripheryMap } from "./periphery-map.ts";
import { numberAt, type Stop, type StopRow } from "./stop.ts";

export const COOPERATION = {
  industry: "voiv-cooperation-innovation-industry-2010-2024",
  services: "voiv-cooperation-innovation-services-2010-2024",
} as const;

const YEAR = 2024;
const MAZOWIECKIE = "14";
const FIRMS = [
  {
    id: "industry",
    name: { pl: "Firmy przemysłowe", en: "Industrial firms" },
    ofThem: { pl: "firm przemysłowych", en: "of industrial firms" },
  },
  {
    id: "services",
    name: { pl: "Firmy usługowe", en: "Service firms" },
    ofThem: { pl: "firm usługowych", en: "of service firms" },
  },
] as const;

const shares = ({ rows, format }: TellInput<StopRow>) => {
  const share = (id: string): string =>
    format.percent(numberAt(rowWith(rows, "id", id), "share"), 1);
  return { industry: share("industry"), services: share("services") };
};

/** The stop at which nothing is measured but the whole voivodeship. */
export const voivodeshipStop: Stop = {
  label: { pl: "Współpraca", en: "Cooperation" },
  hasKey: false,
  rows: (data, locale) =>
    FIRMS.map(({ id, name }) => ({
      id,
      name: name[locale],
      measure: "cooperation",
      year: YEAR,
      value: null,
      share: indicatorValue(data, COOPERATION[id], MAZOWIECKIE, YEAR),
    })),
  title: (input) =>
    input.say(
      {
        pl: "We współpracy w innowacjach uczestniczy {industry} firm przemysłowych i {services} usługowych",
        en: "Of industrial firms {industry}, and of service firms {services}, cooperate in innovation",
      },
      shares(input),
    ),
  subtitle: ({ say }) =>
    say({
      pl: "Firmy współpracujące w innowacjach, całe województwo, 2024",
      en: "Firms cooperating in innovation, whole voivodeship, 2024",
    }),
  note: ({ say }) =>
    say({
      pl: "Firmy, w których pracuje co najmniej dziesięć osób. Wartości dla powiatów nie ma.",
      en: "Firms with ten or more persons employed. There are no values for powiats.",
    }),
  summary: (input) =>
    input.say(
      {
        pl: "Zarys całego województwa bez powiatów: w 2024 roku w innowacjach współpracowało {industry} firm przemysłowych i {services} usługowych; wartości dla powiatów nie ma.",
        en: "Outline of the whole voivodeship without powiats: in 2024, {industry} of industrial and {services} of service firms cooperated in innovation; there are no values for powiats.",
      },
      shares(input),
    ),
  shapes,
};

function shapes(input: DrawInput<StopRow>, map: PeripheryMap): readonly Shape[] {
  const [x, y] = map.at(21.22, 52.52);
  const words = shares(input);
  const numbers = FIRMS.map(({ id, ofThem }, index): Shape => {
    const top = y - 16 + index * 66;
    return {
      shape: "group",
      row: index,
      mark: true,
      shapes: [
        wordsAt(words[id], x, top, { size: 30, strong: true, anchor: "middle" }),
        wordsAt(input.say(ofThem), x, top + 20, { size: LABEL_SIZE, anchor: "middle" }),
      ],
    };
  });
  // One colour for all: where nothing is measured by powiat, the map shows no powiats.
  const land: Shape = { shape: "outline", d: map.pathOf(map.outline), fill: "step-1" };
  return [land, borderShape(map), ...numbers];
}
