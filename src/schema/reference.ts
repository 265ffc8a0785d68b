import { z } from "zod";
import { idSchema } from "./id.ts";
import { lineSchema, textSchema } from "./text.ts";
import { urlSchema } from "./url.ts";

/** The types of CSL 1.0.2 that a bibliography of this kind can need. */
const TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "chapter",
  "dataset",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "legislation",
  "manuscript",
  "pamphlet",
  "paper-conference",
  "periodical",
  "post-weblog",
  "regulation",
  "report",
  "software",
  "speech",
  "standard",
  "thesis",
  "webpage",
] as const;

const nameSchema = z
  .strictObject({
    family: lineSchema.optional(),
    given: lineSchema.optional(),
    literal: lineSchema.optional().describe("Name of a body, or a name that has no parts."),
    suffix: lineSchema.optional(),
    "dropping-particle": lineSchema.optional(),
    "non-dropping-particle": lineSchema.optional(),
  })
  .refine(
    (name) => (name.family === undefined) !== (name.literal === undefined),
    "expected either family or literal",
  )
  .readonly();

const datePartsSchema = z
  .array(z.int())
  .min(1)
  .max(3)
  .refine(([year = 0, month = 1, day = 1]) => {
    const date = new Date(Date.UTC(year, month - 1, day));
    return (
      year > 0 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    );
  }, "expected [year], [year, month] or [year, month, day] of a date that exists")
  .readonly();

const dateSchema = z
  .strictObject({
    "date-parts": z.array(datePartsSchema).min(1).max(2).readonly().optional(),
    literal: lineSchema.optional(),
    circa: z.boolean().optional(),
  })
  .readonly();

const names = z.array(nameSchema).min(1).readonly().optional();
const line = lineSchema.optional();

const referenceSchema = z
  .strictObject({
    id: idSchema,
    type: z.enum(TYPES),
    title: lineSchema.describe("In the language of the work; so are all the fields that name it."),
    "title-short": line,
    "original-title": line,
    author: names,
    editor: names,
    translator: names,
    "container-author": names,
    "collection-editor": names,
    issued: dateSchema.optional(),
    accessed: dateSchema.optional(),
    "original-date": dateSchema.optional(),
    "container-title": line,
    "container-title-short": line,
    "collection-title": line,
    "collection-number": line,
    volume: line,
    issue: line,
    page: line,
    number: line,
    "number-of-pages": line,
    "number-of-volumes": line,
    "chapter-number": line,
    section: line,
    edition: line,
    version: line,
    publisher: line,
    "publisher-place": line,
    "original-publisher": line,
    "event-title": line,
    "event-place": line,
    authority: line,
    jurisdiction: line,
    genre: line,
    medium: line,
    source: line,
    language: z
      .string()
      .regex(/^[a-z]{2}(-[A-Z]{2})?$/u, 'expected a language code such as "pl"')
      .optional(),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/u, 'expected a DOI without its address, such as "10.1000/182"')
      .optional(),
    ISBN: z
      .string()
      .regex(/^[\dX -]{10,17}$/u, "expected an ISBN")
      .optional(),
    ISSN: z
      .string()
      .regex(/^\d{4}-\d{3}[\dX]$/u, "expected an ISSN")
      .optional(),
    URL: urlSchema.optional(),
    description: textSchema
      .optional()
      .describe(
        "Where the title only describes a work whose name is unknown: the description, without brackets.",
      ),
    called: textSchema
      .optional()
      .describe("What the report calls such a work, in place of author and year."),
    status: z
      .enum(["verified", "partly-verified", "unverified"])
      .describe("Whether the record was seen at a source of its own."),
    statusNote: textSchema,
  })
  .readonly();

/** A work: CSL-JSON with the state of its verification. */
export type Reference = z.infer<typeof referenceSchema>;

/** data/references.json */
export const referencesFileSchema = z.array(referenceSchema).min(1);
