import { undoHtml } from '../../src/annex/html';
import type { SheetGrid } from '../../src/annex/grid';
import { beside, grid, read, stack, textsOf, type Value } from './grids';
import { asFiche, asHtml, asPasted, asReport, asTable, bulletsAside, expected, WRITTEN, type Written } from './programmes';

const report = (some: readonly Written[], style: Parameters<typeof asReport>[1], merged: boolean): SheetGrid => {
  const { rows, merges } = asReport(some, style);
  return grid(rows, { merges: merged ? merges : null });
};

const LAYOUTS: readonly [name: string, layout: string, sheets: (some: readonly Written[]) => SheetGrid[]][] = [
  ['report, label on the first line', 'report', (some) => [report(some, 'first line', true)]],
  ['report, label on the first line, merges not known', 'report', (some) => [report(some, 'first line', false)]],
  ['report, label in a row of its own', 'report', (some) => [report(some, 'own row', true)]],
  ['report, label in a row of its own, merges not known', 'report', (some) => [report(some, 'own row', false)]],
  ['report, label as first sentence', 'report', (some) => [report(some, 'sentence', true)]],
  ['one flat table', 'table', (some) => [grid(asTable(some))]],
  ['one flat table with a title', 'table', (some) => [grid(stack([['Matriz de programas'], []], asTable(some)))]],
  ['one flat table away from A1', 'table', (some) => [grid(asTable(some), { row: 6, column: 3 })]],
  ['table with HTML in its cells', 'table', (some) => [grid(asHtml(asTable(some)))]],
  ['pasted from Word', 'table', (some) => [grid(asPasted(some))]],
  ['pasted from Word, merges not known', 'table', (some) => [grid(asPasted(some), { merges: null })]],
  ['a fiche a sheet', 'fiche', (some) => some.map((one) => grid(asFiche(one), { sheet: one.name }))],
  ['fiches below each other', 'fiche', (some) => [grid(some.flatMap((one) => [...asFiche(one), [], []]))]],
  ['fiches below each other without a gap', 'fiche', (some) => [grid(some.flatMap((one) => asFiche(one)))]],
  ['fiches beside each other', 'fiche', (some) => [grid(some.map((one) => asFiche(one)).reduce((left, right) => beside(left, right, 1)))]],
  ['fiches with values over several rows', 'fiche', (some) => [grid(some.flatMap((one) => [...asFiche(one, 'spread'), [], []]))]],
  ['fiches with values under their labels', 'fiche', (some) => some.map((one) => grid(asFiche(one, 'below')))],
  ['fiches with label and value in one cell', 'fiche', (some) => some.map((one) => grid(asFiche(one, 'one cell')))],
  ['fiches with HTML', 'fiche', (some) => some.map((one) => grid(asHtml(asFiche(one))))],
];

describe.each(LAYOUTS)('%s', (_, layout, sheets) => {
  test.each(WRITTEN.map((one) => [one.language, one] as const))('in %s', (language, written) => {
    const { programmes, annexes, skipped } = read(...sheets([written]));
    expect(programmes.map((programme) => [programme.name, programme.layout, programme.language])).toEqual([[written.name, layout, language]]);
    expect(Object.fromEntries(Object.entries(textsOf(programmes[0]!)).map(([field, text]) => [field, bulletsAside(text.replace(/^1\. /, ''))]))).toEqual(expected(written));
    expect(annexes).toHaveLength(1);
    expect(skipped).toEqual([]);
  });

  test('all four programmes in one workbook', () => {
    const { programmes, skipped } = read(...sheets(WRITTEN));
    expect(programmes.map(({ name }) => name).sort()).toEqual(WRITTEN.map(({ name }) => name).sort());
    for (const programme of programmes) {
      const written = WRITTEN.find(({ name }) => name === programme.name)!;
      expect(Object.fromEntries(Object.entries(textsOf(programme)).map(([field, text]) => [field, bulletsAside(text.replace(/^\d\. /, ''))]))).toEqual(expected(written));
      expect(programme.language).toBe(written.language);
    }
    expect(skipped).toEqual([]);
  });
});

describe('several annexes on one sheet', () => {
  const [one, two, three, four] = WRITTEN as [Written, Written, Written, Written];

  test('all layouts stacked, with a table that is none', () => {
    const budget: Value[][] = [['Partida', 'Monto'], ['Viajes', 1200], ['Talleres', 800], ['Total', 2000]];
    const { annexes, programmes } = read(grid(stack(
      [['Anexo 2. Programas importados'], []], asTable([one]), [[], []], budget, [[], ['Annex 3. Consolidated programmes'], []], asReport([two]).rows, asPasted([three]), [[], []], asFiche(four),
    ), { merges: null }));
    expect(annexes.map(({ layout, kind }) => [layout, kind])).toEqual([['table', 2], ['report', 3], ['table', 3], ['fiche', 3]]);
    expect(programmes.map(({ name }) => name)).toEqual([one.name, two.name, three.name, four.name]);
    for (const [index, programme] of programmes.entries()) {
      const texts = Object.fromEntries(Object.entries(textsOf(programme)).map(([field, text]) => [field, bulletsAside(text.replace(/^\d\. /, ''))]));
      expect(texts).toEqual(expected(WRITTEN[index]!));
    }
  });

  test.each([0, 1, 2, 3])('two tables side by side, %i columns apart', (gap) => {
    const { annexes, programmes } = read(grid(beside(asTable([one, two]), asTable([one, three]), gap)));
    expect(annexes.map(({ area }) => [area.column, area.columns])).toEqual([[0, 9], [9 + gap, 9]]);
    expect(programmes.map(({ name, annex }) => [name, annex])).toEqual([[one.name, 0], [two.name, 0], [one.name, 1], [three.name, 1]]);
  });

  test('a table beside a list of something else', () => {
    const { annexes, programmes, skipped } = read(grid(beside(asTable([one]), [['Contacto', 'Teléfono'], ['Ana', '55 1234'], ['Luis', '55 9876']], 1)));
    expect([annexes.length, annexes[0]!.area.columns, programmes.length]).toEqual([1, 9, 1]);
    expect(skipped).toEqual([]);
  });
});

test('every part is a verbatim piece of its cell, HTML undone', () => {
  for (const [, , sheets] of LAYOUTS) {
    for (const sheet of sheets(WRITTEN)) {
      for (const part of read(sheet).programmes.flatMap(({ fields }) => Object.values(fields).flat())) {
        expect(undoHtml(sheet.cells[part.row - sheet.row]![part.column - sheet.column]!.text)).toContain(part.text);
      }
    }
  }
});
