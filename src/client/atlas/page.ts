/** The script of the atlas's page, beside that of every page. */
import { KlastryAtlas } from "./klastry-atlas.ts";

customElements.define("klastry-atlas", KlastryAtlas);
