import { readdirSync, readFileSync } from "node:fs";

/** A text in both languages, as the files hold it. */
export interface Words {
  readonly pl: string;
  readonly en: string;
}

interface Page {
  readonly title: string;
  readonly url: string;
}

/** A source of an indicator or of one of its rows. */
export interface RawSource {
  readonly author: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: string;
  readonly url?: string | undefined;
  readonly reference?: string | undefined;
  readonly licence: {
    readonly id?: string | undefined;
    readonly url?: string | undefined;
    readonly note?: Words | undefined;
    readonly commercialUse?: false | undefined;
  };
}

export interface RawIndicator {
  readonly id: string;
  readonly name: Words;
  readonly definition: Words;
  readonly series?: Readonly<Record<string, Words>>;
  readonly source: RawSource;
  readonly rows: readonly (Readonly<Record<string, string | number | null | undefined>> & {
    readonly geo: string;
    readonly source?: { readonly url?: string; readonly note?: Words };
  })[];
}

export interface RawInitiative {
  readonly id: string;
  readonly name: Words;
  readonly nameEnSource: string;
  readonly aliases: readonly string[];
  readonly category: string;
  readonly inclusion: string;
  readonly basis: Words;
  readonly coordinator: { readonly name: string | null; readonly type: string; note?: Words };
  readonly seat: { readonly place: string; readonly certainty: string; note?: Words } | null;
  readonly founded: { readonly year: number; readonly date?: string; note?: Words } | null;
  readonly sector: {
    readonly words: Words | null;
    readonly group: string | null;
    readonly secondary?: string;
  };
  readonly status: {
    readonly value: string;
    readonly asOf?: string;
    readonly evidence?: Words;
    readonly basis?: Words;
  };
  readonly keyCluster: {
    readonly from?: string;
    readonly to?: string;
    readonly note?: Words;
    readonly sources: readonly string[];
  } | null;
  readonly website?: string;
  readonly members: readonly {
    readonly year: number | null;
    readonly total: number | null;
    readonly qualifier: string | null;
    readonly parts?: Readonly<Record<string, number>>;
    readonly note?: Words;
    readonly source: string;
  }[];
  readonly labels: readonly {
    readonly label: string;
    readonly year: number | null;
    readonly validTo?: string;
    readonly source: string;
  }[];
  readonly funding: readonly {
    readonly programme: string | null;
    readonly what?: Words;
    readonly amount?: number;
    readonly currency?: string;
    readonly year?: number;
    readonly source?: string;
  }[];
  readonly statements: readonly { text: Words; year: number | null; source: string }[];
  readonly disagreements: readonly {
    readonly about: Words;
    readonly accounts: readonly { says: Words; by?: Words; source?: string }[];
  }[];
  readonly confidence: string;
  readonly checked: string;
  readonly sources: readonly (Page & { readonly facts?: readonly string[] })[];
}

export interface RawLink {
  readonly id: string;
  readonly from: string;
  readonly level: string;
  readonly partner: Words;
  readonly country: string | null;
  readonly kind: Words;
  readonly project?: Words;
  readonly year: number | null;
  readonly until?: number;
  readonly status: string;
  readonly certainty: string;
  readonly sources: readonly Page[];
}

interface RawPlace {
  readonly id: string;
  readonly name: Words;
  readonly powiat: string;
}

interface RawTerritory {
  readonly code: string;
  readonly kind: string;
  readonly name: Words;
  readonly fullName?: Words;
}

interface RawReference {
  readonly id: string;
  readonly title: string;
  readonly DOI?: string;
  readonly URL?: string;
}

/** The data as their files hold them, read without the schema and the loader. */
export const raw = {
  indicators: folder("indicators") as readonly RawIndicator[],
  initiatives: folder("initiatives") as readonly RawInitiative[],
  links: file("links.json") as readonly RawLink[],
  places: (file("places.json") as { readonly places: readonly RawPlace[] }).places,
  territories: (file("territories.json") as { readonly territories: readonly RawTerritory[] })
    .territories,
  references: file("references.json") as readonly RawReference[],
};

function folder(name: string): readonly object[] {
  return readdirSync(`data/${name}`).map((entry) =>
    Object.assign({ id: entry.replace(".json", "") }, file(`${name}/${entry}`)),
  );
}

function file(name: string): unknown {
  return JSON.parse(readFileSync(`data/${name}`, "utf8"));
}
