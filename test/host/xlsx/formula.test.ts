/** Formulas as text, and their values. */
import fc from 'fast-check';
import type { CellValue } from '../../../src/host/workbook-model';
import { areaName, cellName, columnName, columnNumber, parseArea, without } from '../../../src/host/xlsx/address';
import { fromFile, references, renameSheet, renameTable, shift, toFile } from '../../../src/host/xlsx/formula';
import { createXlsx, openXlsx } from '../../../src/host/xlsx/open';
import { withRows } from './build';

test.each([
  ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
  ['SUM(A1:B2,C:C,3:4,$C:$C,$3:$4)', 'SUM(B3:C4,D:D,5:6,$C:$C,$3:$4)'],
  ['"A1"&\'Hoja A1\'!A1&Año2!B2', '"A1"&\'Hoja A1\'!B3&Año2!C4'],
  ['LOG10(A1)+ATAN2(B1,C1)+Q1_total+TRUE+1E5', 'LOG10(B3)+ATAN2(C3,D3)+Q1_total+TRUE+1E5'],
  ['Tabla1[[#This Row],[A1]]+Tabla1[B2]', 'Tabla1[[#This Row],[A1]]+Tabla1[B2]'],
  ['[1]Datos!A1+#REF!', '[1]Datos!B3+#REF!'],
])('%s two down and one right is %s', (formula, moved) => {
  expect(shift(formula, 2, 1)).toBe(moved);
});

test('moving there and back changes nothing', () => {
  const ref = fc.tuple(fc.nat(16_000), fc.nat(1_000_000), fc.boolean(), fc.boolean()).map(([c, r, fixedColumn, fixedRow]) => `${fixedColumn ? '$' : ''}${columnName(c)}${fixedRow ? '$' : ''}${r + 1}`);
  fc.assert(
    fc.property(fc.array(ref, { minLength: 1, maxLength: 4 }), fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: -20_000, max: 20_000 }), (refs, rows, columns) => {
      const formula = `SUM(${refs.join(',')})`;
      expect(shift(shift(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});

test('names of sheets and tables are followed', () => {
  expect(renameSheet("'Anexo 2'!A1+Anexo2!B1+\"'Anexo 2'!A1\"", 'anexo 2', "L'annexe")).toBe("'L''annexe'!A1+Anexo2!B1+\"'Anexo 2'!A1\"");
  expect(renameSheet("'Anexo 2'!A1:B2+1", 'Anexo 2', 'Datos')).toBe('Datos!A1:B2+1');
  expect(renameSheet("SUM('Anexo 2'!A1:B2)", 'Anexo 2', null)).toBe('SUM(#REF!)');
  expect(renameTable('SUM(T[a])+T2[a]+T(1)', 't', 'U')).toBe('SUM(U[a])+T2[a]+T(1)');
});

test('young functions have their prefix in the file alone', () => {
  expect(toFile('CONCAT(A1,FILTER(B:B,C:C),"CONCAT(")')).toBe('_xlfn.CONCAT(A1,_xlfn._xlws.FILTER(B:B,C:C),"CONCAT(")');
  expect(fromFile(toFile('IFS(XLOOKUP(1,A:A,B:B)=2,SUM(A1))'))).toBe('IFS(XLOOKUP(1,A:A,B:B)=2,SUM(A1))');
});

test('what a formula names', () => {
  expect(references("SUM(A1:B2)+Total*'Hoja 2'!$C:$C").map(({ sheet, area, name, call }) => [sheet, area ?? name, call])).toEqual([[null, 'SUM', true], [null, 'A1:B2', false], [null, 'Total', false], ['Hoja 2', '$C:$C', false]]);
});

test('addresses there and back', () => {
  fc.assert(fc.property(fc.nat(16_383), (column) => expect(columnNumber(columnName(column))).toBe(column)));
  const area = fc.tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).map(([row, column, rows, columns]) => ({ row, column, rows, columns }));
  fc.assert(fc.property(area, (each) => expect(parseArea(areaName(each))).toEqual(each)));
  fc.assert(fc.property(area, area, (each, hole) => {
    const cells = (areas: readonly typeof each[]): string[] => areas.flatMap((a) => Array.from({ length: a.rows * a.columns }, (_, i) => cellName(a.row + Math.floor(i / a.columns), a.column + (i % a.columns))));
    const inHole = new Set(cells([hole]));
    expect(cells(without(each, hole)).sort()).toEqual(cells([each]).filter((cell) => !inHole.has(cell)).sort());
  }));
});

test.each<[string, CellValue]>([
  ['=A1+A2', 3],
  ['=SUM(A:A)', 6],
  ['=A1&"-"&B1', '1-sí'],
  ['=IF(C1="","vacía",C1)', 'vacía'],
  ['=C1', 0],
  ['=COUNTIF(B1:B3,"sí")', 2],
  ['=COUNTA(B1:B4)', 3],
  ['=IFERROR(1/0,"no")', 'no'],
  ['=1/0', { error: '#DIV/0!' }],
  ['=VLOOKUP(2,A1:B3,2,FALSE)', 'no'],
  ['=INDEX(B1:B3,MATCH(3,A1:A3,0))', 'sí'],
  ["='Otra hoja'!A1*2", 14],
  ['=Meta+1', 8],
  ['=AND(A1=1,NOT(A2=1))', true],
  ['=LEN("ñandú")', 5],
  ['=SUMPRODUCT((B1:B3="sí")*A1:A3)', 4],
  ['=B1="SÍ"', true],
  ['=COUNTIFS(B1:B3,"s*",A1:A3,">1")', 1],
  ['=SUMIFS(A1:A3,B1:B3,"<>no")', 4],
  ['=MAX(A1:C3)-MIN(A1:A3)', 2],
  ['=COUNTBLANK(B1:B5)', 2],
  ['=MATCH("zzz",B1:B3,0)', { error: '#N/A' }],
  ['=MATCH(2.5,A1:A3)', 2],
  ['=SUBSTITUTE(UPPER("papá"),"A","o",1)&LEN(B1)', 'PoPÁ2'],
  ['=TEXTJOIN("; ",TRUE,B1:B4)', 'sí; no; sí'],
  ['=HYPERLINK("https://example.org","ver")', 'ver'],
  ['=E1', 0],
  ['=NOSUCHFUNCTION(1)', { error: '#NAME?' }],
])('%s', (formula, value) => {
  const book = createXlsx('Hoja');
  const [sheet] = book.sheets();
  [1, 2, 3].forEach((each, row) => sheet!.setValue(row, 0, each));
  ['sí', 'no', 'sí'].forEach((each, row) => sheet!.setValue(row, 1, each));
  book.addSheet('Otra hoja').setValue(0, 0, 7);
  book.setName('Meta', "='Otra hoja'!$A$1", true, '');
  sheet!.setFormula(0, 4, formula);
  expect(sheet!.value(0, 4)).toEqual(value);
});

test('a chain of a thousand formulas is followed, and a circle is 0', () => {
  const [sheet] = createXlsx().sheets();
  sheet!.setValue(0, 0, 1);
  for (let row = 1; row <= 1000; row++) sheet!.setFormula(row, 0, `=A${row}+1`);
  expect(sheet!.value(1000, 0)).toBe(1001);
  sheet!.setFormula(0, 1, '=C1');
  sheet!.setFormula(0, 2, '=B1');
  expect(sheet!.value(0, 1)).toBe(0);
});

test('a cached value holds until what it rests on changes', () => {
  const book = openXlsx(withRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f><v>99</v></c><c r="C1"><f>B1+1</f><v>100</v></c><c r="D1"><f>Z9</f></c></row>'));
  const [sheet] = book.sheets();
  expect([1, 2, 3].map((column) => sheet!.value(0, column))).toEqual([99, 100, 0]);
  sheet!.setValue(5, 5, 'far away');
  expect(sheet!.value(0, 2)).toBe(100);
  sheet!.setValue(0, 0, 10);
  expect([1, 2].map((column) => sheet!.value(0, column))).toEqual([11, 12]);
});
