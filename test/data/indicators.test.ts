import { describe, expect, test } from "vitest";
import type { Row } from "../../src/schema/indicator.ts";
import { loadData } from "../../src/schema/load.ts";

const { indicators, territories } = loadData();

function rowsOf(id: string): readonly Row[] {
  const indicator = indicators.get(id);
  if (indicator === undefined) throw new Error(`no indicator ${id}`);
  return indicator.rows;
}

function row(id: string, geo: string, year: number, series?: string): Row | undefined {
  return rowsOf(id).find((one) => one.geo === geo && one.year === year && one.series === series);
}

/** Place of a country in a year, counted from the highest value: 1 is the highest. */
function rank(id: string, geo: string, year: number): [place: number, of: number] {
  const values = rowsOf(id).filter((one) => one.year === year && one.value !== null);
  const own = row(id, geo, year)?.value ?? Number.NaN;
  return [values.filter(({ value }) => value !== null && value > own).length + 1, values.length];
}

describe("generalised trust", () => {
  const id = "evs-wvs-generalised-trust";

  test("has the published shares of Poland and Denmark in the EVS of 2017–2020", () => {
    expect(row(id, "PL", 2020, "evs")).toMatchObject({ value: 24.8, ciLow: 22.5, ciHigh: 27.2 });
    expect(row(id, "DK", 2020, "evs")).toMatchObject({ value: 74.1, period: "2017–2020" });
  });

  test("has the row of Turkey in the WVS of 2017–2021 with all its parts", () => {
    expect(row(id, "TR", 2021, "wvs")).toEqual({
      geo: "TR",
      year: 2021,
      value: 14.3,
      series: "wvs",
      period: "2017–2021",
      n: 2415,
      shareValid: 0.9814,
      se: 0.72,
      ciLow: 12.9,
      ciHigh: 15.7,
    });
  });

  test("keeps every row of both surveys", () => {
    const rows = rowsOf(id);
    expect(rows).toHaveLength(255);
    expect(rows.filter(({ series }) => series === "evs")).toHaveLength(154);
    expect(rows.filter(({ year, series }) => series === "evs" && year === 2020)).toHaveLength(35);
  });

  test("has standard errors and intervals that follow from value, n and valid share", () => {
    for (const { geo, year, value, n = 0, shareValid = 0, se = 0, ciLow, ciHigh } of rowsOf(id)) {
      const share = (value ?? 0) / 100;
      const expected = 100 * Math.sqrt((share * (1 - share)) / (n * shareValid));
      expect(Math.abs(se - expected), `se of ${geo} ${String(year)}`).toBeLessThan(0.02);
      // Value and bounds are rounded to one decimal, hence up to 0.1 apart.
      expect(Math.abs((ciLow ?? 0) - ((value ?? 0) - 1.96 * se))).toBeLessThan(0.12);
      expect(Math.abs((ciHigh ?? 0) - ((value ?? 0) + 1.96 * se))).toBeLessThan(0.12);
    }
  });
});

describe("formal volunteering", () => {
  const id = "eurostat-formal-volunteering";

  test("has the published values of Poland, with their flag, and of the Netherlands", () => {
    expect(row(id, "PL", 2015)).toEqual({ geo: "PL", year: 2015, value: 13.8, flag: "u" });
    expect(row(id, "PL", 2022)).toEqual({ geo: "PL", year: 2022, value: 7.4 });
    expect(row(id, "NL", 2022)).toEqual({ geo: "NL", year: 2022, value: 36 });
  });

  test("has low reliability in three countries of 2015 and nowhere else", () => {
    const flagged = rowsOf(id).filter(({ flag }) => flag !== undefined);
    expect(flagged.map(({ geo, year }) => `${geo} ${String(year)}`).sort()).toEqual([
      "GB 2015",
      "IE 2015",
      "PL 2015",
    ]);
  });

  test("exceeds one half in no country, as the notes on the claims say", () => {
    expect(rowsOf(id)).toHaveLength(54);
    expect(Math.max(...rowsOf(id).map(({ value }) => value ?? 0))).toBeLessThan(50);
  });

  test("puts Poland where the note on claim 2.12 says", () => {
    expect(rank(id, "PL", 2015)).toEqual([15, 28]);
    expect(rank(id, "PL", 2022)).toEqual([19, 26]);
  });
});

describe("turnout", () => {
  const id = "turnout-powiat-mazowieckie";

  test("has the computed values of Białobrzegi 2011 and of Warsaw in the run-off of 2020", () => {
    expect(row(id, "1401", 2011, "sejm")).toMatchObject({ value: 43.36, n: 26880 });
    expect(row(id, "1465", 2020, "president-round-2")).toMatchObject({ value: 77.4, n: 1340188 });
  });

  test("has every powiat of Mazovia in each of the five votes", () => {
    const powiats = [...territories.values()].filter(({ level }) => level === "powiat");
    expect(powiats).toHaveLength(42);
    for (const { code } of powiats) {
      const votes = rowsOf(id).filter(({ geo }) => geo === code);
      expect(votes.map(({ year, series }) => `${series ?? ""} ${String(year)}`).sort()).toEqual([
        "president-round-2 2020",
        "sejm 2011",
        "sejm 2015",
        "sejm 2019",
        "sejm 2023",
      ]);
    }
  });
});

describe("organisations in the register", () => {
  const id = "ngo-regon-per10k-voivodeship";

  test("has the published values of Mazowieckie 2024 and of Poland 2020", () => {
    expect(row(id, "14", 2024)).toEqual({ geo: "14", year: 2024, value: 57 });
    expect(row(id, "PL", 2020)).toEqual({ geo: "PL", year: 2020, value: 40 });
  });

  test("has sixteen voivodeships and Poland in every year from 2010 to 2024", () => {
    expect(rowsOf(id)).toHaveLength(17 * 15);
    for (let year = 2010; year <= 2024; year += 1) {
      expect(new Set(rowsOf(id).flatMap((one) => (one.year === year ? one.geo : [])))).toHaveLength(
        17,
      );
    }
  });
});
