/** What the readers of the layouts share, and what they hand over: programmes as rows of field parts, before countries, language and names are looked at. */
import type { LanguageTag } from '../language/pack';
import type { Field } from '../method';
import type { Area } from './grid';
import type { Headings } from './headings';
import type { Annex, FieldPart, Skipped } from './programme';
import type { Sheet } from './sheet';

export interface RawProgramme {
  /** The cell that names it, its whole text. */
  readonly name: FieldPart;
  /** From a column that only numbers the programmes. */
  readonly number: string | null;
  readonly key: string | null;
  first: number;
  last: number;
  readonly fields: Partial<Record<Field, FieldPart[]>>;
}

/** One annex as found on a sheet. */
export interface Block {
  readonly annex: Annex;
  readonly programmes: readonly RawProgramme[];
  readonly skipped: readonly Skipped[];
  /** Language of most headings. */
  readonly language: LanguageTag;
}

/** What a reader of one layout found on a sheet. */
export interface Found {
  readonly blocks: readonly Block[];
  /** Cells taken, so that no other layout reads them again. */
  readonly taken: readonly Area[];
  /** Where annexes begin that have headings, but name no programme yet: with their titles. */
  readonly nameless: readonly Area[];
  /** Of annexes that name no programme yet: what there is of a template's example, and what lacks a name. */
  readonly unread: readonly Skipped[];
}

export function addPart(programme: RawProgramme, field: Field, part: FieldPart): void {
  (programme.fields[field] ??= []).push(part);
  programme.last = Math.max(programme.last, part.row);
}

/** Whether a cell holds what Crisol says beside a label of its own at a fiche: the labels stand one below the other, what they say in one column, which may be empty here and there. */
export function isSaid(sheet: Sheet, row: number, column: number, headings: Headings): boolean {
  const isLabel = (at: number, one: number): boolean => headings.isOwn(sheet.text(at, one));
  if (isLabel(row, column - 1)) return true;
  let label = column - 2;
  while (label >= sheet.left && sheet.text(row, label) === '') label--;
  // Its columns beside an annex stand side by side.
  if (label < sheet.left || !isLabel(row, label) || isLabel(row, label - 1)) return false;
  let top = row;
  while (isLabel(top - 1, label)) top--;
  for (let one = top; isLabel(one, label); one++) for (let between = label + 1; between < column; between++) if (sheet.text(one, between) !== '') return false;
  return true;
}

/** The language that most headings are worded in; of equals, the first pack's. */
export function mostCommon(tags: readonly LanguageTag[], order: readonly LanguageTag[]): LanguageTag {
  const count = (tag: LanguageTag): number => tags.filter((one) => one === tag).length;
  return order.reduce((best, tag) => (count(tag) > count(best) ? tag : best), order[0]!);
}
