import { z } from "zod";
import { idSchema } from "./id.ts";
import { quantitySchema } from "./quantity.ts";
import { lineSchema } from "./text.ts";

/** What an entry of a diagram and an event have in common: the numbers and sources of their words. */
export const writtenEntryFields = {
  /** Numbers by the name with which the words name them: "{share}". */
  numbers: z.record(idSchema, quantitySchema).readonly().optional(),
  /**
   * Numbers that the words spell out since they are no data: parts of a name, a date, a definition.
   * Years need not be named here.
   */
  spelled: z.array(lineSchema).min(1).readonly().optional(),
  /** Ids of works in data/references.json. */
  works: z.array(idSchema).min(1).readonly().optional(),
  /** Numbers of statements of the two source texts, as in data/claims.json. */
  claims: z.array(lineSchema).min(1).readonly().optional(),
};
