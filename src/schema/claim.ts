import { z } from "zod";
import { yearSchema } from "./date.ts";
import { idSchema } from "./id.ts";
import { lineSchema, textSchema } from "./text.ts";

/** The chapters under which the ledger groups its claims, in reading order. */
export const CLAIM_CHAPTERS = [
  "01-introduction",
  "02-clusters",
  "03-social-capital",
  "04-externalities",
  "05-internationalisation",
  "06-mazowieckie",
  "07-conclusions",
] as const;
export type ClaimChapter = (typeof CLAIM_CHAPTERS)[number];

/**
 * How a claim stands against the evidence, from the firmest to the least firm. `definition` is no
 * verdict: definitions, lists and statements of purpose are neither true nor false.
 */
export const VERDICTS = [
  "supported",
  "supported-in-part",
  "depends-on-definition",
  "contradicted",
  "outdated",
  "not-testable",
  "definition",
] as const;
export type Verdict = (typeof VERDICTS)[number];

const CLAIM_NUMBER = /^([1-9]|M)\.[1-9]\d*[a-z]?$/u;
const claimNumberSchema = z
  .string()
  .regex(CLAIM_NUMBER, 'expected a claim number such as "2.11" or "M.9"');

/** What speaks for a verdict: an indicator, a chart, a work, our remark, or several of one thing. */
const evidenceSchema = z
  .strictObject({
    indicator: idSchema.optional(),
    chart: idSchema.optional(),
    reference: idSchema.optional(),
    note: textSchema.optional(),
  })
  .readonly()
  .refine(
    (evidence) => Object.keys(evidence).length > 0,
    "expected an indicator, a chart, a work or a note",
  );
export type Evidence = z.infer<typeof evidenceSchema>;

const claimSchema = z
  .strictObject({
    id: claimNumberSchema.describe(
      'Section and number in the source texts: "2.11", "1.5a"; "M.9" in the abstract of 2013.',
    ),
    items: z
      .array(claimNumberSchema)
      .min(1)
      .readonly()
      .optional()
      .describe("Numbers of the entries of its list that are stated and judged together with it."),
    seed: z
      .enum(["1", "2"])
      .describe('"1": the article on clusters; "2": the abstract of the article on Mazovia.'),
    section: z.enum(["1", "2", "3", "4", "5", "abstract"]),
    kind: z.enum([
      "claim",
      "definition",
      "taxonomy",
      "actor",
      "mechanism",
      "figure",
      "recommendation",
    ]),
    chapter: z.enum(CLAIM_CHAPTERS),
    statement: textSchema.describe("What the source text says, in our words."),
    value: z
      .strictObject({
        number: z.number(),
        bound: z.enum(["exactly", "more-than"]),
        unit: z.literal("%"),
        geos: z.array(z.string()).min(1).readonly().describe("Territory codes."),
        year: yearSchema,
      })
      .readonly()
      .optional(),
    footnotes: z
      .array(z.strictObject({ number: z.int().min(1).max(16), reference: idSchema }).readonly())
      .readonly()
      .describe("Footnotes of the source text and the works they name; one may name several."),
    reference: idSchema.describe(
      "The work that the source text gives for it; without a footnote, the source text itself.",
    ),
    page: lineSchema.optional(),
    verdict: z.enum(VERDICTS),
    reasons: textSchema.describe(
      "Why this verdict: what was checked, what was not, and what the reader should know.",
    ),
    evidence: z.array(evidenceSchema).readonly(),
    lookedFor: textSchema
      .optional()
      .describe("What was searched for in order to judge; definitions need no search."),
  })
  .superRefine(({ id, seed, section, verdict, evidence, lookedFor }, context) => {
    const fail = (path: string, message: string): void => {
      context.addIssue({ code: "custom", path: [path], message });
    };
    if (!CLAIM_NUMBER.test(id)) return;
    const [start = ""] = id.split(".");
    const own = start === "M" ? "abstract" : start;
    if (section !== own) fail("section", `expected "${own}", the section of ${id}`);
    const text = start === "M" ? "2" : "1";
    if (seed !== text) fail("seed", `expected "${text}", the text that holds ${id}`);
    if (verdict === "definition") return;
    if (lookedFor === undefined) fail("lookedFor", "expected what was searched for, as { pl, en }");
    if (verdict !== "not-testable" && evidence.length === 0) {
      fail("evidence", `expected evidence for the verdict "${verdict}"`);
    }
  })
  .readonly();
export type Claim = z.infer<typeof claimSchema>;

/** data/claims.json: every statement of the two source texts, with what became of it. */
export const claimsFileSchema = z.array(claimSchema).min(1);
