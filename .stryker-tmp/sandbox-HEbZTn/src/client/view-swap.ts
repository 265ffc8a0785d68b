/**
 * Switching between the views of a chart in place. A view is a page of its own, so whatever fails
 * here ends in ordinary navigation.
 */
// @ts-nocheck

import type { KlastryChart } from "./chart-element.ts";

// The number stays: it counts the figures of the page that shows the chart; so do the links, which
// differ from page to page.
const REGIONS = [
  ".figure-title",
  ".figure-subtitle",
  ".drawing",
  ".figure-note",
  ".figure-source",
  ".figure-table",
];

const pages = new Map<string, Promise<Document>>();
const running = new WeakMap<Element, AbortController>();
const initialViews = new WeakMap<Element, string>();

/** Starts switching for every `klastry-chart[data-swap]`, and applies a query that names views. */
export function startViewSwap(): void {
  document.addEventListener("click", onClick);
  addEventListener("popstate", onPopState);
  shownPath = location.pathname;
  for (const chart of queryCharts()) initialViews.set(chart, chart.dataset["view"] ?? "");
  showQuery();
}

function queryCharts(): NodeListOf<KlastryChart> {
  return document.querySelectorAll<KlastryChart>('klastry-chart[data-swap="query"]');
}

/** Shows the views that the query names, and the initial ones of all other charts. */
function showQuery(): void {
  const query = new URLSearchParams(location.search);
  for (const chart of queryCharts()) {
    const wanted = query.get(chart.dataset["chart"] ?? "") ?? initialViews.get(chart);
    const link = viewLinks(chart).find((candidate) => candidate.dataset["view"] === wanted);
    // A link that someone shared must not fail loudly: the view that is shown stays.
    if (link && !isCurrent(link)) void swap(chart, link.href).catch(() => undefined);
  }
}

/** The path whose view is shown on a chart's own page; only a change of it swaps. */
let shownPath = "";

function onClick(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>(".views a[data-view]");
  const chart = link?.closest<KlastryChart>("klastry-chart[data-swap]");
  const isPlain =
    event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !chart || !isPlain || event.defaultPrevented) return;
  event.preventDefault();
  const { href } = link;
  swap(chart, href).then(
    (page) => {
      if (!page) return;
      if (chart.dataset["swap"] === "page") {
        history.pushState(null, "", new URL(href).pathname + location.search);
        shownPath = location.pathname;
        takeOverAddresses(page);
      } else {
        history.pushState(null, "", addressWithView(chart));
      }
      announceView(chart);
    },
    () => location.assign(href),
  );
}

function onPopState(): void {
  showQuery();
  const chart = document.querySelector<KlastryChart>('klastry-chart[data-swap="page"]');
  // Also fired by links to a section, which change no view.
  if (!chart || location.pathname === shownPath) return;
  const path = location.pathname;
  swap(chart, location.href).then(
    (page) => {
      if (!page) return;
      shownPath = path;
      takeOverAddresses(page);
      announceView(chart);
    },
    () => location.reload(),
  );
}

/**
 * Replaces what a chart shows by the view at `href` and returns that page, or null where a later
 * switch overtook this one. Rejects where the page cannot be had or lacks the chart.
 */
async function swap(chart: KlastryChart, href: string): Promise<Document | null> {
  running.get(chart)?.abort();
  const turn = new AbortController();
  running.set(chart, turn);
  chart.setAttribute("aria-busy", "true");
  try {
    const page = await pageAt(href, turn.signal);
    if (turn.signal.aborted) return null;
    const name = CSS.escape(chart.dataset["chart"] ?? "");
    const fresh = page.querySelector<HTMLElement>(`klastry-chart[data-chart="${name}"]`);
    if (!fresh?.querySelector(".drawing"))
      throw new Error(`${href}: expected the chart, found none`);
    replaceRegions(chart, document.importNode(fresh, true));
    retargetLinks(chart, new URL(href).pathname);
    return page;
  } catch (error) {
    if (turn.signal.aborted) return null;
    throw error;
  } finally {
    if (running.get(chart) === turn) chart.removeAttribute("aria-busy");
  }
}

function pageAt(href: string, signal: AbortSignal): Promise<Document> {
  const address = href.replace(/[?#].*/, "");
  const known = pages.get(address);
  if (known) return known;
  const page = fetch(address, { signal }).then(async (response) => {
    if (!response.ok) throw new Error(`${address}: expected a page, received ${response.status}`);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  });
  pages.set(address, page);
  // What failed or was aborted may succeed later; at once, lest the next click awaits what is dead.
  const forget = (): void => {
    if (pages.get(address) === page) pages.delete(address);
  };
  page.catch(forget);
  page.finally(() => signal.removeEventListener("abort", forget)).catch(() => undefined);
  signal.addEventListener("abort", forget);
  return page;
}

/**
 * Fills the regions of `chart` with those of `fresh` and leaves the elements around them (headings of
 * the page's own level, an opened table, the focused view link) as they are.
 */
function replaceRegions(chart: KlastryChart, fresh: HTMLElement): void {
  let previous: Element | null = chart.querySelector(".views");
  for (const region of REGIONS) {
    const old = chart.querySelector<HTMLElement>(region);
    const next = fresh.querySelector<HTMLElement>(region);
    if (old) {
      old.hidden = !next;
      old.replaceChildren(...(next?.childNodes ?? []));
    } else if (next) {
      previous?.after(next);
    }
    previous = old ?? next ?? previous;
  }
  const view = fresh.dataset["view"] ?? "";
  chart.dataset["view"] = view;
  for (const link of viewLinks(chart)) {
    if (link.dataset["view"] === view) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  chart.refresh();
}

/** Lets the links to parts of the chart's page ("cite", "download") lead to that of the new view. */
function retargetLinks(chart: KlastryChart, path: string): void {
  const views = viewLinks(chart).map((link) => link.pathname);
  for (const link of chart.querySelectorAll<HTMLAnchorElement>(".figure-links a")) {
    if (views.includes(link.pathname)) link.pathname = path;
  }
}

/** Title, canonical address, links to the other language and whatever else goes with the view. */
function takeOverAddresses(page: Document): void {
  document.title = page.title;
  for (const selector of ["link[rel=canonical]", "[hreflang]", "[data-view-href]"]) {
    const fresh = page.querySelectorAll(selector);
    document.querySelectorAll(selector).forEach((element, index) => {
      const href = fresh[index]?.getAttribute("href");
      if (href) element.setAttribute("href", href);
    });
  }
  const fresh = page.querySelectorAll("[data-view-text]");
  document.querySelectorAll("[data-view-text]").forEach((element, index) => {
    element.textContent = fresh[index]?.textContent ?? element.textContent;
  });
}

/** The page's address with the chart's view in the query; the initial view needs no mention. */
function addressWithView(chart: KlastryChart): string {
  const url = new URL(location.href);
  const { chart: id = "", view = "" } = chart.dataset;
  if (view === initialViews.get(chart)) url.searchParams.delete(id);
  else url.searchParams.set(id, view);
  return url.href;
}

function viewLinks(chart: Element): HTMLAnchorElement[] {
  return [...chart.querySelectorAll<HTMLAnchorElement>(".views a[data-view]")];
}

function announceView(chart: KlastryChart): void {
  chart.announce(["viewShown", viewLinks(chart).find(isCurrent)?.textContent.trim() ?? ""]);
}

function isCurrent(link: Element): boolean {
  return link.getAttribute("aria-current") === "true";
}
