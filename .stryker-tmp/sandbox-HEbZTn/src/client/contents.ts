/**
 * `<klastry-toc>` around a list of links to sections of the page: the link of the section being read
 * gets `aria-current="true"`.
 */
// @ts-nocheck

export class KlastryToc extends HTMLElement {
  #sections = new Map<Element, HTMLAnchorElement>();
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const section = document.getElementById(decoded(link.hash.slice(1)));
      if (section) this.#sections.set(section, link);
    }
    // Called whenever a section's top crosses a line in the upper third of the window.
    this.#observer = new IntersectionObserver(() => this.#update(), {
      rootMargin: "0px 0px -67% 0px",
      threshold: [0, 1],
    });
    for (const section of this.#sections.keys()) this.#observer.observe(section);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#sections.clear();
  }

  #update(): void {
    let current: HTMLAnchorElement | undefined;
    for (const [section, link] of this.#sections) {
      if (section.getBoundingClientRect().top <= innerHeight * 0.34) current = link;
    }
    for (const link of this.#sections.values()) {
      if (link === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  }
}

// A link with a stray "%" names no section, and must not stop the others.
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
