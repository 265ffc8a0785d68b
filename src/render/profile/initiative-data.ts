import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Citable } from "../citing/citable.ts";
import { recordFilePath, RECORD_FILES } from "./record-files.ts";
import { LICENCE } from "../edition/publication.ts";
import { absolute } from "../address/site.ts";
import type { JsonLd } from "../metadata/structured-data.ts";

/** Returns an initiative as schema.org Organization; what is unknown has no key. */
export function initiativeStructuredData(
  initiative: Initiative,
  { url, publisher }: Citable,
  { data, locale, say }: Voice,
): JsonLd {
  const { name, aliases, basis, founded, seat, coordinator, website, sector } = initiative;
  const { keyCluster, labels, sources, checked } = initiative;
  const awards = [
    ...(keyCluster === null ? [] : [say("initiative.key")]),
    ...labels.map(({ label, year }) =>
      [say("profile.history.label", { label: say(`initiative.label.${label}`) }), year]
        .filter((part) => part !== null)
        .join(", "),
    ),
  ];
  const pages = sources.filter(({ exact }) => exact);
  const other = locale === "pl" ? "en" : "pl";
  const place = seat === null ? undefined : data.places.get(seat.place);
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
              addressRegion: "mazowieckie",
              addressCountry: "PL",
            },
            // A point would say more than is known where the town itself is a guess.
            ...(seat?.certainty === "low"
              ? {}
              : { geo: { "@type": "GeoCoordinates", latitude: place.lat, longitude: place.lon } }),
          },
        }),
    ...(coordinator.name === null
      ? {}
      : { parentOrganization: { "@type": "Organization", name: coordinator.name } }),
    ...(sector.words === null ? {} : { knowsAbout: sector.words[locale] }),
    ...(awards.length === 0 ? {} : { award: awards }),
    ...(pages.length === 0
      ? {}
      : {
          subjectOf: pages.map((page) => ({ "@type": "WebPage", name: page.title, url: page.url })),
        }),
    mainEntityOfPage: {
      "@type": "WebPage",
      "@id": url,
      license: LICENCE.url,
      dateModified: checked,
      encoding: RECORD_FILES.map((extension) => ({
        "@type": "MediaObject",
        encodingFormat: extension === "csv" ? "text/csv" : "application/json",
        contentUrl: absolute(recordFilePath(initiative, locale, extension)),
      })),
      publisher: { "@type": "Organization", name: publisher },
    },
  };
}
