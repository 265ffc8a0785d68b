import { z } from "zod";
import { dateSchema, yearSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { sourceSchema } from "./source.ts";
import { textSchema } from "./text.ts";
import { urlSchema } from "./url.ts";

const rowSchema = z
  .strictObject({
    geo: z
      .string()
      .min(1)
      .describe("Territory code: ISO country, TERYT of a voivodeship or powiat, or NUTS."),
    year: yearSchema,
    value: z
      .number()
      .nullable()
      .describe("In the indicator's unit; null where the source has no value."),
    series: z.string().optional(),
    period: z
      .string()
      .regex(/^\d{4}–\d{4}$/u, 'expected a span of years with an en dash such as "2017–2020"')
      .optional()
      .describe(
        'The span that the value speaks of, where it is longer than the year: "2017–2020".',
      ),
    n: z
      .int()
      .min(1)
      .optional()
      .describe("Number of cases behind the value: respondents, or people counted."),
    shareValid: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe("Part of the answers that are valid, from 0 to 1."),
    se: z
      .number()
      .min(0)
      .optional()
      .describe("Standard error and confidence bounds (95 %), in the indicator's unit."),
    ciLow: z.number().optional(),
    ciHigh: z.number().optional(),
    flag: z.string().optional(),
    source: z
      .strictObject({
        url: urlSchema.optional(),
        reference: idSchema.optional(),
        note: textSchema.optional(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type Row = z.infer<typeof rowSchema>;

/** What one file of data/indicators holds: a measured quantity, its meaning and its values. */
export const indicatorFileSchema = z
  .strictObject({
    name: textSchema.describe("What the indicator is called, in lists and as a heading."),
    definition: textSchema.describe("What is measured, in a sentence or two."),
    question: textSchema.optional().describe("Wording of the survey question, where there is one."),
    unit: textSchema,
    unitShort: textSchema.describe("Printed after a number."),
    kind: z
      .enum(["share", "rate", "count", "index", "score", "amount"])
      .describe('A "share" is a percentage, and nothing else is.'),
    decimals: z.int().min(0).max(6).describe("Decimal places that the source supports."),
    range: z
      .tuple([z.number(), z.number()])
      .refine(([low, high]) => low < high, "expected the lower bound before the higher one")
      .readonly()
      .describe("Lowest and highest value that can occur; a value outside is an error."),
    theme: z.enum(["trust", "engagement", "organisations", "economy", "innovation", "policy"]),
    population: textSchema,
    geography: z
      .enum(["country", "voivodeship", "powiat", "nuts2", "nuts3"])
      .describe("Level of the territories in rows; those that hold them may stand beside them."),
    source: sourceSchema,
    method: textSchema,
    caveats: z
      .array(textSchema)
      .readonly()
      .describe("What a reader has to know before the values are used."),
    confidence: z.enum(["high", "medium", "low"]),
    definitionStatus: z
      .enum(["verified", "paraphrased", "partly-verified"])
      .describe("Whether the definition was seen at the source."),
    provenance: z
      .enum(["publisher", "copy", "aggregate", "secondary", "compiled", "computed"])
      .optional()
      .describe(
        "How the values reached us: from the publisher's own file, from an unchanged copy of it, from aggregates that others made of the publisher's micro-data, from texts that quote the publisher, from other indicators, or by our own computation.",
      ),
    computed: z
      .boolean()
      .describe("True where the project computed the values from counts or micro-data."),
    series: z
      .record(idSchema, textSchema)
      .readonly()
      .optional()
      .describe("Names of the lines of one indicator, by the id that rows use."),
    flags: z
      .record(idSchema, textSchema)
      .readonly()
      .optional()
      .describe("What the marks of single values mean, by the id that rows use."),
    revisions: z
      .array(z.strictObject({ date: dateSchema, note: textSchema }).readonly())
      .readonly()
      .describe("What changed in the values, and on which day."),
    rows: z.array(rowSchema).min(1).readonly(),
  })
  .readonly();

/** An indicator as the site knows it: its file plus the id, which is the file's name. */
export type Indicator = Readonly<z.infer<typeof indicatorFileSchema> & { id: string }>;

/** Label of a place in `rows`, used by messages and by keys: "PL 2020 evs". */
export function rowName(row: Row): string {
  return [row.geo, String(row.year), ...(row.series === undefined ? [] : [row.series])].join(" ");
}
