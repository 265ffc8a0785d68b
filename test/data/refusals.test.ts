// Longer than 250 lines because each fault has its test and its message in full.
import { describe, expect, test } from "vitest";
import { changed, loadedTwice, rewritten } from "./fixture.ts";

test("the fixture itself is valid, so that each fault below is the only one", () => {
  expect(changed()).toBe("valid");
});

test("a folder is read once, and what is read cannot be changed", () => {
  const [first, second] = loadedTwice();
  expect(second).toBe(first);
  expect(Object.isFrozen(first)).toBe(true);
  const trust = first.indicators.get("trust");
  for (const part of [trust, trust?.source, trust?.rows, trust?.rows[0]]) {
    expect(part).toBeTypeOf("object");
    expect(Object.isFrozen(part)).toBe(true);
  }
});

test("every problem is listed, one a line, not only the first", () => {
  const message = changed(
    ["indicators/trust.json", "rows.0.value", 104],
    ["indicators/trust.json", "rows.1.flag", "x"],
    ["glossary.json", "0.sources.0", "nobody1900"],
  );
  expect(message).toMatchInlineSnapshot(`
    "data/indicators/trust.json:67: rows[0].value: expected a number from 0 to 100, received 104
    data/indicators/trust.json:69: rows[0].ciLow: expected ciLow <= value <= ciHigh, received 22.5, 104, 27.2
    data/indicators/trust.json:79: rows[1].flag: expected an id that "flags" declares, received "x"; declare it in "flags"
    data/indicators/trust.json:89: flags.u: expected at least one row with this flag, received none; remove it
    data/glossary.json:13: [0].sources[0]: expected the id of a work in data/references.json, received "nobody1900""
  `);
});

describe("refused with a message that helps:", () => {
  test("a number written as text", () => {
    expect(changed(["indicators/trust.json", "rows.0.value", "24.8"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:67: rows[0].value: expected a number, received "24.8"; remove the quotation marks"`,
    );
  });

  test("a word where a number belongs", () => {
    expect(changed(["indicators/trust.json", "rows.0.value", "many"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:67: rows[0].value: expected a number, received "many""`,
    );
  });

  test("a value above the range", () => {
    expect(changed(["indicators/trust.json", "rows.1.value", 104])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:76: rows[1].value: expected a number from 0 to 100, received 104"`,
    );
  });

  test("a value below the range", () => {
    expect(changed(["indicators/trust.json", "rows.1.value", -1])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:76: rows[1].value: expected a number from 0 to 100, received -1"`,
    );
  });

  test("a range that runs backwards", () => {
    expect(changed(["indicators/trust.json", "range", [100, 0]])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:20: range: expected the lower bound before the higher one, received [100,0]"`,
    );
  });

  test("a year that is not whole", () => {
    expect(changed(["indicators/trust.json", "rows.0.year", 2020.5])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:66: rows[0].year: expected a whole number, received 2020.5"`,
    );
  });

  test("a year outside of history", () => {
    expect(changed(["indicators/trust.json", "rows.0.year", 20200])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:66: rows[0].year: expected a number of at most 2100, received 20200"`,
    );
  });

  test("an unknown key", () => {
    expect(changed(["indicators/trust.json", "rows.0.valeu", 24.8])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:72: rows[0].valeu: expected no such key, received 24.8; correct its spelling or remove it"`,
    );
  });

  test("an id inside the file, which its name already gives", () => {
    expect(changed(["indicators/trust.json", "id", "trust"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:94: id: expected no such key, received "trust"; correct its spelling or remove it"`,
    );
  });

  test("a missing key", () => {
    expect(changed(["indicators/trust.json", "method", undefined])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:1: method: expected text as { pl, en }, received nothing; add "method""`,
    );
  });

  test("a missing translation", () => {
    expect(changed(["indicators/trust.json", "name.en", undefined])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:2: name.en: expected the English text, received nothing; write the translation"`,
    );
  });

  test("an empty translation", () => {
    expect(changed(["indicators/trust.json", "name.pl", ""])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:3: name.pl: expected text that is not empty, received """`,
    );
  });

  test("text with spaces at its ends", () => {
    expect(changed(["indicators/trust.json", "name.pl", "Zaufanie "])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:3: name.pl: expected text without spaces at its ends, received "Zaufanie ""`,
    );
  });

  test("text that is not in form NFC", () => {
    expect(changed(["indicators/trust.json", "name.pl", "Zaufanie s\u0301"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:3: name.pl: expected text in Unicode form NFC, received "Zaufanie ś""`,
    );
  });

  test("a bidirectional override in text", () => {
    expect(changed(["indicators/trust.json", "name.pl", "Zaufa\u202Enie"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:3: name.pl: expected visible characters only, found U+202E, received "Zaufa\\u202enie""`,
    );
  });

  test("a control character in text", () => {
    expect(changed(["indicators/trust.json", "name.pl", "Zaufa\u0007nie"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:3: name.pl: expected visible characters only, found U+0007, received "Zaufa\\u0007nie""`,
    );
  });

  test("a zero-width space in text", () => {
    expect(changed(["indicators/trust.json", "name.pl", "Zaufa\u200Bnie"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:3: name.pl: expected visible characters only, found U+200B, received "Zaufa\\u200bnie""`,
    );
  });

  test("HTML in text", () => {
    expect(
      changed(["indicators/trust.json", "caveats.0.en", "See <b>this</b>"]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:48: caveats[0].en: expected text without HTML tags, received "See <b>this</b>""`,
    );
  });

  test("a word that no list knows", () => {
    expect(changed(["indicators/trust.json", "confidence", "hihg"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:51: confidence: expected "high" or "medium" or "low", received "hihg""`,
    );
  });

  test("a dangling reference of an indicator", () => {
    expect(
      changed(["indicators/trust.json", "source.reference", "autor2024"]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:36: source.reference: expected the id of a work in data/references.json, received "autor2024"; did you mean "author2024"?"`,
    );
  });

  test("a source without address and reference", () => {
    expect(
      changed(
        ["indicators/trust.json", "source.url", undefined],
        ["indicators/trust.json", "source.reference", undefined],
      ),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:30: source: expected url or reference (or both), received an object with the keys author, title, publisher, year, licence"`,
    );
  });

  test("a licence that says nothing", () => {
    expect(changed(["indicators/trust.json", "source.licence", {}])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:37: source.licence: expected at least one of id, url, note, received {}"`,
    );
  });

  test("an address that is not one", () => {
    expect(
      changed(["indicators/trust.json", "source.url", "example.org/data"]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:35: source.url: expected a web address that starts with https:// or http://, received "example.org/data""`,
    );
  });

  test("an address that runs a script", () => {
    expect(
      changed(["indicators/trust.json", "source.url", "javascript:alert(1)"]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:35: source.url: expected a web address that starts with https:// or http://, received "javascript:alert(1)""`,
    );
  });

  test("an address with a space", () => {
    expect(
      changed(["indicators/trust.json", "source.url", "https://example.org/a b"]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:35: source.url: expected a web address that starts with https:// or http://, received "https://example.org/a b""`,
    );
  });

  test("a date that does not exist", () => {
    expect(
      changed(["indicators/trust.json", "revisions.0.date", "2023-02-29"]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:56: revisions[0].date: expected a date that exists, as yyyy-mm-dd, received "2023-02-29""`,
    );
  });

  test("a date in another order", () => {
    expect(
      changed(["indicators/trust.json", "revisions.0.date", "29.02.2024"]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:56: revisions[0].date: expected a date that exists, as yyyy-mm-dd, received "29.02.2024""`,
    );
  });

  test("an unknown country", () => {
    expect(changed(["indicators/trust.json", "rows.0.geo", "QZ"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:65: rows[0].geo: expected the code of a country in data/territories.json, received "QZ""`,
    );
  });

  test("an unknown powiat, with the nearest one named", () => {
    expect(changed(["indicators/turnout.json", "rows.0.geo", "1402"])).toMatchInlineSnapshot(
      `"data/indicators/turnout.json:65: rows[0].geo: expected the code of a powiat in data/territories.json, received "1402"; did you mean "1401" (białobrzeski)?"`,
    );
  });

  test("a powiat by its name, with its code named", () => {
    expect(changed(["indicators/turnout.json", "rows.1.geo", "Warszawa"])).toMatchInlineSnapshot(
      `"data/indicators/turnout.json:70: rows[1].geo: expected the code of a powiat in data/territories.json, received "Warszawa"; did you mean "1465" (Warszawa)?"`,
    );
  });

  test("a territory of the wrong level", () => {
    expect(changed(["indicators/turnout.json", "rows.0.geo", "DK"])).toMatchInlineSnapshot(
      `"data/indicators/turnout.json:65: rows[0].geo: expected the code of a powiat in data/territories.json, received "DK", a country"`,
    );
  });

  test("a row that stands twice", () => {
    expect(
      changed(
        ["indicators/trust.json", "rows.1.geo", "PL"],
        ["indicators/trust.json", "rows.1.value", 24],
      ),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:73: rows[1]: expected one row for each geo, year and series, received PL 2020 evs again (see rows[0]); remove one of them"`,
    );
  });

  test("an interval that does not hold its value", () => {
    expect(changed(["indicators/trust.json", "rows.0.ciLow", 27.5])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:69: rows[0].ciLow: expected ciLow <= value <= ciHigh, received 27.5, 24.8, 27.2"`,
    );
  });

  test("an interval without its upper bound", () => {
    expect(changed(["indicators/trust.json", "rows.0.ciHigh", undefined])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:64: rows[0].ciHigh: expected both bounds of the interval, received one"`,
    );
  });

  test("a period that does not hold its year", () => {
    expect(changed(["indicators/trust.json", "rows.1.period", "2008–2010"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:78: rows[1].period: expected a span that holds 2020, received "2008–2010""`,
    );
  });

  test("a series that the file does not declare", () => {
    expect(changed(["indicators/trust.json", "rows.0.series", "evz"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:68: rows[0].series: expected an id that "series" declares, received "evz"; did you mean "evs"?"`,
    );
  });

  test("a row without its series", () => {
    expect(changed(["indicators/trust.json", "rows.0.series", undefined])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:64: rows[0].series: expected "evs", received nothing"`,
    );
  });

  test("a flag that the file does not declare", () => {
    expect(changed(["indicators/trust.json", "rows.1.flag", "x"])).toMatchInlineSnapshot(`
      "data/indicators/trust.json:79: rows[1].flag: expected an id that "flags" declares, received "x"; declare it in "flags"
      data/indicators/trust.json:89: flags.u: expected at least one row with this flag, received none; remove it"
    `);
  });

  test("a declared flag that no row carries", () => {
    expect(changed(["indicators/trust.json", "rows.1.flag", undefined])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:88: flags.u: expected at least one row with this flag, received none; remove it"`,
    );
  });

  test("a computed indicator without its input", () => {
    expect(changed(["indicators/trust.json", "computed", true])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:30: source.retrievedFrom: expected the input of a computed indicator, received nothing"`,
    );
  });

  test("a series with an id in capitals", () => {
    expect(
      changed(["indicators/trust.json", "series.EVS", { pl: "badanie", en: "survey" }]),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:87: series.EVS: expected an id of lower-case letters, digits and single hyphens, received "EVS""`,
    );
  });

  test("a text in one language only", () => {
    expect(changed(["indicators/trust.json", "method", "a method"])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:41: method: expected text as { pl, en }, received "a method""`,
    );
  });

  test("an indicator without rows", () => {
    expect(changed(["indicators/trust.json", "rows", []])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:63: rows: expected at least 1 in the list, received []"`,
    );
  });

  test("a share of valid answers above one", () => {
    expect(changed(["indicators/trust.json", "rows.0.shareValid", 98])).toMatchInlineSnapshot(
      `"data/indicators/trust.json:72: rows[0].shareValid: expected a number of at most 1, received 98"`,
    );
  });

  test("a seat in a place that is not listed", () => {
    expect(
      changed(["initiatives/example-cluster.json", "seat.place", "warsaw"]),
    ).toMatchInlineSnapshot(
      `"data/initiatives/example-cluster.json:20: seat.place: expected the id of a place in data/places.json, received "warsaw"; did you mean "warszawa"?"`,
    );
  });

  test("a founding date that contradicts its year", () => {
    expect(
      changed(["initiatives/example-cluster.json", "founded.year", 2012]),
    ).toMatchInlineSnapshot(
      `"data/initiatives/example-cluster.json:23: founded: expected year and date to agree, received {"year":2012,"date":"2011-05"}"`,
    );
  });

  test("members from a source that is not listed", () => {
    expect(
      changed([
        "initiatives/example-cluster.json",
        "members.0.source",
        "https://example.org/member",
      ]),
    ).toMatchInlineSnapshot(
      `"data/initiatives/example-cluster.json:43: members[0].source: expected an address that "sources" lists, received "https://example.org/member"; did you mean "https://example.org/members"?"`,
    );
  });

  test("funding without a currency", () => {
    expect(
      changed([
        "initiatives/example-cluster.json",
        "funding",
        [{ programme: "A programme", amount: 5 }],
      ]),
    ).toMatchInlineSnapshot(
      `"data/initiatives/example-cluster.json:48: funding[0]: expected amount and currency together, received {"programme":"A programme","amount":5}"`,
    );
  });

  test("a place in no powiat", () => {
    expect(changed(["places.json", "places.0.powiat", "1431"])).toMatchInlineSnapshot(
      `"data/places.json:22: places[0].powiat: expected the code of a powiat in data/territories.json, received "1431"; did you mean "1401"?"`,
    );
  });

  test("a place with latitude and longitude swapped", () => {
    expect(changed(["places.json", "places.0.lat", 21.01], ["places.json", "places.0.lon", 52.23]))
      .toMatchInlineSnapshot(`
        "data/places.json:20: places[0].lat: expected a number of at least 48.9, received 21.01
        data/places.json:21: places[0].lon: expected a number of at most 24.3, received 52.23"
      `);
  });

  test("a powiat code of three digits", () => {
    expect(changed(["territories.json", "territories.3.code", "141"])).toMatchInlineSnapshot(
      `"data/territories.json:45: territories[3].code: expected a TERYT code of four digits for a powiat, received "141""`,
    );
  });

  test("a powiat without its population", () => {
    expect(
      changed(["territories.json", "territories.3.population", undefined]),
    ).toMatchInlineSnapshot(
      `"data/territories.json:44: territories[3].population: expected a number for a powiat, received nothing"`,
    );
  });

  test("a territory that stands twice", () => {
    expect(
      changed(
        ["territories.json", "territories.1.code", "PL"],
        ["indicators/trust.json", "rows.1.geo", "PL"],
        ["indicators/trust.json", "rows.1.year", 2019],
        ["indicators/trust.json", "rows.1.period", undefined],
      ),
    ).toMatchInlineSnapshot(
      `"data/territories.json:25: territories[1].code: expected each once, received "PL" again; remove one"`,
    );
  });

  test("a reference of an unknown type", () => {
    expect(changed(["references.json", "0.type", "boook"])).toMatchInlineSnapshot(
      `"data/references.json:4: [0].type: expected "article" or "article-journal" or "article-magazine" or "article-newspaper" or "bill" or "book" or "chapter" or "dataset" or "document" or "entry" or "entry-dictionary" or "entry-encyclopedia" or "legislation" or "manuscript" or "pamphlet" or 10 others, received "boook"; did you mean "book"?"`,
    );
  });

  test("an author with two kinds of name", () => {
    expect(changed(["references.json", "0.author.0.literal", "A. Author"])).toMatchInlineSnapshot(
      `"data/references.json:7: [0].author[0]: expected either family or literal, received {"family":"Author","given":"A.","literal":"A. Author"}"`,
    );
  });

  test("a DOI written as an address", () => {
    expect(
      changed(["references.json", "0.DOI", "https://doi.org/10.1000/182"]),
    ).toMatchInlineSnapshot(
      `"data/references.json:24: [0].DOI: expected a DOI without its address, such as "10.1000/182", received "https://doi.org/10.1000/182""`,
    );
  });

  test("a dangling source of a term", () => {
    expect(changed(["glossary.json", "0.sources.0", "nobody1900"])).toMatchInlineSnapshot(
      `"data/glossary.json:13: [0].sources[0]: expected the id of a work in data/references.json, received "nobody1900""`,
    );
  });

  test("a dangling reference of a claim", () => {
    expect(changed(["claims.json", "0.reference", "autor2024"])).toMatchInlineSnapshot(
      `"data/claims.json:27: [0].reference: expected the id of a work in data/references.json, received "autor2024"; did you mean "author2024"?"`,
    );
  });

  test("a claim about an unknown territory", () => {
    expect(changed(["claims.json", "0.value.geos.0", "PZ"])).toMatchInlineSnapshot(
      `"data/claims.json:13: [0].value.geos[0]: expected a code of data/territories.json, received "PZ""`,
    );
  });

  test("a claim with an impossible number", () => {
    expect(changed(["claims.json", "0.id", "2,11"])).toMatchInlineSnapshot(
      `"data/claims.json:3: [0].id: expected a claim number such as "2.11" or "M.9", received "2,11""`,
    );
  });

  test("a powiat that the map does not draw", () => {
    expect(changed(["geo/mazovia.topo.json", "objects.powiats.geometries.1.id", "1466"]))
      .toMatchInlineSnapshot(`
        "data/geo/mazovia.topo.json:14: objects.powiats: expected a shape for "1465", received none
        data/geo/mazovia.topo.json:14: objects.powiats: expected one shape for each code of data/territories.json, received "1466""
      `);
  });

  test("a map with an arc too few", () => {
    expect(
      changed(
        ["geo/mazovia.topo.json", "arcs.2", undefined],
        ["geo/mazovia.topo.json", "arcs.length", 2],
      ),
    ).toMatchInlineSnapshot(
      `"data/geo/mazovia.topo.json:105: arcs: expected at least 3 arcs, received 2"`,
    );
  });

  test("a truncated file", () => {
    expect(
      rewritten("indicators/trust.json", (content) => content.slice(0, 200)),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:11: column 11: expected text that ends on its line, received "unit po pol""`,
    );
  });

  test("an empty file", () => {
    expect(rewritten("claims.json", () => "")).toMatchInlineSnapshot(
      `"data/claims.json:1: column 1: expected a value, received the end of the file"`,
    );
  });

  test("NaN, which JSON does not have", () => {
    expect(
      rewritten("indicators/trust.json", (content) => content.replace("24.8", "NaN")),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:67: column 16: expected text in double quotes, a number, true, false or null, received "NaN""`,
    );
  });

  test("a comma after the last item", () => {
    expect(
      rewritten("glossary.json", (content) => content.replace(/\]\s*$/u, ",]")),
    ).toMatchInlineSnapshot(`"data/glossary.json:16: column 2: expected a value, received "]""`);
  });

  test("a comment in a file", () => {
    expect(rewritten("glossary.json", (content) => `// terms\n${content}`)).toMatchInlineSnapshot(
      `"data/glossary.json:1: column 1: expected no comment, received "// terms""`,
    );
  });

  test("a key that stands twice", () => {
    expect(
      rewritten("indicators/trust.json", (content) =>
        content.replace('"value": 24.8', '"value": 24.8, "value": 42.8'),
      ),
    ).toMatchInlineSnapshot(
      `"data/indicators/trust.json:67: column 22: expected each key once, received "value" again"`,
    );
  });

  test("a file that is missing", () => {
    expect(rewritten("places.json", () => undefined)).toMatchInlineSnapshot(
      `"data/places.json: expected this file, received nothing; add it"`,
    );
  });

  test("a file whose name is no id", () => {
    expect(rewritten("indicators/Trust_2.json", () => "{}")).toMatchInlineSnapshot(
      `"data/indicators/Trust_2.json: expected a file <id>.json with an id of lower-case letters, digits and single hyphens, received another name"`,
    );
  });

  test("a text that does not end on its line", () => {
    expect(
      rewritten("claims.json", (content) => content.replace("2.11", "2.11\n")),
    ).toMatchInlineSnapshot(
      `"data/claims.json:3: column 11: expected text that ends on its line, received "2.11""`,
    );
  });

  test("a list where an object belongs", () => {
    expect(rewritten("places.json", () => "[]")).toMatchInlineSnapshot(
      `"data/places.json: expected an object, received []"`,
    );
  });
});
