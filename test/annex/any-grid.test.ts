import fc from 'fast-check';
import { cellAddress, type Area, type CellKind, type GridCell, type SheetGrid } from '../../src/annex/grid';
import { undoHtml } from '../../src/annex/html';
import { OWN_COLUMNS, OWN_PREFIX } from '../../src/method';
import { grid, PACKS, read } from './grids';
import { asFiche, asHtml, asPasted, asReport, asTable, HEADINGS, WRITTEN } from './programmes';

const headings = Object.values(HEADINGS).flatMap((one) => Object.values(one));
const own = PACKS.flatMap(({ headers }) => OWN_COLUMNS.map((column) => OWN_PREFIX + headers.own[column]));
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...headings) },
  { weight: 1, arbitrary: fc.constantFrom(...own) },
  { weight: 3, arbitrary: fc.constantFrom('1. Riego', 'Total', 'Fuente: propia', '• Uno\n• Dos', 'Recomendaciones. Publicar', 'Type d’interaction\nVoyages', 'Objetivo: sembrar', '<ul><li>Uno</li><li>Dos &amp; tres</li></ul>', 'Haití (2004)', 'Anexo 2') },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const cell: fc.Arbitrary<GridCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<GridCell>({ text: '', kind: 'empty' }) },
  { weight: 6, arbitrary: text.map((one): GridCell => ({ text: one, kind: one === '' ? 'empty' : 'text' })) },
  { weight: 1, arbitrary: fc.record({ text: fc.constantFrom('#REF!', '12', 'VERDADERO'), kind: fc.constantFrom<CellKind>('error', 'number', 'boolean') }) },
);
const area: fc.Arbitrary<Area> = fc.record({ row: fc.nat(14), column: fc.nat(10), rows: fc.integer({ min: 1, max: 4 }), columns: fc.integer({ min: 1, max: 8 }) });

const anyGrid: fc.Arbitrary<SheetGrid> = fc.record({
  sheet: fc.constantFrom('Hoja1', 'Anexo 2', 'Annex 3', ''), visible: fc.boolean(), own: fc.constant(null), row: fc.nat(5), column: fc.nat(5),
  cells: fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 16 }), merges: fc.option(fc.array(area, { maxLength: 4 })), tables: fc.constant([]), hiddenRows: fc.constant([]),
  filtered: fc.boolean(), protected: fc.boolean(),
});

/** A real annex in which some cells were overwritten at random. */
const scratched: fc.Arbitrary<SheetGrid> = fc.tuple(
  fc.constantFrom(asTable(WRITTEN), asReport(WRITTEN).rows, asPasted(WRITTEN), asFiche(WRITTEN[0]!), asHtml(asTable(WRITTEN))),
  fc.array(fc.tuple(fc.nat(30), fc.nat(10), cell), { maxLength: 12 }), fc.option(fc.array(area, { maxLength: 3 })),
).map(([rows, scratches, merges]) => {
  const sheet = grid(rows);
  const cells = sheet.cells.map((row) => [...row]);
  for (const [row, column, one] of scratches) if (cells[row]?.[column]) cells[row][column] = one;
  return { ...sheet, cells, merges };
});

const inside = (sheet: SheetGrid, row: number, column: number): boolean => sheet.cells[row - sheet.row]?.[column - sheet.column] !== undefined;

test('any grid is read; every part, name and skip stands in the grid, and every text in its cell', () => {
  let programmes = 0;
  fc.assert(fc.property(fc.oneof(anyGrid, scratched), (sheet) => {
    const reading = read(sheet);
    programmes += reading.programmes.length;
    for (const programme of reading.programmes) {
      const { area: taken } = reading.annexes[programme.annex]!;
      expect(programme.rows[0]).toBeLessThanOrEqual(programme.row);
      expect(programme.rows[1]).toBeLessThan(taken.row + taken.rows);
      expect(programme.name).not.toBe('');
      for (const [field, parts] of Object.entries(programme.fields)) {
        for (const part of parts) {
          expect([field, inside(sheet, part.row, part.column)]).toEqual([field, true]);
          expect(part.cell).toBe(cellAddress(part.row, part.column));
          expect(part.text).not.toBe('');
          expect(undoHtml(sheet.cells[part.row - sheet.row]![part.column - sheet.column]!.text)).toContain(part.text);
          expect(part.text.startsWith(OWN_PREFIX)).toBe(false);
        }
      }
      for (const mention of programme.countries) expect(programme.fields.countries!.some((part) => part.cell === mention.cell && part.text.includes(mention.name))).toBe(true);
    }
    for (const annex of reading.annexes) {
      expect(inside(sheet, annex.area.row, annex.area.column) || annex.layout === 'fiche').toBe(true);
      expect(annex.area.row + annex.area.rows).toBeLessThanOrEqual(sheet.row + sheet.cells.length);
    }
  }), { numRuns: 250 });
  expect(programmes).toBeGreaterThan(100);
});

test('no cell is read twice as a part of two programmes, but for one merged down', () => {
  fc.assert(fc.property(scratched, (sheet) => {
    const seen = new Map<string, number>();
    for (const [index, { fields }] of read({ ...sheet, merges: [] }).programmes.entries()) {
      for (const { cell: name } of Object.values(fields).flat()) {
        expect(seen.get(name) ?? index).toBe(index);
        seen.set(name, index);
      }
    }
  }));
});

test('where a sheet begins does not matter', () => {
  fc.assert(fc.property(scratched, fc.nat(20), fc.nat(20), (sheet, down, right) => {
    const moved = { ...sheet, row: down, column: right, merges: sheet.merges && sheet.merges.map((one) => ({ ...one, row: one.row + down, column: one.column + right })) };
    const texts = (one: SheetGrid): unknown => read(one).programmes.map(({ name, fields }) => [name, Object.entries(fields).map(([field, parts]) => [field, parts.map((part) => part.text)])]);
    expect(texts(moved)).toEqual(texts(sheet));
  }), { numRuns: 50 });
});
