import * as fc from 'fast-check';
import { item, oneLine, tableRow, textWidth, wrap } from '../../src/cli/table';

describe('textWidth', () => {
  test.each([
    ['Gestión', 7],
    ['Gestio\u0301n', 7],
    ['南南合作', 8],
    ['ＡＢ', 4],
    ['👩‍🌾 sí', 5],
    ['✔ ◐ ✖ ? ↑', 9],
    ['', 0],
  ])('%j takes %i columns', (text, width) => expect(textWidth(text)).toBe(width));
});

test('a cell cannot steer the terminal', () => {
  expect(oneLine('uno\u001b[31m\r\n dos\u2028tres\t')).toBe('uno [31m dos tres');
});

describe('wrap', () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('programa', '南南', 'ción')), { maxLength: 12 }).map((words) => words.join(' '));
  test('no line is wider than asked, and nothing is lost', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(Math.max(width, 2));
        expect(lines.join('').replace(/[ \u00a0]/g, '')).toBe(oneLine(text).replace(/[ \u00a0]/g, ''));
      }),
    );
  });
});

test('columns stay aligned whatever stands in them', () => {
  const rows = [['SIGOB', '3'], ['南南合作 de desarrollo', '2'], ['Cafe\u0301', '1']].map((cells) => tableRow(cells, [12, 1]));
  expect(rows).toEqual(['SIGOB         3', '南南合作 de   2\ndesarrollo', 'Cafe\u0301          1']);
});

test('further lines of an item stand under its first word', () => {
  expect(item('⚠', 'uno dos tres', 9)).toBe('⚠ uno dos\n  tres');
});
