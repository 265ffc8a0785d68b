// @ts-nocheck
import { z } from "zod";
import { partialDateSchema } from "./date.ts";
import { lineSchema } from "./text.ts";
import { urlSchema } from "./url.ts";

/** What every page of others says that a record names as its source. */
export const citedPageFields = {
  title: lineSchema,
  url: urlSchema,
  /** False where the address is of the site, or not known to be that of the very page. */
  exact: z.boolean(),
  /** The day, month or year of the page, where it says so. */
  date: partialDateSchema.optional(),
};
