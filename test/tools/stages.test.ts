import { describe, expect, test } from "vitest";
import { stageResults, type Stage } from "../../scripts/check/stages.ts";
import { commandSucceeds } from "../../scripts/check/command.ts";

/** A stage that notes when it begins and ends, and ends when all others had their turn. */
function noting(log: string[], stage: Partial<Stage> & { readonly name: string }): Stage {
  return {
    run: async (write) => {
      log.push(`${stage.name} begins`);
      for (let turn = 0; turn < 9; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      write(`${stage.name} says so\n`);
      log.push(`${stage.name} ends`);
      return { passed: 1, failed: 0 };
    },
    ...stage,
  };
}

/** How many stages ran at the same time at most. */
function mostAtOnce(log: readonly string[]): number {
  let running = 0;
  return Math.max(...log.map((line) => (running += line.endsWith("begins") ? 1 : -1)));
}

const crash = { passed: 0, failed: 1 };

describe("stages", () => {
  test("run side by side, never more than there are lanes, and each runs once", async () => {
    const log: string[] = [];
    const names = ["a", "b", "c", "d", "e"];
    const results = await stageResults(
      names.map((name) => noting(log, { name })),
      2,
    );
    expect(mostAtOnce(log)).toBe(2);
    expect(log.filter((line) => line.endsWith("begins")).sort()).toEqual(
      names.map((name) => `${name} begins`),
    );
    expect(results.map(({ name, passed, output }) => [name, passed, output])).toEqual(
      names.map((name) => [name, 1, `${name} says so\n`]),
    );
  });

  test("begin after those that they need", async () => {
    const log: string[] = [];
    await stageResults([noting(log, { name: "b", needs: ["a"] }), noting(log, { name: "a" })], 2);
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  test("that write to one folder wait for each other, and others do not", async () => {
    const log: string[] = [];
    const holds = ["folder"];
    const stages = [
      noting(log, { name: "a", holds }),
      noting(log, { name: "b", holds }),
      noting(log, { name: "c" }),
    ];
    await stageResults(stages, 3);
    expect(log.slice(0, 2)).toEqual(["a begins", "c begins"]);
    expect(log.indexOf("b begins")).toBeGreaterThan(log.indexOf("a ends"));
  });

  test("that run alone have nothing beside them", async () => {
    const log: string[] = [];
    const stages = [
      noting(log, { name: "a" }),
      noting(log, { name: "clock", isAlone: true }),
      noting(log, { name: "b" }),
    ];
    await stageResults(stages, 2);
    const at = log.indexOf("clock begins");
    expect(log[at + 1]).toBe("clock ends");
    expect(mostAtOnce(log)).toBe(2);
  });

  test("that throw have failed, and with them those that need them, in any generation", async () => {
    const log: string[] = [];
    const stages: Stage[] = [
      { name: "a", run: () => Promise.reject(new Error("broken")) },
      noting(log, { name: "b", needs: ["a"] }),
      noting(log, { name: "c", needs: ["b"] }),
      noting(log, { name: "d" }),
    ];
    const told: string[] = [];
    const results = await stageResults(stages, 2, ({ name }) => told.push(name));
    expect(results).toMatchObject([
      { name: "a", ...crash, output: expect.stringContaining("Error: broken") as string },
      { name: "b", ...crash, output: 'not run: "a" failed\n' },
      { name: "c", ...crash, output: 'not run: "b" failed\n' },
      { name: "d", passed: 1, failed: 0 },
    ]);
    expect(log).toEqual(["d begins", "d ends"]);
    expect(told.sort()).toEqual(["a", "b", "c", "d"]);
  });

  test("that wait for each other, or for none that there is, are refused", async () => {
    const round = [
      noting([], { name: "a", needs: ["b"] }),
      noting([], { name: "b", needs: ["a"] }),
    ];
    await expect(stageResults(round, 2)).rejects.toThrow("a (needs b); b (needs a)");
    const stray = [noting([], { name: "a", needs: ["nowhere"] })];
    await expect(stageResults(stray, 2)).rejects.toThrow("a (needs nowhere)");
  });
});

describe("a command", () => {
  const said = async (...words: [string, ...string[]]): Promise<[boolean, string]> => {
    let output = "";
    return [await commandSucceeds(words, (text) => void (output += text)), output];
  };

  test("hands on what it prints, from both streams", async () => {
    const [isFine, output] = await said("node", "-e", "console.log('one'); console.error('two')");
    expect(isFine).toBe(true);
    expect(output).toContain("one\n");
    expect(output).toContain("two\n");
  });

  test("has failed where it ends with an error, is killed or is not there", async () => {
    expect((await said("node", "-e", "process.exit(3)"))[0]).toBe(false);
    const [isFine, output] = await said("node", "-e", "process.kill(process.pid, 'SIGKILL')");
    expect([isFine, output]).toEqual([false, expect.stringContaining("ended by SIGKILL")]);
    expect((await said("no-such-command"))[0]).toBe(false);
  });
});
