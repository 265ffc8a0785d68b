import { formatFor } from "../../i18n/format.ts";
import type { Row } from "../../schema/indicator.ts";
import type { Data } from "../../schema/load.ts";
import {
  QUANTITY_FORMS,
  type Quantity,
  type QuantityCell,
  type QuantityColumn,
  type QuantityForm,
  type QuantityInitiatives,
  type QuantityLinks,
} from "../../schema/quantity.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { coefficientOfVariation } from "../../stats/coefficient-of-variation.ts";
import { locationQuotient } from "../../stats/location-quotient.ts";
import { indicatorIn, indicatorRows, indicatorValue } from "./indicator-rows.ts";

const valueOf = (data: Data, { of, geo, year, series }: QuantityCell): number =>
  indicatorValue(data, of, geo, year, series);

/** The rows with a value of one year in the territories of the indicator's level. */
function rowsOf(data: Data, { of, year, series }: QuantityColumn): (Row & { value: number })[] {
  const indicator = indicatorIn(data, of);
  return indicatorRows(indicator, year, series).flatMap((row) =>
    row.value !== null && data.territories.get(row.geo)?.level === indicator.geography
      ? [{ ...row, value: row.value }]
      : [],
  );
}

function initiativesWhere(
  { initiatives }: Data,
  { category, inclusion, status, funded, amountKnown }: QuantityInitiatives,
): Data["initiatives"] {
  return initiatives.filter(
    (initiative) =>
      (category === undefined || initiative.category === category) &&
      (inclusion === undefined || initiative.inclusion === inclusion) &&
      (status === undefined || initiative.status.value === status) &&
      (funded === undefined || initiative.funding.length > 0 === funded) &&
      (amountKnown === undefined ||
        initiative.funding.some(({ amount }) => amount !== undefined) === amountKnown),
  );
}

function linksWhere({ links }: Data, { level, status, certainty }: QuantityLinks) {
  return [...links.values()].filter(
    (link) =>
      (level === undefined || level.includes(link.level)) &&
      (status === undefined || status.includes(link.status)) &&
      (certainty === undefined || certainty.includes(link.certainty)),
  );
}

type Computations = {
  readonly [Form in QuantityForm]: (data: Data, what: NonNullable<Quantity[Form]>) => number;
};

/** How each form becomes a number; the forms are told in src/schema/quantity.ts. */
const COMPUTATIONS: Computations = {
  cell: valueOf,
  difference: (data, cells) =>
    cells.map((cell) => valueOf(data, cell)).reduce((rest, value) => rest - value),
  ratio: (data, [dividend, divisor]) => valueOf(data, dividend) / valueOf(data, divisor),
  highest: (data, { except = [], ...column }) =>
    Math.max(
      ...rowsOf(data, column)
        .filter(({ geo }) => !except.includes(geo))
        .map(({ value }) => value),
    ),
  total: (data, column) => rowsOf(data, column).length,
  falling: (data, { of, series, from, to }) => {
    const before = new Map(
      rowsOf(data, { of, series, year: from }).map(({ geo, value }) => [geo, value]),
    );
    return rowsOf(data, { of, series, year: to }).filter(
      ({ geo, value }) => value < (before.get(geo) ?? Number.NaN),
    ).length;
  },
  variation: (data, column) =>
    100 * coefficientOfVariation(rowsOf(data, column).map(({ value }) => value)),
  locationQuotient: (data, { geo, to, series, all, ...column }) => {
    const jobs = (territory: string) => ({
      industry: valueOf(data, { ...column, geo: territory, series }),
      all: valueOf(data, { ...column, geo: territory, series: all }),
    });
    return locationQuotient(jobs(geo), jobs(to));
  },
  initiatives: (data, filter) => initiativesWhere(data, filter).length,
  links: (data, filter) => linksWhere(data, filter).length,
  countries: (data, filter) =>
    new Set(linksWhere(data, filter).flatMap(({ country }) => country ?? [])).size,
};

function computed<Form extends QuantityForm>(
  form: Form,
  what: Quantity[Form],
  data: Data,
): number | undefined {
  return what === undefined ? undefined : COMPUTATIONS[form](data, what);
}

/** The number that the data give for a quantity; throws where they lack it, which loading excludes. */
export function quantityValue(quantity: Quantity, data: Data): number {
  for (const form of QUANTITY_FORMS) {
    const value = computed(form, quantity[form], data);
    if (value !== undefined) return value;
  }
  throw new Error(
    `quantity: expected one of ${QUANTITY_FORMS.join(", ")}, received none; name one`,
  );
}

/** Digits after the decimal mark with which a quantity is written, as src/schema/quantity.ts says. */
function decimalsOf(quantity: Quantity, data: Data): number {
  const {
    decimals,
    cell,
    difference,
    highest,
    ratio,
    variation,
    locationQuotient: quotient,
  } = quantity;
  if (decimals !== undefined) return decimals;
  const source = cell ?? difference?.[0] ?? highest;
  if (source !== undefined) return indicatorIn(data, source.of).decimals;
  return ratio || variation || quotient ? 1 : 0;
}

/** A text with its numbers, each written as the language writes it, in the gaps that name them. */
export function filledText(
  text: Text,
  numbers: Readonly<Record<string, Quantity>> | undefined,
  data: Data,
  locale: Locale,
): string {
  return Object.entries(numbers ?? {}).reduce((words, [name, quantity]) => {
    const gap = `{${name}}`;
    if (!words.includes(gap)) return words;
    const value = quantityValue(quantity, data);
    return words.replaceAll(gap, formatFor(locale).number(value, decimalsOf(quantity, data)));
  }, text[locale]);
}
