import type { z } from "zod";
import { madeFrom } from "./made-from.ts";
import { problemsOf } from "./message/problems-of.ts";
import { readJson } from "./message/read-json.ts";

/** A file as its schema has it, frozen, or what is wrong with it. */
export type CheckedFile<T> =
  | { readonly value: T; readonly problems?: undefined }
  | { readonly value?: undefined; readonly problems: readonly string[] };

const readers = new WeakMap<z.ZodType, Map<string, () => CheckedFile<unknown>>>();

/**
 * Reads and validates a JSON file; `name` is what messages call it. Gives the same object until the
 * file is changed, so that an author who edits one of many files waits for one.
 */
export function checkedFile<T>(path: string, name: string, schema: z.ZodType<T>): CheckedFile<T> {
  const ofSchema = readers.get(schema) ?? new Map<string, () => CheckedFile<unknown>>();
  readers.set(schema, ofSchema);
  const reader =
    ofSchema.get(path) ??
    madeFrom(() => ({ value: checkedAfresh(path, name, schema), files: [path] }));
  ofSchema.set(path, reader);
  return reader() as CheckedFile<T>;
}

function checkedAfresh<T>(path: string, name: string, schema: z.ZodType<T>): CheckedFile<T> {
  const { value, problem } = readJson(path, name);
  if (problem !== undefined) return { problems: [problem] };
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data };
  return { problems: problemsOf(name, result.error, value) };
}
