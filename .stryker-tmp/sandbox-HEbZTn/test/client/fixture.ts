/** A chart as the build renders it: two drawings and a table, in as many views as a test wants. */
// @ts-nocheck


export interface FixtureRow {
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

interface FixtureOptions {
  readonly rows?: readonly FixtureRow[];
  readonly view?: string;
  readonly views?: readonly string[];
  readonly swap?: "page" | "query";
  readonly base?: string;
  readonly note?: boolean;
}

export const ROWS: readonly FixtureRow[] = [
  { key: "DK", name: "Dania", value: "74,1" },
  { key: "SE", name: "Szwecja", value: "63,8" },
  { key: "PL", name: "Polska", value: "24,8" },
  { key: "XX", name: "&lt;b&gt;Gruba&lt;/b&gt;", value: "" },
];

const SAY = {
  chart: "wykres",
  hint: "Strzałki prowadzą do sąsiednich znaków.",
  highlighted: "Wyróżniono: {names}",
  cleared: "Zdjęto wyróżnienie",
  viewShown: "Pokazano: {view}",
  copied: "Skopiowano",
  unknownHighlight: "Nieznane: {names}",
};

/** A ranked dot plot of `rows`; the rows are 20 px apart, the dots anywhere between. */
export function chartMarkup(options: FixtureOptions = {}): string {
  const {
    rows = ROWS,
    view = "",
    views = [],
    swap,
    base = "/pl/charts/trust/",
    note = false,
  } = options;
  const drawing = (name: string, width: number): string => `
    <svg class="chart ${name}" viewBox="0 0 ${width} 120" width="${width}" height="120" role="img" aria-label="Zaufanie">
      <g><text x="0" y="10">0 %</text></g>
      ${rows.map((row, index) => `<text data-row="${index}" x="0" y="${34 + 20 * index}">${row.name}</text>`).join("")}
      <g>${rows.map((_, index) => `<circle data-row="${index}" data-mark="" cx="${(width * (9 - 2 * index)) / 10}" cy="${30 + 20 * index}" r="3"></circle>`).join("")}</g>
    </svg>`;
  const links = views.map(
    (id) =>
      `<a href="${base}${id}/" data-view="${id}"${id === view ? ' aria-current="true"' : ""}>Rok ${id}</a>`,
  );
  return `<klastry-chart data-chart="trust" data-view="${view}"${swap ? ` data-swap="${swap}"` : ""} data-say='${JSON.stringify(SAY)}'>
  <figure class="figure">
    <h3 class="figure-title">Zaufanie ${view}</h3>
    ${links.length ? `<nav class="views" aria-label="Rok">${links.join(" ")}</nav>` : ""}
    <div class="drawing">${drawing("narrow", 340)}${drawing("wide", 700)}</div>
    ${note ? `<p class="figure-note">Uwaga ${view}</p>` : ""}
    <div class="figure-foot"><p class="figure-source">Źródło ${view}</p>
    <details class="figure-table"><summary>Tabela</summary><div class="table-scroll" tabindex="0" role="region" aria-label="Tabela"><table>
      <thead><tr><th scope="col">Kraj</th><th scope="col">Zaufanie</th><th scope="col" data-label="Przedział">Przedział ufności</th></tr></thead>
      <tbody>${rows
        .map(
          (row, index) =>
            `<tr data-row="${index}" data-key="${row.key}"><th scope="row">${row.name}</th><td data-say="${row.value && `${row.value}&nbsp;%`}">${row.value}</td><td>72,4–75,8</td></tr>`,
        )
        .join("")}</tbody>
    </table></div></details>
    ${swap === "query" ? `<p class="figure-links"><a href="/pl/indicators/x/">Metoda</a> <a href="${base}${view}/#cite">Cytuj</a></p>` : ""}</div>
  </figure>
  <p class="visually-hidden" role="status" aria-live="polite"></p>
</klastry-chart>`;
}
