import { failure, onSheet, open, openFiltered, openProtected, openStructureProtected } from './excel';

const inWorkbook = <T, R>(act: (workbook: Excel.Workbook, context: Excel.RequestContext) => T, read: (acted: T) => R): Promise<R> =>
  Excel.run(async (context) => {
    const acted = act(context.workbook, context);
    await context.sync();
    return read(acted);
  });

const sheetNames = () => inWorkbook(({ worksheets }) => worksheets.load('items/name'), ({ items }) => items.map(({ name }) => name));

beforeEach(() => void open(['Hoja1', 'Datos ñ']));

describe('worksheets', () => {
  it('are found by name whatever the case, and by id', async () => {
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('DATOS Ñ').load('id,name,position,visibility');
      await context.sync();
      const again = context.workbook.worksheets.getItem(sheet.id).load('name');
      await context.sync();
      return [sheet.name, sheet.position, sheet.visibility, again.name];
    });
    expect(found).toEqual(['Datos ñ', 1, 'Visible', 'Datos ñ']);
  });

  it('that are missing are ItemNotFound with the place it arose, or null objects, their children too', async () => {
    const error = await failure((_sheet, { workbook }) => workbook.worksheets.getItem('no').load('name'));
    expect([error.code, error.debugInfo.errorLocation, (error as unknown as { httpStatusCode: number }).httpStatusCode]).toEqual(['ItemNotFound', 'WorksheetCollection.getItem', 404]);
    const nulls = await inWorkbook(
      ({ worksheets }) => {
        const sheet = worksheets.getItemOrNullObject('no').load('name');
        return [sheet, sheet.getRange('A1').load('values'), sheet.getUsedRangeOrNullObject().load('address')] as const;
      },
      (objects) => objects.map(({ isNullObject }) => isNullObject),
    );
    expect(nulls).toEqual([true, true, true]);
  });

  it('nothing can be done with a null object', async () => {
    expect((await failure((_sheet, { workbook }) => workbook.worksheets.getItemOrNullObject('no').activate())).code).toBe('InvalidObjectPath');
  });

  it('are counted, first, last and active', async () => {
    const found = await inWorkbook(
      ({ worksheets }) => {
        worksheets.getItem('Datos ñ').activate();
        return [worksheets.getCount(), worksheets.getFirst().load('name'), worksheets.getLast().load('name'), worksheets.getActiveWorksheet().load('name')] as const;
      },
      ([count, first, last, active]) => [count.value, first.name, last.name, active.name],
    );
    expect(found).toEqual([2, 'Hoja1', 'Datos ñ', 'Datos ñ']);
  });

  it('are added at the end, with a free name if none is given, and used in later requests', async () => {
    await Excel.run(async (context) => {
      const named = context.workbook.worksheets.add('Evidencia');
      context.workbook.worksheets.add();
      await context.sync();
      named.getRange('A1').values = [['x']];
      named.position = 0;
      const range = named.getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['x']]);
    });
    expect(await sheetNames()).toEqual(['Evidencia', 'Hoja1', 'Datos ñ', 'Sheet4']);
  });

  it.each([
    ['hoja1', 'ItemAlreadyExists'],
    ['', 'InvalidArgument'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['History', 'InvalidArgument'],
    ["'Anexo'", 'InvalidArgument'],
    ...[...'\\/?*:[]'].map((letter): [string, string] => [`a${letter}b`, 'InvalidArgument']),
  ])('a sheet cannot be called %j: %s', async (name, code) => {
    expect((await failure((_sheet, { workbook }) => workbook.worksheets.add(name))).code).toBe(code);
    expect((await failure((_sheet, { workbook }) => { workbook.worksheets.getItem('Datos ñ').name = name; })).code).toBe(code);
    expect(await sheetNames()).toEqual(['Hoja1', 'Datos ñ']);
  });

  it('may change the case of their own name, their colour, gridlines and visibility', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.name = 'HOJA1';
        sheet.tabColor = '#ff0000';
        sheet.showGridlines = false;
        sheet.visibility = 'Hidden';
        return sheet.load('name,tabColor,showGridlines,visibility');
      },
      (sheet) => [sheet.name, sheet.tabColor, sheet.showGridlines, sheet.visibility],
    );
    expect(found).toEqual(['HOJA1', '#FF0000', false, 'Hidden']);
  });

  it('tell their standard width in characters', async () => {
    expect(await onSheet((sheet) => sheet.load('standardWidth'), ({ standardWidth }) => standardWidth)).toBeCloseTo(8.43, 1);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ['deleted', (sheet) => sheet.delete()],
    ['hidden', (sheet) => { sheet.visibility = 'Hidden'; }],
  ])('the last visible one cannot be %s', async (_name, act) => {
    const { model } = open(['Hoja1', 'Oculta']);
    model.sheets()[1]!.visibility = 'VeryHidden';
    expect((await failure((sheet) => act(sheet))).code).toBe('InvalidOperation');
    expect(await sheetNames()).toEqual(['Hoja1', 'Oculta']);
  });

  it('a hidden one cannot be activated; when the active one goes, its neighbour is active', async () => {
    const { model } = open(['Hoja1', 'Oculta', 'Tercera']);
    model.sheets()[1]!.visibility = 'Hidden';
    expect((await failure((_sheet, { workbook }) => workbook.worksheets.getItem('Oculta').activate())).code).toBe('InvalidOperation');
    await onSheet((sheet) => sheet.delete(), () => undefined);
    expect(model.activeSheet().name).toBe('Tercera');
  });

  it.each<[string, (context: Excel.RequestContext) => void]>([
    ['added', ({ workbook }) => void workbook.worksheets.add('Nueva')],
    ['deleted', ({ workbook }) => workbook.worksheets.getItem('Datos ñ').delete()],
    ['renamed', ({ workbook }) => { workbook.worksheets.getItem('Datos ñ').name = 'x'; }],
    ['moved', ({ workbook }) => { workbook.worksheets.getItem('Datos ñ').position = 0; }],
    ['hidden', ({ workbook }) => { workbook.worksheets.getItem('Datos ñ').visibility = 'Hidden'; }],
  ])('where the structure is protected none can be %s: AccessDenied', async (_name, act) => {
    openStructureProtected(['Hoja1', 'Datos ñ']);
    expect((await failure((_sheet, context) => act(context))).code).toBe('AccessDenied');
    expect(await inWorkbook(({ protection }) => protection.load('protected'), (protection) => protection.protected)).toBe(true);
    expect(await sheetNames()).toEqual(['Hoja1', 'Datos ñ']);
  });
});

describe('freeze panes', () => {
  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
    ['rows', (panes) => panes.freezeRows(2), 'Hoja1!1:2'],
    ['columns', (panes) => panes.freezeColumns(1), 'Hoja1!A:A'],
    ['both', (panes) => panes.freezeAt('A1:B3'), 'Hoja1!A1:B3'],
    ['none any more', (panes) => { panes.freezeRows(1); panes.unfreeze(); }, null],
  ])('%s', async (_name, act, expected) => {
    const found = await onSheet((sheet) => { act(sheet.freezePanes); return sheet.freezePanes.getLocationOrNullObject().load('address'); }, (range) => (range.isNullObject ? null : range.address));
    expect(found).toBe(expected);
  });
});

describe('protection of a sheet', () => {
  it('denies changes to locked cells, tells so, and what went before stays done', async () => {
    const error = await failure((sheet, { workbook }) => {
      workbook.worksheets.getItem('Datos ñ').getRange('A1').values = [['antes']];
      sheet.protection.protect();
      sheet.getRange('A1').values = [['x']];
      workbook.worksheets.getItem('Datos ñ').getRange('A2').values = [['después']];
    });
    expect([error.code, error.debugInfo.errorLocation]).toEqual(['AccessDenied', 'Range.values']);
    expect(await inWorkbook(({ worksheets }) => worksheets.getItem('Datos ñ').getRange('A1:A2').load('values'), ({ values }) => values)).toEqual([['antes'], ['']]);
    expect(await onSheet((sheet) => sheet.protection.load('protected,options'), (protection) => protection.protected)).toBe(true);
  });

  it('lets unlocked cells be written', async () => {
    const found = await onSheet(
      (sheet) => {
        sheet.getRange('A1').format.protection.locked = false;
        sheet.protection.protect();
        sheet.getRange('A1').values = [['x']];
        return sheet.getRange('A1').load('values,format/protection/locked');
      },
      (range) => [range.values, range.format.protection.locked],
    );
    expect(found).toEqual([[['x']], false]);
  });

  it.each<[string, (sheet: Excel.Worksheet) => void, Excel.WorksheetProtectionOptions | null]>([
    ['fill', (sheet) => { sheet.getRange('A1').format.fill.color = 'red'; }, { allowFormatCells: true }],
    ['number format', (sheet) => { sheet.getRange('A1').numberFormat = [['0']]; }, { allowFormatCells: true }],
    ['conditional format', (sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'), { allowFormatCells: true }],
    ['column width', (sheet) => { sheet.getRange('A1').format.columnWidth = 90; }, { allowFormatColumns: true }],
    ['row height', (sheet) => { sheet.getRange('A1').format.rowHeight = 30; }, { allowFormatRows: true }],
    ['hidden row', (sheet) => { sheet.getRange('A1').rowHidden = true; }, { allowFormatRows: true }],
    ['hidden column', (sheet) => { sheet.getRange('A1').columnHidden = true; }, { allowFormatColumns: true }],
    ['validation', (sheet) => { sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } }; }, null],
    ['merge', (sheet) => sheet.getRange('A1:B1').merge(), null],
    ['table', (sheet) => void sheet.tables.add('A1:B2', true), null],
    ['link', (sheet) => { sheet.getRange('A1').hyperlink = { address: 'https://example.org' }; }, null],
    ['filter', (sheet) => sheet.autoFilter.apply('A1:B2'), null],
    ['clearing', (sheet) => sheet.getRange('A1').clear(), null],
  ])('denies a %s, unless allowed', async (_name, act, option) => {
    expect((await failure((sheet) => { sheet.protection.protect(); act(sheet); })).code).toBe('AccessDenied');
    open();
    if (option) await onSheet((sheet) => { sheet.protection.protect(option); act(sheet); }, () => undefined);
  });

  it('a file that is protected is protected; code may lift it with the password it set', async () => {
    openProtected();
    expect((await failure((sheet) => { sheet.getRange('A1').values = [['x']]; })).code).toBe('AccessDenied');
    await onSheet((sheet) => { sheet.protection.unprotect(); sheet.protection.protect({}, 'abc'); }, () => undefined);
    expect((await failure((sheet) => sheet.protection.unprotect('xyz'))).code).toBe('AccessDenied');
    expect((await failure((sheet) => sheet.protection.protect())).code).toBe('InvalidOperation');
    expect(await onSheet((sheet) => { sheet.protection.unprotect('abc'); return sheet.protection.load('protected'); }, (p) => p.protected)).toBe(false);
  });
});

describe('the sheet filter', () => {
  it('is set without criteria, told, and removed', async () => {
    const found = await onSheet(
      async (sheet, context) => {
        sheet.autoFilter.apply('A1:C5');
        const place = sheet.autoFilter.getRangeOrNullObject().load('address');
        const state = sheet.autoFilter.load('enabled,isDataFiltered').toJSON();
        await context.sync();
        sheet.autoFilter.remove();
        return [place, sheet.autoFilter.getRangeOrNullObject(), state] as const;
      },
      ([place, gone]) => [place.address, gone.isNullObject],
    );
    expect(found).toEqual(['Hoja1!A1:C5', true]);
  });

  it('shows all rows again when its criteria are cleared', async () => {
    const [sheet] = openFiltered().model.sheets();
    expect(await onSheet((target) => { target.autoFilter.clearCriteria(); return target.getRange('A1:A5').load('rowHidden'); }, ({ rowHidden }) => rowHidden)).toBe(false);
    expect(sheet!.filter()).toEqual({ area: { row: 0, column: 0, rows: 5, columns: 2 }, filtered: false });
  });

  it('with criteria is not there, and says so', async () => {
    const error = await failure((sheet) => sheet.autoFilter.apply('A1:C5', 0, { filterOn: 'Values', values: ['x'] }));
    expect([error.code, error.message]).toEqual(['NotImplemented', expect.stringContaining('AutoFilter.apply')]);
  });
});

describe('page layout', () => {
  it('is set and told', async () => {
    const { model } = open();
    await onSheet(
      ({ pageLayout: layout }) => {
        layout.orientation = 'Landscape';
        layout.paperSize = 'A4' as Excel.PaperType;
        layout.zoom = { horizontalFitToPages: 1 };
        layout.centerHorizontally = true;
        layout.setPrintArea('A1:F9,A10:B12');
        layout.setPrintTitleRows('$1:$2');
        layout.setPrintTitleColumns('$A:$B');
        layout.setPrintMargins('Inches', { left: 0.5, right: 0.5 });
        layout.topMargin = 40;
        layout.headersFooters.defaultForAllPages.leftFooter = '&P';
      },
      () => undefined,
    );
    expect(model.sheets()[0]!.pageLayout()).toMatchObject({
      orientation: 'Landscape', paperSize: 'A4', fit: { wide: 1, tall: null }, scale: null, titleRows: [0, 1], titleColumns: [0, 1], centerHorizontally: true,
      printAreas: [{ row: 0, column: 0, rows: 9, columns: 6 }, { row: 9, column: 0, rows: 3, columns: 2 }], margins: { left: 36, right: 36, top: 40 }, footer: { left: '&P', center: '', right: '' },
    });
    const told = await onSheet(
      ({ pageLayout: layout }) => [
        layout.load('orientation,zoom,leftMargin'), layout.getPrintTitleRowsOrNullObject().load('address'), layout.getPrintTitleColumnsOrNullObject().load('address'),
        layout.getPrintAreaOrNullObject().load('address'),
      ] as const,
      ([layout, rows, columns, area]) => [layout.orientation, layout.zoom, layout.leftMargin, rows.address, columns.address, area.address],
    );
    expect(told).toEqual(['Landscape', { horizontalFitToPages: 1 }, 36, 'Hoja1!1:2', 'Hoja1!A:B', 'Hoja1!A1:F9,Hoja1!A10:B12']);
  });
  it('a scale and pages together: InvalidArgument', async () => {
    expect((await failure(({ pageLayout }) => { pageLayout.zoom = { scale: 50, verticalFitToPages: 1 }; })).code).toBe('InvalidArgument');
  });
});

describe('names', () => {
  it('are added for ranges and constants, told, changed, hidden and deleted', async () => {
    const found = await Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      const range = names.add('Crisol_matriz', worksheets.getItem('Datos ñ').getRange('A1:B2'), 'nuestro');
      const words = names.add('Crisol_palabras', '="a,b"');
      words.visible = false;
      range.load('name,formula,type,value,visible,comment');
      words.load('value,type,visible');
      const place = range.getRangeOrNullObject().load('address');
      const none = words.getRangeOrNullObject();
      const missing = names.getItemOrNullObject('nada');
      await context.sync();
      words.delete();
      names.load('items/name');
      await context.sync();
      return [range.toJSON(), words.toJSON(), place.address, none.isNullObject, missing.isNullObject, names.items.map(({ name }) => name)];
    });
    expect(found).toEqual([
      { name: 'Crisol_matriz', formula: "='Datos ñ'!$A$1:$B$2", type: 'Range', value: "'Datos ñ'!$A$1:$B$2", visible: true, comment: 'nuestro' },
      { value: 'a,b', type: 'String', visible: false },
      "'Datos ñ'!A1:B2", true, true, ['Crisol_matriz'],
    ]);
  });
  it.each([['A1', 'InvalidArgument'], ['con espacio', 'InvalidArgument'], ['R1C1', 'InvalidArgument'], ['YA', 'ItemAlreadyExists']])('%j is no name: %s', async (name, code) => {
    await inWorkbook(({ names }) => void names.add('ya', '=1'), () => undefined);
    expect((await failure((_sheet, { workbook }) => void workbook.names.add(name, '=1'))).code).toBe(code);
  });
  it('can be used as addresses', async () => {
    expect(await onSheet((sheet, { workbook }) => { workbook.names.add('Lista', sheet.getRange('B1:B9')); return sheet.getRange('Lista').load('address'); }, ({ address }) => address)).toBe('Hoja1!B1:B9');
  });
});

describe('settings', () => {
  it('keep JSON and dates under their keys', async () => {
    const found = await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('estado', { n: 1, palabras: ['á'], hoy: new Date(0) });
      settings.add('otro', 1);
      settings.add('otro', 2);
      const [kept, other, none] = [settings.getItemOrNullObject('estado').load('value'), settings.getItem('otro').load('value'), settings.getItemOrNullObject('nada')];
      const count = settings.getCount();
      await context.sync();
      other.delete();
      settings.load('items/key');
      await context.sync();
      return [kept.value, none.isNullObject, count.value, settings.items.map(({ key }) => key)];
    });
    expect(found).toEqual([{ n: 1, palabras: ['á'], hoy: new Date(0) }, true, 2, ['estado']]);
  });
});

describe('tables', () => {
  it('are added, named, resized and told', async () => {
    open(['Hoja1'], { requirementSets: { ExcelApi: '1.13' } });
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange('B2:C3').values = [['Nombre', 'País'], ['x', 'y']];
      const table = sheet.tables.add('B2:C3', true);
      table.name = 'Programas';
      table.resize('B2:C5');
      table.load('name,showHeaders,showTotals,worksheet/name');
      table.columns.load('items/name');
      const ranges = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.columns.getItem('País').getDataBodyRange()].map((range) => range.load('address'));
      table.autoFilter.load('isDataFiltered');
      context.workbook.tables.load('items/name');
      await context.sync();
      return [table.name, table.showHeaders, table.columns.items.map(({ name }) => name), ranges.map(({ address }) => address), table.autoFilter.isDataFiltered, context.workbook.tables.items.length];
    });
    expect(found).toEqual(['Programas', true, ['Nombre', 'País'], ['Hoja1!B2:C5', 'Hoja1!B2:C2', 'Hoja1!B3:C5', 'Hoja1!C3:C5'], false, 1]);
  });
  it('do not overlap and do not share names', async () => {
    expect((await failure((sheet) => { sheet.tables.add('A1:B2', true); sheet.tables.add('B2:C3', true); })).code).toBe('InvalidOperation');
    expect((await failure((sheet) => { sheet.tables.add('D1:E2', true).name = 'uno'; sheet.tables.add('F1:G2', true).name = 'UNO'; })).code).toBe('ItemAlreadyExists');
  });
});

describe('the application', () => {
  it('has a calculation mode, calculates, and takes suspensions', async () => {
    const found = await inWorkbook(
      ({ application }) => {
        application.calculationMode = 'Manual';
        application.calculate('Full');
        application.suspendScreenUpdatingUntilNextSync();
        application.suspendApiCalculationUntilNextSync();
        return application.load('calculationMode');
      },
      ({ calculationMode }) => calculationMode,
    );
    expect(found).toBe('Manual');
  });
});

it('nested loads read the workbook at once', async () => {
  const found = await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().tables.add('A1:B2', true);
    context.workbook.load('name,worksheets/items/name,worksheets/items/tables/items/name,worksheets/items/protection/protected');
    await context.sync();
    return [context.workbook.name, context.workbook.worksheets.items.map((sheet) => [sheet.name, sheet.protection.protected, sheet.tables.items.length])];
  });
  expect(found).toEqual(['Libro1.xlsx', [['Hoja1', false, 1], ['Datos ñ', false, 0]]]);
});
