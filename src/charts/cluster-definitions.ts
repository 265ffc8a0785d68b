// Six sentences with what each of them says, and two layouts of one matrix (over 250 lines).
import type { Text } from "../schema/text.ts";
import { defineUntypedChart, type ChartRow, type DrawInput } from "./definition/define-chart.ts";
import { NARROW } from "./kit/plot-drawing.ts";
import { textIn } from "./rows/row-value.ts";
import { type Drawn, drawnRoot, svgRoot } from "./kit/svg-root.ts";
import { rowMark, writtenText } from "./kit/written-text.ts";

/** What a definition of a cluster may name, in the order of the columns. */
const ELEMENTS = {
  nearness: { pl: "bliskość", en: "proximity" },
  firms: { pl: "firmy", en: "firms" },
  suppliers: { pl: "dostawcy", en: "suppliers" },
  industries: { pl: "branże", en: "industries" },
  institutions: { pl: "instytucje", en: "institutions" },
  innovation: { pl: "innowacje", en: "innovation" },
  cooperation: { pl: "współpraca", en: "cooperation" },
  competition: { pl: "konkurencja", en: "competition" },
  goal: { pl: "wspólny cel", en: "common goal" },
} as const satisfies Readonly<Record<string, Text>>;

type Part = keyof typeof ELEMENTS;

const NAMES = Object.keys(ELEMENTS) as Part[];
const MISQUOTED = "bergman-feser-printed";
const CORRECT = "bergman-feser";

/** Whose words: the article's own, a work's as the article prints them, or the work's. */
const VOICES = {
  article: { pl: "własne określenie", en: "its own wording" },
  printed: { pl: "jak drukuje artykuł", en: "as the article prints it" },
  comment: { pl: "komentarz artykułu", en: "the article’s comment" },
  original: { pl: "w oryginale", en: "in the original" },
} as const satisfies Readonly<Record<string, Text>>;

interface Definition {
  readonly id: string;
  readonly name: Text;
  readonly voice: keyof typeof VOICES;
  readonly words: Text;
  readonly says: readonly Part[];
  readonly work: string;
  readonly claim: string | null;
}

// What each sentence names was read in the sentence; of Bergman and Feser's book in its opening and abstract.
const DEFINITIONS: readonly Definition[] = [
  {
    id: "article",
    name: { pl: "Artykuł źródłowy", en: "The source article" },
    voice: "article",
    words: {
      pl: "Szczególna organizacja: skupia w przestrzeni firmy, które się uzupełniają, współpracują i konkurują.",
      en: "A particular organisation: it gathers in space firms that complement one another, cooperate and compete.",
    },
    says: ["nearness", "firms", "cooperation", "competition"],
    work: "seed1",
    claim: "2.4",
  },
  {
    id: "porter-printed",
    name: { pl: "Porter 2000", en: "Porter 2000" },
    voice: "printed",
    words: {
      pl: "Skupienie powiązanych firm, wyspecjalizowanych dostawców i wykonawców oraz firm branż pokrewnych.",
      en: "A concentration of linked firms, specialised suppliers and contractors, and firms of related industries.",
    },
    says: ["nearness", "firms", "suppliers", "industries", "cooperation", "competition"],
    work: "seed1",
    claim: "2.21",
  },
  {
    id: "porter",
    name: { pl: "Porter 2000", en: "Porter 2000" },
    voice: "original",
    words: {
      pl: "To samo oraz usługodawcy i instytucje: uczelnie, urzędy normalizacyjne, zrzeszenia branżowe.",
      en: "The same, with service providers and institutions: universities, standards bodies, trade associations.",
    },
    says: [
      "nearness",
      "firms",
      "suppliers",
      "industries",
      "institutions",
      "cooperation",
      "competition",
    ],
    work: "porter2000",
    claim: null,
  },
  {
    id: MISQUOTED,
    name: { pl: "Bergman i Feser 1999", en: "Bergman and Feser 1999" },
    voice: "printed",
    words: {
      pl: "Ścisłe więzy firm i innych podmiotów gospodarczych dla wspólnych celów i większej aktywności.",
      en: "Close bonds of firms and other economic actors for common goals and greater activity.",
    },
    says: ["firms", "goal"],
    work: "seed1",
    claim: "2.23",
  },
  {
    id: "comment",
    name: { pl: "Bergman i Feser 1999", en: "Bergman and Feser 1999" },
    voice: "comment",
    words: {
      pl: "Klaster działa dzięki aktywności wszystkich, a łączy ich nadrzędny cel: więcej aktywności i współpracy.",
      en: "A cluster works on the activity of all; an overriding goal binds them, more activity and cooperation.",
    },
    says: ["cooperation", "goal"],
    work: "seed1",
    claim: "2.22 2.24",
  },
  {
    id: CORRECT,
    name: { pl: "Bergman i Feser 1999", en: "Bergman and Feser 1999" },
    voice: "original",
    words: {
      pl: "Ścisłe powiązania firm i branż we wspólnych zachowaniach: miejsce, źródła innowacji, dostawcy, czynniki produkcji.",
      en: "Tight ties of firms and industries in what they do alike: place, sources of innovation, suppliers, factors.",
    },
    says: ["nearness", "firms", "suppliers", "industries", "innovation"],
    work: "bergmanfeser1999",
    claim: null,
  },
];

const says = (row: ChartRow, part: Part): boolean => textIn(row, "parts").split(" ").includes(part);

export default defineUntypedChart({
  title: ({ rows, say, holding }) => {
    const original = rows.filter((row) => row["voice"] === "original");
    const misquoted = rows.find((row) => row["id"] === MISQUOTED);
    return holding(
      original.length === 2 &&
        original.every((row) => !says(row, "goal")) &&
        misquoted !== undefined &&
        says(misquoted, "goal"),
      say({
        pl: "Wspólny cel łączy klaster w artykule, nie w definicji Portera ani Bergmana i Fesera",
        en: "The article’s common goal is in neither Porter’s definition nor Bergman and Feser’s",
      }),
    );
  },
  subtitle: {
    pl: "Co wymienia każde określenie klastra: własne artykułu, przytoczone w nim i oryginalne; kropka znaczy, że element jest nazwany",
    en: "What each definition of a cluster names: the article’s own, those it quotes, and the works themselves; a dot means that the element is named",
  },
  note: {
    pl: "Zdanie, które artykuł drukuje w cudzysłowie jako definicję Bergmana i Fesera, nie jest ich zdaniem. Z ich książki czytaliśmy wstęp i streszczenie, wskazanego w przypisie rozdziału nie; przyporządkowanie elementów jest nasze.",
    en: "The sentence that the article prints in quotation marks as Bergman and Feser’s is not theirs. We read the opening and abstract of their book, not the chapter named in the footnote; the coding of the elements is ours.",
  },
  diagram: true,
  indicators: [],
  coverage: { pl: "Teksty źródłowe i literatura", en: "Source texts and literature" },
  key: "id",
  columns: [
    { key: "id", label: { pl: "Kod", en: "Code" }, kind: "code" },
    { key: "name", label: { pl: "Określenie", en: "Definition" }, kind: "name" },
    {
      key: "voice",
      label: { pl: "Czyje słowa", en: "Whose words" },
      kind: "category",
      labels: VOICES,
    },
    { key: "words", label: { pl: "Treść w skrócie", en: "What it says, in brief" }, kind: "text" },
    { key: "parts", label: { pl: "Kody elementów", en: "Codes of elements" }, kind: "code" },
    { key: "named", label: { pl: "Nazwane elementy", en: "Elements named" }, kind: "text" },
    { key: "work", label: { pl: "Praca", en: "Work" }, kind: "work" },
    { key: "claim", label: { pl: "Pozycja tekstu", en: "Item of the text" }, kind: "claim" },
  ],
  rows: ({ locale }) =>
    DEFINITIONS.map(({ id, name, voice, words, says: named, work, claim }) => ({
      id,
      name: name[locale],
      voice,
      words: words[locale],
      parts: named.join(" "),
      named: named.map((part) => ELEMENTS[part][locale]).join(", "),
      work,
      claim,
    })),
  summary: ({ rows, say }) => {
    const original = rows.filter((row) => row["voice"] === "original");
    const goal = (own: readonly ChartRow[]): number =>
      own.filter((row) => says(row, "goal")).length;
    return say(
      {
        pl: "Macierz: {count} określeń klastra i {parts} elementów. Wspólny cel nazywa {goal} z {printed} określeń artykułu i {originalGoal} z {original} w pracach. Porter wymienia w oryginale także instytucje, których wersja artykułu nie ma; Bergman i Feser piszą o miejscu, źródłach innowacji i wspólnych dostawcach.",
        en: "Matrix of {count} definitions of a cluster and {parts} elements. A common goal is named by {goal} of the article’s {printed} wordings and by {originalGoal} of {original} in the works. Porter’s original also names institutions, missing from the article’s version; Bergman and Feser write of place, sources of innovation and shared suppliers.",
      },
      {
        count: rows.length,
        parts: NAMES.length,
        goal: goal(rows) - goal(original),
        printed: rows.length - original.length,
        originalGoal: goal(original),
        original: original.length,
      },
    );
  },
  draw: (input) => (input.width < NARROW ? stacked(input) : matrix(input)),
});

const missingWords = ({ say }: DrawInput): string => say({ pl: "brak", en: "absent" });

const voiceWords = (row: ChartRow, { locale }: DrawInput): string =>
  VOICES[textIn(row, "voice") as keyof typeof VOICES][locale];

/** A hairline above the first row of each work. */
const opensGroup = (rows: readonly ChartRow[], index: number): boolean =>
  index > 0 && rows[index]?.["name"] !== rows[index - 1]?.["name"];

function dot(group: Drawn, x: number, y: number, part: Part, isNamed: boolean, r: number): void {
  if (isNamed) {
    group
      .append("circle")
      .attr("cx", x)
      .attr("cy", y)
      .attr("r", r)
      .attr("fill", part === "goal" ? "var(--accent)" : "var(--ink)");
  } else {
    group
      .append("path")
      .attr("d", `M${x - 3},${y}h6`)
      .attr("stroke", "var(--muted)")
      .attr("stroke-width", 1.2);
  }
}

/** The wide drawing: definitions down, elements across. */
function matrix(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const [left, top, step, gap] = [160, 40, 46, 16];
  const column = (width - left - 6) / NAMES.length;
  const svg = svgRoot(document, width, top + step * rows.length + gap * 2 + 2);
  const at = (index: number): number => Math.round(left + column * (index + 0.5));
  NAMES.forEach((part, index) => {
    const goal = part === "goal";
    writtenText(svg, ELEMENTS[part][locale], {
      // The bold name is the widest: it would touch the one before.
      x: at(index) + (goal ? 3 : 0),
      y: 14,
      size: 13,
      weight: goal ? 600 : 400,
      fill: goal ? "var(--accent)" : "var(--soft)",
      anchor: "middle",
    });
  });
  let y = top;
  rows.forEach((row, index) => {
    if (opensGroup(rows, index)) {
      y += gap;
      rule(svg, width, y - gap / 2 - 6);
    }
    const group = rowMark(svg, index);
    const middle = y + 14;
    writtenText(group, textIn(row, "name"), { x: 0, y: y + 11, size: 15, weight: 600 });
    const voice = { x: 0, y: y + 29, size: 13, fill: "var(--soft)" };
    writtenText(group, voiceWords(row, input), voice);
    NAMES.forEach((part, place) => {
      if (row["id"] === CORRECT && part === "goal") {
        const words = {
          x: at(place),
          y: middle + 4,
          size: 13,
          weight: 600,
          anchor: "middle",
        } as const;
        writtenText(group, missingWords(input), { ...words, fill: "var(--accent)" });
      } else dot(group, at(place), middle, part, says(row, part), 7);
    });
    y += step;
  });
  rule(svg, width, 26);
  return drawnRoot(svg);
}

/** The drawing for a phone: below each definition all elements, each always in the same place. */
function stacked(input: DrawInput): Element {
  const { document, width, rows, locale } = input;
  const [step, line, gap, across] = [124, 21, 14, 3];
  const column = Math.floor((width + 6) / across);
  const svg = svgRoot(document, width, step * rows.length + gap * 2 - 12);
  let y = 0;
  rows.forEach((row, index) => {
    if (opensGroup(rows, index)) {
      y += gap;
      rule(svg, width, y - gap / 2 - 4);
    }
    const group = rowMark(svg, index);
    writtenText(group, textIn(row, "name"), { x: 0, y: y + 14, size: 15, weight: 600 });
    const voice = { x: 0, y: y + 32, size: 13, fill: "var(--soft)" };
    writtenText(group, voiceWords(row, input), voice);
    NAMES.forEach((part, place) => {
      const [x, base] = [(place % across) * column, y + 56 + Math.floor(place / across) * line];
      const named = says(row, part);
      const lacking = row["id"] === CORRECT && part === "goal";
      dot(group, x + 4, base - 4, part, named, 4);
      const words = ELEMENTS[part][locale];
      const accent = part === "goal" && (named || lacking);
      writtenText(group, lacking ? input.say({ pl: "brak celu", en: "no common goal" }) : words, {
        x: x + 13,
        y: base,
        size: 13,
        weight: named || lacking ? 600 : 400,
        fill: accent ? "var(--accent)" : named ? "var(--ink)" : "var(--faint)",
      });
    });
    y += step;
  });
  return drawnRoot(svg);
}

function rule(svg: Drawn<SVGSVGElement>, width: number, y: number): void {
  svg.append("path").attr("d", `M0,${y}H${width}`).attr("stroke", "var(--rule)");
}
