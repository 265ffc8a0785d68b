// @ts-nocheck
import type { Data } from "../../schema/load.ts";
import type { Text } from "../../schema/text.ts";
import { locationQuotient } from "../../stats/location-quotient.ts";
import { sum } from "../../stats/sum.ts";
import { indicatorIn } from "./indicator-rows.ts";

/** The indicator of people working in powiats by five groups of sections. */
export const JOBS_INDICATOR = "powiat-employment-5-sectors-2006-2017";

/** A group of sections by which jobs are counted. */
export type JobGroup = "a" | "b-f" | "g-j" | "k-l" | "m-u";

/** Groups outside agriculture; farm employment is estimated from censuses. */
export const OFF_FARM = ["b-f", "g-j", "k-l", "m-u"] as const satisfies readonly JobGroup[];
export type OffFarmGroup = (typeof OFF_FARM)[number];

/** Short names of the groups; those of the services are inferred, which a note has to say. */
export const JOB_GROUP_WORDS: Readonly<Record<JobGroup, Text>> = {
  a: { pl: "Rolnictwo", en: "Agriculture" },
  "b-f": { pl: "Przemysł i budownictwo", en: "Industry and construction" },
  "g-j": { pl: "Handel, transport, ICT", en: "Trade, transport, ICT" },
  "k-l": { pl: "Finanse, nieruchomości", en: "Finance, real estate" },
  "m-u": { pl: "Pozostałe usługi", en: "Other services" },
};

const cache = new WeakMap<Data, ReadonlyMap<string, number | null>>();

function valuesOf(data: Data): ReadonlyMap<string, number | null> {
  const known = cache.get(data);
  if (known) return known;
  const values = new Map(
    indicatorIn(data, JOBS_INDICATOR).rows.map(({ geo, year, series, value }) => [
      `${geo} ${year} ${series ?? ""}`,
      value,
    ]),
  );
  cache.set(data, values);
  return values;
}

/**
 * People working in the named groups, one number each, in powiats taken together ("PL" is Poland).
 * Reads the indicator once; throws where a value is lacking.
 */
export function jobsByGroup(
  data: Data,
  geos: readonly string[],
  year: number,
  groups: readonly JobGroup[],
): number[] {
  const values = valuesOf(data);
  return groups.map((group) =>
    sum(
      geos.map((geo) => {
        const value = values.get(`${geo} ${year} ${group}`);
        if (typeof value === "number") return value;
        throw new Error(
          `${JOBS_INDICATOR}: ${geo} ${year} ${group}: expected a value, found none; add the row`,
        );
      }),
    ),
  );
}

/** People working in a group, and in all groups outside agriculture, in powiats taken together. */
export function offFarmJobs(
  data: Data,
  geos: readonly string[],
  year: number,
  group: JobGroup,
): { readonly industry: number; readonly all: number } {
  return {
    industry: sum(jobsByGroup(data, geos, year, [group])),
    all: sum(jobsByGroup(data, geos, year, OFF_FARM)),
  };
}

/** Location quotient of a group among the jobs outside agriculture of powiats taken together. */
export function offFarmQuotient(
  data: Data,
  geos: readonly string[],
  year: number,
  group: JobGroup,
): number {
  return locationQuotient(
    offFarmJobs(data, geos, year, group),
    offFarmJobs(data, ["PL"], year, group),
  );
}
