/** Worksheets from plain arrays, and the four heading packs: what the tests of the annex reader are built with. */
import type { Area, GridCell, GridTable, OwnSheet, SheetGrid } from '../../src/annex/grid';
import type { HeadingPack } from '../../src/annex/headings';
import { readAnnexes } from '../../src/annex/read';
import type { AnnexReading, Programme } from '../../src/annex/programme';
import { headers as en } from '../../src/language/en/headers';
import { headers as es } from '../../src/language/es/headers';
import { headers as fr } from '../../src/language/fr/headers';
import { headers as pt } from '../../src/language/pt/headers';
import type { Field } from '../../src/method';

export const PACKS: readonly HeadingPack[] = [{ tag: 'es', headers: es }, { tag: 'en', headers: en }, { tag: 'fr', headers: fr }, { tag: 'pt', headers: pt }];

/** Empty, a text, a number or an error value such as "#REF!". */
export type Value = string | number | null | undefined;

export interface SheetOptions {
  readonly sheet?: string;
  /** "A1:G1"; null where the host cannot tell. */
  readonly merges?: readonly string[] | null;
  readonly tables?: readonly GridTable[];
  readonly own?: OwnSheet | null;
  readonly row?: number;
  readonly column?: number;
  readonly hiddenRows?: readonly number[];
}

const ERRORS = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/;

function cellOf(value: Value): GridCell {
  if (value === null || value === undefined || value === '') return { text: '', kind: 'empty' };
  if (typeof value === 'number') return { text: String(value), kind: 'number' };
  return { text: value, kind: ERRORS.test(value) ? 'error' : 'text' };
}

export function position(name: string): { row: number; column: number } {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(name)!;
  return { row: Number(digits) - 1, column: [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

export function areaOf(name: string): Area {
  const [from, to] = name.split(':').map(position) as [ReturnType<typeof position>, ReturnType<typeof position>?];
  return { row: from.row, column: from.column, rows: (to ?? from).row - from.row + 1, columns: (to ?? from).column - from.column + 1 };
}

export function grid(rows: readonly (readonly Value[])[], options: SheetOptions = {}): SheetGrid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const merges = options.merges === undefined ? [] : options.merges;
  return {
    sheet: options.sheet ?? 'Hoja1', visible: true, own: options.own ?? null, row: options.row ?? 0, column: options.column ?? 0,
    cells: rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column]))),
    merges: merges && merges.map(areaOf), tables: options.tables ?? [], hiddenRows: options.hiddenRows ?? [], filtered: false, protected: false,
  };
}

export const read = (...sheets: readonly SheetGrid[]): AnnexReading => readAnnexes(sheets, PACKS);

/** The text of a field, its parts joined by line breaks. */
export function textOf(programme: Programme | undefined, field: Field): string | undefined {
  return programme?.fields[field]?.map((part) => part.text).join('\n');
}

/** All fields of a programme as texts. */
export function textsOf(programme: Programme): Partial<Record<Field, string>> {
  return Object.fromEntries(Object.keys(programme.fields).map((field) => [field, textOf(programme, field as Field)!]));
}

/** Lays blocks of rows under or beside each other. */
export function stack(...blocks: readonly (readonly (readonly Value[])[])[]): Value[][] {
  return blocks.flatMap((block) => block.map((row) => [...row]));
}

export function beside(left: readonly (readonly Value[])[], right: readonly (readonly Value[])[], gap: number): Value[][] {
  const width = Math.max(...left.map((row) => row.length));
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) => [
    ...Array.from({ length: width + gap }, (__, column) => left[row]?.[column] ?? null), ...(right[row] ?? []),
  ]);
}
