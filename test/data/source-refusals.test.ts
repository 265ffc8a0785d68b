import { describe, expect, test } from "vitest";
import { changed } from "./fixture.ts";

const FILE = "indicators/trust.json";

describe("about sources, refused with a message that helps:", () => {
  test("a licence that says commercial use is allowed, which silence says already", () => {
    expect(
      changed([FILE, "source.licence", { id: "CC-BY-4.0", commercialUse: true }]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:39: source.licence.commercialUse: expected false, received true"`,
    );
  });

  test("a provenance that is no known one", () => {
    expect(changed([FILE, "provenance", "hearsay"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:94: provenance: expected "publisher" or "copy" or "aggregate" or "secondary" or "compiled" or "computed", received "hearsay""`,
    );
  });

  test("a provenance that calls copied values computed", () => {
    expect(changed([FILE, "provenance", "computed"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:94: provenance: expected "computed" where computed is true and only there, received "computed""`,
    );
  });

  test("a compilation from an indicator that does not exist", () => {
    expect(changed([FILE, "source.compiledFrom", ["turnout", "turnuot"]])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:42: source.compiledFrom[1]: expected the id of an indicator, received "turnuot"; did you mean "turnout"?"`,
    );
  });

  test("a compilation from one indicator", () => {
    expect(changed([FILE, "source.compiledFrom", ["turnout"]])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:40: source.compiledFrom: expected at least 2 in the list, received ["turnout"]"`,
    );
  });
});

test("a compilation of ours needs neither an address nor a reference", () => {
  expect(
    changed(
      [FILE, "source.url", undefined],
      [FILE, "source.reference", undefined],
      [FILE, "source.compiledFrom", ["turnout", "trust"]],
    ),
  ).toBe("valid");
});
