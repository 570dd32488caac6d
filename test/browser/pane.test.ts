/** The production pane in an iframe under a page that acts as Excel on the web: what an officer does from the first run to the last cell. */
import type { Browser } from 'playwright-core';
import { cellName } from '../../src/host/xlsx/address';
import { createXlsx } from '../../src/host/xlsx/open';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { LANGUAGE_TAGS, packFor } from '../../src/language';
import { launchChromium } from './chromium';
import { Pane, patchedSample, PROGRAMMES, sample, seen, sheetNamed } from './pane';
import { soon } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const es = packFor('es');
const MATRIX = es.report.sheet.matrix;
const has = (model: WorkbookModel, name: string): boolean => model.sheets().some((sheet) => sheet.name === name);

describe('first run', () => {
  test('an empty workbook: two lines, one action, and eleven words further the verdicts', async () => {
    const pane = await Pane.open(browser, { model: createXlsx('Hoja1') });
    await pane.heading(pane.t.welcome.title).waitFor();
    await pane.button(pane.t.welcome.sample).click();
    const start = pane.frame.getByRole('button', { name: /^Evaluar \d+.programas?$/ });
    await start.waitFor();
    expect(await pane.heading(pane.t.welcome.title).count()).toBe(0);
    expect(pane.excel.model.sheets()).toHaveLength(2);
    await start.click();
    await pane.frame.getByRole('heading', { name: /^Listo/ }).waitFor();
    await pane.close();
  });

  test('skipped, it does not come back, and the sample is found again in the settings', async () => {
    const pane = await Pane.open(browser, { model: createXlsx('Hoja1') });
    await pane.button(pane.t.welcome.skip).click();
    await pane.heading(pane.t.noAnnex.title).waitFor();
    await pane.settings();
    await pane.button(pane.t.welcome.sample).waitFor();
    await pane.close();
  });
});

describe('evaluate', () => {
  test('an annex in which no programme has a name: where to write it, with a way there', async () => {
    const model = createXlsx('Ficha');
    [['Programa'], ['Objetivo', 'Agua segura en las islas.'], ['Relevancia', 'Alta.']].forEach((line, row) => line.forEach((text, column) => model.sheets()[0]!.setValue(row, column, text)));
    const pane = await Pane.open(browser, { model });
    await pane.heading(pane.t.noAnnex.unnamed).waitFor();
    await pane.frame.getByText(es.errors.noName({ place: 'Ficha, A1' })).waitFor();
    model.sheets()[0]!.setValue(0, 1, 'Agua segura');
    await pane.button(pane.t.noAnnex.retry).click();
    await pane.heading(pane.t.evaluate.found(1, 1)).waitFor();
    await pane.close();
  });

  test('says what it will write and where before it writes, then writes it', async () => {
    const model = sample();
    const before = seen(model);
    const pane = await Pane.open(browser, { model });
    await pane.ready.waitFor();
    await pane.button(pane.t.evaluate.preview.title).click();
    await pane.text(pane.t.evaluate.preview.own(MATRIX)).waitFor();
    expect(seen(model)).toEqual(before);
    await pane.evaluate();
    expect(sheetNamed(model, MATRIX).visibility).toBe('Visible');
    const phases = await pane.frame.getByRole('table', { name: pane.t.outcome.phases }).getByRole('row').allInnerTexts();
    const sums = phases.slice(1).map((row) => row.split(/\s+/).slice(-2).map(Number));
    expect([0, 1].map((column) => sums.reduce((sum, row) => sum + row[column]!, 0))).toEqual([PROGRAMMES, PROGRAMMES]);
    await pane.close();
  });

  test('again, with nothing changed: nothing new', async () => {
    const pane = await Pane.open(browser);
    await pane.evaluate();
    await pane.button(pane.t.outcome.again).click();
    const before = seen(pane.excel.model);
    await pane.start.click();
    await pane.heading(pane.t.outcome.nothingNew).waitFor();
    expect(seen(pane.excel.model)).toEqual(before);
    await pane.close();
  });

  test('one sheet: only its programmes', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    await pane.frame.getByRole('radio', { name: pane.t.evaluate.scope.sheet('Anexo 2') }).check();
    const count = await pane.frame.getByRole('button', { name: /^Evaluar \d+/ }).innerText();
    expect(Number(/\d+/.exec(count)![0])).toBeLessThan(PROGRAMMES);
    await pane.close();
  });

  test('selected rows: only the programme they touch', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    await pane.excel.act((user) => user.select(sheetNamed(pane.excel.model, 'Anexo 2'), { row: 9, column: 0, rows: 1, columns: 1 }));
    await pane.frame.getByRole('radio', { name: pane.t.evaluate.scope.rows }).check();
    await pane.button(pane.t.evaluate.startOther).click();
    await pane.heading(pane.t.outcome.title(1)).waitFor();
    await pane.close();
  });

  test('the components that apply and the year stay in the workbook', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    await pane.button(new RegExp(pane.t.evaluate.components.title)).click();
    await pane.frame.getByRole('checkbox', { name: /^3\.6/ }).uncheck();
    await pane.frame.getByRole('textbox', { name: pane.t.evaluate.year.title }).fill('2009');
    await pane.frame.getByRole('textbox', { name: pane.t.evaluate.year.title }).press('Enter');
    await pane.evaluate();
    const { model } = pane.excel;
    await pane.close();
    const again = await Pane.open(browser, { model });
    await again.ready.waitFor();
    expect(await again.frame.getByRole('textbox', { name: again.t.evaluate.year.title }).inputValue()).toBe('2009');
    await again.text(again.t.evaluate.components.count(17, 18)).waitFor();
    await again.close();
  });
});

describe('stop', () => {
  test.each<[string, (model: WorkbookModel) => boolean]>([
    ['before anything was read', () => true],
    ['when the sheets of Crisol have just been added', (model) => has(model, MATRIX)],
    ['when the matrix has been written', (model) => has(model, MATRIX) && sheetNamed(model, MATRIX).used(true) !== null],
  ])('%s: the workbook is left as it was', async (_, when) => {
    const model = sample();
    const pane = await Pane.open(browser, { model });
    await pane.ready.waitFor();
    const before = seen(model);
    const requests = pane.excel.holdWhen(() => when(model));
    await pane.start.click();
    await requests.came;
    await pane.button(pane.t.run.stop).click();
    requests.letGo();
    await pane.text(pane.t.run.stoppedHint).waitFor();
    expect(seen(model)).toEqual(before);
    await pane.close();
  });
});

describe('review', () => {
  test('searches, filters, sorts', async () => {
    const pane = await Pane.open(browser);
    await pane.review();
    const names = (): Promise<string[]> => pane.frame.locator('.item-title').allInnerTexts();
    expect((await names())[0]).toContain('SIGOB');
    await pane.frame.getByRole('searchbox').fill('genero');
    await pane.text(pane.t.review.count(1, PROGRAMMES)).waitFor();
    expect(await names()).toEqual([expect.stringContaining('Género')]);
    await pane.button(pane.t.review.clear).click();
    await pane.button(pane.t.review.filters).click();
    await pane.frame.getByRole('combobox', { name: pane.t.review.order }).selectOption('name');
    const sorted = await names();
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator('es-MX', { numeric: true }).compare));
    await pane.frame.getByRole('combobox', { name: pane.t.review.phase }).selectOption('3');
    const count = (await names()).length;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(PROGRAMMES);
    await pane.close();
  });

  test('a programme shows its components with their words; each leads to its cell', async () => {
    const pane = await Pane.open(browser);
    await pane.review();
    await pane.frame.locator('.item-title').first().click();
    await pane.frame.locator('.component .disclosure-title').filter({ hasText: es.verdict.milestone['1.2'] }).click();
    const quote = pane.frame.locator('.quote').first();
    const words = await quote.locator('blockquote').innerText();
    const link = quote.locator('.cell-link');
    await link.click();
    const where = await link.innerText();
    await soon(() => {
      const { sheet, area } = pane.excel.selection;
      expect(`${sheet.name}\u00a0· ${cellName(area.row, area.column)}`).toBe(where);
    });
    const { sheet, area } = pane.excel.selection;
    expect(String(sheet.value(area.row, area.column)).replace(/\s+/g, ' ')).toContain(words.replace(/[«»…]/g, '').replace(/\s+/g, ' ').trim().slice(0, 25));
    expect(pane.excel.model.activeSheet().name).toBe(sheet.name);
    await pane.close();
  });

  test('the row selected in Excel opens its programme', async () => {
    const pane = await Pane.open(browser);
    await pane.review();
    await pane.excel.act((user) => user.select(sheetNamed(pane.excel.model, 'Anexo 2'), { row: 9, column: 2, rows: 1, columns: 1 }));
    await pane.frame.locator('.item.open').getByText('Seguridad Ciudadana').first().waitFor();
    await pane.close();
  });

  test('the ribbon opens the pane at the review', async () => {
    const pane = await Pane.open(browser, { page: 'taskpane.html?view=review' });
    await pane.text(pane.t.review.count(PROGRAMMES, PROGRAMMES)).waitFor();
    await pane.close();
  });
});

test('a column that Crisol does not know is named by hand, and the workbook remembers it', async () => {
  const model = patchedSample((part, xml) => (part.endsWith('sheet1.xml') ? xml.replace(/(<c r="G3"[^>]*>.*?<\/c>)/, '$1<c r="H3" t="inlineStr"><is><t>Zona postal</t></is></c>') : xml));
  const pane = await Pane.open(browser, { model });
  await pane.ready.waitFor();
  await pane.button(pane.t.evaluate.unknownColumns(1)).click();
  await pane.frame.getByRole('combobox', { name: pane.t.evaluate.heading('Zona postal') }).selectOption('area');
  await pane.button(pane.t.evaluate.namedColumns(1)).waitFor();
  // The pane shows it before the workbook holds it.
  await soon(() => expect(JSON.stringify([...model.settings()])).toMatch(/zona postal/i));
  await pane.close();
  const again = await Pane.open(browser, { model });
  await again.button(again.t.evaluate.namedColumns(1)).click();
  expect(await again.frame.getByRole('combobox', { name: again.t.evaluate.heading('Zona postal') }).inputValue()).toBe('area');
  await again.close();
});

describe('language', () => {
  test.each(LANGUAGE_TAGS.map((tag) => [tag]))('follows Excel: %s', async (tag) => {
    const pane = await Pane.open(browser, { language: packFor(tag).locale });
    await pane.ready.waitFor();
    expect(await pane.frame.evaluate(() => document.documentElement.lang)).toBe(tag);
    await pane.close();
  });

  test('is switched in the settings, at once', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    await pane.settings();
    await pane.frame.getByRole('combobox', { name: pane.t.options.language }).selectOption('fr');
    const fr = packFor('fr').pane;
    await pane.heading(fr.settings).waitFor();
    await pane.button(fr.back).click();
    await pane.heading(fr.evaluate.found(PROGRAMMES, 2)).waitFor();
    await pane.close();
  });

  test('Excel in a language that Crisol has not: English', async () => {
    const pane = await Pane.open(browser, { language: 'de-DE' });
    await pane.ready.waitFor();
    await pane.close();
  });
});

test('follows the theme of Office, also when that changes while the pane is open', async () => {
  const pane = await Pane.open(browser);
  await pane.ready.waitFor();
  const dark = pane.frame.locator('.pane.dark');
  expect(await dark.count()).toBe(0);
  for (const [theme, expected] of [['#262626', 1], ['#F5F5F5', 0]] as const) {
    await pane.frame.evaluate((bodyBackgroundColor) => Object.defineProperty(Office.context, 'officeTheme', { configurable: true, value: { bodyBackgroundColor } }), theme);
    await pane.excel.page.mouse.move(-1, -1);
    await pane.excel.page.mouse.move(100, 100);
    await soon(async () => expect(await dark.count()).toBe(expected));
  }
  await pane.close();
});

describe('what goes wrong', () => {
  test('a protected sheet is read, told of, and not written', async () => {
    const model = patchedSample((part, xml) => (part.endsWith('sheet1.xml') ? xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>') : xml));
    const pane = await Pane.open(browser, { model });
    await pane.text(pane.t.evaluate.protectedSheet).waitFor();
    const used = sheetNamed(model, 'Anexo 2').used(true);
    await pane.evaluate();
    await pane.frame.getByText(es.report.notice.sheetProtected({ sheet: 'Anexo 2' })).first().waitFor();
    expect(sheetNamed(model, 'Anexo 2').used(true)).toEqual(used);
    await pane.close();
  });

  test('a cell being edited: it waits, says so after two seconds, and goes on by itself', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    await pane.excel.page.clock.install();
    pane.excel.beginCellEdit();
    await pane.start.click();
    await pane.heading(pane.t.run.title).waitFor();
    expect(await pane.text(pane.t.waiting.patience).count()).toBe(0);
    await pane.excel.page.clock.fastForward(2000);
    await pane.text(pane.t.waiting.patience).waitFor();
    pane.excel.endCellEdit();
    await pane.done.waitFor();
    await pane.close();
  });

  test('a workbook open for reading: it is said, the programmes can still be reviewed', async () => {
    const pane = await Pane.open(browser, { readOnly: true });
    await pane.ready.waitFor();
    await pane.text(pane.t.evaluate.readOnly).waitFor();
    expect(await pane.start.count()).toBe(0);
    await pane.button(pane.t.outcome.see).click();
    await pane.text(pane.t.review.count(PROGRAMMES, PROGRAMMES)).waitFor();
    await pane.frame.locator('.item-title').first().click();
    await pane.frame.locator('.component .disclosure-title').nth(1).click();
    await pane.frame.locator('.quote').first().waitFor();
    for (const name of [pane.t.judgement.decide, pane.t.judgement.add, pane.t.judgement.reject]) expect(await pane.button(name).count()).toBe(0);
    await pane.frame.locator('.pending-button').click();
    await pane.heading(pane.t.pending.title).waitFor();
    expect(await pane.button(pane.t.pending.confirm).count()).toBe(0);
    await pane.tab('report').click();
    await pane.text(pane.t.evaluate.readOnly).waitFor();
    expect(await pane.button(pane.t.report.templates.kind.annex2).count() + (await pane.button(pane.t.removal.title).count())).toBe(0);
    await pane.settings();
    expect(await pane.button(pane.t.welcome.sample).count()).toBe(0);
    await pane.close();
  });

  test('a workbook to which no sheet can be added: it is said, what stands beside the annexes is written', async () => {
    const model = patchedSample((part, xml) => (part === 'xl/workbook.xml' ? xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>') : xml));
    const pane = await Pane.open(browser, { model });
    await pane.evaluate();
    await pane.frame.getByText(es.report.notice.workbookProtected({ sheet: MATRIX })).waitFor();
    expect(model.sheets()).toHaveLength(2);
    await pane.close();
  });

  test('an Excel without what Crisol needs', async () => {
    const pane = await Pane.open(browser, { requirementSets: { ExcelApi: '1.8', RichApiRuntime: '1.2' } });
    await pane.alert(es.errors.requirementMissing({})).waitFor();
    await pane.close();
  });

  test.each(['blocked', 'silent'] as const)('office.js %s: said within seconds, never a blank pane', async (officeJs) => {
    const pane = await Pane.open(browser, { officeJs, clock: true });
    await pane.text(pane.t.waiting.excel).waitFor();
    await pane.excel.page.clock.fastForward(15_000);
    await pane.alert(es.errors.officeUnreachable({})).waitFor();
    await pane.button(pane.t.retry).waitFor();
    await pane.excel.close();
  });

  test('the page opened outside Excel', async () => {
    const pane = await Pane.open(browser, { alone: true });
    await pane.alert(es.errors.outsideExcel({})).waitFor();
    await pane.close();
  });

  test('what breaks while a view is drawn is told, and the rest goes on', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    await pane.frame.evaluate(() => {
      Object.assign(Intl, {
        NumberFormat: function () {
          throw new Error('broken');
        },
      });
    });
    await pane.start.click();
    await pane.alert(pane.t.trouble.unexpected).waitFor();
    await pane.tab('review').click();
    await pane.frame.locator('.item-title').first().waitFor();
    expect(pane.excel.complaints.splice(0).join()).toContain('broken');
    await pane.close();
  });

  test('a request that Excel finds too large, with details to hand on', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    pane.excel.fault = () => ({ code: 'RequestPayloadSizeLimitExceeded', message: 'too large' });
    await pane.start.click();
    await pane.alert(es.errors.requestTooLarge({})).waitFor();
    await pane.button(pane.t.trouble.copy).click();
    expect(await pane.frame.getByRole('textbox', { name: pane.t.trouble.details }).inputValue()).toContain('RequestPayloadSizeLimitExceeded');
    pane.excel.fault = () => null;
    await pane.button(pane.t.retry).click();
    await pane.done.waitFor();
    await pane.close();
  });

  test('a sheet deleted meanwhile: a link to it says so; the next run does without it', async () => {
    const model = sample();
    const pane = await Pane.open(browser, { model });
    await pane.review();
    await pane.frame.locator('.item-title').first().click();
    model.removeSheet(sheetNamed(model, 'Anexo 2'));
    await pane.frame.locator('.item.open .cell-link').first().click();
    await pane.alert(es.errors.sheetGone({ sheet: 'Anexo 2' })).waitFor();
    await pane.button(pane.t.trouble.dismiss).click();
    await pane.tab('evaluate').click();
    await pane.start.click();
    await pane.frame.getByRole('heading', { name: /^Listo: \d+/ }).waitFor();
    await pane.close();
  });

  test('a sheet deleted while it is evaluated', async () => {
    const model = sample();
    const pane = await Pane.open(browser, { model });
    await pane.ready.waitFor();
    const requests = pane.excel.holdWhen(() => has(model, MATRIX));
    await pane.start.click();
    await requests.came;
    model.removeSheet(sheetNamed(model, 'Anexo 2'));
    requests.letGo();
    await pane.alert(es.errors.sheetGone({})).waitFor();
    await pane.close();
  });
});
