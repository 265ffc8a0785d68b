// @ts-nocheck
import type { Format } from "../../i18n/format.ts";
import type { Found } from "./engine.ts";
import { excerpt, pieces, type Piece } from "./excerpt.ts";
import { indexedWords } from "./search-text.ts";

const EXCERPT = 34;

/** Returns an entry of the list of results: its kind, its title as a link, and words around matches. */
export function resultItem(
  { raw_url, content, locations, meta, filters }: Found,
  kinds: Readonly<Record<string, string>>,
  { tie }: Format,
): HTMLLIElement {
  const title = indexedWords(meta["title"] ?? "").map(({ word }) => word);
  const words = indexedWords(content).map(({ word }) => word);
  // Each word has two places in the index, its own and that of its key; the title comes first.
  const matches = locations.map((place) => place >> 1);
  const inText = matches.flatMap((place) => (place < title.length ? [] : [place - title.length]));
  const text = excerpt(words.slice(title.length), new Set(inText), EXCERPT);
  const link = document.createElement("a");
  link.href = raw_url;
  link.append(...marked(pieces(title, new Set(matches)), tie));
  const heading = document.createElement("h3");
  heading.append(link);
  const kind = document.createElement("p");
  kind.className = "result-kind";
  kind.textContent = [kinds[filters["kind"]?.[0] ?? ""], meta["of"]].filter(Boolean).join(" · ");
  const item = document.createElement("li");
  item.append(kind, heading);
  if (text.length > 0) {
    const paragraph = document.createElement("p");
    paragraph.append(...marked(text, tie));
    item.append(paragraph);
  }
  return item;
}

function marked(text: readonly Piece[], tie: Format["tie"]): (Node | string)[] {
  return text.map((piece) => {
    const words = tie(piece.text);
    if (!piece.isMarked) return words;
    const mark = document.createElement("mark");
    mark.textContent = words;
    return mark;
  });
}
