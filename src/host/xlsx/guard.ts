/**
 * Before anything is written: opens what was made anew and shows that it is sound and that nothing changed but what was meant to.
 * Takes nothing from the writer but what it says it changed; reads both files itself.
 */
import { chartsAreKept, type ChartIntent } from './chart-guard';
import { refuse, XlsxError } from './errors';
import { Package, relationshipsName } from './package';
import type { SheetChanges } from './sheet';
import { cellKey, type Row } from './rows';
import { SheetXml, WORKSHEET_ORDER } from './sheet-xml';
import { child, childrenOf, decode, sourceOf, walk, type XmlElement } from './xml';
import { entryKey, Zip } from './zip';

/** What a save means to change. */
export interface Intent {
  /** Names of parts changed, added or taken away. */
  readonly parts: ReadonlySet<string>;
  /** Names of parts that may be gone, besides their relationships. */
  readonly removed: ReadonlySet<string>;
  /** By the name of the sheet's part. */
  readonly sheets: ReadonlyMap<string, Pick<SheetChanges, 'cells' | 'elements'>>;
  readonly charts?: ChartIntent;
}

/** Elements of the workbook part that a save may change. */
const WORKBOOK_MAY = new Set(['bookViews', 'sheets', 'definedNames', 'calcPr']);
const ROW_MAY = new Set(['spans', 's', 'customFormat', 'ht', 'customHeight', 'hidden']);
/** What a row may have said that is gone with all its cells. */
const GOES_WITH_ITS_CELLS = new Set(['r', 'spans', 'ht', 'customHeight']);
/** Elements that say who may change what: never touched. */
const PROTECTION = ['sheetProtection', 'protectedRanges'];

/** Throws `saveUnsafe` with the reason unless `bytes` are sound and differ from `before` only as meant. */
export function guard(before: Zip, bytes: Uint8Array, intent: Intent): void {
  try {
    const after = new Zip(bytes, before.codec);
    partsAreKept(before, after, intent);
    const [was, is] = [new Package(before), new Package(after)];
    packageIsSound(was, is);
    for (const name of intent.parts) if (after.has(name) && /\.(xml|rels)$/i.test(name) && !intent.sheets.has(name)) walk(decode(after.read(name), name).text, name, { open: () => undefined, close: () => undefined });
    workbookIsKept(was, is);
    stylesAreKept(was, is);
    chartsAreKept(was, is, intent.parts, intent.charts ?? { charts: new Set(), shapes: new Map() });
    for (const [part, changes] of intent.sheets) sheetIsKept(part, before.has(part) ? before : null, after, changes, styleCount(is));
  } catch (cause) {
    if (cause instanceof XlsxError && cause.code === 'damagedWorkbook') throw new XlsxError('saveUnsafe', cause.detail, { cause });
    throw cause;
  }
}

/** Parts that were not to change are there with the bytes they had; none is new or gone without being meant. */
function partsAreKept(before: Zip, after: Zip, { parts, removed }: Intent): void {
  const changed = new Set([...parts].map(entryKey));
  const mayGo = new Set([...removed].flatMap((name) => [entryKey(name), entryKey(relationshipsName(name))]));
  for (const name of before.names()) {
    if (!changed.has(entryKey(name))) {
      if (!before.sameEntry(name, after)) refuse(`${name}: was not to change`);
    } else if (!after.has(name) && !mayGo.has(entryKey(name))) refuse(`${name}: is gone`);
  }
  for (const name of after.names()) if (!before.has(name) && !changed.has(entryKey(name))) refuse(`${name}: came from nowhere`);
}

/** Relationships that lead nowhere, parts without content type, ids given twice: none that the file did not have before. */
function packageIsSound(was: Package, is: Package): void {
  const known = new Set(faults(was));
  for (const fault of faults(is)) if (!known.has(fault)) refuse(fault);
}

function faults(pack: Package): string[] {
  const found: string[] = [];
  const names = pack.names();
  for (const name of names) {
    if (pack.contentType(name) === null && !/^\[content_types\]\.xml$/i.test(name)) found.push(`${name}: no content type`);
    const match = /^(.*\/)?_rels\/([^/]*)\.rels$/i.exec(name);
    if (!match) continue;
    const source = (match[1] ?? '') + match[2]!;
    if (source !== '' && !pack.has(source)) found.push(`${name}: its part is gone`);
    const ids = new Set<string>();
    for (const { id, external, target } of pack.relationships(source)) {
      if (ids.has(id)) found.push(`${name}: ${id} twice`);
      ids.add(id);
      if (!external && !pack.has(target)) found.push(`${name}: ${id} leads to ${target}, which is not there`);
    }
  }
  const overrides = childrenOf(pack.tree('[Content_Types].xml'), 'Override').map((each) => entryKey(each.attributes.PartName ?? ''));
  for (const [i, part] of overrides.entries()) {
    if (overrides.indexOf(part) !== i) found.push(`[Content_Types].xml: ${part} twice`);
    if (!pack.has(part)) found.push(`[Content_Types].xml: ${part} is not there`);
  }
  return found;
}

const texts = (element: XmlElement | undefined, source: string): string[] => element?.children.map((each) => sourceOf(each, source)) ?? [];

function workbookIsKept(was: Package, is: Package): void {
  const [old, now] = [was.tree(was.workbook), is.tree(is.workbook)];
  const kept = (pack: Package, tree: XmlElement): string => tree.children.filter((each) => !WORKBOOK_MAY.has(each.local)).map((each) => sourceOf(each, pack.text(pack.workbook))).join('\n');
  if (kept(was, old) !== kept(is, now)) refuse(`${is.workbook}: more changed than sheets, names and views`);
  const sheets = childrenOf(child(now, 'sheets'), 'sheet');
  for (const attribute of ['name', 'sheetId']) {
    const values = sheets.map((each) => (each.attributes[attribute] ?? '').toLowerCase());
    if (new Set(values).size !== values.length) refuse(`${is.workbook}: two sheets have one ${attribute}`);
  }
  const ids = new Set(is.relationships(is.workbook).map((each) => each.id));
  for (const sheet of sheets) {
    const id = Object.entries(sheet.attributes).find(([name]) => name.endsWith(':id'))?.[1];
    if (id === undefined || !ids.has(id)) refuse(`${is.workbook}: sheet ${sheet.attributes.name ?? ''} has no part`);
  }
  const names = new Set<string>();
  for (const { attributes } of childrenOf(child(now, 'definedNames'), 'definedName')) {
    const key = `${attributes.localSheetId ?? ''} ${attributes.name?.toLowerCase() ?? ''}`;
    if (names.has(key)) refuse(`${is.workbook}: name ${attributes.name ?? ''} twice`);
    names.add(key);
    if (attributes.localSheetId !== undefined && Number(attributes.localSheetId) >= sheets.length) refuse(`${is.workbook}: name ${attributes.name ?? ''} of a sheet that is not there`);
  }
}

const stylesPart = (pack: Package): string | undefined => pack.relationships(pack.workbook).find((each) => each.kind === 'styles' && pack.has(each.target))?.target;

/** The entries of every collection of styles are there as they were, at their old places; new ones only after them. */
function stylesAreKept(was: Package, is: Package): void {
  const [oldPart, newPart] = [stylesPart(was), stylesPart(is)];
  if (oldPart === undefined) return;
  if (newPart === undefined) return refuse('the styles are gone');
  if (was.text(oldPart) === is.text(newPart)) return;
  const [old, now] = [was.tree(oldPart), is.tree(newPart)];
  for (const collection of old.children) {
    const mine = texts(collection, was.text(oldPart));
    const its = texts(now.children.find((each) => each.local === collection.local), is.text(newPart));
    if (mine.some((text, i) => text !== its[i])) refuse(`${newPart}: ${collection.local} changed`);
  }
  for (const collection of now.children) {
    const { count } = collection.attributes;
    const oldOne = old.children.find((each) => each.local === collection.local);
    if (count !== undefined && Number(count) !== collection.children.length && oldOne?.children.length !== collection.children.length) refuse(`${newPart}: ${collection.local} counts wrong`);
  }
}

function styleCount(pack: Package): number {
  const part = stylesPart(pack);
  return part === undefined ? 1 : (child(pack.tree(part), 'cellXfs')?.children.length ?? 1);
}

function sheetIsKept(part: string, before: Zip | null, after: Zip, { cells, elements }: Intent['sheets'] extends ReadonlyMap<string, infer V> ? V : never, styles: number): void {
  const was = before ? new SheetXml(decode(before.read(part), part).text, part) : null;
  const source = decode(after.read(part), part).text;
  /** Rows that there were already. */
  let kept = new Map<number, Row>();
  let masters = new Set<string>();
  let dependents = new Set<string>();
  // Row by row: none is held longer than it takes to look at it.
  const now = new SheetXml(source, part, () => {
    kept = new Map();
    masters = new Set();
    dependents = new Set();
    let lastRow = -1;
    return (row) => {
      const old = was?.data.rows.get(row.index);
      if (row.index < lastRow && !was?.data.rows.has(lastRow)) refuse(`${part}: row ${row.index + 1} comes after row ${lastRow + 1}`);
      lastRow = row.index;
      if (old) {
        kept.set(row.index, row);
        rowIsKept(old, row, part);
      }
      let lastColumn = -1;
      for (const cell of row.cells.values()) {
        if (cell.column < lastColumn && !old?.cells.has(lastColumn)) refuse(`${part}: row ${row.index + 1} is out of order`);
        lastColumn = cell.column;
        if (cell.formula?.kind === 'shared' && cell.formula.shared !== null) (cell.formula.text === '' ? dependents : masters).add(cell.formula.shared);
        if (cells.has(cellKey(row.index, cell.column))) {
          if (cell.style >= styles) refuse(`${part}: row ${row.index + 1} has a style that is not there`);
          continue;
        }
        const mine = old?.cells.get(cell.column);
        if (!mine) refuse(`${part}: a cell came into row ${row.index + 1} that was not set`);
        else if (was!.source.slice(mine.start, mine.end) !== source.slice(cell.start, cell.end)) refuse(`${part}: a cell in row ${row.index + 1} changed that was not set`);
      }
    };
  });
  inOrder(now, was, part);
  if (was) elementsAreKept(was, now, elements, part);
  for (const row of was?.data.rows.values() ?? []) {
    const here = kept.get(row.index);
    if (!here && (row.cells.size === 0 || Object.keys(row.attributes).some((name) => !GOES_WITH_ITS_CELLS.has(name)))) refuse(`${part}: row ${row.index + 1} is gone`);
    for (const column of row.cells.keys()) if (!here?.cells.has(column) && !cells.has(cellKey(row.index, column))) refuse(`${part}: a cell of row ${row.index + 1} is gone`);
  }
  const orphaned = was ? sharedOrphans(was) : new Set<string>();
  for (const index of dependents) if (!masters.has(index) && !orphaned.has(index)) refuse(`${part}: shared formula ${index} has lost its master`);
}

function sharedOrphans(sheet: SheetXml): Set<string> {
  const found = new Map<string, boolean>();
  for (const row of sheet.data.rows.values()) {
    for (const { formula } of row.cells.values()) {
      if (formula?.kind === 'shared' && formula.shared !== null) found.set(formula.shared, found.get(formula.shared) === true || formula.text !== '');
    }
  }
  return new Set([...found].flatMap(([index, master]) => (master ? [] : [index])));
}

/** Elements once each and in the schema's order, but where the file already had them otherwise. */
function inOrder(now: SheetXml, was: SheetXml | null, part: string): void {
  const outline = (sheet: SheetXml): string[] => sheet.outline().map((each) => each.local);
  if (was && outline(was).join() === outline(now).join()) return;
  let last = -1;
  for (const { local, order } of now.outline()) {
    if (order < 0) continue;
    const again = local === 'conditionalFormatting' || local === 'AlternateContent';
    if (order < last || (order === last && !again)) refuse(`${part}: ${local} after ${WORKSHEET_ORDER[last]!}`);
    last = order;
  }
}

function elementsAreKept(was: SheetXml, now: SheetXml, mayChange: ReadonlySet<string>, part: string): void {
  const kept = (sheet: SheetXml, local: string): string => sheet.outline().filter((each) => each.local === local).map((each) => each.text).join('\n');
  for (const local of new Set([...was.locals(), ...now.locals()])) {
    if (local === 'sheetData' || (mayChange.has(local) && !PROTECTION.includes(local))) continue;
    if (kept(was, local) !== kept(now, local)) refuse(`${part}: ${local} was not to change`);
  }
}

function rowIsKept(was: Row, now: Row, part: string): void {
  for (const name of new Set([...Object.keys(was.attributes), ...Object.keys(now.attributes)])) {
    if (!ROW_MAY.has(name) && was.attributes[name] !== now.attributes[name]) refuse(`${part}: row ${now.index + 1} changed its ${name}`);
  }
}
