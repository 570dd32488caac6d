/**
 * The rows of a `sheetData` written as programs mostly write them, read several times faster than by the parser of all XML. It takes
 * nothing on trust: where a character stands that it does not expect, it says so, and the parser reads the sheet. Knows no sheet.
 */
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { Cell, type CellFormula, Row } from './rows';

export interface PlainData {
  readonly rows: Map<number, Row>;
  /** Rows and cells. */
  readonly size: number;
  /** Of attributes: to be bound where the sheet begins. */
  readonly prefixes: ReadonlySet<string>;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

const OPEN = '<sheetData>';
const CLOSE = '</sheetData>';
/** No XML, or read otherwise by the parser than it stands there. */
const UNEXPECTED = /[\0-\x08\x0b-\x1f\ufffe\uffff]/;
/** Refused in a text. */
const SECTION_END = ']]>';
const ATTRIBUTES = /(?: [a-zA-Z][\w.]*(?::[a-zA-Z][\w.]*)?="[^"<&\t\n]*")*/y;
const ATTRIBUTE = / (?:([^:=]+):)?([^=]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&#13;': '\r', '&#10;': '\n', '&#9;': '\t' };

/** What stands there is not written plainly. */
class Unplain extends Error {}

/**
 * Null where it is not written plainly, or holds more than `most` rows and cells. Whether it is the sheet's own is for the caller to see.
 * @param onRow takes each row, which then is not among those returned
 */
export function readPlainData(source: string, most: number, onRow?: (row: Row) => void): PlainData | null {
  const start = source.indexOf(OPEN);
  const closeStart = start < 0 ? -1 : source.indexOf(CLOSE, start);
  if (closeStart < 0) return null;
  const openEnd = start + OPEN.length;
  const data = source.slice(openEnd, closeStart);
  if (data.includes(SECTION_END) || UNEXPECTED.test(data)) return null;
  try {
    return { ...new Reader(source, openEnd).read(closeStart, most, onRow), start, openEnd, closeStart, end: closeStart + CLOSE.length };
  } catch (error) {
    if (error instanceof Unplain) return null;
    throw error;
  }
}

class Reader {
  private readonly prefixes = new Set<string>();

  constructor(
    private readonly source: string,
    private at: number,
  ) {}

  read(to: number, most: number, onRow?: (row: Row) => void): Pick<PlainData, 'rows' | 'size' | 'prefixes'> {
    const rows = new Map<number, Row>();
    const take = onRow ?? ((row: Row): unknown => rows.set(row.index, row));
    let size = 0;
    let last = -1;
    while (this.at < to) {
      const row = this.row();
      size += 1 + row.cells.size;
      if (row.index <= last || size > most) throw new Unplain();
      last = row.index;
      take(row);
    }
    return { rows, size, prefixes: this.prefixes };
  }

  private row(): Row {
    const start = this.at;
    this.expect('<row');
    const attributes = this.attributes();
    const empty = this.took('/>');
    if (!empty) this.expect('>');
    const index = Number(attributes.r) - 1;
    if (!/^[1-9]\d*$/.test(attributes.r ?? '') || index >= MAX_ROWS) throw new Unplain();
    const row = new Row(index, start, this.at, this.at, this.at);
    row.attributes = attributes;
    if (empty) return row;
    let last = -1;
    while (!this.took('</row>')) {
      const cell = this.cell(index + 1);
      if (cell.column <= last) throw new Unplain();
      last = cell.column;
      row.cells.set(last, cell);
    }
    row.closeStart = this.at - '</row>'.length;
    row.end = this.at;
    return row;
  }

  private cell(row: number): Cell {
    const start = this.at;
    this.expect('<c r="');
    const column = this.letters();
    if (this.number() !== row) throw new Unplain();
    this.expect('"');
    const cell = new Cell(column, start, start);
    if (this.took(' s="')) {
      cell.style = this.number();
      this.expect('"');
    }
    if (this.took(' t="')) {
      const type = this.at;
      this.at = this.source.indexOf('"', type);
      cell.type = this.source.slice(type, this.at);
      if (!/^[a-zA-Z]+$/.test(cell.type)) throw new Unplain();
      this.expect('"');
    }
    if (!this.took('/>')) {
      this.expect('>');
      if (this.took('<is><t')) {
        cell.raw = this.text('</t>');
        this.expect('</is>');
      } else {
        if (this.took('<f')) cell.formula = this.formula();
        if (this.took('<v')) cell.raw = this.text('</v>');
      }
      this.expect('</c>');
    }
    cell.end = this.at;
    return cell;
  }

  private formula(): CellFormula {
    const { at } = this;
    // Most formulas of a long table are these.
    if (this.took(' t="shared" si="')) {
      const shared = String(this.number());
      if (this.took('"/>')) return { kind: 'shared', text: '', shared, ref: null };
      this.at = at;
    }
    const { t: type, si, ref } = this.attributes();
    const kind = type === 'shared' || type === 'array' || type === 'dataTable' ? type : 'normal';
    return { kind, text: this.took('/>') ? '' : this.text('</f>'), shared: kind === 'shared' ? (si ?? null) : null, ref: ref ?? null };
  }

  /** Of a column. */
  private letters(): number {
    let column = 0;
    for (let code = this.source.charCodeAt(this.at); code >= 65 && code <= 90; code = this.source.charCodeAt(++this.at)) column = column * 26 + code - 64;
    if (column === 0 || column > MAX_COLUMNS) throw new Unplain();
    return column - 1;
  }

  private number(): number {
    const start = this.at;
    let number = 0;
    for (let code = this.source.charCodeAt(start); code >= 48 && code <= 57; code = this.source.charCodeAt(++this.at)) number = number * 10 + code - 48;
    const digits = this.at - start;
    if (digits === 0 || digits > 7 || (digits > 1 && this.source[start] === '0')) throw new Unplain();
    return number;
  }

  /** Of a start tag, up to its end. */
  private attributes(): Record<string, string> {
    if (this.source[this.at] !== ' ') return {};
    ATTRIBUTES.lastIndex = this.at;
    const text = ATTRIBUTES.exec(this.source)![0];
    this.at += text.length;
    const found: Record<string, string> = {};
    const locals = new Set<string>();
    for (const [, prefix, local, value] of text.matchAll(ATTRIBUTE)) {
      if (locals.has(local!) || prefix === 'xmlns' || local === 'xmlns') throw new Unplain();
      locals.add(local!);
      if (prefix !== undefined) this.prefixes.add(prefix);
      found[prefix === undefined ? local! : `${prefix}:${local!}`] = value!;
    }
    return found;
  }

  /** After the name of its element, which ends with it. */
  private text(close: string): string {
    this.took(' xml:space="preserve"');
    this.expect('>');
    const start = this.at;
    this.at = this.source.indexOf('<', start);
    const text = this.source.slice(start, this.at);
    this.expect(close);
    return text.includes('&') ? text.replace(/&[^;]*;?/g, characterOf) : text;
  }

  private took(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  private expect(text: string): void {
    if (!this.took(text)) throw new Unplain();
  }
}

function characterOf(entity: string): string {
  const character = ENTITIES[entity];
  if (character === undefined) throw new Unplain();
  return character;
}
