// @ts-nocheck
import { z } from "zod";

/** Whether year-month-day names a day of the (proleptic Gregorian) calendar. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && month >= 1;
}

function isDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(value);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isPartialDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2}))?$/u.exec(value);
  return match === null ? isDate(value) : exists(Number(match[1]), Number(match[2] ?? "1"), 1);
}

/** An ISO date that exists, such as "2024-02-29". */
export const dateSchema = z.string().refine(isDate, "expected a date that exists, as yyyy-mm-dd");

/** An ISO date that may lack its day, or its month and day: "2024-02-29", "2024-02", "2024". */
export const partialDateSchema = z
  .string()
  .refine(isPartialDate, "expected a date that exists, as yyyy, yyyy-mm or yyyy-mm-dd");

/** A calendar year that data may speak about. */
export const yearSchema = z.int().min(1800).max(2100);
