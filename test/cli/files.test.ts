import { link, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findNewTarget, findTarget, readWorkbook, resultName, writeResult, type Target } from '../../src/cli/files';

let folder: string;
const at = (name: string): string => join(folder, name);
const bytes = new TextEncoder().encode('resultado');
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisol-'));
  await writeFile(at('anexos.xlsx'), 'original');
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['anexos.xlsx', 'anexos.crisol.xlsx'],
  ['anexos.crisol.xlsx', 'anexos.2.crisol.xlsx'],
  ['anexos.2.crisol.xlsx', 'anexos.3.crisol.xlsx'],
  ['plan.2009.XLSX', 'plan.2009.crisol.xlsx'],
  ['sin ending', 'sin ending.crisol.xlsx'],
])('the result of %s is %s', (name, result) => expect(resultName(name, '.xlsx')).toBe(result));

test('a macro workbook stays one', async () => {
  await writeFile(at('a.xlsm'), 'x');
  expect(basename((await findTarget(at('a.xlsm'), null, [folder])).path)).toBe('a.crisol.xlsm');
  await expect(findTarget(at('a.xlsm'), at('b.xlsx'), [folder])).rejects.toMatchObject({ code: 'badArgument' });
});

describe('the input is never the output', () => {
  test('by its own name, through `..`, a symbolic link and a hard link', async () => {
    await mkdir(at('dentro'));
    await symlink(at('anexos.xlsx'), at('enlace.xlsx'));
    await link(at('anexos.xlsx'), at('duro.xlsx'));
    for (const out of ['anexos.xlsx', 'dentro/../anexos.xlsx', 'enlace.xlsx', 'duro.xlsx'])
      await expect(findTarget(at('anexos.xlsx'), `${folder}/${out}`, [folder])).rejects.toMatchObject({ code: 'outputIsInput' });
  });
});

describe('a place that cannot be written to', () => {
  test('is refused before any work: a folder, a folder that is not there, a file for a folder', async () => {
    await mkdir(at('carpeta.xlsx'));
    for (const out of ['carpeta.xlsx', 'no existe/r.xlsx', 'anexos.xlsx/r.xlsx'])
      await expect(findTarget(at('anexos.xlsx'), at(out), [folder])).rejects.toMatchObject({ code: 'outputNotWritable' });
  });
  test('leaves nothing behind where it turns out late', async () => {
    await mkdir(at('r.xlsx'));
    await expect(writeResult({ path: at('r.xlsx'), named: true, next: (name) => name }, bytes)).rejects.toMatchObject({ code: 'outputNotWritable' });
    expect((await readdir(folder)).sort()).toEqual(['anexos.xlsx', 'r.xlsx']);
  });
});

describe('nothing is replaced unasked', () => {
  const target = (): Promise<Target> => findTarget(at('anexos.xlsx'), null, [folder]);
  test('another file of that name is passed over; one of the same bytes is the result', async () => {
    await writeFile(at('anexos.crisol.xlsx'), 'con decisiones');
    expect(basename(await writeResult(await target(), bytes))).toBe('anexos.2.crisol.xlsx');
    expect(basename(await writeResult(await target(), bytes))).toBe('anexos.2.crisol.xlsx');
    expect(await readFile(at('anexos.crisol.xlsx'), 'utf8')).toBe('con decisiones');
    expect((await readdir(folder)).sort()).toEqual(['anexos.2.crisol.xlsx', 'anexos.crisol.xlsx', 'anexos.xlsx']);
  });
  test('what --out names is replaced, through a link too', async () => {
    await writeFile(at('viejo.xlsx'), 'viejo');
    await symlink(at('viejo.xlsx'), at('enlace.xlsx'));
    const place = await writeResult(await findTarget(at('anexos.xlsx'), at('enlace.xlsx'), [folder]), bytes);
    expect(await readFile(at('viejo.xlsx'), 'utf8')).toBe('resultado');
    expect(basename(place)).toBe('viejo.xlsx');
  });
  test('a new file takes the next free number; a name that --out gives must be free', async () => {
    await writeFile(at('ficha.xlsx'), 'llena');
    const target = await findNewTarget('ficha.xlsx', null, folder);
    expect(basename(await writeResult(target, bytes))).toBe('ficha (2).xlsx');
    expect(basename(await writeResult(target, new TextEncoder().encode('otra')))).toBe('ficha (3).xlsx');
    expect(await readFile(at('ficha.xlsx'), 'utf8')).toBe('llena');
    await expect(findNewTarget('ficha.xlsx', at('anexos.xlsx'), folder)).rejects.toMatchObject({ code: 'outputExists' });
    await expect(findNewTarget('ficha.xlsx', at('ficha.pdf'), folder)).rejects.toMatchObject({ code: 'badArgument' });
    await expect(findNewTarget('ficha.xlsx', at('no existe/f.xlsx'), folder)).rejects.toMatchObject({ code: 'outputNotWritable' });
    expect(basename((await findNewTarget('ficha.xlsx', at('nueva.xlsx'), folder)).path)).toBe('nueva.xlsx');
  });
});

describe('what cannot be read', () => {
  test.each([
    ['no-existe.xlsx', 'fileNotFound'],
    ['anexos.xlsx/dentro.xlsx', 'fileNotFound'],
    ['', 'notAWorkbook'],
    ['vacio.xlsx', 'emptyFile'],
  ])('%j is %s', async (name, code) => {
    await writeFile(at('vacio.xlsx'), '');
    await expect(readWorkbook(at(name))).rejects.toMatchObject({ code });
  });
});
