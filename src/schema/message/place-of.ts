/** A path inside a JSON file as messages print it: `rows[3].value`; the file itself is "". */
export function placeOf(path: readonly PropertyKey[]): string {
  let place = "";
  for (const key of path) {
    if (typeof key === "number") place += `[${String(key)}]`;
    else if (/^[A-Za-z_][\w-]*$/u.test(String(key)))
      place += place === "" ? String(key) : `.${String(key)}`;
    else place += `[${JSON.stringify(String(key))}]`;
  }
  return place;
}

const STEP = /\.?([\w-]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/uy;

/** The path that a place such as `rows[3].value` writes; undefined where it writes none. */
export function pathOf(place: string): (string | number)[] | undefined {
  const path: (string | number)[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < place.length) {
    const [, key, index, quoted] = STEP.exec(place) ?? [];
    if (key !== undefined) path.push(key);
    else if (index !== undefined) path.push(Number(index));
    else if (quoted !== undefined) path.push(JSON.parse(quoted) as string);
    else return undefined;
  }
  return path.length > 0 ? path : undefined;
}

/** The value at a path of parsed JSON, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
