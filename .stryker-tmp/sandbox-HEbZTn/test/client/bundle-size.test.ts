// @ts-nocheck
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
  });
  return result.outputFiles[0]?.text ?? "";
}

describe("the embed script", () => {
  test("has at most 3 kB in brotli", async () => {
    const script = await bundle("src/client/embed.ts");
    expect(brotliCompressSync(script).length).toBeLessThanOrEqual(3000);
  });

  test("reaches neither network nor storage, and writes no markup", async () => {
    const script = await bundle("src/client/embed.ts");
    expect(script).toContain("klastry:height");
    expect(script).not.toMatch(
      /fetch\(|XMLHttpRequest|sendBeacon|localStorage|sessionStorage|indexedDB|cookie|innerHTML|insertAdjacentHTML|eval\(/,
    );
  });
});

describe("the site script", () => {
  test("has at most 6 kB in brotli", async () => {
    expect(brotliCompressSync(await bundle("src/client/site.ts")).length).toBeLessThanOrEqual(6000);
  });
});

describe("the script of a walk", () => {
  test("has at most 1 kB in brotli", async () => {
    expect(brotliCompressSync(await bundle("src/client/walk.ts")).length).toBeLessThanOrEqual(1000);
  });
});
