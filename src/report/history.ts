/** The sheet of the history: every run that changed something and every act of the officer's, oldest first. Rows are only ever added. Plain data, no Office. */
import { cellAddress, type SheetGrid } from '../annex/grid';
import { needsReason, NO_JUDGEMENT, type Judgement, type Judgements, type Signature } from '../assessment/judgement';
import type { Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, RULES_VERSION, type ComponentId, type Source, type Status } from '../method';
import { listLook, WARNING_APPEARANCE } from './appearance';
import { textAt } from './cells';
import type { SheetLook } from './plan';

/** What a row tells. */
export const HISTORY_EVENTS = ['run', 'decided', 'withdrawn', 'confirmed', 'added', 'dropped', 'rejected', 'accepted'] as const;
export type HistoryEvent = (typeof HISTORY_EVENTS)[number];

interface Entry extends Signature {
  readonly event: HistoryEvent;
  readonly key: string;
  readonly programme: string;
  readonly component: ComponentId | null;
  readonly before: Status | null;
  readonly after: Status | null;
  readonly suggested: Status | null;
  readonly quote: string;
  readonly reason: string;
  readonly source: Source | null;
}

const COLUMNS: readonly { readonly width: number; heading(pack: LanguagePack): string; text(entry: Entry, pack: LanguagePack): string }[] = [
  { width: 64, heading: ({ report }) => report.history.heading.date, text: ({ on }) => on },
  { width: 96, heading: ({ report }) => report.history.heading.author, text: ({ by }) => by },
  { width: 118, heading: ({ report }) => report.history.heading.event, text: ({ event }, { report }) => report.history.event[event] },
  { width: 62, heading: ({ headers }) => headers.own.key, text: ({ key }) => key },
  { width: 130, heading: ({ verdict }) => verdict.sides.programme, text: ({ programme }) => programme },
  { width: 130, heading: ({ report }) => report.heading.component, text: ({ component }, { verdict }) => (component ? `${component} ${verdict.component[component]}` : '') },
  { width: 82, heading: ({ report }) => report.history.heading.before, text: ({ before }, pack) => statusWord(before, pack) },
  { width: 82, heading: ({ report }) => report.history.heading.after, text: ({ after }, pack) => statusWord(after, pack) },
  { width: 82, heading: ({ report }) => report.history.heading.suggested, text: ({ suggested }, pack) => statusWord(suggested, pack) },
  { width: 210, heading: ({ report }) => report.history.heading.reason, text: ({ reason }) => reason },
  { width: 72, heading: ({ report }) => report.history.heading.source, text: ({ source }, { verdict }) => (source ? verdict.source[source] : '') },
  { width: 240, heading: ({ report }) => report.heading.quote, text: ({ quote }) => quote },
  { width: 60, heading: ({ report }) => report.history.heading.rules, text: () => RULES_VERSION },
];
const EVENT = 2;
const KEY = 3;
const COMPONENT = 5;
const AFTER = 7;
const SUGGESTED = 8;
const REASON = 9;
const SOURCE = 10;

const letter = (column: number): string => cellAddress(0, column).slice(0, -1);

function statusWord(status: Status | null, { verdict }: LanguagePack): string {
  return status ? `${APPEARANCE[status].symbol} ${verdict.status[status]}` : '';
}

export interface HistoryInput {
  /** As the workbook kept it, and as it is after this run. */
  readonly before: Judgements;
  readonly after: Judgements;
  readonly verdicts: readonly Verdict[];
  /** What was suggested at the last run. */
  readonly suggested: (key: string, component: ComponentId) => Status | null;
  /** Of the run. */
  readonly signature: Signature;
}

/** What this run has to add: an act each row, then the run itself; nothing of an act is told twice. */
export function historyRows({ before, after, verdicts, suggested, signature }: HistoryInput, pack: LanguagePack): string[][] {
  const entries = verdicts.flatMap((verdict) => entriesOf(verdict, before[verdict.key] ?? NO_JUDGEMENT, after[verdict.key] ?? NO_JUDGEMENT, suggested, signature));
  const run: Entry = { ...signature, event: 'run', key: '', programme: pack.report.history.programmes(verdicts.length), component: null, before: null, after: null, suggested: null, quote: '', reason: '', source: null };
  return [...entries, run].map((entry) => COLUMNS.map(({ text }) => text(entry, pack)));
}

export function historyHeadings(pack: LanguagePack): string[] {
  return COLUMNS.map(({ heading }) => {
    const text = heading(pack);
    return text.charAt(0).toLocaleUpperCase(pack.locale) + text.slice(1);
  });
}

function entriesOf({ key, programme, components }: Verdict, was: Judgement, is: Judgement, suggestedBefore: HistoryInput['suggested'], signature: Signature): Entry[] {
  if (was === is) return [];
  return COMPONENT_IDS.flatMap((component): Entry[] => {
    const now = components[component];
    const [old, decision] = [was.decisions[component], is.decisions[component]];
    const before = old?.status ?? suggestedBefore(key, component);
    const common = { ...signature, key, programme: programme.name, component, before, after: now.status, suggested: now.suggested, quote: '', reason: '', source: null };
    const one = <T extends { readonly component: ComponentId; readonly quote: string }>(all: readonly T[], none: readonly T[]): T[] =>
      all.filter((each) => each.component === component && !none.some((other) => other.component === component && other.quote === each.quote));
    const accepted = one(was.rejected, is.rejected).map(({ quote }) => quote);
    return [
      ...one(is.added, was.added).map(({ by, on, quote, source }): Entry => ({ ...common, by, on, event: 'added', quote, source })),
      ...one(was.added, is.added).map(({ quote, source }): Entry => ({ ...common, event: 'dropped', quote, source })),
      ...one(is.rejected, was.rejected).map(({ by, on, quote, reason }): Entry => ({ ...common, by, on, event: 'rejected', quote, reason })),
      ...accepted.map((quote): Entry => ({ ...common, event: 'accepted', quote })),
      ...(decision && (old?.status !== decision.status || old.reason !== decision.reason || old.source !== decision.source)
        ? [{ ...common, by: decision.by, on: decision.on, event: 'decided' as const, reason: decision.reason, source: decision.source, quote: (decision.rested ?? []).join(' · ') }] : []),
      ...(decision && old && old.status === decision.status && old.rested !== null && decision.rested !== null && JSON.stringify([...new Set([...old.rested, ...accepted])]) !== JSON.stringify(decision.rested)
        ? [{ ...common, by: decision.by, on: decision.on, event: 'confirmed' as const, quote: decision.rested.join(' · ') }] : []),
      ...(old && !decision ? [{ ...common, event: 'withdrawn' as const }] : []),
    ];
  });
}

export interface WrittenReason {
  readonly reason: string;
  readonly source: Source | null;
}

/** Reasons and sources that the officer wrote into the rows of decisions on this sheet: the newest row of a decision counts. */
export function reasonsWritten(grids: readonly SheetGrid[], packs: readonly LanguagePack[]): (key: string, component: ComponentId) => WrittenReason | null {
  const grid = grids.find(({ own }) => own === 'history');
  const found = new Map<string, WrittenReason>();
  const decided = new Set(packs.map(({ report }) => report.history.event.decided));
  const sources = new Map(packs.flatMap(({ verdict }) => Object.entries(verdict.source).map(([source, word]) => [word.toLowerCase(), source as Source] as const)));
  for (let row = 1; grid && row < grid.row + grid.cells.length; row++) {
    if (!decided.has(textAt(grid, row, EVENT))) continue;
    const component = textAt(grid, row, COMPONENT).split(' ')[0]!;
    found.set(`${textAt(grid, row, KEY)} ${component}`, { reason: textAt(grid, row, REASON).trim(), source: sources.get(textAt(grid, row, SOURCE).trim().toLowerCase()) ?? null });
  }
  return (key, component) => found.get(`${key} ${component}`) ?? null;
}

/** Decisions that still lack their reason. */
export function withoutReason(verdicts: readonly Verdict[]): readonly { readonly verdict: Verdict; readonly component: ComponentId }[] {
  return verdicts.flatMap((verdict) => COMPONENT_IDS.flatMap((component) => {
    const { decision, suggested } = verdict.components[component];
    return decision && decision.reason === '' && needsReason(decision.status, suggested) ? [{ verdict, component }] : [];
  }));
}

/** @param count rows under the headings */
export function historyLook(count: number, pack: LanguagePack, sources: string): SheetLook {
  const body = Math.max(count, 1);
  const reasons = { row: 1, column: REASON, rows: body, columns: 1 };
  const { prompt } = pack.report.history;
  return {
    ...listLook(body + 1, COLUMNS.map(({ width }) => width), 2),
    // A decision against the suggestion, or that a component does not apply, whose reason is still to be written.
    rules: [{ area: reasons, formula: `=AND($${letter(REASON)}2="",$${letter(EVENT)}2="${pack.report.history.event.decided}",$${letter(AFTER)}2<>$${letter(SUGGESTED)}2)`, fill: WARNING_APPEARANCE.fill }],
    validations: [
      { area: reasons, source: null, title: prompt.title, prompt: prompt.reason, refused: null },
      { area: { row: 1, column: SOURCE, rows: body, columns: 1 }, source: `=${sources}`, title: prompt.title, prompt: prompt.source, refused: pack.report.choose.refused },
    ],
  };
}
