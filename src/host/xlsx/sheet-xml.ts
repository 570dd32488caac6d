/**
 * A worksheet part as text: its top-level elements in order and the cells of its `sheetData`, each with the place it stands at.
 * Changing one leaves every other character. Knows no styles, strings or other parts.
 */
import type { SaxesTagNS } from 'saxes';
import { columnNumber, MAX_COLUMNS } from './address';
import { damaged, tooLarge } from './errors';
import { applyEdits, type Edit, type Namespaces, parseXml, walk, type XmlElement } from './xml';

/** CT_Worksheet: the order its elements must come in. */
export const WORKSHEET_ORDER: readonly string[] = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews ' +
  'mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

export interface CellFormula {
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** As in the file, without `=`; empty for a dependent of a shared formula. */
  readonly text: string;
  readonly shared: string | null;
  /** Cells a shared or array formula covers. */
  readonly ref: string | null;
}

export class Cell {
  style = 0;
  /** `t`: n, s, str, b, e, d or inlineStr. */
  type = 'n';
  /** Text of `v`, or of `is` (its runs joined, escapes still there); null where there is none. */
  raw: string | null = null;
  formula: CellFormula | null = null;
  /** What the caller knows of the cell's change: null as in the file. */
  change: 'style' | 'value' | 'content' | null = null;
  constructor(
    readonly column: number,
    /** -1: not in the file. */
    readonly start: number,
    public end: number,
  ) {}
}

export class Row {
  readonly cells = new Map<number, Cell>();
  /** Start tag's attributes by the name as written; replaced when changed. */
  attributes: Readonly<Record<string, string>> = {};
  attributesChanged = false;
  cellsChanged = false;
  constructor(
    readonly index: number,
    readonly start: number,
    public openEnd: number,
    public closeStart: number,
    public end: number,
  ) {}
}

interface Piece {
  readonly local: string;
  /** Place in `WORKSHEET_ORDER`, -1 where it has none. */
  readonly order: number;
  /** White space and comments before it. */
  readonly before: string;
  text: string;
  tree: XmlElement | null;
}

/** Rows and cells of a workbook that are held at once. Each takes some 200 bytes, and those of a sheet that is written are there three times. */
export const MOST_CELLS = 1_200_000;

/** One number for a cell. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;

/** The sheet's own `sheetData`, read. */
export interface SheetData {
  readonly rows: Map<number, Row>;
  /** Of the part's text. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** `AB12` → column and row, fast; -1 where it is not one. */
function place(ref: string): { row: number; column: number } {
  let i = 0;
  while (i < ref.length && ref.charCodeAt(i) >= 65) i++;
  return { column: i === 0 ? -1 : columnNumber(ref.slice(0, i)), row: Number(ref.slice(i)) - 1 };
}

export class SheetXml {
  private readonly head: string;
  private readonly pieces: Piece[] = [];
  private readonly tail: string;
  private rootOpen: string;
  /** Prefix of the main namespace with its colon, or nothing. */
  readonly prefix: string;
  readonly uri: string;
  readonly namespaces: Namespaces;
  readonly data: SheetData;
  /** Rows and cells. */
  size = 0;

  constructor(
    readonly source: string,
    readonly part: string,
  ) {
    const tops: { local: string; start: number; end: number; order: number }[] = [];
    const rows = new Map<number, Row>();
    let root: SaxesTagNS | undefined;
    let rootOpenEnd = 0;
    let rootStart = 0;
    let rootClose = 0;
    let depth = 0;
    let inData = false;
    const data = { rows, start: -1, openEnd: -1, closeStart: -1, end: -1 };
    let row: Row | null = null;
    let cell: Cell | null = null;
    let lastRow = -1;
    let lastColumn = -1;
    let catching: 'v' | 'f' | 't' | null = null;
    let caught = '';
    let phonetic = 0;
    let formula: SaxesTagNS | null = null;
    const grow = (): void => {
      if (++this.size > MOST_CELLS) throw tooLarge(`${part}: more than ${MOST_CELLS} cells`);
    };
    walk(source, part, {
      open(tag, start, end) {
        depth++;
        if (depth === 1) {
          root = tag;
          rootStart = start;
          rootOpenEnd = end;
        } else if (depth === 2) {
          tops.push({ local: tag.local, start, end, order: WORKSHEET_ORDER.indexOf(tag.local) });
          if (tag.local === 'sheetData') {
            if (data.start >= 0) throw damaged(`${part}: two sheetData`);
            inData = true;
            data.start = start;
            data.openEnd = end;
          }
        } else if (!inData) {
          // An AlternateContent stands where what it holds would.
          const top = tops[tops.length - 1]!;
          if (top.local === 'AlternateContent' && top.order < 0) top.order = WORKSHEET_ORDER.indexOf(tag.local);
        } else if (depth === 3 && tag.local === 'row') {
          const r = tag.attributes.r?.value;
          const index = r === undefined ? lastRow + 1 : Number(r) - 1;
          if (!Number.isInteger(index) || index < 0) throw damaged(`${part}: row ${String(r)}`);
          lastRow = index;
          lastColumn = -1;
          row = new Row(index, start, end, end, end);
          const attributes: Record<string, string> = {};
          for (const name in tag.attributes) attributes[name] = tag.attributes[name]!.value;
          row.attributes = attributes;
          if (rows.has(index)) throw damaged(`${part}: row ${index + 1} twice`);
          rows.set(index, row);
          grow();
        } else if (depth === 4 && tag.local === 'c' && row) {
          const r = tag.attributes.r?.value;
          const at = r === undefined ? { row: row.index, column: lastColumn + 1 } : place(r);
          const { column } = at;
          if (column < 0 || at.row !== row.index) throw damaged(`${part}: cell ${String(r)} in row ${row.index + 1}`);
          lastColumn = column;
          cell = new Cell(column, start, end);
          cell.style = Number(tag.attributes.s?.value ?? 0) || 0;
          cell.type = tag.attributes.t?.value ?? 'n';
          if (row.cells.has(column)) throw damaged(`${part}: cell ${String(r)} twice`);
          row.cells.set(column, cell);
          grow();
        } else if (cell) {
          if (tag.local === 'rPh') phonetic++;
          else if (depth === 5 && (tag.local === 'v' || tag.local === 'f')) {
            catching = tag.local;
            caught = '';
            if (tag.local === 'f') formula = tag;
          } else if (depth === 5 && tag.local === 'is') cell.raw = '';
          else if (tag.local === 't' && phonetic === 0) {
            catching = 't';
            caught = '';
          }
        }
      },
      close(tag, start, end) {
        if (depth === 1) rootClose = tag.isSelfClosing ? -1 : start;
        else if (depth === 2) {
          tops[tops.length - 1]!.end = end;
          if (inData) {
            inData = false;
            data.closeStart = start;
            data.end = end;
          }
        } else if (inData) {
          if (depth === 3 && row) {
            row.closeStart = start;
            row.end = end;
            row = null;
          } else if (depth === 4 && cell) {
            cell.end = end;
            cell = null;
          } else if (cell) {
            if (tag.local === 'rPh') phonetic--;
            else if (catching === tag.local) {
              if (catching === 'v') cell.raw = caught;
              else if (catching === 't') cell.raw = (cell.raw ?? '') + caught;
              else {
                const a = formula!.attributes;
                const kind = a.t?.value;
                cell.formula = {
                  kind: kind === 'shared' || kind === 'array' || kind === 'dataTable' ? kind : 'normal',
                  text: caught,
                  shared: kind === 'shared' ? (a.si?.value ?? null) : null,
                  ref: a.ref?.value ?? null,
                };
              }
              catching = null;
            }
          }
        }
        depth--;
      },
      text(value) {
        if (catching) caught += value;
      },
    });
    if (root?.local !== 'worksheet') throw damaged(`${part}: not a worksheet`);
    if (data.start < 0) throw damaged(`${part}: no sheetData`);
    this.data = data;
    this.prefix = root.name.slice(0, root.name.length - root.local.length);
    this.uri = root.uri;
    this.namespaces = { ...root.ns };
    this.head = source.slice(0, rootStart);
    this.rootOpen = source.slice(rootStart, rootOpenEnd);
    let at = rootOpenEnd;
    for (const top of tops) {
      this.pieces.push({ local: top.local, order: top.order, before: source.slice(at, top.start), text: source.slice(top.start, top.end), tree: null });
      at = top.end;
    }
    this.tail = source.slice(at);
    if (rootClose < 0) throw damaged(`${part}: empty worksheet`);
  }

  private read(piece: Piece): XmlElement {
    return (piece.tree ??= parseXml(piece.text, `${this.part}: ${piece.local}`, this.namespaces));
  }

  /** The element's tree; offsets in it count within `textOf` of the same element. */
  element(local: string): XmlElement | null {
    const piece = this.pieces.find((each) => each.local === local);
    return piece ? this.read(piece) : null;
  }

  textOf(local: string): string | null {
    return this.pieces.find((each) => each.local === local)?.text ?? null;
  }

  /** The top-level elements in order, with their place in `WORKSHEET_ORDER` (-1: none). */
  outline(): readonly { readonly local: string; readonly order: number; readonly text: string }[] {
    return this.pieces;
  }

  /** Names of the top-level elements, each once. */
  locals(): Set<string> {
    return new Set(this.pieces.map((each) => each.local));
  }

  /** All elements of the name (only `conditionalFormatting` may come more than once), with their texts. */
  elements(local: string): { readonly tree: XmlElement; readonly text: string }[] {
    return this.pieces.filter((each) => each.local === local).map((piece) => ({ tree: this.read(piece), text: piece.text }));
  }

  /** Puts these elements in the place of all that have the name, in the order of the schema; none: takes them away. */
  set(local: string, texts: readonly string[]): void {
    const order = WORKSHEET_ORDER.indexOf(local);
    const old = this.pieces.filter((each) => each.local === local);
    const fresh = texts.map((text, i): Piece => {
      const same = old.find((each) => each.text === text);
      return same ? { ...same, before: i === 0 ? (old[0]?.before ?? '') : same.before } : { local, order, before: old[i]?.before ?? '', text, tree: null };
    });
    let at = this.pieces.findIndex((each) => each.local === local);
    if (at < 0) at = this.pieces.findLastIndex((each) => each.order >= 0 && each.order < order) + 1;
    const rest = this.pieces.filter((each) => each.local !== local);
    rest.splice(at, 0, ...fresh);
    this.pieces.splice(0, this.pieces.length, ...rest);
  }

  setOne(local: string, text: string | null): void {
    this.set(local, text === null ? [] : [text]);
  }

  /** Prefix (with colon) bound to the relationships namespace, declared at the root if need be. */
  relationshipPrefix(): string {
    const uri = this.uri.startsWith('http://purl.oclc.org/') ? 'http://purl.oclc.org/ooxml/officeDocument/relationships' : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const bound = Object.entries(this.namespaces).find(([prefix, each]) => each === uri && prefix !== '');
    if (bound) return `${bound[0]}:`;
    let prefix = 'r';
    while (prefix in this.namespaces) prefix += 'r';
    (this.namespaces as Record<string, string>)[prefix] = uri;
    this.rootOpen = this.rootOpen.replace(/>$/, ` xmlns:${prefix}="${uri}">`);
    return `${prefix}:`;
  }

  /** The whole part, with `edits` made to the sheet data (offsets of `source`). */
  render(edits: readonly Edit[]): string {
    const { start, end } = this.data;
    const sheetData = edits.length === 0 ? this.source.slice(start, end) : applyEdits(this.source.slice(start, end), edits.map((each) => ({ ...each, start: each.start - start, end: each.end - start })));
    return this.head + this.rootOpen + this.pieces.map((piece) => piece.before + (piece.local === 'sheetData' ? sheetData : piece.text)).join('') + this.tail;
  }
}
