import { claimEntry } from "../../schema/claim-entry.ts";
import type { Claim } from "../../schema/claim.ts";
import type { Voice } from "../../i18n/voice.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";

/**
 * Returns the entry of the ledger that a text marks: `ids` are items of the source texts, parted by
 * spaces, all of one entry. Throws with the place of the text where they are not.
 */
export function markedClaim({ data, place }: Voice, ids: string | undefined): Claim {
  const { claims } = data;
  const items = (ids ?? "").split(/\s+/u).filter(Boolean);
  const entries = items.map((item) => {
    const entry = claimEntry(claims, item);
    if (!entry) {
      throw unknownId(`${place}: claim`, "an id or item of data/claims.json", item, []);
    }
    return entry;
  });
  const [entry] = entries;
  if (!entry) throw unknownId(`${place}: claim`, "an id or item of data/claims.json", ids, []);
  if (entries.some((other) => other !== entry)) {
    throw new Error(
      `${place}: claim: expected items of one entry of data/claims.json, received "${items.join(" ")}" of ${entries.map(({ id }) => id).join(", ")}; mark them one by one`,
    );
  }
  return entry;
}
