/** Removing what Crisol wrote, so that the workbook is as it was before the first run. Touches nothing of the officer's; asks nobody: what is lost is named beforehand by `surveyRemoval`. */
import { CrisolError } from '../errors';
import { LANGUAGE_TAGS, type LanguagePack } from '../language/pack';
import { areaAddress, overlaps, sheetReference } from '../report/cells';
import { readDecisions } from '../report/decisions';
import { handKeptMatrix } from '../report/hand-kept';
import { LIST_NAMES } from '../report/lists';
import { columnNames } from '../report/matrix';
import { readMemory } from '../report/memory';
import { EVIDENCE_NAMES, KEPT_NAME, TEMPLATE_PREFIX } from '../report/names';
import { readRegister } from '../report/register';
import type { Rows } from '../report/plan';
import { keptSheet, planRemoval, type Removal } from '../report/removal';
import { ownRule } from '../report/rules';
import { keepLists, type KeptLists } from '../report/templates';
import { afterRenaming, askForBefore, BEFORE_KEY, unpacked, type BeforeBySheet } from './before';
import { askForChoices, CHOICES_KEY } from './choices';
import { drawSheet, fillSheet, freeName, setName, unfitRows } from './draw';
import { readingOf } from './evaluate';
import { restoreFormats, restoreWidths } from './former';
import { readWorkbook, sheetOfReference, type WorkbookReading } from './read';
import { runExcel } from './run';
import { rangeOf, Writer } from './write';

/** What Crisol sets of a cell's look beside an annex. */
const LOOK = { fill: { color: true, pattern: true }, font: { name: true, color: true, bold: true, size: true }, wrapText: true, shrinkToFit: true, horizontalAlignment: true, verticalAlignment: true } as const;
const LAST_CELL = 'XFD1048576';
/** Of no use without a summary, wherever they refer to: also to a matrix kept by hand. */
const SUMMARISED: ReadonlySet<string> = new Set([...columnNames().map(([name]) => name), ...Object.values(EVIDENCE_NAMES)]);

interface Found {
  readonly removal: Removal;
  readonly workbook: WorkbookReading;
  readonly before: BeforeBySheet | null;
  readonly language: LanguagePack;
  /** What a matrix that the officer keeps by hand would lose with Crisol's lists; null: nothing. */
  readonly lists: KeptLists | null;
}

async function find(context: Excel.RequestContext, packs: readonly LanguagePack[]): Promise<Found> {
  const kept = askForChoices(context);
  const before = askForBefore(context);
  const workbook = await readWorkbook(context);
  const { choices } = kept();
  const reading = readingOf(workbook, packs, choices);
  const memory = readMemory(workbook.grids);
  const { judgements } = readDecisions(workbook.grids, memory, readRegister(workbook.grids), packs, { by: choices.author, on: '' });
  const matrix = workbook.grids.find(({ own }) => own === 'matrix');
  const spoken = reading.programmes[0]?.language ?? LANGUAGE_TAGS[0];
  const tag = choices.language === 'auto' ? (packs.find(({ report }) => report.sheet.matrix === matrix?.sheet)?.tag ?? spoken) : choices.language;
  const removal = planRemoval(workbook.grids, reading, memory, judgements, packs);
  const known = before();
  return { removal, workbook, before: known && afterRenaming(known, workbook.sheetNames, removal.places), language: packs.find((pack) => pack.tag === tag)!, lists: listsOf(removal, workbook, packs) };
}

function listsOf({ sheets }: Removal, { grids, names, sheetNames }: WorkbookReading, packs: readonly LanguagePack[]): KeptLists | null {
  const handKept = handKeptMatrix(grids, packs);
  const shared = Object.values(LIST_NAMES).some((name) => sheets.includes(sheetOfReference(names.get(name.toLowerCase()) ?? '') ?? ''));
  if (!handKept || !shared) return null;
  const lists = keepLists(grids, handKept.pack, packs, (wanted) => freeName(wanted, sheetNames));
  if (!lists.sheet) return lists;
  const aside = Array.from({ length: names.size + 1 }, (_, at) => `${TEMPLATE_PREFIX}${at + 1}`).find((name) => !names.has(name.toLowerCase()))!;
  return { ...lists, names: [{ name: aside, formula: `=${sheetReference(lists.sheet.name, '$A$1')}` }, ...lists.names] };
}

/** What would be removed, with nothing written. */
export async function surveyRemoval(packs: readonly LanguagePack[]): Promise<Removal> {
  return (await runExcel((context) => find(context, packs))).removal;
}

/**
 * What a failure leaves half done is done again from the beginning: each step may be repeated.
 * @param keepDecisions whether the officer's decisions stay, on a sheet of their own
 * @returns name of that sheet; null where there is none
 * @throws CrisolError `sheetProtected`, `workbookProtected`: nothing was written; `removalUnfinished`: part of it may be gone, and trying once more goes on from there
 */
export async function removeCrisol(packs: readonly LanguagePack[], keepDecisions: boolean): Promise<string | null> {
  const found = await runExcel((context) => find(context, packs));
  const { removal: { sheets, places, decisions }, workbook: { grids, names, sheetNames, structureProtected }, language } = found;
  const shut = grids.find((grid) => grid.protected && places.some(({ sheet }) => sheet === grid.sheet));
  if (shut) throw new CrisolError('sheetProtected', { sheet: shut.sheet });
  if (structureProtected && sheets.length > 0) throw new CrisolError('workbookProtected');
  const begun = sheetOfReference(names.get(KEPT_NAME.toLowerCase()) ?? '');
  const left = begun !== null && sheetNames.includes(begun.toLowerCase()) ? begun : null;
  const keptOn = left ?? (keepDecisions && decisions.length > 0 ? freeName(language.report.keptSheet, sheetNames) : null);
  // Once the matrix is gone, that sheet tells more than what is left.
  const drawn = left === null || (decisions.length > 0 && grids.some(({ own }) => own === 'matrix')) ? keptOn : null;
  try {
    await runExcel((context) => takeOut(context, found, drawn));
  } catch (first) {
    await runExcel((context) => takeOut(context, found, drawn)).catch((second: unknown) => {
      throw new CrisolError('removalUnfinished', {}, new AggregateError([first, second], `${String(first)}; ${String(second)}`));
    });
  }
  return keptOn;
}

/**
 * May find part of it already done. Cells that tell where Crisol's columns stand go after their looks, then the sheets, and the names by which they are found
 * last: until then a failure leaves all that a second try needs.
 * @param keptOn the sheet to draw with the decisions
 */
async function takeOut(context: Excel.RequestContext, { removal: { sheets, places, decisions }, before, language, lists }: Found, keptOn: string | null): Promise<void> {
  const { worksheets, settings, names } = context.workbook;
  worksheets.load('items/name');
  names.load('items/name,items/formula');
  const rules = places.flatMap(({ sheet, looks }) => looks.map((area) => {
    const { conditionalFormats } = rangeOf(worksheets.getItem(sheet), area);
    conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    return { sheet, area, conditionalFormats };
  }));
  // A cell that nobody uses tells how cells look unasked.
  const unused = worksheets.getFirst().getRange(LAST_CELL).getCellProperties({ format: LOOK });
  const kept = [CHOICES_KEY, BEFORE_KEY].map((key) => settings.getItemOrNullObject(key));
  await context.sync();

  const writer = new Writer(context);
  const there = new Set(worksheets.items.map(({ name }) => name));
  if (keptOn !== null) {
    await writer.count(1);
    if (there.has(keptOn)) worksheets.getItem(keptOn).delete();
    const sheet = worksheets.add(keptOn);
    await writer.count(2);
    for (const item of names.items) if (item.name === KEPT_NAME) item.delete();
    names.add(KEPT_NAME, `=${sheetReference(keptOn, '$A$1')}`).visible = false;
    await fillSheet(writer, sheet, keptSheet(decisions, keptOn, language), language.report.goTo);
  }
  if (lists?.sheet) {
    await writer.count(1);
    if (there.has(lists.sheet.name)) worksheets.getItem(lists.sheet.name).delete();
    (await drawSheet(context, writer, lists.sheet, language.report.goTo)).visibility = 'Hidden';
  }
  const known = new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), formula]));
  for (const name of lists?.names ?? []) await setName(context, writer, name, known);
  const gone = new Set<string>();
  const foreign = new Set<string>();
  for (const { sheet, area, conditionalFormats } of rules) {
    for (const rule of conditionalFormats.items) {
      if (rule.type !== 'Custom' || !ownRule(rule.customOrNullObject.rule.formula)) foreign.add(`${sheet} ${areaAddress(area)}`);
      else if (!gone.has(`${sheet} ${rule.id}`)) {
        gone.add(`${sheet} ${rule.id}`);
        await writer.count(1);
        rule.delete();
      }
    }
  }
  for (const { sheet: name, cells, looks, alone } of places) {
    const sheet = worksheets.getItem(name);
    const { widths = [], formats = [], fitted = [] } = before?.get(name) ?? {};
    for (const area of looks.filter((look) => !formats.some((one) => overlaps(one.area, look)))) {
      // Clearing formats would cut a hole into the officer's conditional formats.
      if (foreign.has(`${name} ${areaAddress(area)}`)) {
        await restoreFormats(writer, sheet, [{ area, cells: Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => unused.value[0]![0]!)) }]);
        continue;
      }
      await writer.count(1);
      rangeOf(sheet, area).clear('Formats');
    }
    await restoreFormats(writer, sheet, formats.map(unpacked));
    await restoreWidths(writer, sheet, widths);
    for (const area of cells) {
      await writer.count(1);
      rangeOf(sheet, area).clear('Contents');
    }
    await unfitRows(writer, sheet, common(fitted, alone));
  }
  for (const setting of kept.filter(({ isNullObject }) => !isNullObject)) {
    await writer.count(1);
    setting.delete();
  }
  for (const sheet of sheets.filter((name) => there.has(name))) {
    await writer.count(1);
    worksheets.getItem(sheet).delete();
  }
  for (const item of names.items) {
    if (lists?.names.some(({ name }) => name === item.name)) continue;
    const of = sheetOfReference(item.formula)?.toLowerCase();
    const ours = SUMMARISED.has(item.name) || (item.name.toLowerCase().startsWith('crisol_') && (of === undefined || of === '#ref' || sheets.some((sheet) => sheet.toLowerCase() === of)));
    if (!ours || item.name === KEPT_NAME) continue;
    await writer.count(1);
    item.delete();
  }
  if (keptOn !== null || names.items.some(({ name }) => name === KEPT_NAME)) {
    await writer.count(1);
    names.getItem(KEPT_NAME).delete();
  }
  await writer.flush();
}

/** The rows that are in both. */
function common(some: readonly Rows[], others: readonly Rows[]): Rows[] {
  return some.flatMap((one) => others.flatMap((other): Rows[] => {
    const [first, end] = [Math.max(one.first, other.first), Math.min(one.first + one.count, other.first + other.count)];
    return first < end ? [{ first, count: end - first }] : [];
  }));
}
