import {
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
  symbolWye,
  type SymbolType,
} from "d3-shape";
import type { Initiative } from "../../schema/initiative.ts";
import type { Text } from "../../schema/text.ts";

/** One of five families of sectors that a reader can tell apart by shape and by colour. */
export interface SectorFamily {
  readonly id: string;
  readonly label: Text;
  readonly groups: readonly string[];
  readonly shape: SymbolType;
  readonly colour: string;
}

export const SECTOR_FAMILIES: readonly SectorFamily[] = [
  {
    id: "industry",
    label: { pl: "przemysł i transport", en: "industry and transport" },
    groups: [
      "metal-machinery",
      "aviation-automotive",
      "logistics",
      "chemicals",
      "construction",
      "textiles-design",
    ],
    shape: symbolCircle,
    colour: "var(--sector-industry)",
  },
  {
    id: "digital",
    label: { pl: "ICT i elektronika", en: "ICT and electronics" },
    groups: ["ict", "photonics-electronics"],
    shape: symbolDiamond,
    colour: "var(--sector-digital)",
  },
  {
    id: "life",
    label: { pl: "medycyna i nauki o życiu", en: "medicine and life sciences" },
    groups: ["life-sciences-medicine"],
    shape: symbolTriangle,
    colour: "var(--sector-life)",
  },
  {
    id: "green",
    label: { pl: "żywność, energia, środowisko", en: "food, energy, environment" },
    groups: ["food-agriculture", "energy-environment"],
    shape: symbolSquare,
    colour: "var(--sector-green)",
  },
  {
    id: "other",
    label: { pl: "usługi, edukacja, inne", en: "services, education, other" },
    groups: ["education-business-services", "other"],
    shape: symbolWye,
    colour: "var(--sector-other)",
  },
];

const LONG_NUMBER = /-?\d+\.\d+/gu;
const MARK_AREA = 78;
const RINGED_AREA = 34;
/** Radius of the ring around initiatives that are not clusters proper. */
export const RING = 7.2;

/** Returns the family with an id. */
export function familyWith(id: string): SectorFamily {
  const family = SECTOR_FAMILIES.find((candidate) => candidate.id === id);
  if (!family) {
    throw new Error(`src/charts/initiatives/sector-symbol.ts: unknown family "${id}"`);
  }
  return family;
}

/** Returns the family of an initiative's sector; an unknown sector stands with the others. */
export function familyOf({ sector }: Initiative): SectorFamily {
  const { group } = sector;
  return familyWith(
    group ? (SECTOR_FAMILIES.find(({ groups }) => groups.includes(group))?.id ?? "other") : "other",
  );
}

/** What the mark of one initiative says besides its family. */
export interface SymbolTraits {
  /** Filled: its link to Mazovia is confirmed and its seat not a guess; else hollow. */
  readonly sure: boolean;
  /** In a ring: an energy cluster, a plan or another form than a cluster. */
  readonly ringed: boolean;
}

/** Returns what the mark of an initiative says, from the codes of its record. */
export function symbolTraits(
  inclusion: unknown,
  seatCertainty: unknown,
  category: unknown,
): SymbolTraits {
  return {
    sure: inclusion === "confirmed" && seatCertainty !== "low",
    ringed: category !== "cluster",
  };
}

/** Returns the path of a family's shape around the origin, of the size that its traits ask for. */
export function symbolPath({ shape }: SectorFamily, { sure, ringed }: SymbolTraits): string {
  const path = symbol(shape, ringed ? RINGED_AREA : sure ? MARK_AREA : MARK_AREA * 0.74)();
  if (path === null) {
    throw new Error("src/charts/initiatives/sector-symbol.ts: expected a path, received null");
  }
  return path;
}

/** Half the side of the square that every symbol fits in, its ring and its line included. */
export const SYMBOL_RADIUS = 8;

/** The symbol of an initiative around the origin. */
export interface InitiativeSymbol extends SymbolTraits {
  readonly colour: string;
  /** Its path, to two decimals. */
  readonly path: string;
}

/**
 * Returns the symbol of an initiative: shape and colour tell the family of its sector, hollow is
 * uncertain, a ring is another form than a cluster.
 */
export function initiativeSymbol(initiative: Initiative): InitiativeSymbol {
  const family = familyOf(initiative);
  const { inclusion, seat, category } = initiative;
  const traits = symbolTraits(inclusion, seat?.certainty ?? null, category);
  const path = symbolPath(family, traits).replaceAll(LONG_NUMBER, (number) =>
    String(Number(Number(number).toFixed(2))),
  );
  return { ...traits, path, colour: family.colour };
}
