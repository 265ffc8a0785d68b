import { readFileSync } from "node:fs";
import { findNodeAtLocation, parseTree, type JSONPath, type Node } from "jsonc-parser";
import { pathOf } from "./place-of.ts";

/** `file.json: place: …`, the place being a path inside the file, as `placeOf` writes it. */
const PLACED = /^([\w./-]+\.json): ((?:\.?[\w-]+|\[\d+\]|\["(?:[^"\\]|\\.)*"\])+): /u;

/**
 * Returns messages of the form `file.json: rows[3].value: …` with the line on which the place stands,
 * `file.json:41: rows[3].value: …`; where the file lacks the place, the line of what should hold it.
 * Messages about a whole file stay as they are. `find` tells where the file of a message lies.
 */
export function withLines(
  problems: readonly string[],
  find: (file: string) => string = (file) => file,
): string[] {
  const texts = new Map<string, JsonText | undefined>();
  return problems.map((problem) => {
    const [, file = "", place = ""] = PLACED.exec(problem) ?? [];
    const path = pathOf(place);
    if (path === undefined) return problem;
    if (!texts.has(file)) texts.set(file, jsonText(find(file)));
    const text = texts.get(file);
    if (text === undefined) return problem;
    return `${file}:${String(lineOf(text, path, place))}${problem.slice(file.length)}`;
  });
}

interface JsonText {
  readonly text: string;
  readonly root: Node;
}

function jsonText(path: string): JsonText | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const root = parseTree(text);
    return root && { text, root };
  } catch {
    return undefined;
  }
}

function lineOf({ text, root }: JsonText, path: JSONPath, place: string): number {
  // Interface words have flat keys with dots in them.
  const ways = [[place], ...path.map((_, index) => path.slice(0, path.length - index))];
  const node = ways.map((way) => findNodeAtLocation(root, way)).find((found) => found) ?? root;
  const start = (node.parent?.type === "property" ? node.parent : node).offset;
  return text.slice(0, start).split("\n").length;
}
