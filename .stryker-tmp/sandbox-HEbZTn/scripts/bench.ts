/**
 * Measures the built site in Chromium as a phone on a slow network would see it, and prints each
 * figure beside its budget. Every figure is the median of five loads, each with an empty cache.
 */
// @ts-nocheck

import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { site } from "../src/render/address/site.ts";
import { launchBrowser } from "./browser.ts";
import { serveSite } from "./serve-site.ts";

/** Lighthouse's "slow 4G": 150 ms there and back, 1.6 Mbit/s down, 0.75 Mbit/s up. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_638_400 / 8,
  uploadThroughput: 768_000 / 8,
};
const CPU_SLOWDOWN = 4;
const LOADS = 5;
const PHONE = { width: 412, height: 823 };
const COMPRESSIBLE = /\.(html|css|js|json|svg|csv|txt|xml)$/;
const LONG_TASK = 50;
const SETTLING_TIME = 1500;

interface Measured {
  readonly visible: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly requests: number;
  readonly bytes: number;
}

/** What a page notes of itself; times in ms since its address was asked for. */
interface Seen {
  readonly visible: number;
  /** When something was painted first. */
  readonly fcp: number;
  readonly lcp: number;
  readonly cls: number;
  /** Start and end of each task longer than 50 ms. */
  readonly tasks: readonly (readonly [start: number, end: number])[];
}

interface Line {
  readonly what: string;
  readonly path: string;
  readonly figure: keyof Measured;
  readonly unit: string;
  readonly budget: number;
}

// The chapter with the most figures.
const CHAPTER = "pl/chapters/03-social-capital/";
const LINES: readonly Line[] = [
  ...embedLines("bar or line embed", "pl/embed/trust-europe/", 12_288),
  ...embedLines("map embed", "pl/embed/turnout-powiats/", 25_600),
  { what: "chapter", path: CHAPTER, figure: "lcp", unit: "ms LCP", budget: 1500 },
  { what: "chapter", path: CHAPTER, figure: "tbt", unit: "ms TBT", budget: 50 },
  { what: "chapter", path: CHAPTER, figure: "cls", unit: "CLS", budget: 0.02 },
];

function embedLines(what: string, path: string, budget: number): Line[] {
  return [
    { what, path, figure: "visible", unit: "ms visible", budget: 500 },
    { what, path, figure: "requests", unit: "requests", budget: 1 },
    { what, path, figure: "bytes", unit: "bytes", budget },
  ];
}

/** Copies the site and lays `<file>.br` beside each text, as a file host would send it. */
function compressedCopy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && COMPRESSIBLE.test(entry.name)) {
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
    }
  }
}

/** Runs in the page before anything else: notes what is seen, and when. */
function observe(): void {
  const seen = { visible: 0, fcp: Infinity, lcp: 0, cls: 0, tasks: [] as [number, number][] };
  Object.assign(window, { seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  };
  watch("largest-contentful-paint", ({ startTime }) => (seen.lcp = startTime));
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  watch("longtask", ({ startTime, duration }) => {
    seen.tasks.push([startTime, startTime + duration]);
  });
  watch(
    "layout-shift",
    (entry) => (seen.cls += (entry as PerformanceEntry & { value: number }).value),
  );
  const look = (): void => {
    const chart = [...document.querySelectorAll("svg.chart")].find(
      (svg) => svg.getClientRects().length > 0 && svg.querySelector("[data-mark]"),
    );
    if (!chart) return void requestAnimationFrame(look);
    // The frame after the one in which it is laid out has painted it.
    requestAnimationFrame(() => (seen.visible = performance.now()));
  };
  requestAnimationFrame(look);
}

async function slowedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", SLOW_4G);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.addInitScript(observe);
  return page;
}

async function load(browser: Browser, address: string): Promise<Measured> {
  const page = await slowedPage(browser);
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    if (request.url().endsWith("/favicon.ico")) return;
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  await page.goto(address, { waitUntil: "load" });
  await page.waitForTimeout(SETTLING_TIME);
  const { fcp, tasks, ...seen } = await page.evaluate(
    () => (window as unknown as { seen: Seen }).seen,
  );
  // Total blocking time is what long tasks hold up beyond 50 ms once something is there to be used.
  const tbt = tasks
    .map(([start, end]) => end - Math.max(start, fcp) - LONG_TASK)
    .reduce((sum, blocking) => sum + Math.max(0, blocking), 0);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  return { ...seen, tbt, requests: sizes.length, bytes };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((first, second) => first - second);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function printed(value: number): string {
  return value < 1 ? value.toFixed(3) : value.toFixed(0);
}

if (!existsSync("dist/index.html")) {
  console.error("dist: expected a built site, received none; run npm run build");
  process.exit(1);
}
const copy = ".cache/bench";
compressedCopy("dist", copy);
const served = await serveSite(copy, { base: site().base, brotli: true });
const browser = await launchBrowser();
try {
  const measured = new Map<string, Measured[]>();
  for (const path of new Set(LINES.map((line) => line.path))) {
    const loads: Measured[] = [];
    for (let turn = 0; turn < LOADS; turn += 1)
      loads.push(await load(browser, served.address + path));
    measured.set(path, loads);
  }
  console.log(
    `slow 4G, CPU ${CPU_SLOWDOWN} times slower, tasks over ${LONG_TASK} ms, median of ${LOADS}\n`,
  );
  for (const { what, path, figure, unit, budget } of LINES) {
    const value = median((measured.get(path) ?? []).map((loads) => loads[figure]));
    const isOver = value > budget;
    if (isOver) process.exitCode = 1;
    const columns = [
      what.padEnd(20),
      printed(value).padStart(8),
      unit.padEnd(12),
      `budget ${printed(budget)}`.padEnd(16),
    ];
    console.log(`${columns.join(" ")}${isOver ? "OVER" : "ok"}`);
  }
} finally {
  await browser.close();
  await served.close();
  rmSync(copy, { recursive: true, force: true });
}
