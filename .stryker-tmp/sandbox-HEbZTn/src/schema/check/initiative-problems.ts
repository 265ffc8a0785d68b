// @ts-nocheck
import { closest } from "../message/closest.ts";
import type { Initiative } from "../initiative.ts";
import { received } from "../message/received.ts";

/** What is wrong inside one initiative, its file's shape being right. */
export function initiativeProblems(initiative: Initiative): string[] {
  const listed = initiative.sources.map((source) => source.url);
  const cited: [string, string | undefined][] = [
    ...(["members", "labels", "funding", "statements"] as const).flatMap((list) =>
      initiative[list].map(({ source }, index): [string, string | undefined] => [
        `${list}[${String(index)}].source`,
        source,
      ]),
    ),
    ...initiative.disagreements.flatMap(({ accounts }, index) =>
      accounts.map(({ source }, nth): [string, string | undefined] => [
        `disagreements[${String(index)}].accounts[${String(nth)}].source`,
        source,
      ]),
    ),
    ...(initiative.keyCluster?.sources ?? []).map((url, index): [string, string] => [
      `keyCluster.sources[${String(index)}]`,
      url,
    ]),
  ];
  const problems = cited.flatMap(([place, url]) => {
    if (url === undefined || listed.includes(url)) return [];
    const near = closest(url, listed);
    const remedy = near === undefined ? "add it there" : `did you mean "${near}"?`;
    return [
      `${place}: expected an address that "sources" lists, received ${received(url)}; ${remedy}`,
    ];
  });
  const { name, type } = initiative.coordinator;
  if (name === null && type !== null && type !== "none") {
    problems.push(`coordinator.type: expected null or "none" without a name, received "${type}"`);
  }
  const { from, to } = initiative.keyCluster ?? {};
  if (from !== undefined && to !== undefined && from > to) {
    problems.push(`keyCluster.to: expected a date that is not before ${from}, received "${to}"`);
  }
  const counts = initiative.members.map((members) => JSON.stringify(members));
  for (const [index, count] of counts.entries()) {
    const first = counts.indexOf(count);
    if (first === index) continue;
    problems.push(
      `members[${String(index)}]: expected each count once, received the one of members[${String(first)}] again; remove one`,
    );
  }
  for (const [index, { date }] of initiative.sources.entries()) {
    if (date === undefined || date <= initiative.checked) continue;
    problems.push(
      `sources[${String(index)}].date: expected a date that is not after "checked" (${initiative.checked}), received "${date}"; correct one of them`,
    );
  }
  const urls = new Set<string>();
  for (const [index, url] of listed.entries()) {
    if (urls.has(url)) {
      problems.push(
        `sources[${String(index)}].url: expected each address once, received ${received(url)} again`,
      );
    }
    urls.add(url);
  }
  return problems;
}
