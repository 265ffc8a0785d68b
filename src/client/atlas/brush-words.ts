import type { Years } from "./brush-years.ts";

/** What the brush says above the drawing, and the way back to all years. */
export interface BrushWords {
  readonly line: HTMLElement;
  readonly button: HTMLButtonElement;
  /** Says which years are chosen; null is all of them. */
  write(years: Years | null): void;
}

/** Makes the line above the drawing: what is chosen, told when it changes. */
export function brushWords(say: Readonly<Record<string, string>>): BrushWords {
  const line = document.createElement("div");
  const text = document.createElement("p");
  const button = document.createElement("button");
  line.className = "brush-words";
  text.setAttribute("role", "status");
  button.type = "button";
  button.hidden = true;
  button.textContent = say["clear"] ?? "";
  line.append(text, button);
  return {
    line,
    button,
    write(years) {
      button.hidden = years === null;
      const template = say[years === null ? "hint" : years.from === years.to ? "year" : "range"];
      text.textContent = (template ?? "")
        .replace(/\{(?:year|from)\}/, String(years?.from))
        .replace("{to}", String(years?.to));
    },
  };
}
