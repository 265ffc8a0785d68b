import type { Voice } from "../../i18n/voice.ts";
import type { Initiative } from "../../schema/initiative.ts";
import type { MapChoices } from "./atlas-settings.ts";
import { contextLayers, layerWords, type ContextLayer } from "./context-layers.ts";
import type { MapLayout } from "./map-layout.ts";

/** The one place that the map shows larger, as the address writes it. */
export const ZOOM = "warszawa";

/** Returns the layers and the zooms that the map offers, with their words. */
export function mapChoices(voice: Voice): MapChoices {
  const { data, say } = voice;
  const layers = contextLayers(data).map((layer) => [layer.id, layerWords(layer, voice).title]);
  return {
    layer: Object.fromEntries(layers) as Record<string, string>,
    zoom: { [ZOOM]: say("atlas.map.near") },
  };
}

/** Returns what the map tells its script: values by layer in the order of the powiats, templates. */
export function mapScriptData(layers: readonly ContextLayer[], voice: Voice): unknown {
  const { data, say } = voice;
  const codes = [...data.territories.values()].flatMap(({ code, level }) =>
    level === "powiat" ? [code] : [],
  );
  return {
    codes: codes.join(" "),
    here: say("atlas.map.here", { count: "{count}" }),
    of: say("atlas.map.of", { shown: "{shown}", all: "{all}" }),
    keys: say("atlas.map.keys"),
    layers: Object.fromEntries(
      layers.map((layer) => {
        const { label, value } = layerWords(layer, voice);
        const words = codes.map((code) => {
          const own = layer.values.get(code);
          return own === undefined ? "" : value(own);
        });
        return [layer.id, { label, values: words.join("|") }];
      }),
    ),
  };
}

/** Returns what the map shows, in a sentence. */
export function mapAlternative({ inset, unknown }: MapLayout, { data, say }: Voice): string {
  const total = data.initiatives.length;
  return say("atlas.map.alt", {
    seated: total - unknown.items.length,
    all: total,
    capital: inset.count,
    unknown: unknown.items.length,
  });
}

/** Returns a name, then what its mark shows: sector, form, seat, and whatever is not certain. */
export function markWords(initiative: Initiative, { data, locale, say, format }: Voice): string {
  const { name, sector, category, seat, inclusion } = initiative;
  const place = seat && data.places.get(seat.place)?.name[locale];
  const facts = [
    sector.group ? say(`initiative.sector.${sector.group}.name`) : say("atlas.map.sector.unknown"),
    category === "cluster" ? null : say(`initiative.category.${category}`),
    place ?? say("atlas.map.seat.unknown"),
  ];
  const doubts = [
    inclusion === "confirmed"
      ? null
      : say("atlas.map.inclusion", { words: say(`initiative.inclusion.${inclusion}`) }),
    seat?.certainty === "low" ? say("atlas.map.seat.low") : null,
  ];
  const line = (parts: readonly (string | null)[]): string =>
    parts.filter((part) => part !== null).join(", ");
  return [format.tie(name[locale]), line(facts), line(doubts)].filter(Boolean).join("\n");
}
