/** What an editor is told of the data files is what the loader asks of them. */
import { globSync, readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import {
  EDITOR_SCHEMAS,
  editorFiles,
  SCHEMA_FOLDER,
} from "../../scripts/schemas/editor-schemas.ts";

const parsed = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const validatorOf = (name: string) => {
  const ajv = new Ajv({
    allErrors: true,
    strict: true,
    strictTuples: false,
    allowUnionTypes: true,
  });
  return ajv.compile(parsed(`${SCHEMA_FOLDER}/${name}`) as object);
};

test("the committed schemas and settings are those that `npm run schemas` writes", () => {
  for (const [path, text] of editorFiles()) {
    expect(readFileSync(path, "utf8"), `${path}: run npm run schemas`).toBe(text);
  }
  expect(readdirSync(SCHEMA_FOLDER).sort()).toEqual(EDITOR_SCHEMAS.map(({ name }) => name).sort());
});

test("every file of data that is written by hand has a schema", () => {
  // The maps are written by programs.
  const written = globSync("data/**/*.json").filter((path) => !path.startsWith("data/geo/"));
  const known = EDITOR_SCHEMAS.flatMap(({ files }) => globSync(`data/${files}`));
  expect(written.length).toBeGreaterThan(100);
  expect(known.sort()).toEqual(written.sort());
});

describe.each(EDITOR_SCHEMAS)("the schema of data/$files", ({ files, name }) => {
  const validate = validatorOf(name);

  test("fits every such file", () => {
    for (const path of globSync(`data/${files}`)) {
      expect(validate(parsed(path)), `${path}: ${JSON.stringify(validate.errors)}`).toBe(true);
    }
  });

  test("refuses another key, at the top or in an item", () => {
    const [path = ""] = globSync(`data/${files}`);
    const file = parsed(path) as object;
    const holder: unknown = Array.isArray(file) ? file[0] : file;
    Reflect.set(Object(holder) as object, "nobody-knows", 1);
    expect(validate(file)).toBe(false);
    expect(JSON.stringify(validate.errors)).toContain("nobody-knows");
  });
});

test("an editor says what a key means and which words it takes", () => {
  const { properties } = parsed(`${SCHEMA_FOLDER}/indicators.schema.json`) as {
    properties: Record<string, { description?: string; enum?: string[] }>;
  };
  expect(properties["kind"]?.enum).toContain("share");
  expect(properties["decimals"]?.description).toBe("Decimal places that the source supports.");
});
