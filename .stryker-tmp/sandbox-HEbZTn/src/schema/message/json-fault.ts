// @ts-nocheck
import { received } from "./received.ts";

/** First fault of a JSON text: where it stands (1-based) and what was expected there. */
interface Fault {
  line: number;
  column: number;
  message: string;
}

class Stop extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

const STRING = /"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy;
const WORD = /true|false|null/uy;
const SPACE = /[ \t\n\r]*/uy;

/**
 * The first fault of a JSON text, or undefined where there is none.
 *
 * JSON.parse does not always say where it stopped, and it silently takes the last of two equal
 * keys; this reader reports both faults with line and column.
 */
export function jsonFault(text: string): Fault | undefined {
  let at = 0;

  function match(pattern: RegExp): string | undefined {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  }
  function seen(): string {
    if (text[at] === '"') {
      STRING.lastIndex = at;
      const whole = STRING.exec(text)?.[0];
      if (whole !== undefined) return received(JSON.parse(whole));
      return "text that does not end or holds a character that JSON escapes";
    }
    const word = /^[\w.+-]+|^./u.exec(text.slice(at, at + 20))?.[0];
    return word === undefined ? "the end of the file" : received(word);
  }
  function fail(expected: string): never {
    throw new Stop(at, `expected ${expected}, received ${seen()}`);
  }
  function take(character: string): boolean {
    match(SPACE);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  }
  function members(): void {
    const keys = new Set<string>();
    if (take("}")) return;
    do {
      match(SPACE);
      const start = at;
      const key = match(STRING) ?? fail("a key in double quotes");
      if (keys.has(key)) throw new Stop(start, `expected each key once, received ${key} again`);
      keys.add(key);
      if (!take(":")) fail('":"');
      value();
    } while (take(","));
    if (!take("}")) fail('"," or "}"');
  }
  function items(): void {
    if (take("]")) return;
    do value();
    while (take(","));
    if (!take("]")) fail('"," or "]"');
  }
  function value(): void {
    if (take("{")) members();
    else if (take("[")) items();
    else if ((match(STRING) ?? match(WORD) ?? match(NUMBER)) === undefined) fail("a value");
  }

  try {
    if (text.startsWith("\uFEFF")) {
      throw new Stop(0, "expected no byte-order mark, received one; save the file without it");
    }
    value();
    match(SPACE);
    if (at < text.length) fail("the end of the file");
    return undefined;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    const before = text.slice(0, error.offset).split("\n");
    return {
      line: before.length,
      column: (before.at(-1) ?? "").length + 1,
      message: error.message,
    };
  }
}
