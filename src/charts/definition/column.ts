import type { Text } from "../../schema/text.ts";
import type { Column } from "./define-chart.ts";

/** What a column says of its cells, besides what they are. */
interface Options {
  readonly unit?: Text;
  readonly decimals?: number;
  readonly optional?: boolean;
  readonly numeric?: boolean;
  readonly labels?: Readonly<Record<string, Text>>;
}

type Kind = Column["kind"];

function of<const K extends Kind>(kind: K) {
  return <const Key extends string, const O extends Options = Options>(
    key: Key,
    label: Text,
    options?: O,
  ): { readonly key: Key; readonly label: Text; readonly kind: K } & O =>
    // Without options there is nothing that `O` would have to hold.
    ({ key, label, kind, ...options }) as { key: Key; label: Text; kind: K } & O;
}

/**
 * A column of a chart by its kind: `column.number("value", { pl: …, en: … }, { decimals: 1 })`; the
 * type of its cells follows from it.
 */
export const column = {
  code: of("code"),
  name: of("name"),
  text: of("text"),
  category: of("category"),
  number: of("number"),
  year: of("year"),
  work: of("work"),
  claim: of("claim"),
  address: of("address"),
} as const;

/** The unit of shares of a hundred. */
export const PERCENT: Text = { pl: "%", en: "%" };
