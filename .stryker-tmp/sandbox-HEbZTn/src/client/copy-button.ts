// @ts-nocheck
import { formatFor } from "../i18n/format.ts";

/** Returns the day of `now` on the reader's calendar as "2026-11-22". */
function localDay(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Words for the day of access and the text before whose last place they go. */
interface Access {
  readonly template: string;
  readonly before: string;
}

/**
 * Returns the text to copy. Where a template such as " Dostęp {date}." or " [dostęp: {iso}]" is
 * given, the day of access goes where the style wants it, in the language; the page itself names
 * none, so that it stays the same bytes.
 */
export function copiedText(
  text: string,
  { template, before }: Access,
  language: string,
  now: Date,
): string {
  const words = text.trim();
  const at = before ? words.lastIndexOf(before) : -1;
  if (!template || at < 0) return words;
  const day = localDay(now);
  const date = formatFor(language.startsWith("en") ? "en" : "pl").date(day);
  const seen = template.replace("{date}", () => date).replace("{iso}", day);
  return words.slice(0, at) + seen + words.slice(at);
}

/**
 * `<klastry-copy data-copied="…" [data-failed="…"] [data-accessed=" Dostęp {date}."
 * data-before=" https:"]>` around a `<pre>` or `<textarea>` and a `<button hidden>`: reveals the button, copies, announces.
 */
export class KlastryCopy extends HTMLElement {
  #status = document.createElement("span");

  connectedCallback(): void {
    const button = this.querySelector("button");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", this);
    this.#status.setAttribute("role", "status");
    button.after(this.#status);
  }

  async handleEvent(): Promise<void> {
    const field = this.querySelector<HTMLElement>("pre, textarea");
    if (!field) return;
    const { accessed: template = "", before = "", copied = "", failed = "" } = this.dataset;
    const language = this.closest<HTMLElement>("[lang]")?.lang ?? "";
    const text = field instanceof HTMLTextAreaElement ? field.value : field.textContent;
    // Emptied first, so that a second copy is announced too.
    this.#status.textContent = "";
    let isCopied = true;
    try {
      await navigator.clipboard.writeText(
        copiedText(text, { template, before }, language, new Date()),
      );
    } catch {
      // Without permission, or off https, the text is at least selected for the keys that copy.
      isCopied = false;
      if (field instanceof HTMLTextAreaElement) field.select();
      else getSelection()?.selectAllChildren(field);
    }
    this.#status.textContent = isCopied ? copied : failed;
  }
}
