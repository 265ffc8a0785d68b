/** Every idiom of the drawing kit keeps the laws of drawings at any width, and looks as it did. */
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { pictureMarkup } from "../../src/charts/kit/picture-markup.ts";
import { IDIOMS } from "../../src/components/kit/idioms.ts";
import { overlaps, placedTexts } from "../charts/placed-texts.ts";
import { voiceIn } from "../voice-in.ts";

const WIDTHS = [328, 460, 600, 720, 840];
const { document } = new JSDOM("").window;

function svgOf(markup: string): Element {
  const host = document.createElement("div");
  host.innerHTML = markup;
  return host.firstElementChild!;
}

describe.each(IDIOMS)("$name", ({ name, draw }) => {
  test.each(WIDTHS)("has no text beyond its edges or on another at a width of %i", (width) => {
    const picture = draw(voiceIn("en"), width);
    const texts = placedTexts(svgOf(pictureMarkup(picture, width, {})), "widest");
    expect(texts.length).toBeGreaterThan(0);
    const beyond = texts.filter(
      ({ left, right, top, bottom }) =>
        left < -1 || right > width + 1 || top < -1 || bottom > picture.height + 1,
    );
    expect(beyond.map(({ text }) => text)).toEqual([]);
    expect(overlaps(texts)).toEqual([]);
  });

  test("looks as it did", async () => {
    const drawn = pictureMarkup(draw(voiceIn("en"), 600), 600, {
      xmlns: "http://www.w3.org/2000/svg",
      class: "chart",
    });
    const head = ["tokens", "marks"]
      .map((sheet) => `<?xml-stylesheet href="../../../src/styles/${sheet}.css"?>\n`)
      .join("");
    await expect(`${head}${drawn.replaceAll("><", ">\n<")}\n`).toMatchFileSnapshot(
      join(import.meta.dirname, "snapshots", `${name}.svg`),
    );
  });
});
