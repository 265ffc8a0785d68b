// @ts-nocheck
import { seededRandom } from "../../src/stats/seeded-random.ts";

const pick = (random: () => number, values: readonly string[]): string =>
  values[Math.floor(random() * values.length)] ?? "";

const SYLLABLES = [
  "kla",
  "ster",
  "maz",
  "ow",
  "che",
  "lot",
  "ni",
  "czy",
  "ener",
  "gia",
  "in",
  "no",
];

/**
 * Returns the rows and marks of made-up initiatives, for measuring alone: never a part of the site.
 * Each has a row and, as on the page, four marks.
 */
export function syntheticAtlas(
  count: number,
  values: Readonly<Record<string, readonly string[]>>,
): { readonly rows: string; readonly marks: string } {
  const random = seededRandom(count);
  const rows: string[] = [];
  const marks: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = `synthetic-${index}`;
    const of = (key: string): string => pick(random, values[key] ?? [""]);
    const word = (): string =>
      pick(random, SYLLABLES) + pick(random, SYLLABLES) + pick(random, SYLLABLES);
    const words = Array.from({ length: 25 }, word).join(" ");
    const year = random() < 0.4 ? "" : String(2004 + Math.floor(random() * 22));
    const country = random() < 0.3 ? of("countries") : "";
    const facts = ["sector", "category", "inclusion", "status", "key", "powiat"]
      .map((key) => `data-${key}="${of(key)}"`)
      .join(" ");
    rows.push(
      `<tr data-id="${id}" ${facts} data-year="${year}" data-links="${country ? "1" : "0"}" data-countries="${country}" data-text="${words}"><th scope="row"><a href="#">${words.slice(0, 40)}</a></th><td>${year}</td></tr>`,
    );
    marks.push(`<a class="mark" data-id="${id}" href="#"><circle r="3"/></a>`);
  }
  return { rows: rows.join(""), marks: marks.join("") };
}
