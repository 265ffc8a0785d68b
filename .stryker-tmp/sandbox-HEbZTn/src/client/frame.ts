// @ts-nocheck
declare global {
  interface Window {
    /** Asks the host page to fit the frame again, where `frame-sizing` is supported. */
    requestResize?: () => void;
  }
}

/** Applies what the address says of the look of an embed: `theme=light|dark|auto`, `title=0`. */
export function applyLook(parameters: URLSearchParams): void {
  const root = document.documentElement;
  const theme = parameters.get("theme") ?? "";
  if (/^(light|dark|auto)$/.test(theme)) root.dataset["theme"] = theme;
  root.classList.toggle("no-title", parameters.get("title") === "0");
}

/** Tells the page around the frame, where there is one, how high `id` is whenever that changes. */
export function tellHeight(id: string | undefined): void {
  if (parent === window) return;
  const root = document.documentElement;
  let known = 0;
  const observer = new ResizeObserver(() => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === known) return;
    known = height;
    // Any page may embed; the message holds nothing but the height.
    parent.postMessage({ type: "klastry:height", v: 1, id, height }, "*");
    // Last, since it throws in a page without the meta element `responsive-embedded-sizing`.
    window.requestResize?.();
  });
  observer.observe(root);
  observer.observe(document.body);
}
