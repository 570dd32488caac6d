/** The officer's decisions, read from the matrix: a status that is not what Crisol suggested there is a person's. Knows no Office. */
import { cellAddress, type SheetGrid } from '../annex/grid';
import type { Decision, Decisions } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { COMPONENT_IDS, type ComponentId } from '../method';
import { textAt } from './cells';
import type { Memory } from './memory';
import type { ReportNotice } from './plan';
import { statusReader } from './status-words';

/** A word in a status cell that is no status: reported, left as it is, never guessed. */
export interface OddWord {
  readonly key: string;
  readonly component: ComponentId;
  readonly text: string;
}

export interface DecisionReading {
  readonly decisions: Decisions;
  readonly oddWords: readonly OddWord[];
  readonly notices: readonly ReportNotice[];
  /** Keys in the order of the matrix, which the officer may have sorted. */
  readonly order: readonly string[];
}

/**
 * A decision lasts until the officer chooses the suggested status again or empties the cell; it bears its mark, so it also outlives a change of what is suggested.
 * Decisions on programmes that are not on the matrix now stay as they are remembered.
 */
export function readDecisions(grids: readonly SheetGrid[], memory: Memory, packs: readonly LanguagePack[]): DecisionReading {
  const decisions = new Map([...memory.programmes].map(([key, { decided }]) => [key, new Map(Object.entries(decided) as [ComponentId, Decision][])]));
  const oddWords: OddWord[] = [];
  const notices: ReportNotice[] = [];
  const order: string[] = [];
  const grid = grids.find(({ own }) => own === 'matrix');
  const layout = grid && layoutOf(grid, memory);
  const read = statusReader(packs);
  for (const { key, row } of layout?.rows ?? []) {
    order.push(key);
    const known = memory.programmes.get(key)!;
    const decided = decisions.get(key)!;
    for (const [component, column] of layout!.columns) {
      const text = textAt(grid, row, column).trim();
      if (text === '') {
        decided.delete(component);
        continue;
      }
      const word = read(text);
      if (!word) {
        oddWords.push({ key, component, text });
        notices.push({ code: 'unknownWord', values: { sheet: grid!.sheet, cell: cellAddress(row, column), word: text, programme: known.name, component } });
      } else if (word.decided || word.status !== known.suggested[component]) {
        const before = decided.get(component);
        decided.set(component, { status: word.status, reason: before?.status === word.status ? before.reason : '' });
      } else decided.delete(component);
    }
  }
  return { decisions: Object.fromEntries([...decisions].map(([key, decided]) => [key, Object.fromEntries(decided)])), oddWords, notices, order };
}

interface Layout {
  readonly columns: ReadonlyMap<ComponentId, number>;
  readonly rows: readonly { readonly key: string; readonly row: number }[];
}

/** Where the components and the remembered keys stand, wherever the officer moved their columns and rows. */
function layoutOf(grid: SheetGrid, memory: Memory): Layout | null {
  const heading = new RegExp(`^(${COMPONENT_IDS.map((id) => id.replace('.', '\\.')).join('|')})\\s`);
  for (const [at, cells] of grid.cells.entries()) {
    const columns = new Map<ComponentId, number>();
    cells.forEach(({ text }, column) => {
      const id = heading.exec(text)?.[1] as ComponentId | undefined;
      if (id && !columns.has(id)) columns.set(id, grid.column + column);
    });
    if (columns.size < COMPONENT_IDS.length) continue;
    const seen = new Set<string>();
    const rows = grid.cells.slice(at + 1).flatMap((row, below) => {
      const key = row.find(({ text }) => memory.programmes.has(text) && !seen.has(text))?.text;
      if (key === undefined) return [];
      seen.add(key);
      return [{ key, row: grid.row + at + 1 + below }];
    });
    return { columns, rows };
  }
  return null;
}
