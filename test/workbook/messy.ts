/** Messy workbooks by chance, as offices have them: several annexes in several layouts and languages, notes, merges, tables, hidden rows, formulas, odd texts. */
import fc from 'fast-check';
import { cellAddress } from '../../src/annex/grid';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { createXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { OWN_COLUMNS, OWN_PREFIX, type Field } from '../../src/method';

/** Stands for a text as long as a cell can hold, which would be tiresome to read in a counterexample. */
const LONGEST = '«as long as a cell can hold»';

/** Texts that something along the way could take for something else. */
export const ODD_TEXTS: readonly string[] = [
  '=1+1', '=HYPERLINK("http://example.org","x")', '+52 55 1234', '-Agua', '@SUM(A1)', '\tcon tabulador', '\rcon retorno', '\r\n', "'con apóstrofo", "''", '<script>alert(1)</script>', '<b>negrita</b> &amp; &lt;i&gt;',
  '<ul><li>uno</li><li>dos</li></ul>', ']]>', '<!-- -->', '&#x0;', '_x0041_ y _x000D_', '\u202Eotsivni', '\u200Bcero\u200Dancho\uFEFF', '\u05E9\u05DC\u05D5\u05DD', '\u0645\u0631\u062D\u0628\u0627', '\uD800', 'a\uDC00b', '👩🏽‍🌾',
  '\u0000\u0001\u001F', '\uFFFE', '#N/A', '#¡REF!', 'VERDADERO', 'TRUE', '1/2', '007', '1e5', '3-4', '50 %', '$ 5', '1.234,5', '2009-06-30', ' ', '   doble  espacio ', '\n\n', '…', '•', '- ', LONGEST,
  'Crisol · clave', 'CR-0000', 'Programa', 'Objetivo', 'Anexo 2', 'Recomendaciones\n• una', '✔ cumplido', 'constructor', '__proto__', 'toString',
];
const SENTENCES: readonly string[] = [
  'Se publicaron tres guías y un diplomado en línea.', 'El Ministerio de Salud lo opera con fondos propios desde 2007.', 'Se prevé capacitar a 60 funcionarios.', 'No hay evidencia.', 'First of its kind in the region.',
  'At the request of the Ministry, 85 tanks were built in 2011.', 'Le Mali a adopté le modèle et le finance.', 'Il est prévu de former 30 maîtres.', 'Moçambique adotou o modelo em 2010.', 'Guia em elaboração.', 'Perú (2004), Bolivia', 'Contribuir a los ODM.',
];

const oddText = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SENTENCES) }, { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...SENTENCES, ...ODD_TEXTS.filter((text) => text.length < 99)), { maxLength: 6 }).map((texts) => texts.join('\n• ')) }, { weight: 1, arbitrary: fc.constant('') },
);
const formula = fc.constantFrom('=1/0', '=A1', '=SUM(A1:C3)', '=[1]Otro!$A$1', '=NoExiste(1)', '=Anexo!A1', '=""', '=NA()', '="Programa"&1', '=INDIRECT("A1")', '=A1#', '={1,2}', '=LEN(A4)*2');
const value = fc.oneof(
  { weight: 3, arbitrary: oddText }, { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) }, { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }, { error: '#DIV/0!' }) }, { weight: 2, arbitrary: formula.map((text) => ({ formula: text })) },
);
type Value = typeof value extends fc.Arbitrary<infer T> ? T : never;

const row = fc.nat({ max: 24 });
const column = fc.nat({ max: 22 });
const size = fc.record({ rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 5 }) });
const area = fc.record({ row, column, size }).map(({ row: r, column: c, size: { rows, columns } }) => ({ row: r, column: c, rows, columns }));

const mess = fc.oneof(
  { weight: 16, arbitrary: fc.record({ kind: fc.constant('cell' as const), row, column, value }) },
  // Most workbooks end somewhere near; one that does not is read in another way.
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('far' as const), row: fc.constantFrom(0, 3, 500, 1_048_575), column: fc.constantFrom(0, 40, 16_383), value }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('merge' as const), area }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('table' as const, 'filter' as const, 'format' as const, 'rule' as const, 'validation' as const), area }) },
  { weight: 8, arbitrary: fc.record({ kind: fc.constantFrom('hideRow' as const, 'height' as const), row }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('hideColumn' as const, 'width' as const), column }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('circle' as const), row, column }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('link' as const), row, column, address: fc.constantFrom('https://example.org/?a=1&b="2"', 'javascript:alert(1)', 'file:///C:/x.xlsx') }) },
);
type Mess = typeof mess extends fc.Arbitrary<infer T> ? T : never;

const annex = fc.record({
  language: fc.nat({ max: PACKS.length - 1 }), layout: fc.constantFrom('flat' as const, 'pasted' as const, 'report' as const, 'fiche' as const), title: fc.option(oddText), at: fc.record({ row: fc.nat({ max: 4 }), column: fc.nat({ max: 3 }) }),
  /** Of each programme, a name and texts for the columns in turn. */
  programmes: fc.array(fc.record({ name: fc.oneof({ weight: 4, arbitrary: fc.constantFrom('Agua segura', 'Café de altura', 'Justicia juvenil', 'Salud materna', 'Rain Harvesting') }, { weight: 1, arbitrary: oddText }), texts: fc.array(oddText, { minLength: 1, maxLength: 9 }) }), { minLength: 1, maxLength: 5 }),
  columns: fc.integer({ min: 2, max: 9 }), shift: fc.nat({ max: 8 }),
  /** Headings over two rows, merged down but for one that is parted below. */
  parted: fc.option(fc.nat({ max: 8 }), { freq: 5 }),
  /** The officer's own columns beside it (rows below a fiche) that are headed as Crisol heads its. */
  alike: fc.option(fc.record({ language: fc.nat({ max: PACKS.length - 1 }), gap: fc.nat({ max: 1 }), first: fc.nat({ max: OWN_COLUMNS.length - 1 }), count: fc.integer({ min: 1, max: 3 }), texts: fc.array(oddText, { minLength: 1, maxLength: 5 }) }), { freq: 5 }),
});
type AnnexSpec = typeof annex extends fc.Arbitrary<infer T> ? T : never;

const sheetName = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Anexo 2', 'Anexo 3', 'ANEXO 3', "D'Anexo", 'Matriz Crisol', 'Evidencia', 'evidence', 'Listas Crisol', '=1+1', '  espacios  ', 'x'.repeat(31), '\u202Eabc', 'Año “2009” & <más>', '👩🏽‍🌾', "a''b", '1!A1', 'R1C1', 'toString', '__proto__') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
);
const sheet = fc.record({
  name: sheetName, annexes: fc.array(annex, { maxLength: 2 }), mess: fc.array(mess, { maxLength: 12 }),
  visibility: fc.oneof({ weight: 6, arbitrary: fc.constant('Visible' as const) }, { weight: 1, arbitrary: fc.constantFrom('Hidden' as const, 'VeryHidden' as const) }),
});

/** At least one annex that an officer would see. */
export const messyWorkbook = fc.record({ first: annex, mess: fc.array(mess, { maxLength: 12 }), sheets: fc.array(sheet, { maxLength: 3 }) });
export type Messy = typeof messyWorkbook extends fc.Arbitrary<infer T> ? T : never;

/** The file; what Excel itself would refuse (tables that overlap, names twice) is left out of it. */
export function fileOf({ first, mess: around, sheets }: Messy): Uint8Array {
  const model = createXlsx('Anexo');
  const main = model.activeSheet();
  write(main, [first]);
  for (const each of around) disorder(main, each);
  for (const { name, annexes, mess: more, visibility } of sheets) {
    const added = unlessRefused(() => model.addSheet(name));
    if (!added) continue;
    write(added, annexes);
    for (const each of more) disorder(added, each);
    added.visibility = visibility;
  }
  return (model as WorkbookModel).save();
}

const FIELDS: readonly Field[] = ['programme', 'objective', 'area', 'countries', 'products', 'relevance', 'interaction', 'recommendations', 'work'];

function write(sheet: SheetModel, annexes: readonly AnnexSpec[]): void {
  let below = 0;
  for (const { language, layout, title, at, programmes, columns, shift, parted, alike } of annexes) {
    const named = new Map(PACKS[language]!.sample.headings);
    const fields = FIELDS.filter((field) => named.has(field)).slice(0, columns);
    const order = [...fields.slice(shift % fields.length), ...fields.slice(0, shift % fields.length)];
    const headings = order.map((field) => named.get(field)!);
    const lines = programmes.map(({ name, texts }) => order.map((field, column) => (field === 'programme' ? name : texts[column % texts.length]!)));
    const second = parted === null ? [] : [headings.map((_, column) => (column === parted % headings.length ? 'a' : ''))];
    const plain = layout === 'flat' ? [headings, ...second, ...lines] : layout === 'pasted' ? [headings, ...second, ...lines.flatMap((line) => asPasted(line, order))] : layout === 'report' ? lines.flatMap((line) => [headings, ...second, line, []]) : headings.map((heading, column) => [heading, lines[0]![column]!]);
    const cells = alike ? withAlike(plain, headings, layout === 'fiche', alike) : plain;
    const top = below + at.row;
    if (title !== null) putSafely(sheet, top, at.column, title);
    cells.forEach((line, r) => line.forEach((text, c) => putSafely(sheet, top + 2 + r, at.column + c, text)));
    if (layout !== 'fiche' && parted !== null) {
      const rows = cells.flatMap((line, r) => (line[0] === headings[0] ? [top + 2 + r] : []));
      for (const row of rows) headings.forEach((_, c) => c === parted % headings.length || unlessRefused(() => sheet.merge({ row, column: at.column + c, rows: 2, columns: 1 })));
    }
    below = top + 4 + cells.length;
  }
}

/** The bullets of each cell in a row of their own, as Word leaves them. */
function asPasted(line: readonly string[], order: readonly Field[]): readonly (readonly string[])[] {
  const cells = line.map((text, column) => (order[column] === 'programme' ? [text] : text.split(/\n(?=•)/)));
  return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, at) => cells.map((bullets) => bullets[at] ?? ''));
}

function withAlike(cells: readonly (readonly string[])[], headings: readonly string[], fiche: boolean, { language, gap, first, count, texts }: NonNullable<AnnexSpec['alike']>): readonly (readonly string[])[] {
  const alike = OWN_COLUMNS.slice(first, first + count).map((own) => OWN_PREFIX + PACKS[language]!.headers.own[own]);
  const text = (at: number): string => texts[at % texts.length]!;
  const empty = Array.from({ length: gap }, () => '');
  if (fiche) return [...cells, ...empty.map(() => []), ...alike.map((heading, at) => [heading, text(at)])];
  return cells.map((line, row) => (line.length === 0 ? line : [...line, ...empty, ...alike.map((heading, at) => (line === headings ? heading : text(row + at)))]));
}

function putSafely(sheet: SheetModel, row: number, column: number, value: Value): void {
  if (value === '') return;
  unlessRefused(() => (typeof value === 'object' && 'formula' in value ? sheet.setFormula(row, column, value.formula) : sheet.setValue(row, column, value === LONGEST ? 'x'.repeat(32_767) : value)));
}

function disorder(sheet: SheetModel, each: Mess): void {
  unlessRefused(() => {
    switch (each.kind) {
      case 'cell': case 'far': return putSafely(sheet, each.row, each.column, each.value);
      case 'merge': return sheet.merge(each.area);
      case 'table': return void sheet.addTable({ ...each.area, rows: each.area.rows + 1 }, true);
      case 'filter': return sheet.setFilter(each.area);
      case 'format': return sheet.setFormat(each.area, { fill: '#FFFF00', bold: true, fontSize: 15, wrap: false });
      case 'rule': return void sheet.addConditionalFormat({ areas: [each.area], stopIfTrue: false, rule: { kind: 'custom', formula: '=$A4="x"' }, format: { fill: '#FF0000', fontColor: null, bold: null, italic: null, numberFormat: null } });
      case 'validation': return sheet.setValidation(each.area, {
        type: 'List', operator: null, formula1: 'sí,no', formula2: null, inCellDropDown: true, ignoreBlanks: true, prompt: { show: true, title: 'a', message: 'b' }, errorAlert: { show: true, style: 'Stop', title: 'c', message: 'd' },
      });
      case 'hideRow': return sheet.setRowHidden(each.row, each.row, true);
      case 'height': return sheet.setRowHeight(each.row, each.row, 33);
      case 'hideColumn': return sheet.setColumnHidden(each.column, each.column, true);
      case 'width': return sheet.setColumnWidth(each.column, each.column, 77);
      case 'circle': return sheet.setFormula(each.row, each.column, `=${cellAddress(each.row, each.column)}+1`);
      case 'link':
        putSafely(sheet, each.row, each.column, 'enlace');
        return sheet.setHyperlink(each.row, each.column, { address: each.address, documentReference: null, screenTip: null });
    }
  });
}

/** What Excel would not let an officer do is not in the file. */
function unlessRefused<T>(act: () => T): T | null {
  try {
    return act();
  } catch (thrown) {
    if ((thrown as Error).name === 'ModelError') return null;
    throw thrown;
  }
}
