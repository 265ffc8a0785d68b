/**
 * Returns the keys of `?highlight=PL,DK` in the order given, in capitals, each once. Never throws;
 * what is longer than any key or list of keys is cut, since the text comes from anyone's link.
 */
// @ts-nocheck

export function highlightKeys(search: string): string[] {
  const list = new URLSearchParams(search).getAll("highlight").join();
  const keys = list.split(",").map((key) => key.trim().slice(0, 40).toUpperCase());
  return [...new Set(keys)].filter(Boolean).slice(0, 99);
}
