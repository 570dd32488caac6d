/** A new sheet with a small annex to try Crisol on. Touches no sheet that is there. */
import { CrisolError } from '../errors';
import type { LanguagePack, LanguageTag } from '../language/pack';
import type { Field } from '../method';
import { freeName } from './draw';
import { officeCode, type Undo } from './run';
import { rangeOf, Writer } from './write';

/** In points. */
const WIDTHS: Readonly<Partial<Record<Field, number>>> = { programme: 120, area: 90, countries: 120, relevance: 260 };
const WIDTH = 190;
/** Row of the headings; the title stands above. */
const HEADINGS = 2;
const LINES = { weight: 'Thin', color: '#A6A6A6' } as const;

/**
 * @param onWriting called with the way back, before anything is written
 * @returns the name of the new sheet, which the officer then sees
 */
export async function insertSample(context: Excel.RequestContext, packs: readonly LanguagePack[], language: LanguageTag, onWriting: (undo: Undo) => void): Promise<string> {
  const sample = packs.find(({ tag }) => tag === language)?.sample;
  if (!sample) throw new CrisolError('badArgument', { argument: language });
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  await context.sync();
  if (protection.protected) throw new CrisolError('workbookProtected');

  const name = freeName(sample.sheet, worksheets.items.map((sheet) => sheet.name));
  const { title, headings, programmes } = sample;
  const cells = [headings.map(([, heading]) => heading), ...programmes.map((texts) => headings.map(([field]) => texts[field] ?? ''))];
  const area = { row: HEADINGS, column: 0, rows: cells.length, columns: headings.length };
  const shown = active.name;
  onWriting((undoing, thrown) => removeSample(undoing, name, shown, thrown));
  const sheet = worksheets.add(name);
  const writer = new Writer(context);
  await writer.values(sheet, { row: 0, column: 0, values: [[title]] });
  await writer.values(sheet, { row: HEADINGS, column: 0, values: cells });
  await writer.style(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true, size: 14 });
  const borders = { EdgeTop: LINES, EdgeBottom: LINES, EdgeLeft: LINES, EdgeRight: LINES, InsideHorizontal: LINES, InsideVertical: LINES };
  await writer.style(sheet, area, { wrap: true, vertical: 'Top', horizontal: 'Left', borders });
  await writer.style(sheet, { ...area, rows: 1 }, { bold: true, fill: '#DDEBF7' });
  for (const [column, [field]] of headings.entries()) {
    await writer.count(1);
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = WIDTHS[field] ?? WIDTH;
  }
  await writer.count(2);
  rangeOf(sheet, area).format.autofitRows();
  sheet.activate();
  await writer.flush();
  return name;
}

/** A sheet that could not be added because somebody else had just added one of its name is theirs. */
async function removeSample(context: Excel.RequestContext, name: string, shown: string, thrown: unknown): Promise<void> {
  if (officeCode(thrown) === 'ItemAlreadyExists') return;
  const { worksheets } = context.workbook;
  const [added, before] = [worksheets.getItemOrNullObject(name), worksheets.getItemOrNullObject(shown)];
  await context.sync();
  if (added.isNullObject) return;
  if (!before.isNullObject) before.activate();
  added.delete();
  await context.sync();
}
