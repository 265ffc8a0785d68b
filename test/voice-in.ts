import { voiceFor, type Voice } from "../src/i18n/voice.ts";
import { loadData } from "../src/schema/load.ts";
import type { Locale } from "../src/schema/text.ts";

/** Returns a voice that speaks of the project's data from a place that only a test has. */
export function voiceIn(locale: Locale, place = "test"): Voice {
  return voiceFor(loadData(), locale, place);
}
