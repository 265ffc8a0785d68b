import { scaleQuantile } from "d3-scale";
import { indicatorIn, indicatorRows } from "../../charts/rows/indicator-rows.ts";
import {
  JOBS_INDICATOR,
  offFarmQuotient,
  type OffFarmGroup,
} from "../../charts/rows/job-groups.ts";
import type { Say } from "../../i18n/say.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Data } from "../../schema/load.ts";

/** Ids of the measures that the map can be coloured by, in the order of their buttons. */
export const LAYER_IDS = [
  "entities",
  "wages",
  "unemployment",
  "turnout",
  "lq-b-f",
  "lq-g-j",
  "lq-k-l",
  "lq-m-u",
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Number of classes of colour, `--step-1` to `--step-5`. */
export const CLASSES = 5;

/** One measure by powiat, sorted into classes of colour. */
export interface ContextLayer {
  readonly id: LayerId;
  /** One letter that starts the names of its classes on the map's areas: "w0" to "w4". */
  readonly letter: string;
  readonly indicator: string;
  readonly year: number;
  readonly decimals: number;
  /** By TERYT code; a powiat without a value is left out. */
  readonly values: ReadonlyMap<string, number>;
  /** The lowest and highest value of each class, from the lowest class; an empty class is null. */
  readonly classes: readonly (readonly [low: number, high: number] | null)[];
  /** The class of a powiat, 0 to 4, or null where it has no value. */
  readonly classOf: (geo: string) => number | null;
}

interface Measure {
  readonly letter: string;
  readonly indicator: string;
  readonly year: number;
  readonly decimals: number;
  /** One series of an indicator that has several. */
  readonly series?: string;
  /** A group of sections, where the measure is its location quotient. */
  readonly group?: OffFarmGroup;
}

const quotient = (letter: string, group: OffFarmGroup): Measure => ({
  letter,
  group,
  indicator: JOBS_INDICATOR,
  year: 2017,
  decimals: 2,
});

// The latest year that the data have for every powiat.
const MEASURES: Readonly<Record<LayerId, Measure>> = {
  entities: {
    letter: "e",
    indicator: "powiat-regon-per-10k-2004-2017",
    year: 2017,
    decimals: 0,
  },
  wages: { letter: "w", indicator: "powiat-wages-2002-2023", year: 2023, decimals: 0 },
  unemployment: {
    letter: "u",
    indicator: "powiat-unemployment-2004-2017",
    year: 2017,
    decimals: 1,
  },
  turnout: {
    letter: "t",
    indicator: "turnout-powiat-mazowieckie",
    series: "sejm",
    year: 2023,
    decimals: 1,
  },
  "lq-b-f": quotient("b", "b-f"),
  "lq-g-j": quotient("g", "g-j"),
  "lq-k-l": quotient("k", "k-l"),
  "lq-m-u": quotient("m", "m-u"),
};

/**
 * Returns every measure that the map can be coloured by. Classes are fifths of the powiats, since
 * Warsaw lies so far from the rest that classes of equal width would leave one colour for them.
 */
export function contextLayers(data: Data): ContextLayer[] {
  return LAYER_IDS.map((id) => {
    const { letter, indicator, year, decimals } = MEASURES[id];
    const values = valuesOf(data, MEASURES[id]);
    const scale = scaleQuantile()
      .domain(values.values())
      .range(Array.from({ length: CLASSES }, (_, step) => step));
    const classOf = (geo: string): number | null => {
      const value = values.get(geo);
      return value === undefined ? null : scale(value);
    };
    const classes = scale.range().map((step) => {
      const own = [...values.values()].filter((value) => scale(value) === step);
      return own.length === 0 ? null : ([Math.min(...own), Math.max(...own)] as const);
    });
    return { id, letter, indicator, year, decimals, values, classes, classOf };
  });
}

function valuesOf(data: Data, measure: Measure): Map<string, number> {
  const { indicator, year, series, group } = measure;
  const isPowiat = (geo: string): boolean => data.territories.get(geo)?.level === "powiat";
  if (group === undefined) {
    const rows = indicatorRows(indicatorIn(data, indicator), year, series);
    return new Map(
      rows.flatMap(({ geo, value }) => (value === null || !isPowiat(geo) ? [] : [[geo, value]])),
    );
  }
  const rows = indicatorRows(indicatorIn(data, indicator), year, group);
  return new Map(
    rows.flatMap(({ geo }) =>
      isPowiat(geo) ? [[geo, offFarmQuotient(data, [geo], year, group)]] : [],
    ),
  );
}

/** What a layer is called, says of itself and writes its values as, in one language. */
export interface LayerWords {
  /** Short, for a button: "wages". */
  readonly name: string;
  /** Short, for a tip: "wages, 2023". */
  readonly label: string;
  /** What is measured, and when: "Average gross monthly wage in firms of 10 or more, 2023". */
  readonly title: string;
  /** A value with its unit. */
  readonly value: (value: number) => string;
  /** Both ends of each class, the last one with the unit; null where a class is empty. */
  readonly limits: readonly (string | null)[];
}

/** Returns the words of a layer. */
export function layerWords(
  { id, year, decimals, classes }: ContextLayer,
  { say, format }: Voice,
): LayerWords {
  const written = writing(id, say);
  const name = say(`atlas.map.layer.${id}`);
  const isQuotient = id.startsWith("lq-");
  return {
    name,
    label: `${isQuotient ? say("atlas.map.quotient", { name }) : name}, ${year}`,
    title: say(`atlas.map.layer.${id}.title`, { year }),
    value: (value) => written(format.number(value, decimals)),
    limits: classes.map((limits, step) => {
      if (limits === null) return null;
      const [low, high] = limits;
      const range = low === high ? format.number(low, decimals) : format.range(low, high, decimals);
      return step === CLASSES - 1 ? written(range) : range;
    }),
  };
}

function writing(id: LayerId, say: Say): (number: string) => string {
  if (id === "wages") return (number) => say("atlas.map.zloty", { number });
  if (id === "unemployment" || id === "turnout") return (number) => `${number}%`;
  return (number) => number;
}
