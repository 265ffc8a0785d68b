// @ts-nocheck
import { z } from "zod";

const arcIndexes = z.array(z.int());

/** A polygon or several, made of arcs. */
export const shape = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("Polygon"),
    id: z.string(),
    arcs: z.array(arcIndexes).min(1),
    properties: z.record(z.string(), z.unknown()).optional(),
  }),
  z.strictObject({
    type: z.literal("MultiPolygon"),
    id: z.string(),
    arcs: z.array(z.array(arcIndexes).min(1)).min(1),
    properties: z.record(z.string(), z.unknown()).optional(),
  }),
]);

/** Shapes with an id each. */
export const collection = z.strictObject({
  type: z.literal("GeometryCollection"),
  geometries: z.array(shape).min(1),
});

const pair = z.tuple([z.number(), z.number()]);

/** What every TopoJSON file begins with, and its arcs. */
export const topologyFields = {
  type: z.literal("Topology"),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  transform: z.strictObject({ scale: pair, translate: pair }),
  arcs: z.array(z.array(z.array(z.number()).min(2)).min(2)).min(1),
};

/** How and from what a file was made. */
export const provenanceSchema = z.looseObject({
  programSha256: z.string().regex(/^[0-9a-f]{64}$/u, "expected a SHA-256 in hexadecimal"),
  generatedBy: z.string(),
  sources: z.array(z.unknown()).min(1),
});

/**
 * data/geo/mazovia.topo.json: TopoJSON, WGS 84, quantised. Ids are TERYT codes for powiats, NUTS
 * codes for the statistical regions, "14" for the outline. Written by scripts/boundaries.
 */
export const boundariesSchema = z.strictObject({
  ...topologyFields,
  objects: z.strictObject({
    powiats: collection,
    nuts3: collection,
    nuts2: collection,
    outline: z.union([shape, collection]),
  }),
  provenance: provenanceSchema,
});
export type Boundaries = z.infer<typeof boundariesSchema>;
