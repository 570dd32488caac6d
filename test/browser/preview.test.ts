/** The preview without Excel: what a person sees and does on its sheet, and that a saved file is what was seen. */
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { buildPreview, servePreview } from '../../scripts/preview-server';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { createXlsx, openXlsx } from '../../src/host/xlsx/open';
import { evaluateFile } from '../../src/cli/evaluate';
import { packFor } from '../../src/language';
import { MILESTONE_IDS } from '../../src/method';
import { TEXTS } from '../../src/preview/texts';
import { launchChromium } from './chromium';
import { PROGRAMMES, sheetNamed } from './pane';
import { soon } from './soon';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const texts = TEXTS.es;
const es = packFor('es');

let browser: Browser;
let server: Server;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser] = await Promise.all([launchChromium(), buildPreview()]);
  server = await servePreview(0);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
});

beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-MX' });
  complaints = [];
  page = await context.newPage();
  const { port } = server.address() as AddressInfo;
  const own = `http://localhost:${port}/`;
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(own)) complaints.push(request.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(own);
  await page.getByRole('tab', { name: 'Anexo 2' }).waitFor();
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
});

const open = (model: WorkbookModel | Uint8Array): Promise<void> =>
  page.setInputFiles('input[type=file]', { name: 'Mi libro.xlsx', mimeType: TYPE, buffer: Buffer.from(model instanceof Uint8Array ? model : model.save()) });

async function saved(): Promise<{ readonly name: string; readonly model: WorkbookModel }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: texts.save }).click()]);
  return { name: download.suggestedFilename(), model: openXlsx(readFileSync(await download.path())) };
}

/** Cells stand by their place, from 0. */
const cell = (row: number, column: number): ReturnType<Page['locator']> => page.locator(`.cell[data-row="${row}"][data-column="${column}"]`);
const styleOf = (found: ReturnType<Page['locator']>, property: 'backgroundColor' | 'fontWeight' | 'whiteSpace'): Promise<string> =>
  found.evaluate((one, name) => getComputedStyle(one)[name], property);
/** The sheet is drawn with the next frame of the screen. */
const shows = (found: ReturnType<Page['locator']>, text: string): Promise<void> => soon(async () => expect(await found.innerText()).toBe(text));
const typeInto = async (row: number, column: number, text: string): Promise<void> => {
  await cell(row, column).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

test('opens with the sample, and says that it is not Excel', async () => {
  await page.getByText(texts.notice).waitFor();
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Anexo 2', 'Anexo 3']);
  await shows(cell(3, 0), '1. SIGOB');
});

test('draws fills, merged cells, widths, bold and wrapped text as the file has them', async () => {
  const heading = cell(2, 0);
  expect(await styleOf(heading, 'backgroundColor')).toBe('rgb(217, 226, 243)');
  expect(await styleOf(heading, 'fontWeight')).toBe('700');
  expect(await styleOf(cell(3, 2).locator('.text'), 'whiteSpace')).toBe('pre-wrap');
  const [title, first] = [(await cell(0, 0).boundingBox())!, (await cell(3, 0).boundingBox())!];
  expect(title.width).toBeGreaterThan(first.width * 4);
  expect(await cell(0, 1).count()).toBe(0);
});

test('what is typed stands in the saved file, read as Excel reads it', async () => {
  const model = createXlsx('Datos');
  await open(model);
  await page.getByRole('tab', { name: 'Datos' }).waitFor();
  for (const [row, text] of ['Programa', '12.5', '=A2*2', "'=texto", '2009-06-30'].entries()) await typeInto(row, 0, text);
  await shows(cell(2, 0), '25');
  const { name, model: file } = await saved();
  expect(name).toBe('Mi libro.xlsx');
  const sheet = file.sheets()[0]!;
  expect([0, 1, 2, 3, 4].map((row) => sheet.value(row, 0))).toEqual(['Programa', 12.5, 25, '=texto', 39994]);
  expect(sheet.formula(2, 0)).toBe('=A2*2');
});

test('F2 shows what was typed, Escape leaves it, Delete clears', async () => {
  await open(createXlsx('Datos'));
  await page.getByRole('tab', { name: 'Datos' }).waitFor();
  await typeInto(0, 0, "'=no es fórmula");
  await cell(0, 0).click();
  await page.keyboard.press('F2');
  expect(await page.locator('.field').inputValue()).toBe("'=no es fórmula");
  await page.keyboard.press('Escape');
  await shows(cell(0, 0), '=no es fórmula');
  await page.keyboard.press('Delete');
  await shows(cell(0, 0), '');
  expect((await saved()).model.sheets()[0]!.value(0, 0)).toBeNull();
});

function withDropDown(): WorkbookModel {
  const model = createXlsx('Estados');
  const sheet = model.sheets()[0]!;
  for (const [row, value] of ['sí', 'no', 'quizá'].entries()) sheet.setValue(row, 5, value);
  const prompt = { show: true, title: 'Estado', message: 'Elija uno.' };
  const errorAlert = { show: true, style: 'Stop', title: 'Estado', message: 'Solo los de la lista.' } as const;
  sheet.setValidation({ row: 0, column: 0, rows: 3, columns: 1 }, { type: 'List', operator: null, formula1: '=$F$1:$F$3', formula2: null, inCellDropDown: true, ignoreBlanks: true, prompt, errorAlert });
  const areas = [{ row: 0, column: 0, rows: 3, columns: 1 }];
  sheet.addConditionalFormat({ areas, stopIfTrue: false, rule: { kind: 'custom', formula: '=LEFT(A1,1)="s"' }, format: { fill: '#9DC8EA', fontColor: null, bold: null, italic: null, numberFormat: null } });
  return model;
}

test('a drop-down offers its choices; other words are refused with the rule’s own', async () => {
  await open(withDropDown());
  await page.getByRole('tab', { name: 'Estados' }).waitFor();
  await cell(0, 0).click();
  await page.getByText('Elija uno.').waitFor();
  await page.getByRole('button', { name: texts.choices }).click();
  expect(await page.getByRole('listbox', { name: texts.choices }).getByRole('option').allTextContents()).toEqual(['sí', 'no', 'quizá']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await typeInto(1, 0, 'nunca');
  await page.getByRole('alert').getByText('Solo los de la lista.').waitFor();
  const sheet = (await saved()).model.sheets()[0]!;
  expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(['sí', null]);
});

test('conditional colours follow what is typed, each cell its own', async () => {
  await open(withDropDown());
  await page.getByRole('tab', { name: 'Estados' }).waitFor();
  const colour = (row: number): Promise<string> => styleOf(cell(row, 0), 'backgroundColor');
  await typeInto(1, 0, 'sí');
  await typeInto(2, 0, 'no');
  await shows(cell(2, 0), 'no');
  expect([await colour(1), await colour(2)]).toEqual(['rgb(157, 200, 234)', 'rgba(0, 0, 0, 0)']);
});

test('links lead to their cell, also on another sheet; a link to nowhere says so', async () => {
  const model = createXlsx('Evidencia');
  const [from, to] = [model.sheets()[0]!, model.addSheet('Anexo 2')];
  from.setValue(0, 0, 'Ir');
  from.setHyperlink(0, 0, { address: null, documentReference: "'Anexo 2'!D90", screenTip: null });
  from.setValue(1, 0, 'Perdido');
  from.setHyperlink(1, 0, { address: null, documentReference: 'Ayer!A1', screenTip: null });
  to.setValue(89, 3, 'destino');
  await open(model);
  await page.getByText('Perdido').click();
  await page.getByRole('alert').getByText(texts.linkLost).waitFor();
  await page.getByText('Ir', { exact: true }).click();
  await cell(89, 3).getByText('destino').waitFor();
  await shows(page.locator('.name'), 'D90');
  await soon(async () => expect(await cell(89, 3).evaluate((one) => one.getBoundingClientRect().bottom < innerHeight)).toBe(true));
});

test('a protected sheet takes nothing and says why', async () => {
  const parts = unzipSync(createXlsx('Cerrada').save());
  const path = 'xl/worksheets/sheet1.xml';
  parts[path] = strToU8(strFromU8(parts[path]!).replace(/<sheetData\/>|<sheetData><\/sheetData>/, '<sheetData/><sheetProtection sheet="1"/>'));
  await open(zipSync(parts));
  await page.getByRole('tab', { name: 'Cerrada' }).waitFor();
  await typeInto(0, 0, 'x');
  await page.getByRole('alert').getByText(texts.protected).waitFor();
});

test.each([
  ['a text', strToU8('no soy un libro')],
  ['nothing', new Uint8Array()],
])('%s instead of a workbook is refused in words, and the open one stays', async (_, bytes) => {
  await open(bytes);
  await page.getByRole('alert').getByText('Mi libro.xlsx').waitFor();
  expect(await page.getByRole('tab').allTextContents()).toEqual(['Anexo 2', 'Anexo 3']);
});

test('every language has its own words', async () => {
  for (const [tag, { title, notice }] of Object.entries(TEXTS)) {
    await page.getByRole('combobox').selectOption(tag);
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByText(notice).waitFor();
  }
});

test('evaluated here, a status changed, saved: the command finds the same in the file', async () => {
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: es.pane.welcome.skip }).click();
  await pane.getByRole('button', { name: /^Evaluar \d+/ }).click();
  await pane.getByRole('heading', { name: es.pane.outcome.title(PROGRAMMES) }).waitFor();
  await page.getByRole('tab', { name: es.report.sheet.matrix }).click();
  const status = page.locator('.cell[data-row="6"]').filter({ hasText: es.verdict.status.partial }).first();
  const { row, column } = await status.evaluate(({ dataset }) => ({ row: Number(dataset['row']), column: Number(dataset['column']) }));
  await cell(row, column).click();
  await page.getByRole('button', { name: texts.choices }).click();
  await page.getByRole('listbox', { name: texts.choices }).selectOption({ index: 0 });
  await page.keyboard.press('Enter');
  await pane.getByRole('tab', { name: es.pane.tab.review }).click();
  await pane.getByRole('button', { name: es.pane.review.refresh }).click();
  await pane.getByText(es.pane.review.count(PROGRAMMES, PROGRAMMES)).waitFor();
  const shown = await pane.locator('.item').evaluateAll((items) => items.map((item) => [...item.querySelectorAll('.milestones [role=img]')].map((one) => one.getAttribute('aria-label'))));
  const { model } = await saved();
  const file = model.save();
  expect(sheetNamed(model, es.report.sheet.matrix).text(row, column)).toContain(es.verdict.status.met);
  const { assessment } = await evaluateFile(file, { file: 'Mi libro.xlsx', language: null, yearOfAnalysis: null, onProgress: () => undefined });
  const found = assessment.verdicts.map(({ components }) =>
    MILESTONE_IDS.map((id) => `${id} ${es.verdict.milestone[id]}: ${es.verdict.status[components[id].status]}${components[id].inferredFrom ? `, ${es.verdict.inferred}` : ''}`),
  );
  expect(shown).toEqual(found);
});

test('keys alone move, select and change sheets', async () => {
  await cell(3, 1).click();
  await page.keyboard.press('ArrowDown');
  const name = page.locator('.name');
  // The row below is merged.
  await name.getByText('A5', { exact: true }).waitFor();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Shift+ArrowRight');
  await name.getByText('A3:B4').waitFor();
  await page.keyboard.press('Control+PageDown');
  await page.locator('[role=tab][aria-selected=true]').getByText('Anexo 3').waitFor();
});
