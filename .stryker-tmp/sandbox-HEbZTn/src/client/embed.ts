/** The script of an embed, inline at the end of its page: no storage, no network. */
// @ts-nocheck

import { KlastryChart } from "./chart-element.ts";
import { applyLook, tellHeight } from "./frame.ts";

applyLook(new URLSearchParams(location.search));
customElements.define("klastry-chart", KlastryChart);
tellHeight(document.querySelector<HTMLElement>("klastry-chart")?.dataset["chart"]);
