/** The matrix of the templates, kept by hand: finds it and its programmes, and names its columns for the summary as a run names its own. Plain data, no Office. */
import type { SheetGrid } from '../annex/grid';
import type { LanguagePack } from '../language/pack';
import { COMPONENT_IDS } from '../method';
import { fixedAddress, sheetReference, textAt } from './cells';
import { columnNames, MATRIX_FIRST, MATRIX_HEADINGS } from './matrix';
import { matrixColumn, type ColumnId } from './matrix-columns';
import { EVIDENCE_NAMES } from './names';
import type { NewName } from './plan';

export interface HandKept {
  readonly sheet: string;
  /** Of the language that it is written in. */
  readonly pack: LanguagePack;
  /** From the first programme to the last; none where there is but the example. */
  readonly first: number;
  readonly count: number;
}

/** The first that holds programmes, else the first; null where there is none. */
export function handKeptMatrix(grids: readonly SheetGrid[], packs: readonly LanguagePack[]): HandKept | null {
  const found = grids.filter((grid) => grid.own === 'template' && COMPONENT_IDS.every((id) => textAt(grid, MATRIX_HEADINGS, matrixColumn(id)).startsWith(`${id} `))).map((grid): HandKept => {
    const rows = Array.from({ length: Math.max(0, grid.row + grid.cells.length - MATRIX_FIRST) }, (_, at) => MATRIX_FIRST + at).filter((row) => {
      const name = textAt(grid, row, matrixColumn('programme')).trim();
      return name !== '' && !packs.some(({ template }) => name.startsWith(template.example.row));
    });
    const first = rows[0] ?? MATRIX_FIRST;
    const title = textAt(grid, 0, 0);
    return { sheet: grid.sheet, pack: packs.find(({ template }) => template.title.matrix === title) ?? packs[0]!, first, count: rows.length === 0 ? 0 : rows.at(-1)! - first + 1 };
  });
  return found.find(({ count }) => count > 0) ?? found[0] ?? null;
}

/** What nobody fills in on a matrix kept by hand: no evidence stands behind it. */
const EMPTY: ColumnId = 'annexAdvice';

/** A programme's name is its key: no run has given it one. */
export function handKeptNames({ sheet, first, count }: HandKept): readonly NewName[] {
  const over = (name: string, id: ColumnId): NewName => ({ name, formula: `=${sheetReference(sheet, fixedAddress({ row: first, column: matrixColumn(id), rows: count, columns: 1 }))}` });
  return [...columnNames().map(([name, id]) => over(name, id === 'key' ? 'programme' : id)), ...Object.values(EVIDENCE_NAMES).map((name) => over(name, EMPTY))];
}
