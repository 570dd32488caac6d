/** Text in columns for a terminal: widths as shown, not as counted in code units. Knows nothing of programmes. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\ufe0f/u;
const UNSEEN = /^[\p{Mark}\p{Format}]+$/u;
/** Letters of one column each, as most texts have no others: they need no segmenting. */
const NARROW = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2013-\u2026]*$/;

/** Columns that a terminal gives to a text without line breaks. */
export function textWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += WIDE.test(segment) ? 2 : UNSEEN.test(segment) ? 0 : 1;
  return width;
}

/** One line without control characters: a cell's text must not steer the terminal. No-break spaces stay. */
export function oneLine(text: string): string {
  if (!/[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}]| {2}/u.test(text)) return text.trim();
  return text.replace(/[\p{Control}\p{Line_Separator}\p{Paragraph_Separator} ]+/gu, ' ').trim();
}

/** Lines of at most `width` columns, broken at spaces; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of oneLine(text).split(' ').flatMap((long) => cut(long, width))) {
    const more = textWidth(word);
    if (line !== '' && taken + 1 + more <= width) {
      line += ` ${word}`;
      taken += 1 + more;
    } else {
      if (line !== '') lines.push(line);
      line = word;
      taken = more;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): readonly string[] {
  if (textWidth(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of segmenter.segment(word)) {
    if (part !== '' && textWidth(part) + textWidth(segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** One row of a table, its cells wrapped in columns of these widths, two spaces apart. No-break spaces keep words together and are shown as spaces. */
export function tableRow(cells: readonly string[], widths: readonly number[]): string {
  const wrapped = cells.map((cell, i) => wrap(cell, widths[i]!));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  const rows = Array.from({ length: height }, (_, y) => wrapped.map((lines, i) => pad(lines[y] ?? '', widths[i]!)).join('  ').replaceAll('\u00a0', ' ').trimEnd());
  return rows.join('\n');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** A paragraph after a mark, wrapped, its further lines under its first word. */
export function item(mark: string, text: string, width: number): string {
  const indent = textWidth(mark) + 1;
  return wrap(text, width - indent)
    .map((line, i) => (i === 0 ? `${mark} ${line}` : ' '.repeat(indent) + line))
    .join('\n');
}
