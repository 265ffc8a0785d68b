// @ts-nocheck
import { describe, expect, test } from "vitest";
import { excerpt, pieces } from "../../src/client/search/excerpt.ts";
import { polishStem } from "../../src/client/search/polish-stem.ts";
import {
  indexedText,
  indexedWords,
  isAnswer,
  searchKey,
  searchWords,
  titleStart,
  wholeTitle,
} from "../../src/client/search/search-text.ts";
import { folded } from "../../src/i18n/format.ts";

const FAMILIES = `
klaster klastra klastrów klastry klastrze klastrowi klastrem klastrom klastrach klastrami klastrowe klastrowych
zaufanie zaufania zaufaniu zaufaniem
Łódź Łodzi Łodzią lodz lodzi
współpraca współpracy współpracę współpracą
sieć sieci sieciach sieciami sieciowy
Polska Polsce Polskę polskie polskich
Niemcy Niemiec Niemczech
Norwegia Norwegii Norwegią
Radom Radomiu Radomia Radomiem
Siedlce Siedlcach Siedlec
Ostrołęka Ostrołęce Ostrołęki
rynek rynku rynkiem rynków
mieszkaniec mieszkańca mieszkańców mieszkańcy
innowacyjność innowacyjności innowacyjnością
efekt efekty efektów efektami efekcie
zewnętrzny zewnętrzne zewnętrznych zewnętrznymi zewnętrznej
przedsiębiorstwo przedsiębiorstw przedsiębiorstwie przedsiębiorstwami
gospodarka gospodarki gospodarce gospodarek
polityka polityce polityki polityką
fotonika fotonice fotoniki
energia energii energię
województwo województw województwie
powiat powiatu powiatów powiecie powiatach
koordynator koordynatora koordynatorzy koordynatorem
sektor sektora sektorze sektorów
kapitał kapitału kapitale kapitałem
system systemu systemy systemów systemem
związek związku związki związków
spółka spółki spółek
płaca płacy płace płac
technologia technologie technologii
jednostka jednostce jednostek
zasada zasady zasadzie`;
const APART = ["dane Dania", "klaster klasa", "praca prawo", "system systematyczny", "sieć sieć-x"];

describe("stems", () => {
  test.each(FAMILIES.trim().split("\n"))("are one for %s", (family) => {
    const stems = family.split(" ").map((word) => polishStem(folded(word)));
    expect([...new Set(stems)]).toHaveLength(1);
  });

  test.each(APART)("are two for %s", (pair) => {
    const [first = "", second = ""] = pair.split(" ").map((word) => searchKey(word, "pl"));
    expect(first).not.toBe(second);
  });

  test("keep three letters at least, and words as short as that whole", () => {
    for (const word of ["a", "i", "ma", "cel", "unii", "sama", "tego"]) {
      expect(polishStem(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length));
    }
  });
});

describe("keys", () => {
  test("leave out signs, and English endings stay", () => {
    expect(searchKey("„Klastrów”,", "pl")).toBe("klastr");
    expect(searchKey("(clusters);", "en")).toBe("clusters");
    expect(searchKey("Społeczno-gospodarcze", "pl")).toBe("spoleczn-gospodarcz");
    expect(searchKey("2.11", "pl")).toBe("2-11");
    expect(searchKey("–", "pl")).toBe("");
  });

  test("keep letters that stand for words apart from words", () => {
    expect(searchKey("B+R", "pl")).toBe("xbxr");
    expect(searchKey("R&D", "en")).toBe("xrxd");
  });

  test("of one letter count only where there are no others", () => {
    expect(searchWords(" zaufanie  w Polsce ", "pl").map(({ key }) => key)).toEqual([
      "zaufan",
      "polsk",
    ]);
    expect(searchWords("z", "pl").map(({ key }) => key)).toEqual(["z"]);
    expect(searchWords(" – ", "pl")).toEqual([]);
  });

  test("of a title start as those of a search that it starts with", () => {
    const title = wholeTitle(searchWords("Klastry kluczowe w kraju", "pl"));
    expect(title).toBe("xklastrkluczkrajx");
    expect(title.startsWith(titleStart(searchWords("klaster kluczowy", "pl")))).toBe(true);
    expect(title.startsWith(wholeTitle(searchWords("klaster kluczowy", "pl")))).toBe(false);
  });
});

describe("the text of the index", () => {
  test("gives back its words, each with its key", () => {
    const text = "Klastrów – oraz „B+R”, w\u00a0Łodzi";
    const words = indexedWords(indexedText(text, "pl"));
    expect(words.map(({ word }) => word).join(" ")).toBe("Klastrów – oraz „B+R”, w Łodzi");
    expect(words.map(({ key }) => key)).toEqual(["klastr", "–", "oraz", "xbxr", "w", "lod"]);
  });

  test("answers where a word starts alike, not where one letter does", () => {
    expect(isAnswer("klastrowan", "klastr")).toBe(true);
    expect(isAnswer("spoleczn-gospodarcz", "gospodar")).toBe(true);
    expect(isAnswer("network", "networking")).toBe(true);
    expect(isAnswer("z", "zzzqq")).toBe(false);
    expect(isAnswer("branz", "xbxr")).toBe(false);
  });
});

describe("an excerpt", () => {
  const words = Array.from({ length: 60 }, (_, index) => `w${index}`);
  const written = (matches: number[], length: number): string =>
    excerpt(words, new Set(matches), length)
      .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
      .join("");

  test("stands where most words match and says where it was cut", () => {
    expect(written([2, 40, 43], 10)).toBe("… w36 w37 w38 w39 [w40] w41 w42 [w43] w44 w45 …");
    expect(written([58], 6)).toBe("… w54 w55 w56 w57 [w58] w59");
    expect(written([], 3)).toBe("w0 w1 w2 …");
  });

  test("of a short text is the text", () => {
    expect(excerpt(["Jeden", "dwa."], new Set([1]), 10)).toEqual([
      { text: "Jeden ", isMarked: false },
      { text: "dwa", isMarked: true },
      { text: ".", isMarked: false },
    ]);
    expect(excerpt([], new Set(), 10)).toEqual([]);
  });

  test("marks words without the signs around them", () => {
    const marked = pieces(["„Klaster”,", "(sieć)", "–"], new Set([0, 1, 2]));
    expect(marked.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual([
      "Klaster",
      "sieć",
    ]);
    expect(marked.map(({ text }) => text).join("")).toBe("„Klaster”, (sieć) –");
  });
});
