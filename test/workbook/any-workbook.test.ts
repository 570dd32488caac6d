/**
 * What holds of every workbook, tried on messy ones by chance. The seed is printed, and is the same at each run, so that a failure is the
 * code's; `CRISOL_SEED` tries other workbooks, `CRISOL_RUNS` more (`CRISOL_SEED=7 CRISOL_RUNS=1000 npx jest test/workbook/any-workbook`). A new property is one entry of `PROPERTIES`.
 */
import fc from 'fast-check';
import { plain } from '../../src/annex/plain';
import type { CellFormat, SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { startExcel } from '../../src/host';
import { PACKS } from '../../src/language';
import { createSession } from '../../src/workbook/session';
import { evaluateOpen, run, type Run } from './book';
import { fileOf, messyWorkbook } from './messy';
import { expectAlike } from './state';

const RUNS = Number(process.env['CRISOL_RUNS'] ?? 300);
const SEED = Number(process.env['CRISOL_SEED'] ?? 558_265_104);
jest.setTimeout(RUNS * 4_000 + 600_000);

interface Tried {
  /** The officer's workbook, and what stood in it. Neither is changed. */
  readonly was: WorkbookModel;
  readonly then: Standing;
  /** What the first run made of it, as it was saved. */
  readonly first: Run;
  /** The same opened again; properties that change it come last. */
  readonly now: WorkbookModel;
}

const ROWS = [...Array.from({ length: 90 }, (_, r) => r), 500, 1_048_575];
const COLUMNS = [...Array.from({ length: 60 }, (_, c) => c), 16_383];
type Place = readonly [row: number, column: number];

/** Of each sheet, by its name, the cells that hold anything. */
type Standing = ReadonlyMap<string, readonly Place[]>;
const standing = (model: WorkbookModel): Standing => new Map(model.sheets().map((sheet) => [sheet.name, filled(sheet)]));

/** Cells that hold anything; of a sheet that reaches to Excel's edges, its near part and its last cells. */
function filled(sheet: SheetModel): readonly Place[] {
  const used = sheet.used(false);
  if (!used) return [];
  const columns = COLUMNS.filter((c) => c >= used.column && c < used.column + used.columns);
  return ROWS.filter((r) => r >= used.row && r < used.row + used.rows)
    .flatMap((r) => columns.flatMap((c) => (sheet.value(r, c) !== null || sheet.formula(r, c) !== null ? [[r, c] as const] : [])));
}

/** Formats that are alike have one number, which is compared sooner; a workbook has few, each told of many cells. */
const numbers = new WeakMap<CellFormat, number>();
const looks = new Map<string, number>();
function look(sheet: SheetModel, row: number, column: number): number {
  const format = sheet.format(row, column);
  let number = numbers.get(format);
  if (number === undefined) {
    const text = JSON.stringify(Object.entries({ ...format, borders: Object.entries(format.borders).sort() }).sort());
    number = looks.get(text) ?? looks.size;
    looks.set(text, number);
    numbers.set(format, number);
  }
  return number;
}

/** The officer's own on sheets like these: every cell that held anything, how it looks, and the shape of each sheet. @param everyRow also those that held nothing, in which Crisol's rows may stand */
function officers(model: WorkbookModel, then: Standing, everyRow: boolean): unknown {
  const now = new Map(model.sheets().map((sheet) => [sheet.name, sheet]));
  return [...then].map(([name, cells]) => {
    const sheet = now.get(name);
    if (!sheet) return { gone: name };
    return {
      name, visibility: sheet.visibility, merges: sheet.merges(), tables: sheet.tables(), filter: sheet.filter(), frozen: sheet.frozen(),
      cells: cells.map(([r, c]) => {
        const value = sheet.value(r, c);
        return [r, c, Object.is(value, -0) ? '-0' : value, sheet.formula(r, c), sheet.hyperlink(r, c), look(sheet, r, c)];
      }),
      rows: (everyRow ? Array.from({ length: 60 }, (_, r) => r) : [...new Set(cells.map(([r]) => r))]).map((r) => [r, sheet.rowHeight(r), sheet.rowHidden(r)]),
      columns: [...new Set(cells.map(([, c]) => c))].map((c) => [c, sheet.columnWidth(c), sheet.columnHidden(c)]),
    };
  });
}

/** The rows from `top` on in the opposite order, with all that they hold. */
function turnRows(sheet: SheetModel, top: number): void {
  const used = sheet.used(true);
  if (!used) return;
  const rows = Array.from({ length: used.row + used.rows - top }, (_, r) => Array.from({ length: used.column + used.columns }, (__, c) => sheet.formula(top + r, c) ?? sheet.value(top + r, c)));
  // Formulas of a row speak of that row.
  rows.reverse().forEach((cells, r) => cells.forEach((cell, c) => {
    if (typeof cell === 'string' && cell.startsWith('=')) return;
    sheet.setValue(top + r, c, cell);
  }));
}

/** The rows of each annex that is a plain list in the opposite order, as Excel sorts them: where cells are merged or a table begins it would not, and formulas of a row go on speaking of their row. */
function sortAnnexes(model: WorkbookModel, { reading: { annexes, programmes } }: Run): void {
  for (const [index, { sheet: name, layout, area, headerRows }] of annexes.entries()) {
    const sheet = model.sheets().find((each) => each.name === name)!;
    const [top, end] = [headerRows.at(-1)! + 1, area.row + area.rows];
    const lines = programmes.filter(({ annex, rows: [first, last] }) => annex === index && first === last).length;
    const alone = annexes.every((other, at) => at === index || other.sheet !== name) && sheet.merges().length === 0 && sheet.tables().length === 0;
    const width = COLUMNS.at(-2)!;
    const rows = Array.from({ length: end - top }, (_, r) => Array.from({ length: width }, (__, c) => ({ value: sheet.value(top + r, c), formula: sheet.formula(top + r, c) !== null })));
    const sortable = rows.every((row) => row.every(({ formula }, c) => formula === rows[0]![c]!.formula));
    if (layout !== 'table' || headerRows.length > 1 || lines < end - top || !alone || !sortable) continue;
    rows.reverse().forEach((row, r) => row.forEach(({ value, formula }, c) => formula || sheet.setValue(top + r, c, value)));
  }
}

/** The programme gets another name, where its key stands beside it; not where its cell says more than the name, as "Programme: …". */
function renameProgramme(model: WorkbookModel, { assessment: { verdicts } }: Run, key: string): void {
  const { sheet: name, name: called, layout, row, column } = verdicts.find((one) => one.key === key)!.programme;
  const sheet = model.sheets().find((each) => each.name === name)!;
  const [keyed, ...more] = filled(sheet).filter(([r, c]) => sheet.value(r, c) === key);
  const labelled = layout === 'fiche' && plain(sheet.text(row, column)) !== plain(called);
  if (keyed && more.length === 0 && !labelled) sheet.setValue(layout === 'table' ? keyed[0] : row, column, 'Otro nombre');
}

const PROPERTIES: readonly (readonly [what: string, holds: (tried: Tried) => Promise<void> | void])[] = [
  ['nothing of the officer’s is changed', ({ was, then, now }) => {
    expectAlike('officer', officers(now, then, false), officers(was, then, false));
    const names = new Map(now.names().map(({ name, formula }) => [name, formula]));
    for (const { name, formula } of was.names()) expect([name, names.get(name)]).toEqual([name, formula]);
  }],
  ['nothing is written as a formula but Crisol’s own, and no link leads out of the workbook', ({ then, now }) => {
    const wrong = now.sheets().flatMap((sheet) => {
      const before = new Set((then.get(sheet.name) ?? []).map(String));
      return filled(sheet).filter((place) => !before.has(String(place))).flatMap(([r, c]) => {
        const [formula, address] = [sheet.formula(r, c), sheet.hyperlink(r, c)?.address ?? null];
        const sound = formula === null || (formula.startsWith('=') && !/HYPERLINK\("|WEBSERVICE|\[\d+\]|\|/.test(formula));
        return sound && address === null ? [] : [[sheet.name, r, c, formula, address]];
      });
    });
    expect(wrong).toEqual([]);
  }],
  ['a second run writes nothing, and the file stays the same bytes', async ({ first, now }) => {
    const second = await evaluateOpen(now);
    expect(second.writes).toBe(0);
    expect(Buffer.compare(now.save(), first.bytes)).toBe(0);
  }],
  ['a decision stays with its programme and no other, whatever is sorted or renamed', async ({ first, now }) => {
    const sure = first.assessment.verdicts.filter(({ warnings }) => !warnings.some(({ code }) => code === 'keyMismatch' || code === 'duplicateProgramme'));
    const [verdict] = sure;
    if (!verdict || !now.names().some(({ name }) => name === 'Crisol_Matriz')) return;
    const { key, components } = verdict;
    const status = components['2.4'].suggested === 'unmet' ? 'met' : 'unmet';
    const second = await run(first.bytes, { today: '2009-03-01', acts: [{ kind: 'decide', key, component: '2.4', status, reason: 'porque sí', source: 'visit' }] });
    const model = openXlsx(second.bytes);
    for (const [name, top] of [['Crisol_Matriz', 5], ['Crisol_Registro', 1]] as const) {
      const of = model.names().find((one) => one.name === name)?.formula;
      for (const sheet of model.sheets()) if (of === `='${sheet.name.replaceAll("'", "''")}'!$A$1`) turnRows(sheet, top);
    }
    sortAnnexes(model, second);
    renameProgramme(model, second, key);
    for (const sheet of model.sheets()) if (/^(Anexo|Matriz)/.test(sheet.name) && !model.sheets().some(({ name }) => name === `${sheet.name} bis`)) sheet.name = `${sheet.name} bis`.slice(0, 31);
    const third = await evaluateOpen(model);
    const owners = third.assessment.verdicts.filter((one) => Object.values(one.components).some(({ decision }) => decision !== null));
    expect(owners.map((one) => one.key)).toEqual([key]);
    expect(owners[0]!.components['2.4']).toMatchObject({ status, decision: { reason: 'porque sí', source: 'visit', on: '2009-03-01' } });
  }],
  ['what Crisol wrote can be taken out: what a person sees is as before', async ({ was, then, now }) => {
    const excel = startExcel(now, { requirementSets: { ExcelApi: '1.14' } });
    const told = await createSession(PACKS).remove(false).then(() => null, (thrown: { code?: string }) => thrown.code);
    excel.stop();
    if (told !== null) {
      // Where it was written before, it can only be shut now if the whole structure is.
      expect(['sheetProtected', 'workbookProtected']).toContain(told);
      return;
    }
    const left = openXlsx(now.save());
    expect(left.names()).toEqual(was.names());
    const everything = (model: WorkbookModel): unknown => model.sheets().map((sheet) => ({
      name: sheet.name, filled: filled(sheet), rules: sheet.conditionalFormats().map(({ areas, rule }) => ({ areas, rule })), widths: COLUMNS.map((c) => sheet.columnWidth(c)),
      looks: ROWS.map((r) => [r, COLUMNS.map((c) => look(sheet, r, c))]),
    }));
    expectAlike('left', everything(left), everything(was));
    expectAlike('left to the officer', officers(left, then, true), officers(was, then, true));
  }],
];

test(`${RUNS} workbooks by chance (seed ${SEED}): ${PROPERTIES.map(([what]) => what).join('; ')}`, async () => {
  process.stdout.write(`any-workbook: seed ${SEED}, ${RUNS} runs\n`);
  let evaluated = 0;
  await fc.assert(
    fc.asyncProperty(messyWorkbook, async (messy) => {
      const file = fileOf(messy);
      const first = await run(file).catch((thrown: { code?: string }) => {
        if (thrown.code === 'noAnnex' || thrown.code === 'noName') return null;
        throw thrown;
      });
      if (!first) return;
      evaluated++;
      const was = openXlsx(file);
      const tried = { was, then: standing(was), first, now: openXlsx(first.bytes) };
      for (const [, holds] of PROPERTIES) await holds(tried);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // Most must hold an annex, or little would be shown.
  expect(evaluated).toBeGreaterThan(RUNS * 0.6);
});
