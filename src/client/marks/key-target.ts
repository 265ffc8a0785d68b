/**
 * Returns which of `count` marks in a row a key leads to from the one at `from`, or one that is not
 * there: an arrow to what `towards` finds, Home and End to the first and the last, Page Up and Page
 * Down to the neighbours. Undefined where the key is none of these.
 */
export function keyTarget(
  key: string,
  from: number,
  count: number,
  towards: (direction: string) => number,
): number | undefined {
  return key.startsWith("Arrow")
    ? towards(key.slice(5))
    : { Home: 0, End: count - 1, PageUp: from - 1, PageDown: from + 1 }[key];
}

/** Returns whether a key is pressed with another one that gives it to the browser. */
export function isModified({ ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey;
}
