/** How anything gets into a workbook: texts that stay texts, formats, and requests that Excel takes. Knows no verdict. */
import type { Area } from '../annex/grid';
import type { Block, Style } from '../report/plan';

/** Excel on the web refuses a request above 5 MB; what is counted here is an estimate, so it stays well below. */
const LARGEST_REQUEST = 3_600_000;
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

  constructor(private readonly context: Excel.RequestContext) {}

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
  }

  /** Writes texts; blocks too large for one request go in parts. */
  async values(sheet: Excel.Worksheet, block: Block): Promise<void> {
    const columns = block.values[0]?.length ?? 0;
    let rows: string[][] = [];
    let bytes = 0;
    const write = async (end: number): Promise<void> => {
      if (rows.length === 0) return;
      await this.count(1, bytes);
      sheet.getRangeByIndexes(block.row + end - rows.length, block.column, rows.length, columns).values = rows;
      [rows, bytes] = [[], 0];
    };
    for (const [at, texts] of block.values.entries()) {
      const row = texts.map(asText);
      const size = utf8Length(JSON.stringify(row));
      if (bytes + size > LARGEST_REQUEST / 2) await write(at);
      rows.push(row);
      bytes += size;
    }
    await write(block.values.length);
  }

  async style(sheet: Excel.Worksheet, area: Area, style: Style): Promise<void> {
    const borders = Object.entries(style.borders ?? {});
    await this.count(Object.keys(style).length + borders.length * 3);
    const { format } = rangeOf(sheet, area);
    if (style.fill !== undefined) format.fill.color = style.fill;
    if (style.font !== undefined) format.font.name = style.font;
    if (style.fontColor !== undefined) format.font.color = style.fontColor;
    if (style.bold !== undefined) format.font.bold = style.bold;
    if (style.size !== undefined) format.font.size = style.size;
    if (style.wrap !== undefined) format.wrapText = style.wrap;
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

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
