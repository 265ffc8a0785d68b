import { printParseErrorCode, visit } from "jsonc-parser";
import { received } from "./received.ts";

/** First fault of a JSON text: where it stands (1-based) and what was expected there. */
interface Fault {
  line: number;
  column: number;
  message: string;
}

/** What was expected, by the name that the parser gives to a fault. */
const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: "text in double quotes, a number, true, false or null",
  InvalidNumberFormat: "a number",
  PropertyNameExpected: "a key in double quotes",
  ValueExpected: "a value",
  ColonExpected: '":"',
  EndOfFileExpected: "the end of the file",
  InvalidCommentToken: "no comment",
  UnexpectedEndOfString: "text that ends on its line",
  UnexpectedEndOfNumber: "a digit",
  InvalidUnicode: 'four hexadecimal digits after "\\u"',
  InvalidEscapeCharacter: "a character that JSON escapes",
  InvalidCharacter: 'an escape such as "\\t"',
};

/**
 * The first fault of a JSON text, or undefined where there is none.
 *
 * JSON.parse does not always say where it stopped, and it silently takes the last of two equal
 * keys; here both faults have line and column.
 */
export function jsonFault(text: string): Fault | undefined {
  if (text.startsWith("\uFEFF")) {
    const message = "expected no byte-order mark, received one; save the file without it";
    return { line: 1, column: 1, message };
  }
  const faults: Fault[] = [];
  const add = (line: number, character: number, message: string): void => {
    faults.push({ line: line + 1, column: character + 1, message });
  };
  /** What closes each object and list that is open, and the keys of each object. */
  const open: { end: string; keys: Set<string> }[] = [];
  const begin = (end: string) => (): void => void open.push({ end, keys: new Set() });
  const end = (): void => void open.pop();
  visit(
    text,
    {
      onObjectBegin: begin("}"),
      onArrayBegin: begin("]"),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty(key, _offset, _length, line, character) {
        const keys = open.at(-1)?.keys;
        if (keys?.has(key)) {
          add(line, character, `expected each key once, received ${received(key)} again`);
        }
        keys?.add(key);
      },
      onError(code, offset, length, line, character) {
        const name = printParseErrorCode(code);
        const expected = EXPECTED[name] ?? `"," or "${closing(name) ?? open.at(-1)?.end ?? "}"}"`;
        const seen = text.slice(offset, offset + length);
        add(line, character, `expected ${expected}, received ${seenAs(seen)}`);
      },
    },
    { disallowComments: true },
  );
  return faults[0];
}

/** The parser tells of a lacking end after it has left the object or the list. */
function closing(name: string): string | undefined {
  return { CloseBraceExpected: "}", CloseBracketExpected: "]" }[name];
}

/** A piece of a JSON text as messages show it: a whole text by its value, the rest as it stands. */
function seenAs(piece: string): string {
  if (piece === "") return "the end of the file";
  try {
    const value: unknown = JSON.parse(piece);
    return received(typeof value === "string" ? value : piece);
  } catch {
    return received(piece.replace(/^"|"$/gu, ""));
  }
}
