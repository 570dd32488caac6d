/** The page that plays Excel on the web: Microsoft's own office.js starts in it and works on a real workbook. */
import type { Browser } from 'playwright-core';
import { createXlsx } from '../../src/host/xlsx/open';
import { launchChromium } from './chromium';
import { WebExcel, type ExcelOptions } from './excel-web-page';

const PANE = `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>Panel</title><link rel="icon" href="data:,">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head><body>
<script>Office.onReady((info) => { window.ready = { ...info, language: Office.context.displayLanguage, theme: String(Office.context.officeTheme) }; });</script></body></html>`;

interface Probe {
  readonly ready?: Readonly<Record<string, unknown>>;
  selections?: string[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());

let excel: WebExcel;
async function open(options: Partial<ExcelOptions> = {}): Promise<WebExcel> {
  excel = await WebExcel.open(browser, { model: createXlsx('Anexo 2'), files: { 'taskpane.html': PANE }, ...options });
  return excel;
}
afterEach(() => excel.close());

const ready = async (): Promise<Probe['ready']> => {
  await excel.pane.waitForFunction(() => 'ready' in window);
  return excel.pane.evaluate(() => (window as Probe).ready);
};

const write = (value: string): Promise<string> =>
  excel.pane.evaluate(
    (text) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const cell = context.workbook.worksheets.getFirst().getRange('B2');
        cell.values = [[text]];
        cell.load('address');
        await context.sync();
        return cell.address;
      }).catch((error: OfficeExtension.Error) => error.code),
    value,
  );

test('office.js finds Excel on the web, in its language, without a theme', async () => {
  await open({ language: 'pt-BR' });
  expect(await ready()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline', language: 'pt-BR', theme: 'undefined' });
  const supported = await excel.pane.evaluate(() => ['1.9', '1.10'].map((version) => Office.context.requirements.isSetSupported('ExcelApi', version)));
  expect(supported).toEqual([true, false]);
  expect(excel.complaints).toEqual([]);
});

test('what it writes stands in the workbook', async () => {
  await open();
  await ready();
  expect(await write('Saldría de México')).toBe("'Anexo 2'!B2");
  expect(excel.model.sheets()[0]!.value(1, 1)).toBe('Saldría de México');
  expect(excel.complaints).toEqual([]);
});

test('a selection of the user is told to who listens', async () => {
  await open();
  await ready();
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const seen: string[] = [];
      Object.assign(window, { selections: seen });
      context.workbook.worksheets.onSelectionChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
    }),
  );
  await excel.act((user) => user.select(user.selection.sheet, { row: 6, column: 2, rows: 1, columns: 1 }));
  await excel.pane.waitForFunction(() => (window as Probe).selections?.length);
  expect(await excel.pane.evaluate(() => (window as Probe).selections)).toEqual(['C7']);
});

test('while a cell is edited, a request waits; where Excel cannot wait, it fails with a code', async () => {
  await open();
  await ready();
  excel.beginCellEdit();
  const waiting = write('después');
  await expect(Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 300, 'no answer'))])).resolves.toBe('no answer');
  excel.endCellEdit();
  expect(await waiting).toBe("'Anexo 2'!B2");
  await excel.close();

  await open({ requirementSets: { ExcelApi: '1.9' } });
  await ready();
  excel.beginCellEdit();
  expect(await write('ahora')).toBe('InvalidOperationInCellEditMode');
});

test('a workbook open for reading says so and takes nothing', async () => {
  await open({ readOnly: true });
  await ready();
  expect(await excel.pane.evaluate(() => Office.context.document.mode)).toBe('readOnly');
  expect(await write('x')).toBe('AccessDenied');
});

test('faults reach the page under their own code', async () => {
  await open({ fault: () => ({ code: 'AccessDenied', message: 'no' }) });
  await ready();
  expect(await write('x')).toBe('AccessDenied');
});

test.each(['blocked', 'silent'] as const)('office.js %s: the page is there without it', async (officeJs) => {
  await open({ officeJs });
  if (officeJs === 'blocked') expect(await excel.pane.evaluate(() => 'Office' in window)).toBe(false);
  else expect(await Promise.race([ready(), new Promise((resolve) => setTimeout(resolve, 300, 'not ready'))])).toBe('not ready');
});

test('nobody is served but the page itself and office.js', async () => {
  await open();
  await ready();
  await excel.pane.evaluate(() => fetch('https://example.org/').catch(() => null));
  expect(excel.complaints).toContain('asked for https://example.org/');
});
