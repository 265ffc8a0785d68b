import { z } from "zod";
import { sourceSchema } from "./source.ts";
import { textSchema } from "./text.ts";

const CODES = {
  powiat: { pattern: /^\d{4}$/u, words: "a TERYT code of four digits" },
  voivodeship: { pattern: /^\d{2}$/u, words: "a TERYT code of two digits" },
  // A part of a country that the surveys treat on its own has its ISO 3166-2 code (GB-NIR).
  country: {
    pattern: /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/u,
    words: "an ISO 3166 code",
  },
  nuts2: { pattern: /^[A-Z]{2}[0-9A-Z]{2}$/u, words: "a NUTS code of four characters" },
  nuts3: { pattern: /^[A-Z]{2}[0-9A-Z]{3}$/u, words: "a NUTS code of five characters" },
  // Several countries together; Eurostat's codes where it has one.
  aggregate: {
    pattern: /^(EU\d{2}(_\d{4})?|[A-Z]{3,}\d*)$/u,
    words: 'a code such as "EU27_2020"',
  },
} as const;

const SIZED: readonly string[] = ["powiat", "voivodeship"];
const PLACED: readonly string[] = ["nuts2", "nuts3"];

const nutsSchema = z.string().regex(/^[A-Z]{2}[0-9A-Z]{0,3}$/u, "expected a NUTS code");

const territorySchema = z
  .strictObject({
    code: z.string(),
    level: z.enum(["powiat", "voivodeship", "country", "nuts2", "nuts3", "aggregate"]),
    name: textSchema,
    fullName: textSchema.optional(),
    kind: z
      .enum(["land", "city"])
      .optional()
      .describe('A powiat is a stretch of country ("land") or a city with the rights of one.'),
    nuts: nutsSchema
      .optional()
      .describe(
        "Powiat: NUTS 3; voivodeship: NUTS 2 (NUTS 1 for Mazowieckie, which is two regions).",
      ),
    nuts2: nutsSchema.optional(),
    parent: z
      .string()
      .optional()
      .describe(
        "Code of the territory that this one is a part of: the country of a region abroad.",
      ),
    areaKm2: z.number().positive().optional(),
    population: z.int().positive().optional(),
  })
  .superRefine((territory, context) => {
    const { pattern, words } = CODES[territory.level];
    if (!pattern.test(territory.code)) {
      context.addIssue({
        code: "custom",
        path: ["code"],
        message: `expected ${words} for a ${territory.level}`,
      });
    }
    if (PLACED.includes(territory.level) && territory.parent === undefined) {
      const message = `expected the code of the territory that holds this ${territory.level}`;
      context.addIssue({ code: "custom", path: ["parent"], message });
    }
    if (!SIZED.includes(territory.level)) return;
    for (const key of ["areaKm2", "population"] as const) {
      if (territory[key] !== undefined) continue;
      const message = `expected a number for a ${territory.level}`;
      context.addIssue({ code: "custom", path: [key], message });
    }
    if (territory.level === "powiat" && territory.parent !== territory.code.slice(0, 2)) {
      const message = `expected "${territory.code.slice(0, 2)}", the first digits of the code`;
      context.addIssue({ code: "custom", path: ["parent"], message });
    }
  })
  .readonly();
export type Territory = z.infer<typeof territorySchema>;

/**
 * data/territories.json: countries and groups of them, voivodeships, powiats and statistical
 * regions, with names; voivodeships and powiats with official sizes.
 */
export const territoriesFileSchema = z.strictObject({
  sources: z
    .record(z.string().regex(/^[a-z][A-Za-z0-9]*$/u, "expected a key in camel case"), sourceSchema)
    .describe('One source for each kind of fact, by a key in camel case: "populationPowiats".'),
  territories: z.array(territorySchema).min(1),
});
