import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";

// A page of its own would get the policy, the styles and the scripts of the site.
const container = await AstroContainer.create();

/** Returns a component that is a whole document, as the answer of an endpoint. */
export function documentResponse<Component extends (props: never) => unknown>(
  component: Component,
  props: Parameters<Component>[0],
): Promise<Response> {
  const factory = component as unknown as AstroComponentFactory;
  return container.renderToResponse(factory, { props, partial: false });
}
