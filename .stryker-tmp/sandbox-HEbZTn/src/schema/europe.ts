// @ts-nocheck
import { z } from "zod";
import { collection, provenanceSchema, shape, topologyFields } from "./boundaries.ts";

const point = z.strictObject({
  type: z.literal("Point"),
  id: z.string(),
  coordinates: z.tuple([z.number(), z.number()]),
});

/**
 * data/geo/europe.topo.json: TopoJSON, WGS 84, quantised. Ids are ISO 3166 codes of countries;
 * those that are too small or too far to be drawn are points, and land that the site does not name
 * is one shape. Written by scripts/europe-map.ts.
 */
export const europeSchema = z.strictObject({
  ...topologyFields,
  objects: z.strictObject({
    countries: collection,
    others: shape,
    points: z.strictObject({
      type: z.literal("GeometryCollection"),
      geometries: z.array(point),
    }),
  }),
  provenance: provenanceSchema,
});
export type Europe = z.infer<typeof europeSchema>;
