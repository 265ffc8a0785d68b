import type { Diagram, DiagramEntry } from "../diagram.ts";
import { linkProblems } from "./link-problems.ts";
import { placeOf } from "../message/place-of.ts";
import { received } from "../message/received.ts";
import { wordProblems } from "./word-problems.ts";

/** Columns that the table of every diagram has. */
const OWN_COLUMNS = ["id", "name", "work", "claim"];

/** What is wrong inside one diagram, its file's shape being right. */
export function diagramProblems(diagram: Diagram): string[] {
  return [
    ...columnProblems(diagram),
    ...listProblems(diagram),
    ...diagram.entries.flatMap((entry, index) => entryProblems(diagram, entry, index)),
    ...unusedProblems(diagram),
    ...wordProblems({
      texts: Object.entries(diagram.groups ?? {}).flatMap(([group, words]) =>
        Object.entries(words).map(([code, text]) => [["groups", group, code], text] as const),
      ),
      ...{ path: [], numbers: [], shown: [], spelled: [] },
    }),
  ];
}

/** Groups by which entries are told apart, as against those that only lists take codes from. */
function dividingGroups({ groups = {}, entries }: Diagram): string[] {
  return Object.keys(groups).filter((group) =>
    entries.some((entry) => Object.hasOwn(entry.groups ?? {}, group)),
  );
}

/** A name is that of one column of the table. */
function columnProblems(diagram: Diagram): string[] {
  const { lists = {}, texts = [], values = [] } = diagram;
  const named: (readonly [path: readonly PropertyKey[], name: string])[] = [
    ...dividingGroups(diagram).map((name) => [["groups", name], name] as const),
    ...Object.keys(lists).map((name) => [["lists", name], name] as const),
    ...texts.map((name, index) => [["texts", index], name] as const),
    ...values.map((name, index) => [["values", index], name] as const),
  ];
  const taken = new Set(OWN_COLUMNS);
  return named.flatMap(([path, name]) => {
    const isTaken = taken.has(name);
    taken.add(name);
    if (!isTaken) return [];
    return [
      `${placeOf(path)}: expected the name of one column, received ${received(name)} again; rename it`,
    ];
  });
}

function listProblems({ groups = {}, lists = {} }: Diagram): string[] {
  return linkProblems(
    Object.entries(lists).map(([list, to]) => ({ place: placeOf(["lists", list]), to })),
    new Map(Object.entries(groups)),
    'a group that "groups" declares',
  );
}

function entryProblems(diagram: Diagram, entry: DiagramEntry, index: number): string[] {
  const { texts: textNames = [], values = [], entries } = diagram;
  const { id, name, texts = {}, numbers = {}, spelled = [] } = entry;
  const path = ["entries", index];
  const first = entries.findIndex((other) => other.id === id);
  return [
    ...(first === index
      ? []
      : [
          `${placeOf([...path, "id"])}: expected an id of its own, received ${received(id)}, which entries[${String(first)}] has; rename one`,
        ]),
    ...groupProblems(diagram, entry, path),
    ...entryListProblems(diagram, entry, path),
    ...linkProblems(
      Object.keys(texts).map((key) => ({ place: placeOf([...path, "texts", key]), to: key })),
      new Set(textNames),
      'a name that "texts" declares',
    ),
    ...wordProblems({
      texts: [
        [[...path, "name"], name],
        ...Object.entries(texts).map(([key, text]) => [[...path, "texts", key], text] as const),
      ],
      path,
      numbers: Object.keys(numbers),
      shown: values,
      spelled,
    }),
  ];
}

/** An entry has one code of each group by which entries are told apart. */
function groupProblems(
  diagram: Diagram,
  { groups: own = {} }: DiagramEntry,
  path: readonly PropertyKey[],
): string[] {
  const { groups = {} } = diagram;
  const place = (group: string): string => placeOf([...path, "groups", group]);
  return [
    ...linkProblems(
      Object.keys(own).map((group) => ({ place: place(group), to: group })),
      new Map(Object.entries(groups)),
      'a group that "groups" declares',
    ),
    ...Object.entries(own).flatMap(([group, code]) =>
      codeProblems(diagram, group, [{ place: place(group), to: code }]),
    ),
    ...dividingGroups(diagram)
      .filter((group) => own[group] === undefined)
      .map(
        (group) =>
          `${place(group)}: expected a code, as the other entries have one, received nothing; add "${group}"`,
      ),
  ];
}

function entryListProblems(
  diagram: Diagram,
  { lists: own = {} }: DiagramEntry,
  path: readonly PropertyKey[],
): string[] {
  const { lists = {} } = diagram;
  return Object.entries(own).flatMap(([list, codes]) => {
    const place = placeOf([...path, "lists", list]);
    const items = codes.map((to, nth) => ({ place: `${place}[${String(nth)}]`, to }));
    const group = lists[list];
    return [
      ...linkProblems(
        [{ place, to: list }],
        new Map(Object.entries(lists)),
        'a list that "lists" declares',
      ),
      ...(group === undefined ? [] : codeProblems(diagram, group, items)),
      ...items
        .filter(({ to }, nth) => codes.indexOf(to) !== nth)
        .map(
          (item) =>
            `${item.place}: expected each code once, received ${received(item.to)} again; remove one`,
        ),
    ];
  });
}

function codeProblems(
  { groups = {} }: Diagram,
  group: string,
  links: Parameters<typeof linkProblems>[0],
): string[] {
  const words = groups[group];
  if (words === undefined) return [];
  return linkProblems(
    links,
    new Map(Object.entries(words)),
    `a code that "groups.${group}" declares`,
  );
}

/** What is declared and no entry has; a single code may be unused, since none is a finding too. */
function unusedProblems(diagram: Diagram): string[] {
  const { groups = {}, lists = {}, texts = [], values = [], entries } = diagram;
  const occurs = (key: "groups" | "lists" | "texts" | "numbers", name: string): boolean =>
    entries.some((entry) => Object.hasOwn(entry[key] ?? {}, name));
  const declared: (readonly [path: readonly PropertyKey[], isUsed: boolean])[] = [
    ...Object.keys(groups).map(
      (group) =>
        [
          ["groups", group],
          occurs("groups", group) || Object.values(lists).includes(group),
        ] as const,
    ),
    ...Object.keys(lists).map((list) => [["lists", list], occurs("lists", list)] as const),
    ...texts.map((text, index) => [["texts", index], occurs("texts", text)] as const),
    ...values.map((value, index) => [["values", index], occurs("numbers", value)] as const),
  ];
  return declared.flatMap(([path, isUsed]) =>
    isUsed
      ? []
      : [`${placeOf(path)}: expected at least one entry that has it, received none; remove it`],
  );
}
