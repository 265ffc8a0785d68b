import type { Column } from "../definition/define-chart.ts";

/** Columns that the tables of diagrams have in common. */
export const ID_COLUMN: Column = { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" };
export const WORK_COLUMN: Column = {
  key: "work",
  label: { pl: "Praca", en: "Work" },
  kind: "work",
};
export const CLAIM_COLUMN: Column = {
  key: "claim",
  label: { pl: "Pozycja tekstu", en: "Item of the text" },
  kind: "claim",
};
export const WORKS_COLUMN: Column = { ...WORK_COLUMN, label: { pl: "Prace", en: "Works" } };
export const CLAIMS_COLUMN: Column = {
  ...CLAIM_COLUMN,
  label: { pl: "Pozycje tekstu", en: "Items of the text" },
};
/** The share of each kind in the members of clusters. */
export function shareColumn(pl: string, en: string): Column {
  return {
    key: "share",
    label: { pl, en },
    unit: { pl: "%", en: "%" },
    kind: "number",
    decimals: 0,
  };
}
