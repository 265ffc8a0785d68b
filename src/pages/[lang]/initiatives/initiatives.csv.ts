import type { APIRoute } from "astro";
import { atlasCsv } from "../../../render/atlas/atlas-files.ts";
import { localePaths } from "../../../render/locale-paths.ts";
import { loadData } from "../../../schema/load.ts";
import type { Locale } from "../../../schema/text.ts";

export const getStaticPaths = localePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(atlasCsv(loadData(), params["lang"] as Locale));
