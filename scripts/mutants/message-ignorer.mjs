// @ts-check

/**
 * Messages of faults: their wording may change without a fault, and the tests quote what matters of
 * it, place, value and remedy, which stand in them as expressions.
 */
const MESSAGE = /\b(?:expected|received)\b/u;

/** @type {import("@stryker-mutator/api/ignore").Ignorer} */
const messages = {
  shouldIgnore({ node }) {
    const text =
      node.type === "StringLiteral"
        ? node.value
        : node.type === "TemplateLiteral"
          ? node.quasis.map(({ value }) => value.raw).join("")
          : "";
    return MESSAGE.test(text) ? "the wording of a message" : undefined;
  },
};

/** What Stryker loads from this file. */
export const strykerPlugins = [{ kind: "Ignore", name: "messages", value: messages }];
