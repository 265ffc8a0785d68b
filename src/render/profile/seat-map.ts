import { mazoviaMap } from "../../charts/maps/mazovia-map.ts";
import { familyOf } from "../../charts/initiatives/sector-symbol.ts";
import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { Place } from "../../schema/place.ts";
import { textWidth } from "../../type/font-metrics.ts";
import { html, type Markup } from "../figure/html.ts";

const WIDTH = 240;
const SIZE = 14;
const CAPITAL = "warszawa";

/**
 * Returns the voivodeship with the powiat and the place of an initiative's seat as SVG, hollow where
 * the seat is not certain; null where no seat is known.
 */
export function seatMap(initiative: Initiative, { data, locale, say }: Voice): string | null {
  const { seat } = initiative;
  const place = seat && data.places.get(seat.place);
  if (!seat || !place) return null;
  const map = mazoviaMap(data, 2, 2, WIDTH - 4);
  const height = Math.ceil(map.bottom) + 2;
  const { colour } = familyOf(initiative);
  const powiat = map.powiats.find(({ id }) => id === place.powiat);
  const at = (town: Place): readonly [number, number] => {
    const [x, y] = map.at(town.lon, town.lat);
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  };
  const [x, y] = at(place);
  const isSure = seat.certainty === "high";
  const dot = html`<circle cx="${x}" cy="${y}" r="6" fill="${isSure ? colour : "var(--paper)"}" stroke="${colour}" stroke-width="2"/>`;
  const capital = place.id === CAPITAL ? undefined : data.places.get(CAPITAL);
  const label = say("profile.map", { place: place.name[locale] });
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${label}"><path d="${map.pathOf(map.outline)}" fill="var(--land)" stroke="var(--muted)"/>${powiat ? html`<path d="${map.pathOf(powiat)}" fill="var(--rule)"/>` : null}${capital ? landmark(at(capital), capital.name[locale]) : null}${dot}${townName([x, y], place.name[locale], capital && at(capital))}</svg>`
    .markup;
}

function landmark([x, y]: readonly [number, number], name: string): Markup {
  return html`<circle cx="${x}" cy="${y}" r="2.5" fill="var(--soft)"/><text class="halo on-land quiet" x="${x}" y="${y + 16}" font-size="13" text-anchor="middle">${name}</text>`;
}

/** Above the point, or below it where the capital's name stands above; always inside the map. */
function townName(
  [x, y]: readonly [number, number],
  name: string,
  capital: readonly [number, number] | undefined,
): Markup {
  const half = textWidth(name, "sans-strong", SIZE) / 2;
  const middle = Math.round(Math.max(half + 2, Math.min(x, WIDTH - half - 2)));
  const isBelow = capital !== undefined && y > capital[1] && y - capital[1] < 34;
  const baseline = isBelow && Math.abs(x - capital[0]) < half + 40 ? y + 21 : y - 11;
  return html`<text class="halo on-land strong" x="${middle}" y="${Math.round(baseline)}" font-size="${SIZE}" text-anchor="middle">${name}</text>`;
}
