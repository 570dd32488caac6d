/** How anything gets into a workbook: texts that stay texts, formats, and requests that Excel takes. Knows no verdict. */
import type { Area } from '../annex/grid';
import { areaOf, formulaText } from '../report/cells';
import type { Block, Content, Formula, Style } from '../report/plan';

/** Excel on the web refuses a request above 5 MB; what is counted here is an estimate, so it stays below 4. */
const LARGEST_REQUEST = 3_900_000;
/** Of one range's texts: small enough to fill a request well. */
const LARGEST_RANGE = 300_000;
/** Bytes that a range and each of its members take in a request, measured and rounded up. */
const RANGE_BYTES = 420;
const MEMBER_BYTES = 230;

/** Short texts with a digit or of these words would be taken for a number, a date, a truth value or an error, in one language of Excel or another. */
const SHORT = 40;
const SIGNS = /^[=+\-@'\s]/;
const CONSTANTS = /^(?:true|false|verdadero|falso|vrai|faux|verdadeiro|#.*)$/i;
const WORD_OR_NUMBER = /^[\p{L}\p{Nd}\p{Sc}.,()#%]/u;

/** A text as it must be handed to Excel to be kept letter by letter: with a leading apostrophe, which Excel takes off again, wherever it could be taken for something else. */
export function asText(text: string): string {
  const mistaken = text.length <= SHORT && WORD_OR_NUMBER.test(text) && (/\p{Nd}/u.test(text) || CONSTANTS.test(text));
  return SIGNS.test(text) || mistaken ? `'${text}` : text;
}

/** Collects requests and sends them before they grow too large for Excel. */
export class Writer {
  /** Members set so far. */
  writes = 0;
  private pending = 0;

  /** @param signal looked at after each request, when nothing is pending that Excel could still be sent */
  constructor(private readonly context: Excel.RequestContext, private readonly signal?: AbortSignal) {}

  /** Accounts for `members` members of one range, or of another object, and texts of so many bytes. */
  async count(members: number, bytes = 0): Promise<void> {
    const size = RANGE_BYTES + members * MEMBER_BYTES + bytes;
    if (this.pending > 0 && this.pending + size > LARGEST_REQUEST) await this.flush();
    this.pending += size;
    this.writes += members;
  }

  async flush(): Promise<void> {
    if (this.pending === 0) return;
    await this.context.sync();
    this.pending = 0;
    this.signal?.throwIfAborted();
  }

  /** Writes cells, large blocks in parts; tells the parts. A formula that is the same down several rows is sent once and copied down. */
  async values(sheet: Excel.Worksheet, block: Block): Promise<readonly SizedBlock[]> {
    const parts = partsOf(block);
    for (const { row, column, values, bytes } of parts) {
      await this.count(1, bytes);
      const range = rangeOf(sheet, areaOf({ row, column, values }));
      if (!values.some((cells) => cells.some(isFormula))) range.values = values.map((cells) => cells.map((cell) => entry(cell, 0)));
      else range.formulas = values.map((cells, at) => cells.map((cell, c) => (isCopy(values, at, c) ? null : entry(cell, row + at))));
      for (const { area, from } of copiesOf({ row, column, values })) {
        await this.count(1);
        rangeOf(sheet, area).copyFrom(rangeOf(sheet, from), 'Formulas');
      }
    }
    return parts;
  }

  async style(sheet: Excel.Worksheet, area: Area, style: Style): Promise<void> {
    const borders = Object.entries(style.borders ?? {});
    await this.count(Object.keys(style).length + borders.length * 3);
    const range = rangeOf(sheet, area);
    const { format } = range;
    if (style.numberFormat !== undefined) range.numberFormat = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => style.numberFormat));
    if (style.fill !== undefined) format.fill.color = style.fill;
    if (style.font !== undefined) format.font.name = style.font;
    if (style.fontColor !== undefined) format.font.color = style.fontColor;
    if (style.bold !== undefined) format.font.bold = style.bold;
    if (style.italic !== undefined) format.font.italic = style.italic;
    if (style.size !== undefined) format.font.size = style.size;
    if (style.wrap !== undefined) format.wrapText = style.wrap;
    if (style.shrink !== undefined) format.shrinkToFit = style.shrink;
    if (style.horizontal !== undefined) format.horizontalAlignment = style.horizontal;
    if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
    for (const [edge, { weight, color }] of borders) {
      const border = format.borders.getItem(edge as Excel.BorderIndex);
      border.style = 'Continuous';
      border.weight = weight;
      border.color = color;
    }
  }
}

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

const isFormula = (cell: Content | undefined): cell is Formula => typeof cell === 'object';

function entry(cell: Content, row: number): string | number {
  return isFormula(cell) ? formulaText(cell, row) : typeof cell === 'number' ? cell : asText(cell);
}

/** Whether the formula is that of the cell above. */
function isCopy(values: Block['values'], row: number, column: number): boolean {
  const [cell, above] = [values[row]![column], values[row - 1]?.[column]];
  return isFormula(cell) && isFormula(above) && cell.template === above.template;
}

/** Areas to be filled by copying the cells above them; columns side by side that begin and end together are one area. */
function copiesOf({ row, column, values }: Block): { readonly area: Area; readonly from: Area }[] {
  const found: { area: Area; from: Area }[] = [];
  for (let c = 0; c < (values[0]?.length ?? 0); c++) {
    for (let first = 0; first < values.length; first++) {
      if (isCopy(values, first, c)) continue;
      let end = first + 1;
      while (end < values.length && isCopy(values, end, c)) end++;
      if (end === first + 1) continue;
      const area = { row: row + first + 1, column: column + c, rows: end - first - 1, columns: 1 };
      const left = found.find(({ area: other }) => other.row === area.row && other.rows === area.rows && other.column + other.columns === area.column);
      if (left) [left.area, left.from] = [{ ...left.area, columns: left.area.columns + 1 }, { ...left.from, columns: left.from.columns + 1 }];
      else found.push({ area, from: { ...area, row: area.row - 1, rows: 1 } });
    }
  }
  return found;
}

/** A block, and how much its cells weigh in a request or an answer, in bytes. */
export interface SizedBlock extends Block {
  readonly bytes: number;
  /** With every copy of a formula spelled out, as an answer has it. */
  readonly told: number;
}

/** In bytes, of JSON. */
const [COMMA, BRACKETS, NOTHING] = [1, 2, 'null,'.length];
/** Of a formula's length, when its quotation marks are escaped and its rows have numbers. */
const SPELLED = 1.25;

function partsOf({ row, column, values }: Block): SizedBlock[] {
  const parts: { row: number; column: number; values: (readonly Content[])[]; bytes: number; told: number }[] = [];
  // Many cells of a block say the same.
  const weights = new Map<Content, number>();
  const weigh = (cell: Content, at: number): number => {
    const known = weights.get(cell);
    if (known !== undefined) return known;
    const bytes = utf8Length(JSON.stringify(entry(cell, at))) + COMMA;
    if (!isFormula(cell)) weights.set(cell, bytes);
    return bytes;
  };
  for (const [at, cells] of values.entries()) {
    let bytes = BRACKETS;
    let copies = 0;
    cells.forEach((cell, c) => {
      const copied = isCopy(values, at, c);
      bytes += copied ? NOTHING : weigh(cell, row + at);
      if (copied && isFormula(cell)) copies += cell.template.length * SPELLED;
    });
    const part = parts.at(-1);
    if (part && part.bytes + bytes <= LARGEST_RANGE) {
      part.values.push(cells);
      part.bytes += bytes;
      part.told += bytes + copies;
    } else parts.push({ row: row + at, column, values: [cells], bytes, told: bytes + copies });
  }
  return parts;
}

/** Counted, which is faster than encoding the text: half a surrogate pair takes two bytes. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}
