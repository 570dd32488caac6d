/** Every view in every language, narrow and wide, in light, dark and forced colours: axe finds nothing, nothing is cut off or lies over another. */
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { createXlsx } from '../../src/host/xlsx/open';
import { LANGUAGE_TAGS, packFor } from '../../src/language';
import { launchChromium } from './chromium';
import { Pane, patchedSample, PROGRAMMES } from './pane';

const WIDTHS = [320, 450];
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

declare global {
  interface Window {
    axe: typeof axe;
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What axe and the eye of a ruler find fault with in the view that is shown. Runs in the page. */
async function faults(): Promise<string[]> {
  const found: string[] = [];
  // Fluent's own, which hand the focus on at once.
  const { violations } = await window.axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] });
  for (const { id, nodes } of violations) for (const node of nodes) found.push(`${id}: ${node.html.slice(0, 160)} ${node.any.map(({ message }) => message).join(' ')}`);
  const width = document.documentElement.clientWidth;
  const describe = (one: Element): string => `<${one.tagName.toLowerCase()} class="${one.getAttribute('class') ?? ''}"> ${(one.textContent ?? '').trim().slice(0, 60)}`;
  for (const one of document.querySelectorAll<HTMLElement>('body *')) {
    const { left, right, top, bottom, width: wide, height: high } = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    if (wide < 2 || high < 2 || style.visibility === 'hidden' || one.closest('svg')) continue;
    if (right > width + 1 || left < -1) found.push(`beyond the edge: ${describe(one)}`);
    const cut = style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1 && !['INPUT', 'TEXTAREA', 'SELECT'].includes(one.tagName);
    if (cut) found.push(`cut off: ${describe(one)}`);
    // There Excel puts its own button.
    const covers = right > width - 34 && top < 32 && bottom > 0;
    if (covers && scrollY === 0 && one.matches('button, a, input, select, [role=tab]')) found.push(`in Excel's corner: ${describe(one)}`);
  }
  return [...new Set(found)];
}

/** Looks at the view in every width and look, and tells its faults. */
async function lookAt(pane: Pane, view: string): Promise<string[]> {
  const { page } = pane.excel;
  const found = new Map<string, string[]>();
  for (const look of LOOKS)
    for (const width of WIDTHS) {
      await page.emulateMedia(look);
      await page.setViewportSize({ width, height: 640 });
      const name = `${width} px ${look.forcedColors === 'active' ? 'forced colours' : look.colorScheme}`;
      for (const fault of await pane.frame.evaluate(faults)) found.set(fault, [...(found.get(fault) ?? []), name]);
    }
  await page.emulateMedia(LOOKS[0]);
  await page.setViewportSize({ width: 320, height: 640 });
  return [...found].map(([fault, names]) => `${view} (${names.join(', ')}): ${fault}`);
}

const withAxe = (pane: Pane): Promise<unknown> => pane.frame.evaluate(`${axe.source}; 0`);

async function openAll(pane: Pane): Promise<void> {
  for (let closed = pane.frame.locator('main button[aria-expanded=false]:visible').first(); await closed.count(); ) await closed.click();
}

/** A heading that no field claims beside those of the sample. */
const withUnknown = (): ReturnType<typeof patchedSample> =>
  patchedSample((part, xml) => (part.endsWith('sheet1.xml') ? xml.replace(/(<c r="G3"[^>]*>.*?<\/c>)/, '$1<c r="H3" t="inlineStr"><is><t>Zona postal</t></is></c>') : xml));

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: first run, no annex, settings', async (tag) => {
  const pane = await Pane.open(browser, { model: createXlsx('Hoja1'), language: packFor(tag).locale });
  await pane.heading(pane.t.welcome.title).waitFor();
  await withAxe(pane);
  const found = await lookAt(pane, 'first run');
  await pane.button(pane.t.welcome.skip).click();
  await pane.heading(pane.t.noAnnex.title).waitFor();
  found.push(...(await lookAt(pane, 'no annex')));
  await pane.tab('report').click();
  await pane.text(pane.t.report.first).waitFor();
  found.push(...(await lookAt(pane, 'report without result')));
  await pane.settings();
  found.push(...(await lookAt(pane, 'settings')));
  await pane.close();
  expect(found).toEqual([]);
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: evaluate, outcome, review, a programme, report', async (tag) => {
  const pane = await Pane.open(browser, { model: withUnknown(), language: packFor(tag).locale });
  await pane.ready.waitFor();
  await pane.button(pane.t.welcome.skip).click();
  await withAxe(pane);
  await openAll(pane);
  await pane.text(pane.t.evaluate.preview.promise).waitFor();
  const found = await lookAt(pane, 'evaluate');
  await pane.evaluate();
  await openAll(pane);
  found.push(...(await lookAt(pane, 'outcome')));
  await pane.review();
  found.push(...(await lookAt(pane, 'review')));
  await pane.button(pane.t.review.filters).click();
  await pane.frame.getByRole('searchbox').fill('zzz');
  await pane.text(pane.t.review.none).waitFor();
  found.push(...(await lookAt(pane, 'nothing found')));
  await pane.button(pane.t.review.clear).click();
  await pane.text(pane.t.review.count(PROGRAMMES, PROGRAMMES)).waitFor();
  await pane.frame.locator('.item-title').nth(1).click();
  const parts = pane.frame.locator('.item.open .disclosure-title[aria-expanded=false]');
  while (await parts.count()) await parts.first().click();
  found.push(...(await lookAt(pane, 'programme')));
  await pane.tab('report').click();
  await pane.text(pane.t.report.what).waitFor();
  found.push(...(await lookAt(pane, 'report')));
  await pane.close();
  expect(found).toEqual([]);
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: running, waiting for Excel, stopped, failed', async (tag) => {
  const pane = await Pane.open(browser, { language: packFor(tag).locale });
  await pane.ready.waitFor();
  await withAxe(pane);
  pane.excel.beginCellEdit();
  await pane.start.click();
  await pane.text(pane.t.waiting.patience).waitFor();
  const found = await lookAt(pane, 'running');
  await pane.button(pane.t.run.stop).click();
  pane.excel.endCellEdit();
  await pane.frame.getByText(pane.t.run.stoppedHint).waitFor();
  found.push(...(await lookAt(pane, 'stopped')));
  pane.excel.fault = () => ({ code: 'GeneralException', message: 'no' });
  await pane.start.click();
  await pane.heading(pane.t.trouble.title).waitFor();
  await pane.button(pane.t.trouble.copy).click();
  found.push(...(await lookAt(pane, 'failed')));
  await pane.close();
  expect(found).toEqual([]);
});
