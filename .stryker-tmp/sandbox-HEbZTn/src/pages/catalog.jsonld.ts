// @ts-nocheck
import type { APIRoute } from "astro";
import { dataCatalogue } from "../render/publish/data-package.ts";

export const GET: APIRoute = () => new Response(dataCatalogue());
