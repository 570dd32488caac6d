/** How a sheet prints: margins, paper, fit, repeated rows and columns, print areas, headers and footers. */
import { ModelError, type Area, type PageLayout } from '../workbook-model';
import { areaName, MAX_COLUMNS, MAX_ROWS, parseArea } from './address';
import { references } from './formula';
import type { Book, Sheet } from './sheet';
import { sheetRef, withChild } from './sheet';
import { child, escapeText, flag, numberOf, withAttributes } from './xml';

const TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';
const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const POINTS = 72;

/** Office.js names of the common papers, by their number in the file. */
const PAPERS: Readonly<Record<string, string>> = { 1: 'Letter', 3: 'Tabloid', 5: 'Legal', 7: 'Executive', 8: 'A3', 9: 'A4', 11: 'A5', 12: 'B4', 13: 'B5' };

/** Margins in points. */
export function readPage(book: Book, sheet: Sheet): PageLayout {
  const { xml } = sheet;
  const setup = xml.element('pageSetup')?.attributes ?? {};
  const margins = xml.element('pageMargins')?.attributes ?? {};
  const margin = (side: keyof typeof MARGINS): number => Math.round(numberOf(margins[side], MARGINS[side]) * POINTS * 1000) / 1000;
  const fits = flag(child(xml.element('sheetPr'), 'pageSetUpPr')?.attributes.fitToPage);
  const pages = (value: string | undefined): number | null => numberOf(value, 1) || null;
  const texts = xml.element('headerFooter');
  const areasOf = (name: string): Area[] => references(book.localName(sheet, name) ?? '').flatMap(({ area }) => (area === null ? [] : (parseArea(area) ?? [])));
  const titles = areasOf(TITLES);
  const rows = titles.find(({ columns }) => columns === MAX_COLUMNS);
  const columns = titles.find((area) => area.rows === MAX_ROWS);
  return {
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: PAPERS[setup.paperSize ?? ''] ?? null,
    fit: fits ? { wide: pages(setup.fitToWidth), tall: pages(setup.fitToHeight) } : null,
    scale: fits ? null : numberOf(setup.scale, 100),
    titleRows: rows ? [rows.row, rows.row + rows.rows - 1] : null,
    titleColumns: columns ? [columns.column, columns.column + columns.columns - 1] : null,
    printAreas: areasOf(PRINT_AREA),
    centerHorizontally: flag(xml.element('printOptions')?.attributes.horizontalCentered),
    margins: { left: margin('left'), right: margin('right'), top: margin('top'), bottom: margin('bottom'), header: margin('header'), footer: margin('footer') },
    header: thirds(child(texts, 'oddHeader')?.text ?? ''),
    footer: thirds(child(texts, 'oddFooter')?.text ?? ''),
  };
}

/** Changes only what is given and differs. */
export function changePage(book: Book, sheet: Sheet, change: Partial<PageLayout>): void {
  const { xml } = sheet;
  const { prefix } = xml;
  const now = readPage(book, sheet);
  const differs = (name: keyof PageLayout): boolean => change[name] !== undefined && JSON.stringify(change[name]) !== JSON.stringify(now[name]);
  const setAttributes = (local: string, attributes: Record<string, string | number | null>): void =>
    sheet.setElement(local, withAttributes(xml.textOf(local) ?? `<${prefix}${local}/>`, attributes));

  if (differs('margins')) {
    const inches = Object.fromEntries(Object.keys(MARGINS).map((side) => [side, Math.round((change.margins![side as keyof typeof MARGINS] / POINTS) * 1e6) / 1e6]));
    setAttributes('pageMargins', inches);
  }
  if (differs('centerHorizontally')) setAttributes('printOptions', { horizontalCentered: change.centerHorizontally ? '1' : null });
  if (differs('orientation')) setAttributes('pageSetup', { orientation: change.orientation!.toLowerCase() });
  if (differs('paperSize')) {
    const paper = Object.entries(PAPERS).find(([, name]) => name.toLowerCase() === change.paperSize?.toLowerCase())?.[0];
    if (change.paperSize !== null && paper === undefined) throw new ModelError('NotImplemented', `paper ${String(change.paperSize)}`);
    setAttributes('pageSetup', { paperSize: paper ?? null });
  }
  if (differs('fit')) {
    sheet.changeProperties('pageSetUpPr', change.fit ? `<${prefix}pageSetUpPr fitToPage="1"/>` : null);
    if (change.fit) setAttributes('pageSetup', { scale: null, fitToWidth: change.fit.wide ?? 0, fitToHeight: change.fit.tall ?? 0 });
    else if (xml.element('pageSetup')) setAttributes('pageSetup', { fitToWidth: null, fitToHeight: null });
  }
  if (differs('scale') && change.scale !== null) {
    if (now.fit && change.fit === undefined) sheet.changeProperties('pageSetUpPr', null);
    setAttributes('pageSetup', { scale: change.scale!, fitToWidth: null, fitToHeight: null });
  }
  if (differs('header') || differs('footer')) {
    const order = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];
    for (const [name, local] of [['header', 'oddHeader'], ['footer', 'oddFooter']] as const) {
      if (!differs(name)) continue;
      if (!xml.element('headerFooter')) sheet.setElement('headerFooter', `<${prefix}headerFooter></${prefix}headerFooter>`);
      const text = joined(change[name]!);
      const inner = text === '' ? null : `<${prefix}${local}>${escapeText(text)}</${prefix}${local}>`;
      sheet.setElement('headerFooter', withChild(xml.element('headerFooter')!, xml.textOf('headerFooter')!, local, inner, order));
    }
  }
  const setAreas = (name: string, areas: readonly Area[]): void =>
    book.setLocalName(sheet, name, areas.length > 0 ? areas.map((area) => `${sheetRef(sheet.name)}!${areaName(area, true)}`).join(',') : null);
  if (differs('titleRows') || differs('titleColumns')) {
    const { titleRows: rows, titleColumns: columns } = { ...now, ...change };
    setAreas(TITLES, [
      ...(columns ? [{ row: 0, column: columns[0], rows: MAX_ROWS, columns: columns[1] - columns[0] + 1 }] : []),
      ...(rows ? [{ row: rows[0], column: 0, rows: rows[1] - rows[0] + 1, columns: MAX_COLUMNS }] : []),
    ]);
  }
  if (differs('printAreas')) setAreas(PRINT_AREA, change.printAreas!);
}

/** `&L…&C…&R…`; text before the first mark is the centre's. */
function thirds(text: string): { left: string; center: string; right: string } {
  const found = { left: '', center: '', right: '' };
  let side: keyof typeof found = 'center';
  for (const piece of text.match(/&[LCR]|&"[^"]*"|&[^]|[^&]+/g) ?? []) {
    if (piece === '&L') side = 'left';
    else if (piece === '&C') side = 'center';
    else if (piece === '&R') side = 'right';
    else found[side] += piece;
  }
  return found;
}

const joined = ({ left, center, right }: { left: string; center: string; right: string }): string =>
  (left && `&L${left}`) + (center && `&C${center}`) + (right && `&R${right}`);
