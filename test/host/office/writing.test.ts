import fc from 'fast-check';
import { startExcel } from '../../../src/host';
import { readEntry } from '../../../src/host/office/entry';
import { openXlsx } from '../../../src/host/xlsx/open';
import { failure, onSheet, open, openFiltered } from './excel';

beforeEach(() => void open());

/** Writes into B2 and tells what is there then. */
const entered = (written: unknown, format = 'General') =>
  onSheet(
    (sheet) => {
      const cell = sheet.getRange('B2');
      cell.numberFormat = [[format]];
      cell.values = [[written]];
      return cell.load('values,formulas,valueTypes,numberFormat');
    },
    ({ values, valueTypes, numberFormat }) => [values[0]![0], valueTypes[0]![0], numberFormat[0]![0]],
  );

describe('a value is entered as if typed in en-US', () => {
  it.each<[unknown, unknown, string, string]>([
    ['hola', 'hola', 'String', 'General'],
    [12.5, 12.5, 'Double', 'General'],
    [true, true, 'Boolean', 'General'],
    ['3', 3, 'Double', 'General'],
    [' 3 ', 3, 'Double', 'General'],
    ['1,234.5', 1234.5, 'Double', '#,##0.00'],
    ['1,23', '1,23', 'String', 'General'],
    ['-7', -7, 'Double', 'General'],
    ['(5)', -5, 'Double', 'General'],
    ['.5', 0.5, 'Double', 'General'],
    ['12%', 0.12, 'Double', '0%'],
    ['12.5%', 0.125, 'Double', '0.00%'],
    ['$1,000', 1000, 'Double', '$#,##0'],
    ['1E3', 1000, 'Double', '0.00E+00'],
    ['TRUE', true, 'Boolean', 'General'],
    ['false', false, 'Boolean', 'General'],
    ['verdadero', 'verdadero', 'String', 'General'],
    ['#N/A', '#N/A', 'Error', 'General'],
    ['1/2/2009', 39815, 'Double', 'm/d/yyyy'],
    ['2009-01-02', 39815, 'Double', 'm/d/yyyy'],
    ['2-Jan-2009', 39815, 'Double', 'd-mmm-yy'],
    ['January 2, 2009', 39815, 'Double', 'd-mmm-yy'],
    ['Jan-2009', 39814, 'Double', 'mmm-yy'],
    ['13/13/2009', '13/13/2009', 'String', 'General'],
    ['31/12/2009', '31/12/2009', 'String', 'General'],
    ['12:30', 12.5 / 24, 'Double', 'h:mm'],
    ['1:30 PM', 13.5 / 24, 'Double', 'h:mm AM/PM'],
    ['1/2/2009 12:00', 39815.5, 'Double', 'm/d/yyyy h:mm'],
    ["'3", '3', 'String', 'General'],
    ["'=SUM(A1)", '=SUM(A1)', 'String', 'General'],
    ["'- no es fórmula", '- no es fórmula', 'String', 'General'],
    ['-', '-', 'String', 'General'],
    ['=', '=', 'String', 'General'],
    ['---', '---', 'String', 'General'],
    ['C-SS', 'C-SS', 'String', 'General'],
    ['1.1', 1.1, 'Double', 'General'],
    ['1.1.', '1.1.', 'String', 'General'],
    ['', '', 'Empty', 'General'],
  ])('%j', async (written, value, type, format) => {
    expect(await entered(written)).toEqual([value, type, format]);
  });

  it.each([['3'], ['=A1'], ['1/2/2009'], ['-abc']])('but %j stays text in a cell formatted as text', async (written) => {
    expect(await entered(written, '@')).toEqual([written, 'String', '@']);
  });

  it('a cell with a number format of its own keeps it', async () => {
    expect(await entered('12%', '0.000')).toEqual([0.12, 'Double', '0.000']);
  });

  it.each([
    ['=SUM(A1:A3)', '=SUM(A1:A3)'],
    ['+A1', '=+A1'],
    ['-abc', '=-abc'],
    ['@SUM(A1)', '=SUM(A1)'],
  ])('%j becomes a formula', async (written, formula) => {
    const found = await onSheet(
      (sheet) => {
        const cell = sheet.getRange('A5');
        cell.values = [[written]];
        return cell.load('formulas');
      },
      ({ formulas }) => formulas,
    );
    expect(found).toEqual([[formula]]);
  });

  it.each([['=SUM(A1'], ['=A1+'], ['="abierta'], ['- primero (segundo'], [`=${'1+'.repeat(4096)}1`], ['x'.repeat(32_768)]])('%.20j is refused', async (written) => {
    expect(await failure((sheet) => { sheet.getRange('A1').values = [[written]]; })).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: 'Range.values' } });
  });

  it('a cell holds 32,767 characters', async () => {
    expect(await entered('x'.repeat(32_767))).toEqual(['x'.repeat(32_767), 'String', 'General']);
  });

  it('never fails but with InvalidArgument, and an apostrophe always makes text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readEntry(`'${text}`, false, 2009)).toEqual({ value: text });
      try {
        readEntry(text, false, 2009);
      } catch (thrown) {
        expect(thrown).toMatchObject({ code: 'InvalidArgument' });
      }
    }));
  });
});

describe('an array', () => {
  const values = (act: (sheet: Excel.Worksheet) => void, address: string) =>
    onSheet((sheet) => { act(sheet); return sheet.getRange(address).load('values'); }, (range) => range.values);

  it('null leaves a cell as it is, "" clears it', async () => {
    const found = await values((sheet) => {
      sheet.getRange('A1:C1').values = [[1, 2, 3]];
      sheet.getRange('A1:C1').values = [[null, '', 'x']];
    }, 'A1:C1');
    expect(found).toEqual([[1, '', 'x']]);
  });

  it('one value stands for all cells', async () => {
    expect(await values((sheet) => { sheet.getRange('A1:B2').values = 'x' as never; }, 'A1:B2')).toEqual([['x', 'x'], ['x', 'x']]);
  });

  it.each<[string, unknown]>([
    ['too few rows', [[1, 2]]],
    ['too many columns', [[1, 2, 3], [4, 5, 6]]],
    ['uneven rows', [[1, 2], [3]]],
    ['null for all', null],
    ['something that is no value', [[1, 2], [3, { a: 1 }]]],
  ])('%s: InvalidArgument, and nothing of it is written', async (_name, written) => {
    expect(await failure((sheet) => { sheet.getRange('A1:B2').values = written as never; })).toMatchObject({ code: 'InvalidArgument' });
    expect(await values(() => undefined, 'A1:B2')).toEqual([['', ''], ['', '']]);
  });

  it.each(['A:B', '2:3'])('values cannot be written to the whole of %s, and are null when read', async (address) => {
    expect((await failure((sheet) => { sheet.getRange(address).values = 'x' as never; })).code).toBe('InvalidArgument');
    expect(await onSheet((sheet) => sheet.getRange(address).load('values,text,formulas,numberFormat,address'), ({ values: v, text, formulas, numberFormat }) => [v, text, formulas, numberFormat])).toEqual([null, null, null, null]);
  });

  it('of merged cells only the top left takes a value', async () => {
    const found = await values((sheet) => {
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A1:C1').values = [['a', 'b', 'c']];
    }, 'A1:C1');
    expect(found).toEqual([['a', '', 'c']]);
  });

  it('over 1,500 cells the client writes in chunks of one request', async () => {
    const { session } = open();
    const rows = Array.from({ length: 10_000 }, (_row, i) => [i, i * 2, `x${i}`, i % 2 === 0, '']);
    const [first, last, used] = await onSheet(
      (sheet) => {
        sheet.getRange('A1:E10000').values = rows;
        return [sheet.getRange('A1:E1').load('values'), sheet.getRange('A10000:E10000').load('values'), sheet.getUsedRange(true).load('address')] as const;
      },
      ([a, b, c]) => [a.values, b.values, c.address],
    );
    expect([first, last, used]).toEqual([[[0, 0, 'x0', true, '']], [[9999, 19998, 'x9999', false, '']], 'Hoja1!A1:D10000']);
    expect(session.roundTrips).toBeLessThanOrEqual(2);
  });

  it('written over filtered rows goes to the visible rows in order', async () => {
    openFiltered();
    expect(await values((target) => { target.getRange('C2:C5').values = [['a'], ['b'], ['c'], ['d']]; }, 'C2:C5')).toEqual([[''], [''], ['a'], ['b']]);
    expect(await onSheet((target) => target.autoFilter.load('enabled,isDataFiltered'), ({ enabled, isDataFiltered }) => [enabled, isDataFiltered])).toEqual([true, true]);
  });

  it('written over rows hidden by hand goes to its own rows', async () => {
    const { model } = open();
    model.sheets()[0]!.setRowHidden(1, 2, true);
    expect(await values((sheet) => { sheet.getRange('C2:C4').values = [['a'], ['b'], ['c']]; }, 'C2:C4')).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('clear', () => {
  it.each<[Excel.ClearApplyTo | undefined, unknown, unknown]>([
    [undefined, '', '#FFFFFF'],
    ['Contents' as Excel.ClearApplyTo, '', '#FF0000'],
    ['Formats' as Excel.ClearApplyTo, 'x', '#FFFFFF'],
  ])('%s', async (what, value, colour) => {
    const found = await onSheet(
      (sheet) => {
        const cell = sheet.getRange('A1');
        cell.values = [['x']];
        cell.format.fill.color = 'red';
        cell.clear(what);
        return cell.load('values,format/fill/color');
      },
      (cell) => [cell.values[0]![0], cell.format.fill.color],
    );
    expect(found).toEqual([value, colour]);
  });
});

describe('formulas', () => {
  it('are calculated when read, also through others and other sheets, and told as they stand', async () => {
    open(['Hoja1', 'Datos ñ']);
    const found = await onSheet(
      (sheet, { workbook }) => {
        workbook.worksheets.getItem('Datos ñ').getRange('A1:A3').values = [[1], [2], ['x']];
        const range = sheet.getRange('A1:D1');
        range.formulas = [["=SUM('Datos ñ'!A1:A3)", '=A1*2', '=IF(A1>5,"más","")', '=1/0']];
        range.numberFormat = [['0.00', 'General', 'General', 'General']];
        return range.load('formulas,values,text,valueTypes');
      },
      ({ formulas, values, text, valueTypes }) => [formulas, values, text, valueTypes],
    );
    expect(found).toEqual([
      [["=SUM('Datos ñ'!A1:A3)", '=A1*2', '=IF(A1>5,"más","")', '=1/0']],
      [[3, 6, '', '#DIV/0!']],
      [['3.00', '6', '', '#DIV/0!']],
      [['Double', 'Double', 'String', 'Error']],
    ]);
  });

  it('are calculated anew when what they rest on changes', async () => {
    const found = await onSheet(
      async (sheet, context) => {
        sheet.getRange('A1:B1').values = [[1, '=A1+1']];
        const cell = sheet.getRange('B1').load('values');
        await context.sync();
        const before = cell.values;
        sheet.getRange('A1').values = [[41]];
        cell.load('values');
        await context.sync();
        return [before, cell.values];
      },
      (values) => values,
    );
    expect(found).toEqual([[[2]], [[42]]]);
  });
});

it('what is written is in the file, and nothing but that', async () => {
  const { model } = open(['Hoja1']);
  await onSheet((sheet) => {
    sheet.getRange('A1:C1').values = [["'=no es fórmula", 2.5, '=B1*2']];
    sheet.getRange('A1').format.fill.color = '#ABCDEF';
  }, () => undefined);
  startExcel(openXlsx(model.save()));
  const found = await onSheet((sheet) => sheet.getUsedRange().load('address,values,formulas').getCell(0, 0).load('format/fill/color'), ({ format }) => format.fill.color);
  expect(found).toBe('#ABCDEF');
  expect(await onSheet((sheet) => sheet.getUsedRange().load('address,values,formulas'), ({ address, values, formulas }) => [address, values, formulas])).toEqual([
    'Hoja1!A1:C1', [['=no es fórmula', 2.5, 5]], [['=no es fórmula', 2.5, '=B1*2']],
  ]);
});
