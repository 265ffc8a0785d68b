import { voiceAt, type Voice } from "../../i18n/voice.ts";

/** What the preparation of a text gives to each component in it. */
export interface Placed {
  /** Line of the text's file. */
  line?: number;
}

/** A component that prints a value with a link to where it stands. */
export interface Printing extends Placed {
  /** Without the link: in a note in the margin, where nothing can be pressed. */
  bare?: boolean;
}

/** A note, as it is numbered in its text. */
export interface Numbered extends Placed {
  number: number;
  /** Whether the text has not named it before. */
  first?: boolean;
}

/** Returns the voice of a text as it speaks from the line of one of its components. */
export function lineVoice({ voice }: App.Locals, { line }: Placed): Voice {
  return line === undefined ? voice : voiceAt(voice, `${voice.place}:${line}`);
}
