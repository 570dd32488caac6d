/** What the languages bring for writing, and what of it reads back. */
import { PACKS } from '../../src/language';
import { REPORT_NOTICES } from '../../src/language/report-texts';
import { APPEARANCE, STATUSES } from '../../src/method';
import { PHASE_APPEARANCE } from '../../src/report/appearance';
import { statusReader } from '../../src/report/status-words';
import { milestonesText, ownTexts, statusText } from '../../src/report/texts';
import { asText } from '../../src/workbook/write';
import { evidenceFor, findings, verdictOf } from '../assessment/examples';

const VALUES = { sheet: 'Anexo 3', wanted: 'H1', written: 'Q1', cell: 'B7', word: 'quizá', programme: 'Agua', component: '1.1', key: 'CR-1', rows: '5, 7', count: 2, names: 'Agua 1.1' };
const read = statusReader(PACKS);

describe.each(PACKS.map((pack) => [pack.tag, pack] as const))('%s', (_, pack) => {
  const { report } = pack;

  test('sheet names are names that Excel takes, each its own', () => {
    const names = Object.values(report.sheet);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*:[\]]|^'|'$/);
    }
  });

  test('the drop-down says what Excel has room for', () => {
    expect(report.choose.title.length).toBeLessThanOrEqual(32);
    expect(report.choose.prompt.length).toBeLessThanOrEqual(255);
    expect(report.choose.refused.length).toBeLessThanOrEqual(225);
  });

  test.each(REPORT_NOTICES)('%s names what it speaks of', (code) => {
    const text = report.notice[code](VALUES);
    expect(text).toContain(code === 'choicesUnreadable' ? 'Crisol' : 'Anexo 3');
    expect(text).not.toMatch(/undefined|\$\{/);
  });

  test.each(STATUSES)('%s reads back from its cell, whatever mark or case it has', (status) => {
    for (const inferredFrom of [null, '3.4'] as const) {
      for (const decision of [null, { status, reason: '', source: null, rested: null, by: '', on: '' }]) {
        const text = statusText({ status, basis: 'none', suggested: 'unknown', inferredFrom, evidence: [], added: [], rejected: [], decision, changed: false }, pack);
        expect(read(text)).toEqual({ status, decided: decision !== null });
      }
    }
    expect(read(pack.verdict.status[status].toUpperCase())).toEqual({ status, decided: false });
  });

  test('no text of ours is taken for a formula, a number or a date', () => {
    const verdict = verdictOf({ findings: findings({ evidence: evidenceFor('mp?xm?') }) });
    for (const text of Object.values(ownTexts(verdict, pack))) expect(asText(text)).not.toMatch(/^[=+\-@\d]/);
  });
});

test('no word stands for two statuses, in any two languages', () => {
  const words = PACKS.flatMap(({ verdict }) => STATUSES.map((status) => [verdict.status[status].toLowerCase(), status] as const));
  for (const [word, status] of words) expect(read(word)?.status).toBe(status);
});

test.each(['', 'más o menos', 'cumplido?? no sé', 'met, I think', '7'])('%j is no status', (text) => expect(read(text)).toBeNull());

test.each(STATUSES)('the symbol alone is %s', (status) => expect(read(` ${APPEARANCE[status].symbol} `)?.status).toBe(status));

test.each([
  ['mmmmmm', '✔ 6/6'],
  ['??????', '? 0/6'],
  ['m?????', '◐ 1/6'],
  ['?????m', '↑ 1/6 +5'],
  ['xxxxxx', '? 0/6'],
])('milestones %s are told as %s', (six, text) => expect(milestonesText(verdictOf({ findings: findings({ evidence: evidenceFor(six) }) }))).toBe(text));

const luminance = (hex: string): number => {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};

test.each([...Object.values(PHASE_APPEARANCE), ...Object.values(APPEARANCE)])('black on $fill is legible', ({ fill }) => {
  expect((luminance(fill) + 0.05) / 0.05).toBeGreaterThan(7.9);
});
