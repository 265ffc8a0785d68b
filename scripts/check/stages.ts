import type { Counts } from "./vitest-counts.ts";

/** One of the checks of `npm test`. */
export interface Stage {
  readonly name: string;
  /** Stages without which this one says nothing: where one of them has failed, so has this one. */
  readonly needs?: readonly string[];
  /** Folders that it writes, or reads while others might write; who names the same one waits. */
  readonly holds?: readonly string[];
  /** Runs while nothing else does. */
  readonly isAlone?: boolean;
  /** Says what is to be read of the stage by `write`, and ends with what was counted. */
  readonly run: (write: (text: string) => void) => Promise<Counts>;
}

/** How a stage ended. */
export interface StageResult extends Counts {
  readonly name: string;
  readonly seconds: number;
  /** All that the stage said, in order. */
  readonly output: string;
}

const FAILED: Counts = { passed: 0, failed: 1 };

/**
 * Runs the stages, at most `lanes` at a time, each as soon as what it needs has passed and what it
 * holds is free; of several the first in the list. `ended` is told each result when it is there.
 * A stage that throws has failed. Returns the results in the order of the list; throws where stages
 * wait for each other, or for one that is not in the list.
 */
export async function stageResults(
  stages: readonly Stage[],
  lanes: number,
  ended: (result: StageResult) => void = () => undefined,
): Promise<StageResult[]> {
  const waiting = new Set(stages);
  const running = new Map<Stage, Promise<void>>();
  const results = new Map<string, StageResult>();
  const end = (result: StageResult): void => {
    results.set(result.name, result);
    ended(result);
  };
  while (waiting.size + running.size > 0) {
    const next = [...waiting].find(
      (stage) => isReady(stage, results) && hasRoom(stage, [...running.keys()], lanes),
    );
    if (next !== undefined) {
      waiting.delete(next);
      const missing = next.needs?.find((need) => (results.get(need)?.failed ?? 0) > 0);
      if (missing === undefined) {
        running.set(
          next,
          finished(next).then((result) => {
            running.delete(next);
            end(result);
          }),
        );
      } else {
        const output = `not run: "${missing}" failed\n`;
        end({ ...FAILED, name: next.name, seconds: 0, output });
      }
    } else if (running.size > 0) {
      await Promise.race(running.values());
    } else {
      const names = [...waiting].map(
        ({ name, needs = [] }) => `${name} (needs ${needs.join(", ")})`,
      );
      throw new Error(
        `stages: expected each to be reached, received ${names.join("; ")}; mend needs`,
      );
    }
  }
  return stages.flatMap(({ name }) => results.get(name) ?? []);
}

const isReady = ({ needs = [] }: Stage, results: ReadonlyMap<string, StageResult>): boolean =>
  needs.every((need) => results.has(need));

function hasRoom(stage: Stage, running: readonly Stage[], lanes: number): boolean {
  if (running.length === 0) return true;
  if (stage.isAlone || running.length >= lanes || running.some(({ isAlone }) => isAlone))
    return false;
  const held = new Set(running.flatMap(({ holds = [] }) => holds));
  return !stage.holds?.some((folder) => held.has(folder));
}

async function finished({ name, run }: Stage): Promise<StageResult> {
  const start = performance.now();
  let output = "";
  const write = (text: string): void => void (output += text);
  const result = (counts: Counts): StageResult => ({
    ...counts,
    ...{ name, output, seconds: (performance.now() - start) / 1000 },
  });
  try {
    return result(await run(write));
  } catch (error) {
    write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return result(FAILED);
  }
}
