/** Excel tables: a part of their own, told by the sheet's `tableParts`. */
import { type Area, ModelError, type TableModel } from '../workbook-model';
import { areaName, parseArea, parseCell } from './address';
import type { Package } from './package';
import type { Book, Sheet } from './sheet';
import type { SheetXml } from './sheet-xml';
import { appendEdit, applyEdits, attributesText, child, childrenOf, escapeX, numberOf, prefixed, prefixOf, sourceOf, unescapeX, withAttributes } from './xml';

const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

export interface TablePart extends TableModel {
  readonly part: string;
}

export function readTables(pack: Package, sheetPart: string, xml: SheetXml, rowHidden: (row: number) => boolean): TablePart[] {
  const parts = childrenOf(xml.element('tableParts'), 'tablePart');
  if (parts.length === 0) return [];
  const targets = new Map(pack.relationships(sheetPart).map(({ id, target }) => [id, target]));
  return parts.flatMap((element) => {
    const part = targets.get(prefixed(element, 'id') ?? '');
    if (part === undefined || !pack.has(part)) return [];
    const table = pack.tree(part);
    const a = table.attributes;
    const area = parseArea(a.ref ?? '');
    if (!area) return [];
    const showHeaders = numberOf(a.headerRowCount, 1) > 0;
    const filter = child(table, 'autoFilter');
    const body = { first: area.row + (showHeaders ? 1 : 0), last: area.row + area.rows - 1 };
    let hidden = false;
    for (let row = body.first; row <= body.last && !hidden; row++) hidden = rowHidden(row);
    return [
      {
        part,
        id: a.id ?? '',
        name: a.displayName ?? a.name ?? '',
        area,
        showHeaders,
        showTotals: numberOf(a.totalsRowCount, 0) > 0,
        columns: childrenOf(child(table, 'tableColumns'), 'tableColumn').map((each) => unescapeX(each.attributes.name ?? '')),
        filtered: filter !== undefined && (childrenOf(filter, 'filterColumn').some((each) => each.children.length > 0) || hidden),
        style: child(table, 'tableStyleInfo')?.attributes.name ?? '',
      },
    ];
  });
}

/** A header cell was set: the table's column is named after it, or Excel would call the file damaged. */
export function renameColumn(pack: Package, table: TablePart, column: number, name: string): void {
  const tree = pack.tree(table.part);
  const columns = childrenOf(child(tree, 'tableColumns'), 'tableColumn');
  const others = columns.filter((_, i) => i !== column).map((each) => unescapeX(each.attributes.name ?? '').toLowerCase());
  if (name === '' || others.includes(name.toLowerCase())) throw new ModelError('InvalidOperation', `a table’s headers must differ and not be empty: “${name}” in ${table.name}`);
  const element = columns[column];
  if (!element) return;
  pack.edit(table.part, [{ start: element.start, end: element.end, text: withAttributes(sourceOf(element, pack.text(table.part)), { name: columnAttribute(name) }) }]);
}

const columnAttribute = (name: string): string => escapeX(name).replaceAll('\n', '_x000a_');

/** Makes the table and gives its name. Its header cells get text: those that are empty or there twice, a name of Excel's kind. */
export function addTable(book: Book, sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): string {
  if (!hasHeaders) throw new ModelError('NotImplemented', 'a table that makes its own header row');
  if (area.rows < 2) throw new ModelError('InvalidArgument', 'a table has a header and at least one row');
  const { pack } = book;
  const taken = new Set(book.tableNames().map((each) => each.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number++;
  const called = name ?? `Table${number}`;
  if (taken.has(called.toLowerCase())) throw new ModelError('ItemAlreadyExists', `a table ${called}`);
  checkName(called);
  const headers = headersOf(sheet, area);
  const id = book.freeTableId();
  const part = pack.freeName(`${pack.workbook.slice(0, pack.workbook.lastIndexOf('/') + 1)}tables/table#.xml`);
  const ref = areaName(area);
  const columns = headers.map((header, i) => `<tableColumn${attributesText({ id: i + 1, name: columnAttribute(header) })}/>`).join('');
  pack.add(
    part,
    CONTENT_TYPE,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${sheet.xml.uri}"${attributesText({ id, name: called, displayName: called, ref, totalsRowShown: 0 })}><autoFilter ref="${ref}"/>` +
      `<tableColumns count="${headers.length}">${columns}</tableColumns><tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  );
  const { prefix } = sheet.xml;
  const told = `<${prefix}tablePart ${sheet.xml.relationshipPrefix()}id="${pack.relate(sheet.part, 'table', part)}"/>`;
  const element = sheet.xml.element('tableParts');
  if (!element) sheet.setElement('tableParts', `<${prefix}tableParts count="1">${told}</${prefix}tableParts>`);
  else {
    const text = sheet.xml.textOf('tableParts')!;
    sheet.setElement('tableParts', withAttributes(applyEdits(text, [appendEdit(element, text, told)]), { count: element.children.length + 1 }));
  }
  return called;
}


function checkName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || parseCell(name)) throw new ModelError('InvalidArgument', `no name for a table: ${name}`);
}

/** Texts of the header cells; those empty or there twice are set to a name of Excel's kind. */
function headersOf(sheet: Sheet, area: Area): string[] {
  const headers: string[] = [];
  for (let i = 0; i < area.columns; i++) {
    const column = area.column + i;
    const text = sheet.text(area.row, column);
    const stem = text === '' ? 'Column' : text;
    const clash = (each: string): boolean => headers.some((other) => other.toLowerCase() === each.toLowerCase());
    let header = text === '' ? `Column${i + 1}` : text;
    for (let n = 2; clash(header); n++) header = `${stem}${n}`;
    headers.push(header);
    if (sheet.value(area.row, column) !== header) sheet.setValue(area.row, column, header);
  }
  return headers;
}

/** Renames, restyles or resizes a table; its header stays in its row. Columns added take their names from the header cells. */
export function changeTable(book: Book, sheet: Sheet, table: TablePart, change: { readonly name?: string; readonly area?: Area; readonly style?: string }): void {
  const { pack } = book;
  const set = (attributes: Record<string, string>): void => pack.setText(table.part, applyRoot(pack, table.part, attributes));
  if (change.name !== undefined && change.name !== table.name) {
    const name = change.name;
    checkName(name);
    if (book.tableNames().some((each) => each.toLowerCase() === name.toLowerCase() && each.toLowerCase() !== table.name.toLowerCase())) throw new ModelError('ItemAlreadyExists', `a table ${name}`);
    set({ name, displayName: name });
    book.renameTable(table.name, name);
  }
  const info = child(pack.tree(table.part), 'tableStyleInfo');
  if (change.style !== undefined && change.style !== table.style) {
    if (!info) throw new ModelError('NotImplemented', 'styling a table that has no style');
    pack.edit(table.part, [{ start: info.start, end: info.end, text: withAttributes(sourceOf(info, pack.text(table.part)), { name: change.style === '' ? null : change.style }) }]);
  }
  const { area } = change;
  if (area && areaName(area) !== areaName(table.area)) {
    if (area.row !== table.area.row || area.rows < 2 || area.column >= table.area.column + table.area.columns) throw new ModelError('InvalidArgument', `${areaName(area)} does not keep the header row of ${table.name}`);
    if (table.showTotals) throw new ModelError('NotImplemented', 'resizing a table with a totals row');
    const list = child(pack.tree(table.part), 'tableColumns')!;
    const source = pack.text(table.part);
    const old = childrenOf(list, 'tableColumn');
    let id = Math.max(0, ...old.map((each) => numberOf(each.attributes.id, 0)));
    const headers = headersOf(sheet, area);
    const columns = headers.map((header, i) => {
      const kept = old[area.column + i - table.area.column];
      return kept ? sourceOf(kept, source) : `<${prefixOf(list)}tableColumn${attributesText({ id: ++id, name: columnAttribute(header) })}/>`;
    });
    const open = withAttributes(source.slice(list.start, list.openEnd), { count: columns.length });
    pack.edit(table.part, [{ start: list.start, end: list.end, text: `${open}${columns.join('')}</${list.name}>` }]);
    const filter = child(pack.tree(table.part), 'autoFilter');
    if (filter) pack.edit(table.part, [{ start: filter.start, end: filter.end, text: withAttributes(sourceOf(filter, pack.text(table.part)), { ref: areaName(area) }) }]);
    set({ ref: areaName(area) });
  }
  book.changed();
  sheet.touch();
}

/** The part's text with attributes of its root set. */
function applyRoot(pack: Package, part: string, attributes: Record<string, string>): string {
  const root = pack.tree(part);
  const text = pack.text(part);
  return text.slice(0, root.start) + withAttributes(text.slice(root.start), attributes);
}
