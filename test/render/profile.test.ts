/** What profiles say of a record: what rests on what, what is missing, what is like it, its files. */
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import MembersStrip from "../../src/components/profile/MembersStrip.astro";
import SeatMap from "../../src/components/profile/SeatMap.astro";
import { initiativeStructuredData } from "../../src/render/profile/initiative-data.ts";
import { membersInOrder, membersStrips } from "../../src/render/profile/members-strip.ts";
import {
  initiativeCitable,
  linksOf,
  recordCsv,
  recordJson,
} from "../../src/render/profile/record-files.ts";
import { recordGaps } from "../../src/render/profile/record-gaps.ts";
import { recordHistory } from "../../src/render/profile/record-history.ts";
import {
  factSources,
  factsResting,
  sourceNumbers,
} from "../../src/render/profile/record-sources.ts";
import { sameSeat, sameSector } from "../../src/render/profile/related-initiatives.ts";
import { seatMap } from "../../src/render/profile/seat-map.ts";
import { loadData } from "../../src/schema/load.ts";
import { LOCALES } from "../../src/schema/text.ts";
import { placedTexts } from "../charts/placed-texts.ts";
import { englishWordsIn } from "../text/typography.ts";
import { rendered } from "../rendered.ts";
import { voiceIn } from "../voice-in.ts";

const data = loadData();
const initiativeWith = (wanted: string) => data.initiatives.find(({ id }) => id === wanted)!;
const ict = initiativeWith("mazowiecki-klaster-ict");
const waste = initiativeWith("klaster-gospodarki-odpadowej-i-recyklingu");
const alice = initiativeWith("alice-med");
const svgs = (markup: string): Element[] => [
  ...new JSDOM(markup).window.document.querySelectorAll("svg"),
];

describe("the sources of a record", () => {
  test("have the numbers of the list at the foot of the page", () => {
    expect(factSources(ict, "founded")).toEqual([1, 3, 4]);
    expect(sourceNumbers(ict, [ict.sources[4]?.url, undefined, "https://not.example"])).toEqual([
      5,
    ]);
  });

  test("tell what rests on them, the lists that cite them included", () => {
    expect(factsResting(ict, ict.sources[0]!)).toEqual([
      "coordinator",
      "founded",
      "members",
      "labels",
    ]);
    expect(factsResting(ict, ict.sources[10]!)).toEqual([]);
  });

  test("support no field that the record leaves empty", () => {
    for (const { id, sources, seat, founded, coordinator, sector } of data.initiatives) {
      const told = new Set(sources.flatMap(({ facts = [] }) => facts));
      if (seat === null) expect(told, id).not.toContain("seat");
      if (founded === null) expect(told, id).not.toContain("founded");
      if (coordinator.name === null) expect(told, id).not.toContain("coordinator");
      if (sector.group === null) expect(told, id).not.toContain("sector");
    }
  });

  test("carry everything that a record of one source asserts with certainty", () => {
    const single = data.initiatives.filter(({ sources }) => sources.length === 1);
    expect(single.length).toBeGreaterThan(10);
    for (const { id, sources, founded } of single) {
      expect(sources[0]?.facts, id).toContain("inclusion");
      if (founded !== null) expect(sources[0]?.facts, id).toContain("founded");
    }
  });
});

describe("the gaps of a record", () => {
  test("are told apart: what must exist and what may not", () => {
    const { unknown, untraced } = recordGaps(alice, voiceIn("en"));
    expect(unknown).toEqual([
      "the name of the coordinator",
      "the legal form of the coordinator",
      "the founding year",
      "whether it is still active",
      "a website",
      "the number of participants",
    ]);
    expect(untraced).toContain("partners abroad");
  });

  test("name an amount, a year or a day that is missing from what is known", () => {
    expect(recordGaps(ict, voiceIn("en"))).toEqual({
      unknown: ["the amount of public funding"],
      untraced: [],
    });
    expect(recordGaps(waste, voiceIn("en")).unknown).toEqual([
      "the seat",
      "the exact date of founding",
      "the year of the number of participants",
    ]);
  });
});

describe("the history of a record", () => {
  test("runs from the earliest date, a year alone at its end", () => {
    const history = recordHistory(ict, voiceIn("en"));
    expect(history.map(({ date }) => date)).toEqual([
      "2007-11-27",
      "2015-09-25",
      "2016",
      "2023",
      "2024-12-31",
    ]);
    expect(history[1]).toMatchObject({ when: "25 September 2015", sources: [5, 6, 7] });
    const chemical = recordHistory(initiativeWith("mazowiecki-klaster-chemiczny"), voiceIn("en"));
    expect(chemical[0]?.what).toBe("founding");
  });

  test("is empty where the sources date nothing", () => {
    expect(recordHistory(alice, voiceIn("pl"))).toEqual([]);
  });
});

describe("related initiatives", () => {
  test("share the sector or the powiat, without the initiative itself", () => {
    for (const initiative of data.initiatives) {
      const sector = sameSector(initiative, voiceIn("pl"));
      const count = data.initiatives.filter(
        (other) => other.sector.group === initiative.sector.group,
      ).length;
      if (initiative.sector.group === null || count === 1) expect(sector).toBeNull();
      else expect(sector?.all).toBe(count);
      for (const other of sector?.shown ?? []) {
        expect(other.sector.group).toBe(initiative.sector.group);
        expect(other.id).not.toBe(initiative.id);
      }
    }
    expect(sameSeat(ict, voiceIn("pl"))).toMatchObject({
      all: data.initiatives.filter(({ seat }) => seat?.place === "warszawa").length,
    });
    expect(sameSeat(ict, voiceIn("pl"))?.shown).toHaveLength(6);
    expect(sameSeat(waste, voiceIn("pl"))).toBeNull();
  });
});

const strips = await Promise.all(
  data.initiatives.flatMap((initiative) =>
    LOCALES.flatMap((locale) =>
      membersStrips(initiative, voiceIn(locale)).map(async (layout) => {
        const [svg] = svgs(await rendered(MembersStrip, { layout }));
        return { initiative, locale, svg: svg! };
      }),
    ),
  ),
);

describe("the dots of members", () => {
  test("are drawn where there are two totals or more", () => {
    const several = data.initiatives.filter(
      ({ members }) => members.filter(({ total }) => total !== null).length > 1,
    );
    expect(new Set(strips.map(({ initiative }) => initiative))).toEqual(new Set(several));
  });

  test("are one for each total, in the order of the years, and no line joins them", () => {
    for (const { initiative, svg } of strips) {
      const totals = initiative.members.filter(({ total }) => total !== null);
      expect(svg.querySelectorAll("circle")).toHaveLength(totals.length);
      expect(svg.querySelectorAll("polyline, line")).toHaveLength(0);
      const years = membersInOrder(initiative).map(({ year }) => year ?? Infinity);
      expect(years).toEqual(years.toSorted((first, second) => first - second));
    }
  });

  test("have a sign for each bound and none for a count", () => {
    const signsOf = (wanted: typeof ict): Element[] => {
      const { svg } = strips.find(({ initiative }) => initiative === wanted)!;
      return [...svg.querySelectorAll("path[stroke='var(--accent)']")];
    };
    expect(signsOf(ict)).toHaveLength(2);
    expect(signsOf(waste).map((path) => /h(-?\d+)/.exec(path.getAttribute("d")!)?.[1])).toEqual([
      "22",
      "-17",
    ]);
  });

  test("have their words inside the drawing, large enough and in the language", () => {
    for (const { svg, locale } of strips) {
      const [, , width = 0, height = 0] = svg.getAttribute("viewBox")!.split(" ").map(Number);
      const texts = placedTexts(svg);
      for (const { text, size, left, right, top, bottom } of texts) {
        expect(size, text).toBeGreaterThanOrEqual(13);
        expect(left, text).toBeGreaterThanOrEqual(-1);
        expect(right, text).toBeLessThanOrEqual(width + 1);
        expect(top, text).toBeGreaterThanOrEqual(-1);
        expect(bottom, text).toBeLessThanOrEqual(height + 1);
      }
      if (locale === "pl") expect(texts.flatMap(({ text }) => englishWordsIn(text))).toEqual([]);
    }
  });
});

describe("the map of a seat", () => {
  const drawn = async (initiative: typeof ict): Promise<Element | null> => {
    const map = seatMap(initiative, voiceIn("pl"));
    if (map === null) return null;
    return svgs(await rendered(SeatMap, { map }))[0] ?? null;
  };

  test("is there where the seat is known, its point filled where it is certain", async () => {
    for (const initiative of data.initiatives) {
      const svg = await drawn(initiative);
      if (initiative.seat === null) {
        expect(svg).toBeNull();
        continue;
      }
      const dot = svg!.querySelector("circle[r='6']")!;
      const isHollow = dot.getAttribute("fill") === "var(--paper)";
      expect(isHollow, initiative.id).toBe(initiative.seat.certainty !== "high");
    }
  });

  test("has names that stay inside it and do not meet", async () => {
    for (const initiative of data.initiatives) {
      const svg = await drawn(initiative);
      if (svg === null) continue;
      const texts = placedTexts(svg);
      for (const { text, left, right, top } of texts) {
        expect(left, text).toBeGreaterThanOrEqual(0);
        expect(right, text).toBeLessThanOrEqual(240);
        expect(top, text).toBeGreaterThanOrEqual(0);
      }
      const [one, other] = texts;
      if (!one || !other) continue;
      const meet =
        one.left < other.right &&
        other.left < one.right &&
        one.top < other.bottom &&
        other.top < one.bottom;
      expect(meet, initiative.id).toBe(false);
    }
  });
});

describe("the files of a record", () => {
  test("hold the whole record with its links, under a licence and a version", () => {
    const file = JSON.parse(recordJson(ict, voiceIn("en"))) as Readonly<Record<string, unknown>>;
    expect(file["initiative"]).toEqual(JSON.parse(JSON.stringify(ict)));
    expect(file["links"]).toHaveLength(linksOf(ict, data).length);
    expect(file["licence"]).toContain("creativecommons.org");
    expect(file["version"]).toMatch(/sha256:[0-9a-f]{12}$/);
  });

  test("hold one fact a row, all rows with the columns of the header, facts with their source", () => {
    for (const initiative of data.initiatives) {
      for (const locale of LOCALES) {
        const lines = recordCsv(initiative, voiceIn(locale)).trim().split("\r\n");
        const cells = lines.map((line) => line.replace(/"(?:[^"]|"")*"/g, "").split(",").length);
        expect(new Set(cells), initiative.id).toEqual(new Set([8]));
        for (const line of lines.filter((own) => /^(members|label|statement|link),/.test(own))) {
          expect(line, initiative.id).toMatch(/https?:/);
        }
      }
    }
    const csv = recordCsv(waste, voiceIn("en"));
    expect(csv).toContain("members,4,150,nearly,");
    expect(csv.match(/^disagreement,/gm)).toHaveLength(12);
  });

  test("have one hash in both languages, another one where a record differs", () => {
    const hashes = data.initiatives.map((own) =>
      LOCALES.map((locale) => initiativeCitable(own, voiceIn(locale)).sha12),
    );
    for (const [pl, en] of hashes) expect(pl).toBe(en);
    expect(new Set(hashes.map(([pl]) => pl)).size).toBe(data.initiatives.length);
  });
});

test("the JSON-LD tells awards, sources and files, and no point where the town is a guess", () => {
  const told = (own: typeof ict): string =>
    JSON.stringify(
      initiativeStructuredData(own, initiativeCitable(own, voiceIn("en")), voiceIn("en")),
    );
  expect(told(ict)).toContain(
    '"award":["National Key Cluster","ESCA quality label: silver, 2016"]',
  );
  expect(told(ict)).toContain("/en/initiatives/mazowiecki-klaster-ict.json");
  expect(told(ict)).toContain('"GeoCoordinates"');
  expect(told(initiativeWith("polski-klaster-eksporterow-budownictwa"))).not.toContain(
    "GeoCoordinates",
  );
  // An address that is not that of the very page is no source for machines.
  expect(told(waste)).not.toContain("fractumseraph");
});
