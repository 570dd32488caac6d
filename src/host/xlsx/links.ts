/** The hyperlinks of a sheet: places in the workbook, and outside addresses through the part's relationships. */
import type { Area, Hyperlink } from '../workbook-model';
import { cellName, holds, parseArea } from './address';
import type { Package } from './package';
import type { SheetXml } from './sheet-xml';
import { appendEdit, applyEdits, attributesText, childrenOf, type Edit, prefixed } from './xml';

interface Target {
  readonly part: string;
  readonly xml: SheetXml;
  setElement(local: string, text: string | null): void;
}

export interface FoundLink {
  readonly area: Area;
  readonly link: Hyperlink;
}

export function readLinks(pack: Package, { part, xml }: Target): FoundLink[] {
  const elements = childrenOf(xml.element('hyperlinks'), 'hyperlink');
  if (elements.length === 0) return [];
  const targets = new Map(pack.relationships(part).map(({ id, target }) => [id, target]));
  return elements.flatMap((element) => {
    const area = parseArea(element.attributes.ref ?? '');
    const id = prefixed(element, 'id');
    const link = {
      address: (id === undefined ? undefined : targets.get(id)) ?? null,
      documentReference: element.attributes.location ?? null,
      screenTip: element.attributes.tooltip ?? null,
    };
    return area ? [{ area, link }] : [];
  });
}

/** Sets the link of one cell, or with null takes it away. A link over several cells that holds this one goes as a whole, as in Excel. */
export function writeLink(pack: Package, sheet: Target, row: number, column: number, link: Hyperlink | null): void {
  const { xml, part } = sheet;
  const now = readLinks(pack, sheet).find((each) => holds(each.area, row, column));
  if (link === null ? !now : now && now.area.rows * now.area.columns === 1 && JSON.stringify(now.link) === JSON.stringify(link)) return;
  const element = xml.element('hyperlinks');
  const source = xml.textOf('hyperlinks') ?? '';
  const edits: Edit[] = [];
  let left = 0;
  for (const each of childrenOf(element, 'hyperlink')) {
    const area = parseArea(each.attributes.ref ?? '');
    if (!area || !holds(area, row, column)) {
      left++;
      continue;
    }
    edits.push({ start: each.start, end: each.end, text: '' });
    const id = prefixed(each, 'id');
    if (id !== undefined && source.split(`"${id}"`).length === 2) pack.unrelate(part, id);
  }
  let text = '';
  if (link) {
    const attributes: Record<string, string | null> = { ref: cellName(row, column) };
    if (link.address !== null) attributes[`${xml.relationshipPrefix()}id`] = pack.relate(part, 'hyperlink', link.address, true);
    attributes.location = link.documentReference;
    attributes.tooltip = link.screenTip;
    text = `<${xml.prefix}hyperlink${attributesText(attributes)}/>`;
  }
  if (!element) sheet.setElement('hyperlinks', `<${xml.prefix}hyperlinks>${text}</${xml.prefix}hyperlinks>`);
  else if (left === 0 && text === '') sheet.setElement('hyperlinks', null);
  else sheet.setElement('hyperlinks', applyEdits(source, [...edits, appendEdit(element, source, text)]));
}
