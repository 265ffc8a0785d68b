// @ts-nocheck
import { z } from "zod";

/** The site's languages, in the order in which they are shown. */
export const LOCALES = ["pl", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/**
 * Characters that a reader cannot see and that can reorder or hide what is read: control
 * characters, format characters (bidi marks and overrides, zero-width characters, byte-order
 * marks), lone surrogates, line and paragraph separators.
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;
const HTML_TAG = /<[/!?]?[a-z][^>]*>|<!--/iu;

function textProblem(value: string): string | undefined {
  if (value.trim() === "") return "expected text that is not empty";
  if (value !== value.trim()) return "expected text without spaces at its ends";
  const hidden = INVISIBLE.exec(value)?.[0];
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return `expected visible characters only, found U+${code}`;
  }
  if (value.includes("\uFFFD")) return "expected readable characters, found U+FFFD";
  if (value !== value.normalize("NFC")) return "expected text in Unicode form NFC";
  if (HTML_TAG.test(value)) return "expected text without HTML tags";
  return undefined;
}

/** One line of text in one language: not empty, trimmed, NFC, nothing invisible, no HTML tags. */
export const lineSchema = z.string().superRefine((value, context) => {
  const message = textProblem(value);
  if (message !== undefined) context.addIssue({ code: "custom", message });
});

/** The same text in every language of the site; each obeys the rules of `lineSchema`. */
export const textSchema = z
  .strictObject(
    { pl: lineSchema, en: lineSchema },
    { error: ({ code }) => (code === "invalid_type" ? "expected text as { pl, en }" : undefined) },
  )
  .readonly();
export type Text = z.infer<typeof textSchema>;
