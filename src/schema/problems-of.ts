import type { z } from "zod";
import { closest } from "./closest.ts";
import { placeOf, valueAt } from "./place-of.ts";
import { received } from "./received.ts";

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  tuple: "a list",
  object: "an object",
  record: "an object",
  null: "null",
};
const LANGUAGES: Readonly<Record<string, string>> = {
  pl: "Polish",
  en: "English",
};

/** What was expected, and what may be done, for one issue that zod found. */
function expectation(issue: z.core.$ZodIssue, value: unknown): { words: string; remedy?: string } {
  const key = String(issue.path.at(-1) ?? "");
  switch (issue.code) {
    case "invalid_type": {
      const words = `expected ${TYPES[issue.expected] ?? issue.expected}`;
      if (value !== undefined) {
        const quoted = issue.expected === "number" || issue.expected === "int";
        const looksNumeric =
          typeof value === "string" && value.trim() !== "" && !Number.isNaN(+value);
        return quoted && looksNumeric ? { words, remedy: "remove the quotation marks" } : { words };
      }
      const language = LANGUAGES[key];
      return language === undefined
        ? { words, remedy: `add "${key}"` }
        : {
            words: `expected the ${language} text`,
            remedy: "write the translation",
          };
    }
    case "invalid_value": {
      const words = `expected ${issue.values.map((option) => received(option)).join(" or ")}`;
      const near = typeof value === "string" ? closest(value, issue.values.map(String)) : undefined;
      return near === undefined ? { words } : { words, remedy: `did you mean "${near}"?` };
    }
    case "too_small": {
      const least = String(issue.minimum);
      if (issue.origin === "array") return { words: `expected at least ${least} in the list` };
      if (issue.origin === "string") return { words: "expected text that is not empty" };
      return {
        words: `expected a number ${issue.inclusive === false ? "above" : "of at least"} ${least}`,
      };
    }
    case "too_big": {
      const most = String(issue.maximum);
      if (issue.origin === "array") return { words: `expected at most ${most} in the list` };
      return { words: `expected a number of at most ${most}` };
    }
    case "invalid_union":
      return {
        words: "expected one of the forms that the schema knows",
        ...(issue.discriminator === undefined ? {} : { remedy: `check "${issue.discriminator}"` }),
      };
    default:
      return { words: issue.message };
  }
}

/**
 * The issues that zod found in one file as messages of the house form,
 * `file: place: what was expected, what was received; remedy`.
 */
export function problemsOf(file: string, error: z.ZodError, input: unknown): string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys" || issue.code === "invalid_key") {
      const keys = issue.code === "invalid_key" ? [] : issue.keys;
      const at = (key: string): string => placeOf([...issue.path, key]);
      return issue.code === "invalid_key"
        ? [
            `${file}: ${placeOf(issue.path)}: ${issue.issues[0]?.message ?? "expected an id"}, received ${received(issue.path.at(-1))}`,
          ]
        : keys.map(
            (key) =>
              `${file}: ${at(key)}: expected no such key, received ${received(valueAt(input, [...issue.path, key]))}; correct its spelling or remove it`,
          );
    }
    const value = valueAt(input, issue.path);
    const { words, remedy } = expectation(issue, value);
    const place = placeOf(issue.path);
    const end = remedy === undefined ? "" : `; ${remedy}`;
    return [
      `${file}: ${place === "" ? "" : `${place}: `}${words}, received ${received(value)}${end}`,
    ];
  });
}
