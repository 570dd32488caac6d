/** What formulas come to, and when they are calculated anew. */
import fc from 'fast-check';
import type { CellValue, SheetModel } from '../../../src/host/workbook-model';
import { createXlsx, openXlsx, type XlsxWorkbook } from '../../../src/host/xlsx/open';
import { build, withRows } from './build';
import { CASES, IN_LINE, SHEET } from './calc-cases';

function filled(): XlsxWorkbook {
  const book = createXlsx('Hoja');
  const [sheet] = book.sheets();
  for (const [row, line] of SHEET.entries())
    for (const [column, value] of line.entries()) {
      if (typeof value === 'string' && value.startsWith('=')) sheet!.setFormula(row, column, value);
      else sheet!.setValue(row, column, value);
    }
  const other = book.addSheet('Otra hoja');
  other.setValue(0, 0, 7);
  other.setValue(1, 0, 8);
  book.setName('Meta', "='Otra hoja'!$A$1", true, '');
  book.setName('Numeros', '=Hoja!$A$1:$A$8', false, '');
  book.setName('Textos', '=Hoja!$B$1:$B$8', true, '');
  book.setName('Doble', '=Meta*2', true, '');
  book.setName('Lista', '={10,20}', true, '');
  return book;
}

const told = (value: CellValue): unknown => (typeof value === 'object' && value !== null ? value.error : value);

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  const sheet = filled().sheets()[0]!;
  test.each(cases.map(([formula, value]) => [formula, value] as const))('%s', (formula, value) => {
    sheet.setFormula(19, 9, formula);
    const found = told(sheet.value(19, 9));
    if (typeof value === 'number' && !Number.isInteger(value)) expect(found).toBeCloseTo(value, 12);
    else expect(found).toBe(value);
  });
});

test.each(IN_LINE.map(([formula, value]) => [formula, value] as const))('in the third row, %s', (formula, value) => {
  const sheet = filled().sheets()[0]!;
  sheet.setFormula(2, 9, formula);
  expect(told(sheet.value(2, 9))).toBe(value);
});

const one = (rows: string): SheetModel => openXlsx(withRows(rows)).sheets()[0]!;

test('an array formula gives each of its cells its own', () => {
  const sheet = one('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:C2">A1:A2*{1,10}</f></c><c r="D1"><f t="array" ref="D1">SUM((A1:A2>1)*A1:A2)</f></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"/></row>');
  expect([sheet.value(0, 1), sheet.value(0, 3)]).toEqual([1, 2]);
  sheet.setValue(1, 0, 3);
  expect(sheet.value(0, 3)).toBe(3);
});

test.each([
  ['a function that stands in no table', 'CUBEVALUE(A1)'],
  ['another workbook', '[1]Datos!A1+A1'],
  ['a structured reference', 'SUM(Tabla1[x])+A1'],
  ['several sheets', 'SUM(Hoja1:Hoja3!A1)+A1'],
  ['a place told by text', 'INDIRECT("A"&1)'],
  ['what is no formula', 'SUM(A1))'],
])('%s keeps the value it had, and so does what rests on it', (_, formula) => {
  const sheet = one(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>${formula.replace('"&1', '"&amp;1')}</f><v>42</v></c><c r="C1"><f>IFERROR(B1+1,0)</f><v>43</v></c><c r="D1"><f>${formula.replace('"&1', '"&amp;1')}</f></c></row>`);
  sheet.setValue(0, 0, 5);
  expect([1, 2, 3].map((column) => told(sheet.value(0, column)))).toEqual([42, 43, '#NAME?']);
});

test('circles, short and long, are what they were or 0, and end', () => {
  const [sheet] = createXlsx().sheets();
  sheet!.setFormula(0, 0, '=A1+1');
  expect(sheet!.value(0, 0)).toBe(0);
  sheet!.fillFormula({ row: 1, column: 0, rows: 3000, columns: 1 }, '=A1+1');
  sheet!.setFormula(0, 0, '=A3001');
  expect(Number.isFinite(sheet!.value(3000, 0))).toBe(true);
});

test('a chain of twenty thousand cells is followed, and again when its start changes', () => {
  const [sheet] = createXlsx().sheets();
  sheet!.setValue(0, 0, 1);
  sheet!.fillFormula({ row: 1, column: 0, rows: 20_000, columns: 1 }, '=A1+1');
  expect(sheet!.value(20_000, 0)).toBe(20_001);
  sheet!.setValue(0, 0, 2);
  expect(sheet!.value(20_000, 0)).toBe(20_002);
});

test('each change is followed: cells, names, whole columns, sheets renamed', () => {
  const book = createXlsx('Hoja');
  const [sheet] = book.sheets();
  book.setName('Palabras', '=Hoja!$B$1:$B$2', true, '');
  ['=SUM(A:A)', '=COUNTA(Palabras)', '=C1+C2', "=Hoja!C3*2"].forEach((formula, row) => sheet!.setFormula(row, 2, formula));
  const seen = (): unknown[] => [0, 1, 2, 3].map((row) => sheet!.value(row, 2));
  expect(seen()).toEqual([0, 0, 0, 0]);
  sheet!.setValue(999, 0, 4);
  sheet!.setValue(2, 1, 'x');
  expect(seen()).toEqual([4, 0, 4, 8]);
  book.setName('Palabras', '=Hoja!$B$1:$B$3', true, '');
  expect(seen()).toEqual([4, 1, 5, 10]);
  sheet!.name = 'Otra';
  sheet!.setValue(999, 0, 5);
  expect(seen()).toEqual([5, 1, 6, 12]);
});

test.each([
  ['a whole column', '=SUM(A:A)', 999, 0],
  ['whole rows', '=SUM(Otra!2:3)', 2, 9_000],
  ['an area far beyond what is used', '=SUM(Otra!B2:ZZ9000)', 8_000, 600],
  ['one empty cell', '=Otra!Q50+0', 49, 16],
  ['a name', '=SUM(Lejos)', 30, 30],
])('a cell set in %s, and no other, is seen by the formula that looks there', (_, formula, row, column) => {
  const book = createXlsx('Hoja');
  const other = book.addSheet('Otra');
  book.setName('Lejos', '=Otra!$AD$20:$AF$40', true, '');
  const [sheet] = book.sheets();
  sheet!.setFormula(0, 5, formula);
  expect(sheet!.value(0, 5)).toBe(0);
  (formula.includes('Otra') || formula.includes('Lejos') ? other : sheet!).setValue(row, column, 4);
  expect(sheet!.value(0, 5)).toBe(4);
});

test('whatever is set and read in between, each cell comes to what it does in a workbook made anew', () => {
  const [ROWS, COLUMNS] = [4, 4];
  const sheets = ['Hoja', 'Otra'];
  // Only cells further left are looked at: none rests on itself.
  const formulas: Readonly<Record<number, readonly string[]>> = {
    1: ['=A1*2', '=SUM(A:A)', '=COUNTA(Otra!A1:A3)', '=INDEX(A1:A4,2)'],
    2: ['=B1&A2', '=SUM(A1:B4)', '=Otra!B2', '=IF(A3="x",B1,B4)', '=SUM(Todo)'],
    3: ['=C1', '=COUNTIF(A1:C4,"x")', '=Otra!C3&Hoja!C1', '=OFFSET(A1,1,1)', '=SUM(Hoja!A1:C4,Otra!A1:C4)'],
  };
  const content = (column: number): fc.Arbitrary<CellValue> => fc.constantFrom<CellValue>(null, 1, 2.5, 'x', ...(formulas[column] ?? []));
  const step = fc.tuple(fc.nat(sheets.length - 1), fc.nat(ROWS - 1), fc.nat(COLUMNS - 1)).chain(([sheet, row, column]) => fc.record({ sheet: fc.constant(sheet), row: fc.constant(row), column: fc.constant(column), value: fc.option(content(column), { nil: undefined }) }));
  const made = (): XlsxWorkbook => {
    const book = createXlsx(sheets[0]);
    book.addSheet(sheets[1]!);
    book.setName('Todo', '=Otra!$A$1:$B$4', true, '');
    return book;
  };
  const put = (book: XlsxWorkbook, sheet: number, row: number, column: number, value: CellValue): void => {
    const on = book.sheets()[sheet]!;
    if (typeof value === 'string' && value.startsWith('=')) on.setFormula(row, column, value);
    else on.setValue(row, column, value);
  };
  const values = (book: XlsxWorkbook): unknown[] => book.sheets().flatMap((on) => Array.from({ length: ROWS * COLUMNS }, (_, at) => told(on.value(Math.floor(at / COLUMNS), at % COLUMNS))));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const book = made();
      const last = new Map<string, CellValue>();
      for (const { sheet, row, column, value } of steps) {
        if (value === undefined) book.sheets()[sheet]!.value(row, column);
        else {
          put(book, sheet, row, column, value);
          last.set(`${sheet} ${row} ${column}`, value);
        }
      }
      const anew = made();
      for (const [place, value] of last) put(anew, ...(place.split(' ').map(Number) as [number, number, number]), value);
      expect(values(book)).toEqual(values(anew));
    }),
    { numRuns: 500 },
  );
});

test('a name with another range makes what rests on it outdated in a file too', () => {
  const book = openXlsx(build({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(Todo)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>'], workbook: "<definedNames><definedName name=\"Todo\">'Hoja 1'!$A$1</definedName></definedNames>" }));
  expect(book.sheets()[0]!.value(0, 1)).toBe(1);
  book.setName('Todo', "='Hoja 1'!$A$1:$A$2", true, '');
  expect(book.sheets()[0]!.value(0, 1)).toBe(3);
});

test('a formula filled down comes to the same as each one written by itself', () => {
  const formula = fc.constantFrom('=A1*2+$B$1', '=IF(A1>2,INDEX($B$1:$B$9,A1),"")', '=COUNTIF(A$1:A1,A1)', '=SUM(A1:B1)&"x"', '=IFERROR(MATCH(A1,$B$1:$B$9,0),-1)');
  fc.assert(
    fc.property(formula, fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 }), (text, a, b) => {
      const [together, alone] = [createXlsx().sheets()[0]!, createXlsx().sheets()[0]!];
      for (const sheet of [together, alone]) for (let row = 0; row < 9; row++) [a, b].forEach((values, column) => sheet.setValue(row, column, values[row]!));
      together.fillFormula({ row: 0, column: 2, rows: 9, columns: 1 }, text);
      for (let row = 0; row < 9; row++) alone.setFormula(row, 2, together.formula(row, 2)!);
      for (let row = 0; row < 9; row++) expect(together.value(row, 2)).toEqual(alone.value(row, 2));
    }),
  );
});
