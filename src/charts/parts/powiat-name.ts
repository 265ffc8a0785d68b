import type { Territory } from "../../schema/territory.ts";
import type { Locale } from "../../schema/text.ts";

/** The name of a powiat; a county needs the word in Polish, where its name alone is an adjective. */
export function powiatName({ name, fullName, kind }: Territory, locale: Locale): string {
  return (kind === "land" && locale === "pl" && fullName ? fullName : name)[locale];
}
