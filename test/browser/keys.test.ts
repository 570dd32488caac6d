/** Without a mouse: every job of the production pane is done by keys alone, the focus is never lost, and what happened is announced. */
import type { Browser } from 'playwright-core';
import { packFor } from '../../src/language';
import { launchChromium } from './chromium';
import { Pane } from './pane';
import { soon } from './soon';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const es = packFor('es');
const { judgement, pending, removal, report, run } = es.pane;
const REASON = 'El informe final dice que nadie midió los efectos.';
const MOST_PRESSES = 120;

/** Somebody at the keyboard. */
class Keys {
  private constructor(readonly pane: Pane) {}

  static async at(pane: Pane): Promise<Keys> {
    await pane.ready.waitFor();
    return new Keys(pane);
  }

  /** In the review of the sample, evaluated; the focus on the tab. */
  static async inReview(): Promise<Keys> {
    const pane = await Pane.open(browser);
    const keys = await Keys.at(pane);
    await pane.evaluate();
    await pane.review();
    await pane.tab('review').focus();
    return keys;
  }

  /** What has the focus, by its name or its words; empty: nothing. */
  focused(): Promise<string> {
    return this.pane.frame.evaluate(() => {
      const one = document.activeElement as HTMLInputElement | null;
      if (!one || one === document.body) return '';
      return (one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  /** Presses a key; the focus stands somewhere afterwards. */
  async press(key: string): Promise<void> {
    await this.pane.excel.page.keyboard.press(key);
    await soon(async () => expect(await this.focused()).not.toBe(''));
  }

  type(text: string): Promise<void> {
    return this.pane.excel.page.keyboard.type(text);
  }

  /** Goes there and presses Enter. */
  async use(name: string | RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void> {
    await this.reach(name, key);
    await this.press('Enter');
  }

  /** Goes on, or back, until what is called so has the focus and shows it. */
  async reach(name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const met: string[] = [];
    for (let presses = 0; presses < MOST_PRESSES; presses++) {
      await this.pane.excel.page.keyboard.press(key);
      const focused = await this.focused();
      if (typeof name === 'string' ? focused === name.replace(/\s+/g, ' ') : name.test(focused)) {
        expect(await this.pane.frame.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true);
        return;
      }
      // The last stop hands on to Excel, which is not there.
      if (focused === met.at(-1) && focused === met.at(-2)) break;
      met.push(focused);
    }
    throw new Error(`${key} never reaches ${String(name)}, only ${met.join(' | ')}`);
  }

  async stands(name: string): Promise<void> {
    await soon(async () => expect(await this.focused()).toBe(name.replace(/\s+/g, ' ')));
  }

  /** Whoever listens hears it. */
  announced(words: string): Promise<void> {
    return this.pane.frame.locator('[role=status], [role=alert]').getByText(words).first().waitFor({ state: 'attached' });
  }

  /** Results-based management of the first programme. */
  async openResults(): Promise<void> {
    await this.use(/SIGOB/);
    await this.use(new RegExp(`1\\.2 ${es.verdict.milestone['1.2']}`));
  }
}

test('the main job: evaluate, review, open a programme, go to a cell', async () => {
  const keys = await Keys.at(await Pane.open(browser));
  const { pane } = keys;
  await keys.use(/^Evaluar \d+/);
  await pane.done.waitFor();
  await keys.use(es.pane.outcome.see);
  await pane.text(es.pane.review.count(11, 11)).waitFor();
  await keys.use(/SIGOB/);
  await pane.frame.locator('.item.open').waitFor();
  await keys.use(/^Anexo 2 · A4/);
  await soon(() => expect(pane.excel.selection).toMatchObject({ sheet: { name: 'Anexo 2' }, area: { row: 3, column: 0 } }));
  await pane.close();
});

test('a status is decided with its reason, and taken back', async () => {
  const keys = await Keys.inReview();
  const { pane } = keys;
  await keys.openResults();
  await keys.use(judgement.decide);
  await keys.stands(judgement.status);
  await keys.press('End');
  await keys.use(judgement.save);
  await keys.announced(judgement.reasonNeeded);
  await keys.stands(`${judgement.reason}*`);
  await keys.type(REASON);
  await keys.press('Escape');
  await keys.stands(judgement.decide);
  expect(await pane.frame.locator('.form').count()).toBe(0);
  await keys.press('Enter');
  await keys.stands(judgement.status);
  await keys.press('End');
  await keys.press('Tab');
  await keys.type(REASON);
  await keys.use(judgement.save);
  await keys.announced(judgement.saved);
  await pane.text(judgement.decided(es.verdict.status.notApplicable)).waitFor();
  await keys.stands(judgement.decide);
  await keys.use(judgement.withdraw, 'Shift+Tab');
  await pane.frame.locator('.decision').waitFor({ state: 'detached' });
  await keys.stands(judgement.decide);
  await pane.close();
});

test('a quote is set aside and taken back in; evidence is added and taken out', async () => {
  const keys = await Keys.inReview();
  const { pane } = keys;
  await keys.openResults();
  await keys.use(judgement.reject);
  await keys.stands(`${judgement.reason}*`);
  await keys.press('Escape');
  await keys.stands(judgement.reject);
  await keys.press('Enter');
  await keys.stands(`${judgement.reason}*`);
  await keys.use(judgement.reject);
  await keys.announced(judgement.saved);
  await keys.stands(judgement.decide);
  await keys.use(judgement.setAside(1), 'Shift+Tab');
  await keys.use(judgement.accept);
  await pane.button(judgement.accept).waitFor({ state: 'detached' });
  await keys.stands(judgement.decide);

  await keys.use(judgement.add);
  await keys.stands(`${judgement.quote}*`);
  await keys.use(judgement.save);
  await keys.announced(judgement.quoteNeeded);
  await keys.stands(`${judgement.quote}*`);
  await keys.type(REASON);
  await keys.use(judgement.save);
  await pane.frame.locator('.quote.added').waitFor();
  await keys.stands(judgement.add);
  await keys.use(judgement.drop, 'Shift+Tab');
  await pane.frame.locator('.quote.added').waitFor({ state: 'detached' });
  await keys.stands(judgement.decide);
  await pane.close();
});

test('what was inferred is confirmed, one after the other', async () => {
  const keys = await Keys.inReview();
  const { pane } = keys;
  await keys.reach(/^Por confirmar: \d+$/);
  const count = Number(/\d+/.exec(await keys.focused())![0]);
  await keys.press('Enter');
  await keys.stands(pending.title);
  await keys.use(pending.confirm);
  await keys.stands(`${judgement.reason}*`);
  await keys.press('Escape');
  await keys.stands(pending.confirm);
  await keys.press('Enter');
  await keys.stands(`${judgement.reason}*`);
  await keys.type(REASON);
  await keys.use(judgement.save);
  await keys.announced(pending.inferred(count - 1));
  await keys.stands(pending.confirm);
  await keys.use(pending.document);
  await keys.stands(`${judgement.quote}*`);
  await keys.type(REASON);
  await keys.use(judgement.save);
  await keys.announced(pending.inferred(count - 2));
  await keys.use(es.pane.back, 'Shift+Tab');
  await keys.stands(pending.open(count - 2, 0));
  await pane.close();
});

test('the summary, pages and templates are made, stopped, and gone to', async () => {
  const keys = await Keys.inReview();
  const { pane } = keys;
  const { excel } = pane;
  await keys.press('ArrowRight');
  await keys.stands(es.pane.tab.report);
  await pane.text(report.what).waitFor();
  await keys.reach(report.summary.act);
  const held = excel.holdWhen(() => true);
  await keys.press('Enter');
  await keys.announced(report.working);
  await keys.stands(report.summary.act);
  await keys.use(run.stop);
  await held.came;
  held.letGo();
  await keys.announced(report.stopped);
  await keys.stands(report.summary.act);
  await keys.press('Enter');
  await keys.announced(report.made(1));
  await keys.stands(report.summary.act);
  await keys.use(/^Resumen\. /);
  await soon(() => expect(excel.selection.sheet.name).toBe('Resumen'));

  await keys.use(new RegExp(`^${report.pages.choose}`));
  await keys.reach('SIGOB');
  await keys.press('Space');
  await keys.use(report.pages.act(1));
  await keys.stands(report.pages.act(1));
  await pane.frame.locator('.making .cell-link').getByText('SIGOB').waitFor();
  await keys.reach(/^SIGOB\. /);

  await keys.use(report.templates.kind.ficha);
  await keys.stands(report.templates.kind.ficha);
  await pane.frame.locator('.making .cell-link').getByText(es.template.sheet.ficha, { exact: true }).waitFor();
  await keys.reach(new RegExp(`^${es.template.sheet.ficha}\\. `));
  await pane.close();
});

test('what Crisol wrote is taken out; where that fails the focus stands on trying again', async () => {
  const keys = await Keys.inReview();
  const { pane } = keys;
  await keys.press('ArrowRight');
  await pane.text(report.what).waitFor();
  await keys.use(removal.title);
  await pane.button(removal.start).waitFor();
  await keys.stands(removal.title);
  await keys.reach(removal.start);
  pane.excel.fault = () => ({ code: 'GeneralException', message: 'no' });
  await keys.press('Enter');
  await keys.announced(es.errors.officeFailed({}));
  await keys.stands(es.pane.retry);
  pane.excel.fault = () => null;
  await keys.press('Enter');
  await pane.heading(removal.done).waitFor();
  await keys.stands(removal.done);
  await keys.use(es.pane.close);
  await keys.stands(es.pane.tab.evaluate);
  await pane.close();
});

test('whatever takes its own button away leaves the focus near: skipping, looking again, stopping, failing', async () => {
  const keys = await Keys.at(await Pane.open(browser));
  const { pane } = keys;
  await keys.use(es.pane.welcome.skip);
  await keys.stands(es.pane.review.refresh);
  await keys.press('Enter');
  await pane.ready.waitFor();
  expect(await keys.focused()).not.toBe('');
  await keys.reach(/^Evaluar \d+/);
  pane.excel.beginCellEdit();
  await keys.press('Enter');
  await keys.stands(run.title);
  await keys.use(run.stop);
  pane.excel.endCellEdit();
  await keys.announced(run.stoppedHint);
  await keys.stands(es.pane.evaluate.found(11, 2));
  await keys.reach(/^Evaluar \d+/);
  pane.excel.fault = () => ({ code: 'GeneralException', message: 'no' });
  await keys.press('Enter');
  await keys.announced(es.errors.officeFailed({}));
  await keys.stands(es.pane.retry);
  pane.excel.fault = () => null;
  await keys.press('Enter');
  await pane.done.waitFor();
  await keys.stands(es.pane.outcome.title(11));
  await pane.close();
});
