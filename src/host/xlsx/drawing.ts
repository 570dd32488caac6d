/**
 * The drawing part of a sheet: what floats over its cells, each held by an anchor. Adds, moves, renames and takes away the anchors of
 * charts; every other anchor keeps its text. Knows nothing of what a chart shows.
 */
import type { Area, ChartFrame } from '../workbook-model';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { drawingNamespace } from './chart-xml';
import type { Package } from './package';
import type { Sheet } from './sheet';
import { appendEdit, attributesText, child, numberOf, prefixed, prefixOf, sourceOf, withAttributes, type XmlElement } from './xml';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMU_PER_POINT = 12_700;
const ANCHORS = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

/** An anchor that holds a chart. */
export interface ChartAnchor {
  readonly element: XmlElement;
  /** `id` and `name` of its `cNvPr`. */
  readonly shape: number;
  readonly name: string;
  readonly relationship: string;
  /** The chart's part, and whether it is of the kind that Excel has had since 2007. */
  readonly part: string;
  readonly known: boolean;
}

/** A place on the sheet: a cell and how far into it, in EMU. */
interface Corner {
  readonly row: number;
  readonly rowOffset: number;
  readonly column: number;
  readonly columnOffset: number;
}

/** Descends to the first element of the name. */
function within(element: XmlElement, local: string): XmlElement | undefined {
  if (element.local === local) return element;
  for (const each of element.children) {
    const found = within(each, local);
    if (found) return found;
  }
  return undefined;
}

/** Anchors of charts of a drawing part, in their order. */
export function chartAnchors(pack: Package, part: string): ChartAnchor[] {
  const targets = new Map(pack.relationships(part).map((each) => [each.id, each]));
  return pack.tree(part).children.flatMap((element): ChartAnchor[] => {
    if (!ANCHORS.has(element.local) || child(element, 'grpSp')) return [];
    const frame = within(element, 'graphicFrame');
    const shape = frame && within(frame, 'cNvPr');
    const told = frame && within(frame, 'graphicData')?.children.find((each) => each.local === 'chart');
    const relationship = told && prefixed(told, 'id');
    const target = relationship === undefined ? undefined : targets.get(relationship);
    if (!shape || !target || !pack.has(target.target)) return [];
    return [{ element, shape: numberOf(shape.attributes.id, 0), name: shape.attributes.name ?? '', relationship: relationship!, part: target.target, known: target.kind === 'chart' }];
  });
}

export class Drawing {
  constructor(
    private readonly pack: Package,
    private readonly sheet: Sheet,
  ) {}

  /** Null where the sheet has none. */
  get part(): string | null {
    const element = this.sheet.xml.element('drawing');
    const id = element && prefixed(element, 'id');
    const target = this.pack.relationships(this.sheet.part).find((each) => each.id === id);
    return target && this.pack.has(target.target) ? target.target : null;
  }

  charts(): ChartAnchor[] {
    const { part } = this;
    return part === null ? [] : chartAnchors(this.pack, part);
  }

  private find(shape: number): ChartAnchor {
    return this.charts().find((each) => each.shape === shape)!;
  }

  /** A new anchor for the chart's part; gives the number of its shape. Without a name it is called Chart 1, Chart 2 … */
  add(chart: string, frame: ChartFrame): number {
    const { pack } = this;
    const part = this.part ?? this.make();
    const root = pack.tree(part);
    const shapes: XmlElement[] = [];
    const collect = (element: XmlElement): void => {
      if (element.local === 'cNvPr') shapes.push(element);
      element.children.forEach(collect);
    };
    collect(root);
    const shape = Math.max(1, ...shapes.map((each) => numberOf(each.attributes.id, 0))) + 1;
    const names = new Set(shapes.map((each) => each.attributes.name?.toLowerCase()));
    let number = shapes.length + 1;
    while (names.has(`chart ${number}`)) number++;
    const xdr = prefixOf(root);
    const uri = drawingNamespace(pack, 'chart');
    const main = drawingNamespace(pack, 'main');
    const id = pack.relate(part, 'chart', chart);
    const text =
      `<${xdr}twoCellAnchor>${this.corners(frame, xdr)}<${xdr}graphicFrame macro=""><${xdr}nvGraphicFramePr><${xdr}cNvPr id="${shape}" name="Chart ${number}"/><${xdr}cNvGraphicFramePr/></${xdr}nvGraphicFramePr>` +
      `<${xdr}xfrm><a:off xmlns:a="${main}" x="0" y="0"/><a:ext xmlns:a="${main}" cx="0" cy="0"/></${xdr}xfrm>` +
      `<a:graphic xmlns:a="${main}"><a:graphicData uri="${uri}"><c:chart xmlns:c="${uri}" xmlns:r="${pack.relationshipsNamespace}" r:id="${id}"/></a:graphicData></a:graphic></${xdr}graphicFrame><${xdr}clientData/></${xdr}twoCellAnchor>`;
    pack.edit(part, [appendEdit(root, pack.text(part), text)]);
    return shape;
  }

  private make(): string {
    const { pack, sheet } = this;
    const part = pack.freeName(`${pack.workbook.slice(0, pack.workbook.lastIndexOf('/') + 1)}drawings/drawing#.xml`);
    const attributes = { 'xmlns:xdr': drawingNamespace(pack, 'spreadsheetDrawing'), 'xmlns:a': drawingNamespace(pack, 'main') };
    pack.add(part, DRAWING_TYPE, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr${attributesText(attributes)}></xdr:wsDr>`);
    const prefix = sheet.xml.relationshipPrefix();
    sheet.setElement('drawing', `<${sheet.xml.prefix}drawing ${prefix}id="${pack.relate(sheet.part, 'drawing', part)}"/>`);
    return part;
  }

  rename(shape: number, name: string): void {
    const part = this.part!;
    const told = within(within(this.find(shape).element, 'graphicFrame')!, 'cNvPr')!;
    this.pack.edit(part, [{ start: told.start, end: told.openEnd, text: withAttributes(this.pack.text(part).slice(told.start, told.openEnd), { name }) }]);
  }

  /** Takes the anchor away, and the part with it from the sheet if nothing is left in it. */
  remove(shape: number): void {
    const { pack, sheet } = this;
    const part = this.part!;
    const { element, relationship } = this.find(shape);
    pack.edit(part, [{ start: element.start, end: element.end, text: '' }]);
    pack.unrelate(part, relationship);
    if (pack.tree(part).children.length > 0) return;
    const id = prefixed(sheet.xml.element('drawing')!, 'id')!;
    sheet.setElement('drawing', null);
    pack.unrelate(sheet.part, id);
  }

  // Where they stand

  frame(shape: number): ChartFrame {
    const { element } = this.find(shape);
    const ext = child(element, 'ext');
    const points = (value: string | undefined): number => numberOf(value, 0) / EMU_PER_POINT;
    const at = (corner: XmlElement | undefined): { left: number; top: number } => {
      const number = (local: string): number => numberOf(child(corner, local)?.text, 0);
      return { left: this.before('column', number('col')) + number('colOff') / EMU_PER_POINT, top: this.before('row', number('row')) + number('rowOff') / EMU_PER_POINT };
    };
    const pos = child(element, 'pos');
    const from = pos ? { left: points(pos.attributes.x), top: points(pos.attributes.y) } : at(child(element, 'from'));
    if (ext) return { ...from, width: points(ext.attributes.cx), height: points(ext.attributes.cy) };
    const to = at(child(element, 'to'));
    return { ...from, width: to.left - from.left, height: to.top - from.top };
  }

  place(shape: number, frame: ChartFrame): void {
    this.anchor(shape, (xdr) => this.corners(frame, xdr));
  }

  cover(shape: number, { row, column, rows, columns }: Area): void {
    const corner = (r: number, c: number): Corner => ({ row: r, rowOffset: 0, column: c, columnOffset: 0 });
    this.anchor(shape, (xdr) => cornerXml('from', corner(row, column), xdr) + cornerXml('to', corner(Math.min(row + rows, MAX_ROWS - 1), Math.min(column + columns, MAX_COLUMNS - 1)), xdr));
  }

  /** The anchor with other corners; what it holds stays as written. */
  private anchor(shape: number, corners: (xdr: string) => string): void {
    const part = this.part!;
    const text = this.pack.text(part);
    const { element } = this.find(shape);
    const xdr = prefixOf(element);
    const open = element.local === 'twoCellAnchor' ? text.slice(element.start, element.openEnd) : `<${xdr}twoCellAnchor>`;
    const held = element.children.filter((each) => !['from', 'to', 'pos', 'ext'].includes(each.local)).map((each) => sourceOf(each, text)).join('');
    this.pack.edit(part, [{ start: element.start, end: element.end, text: `${open}${corners(xdr)}${held}</${xdr}twoCellAnchor>` }]);
  }

  private corners(frame: ChartFrame, xdr: string): string {
    return cornerXml('from', this.corner(frame.left, frame.top), xdr) + cornerXml('to', this.corner(frame.left + frame.width, frame.top + frame.height), xdr);
  }

  private corner(left: number, top: number): Corner {
    const [column, columnOffset] = this.cellAt('column', left);
    const [row, rowOffset] = this.cellAt('row', top);
    return { row, rowOffset, column, columnOffset };
  }

  private size(of: 'row' | 'column', index: number): number {
    return of === 'row' ? this.sheet.rowHeight(index) : this.sheet.columnWidth(index);
  }

  private before(of: 'row' | 'column', index: number): number {
    let points = 0;
    for (let i = 0; i < index; i++) points += this.size(of, i);
    return points;
  }

  private cellAt(of: 'row' | 'column', points: number): [index: number, offset: number] {
    const last = (of === 'row' ? MAX_ROWS : MAX_COLUMNS) - 1;
    let left = Math.max(0, points);
    let index = 0;
    for (let size = this.size(of, 0); index < last && left >= size; size = this.size(of, index)) {
      left -= size;
      index++;
    }
    return [index, Math.round(left * EMU_PER_POINT)];
  }
}

const cornerXml = (local: 'from' | 'to', { row, rowOffset, column, columnOffset }: Corner, xdr: string): string =>
  `<${xdr}${local}><${xdr}col>${column}</${xdr}col><${xdr}colOff>${columnOffset}</${xdr}colOff><${xdr}row>${row}</${xdr}row><${xdr}rowOff>${rowOffset}</${xdr}rowOff></${xdr}${local}>`;

/** Anchors of every kind with their texts; for those who compare two states of a drawing. */
export const anchorsOf = (root: XmlElement): XmlElement[] => root.children.filter((each) => ANCHORS.has(each.local) || each.local === 'AlternateContent');

export const shapeOf = (anchor: XmlElement): number | null => {
  const shape = within(anchor, 'cNvPr');
  return shape ? numberOf(shape.attributes.id, 0) : null;
};
