/** The command for templates: a new file each time, nothing replaced, filled in as an officer would and evaluated. */
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/run';
import { openXlsx } from '../../src/host/xlsx/open';
import type { ErrorCode } from '../../src/errors';
import { LANGUAGE_TAGS, packFor } from '../../src/language';
import { TEMPLATE_KINDS } from '../../src/language/template-texts';

const sample = join(resolve(__dirname, '../..'), 'assets/samples/anexos-ejemplo.xlsx');
let folder: string;
const at = (name: string): string => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisol-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function crisol(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const machine = { folder, sample, locale: 'pt-BR', today: new Date(), out: (text: string) => void (out += text), err: (text: string) => void (err += text), watched: false };
  return { code: await run(args, machine), out, err };
}

const sheetsOf = async (file: string): Promise<string[]> => openXlsx(await readFile(at(file))).sheets().filter(({ visibility }) => visibility === 'Visible').map(({ name }) => name);

test.each(TEMPLATE_KINDS)('%s: a file in the language of the system, named after what it is', async (kind) => {
  const { template, command } = packFor('pt');
  const done = await crisol('template', kind);
  expect(done).toEqual({ code: 0, out: `${command.written(at(`${template.file[kind]}.xlsx`))}\n`, err: '' });
  const { annex2, annex3, ficha, matrix, guide } = template.sheet;
  expect(await sheetsOf(`${template.file[kind]}.xlsx`)).toEqual(kind === 'workbook' ? [guide, annex2, annex3, ficha, matrix] : [template.sheet[kind]]);
});

test.each(LANGUAGE_TAGS)('in %s it is filled in, evaluated and nothing is left unread', async (tag) => {
  const { template, sample: { programmes }, verdict } = packFor(tag);
  expect((await crisol('template', 'annex3', '--lang', tag, '--out', at('nuevo.xlsx'))).code).toBe(0);
  const model = openXlsx(await readFile(at('nuevo.xlsx')));
  const annex = model.sheets().find(({ name }) => name === template.sheet.annex3)!;
  const { programme, objective, relevance, interaction } = programmes[0]!;
  [programme, template.areas[0], objective, 'Honduras (2007)', '', relevance, verdict.exchange.influence, interaction, '', verdict.source.visit].forEach((text, column) => annex.setValue(3, column, text!));
  await writeFile(at('lleno.xlsx'), model.save());
  const { code, out, err } = await crisol('evaluate', at('lleno.xlsx'), '--json', '--as-of', '2009');
  expect([code, err]).toEqual([0, '']);
  const { language, programmes: found, skipped } = JSON.parse(out) as { language: string; programmes: Record<string, unknown>[]; skipped: unknown[] };
  expect([language, skipped]).toEqual([tag, []]);
  expect(found).toEqual([expect.objectContaining({ annex: 3, warnings: [], exchangeTypes: expect.arrayContaining(['influence']) })]);
});

test('a file that is there is never replaced', async () => {
  await writeFile(at('ficha.xlsx'), 'llena');
  expect((await crisol('template', 'ficha')).out).toContain(at('ficha (2).xlsx'));
  expect((await crisol('template', 'ficha', '--out', 'ficha.xlsx')).code).toBe(2);
  expect(await readFile(at('ficha.xlsx'), 'utf8')).toBe('llena');
  expect((await readdir(folder)).sort()).toEqual(['ficha (2).xlsx', 'ficha.xlsx']);
});

test.each<[string[], ErrorCode]>([
  [[], 'missingArgument'],
  [['anexo2'], 'badArgument'],
  [['ficha', 'matrix'], 'badArgument'],
  [['ficha', '--json'], 'badArgument'],
  [['ficha', '--lang', 'de'], 'badArgument'],
  [['ficha', '--out', 'ficha.pdf'], 'badArgument'],
  [['ficha', '--out', 'no/hay/f.xlsx'], 'outputNotWritable'],
])('%j is %s: one line, exit code 2, nothing written', async (args, code) => {
  const done = await crisol('template', ...args);
  expect([done.code, done.out]).toEqual([2, '']);
  expect(done.err).toMatch(/^[^\n]+\n$/);
  expect(done.err.startsWith(packFor('pt').errors[code]({ file: '\u0000', argument: '\u0000' }).split('\u0000')[0]!)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('a template as it comes holds no programme, and evaluating it says so', async () => {
  await crisol('template', 'annex2');
  const { code, err } = await crisol('evaluate', at('anexo-2.xlsx'));
  expect([code, err]).toEqual([2, `${packFor('pt').errors.onlyExample({ file: 'anexo-2.xlsx' })}\n`]);
});

test('--help says how, and a command that there is not is refused', async () => {
  expect(await crisol('template', '--help')).toEqual({ code: 0, out: `${packFor('pt').command.help.template}\n`, err: '' });
  for (const tag of LANGUAGE_TAGS) for (const help of Object.values(packFor(tag).command.help)) for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  expect((await crisol('plantilla')).code).toBe(2);
});
