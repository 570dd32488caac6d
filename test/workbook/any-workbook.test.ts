/**
 * What holds of every workbook, tried on messy ones by chance. The seed is printed, and is the same at each run, so that a failure is the
 * code's; `CRISOL_SEED` tries other workbooks, `CRISOL_RUNS` more (`CRISOL_SEED=7 CRISOL_RUNS=10000 npx jest test/workbook/any-workbook`). A new property is one entry of `PROPERTIES`.
 */
import fc from 'fast-check';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { startExcel } from '../../src/host';
import { PACKS } from '../../src/language';
import { createSession } from '../../src/workbook/session';
import { run, type Run } from './book';
import { fileOf, messyWorkbook } from './messy';

const RUNS = Number(process.env['CRISOL_RUNS'] ?? 40);
const SEED = Number(process.env['CRISOL_SEED'] ?? 558_265_104);
jest.setTimeout(RUNS * 4_000 + 600_000);

interface Tried {
  readonly file: Uint8Array;
  readonly first: Run;
}

/** The officer's own on sheets like these: every cell that holds anything, how it looks, and the shape of each sheet. */
function officers(model: WorkbookModel, like: readonly SheetModel[]): unknown {
  const now = new Map(model.sheets().map((sheet) => [sheet.name, sheet]));
  return like.map((was) => {
    const sheet = now.get(was.name);
    if (!sheet) return { gone: was.name };
    const there = filled(was);
    const cells = there.map(([r, c]) => [r, c, sheet.value(r, c), sheet.formula(r, c), sheet.format(r, c), sheet.hyperlink(r, c)]);
    const rows = Array.from({ length: 60 }, (_, r) => [sheet.rowHeight(r), sheet.rowHidden(r)]);
    const columns = [...new Set(there.map(([, c]) => c))].map((c) => [c, sheet.columnWidth(c), sheet.columnHidden(c)]);
    return { name: sheet.name, visibility: sheet.visibility, cells, rows, columns, merges: sheet.merges(), tables: sheet.tables(), filter: sheet.filter(), frozen: sheet.frozen() };
  });
}

const ROWS = [...Array.from({ length: 90 }, (_, r) => r), 500, 1_048_575];
const COLUMNS = [...Array.from({ length: 60 }, (_, c) => c), 16_383];

/** Cells that hold anything; of a sheet that reaches to Excel's edges, its near part and its last cells. */
function filled(sheet: SheetModel): readonly (readonly [row: number, column: number])[] {
  return ROWS.flatMap((r) => COLUMNS.flatMap((c) => (sheet.value(r, c) !== null || sheet.formula(r, c) !== null ? [[r, c] as const] : [])));
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

const PROPERTIES: readonly (readonly [what: string, holds: (tried: Tried) => Promise<void> | void])[] = [
  ['nothing of the officer’s is changed', ({ file, first }) => {
    const was = openXlsx(file);
    const now = openXlsx(first.bytes);
    expect(officers(now, was.sheets())).toEqual(officers(was, was.sheets()));
    const names = new Map(now.names().map(({ name, formula }) => [name, formula]));
    for (const { name, formula } of was.names()) expect([name, names.get(name)]).toEqual([name, formula]);
  }],
  ['nothing is written as a formula but Crisol’s own, and no link leads out of the workbook', ({ file, first }) => {
    const was = openXlsx(file);
    for (const sheet of openXlsx(first.bytes).sheets()) {
      const before = was.sheets().find(({ name }) => name === sheet.name);
      for (const [r, c] of filled(sheet)) {
        if (before && (before.value(r, c) !== null || before.formula(r, c) !== null)) continue;
        expect(sheet.formula(r, c) ?? '=').toMatch(/^=/);
        expect(sheet.formula(r, c) ?? '').not.toMatch(/HYPERLINK\("|WEBSERVICE|\[\d+\]|\|/);
        expect([sheet.name, r, c, sheet.hyperlink(r, c)?.address ?? null]).toEqual([sheet.name, r, c, null]);
      }
    }
  }],
  ['a second run writes nothing, and the file stays the same bytes', async ({ first }) => {
    const second = await run(first.bytes);
    expect(second.writes).toBe(0);
    expect(Buffer.compare(Buffer.from(second.bytes), Buffer.from(first.bytes))).toBe(0);
  }],
  ['a decision stays with its programme and no other, whatever is sorted or renamed', async ({ first }) => {
    const sure = first.assessment.verdicts.filter(({ warnings }) => !warnings.some(({ code }) => code === 'keyMismatch' || code === 'duplicateProgramme'));
    const [verdict] = sure;
    if (!verdict || !openXlsx(first.bytes).names().some(({ name }) => name === 'Crisol_Matriz')) return;
    const { key, components } = verdict;
    const status = components['2.4'].suggested === 'unmet' ? 'met' : 'unmet';
    const second = await run(first.bytes, { today: '2009-03-01', acts: [{ kind: 'decide', key, component: '2.4', status, reason: 'porque sí', source: 'visit' }] });
    const model = openXlsx(second.bytes);
    for (const [name, top] of [['Crisol_Matriz', 5], ['Crisol_Registro', 1]] as const) {
      const of = model.names().find((one) => one.name === name)?.formula;
      for (const sheet of model.sheets()) if (of === `='${sheet.name.replaceAll("'", "''")}'!$A$1`) turnRows(sheet, top);
    }
    for (const sheet of model.sheets()) if (/^(Anexo|Matriz)/.test(sheet.name) && !model.sheets().some(({ name }) => name === `${sheet.name} bis`)) sheet.name = `${sheet.name} bis`.slice(0, 31);
    const third = await run(model.save());
    const owners = third.assessment.verdicts.filter((one) => Object.values(one.components).some(({ decision }) => decision !== null));
    expect(owners.map((one) => one.key)).toEqual([key]);
    expect(owners[0]!.components['2.4']).toMatchObject({ status, decision: { reason: 'porque sí', source: 'visit', on: '2009-03-01' } });
  }],
  ['what Crisol wrote can be taken out: what a person sees is as before', async ({ file, first }) => {
    const was = openXlsx(file);
    // What the officer headed as Crisol heads its columns is taken for one of them.
    if (was.sheets().some((sheet) => filled(sheet).some(([r, c]) => String(sheet.value(r, c)).startsWith('Crisol · ')))) return;
    const model = openXlsx(first.bytes);
    const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
    const told = await createSession(PACKS).remove(false).then(() => null, (thrown: { code?: string }) => thrown.code);
    excel.stop();
    if (told !== null) {
      // Where it was written before, it can only be shut now if the whole structure is.
      expect(['sheetProtected', 'workbookProtected']).toContain(told);
      return;
    }
    const now = openXlsx(model.save());
    expect(now.sheets().map(({ name }) => name)).toEqual(was.sheets().map(({ name }) => name));
    expect(now.names()).toEqual(was.names());
    for (const [at, sheet] of now.sheets().entries()) {
      const old = was.sheets()[at]!;
      expect(filled(sheet)).toEqual(filled(old));
      expect(sheet.conditionalFormats().map(({ areas, rule }) => ({ areas, rule }))).toEqual(old.conditionalFormats().map(({ areas, rule }) => ({ areas, rule })));
      for (let c = 0; c < 60; c++) expect([sheet.name, c, sheet.columnWidth(c)]).toEqual([old.name, c, old.columnWidth(c)]);
      for (const r of ROWS) for (const c of COLUMNS) expect([sheet.name, r, c, sheet.format(r, c)]).toEqual([old.name, r, c, old.format(r, c)]);
    }
    expect(officers(now, was.sheets())).toEqual(officers(was, was.sheets()));
  }],
];

test(`${RUNS} workbooks by chance (seed ${SEED}): ${PROPERTIES.map(([what]) => what).join('; ')}`, async () => {
  process.stdout.write(`any-workbook: seed ${SEED}, ${RUNS} runs\n`);
  let evaluated = 0;
  await fc.assert(
    fc.asyncProperty(messyWorkbook, async (messy) => {
      const file = fileOf(messy);
      const first = await run(file).catch((thrown: { code?: string }) => {
        if (thrown.code === 'noAnnex') return null;
        throw thrown;
      });
      if (!first) return;
      evaluated++;
      for (const [, holds] of PROPERTIES) await holds({ file, first });
    }),
    { numRuns: RUNS, seed: SEED },
  );
  // Most must hold an annex, or little would be shown.
  expect(evaluated).toBeGreaterThan(RUNS * 0.6);
});
