/**
 * `<klastry-walk>` around the steps of a walk, each a text and a drawing. On a wide screen the
 * drawings lie over one another; the one whose text crosses the middle of the window is shown.
 * Without this script every step keeps its drawing beside it. Mutates classes only.
 */
// @ts-nocheck

export class KlastryWalk extends HTMLElement {
  #observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    const steps = [...this.querySelectorAll(".walk-step")];
    const show = (shown: Element | undefined): void => {
      for (const step of steps) step.classList.toggle("is-current", step === shown);
    };
    show(steps[0]);
    this.classList.add("is-walking");
    // A line across the middle of the window; the texts join, so one of them is always on it.
    this.#observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.findLast(({ isIntersecting }) => isIntersecting);
        if (entry) show(entry.target.parentElement ?? undefined);
      },
      { rootMargin: "-50% 0px" },
    );
    for (const step of steps) {
      const text = step.querySelector(".walk-text");
      if (text) this.#observer.observe(text);
    }
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.classList.remove("is-walking");
  }
}
