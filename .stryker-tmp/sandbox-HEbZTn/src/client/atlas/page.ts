/** The script of the atlas's page, beside that of every page. */
// @ts-nocheck

import { KlastryAtlas } from "./klastry-atlas.ts";

customElements.define("klastry-atlas", KlastryAtlas);
