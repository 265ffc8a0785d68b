/**
 * Addresses that a build writes as files and Astro's server knows by the address of their route alone,
 * which has a slash at its end (`trailingSlash`), an embed's the name of its file too.
 */
const ROUTED: readonly (readonly [address: RegExp, routed: string])[] = [
  [/^(\/(?:pl|en)\/embed\/initiatives\/)(?=\?|$)/u, "$1index.html"],
  [/^(\/(?:pl|en)\/embed\/[^?]+\/)(?=\?|$)/u, "$1index.html/"],
  [/^(\/(?:pl|en)\/(?!embed\/)[^?]*\.\w+)(?=\?|$)/u, "$1/"],
];

/** Returns the address at which the development server answers what a build puts at `address`. */
export function routedAddress(address: string): string {
  const [from, to] = ROUTED.find(([pattern]) => pattern.test(address)) ?? ["", ""];
  return address.replace(from, to);
}
