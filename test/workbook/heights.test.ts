/** What stands beside low rows and under fiches: the officer's rows keep their heights, and Crisol's texts find room all the same. */
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import type { CellFormat, SheetModel } from '../../src/host/workbook-model';
import { packFor, PACKS } from '../../src/language';
import { OWN_COLUMNS, OWN_PREFIX, type OwnColumn } from '../../src/method';
import { removeCrisol } from '../../src/workbook/remove';
import { fiche, flat, NAMES, run, sheet, texts, workbook } from './book';

const heading = (own: OwnColumn): string => OWN_PREFIX + packFor('es').headers.own[own];
const FIRST = 3;
const columnAt = (annex: SheetModel, own: OwnColumn): number => texts(annex)[FIRST - 1]!.indexOf(heading(own));
const formatOf = (annex: SheetModel, row: number, own: OwnColumn): CellFormat => annex.format(row, columnAt(annex, own));
const look = ({ wrap, shrink, fontSize }: CellFormat): unknown => ({ wrap, shrink, fontSize });

const WRAPPED = { wrap: true, shrink: false, fontSize: 11 };
const SMALL = { wrap: true, shrink: false, fontSize: 9 };
const ONE_LINE = { wrap: false, shrink: true, fontSize: 9 };

describe('beside rows', () => {
  test.each<[string, readonly number[], readonly unknown[], number]>([
    ['with room for every text: in several lines, as large as the officer’s', [90, 120, 200, 90], [WRAPPED, WRAPPED, WRAPPED, WRAPPED], 270],
    ['of one line: one line, made as small as it takes, in wide columns', [15, 15, 15, 15], [ONE_LINE, ONE_LINE, ONE_LINE, ONE_LINE], 460],
    ['one of them low: small letters everywhere, one line there', [90, 15, 90, 30], [SMALL, ONE_LINE, SMALL, SMALL], 460],
  ])('%s', async (_name, heights, looks, width) => {
    const { model } = await run(workbook(flat(), (_, annex) => heights.forEach((points, at) => annex.setRowHeight(FIRST + at, FIRST + at, points))));
    const annex = sheet(model, 'Anexo 3');
    for (const own of OWN_COLUMNS) expect([own, heights.map((_, at) => look(formatOf(annex, FIRST + at, own)))]).toEqual([own, looks]);
    expect(annex.columnWidth(columnAt(annex, 'recommendation'))).toBeCloseTo(width, 0);
    expect(heights.map((_, at) => annex.rowHeight(FIRST + at))).toEqual(heights);
  });

  test('a row that no height is stored of is low where Excel tells it is, and gets none', async () => {
    const { model } = await run(workbook());
    const annex = sheet(model, 'Anexo 3');
    expect(look(formatOf(annex, FIRST, 'reading'))).toEqual(ONE_LINE);
    expect(NAMES.map((_, at) => annex.hasStandardHeight(FIRST + at))).toEqual(NAMES.map(() => true));
  });

  test('a hidden row is as high as it will be', async () => {
    const { model } = await run(workbook(flat(), (_, annex) => { annex.setRowHeight(FIRST, FIRST + 3, 120); annex.setRowHidden(FIRST + 1, FIRST + 1, true); }));
    expect(look(formatOf(sheet(model, 'Anexo 3'), FIRST + 1, 'reading'))).toEqual(WRAPPED);
  });

  const LONG = 'Programa de agua segura y saneamiento para los municipios de la frontera que nadie más quiso atender en todos aquellos años, segunda etapa';
  test.each<[string, (annex: SheetModel) => void, boolean]>([
    ['runs on over empty cells', () => undefined, false],
    ['shrinks before the officer’s', (annex) => annex.setValue(FIRST, 8 + OWN_COLUMNS.length, 'nota'), true],
  ])('a warning too long to be read in one line of its cell %s', async (_name, more, shrink) => {
    const { model } = await run(workbook(flat([LONG, LONG]), (_, annex) => more(annex)));
    const annex = sheet(model, 'Anexo 3');
    expect(annex.text(FIRST, columnAt(annex, 'warnings')).length).toBeGreaterThan(145);
    expect(look(formatOf(annex, FIRST, 'warnings'))).toEqual({ ...ONE_LINE, shrink });
    expect(look(formatOf(annex, FIRST, 'recommendation'))).toEqual(ONE_LINE);
  });

  test('several warnings are one line, and the matrix has them one below the other', async () => {
    const { model } = await run(workbook(flat([LONG, LONG])));
    const annex = sheet(model, 'Anexo 3');
    const beside = annex.text(FIRST, columnAt(annex, 'warnings'));
    expect(beside).toMatch(/⚠.* ⚠/);
    expect(texts(sheet(model, 'Matriz Crisol')).flat()).toContain(beside.replaceAll(' ⚠', '\n⚠'));
  });
});

describe('rows under a fiche', () => {
  const rowOf = (annex: SheetModel, own: OwnColumn): number => texts(annex).findIndex(([label]) => label === heading(own));
  const narrow = (annex: SheetModel): void => { annex.setColumnWidth(0, 0, 80); annex.setColumnWidth(1, 1, 120); };

  test('are as high as their texts; removing Crisol takes their heights with them', async () => {
    const before = workbook(fiche(), (_, annex) => narrow(annex));
    const { model, bytes } = await run(before);
    const annex = sheet(model, 'Anexo 3');
    expect(annex.rowHeight(rowOf(annex, 'recommendation'))).toBeGreaterThan(60);
    expect(annex.format(rowOf(annex, 'recommendation'), 0)).toMatchObject({ wrap: true });
    expect([2, 3, 4, 9].map((row) => annex.hasStandardHeight(row))).toEqual([true, true, true, true]);
    const rows = OWN_COLUMNS.map((own) => rowOf(annex, own));
    const bare = await removed(bytes);
    expect(rows.map((row) => bare.hasStandardHeight(row))).toEqual(rows.map(() => true));
  });

  test('in which something of the officer’s stands, or that the officer made higher, stay as high as they were, also once Crisol is removed', async () => {
    const { model, bytes } = await run(workbook(fiche(), (_, annex) => { narrow(annex); annex.setValue(11, 6, 'nota'); annex.setRowHeight(16, 16, 20); }));
    const annex = sheet(model, 'Anexo 3');
    expect([rowOf(annex, 'reading'), rowOf(annex, 'recommendation')]).toEqual([11, 16]);
    expect([annex.rowHeight(11), annex.rowHeight(16)]).toEqual([15, 20]);
    expect(annex.rowHeight(rowOf(annex, 'documentedPhase'))).toBeGreaterThan(15);
    const bare = await removed(bytes);
    expect([bare.rowHeight(11), bare.rowHeight(16)]).toEqual([15, 20]);
  });

  async function removed(bytes: Uint8Array): Promise<SheetModel> {
    const model = openXlsx(bytes);
    const session = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
    try {
      await removeCrisol(PACKS, false);
    } finally {
      session.stop();
    }
    return sheet(model, 'Anexo 3');
  }
});
