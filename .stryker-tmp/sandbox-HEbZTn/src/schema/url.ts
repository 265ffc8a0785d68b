// @ts-nocheck
import { z } from "zod";

function isWebAddress(value: string): boolean {
  // The URL parser silently strips spaces and control characters, so they are refused first.
  if (/[\s\p{Cc}\p{Cf}<>"]/u.test(value) || !/^https?:\/\//iu.test(value)) return false;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && url.hostname.includes(".") && url.username === "";
}

/** A web address that a reader can open: http or https, parseable, no user name. */
export const urlSchema = z
  .string()
  .refine(isWebAddress, "expected a web address that starts with https:// or http://");
