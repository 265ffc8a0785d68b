import type { Initiative } from "../schema/initiative.ts";
import type { Data } from "../schema/load.ts";
import type { Citable } from "./citable.ts";
import { LICENCE } from "./publication.ts";
import type { JsonLd } from "./structured-data.ts";

/** Returns an initiative as schema.org Organization; what is unknown has no key. */
export function initiativeStructuredData(
  initiative: Initiative,
  { url, locale, publisher }: Citable,
  { places }: Data,
): JsonLd {
  const { name, aliases, basis, founded, seat, coordinator, website, sector } = initiative;
  const other = locale === "pl" ? "en" : "pl";
  const place = seat === null ? undefined : places.get(seat.place);
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    "@id": `${url}#initiative`,
    name: name[locale],
    alternateName: [name[other], ...aliases],
    description: basis[locale],
    ...(website === undefined ? {} : { url: website }),
    ...(founded === null ? {} : { foundingDate: founded.date ?? String(founded.year) }),
    ...(place === undefined
      ? {}
      : {
          location: {
            "@type": "Place",
            address: {
              "@type": "PostalAddress",
              addressLocality: place.name.pl,
              addressCountry: "PL",
            },
          },
        }),
    ...(coordinator.name === null
      ? {}
      : { parentOrganization: { "@type": "Organization", name: coordinator.name } }),
    ...(sector.words === null ? {} : { knowsAbout: sector.words[locale] }),
    mainEntityOfPage: {
      "@type": "WebPage",
      "@id": url,
      license: LICENCE.url,
      publisher: { "@type": "Organization", name: publisher },
    },
  };
}
