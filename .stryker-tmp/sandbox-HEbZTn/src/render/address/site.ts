// @ts-nocheck
import type { Locale } from "../../schema/text.ts";

/** Where the site is served. */
export interface Site {
  /** Scheme and host, without a slash at the end: "https://example.org". */
  readonly url: string;
  /** Empty, or a path that starts with a slash and does not end with one: "/report". */
  readonly base: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_URL = "https://klastry-mazowsza.example";
const SEGMENT = /^[a-z0-9][a-z0-9._-]*$/u;

/**
 * Returns where the site is served, from SITE_URL and BASE_PATH.
 * Throws where either is not what its name says.
 */
export function site(environment: Environment = process.env): Site {
  return {
    url: originOf(environment["SITE_URL"] || DEFAULT_URL),
    base: basePathOf(environment["BASE_PATH"] || "/"),
  };
}

/**
 * Returns the path of a page: `address("pl", "charts", "x")` is "/base/pl/charts/x/".
 * Throws on a segment that is not a lower-case ASCII id.
 */
export function address(locale: Locale, ...segments: readonly string[]): string {
  return `${pathOf(site(), [locale, ...segments])}/`;
}

/** Returns the path of a file: `fileAddress("pl", "charts", "x.svg")` is "/base/pl/charts/x.svg". */
export function fileAddress(locale: Locale, ...segments: readonly string[]): string {
  return pathOf(site(), [locale, ...segments]);
}

/** Returns the whole web address of a path that starts with a slash, base included. */
export function absolute(path: string): string {
  if (!path.startsWith("/") || path.startsWith("//")) {
    throw new Error(
      `address: expected a path that starts with one slash, received "${path}"; use address() or fileAddress()`,
    );
  }
  return site().url + path;
}

function pathOf({ base }: Site, segments: readonly string[]): string {
  for (const segment of segments) {
    if (!SEGMENT.test(segment)) {
      throw new Error(
        `address: expected lower-case ASCII letters, digits, hyphens and dots, received "${segment}"; rename it`,
      );
    }
  }
  return `${base}/${segments.join("/")}`;
}

function originOf(text: string): string {
  const parsed = URL.canParse(text) ? new URL(text) : null;
  const isOrigin =
    parsed !== null &&
    (parsed.protocol === "https:" || parsed.protocol === "http:") &&
    parsed.pathname === "/" &&
    parsed.search + parsed.hash + parsed.username + parsed.password === "";
  if (!isOrigin) {
    throw new Error(
      `SITE_URL: expected a scheme and a host such as "https://example.org", received "${text}"; put a path in BASE_PATH`,
    );
  }
  return parsed.origin;
}

function basePathOf(text: string): string {
  const trimmed = text.replace(/\/+$/u, "");
  if (trimmed !== "" && !/^(\/[A-Za-z0-9._~-]+)+$/u.test(trimmed)) {
    throw new Error(
      `BASE_PATH: expected "/" or a path such as "/report", received "${text}"; start it with a slash and leave out query and spaces`,
    );
  }
  return trimmed;
}
