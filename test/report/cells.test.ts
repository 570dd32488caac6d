/** Addresses, differences and texts that must stay texts. */
import fc from 'fast-check';
import { areaAddress, cellText, differing, fixedAddress, LONGEST_TEXT, sheetReference } from '../../src/report/cells';
import { asText } from '../../src/workbook/write';
import { grid } from '../annex/grids';

test('addresses', () => {
  expect(areaAddress({ row: 2, column: 7, rows: 1, columns: 1 })).toBe('H3');
  expect(areaAddress({ row: 2, column: 7, rows: 4, columns: 20 })).toBe('H3:AA6');
  expect(fixedAddress({ row: 1, column: 0, rows: 5, columns: 1 })).toBe('$A$2:$A$6');
  expect(sheetReference("L'annexe 2", 'E4')).toBe("'L''annexe 2'!E4");
});

const cells = (rows: number, columns: number) => fc.array(fc.array(fc.constantFrom<string>('', 'a', 'b'), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

test('writing only what differs gives what was wanted, and then nothing differs', () => {
  fc.assert(
    fc.property(cells(5, 4), cells(5, 4), fc.nat(3), fc.nat(3), (before, wanted, row, column) => {
      const now = Array.from({ length: row + 5 }, (_, r) => Array.from({ length: column + 4 }, (__, c) => before[r - row]?.[c - column] ?? ''));
      const block = { row, column, values: wanted };
      const parts = differing(block, grid(now));
      for (const part of parts) part.values.forEach((texts, r) => texts.forEach((text, c) => (now[part.row + r]![part.column + c] = String(text))));
      expect(now.slice(row).map((texts) => texts.slice(column))).toEqual(wanted);
      expect(differing(block, grid(now))).toEqual([]);
      if (JSON.stringify(before) === JSON.stringify(wanted)) expect(parts).toEqual([]);
    }),
  );
});

test('a number that looks like the text wanted is not the text', () => {
  expect(differing({ row: 0, column: 0, values: [['5']] }, grid([[5]]))).toHaveLength(1);
});

test.each<[string, boolean]>([
  ['=1+1', true], ['+52 55', true], ['-3', true], ['@SUM(A1)', true], ["'tis", true], [' =1', true], ['1/2', true], ['4/6', true], ['MAR-01', true], ['Mayo 2009', true],
  ['TRUE', true], ['verdadero', true], ['Vrai', true], ['#N/A', true], ['10 %', true], ['$5', true], ['CR-9J7N1', true],
  ['✔ cumplido', false], ['③ Internacionalización', false], ['◐ 4/6 +1', false], ['Agua segura', false], ['? sin evidencia ↑', false], ['', false],
])('%j is handed over with an apostrophe: %s', (text, quoted) => expect(asText(text)).toBe(quoted ? `'${text}` : text));

test('no text reaches Excel with the first sign of a formula', () => {
  fc.assert(fc.property(fc.string(), (text) => !/^[=+\-@]/.test(asText(text))));
});

test('what no cell can hold is left out, what is too long is cut and said', () => {
  expect(cellText('a\r\nb\u0007', '…')).toEqual({ text: 'a\nb', shortened: false });
  const { text, shortened } = cellText('😀'.repeat(LONGEST_TEXT), ' … [cut]');
  expect([text.length <= LONGEST_TEXT, text.endsWith(' … [cut]'), shortened]).toEqual([true, true, true]);
  expect(text).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
});
