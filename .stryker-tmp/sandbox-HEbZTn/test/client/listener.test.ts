// @ts-nocheck
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { listenerScript } from "../../src/client/listener.ts";

const ORIGIN = "https://klastry-mazowsza.example";
const GOOD = { type: "klastry:height", v: 1, id: "trust", height: 612 };

interface Frame {
  readonly contentWindow: object;
  readonly src: string;
  readonly style: { height: string };
}

/** Runs the script beside the frames and gives it one message. */
function receive(frames: readonly Frame[], message: object): void {
  let listener: ((event: object) => void) | undefined;
  runInNewContext(listenerScript(ORIGIN), {
    document: { querySelectorAll: () => frames },
    addEventListener: (_: string, given: (event: object) => void) => (listener = given),
  });
  listener?.(message);
}

const frame = (src = `${ORIGIN}/pl/embed/trust/`): Frame => ({
  contentWindow: {},
  src,
  style: { height: "520px" },
});

describe("the listener script", () => {
  test("fits the frame that sent the message and no other", () => {
    const [first, second] = [frame(), frame()];
    receive([first, second], { origin: ORIGIN, source: second.contentWindow, data: GOOD });
    expect([first.style.height, second.style.height]).toEqual(["520px", "612px"]);
  });

  test("hears a sandboxed frame, whose origin is opaque", () => {
    const one = frame();
    receive([one], { origin: "null", source: one.contentWindow, data: GOOD });
    expect(one.style.height).toBe("612px");
  });

  test.each([
    ["another origin", frame(), { origin: "https://evil.example" }],
    ["an origin that begins alike", frame(), { origin: `${ORIGIN}.evil.example` }],
    ["a window that is no frame of the page", frame(), { source: {} }],
    ["a frame of another site, opaque", frame("https://evil.example/"), { origin: "null" }],
    ["a frame whose address begins alike", frame(`${ORIGIN}.evil.example/`), { origin: "null" }],
    ["another type", frame(), { data: { ...GOOD, type: "resize" } }],
    ["another version", frame(), { data: { ...GOOD, v: 2 } }],
    ["no data", frame(), { data: null }],
    ["a string", frame(), { data: "klastry:height" }],
  ])("ignores a message from or with %s", (_, one, message) => {
    receive([one], { origin: ORIGIN, source: one.contentWindow, data: GOOD, ...message });
    expect(one.style.height).toBe("520px");
  });

  test("has at most 350 bytes", () => {
    expect(Buffer.byteLength(listenerScript(ORIGIN))).toBeLessThanOrEqual(350);
  });

  test.each([
    "https://a.example/",
    "https://a.example/sub",
    "a.example",
    'https://a"b',
    "file:///x",
  ])("is not made for %s, which is no web origin", (origin) => {
    expect(() => listenerScript(origin)).toThrow();
  });
});
