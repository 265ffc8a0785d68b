// @ts-nocheck
import type { APIRoute } from "astro";
import { dataPackage } from "../render/publish/data-package.ts";
import { loadData } from "../schema/load.ts";

export const GET: APIRoute = () => new Response(dataPackage(loadData()));
