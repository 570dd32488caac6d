/** The officer's decisions, read from the matrix: a status that is not what Crisol suggested there is a person's. Knows no Office. */
import { cellAddress, type SheetGrid } from '../annex/grid';
import { NO_JUDGEMENT, type Decision, type Judgements, type Signature } from '../assessment/judgement';
import type { LanguagePack } from '../language/pack';
import { COMPONENT_IDS, type ComponentId } from '../method';
import { textAt } from './cells';
import type { Memory } from './memory';
import { statusReader } from './status-words';

/** A word in a status cell that is no status: reported, left as it is, never guessed. */
export interface OddWord {
  readonly key: string;
  readonly component: ComponentId;
  readonly text: string;
  readonly cell: string;
}

export interface DecisionReading {
  readonly judgements: Judgements;
  readonly oddWords: readonly OddWord[];
  /** Keys in the order of the matrix, which the officer may have sorted. */
  readonly order: readonly string[];
}

/**
 * A decision lasts until the officer chooses the suggested status again or empties the cell; it bears its mark, so it also outlives a change of what is suggested.
 * What is decided on programmes that are not on the matrix now stays as it was kept.
 * @param kept judgements of earlier runs; @param signature of a decision that was taken in the matrix since
 */
export function readDecisions(grids: readonly SheetGrid[], memory: Memory, kept: Judgements, packs: readonly LanguagePack[], signature: Signature): DecisionReading {
  const judgements: Record<string, Judgements[string]> = { ...kept };
  const oddWords: OddWord[] = [];
  const order: string[] = [];
  const grid = grids.find(({ own }) => own === 'matrix');
  const layout = grid && layoutOf(grid, memory);
  const read = statusReader(packs);
  for (const { key, row } of layout?.rows ?? []) {
    order.push(key);
    const known = memory.programmes.get(key)!;
    const decided = new Map(Object.entries(kept[key]?.decisions ?? {}) as [ComponentId, Decision][]);
    for (const [component, column] of layout!.columns) {
      const text = textAt(grid, row, column).trim();
      if (text === '') {
        decided.delete(component);
        continue;
      }
      const word = read(text);
      if (!word) {
        oddWords.push({ key, component, text, cell: cellAddress(row, column) });
      } else if (word.decided || word.status !== known.suggested[component]) {
        if (decided.get(component)?.status !== word.status) decided.set(component, { status: word.status, reason: '', source: null, rested: null, ...signature });
      } else decided.delete(component);
    }
    if (decided.size > 0 || kept[key]) judgements[key] = { ...(kept[key] ?? NO_JUDGEMENT), decisions: Object.fromEntries(decided) };
  }
  return { judgements, oddWords, order };
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
