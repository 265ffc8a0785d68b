import { z } from "zod";
import { yearSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { CATEGORIES, INCLUSIONS, STATUSES } from "./initiative.ts";
import { LINK_CERTAINTIES, LINK_LEVELS, LINK_STATUSES } from "./link.ts";

const geoSchema = z.string().min(1);

/** An indicator and, where it has several, one of its series. */
const series = z.strictObject({ of: idSchema, series: idSchema.optional() });
const column = series.extend({ year: yearSchema });
const cell = column.extend({ geo: geoSchema });

const cellSchema = cell.readonly();
/** One value of an indicator. */
export type QuantityCell = z.infer<typeof cellSchema>;

const columnSchema = column.readonly();
/** The values of an indicator for one year, in the territories of the indicator's level. */
export type QuantityColumn = z.infer<typeof columnSchema>;

const initiativeFilterSchema = z
  .strictObject({
    category: z.enum(CATEGORIES).optional(),
    inclusion: z.enum(INCLUSIONS).optional(),
    status: z.enum(STATUSES).optional(),
    /** Whether the record tells of any support. */
    funded: z.boolean().optional(),
    /** Whether it tells of the amount of any. */
    amountKnown: z.boolean().optional(),
  })
  .readonly();
export type QuantityInitiatives = z.infer<typeof initiativeFilterSchema>;

const linkFilterSchema = z
  .strictObject({
    level: z.array(z.enum(LINK_LEVELS)).min(1).readonly().optional(),
    status: z.array(z.enum(LINK_STATUSES)).min(1).readonly().optional(),
    certainty: z.array(z.enum(LINK_CERTAINTIES)).min(1).readonly().optional(),
  })
  .readonly();
export type QuantityLinks = z.infer<typeof linkFilterSchema>;

/** The ways in which a number may be had from the data; there is no other. */
const FORMS = {
  cell: cellSchema,
  /** The first cell less all the others. */
  difference: z.array(cellSchema).min(2).readonly(),
  /** How many times the first cell is the second. */
  ratio: z.tuple([cellSchema, cellSchema]).readonly(),
  /** The highest value of a year, some territories left out. */
  highest: column.extend({ except: z.array(geoSchema).min(1).readonly().optional() }).readonly(),
  /** The number of territories that have a value. */
  total: columnSchema,
  /** The number of territories whose value is lower in the year `to` than in the year `from`. */
  falling: series.extend({ from: yearSchema, to: yearSchema }).readonly(),
  /** The coefficient of variation of the values, in per cent. */
  variation: columnSchema,
  /** The location quotient of a series of jobs in `geo` against `to`; the series `all` counts all jobs. */
  locationQuotient: cell.extend({ series: idSchema, all: idSchema, to: geoSchema }).readonly(),
  /** The number of initiatives that match. */
  initiatives: initiativeFilterSchema,
  /** The number of links with partners abroad that match. */
  links: linkFilterSchema,
  /** The number of countries to which such links lead. */
  countries: linkFilterSchema,
};
/** The name of a form. */
export type QuantityForm = keyof typeof FORMS;
export const QUANTITY_FORMS = Object.keys(FORMS) as QuantityForm[];

/**
 * A number that a text or a table takes from the data, in exactly one of the forms, such as
 * `{ "cell": { "of": "turnout-voivodeship", "geo": "14", "year": 2023, "series": "sejm" } }`.
 */
export const quantitySchema = z
  .strictObject({
    ...z.strictObject(FORMS).partial().shape,
    /**
     * Digits after the decimal mark in a text; unless given, as many as the indicator has, one for
     * what is divided, none for what is counted.
     */
    decimals: z.int().min(0).max(6).optional(),
  })
  .refine(
    (quantity) => QUANTITY_FORMS.filter((form) => quantity[form] !== undefined).length === 1,
    `expected exactly one of ${QUANTITY_FORMS.join(", ")}`,
  )
  .readonly();
export type Quantity = z.infer<typeof quantitySchema>;
