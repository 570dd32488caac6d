import { failure, onSheet, open } from './excel';

beforeEach(() => void open(['Hoja1', 'Datos ñ']));

const address = (act: (sheet: Excel.Worksheet) => Excel.Range) => onSheet((sheet) => act(sheet).load('address'), (range) => (range.isNullObject ? null : range.address));

describe('addresses', () => {
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string | null]>([
    ['getRange', (sheet) => sheet.getRange('$B$2:C3'), 'Hoja1!B2:C3'],
    ['getRange of corners the wrong way round', (sheet) => sheet.getRange('C3:B2'), 'Hoja1!B2:C3'],
    ['getRange of columns', (sheet) => sheet.getRange('B:C'), 'Hoja1!B:C'],
    ['getRange of rows', (sheet) => sheet.getRange('2:3'), 'Hoja1!2:3'],
    ['getRangeByIndexes', (sheet) => sheet.getRangeByIndexes(1, 1, 2, 2), 'Hoja1!B2:C3'],
    ['getCell of the sheet', (sheet) => sheet.getCell(0, 27), 'Hoja1!AB1'],
    ['getCell', (sheet) => sheet.getRange('B2').getCell(1, 1), 'Hoja1!C3'],
    ['getRow', (sheet) => sheet.getRange('B2:C3').getRow(1), 'Hoja1!B3:C3'],
    ['getColumn', (sheet) => sheet.getRange('B2:C3').getColumn(0), 'Hoja1!B2:B3'],
    ['getOffsetRange', (sheet) => sheet.getRange('B2:C3').getOffsetRange(1, -1), 'Hoja1!A3:B4'],
    ['getResizedRange', (sheet) => sheet.getRange('B2:C3').getResizedRange(-1, 1), 'Hoja1!B2:D2'],
    ['getAbsoluteResizedRange', (sheet) => sheet.getRange('B2:C3').getAbsoluteResizedRange(1, 4), 'Hoja1!B2:E2'],
    ['getEntireRow', (sheet) => sheet.getRange('B2').getEntireRow(), 'Hoja1!2:2'],
    ['getEntireColumn', (sheet) => sheet.getRange('B2:C3').getEntireColumn(), 'Hoja1!B:C'],
    ['getBoundingRect', (sheet) => sheet.getRange('B2').getBoundingRect('D4'), 'Hoja1!B2:D4'],
    ['getBoundingRect of a range', (sheet) => sheet.getRange('B2').getBoundingRect(sheet.getRange('A1')), 'Hoja1!A1:B2'],
    ['getIntersectionOrNullObject', (sheet) => sheet.getRange('A1:C3').getIntersectionOrNullObject('B2:D4'), 'Hoja1!B2:C3'],
    ['getIntersectionOrNullObject of none', (sheet) => sheet.getRange('A1').getIntersectionOrNullObject('B2'), null],
    ['getLastCell', (sheet) => sheet.getRange('A1:C3').getLastCell(), 'Hoja1!C3'],
    ['getUsedRangeOrNullObject of an empty sheet', (sheet) => sheet.getUsedRangeOrNullObject(true), null],
    ['getUsedRange of an empty sheet', (sheet) => sheet.getUsedRange(), 'Hoja1!A1'],
  ])('%s', async (_name, act, expected) => {
    expect(await address(act)).toBe(expected);
  });

  it.each([
    ['Hoja1', 'Hoja1!A1'],
    ['Año_2009', 'Año_2009!A1'],
    ['Anexo 2', "'Anexo 2'!A1"],
    ["L'annexe", "'L''annexe'!A1"],
    ['2009', "'2009'!A1"],
    ['Q1', "'Q1'!A1"],
    ['C-SS', "'C-SS'!A1"],
  ])('a sheet named %s', async (name, expected) => {
    open([name]);
    expect(await address((sheet) => sheet.getRange('A1'))).toBe(expected);
  });

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ['no address', (sheet) => sheet.getRange('nada')],
    ['beyond the sheet', (sheet) => sheet.getRange('A1048577')],
    ['above the sheet', (sheet) => sheet.getRange('A1').getOffsetRange(-1, 0)],
    ['no rows', (sheet) => sheet.getRange('A1').getResizedRange(-1, 0)],
    ['a row it has not', (sheet) => sheet.getRange('A1').getRow(1)],
    ['another sheet', (sheet) => sheet.getRange("'Datos ñ'!A1")],
  ])('%s: InvalidArgument', async (_name, act) => {
    expect((await failure((sheet) => act(sheet).load('address'))).code).toBe('InvalidArgument');
  });

  it('a range of a sheet that is gone', async () => {
    const error = await failure(async (_sheet, context) => {
      const other = context.workbook.worksheets.getItem('Datos ñ');
      const range = other.getRange('A1').load('address');
      await context.sync();
      other.delete();
      await context.sync();
      range.load('values');
    });
    expect(['InvalidReference', 'ItemNotFound']).toContain(error.code);
  });
});

describe('used range', () => {
  const fill = (sheet: Excel.Worksheet): void => {
    sheet.getRange('B2:C3').values = [[1, ''], ['', 2]];
    sheet.getRange('E5').format.fill.color = '#FF0000';
  };
  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string | null]>([
    ['with formats', (sheet) => sheet.getUsedRange(), 'Hoja1!B2:E5'],
    ['values only', (sheet) => sheet.getUsedRange(true), 'Hoja1!B2:C3'],
    ['within columns', (sheet) => sheet.getRange('A:B').getUsedRangeOrNullObject(true), 'Hoja1!B2'],
    ['within a range', (sheet) => sheet.getRange('C1:C9').getUsedRangeOrNullObject(true), 'Hoja1!C3'],
    ['within a range where there is nothing', (sheet) => sheet.getRange('D1:D9').getUsedRangeOrNullObject(true), null],
  ])('%s', async (_name, act, expected) => {
    expect(await address((sheet) => { fill(sheet); return act(sheet); })).toBe(expected);
  });
});

describe('what a range tells', () => {
  it('its place and size', async () => {
    const found = await onSheet((sheet) => sheet.getRange('B2:D6').load('rowIndex,columnIndex,rowCount,columnCount,cellCount'), (range) => range.toJSON());
    expect(found).toEqual({ rowIndex: 1, columnIndex: 1, rowCount: 5, columnCount: 3, cellCount: 15 });
  });

  it('its worksheet', async () => {
    expect(await onSheet((sheet) => sheet.getRange('A1').load('worksheet/name,worksheet/id').worksheet, ({ name }) => name)).toBe('Hoja1');
  });

  it('only what was loaded', async () => {
    await onSheet((sheet) => sheet.getRange('A1').load('address'), (range) => expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' })));
  });

  it('values, formulas and formats with load() without names', async () => {
    const found = await onSheet((sheet) => sheet.getRange('A1').load(), (range) => Object.keys(range.toJSON()));
    expect(found).toEqual(expect.arrayContaining(['address', 'formulas', 'numberFormat', 'rowCount', 'text', 'valueTypes', 'values']));
  });

  it.each([
    [[1], [3], true],
    [[1], [1], null],
    [[], [], false],
  ])('rows %j to %j hidden', async ([first], [last], expected) => {
    const { model } = open();
    if (first !== undefined && last !== undefined) model.sheets()[0]!.setRowHidden(first, last, true);
    expect(await onSheet((sheet) => sheet.getRange('A2:A4').load('rowHidden'), ({ rowHidden }) => rowHidden)).toBe(expected);
  });

  it('rows and columns hidden through it', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A2:A3').rowHidden = true;
        sheet.getRange('B:B').columnHidden = true;
        return [sheet.getRange('A2').load('rowHidden,hidden'), sheet.getRange('A:C').load('columnHidden'), sheet.getRange('A5').load('hidden')] as const;
      },
      ([row, columns, cell]) => [row.rowHidden, row.hidden, columns.columnHidden, cell.hidden],
    );
    expect(found).toEqual([true, true, null, false]);
  });

  it('each row and column with getRowProperties and getColumnProperties', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A2').rowHidden = true;
        sheet.getRange('B1').format.columnWidth = 99;
        return [sheet.getRange('A1:A3').getRowProperties({ rowHidden: true, rowIndex: true }), sheet.getRange('A1:B1').getColumnProperties({ columnHidden: true, format: { columnWidth: true } })] as const;
      },
      ([rows, columns]) => [rows.value, columns.value],
    );
    expect(found).toEqual([
      [{ rowIndex: 0, rowHidden: false }, { rowIndex: 1, rowHidden: true }, { rowIndex: 2, rowHidden: false }],
      [{ columnHidden: false, format: { columnWidth: 48 } }, { columnHidden: false, format: { columnWidth: 99 } }],
    ]);
  });

  it('each cell with getCellProperties, and takes them back with setCellProperties', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A1:B1').setCellProperties([[{ format: { fill: { color: '#00FF00' }, font: { bold: true } } }, { format: { borders: { bottom: { style: 'Continuous' } } } } as Excel.SettableCellProperties]]);
        return sheet.getRange('A1:B1').getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true }, borders: { style: true } } });
      },
      ({ value }) => value,
    );
    expect(found[0]![0]).toMatchObject({ address: 'Hoja1!A1', format: { fill: { color: '#00FF00' }, font: { bold: true } } });
    expect(found[0]![1]).toMatchObject({ address: 'Hoja1!B1', format: { fill: { color: '#FFFFFF' }, borders: { bottom: { style: 'Continuous' }, top: { style: 'None' } } } });
  });
});

describe('merged cells', () => {
  it('merge keeps the top left, unmerge opens all that the range touches', async () => {
    const found = await onSheet(
      async (sheet, context) => {
        sheet.getRange('A1:B2').values = [['a', 'b'], ['c', 'd']];
        sheet.getRange('A1:B2').merge();
        const values = sheet.getRange('A1:B2').load('values');
        await context.sync();
        sheet.getRange('B2').unmerge();
        return values;
      },
      ({ values }) => values,
    );
    expect(found).toEqual([['a', ''], ['', '']]);
  });

  it('across merges each row', async () => {
    const { model } = open();
    await onSheet((sheet) => sheet.getRange('A1:B2').merge(true), () => undefined);
    expect(model.sheets()[0]!.merges()).toEqual([{ row: 0, column: 0, rows: 1, columns: 2 }, { row: 1, column: 0, rows: 1, columns: 2 }]);
  });

  it('getMergedAreasOrNullObject (ExcelApi 1.13) tells them even by a corner', async () => {
    open(['Hoja1'], { requirementSets: { ExcelApi: '1.13' } });
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A1:B2').merge();
        sheet.getRange('D4:D6').merge();
        const merged = sheet.getRange('B2:E9').getMergedAreasOrNullObject();
        merged.areas.load('items/address');
        return [merged.load('areaCount,address'), sheet.getRange('A9').getMergedAreasOrNullObject()] as const;
      },
      ([merged, none]) => [merged.areaCount, merged.address, merged.areas.items.map((area) => area.address), none.isNullObject],
    );
    expect(found).toEqual([2, 'Hoja1!A1:B2,Hoja1!D4:D6', ['Hoja1!A1:B2', 'Hoja1!D4:D6'], true]);
  });
});

describe('links', () => {
  it('to a place in the workbook, with its text', async () => {
    const found = await onSheet(
      (sheet) => {
        const cell = sheet.getRange('A1');
        cell.hyperlink = { documentReference: "'Datos ñ'!A4", textToDisplay: 'A4', screenTip: 'Ir' };
        return cell.load('hyperlink,values');
      },
      ({ hyperlink, values }) => [hyperlink, values],
    );
    expect(found).toEqual([{ documentReference: "'Datos ñ'!A4", textToDisplay: 'A4', screenTip: 'Ir' }, [['A4']]]);
  });
  it('to nowhere: InvalidArgument', async () => {
    expect((await failure((sheet) => { sheet.getRange('A1').hyperlink = { textToDisplay: 'x' }; })).code).toBe('InvalidArgument');
  });
});

describe('the selection', () => {
  it('is A1 until something is selected, and then that', async () => {
    const found = await Excel.run(async (context) => {
      const before = context.workbook.getSelectedRange().load('address');
      context.workbook.worksheets.getItem('Datos ñ').getRange('B2:C3').select();
      const after = context.workbook.getSelectedRange().load('address');
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      return [before.address, after.address, cell.address];
    });
    expect(found).toEqual(['Hoja1!A1', "'Datos ñ'!B2:C3", "'Datos ñ'!B2"]);
  });
});

describe('copyFrom', () => {
  const copied = async (to: string, type?: Excel.RangeCopyType | 'All' | 'Formulas' | 'Values' | 'Formats', from = 'A1:B1') =>
    onSheet(
      (sheet) => {
        sheet.getRange('A1:C3').formulas = [[1, '=A1+$A$1', "'=x"], [2, '', ''], [3, '', '']];
        sheet.getRange('A1:B1').format.font.bold = true;
        sheet.getRange(to).copyFrom(from, type);
        return [sheet.getRange('A1:E6').load('formulas'), sheet.getRange('B3').load('format/font/bold')] as const;
      },
      ([all, cell]) => ({ formulas: all.formulas as unknown[][], bold: cell.format.font.bold }),
    );

  it('moves relative references, once for each row of the target', async () => {
    const { formulas, bold } = await copied('A2:B3', 'Formulas');
    expect(formulas.slice(0, 3).map((row) => row.slice(0, 3))).toEqual([[1, '=A1+$A$1', '=x'], [1, '=A2+$A$1', ''], [1, '=A3+$A$1', '']]);
    expect(bold).toBe(false);
  });

  it.each<[string, string, string, number, string, unknown]>([
    ['a target that holds the source', 'B1:B3', 'B1', 2, 'B', '=A3+$A$1'],
    ['a target smaller than the source', 'D5', 'A1:B1', 4, 'E', '=D5+$A$1'],
    ['a target that is no multiple', 'A2:C3', 'A1:B1', 1, 'B', '=A2+$A$1'],
    ['a source of more rows', 'D1:D6', 'B1:B3', 3, 'D', '=C4+$A$1'],
    ['more columns', 'D4:E6', 'B1', 5, 'E', '=D6+$A$1'],
  ])('%s', async (_name, to, from, row, column, formula) => {
    expect((await copied(to, 'Formulas', from)).formulas[row]!['ABCDE'.indexOf(column)]).toBe(formula);
  });

  it('All takes the format along, Values leaves formulas behind, Formats takes nothing else', async () => {
    expect((await copied('A3:B3')).bold).toBe(true);
    expect((await copied('A3:B3', 'Values')).formulas[2]!.slice(0, 2)).toEqual([1, 2]);
    expect(await copied('A3:B3', 'Formats')).toMatchObject({ bold: true, formulas: expect.arrayContaining([[3, '', '', '', '']]) as unknown[][] });
  });

  it('what it does not copy it says', async () => {
    const refused = (act: (sheet: Excel.Worksheet) => void) => failure(act).then(({ code }) => code);
    expect(await refused((sheet) => sheet.getRange('A2').copyFrom('A1', 'Link'))).toBe('NotImplemented');
    expect(await refused((sheet) => sheet.getRange('A2').copyFrom('A1', 'All', true))).toBe('NotImplemented');
    expect(await refused((sheet) => { sheet.getRange('A1').conditionalFormats.add('Custom'); sheet.getRange('A2').copyFrom('A1'); })).toBe('NotImplemented');
  });

  it('many rows at once', async () => {
    const last = await onSheet(
      (sheet) => {
        sheet.getRange('A1:B1').formulas = [['=ROW()', '=A1*2']];
        sheet.getRange('A2:B5000').copyFrom('A1:B1', 'Formulas');
        return sheet.getRange('A5000:B5000').load('formulas,values');
      },
      ({ formulas, values }) => [formulas[0], values[0]],
    );
    expect(last).toEqual([['=ROW()', '=A5000*2'], [5000, 10000]]);
  });
});
