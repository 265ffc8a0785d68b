// @ts-check

/**
 * Messages of faults: their wording may change without a fault, and the tests quote what matters of
 * it, place, value and remedy, which stand in them as expressions.
 */
const MESSAGE = /\b(?:expected|received)\b/u;

/**
 * Returns why a part of the program is left as it is; nothing where it may be changed.
 *
 * @param {{ readonly node: { readonly type: string, readonly value?: unknown,
 *   readonly quasis?: readonly { readonly value: { readonly raw: string } }[] } }} path
 * @returns {string | undefined}
 */
function shouldIgnore({ node }) {
  const template = (node.quasis ?? []).map(({ value }) => value.raw).join("");
  const text = node.type === "StringLiteral" ? String(node.value) : template;
  return MESSAGE.test(text) ? "the wording of a message" : undefined;
}

/** What Stryker loads from this file. */
export const strykerPlugins = [{ kind: "Ignore", name: "messages", value: { shouldIgnore } }];
