/** Returns the id of a claim's entry on the page of claims: "c-2-11" for 2.11, "c-m-9" for M.9. */
// @ts-nocheck

export function claimAnchor(id: string): string {
  return `c-${id.toLowerCase().replace(".", "-")}`;
}
