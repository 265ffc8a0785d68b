/** The script of an embed, inline at the end of its page: no storage, no network. */
import { KlastryChart } from "./chart-element.ts";

declare global {
  interface Window {
    /** Asks the host page to fit the frame again, where `frame-sizing` is supported. */
    requestResize?: () => void;
  }
}

const root = document.documentElement;
const parameters = new URLSearchParams(location.search);
const theme = parameters.get("theme") ?? "";
if (/^(light|dark|auto)$/.test(theme)) root.dataset["theme"] = theme;
root.classList.toggle("no-title", parameters.get("title") === "0");
customElements.define("klastry-chart", KlastryChart);

if (parent !== window) {
  const id = document.querySelector<HTMLElement>("klastry-chart")?.dataset["chart"];
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
