/** Stopping and failing at every request: the workbook is as it was. */
import { startExcel, type Fault } from '../../src/host';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { createSession } from '../../src/workbook/session';
import { edit, fiche, flat, HEADINGS, NAMES, put, row, run, sheet, texts, workbook } from './book';
import { expectAlike, seen } from './state';

const MATRIX = 'Matriz Crisol';

/** The officer's own looks where Crisol will write. */
const painted = (model: WorkbookModel): void => {
  const annex = sheet(model, 'Anexo 3');
  annex.setFormat({ row: 2, column: 0, rows: 3, columns: 14 }, { fill: '#FFFF00', bold: true });
  annex.setFormat({ row: 4, column: 9, rows: 2, columns: 2 }, { fill: '#FFFFFF', fontName: 'Georgia', fontSize: 15, fontColor: '#123456', horizontal: 'Right', wrap: false });
  annex.setColumnWidth(10, 12, 33);
  annex.addConditionalFormat({ areas: [{ row: 3, column: 9, rows: 2, columns: 3 }], stopIfTrue: false, rule: { kind: 'custom', formula: '=$A4="x"' }, format: { fill: '#FF0000', fontColor: null, bold: null, italic: null, numberFormat: null } });
};
const changed = (model: WorkbookModel): void => {
  put(sheet(model, 'Anexo 3'), [row('Pesca artesanal'), row('Energía solar')], 7);
  sheet(model, 'Anexo 3').setValue(3, 5, 'Opera en diez municipios.');
  sheet(model, 'Anexo 3').setFormula(4, 9, '="Fase "&1');
  sheet(model, 'Anexo 3').setValue(5, 11, '=texto');
  sheet(model, MATRIX).setValue(6, 10, '✖ no cumplido');
};

const CASES: readonly [string, () => Promise<Uint8Array>][] = [
  ['a first run', async () => workbook(flat(), painted)],
  ['a first run under a fiche', async () => workbook(fiche())],
  ['a first run beside an Excel table', async () => workbook([HEADINGS, ...NAMES.map(row)], (_, annex) => annex.addTable({ row: 0, column: 0, rows: 5, columns: 8 }, true, 'Programas'))],
  ['a run over more programmes and changed cells', async () => edit((await run(workbook())).bytes, changed)],
  ['a run over fewer programmes', async () => edit((await run(workbook())).bytes, (model) => sheet(model, 'Anexo 3').clear({ row: 5, column: 0, rows: 2, columns: 17 }, 'All'))],
  ['a run in another language', async () => edit((await run(workbook())).bytes, (model) => model.setSetting('crisol.choices', '{"language":"fr"}'))],
  ['a run that misses its matrix and a name', async () => edit((await run(workbook())).bytes, (model) => {
    model.removeSheet(sheet(model, MATRIX));
    model.setName('Crisol_Estados', "='Listas Crisol'!$A$9:$A$9", true, '');
  })],
];

interface Attempt {
  readonly model: WorkbookModel;
  readonly requests: number;
  readonly thrown: unknown;
}

/** Evaluates; `during` is told the number of each request that was answered, and `fault` may make it go wrong. */
async function attempt(bytes: Uint8Array, during: (number: number, model: WorkbookModel, stop: AbortController) => void, fault: (number: number) => Fault = () => null): Promise<Attempt> {
  const model = openXlsx(bytes);
  const stop = new AbortController();
  let requests = 0;
  const excel = startExcel(model, {
    requirementSets: { ExcelApi: '1.14' }, fault,
    onRequest: ({ number }) => {
      requests = number;
      during(number, model, stop);
    },
  });
  const thrown: unknown = await createSession(PACKS).evaluate({ scope: { kind: 'workbook' }, signal: stop.signal }).then(() => null, (error: unknown) => error);
  excel.stop();
  return { model, requests, thrown };
}

const untouched = (bytes: Uint8Array): unknown => seen(openXlsx(bytes));

describe.each(CASES)('%s', (_, make) => {
  let bytes: Uint8Array;
  let total: number;
  let before: unknown;
  let after: unknown;
  beforeAll(async () => {
    bytes = await make();
    const { model, requests, thrown } = await attempt(bytes, () => undefined);
    [total, before, after] = [requests, untouched(bytes), seen(model)];
    expect(thrown).toBeNull();
    expect(after).not.toEqual(before);
  }, 60_000);

  test('stopped at any request but the last, when all is confirmed: the signal’s reason, and all is as it was', async () => {
    for (let at = 1; at <= total; at++) {
      const { model, thrown } = await attempt(bytes, (number, __, stop) => number === at && stop.abort());
      expect([at, thrown]).toEqual([at, at === total ? null : expect.objectContaining({ name: 'AbortError' })]);
      expectAlike(at, seen(model), at === total ? after : before);
    }
  }, 60_000);

  test('failing at any request that is not asked for in another way: an error with words, and all is as it was', async () => {
    let failures = 0;
    for (let at = 1; at < total; at++) {
      const { model, thrown } = await attempt(bytes, () => undefined, (number) => (number === at ? { code: 'GeneralException', message: 'no' } : null));
      if (thrown !== null) expect([at, thrown]).toEqual([at, expect.objectContaining({ code: 'officeFailed' })]);
      expectAlike(at, seen(model), thrown === null ? after : before);
      failures += thrown === null ? 0 : 1;
    }
    expect(failures).toBeGreaterThanOrEqual(total - 2);
  }, 60_000);
});

test('stopped before it begins: nothing is asked', async () => {
  const stop = new AbortController();
  stop.abort();
  const bytes = workbook();
  const model = openXlsx(bytes);
  const excel = startExcel(model);
  await expect(createSession(PACKS).evaluate({ scope: { kind: 'workbook' }, signal: stop.signal })).rejects.toBe(stop.signal.reason);
  expect(seen(model)).toEqual(untouched(bytes));
  excel.stop();
});

test('a read that Excel never answers (a cell is being edited) can be stopped', async () => {
  const stop = new AbortController();
  const excel = startExcel(openXlsx(workbook()), {
    fault: (number) => (number === 2 ? 'timeout' : null), onRequest: ({ number }) => void (number === 2 && setTimeout(() => stop.abort(), 5)),
  });
  await expect(createSession(PACKS).evaluate({ scope: { kind: 'workbook' }, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  excel.stop();
});

describe('others at work meanwhile', () => {
  const two = (): Uint8Array => workbook(flat(NAMES.slice(0, 2)), (model) => put(model.addSheet('Otro'), flat(NAMES.slice(2))));

  test('a sheet deleted between reading and writing: said, and the half that was written is taken back', async () => {
    const { model, thrown } = await attempt(two(), (number, each) => number === 6 && each.removeSheet(sheet(each, 'Otro')));
    expect(thrown).toMatchObject({ code: 'sheetGone' });
    expect(seen(model)).toEqual(untouched(edit(two(), (each) => each.removeSheet(sheet(each, 'Otro')))));
  });

  test('what somebody wrote into one of Crisol’s new cells stays when the rest is taken back', async () => {
    const { model, thrown } = await attempt(workbook(), (number, each, stop) => {
      if (number === 8) sheet(each, 'Anexo 3').setValue(4, 10, 'de Ana');
      if (number === 8) stop.abort();
    });
    expect(thrown).toMatchObject({ name: 'AbortError' });
    expect(texts(sheet(model, 'Anexo 3')).map((cells) => cells.slice(8).join(''))).toEqual(['', '', '', '', 'de Ana', '', '']);
  });

  test('where it cannot be taken back, that is said, with both causes', async () => {
    const { thrown } = await attempt(workbook(), () => undefined, (number) => (number >= 8 ? { code: 'GeneralException', message: 'gone' } : null));
    expect(thrown).toMatchObject({ code: 'notTakenBack', cause: expect.objectContaining({ errors: [expect.anything(), expect.anything()] }) });
  });
});

test.each([
  ['AccessDenied', 'workbookReadOnly'],
  ['RequestPayloadSizeLimitExceeded', 'requestTooLarge'],
  ['ApiNotFound', 'requirementMissing'],
])('%s while writing is told as %s', async (code, told) => {
  const { thrown, model } = await attempt(workbook(), () => undefined, (number) => (number === 7 ? { code, message: 'no' } : null));
  expect(thrown).toMatchObject({ code: told });
  expect(seen(model)).toEqual(untouched(workbook()));
});
