/** What can be found, in the order in which the choices are shown. */
export const SEARCH_KINDS = [
  "chapter",
  "chart",
  "indicator",
  "initiative",
  "term",
  "claim",
  "work",
  "page",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
