/**
 * A worksheet part as text: its top-level elements in order and the cells of its `sheetData`, each with the place it stands at.
 * Changing one leaves every other character. Knows no styles, strings or other parts.
 */
import type { SaxesTagNS } from 'saxes';
import { columnNumber } from './address';
import { damaged, tooLarge, XlsxError } from './errors';
import { readPlainData, type PlainData } from './plain-rows';
import { Cell, MOST_CELLS, Row } from './rows';
import { applyEdits, type Edit, type Namespaces, parseXml, walk, type XmlElement } from './xml';

/** CT_Worksheet: the order its elements must come in. */
export const WORKSHEET_ORDER: readonly string[] = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews ' +
  'mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

interface Piece {
  readonly local: string;
  /** Place in `WORKSHEET_ORDER`, -1 where it has none. */
  readonly order: number;
  /** White space and comments before it. */
  readonly before: string;
  text: string;
  tree: XmlElement | null;
}

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

/** A part as it was found. */
interface Found {
  readonly root: SaxesTagNS;
  readonly rootStart: number;
  readonly rootOpenEnd: number;
  readonly tops: readonly { readonly local: string; readonly start: number; readonly end: number; readonly order: number }[];
  readonly data: SheetData;
  readonly size: number;
}

/** Makes what takes a sheet's rows, in their order: anew where they are told from the beginning again. */
export type TakesRows = () => (row: Row) => void;

function readSheet(source: string, part: string, onRows?: TakesRows): Found {
  return readPlainSheet(source, part, onRows) ?? parseSheet(source, part, null, onRows)!;
}

/** Rows that are written plainly are read as such, and only what stands around them is parsed. Null where something is wrong, or where the rows are not those of the sheet: the parser sees what. */
function readPlainSheet(source: string, part: string, onRows?: TakesRows): Found | null {
  try {
    const plain = readPlainData(source, MOST_CELLS, onRows?.());
    return plain && parseSheet(source, part, plain);
  } catch (error) {
    if (error instanceof XlsxError) return null;
    throw error;
  }
}

/** @param plain rows that are passed over; null is returned if they are not those of the sheet */
function parseSheet(source: string, part: string, plain: PlainData | null, onRows?: TakesRows): Found | null {
  const onRow = onRows?.();
  const indexes = new Set<number>();
  const tops: { local: string; start: number; end: number; order: number }[] = [];
  const rows = plain?.rows ?? new Map<number, Row>();
  let root: SaxesTagNS | undefined;
  let rootOpenEnd = 0;
  let rootStart = 0;
  let rootClose = 0;
  let depth = 0;
  let inData = false;
  const data = { rows, start: -1, openEnd: -1, closeStart: -1, end: -1 };
  let row: Row | null = null;
  let cell: Cell | null = null;
  let size = plain?.size ?? 0;
  // What comes after rows left out stands so much further on.
  let later = 0;
  let lastRow = -1;
  let lastColumn = -1;
  let catching: 'v' | 'f' | 't' | null = null;
  let caught = '';
  let phonetic = 0;
  let formula: SaxesTagNS | null = null;
  const grow = (): void => {
    if (++size > MOST_CELLS) throw tooLarge(`${part}: more than ${MOST_CELLS} cells`);
  };
  walk(plain ? source.slice(0, plain.openEnd) + source.slice(plain.closeStart) : source, part, {
    open(tag, startsAt, endsAt) {
      const start = startsAt + later;
      const end = endsAt + later;
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
        if (indexes.has(index)) throw damaged(`${part}: row ${index + 1} twice`);
        indexes.add(index);
        if (!onRow) rows.set(index, row);
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
    close(tag, startsAt, endsAt) {
      if (plain && inData) later = plain.closeStart - plain.openEnd;
      const start = startsAt + later;
      const end = endsAt + later;
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
          onRow?.(row);
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
  if (plain && (data.start !== plain.start || [...plain.prefixes].some((prefix) => root?.ns?.[prefix] === undefined && prefix !== 'xml'))) return null;
  if (root?.local !== 'worksheet') throw damaged(`${part}: not a worksheet`);
  if (data.start < 0) throw damaged(`${part}: no sheetData`);
  if (rootClose < 0) throw damaged(`${part}: empty worksheet`);
  return { root, rootStart, rootOpenEnd, tops, data, size };
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
  readonly size: number;

  /** @param onRows takes the rows instead of `data` */
  constructor(
    readonly source: string,
    readonly part: string,
    onRows?: TakesRows,
  ) {
    const { root, rootStart, rootOpenEnd, tops, data, size } = readSheet(source, part, onRows);
    this.data = data;
    this.size = size;
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
