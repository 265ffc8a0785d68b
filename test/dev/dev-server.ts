import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { delimiter, join } from "node:path";
import { withoutVitest, type TemporarySite } from "../builds/temporary-site.ts";

/** `npm run dev` in a copy of the project. */
export interface DevServer {
  readonly page: (path: string) => Promise<Page>;
  /** How often the server has told the browser that an open page is no longer as it was. */
  readonly tellings: () => number;
  /** The end of what the server has printed. */
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** What an address answers. */
export interface Page {
  readonly status: number;
  readonly text: string;
}

const ADDRESS = /http:\/\/localhost:\d+/u;
const MOST_SECONDS = 120;

/** Starts the server and a browser's line to it, and waits until it answers. */
export async function devServer(site: TemporarySite): Promise<DevServer> {
  const modules = join(site.root, "node_modules", ".bin");
  const child = spawn("astro", ["dev", "--port", "4870"], {
    cwd: site.root,
    env: {
      ...withoutVitest(),
      PATH: [modules, process.env["PATH"] ?? ""].join(delimiter),
      ASTRO_TELEMETRY_DISABLED: "1",
      // Else Astro would leave some terminals and go on by itself, out of reach of `stop`.
      ASTRO_DEV_BACKGROUND: "1",
    },
  });
  let output = "";
  const take = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const origin = await addressOf(child, () => output);
  const page = async (path: string): Promise<Page> => {
    const response = await fetch(origin + path);
    return { status: response.status, text: await response.text() };
  };
  const { text: client } = await page("/@vite/client");
  const token = /wsToken = "([^"]+)"/u.exec(client)?.[1] ?? "";
  const line = new WebSocket(`${origin.replace("http", "ws")}/?token=${token}`, "vite-hmr");
  let tellings = 0;
  line.addEventListener("message", ({ data }) => {
    const { type } = JSON.parse(String(data)) as { type: string };
    if (type === "full-reload" || type === "update") tellings += 1;
  });
  return {
    page,
    tellings: () => tellings,
    said: () => output.slice(-1000),
    stop: () =>
      new Promise((resolve) => {
        line.close();
        child.on("close", () => {
          resolve();
        });
        child.kill();
      }),
  };
}

/** The address that the server prints when it is ready; throws with its output where it is not. */
async function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  const end = performance.now() + MOST_SECONDS * 1000;
  while (child.exitCode === null && performance.now() < end) {
    const [address] = ADDRESS.exec(said()) ?? [];
    if (address !== undefined && said().includes("watching")) return address;
    await setTimeout(50);
  }
  child.kill();
  throw new Error(`astro dev: expected an address, received: ${said()}`);
}
