import { openXlsx } from '../../../src/host/xlsx/open';
import { failure, onSheet, open } from './excel';

beforeEach(() => void open());

describe('a format', () => {
  it('set() and toJSON() go both ways', async () => {
    const found = await onSheet(
      (sheet) => {
        const range = sheet.getRange('B2:C3');
        range.set({
          values: [['a', 'b'], ['c', 'd']],
          numberFormat: [['0', '0'], ['@', '@']],
          format: { fill: { color: '#ffee00' }, font: { bold: true, color: '#123456', size: 9, name: 'Arial', italic: true, underline: 'Single' }, wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Top', indentLevel: 1, columnWidth: 90, rowHeight: 30 },
        });
        return range.load({ address: true, numberFormat: true, format: { wrapText: true, horizontalAlignment: true, verticalAlignment: true, indentLevel: true, columnWidth: true, rowHeight: true, fill: { color: true }, font: { bold: true, color: true, size: true, name: true, italic: true, underline: true } } });
      },
      (range) => range.toJSON(),
    );
    expect(found).toEqual({
      address: 'Hoja1!B2:C3',
      values: [['a', 'b'], ['c', 'd']],
      numberFormat: [['0', '0'], ['@', '@']],
      format: { wrapText: true, horizontalAlignment: 'Center', verticalAlignment: 'Top', indentLevel: 1, columnWidth: 90, rowHeight: 30, fill: { color: '#FFEE00' }, font: { bold: true, color: '#123456', size: 9, name: 'Arial', italic: true, underline: 'Single' } },
    });
  });

  it('is null where the cells differ', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A1').format.set({ fill: { color: 'red' }, font: { bold: true }, columnWidth: 99, wrapText: true });
        return sheet.getRange('A1:B1').load('format/fill/color,format/font/bold,format/columnWidth,format/rowHeight,format/wrapText');
      },
      ({ format }) => [format.fill.color, format.font.bold, format.columnWidth, format.wrapText, format.rowHeight],
    );
    expect(found).toEqual([null, null, null, null, 15]);
  });

  it('shrinking is set and told, and stays in the file', async () => {
    const { model } = open();
    await onSheet((sheet) => { sheet.getRange('A1').values = [['a']]; sheet.getRange('A1').format.shrinkToFit = true; return sheet.getRange('A1').load('format/shrinkToFit'); }, ({ format }) => expect(format.shrinkToFit).toBe(true));
    expect(openXlsx(model.save()).sheets()[0]!.format(0, 0).shrink).toBe(true);
  });

  it('a row is as high again as it was unasked', async () => {
    const told = await onSheet(
      (sheet) => {
        sheet.getRange('1:2').format.rowHeight = 40;
        sheet.getRange('2:2').format.useStandardHeight = true;
        return ['A1', 'A2', 'A1:A2'].map((address) => sheet.getRange(address).load('format/rowHeight,format/useStandardHeight'));
      },
      (ranges) => ranges.map(({ format }) => [format.rowHeight, format.useStandardHeight]),
    );
    expect(told).toEqual([[40, false], [15, true], [null, null]]);
  });

  it('of whole columns is set and told', async () => {
    const found = await onSheet((sheet) => { sheet.getRange('A:B').format.columnWidth = 75; return sheet.getRange('A:B').load('format/columnWidth,format/fill/color'); }, ({ format }) => [format.columnWidth, format.fill.color]);
    expect(found).toEqual([75, '#FFFFFF']);
  });

  it('no fill is white, and clear() takes it away', async () => {
    const found = await onSheet((sheet) => { const { fill } = sheet.getRange('A1').format; fill.color = 'blue'; fill.clear(); return fill.load('color'); }, ({ color }) => color);
    expect(found).toBe('#FFFFFF');
  });

  it.each<[string, (format: Excel.RangeFormat) => void, string]>([
    ['a colour that is none', (format) => { format.fill.color = 'azulito'; }, 'RangeFill.color'],
    ['a size that is none', (format) => { format.font.size = 0; }, 'RangeFont.size'],
    ['a width that is none', (format) => { format.columnWidth = -1; }, 'RangeFormat.columnWidth'],
    ['an alignment that is none', (format) => { format.horizontalAlignment = 'Diagonal' as Excel.HorizontalAlignment; }, 'RangeFormat.horizontalAlignment'],
  ])('%s: InvalidArgument', async (_name, act, location) => {
    expect(await failure((sheet) => act(sheet.getRange('A1').format))).toMatchObject({ code: 'InvalidArgument', debugInfo: { errorLocation: location } });
  });
});

describe('borders', () => {
  it('around and inside a range go to its cells', async () => {
    const { model } = open();
    await onSheet(
      (sheet) => {
        const { borders } = sheet.getRange('A1:B2').format;
        borders.getItem('EdgeTop').style = 'Double';
        borders.getItem('InsideVertical').color = '#FF0000';
        borders.getItem('EdgeBottom').weight = 'Thick';
      },
      () => undefined,
    );
    const at = (row: number, column: number) => model.sheets()[0]!.format(row, column).borders;
    expect(at(0, 0)).toMatchObject({ EdgeTop: { style: 'Double' }, EdgeRight: { style: 'Continuous', color: '#FF0000' } });
    expect(at(1, 1)).toMatchObject({ EdgeLeft: { color: '#FF0000' }, EdgeBottom: { style: 'Continuous', weight: 'Thick' } });
    expect(at(1, 1).EdgeTop).toBeUndefined();
  });

  it('keep what is not given, cell by cell', async () => {
    const { model } = open();
    await onSheet((sheet) => {
      sheet.getRange('A1').format.borders.getItem('EdgeTop').weight = 'Thick';
      sheet.getRange('A1:B1').format.borders.getItem('EdgeTop').color = '#00FF00';
    }, () => undefined);
    expect([0, 1].map((column) => model.sheets()[0]!.format(0, column).borders.EdgeTop)).toEqual([{ style: 'Continuous', weight: 'Thick', color: '#00FF00' }, { style: 'Continuous', weight: 'Thin', color: '#00FF00' }]);
  });

  it('are told by side', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A1:B2').format.borders.getItem('EdgeTop').style = 'Dash';
        const { borders } = sheet.getRange('A1:B2').format;
        borders.load('items/sideIndex,items/style');
        return borders;
      },
      ({ items }) => items.map(({ sideIndex, style }) => `${sideIndex} ${style}`),
    );
    expect(found).toEqual(['EdgeTop Dash', 'EdgeBottom None', 'EdgeLeft None', 'EdgeRight None', 'InsideVertical None', 'InsideHorizontal None', 'DiagonalDown None', 'DiagonalUp None']);
  });
});

describe('autofit', () => {
  it('makes a column as wide as its longest text, and a row as high as its wrapped text', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A1:A3').values = [['a'], ['una frase bastante larga para una columna'], ['b']];
        sheet.getRange('A1').getEntireColumn().format.autofitColumns();
        sheet.getRange('B2').values = [['una frase bastante larga para una columna estrecha']];
        sheet.getRange('B2').format.wrapText = true;
        sheet.getRange('B2').format.autofitRows();
        return [sheet.getRange('A1').load('format/columnWidth'), sheet.getRange('A2').load('format/rowHeight'), sheet.getRange('A1').load('format/rowHeight')] as const;
      },
      ([column, row, other]) => [column.format.columnWidth, row.format.rowHeight, other.format.rowHeight] as const,
    );
    expect(found[0]).toBeGreaterThan(150);
    expect(found[0]).toBeLessThan(300);
    expect(found[1]).toBeGreaterThan(45);
    expect(found[2]).toBe(15);
  });

  test.each([
    ['between words', 'sin evidencia alguna', false, 'Calibri', 2],
    ['a word more, as it is bold and wide', 'sin evidencia alguna', true, 'Arial', 3],
    ['within a word that is longer than the column', 'w'.repeat(30), false, 'Calibri', 5],
    ['where the text itself is', 'a\n\nb', false, 'Calibri', 3],
  ])('a wrapped text is broken %s', async (_, text, bold, font, lines) => {
    const height = await onSheet(
      (sheet) => {
        const range = sheet.getRange('A1');
        range.values = [[text]];
        Object.assign(range.format, { columnWidth: 72, wrapText: true });
        Object.assign(range.format.font, { bold, name: font, size: 11 });
        range.format.autofitRows();
        return range.load('format/rowHeight');
      },
      (range) => range.format.rowHeight,
    );
    expect(height).toBe(lines * 15);
  });
});

describe('conditional formats', () => {
  it('by formula, value and text are added first, changed, told and deleted', async () => {
    const found = await onSheet(
      async (sheet, context) => {
        const formats = sheet.getRange('B2:C9').conditionalFormats;
        const custom = formats.add(Excel.ConditionalFormatType.custom);
        custom.custom.rule.formula = '=$B2>1';
        custom.custom.format.fill.color = '#ff0000';
        custom.custom.format.font.bold = true;
        custom.stopIfTrue = true;
        const value = formats.add('CellValue');
        value.cellValue.rule = { formula1: '="hecho"', operator: 'EqualTo' };
        value.cellValue.format.font.color = '#00FF00';
        const text = formats.add('ContainsText');
        text.textComparison.rule = { operator: 'Contains', text: '✔' };
        formats.load('items/type,items/priority,items/stopIfTrue,items/id');
        custom.custom.rule.load('formula');
        custom.custom.format.fill.load('color');
        value.cellValue.load('rule');
        text.textComparison.load('rule');
        const place = custom.getRange().load('address');
        await context.sync();
        const told = formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]);
        value.delete();
        const left = formats.getCount();
        const elsewhere = sheet.getRange('E1').conditionalFormats.getCount();
        await context.sync();
        return [told, custom.custom.rule.formula, custom.custom.format.fill.color, value.cellValue.rule, text.textComparison.rule, place.address, left.value, elsewhere.value];
      },
      (told) => told,
    );
    expect(found).toEqual([
      [['ContainsText', 0, false], ['CellValue', 1, false], ['Custom', 2, true]],
      '=$B2>1', '#FF0000', { formula1: '="hecho"', operator: 'EqualTo' }, { operator: 'Contains', text: '✔' }, 'Hoja1!B2:C9', 2, 0,
    ]);
  });

  it('clearAll of a part leaves the rest', async () => {
    const { model } = open();
    await onSheet(
      (sheet) => {
        sheet.getRange('A1:C9').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
        sheet.getRange('B3:B4').conditionalFormats.clearAll();
      },
      () => undefined,
    );
    const cells = model.sheets()[0]!.conditionalFormats()[0]!.areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    expect(cells).toBe(27 - 2);
  });

  it('of another kind: its parts are not there, its OrNullObject is null', async () => {
    expect((await failure((sheet) => sheet.getRange('A1').conditionalFormats.add('Custom').cellValue.load('rule'))).code).toBe('InvalidOperation');
    expect(await onSheet((sheet) => sheet.getRange('A1').conditionalFormats.getItemAt(0).cellValueOrNullObject.load('rule'), ({ isNullObject }) => isNullObject)).toBe(true);
  });

  it('a number format of its own, kept in the file and taken away again', async () => {
    const { model } = open();
    const format = (sheet: Excel.Worksheet): Excel.ConditionalRangeFormat => sheet.getRange('A1').conditionalFormats.getItemAt(0).custom.format;
    await onSheet((sheet) => {
      const { custom } = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
      custom.rule.formula = '=A1=0';
      custom.format.numberFormat = ';;;';
    }, () => undefined);
    expect(openXlsx(model.save()).sheets()[0]!.conditionalFormats()[0]!.format.numberFormat).toBe(';;;');
    expect(await onSheet((sheet) => format(sheet).load('numberFormat'), ({ numberFormat }) => numberFormat)).toBe(';;;');
    await onSheet((sheet) => { format(sheet).numberFormat = null; }, () => undefined);
    expect(model.sheets()[0]!.conditionalFormats()[0]!.format.numberFormat).toBeNull();
  });

  it('of kinds the host cannot make say so', async () => {
    expect(await failure((sheet) => sheet.getRange('A1').conditionalFormats.add('DataBar'))).toMatchObject({ code: 'NotImplemented', message: expect.stringContaining('DataBar') as string });
  });

  it('over several areas', async () => {
    const { model } = open();
    await onSheet((sheet) => { sheet.getRanges('A1:A3,C1:C3').conditionalFormats.add('Custom').custom.rule.formula = '=A1=1'; }, () => undefined);
    expect(model.sheets()[0]!.conditionalFormats()[0]!.areas).toEqual([{ row: 0, column: 0, rows: 3, columns: 1 }, { row: 0, column: 2, rows: 3, columns: 1 }]);
    expect(await onSheet((sheet) => [sheet.getRange('A1').conditionalFormats.getItemAt(0).getRangeOrNullObject()] as const, ([range]) => range.isNullObject)).toBe(true);
  });
});

describe('validation', () => {
  it.each<[string, Excel.DataValidationRule, string, unknown]>([
    ['a list of words', { list: { inCellDropDown: true, source: 'sí,no' } }, 'List', { list: { inCellDropDown: true, source: 'sí,no' } }],
    ['a list elsewhere', { list: { inCellDropDown: false, source: '=Hoja1!$Z$1:$Z$3' } }, 'List', { list: { inCellDropDown: false, source: '=Hoja1!$Z$1:$Z$3' } }],
    ['a formula', { custom: { formula: '=A1>1' } }, 'Custom', { custom: { formula: '=A1>1' } }],
    ['whole numbers', { wholeNumber: { formula1: 1, formula2: 6, operator: 'Between' } }, 'WholeNumber', { wholeNumber: { formula1: '1', formula2: '6', operator: 'Between' } }],
    ['lengths', { textLength: { formula1: 5, operator: 'LessThan' } }, 'TextLength', { textLength: { formula1: '5', operator: 'LessThan' } }],
  ])('%s', async (_name, rule, type, told) => {
    const found = await onSheet((sheet) => { const { dataValidation } = sheet.getRange('A1:A9'); dataValidation.rule = rule; return sheet.getRange('A2:A3').dataValidation.load('rule,type'); }, (validation) => [validation.type, validation.rule]);
    expect(found).toEqual([type, told]);
  });

  it('takes a range as the source of a list', async () => {
    const found = await onSheet((sheet) => { const { dataValidation } = sheet.getRange('A1'); dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('Z1:Z3') } }; return dataValidation.load('rule'); }, ({ rule }) => rule.list?.source);
    expect(found).toBe('=Hoja1!$Z$1:$Z$3');
  });

  it('has a prompt, an alert, and may forbid blanks', async () => {
    const found = await onSheet(
      (sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        dataValidation.prompt = { showPrompt: true, title: 'Estado', message: 'Elija uno' };
        dataValidation.errorAlert = { showAlert: true, style: 'Warning', title: 'No', message: 'Otro' };
        dataValidation.ignoreBlanks = false;
        return dataValidation.load('type,prompt,errorAlert,ignoreBlanks');
      },
      (validation) => validation.toJSON(),
    );
    expect(found).toMatchObject({ type: 'List', prompt: { showPrompt: true, title: 'Estado', message: 'Elija uno' }, errorAlert: { showAlert: true, style: 'Warning', title: 'No', message: 'Otro' }, ignoreBlanks: false });
  });

  it.each<[string, unknown]>([
    ['a list of more than 255 characters', { list: { source: 'x'.repeat(256) } }],
    ['two kinds at once', { list: { source: 'a' }, custom: { formula: '=1' } }],
    ['no kind', {}],
    ['between one number', { decimal: { formula1: 1, operator: 'Between' } }],
  ])('%s: InvalidArgument', async (_name, rule) => {
    expect((await failure((sheet) => { sheet.getRange('A1').dataValidation.rule = rule as Excel.DataValidationRule; })).code).toBe('InvalidArgument');
  });

  it('a prompt before any rule is not there, and says so', async () => {
    expect((await failure((sheet) => { sheet.getRange('A1').dataValidation.prompt = { showPrompt: true, title: 'a', message: 'b' }; })).code).toBe('NotImplemented');
  });

  it('is cleared; where cells differ it says so', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A1:A4').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        sheet.getRange('A1').dataValidation.clear();
        sheet.getRange('A4').dataValidation.rule = { custom: { formula: '=TRUE' } };
        return ['A1', 'A2', 'A1:A2', 'A2:A4'].map((address) => sheet.getRange(address).dataValidation.load('type'));
      },
      (validations) => validations.map(({ type }) => type),
    );
    expect(found).toEqual(['None', 'List', 'Inconsistent', 'MixedCriteria']);
  });

  it.each([['a', true], ['c', false], ['', true]])('of a list with %j in the cell is valid: %s', async (value, valid) => {
    const found = await onSheet(
      (sheet) => {
        const cell = sheet.getRange('A1');
        cell.dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        cell.values = [[value]];
        return cell.dataValidation.load('valid');
      },
      (validation) => validation.valid,
    );
    expect(found).toBe(valid);
  });
});
