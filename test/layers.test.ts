/** Imports go one way, so that a layer can be read, tested and replaced without those above it. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const LEVELS: Readonly<Record<string, number>> = {
  schema: 1,
  markup: 1,
  type: 1,
  wire: 1,
  stats: 2,
  i18n: 3,
  charts: 4,
  render: 5,
  client: 5,
  styles: 5,
  search: 6,
  components: 6,
  pages: 7,
  "content.config.ts": 7,
};
const IMPORT = /(import|export)\s+(type\s)?(?:[^;"'()]*?\sfrom\s+)?["']([^"']+)["']/g;
const CLIENT_MAY = /^src\/(client|wire)\/|^src\/i18n\/format\.ts$/;
const ASTRO_MAY = new Set(["pages", "components", "content.config.ts"]);

const imports = globSync("src/**/*.{ts,astro}").flatMap((file) =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, , type, to = ""]) => ({
    file,
    layer: file.split("/")[1] ?? "",
    isType: type !== undefined,
    to: to.startsWith(".") ? join(dirname(file), to) : to,
  })),
);
const own = imports.filter(({ to }) => to.startsWith("src/"));
const described = ({ file, to }: { file: string; to: string }): string => `${file} imports ${to}`;

test("every file of src stands in a layer", () => {
  expect(imports.filter(({ layer }) => LEVELS[layer] === undefined).map(described)).toEqual([]);
  expect(own.length).toBeGreaterThan(50);
});

test("no layer imports one above it, nor render and client each other", () => {
  const wrong = own.filter(({ layer, to }) => {
    const other = to.split("/")[1] ?? "";
    const isBeside = [layer, other].sort().join() === "client,render";
    return isBeside || (LEVELS[other] ?? 0) > (LEVELS[layer] ?? 0);
  });
  expect(wrong.map(described)).toEqual([]);
});

test("no file imports itself by way of others", () => {
  const arrows = new Map<string, readonly string[]>();
  for (const { file, to } of own) arrows.set(file, [...(arrows.get(file) ?? []), to]);
  expect(circlesOf(arrows)).toEqual([]);
});

test("no room of render or charts imports itself by way of others", () => {
  const arrows = new Map<string, readonly string[]>();
  for (const { file, to } of own) {
    const [from, into] = [dirname(file), dirname(to)];
    if (from !== into) arrows.set(from, [...(arrows.get(from) ?? []), into]);
  }
  const circles = circlesOf(arrows).filter((room) => /^src\/(render|charts)\//u.test(room));
  expect(circles).toEqual([]);
});

test("browser code imports only src/wire, i18n/format.ts and types", () => {
  const wrong = imports.filter(
    ({ layer, isType, to }) => layer === "client" && !isType && !CLIENT_MAY.test(to),
  );
  expect(wrong.map(described)).toEqual([]);
});

test("only pages, components and content.config.ts import astro", () => {
  const wrong = imports.filter(({ layer, to }) => /^astro[:/]/.test(to) && !ASTRO_MAY.has(layer));
  expect(wrong.map(described)).toEqual([]);
});

test("no command imports from the tests", () => {
  const wrong = globSync("scripts/**/*.ts").filter((file) =>
    [...readFileSync(file, "utf8").matchAll(IMPORT)].some(([, , , to = ""]) =>
      join(dirname(file), to).startsWith("test/"),
    ),
  );
  expect(wrong).toEqual([]);
});

/** The names from which following the arrows leads back to themselves. */
function circlesOf(arrows: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...arrows.keys()].filter((start) => {
    const seen = new Set<string>();
    const next = [...(arrows.get(start) ?? [])];
    for (let name = next.pop(); name !== undefined; name = next.pop()) {
      if (name === start) return true;
      if (seen.has(name)) continue;
      seen.add(name);
      next.push(...(arrows.get(name) ?? []));
    }
    return false;
  });
}
