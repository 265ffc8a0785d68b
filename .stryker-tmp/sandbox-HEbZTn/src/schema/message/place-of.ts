/** A path inside a JSON file as messages print it: `rows[3].value`; the file itself is "". */
// @ts-nocheck

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

/** The value at a path of parsed JSON, or undefined where the path leads nowhere. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
