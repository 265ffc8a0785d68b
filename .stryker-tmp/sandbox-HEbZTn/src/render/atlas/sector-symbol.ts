// @ts-nocheck
import {
  familyOf,
  RING,
  symbolPath,
  symbolTraits,
} from "../../charts/initiatives/sector-symbol.ts";
import type { Initiative } from "../../schema/initiative.ts";

/** Half the side of the square that every symbol fits in, its ring and its line included. */
export const SYMBOL_RADIUS = 8;

/**
 * Returns the symbol of an initiative as SVG around the origin, the same on map and timeline:
 * shape and colour tell the family of its sector, hollow is uncertain, a ring is another form.
 */
export function initiativeSymbol(initiative: Initiative): string {
  const family = familyOf(initiative);
  const { inclusion, seat, category } = initiative;
  const traits = symbolTraits(inclusion, seat?.certainty ?? null, category);
  const path = round(symbolPath(family, traits));
  const ring = traits.ringed ? `<circle r="${RING}" fill="none" stroke="${family.colour}"/>` : "";
  return traits.sure
    ? `${ring}<path d="${path}" fill="${family.colour}"/>`
    : `${ring}<path d="${path}" fill="var(--paper)" stroke="${family.colour}" stroke-width="1.7"/>`;
}

function round(path: string): string {
  return path.replaceAll(/-?\d+\.\d+/gu, (number) => String(Number(Number(number).toFixed(2))));
}
