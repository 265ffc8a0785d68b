import { z } from "zod";
import { idSchema } from "./id.ts";
import { textSchema } from "./text.ts";
import { writtenEntryFields } from "./written-entry.ts";

const entrySchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    /** One code of each group by which the entries are told apart. */
    groups: z.record(idSchema, idSchema).readonly().optional(),
    /** Any number of codes of a group, by the name of the list. */
    lists: z.record(idSchema, z.array(idSchema).readonly()).readonly().optional(),
    /** Further words, by their column in the table. */
    texts: z.record(idSchema, textSchema).readonly().optional(),
    ...writtenEntryFields,
  })
  .readonly();
export type DiagramEntry = z.infer<typeof entrySchema>;

/** data/diagrams/<id>.json: what stands in a drawing of ideas, apart from how it is drawn. */
export const diagramFileSchema = z
  .strictObject({
    /** The words of each group's codes, in the order in which they are drawn. */
    groups: z.record(idSchema, z.record(idSchema, textSchema).readonly()).readonly().optional(),
    /** The group from which each list takes its codes. */
    lists: z.record(idSchema, idSchema).readonly().optional(),
    /** Names of the further words that entries may have. */
    texts: z.array(idSchema).min(1).readonly().optional(),
    /** Names of those numbers that are columns of the table, even if no words name them. */
    values: z.array(idSchema).min(1).readonly().optional(),
    entries: z.array(entrySchema).min(1).readonly(),
  })
  .readonly();

/** A diagram as the site knows it: its file plus the id, which is that of the chart that draws it. */
export type Diagram = Readonly<z.infer<typeof diagramFileSchema> & { id: string }>;
