/** The hyperlinks of a sheet: places in the workbook, and outside addresses through the part's relationships. Written when the sheet is saved. */
import type { Area, Hyperlink } from '../workbook-model';
import { areaName, holds, overlaps, parseArea } from './address';
import type { Package } from './package';
import { cellKey } from './rows';
import type { SheetXml } from './sheet-xml';
import { attributesText, childrenOf, prefixed, sourceOf } from './xml';

interface Target {
  readonly part: string;
  readonly xml: SheetXml;
  /** Says that the element will differ: it is asked for when the sheet is saved. */
  touch(element: string): void;
}

interface Entry {
  readonly area: Area;
  readonly link: Hyperlink;
  /** As in the part; null for one to be written anew. */
  text: string | null;
}

/** A sheet's hyperlinks, in memory and in the part. */
export class Links {
  private readonly entries = new Set<Entry>();
  /** Those of one cell by their cell, and the others. */
  private readonly byCell = new Map<number, Entry>();
  private readonly wide = new Set<Entry>();
  /** Relationships of links taken away, which go when no other link has them. */
  private readonly freed = new Set<string>();
  private readonly open: string;

  constructor(
    private readonly pack: Package,
    private readonly sheet: Target,
  ) {
    const { xml, part } = sheet;
    const element = xml.element('hyperlinks');
    const source = xml.textOf('hyperlinks') ?? '';
    this.open = element ? source.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>') : `<${xml.prefix}hyperlinks>`;
    const targets = new Map(element ? pack.relationships(part).map(({ id, target }) => [id, target]) : []);
    for (const each of childrenOf(element, 'hyperlink')) {
      const area = parseArea(each.attributes.ref ?? '');
      const id = prefixed(each, 'id');
      const link = { address: (id === undefined ? undefined : targets.get(id)) ?? null, documentReference: each.attributes.location ?? null, screenTip: each.attributes.tooltip ?? null };
      if (area) this.put({ area, link, text: sourceOf(each, source) });
    }
  }

  private put(entry: Entry): void {
    this.entries.add(entry);
    if (entry.area.rows * entry.area.columns === 1) this.byCell.set(cellKey(entry.area.row, entry.area.column), entry);
    else this.wide.add(entry);
  }

  private find(row: number, column: number): Entry | null {
    return this.byCell.get(cellKey(row, column)) ?? [...this.wide].find((each) => holds(each.area, row, column)) ?? null;
  }

  at(row: number, column: number): Hyperlink | null {
    return this.find(row, column)?.link ?? null;
  }

  /** Sets the link of one cell, or with null takes it away. A link over several cells that holds this one goes as a whole, as in Excel. */
  set(row: number, column: number, link: Hyperlink | null): void {
    const now = this.find(row, column);
    if (link === null ? !now : now && !this.wide.has(now) && JSON.stringify(now.link) === JSON.stringify(link)) return;
    if (now) this.take(now);
    if (link) this.put({ area: { row, column, rows: 1, columns: 1 }, link, text: null });
    this.sheet.touch('hyperlinks');
  }

  clear(area: Area): void {
    for (const each of [...this.entries]) {
      if (!overlaps(each.area, area)) continue;
      this.take(each);
      this.sheet.touch('hyperlinks');
    }
  }

  private take(entry: Entry): void {
    this.entries.delete(entry);
    this.wide.delete(entry);
    this.byCell.delete(cellKey(entry.area.row, entry.area.column));
    const id = /:id\s*=\s*["']([^"']*)["']/.exec(entry.text ?? '')?.[1];
    if (id !== undefined) this.freed.add(id);
  }

  /** The element as it will be; null without links. */
  text(): string | null {
    const { xml, part } = this.sheet;
    for (const entry of this.entries) entry.text ??= this.linkXml(entry);
    const texts = [...this.entries].map((each) => each.text!);
    for (const id of this.freed) if (!texts.some((text) => text.includes(`"${id}"`) || text.includes(`'${id}'`))) this.pack.unrelate(part, id);
    this.freed.clear();
    if (texts.length === 0) return null;
    return `${this.open}${texts.join('')}</${/^<([^\s>]+)/.exec(this.open)?.[1] ?? `${xml.prefix}hyperlinks`}>`;
  }

  private linkXml({ area, link }: Entry): string {
    const { xml, part } = this.sheet;
    const attributes: Record<string, string | null> = { ref: areaName(area) };
    if (link.address !== null) attributes[`${xml.relationshipPrefix()}id`] = this.pack.relate(part, 'hyperlink', link.address, true);
    attributes.location = link.documentReference;
    attributes.tooltip = link.screenTip;
    return `<${xml.prefix}hyperlink${attributesText(attributes)}/>`;
  }
}
