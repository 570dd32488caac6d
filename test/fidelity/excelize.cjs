/**
 * A second reader of workbooks, in a process of its own since it never frees memory: `node excelize.cjs FILE… --open FILE…` prints, for each file, its sheets and their
 * cells as JSON (of those after `--open` the sheets alone: it takes half a minute to walk down a million rows).
 * `node excelize.cjs --make FOLDER` writes workbooks with charts, pivots and pictures of its own making there. Knows nothing of what is tested.
 */
const { init } = require('excelize-wasm');
const { readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

function read(excelize, file, cells) {
  const book = excelize.OpenReader(new Uint8Array(readFileSync(file)));
  if (book.error) return { error: book.error };
  const sheets = {};
  for (const name of book.GetSheetList().list) {
    sheets[name] = [];
    if (!cells) continue;
    const { result, error } = book.GetRows(name, { RawCellValue: true });
    sheets[name] = error ? { error } : result;
  }
  return { sheets };
}

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Each adds to a workbook whose first sheet holds the annex and whose second, `Datos`, holds figures. */
const MAKERS = {
  'charts of many kinds': (f, x, annex) => {
    const kinds = [x.Area, x.BarStacked, x.Col3DClustered, x.Doughnut, x.Radar, x.Scatter, x.Bubble, x.Surface3D, x.Line];
    kinds.forEach((Type, i) => f.AddChart(annex, `B${30 + i * 16}`, { Type, Series: [{ Name: 'Datos!$A$1', Categories: 'Datos!$A$2:$A$4', Values: 'Datos!$B$2:$B$4' }], Title: [{ Text: `Gráfico ${i}` }] }));
  },
  'a combined chart and a chartsheet': (f, x, annex) => {
    const Series = [{ Name: 'Datos!$A$1', Categories: 'Datos!$A$2:$A$4', Values: 'Datos!$B$2:$B$4' }];
    f.AddChart(annex, 'L3', { Type: x.Col, Series }, { Type: x.Line, Series });
    f.AddChartSheet('Gráfico', { Type: x.Pie, Series });
  },
  'a pivot table with a slicer': (f, x) => {
    f.AddPivotTable({ DataRange: 'Datos!A1:B4', PivotTableRange: 'Datos!G2:M34', Rows: [{ Data: 'Área' }], Data: [{ Data: 'Monto', Subtotal: 'Sum' }], RowGrandTotals: true, ShowDrill: true, ShowRowHeaders: true, ShowColHeaders: true });
    f.AddTable('Datos', { Range: 'A1:B4', Name: 'Datos1' });
    f.AddSlicer('Datos', { Name: 'Área', Cell: 'D8', TableSheet: 'Datos', TableName: 'Datos1', Caption: 'Área' });
  },
  'pictures, shapes, notes and a form control': (f, x, annex) => {
    f.AddPictureFromBytes(annex, 'L2', { Extension: '.png', File: new Uint8Array(PNG), Format: { AltText: 'Logo', Hyperlink: 'https://www.example.org', HyperlinkType: 'External' } });
    f.AddShape(annex, { Cell: 'L10', Type: 'rect', Paragraph: [{ Text: 'Sello' }] });
    f.AddComment(annex, { Cell: 'B2', Author: 'Ana', Paragraph: [{ Text: 'Ana: ', Font: { Bold: true } }, { Text: 'revisar' }] });
    f.AddFormControl(annex, { Cell: 'L20', Type: x.FormControlCheckBox, Text: 'Listo', Checked: true });
    f.SetSheetBackgroundFromBytes('Datos', '.png', new Uint8Array(PNG));
  },
  'sparklines and conditional formats': (f, x, annex) => {
    f.AddSparkline('Datos', { Location: ['D2', 'D3'], Range: ['Datos!A2:B2', 'Datos!A3:B3'], Markers: true });
    f.SetConditionalFormat('Datos', 'B2:B4', [{ Type: 'data_bar', Criteria: '=', MinType: 'min', MaxType: 'max', BarColor: '#638EC6', BarSolid: true }]);
    f.SetConditionalFormat('Datos', 'B2:B4', [{ Type: 'icon_set', IconStyle: '3Arrows' }]);
    f.AddDataValidation(annex, { Sqref: 'B2:B9', Type: 'list', Formula1: '"Salud,Agua"', ShowDropDown: false });
    f.ProtectSheet('Datos', { Password: 'clave', FormatCells: true });
  },
};

function make(excelize, folder) {
  const rows = JSON.parse(readFileSync(0, 'utf8'));
  const check = (what, { error }) => { if (error) throw new Error(`${what}: ${error}`); };
  return Object.entries(MAKERS).map(([name, build], i) => {
    const f = excelize.NewFile();
    check('name', f.SetSheetName('Sheet1', 'Anexo 3'));
    f.NewSheet('Datos');
    rows.forEach((row, r) => check('row', f.SetSheetRow('Anexo 3', `A${r + 1}`, row)));
    [['Área', 'Monto'], ['Salud', 3], ['Agua', 5], ['Clima', 8]].forEach((row, r) => check('row', f.SetSheetRow('Datos', `A${r + 1}`, row)));
    const guarded = new Proxy(f, { get: (target, key) => (...args) => { const out = target[key](...args); check(`${name}: ${String(key)}`, out); return out; } });
    build(guarded, excelize, 'Anexo 3');
    const { buffer, error } = f.WriteToBuffer();
    check('write', { error });
    const file = join(folder, `${i}.xlsx`);
    writeFileSync(file, buffer);
    return { name, file };
  });
}

init(join(require.resolve('excelize-wasm'), '..', 'excelize.wasm.gz')).then((excelize) => {
  const [first, ...rest] = process.argv.slice(2);
  const files = [first, ...rest];
  const open = files.includes('--open') ? files.indexOf('--open') : files.length;
  const answer = first === '--make' ? make(excelize, rest[0]) : files.flatMap((file, at) => at === open ? [] : [read(excelize, file, at < open)]);
  process.stdout.write(JSON.stringify(answer), () => process.exit(0));
}).catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
