/** Writes the built report as one PDF per language to pdf/. */
// @ts-nocheck

import { mkdirSync, writeFileSync } from "node:fs";
import { sayFor } from "../src/i18n/say.ts";
import { LICENCE, publication } from "../src/render/edition/publication.ts";
import { site } from "../src/render/address/site.ts";
import { LOCALES } from "../src/schema/text.ts";
import { reportPdf } from "./report-pdf.ts";
import { serveSite } from "./serve-site.ts";

const FOLDER = "pdf";

const { url, base } = site();
const served = await serveSite("dist", { base });
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const language of LOCALES) {
    const say = sayFor(language);
    const { release } = publication();
    const bytes = await reportPdf(`${served.address}${language}/`, {
      language,
      title: say("site.name"),
      tagline: say("site.tagline"),
      imprint: [
        say("chapter.release", { release: `${release.version} (${release.date})` }),
        `${url}${base}/${language}/`,
        LICENCE.name,
      ],
      contents: say("nav.contents"),
    });
    const file = `${FOLDER}/klastry-mazowsza-${language}.pdf`;
    writeFileSync(file, bytes);
    console.log(`${file}: ${Math.round(bytes.length / 1024)} kB`);
  }
} finally {
  await served.close();
}
