/** `npm run summary`: what it adds to a copy, says and refuses. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/run';
import { textWidth } from '../../src/cli/table';
import { createXlsx, openXlsx } from '../../src/host/xlsx/open';
import { LANGUAGE_TAGS, packFor, PACKS } from '../../src/language';
import { MATRIX_NAMES } from '../../src/report/names';

const sample = resolve(__dirname, '../../assets/samples/anexos-ejemplo.xlsx');
const ES = packFor('es');
jest.setTimeout(120_000);

let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisol-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function command(name: string, ...args: string[]): Promise<Run> {
  let out = '';
  let err = '';
  const code = await run([name, ...args], { folder, sample, locale: 'es-MX', today: new Date(2009, 5, 30), out: (text) => void (out += text), err: (text) => void (err += text), watched: false });
  return { code, out, err };
}
const summary = (...args: string[]): Promise<Run> => command('summary', ...args);
const sheetsOf = async (name: string): Promise<string[]> => openXlsx(await readFile(at(name))).sheets().map((sheet) => sheet.name);

test('evaluates a workbook without a matrix and adds the summary, in a copy', async () => {
  const { code, out, err } = await summary('--as-of', '2009');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(await readdir(folder)).toEqual(['anexos-ejemplo.crisol.xlsx']);
  expect(out).toContain(`${ES.summary.command.summary} ${ES.summary.sheet}\n`);
  expect(out).toContain(at('anexos-ejemplo.crisol.xlsx'));
  const names = await sheetsOf('anexos-ejemplo.crisol.xlsx');
  expect(names).toEqual(expect.arrayContaining(['Anexo 2', 'Anexo 3', ES.report.sheet.matrix, ES.summary.sheet]));
  const saved = openXlsx(await readFile(at('anexos-ejemplo.crisol.xlsx')));
  const made = saved.sheets().find(({ name }) => name === ES.summary.sheet)!;
  expect([made.text(1, 13), made.value(1, 11)]).toEqual(['30 de junio de 2009', 2009]);
});

test('goes by the year that was given for evaluating', async () => {
  await command('evaluate', '--as-of', '2009', '--out', at('a.xlsx'));
  expect((await summary(at('a.xlsx'), '--out', at('b.xlsx'))).code).toBe(0);
  const made = openXlsx(await readFile(at('b.xlsx'))).sheets().find(({ name }) => name === ES.summary.sheet)!;
  expect(made.value(1, 11)).toBe(2009);
});

test('counts a matrix as it stands, and never evaluates it anew', async () => {
  await command('evaluate', '--lang', 'fr', '--out', at('a.xlsx'));
  const model = openXlsx(await readFile(at('a.xlsx')));
  model.sheets().find(({ name }) => name === 'Anexo 2')!.setValue(3, 2, 'otra cosa');
  await writeFile(at('a.xlsx'), model.save());
  expect((await summary(at('a.xlsx'), '--out', at('b.xlsx'))).code).toBe(0);
  const [before, after] = [openXlsx(await readFile(at('a.xlsx'))), openXlsx(await readFile(at('b.xlsx')))];
  expect(after.sheets().map(({ name }) => name)).toEqual([...before.sheets().map(({ name }) => name), packFor('fr').summary.sheet]);
  const texts = (name: string, from: typeof before): string[] => {
    const sheet = from.sheets().find((one) => one.name === name)!;
    const { rows, columns } = sheet.used(false)!;
    return Array.from({ length: rows * columns }, (_, index) => sheet.text(Math.floor(index / columns), index % columns));
  };
  for (const { name } of before.sheets()) expect(texts(name, after)).toEqual(texts(name, before));
});

test('makes a page for each programme asked for', async () => {
  await command('evaluate', '--out', at('a.xlsx'));
  const model = openXlsx(await readFile(at('a.xlsx')));
  const place = model.names().find(({ name }) => name === MATRIX_NAMES.key)!.formula;
  expect(place).toMatch(/\$A\$6:/);
  const keys = [5, 6].map((row) => model.sheets().find(({ name }) => name === ES.report.sheet.matrix)!.text(row, 0));
  const { code, out } = await summary(at('a.xlsx'), '--pages', keys.join(','), '--out', at('b.xlsx'));
  expect([code, out]).toEqual([0, expect.stringContaining(ES.summary.command.pages(2))]);
  expect((await sheetsOf('b.xlsx')).length).toBe(model.sheets().length + 2);
  expect(await summary(at('a.xlsx'), '--pages', 'all', '--out', at('c.xlsx'))).toMatchObject({ code: 0, out: expect.stringContaining(ES.summary.command.pages(11)) as string });
});

test.each([
  ['a key that no programme has', ['--pages', 'CR-NONE0'], 'CR-NONE0'],
  ['no key', ['--pages', ','], '--pages'],
  ['a language that is none', ['--lang', 'de'], '--lang de'],
  ['an option of another command', ['--json'], '--json'],
])('refuses %s, and writes nothing', async (_, args, named) => {
  const { code, out, err } = await summary(...args);
  expect([code, out, err.includes(named), err.trim().split('\n')]).toEqual([2, '', true, [expect.any(String)]]);
  expect(await readdir(folder)).toEqual([]);
});

test('says which workbook has no annex', async () => {
  await writeFile(at('vacio.xlsx'), createXlsx('Hoja1').save());
  const { code, err } = await summary(at('vacio.xlsx'));
  expect([code, err]).toEqual([2, expect.stringContaining('vacio.xlsx')]);
});

test.each(LANGUAGE_TAGS)('helps in %s, on lines that a terminal holds', async (tag) => {
  const { code, out } = await summary('--help', '--lang', tag);
  expect(code).toBe(0);
  for (const option of ['--out', '--pages', '--lang', '--as-of', '--help']) expect(out).toContain(option);
  for (const line of out.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(100);
  expect(PACKS.filter(({ command: { help } }) => out.includes(help.summary)).map((pack) => pack.tag)).toEqual([tag]);
});
