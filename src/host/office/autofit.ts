/**
 * Widths and heights that fit what cells show. Excel measures with the font itself; here letters have the average widths of
 * Calibri, a little more in other fonts, so that results are near Excel's, not equal to them.
 */
import type { Area, CellFormat, SheetModel } from '../workbook-model';
import { holds } from '../xlsx/address';

const NARROW = /[iljtfrI.,;:'!|()[\] -]/;
const WIDE = /[mwMW@%—…]/;

const letterWidth = (letter: string): number => (NARROW.test(letter) ? 0.29 : WIDE.test(letter) ? 0.83 : /\p{Lu}|\p{N}/u.test(letter) ? 0.57 : letter > '⺀' ? 1 : 0.5);
/** The commonest letters' widths, by their codes. */
const LATIN = Array.from({ length: 0x250 }, (_, code) => letterWidth(String.fromCharCode(code)));

/** Points that an em of average letters takes: Arial, Verdana and most others are wider than Calibri. */
const scaleOf = ({ fontName, fontSize, bold }: CellFormat): number => fontSize * (bold ? 1.06 : 1) * (fontName === 'Calibri' ? 1 : 1.1);

/** Of a text in one line, in points. */
function textWidth(text: string, format: CellFormat): number {
  let ems = 0;
  for (const letter of text) ems += LATIN[letter.charCodeAt(0)] ?? letterWidth(letter);
  return ems * scaleOf(format);
}

/** Size of the letters of a text that shrinks to its cell: its own where it has room. @param room of the cell, in points */
export function shrunkSize(text: string, room: number, format: CellFormat): number {
  return format.fontSize * Math.min(1, Math.max(1, room - 4 - format.indent * 7) / Math.max(1, textWidth(text, format)));
}

/** Lines of a text that is broken between words, and within those that are longer than a line. @param room in points */
function linesOf(text: string, room: number, format: CellFormat): number {
  const width = room / scaleOf(format);
  // No letter is wider than an em: this one needs no measuring.
  if (text.length <= width && !text.includes('\n')) return 1;
  let [lines, line, word] = [1, 0, 0];
  for (const letter of text) {
    if (letter === '\n') {
      lines++;
      [line, word] = [0, 0];
      continue;
    }
    const ems = LATIN[letter.charCodeAt(0)] ?? letterWidth(letter);
    line += ems;
    if (letter === ' ' || letter === '-') word = 0;
    else {
      word += ems;
      // The word begun goes to the next line, or what of it is over.
      if (line > width && line > ems) {
        lines++;
        line = word = word < line && word <= width ? word : ems;
      }
    }
  }
  return lines;
}

const lineHeight = ({ fontSize }: CellFormat): number => Math.ceil((fontSize * 4) / 3 + 0.25);

/** Null where the column shows nothing in the area, or only wrapped or merged text. */
export function fittingWidth(sheet: SheetModel, column: number, within: Area): number | null {
  const used = sheet.used(false);
  if (!used) return null;
  const merges = sheet.merges();
  let widest: number | null = null;
  for (let row = Math.max(within.row, used.row); row < Math.min(within.row + within.rows, used.row + used.rows); row++) {
    const text = sheet.text(row, column);
    const format = sheet.format(row, column);
    if (text === '' || format.wrap || merges.some((merge) => holds(merge, row, column))) continue;
    const width = Math.max(...text.split('\n').map((line) => textWidth(line, format))) + 6 + format.indent * 7;
    widest = Math.max(widest ?? 0, width);
  }
  return widest === null ? null : Math.min(Math.round(widest * 4) / 4, 1350);
}

/** The height of a row's highest cell; merged cells and those of hidden columns do not count, as in Excel. For as long as widths and merges stay as they are. */
export function fittingHeights(sheet: SheetModel): (row: number) => number {
  const used = sheet.used(false);
  const all = sheet.merges();
  const columns = Array.from({ length: used?.columns ?? 0 }, (_, at) => used!.column + at)
    .filter((column) => !sheet.columnHidden(column))
    .map((column) => ({ column, width: sheet.columnWidth(column) }));
  return (row) => {
    const merges = all.filter((merge) => row >= merge.row && row < merge.row + merge.rows);
    let highest = lineHeight(sheet.format(row, 0));
    for (const { column, width } of columns) {
      const text = sheet.text(row, column);
      if (text === '' || merges.some((merge) => holds(merge, row, column))) continue;
      const format = sheet.format(row, column);
      const room = Math.max(1, width - 4 - format.indent * 7);
      highest = Math.max(highest, (format.wrap ? linesOf(text, room, format) : 1) * lineHeight(format));
    }
    return Math.min(highest, 409.5);
  };
}
