// @ts-nocheck
import { folded } from "../../i18n/format.ts";
import type { AtlasState } from "./state.ts";

/** What a row of the list says of an initiative in its `data-` attributes. */
export interface AtlasRecord {
  readonly id: string;
  readonly sector: string;
  readonly category: string;
  readonly inclusion: string;
  readonly status: string;
  readonly key: string;
  /** TERYT of the seat, or "unknown". */
  readonly powiat: string;
  /** Founding year, or "". */
  readonly year: string;
  /** The number of links abroad. */
  readonly links: string;
  /** Codes of the countries that the links lead to, set apart by spaces. */
  readonly countries: string;
  /** Folded text to search in. */
  readonly text: string;
}

/**
 * Whether an initiative belongs to a selection; "open" where all that is known of it fits, but the
 * sources do not give the year, the seat or the sector that is asked for.
 */
export type Answer = "in" | "out" | "open";

/** What is said of a selection. */
export interface Tally {
  readonly count: number;
  readonly seated: number;
  readonly undated: number;
  readonly open: number;
}

/** Reads what a row says. */
export function recordOf({ dataset }: HTMLElement): AtlasRecord {
  const { id = "", sector = "", category = "", inclusion = "", status = "", key = "" } = dataset;
  const { powiat = "", year = "", links = "", countries = "", text = "" } = dataset;
  const kinds = { id, sector, category, inclusion, status, key };
  return { ...kinds, powiat, year, links, countries, text };
}

/** Returns the question that a state asks of every record. */
export function questionOf(state: AtlasState): (record: AtlasRecord) => Answer {
  const { category, inclusion, status, key, powiat, from, to, links } = state;
  const sectors = state.sector === "" ? [] : state.sector.split(",");
  const words = folded(state.q).split(" ").filter(Boolean);
  const isSector = (value: string): boolean => sectors.length === 0 || sectors.includes(value);
  return (record) => {
    const { year } = record;
    if (
      (category && record.category !== category) ||
      (inclusion && record.inclusion !== inclusion) ||
      (status && record.status !== status) ||
      (key && record.key !== key) ||
      (links && !hasLinks(record, links)) ||
      !words.every((word) => record.text.includes(word))
    ) {
      return "out";
    }
    const isSeat = powiat === "" || record.powiat === powiat;
    const isDated = (from === "" && to === "") || year !== "";
    // Four digits compare as texts do.
    const isYear = !isDated || ((from === "" || year >= from) && (to === "" || year <= to));
    if (isSector(record.sector) && isSeat && isDated && isYear) return "in";
    const isPossible =
      (isSector(record.sector) || record.sector === "unknown") &&
      (isSeat || record.powiat === "unknown") &&
      isYear;
    return isPossible ? "open" : "out";
  };
}

function hasLinks({ links, countries }: AtlasRecord, wanted: string): boolean {
  if (wanted === "yes" || wanted === "none") return (links !== "0") === (wanted === "yes");
  return countries.split(" ").includes(wanted);
}

/** Counts the records of a selection, what of it has a place on the map, and what is unknown. */
export function tallyOf(records: readonly AtlasRecord[], answers: readonly Answer[]): Tally {
  const chosen = records.filter((_, index) => answers[index] === "in");
  return {
    count: chosen.length,
    seated: chosen.filter(({ powiat }) => powiat !== "unknown").length,
    undated: chosen.filter(({ year }) => year === "").length,
    open: answers.filter((answer) => answer === "open").length,
  };
}
