import type { ChartRow, Column } from "../../charts/definition/define-chart.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Locale } from "../../schema/text.ts";
import { citedVersion, type Citable } from "../citing/citable.ts";
import { CITATION_FILES } from "../citing/citation-files.ts";
import { citedJson } from "../citing/cited-json.ts";
import { tableCsv } from "../table/csv.ts";
import { csvMetadata } from "../metadata/csvw.ts";
import { sha256, shortHash } from "../table/data-hash.ts";
import { LICENCE, publication, PUBLISHER } from "../edition/publication.ts";
import { linksOf } from "../profile/record-files.ts";
import { absolute, address, fileAddress } from "../address/site.ts";
import type { JsonLd } from "../metadata/structured-data.ts";
import { atlasEntries, seatName, type AtlasEntry } from "./atlas-record.ts";

/** The files of the atlas, which the page narrows to a selection. */
export const ATLAS_FILES = ["csv", "json"] as const;

/** What is offered to download, beside the files that cite the atlas. */
export const ATLAS_DOWNLOADS = ["csv", "csv-metadata.json", "json"] as const;

/** Where the rows are made; for errors. */
const PLACE = "src/render/atlas/atlas-files.ts";

const KINDS: Readonly<Record<string, Column["kind"]>> = { founded: "year", links: "number" };
const COLUMNS: readonly Column[] = (
  [
    ["id", "Identyfikator", "Id"],
    ["name", "Nazwa", "Name"],
    ["name_other_language", "Nazwa w drugim języku", "Name in the other language"],
    ["category", "Rodzaj", "Kind"],
    ["inclusion", "Związek z Mazowszem", "Tie to Mazovia"],
    ["sector", "Sektor", "Sector"],
    ["sector_second", "Drugi sektor", "Second sector"],
    ["sector_words", "Sektor według źródeł", "Sector as the sources put it"],
    ["coordinator", "Koordynator", "Coordinator"],
    ["coordinator_type", "Forma koordynatora", "Form of the coordinator"],
    ["seat", "Siedziba", "Seat"],
    ["seat_powiat", "Powiat siedziby (TERYT)", "Powiat of the seat (TERYT)"],
    ["seat_powiat_name", "Powiat siedziby", "Powiat of the seat"],
    ["seat_certainty", "Pewność siedziby", "Certainty of the seat"],
    ["founded", "Rok założenia", "Founding year"],
    ["status", "Aktywność", "Activity"],
    ["status_as_of", "Aktywność – stan na", "Activity as of"],
    ["key_cluster", "Krajowy Klaster Kluczowy", "National Key Cluster"],
    ["key_cluster_from", "Krajowy Klaster Kluczowy od", "National Key Cluster from"],
    ["key_cluster_to", "Krajowy Klaster Kluczowy do", "National Key Cluster until"],
    ["labels", "Znaki jakości ESCA", "ESCA quality labels"],
    ["members_last", "Ostatnia znana liczba członków", "Last known number of members"],
    ["website", "Strona internetowa", "Website"],
    ["links", "Powiązania zagraniczne", "Links abroad"],
    ["link_countries", "Państwa powiązań (ISO 3166)", "Countries of the links (ISO 3166)"],
    ["confidence", "Pewność całego zapisu", "Confidence in the whole record"],
    ["profile", "Profil", "Profile"],
    ["sources", "Źródła", "Sources"],
    ["link_sources", "Źródła powiązań", "Sources of the links"],
  ] as const
).map(([key, pl, en]) => ({ key, label: { pl, en }, kind: KINDS[key] ?? "code" }));

interface CitedPage {
  readonly title: string;
  readonly url: string;
}

/** Returns how the atlas is cited: all its records. */
export function atlasCitable({ data, locale, say }: Voice, edition = publication()): Citable {
  return {
    type: "atlas",
    id: "initiatives",
    title: say("atlas.title").replaceAll("\u00a0", " "),
    locale,
    release: edition.release,
    url: absolute(address(locale, "initiatives")),
    publisher: PUBLISHER,
    sha12: shortHash(sha256(JSON.stringify([data.initiatives, [...data.links.values()]]))),
  };
}

/** Returns the path of a file of the atlas. */
export function atlasFilePath(locale: Locale, extension: string): string {
  return fileAddress(locale, "initiatives", `initiatives.${extension}`);
}

/** Returns one row per initiative, one line per row, its sources in a column. */
export function atlasCsv(voice: Voice): string {
  return tableCsv({ columns: COLUMNS, rows: atlasRows(voice), place: PLACE });
}

/** Returns the CSVW metadata of that table. */
export function atlasCsvMetadata(voice: Voice): string {
  const { locale, say } = voice;
  const { title, url } = atlasCitable(voice);
  return csvMetadata({
    voice,
    title,
    columns: COLUMNS,
    rows: atlasRows(voice),
    description: `${say("initiatives.lead")} ${say("atlas.terms")}`.replaceAll("\u00a0", " "),
    sources: [],
    fileName: "initiatives.csv",
    metadataUrl: absolute(atlasFilePath(locale, "csv-metadata.json")),
    pageUrl: url,
    key: ["id"],
  });
}

/** The files of the atlas: what follows "initiatives." in their names, and how each is made. */
export const ATLAS_MAKERS: readonly {
  readonly extension: string;
  readonly make: (voice: Voice) => string;
}[] = [
  { extension: "csv", make: atlasCsv },
  { extension: "csv-metadata.json", make: atlasCsvMetadata },
  { extension: "json", make: atlasJson },
  ...CITATION_FILES.map(({ extension, make }) => ({
    extension,
    make: (voice: Voice) => make(atlasCitable(voice)),
  })),
];

function atlasRows(voice: Voice): readonly ChartRow[] {
  return atlasEntries(voice).map((entry) => atlasRow(entry, voice));
}

function atlasRow(entry: AtlasEntry, voice: Voice): ChartRow {
  const { locale } = voice;
  const { initiative, place, powiat, links, countries, key } = entry;
  const { name, sector, coordinator, seat, founded, status, keyCluster, labels } = initiative;
  return {
    id: initiative.id,
    name: name[locale],
    name_other_language: name[locale === "pl" ? "en" : "pl"],
    category: initiative.category,
    inclusion: initiative.inclusion,
    sector: sector.group,
    sector_second: sector.secondary ?? null,
    sector_words: sector.words?.[locale] ?? null,
    coordinator: coordinator.name,
    coordinator_type: coordinator.type,
    seat: place?.name[locale] ?? null,
    seat_powiat: powiat,
    seat_powiat_name: powiat === null ? null : seatName(powiat, voice),
    seat_certainty: seat?.certainty ?? null,
    founded: founded?.year ?? null,
    status: status.value,
    status_as_of: status.asOf ?? null,
    key_cluster: key,
    key_cluster_from: keyCluster?.from ?? null,
    key_cluster_to: keyCluster?.to ?? null,
    labels: joined(labels.map(({ label, year }) => `${label} ${year ?? ""}`.trim())),
    members_last: lastMembers(initiative),
    website: initiative.website ?? null,
    links: links.length,
    link_countries: joined(countries),
    confidence: initiative.confidence,
    profile: profileUrl(entry, locale),
    sources: cited(initiative.sources),
    link_sources: cited(links.flatMap((link) => link.sources)),
  };
}

/** The last known number of members with its bound and its year: "more-than 80 2019". */
function lastMembers({ members }: Initiative): string | null {
  const last = members.findLast(({ total }) => total !== null);
  return last ? [last.qualifier, last.total, last.year].filter(Boolean).join(" ") : null;
}

/** Returns the whole records with their links and sources, in both languages, as JSON. */
export function atlasJson(voice: Voice): string {
  const entries = atlasEntries(voice);
  return citedJson(atlasCitable(voice), {
    selection: null,
    total: entries.length,
    count: entries.length,
    initiatives: entries.map((entry) => ({
      ...entry.initiative,
      powiat: entry.powiat,
      keyClusterStatus: entry.key,
      profile: profileUrl(entry, voice.locale),
      links: linksOf(entry.initiative, voice.data),
    })),
  });
}

/** Returns the atlas as schema.org Dataset with its files. */
export function atlasStructuredData(citable: Citable, description: string): JsonLd {
  const { locale, url, title, release } = citable;
  const organisation = { "@type": "Organization", name: PUBLISHER };
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": url,
    url,
    name: title,
    description,
    identifier: url,
    inLanguage: locale === "pl" ? "pl-PL" : "en-GB",
    license: LICENCE.url,
    version: citedVersion(citable),
    datePublished: release.date,
    creator: organisation,
    publisher: organisation,
    isAccessibleForFree: true,
    spatialCoverage: { "@type": "Place", name: "Mazowieckie" },
    distribution: ATLAS_FILES.map((extension) => ({
      "@type": "DataDownload",
      encodingFormat: extension === "csv" ? "text/csv" : "application/json",
      contentUrl: absolute(atlasFilePath(locale, extension)),
    })),
  };
}

function profileUrl({ initiative }: AtlasEntry, locale: Locale): string {
  return absolute(address(locale, "initiatives", initiative.id));
}

function joined(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.join("; ");
}

/** "Title <address>; Title <address>", each address once. */
function cited(sources: readonly CitedPage[]): string | null {
  const byUrl = new Map(sources.map(({ title, url }) => [url, title]));
  return joined([...byUrl].map(([url, title]) => `${title} <${url}>`));
}
