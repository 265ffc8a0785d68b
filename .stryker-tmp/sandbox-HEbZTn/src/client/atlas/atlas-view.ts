// @ts-nocheck
import type { AtlasSettings } from "../../wire/atlas-settings.ts";
import { listOrder } from "./list-order.ts";
import {
  questionOf,
  recordOf,
  tallyOf,
  type Answer,
  type AtlasRecord,
  type Tally,
} from "./matches.ts";
import type { AtlasState } from "./state.ts";

/** The list, the map and the timeline of an atlas as one set of records. */
export interface AtlasView {
  readonly records: readonly AtlasRecord[];
  /** Shows the records of a state and no others, in its order. Mutates rows and marks. */
  readonly show: (state: AtlasState) => Tally;
  /** Ids of the records that are shown. */
  readonly shown: () => ReadonlySet<string>;
}

/** Reads the rows and the marks inside `root`, and lets pointing at one light all of its id. */
export function atlasView(root: HTMLElement, settings: AtlasSettings): AtlasView {
  const rows = [...root.querySelectorAll<HTMLElement>("tr[data-id]")];
  const records = rows.map(recordOf);
  const marks = new Map<string, Element[]>(records.map(({ id }) => [id, []]));
  for (const mark of root.querySelectorAll(".mark[data-id]")) {
    marks.get(mark.getAttribute("data-id")!)?.push(mark);
  }
  const order = listOrder(rows, records, settings);
  let answers: readonly Answer[] = records.map(() => "in");
  lightOnPointing(root);
  return {
    records,
    show: (state) => {
      order(state.sort);
      const before = answers;
      answers = records.map(questionOf(state));
      records.forEach(({ id }, index) => {
        const isIn = answers[index] === "in";
        if (isIn === (before[index] === "in")) return;
        rows[index]!.hidden = !isIn;
        for (const mark of marks.get(id)!) mark.classList.toggle("is-out", !isIn);
      });
      return tallyOf(records, answers);
    },
    shown: () => new Set(records.filter((_, index) => answers[index] === "in").map(({ id }) => id)),
  };
}

/** Whatever is pointed at or focused is lit, with all that stands for the same initiative. */
function lightOnPointing(root: HTMLElement): void {
  let lit: string | undefined;
  const light = (target: EventTarget | null): void => {
    const id =
      target instanceof Element ? target.closest("[data-id]")?.getAttribute("data-id") : "";
    if ((id ?? "") === (lit ?? "")) return;
    for (const [of, isLit] of [[lit, false] as const, [id, true] as const]) {
      if (!of) continue;
      for (const element of root.querySelectorAll(`[data-id="${CSS.escape(of)}"]`)) {
        element.classList.toggle("is-lit", isLit);
      }
    }
    lit = id ?? "";
  };
  root.addEventListener("pointerover", ({ target }) => light(target));
  root.addEventListener("focusin", ({ target }) => light(target));
  root.addEventListener("pointerleave", () => light(document.activeElement));
  root.addEventListener("focusout", ({ relatedTarget }) => light(relatedTarget));
}
