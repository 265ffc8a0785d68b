import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { differingFiles } from "../../scripts/check/differing-files.ts";
import { serveSite } from "../../scripts/serve-site.ts";
import { vitestCounts, vitestFailures } from "../../scripts/check/vitest-counts.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parts-"));
  for (const name of ["a", "b"]) {
    mkdirSync(join(folder, name, "pl"), { recursive: true });
    writeFileSync(join(folder, name, "index.html"), "one");
    writeFileSync(join(folder, name, "pl", "index.html"), "two");
    writeFileSync(join(folder, name, "404.html"), "missing");
  }
  writeFileSync(join(folder, "b", "pl", "index.html"), "twx");
  writeFileSync(join(folder, "b", "more.txt"), "more");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the comparison of two builds", () => {
  test("finds nothing between equal folders", () => {
    expect(differingFiles(join(folder, "a"), join(folder, "a"))).toEqual([]);
  });

  test("names files with other bytes and files of one side", () => {
    const found = differingFiles(join(folder, "a"), join(folder, "b"));
    expect(found).toEqual([
      expect.stringContaining("more.txt: expected nothing in"),
      expect.stringContaining(
        "pl/index.html: expected the same bytes twice, received others from byte 2",
      ),
    ]);
  });
});

describe("the counts of a report", () => {
  const file = (status: string, ...tests: string[]): unknown => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  });
  const report = (passed: number, failed: number, ...files: unknown[]): string =>
    JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files });

  test("are those of its tests", () => {
    expect(vitestCounts(report(2, 1, file("failed", "passed", "passed", "failed")))).toEqual({
      passed: 2,
      failed: 1,
    });
  });

  test("take a file that could not be run for a failure", () => {
    expect(vitestCounts(report(1, 0, file("passed", "passed"), file("failed")))).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  test("are not made up", () => {
    expect(() => vitestCounts("{}")).toThrow("expected counts of tests");
  });

  test("name what failed, with the first line of its message", () => {
    const failed = {
      name: "/home/a/test/browser/x.test.ts",
      status: "failed",
      assertionResults: [
        { status: "passed", fullName: "fine" },
        { status: "failed", fullName: "a b", failureMessages: ["Error: one\n  at two"] },
      ],
    };
    const broken = { ...failed, assertionResults: [], message: "no import\nmore" };
    expect(vitestFailures(report(1, 1, failed, broken, file("passed", "passed")))).toEqual([
      "test/browser/x.test.ts > a b: Error: one",
      "test/browser/x.test.ts: no import",
    ]);
  });
});

describe("the server", () => {
  test("serves folders, answers 404 with the site's page, and keeps to the base path", async () => {
    const site = await serveSite(join(folder, "a"), { base: "/raport" });
    try {
      expect(site.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/raport\/$/);
      expect(await (await fetch(`${site.address}pl/`)).text()).toBe("two");
      const missing = await fetch(`${site.address}en/`);
      expect([missing.status, await missing.text()]).toEqual([404, "missing"]);
      const outside = await fetch(new URL("/pl/", site.address));
      expect(outside.status).toBe(404);
      const root = await fetch(new URL("/", site.address));
      expect(root.url).toBe(site.address);
    } finally {
      await site.close();
    }
  });

  test("takes the next port where one is in use", async () => {
    const first = await serveSite(join(folder, "a"));
    const port = Number(new URL(first.address).port);
    const second = await serveSite(join(folder, "a"), { port });
    await Promise.all([first.close(), second.close()]);
    expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  });

  test("says what to do where nothing is built", async () => {
    await expect(serveSite(join(folder, "none"))).rejects.toThrow("run npm run build");
  });
});
