/** What is printed, as LibreOffice prints it: headings on every page, nothing alone at the end of one, as many pages as promised. */
import { generateProgrammes } from '../../scripts/generate-programmes';
import { templateFile } from '../../src/cli/template';
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import { LANGUAGE_TAGS, packFor, PACKS } from '../../src/language';
import { COMPONENT_IDS } from '../../src/method';
import { HEADINGS, ROOM } from '../../src/report/templates';
import { makePages } from '../../src/workbook/pages';
import { makeSummary } from '../../src/workbook/summary';
import { edit, sheet } from '../workbook/book';
import { printed } from './office';

const MINUTES = 60_000;

/** Pages of a sheet, by the footer, which those of the officer's sheets lack. */
const pagesOf = (pages: readonly (readonly string[])[], name: string): (readonly string[])[] => pages.filter((lines) => (lines.at(-1) ?? '').startsWith(`${name} · `));
const words = (lines: readonly string[]): string => ` ${lines.join(' ').replace(/\s+/g, ' ')} `;

describe.each(LANGUAGE_TAGS)('%s', (tag) => {
  const { template, report, summary, verdict } = packFor(tag);

  test('templates with all their rows filled have headings on every page', async () => {
    const bytes = edit(await templateFile('workbook', tag), (model) => {
      for (const name of [template.sheet.annex2, template.sheet.annex3]) {
        for (let row = 0; row <= ROOM; row++) sheet(model, name).setValue(HEADINGS + 1 + row, 0, `${template.heading.programme} ${row}`);
      }
    });
    const pages = printed(bytes);
    for (const [name, title, columns, least] of [
      [template.sheet.annex2, template.title.annex2, ['programme', 'objective', 'relevance', 'source'], 2],
      [template.sheet.annex3, template.title.annex3, ['programme', 'objective', 'relevance', 'source'], 2],
      [template.sheet.ficha, template.title.ficha, ['programme', 'objective'], 1],
    ] as const) {
      const own = pagesOf(pages, name);
      expect([name, own.length >= least]).toEqual([name, true]);
      for (const page of own) {
        expect(page.some((line) => line.startsWith(title))).toBe(true);
        for (const column of columns) expect(words(page)).toContain(template.heading[column].split(' ')[0]);
      }
    }
    const guide = pagesOf(pages, template.sheet.guide);
    expect([guide.length, guide[0]![0]]).toEqual([1, template.guide.title]);
    const matrix = pagesOf(pages, template.sheet.matrix);
    for (const page of matrix) expect(words(page)).toContain(verdict.sides.programme);
    for (const id of COMPONENT_IDS) expect(matrix.some((page) => words(page).includes(`${id} `))).toBe(true);
  }, 10 * MINUTES);

  test('the matrix has its headings on every page, the summary is two pages, a programme’s page is one', async () => {
    const model = openXlsx(generateProgrammes(11));
    const session = startExcel(model, { requirementSets: { ExcelApi: '1.15' } });
    const options = { packs: PACKS, language: tag, asOf: 2009, today: new Date(2009, 5, 30) };
    const name = await makeSummary(options);
    const all = await makePages(null, options);
    session.stop();
    const pages = printed(model.save());

    const matrix = pagesOf(pages, report.sheet.matrix);
    expect(matrix.map((page) => [verdict.sides.causes, verdict.sides.effects].filter((side) => words(page).includes(side)))).toEqual([[verdict.sides.causes], [verdict.sides.effects]]);
    for (const page of matrix) expect(words(page)).toContain(verdict.sides.programme);

    const [figures, programmes, ...more] = pagesOf(pages, name);
    expect(more).toEqual([]);
    expect(figures![0]).toBe(summary.title);
    expect(words(figures!)).not.toContain(summary.table.heading);
    expect(programmes![0]).toBe(summary.table.heading);
    for (const title of [summary.phases.title, summary.milestones.title, summary.exchange.title, summary.countries.title]) expect(words(figures!).split(title)).toHaveLength(3);

    expect(all.map((page) => pagesOf(pages, page).length)).toEqual(all.map(() => 1));
    expect(words(pagesOf(pages, all[0]!)[0]!)).toContain(summary.page.recommendations);
  }, 10 * MINUTES);
});

test('of 120 programmes the summary repeats its headings on every page but the first', async () => {
  const model = openXlsx(generateProgrammes(120));
  const session = startExcel(model, { requirementSets: { ExcelApi: '1.15' } });
  const name = await makeSummary({ packs: PACKS, asOf: 2009, today: new Date(2009, 5, 30) });
  session.stop();
  const { verdict } = packFor('es');
  const [first, ...rest] = pagesOf(printed(model.save()), name);
  expect(words(first!)).not.toContain(verdict.sides.effects);
  expect(rest.length).toBeLessThan(12);
  for (const page of rest) for (const heading of [verdict.sides.programme, verdict.sides.causes, verdict.sides.effects]) expect(words(page).split(` ${heading} `).length).toBeGreaterThan(1);
}, 10 * MINUTES);
