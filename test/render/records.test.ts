/** What the pages of records say: words for numbers and dates, order, places that cite a work. */
import { describe, expect, test } from "vitest";
import { formatFor } from "../../src/i18n/format.ts";
import { partialDateWords } from "../../src/i18n/partial-date.ts";
import { citedIn } from "../../src/render/citing/cited-in.ts";
import { initiativeStructuredData } from "../../src/render/profile/initiative-data.ts";
import { linkYears, membersWords, partsWords } from "../../src/render/profile/initiative-words.ts";
import { textIndex } from "../../src/render/mdx/text-index.ts";
import { groupedByLetter } from "../../src/render/table/letters.ts";
import { release } from "../../src/render/edition/release.ts";
import { scriptJson } from "../../src/render/metadata/structured-data.ts";
import { loadData } from "../../src/schema/load.ts";
import { voiceIn } from "../voice-in.ts";

const data = loadData();
const initiative = data.initiatives.find(({ id }) => id === "mazowiecki-klaster-ict")!;
const link = data.links.get("link-005")!;

describe("words of a record", () => {
  test("say a total with its bound, and nothing where no total is known", () => {
    const members = { year: null, parts: { firms: 130, science: 11 }, source: "https://a.example" };
    const over = { ...members, total: 80, qualifier: "more-than" } as const;
    expect(membersWords(over, voiceIn("pl"))).toBe("ponad 80");
    expect(membersWords({ ...over, qualifier: "exactly" }, voiceIn("en"))).toBe("80");
    expect(membersWords({ ...members, total: null, qualifier: null }, voiceIn("en"))).toBeNull();
    expect(partsWords(over, voiceIn("en"))).toBe("firms: 130, science: 11");
  });

  test("say as much of a date as is known", () => {
    expect(partialDateWords("2007-11-27", "pl")).toBe("27 listopada 2007");
    expect(partialDateWords("2011-05", "en")).toBe("May 2011");
    expect(partialDateWords("2011-05", "pl")).toBe("maj 2011");
    expect(partialDateWords("2024", "en")).toBe("2024");
  });

  test("say a span of years once where it is one year", () => {
    expect(linkYears(link)).toBe("2021");
    expect(linkYears({ ...link, until: 2024 })).toBe("2021–2024");
    expect(linkYears({ ...link, year: null, until: undefined })).toBeNull();
  });
});

test("letters follow the alphabet of the language: Ł after L, not among it", () => {
  const groups = groupedByLetter(
    ["łąka", "„lis”", "zebra", "las"],
    (word) => word,
    formatFor("pl"),
  );
  expect(groups.map(({ letter }) => letter)).toEqual(["L", "Ł", "Z"]);
  expect(groups[0]?.items).toEqual(["las", "„lis”"]);
});

describe("the places that cite a work", () => {
  const chapters = [
    {
      id: "02-clusters",
      title: "Klaster",
      index: textIndex(
        "a<Ref id=\"porter2000\" page=\"24\" /> b <Ref page='1' id='porter2000' />",
        "02-clusters.mdx",
      ),
    },
  ];
  const cited = citedIn(chapters, voiceIn("pl"));

  test("name a chapter once however often it cites", () => {
    const own = cited.get("porter2000")?.filter(({ kind }) => kind === "chapter");
    expect(own).toEqual([{ kind: "chapter", href: "/pl/chapters/02-clusters/", words: "Klaster" }]);
  });

  test("include every term of the glossary under each of its works", () => {
    for (const { id, sources } of data.glossary.values()) {
      for (const source of sources) {
        const hrefs = cited.get(source)?.map(({ href }) => href);
        expect(hrefs, source).toContain(`/pl/glossary/#term-${id}`);
      }
    }
  });
});

test("the profile says in JSON-LD what is known and leaves out what is not", () => {
  const citable = {
    type: "initiative",
    id: initiative.id,
    title: initiative.name.pl,
    locale: "pl",
    release: release(),
    url: "https://site.example/pl/initiatives/mazowiecki-klaster-ict/",
    publisher: "P",
  } as const;
  const known = initiativeStructuredData(initiative, citable, voiceIn(citable.locale));
  expect(known).toMatchObject({
    "@type": "Organization",
    name: "Mazowiecki Klaster ICT",
    foundingDate: "2007-11-27",
    location: { address: { addressLocality: "Warszawa" } },
  });
  const { website: _, ...rest } = initiative;
  const bare = { ...rest, founded: null, seat: null };
  const keys = Object.keys(initiativeStructuredData(bare, citable, voiceIn(citable.locale)));
  expect(keys).not.toContain("foundingDate");
  expect(keys).not.toContain("location");
  expect(keys).not.toContain("url");
  const hostile = { ...initiative, name: { pl: "</script><b>", en: "x" } };
  expect(
    scriptJson(initiativeStructuredData(hostile, citable, voiceIn(citable.locale))),
  ).not.toContain("<");
});
