/**
 * Widths and heights that fit what cells show. Excel measures with the font itself; here letters have the average widths of
 * Calibri, a little more in other fonts, so that results are near Excel's, not equal to them.
 */
import type { Area, CellFormat, SheetModel } from '../workbook-model';
import { holds } from '../xlsx/address';

const NARROW = /[iljtfrI.,;:'!|()[\] -]/;
const WIDE = /[mwMW@%—…]/;

/** An em in the units of widths, which are whole numbers: those are added fastest. */
const EM = 100;

const letterWidth = (letter: string): number => (NARROW.test(letter) ? 29 : WIDE.test(letter) ? 83 : /\p{Lu}|\p{N}/u.test(letter) ? 57 : letter > '⺀' ? EM : 50);
/** The commonest letters' widths, by their codes. */
const LATIN = Array.from({ length: 0x250 }, (_, code) => letterWidth(String.fromCharCode(code)));

/** Points that an em of average letters takes: Arial, Verdana and most others are wider than Calibri. */
const scaleOf = ({ fontName, fontSize, bold }: CellFormat): number => fontSize * (bold ? 1.06 : 1) * (fontName === 'Calibri' ? 1 : 1.1);

/** Width of the letter that stands there in a text. A letter of two halves is as wide as its first: the second takes no room. */
function widthAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = LATIN[code];
  if (known !== undefined) return known;
  return code >= 0xdc00 && code < 0xe000 ? 0 : letterWidth(String.fromCodePoint(text.codePointAt(at)!));
}

/** Of a text in one line, in points. */
function textWidth(text: string, format: CellFormat): number {
  let width = 0;
  for (let at = 0; at < text.length; at++) width += widthAt(text, at);
  return (width / EM) * scaleOf(format);
}

/** Size of the letters of a text that shrinks to its cell: its own where it has room. @param room of the cell, in points */
export function shrunkSize(text: string, room: number, format: CellFormat): number {
  return format.fontSize * Math.min(1, Math.max(1, room - 4 - format.indent * 7) / Math.max(1, textWidth(text, format)));
}

const [NEW_LINE, SPACE, HYPHEN] = [10, 32, 45];

/** Lines of a text that is broken between words, and within those that are longer than a line. @param room in points */
function linesOf(text: string, room: number, format: CellFormat): number {
  const width = Math.floor((room / scaleOf(format)) * EM);
  // No letter is wider than an em: this one needs no measuring.
  if (text.length * EM <= width && !text.includes('\n')) return 1;
  let [lines, line, word] = [1, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === NEW_LINE) {
      lines++;
      line = word = 0;
      continue;
    }
    const letter = widthAt(text, at);
    line += letter;
    if (code === SPACE || code === HYPHEN) word = 0;
    else {
      word += letter;
      // The word begun goes to the next line, or what of it is over.
      if (line > width && line > letter) {
        lines++;
        line = word = word < line && word <= width ? word : letter;
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
      const format = sheet.format(row, column);
      const text = sheet.text(row, column, format.numberFormat);
      if (text === '' || merges.some((merge) => holds(merge, row, column))) continue;
      const room = Math.max(1, width - 4 - format.indent * 7);
      highest = Math.max(highest, (format.wrap ? linesOf(text, room, format) : 1) * lineHeight(format));
    }
    return Math.min(highest, 409.5);
  };
}
