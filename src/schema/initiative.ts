// Longer than 250 lines: a record is one file, so that its schema and lists of words are one too.
import { z } from "zod";
import { citedPageFields } from "./cited-page.ts";
import { dateSchema, partialDateSchema, yearSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { lineSchema, textSchema } from "./text.ts";
import { urlSchema } from "./url.ts";

/** Broad industry of an initiative, mapped by the project from the words of the sources. */
export const SECTOR_GROUPS = [
  "ict",
  "photonics-electronics",
  "life-sciences-medicine",
  "food-agriculture",
  "energy-environment",
  "chemicals",
  "construction",
  "metal-machinery",
  "aviation-automotive",
  "logistics",
  "textiles-design",
  "education-business-services",
  "other",
] as const;

/** Legal or organisational form of the body that coordinates an initiative. */
export const COORDINATOR_TYPES = [
  "association",
  "foundation",
  "company",
  "municipal-company",
  "technology-park",
  "consortium",
  "university",
  "research-institute",
  "chamber",
  "local-government",
  "none",
] as const;

/** What kind of thing a record describes; only "cluster" is a cluster initiative proper. */
export const CATEGORIES = [
  "cluster",
  "social-economy-cluster",
  "energy-cluster",
  "hydrogen-valley",
  "meta-cluster",
  "planned",
] as const;

/** How sure it is that an initiative belongs to Mazovia, from the surest. */
export const INCLUSIONS = ["confirmed", "probable", "uncertain", "disputed"] as const;

/** Whether an initiative is known to act. */
export const STATUSES = ["active", "unknown"] as const;

/** Fields of a record whose sources are told apart; members, labels and the like name their own. */
export const SOURCED_FACTS = [
  "inclusion",
  "coordinator",
  "seat",
  "founded",
  "sector",
  "status",
] as const;

const sectorGroupSchema = z.enum(SECTOR_GROUPS);
const confidenceSchema = z.enum(["high", "medium", "low"]);
const countSchema = z.int().min(0);

const seatSchema = z
  .strictObject({
    place: idSchema.describe("Id of a place in data/places.json."),
    certainty: confidenceSchema,
    note: textSchema.optional(),
  })
  .readonly();

const membersSchema = z
  .strictObject({
    year: yearSchema.nullable().describe("Null where the source has no date."),
    total: z.int().min(1).nullable(),
    qualifier: z
      .enum(["exactly", "more-than", "about", "nearly", "at-least"])
      .nullable()
      .describe('With anything but "exactly" the total is a bound or an estimate.'),
    parts: z
      .strictObject({
        firms: countSchema.optional(),
        science: countSchema.optional(),
        businessEnvironment: countSchema.optional(),
        localGovernment: countSchema.optional(),
        ngo: countSchema.optional(),
        other: countSchema.optional(),
      })
      .readonly()
      .optional()
      .describe("Kinds of members as the source counts them; they need not add up to the total."),
    note: textSchema.optional(),
    source: urlSchema,
  })
  .refine(
    (members) => members.total !== null || members.qualifier === null,
    "expected no qualifier where total is null",
  )
  .readonly();

const fundingSchema = z
  .strictObject({
    programme: lineSchema
      .nullable()
      .describe("Null where the source tells of public money without the programme."),
    what: textSchema.optional(),
    amount: z.number().positive().optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/u, 'expected a currency code such as "PLN"')
      .optional()
      .describe("ISO 4217."),
    year: yearSchema.optional(),
    source: urlSchema.optional(),
  })
  .refine(
    (funding) => (funding.amount === undefined) === (funding.currency === undefined),
    "expected amount and currency together",
  )
  .readonly();

const disagreementSchema = z
  .strictObject({
    about: textSchema.describe("What the sources disagree on."),
    accounts: z
      .array(
        z
          .strictObject({
            says: textSchema,
            by: textSchema.optional().describe("Who says so, in a word or two."),
            source: urlSchema.optional(),
          })
          .refine(
            ({ by, source }) => by !== undefined || source !== undefined,
            "expected at least one of by, source",
          )
          .readonly(),
      )
      .min(2)
      .readonly(),
    note: textSchema.optional().describe("What follows for the record."),
  })
  .readonly();

/** What one file of data/initiatives holds. Unknown stays unknown: null or no key. */
export const initiativeFileSchema = z
  .strictObject({
    name: textSchema,
    nameIsDescriptive: z
      .boolean()
      .describe("True where the name describes the thing and is not the name of a body."),
    nameEnSource: z
      .enum(["source", "translated"])
      .describe("Whether the English name stands in a source or was translated for the site."),
    aliases: z.array(lineSchema).readonly(),
    category: z.enum(CATEGORIES),
    inclusion: z
      .enum(INCLUSIONS)
      .describe("How sure it is that the initiative belongs to Mazovia; `basis` says why."),
    basis: textSchema,
    coordinator: z
      .strictObject({
        name: lineSchema.nullable(),
        type: z.enum(COORDINATOR_TYPES).nullable(),
        note: textSchema.optional(),
      })
      .readonly(),
    seat: seatSchema.nullable(),
    founded: z
      .strictObject({
        year: yearSchema,
        date: partialDateSchema.optional(),
        note: textSchema.optional(),
      })
      .refine(
        (founded) => founded.date === undefined || founded.date.startsWith(String(founded.year)),
        "expected year and date to agree",
      )
      .readonly()
      .nullable(),
    sector: z
      .strictObject({
        words: textSchema.nullable().describe("The words of the sources, put in our own."),
        group: sectorGroupSchema.nullable(),
        secondary: sectorGroupSchema.optional(),
      })
      .readonly(),
    status: z
      .strictObject({
        value: z.enum(STATUSES),
        asOf: partialDateSchema.optional(),
        evidence: textSchema.optional(),
        basis: textSchema.optional(),
      })
      .readonly(),
    keyCluster: z
      .strictObject({
        from: partialDateSchema.optional(),
        to: partialDateSchema.optional(),
        note: textSchema.optional(),
        sources: z.array(urlSchema).min(1).readonly(),
      })
      .readonly()
      .nullable()
      .describe("Rank of National Key Cluster, where it was held."),
    website: urlSchema.optional(),
    members: z.array(membersSchema).readonly(),
    labels: z
      .array(
        z
          .strictObject({
            label: z.enum(["bronze", "silver", "gold"]),
            year: yearSchema.nullable(),
            validTo: partialDateSchema.optional(),
            source: urlSchema,
          })
          .readonly(),
      )
      .readonly()
      .describe("Labels of the European Secretariat for Cluster Analysis."),
    funding: z.array(fundingSchema).readonly(),
    statements: z
      .array(
        z
          .strictObject({
            text: textSchema,
            year: yearSchema.nullable(),
            source: urlSchema,
          })
          .readonly(),
      )
      .readonly(),
    disagreements: z
      .array(disagreementSchema)
      .readonly()
      .describe("Where the sources contradict one another."),
    confidence: confidenceSchema,
    checked: dateSchema.describe("Day on which the sources were last read."),
    sources: z
      .array(
        z
          .strictObject({
            ...citedPageFields,
            facts: z
              .array(z.enum(SOURCED_FACTS))
              .min(1)
              .readonly()
              .optional()
              .describe("The fields that rest on it; none where it speaks of other things."),
            supports: textSchema,
          })
          .readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly();

/** An initiative as the site knows it: its file plus the id, which is the file's name. */
export type Initiative = Readonly<z.infer<typeof initiativeFileSchema> & { id: string }>;
