import type {
  Cell,
  ChartDefinition,
  ChartRow,
  Column,
  TellInput,
  View,
} from "../../charts/definition/define-chart.ts";
import { labelledColumns } from "../../charts/rows/diagram-rows.ts";
import { guardedWords } from "../../i18n/guard.ts";
import { voiceAt, type Voice } from "../../i18n/voice.ts";
import { claimEntry } from "../../schema/claim-entry.ts";
import type { Data } from "../../schema/load.ts";
import type { Reference } from "../../schema/reference.ts";
import type { Source } from "../../schema/source.ts";
import type { Text } from "../../schema/text.ts";
import { definitionFaults } from "./definition-faults.ts";
import { unknownId } from "../../schema/message/unknown-id.ts";

/** A chart's definition under its id. */
export interface Chart {
  readonly id: string;
  readonly definition: ChartDefinition;
}

/**
 * Everything that is known of one chart, one view, one language before it is drawn. It speaks for
 * the chart, so that it may stand wherever a voice is asked for.
 */
export interface ChartPayload extends Voice {
  readonly id: string;
  readonly definition: ChartDefinition;
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
  /** What the drawing may use. */
  readonly tell: TellInput;
}

// By what they are made from: a definition that is edited is another one, and so are data.
const payloads = new WeakMap<ChartDefinition, WeakMap<Data, Map<string, ChartPayload>>>();

/**
 * Returns the payload of a chart in the language of a voice and in a view (the initial one unless
 * named); the same object for the same definition and data. Throws on an unknown view, with the
 * voice's place.
 */
export function chartPayload(chart: Chart, voice: Voice, viewId?: string): ChartPayload {
  const { data, locale } = voice;
  const ofDefinition =
    payloads.get(chart.definition) ?? new WeakMap<Data, Map<string, ChartPayload>>();
  payloads.set(chart.definition, ofDefinition);
  const known = ofDefinition.get(data) ?? new Map<string, ChartPayload>();
  ofDefinition.set(data, known);
  const key = `${chart.id} ${locale} ${viewId ?? chart.definition.views?.initial ?? ""}`;
  const payload = known.get(key) ?? payloadOf(chart, voice, viewId);
  known.set(key, payload);
  return payload;
}

function payloadOf(chart: Chart, voice: Voice, viewId: string | undefined): ChartPayload {
  const { id, definition } = chart;
  const { data, locale, format } = voice;
  const own = voiceAt(voice, `src/charts/${id}.ts`);
  const views = definition.views?.values(data) ?? [];
  const wanted = viewId ?? definition.views?.initial;
  const view = views.find((candidate) => candidate.id === wanted) ?? null;
  if (wanted !== undefined && !view) {
    const ids = views.map((candidate) => candidate.id);
    const expected = ids.length > 0 ? `one of ${ids.join(", ")}` : `no view, since ${id} has none`;
    // The initial view is the chart's own word.
    const { place } = viewId === undefined ? own : voice;
    throw unknownId(`${place}: view`, expected, wanted, [], "correct the view");
  }
  const rows = definition.rows({ id, data, locale, view: view?.id ?? "" });
  const faults = definitionFaults(definition, views, rows);
  if (faults.length > 0) {
    throw new Error(faults.map((fault) => `${own.place}: ${fault}`).join("\n"));
  }
  const telling = (part: string): TellInput => ({
    ...own,
    id,
    rows,
    view,
    holding: (claimIsTrue, words) => guardedWords(claimIsTrue, `${own.place}: ${part}`, words),
  });
  const told = (
    part: "title" | "subtitle" | "summary" | "note",
    text: Text | ((input: TellInput) => string),
  ): string => format.tie(typeof text === "function" ? text(telling(part)) : text[locale]);
  return {
    ...own,
    id,
    definition,
    view,
    views,
    title: told("title", definition.title),
    subtitle: told("subtitle", definition.subtitle),
    summary: told("summary", definition.summary),
    note: definition.note ? told("note", definition.note) : null,
    columns: labelledColumns(chart, data),
    rows,
    sources: definition.indicators.map((indicatorId) => indicatorOf(indicatorId, own).source),
    works: idsOf("work", definition.works, definition.columns, rows).map((work) =>
      referenceOf(work, own),
    ),
    claims: idsOf("claim", definition.claims, definition.columns, rows).map((claim) =>
      knownClaim(claim, own),
    ),
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

function indicatorOf(indicatorId: string, { data, place }: Voice) {
  const indicator = data.indicators.get(indicatorId);
  if (!indicator) {
    throw new Error(
      `${place}: indicators: expected an id of data/indicators, received "${indicatorId}"; add the file or correct the id`,
    );
  }
  return indicator;
}

function referenceOf(work: string, { data, place }: Voice): Reference {
  const reference = data.references.get(work);
  if (reference) return reference;
  throw new Error(
    `${place}: works: expected an id of data/references.json, received "${work}"; add the work or correct the id`,
  );
}

function knownClaim(claim: string, { data, place }: Voice): string {
  if (claimEntry(data.claims, claim)) return claim;
  throw new Error(
    `${place}: claims: expected an id or item of data/claims.json, received "${claim}"; correct the id`,
  );
}
