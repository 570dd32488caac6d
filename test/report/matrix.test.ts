/** The formulas of the matrix, calculated by the stand-in: as `npm run test:sheets` does in LibreOffice for all combinations. */
import { LANGUAGE_TAGS, PACKS } from '../../src/language';
import { STATUSES } from '../../src/method';
import { LIST_NAMES, listTables, stateOf } from '../../src/report/lists';
import { emptyMatrixRow } from '../../src/report/matrix';
import { MATRIX_COLUMNS } from '../../src/report/matrix-columns';
import { statusReader } from '../../src/report/status-words';
import { ALL, differences, matrixOf } from '../sheets/matrix';

const SOME = ALL.filter((_, at) => at % 131 === 0);

test.each(LANGUAGE_TAGS)('%s: formulas say what the engine says', async (language) => {
  const { model, verdicts } = await matrixOf(SOME, language);
  const matrix = model.sheets().find(({ visibility }, at) => at > 0 && visibility === 'Visible')!;
  const used = matrix.used(false)!;
  const rows = Array.from({ length: used.rows }, (_, row) => Array.from({ length: used.columns }, (__, column) => matrix.text(row, column)));
  expect(verdicts.length).toBeGreaterThan(100);
  expect(differences(rows, verdicts, language)).toEqual([]);
  expect(differences(rows, verdicts.toReversed(), language)).not.toEqual([]);
});

const formulas = MATRIX_COLUMNS.flatMap(({ id, cells }) => (typeof cells === 'object' ? [[id, cells.template] as const] : []));

test.each(formulas)('%s is written with what every Excel has and names no language', (_, template) => {
  expect(template.length).toBeLessThan(8_192);
  expect(template).not.toMatch(/INDIRECT|OFFSET|NOW\(|TODAY\(|RAND|LET\(|LAMBDA|XLOOKUP|FILTER\(|UNIQUE|SORT|TEXTJOIN|CONCAT\(|IFS\(|SWITCH|@|#REF/);
  for (const [, text] of template.matchAll(/"([^"]*)"/g)) expect(text).not.toMatch(/\p{L}/u);
});

test('a row that is ready for a programme shows nothing', () => {
  expect(emptyMatrixRow().filter((cell) => typeof cell === 'string' && cell !== '')).toEqual([]);
});

test('each word of the list is a status once, as the engine reads it', () => {
  const tables = new Map(listTables(PACKS[0]!, PACKS).map(({ name, values }) => [name, values.map(([value]) => value)]));
  const [words, codes] = [tables.get(LIST_NAMES.words)! as string[], tables.get(LIST_NAMES.codes)!];
  expect(new Set(words.map((word) => word.toLowerCase())).size).toBe(words.length);
  const read = statusReader(PACKS);
  words.slice(0, -1).forEach((word, at) => expect([word, stateOf(read(word)!.status)]).toEqual([word, codes[at]]));
  expect([words.at(-1), codes.at(-1)]).toEqual(['', stateOf('unknown')]);
  for (const { verdict } of PACKS) for (const status of STATUSES) expect(words).toContain(verdict.status[status].toLowerCase());
});

test('every range of the list sheet is a rectangle of short texts', () => {
  for (const { values } of PACKS.flatMap((pack) => listTables(pack, PACKS))) {
    expect(new Set(values.map(({ length }) => length)).size).toBe(1);
    for (const cell of values.flat()) expect(String(cell).length).toBeLessThan(1_000);
  }
});
