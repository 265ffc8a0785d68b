import { describe, expect, test } from "vitest";
import { chapterCitable } from "../../src/render/chapter/chapter-citable.ts";
import { chartCitable } from "../../src/render/citing/chart-citable.ts";
import type { Citable } from "../../src/render/citing/citable.ts";
import {
  citationTexts,
  formatBibliography,
  formatReference,
  formatRepeated,
  shortReference,
} from "../../src/render/citing/citation.ts";
import type { Reference } from "../../src/schema/reference.ts";
import { EDITION, samplePayload } from "./sample-payload.ts";
import { voiceIn } from "../voice-in.ts";

const CHART_PL = chartCitable(samplePayload(), EDITION);
const CHART_EN = chartCitable(samplePayload({ locale: "en" }), EDITION);
const HOSTILE: Citable = {
  ...CHART_PL,
  title: 'A {b} \\c & d_e 100% #1 $x ~y ^z <i>"q"</i>\nend',
};

const checked = { status: "verified", statusNote: { pl: "x", en: "x" } } as const;
const PORTER: Reference = {
  id: "porter2000",
  type: "article-journal",
  title: "Location, Competition, and Economic Development",
  author: [{ family: "Porter", given: "Michael E." }],
  issued: { "date-parts": [[2000]] },
  "container-title": "Economic Development Quarterly",
  volume: "14",
  issue: "1",
  page: "15-34",
  DOI: "10.1177/089124240001400105",
  ...checked,
};
const CHAPTER: Reference = {
  id: "czapinski2009",
  type: "chapter",
  title: "Kapitał społeczny",
  author: [{ family: "Czapiński", given: "Janusz" }],
  editor: [
    { family: "Czapiński", given: "Janusz" },
    { family: "Panek", given: "Tomasz" },
  ],
  issued: { "date-parts": [[2009]] },
  "container-title": "Diagnoza społeczna 2009",
  publisher: "Rada Monitoringu Społecznego",
  "publisher-place": "Warszawa",
  page: "270-280",
  ...checked,
};
const BOOK: Reference = {
  id: "marshall1920",
  type: "book",
  title: "Principles of Economics",
  author: [{ family: "Marshall", given: "Alfred" }],
  issued: { "date-parts": [[1920]] },
  edition: "8",
  publisher: "Macmillan",
  "publisher-place": "London",
  ...checked,
};
const PAGE: Reference = {
  id: "lodz",
  type: "webpage",
  title: "Lista <klastrów> & inicjatyw",
  author: [{ literal: "Łódzkie Centrum" }],
  URL: "https://example.org/a?b=1&c=2",
  ...checked,
};

describe("citationTexts", () => {
  test("cites a chart in Polish by name, release, data and address", () => {
    expect(citationTexts(CHART_PL).map(({ name, text }) => `${name}: ${text}`)).toEqual([
      "APA 7: Klastry Mazowsza. (2025). Większości ludzi ufa co czwarty Polak & trzech na czterech Duńczyków (Wersja 1.2.3, sha256:8d3464bb31d5) [Wykres i dane]. https://klastry-mazowsza.example/pl/charts/trust-sample/",
      "Chicago: Klastry Mazowsza. 2025. Większości ludzi ufa co czwarty Polak & trzech na czterech Duńczyków. Wykres i dane. Wersja 1.2.3, sha256:8d3464bb31d5, 7 czerwca 2025. https://klastry-mazowsza.example/pl/charts/trust-sample/.",
      "PN-ISO 690: KLASTRY MAZOWSZA. Większości ludzi ufa co czwarty Polak & trzech na czterech Duńczyków [wykres i dane, online]. Wersja 1.2.3, sha256:8d3464bb31d5. Klastry Mazowsza, 7 czerwca 2025. Dostępne w: https://klastry-mazowsza.example/pl/charts/trust-sample/.",
    ]);
  });

  test("cites a chart in English by name, release, data and address", () => {
    expect(citationTexts(CHART_EN).map(({ text }) => text)).toEqual([
      `Klastry Mazowsza. (2025). One Pole in four trusts most people & three Danes in four do (Version 1.2.3, sha256:${CHART_EN.sha12}) [Chart and data]. https://klastry-mazowsza.example/en/charts/trust-sample/`,
      `Klastry Mazowsza. 2025. One Pole in four trusts most people & three Danes in four do. Chart and data. Version 1.2.3, sha256:${CHART_EN.sha12}, 7 June 2025. https://klastry-mazowsza.example/en/charts/trust-sample/.`,
      `KLASTRY MAZOWSZA. One Pole in four trusts most people & three Danes in four do [chart and data, online]. Version 1.2.3, sha256:${CHART_EN.sha12}. Klastry Mazowsza, 7 June 2025. Available from: https://klastry-mazowsza.example/en/charts/trust-sample/.`,
    ]);
    expect(CHART_EN.sha12).toMatch(/^[0-9a-f]{12}$/u);
  });

  test("cites a chapter as a part of the report, with its release", () => {
    const chapter = chapterCitable({ id: "02-clusters", title: "Klaster" }, "pl", EDITION);
    expect(citationTexts(chapter).map(({ text }) => text)).toEqual([
      "Klastry Mazowsza. (2025). Klaster. W Klastry Mazowsza: klastry, ich efekty zewnętrzne i internacjonalizacja (Wersja 1.2.3). https://klastry-mazowsza.example/pl/chapters/02-clusters/",
      "Klastry Mazowsza. 2025. „Klaster”. W Klastry Mazowsza: klastry, ich efekty zewnętrzne i internacjonalizacja. Wersja 1.2.3, 7 czerwca 2025. https://klastry-mazowsza.example/pl/chapters/02-clusters/.",
      "KLASTRY MAZOWSZA. Klaster. W: Klastry Mazowsza: klastry, ich efekty zewnętrzne i internacjonalizacja [online]. Wersja 1.2.3. Klastry Mazowsza, 7 czerwca 2025. Dostępne w: https://klastry-mazowsza.example/pl/chapters/02-clusters/.",
    ]);
  });

  test.each([CHART_PL, CHART_EN])(
    "every place for a day of access is in the text: $url",
    (chart) => {
      const texts = citationTexts(chart);
      for (const { text, access } of texts) if (access) expect(text).toContain(access.before);
      expect(texts.map(({ access }) => access !== null)).toEqual([false, true, true]);
    },
  );

  test("gives HTML with italics and a link, and every other character escaped", () => {
    const [apa] = citationTexts(HOSTILE);
    expect(apa?.html).toContain("&#60;i&#62;");
    expect(apa?.html.replace(/<i>|<\/i>|<a href="https:[^"<>]+">|<\/a>/gu, "")).not.toMatch(
      /[<>]/u,
    );
  });

  test("gives the same text again after other works were cited", () => {
    const before = citationTexts(CHART_PL);
    formatBibliography([PORTER, BOOK], "en");
    citationTexts(HOSTILE);
    expect(citationTexts(CHART_PL)).toEqual(before);
  });
});

describe("formatBibliography", () => {
  test("follows PN-ISO 690 in Polish, in the order of the Polish alphabet", () => {
    expect(formatBibliography([PORTER, PAGE, CHAPTER, BOOK], "pl").map(({ text }) => text)).toEqual(
      [
        "CZAPIŃSKI, Janusz. Kapitał społeczny. W: CZAPIŃSKI, Janusz i Tomasz PANEK, red. Diagnoza społeczna 2009. Warszawa: Rada Monitoringu Społecznego, 2009, s. 270–280.",
        "ŁÓDZKIE CENTRUM. Lista <klastrów> & inicjatyw [online]. [b.d.]. Dostępne w: https://example.org/a?b=1&c=2.",
        "MARSHALL, Alfred. Principles of Economics. Wyd. 8. London: Macmillan, 1920.",
        "PORTER, Michael E. Location, Competition, and Economic Development. Economic Development Quarterly. 2000, t. 14, nr 1, s. 15–34. Dostępne w: https://doi.org/10.1177/089124240001400105.",
      ],
    );
  });

  test("names the day on which a page was seen, and the number of an article without pages", () => {
    const seen = { ...PAGE, accessed: { "date-parts": [[2026, 11, 2]] } };
    const { page: _, ...article } = PORTER;
    expect(
      formatBibliography([seen, { ...article, number: "1262" }], "pl").map(({ text }) => text),
    ).toEqual([
      "ŁÓDZKIE CENTRUM. Lista <klastrów> & inicjatyw [online]. [b.d.]. [dostęp: 2026-11-02]. Dostępne w: https://example.org/a?b=1&c=2.",
      expect.stringContaining("t. 14, nr 1, art. 1262. Dostępne w:"),
    ]);
  });

  test("follows APA 7 in English", () => {
    expect(formatBibliography([CHAPTER, BOOK, PORTER], "en").map(({ text }) => text)).toEqual([
      "Czapiński, J. (2009). Kapitał społeczny. In J. Czapiński & T. Panek (Eds.), Diagnoza społeczna 2009 (pp. 270–280). Rada Monitoringu Społecznego.",
      "Marshall, A. (1920). Principles of Economics (8th ed.). Macmillan.",
      "Porter, M. E. (2000). Location, Competition, and Economic Development. Economic Development Quarterly, 14(1), 15–34. https://doi.org/10.1177/089124240001400105",
    ]);
  });

  test("gives safe HTML whose links hold the whole address", () => {
    const [entry] = formatBibliography([PAGE], "en");
    expect(entry?.html).toBe(
      'Łódzkie Centrum. (n.d.). <i>Lista &#60;klastrów&#62; &#38; inicjatyw</i>. <a href="https://example.org/a?b=1&#38;c=2">https://example.org/a?b=1&#38;c=2</a>',
    );
  });

  test("leaves the works themselves as they were", () => {
    const before = JSON.stringify([PORTER, CHAPTER]);
    formatBibliography([PORTER, CHAPTER], "pl");
    expect(JSON.stringify([PORTER, CHAPTER])).toBe(before);
    expect(formatBibliography([], "pl")).toEqual([]);
  });
});

describe("formatReference and shortReference", () => {
  test("a note names the page that is meant", () => {
    expect(formatReference(PORTER, "pl", "24").text).toMatch(/ Tu s\.\u00a024\.$/u);
    expect(formatReference(PORTER, "en", "15, 21").text).toMatch(/ Here pp\.\u00a015, 21\.$/u);
    expect(formatReference(PORTER, "en", "15-16").text).toMatch(/ Here pp\.\u00a015–16\.$/u);
    expect(formatReference(PORTER, "en").text).toBe(formatBibliography([PORTER], "en")[0]?.text);
  });

  test("a work named before is told by the number of its note", () => {
    expect(formatRepeated(PORTER, voiceIn("pl"), { note: 4 })).toBe(
      "Porter (2000), jak przyp.\u00a04.",
    );
    expect(formatRepeated(PORTER, voiceIn("en"), { note: 4, page: "15-16" })).toBe(
      "Porter (2000), see note\u00a04. Here pp.\u00a015–16.",
    );
  });

  test("a short reference names one, two or many authors, or none, and the year or its absence", () => {
    const [first, second] = CHAPTER.editor ?? [];
    const two = { ...CHAPTER, author: [first!, second!] };
    const three = { ...CHAPTER, author: [first!, second!, { literal: "GUS" }] };
    const nobody: Reference = { ...BOOK, author: undefined };
    expect(
      [PORTER, two, three, nobody, PAGE].map((work) => shortReference(work, voiceIn("pl"))),
    ).toEqual([
      "Porter (2000)",
      "Czapiński i Panek (2009)",
      "Czapiński i in. (2009)",
      "Principles of Economics (1920)",
      "Łódzkie Centrum (b.d.)",
    ]);
    const act = { ...BOOK, author: undefined, title: "Ustawa z 5 maja 1998 r." };
    const issued = { "date-parts": [[1998], [2003]] };
    const particle = { ...BOOK, author: [{ family: "Aspremont", "non-dropping-particle": "d’" }] };
    expect(
      [{ ...act, issued: { "date-parts": [[1998]] } }, { ...PORTER, issued }, particle].map(
        (work) => shortReference(work, voiceIn("pl")),
      ),
    ).toEqual(["Ustawa z 5 maja 1998 r.", "Porter (1998–2003)", "d’Aspremont (1920)"]);
    expect([two, three, PAGE].map((work) => shortReference(work, voiceIn("en")))).toEqual([
      "Czapiński and Panek (2009)",
      "Czapiński et al. (2009)",
      "Łódzkie Centrum (n.d.)",
    ]);
  });
});

describe("a title in another language than the entry", () => {
  const english: Reference = { ...PORTER, language: "en" };

  test("is marked in its language, and it alone", () => {
    const { html, text } = formatReference({ ...english, id: "marked" }, "pl");
    expect(html).toContain(
      '<span lang="en">Location, Competition, and Economic Development</span>. <i>',
    );
    expect(html.match(/<span/g)?.length).toBe(1);
    expect(text).not.toContain("<span");
  });

  test("is marked where the style changes its quotation marks", () => {
    const title = "The 'new' geography & its \"old\" rivals";
    const { html } = formatReference({ ...english, id: "quoted", title }, "pl");
    expect(html).toMatch(/<span lang="en">The .new. geography &#38; its .old. rivals<\/span>/u);
  });

  test("is not marked in its own language, nor where words of ours stand for it", () => {
    expect(formatReference({ ...english, id: "own" }, "en").html).not.toContain("lang=");
    const description = { pl: "Strona o klastrach", en: "Page on clusters" };
    const described: Reference = { ...english, id: "described", description };
    expect(formatReference(described, "pl").html).not.toContain("lang=");
  });
});

test("a Polish date has its day before its month, in every style", () => {
  const profile: Citable = { ...CHART_PL, type: "initiative" };
  for (const { text, html } of citationTexts(profile)) {
    expect(text).not.toMatch(/\p{L} \d{1,2}\)/u);
    expect(html).not.toMatch(/\p{L} \d{1,2}\)/u);
  }
  expect(citationTexts(profile)[0]?.text).toMatch(/\(\d{4}, \d{1,2} \p{L}+\)/u);
});
