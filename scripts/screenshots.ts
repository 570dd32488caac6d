/**
 * Pictures of the pane: `tsx scripts/screenshots.ts FOLDER` takes the views of the main job at 320 px in four languages, light and dark, into a folder to
 * be looked at; without one, the three of the README into docs/images/. Needs the pane built.
 */
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { LANGUAGE_TAGS, packFor, type LanguageTag } from '../src/language';
import { launchChromium } from '../test/browser/chromium';
import { buildPreview, servePreview } from './preview-server';

const IMAGES = join(__dirname, '../docs/images');
const SIZE = { width: 1240, height: 700 };
/** In the sample. */
const PROGRAMMES = 11;
type Theme = 'light' | 'dark';
type Take = (name: string) => Promise<void>;

/** Through the pane as an officer goes; `take` is called at every view. */
async function walk(pane: FrameLocator, tag: LanguageTag, take: Take): Promise<void> {
  const { pane: texts } = packFor(tag);
  const button = (name: string | RegExp): ReturnType<FrameLocator['getByRole']> => pane.getByRole('button', { name, exact: true });
  await button(texts.welcome.skip).waitFor();
  await take('1-welcome');
  await button(texts.welcome.skip).click();
  await take('2-evaluate');
  await button(texts.settings).click();
  await pane.getByRole('heading', { name: texts.settings }).waitFor();
  await take('3-settings');
  await button(texts.back).click();
  await button(texts.evaluate.start(PROGRAMMES)).click();
  await button(texts.outcome.see).waitFor();
  await take('4-outcome');
  await button(texts.outcome.see).click();
  await pane.locator('.item-title').first().waitFor();
  await take('5-review');
  await pane.locator('.item-title').first().click();
  await pane.locator('.item.open .programme').waitFor();
  await take('6-programme');
  await pane.locator('.component .disclosure-title').first().click();
  await pane.locator('.component').first().evaluate((one) => one.scrollIntoView({ block: 'center' }));
  await take('7-components');
  await pane.getByRole('tab', { name: texts.tab.report }).click();
  await pane.getByText(texts.report.what).waitFor();
  await take('8-report');
}

async function open(browser: Browser, address: string, tag: LanguageTag, theme: Theme): Promise<Page> {
  const page = await browser.newPage({ viewport: SIZE, locale: packFor(tag).locale, colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(`${address}?lang=${tag}`);
  return page;
}

async function everyView(browser: Browser, address: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const tag of LANGUAGE_TAGS)
    for (const theme of ['light', 'dark'] as const) {
      const page = await open(browser, address, tag, theme);
      await page.addStyleTag({ content: '.pane { width: 320px !important; }' });
      await walk(page.frameLocator('iframe'), tag, async (name) => {
        await page.mouse.move(0, 0);
        await page.locator('iframe').screenshot({ path: join(folder, `${tag}-${theme}-${name}.png`) });
      });
      await page.close();
    }
}

/** The pane beside the matrix it wrote, the review, and a programme with its walks. */
async function forReadme(browser: Browser, address: string): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const page = await open(browser, address, 'es', 'light');
  await walk(page.frameLocator('iframe'), 'es', async (name) => {
    const file = { '4-outcome': 'preview.png', '5-review': 'review.png', '6-programme': 'programme.png' }[name];
    if (file === undefined) return;
    const path = join(IMAGES, file);
    await page.mouse.move(0, 0);
    if (name !== '4-outcome') return void (await page.locator('iframe').screenshot({ path }));
    await page.getByRole('tab', { name: packFor('es').report.sheet.matrix }).click();
    await page.locator('.cell').filter({ hasText: packFor('es').verdict.status.partial }).first().waitFor();
    await page.screenshot({ path });
  });
  await page.close();
}

async function run(folder: string | undefined): Promise<void> {
  await buildPreview();
  const [browser, server] = await Promise.all([launchChromium(), servePreview(0)]);
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  try {
    await (folder === undefined ? forReadme(browser, address) : everyView(browser, address, folder));
  } finally {
    await browser.close();
    server.close();
  }
}

void run(process.argv[2]);
