// @ts-nocheck
import type { Territory } from "../../schema/territory.ts";
import type { Locale } from "../../schema/text.ts";

/** The name of a powiat; in Polish it needs the word before it, where its name alone is an adjective. */
export function powiatName({ name, fullName, kind }: Territory, locale: Locale): string {
  return (kind === "land" && locale === "pl" && fullName ? fullName : name)[locale];
}

/** The name without the word “powiat”, for a label that would run over other marks. */
export function powiatWord({ name }: Territory, locale: Locale): string {
  return name[locale].replace(/ powiat$/u, "");
}
