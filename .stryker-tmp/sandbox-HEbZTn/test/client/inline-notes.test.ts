/** @vitest-environment jsdom */
// @ts-nocheck

import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openNotesInPlace } from "../../src/client/inline-notes.ts";

const number = (): HTMLElement => document.querySelector<HTMLElement>(".note-number")!;

function clicked(target: Element, detail: number): boolean {
  const event = new MouseEvent("click", { bubbles: true, cancelable: true, detail });
  target.dispatchEvent(event);
  return !event.defaultPrevented;
}

beforeAll(openNotesInPlace);

beforeEach(() => {
  document.body.innerHTML =
    '<p>Klaster<a class="note-number" href="#note-1">1</a><span class="note">Porter (2000)</span></p>';
});

describe("a note's number", () => {
  test("opens its note in place and closes it again", () => {
    expect(clicked(number(), 1)).toBe(false);
    expect(number().classList.contains("open")).toBe(true);
    expect(clicked(number(), 1)).toBe(false);
    expect(number().classList.contains("open")).toBe(false);
  });

  test("leads to the list where notes stand beside the text", () => {
    document.querySelector<HTMLElement>(".note")!.style.float = "right";
    expect(clicked(number(), 1)).toBe(true);
    expect(number().classList.contains("open")).toBe(false);
  });

  test("leads to the list when chosen by keyboard", () => {
    expect(clicked(number(), 0)).toBe(true);
    expect(number().classList.contains("open")).toBe(false);
  });

  test("leads to the list when its note was told before", () => {
    document.querySelector(".note")!.remove();
    expect(clicked(number(), 1)).toBe(true);
  });
});
