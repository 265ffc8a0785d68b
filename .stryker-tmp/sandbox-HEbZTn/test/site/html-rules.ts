// @ts-nocheck
import type { ConfigData } from "html-validate";

/** Rules of html-validate; each exception says why. */
export const HTML_RULES: ConfigData = {
  extends: ["html-validate:recommended"],
  elements: [
    "html5",
    { "klastry-chart": { flow: true, permittedContent: ["@flow"] } },
    { "klastry-copy": { flow: true, permittedContent: ["@flow"] } },
    { "klastry-toc": { flow: true, permittedContent: ["@flow"] } },
    { "klastry-table": { flow: true, permittedContent: ["@flow"] } },
    { "klastry-atlas": { flow: true, permittedContent: ["@flow"] } },
  ],
  rules: {
    // Serialisers differ; HTML does not care.
    "doctype-style": "off",
    "void-style": "off",
    "attr-quotes": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // White space at the end of lines is the printer's business.
    "no-trailing-whitespace": "off",
    // Titles are findings: whole sentences.
    "long-title": "off",
    // Ours come from Astro's hashes in the policy, which cover the site's own files.
    "require-sri": "off",
    // A figure can be without a number of its own where it stands alone.
    "prefer-native-element": ["error", { exclude: ["img", "region", "status"] }],
    // Anchors of values begin with the code of a territory, as the files write it.
    "valid-id": ["error", { relaxed: true }],
    // Dates such as "2024-2025" are no phone numbers.
    "tel-non-breaking": "off",
    // A choice of several values is made of boxes with one name.
    "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
    // Polish texts use it where lines must not end.
    "no-raw-characters": ["error", { relaxed: true }],
  },
};
