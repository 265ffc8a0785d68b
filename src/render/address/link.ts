import { absolute } from "./site.ts";

/** Attributes of a link. */
export interface LinkAttributes {
  readonly href: string;
  readonly target?: "_blank";
  readonly rel?: string;
}

/** Returns the attributes of a link to a page of the site; it leaves a frame that it stands in. */
export function linkTo(path: string, isFramed: boolean): LinkAttributes {
  return isFramed ? { href: absolute(path), target: "_blank", rel: "noopener" } : { href: path };
}

/** Returns the attributes of a link to a page of others. */
export function linkOut(url: string, isFramed: boolean): LinkAttributes {
  return isFramed
    ? { href: url, target: "_blank", rel: "noopener" }
    : { href: url, rel: "external" };
}
