/** Every view in every language, narrow and wide, in light, dark and forced colours: axe finds nothing, nothing is cut off or lies over another. */
import type { Browser } from 'playwright-core';
import { createXlsx } from '../../src/host/xlsx/open';
import { LANGUAGE_TAGS, packFor } from '../../src/language';
import { launchChromium } from './chromium';
import { findFaults } from './look';
import { Pane, patchedSample, PROGRAMMES } from './pane';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openAll(pane: Pane): Promise<void> {
  for (let closed = pane.frame.locator('main button[aria-expanded=false]:visible').first(); await closed.count(); ) await closed.click();
}

/** A heading that no field claims beside those of the sample. */
const withUnknown = (): ReturnType<typeof patchedSample> =>
  patchedSample((part, xml) => (part.endsWith('sheet1.xml') ? xml.replace(/(<c r="G3"[^>]*>.*?<\/c>)/, '$1<c r="H3" t="inlineStr"><is><t>Zona postal</t></is></c>') : xml));

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: first run, no annex, settings', async (tag) => {
  const pane = await Pane.open(browser, { model: createXlsx('Hoja1'), language: packFor(tag).locale });
  await pane.heading(pane.t.welcome.title).waitFor();
  const found = await findFaults(pane, 'first run');
  await pane.button(pane.t.welcome.skip).click();
  await pane.heading(pane.t.noAnnex.title).waitFor();
  found.push(...(await findFaults(pane, 'no annex')));
  await pane.tab('report').click();
  await pane.text(pane.t.report.first).waitFor();
  found.push(...(await findFaults(pane, 'report without result')));
  await pane.settings();
  found.push(...(await findFaults(pane, 'settings')));
  await pane.close();
  expect(found).toEqual([]);
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: evaluate, outcome, review, a programme, report', async (tag) => {
  const pane = await Pane.open(browser, { model: withUnknown(), language: packFor(tag).locale });
  await pane.ready.waitFor();
  await pane.button(pane.t.welcome.skip).click();
  await openAll(pane);
  await pane.text(pane.t.evaluate.preview.promise).waitFor();
  const found = await findFaults(pane, 'evaluate');
  await pane.evaluate();
  await openAll(pane);
  found.push(...(await findFaults(pane, 'outcome')));
  await pane.review();
  found.push(...(await findFaults(pane, 'review')));
  await pane.button(pane.t.review.filters).click();
  await pane.frame.getByRole('searchbox').fill('zzz');
  await pane.text(pane.t.review.none).waitFor();
  found.push(...(await findFaults(pane, 'nothing found')));
  await pane.button(pane.t.review.clear).click();
  await pane.text(pane.t.review.count(PROGRAMMES, PROGRAMMES)).waitFor();
  await pane.frame.locator('.item-title').nth(1).click();
  const parts = pane.frame.locator('.item.open .disclosure-title[aria-expanded=false]');
  while (await parts.count()) await parts.first().click();
  found.push(...(await findFaults(pane, 'programme')));
  await pane.tab('report').click();
  await pane.text(pane.t.report.what).waitFor();
  found.push(...(await findFaults(pane, 'report')));
  await pane.close();
  expect(found).toEqual([]);
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: making the summary, pages and templates, going on, stopped and failed; removing fails', async (tag) => {
  const pane = await Pane.open(browser, { language: packFor(tag).locale });
  const { report, removal, retry, run, trouble } = pane.t;
  await pane.ready.waitFor();
  await pane.evaluate();
  await pane.tab('report').click();
  await pane.text(report.what).waitFor();
  const making = pane.frame.locator('.making');
  await pane.button(report.summary.act).click();
  await pane.text(report.made(1)).waitFor();
  await pane.button(new RegExp(`^${report.pages.choose}`)).click();
  await making.nth(1).getByRole('checkbox').nth(1).check();
  const found = await findFaults(pane, 'summary made, pages chosen');
  await making.nth(1).getByRole('checkbox').nth(2).check();
  await pane.button(report.pages.act(2)).click();
  await pane.text(report.made(2)).waitFor();
  found.push(...(await findFaults(pane, 'pages made')));
  await pane.button(report.templates.kind.workbook).click();
  await making.nth(2).locator('.cell-link').first().waitFor();
  found.push(...(await findFaults(pane, 'templates made')));
  const held = pane.excel.holdWhen(() => true);
  await pane.button(report.summary.act).click();
  await held.came;
  found.push(...(await findFaults(pane, 'making')));
  await pane.button(run.stop).click();
  held.letGo();
  await pane.text(report.stopped).waitFor();
  found.push(...(await findFaults(pane, 'making stopped')));
  pane.excel.fault = () => ({ code: 'GeneralException', message: 'no' });
  await pane.button(report.summary.act).click();
  await pane.heading(trouble.title).waitFor();
  found.push(...(await findFaults(pane, 'making failed')));
  pane.excel.fault = () => null;
  await pane.button(removal.title).click();
  await pane.button(removal.start).waitFor();
  pane.excel.fault = () => ({ code: 'GeneralException', message: 'no' });
  await pane.button(removal.start).click();
  await pane.text(removal.again).waitFor();
  found.push(...(await findFaults(pane, 'removal failed')));
  pane.excel.fault = () => null;
  const again = pane.excel.holdWhen(() => true);
  await pane.button(retry).click();
  await again.came;
  found.push(...(await findFaults(pane, 'removing')));
  again.letGo();
  await pane.heading(removal.done).waitFor();
  await pane.close();
  expect(found).toEqual([]);
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: running, waiting for Excel, stopped, failed', async (tag) => {
  const pane = await Pane.open(browser, { language: packFor(tag).locale });
  await pane.ready.waitFor();
  pane.excel.beginCellEdit();
  await pane.start.click();
  await pane.text(pane.t.waiting.patience).waitFor();
  const found = await findFaults(pane, 'running');
  await pane.button(pane.t.run.stop).click();
  pane.excel.endCellEdit();
  await pane.frame.getByText(pane.t.run.stoppedHint).waitFor();
  found.push(...(await findFaults(pane, 'stopped')));
  pane.excel.fault = () => ({ code: 'GeneralException', message: 'no' });
  await pane.start.click();
  await pane.heading(pane.t.trouble.title).waitFor();
  await pane.button(pane.t.trouble.copy).click();
  found.push(...(await findFaults(pane, 'failed')));
  await pane.close();
  expect(found).toEqual([]);
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: connecting, Excel not reached, too old, open for reading', async (tag) => {
  const language = packFor(tag).locale;
  const reaching = await Pane.open(browser, { language, officeJs: 'silent', clock: true });
  await reaching.text(reaching.t.waiting.excel).waitFor();
  const found = await findFaults(reaching, 'connecting');
  await reaching.excel.page.clock.fastForward(15_000);
  await reaching.alert(reaching.pack.errors.officeUnreachable({})).waitFor();
  found.push(...(await findFaults(reaching, 'not reached')));
  await reaching.excel.close();

  const old = await Pane.open(browser, { language, requirementSets: { ExcelApi: '1.8', RichApiRuntime: '1.2' } });
  await old.alert(old.pack.errors.requirementMissing({})).waitFor();
  await old.button(old.t.trouble.copy).click();
  found.push(...(await findFaults(old, 'too old')));
  await old.close();

  const reading = await Pane.open(browser, { language, readOnly: true });
  await reading.text(reading.t.evaluate.readOnly).waitFor();
  await openAll(reading);
  found.push(...(await findFaults(reading, 'open for reading')));
  await reading.settings();
  found.push(...(await findFaults(reading, 'settings, open for reading')));
  await reading.review();
  await reading.frame.locator('.item-title').first().click();
  await reading.frame.locator('.component .disclosure-title').nth(1).click();
  found.push(...(await findFaults(reading, 'review, open for reading')));
  await reading.tab('report').click();
  await reading.heading(reading.t.report.title).waitFor();
  found.push(...(await findFaults(reading, 'report, open for reading')));
  await reading.close();
  expect(found).toEqual([]);
});
