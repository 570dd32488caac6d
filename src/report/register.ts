/**
 * The officer's judgement, kept from run to run on a hidden sheet of its own: one row a decision, a piece of evidence added, or one turned down. Ids and texts only,
 * so that it outlives a change of language. Plain data, no Office.
 */
import type { SheetGrid } from '../annex/grid';
import { NO_JUDGEMENT, type AddedEvidence, type Judgement, type Judgements, type Shown } from '../assessment/judgement';
import { COMPONENT_IDS, SOURCES, STATUSES, type ComponentId, type Source, type Status } from '../method';
import { textAt } from './cells';

const KINDS = ['decision', 'added', 'rejected'] as const;
type Kind = (typeof KINDS)[number];

const COLUMNS = ['kind', 'key', 'component', 'status', 'quote', 'reason', 'source', 'by', 'on', 'rested'] as const;
type Entry = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** Cells from A1: a row of headings, then one a judgement, in order of programme and component. */
export function registerRows(judgements: Judgements): string[][] {
  const blank = { status: '', quote: '', reason: '', source: '', rested: '' };
  const entries = Object.entries(judgements).flatMap(([key, { decisions, added, rejected }]) => COMPONENT_IDS.flatMap((component): Entry[] => {
    const decision = decisions[component];
    return [
      ...(decision ? [{ ...blank, kind: 'decision', key, component, ...signed(decision), status: decision.status, reason: decision.reason, source: decision.source ?? '', rested: decision.rested ? JSON.stringify(decision.rested) : '' }] : []),
      ...added.filter((one) => one.component === component).map((one) => ({ ...blank, kind: 'added', key, component, ...signed(one), status: one.status, quote: one.quote, source: one.source })),
      ...rejected.filter((one) => one.component === component).map((one) => ({ ...blank, kind: 'rejected', key, component, ...signed(one), quote: one.quote, reason: one.reason })),
    ];
  }));
  return [[...COLUMNS], ...entries.map((entry) => COLUMNS.map((column) => entry[column]))];
}

function signed({ by, on }: { readonly by: string; readonly on: string }): { by: string; on: string } {
  return { by, on };
}

const isOne = <T extends string>(all: readonly T[], text: string): text is T => (all as readonly string[]).includes(text);

/** Nothing where there is no such sheet; a row that is not as it was written is left out. */
export function readRegister(grids: readonly SheetGrid[]): Judgements {
  const grid = grids.find(({ own }) => own === 'register');
  const found: Record<string, Judgement> = {};
  for (let row = 1; grid && row < grid.row + grid.cells.length; row++) {
    const entry = Object.fromEntries(COLUMNS.map((column, at) => [column, textAt(grid, row, at)])) as Entry;
    const { kind, key, component } = entry;
    if (key === '' || !isOne<Kind>(KINDS, kind) || !isOne<ComponentId>(COMPONENT_IDS, component)) continue;
    found[key] = withEntry(found[key] ?? NO_JUDGEMENT, kind, component, entry);
  }
  return found;
}

function withEntry(judgement: Judgement, kind: Kind, component: ComponentId, { status, quote, reason, source, by, on, rested }: Entry): Judgement {
  const from = isOne<Source>(SOURCES, source) ? source : null;
  if (kind === 'rejected') return { ...judgement, rejected: [...judgement.rejected, { component, quote, reason, by, on }] };
  if (!isOne<Status>(STATUSES, status)) return judgement;
  if (kind === 'decision') return { ...judgement, decisions: { ...judgement.decisions, [component]: { status, reason, source: from, by, on, rested: quotesOf(rested) } } };
  const added: AddedEvidence | null = status === 'unknown' || status === 'notApplicable' || from === null ? null : { component, status: status satisfies Shown, quote, source: from, by, on };
  return added ? { ...judgement, added: [...judgement.added, added] } : judgement;
}

function quotesOf(text: string): readonly string[] | null {
  try {
    const found: unknown = text === '' ? null : JSON.parse(text);
    return Array.isArray(found) && found.every((one) => typeof one === 'string') ? found : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
