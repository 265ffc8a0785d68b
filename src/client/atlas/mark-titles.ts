/** Takes the lines out of an element's title, which would be shown beside the tip. */
export function takenTitle(element: Element): readonly string[] {
  const title = element.querySelector("title");
  title?.remove();
  return (title?.textContent ?? "").split("\n");
}

/** "3", or "1 of 3" where a filter is on. */
export function shownOf(template: string, shown: number, all: number): string {
  if (shown === all) return String(all);
  return template.replace("{shown}", String(shown)).replace("{all}", String(all));
}

/** Whether a filter has taken a mark out. */
export function isOut({ classList }: Element): boolean {
  return classList.contains("is-out");
}
