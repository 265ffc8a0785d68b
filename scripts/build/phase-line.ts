/** Returns what became of a part of a build as one line: name, words, seconds. */
export function phaseLine(name: string, words: string, milliseconds: number): string {
  return `${name.padEnd(8)} ${words.padEnd(60)} ${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}
