// @ts-nocheck
import { describe, expect, test } from "vitest";
import { readmeWithBoundaries } from "../../scripts/boundaries/readme-section.ts";
import { mapSha256 } from "../../scripts/boundaries/sha256.ts";
import { committedAgreement, committedMap, dataText } from "./committed-map.ts";

const agreement = committedAgreement();
const cities = agreement.powiats.filter(({ code }) => code >= "1461");

describe("the agreement with official boundaries", () => {
  test("was measured on the map that is published", () => {
    expect(agreement.mapSha256).toBe(mapSha256(committedMap()));
  });

  test("is at least 90 % of the area inside both outlines", () => {
    expect(agreement.total.powiats).toBeGreaterThanOrEqual(0.9);
    expect(agreement.total.outline).toBeGreaterThanOrEqual(0.95);
    expect(agreement.total.official).toBeLessThan(agreement.total.powiats);
  });

  test("is at least 60 % for each city with powiat rights", () => {
    expect(cities.map(({ code }) => code)).toEqual(["1461", "1462", "1463", "1464", "1465"]);
    expect(cities.filter(({ overlap }) => overlap < 0.6)).toEqual([]);
  });

  test("is at least 80 % for every land powiat", () => {
    const land = agreement.powiats.filter(({ code }) => code < "1461");
    expect(land).toHaveLength(37);
    expect(land.filter(({ overlap }) => overlap < 0.8)).toEqual([]);
  });

  test("stands in data/README.md as it was measured", () => {
    const readme = dataText("README.md");
    expect(readmeWithBoundaries(readme, agreement)).toBe(readme);
  });
});

describe("the section of data/README.md", () => {
  test("leaves everything outside of its markers as it is", () => {
    const start = "<!-- boundaries:start -->";
    const end = "<!-- boundaries:end -->";
    const text = readmeWithBoundaries(`before\n${start}\nold\n${end}\nafter\n`, agreement);
    expect(text.startsWith(`before\n${start}\n`)).toBe(true);
    expect(text.endsWith(`${end}\nafter\n`)).toBe(true);
    expect(text).not.toContain("old\n");
  });

  test("is refused where a marker is lost", () => {
    expect(() => readmeWithBoundaries("<!-- boundaries:start -->\n", agreement)).toThrow(
      "data/README.md: expected <!-- boundaries:start --> before <!-- boundaries:end -->",
    );
  });
});
