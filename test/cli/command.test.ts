/** The command as an officer runs it: real processes, real files. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { zipSync, strToU8 } from 'fflate';
import { run } from '../../src/cli/run';
import { textWidth } from '../../src/cli/table';
import type { ErrorCode } from '../../src/errors';
import { generateProgrammes } from '../../scripts/generate-programmes';
import { packFor, LANGUAGE_TAGS } from '../../src/language';
import { COMPONENT_IDS, EXCHANGE_TYPES, isMilestone, SAYS, STATUSES } from '../../src/method';
import { compoundFile } from './compound-file';

const root = resolve(__dirname, '../..');
const sample = join(root, 'assets/samples/anexos-ejemplo.xlsx');
jest.setTimeout(120_000);

let folder: string;
const at = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crisol-'));
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** In this process, for the many cases where only what the command is given differs. */
async function evaluateHere(...args: string[]): Promise<Run> {
  let out = '';
  let err = '';
  const code = await run(['evaluate', ...args], { folder, sample, locale: 'es-MX', today: new Date(), out: (text) => void (out += text), err: (text) => void (err += text), watched: false });
  return { code, out, err };
}

function evaluate(...args: string[]): Promise<Run> {
  const env = { ...process.env, LC_ALL: 'es_MX.UTF-8', npm_lifecycle_event: '' };
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(root, 'scripts/crisol.mjs'), 'evaluate', ...args], { cwd: folder, env, maxBuffer: 2 ** 26 }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }));
  });
}

interface Json {
  readonly language: string;
  readonly programmes: readonly (Record<string, unknown> & { name: string; sheet: string; components: Record<string, Record<string, unknown> & { evidence: Record<string, string>[] }> })[];
  readonly skipped: readonly Record<string, string>[];
}
const json = ({ out }: Run): Json => JSON.parse(out) as Json;

describe('the sample, without a word', () => {
  let first: Run;
  beforeAll(async () => {
    first = await evaluate();
  });
  test('ends well, with the result in the current folder and nothing else', async () => {
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain(at('anexos-ejemplo.crisol.xlsx'));
    expect(await readdir(folder)).toEqual(['anexos-ejemplo.crisol.xlsx']);
  });
  test('shows the eleven programmes, in Spanish, within 100 columns', () => {
    for (const line of first.out.split('\n').filter((each) => !each.includes(folder))) expect(textWidth(line)).toBeLessThanOrEqual(100);
    for (const name of ['SIGOB', 'Pacto Mundial', 'Operación "Visas"']) expect(first.out).toContain(name);
    expect(first.out.match(/^\d+\. /gm)).toHaveLength(11);
    expect(first.out).toContain(packFor('es').command.heading.next);
  });
  test('run again, it is the same file', async () => {
    const before = await readFile(at('anexos-ejemplo.crisol.xlsx'));
    expect((await evaluate()).code).toBe(0);
    expect(await readdir(folder)).toEqual(['anexos-ejemplo.crisol.xlsx']);
    expect((await readFile(at('anexos-ejemplo.crisol.xlsx'))).equals(before)).toBe(true);
  });
});

describe('--json', () => {
  let first: Json;
  beforeAll(async () => {
    const done = await evaluate(sample, '--json', '--as-of', '2009', '--out', at('uno.xlsx'));
    expect(done).toMatchObject({ code: 0, err: '' });
    first = json(done);
  });
  test('has the keys and values agreed, in their order', () => {
    expect(Object.keys(first)).toEqual(['language', 'programmes', 'skipped']);
    expect(first.language).toBe('es');
    expect(first.programmes).toHaveLength(11);
    for (const programme of first.programmes) {
      expect(Object.keys(programme)).toEqual([
        'key', 'name', 'annex', 'sheet', 'address', 'attainedPhase', 'documentedPhase', 'success', 'exchangeTypes', 'components', 'recommendations', 'warnings',
      ]);
      expect(programme).toMatchObject({ key: expect.stringMatching(/./), name: expect.stringMatching(/./), address: expect.stringMatching(/^A\d+$/) });
      expect(programme['annex']).toBe(programme.sheet === 'Anexo 2' ? 2 : 3);
      for (const phase of ['attainedPhase', 'documentedPhase']) expect([1, 2, 3]).toContain(programme[phase]);
      expect(['yes', 'unverified', 'no']).toContain(programme['success']);
      for (const type of programme['exchangeTypes'] as string[]) expect(EXCHANGE_TYPES).toContain(type);
      expect(Object.keys(programme.components)).toEqual(COMPONENT_IDS);
      for (const id of COMPONENT_IDS) {
        const component = programme.components[id]!;
        expect(Object.keys(component)).toEqual(['status', 'basis', 'inferred', 'evidence']);
        expect(STATUSES).toContain(component['status']);
        expect(['documented', 'officer', 'none']).toContain(component['basis']);
        expect([false, ...(isMilestone(id) ? [true] : [])]).toContain(component['inferred']);
        for (const evidence of component.evidence) {
          expect(Object.keys(evidence)).toEqual(['sheet', 'cell', 'quote', 'says', 'rule']);
          expect(evidence).toMatchObject({ sheet: programme.sheet, cell: expect.stringMatching(/^[A-Z]+\d+$/), quote: expect.stringMatching(/./) });
          expect(SAYS).toContain(evidence['says']);
        }
      }
      for (const each of programme['recommendations'] as Record<string, unknown>[]) {
        expect(Object.keys(each)).toEqual(['component', 'source', 'text']);
        expect([...COMPONENT_IDS, null]).toContain(each['component']);
        expect(['annex', 'method']).toContain(each['source']);
        expect(each['text']).toEqual(expect.stringMatching(/./));
      }
      for (const each of programme['warnings'] as Record<string, unknown>[]) {
        expect(Object.keys(each)).toEqual(['code', 'text']);
        expect(each['text']).toEqual(expect.stringMatching(/ /));
      }
    }
    for (const each of first.skipped) expect(Object.keys(each)).toEqual(['sheet', 'reason']);
  });
  test('evaluating the result itself gives the same verdicts, with the year given before', async () => {
    expect(json(await evaluateHere(at('uno.xlsx'), '--json', '--out', at('dos.xlsx'))).programmes).toEqual(first.programmes);
  });
  test('and in the language asked for before', async () => {
    const before = json(await evaluateHere(sample, '--json', '--lang', 'pt', '--out', at('tres.xlsx')));
    const again = json(await evaluateHere(at('tres.xlsx'), '--json', '--out', at('cuatro.xlsx')));
    expect([again.language, again.programmes]).toEqual(['pt', before.programmes]);
    expect(await readFile(at('cuatro.xlsx'))).toEqual(await readFile(at('tres.xlsx')));
  });
  test.each(LANGUAGE_TAGS.filter((tag) => tag !== 'es'))('--lang %s changes the sentences and nothing else', async (tag) => {
    const other = json(await evaluateHere(sample, '--json', '--as-of', '2009', '--lang', tag, '--out', at(`${tag}.xlsx`)));
    expect(other.language).toBe(tag);
    const ids = ({ programmes }: Json): unknown => programmes.map((programme) => ({ ...programme, recommendations: null, warnings: null }));
    expect(ids(other)).toEqual(ids(first));
    const texts = ({ programmes }: Json): string[] =>
      programmes.flatMap(({ recommendations }) => (recommendations as { source: string; text: string }[]).filter(({ source }) => source === 'method').map(({ text }) => text));
    expect(texts(other).filter((text) => texts(first).includes(text))).toEqual([]);
  });
});

test('of many programmes, the program put together in one piece says what its modules say', async () => {
  await writeFile(at('many.xlsx'), generateProgrammes(120));
  const [modules, piece] = [await evaluateHere(at('many.xlsx'), '--json'), await evaluate(at('many.xlsx'), '--json')];
  expect(piece).toMatchObject({ code: 0, err: '' });
  expect(json(piece).programmes).toHaveLength(120);
  expect(json(piece)).toEqual(json(modules));
});

describe('what an officer can put right: one line, exit code 2, nothing written', () => {
  const workbook = (sheet: string): Uint8Array =>
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      'xl/workbook.xml': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Gastos" sheetId="1" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
    });
  const budget =
    '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Concepto</t></is></c><c r="B1" t="inlineStr"><is><t>Importe</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Luz</t></is></c><c r="B2"><v>120</v></c></row></sheetData></worksheet>';
  const files: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
    'vacio.xlsx': () => new Uint8Array(),
    'texto.xlsx': () => strToU8('Programa;Objetivo\nSIGOB;Gobernar mejor\n'),
    'antiguo.xls': () => compoundFile(['Workbook']),
    'antiguo.xlsx': () => compoundFile(['Workbook']),
    'cifrado.xlsx': () => compoundFile(['EncryptionInfo', 'EncryptedPackage']),
    'cortado.xlsx': async () => (await readFile(sample)).subarray(0, 4000),
    'carta.xlsx': () => zipSync({ 'word/document.xml': strToU8('<document/>') }),
    'roto.xlsx': () => workbook(budget.slice(0, -40)),
    'gastos.xlsx': () => workbook(budget),
  };
  let home: string;
  beforeAll(async () => {
    home = at('errores');
    await mkdir(join(home, 'carpeta.xlsx'), { recursive: true });
    for (const [name, make] of Object.entries(files)) await writeFile(join(home, name), await make());
    await writeFile(join(home, 'anexos.xlsx'), await readFile(sample));
  });

  test.each([
    ['vacio.xlsx', [], 'emptyFile'],
    ['texto.xlsx', [], 'notAWorkbook'],
    ['carta.xlsx', [], 'notAWorkbook'],
    ['antiguo.xls', [], 'oldWorkbook'],
    ['antiguo.xlsx', [], 'oldWorkbook'],
    ['cifrado.xlsx', [], 'encryptedWorkbook'],
    ['cortado.xlsx', [], 'damagedWorkbook'],
    ['roto.xlsx', [], 'damagedWorkbook'],
    ['gastos.xlsx', [], 'noAnnex'],
    ['carpeta.xlsx', [], 'notAWorkbook'],
    ['no-existe.xlsx', [], 'fileNotFound'],
    ['anexos.xlsx', ['--out', 'anexos.xlsx'], 'outputIsInput'],
    ['anexos.xlsx', ['--out', 'carpeta.xlsx'], 'outputNotWritable'],
    ['anexos.xlsx', ['--out', 'no/hay/r.xlsx'], 'outputNotWritable'],
    ['anexos.xlsx', ['--out', 'r.pdf'], 'badArgument'],
    ['anexos.xlsx', ['--lang', 'de'], 'badArgument'],
    ['anexos.xlsx', ['--as-of', 'ayer'], 'badArgument'],
    ['anexos.xlsx', ['--todo'], 'badArgument'],
    ['anexos.xlsx', ['otro.xlsx'], 'badArgument'],
  ] as const)('%s %j is %s', async (name, more, code) => {
    await expectRefusal(evaluateHere, [join(home, name), ...more.map((each, i) => (more[i - 1] === '--out' ? join(home, each) : each))], code);
  });
  test('with --json as well', () => expectRefusal(evaluateHere, [join(home, 'gastos.xlsx'), '--json'], 'noAnnex'));
  test('in a process of its own as well', () => expectRefusal(evaluate, [join(home, 'gastos.xlsx')], 'noAnnex'));

  async function expectRefusal(how: typeof evaluate, args: string[], code: ErrorCode): Promise<void> {
    const before = await contents(home);
    const { code: exit, out, err } = await how(...args);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^[^\n]+\n$/);
    const opening = packFor('es').errors[code]({ file: '\u0000', argument: '\u0000' }).split('\u0000')[0]!;
    expect(err.startsWith(opening)).toBe(true);
    expect(await contents(home)).toEqual(before);
  }
});

test('--help says how, in the language of the system', async () => {
  expect(await evaluateHere('--help')).toEqual({ code: 0, out: `${packFor('es').command.help.evaluate}\n`, err: '' });
});

async function contents(home: string): Promise<Record<string, string>> {
  const names = (await readdir(home, { withFileTypes: true })).map((entry) => (entry.isDirectory() ? null : entry.name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => (name === null ? ['', ''] : [name, (await readFile(join(home, name))).toString('base64')]))));
}

describe('what is kept of the program', () => {
  const kept = join(root, 'node_modules/.cache/crisol');
  const damages: readonly (readonly [string, (content: Buffer) => Buffer])[] = [
    ['empty', () => Buffer.alloc(0)],
    ['cut off', (content) => content.subarray(0, content.length >> 1)],
    ['changed', (content) => Buffer.concat([content.subarray(0, 100), Buffer.from('\xff\x13\x77', 'latin1'), content.subarray(103)])],
  ];
  test.each(damages.flatMap(([how, damage]) => ['.json', '.cjs', '.v8'].map((ending) => [how, ending, damage] as const)))('is made anew where it is %s: %s', async (_, ending, damage) => {
    const healthy = await evaluate();
    const name = (await readdir(kept)).find((each) => each.endsWith(ending))!;
    await writeFile(join(kept, name), damage(await readFile(join(kept, name))));
    expect([healthy.code, await evaluate()]).toEqual([0, healthy]);
  });
});
