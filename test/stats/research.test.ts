/**
 * What the functions make of the project's data, against values that were worked out elsewhere and
 * typed here. Longer than 250 lines because every derived figure of the report has its check here.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Row } from "../../src/schema/indicator.ts";
import { loadData } from "../../src/schema/load.ts";
import { coefficientOfVariation } from "../../src/stats/coefficient-of-variation.ts";
import { gini } from "../../src/stats/gini.ts";
import { herfindahlIndex } from "../../src/stats/herfindahl-index.ts";
import { krugmanIndex } from "../../src/stats/krugman-index.ts";
import { locationQuotient } from "../../src/stats/location-quotient.ts";
import { logLogSlope } from "../../src/stats/log-log-slope.ts";
import { median } from "../../src/stats/median.ts";
import { moransITest } from "../../src/stats/morans-i-test.ts";
import { moransI } from "../../src/stats/morans-i.ts";
import { officialNeighbours } from "../../src/stats/official-neighbours.ts";
import { periodMean } from "../../src/stats/period-mean.ts";
import { powiatNeighbours } from "../../src/stats/powiat-neighbours.ts";
import { ratioSeries } from "../../src/stats/ratio-series.ts";
import { rowStandardisedWeights } from "../../src/stats/spatial-weights.ts";
import { sum } from "../../src/stats/sum.ts";

const { indicators, territories, boundaries } = loadData();
const REGON = "powiat-regon-per-10k-2004-2017";
const WAGES = "powiat-wages-2002-2023";
const JOBS = "powiat-employment-5-sectors-2006-2017";
const NACE = "voiv-employment-nace-2016-2017";
const GROUPS = ["a", "b-f", "g-j", "k-l", "m-u"] as const;

function rowsOf(id: string): readonly Row[] {
  const indicator = indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator.rows;
}

const found = new Map<string, ReadonlyMap<string, number | null>>();
function value(id: string, geo: string, year: number, series = ""): number {
  let values = found.get(id);
  if (values === undefined) {
    values = new Map(rowsOf(id).map((row) => [key(row.geo, row.year, row.series), row.value]));
    found.set(id, values);
  }
  const one = values.get(key(geo, year, series));
  if (typeof one !== "number") throw new Error(`no value ${key(geo, year, series)} in ${id}`);
  return one;
}
function key(geo: string, year: number, series = ""): string {
  return `${geo} ${String(year)} ${series}`;
}

const powiats = [...territories.values()].filter(({ level }) => level === "powiat");
const jobs = (geo: string, year: number, groups: readonly string[] = GROUPS): number[] =>
  groups.map((group) => value(JOBS, geo, year, group));
const inRegion = (region: string): string[] =>
  powiats.filter(({ nuts, nuts2 }) => [nuts, nuts2].includes(region)).map(({ code }) => code);

/** Location quotient of a group of sections in powiats taken together, against Poland. */
function quotient(
  geos: readonly string[],
  year: number,
  group: string,
  groups: readonly string[] = GROUPS,
): number {
  const region = geos.map((geo) => ({
    industry: value(JOBS, geo, year, group),
    all: sum(jobs(geo, year, groups)),
  }));
  return locationQuotient(
    {
      industry: sum(region.map(({ industry }) => industry)),
      all: sum(region.map(({ all }) => all)),
    },
    { industry: value(JOBS, "PL", year, group), all: sum(jobs("PL", year, groups)) },
  );
}

describe("location quotients", () => {
  const byNace = (geo: string, section: string): number =>
    locationQuotient(
      { industry: value(NACE, geo, 2017, section), all: value(NACE, geo, 2017, "total") },
      { industry: value(NACE, "PL", 2017, section), all: value(NACE, "PL", 2017, "total") },
    );

  test("of Mazowieckie in 2017 are 1.93 in ICT, 1.81 in finance, 1.50 in business services", () => {
    expect(byNace("14", "j")).toBeCloseTo(1.93, 2);
    expect(byNace("14", "k")).toBeCloseTo(1.81, 2);
    expect(byNace("14", "m-n")).toBeCloseTo(1.5, 2);
    expect(byNace("14", "c")).toBeCloseTo(0.7, 2);
    expect(byNace("14", "r-u")).toBeCloseTo(1.191, 3);
  });

  test("of powiats in 2017 show finance in Warsaw and industry in Płock", () => {
    expect(quotient(["1465"], 2017, "k-l")).toBeCloseTo(3.41, 2);
    expect(quotient(["1462"], 2017, "b-f")).toBeCloseTo(1.36, 2);
    expect(quotient(["1414"], 2017, "b-f")).toBeCloseTo(1.3, 2);
    expect(quotient(["1432"], 2017, "g-j")).toBeCloseTo(2.08, 2);
    expect(quotient(["1465"], 2017, "m-u")).toBeCloseTo(1.461, 3);
    expect(quotient(["1401"], 2017, "a")).toBeCloseTo(3.137, 3);
  });

  test("without agriculture show industry in the powiats of Kozienice and Mława", () => {
    const offFarm = GROUPS.slice(1);
    expect(quotient(["1407"], 2017, "b-f", offFarm)).toBeCloseTo(1.47, 2);
    expect(quotient(["1413"], 2017, "b-f", offFarm)).toBeCloseTo(1.42, 2);
    expect(quotient(["1465"], 2017, "m-u", offFarm)).toBeCloseTo(1.175, 3);
  });

  test("of subregions and regions follow from their powiats", () => {
    expect(quotient(inRegion("PL911"), 2006, "a")).toBeCloseTo(0.027, 3);
    expect(quotient(inRegion("PL92"), 2017, "m-u")).toBeCloseTo(0.793, 3);
    expect(quotient(inRegion("PL92"), 2017, "m-u", GROUPS.slice(1))).toBeCloseTo(1.024, 3);
  });
});

describe("specialisation", () => {
  const sections = ["a", "bde", "c", "f", "g-i", "j", "k", "l", "m-n", "o-q", "r-u"];
  const krugman = (geo: string, year: number): number =>
    krugmanIndex(
      sections.map((section) => value(NACE, geo, year, section)),
      sections.map((section) => value(NACE, "PL", year, section)),
    );

  test("of voivodeships by Krugman's index is 0.187 in Mazowieckie, 0.114 in Małopolskie", () => {
    expect(krugman("14", 2017)).toBeCloseTo(0.1869, 4);
    expect(krugman("12", 2016)).toBeCloseTo(0.1144, 4);
  });

  test("of powiats is 0.673 in Warsaw and 0.856 in the powiat of Białobrzegi", () => {
    expect(krugmanIndex(jobs("1465", 2017), jobs("PL", 2017))).toBeCloseTo(0.6727, 4);
    expect(krugmanIndex(jobs("1401", 2017), jobs("PL", 2017))).toBeCloseTo(0.8561, 4);
    expect(herfindahlIndex(jobs("1465", 2017))).toBeCloseTo(0.3142, 4);
    expect(herfindahlIndex(jobs("1401", 2006))).toBeCloseTo(0.5292, 4);
    const off = GROUPS.slice(1);
    expect(krugmanIndex(jobs("1465", 2017, off), jobs("PL", 2017, off))).toBeCloseTo(0.4176, 4);
  });
});

describe("the dispersion of wages", () => {
  test.each([
    [2002, 17.45, 15.21, 0.0921, 1.677, 1.984],
    [2023, 12.69, 11.32, 0.0659, 1.482, 1.648],
  ])("in %i has the computed measures", (year, cv, cvWithoutWarsaw, giniIndex, toMedian, range) => {
    const wages = powiats.map(({ code }) => value(WAGES, code, year));
    const warsaw = value(WAGES, "1465", year);
    expect(coefficientOfVariation(wages) * 100).toBeCloseTo(cv, 2);
    expect(coefficientOfVariation(wages.filter((wage) => wage !== warsaw)) * 100).toBeCloseTo(
      cvWithoutWarsaw,
      2,
    );
    expect(gini(wages)).toBeCloseTo(giniIndex, 4);
    expect(warsaw / median(wages)).toBeCloseTo(toMedian, 3);
    expect(Math.max(...wages) / Math.min(...wages)).toBeCloseTo(range, 3);
  });
});

describe("spatial clustering of powiats", () => {
  const map = powiatNeighbours(boundaries);
  const official = officialNeighbours(map);
  const values = (id: string, year: number): number[] =>
    map.codes.map((code) => value(id, code, year));
  const quotients = (group: string): number[] =>
    map.codes.map((code) => quotient([code], 2017, group));

  test.each([
    ["entities in REGON, 2004", values(REGON, 2004), 0.524, 0.0001],
    ["entities in REGON, 2014", values(REGON, 2014), 0.61, 0.0001],
    ["unemployment, 2017", values("powiat-unemployment-2004-2017", 2017), 0.521, 0.0001],
    ["wages, 2002", values(WAGES, 2002), 0.363, 0.0009],
    ["wages, 2023", values(WAGES, 2023), 0.298, 0.0036],
    ["quotients of agriculture", quotients("a"), 0.304, 0.0022],
    ["quotients of industry and construction", quotients("b-f"), -0.031, 0.5148],
    ["quotients of trade, transport and ICT", quotients("g-j"), 0.578, 0.0001],
    ["quotients of finance and real estate", quotients("k-l"), 0.215, 0.0079],
    ["quotients of other services", quotients("m-u"), 0.038, 0.2726],
  ])("by Moran's I, %s", (_, list, expected, pExpected) => {
    const { observed, p } = moransITest(list, rowStandardisedWeights(official.neighbours));
    expect(observed).toBeCloseTo(expected, 3);
    // 999 draws here, 9,999 there, so p differs by chance.
    expect(Math.abs(p - pExpected)).toBeLessThan(pExpected > 0.05 ? 0.06 : 0.009);
    // The generalised map has five pairs wrong, which moves the result a little.
    expect(Math.abs(moransI(list, rowStandardisedWeights(map.neighbours)) - expected)).toBeLessThan(
      0.02,
    );
  });
});

describe("density and wages", () => {
  const density = (year: number): number[] =>
    powiats.map(({ code }) => value("powiat-density-2006-2021", code, year));
  const wages = (year: number): number[] => powiats.map(({ code }) => value(WAGES, code, year));

  test.each([
    [2017, 0.0774, 0.021, 0.449],
    [2021, 0.0714, 0.0162, 0.493],
  ])("of the 42 powiats in %i have the computed slope", (year, slope, se, r2) => {
    const result = logLogSlope(density(year), wages(year));
    expect(result.n).toBe(42);
    expect(result.slope).toBeCloseTo(slope, 4);
    expect(result.se).toBeCloseTo(se, 4);
    expect(result.r2).toBeCloseTo(r2, 3);
  });

  test("of all 380 powiats in 2021 have the slope 0.0414 with the error 0.0047", () => {
    const points = JSON.parse(readFileSync("test/stats/density-wages-2021.json", "utf8")) as [
      number,
      number,
    ][];
    const result = logLogSlope(
      points.map(([people]) => people),
      points.map(([, wage]) => wage),
    );
    expect(result.n).toBe(380);
    expect(result.slope).toBeCloseTo(0.0414, 4);
    expect(result.se).toBeCloseTo(0.0047, 4);
    expect(result.r2).toBeCloseTo(0.218, 3);
  });
});

describe("core and periphery", () => {
  const GDP = "nuts2-gdp-pps-index-2000-2023";
  const GERD = "nuts2-gerd-pct-gdp-2013-2023";
  const ratios = (id: string): Map<number, number> => {
    const of = (region: string): Row[] => rowsOf(id).filter(({ geo }) => geo === region);
    return new Map(ratioSeries(of("PL91"), of("PL92")).map(({ year, value }) => [year, value]));
  };
  const regions = (id: string): number[] =>
    rowsOf(id).flatMap(({ geo, year, value }) =>
      year === 2023 && territories.get(geo)?.level === "nuts2" && value !== null ? [value] : [],
    );

  test("come closer in output and drift apart in research", () => {
    expect(ratios(GDP).get(2010)).toBeCloseTo(2.62, 2);
    expect(ratios(GDP).get(2023)).toBeCloseTo(2.21, 2);
    expect(ratios(GERD).get(2016)).toBeCloseTo(6.7, 1);
    expect(ratios(GERD).get(2023)).toBeCloseTo(10, 12);
  });

  test("have no ratio before 2010, where the values were cast back", () => {
    expect(Math.min(...ratios(GDP).keys())).toBe(2010);
  });

  test("take places 15 and 180 of 244 regions in output, 33 and 220 of 227 in research", () => {
    const gdp = regions(GDP);
    const gerd = regions(GERD);
    expect([gdp.length, gerd.length]).toEqual([244, 227]);
    const place = (one: number, all: readonly number[]): number =>
      all.filter((other) => other > one).length + 1;
    expect([155, 70].map((one) => place(one, gdp))).toEqual([15, 180]);
    expect([2.8, 0.28].map((one) => place(one, gerd))).toEqual([33, 220]);
  });

  test("give, weighted by output, the research share of the voivodeship", () => {
    const [core, rest] = ["PL91", "PL92"].map((geo) => ({
      gdp: value("nuts2-gdp-mio-eur-2014-2023", geo, 2023),
      gerd: value(GERD, geo, 2023),
    }));
    if (core === undefined || rest === undefined) throw new Error("no region");
    const share = (core.gdp * core.gerd + rest.gdp * rest.gerd) / (core.gdp + rest.gdp);
    expect(share).toBeCloseTo(2.225, 2);
    expect(value("voiv-rd-gdp-2010-2024", "14", 2023)).toBe(2.2);
  });
});

describe("cooperation in innovation, like with like", () => {
  const series = (kind: string, geo: string): Row[] =>
    rowsOf(`voiv-cooperation-innovation-${kind}-2010-2024`).filter((row) => row.geo === geo);

  test("rose in industry in surveys of even years, from 6.65 to 11.1 in Mazowieckie", () => {
    const industry = series("industry", "14");
    expect(periodMean(industry, [2010, 2013], "even")?.value).toBeCloseTo(6.65, 2);
    expect(periodMean(industry, [2021, 2024], "even")?.value).toBeCloseTo(11.1, 2);
    expect(periodMean(series("industry", "PL"), [2010, 2013])).toEqual({
      value: expect.closeTo(5.7, 1) as number,
      n: 4,
    });
  });

  test("did not rise in services in surveys of odd years", () => {
    const services = series("services", "14");
    expect(periodMean(services, [2010, 2013], "odd")?.value).toBeCloseTo(4.4, 1);
    expect(periodMean(services, [2021, 2024], "odd")).toEqual({ value: 4.5, n: 1 });
  });
});

describe("sums", () => {
  test("of the population of powiats are those of the voivodeship", () => {
    const people = (id: string, year: number, series?: string): number =>
      sum(powiats.map(({ code }) => value(id, code, year, series)));
    expect(people("powiat-population-2006-2017", 2017, "total")).toBe(5_384_617);
    expect(people("powiat-population-2021", 2021)).toBe(5_419_963);
  });

  test("of entities in powiats give the voivodeship's rate per 1,000 in three years", () => {
    for (const [year, rate] of [
      [2010, 129],
      [2014, 139],
      [2017, 150],
    ] as const) {
      const entities = sum(
        powiats.map(({ code }) => value("powiat-regon-entities-2006-2017", code, year)),
      );
      const people = sum(
        powiats.map(({ code }) => value("powiat-population-2006-2017", code, year, "total")),
      );
      expect(Math.round((entities / people) * 1000)).toBe(rate);
      expect(value("voiv-regon-per-1000-2010-2024", "14", year)).toBe(rate);
    }
  });
});
