// @ts-nocheck
const LONGEST = 60;

/**
 * A value as messages print it: JSON on one line, at most 60 characters, everything invisible
 * written as an escape, so that a message never carries the fault that it reports.
 */
export function received(value: unknown): string {
  if (value === undefined) return "nothing";
  // JSON writes them all as null; "1e999" is read as one of them.
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  const json = JSON.stringify(value);
  if (json.length > LONGEST && Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (json.length > LONGEST && typeof value === "object" && value !== null) {
    return `an object with the keys ${Object.keys(value).join(", ")}`;
  }
  const short = json.length > LONGEST ? `${json.slice(0, LONGEST - 1)}…` : json;
  return short.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (hidden) => `\\u${(hidden.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`,
  );
}
