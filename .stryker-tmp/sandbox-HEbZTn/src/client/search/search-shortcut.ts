/** Opens the search on "/" or Ctrl+K, but not while somebody writes. */
// @ts-nocheck

export function openSearchOnKey(): void {
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isChord = key === "k" && (ctrlKey || metaKey);
    const isSlash = key === "/" && !ctrlKey && !metaKey && !isSlashOff();
    if (altKey || !(isChord || isSlash) || (target as Element).closest(WRITING)) return;
    const link = document.querySelector<HTMLAnchorElement>("a[data-search]");
    if (!link) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>("#q");
    if (field) field.focus();
    else location.href = `${link.href}#q`;
  });
}

const WRITING = "input:not([type=radio],[type=checkbox]),textarea,select,[contenteditable]";

// A key without Ctrl can be hit by chance, by voice too, so the page of the search can turn it off.
function isSlashOff(): boolean {
  try {
    return "no-slash" in localStorage;
  } catch {
    return false;
  }
}
