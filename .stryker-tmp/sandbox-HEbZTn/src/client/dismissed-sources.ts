/**
 * Escape hides the source that a number shows while it is pointed at or focused, since it lies over
 * the text; what is done next brings it back. Mutates the class of the root.
 */
// @ts-nocheck

export function dismissSourcesOnEscape(): void {
  for (const type of ["keydown", "pointerover", "focusin"]) {
    document.addEventListener(type, (event) => {
      const { classList } = document.documentElement;
      classList.toggle("is-dismissed", (event as KeyboardEvent).key === "Escape");
    });
  }
}
