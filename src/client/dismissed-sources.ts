/**
 * Escape hides the source that a number shows while it is pointed at or focused, since it lies over
 * the text; it is back the next time. Mutates the number's class.
 */
export function dismissSourcesOnEscape(): void {
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    for (const cell of document.querySelectorAll(".cell:is(:hover, :focus-visible)")) {
      cell.classList.add("is-dismissed");
      const forget = (): void => cell.classList.remove("is-dismissed");
      for (const type of ["pointerleave", "blur"]) {
        cell.addEventListener(type, forget, { once: true });
      }
    }
  });
}
