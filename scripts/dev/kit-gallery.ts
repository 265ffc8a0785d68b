import type { AstroIntegration } from "astro";

/** Serves the gallery of the drawing kit to authors under `npm run dev`; a build has no such page. */
export function kitGallery(): AstroIntegration {
  return {
    name: "kit-gallery",
    hooks: {
      "astro:config:setup": ({ command, injectRoute }) => {
        if (command !== "dev") return;
        injectRoute({
          pattern: "/en/dev/kit/[...idiom]",
          entrypoint: "./src/components/kit/Gallery.astro",
        });
      },
    },
  };
}
