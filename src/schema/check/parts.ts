import type { Boundaries } from "../boundaries.ts";
import type { Claim } from "../claim.ts";
import type { Diagram } from "../diagram.ts";
import type { Europe } from "../europe.ts";
import type { PolicyEvent } from "../event.ts";
import type { Indicator } from "../indicator.ts";
import type { Initiative } from "../initiative.ts";
import type { InternationalLink } from "../link.ts";
import type { Place } from "../place.ts";
import type { Reference } from "../reference.ts";
import type { Source } from "../source.ts";
import type { Term } from "../term.ts";
import type { Territory } from "../territory.ts";

/** The parts of the data whose shape is right; a part that is missing is not checked against. */
export interface Parts {
  indicators: ReadonlyMap<string, Indicator>;
  initiatives: ReadonlyMap<string, Initiative>;
  /** Ids of all files in the folder, those among them that were refused. */
  indicatorIds: ReadonlySet<string>;
  initiativeIds: ReadonlySet<string>;
  diagrams: ReadonlyMap<string, Diagram>;
  events?: ReadonlyMap<string, PolicyEvent> | undefined;
  territorySources?: Readonly<Record<string, Source>> | undefined;
  territories?: ReadonlyMap<string, Territory> | undefined;
  placesSource?: Source | undefined;
  links?: ReadonlyMap<string, InternationalLink> | undefined;
  places?: ReadonlyMap<string, Place> | undefined;
  references?: ReadonlyMap<string, Reference> | undefined;
  glossary?: ReadonlyMap<string, Term> | undefined;
  claims?: ReadonlyMap<string, Claim> | undefined;
  boundaries?: Boundaries | undefined;
  europe?: Europe | undefined;
}
