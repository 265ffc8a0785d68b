import type { Voice } from "../../i18n/voice.ts";
import type { Indicator } from "../../schema/indicator.ts";

import { absolute, address } from "../address/site.ts";
import type { Citable } from "../citing/citable.ts";
import { publication, PUBLISHER } from "../edition/publication.ts";
import { shortHash } from "../table/data-hash.ts";
import { indicatorHash } from "./indicator-csv.ts";

/** Returns how an indicator is cited: all its values. */
export function indicatorCitable(
  indicator: Indicator,
  { locale }: Voice,
  edition = publication(),
): Citable {
  const { id, name } = indicator;
  return {
    type: "indicator",
    id,
    locale,
    title: name[locale],
    release: edition.release,
    url: absolute(address(locale, "indicators", id)),
    publisher: PUBLISHER,
    sha12: shortHash(indicatorHash(indicator)),
  };
}
