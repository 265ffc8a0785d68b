import { column, PERCENT } from "../definition/column.ts";

/** Columns that the tables of diagrams have in common. */
export const ID_COLUMN = column.code("id", { pl: "Kod", en: "Code" });
export const WORK_COLUMN = column.work("work", { pl: "Praca", en: "Work" }, { optional: true });
export const WORKS_COLUMN = column.work("work", { pl: "Prace", en: "Works" }, { optional: true });
export const CLAIM_COLUMN = column.claim(
  "claim",
  { pl: "Pozycja tekstu", en: "Item of the text" },
  { optional: true },
);
export const CLAIMS_COLUMN = column.claim(
  "claim",
  { pl: "Pozycje tekstu", en: "Items of the text" },
  { optional: true },
);

/** The options of a share in the members of clusters, which few entries have. */
export const SHARE_OF_MEMBERS = { unit: PERCENT, decimals: 0, optional: true } as const;
