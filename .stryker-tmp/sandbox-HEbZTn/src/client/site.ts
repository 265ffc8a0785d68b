/** The script of every ordinary page: each page has the elements it needs, none must be there. */
// @ts-nocheck

import { KlastryChart } from "./chart-element.ts";
import { KlastryToc } from "./contents.ts";
import { KlastryFilter } from "./filter-list.ts";
import { KlastryCopy } from "./copy-button.ts";
import { dismissSourcesOnEscape } from "./dismissed-sources.ts";
import { openNotesInPlace } from "./inline-notes.ts";
import { keepPlaceOnLanguageSwitch } from "./language-switch.ts";
import { openSearchOnKey } from "./search/search-shortcut.ts";
import { KlastryTable } from "./sortable-table.ts";
import { startViewSwap } from "./view-swap.ts";

customElements.define("klastry-table", KlastryTable);
customElements.define("klastry-filter", KlastryFilter);
customElements.define("klastry-chart", KlastryChart);
customElements.define("klastry-copy", KlastryCopy);
customElements.define("klastry-toc", KlastryToc);
startViewSwap();
keepPlaceOnLanguageSwitch();
openNotesInPlace();
dismissSourcesOnEscape();
openSearchOnKey();
