/** Sheets to be filled in, added to the open workbook under names that are free. Touches no sheet that is there. */
import { CrisolError } from '../errors';
import type { LanguagePack, LanguageTag } from '../language/pack';
import type { TemplateKind } from '../language/template-texts';
import { sheetReference } from '../report/cells';
import { TEMPLATE_PREFIX } from '../report/names';
import type { NewName } from '../report/plan';
import { planTemplate } from '../report/templates';
import { drawSheet, freeName, removeAdded, setName } from './draw';
import { officeCode, type Undo } from './run';
import { Writer } from './write';

/**
 * @param onWriting called with the way back, before anything is written
 * @returns the names of the new sheets in sight; the officer then sees the first of them
 */
export async function insertTemplate(
  context: Excel.RequestContext,
  packs: readonly LanguagePack[],
  kind: TemplateKind,
  language: LanguageTag,
  onWriting: (undo: Undo) => void,
): Promise<readonly string[]> {
  const pack = packs.find(({ tag }) => tag === language);
  if (!pack) throw new CrisolError('badArgument', { argument: language });
  const { worksheets, tables, names, protection } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  names.load('items/name,items/formula');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet();
  active.load('name');
  await context.sync();
  if (protection.protected) throw new CrisolError('workbookProtected');

  const known = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), formula]));
  // No table may be called as another name of the workbook.
  const called = new Set([...known.keys(), ...tables.items.map(({ name }) => name.toLowerCase())]);
  const taken = worksheets.items.map(({ name }) => name);
  /** The first of these names that nothing has. */
  const free = (nameAt: (turn: number) => string): string => {
    for (let turn = 1; ; turn++) {
      const name = nameAt(turn);
      if (called.has(name.toLowerCase())) continue;
      called.add(name.toLowerCase());
      return name;
    }
  };
  const plan = planTemplate(kind, pack, packs, {
    sheet(wanted) {
      const name = freeName(wanted, taken);
      taken.push(name);
      return name;
    },
    table: (wanted) => free((turn) => (turn === 1 ? wanted : `${wanted}_${turn}`)),
    standsFor: (name) => !(known.get(name.toLowerCase()) ?? '#REF!').includes('#REF!'),
  });
  const unread = plan.sheets.filter(({ read }) => !read).map(({ sheet }): NewName => ({ name: free((turn) => `${TEMPLATE_PREFIX}${turn}`), formula: `=${sheetReference(sheet.name, '$A$1')}` }));
  const [hidden, shown] = [plan.sheets.filter((each) => each.hidden), plan.sheets.filter((each) => !each.hidden)];
  onWriting(async (undoing, thrown) => {
    // A sheet that could not be added because somebody else had just added one of its name is theirs.
    if (officeCode(thrown) !== 'ItemAlreadyExists') await removeAdded(undoing, plan.sheets.map(({ sheet }) => sheet.name), [...plan.names, ...unread], known, active.name);
  });

  const writer = new Writer(context);
  // First what the others choose from.
  for (const { sheet } of hidden) (await drawSheet(context, writer, sheet, pack.report.goTo)).visibility = 'Hidden';
  for (const name of plan.names) await setName(context, writer, name, known);
  for (const { sheet } of shown) await drawSheet(context, writer, sheet, pack.report.goTo);
  for (const name of unread) await setName(context, writer, name, known);
  worksheets.getItem(shown[0]!.sheet.name).activate();
  await writer.flush();
  return shown.map(({ sheet }) => sheet.name);
}
