import { experimental_AstroContainer as AstroContainer } from "astro/container";
import type { AstroComponentFactory } from "astro/runtime/server/index.js";

const container = await AstroContainer.create();

/** Returns the markup of a component, as a page shows it. */
export function rendered<Component extends (props: never) => unknown>(
  component: Component,
  props: Parameters<Component>[0],
): Promise<string> {
  return container.renderToString(component as unknown as AstroComponentFactory, { props });
}
