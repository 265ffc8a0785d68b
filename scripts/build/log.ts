import { siteLog } from "./site-log.ts";

/** Astro's logger during a build, which Astro asks for by the path of this file. */
export default function log() {
  return siteLog({
    print: (line) => {
      console.log(line);
    },
    fail: (line) => {
      console.error(line);
    },
  });
}
