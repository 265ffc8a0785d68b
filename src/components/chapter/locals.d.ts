import type { Voice } from "../../i18n/voice.ts";

declare global {
  namespace App {
    interface Locals {
      /** What the components of a text speak with, set by the page that shows the text. */
      voice: Voice;
    }
  }
}
