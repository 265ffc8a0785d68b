// @ts-nocheck
// Longer than 250 lines because the values of every social indicator are typed here once more.
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

/** Label of a row in the table below: "PL 2020 evs". */
const words = ({ geo, year, series }: Row): string =>
  [geo, String(year), series].filter((part) => part !== undefined).join(" ");

/** The first and the last row by geo, year and series, each in the order of its characters. */
function firstAndLast(id: string): [string, number | null][] {
  const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const rows = [...rowsOf(id)].sort(
    (a, b) => before(a.geo, b.geo) || a.year - b.year || before(a.series ?? "", b.series ?? ""),
  );
  return [rows[0], rows.at(-1)].map((one): [string, number | null] =>
    one === undefined ? ["no row", null] : [words(one), one.value],
  );
}

// Typed from the tables in which the values were gathered, not from the files under test.
const ENDS: Readonly<
  Record<string, readonly [first: string, value: number, last: string, value: number | null]>
> = {
  "cbos-civic-activity": ["PL 1998", 23, "PL 2018", 40],
  "cbos-trust": ["PL 2002 be-careful", 79, "PL 2026 can-be-trusted", 22],
  "cbos-trust-charities": ["PL 2006 caritas", 83, "PL 2016 wosp", 85],
  "cbos-unpaid-work": ["PL 2011 individual", 80, "PL 2014 organisation", 19],
  "diagnoza-trust-pl": ["PL 2003 diagnoza", 10.5, "PL 2011 diagnoza", 13.4],
  "diagnoza2013-people-helpful-voivodeship": ["02 2013", 36.3, "PL 2013", 34.5],
  "eb-2006-participation": ["AT 2006", 60, "SE 2006", 53],
  "ess-people-helpful": ["AT 2002", 5.193, "UA 2012", 4.268],
  "ess-trust-legal": ["AT 2002", 6.092, "UA 2012", 1.898],
  "ess-trust-police": ["AT 2002", 6.446, "UA 2012", 2.035],
  "eurostat-active-citizenship": ["AT 2015", 11.9, "SK 2022", 4.1],
  "eurostat-formal-volunteering": ["AT 2015", 28.3, "SK 2022", 7.5],
  "eurostat-informal-volunteering": ["AT 2015", 28.3, "SK 2022", 10.6],
  "eurostat-institutional-trust-2013": ["AT 2013 legal-system", 6, "SK 2013 political-system", 3.5],
  "eurostat-someone-to-ask-help": ["AT 2015", 95.8, "SK 2015", 97.9],
  "eurostat-trust-others": ["AT 2013", 5.8, "SK 2024", 6.1],
  "evs-wvs-generalised-trust": ["AD 2009 wvs", 20.1, "XK 2010 evs", 10.9],
  "gus-social-cohesion": ["PL 2015 distrust-people", 15, "PL 2018 trust-people", 79],
  "gus-volunteering": ["PL 2016 all", 35, "PL 2022 all", 28.4],
  "klon-jawor-volunteering": ["PL 2003 organisation", 18, "PL 2013 organisation", 18],
  "ngo-density-mazovia-nuts2": ["PL91 2011", 44, "PL92 2020", null],
  "ngo-regon-per10k-voivodeship": ["02 2010", 28, "PL 2024", 47],
  "npo-active-per10k-voivodeship": ["02 2010", 19.9, "PL 2024", 30.2],
  "npo-jobs-poland": ["PL 2014", 125, "PL 2022", 153.4],
  "npo-members-poland": ["PL 2010", 10.2, "PL 2022", 8.3],
  "npo-rural-women-circles-poland": ["PL 2020", 8.5, "PL 2020", 8.5],
  "npo-totals-poland": ["PL 2010", 80.1, "PL 2022", 103.4],
  "oecd-rwb-social-support": ["02 2015", 86.7, "PL 2015", 90.5],
  "pgss-2008-trust-items": ["PL 2008 good-and-kind", 61.7, "PL 2008 trustworthy", 54.7],
  "pit-1pct-national": ["PL 2004", 10.4, "PL 2025", 2300],
  "pit-1pct-taxpayers": ["PL 2004", 0.08032, "PL 2025", 16],
  "pit-1pct-taxpayers-share": ["PL 2011", 38, "PL 2017", 50],
  "pit-1pct-voivodeship": ["02 2007", 22.862, "32 2014", 21.164],
  "pl-trust-question-comparison": ["PL 2008 cbos-2008", 26, "PL 2015 gus-2015", 78],
  "turnout-parliament-europe": ["AT 1990 parliament", 86.14, "SK 2024 european-parliament", 34.38],
  "turnout-powiat-mazowieckie": ["1401 2011 sejm", 43.36, "1465 2023 sejm", 84.92],
  "turnout-voivodeship": ["02 2011 sejm", 47.69, "PL 2023 sejm", 74.38],
  "wgi-poland": ["PL 2018 donated-money-decade", 28, "PL 2023 volunteered", 7],
};

describe("the first and the last value of", () => {
  test.each(Object.entries(ENDS))("%s are those of its source", (id, [first, low, last, high]) => {
    expect(firstAndLast(id)).toEqual([
      [first, low],
      [last, high],
    ]);
  });

  test("every indicator of trust and engagement is typed above", () => {
    const social = [...indicators.values()].filter(
      ({ theme }) => theme === "trust" || theme === "engagement",
    );
    expect(social.map(({ id }) => id).filter((id) => ENDS[id] === undefined)).toEqual([]);
  });
});

describe("the social indicators", () => {
  test("say on what terms no commercial use is allowed, in four files and no other", () => {
    const closed = [...indicators.values()].filter(
      ({ source }) => source.licence.commercialUse === false,
    );
    expect(closed.map(({ id }) => id)).toEqual([
      "ess-people-helpful",
      "ess-trust-legal",
      "ess-trust-police",
      "turnout-parliament-europe",
    ]);
    for (const { source } of closed) {
      expect(source.licence.url).toBe("https://creativecommons.org/licenses/by-nc-sa/4.0/");
      expect(source.licence.note?.pl).toContain("niekomercyjne");
      expect(source.licence.note?.en).toContain("non-commercial");
    }
  });

  test("flag every Polish value on Eurostat's scale of trust as of low reliability", () => {
    const polish = rowsOf("eurostat-trust-others").filter(({ geo }) => geo === "PL");
    expect(polish.map(({ year, value, flag }) => [year, value, flag])).toEqual([
      [2013, 6, "u"],
      [2018, 6.3, "u"],
      [2021, 6.9, "u"],
      [2022, 6.9, "u"],
      [2023, 6.9, "u"],
      [2024, 7, "u"],
    ]);
  });

  test("mark the values that were derived, each with its reason", () => {
    const derived = [...indicators.values()].flatMap(({ id, rows }) =>
      rows.filter(({ flag }) => flag === "derived").map((one) => ({ id, one })),
    );
    expect(derived.map(({ id, one }) => `${id} ${words(one)}`)).toEqual([
      "cbos-civic-activity PL 2006",
      "cbos-civic-activity PL 2018",
      "cbos-trust PL 2004 can-be-trusted",
      "klon-jawor-volunteering PL 2005 organisation",
      "klon-jawor-volunteering PL 2008 organisation",
      "ngo-density-mazovia-nuts2 PL91 2011",
      "npo-members-poland PL 2010",
      "pit-1pct-taxpayers PL 2022",
    ]);
    for (const { id, one } of derived) {
      const reason = one.source?.note?.en ?? indicators.get(id)?.method.en ?? "";
      expect(reason, `${id} ${words(one)}`).toMatch(/\d/u);
    }
  });

  test("leave the years in which CBOS's figures were not found empty", () => {
    const years = rowsOf("cbos-trust").map(({ year }) => year);
    expect(years).not.toContain(2012);
    expect(years).not.toContain(2014);
  });

  test("repeat in the comparison of questions what the five other files say", () => {
    const id = "pl-trust-question-comparison";
    const compared: [string, Row | undefined][] = [
      ["diagnoza-2009", row("diagnoza-trust-pl", "PL", 2009, "diagnoza")],
      ["cbos-2008", row("cbos-trust", "PL", 2008, "can-be-trusted")],
      ["evs-2008", row("evs-wvs-generalised-trust", "PL", 2010, "evs")],
      ["pgss-2008-trustworthy", row("pgss-2008-trust-items", "PL", 2008, "trustworthy")],
      ["pgss-2008-i-trust", row("pgss-2008-trust-items", "PL", 2008, "i-trust-others")],
      ["gus-2015", row("gus-social-cohesion", "PL", 2015, "trust-people")],
    ];
    expect(rowsOf(id).map(({ series, value }) => [series, value])).toEqual(
      compared.map(([series, base]) => [series, base?.value ?? "missing"]),
    );
  });

  test("have voivodeships that add up to the national amount of the 1 % within 1.2 %", () => {
    for (let taxYear = 2007; taxYear <= 2014; taxYear += 1) {
      const parts = rowsOf("pit-1pct-voivodeship").filter(({ year }) => year === taxYear);
      expect(parts).toHaveLength(16);
      const sum = parts.reduce((total, { value }) => total + (value ?? 0), 0);
      const national = row("pit-1pct-national", "PL", taxYear + 1)?.value ?? 0;
      expect(Math.abs(sum / national - 1), String(taxYear)).toBeLessThan(0.012);
    }
  });

  test("give the amounts per person entitled to vote that the report speaks of", () => {
    const perVoter = (geo: string): number =>
      (1e6 * (row("pit-1pct-voivodeship", geo, 2014)?.value ?? 0)) /
      (row("turnout-voivodeship", geo, 2015, "sejm")?.n ?? 0);
    expect(perVoter("14")).toBeCloseTo(29.96, 2);
    expect(perVoter("26")).toBeCloseTo(11.45, 2);
  });

  test("agree on Polish turnout between the two collections", () => {
    for (const [year, official] of [
      [2011, 48.92],
      [2015, 50.92],
      [2019, 61.74],
      [2023, 74.38],
    ] as const) {
      expect(row("turnout-voivodeship", "PL", year, "sejm")?.value).toBe(official);
      expect(row("turnout-parliament-europe", "PL", year, "parliament")?.value).toBe(official);
    }
  });

  test("agree with a second compilation of the EVS and the WVS about Poland", () => {
    for (const [year, series, other] of [
      [2001, "evs", 18.27],
      [2014, "wvs", 22.21],
      [2020, "evs", 24.11],
    ] as const) {
      const one = row("evs-wvs-generalised-trust", "PL", year, series);
      const share = (one?.value ?? 0) * (one?.shareValid ?? 0);
      expect(Math.abs(share - other), String(year)).toBeLessThan(0.1);
    }
  });

  test("have intervals that follow from the standard errors in the surveys computed here", () => {
    for (const id of ["diagnoza2013-people-helpful-voivodeship", "pgss-2008-trust-items"]) {
      for (const { geo, value, se = 0, ciLow = 0, ciHigh = 0 } of rowsOf(id)) {
        expect(Math.abs((ciHigh - ciLow) / 2 - 1.96 * se), `${id} ${geo}`).toBeLessThan(0.11);
        expect(Math.abs((ciHigh + ciLow) / 2 - (value ?? 0)), `${id} ${geo}`).toBeLessThan(0.11);
      }
    }
  });
});
