import type { Column, View } from "../../charts/definition/define-chart.ts";
import { claimEntry } from "../../schema/claim-entry.ts";
import type { Locale } from "../../schema/text.ts";
import { chartPath, embedPath } from "../address/chart-address.ts";
import { claimAnchor } from "../address/claim-anchor.ts";
import { linkOut, linkTo, type LinkAttributes } from "../address/link.ts";
import { address } from "../address/site.ts";
import type { ChartPayload } from "../chart/payload.ts";
import { shortReference } from "../citing/citation.ts";

/** Where a figure stands; in an embed every link leaves the frame and is a whole address. */
export type FigurePlace = "chapter" | "chart" | "embed" | "indicator";

/** Returns the address of a work in the bibliography. */
export function workPath(id: string, locale: Locale): string {
  return `${address(locale, "bibliography")}#ref-${id}`;
}

/** Returns where the method of a chart is told. */
export function methodPath({ definition, locale, works }: ChartPayload): string {
  const indicator = definition.indicators[0];
  if (indicator) return address(locale, "indicators", indicator);
  if (definition.ledger) return address(locale, "claims");
  if (works.length > 0) return `${address(locale, "about")}#method`;
  return `${address(locale, "about")}#initiatives`;
}

/** One choice of a chart as a link. */
export interface ViewLink {
  readonly view: View;
  readonly href: string;
  readonly words: string;
}

/** Views that belong together; `measure` is what they are years of. */
export interface ViewGroup {
  readonly measure: string | null;
  readonly links: readonly ViewLink[];
}

/** Returns the finite choices of a chart: by measure, where each is a measure in one of its years. */
export function viewGroups(payload: ChartPayload, place: FigurePlace): readonly ViewGroup[] {
  const { views, locale } = payload;
  const linkTo = (view: View, words: string): ViewLink => {
    const target = { ...payload, view };
    return { view, words, href: place === "embed" ? embedPath(target) : chartPath(target) };
  };
  const parted = views.flatMap((view) => {
    const [, measure, year] = /^(.+) (\d{4})$/u.exec(view.label[locale]) ?? [];
    return measure && year ? [{ view, measure, year }] : [];
  });
  const measures = Map.groupBy(parted, ({ measure }) => measure);
  const areSeries = [...measures.values()].every(({ length }) => length > 1);
  if (parted.length < views.length || !areSeries) {
    return [{ measure: null, links: views.map((view) => linkTo(view, view.label[locale])) }];
  }
  return [...measures].map(([measure, years]) => ({
    measure,
    links: years.map(({ view, year }) => linkTo(view, year)),
  }));
}

/** A cell that points elsewhere, as a link; a frame leads to nobody but the report. */
export interface Pointer {
  readonly words: string;
  readonly link: LinkAttributes | null;
}

/** Returns whether a column points elsewhere: its cells are links, and no part of what a tip says. */
export function isPointer(kind: Column["kind"]): boolean {
  return kind === "work" || kind === "claim" || kind === "address";
}

/** Returns works by their short names, items by their numbers, pages by their sites. */
export function pointers(
  payload: ChartPayload,
  kind: Column["kind"],
  ids: readonly string[],
  place: FigurePlace,
): readonly Pointer[] {
  const { data, locale } = payload;
  const isFramed = place === "embed";
  return ids.map((id) => {
    if (kind === "address") {
      const words = new URL(id).hostname.replace(/^www\./u, "");
      return { words, link: isFramed ? null : linkOut(id, isFramed) };
    }
    const reference = data.references.get(id);
    if (kind === "work" && reference) {
      const link = linkTo(workPath(id, locale), isFramed);
      return { words: shortReference(reference, payload), link };
    }
    const entry = claimEntry(data.claims, id)?.id ?? id;
    return {
      words: id,
      link: linkTo(`${address(locale, "claims")}#${claimAnchor(entry)}`, isFramed),
    };
  });
}
