/** Diagrams and events whose words, numbers or sources are not what the data bear out. */
import { describe, expect, test } from "vitest";
import { changed, copied, rewritten } from "./fixture.ts";

const DIAGRAM = "diagrams/example.json";
const EVENTS = "events.json";
const CELL = "entries.0.numbers.share.cell";

describe("a diagram is refused with a message that helps:", () => {
  test("a key that the schema does not know", () => {
    expect(
      changed([DIAGRAM, "entries.0.works", undefined], [DIAGRAM, "entries.0.work", "x"]),
    ).toMatchInlineSnapshot(
      `"data/diagrams/example.json:70: entries[0].work: expected no such key, received "x"; correct its spelling or remove it"`,
    );
  });

  test("a text in one language", () => {
    expect(changed([DIAGRAM, "entries.1.name.en", undefined])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:76: entries[1].name.en: expected the English text, received nothing; write the translation"`,
    );
  });

  test("a text that breaks the rules of all texts", () => {
    expect(changed([DIAGRAM, "groups.kind.good.pl", "<b>dobre</b>"])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:5: groups.kind.good.pl: expected text without HTML tags, received "<b>dobre</b>""`,
    );
  });

  test("a code that its group does not declare", () => {
    expect(changed([DIAGRAM, "entries.0.groups.kind", "goood"])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:41: entries[0].groups.kind: expected a code that "groups.kind" declares, received "goood"; did you mean "good"?"`,
    );
  });

  test("an entry without the code that the others have", () => {
    expect(changed([DIAGRAM, "entries.1.groups", undefined])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:74: entries[1].groups.kind: expected a code, as the other entries have one, received nothing; add "kind""`,
    );
  });

  test("a group that is not declared", () => {
    expect(changed([DIAGRAM, "entries.0.groups.kinds", "good"])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:42: entries[0].groups.kinds: expected a group that "groups" declares, received "kinds"; did you mean "kind"?"`,
    );
  });

  test("a group that no entry and no list uses", () => {
    expect(
      changed([DIAGRAM, "groups.size", { big: { pl: "duże", en: "big" } }]),
    ).toMatchInlineSnapshot(
      `"data/diagrams/example.json:23: groups.size: expected at least one entry that has it, received none; remove it"`,
    );
  });

  test("a list of codes of another group", () => {
    expect(changed([DIAGRAM, "entries.0.lists.gain", ["firm", "good"]])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:46: entries[0].lists.gain[1]: expected a code that "groups.party" declares, received "good""`,
    );
  });

  test("a code that stands twice in a list", () => {
    expect(changed([DIAGRAM, "entries.0.lists.gain", ["firm", "firm"]])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:46: entries[0].lists.gain[1]: expected each code once, received "firm" again; remove one"`,
    );
  });

  test("a list of a group that is not there", () => {
    expect(changed([DIAGRAM, "lists.gain", "partys"])).toMatchInlineSnapshot(`
      "data/diagrams/example.json:25: lists.gain: expected a group that "groups" declares, received "partys"; did you mean "party"?
      data/diagrams/example.json:13: groups.party: expected at least one entry that has it, received none; remove it"
    `);
  });

  test("a list, a text or a value that no entry has", () => {
    expect(
      changed(
        [DIAGRAM, "lists.pay", "party"],
        [DIAGRAM, "texts", ["says", "asks"]],
        [DIAGRAM, "values", ["share", "part"]],
      ),
    ).toMatchInlineSnapshot(`
      "data/diagrams/example.json:26: lists.pay: expected at least one entry that has it, received none; remove it
      data/diagrams/example.json:30: texts[1]: expected at least one entry that has it, received none; remove it
      data/diagrams/example.json:34: values[1]: expected at least one entry that has it, received none; remove it"
    `);
  });

  test("a text that is not declared", () => {
    expect(
      changed([DIAGRAM, "entries.1.texts", { sayz: { pl: "Tak", en: "Yes" } }]),
    ).toMatchInlineSnapshot(
      `"data/diagrams/example.json:84: entries[1].texts.sayz: expected a name that "texts" declares, received "sayz"; did you mean "says"?"`,
    );
  });

  test("two columns of one name", () => {
    expect(changed([DIAGRAM, "values", ["share", "says"]])).toContain(
      'values[1]: expected the name of one column, received "says" again; rename it',
    );
  });

  test("two entries of one id", () => {
    expect(changed([DIAGRAM, "entries.1.id", "first"])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:75: entries[1].id: expected an id of its own, received "first", which entries[0] has; rename one"`,
    );
  });

  test("a work that is not in the bibliography", () => {
    expect(changed([DIAGRAM, "entries.0.works", ["author2025"]])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:68: entries[0].works[0]: expected the id of a work in data/references.json, received "author2025"; did you mean "author2024"?"`,
    );
  });

  test("a claim that is not in the ledger", () => {
    expect(changed([DIAGRAM, "entries.0.claims", ["2.11", "2.99"]])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:72: entries[0].claims[1]: expected a number of data/claims.json, received "2.99""`,
    );
  });

  test("a file whose name is no id", () => {
    expect(copied(DIAGRAM, "diagrams/Second One.json")).toMatchInlineSnapshot(
      `"data/diagrams/Second One.json: expected a file <id>.json with an id of lower-case letters, digits and single hyphens, received another name"`,
    );
  });

  test("a folder that is not there", () => {
    expect(rewritten(DIAGRAM, () => undefined)).toMatchInlineSnapshot(
      `"data/diagrams: expected a folder, received nothing; add it"`,
    );
  });
});

describe("numbers in words are refused where", () => {
  test("they are typed", () => {
    expect(changed([DIAGRAM, "entries.1.name.pl", "drugi z 48"])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:77: entries[1].name.pl: expected no number but years, received "48"; take it from the data by "numbers" or, if it is no data, name it in "spelled""`,
    );
  });

  test("a gap has no number", () => {
    expect(changed([DIAGRAM, "entries.0.texts.says.en", "In 2020 {part}% aged 25 trust"]))
      .toMatchInlineSnapshot(`
      "data/diagrams/example.json:52: entries[0].texts.says.en: expected the name of a number of "numbers" in each gap, received "{part}"; add the number or correct the name
      data/diagrams/example.json:50: entries[0].texts.says: expected the same gaps in every language, received "share" and "part"; add the missing one"
    `);
  });

  test("a number has neither a gap nor a column", () => {
    expect(
      changed([DIAGRAM, "entries.0.numbers.other", { initiatives: {} }]),
    ).toMatchInlineSnapshot(
      `"data/diagrams/example.json:63: entries[0].numbers.other: expected a gap {other} in a text, received none; write it there or remove the number"`,
    );
  });

  test("one language lacks the gap", () => {
    expect(changed([DIAGRAM, "entries.0.texts.says.pl", "Ufa część"])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:50: entries[0].texts.says: expected the same gaps in every language, received "" and "share"; add the missing one"`,
    );
  });

  test("a number that is to be spelled out is not there", () => {
    expect(changed([DIAGRAM, "entries.0.spelled", ["25", "27"]])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:66: entries[0].spelled[1]: expected a number that the texts spell out, received "27"; remove it"`,
    );
  });

  test("they stand for nothing, or for two things", () => {
    expect(changed([DIAGRAM, "entries.0.numbers.share", { decimals: 1 }])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:56: entries[0].numbers.share: expected exactly one of cell, difference, ratio, highest, total, falling, variation, locationQuotient, initiatives, links, countries, received {"decimals":1}"`,
    );
    expect(changed([DIAGRAM, "entries.0.numbers.share.links", {}])).toContain(
      "expected exactly one of cell,",
    );
  });

  test("the form has no such name", () => {
    expect(changed([DIAGRAM, "entries.0.numbers.share", { cells: {} }])).toContain(
      "entries[0].numbers.share.cells: expected no such key",
    );
  });
});

describe("a number is refused that", () => {
  test("comes from an unknown indicator", () => {
    expect(changed([DIAGRAM, `${CELL}.of`, "desnity"])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:58: entries[0].numbers.share.cell.of: expected the id of an indicator in data/indicators, received "desnity"; did you mean "density"?"`,
    );
  });

  test.each([
    ["year", 2022, "14 2022"],
    ["geo", "DK", "DK 2023"],
    ["series", "evs", "14 2023 evs"],
  ])("no row has, for its %s", (key, value, cell) => {
    expect(changed([DIAGRAM, `${CELL}.${key}`, value])).toContain(
      `entries[0].numbers.share.cell: expected a value in data/indicators/density.json, received ${cell}; correct geo, year or series`,
    );
  });

  test("a row has without a value", () => {
    expect(changed(["indicators/density.json", "rows.0.value", null])).toContain(
      "entries[0].numbers.share.cell: expected a value",
    );
  });

  test.each([
    ["total", { of: "turnout", year: 2022 }],
    ["highest", { of: "turnout", year: 2022 }],
    ["variation", { of: "density", year: 2023 }],
  ])("is the %s of too few values", (form, column) => {
    const numbers = { share: { [form]: column } };
    expect(changed([DIAGRAM, "entries.0.numbers", numbers])).toMatch(
      new RegExp(`numbers\\.share\\.${form}: expected values of at least \\d territories`, "u"),
    );
  });

  test("leaves out a territory that is not there", () => {
    const highest = { of: "turnout", year: 2023, except: ["1499"] };
    expect(changed([DIAGRAM, "entries.0.numbers.share", { highest }])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:61: entries[0].numbers.share.highest.except[0]: expected a territory that has a value, received "1499""`,
    );
  });

  test("compares years of different territories", () => {
    const falling = { of: "turnout", from: 2022, to: 2023 };
    expect(changed([DIAGRAM, "entries.0.numbers.share", { falling }])).toMatchInlineSnapshot(
      `"data/diagrams/example.json:57: entries[0].numbers.share.falling: expected values of the same territories in 2022 and 2023 in data/indicators/turnout.json, received 0 and 2, 0 of them the same; correct the years or series"`,
    );
  });

  test("divides by nought", () => {
    const cell = (geo: string) => ({ of: "density", geo, year: 2023 });
    expect(
      changed(
        ["indicators/density.json", "rows.1.value", 0],
        [DIAGRAM, "entries.0.numbers.share", { ratio: [cell("14"), cell("PL")] }],
      ),
    ).toMatchInlineSnapshot(
      `"data/diagrams/example.json:63: entries[0].numbers.share.ratio[1]: expected a divisor other than 0, received that of PL 2023; name another cell"`,
    );
  });

  test("counts initiatives or links of a kind that no list knows", () => {
    expect(
      changed([DIAGRAM, "entries.0.numbers.share", { initiatives: { status: "actve" } }]),
    ).toMatchInlineSnapshot(
      `"data/diagrams/example.json:58: entries[0].numbers.share.initiatives.status: expected "active" or "unknown", received "actve"; did you mean "active"?"`,
    );
    expect(
      changed([DIAGRAM, "entries.0.numbers.share", { countries: { level: ["nation"] } }]),
    ).toMatchInlineSnapshot(
      `"data/diagrams/example.json:59: entries[0].numbers.share.countries.level[0]: expected "cluster" or "coordinator" or "region", received "nation""`,
    );
  });

  test("rests on a file that is refused, only where that is told", () => {
    expect(changed(["indicators/density.json", "confidence", "hihg"])).toMatch(
      /^data\/indicators\/density\.json:\d+: confidence: [^\n]*$/u,
    );
  });
});

test.each([
  ["cell", { of: "turnout", geo: "1465", year: 2023 }],
  [
    "difference",
    [
      { of: "density", geo: "14", year: 2023 },
      { of: "density", geo: "PL", year: 2023 },
    ],
  ],
  [
    "ratio",
    [
      { of: "density", geo: "14", year: 2023 },
      { of: "density", geo: "PL", year: 2023 },
    ],
  ],
  ["highest", { of: "turnout", year: 2023, except: ["1465"] }],
  ["total", { of: "turnout", year: 2023 }],
  ["variation", { of: "turnout", year: 2023 }],
  ["falling", { of: "turnout", from: 2023, to: 2023 }],
  ["initiatives", { category: "cluster", funded: false, amountKnown: false }],
  ["links", { level: ["cluster"], status: ["done"], certainty: ["high"] }],
  ["countries", {}],
] as const)("a number may be of the form %s", (form, what) => {
  expect(
    changed([DIAGRAM, "entries.0.numbers.share", JSON.parse(JSON.stringify({ [form]: what }))]),
  ).toBe("valid");
});

describe("an event is refused with a message that helps:", () => {
  test("an address that is none", () => {
    expect(changed([EVENTS, "0.url", "www.example.org"])).toMatchInlineSnapshot(
      `"data/events.json:29: [0].url: expected a web address that starts with https:// or http://, received "www.example.org""`,
    );
  });

  test("one that names neither page nor work", () => {
    expect(changed([EVENTS, "0.url", undefined])).toMatchInlineSnapshot(
      `"data/events.json:2: [0].url: expected url or works (or both), received nothing"`,
    );
  });

  test("a date that does not exist", () => {
    expect(changed([EVENTS, "0.date", "2011-13"])).toMatchInlineSnapshot(
      `"data/events.json:4: [0].date: expected a date that exists, as yyyy, yyyy-mm or yyyy-mm-dd, received "2011-13""`,
    );
  });

  test("a level or a timeline that is none", () => {
    expect(changed([EVENTS, "0.level", "world"], [EVENTS, "0.timelines", ["politics"]]))
      .toMatchInlineSnapshot(`
      "data/events.json:5: [0].level: expected "europe" or "poland" or "mazovia", received "world"
      data/events.json:7: [0].timelines[0]: expected "policy" or "atlas", received "politics""
    `);
  });

  test("a name for the atlas, which does not show it", () => {
    expect(changed([EVENTS, "0.timelines", ["policy"]])).toMatchInlineSnapshot(
      `"data/events.json:13: [0].nameInAtlas: expected no such name where the atlas shows no event, received {"pl":"inicjatyw: {count}","en":"initiatives: {count}"}"`,
    );
  });

  test("a number typed into its words", () => {
    expect(changed([EVENTS, "0.words.en", "A call of 18 August"])).toMatchInlineSnapshot(
      `"data/events.json:20: [0].words.en: expected no number but years, received "18"; take it from the data by "numbers" or, if it is no data, name it in "spelled""`,
    );
  });

  test("a number of an indicator that is not there", () => {
    expect(
      changed([EVENTS, "0.numbers.count", { total: { of: "turnuot", year: 2023 } }]),
    ).toMatchInlineSnapshot(
      `"data/events.json:25: [0].numbers.count.total.of: expected the id of an indicator in data/indicators, received "turnuot"; did you mean "turnout"?"`,
    );
  });

  test("a work or a claim that is not there", () => {
    expect(changed([EVENTS, "0.works", ["nobody"]], [EVENTS, "0.claims", ["9.9"]]))
      .toMatchInlineSnapshot(`
      "data/events.json:31: [0].works[0]: expected the id of a work in data/references.json, received "nobody"
      data/events.json:34: [0].claims[0]: expected a number of data/claims.json, received "9.9""
    `);
  });

  test("an id that stands twice", () => {
    expect(
      rewritten(EVENTS, (content) => {
        const events = JSON.parse(content) as unknown[];
        return JSON.stringify([...events, ...events]);
      }),
    ).toMatchInlineSnapshot(
      `"data/events.json:1: [1].id: expected each once, received "founding" again; remove one"`,
    );
  });
});
