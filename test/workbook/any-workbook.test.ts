/**
 * What holds of every workbook, tried on messy ones by chance. The seed is printed; `CRISOL_SEED` repeats a run, `CRISOL_RUNS` tries more
 * (`CRISOL_RUNS=10000 npx jest test/workbook/any-workbook`). A new property is one entry of `PROPERTIES`.
 */
import fc from 'fast-check';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { run, type Run } from './book';
import { fileOf, messyWorkbook } from './messy';

const RUNS = Number(process.env['CRISOL_RUNS'] ?? 300);
const SEED = Number(process.env['CRISOL_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
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
