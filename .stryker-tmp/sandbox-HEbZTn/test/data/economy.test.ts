/** Economic and policy indicators against values typed from the tables they were gathered in. */
// @ts-nocheck

import { describe, expect, test } from "vitest";
import type { Row } from "../../src/schema/indicator.ts";
import { loadData } from "../../src/schema/load.ts";

const { indicators, territories } = loadData();

function rowsOf(id: string): readonly Row[] {
  const indicator = indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator.rows;
}

const named = ({ geo, year, series }: Row): string =>
  [geo, String(year), ...(series === undefined ? [] : [series])].join(" ");

// The first and the last row by geo, year and series.
const ENDS: Readonly<
  Record<string, readonly [first: string, value: number, last: string, value: number]>
> = {
  "agglomeration-elasticities": ["CN 2017 chauvin-china", 0.19, "US 2019 ahlfeldt-rents", 0.15],
  "clusters-poland-policy-figures": ["PL 2015 inventory", 134, "PL 2024 key-clusters", 20],
  "density-wage-slope-poland": ["PL 2017", 0.0437, "PL 2021", 0.0414],
  "eu-cluster-counts": [
    "ECCP56 2022 countries-with-policy",
    28,
    "EU27_2020 2022 organisations",
    1091,
  ],
  "eu-cluster-figures": ["AT 2006 cluster-like", 34, "NMS10 2006 cluster-like", 9],
  "nuts2-disposable-income-2010-2017": ["PL21 2010", 8900, "PL92 2017", 11100],
  "nuts2-employment-rate-2013-2024": ["AT13 2013", 66, "SK01 2024", 80],
  "nuts2-gdp-mio-eur-2014-2023": ["14 2014", 89840.27, "SK01 2023", 33491.67],
  "nuts2-gdp-pps-index-2000-2023": ["14 2000", 74, "SK04 2023", 54],
  "nuts2-gdp-pps-per-head-2000-2023": ["14 2000", 13600, "SK01 2023", 56500],
  "nuts2-gerd-pct-gdp-2013-2023": ["AT11 2023", 0.78, "SK04 2023", 0.58],
  "nuts2-high-tech-employment-2008-2018": [
    "AT13 2008 high-and-medium-high-tech-manufacturing",
    3,
    "SK01 2018 knowledge-intensive-services",
    48.4,
  ],
  "nuts2-science-technology-people-2008-2018": [
    "AT13 2008 hrst-core",
    10.6,
    "SK01 2018 scientists-engineers",
    6.5,
  ],
  "nuts2-tertiary-25-64-2013-2024": ["AT13 2013", 30.6, "SK01 2024", 52.6],
  "nuts2-three-sector-shares-2016": ["AT11 2016 primary", 4.4, "UKN0 2016 tertiary", 77.8],
  "nuts2-unemployment-rate-2013-2024": ["AT13 2013", 9.3, "SK01 2024", 2.3],
  "parp-cluster-benchmarking": ["PL 2014 clusters", 35, "PL 2022 polski-klaster-budowlany", 427],
  "parp-cluster-benchmarking-structure": [
    "PL 2022 business-environment",
    4,
    "PL 2022 small-firms",
    32,
  ],
  "parp-inventory-voivodeships": ["14 2015", 13, "24 2015", 28],
  "powiat-density-2006-2021": ["1401 2006", 53, "1465 2021", 3471],
  "powiat-employment-5-sectors-2006-2017": ["1401 2006 a", 6521, "PL 2017 m-u", 3_471_357],
  "powiat-population-2006-2017": ["1401 2006 post-working", 5212, "1465 2017 working", 1_030_060],
  "powiat-population-2021": ["1401 2021", 33232, "1465 2021", 1_792_718],
  "powiat-regon-entities-2006-2017": ["1401 2006", 3179, "1465 2017", 434_675],
  "powiat-regon-per-10k-2004-2017": ["1401 2004", 876, "1465 2017", 2463],
  "powiat-unemployment-2004-2017": ["1401 2004", 20, "1465 2017", 2],
  "powiat-wages-2002-2023": ["14 2002", 2893.83, "PL 2023", 7595.3],
  "sme-internationalisation-eu": [
    "EU27_2007 2009 active-outside",
    13,
    "EU28 2015 was-subcontractor",
    13,
  ],
  "voiv-cooperation-innovation-industry-2010-2024": ["02 2010", 7, "PL 2024", 9.7],
  "voiv-cooperation-innovation-services-2010-2024": ["02 2010", 5.4, "PL 2024", 8],
  "voiv-employment-nace-2016-2017": ["02 2016 a", 50_000, "PL 2017 total", 16_315_000],
  "voiv-gdp-per-capita-pln-2010-2024": ["02 2010", 42655, "PL 2024", 97357],
  "voiv-innovation-expenditure-share-2010-2024": ["02 2010", 6.5, "PL 2024", 100],
  "voiv-rd-gdp-2010-2024": ["02 2010", 0.5, "PL 2024", 1.4],
  "voiv-regon-per-1000-2010-2024": ["02 2010", 114, "PL 2024", 141],
};

describe("the first and the last value of", () => {
  test.each(Object.entries(ENDS))("%s are those of its source", (id, [first, low, last, high]) => {
    const rows = rowsOf(id).toSorted((a, b) => (named(a) < named(b) ? -1 : 1));
    const ends = [rows[0], rows.at(-1)].map((row) => row && [named(row), row.value]);
    expect(ends).toEqual([
      [first, low],
      [last, high],
    ]);
  });

  test("every indicator of the economy, innovation and policy are typed above", () => {
    const own = [...indicators.values()].filter(({ theme }) =>
      ["economy", "innovation", "policy"].includes(theme),
    );
    expect(own.map(({ id }) => id)).toEqual(Object.keys(ENDS));
  });
});

describe("the regions", () => {
  test("of Mazovia have no value from before 2010, which would be cast back", () => {
    for (const id of ["nuts2-gdp-pps-index-2000-2023", "nuts2-gdp-pps-per-head-2000-2023"]) {
      const split = rowsOf(id).filter(({ geo }) => geo === "PL91" || geo === "PL92");
      expect(Math.min(...split.map(({ year }) => year)), id).toBe(2010);
      expect(split, id).toHaveLength(2 * 14);
    }
  });

  test("have output of 155 and 70 of the EU's average in 2023, the voivodeship 122", () => {
    const index = rowsOf("nuts2-gdp-pps-index-2000-2023").filter(({ year }) => year === 2023);
    const of = (geo: string): number | null | undefined =>
      index.find((row) => row.geo === geo)?.value;
    expect(["PL91", "PL92", "14", "PL", "EU27_2020"].map(of)).toEqual([155, 70, 122, 77, 100]);
  });

  test("lie, every one, in a country of the list", () => {
    for (const { code, level, parent } of territories.values()) {
      if (level !== "nuts2" && level !== "nuts3") continue;
      let holder = territories.get(parent ?? "");
      while (holder !== undefined && holder.level !== "country") {
        holder = territories.get(holder.parent ?? "");
      }
      const country = { EL: "GR", UK: "GB" }[code.slice(0, 2)] ?? code.slice(0, 2);
      expect(holder?.code, code).toBe(country);
    }
  });

  test("that powiats name are territories, and hold them", () => {
    for (const { code, level, nuts, nuts2 } of territories.values()) {
      if (level !== "powiat") continue;
      expect(territories.get(nuts ?? ""), code).toMatchObject({ level: "nuts3", parent: nuts2 });
      expect(territories.get(nuts2 ?? ""), code).toMatchObject({ level: "nuts2", parent: "14" });
    }
  });
});

describe("the powiats", () => {
  test("have every year of wages, entities and unemployment", () => {
    const powiats = [...territories.values()].filter(({ level }) => level === "powiat");
    for (const [id, from, to] of [
      ["powiat-wages-2002-2023", 2002, 2023],
      ["powiat-regon-per-10k-2004-2017", 2004, 2017],
      ["powiat-unemployment-2004-2017", 2004, 2017],
    ] as const) {
      const rows = rowsOf(id);
      for (const { code } of powiats) {
        const years = rows.filter(({ geo }) => geo === code).map(({ year }) => year);
        expect(years, `${id} ${code}`).toEqual(
          Array.from({ length: to - from + 1 }, (_, index) => from + index),
        );
      }
    }
  });

  test("have entities per head computed here for 2015 to 2017 and marked so", () => {
    const marked = rowsOf("powiat-regon-per-10k-2004-2017").filter(
      ({ flag }) => flag !== undefined,
    );
    expect(marked).toHaveLength(3 * 42);
    expect(Math.min(...marked.map(({ year }) => year))).toBe(2015);
  });

  test("have ages that add up to the population", () => {
    const sums = new Map<string, number>();
    for (const { geo, year, series, value } of rowsOf("powiat-population-2006-2017")) {
      const name = `${geo} ${String(year)}`;
      const sign = series === "total" ? -1 : 1;
      sums.set(name, (sums.get(name) ?? 0) + sign * (value ?? Number.NaN));
    }
    expect(sums.size).toBe(42 * 12);
    expect([...sums.values()].filter((rest) => rest !== 0)).toEqual([]);
  });
});

describe("the voivodeships", () => {
  test("have employment by section that adds up to the total within rounding", () => {
    const rows = rowsOf("voiv-employment-nace-2016-2017");
    for (const total of rows.filter(({ series }) => series === "total")) {
      const parts = rows.filter(
        ({ geo, year, series }) => geo === total.geo && year === total.year && series !== "total",
      );
      expect(parts, total.geo).toHaveLength(11);
      const rest = parts.reduce((all, { value }) => all + (value ?? Number.NaN), 0);
      expect(Math.abs(rest - (total.value ?? Number.NaN)), total.geo).toBeLessThanOrEqual(1000);
    }
  });

  test("have innovation expenditure that is missing, not 0, where it is confidential", () => {
    const rows = rowsOf("voiv-innovation-expenditure-share-2010-2024");
    expect(rows.filter(({ value }) => value === null)).toHaveLength(14);
    expect(rows.filter(({ value }) => value === 0)).toEqual([]);
    expect(rows.find(({ geo, year }) => geo === "14" && year === 2015)).toMatchObject({
      value: null,
      flag: "confidential",
    });
  });
});

describe("values read from pages", () => {
  test("have, every one, their own address", () => {
    const policy = [...indicators.values()].filter(({ theme }) => theme === "policy");
    expect(policy).toHaveLength(7);
    for (const { id, rows, confidence } of policy) {
      expect(confidence, id).not.toBe("high");
      for (const row of rows) expect(row.source?.url, `${id} ${named(row)}`).toMatch(/^https?:/u);
    }
  });
});
