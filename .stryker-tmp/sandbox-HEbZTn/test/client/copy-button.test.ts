// @ts-nocheck
// @vitest-environment jsdom
import { beforeAll, describe, expect, test, vi } from "vitest";
import { copiedText, KlastryCopy } from "../../src/client/copy-button.ts";

describe("copiedText", () => {
  const evening = new Date(2026, 10, 22, 23, 30);

  test.each([
    ["pl", " Dostęp {date}.", " https:", "A https:a. B. Dostęp 22 listopada 2026. https://b.c/."],
    [
      "en",
      " Accessed {date}.",
      " https:",
      "A https:a. B. Accessed 22 November 2026. https://b.c/.",
    ],
    ["pl", " [dostęp: {iso}]", ". https:", "A https:a. B [dostęp: 2026-11-22]. https://b.c/."],
    ["pl", "", "", "A https:a. B. https://b.c/."],
    ["pl", " {iso}", "no such words", "A https:a. B. https://b.c/."],
  ])("in %s with “%s” before “%s” is “%s”", (language, template, before, expected) => {
    const text = " A https:a. B. https://b.c/.\n";
    expect(copiedText(text, { template, before }, language, evening)).toBe(expected);
  });
});

describe("klastry-copy", () => {
  beforeAll(() => customElements.define("klastry-copy", KlastryCopy));
  const markup =
    '<div lang="pl"><klastry-copy data-copied="Skopiowano" data-failed="Zaznaczono"><pre>&lt;b&gt; tekst</pre><button hidden>Kopiuj</button></klastry-copy></div>';

  test("reveals its button, copies the text and says so", async () => {
    const written: string[] = [];
    vi.stubGlobal("navigator", {
      clipboard: {
        writeText: (text: string) => {
          written.push(text);
          return Promise.resolve();
        },
      },
    });
    document.body.innerHTML = markup;
    const button = document.querySelector("button") as HTMLButtonElement;
    expect(button.hidden).toBe(false);
    button.click();
    await vi.waitFor(() =>
      expect(document.querySelector("[role=status]")?.textContent).toBe("Skopiowano"),
    );
    expect(written).toEqual(["<b> tekst"]);
  });

  test("selects the text where the clipboard is closed", async () => {
    vi.stubGlobal("navigator", {});
    document.body.innerHTML = markup;
    document.querySelector("button")?.click();
    await vi.waitFor(() =>
      expect(document.querySelector("[role=status]")?.textContent).toBe("Zaznaczono"),
    );
    expect(getSelection()?.toString()).toBe("<b> tekst");
  });
});
