/** How often Excel is asked, and how it is when Excel fails. */
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { evaluateWorkbook } from '../../src/workbook/evaluate';
import { Writer } from '../../src/workbook/write';
import { flat, HEADINGS, run, sheet, workbook } from './book';

const LIMIT = 4 * 1024 * 1024;

test('1, 11 and 500 programmes take the same number of syncs, at most 11, and no request passes 4 MB', async () => {
  const cells = (count: number) => [HEADINGS, ...Array.from({ length: count }, (_, at) => [`Programa de agua ${at + 1}`, 'Ambiente', 'Dar agua segura.', 'Perú', '', '', '', ''])];
  const runs = [];
  for (const count of [1, 11, 500]) runs.push(await run(workbook(cells(count))));
  expect(runs.map(({ assessment }) => assessment.verdicts.length)).toEqual([1, 11, 500]);
  expect(new Set(runs.map(({ syncs }) => syncs)).size).toBe(1);
  expect(new Set(runs.map(({ requests }) => requests.length)).size).toBe(1);
  expect(runs[0]!.requests.length).toBeLessThanOrEqual(11);
  for (const { requests } of runs) for (const { bytes } of requests) expect(bytes).toBeLessThan(LIMIT);
}, 120_000);

test('what would pass 4 MB goes in several requests, and nothing is lost', async () => {
  const model = openXlsx(workbook());
  const session = startExcel(model);
  const values = Array.from({ length: 2_200 }, (_, at) => [`fila ${at}`, 'á'.repeat(1_000), '"'.repeat(500)]);
  await Excel.run(async (context) => {
    const writer = new Writer(context);
    await writer.values(context.workbook.worksheets.getItem('Anexo 3'), { row: 20, column: 0, values });
    for (let at = 0; at < 4_000; at++) await writer.style(context.workbook.worksheets.getItem('Anexo 3'), { row: 20, column: at % 9, rows: 1, columns: 1 }, { bold: true, fill: '#FFFFFF', size: 9 });
    await writer.flush();
  });
  expect(session.largestRequest).toBeLessThan(LIMIT);
  expect(session.roundTrips).toBeGreaterThan(2);
  const annex = sheet(model, 'Anexo 3');
  values.forEach((texts, at) => expect([annex.text(20 + at, 0), annex.text(20 + at, 1), annex.text(20 + at, 2)]).toEqual(texts));
  session.stop();
});

test('the second run asks less and sends no change', async () => {
  const first = await run(workbook());
  const second = await run(first.bytes);
  expect(second.requests.length).toBeLessThan(first.requests.length);
});

test('without merged areas told (ExcelApi 1.9) the result is the same', async () => {
  const [old, recent] = [await run(workbook(), { api: '1.9' }), await run(workbook(), { api: '1.14' })];
  expect(old.assessment).toEqual(recent.assessment);
  expect(sheet(old.model, 'Anexo 3').text(3, 8)).toBe(sheet(recent.model, 'Anexo 3').text(3, 8));
});

test.each([
  ['RequestPayloadSizeLimitExceeded', 'requestTooLarge'],
  ['AccessDenied', 'workbookReadOnly'],
  ['ItemNotFound', 'sheetGone'],
  ['GeneralException', 'officeFailed'],
])('%s is told as %s, with its cause', async (code, told) => {
  const session = startExcel(openXlsx(workbook(flat())), { fault: (number) => (number === 2 ? { code, message: 'no' } : null) });
  const failing = evaluateWorkbook({ language: 'es', asOf: null, packs: PACKS, write: true });
  await expect(failing).rejects.toMatchObject({ name: 'CrisolError', code: told, cause: expect.objectContaining({ code }) });
  session.stop();
});

test('an answer that is too large is asked for in halves', async () => {
  const model = openXlsx(workbook());
  const session = startExcel(model, { fault: (number) => (number === 4 ? { code: 'ResponsePayloadSizeLimitExceeded', message: 'too large' } : null) });
  const { assessment } = await evaluateWorkbook({ language: 'es', asOf: 2009, packs: PACKS, write: false });
  expect(assessment.verdicts).toEqual((await run(workbook(), { write: false })).assessment.verdicts);
  session.stop();
});

test('what reads back otherwise than it was written is an error', async () => {
  const model = openXlsx(workbook());
  const session = startExcel(model, {
    onRequest: ({ number }) => {
      if (number === 6) sheet(model, 'Anexo 3').setValue(3, 9, 'someone else');
    },
  });
  await expect(evaluateWorkbook({ language: 'es', asOf: null, packs: PACKS, write: true })).rejects.toMatchObject({ code: 'writeNotConfirmed', values: { sheet: 'Anexo 3' } });
  session.stop();
});
