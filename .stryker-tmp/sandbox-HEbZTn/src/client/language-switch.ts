/**
 * Keeps the reader's place when the language is switched: a click on `a[data-language-switch]` takes
 * the query (view, highlighting) and the hash along; without a hash, the section being read.
 */
// @ts-nocheck

export function keepPlaceOnLanguageSwitch(): void {
  const carry = (event: Event): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-language-switch]");
    if (!link) return;
    const section = document.querySelector<HTMLAnchorElement>("klastry-toc [aria-current=true]");
    link.search = location.search;
    link.hash = location.hash || (section?.hash ?? "");
  };
  // In the capturing phase, so that the address is right before anything follows it;
  // auxclick is the middle button, which opens a tab.
  for (const type of ["click", "auxclick"]) document.addEventListener(type, carry, true);
}
