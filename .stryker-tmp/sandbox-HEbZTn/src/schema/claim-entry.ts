// @ts-nocheck
import type { Claim } from "./claim.ts";

const known = new WeakMap<ReadonlyMap<string, Claim>, ReadonlyMap<string, Claim>>();

/** Returns the entry of the ledger that states or lists the item with this number, if there is one. */
export function claimEntry(claims: ReadonlyMap<string, Claim>, item: string): Claim | undefined {
  const entries =
    known.get(claims) ??
    new Map(
      [...claims.values()].flatMap((claim) =>
        [claim.id, ...(claim.items ?? [])].map((id) => [id, claim] as const),
      ),
    );
  known.set(claims, entries);
  return entries.get(item);
}
