/** The main job, end to end, on every workbook: the programmes are read, the answers stand in their places, nothing else differs, and a second run changes nothing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REQUIREMENT_SETS } from '../../src/cli/workbook';
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { OWN_COLUMNS, OWN_PREFIX } from '../../src/method';
import { evaluateWorkbook } from '../../src/workbook/evaluate';
import type { Evaluation } from '../../src/workbook/evaluate';
import { spanishTable } from './annexes';
import { compare } from './compare';
import { WORKBOOKS, placesOf } from './workbooks';
import type { FidelityWorkbook, OwnPlace } from './workbooks';

const folder = mkdtempSync(join(tmpdir(), 'crisol-fidelity-'));
afterAll(() => rmSync(folder, { recursive: true }));

const excelize = (args: readonly string[], input = ''): unknown =>
  JSON.parse(execFileSync(process.execPath, [join(__dirname, 'excelize.cjs'), ...args], { input, maxBuffer: 1 << 29, encoding: 'utf8' }));

const made = (excelize(['--make', folder], JSON.stringify(spanishTable.cells)) as { name: string; file: string }[]).map(({ name, file }): FidelityWorkbook => ({
  name: `made by excelize: ${name}`, file: new Uint8Array(readFileSync(file)), programmes: spanishTable.programmes, places: placesOf([{ sheet: spanishTable.sheet, row: 0, column: 0, sample: spanishTable }]), told: null,
}));
const all = [...WORKBOOKS, ...made];
const outputs = new Map<string, Uint8Array>();

const ownSheets = PACKS.flatMap(({ report }) => Object.values(report.sheet));
const ours = { sheets: new RegExp(`^(${ownSheets.join('|')})( \\(\\d+\\))?$`), names: /^Crisol_/ };
/** Where answers may come, given what stands in their way. */
const placesIn = ({ places, told }: FidelityWorkbook): readonly OwnPlace[] => (told === 'sheetProtected' ? [] : places);

async function run(file: Uint8Array): Promise<{ evaluation: Evaluation; output: Uint8Array }> {
  const book = openXlsx(file);
  const session = startExcel(book, { requirementSets: REQUIREMENT_SETS });
  const evaluation = await evaluateWorkbook({ language: 'auto', asOf: 2009, packs: PACKS, write: true });
  session.stop();
  return { evaluation, output: book.save() };
}

test.each(all.map((workbook) => [workbook.name, workbook] as const))('%s', async (name, workbook) => {
  const { evaluation, output } = await run(workbook.file);
  outputs.set(name, output);
  expect(evaluation.reading.programmes.map((programme) => programme.name)).toEqual(workbook.programmes);
  expect(evaluation.notices.map(({ code }): string => code).filter((code) => code.endsWith('Protected') || code === 'rowsFiltered')).toEqual(expect.arrayContaining(workbook.told === null ? [] : [workbook.told]));
  expect(compare(workbook.file, output, { ...ours, places: placesIn(workbook), ...(workbook.told === 'workbookProtected' ? { sheets: /^$/ } : {}) })).toEqual([]);
  const headings = openXlsx(output).sheets().filter((sheet) => workbook.places.some((place) => place.sheet === sheet.name)).flatMap((sheet) => {
    const used = sheet.used(false)!;
    return Array.from({ length: Math.min(used.rows, 200) * Math.min(used.columns, 200) }, (_, i) => sheet.value(used.row + Math.floor(i / Math.min(used.columns, 200)), used.column + (i % Math.min(used.columns, 200))));
  }).filter((value) => typeof value === 'string' && value.startsWith(OWN_PREFIX));
  expect(headings.length >= OWN_COLUMNS.length).toBe(workbook.told !== 'sheetProtected');

  const again = await run(output);
  expect(again.evaluation.writes).toBe(0);
  expect(Buffer.compare(again.output, output)).toBe(0);
});

test('another reader finds every cell as it was', () => {
  const tall = (workbook: FidelityWorkbook) => /last row/.test(workbook.name);
  const path = (workbook: FidelityWorkbook, kind: string) => {
    const file = join(folder, `${all.indexOf(workbook)}-${kind}.xlsx`);
    writeFileSync(file, kind === 'in' ? workbook.file : outputs.get(workbook.name)!);
    return file;
  };
  const run = all.filter(({ name }) => outputs.has(name));
  const order = [...run.filter((workbook) => !tall(workbook)), ...run.filter(tall)];
  const files = (some: readonly FidelityWorkbook[]) => some.flatMap((workbook) => [path(workbook, 'in'), path(workbook, 'out')]);
  const read = excelize([...files(order.filter((workbook) => !tall(workbook))), '--open', ...files(order.filter(tall))]) as { error?: string; sheets?: Record<string, string[][]> }[];
  const wrong: string[] = [];
  for (const [i, workbook] of order.entries()) {
    const [before, after] = [read[i * 2]!, read[i * 2 + 1]!];
    const say = (what: string) => wrong.push(`${workbook.name}: ${what}`);
    // What it cannot open to begin with (targets from `./`), it need not open afterwards.
    if (before.error === undefined && after.error !== undefined) say(`does not open: ${after.error}`);
    for (const [sheet, rows] of Object.entries(before.sheets ?? {})) {
      const now = after.sheets?.[sheet];
      if (!now) say(`${sheet} is gone`);
      const mine = (row: number, column: number) => placesIn(workbook).some((place) => place.sheet === sheet && row >= place.rows[0] && row <= place.rows[1] && column >= place.columns[0] && column <= place.columns[1]);
      for (let row = 0; row < Math.max(rows.length, now?.length ?? 0); row++) {
        const [was, is] = [rows[row] ?? [], now?.[row] ?? []];
        for (let column = 0; column < Math.max(was.length, is.length); column++) {
          const [a, b] = [was[column] ?? '', is[column] ?? ''];
          if (a !== b && !(a === '' && mine(row, column))) say(`${sheet} ${row + 1},${column + 1} was "${a.slice(0, 30)}" and is "${b.slice(0, 30)}"`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
