/** The officer decides in the production pane: against the suggestion, about quotes, about what was inferred; and takes out what Crisol wrote. */
import type { Browser, Locator } from 'playwright-core';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { parseCell } from '../../src/host/xlsx/address';
import { LANGUAGE_TAGS, packFor } from '../../src/language';
import { launchChromium } from './chromium';
import { findFaults } from './look';
import { Pane, sample, seen, sheetNamed } from './pane';
import { soon } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const es = packFor('es');
const { judgement, pending, removal } = es.pane;
const REASON = 'El informe final dice que nadie midió los efectos.';

/** The officer's mark stands somewhere below the legend. */
const marked = (model: WorkbookModel): boolean => textsOf(model, es.report.sheet.matrix).slice(4).some((row) => row.includes('✎'));

/** The texts of a sheet, row by row. */
function textsOf(model: WorkbookModel, name: string): string[] {
  const sheet = sheetNamed(model, name);
  const { rows, columns } = sheet.used(true)!;
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => sheet.text(row, column)).join(' | '));
}

/** What has the focus, by its name or its words. */
const focused = (pane: Pane): Promise<string> => pane.frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

/** Results-based management of the first programme, open in the review. */
async function openResults(pane: Pane, { milestone } = es.verdict): Promise<Locator> {
  await pane.frame.locator('.item-title').first().click();
  const component = pane.frame.locator('.component').filter({ hasText: milestone['1.2'] });
  await component.locator('.disclosure-title').first().click();
  return component;
}

async function reviewed(model: WorkbookModel = sample()): Promise<{ readonly pane: Pane; readonly component: Locator }> {
  const pane = await Pane.open(browser, { model });
  await pane.ready.waitFor();
  await pane.evaluate();
  await pane.review();
  return { pane, component: await openResults(pane) };
}

const press = (part: Locator, name: string): Promise<void> => part.getByRole('button', { name, exact: true }).first().click();

async function decideUnmet(component: Locator): Promise<void> {
  await press(component, judgement.decide);
  await component.getByRole('combobox', { name: judgement.status }).selectOption('unmet');
  await component.getByRole('textbox', { name: judgement.reason }).fill(REASON);
  await component.getByRole('combobox', { name: judgement.source }).selectOption('interview');
  await press(component, judgement.save);
  await component.getByText(judgement.saved, { exact: true }).waitFor();
}

test('against the suggestion only with a reason; it stands beside it, in the matrix and the history; and back', async () => {
  const { pane, component } = await reviewed();
  const { model } = pane.excel;
  await press(component, judgement.decide);
  await component.getByRole('combobox', { name: judgement.status }).selectOption('unmet');
  await press(component, judgement.save);
  await component.getByText(judgement.reasonNeeded).waitFor();
  expect(await component.getByRole('textbox', { name: judgement.reason }).evaluate((one) => one === document.activeElement)).toBe(true);
  await component.getByRole('textbox', { name: judgement.reason }).fill(REASON);
  await component.getByRole('combobox', { name: judgement.source }).selectOption('interview');
  await component.getByRole('textbox', { name: es.pane.options.author }).fill('Ana Torres');
  await press(component, judgement.save);
  await component.getByText(judgement.saved, { exact: true }).waitFor();
  const decision = component.locator('.decision');
  for (const words of [judgement.decided(es.verdict.status.unmet), REASON, `${es.verdict.source.interview}\u00a0· Ana Torres`, es.report.suggested(es.verdict.status.met)]) {
    expect(await decision.innerText()).toContain(words);
  }
  await soon(async () => expect(await focused(pane)).toBe(judgement.decide));
  const told = textsOf(model, es.report.sheet.history).at(-2)!;
  for (const words of ['Ana Torres', es.report.history.event.decided, '1.2', es.verdict.status.met, es.verdict.status.unmet, REASON]) expect(told).toContain(words);
  expect(marked(model)).toBe(true);
  await press(component, judgement.withdraw);
  await decision.waitFor({ state: 'detached' });
  expect(textsOf(model, es.report.sheet.history).at(-2)).toContain(es.report.history.event.withdrawn);
  expect(marked(model)).toBe(false);
  await pane.close();
});

test('a quote is set aside with a reason and taken back in; what was heard elsewhere is added and taken out again', async () => {
  const { pane, component } = await reviewed();
  const first = component.locator('.quote').first();
  const words = await first.locator('blockquote').innerText();
  const quotes = await component.locator('.quote').count();
  await press(first, judgement.reject);
  await first.locator('.form').getByRole('button', { name: judgement.reject }).click();
  await press(component, judgement.setAside(1));
  expect(await component.locator('.quote').count()).toBe(quotes);
  const aside = component.locator('.disclosure .quote');
  expect(await aside.innerText()).toContain(words);
  expect(await aside.innerText()).toContain(judgement.usualReason);
  expect(textsOf(pane.excel.model, es.report.sheet.history).at(-2)).toContain(es.report.history.event.rejected);
  await press(aside, judgement.accept);
  await aside.waitFor({ state: 'detached' });

  await press(component, judgement.add);
  await press(component, judgement.save);
  await component.getByText(judgement.quoteNeeded).waitFor();
  await component.getByRole('textbox', { name: judgement.quote }).fill('=La directora dice que ya no se usa.');
  await component.getByRole('combobox', { name: judgement.shows }).selectOption('unmet');
  await component.getByLabel(judgement.date).fill('2999-01-01');
  await press(component, judgement.save);
  await component.getByText(judgement.dateWrong).waitFor();
  await component.getByLabel(judgement.date).fill('2009-06-30');
  await press(component, judgement.save);
  const added = component.locator('.quote.added');
  await added.waitFor();
  for (const part of ['=La directora dice', es.verdict.source.interview, '2009', es.verdict.status.unmet]) expect(await added.innerText()).toContain(part);
  await pane.text(new RegExp(judgement.single)).waitFor({ state: 'detached' });
  await press(added, judgement.drop);
  await added.waitFor({ state: 'detached' });
  await pane.frame.locator('.item.open').getByText(judgement.single, { exact: true }).waitFor();
  await soon(async () => expect(await focused(pane)).toBe(judgement.decide));
  await pane.close();
});

test('the text changed after the decision: old and new words side by side, until it is said to hold', async () => {
  const { pane, component } = await reviewed();
  await decideUnmet(component);
  const first = component.locator('.judgement > .quote').first();
  const old = await first.locator('blockquote').innerText();
  changeQuoted(pane, await first.getByRole('button').first().innerText());
  await pane.button(es.pane.review.refresh).click();
  const again = await openResultsAgain(pane);
  const changed = again.locator('.changed');
  await changed.getByText(judgement.changed).waitFor();
  expect(await changed.locator('.quote').nth(0).innerText()).toContain(old);
  expect(await changed.locator('.quote').nth(1).innerText()).toContain('80 manuales');
  await press(changed, judgement.confirm);
  await changed.waitFor({ state: 'detached' });
  await again.locator('.decision').getByText(REASON).waitFor();
  await pane.close();
});

/** Other words in the cell of a quote. @param link as it reads */
function changeQuoted(pane: Pane, link: string): void {
  const [sheet, cell] = link.split('\u00a0· ') as [string, string];
  const { row, column } = parseCell(cell.trim())!;
  sheetNamed(pane.excel.model, sheet).setValue(row, column, 'Se entregaron 80 manuales en 20 países.');
}

/** After the workbook was read again the programme stands open, its components closed. */
async function openResultsAgain(pane: Pane, { milestone } = es.verdict): Promise<Locator> {
  const component = pane.frame.locator('.item.open .component').filter({ hasText: milestone['1.2'] });
  await component.locator('.disclosure-title').first().click();
  return component;
}

test('where saving fails it is told, what was typed stays, and saving again does it', async () => {
  const { pane, component } = await reviewed();
  const before = seen(pane.excel.model);
  pane.excel.fault = () => ({ code: 'GeneralException', message: 'no' });
  await press(component, judgement.decide);
  await component.getByRole('combobox', { name: judgement.status }).selectOption('unmet');
  await component.getByRole('textbox', { name: judgement.reason }).fill(REASON);
  await press(component, judgement.save);
  await pane.alert(es.errors.officeFailed({})).waitFor();
  expect(seen(pane.excel.model)).toEqual(before);
  pane.excel.fault = () => null;
  await pane.button(es.pane.trouble.dismiss).click();
  expect(await component.getByRole('textbox', { name: judgement.reason }).inputValue()).toBe(REASON);
  await press(component, judgement.save);
  await component.getByText(judgement.saved, { exact: true }).waitFor();
  await pane.close();
});

test('under a filter that it no longer answers to, a programme stays where it is until the officer goes on', async () => {
  const pane = await Pane.open(browser);
  await pane.ready.waitFor();
  await pane.evaluate();
  await pane.review();
  await pane.button(es.pane.review.filters).click();
  await pane.frame.getByRole('combobox', { name: es.pane.review.missing }).selectOption('1.2');
  const names = (): Promise<string[]> => pane.frame.locator('.item-title').allInnerTexts();
  const before = await names();
  const component = await openResults(pane);
  await press(component, judgement.decide);
  await component.getByRole('combobox', { name: judgement.status }).selectOption('met');
  await component.getByRole('textbox', { name: judgement.reason }).fill(REASON);
  await press(component, judgement.save);
  await component.getByText(judgement.saved, { exact: true }).waitFor();
  expect(await names()).toEqual(before);
  await pane.frame.getByRole('combobox', { name: es.pane.review.order }).selectOption('name');
  await pane.text(es.pane.review.count(before.length - 1, 11)).waitFor();
  await pane.close();
});

test('what was inferred is confirmed or documented one by one; a decision made in the matrix gets its reason', async () => {
  const pane = await Pane.open(browser);
  const { model } = pane.excel;
  await pane.ready.waitFor();
  await pane.evaluate();
  // A status that was suggested, set by hand to another.
  const matrix = sheetNamed(model, es.report.sheet.matrix);
  const { rows, columns } = matrix.used(true)!;
  const [row, column] = Array.from({ length: rows * columns }, (_, at) => [Math.floor(at / columns), at % columns] as const).find(([r, c]) => r > 4 && matrix.text(r, c) === `✔ ${es.verdict.status.met}`)!;
  matrix.setValue(row, column, es.verdict.status.unmet);
  await pane.review();
  await pane.button(es.pane.review.refresh).click();
  await pane.frame.locator('.pending-button').click();
  await pane.heading(pending.title).waitFor();
  await pane.heading(pending.incomplete(1)).waitFor();
  const count = Number(/\d+/.exec(await pane.frame.locator('.pending h2').first().innerText())![0]);

  const items = pane.frame.locator('.pending-item');
  await press(items.first(), pending.confirm);
  await items.first().getByRole('textbox', { name: judgement.reason }).fill('Visto en terreno.');
  await items.first().getByRole('combobox', { name: judgement.source }).selectOption('visit');
  await press(items.first(), judgement.save);
  await pane.heading(pending.inferred(count - 1)).waitFor();
  await soon(async () => expect(await focused(pane)).toBe(pending.confirm));

  await press(items.first(), pending.document);
  await items.first().getByRole('textbox', { name: judgement.quote }).fill('Hay un convenio firmado que vincula el programa con los ODS.');
  await press(items.first(), judgement.save);
  await pane.heading(pending.inferred(count - 2)).waitFor();

  const lacking = items.filter({ has: pane.button(pending.complete) });
  await press(lacking, pending.complete);
  const asking = items.last();
  await asking.getByRole('textbox', { name: judgement.reason }).fill(REASON);
  await press(asking, judgement.save);
  await pane.heading(pending.incomplete(1)).waitFor({ state: 'detached' });
  expect(textsOf(model, es.report.sheet.history).join('\n')).toContain(REASON);
  await pane.button(es.pane.back).click();
  await pane.text(es.pane.pending.open(count - 2, 0)).waitFor();
  await soon(async () => expect(await focused(pane)).toBe(es.pane.pending.open(count - 2, 0)));
  await pane.close();
});

test('who decides is said in the settings and kept in the workbook', async () => {
  const model = sample();
  const pane = await Pane.open(browser, { model });
  await pane.ready.waitFor();
  await pane.settings();
  const author = pane.frame.getByRole('textbox', { name: es.pane.options.author });
  await author.fill('Ana Torres');
  await author.press('Enter');
  await soon(() => expect(JSON.stringify([...model.settings()])).toContain('Ana Torres'));
  await pane.close();
  const again = await Pane.open(browser, { model });
  await again.ready.waitFor();
  await again.settings();
  expect(await again.frame.getByRole('textbox', { name: es.pane.options.author }).inputValue()).toBe('Ana Torres');
  await again.close();
});

describe('what Crisol wrote is taken out', () => {
  async function toRemoval(pane: Pane): Promise<void> {
    await pane.tab('report').click();
    await pane.button(removal.title).click();
    await pane.button(removal.start).waitFor();
  }

  test('named first, with the decisions; then the workbook is as before', async () => {
    const model = sample();
    const before = seen(model);
    const { pane, component } = await reviewed(model);
    await decideUnmet(component);
    await toRemoval(pane);
    for (const name of Object.values(es.report.sheet).filter((one) => model.sheets().some((sheet) => sheet.name === one))) await pane.frame.locator('.removal').getByText(name, { exact: true }).waitFor();
    await pane.text(removal.formulas).waitFor();
    await pane.heading(removal.decisions(1)).waitFor();
    await pane.frame.getByRole('checkbox', { name: removal.keep }).uncheck();
    await pane.button(removal.start).click();
    await pane.heading(removal.done).waitFor();
    await pane.text(removal.gone(1)).waitFor();
    expect(seen(model)).toEqual(before);
    await pane.button(es.pane.close).click();
    await pane.start.waitFor();
    await pane.close();
  });

  test('the decisions stay on a sheet; one that fails midway says so and is completed', async () => {
    const model = sample();
    const { pane, component } = await reviewed(model);
    await decideUnmet(component);
    await toRemoval(pane);
    const first = pane.excel.requests.length;
    pane.excel.fault = (number) => (number > first + 4 ? { code: 'GeneralException', message: 'no' } : null);
    await pane.button(removal.start).click();
    await pane.text(removal.again).waitFor();
    pane.excel.fault = () => null;
    await pane.button(es.pane.retry).click();
    await pane.heading(removal.done).waitFor();
    expect(model.sheets().map(({ name }) => name).filter((name) => Object.values(es.report.sheet).includes(name))).toEqual([]);
    expect(textsOf(model, es.report.keptSheet).join('\n')).toContain(REASON);
    await pane.close();
  });

  test('where there is nothing, that is said', async () => {
    const pane = await Pane.open(browser);
    await pane.ready.waitFor();
    await pane.tab('report').click();
    await pane.button(removal.title).click();
    await pane.text(removal.nothing).waitFor();
    await pane.close();
  });
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: nothing wrong to see in deciding, what is to be confirmed, and removing', async (tag) => {
  const { verdict, locale } = packFor(tag);
  const pane = await Pane.open(browser, { language: locale });
  const texts = pane.t.judgement;
  await pane.ready.waitFor();
  await pane.evaluate();
  await pane.review();
  const component = await openResults(pane, verdict);
  const found: string[] = [];
  await press(component, texts.reject);
  await component.locator('.form').waitFor();
  found.push(...(await findFaults(pane, 'reject')));
  await component.locator('.form').getByRole('button', { name: texts.reject }).click();
  await press(component, texts.setAside(1));
  await press(component, texts.add);
  await press(component, texts.save);
  await component.getByText(texts.quoteNeeded).waitFor();
  found.push(...(await findFaults(pane, 'add')));
  await component.getByRole('textbox', { name: texts.quote }).fill(REASON);
  await press(component, texts.save);
  await component.locator('.added').waitFor();
  await press(component, texts.decide);
  await component.getByRole('combobox', { name: texts.status }).selectOption('notApplicable');
  await press(component, texts.save);
  await component.getByText(texts.reasonNeeded).waitFor();
  found.push(...(await findFaults(pane, 'decide')));
  await component.getByRole('textbox', { name: texts.reason }).fill(REASON);
  await press(component, texts.save);
  await component.locator('.decision').waitFor();
  found.push(...(await findFaults(pane, 'decided')));
  await press(component, texts.withdraw);
  await component.locator('.decision').waitFor({ state: 'detached' });
  await press(component, texts.decide);
  await component.getByRole('combobox', { name: texts.status }).selectOption('unmet');
  await component.getByRole('textbox', { name: texts.reason }).fill(REASON);
  await press(component, texts.save);
  await component.locator('.decision').waitFor();
  changeQuoted(pane, (await component.locator('.judgement > .quote').first().getByRole('button').first().innerText()));
  await pane.button(pane.t.review.refresh).click();
  await (await openResultsAgain(pane, verdict)).locator('.changed').waitFor();
  found.push(...(await findFaults(pane, 'text changed')));
  await pane.frame.locator('.pending-button').click();
  await pane.heading(pane.t.pending.title).waitFor();
  await pane.button(pane.t.pending.confirm).first().click();
  await pane.frame.locator('.form').waitFor();
  found.push(...(await findFaults(pane, 'to confirm')));
  await pane.tab('report').click();
  await pane.button(pane.t.removal.title).click();
  await pane.button(pane.t.removal.start).waitFor();
  found.push(...(await findFaults(pane, 'removal')));
  await pane.button(pane.t.removal.start).click();
  await pane.heading(pane.t.removal.done).waitFor();
  found.push(...(await findFaults(pane, 'removed')));
  await pane.close();
  expect(found).toEqual([]);
});
