import { z } from "zod";
import { partialDateSchema } from "./date.ts";
import { lineSchema } from "./text.ts";
import { urlSchema } from "./url.ts";

/** What every page of others says that a record names as its source. */
export const citedPageFields = {
  title: lineSchema,
  url: urlSchema,
  exact: z
    .boolean()
    .describe("False where the address is of the site, or not known to be that of the very page."),
  date: partialDateSchema
    .optional()
    .describe("The day, month or year of the page, where it says so."),
};
