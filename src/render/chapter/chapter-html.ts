import { JSDOM } from "jsdom";
import { VERDICT_WORDS } from "../../i18n/claim-words.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Reference } from "../../schema/reference.ts";
import { chartWith } from "../chart/catalogue.ts";
import { formatReference, formatRepeated, shortReference } from "../citing/citation.ts";
import { claimAnchor } from "../address/claim-anchor.ts";
import { escaped, html, raw, type Markup } from "../figure/html.ts";
import { chartPayload, type ChartPayload } from "../chart/payload.ts";
import { address } from "../address/site.ts";

const FIGURE_SLOT = "figure-slot";

/** A chapter as it is shown: text with numbered notes and figures, and its lists. */
export interface ChapterHtml {
  /** Markup, and the figures between. */
  readonly parts: readonly (string | ChapterFigure)[];
  readonly notes: readonly Markup[];
  /** Verdicts on the claims that the text marks: opened by their marks, printed as a list. */
  readonly verdicts: readonly Markup[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly figures: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }[];
  /** Words of running text, notes and figures left out. */
  readonly words: number;
}

/** A figure as it stands in its chapter. */
export interface ChapterFigure {
  readonly number: string;
  readonly payload: ChartPayload;
}

interface Note {
  readonly reference: Reference | null;
  readonly page: string | undefined;
  readonly own: string;
}

/**
 * Numbers the notes and figures of a rendered chapter in the order of the text, sets a short note
 * beside each first mention, draws the figures and ties what must not be parted.
 */
export function chapterHtml(rendered: string, order: number, voice: Voice): ChapterHtml {
  const { locale, say, place } = voice;
  const { document } = new JSDOM(`<body>${rendered}</body>`).window;
  const { body } = document;
  const figures = [...body.querySelectorAll<HTMLElement>("[data-figure]")].map((slot, index) => {
    const id = slot.dataset["figure"] ?? "";
    const number = `${order}.${index + 1}`;
    const payload = chartPayload(chartWith(id, place), voice, slot.dataset["view"]);
    slot.replaceWith(document.createComment(FIGURE_SLOT));
    return { id, number, title: payload.title, payload };
  });
  const notes = numberedNotes(document, voice);
  const verdicts = markedVerdicts(body, voice);
  renumberTerms(body);
  tieTexts(document, voice);
  const sections = [...body.querySelectorAll("h2[id]")].map(({ id, textContent }) => ({
    id,
    title: textContent,
  }));
  assertOnce(
    `${place}: H2`,
    sections.map(({ id }) => id),
  );
  assertOnce(
    `${place}: Figure`,
    figures.map(({ id }) => id),
  );
  const words = wordCount(body);
  const texts = body.innerHTML.replaceAll("&nbsp;", "\u00a0").split(`<!--${FIGURE_SLOT}-->`);
  return {
    parts: texts.flatMap((text, index) => [text, ...figures.slice(index, index + 1)]),
    notes: notes.map((note, index) => noteHtml(note, index + 1)),
    verdicts,
    sections,
    figures: figures.map(({ id, number, title }) => ({ id, number, title })),
    words,
  };

  function noteHtml({ reference, page, own }: Note, number: number): Markup {
    const first = 1 + notes.findIndex((note) => note.reference === reference);
    const work = !reference
      ? null
      : first < number
        ? formatRepeated(reference, voice, { note: first, page })
        : raw(formatReference(reference, locale, page).html);
    return html`<li id="note-${number}">${work}${work && own ? " " : null}${raw(own)} <a class="note-back" href="#ref-${number}" aria-label="${say("note.back")}">↩</a></li>`;
  }
}

/** An id is an address on the page, so that it cannot stand there twice. */
function assertOnce(place: string, ids: readonly string[]): void {
  const twice = ids.find((id, index) => ids.indexOf(id) < index);
  if (twice === undefined) return;
  throw new Error(
    `${place}: expected each id once, received "${twice}" again; correct or remove one of them`,
  );
}

/** Replaces each note by its number; a work that is named again in the same way keeps its number. */
function numberedNotes(document: Document, voice: Voice): Note[] {
  const { data, locale, say } = voice;
  const notes: Note[] = [];
  const numbers = new Map<string, number>();
  for (const slot of document.querySelectorAll<HTMLElement>("[data-note]")) {
    const { reference: id, page } = slot.dataset;
    const reference = (id && data.references.get(id)) || null;
    const own = slot.innerHTML.trim();
    const key = JSON.stringify([id, page, own]);
    const known = numbers.get(key);
    const number = known ?? notes.push({ reference, page, own });
    numbers.set(key, number);
    const mark = document.createElement("a");
    mark.className = "note-number";
    mark.href = `#note-${number}`;
    mark.setAttribute("aria-label", say("note.label", { number }));
    mark.setAttribute("aria-describedby", `note-${number}`);
    mark.textContent = String(number);
    if (known === undefined) {
      mark.id = `ref-${number}`;
      const aside = document.createElement("span");
      aside.className = "note";
      aside.setAttribute("aria-hidden", "true");
      const short = reference ? escaped(shortReference(reference, voice)) : "";
      const words = slot.textContent.trim();
      const remark = `${short && words ? ". " : ""}${escaped(words)}`;
      const at = page ? `, ${escaped(say("note.page", { page }))}` : "";
      // Without the link of the entry in the list, since nobody can focus what is hidden.
      const whole = reference ? escaped(formatReference(reference, locale, page).text) : "";
      aside.innerHTML = `<b>${number}</b> <span class="note-short">${short}${at}${remark}</span>${whole ? `<span class="note-whole">${whole} ${escaped(words)}</span>` : ""}`;
      slot.replaceWith(mark, aside);
    } else slot.replaceWith(mark);
  }
  return notes;
}

/** Keeps a claim's mark on the line of the claim's last word; changes both. */
function holdToLastWord(mark: HTMLElement): void {
  const claim = mark.previousElementSibling;
  const last = claim?.lastChild;
  if (!claim || last?.nodeType !== 3) return;
  const text = last.nodeValue ?? "";
  const start = text.trimEnd().lastIndexOf(" ") + 1;
  const tie = mark.ownerDocument.createElement("span");
  tie.className = "tie";
  last.nodeValue = text.slice(0, start);
  tie.append(text.slice(start), mark);
  claim.append(tie);
}

/**
 * Ties each mark of a claim to the verdict on it and returns these verdicts in the order of the
 * text, each once.
 */
function markedVerdicts(body: HTMLElement, { data, locale, say, format }: Voice): Markup[] {
  const { tie } = format;
  const seen = new Map<string, Markup>();
  for (const mark of body.querySelectorAll<HTMLElement>("[data-entry]")) {
    const id = mark.dataset["entry"] ?? "";
    const claim = data.claims.get(id);
    if (!claim) continue;
    const anchor = `verdict-${claimAnchor(id)}`;
    holdToLastWord(mark);
    mark.setAttribute("popovertarget", anchor);
    mark.setAttribute("data-number", id);
    mark.removeAttribute("data-entry");
    const { verdict, statement, reasons } = claim;
    seen.set(
      id,
      html`<div class="explanation verdict" popover id="${anchor}"><p class="verdict-head"><b>${id}</b> <b data-verdict="${verdict}">${VERDICT_WORDS[verdict][locale]}</b></p>
<p class="verdict-claim">${tie(statement[locale])}</p>
<p>${tie(reasons[locale])} <a href="${address(locale, "claims")}#${claimAnchor(id)}">${say("claim.more")}</a></p></div>`,
    );
  }
  return [...seen.values()];
}

/** A term explained twice on a page needs two ids; changes them. */
function renumberTerms(body: HTMLElement): void {
  const seen = new Map<string, number>();
  for (const button of body.querySelectorAll<HTMLElement>("button.term[popovertarget]")) {
    const id = button.getAttribute("popovertarget") ?? "";
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    if (count === 1) continue;
    const explanation = button.nextElementSibling;
    button.setAttribute("popovertarget", `${id}-${count}`);
    explanation?.setAttribute("id", `${id}-${count}`);
  }
}

function tieTexts(document: Document, { format }: Voice): void {
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    node.nodeValue = format.tie(node.nodeValue ?? "");
  }
}

function wordCount(body: HTMLElement): number {
  const copy = body.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll(".note, .note-number, .explanation")) extra.remove();
  return copy.textContent.split(/\s+/u).filter(Boolean).length;
}
