/** Checks the internal addresses of a built site: `node scripts/check-links.ts [folder]`. */
import { site } from "../src/render/address/site.ts";
import { linkProblems } from "./link-problems.ts";

const folder = process.argv[2] ?? "dist";
const problems = linkProblems(folder, site());
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("links: every internal address leads somewhere");
