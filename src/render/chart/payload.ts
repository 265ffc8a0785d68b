import type {
  Cell,
  ChartDefinition,
  ChartRow,
  Column,
  TellInput,
  View,
} from "../../charts/definition/define-chart.ts";
import { holding } from "../../charts/definition/holding.ts";
import { labelledColumns } from "../../charts/rows/diagram-rows.ts";
import { formatFor } from "../../i18n/format.ts";
import { sayFor } from "../../i18n/say.ts";
import { claimEntry } from "../../schema/claim-entry.ts";
import { loadData, type Data } from "../../schema/load.ts";
import type { Reference } from "../../schema/reference.ts";
import type { Source } from "../../schema/source.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { definitionFaults } from "./definition-faults.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";

/** A chart's definition under its id. */
export interface Chart {
  readonly id: string;
  readonly definition: ChartDefinition;
}

/** Everything that is known of one chart, one view, one language before it is drawn. */
export interface ChartPayload {
  readonly id: string;
  readonly definition: ChartDefinition;
  readonly locale: Locale;
  /** Null where the chart has no views. */
  readonly view: View | null;
  readonly views: readonly View[];
  readonly title: string;
  readonly subtitle: string;
  readonly summary: string;
  readonly note: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly ChartRow[];
  readonly sources: readonly Source[];
  /** Works that the figure rests on, in the order of their first mention. */
  readonly works: readonly Reference[];
  /** Items of the source texts that are shown. */
  readonly claims: readonly string[];
  readonly data: Data;
  readonly tell: TellInput;
}

const payloads = new WeakMap<Data, Map<string, ChartPayload>>();

/**
 * Returns the payload of a chart in a language and a view (the initial one unless named); the same
 * object for the same data. Throws on an unknown view, with the `place` that names it.
 */
export function chartPayload(
  chart: Chart,
  locale: Locale,
  viewId?: string,
  data: Data = loadData(),
  place = `src/charts/${chart.id}.ts`,
): ChartPayload {
  const known = payloads.get(data) ?? new Map<string, ChartPayload>();
  payloads.set(data, known);
  const key = `${chart.id} ${locale} ${viewId ?? chart.definition.views?.initial ?? ""}`;
  const payload = known.get(key) ?? payloadOf(chart, locale, viewId, data, place);
  known.set(key, payload);
  return payload;
}

function payloadOf(
  chart: Chart,
  locale: Locale,
  viewId: string | undefined,
  data: Data,
  place: string,
): ChartPayload {
  const { id, definition } = chart;
  const views = definition.views?.values(data) ?? [];
  const wanted = viewId ?? definition.views?.initial;
  const view = views.find((candidate) => candidate.id === wanted) ?? null;
  if (wanted !== undefined && !view) {
    const ids = views.map((candidate) => candidate.id);
    const expected = ids.length > 0 ? `one of ${ids.join(", ")}` : `no view, since ${id} has none`;
    throw unknownId(`${place}: view`, expected, wanted, [], "correct the view");
  }
  const rows = definition.rows({ id, data, locale, view: view?.id ?? "" });
  const faults = definitionFaults(definition, views, rows);
  if (faults.length > 0) {
    throw new Error(faults.map((fault) => `src/charts/${id}.ts: ${fault}`).join("\n"));
  }
  const format = formatFor(locale);
  const say = sayFor(locale);
  const telling = (part: string): TellInput => ({
    ...{ id, rows, view, data, locale, format, say },
    holding: (claimIsTrue, words) => holding(claimIsTrue, `src/charts/${id}.ts: ${part}`, words),
  });
  const told = (
    part: "title" | "subtitle" | "summary" | "note",
    text: Text | ((input: TellInput) => string),
  ): string => format.tie(typeof text === "function" ? text(telling(part)) : text[locale]);
  return {
    id,
    definition,
    locale,
    view,
    views,
    title: told("title", definition.title),
    subtitle: told("subtitle", definition.subtitle),
    summary: told("summary", definition.summary),
    note: definition.note ? told("note", definition.note) : null,
    columns: labelledColumns(chart, data),
    rows,
    sources: definition.indicators.map((indicatorId) => indicatorOf(id, indicatorId, data).source),
    works: idsOf("work", definition.works, definition.columns, rows).map((work) => {
      const reference = data.references.get(work);
      if (reference) return reference;
      throw new Error(
        `src/charts/${id}.ts: works: expected an id of data/references.json, received "${work}"; add the work or correct the id`,
      );
    }),
    claims: idsOf("claim", definition.claims, definition.columns, rows).map((claim) => {
      if (claimEntry(data.claims, claim)) return claim;
      throw new Error(
        `src/charts/${id}.ts: claims: expected an id or item of data/claims.json, received "${claim}"; correct the id`,
      );
    }),
    data,
    tell: telling("draw"),
  };
}

/** The ids that a definition names and those in the columns of a kind, each once. */
function idsOf(
  kind: Column["kind"],
  named: readonly string[] | undefined,
  columns: readonly Column[],
  rows: readonly ChartRow[],
): readonly string[] {
  const keys = columns.filter((column) => column.kind === kind).map(({ key }) => key);
  const inRows = rows.flatMap((row) => keys.flatMap((key) => idsIn(row[key])));
  return [...new Set([...(named ?? []), ...inRows])];
}

/** The ids in a cell of the kinds `work` and `claim`. */
export function idsIn(cell: Cell | undefined): readonly string[] {
  return typeof cell === "string" ? cell.split(" ").filter(Boolean) : [];
}

function indicatorOf(chartId: string, indicatorId: string, data: Data) {
  const indicator = data.indicators.get(indicatorId);
  if (!indicator) {
    throw new Error(
      `src/charts/${chartId}.ts: indicators: expected an id of data/indicators, received "${indicatorId}"; add the file or correct the id`,
    );
  }
  return indicator;
}
