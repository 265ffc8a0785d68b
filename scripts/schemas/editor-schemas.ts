import { z } from "zod";
import { claimsFileSchema } from "../../src/schema/claim.ts";
import { diagramFileSchema } from "../../src/schema/diagram.ts";
import { eventsFileSchema } from "../../src/schema/event.ts";
import { indicatorFileSchema } from "../../src/schema/indicator.ts";
import { initiativeFileSchema } from "../../src/schema/initiative.ts";
import { linksFileSchema } from "../../src/schema/link.ts";
import { placesFileSchema } from "../../src/schema/place.ts";
import { referencesFileSchema } from "../../src/schema/reference.ts";
import { glossaryFileSchema } from "../../src/schema/term.ts";
import { territoriesFileSchema } from "../../src/schema/territory.ts";

export const SCHEMA_FOLDER = "data/.schema";

/** The schema of each kind of file that is written by hand; "*" stands for the id of one of many. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  "indicators/*.json": indicatorFileSchema,
  "initiatives/*.json": initiativeFileSchema,
  "diagrams/*.json": diagramFileSchema,
  "claims.json": claimsFileSchema,
  "events.json": eventsFileSchema,
  "glossary.json": glossaryFileSchema,
  "links.json": linksFileSchema,
  "places.json": placesFileSchema,
  "references.json": referencesFileSchema,
  "territories.json": territoriesFileSchema,
};

/** The files of data that a schema is for, as a pattern under data/, and the name of the schema. */
export const EDITOR_SCHEMAS: readonly { readonly files: string; readonly name: string }[] =
  Object.keys(SCHEMAS).map((files) => ({
    files,
    name: schemaName(files),
  }));

function schemaName(files: string): string {
  return files.replace(/(?:\/\*)?\.json$/u, ".schema.json");
}

/** Returns the files by which editors know the schemas: path from the project's folder, text. */
export function editorFiles(): ReadonlyMap<string, string> {
  const texts = Object.entries(SCHEMAS).map(([files, schema]): [path: string, content: unknown] => [
    `${SCHEMA_FOLDER}/${schemaName(files)}`,
    jsonSchema(schema),
  ]);
  const settings = {
    "json.schemas": EDITOR_SCHEMAS.map(({ files, name }) => ({
      fileMatch: [`/data/${files}`],
      url: `./${SCHEMA_FOLDER}/${name}`,
    })),
  };
  return new Map(
    [...texts, [".vscode/settings.json", settings] as const].map(([path, content]) => [
      path,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  );
}

/** In the version of JSON Schema that editors know best; checks in code have no place in it. */
function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: "draft-7",
    io: "input",
    unrepresentable: "any",
    override: ({ jsonSchema: part }) => {
      // Frozen once it is read, which is no property of the file.
      delete part.readOnly;
    },
  });
}
