/** Fiches: one programme a block, labels down the side, values beside or below them. Reads cells, knows no wording. */
import type { LanguageTag } from '../language/pack';
import { OWN_HEADINGS_SURE, type Field } from '../method';
import { addPart, isSaid, mostCommon, type Block, type Found, type RawProgramme } from './block';
import { cellAddress, type Area } from './grid';
import type { Headings, Label } from './headings';
import { isKey } from './identity';
import { isAnnex } from './likeness';
import type { Annex, FieldPart, OwnLines, Skipped } from './programme';
import { partAt, skippedAt, type Sheet } from './sheet';

interface LabelRow {
  readonly row: number;
  readonly label: Label;
  readonly text: string;
}

/** Empty rows after which a fiche has ended. */
const LONGEST_GAP = 2;
const LONGEST_TITLE = 250;
/** Fields with a value in both of two columns from which on they are two programmes side by side under one column of labels. */
const COMPARED = 3;

const inside = (row: number, column: number, areas: readonly Area[]): boolean =>
  areas.some((area) => row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns);

/** The label that a whole cell is, or that opens it with a colon or on a line of its own. */
function labelOf(text: string, headings: Headings): Label | null {
  if (text === '' || headings.isOwn(text)) return null;
  const [, opening, rest] = /^([^:\n]+)(?::|\n)\s*(\S.*)$/s.exec(text) ?? [];
  const opened = opening === undefined ? null : headings.heading(opening);
  if (opened && rest !== undefined && headings.heading(rest)?.field !== opened.field) return { ...opened, rest };
  const whole = headings.heading(text);
  return whole && { ...whole, rest: '' };
}

/** The labels of one column, split where the next fiche begins. Typos are forgiven only where two labels are written without any. */
function fichesIn(sheet: Sheet, column: number, taken: readonly Area[], headings: Headings): LabelRow[][] {
  const rows: LabelRow[] = [];
  let exact = 0;
  for (let row = sheet.top; row <= sheet.bottom && exact < 2; row++) {
    if (headings.heading(sheet.text(row, column).split(/[:\n]/, 1)[0]!, true) && !inside(row, column, taken)) exact++;
  }
  if (exact < 2) return [];
  for (let row = sheet.top; row <= sheet.bottom; row++) {
    if (inside(row, column, taken)) continue;
    const text = sheet.text(row, column);
    const label = labelOf(text, headings);
    if (label) rows.push({ row, label, text });
  }
  const fiches: LabelRow[][] = [];
  for (const one of rows) {
    const fiche = fiches.at(-1);
    const has = (field: Field): boolean => fiche?.some(({ label }) => label.field === field) ?? false;
    const blankAbove = one.row > sheet.top && isBlank(sheet, one.row - 1, headings);
    const next = one.label.field === 'programme' ? has('programme') && (one.label.sure || blankAbove) : has(one.label.field) && blankAbove;
    if (!fiche || next) fiches.push([one]);
    else fiche.push(one);
  }
  return fiches;
}

/** Whether nothing of the officer's stands in a row: Crisol's labels and what is said beside them may. */
function isBlank(sheet: Sheet, row: number, headings: Headings): boolean {
  for (let column = sheet.left; column <= sheet.right; column++) {
    if (sheet.text(row, column) !== '' && !headings.isOwn(sheet.text(row, column)) && !isSaid(sheet, row, column, headings)) return false;
  }
  return true;
}

function hasText(sheet: Sheet, row: number, from: number, to: number): boolean {
  for (let column = from; column <= to; column++) if (sheet.text(row, column) !== '') return true;
  return false;
}

/** Last column of the values: up to the next column of labels, Crisol's among them, and no further than the first empty column behind a value. */
function lastValueColumn(sheet: Sheet, rows: readonly LabelRow[], column: number, limit: number, headings: Headings): number {
  let last = column;
  for (let one = column + 1; one <= limit; one++) {
    const texts = textsOf(sheet, rows, one);
    if (texts.some((text) => headings.isOwn(text))) break;
    if (texts.length > 0) last = one;
    else if (last > column) break;
  }
  return last;
}

/** What stands in a column beside the labels, from the first to the last. */
function textsOf(sheet: Sheet, rows: readonly LabelRow[], column: number): string[] {
  const [top, bottom] = [rows[0]!.row, rows.at(-1)!.row];
  return Array.from({ length: bottom - top + 1 }, (_, at) => sheet.text(top + at, column)).filter((text) => text !== '');
}

function isComparison(sheet: Sheet, rows: readonly LabelRow[], column: number, last: number): boolean {
  const values = (row: number): number[] => {
    const found: number[] = [];
    for (let one = column + 1; one <= last; one++) if (sheet.text(row, one) !== '') found.push(one);
    return found;
  };
  const named = values((rows.find(({ label }) => label.field === 'programme') ?? rows[0]!).row);
  if (named.length < 2) return false;
  return rows.filter(({ row }) => named.slice(0, 2).every((one) => sheet.text(row, one) !== '')).length >= COMPARED;
}

const spans = (area: Area, rows: readonly LabelRow[]): boolean => area.row <= rows.at(-1)!.row && rows[0]!.row < area.row + area.rows;

/** Finds the fiches of a sheet among the cells that no table has taken. */
export function findFiches(sheet: Sheet, { taken, nameless }: Pick<Found, 'taken' | 'nameless'>, headings: Headings, order: readonly LanguageTag[]): Found {
  const blocks: Block[] = [];
  const unread: Skipped[] = [];
  const areas: Area[] = [...taken];
  const all = Array.from({ length: Math.max(0, sheet.right - sheet.left + 1) }, (_, index) => sheet.left + index)
    .flatMap((column) => fichesIn(sheet, column, taken, headings).map((rows) => ({ column, rows })))
    .filter(({ column, rows }) => likely(sheet, rows, column, headings));
  for (const { column, rows } of all) {
    if (inside(rows[0]!.row, column, areas)) continue;
    const nextColumn = all.filter((other) => other.column > column && other.rows[0]!.row <= rows.at(-1)!.row && other.rows.at(-1)!.row >= rows[0]!.row)[0]?.column;
    const nextRow = all.filter((other) => other.rows[0]!.row > rows[0]!.row && other.column === column)[0]?.rows[0]!.row;
    const limit = Math.min(nextColumn ?? sheet.right + 1, ...taken.filter((area) => area.column > column && spans(area, rows)).map((area) => area.column)) - 1;
    const last = lastValueColumn(sheet, rows, column, limit, headings);
    if (isComparison(sheet, rows, column, last)) continue;
    const nexts = nameless.filter((area) => area.row > rows.at(-1)!.row && area.column <= last && column < area.column + area.columns).map((area) => area.row);
    if (nextRow !== undefined) nexts.push(titleAbove(sheet, nextRow, column, rows.at(-1)!.row, headings)?.row ?? nextRow);
    const until = nexts.length === 0 ? null : Math.min(...nexts) - 1;
    const block = ficheOf(sheet, rows, { column, last, limit, until, taken }, headings, order);
    if (block.annex === null) {
      unread.push(...block.skipped.filter(({ reason }) => reason === 'example' || reason === 'unnamedFiche'));
      continue;
    }
    blocks.push(block);
    areas.push(block.annex.area);
  }
  return { blocks, taken: areas, nameless: [], unread };
}

function likely(sheet: Sheet, rows: readonly LabelRow[], column: number, headings: Headings): boolean {
  const title = titleAbove(sheet, rows[0]!.row, column, sheet.top - 1, headings);
  const named = headings.namesAnnex(sheet.grid.sheet) || (title !== null && headings.namesAnnex(title.text));
  const known = rows.map(({ label }) => label);
  // Other labels of the block are not counted: a fiche may hold as many as it likes.
  if (hasProgramme(rows)) return isAnnex({ headings: known, unknown: 1, named });
  return title !== null && nameIn(title.text, headings) !== '' && isAnnex({ headings: [...known, { field: 'programme', tags: [], sure: false }], unknown: 1, named });
}

const hasProgramme = (rows: readonly LabelRow[]): boolean => rows.some(({ label }) => label.field === 'programme');

/** The programme that the title of a fiche names where no label does: "Ficha 3: SIGOB" → "SIGOB"; empty where it only says that it is a fiche. */
function nameIn(title: string, headings: Headings): string {
  return headings.namesAnnex(title) ? (/^[^:.–—-]*[:.–—-]\s*(.*)$/s.exec(title)?.[1] ?? '') : title;
}

function titleAbove(sheet: Sheet, top: number, column: number, floor: number, headings: Headings): { row: number; text: string } | null {
  for (let row = top - 1; row > floor && row >= top - LONGEST_GAP - 1 && row >= sheet.top; row--) {
    const text = sheet.text(row, column);
    if (text === '') continue;
    const alone = !hasText(sheet, row, column + 1, column + 1) && text.length <= LONGEST_TITLE;
    return alone && !headings.isOwn(text) && labelOf(text, headings) === null ? { row, text } : null;
  }
  return null;
}

/** The key beside Crisol's label for it, which over several columns stands further right than the values. */
function keyBeside(sheet: Sheet, row: number, label: number, headings: Headings): string | null {
  if (!headings.isOwnKey(sheet.text(row, label))) return null;
  for (let one = label + 1; one <= sheet.right && !headings.isOwn(sheet.text(row, one)); one++) if (isKey(sheet.text(row, one))) return sheet.text(row, one);
  return null;
}

/** Crisol's rows that begin to the right of a fiche, where there was no room below it: those next to it. A heading alone makes no row Crisol's. */
function ownRight(sheet: Sheet, among: { readonly top: number; readonly bottom: number; readonly first: number; readonly last: number }, headings: Headings): (OwnLines & { readonly labels: number }) | null {
  const isLabel = (row: number, column: number): boolean => headings.isOwn(sheet.text(row, column)) && !headings.isOwn(sheet.text(row, column + 1));
  for (let labels = among.first; labels <= among.last; labels++) {
    for (let start = among.top; start <= among.bottom; start++) {
      const begins = isLabel(start, labels) && (headings.isOwnKey(sheet.text(start, labels)) || !isLabel(start - 1, labels));
      if (!begins) continue;
      let end = start + 1;
      while (end <= sheet.bottom && isLabel(end, labels) && !headings.isOwnKey(sheet.text(end, labels))) end++;
      if (end - start >= OWN_HEADINGS_SURE || keyBeside(sheet, start, labels, headings) !== null) return { start, count: end - start, labels };
    }
  }
  return null;
}

interface Bounds {
  readonly column: number;
  readonly last: number;
  /** Last column before the next annex. */
  readonly limit: number;
  /** Last row before the next fiche below, if there is one. */
  readonly until: number | null;
  readonly taken: readonly Area[];
}

function ficheOf(sheet: Sheet, rows: readonly LabelRow[], { column, last, limit, until, taken }: Bounds, headings: Headings, order: readonly LanguageTag[]): Block | { readonly annex: null; readonly skipped: readonly Skipped[] } {
  const end = until ?? sheet.bottom;
  const labels = new Map(rows.map((one) => [one.row, one.label]));
  const skipped: Skipped[] = [];
  const unknown: { header: string; cell: string }[] = [];
  const own: number[] = [];
  const parts: { field: Field; part: FieldPart }[] = [];
  const seen = new Set<Field>();
  let keyFound: string | null = null;
  let field: Field | null = null;
  let beside = false;
  let gap = 0;
  let lastRow = rows[0]!.row;
  const readOwn = (row: number): void => {
    own.push(row);
    keyFound ??= keyBeside(sheet, row, column, headings);
  };
  for (let row = rows[0]!.row; row <= end; row++) {
    if (inside(row, column, taken)) break;
    const side = sheet.text(row, column);
    const values: FieldPart[] = [];
    for (let one = column + 1; one <= last; one++) {
      if (sheet.isError(row, one)) skipped.push(skippedAt(sheet, { row, column: one }, 'errorCell', sheet.grid.cells[row - sheet.grid.row]![one - sheet.grid.column]!.text));
      const text = sheet.text(row, one);
      if (headings.isExample(text)) {
        if (!skipped.some(({ reason }) => reason === 'example')) skipped.push(skippedAt(sheet, { row, column: one }, 'example', text));
      } else if (text !== '' && !headings.isOwn(text)) values.push(partAt(row, one, text));
    }
    if (headings.isOwn(side)) {
      readOwn(row);
      field = null;
      continue;
    }
    if (side === '' && values.length === 0) {
      gap++;
      if (gap > LONGEST_GAP && row > rows.at(-1)!.row) break;
      continue;
    }
    if (row > rows.at(-1)!.row && own.length > 0) break;
    const label = labels.get(row) ?? null;
    if (!label && headings.isSource(side)) {
      field = null;
      gap = 0;
      lastRow = row;
      continue;
    }
    if (label) {
      const again = label.field === 'programme' && seen.has('programme');
      if (again) skipped.push(skippedAt(sheet, { row, column }, 'duplicateHeader', side));
      field = again ? null : label.field;
      seen.add(label.field);
      beside = values.length > 0 || label.rest !== '';
      if (field && label.rest !== '') parts.push({ field, part: partAt(row, column, label.rest) });
    } else if (side !== '') {
      if (gap > 0 && row > rows.at(-1)!.row) break;
      if (headings.isNote(side, true)) {
        skipped.push(skippedAt(sheet, { row, column }, 'unnamedRow', side));
        field = null;
        gap = 0;
        continue;
      }
      if (field && !beside && values.length === 0) {
        parts.push({ field, part: partAt(row, column, side) });
      } else {
        if (!headings.isLeft(side)) {
          unknown.push({ header: side, cell: cellAddress(row, column) });
          skipped.push(skippedAt(sheet, { row, column }, 'unknownColumn', side));
        }
        field = null;
      }
    } else if (gap > 1 || (gap > 0 && row > rows.at(-1)!.row)) {
      field = null;
    }
    if (row > rows.at(-1)!.row && field === null && !label && side === '') break;
    gap = 0;
    lastRow = row;
    if (field) for (const part of values) parts.push({ field, part });
  }
  // Where something stood in the way below it, Crisol's rows come further down.
  for (let row = (own.at(-1) ?? lastRow) + 1; row <= end && !inside(row, column, taken); row++) {
    if (headings.isOwn(sheet.text(row, column))) readOwn(row);
  }
  const above = titleAbove(sheet, rows[0]!.row, column, sheet.top - 1, headings);
  if (!hasProgramme(rows) && above) parts.unshift({ field: 'programme', part: partAt(above.row, column, nameIn(above.text, headings)) });
  const name = parts.find((one) => one.field === 'programme')?.part;
  if (!name) {
    const isFilled = parts.length > 0 && !skipped.some(({ reason }) => reason === 'example');
    return { annex: null, skipped: isFilled ? [skippedAt(sheet, { row: rows[0]!.row, column }, 'unnamedFiche', rows[0]!.text)] : skipped };
  }
  const first = Math.min(name.row, rows[0]!.row);
  const below = keyFound !== null || own.length >= OWN_HEADINGS_SURE ? { start: own[0]!, count: own.at(-1)! - own[0]! + 1, labels: column } : null;
  const right = below === null ? ownRight(sheet, { top: first, bottom: lastRow, first: last + 1, last: limit }, headings) : null;
  if (right) keyFound = keyBeside(sheet, right.start, right.labels, headings);
  const programme: RawProgramme = { name, number: null, key: keyFound, first, last: lastRow, fields: {} };
  for (const one of parts) addPart(programme, one.field, one.part);
  const title = above?.text ?? null;
  const annex: Annex = {
    sheet: sheet.grid.sheet,
    kind: (title === null ? null : headings.kindOfTitle(title)) ?? headings.kindOfTitle(sheet.grid.sheet) ?? headings.kindOfColumns(rows.map(({ text }) => text)),
    layout: 'fiche', title,
    area: { row: first, column, rows: lastRow - first + 1, columns: Math.max(last, column) - column + 1 },
    headerRows: [], table: null, until,
    own: below ?? right,
    unknownColumns: unknown,
  };
  return { annex, programmes: [programme], skipped, language: mostCommon(rows.flatMap(({ label }) => label.tags), order) };
}
