/**
 * Loaded before a build that is compared with another: sets the clock ahead by more than a year, and
 * tells those who ask that the machine has one processor. Changes `Date` and `node:os` of the process.
 */
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";

const HOUR = 60 * 60 * 1000;
const AHEAD = 400 * 24 * HOUR + 5 * HOUR;
const { now } = Date;
const later = (): number => now() + AHEAD;

globalThis.Date = new Proxy(Date, {
  construct: (target, words, asked) =>
    Reflect.construct(target, words.length === 0 ? [later()] : words, asked) as Date,
  apply: (target) => new target(later()).toString(),
  get: (target, key) => (key === "now" ? later : (Reflect.get(target, key) as unknown)),
});
os.availableParallelism = () => 1;
syncBuiltinESMExports();
