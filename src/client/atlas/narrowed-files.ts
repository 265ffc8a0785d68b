/**
 * Returns the lines of a CSV whose first cell is one of `ids`, and its header. The file has no
 * line break inside a cell (a test holds it to that) and ids need no quotes.
 */
export function narrowedCsv(csv: string, ids: ReadonlySet<string>): string {
  const [header = "", ...lines] = csv.split("\r\n");
  const chosen = lines.filter((line) => ids.has(line.slice(0, line.indexOf(","))));
  return [header, ...chosen, ""].join("\r\n");
}

/** What a narrowed file says of itself. */
export interface Narrowing {
  /** The address of the selection. */
  readonly url: string;
  /** The selection in words. */
  readonly selection: string;
}

/** Returns the JSON file of the atlas with only the records of `ids`, the selection named. */
export function narrowedJson(json: string, ids: ReadonlySet<string>, narrowing: Narrowing): string {
  const { initiatives, ...rest } = JSON.parse(json) as Readonly<Record<string, unknown>> & {
    readonly initiatives: readonly { readonly id: string }[];
  };
  const chosen = initiatives.filter(({ id }) => ids.has(id));
  const whole = { ...rest, ...narrowing, count: chosen.length, initiatives: chosen };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
