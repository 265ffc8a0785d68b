import { z } from "zod";
import { citedPageFields } from "./cited-page.ts";
import { yearSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";

/** What sort of body stands at the foreign end. */
export const PARTNER_KINDS = [
  "cluster",
  "network",
  "project",
  "project-partner",
  "region",
  "company",
  "public-body",
  "chamber",
  "institution",
  "association",
  "other",
] as const;

/** Who holds a link: the cluster, the body that coordinates it, or the voivodeship. */
export const LINK_LEVELS = ["cluster", "coordinator", "region"] as const;

/** Whether a link came about, was a mere contact, or was only announced. */
export const LINK_STATUSES = ["done", "contact", "planned"] as const;

/** How sure it is that a link existed. */
export const LINK_CERTAINTIES = ["high", "medium", "low"] as const;

const linkSchema = z
  .strictObject({
    id: idSchema,
    /** Id of an initiative; null where the voivodeship itself is the Mazovian end. */
    from: idSchema.nullable(),
    level: z.enum(LINK_LEVELS),
    /** The foreign end; a description where the sources give no name. */
    partner: textSchema,
    /** Null where the sources do not say. */
    partnerKind: z.enum(PARTNER_KINDS).nullable(),
    /** ISO 3166 code; null where the partner is of several countries or its country is unknown. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/u, 'expected a country code such as "FR"')
      .nullable(),
    /** Town or region of the partner, where the sources name it. */
    place: textSchema.optional(),
    kind: textSchema,
    project: textSchema.optional(),
    /** First year; null where the sources have no date. */
    year: yearSchema.nullable(),
    until: yearSchema.optional(),
    status: z.enum(LINK_STATUSES),
    certainty: z.enum(LINK_CERTAINTIES),
    /** False where the source names only the foreign end, so that the link is indirect. */
    namesBothSides: z.boolean(),
    sources: z.array(z.strictObject(citedPageFields).readonly()).min(1).readonly(),
    note: textSchema.optional(),
  })
  .refine(({ from, level }) => from !== null || level === "region", {
    path: ["level"],
    message: 'expected "region" where from is null',
  })
  .refine(({ year, until }) => until === undefined || (year !== null && year <= until), {
    path: ["until"],
    message: "expected a year that is not before the first",
  })
  .readonly();

/** A link of a Mazovian initiative, its coordinator or the voivodeship with a partner abroad. */
export type InternationalLink = z.infer<typeof linkSchema>;

/** data/links.json */
export const linksFileSchema = z.array(linkSchema).min(1);
