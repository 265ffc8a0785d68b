import { z } from "zod";
import { idSchema } from "./id.ts";
import { sourceSchema } from "./source.ts";
import { textSchema } from "./text.ts";

const placeSchema = z
  .strictObject({
    id: idSchema,
    name: textSchema,
    lat: z
      .number()
      .min(48.9)
      .max(55)
      .describe(
        "WGS 84, degrees; the bounds are those of Poland, so that swapped numbers are found.",
      ),
    lon: z.number().min(14).max(24.3),
    powiat: z
      .string()
      .regex(/^\d{4}$/u, "expected a TERYT code of four digits")
      .describe("TERYT of the powiat that the place lies in."),
    role: z.enum(["voivodeship-capital", "city", "town", "village"]),
  })
  .readonly();
export type Place = z.infer<typeof placeSchema>;

/** data/places.json: towns that maps name and where initiatives have their seats. */
export const placesFileSchema = z.strictObject({
  source: sourceSchema,
  places: z.array(placeSchema).min(1),
});
