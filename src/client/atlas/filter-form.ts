import type { AtlasKey } from "../../wire/atlas-settings.ts";
import type { AtlasState } from "./state.ts";

type Control = HTMLInputElement | HTMLSelectElement;

function controlsIn(root: HTMLElement): readonly Control[] {
  return [...root.querySelectorAll<Control>("[data-filters] :is(input, select)")];
}

function isBox(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === "checkbox";
}

/** Returns what the form in `root` says; values of one name are parted by commas. */
export function formState(root: HTMLElement): Partial<AtlasState> {
  const state: Partial<Record<AtlasKey, string>> = {};
  for (const control of controlsIn(root)) {
    const { name, value } = control;
    if ((isBox(control) && !control.checked) || value === "") continue;
    const key = name as AtlasKey;
    state[key] = state[key] === undefined ? value : `${state[key]},${value}`;
  }
  return state;
}

/** Makes the form in `root` say a state. */
export function fillForm(root: HTMLElement, state: AtlasState): void {
  const sectors = state.sector.split(",");
  root.querySelector<HTMLSelectElement>("select[name=sort]")!.value = state.sort || "name";
  for (const control of controlsIn(root)) {
    if (isBox(control)) control.checked = sectors.includes(control.value);
    else control.value = state[control.name as AtlasKey];
  }
}
