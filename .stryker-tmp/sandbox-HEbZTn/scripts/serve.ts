/** Serves dist/ on this machine under BASE_PATH and prints the address. */
// @ts-nocheck

import { site } from "../src/render/address/site.ts";
import { serveSite } from "./serve-site.ts";

const FIRST_PORT = 4321;

const { address } = await serveSite("dist", {
  base: site().base,
  port: Number(process.env["PORT"] ?? FIRST_PORT),
});
console.log(`The site is at ${address} (Ctrl+C stops it).`);
