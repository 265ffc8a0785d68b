/** Returns the id of a claim's entry on the page of claims: "c-2-11" for 2.11, "c-m-9" for M.9. */
export function claimAnchor(id: string): string {
  return `c-${id.toLowerCase().replace(".", "-")}`;
}

/** Returns the id of the verdict on a claim in a chapter that marks it: "verdict-c-2-11". */
export function verdictAnchor(id: string): string {
  return `verdict-${claimAnchor(id)}`;
}
