// @ts-nocheck
import type { z } from "zod";
import { closest } from "./closest.ts";
import { placeOf, valueAt } from "./place-of.ts";
import { received } from "./received.ts";

/** What an issue expected, and the remedy where there is one. */
type Expectation = readonly [words: string, remedy?: string];

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
const LANGUAGES: Readonly<Record<string, string>> = { pl: "Polish", en: "English" };

/** More options than this would drown the message. */
const MOST_OPTIONS = 15;

function ofType(issue: z.core.$ZodIssueInvalidType, value: unknown): Expectation {
  // A schema that words its own expectation starts it so; zod's defaults start otherwise.
  const own = issue.message.startsWith("expected ") ? issue.message : undefined;
  const words = own ?? `expected ${TYPES[issue.expected] ?? issue.expected}`;
  const key = String(issue.path.at(-1) ?? "");
  if (value === undefined) {
    const language = LANGUAGES[key];
    if (language === undefined) return [words, `add "${key}"`];
    return [`expected the ${language} text`, "write the translation"];
  }
  const numeric = issue.expected === "number" || issue.expected === "int";
  const quoted = typeof value === "string" && value.trim() !== "" && !Number.isNaN(Number(value));
  return numeric && quoted ? [words, "remove the quotation marks"] : [words];
}

function ofOptions(options: readonly unknown[], value: unknown): Expectation {
  const listed = options.slice(0, MOST_OPTIONS).map((option) => received(option));
  const rest = options.length - listed.length;
  const near = typeof value === "string" ? closest(value, options.map(String)) : undefined;
  const words = `expected ${listed.join(" or ")}${rest > 0 ? ` or ${String(rest)} others` : ""}`;
  return near === undefined ? [words] : [words, `did you mean "${near}"?`];
}

function ofSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): Expectation {
  const small = issue.code === "too_small";
  const bound = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === "array")
    return [`expected at ${small ? "least" : "most"} ${bound} in the list`];
  if (issue.origin === "string")
    return [`expected text of at ${small ? "least" : "most"} ${bound} characters`];
  if (issue.inclusive === false) return [`expected a number ${small ? "above" : "below"} ${bound}`];
  return [`expected a number of at ${small ? "least" : "most"} ${bound}`];
}

function expectation(issue: z.core.$ZodIssue, value: unknown): Expectation {
  switch (issue.code) {
    case "invalid_type":
      return ofType(issue, value);
    case "invalid_value":
      return ofOptions(issue.values, value);
    case "too_small":
    case "too_big":
      return ofSize(issue);
    case "invalid_key":
      return [issue.issues[0]?.message ?? "expected another key"];
    case "invalid_union":
      return ["expected one of the forms that the schema knows"];
    default:
      return [issue.message];
  }
}

/**
 * The issues that zod found in one file as messages of the house form,
 * `file: place: what was expected, what was received; remedy`.
 */
export function problemsOf(file: string, error: z.ZodError, input: unknown): string[] {
  const message = (
    path: readonly PropertyKey[],
    [words, remedy]: Expectation,
    got: unknown,
  ): string => {
    const place = placeOf(path);
    const end = remedy === undefined ? "" : `; ${remedy}`;
    return `${file}: ${place === "" ? "" : `${place}: `}${words}, received ${received(got)}${end}`;
  };
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => {
        const path = [...issue.path, key];
        const words = ["expected no such key", "correct its spelling or remove it"] as const;
        return message(path, words, valueAt(input, path));
      });
    }
    const value = valueAt(input, issue.path);
    const got = issue.code === "invalid_key" ? issue.path.at(-1) : value;
    return [message(issue.path, expectation(issue, value), got)];
  });
}
