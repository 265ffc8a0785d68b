// @ts-nocheck
import type { AtlasKey, AtlasSettings } from "../../wire/atlas-settings.ts";
import { sortedOrder } from "../sortable-table.ts";
import type { AtlasRecord } from "./matches.ts";

/**
 * Returns what puts the rows of the list in an order as an address names it: "founded", "-founded",
 * or "" for that of the names, in which they came. What is unknown stands last both ways. Mutates
 * the list and its headers. The embed sorts by columns that it does not show, so that the rows'
 * attributes are read, and the cells only where no attribute says the same.
 */
export function listOrder(
  rows: readonly HTMLElement[],
  records: readonly AtlasRecord[],
  { choices }: AtlasSettings,
): (sort: string) => void {
  const body = rows[0]?.parentElement;
  const headers = [
    ...(body?.parentElement?.querySelectorAll<HTMLElement>("th[data-column]") ?? []),
  ];
  const seat = headers.findIndex(({ dataset }) => dataset["column"] === "seat");
  const words = (key: AtlasKey, value: string): string =>
    value === "unknown" ? "" : (choices[key]?.values[value] ?? "");
  const rank = (key: AtlasKey, value: string): string =>
    String(Object.keys(choices[key]?.values ?? {}).indexOf(value));
  const keys: Readonly<Record<string, (record: AtlasRecord, index: number) => string>> = {
    name: (_, index) => String(index),
    sector: ({ sector }) => words("sector", sector),
    category: ({ category }) => words("category", category),
    seat: ({ powiat }, index) =>
      powiat === "unknown" ? "" : (rows[index]?.children[seat]?.textContent ?? ""),
    founded: ({ year }) => year,
    inclusion: ({ inclusion }) => rank("inclusion", inclusion),
    status: ({ status }) => rank("status", status),
    links: ({ links }) => links,
  };
  let current = "";
  return (sort) => {
    if (sort === current) return;
    current = sort;
    const isDescending = sort.startsWith("-");
    const column = sort.replace("-", "") || "name";
    const order = sortedOrder(
      records.map(keys[column]!),
      document.documentElement.lang || "pl",
      isDescending,
    );
    body?.append(...order.map((index) => rows[index]!));
    for (const header of headers) {
      if (header.dataset["column"] !== column) header.removeAttribute("aria-sort");
      else header.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
    }
  };
}
