/**
 * A workbook file in memory: its sheets, names and settings, and how it is saved, by patching only the parts that changed.
 * Knows no Office.js.
 */
import { type Area, ModelError, type NameModel, type SheetModel, type WorkbookModel } from '../workbook-model';
import { Calculator } from './calc';
import { type DefinedName, DefinedNames } from './defined-names';
import { damaged, XlsxError } from './errors';
import { fromFile, mentionsSheet, renameSheet, renameTable, toFile } from './formula';
import { guard } from './guard';
import type { Package } from './package';
import { readSettings, writeSettings } from './settings';
import { type Book, Sheet, type SheetChanges } from './sheet';
import { Styles } from './styles';
import { appendEdit, attributesText, child, childrenOf, type Edit, escapeAttribute, escapeText, flag, numberOf, parseXml, prefixed, prefixOf, sourceOf, unescapeX, walk, withAttributes, type XmlElement } from './xml';
import { entryKey } from './zip';

/** CT_Workbook's order. */
const WORKBOOK_ORDER = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr ' +
  'smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STYLES_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
const MAX_SHEET_NAME = 31;

const STATES: Readonly<Record<string, SheetModel['visibility']>> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };

export class XlsxWorkbook implements WorkbookModel, Book {
  readonly calculator: Calculator;
  readonly date1904: boolean;
  /** Every sheet of the file in its order; null stands for one that is no worksheet (a chart sheet, a macro sheet). */
  private order: (Sheet | null)[];
  private strings: string[] | null = null;
  private look: Styles | null = null;
  private isChanged = false;
  private nextSheet: number;
  private readonly defined: DefinedNames;
  private readonly removedParts = new Set<string>();
  private readonly removedSheetIds = new Set<string>();

  constructor(readonly pack: Package) {
    this.defined = new DefinedNames(pack, (local, text) => this.insert(local, text));
    const { tree } = this;
    if (tree.local !== 'workbook') throw new XlsxError('notAWorkbook', `${this.pack.workbook}: not a workbook`);
    this.date1904 = flag(child(tree, 'workbookPr')?.attributes.date1904);
    const targets = new Map(this.pack.relationships(this.pack.workbook).map((each) => [each.id, each]));
    const entries = childrenOf(child(tree, 'sheets'), 'sheet');
    this.order = entries.map((entry, i) => {
      const target = targets.get(prefixed(entry, 'id') ?? '');
      if (target?.kind !== 'worksheet') return null;
      if (!this.pack.has(target.target)) throw damaged(`${target.target}: the part of sheet ${entry.attributes.name ?? ''} is missing`);
      return new Sheet(this, target.target, sheetGuid(i), entry.attributes.sheetId ?? '', unescapeX(entry.attributes.name ?? ''), STATES[entry.attributes.state ?? 'visible'] ?? 'Visible');
    });
    if (this.sheets().length === 0) throw damaged(`${this.pack.workbook}: no worksheet`);
    this.nextSheet = entries.length;
    this.calculator = new Calculator({
      date1904: this.date1904,
      sheetNamed: (name) => this.sheetNamed(name),
      nameFormula: (name, sheet) => this.nameFormula(name, sheet),
      tableNamed: (name) => this.tableNamed(name),
    });
  }

  sheetNamed(name: string): Sheet | null {
    return this.sheets().find((each) => each.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  private tableNamed(name: string): { readonly sheet: Sheet; readonly area: Area } | null {
    for (const sheet of this.sheets()) {
      const table = sheet.tables().find((each) => each.name.toLowerCase() === name.toLowerCase());
      if (table) return { sheet, area: table.area };
    }
    return null;
  }

  private get tree(): XmlElement {
    this.defined.write();
    return this.pack.tree(this.pack.workbook);
  }

  private get source(): string {
    this.defined.write();
    return this.pack.text(this.pack.workbook);
  }

  private edit(...edits: Edit[]): void {
    this.pack.edit(this.pack.workbook, edits);
    this.defined.forget();
    this.changed();
  }

  changed(): void {
    this.isChanged = true;
  }

  // What sheets need

  get styles(): Styles {
    if (!this.look) {
      const targets = this.pack.relationships(this.pack.workbook);
      let part = targets.find((each) => each.kind === 'styles')?.target;
      if (part === undefined || !this.pack.has(part)) {
        part = this.besideWorkbook('styles#.xml');
        this.pack.add(part, STYLES_TYPE, emptyStyles(this.tree.uri));
        this.pack.relate(this.pack.workbook, 'styles', part);
      }
      const theme = targets.find((each) => each.kind === 'theme')?.target;
      this.look = new Styles(this.pack, part, theme !== undefined && this.pack.has(theme) ? theme : null);
    }
    return this.look;
  }

  private besideWorkbook(pattern: string): string {
    return this.pack.freeName(this.pack.workbook.slice(0, this.pack.workbook.lastIndexOf('/') + 1) + pattern);
  }

  sharedString(index: number): string {
    if (!this.strings) {
      const part = this.pack.relationships(this.pack.workbook).find((each) => each.kind === 'sharedStrings')?.target;
      this.strings = part === undefined || !this.pack.has(part) ? [] : readStrings(this.pack.text(part), part);
    }
    const text = this.strings[index];
    if (text === undefined) throw damaged(`shared string ${index} is missing`);
    return text;
  }

  freeTableId(): number {
    return Math.max(0, ...this.tableParts().map((table) => numberOf(table.attributes.id, 0))) + 1;
  }

  tableNames(): readonly string[] {
    return [...this.tableParts().map((table) => table.attributes.displayName ?? ''), ...this.defined.all().map((each) => each.attributes.name ?? '')];
  }

  private tableParts(): XmlElement[] {
    return this.sheets().flatMap((sheet) =>
      this.pack.relationships(sheet.part).filter((each) => each.kind === 'table' && this.pack.has(each.target)).map((each) => this.pack.tree(each.target)),
    );
  }

  // Sheets

  sheets(): readonly Sheet[] {
    return this.order.filter((each) => each !== null);
  }

  private entryOf(sheet: Sheet): XmlElement {
    const index = this.order.indexOf(sheet);
    if (index < 0) throw new ModelError('ItemNotFound', `sheet ${sheet.name} is gone`);
    return childrenOf(child(this.tree, 'sheets'), 'sheet')[index]!;
  }

  private checkName(name: string, except?: Sheet): void {
    if (name === '' || name.length > MAX_SHEET_NAME || /[/\\?*:[\]]|^'|'$/.test(name) || name.toLowerCase() === 'history') throw new ModelError('InvalidArgument', `no name for a sheet: ${name}`);
    const names = childrenOf(child(this.tree, 'sheets'), 'sheet').map((each) => unescapeX(each.attributes.name ?? '').toLowerCase());
    const own = except ? this.order.indexOf(except) : -1;
    if (names.some((each, i) => i !== own && each === name.toLowerCase())) throw new ModelError('ItemAlreadyExists', `a sheet ${name}`);
  }

  addSheet(name: string): Sheet {
    this.checkName(name);
    const { uri } = this.tree;
    const part = this.besideWorkbook('worksheets/sheet#.xml');
    this.pack.add(part, SHEET_TYPE, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${uri}"><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData></worksheet>`);
    const id = this.pack.relate(this.pack.workbook, 'worksheet', part);
    const list = child(this.tree, 'sheets')!;
    const sheetId = String(Math.max(0, ...list.children.map((each) => numberOf(each.attributes.sheetId, 0)), ...[...this.removedSheetIds].map(Number)) + 1);
    // Some writers bind the prefix at each sheet, not above.
    const [attribute] = Object.keys(list.children[0]!.attributes).filter((each) => each.endsWith(':id'));
    const bound = `xmlns:${attribute!.split(':')[0]!}`;
    const binding = bound in this.tree.attributes || bound in list.attributes ? null : list.children[0]!.attributes[bound];
    this.edit(appendEdit(list, this.source, `<${prefixOf(list)}sheet${attributesText({ name, sheetId, [bound]: binding, [attribute!]: id })}/>`));
    const sheet = new Sheet(this, part, sheetGuid(this.nextSheet++), sheetId, name, 'Visible');
    this.order.push(sheet);
    this.calculator.forget();
    return sheet;
  }

  removeSheet(model: SheetModel): void {
    const sheet = this.own(model);
    if (this.sheets().filter((each) => each !== sheet && each.visibility === 'Visible').length === 0) throw new ModelError('InvalidOperation', 'a workbook has at least one visible sheet');
    const index = this.order.indexOf(sheet);
    const entry = this.entryOf(sheet);
    const wasActive = this.activeSheet() === sheet;
    this.sweeping(() => this.pack.unrelate(this.pack.workbook, prefixed(entry, 'id')!));
    this.reorder(this.order.map((_, i) => i).filter((i) => i !== index));
    this.removedSheetIds.add(sheet.sheetId);
    this.renameEverywhere(sheet.name, null);
    if (wasActive) this.activate(this.sheets().find((each) => each.visibility === 'Visible')!);
  }

  sweeping(act: () => void): void {
    const reached = this.pack.reachable();
    act();
    const still = this.pack.reachable();
    for (const name of this.pack.names()) {
      if (!reached.has(entryKey(name)) || still.has(entryKey(name))) continue;
      this.pack.remove(name);
      this.removedParts.add(name);
    }
  }

  moveSheet(model: SheetModel, position: number): void {
    const sheet = this.own(model);
    const worksheets = this.sheets();
    if (!Number.isInteger(position) || position < 0 || position >= worksheets.length) throw new ModelError('InvalidArgument', `no place ${position} among ${worksheets.length} sheets`);
    if (worksheets[position] === sheet) return;
    const from = this.order.indexOf(sheet);
    const to = this.order.indexOf(worksheets[position]!);
    const indexes = this.order.map((_, i) => i);
    indexes.splice(from, 1);
    indexes.splice(to, 0, from);
    this.reorder(indexes);
  }

  /** Puts the sheets in this order of their old places (one left out is gone), and with them all that counts by place. */
  private reorder(indexes: readonly number[]): void {
    const { tree, source } = this;
    const list = child(tree, 'sheets')!;
    const entries = childrenOf(list, 'sheet');
    const edits: Edit[] = entries.map((each, i) => ({ start: each.start, end: each.end, text: indexes[i] === undefined ? '' : sourceOf(entries[indexes[i]]!, source) }));
    const names = child(tree, 'definedNames');
    const kept = childrenOf(names, 'definedName').filter(({ attributes }) => attributes.localSheetId === undefined || indexes.includes(Number(attributes.localSheetId)));
    if (names && kept.length === 0 && names.children.length > 0) edits.push({ start: names.start, end: names.end, text: '' });
    else {
      for (const each of names?.children ?? []) {
        const local = each.attributes.localSheetId;
        if (!kept.includes(each)) edits.push({ start: each.start, end: each.end, text: '' });
        else if (local !== undefined && indexes.indexOf(Number(local)) !== Number(local)) {
          edits.push({ start: each.start, end: each.end, text: withAttributes(sourceOf(each, source), { localSheetId: indexes.indexOf(Number(local)) }) });
        }
      }
    }
    for (const view of childrenOf(child(tree, 'bookViews'), 'workbookView')) {
      const changes: Record<string, number> = {};
      for (const name of ['activeTab', 'firstSheet']) {
        const old = numberOf(view.attributes[name], 0);
        const now = Math.max(0, indexes.indexOf(old));
        if (now !== old) changes[name] = now;
      }
      if (Object.keys(changes).length > 0) edits.push({ start: view.start, end: view.end, text: withAttributes(sourceOf(view, source), changes) });
    }
    this.edit(...edits);
    this.order = indexes.map((i) => this.order[i]!);
  }

  private own(model: SheetModel): Sheet {
    const sheet = this.sheets().find((each) => each === model);
    if (!sheet) throw new ModelError('ItemNotFound', `sheet ${model.name} is not of this workbook`);
    return sheet;
  }

  rename(sheet: Sheet, name: string): void {
    this.checkName(name, sheet);
    const entry = this.entryOf(sheet);
    this.edit({ start: entry.start, end: entry.end, text: withAttributes(sourceOf(entry, this.source), { name }) });
    this.renameEverywhere(sheet.name, name);
  }

  setVisibility(sheet: Sheet, visibility: SheetModel['visibility']): void {
    if (visibility !== 'Visible' && !this.sheets().some((each) => each !== sheet && each.visibility === 'Visible')) throw new ModelError('InvalidOperation', 'a workbook has at least one visible sheet');
    const wasActive = this.activeSheet() === sheet;
    const entry = this.entryOf(sheet);
    const state = Object.entries(STATES).find(([, each]) => each === visibility)![0];
    this.edit({ start: entry.start, end: entry.end, text: withAttributes(sourceOf(entry, this.source), { state: state === 'visible' ? null : state }) });
    if (wasActive && visibility !== 'Visible') this.activate(this.sheets().find((each) => each !== sheet && each.visibility === 'Visible')!);
  }

  renameTable(from: string, to: string): void {
    for (const sheet of this.sheets()) sheet.rewriteFormulas((formula) => renameTable(formula, from, to));
    this.calculator.forget();
  }

  /** All that names the sheet in a formula, a link or a pivot's source follows it; with null it becomes `#REF!`. */
  private renameEverywhere(from: string, to: string | null): void {
    const change = (formula: string): string => renameSheet(formula, from, to);
    this.calculator.forget();
    this.defined.write();
    for (const sheet of this.sheets()) {
      if (!mayMention(this.pack.text(sheet.part), from) && !sheet.dirty) continue;
      sheet.rewriteFormulas(change);
      sheet.rewriteElements((text, around) => renamedIn(text, change, from, to, around));
    }
    const sheets = new Set(this.sheets().map((each) => entryKey(each.part)));
    for (const name of this.pack.names()) {
      if (sheets.has(entryKey(name)) || !/\.xml$/i.test(name) || /^(docprops|customxml)\//i.test(name)) continue;
      const text = this.pack.text(name);
      if (mayMention(text, from)) this.pack.setText(name, renamedIn(text, change, from, to));
    }
    this.defined.forget();
  }

  private get view(): XmlElement | undefined {
    return child(child(this.tree, 'bookViews'), 'workbookView');
  }

  activeSheet(): Sheet {
    return this.order[numberOf(this.view?.attributes.activeTab, 0)] ?? this.sheets().find((each) => each.visibility === 'Visible') ?? this.sheets()[0]!;
  }

  activate(model: SheetModel): void {
    const sheet = this.own(model);
    if (sheet.visibility !== 'Visible') throw new ModelError('InvalidOperation', `sheet ${sheet.name} is hidden`);
    if (this.activeSheet() === sheet) return;
    const activeTab = this.order.indexOf(sheet);
    const { view } = this;
    if (view) this.edit({ start: view.start, end: view.end, text: withAttributes(sourceOf(view, this.source), { activeTab }) });
    else {
      const prefix = prefixOf(this.tree);
      const text = `<${prefix}workbookView activeTab="${activeTab}"/>`;
      const views = child(this.tree, 'bookViews');
      if (views) this.edit(appendEdit(views, this.source, text));
      else this.insert('bookViews', `<${prefix}bookViews>${text}</${prefix}bookViews>`);
    }
    for (const each of this.sheets()) if (each === sheet || this.pack.text(each.part).includes('tabSelected') || each.dirty) each.selected = each === sheet;
  }

  /** A new element of the workbook part, where the schema wants it. */
  private insert(local: string, text: string): void {
    const order = WORKBOOK_ORDER.indexOf(local);
    const before = this.tree.children.filter((each) => WORKBOOK_ORDER.indexOf(each.local) >= 0 && WORKBOOK_ORDER.indexOf(each.local) < order).at(-1);
    const at = before ? before.end : this.tree.openEnd;
    this.edit({ start: at, end: at, text });
  }

  // Names

  private nameFormula(name: string, sheet: string): string | null {
    const index = String(this.order.findIndex((each) => each?.name === sheet));
    return (this.defined.find(name, (each) => each.attributes.localSheetId === index) ?? this.defined.find(name, ofNoSheet))?.text ?? null;
  }

  names(): readonly NameModel[] {
    return this.defined
      .all()
      .filter(ofNoSheet)
      .map((each) => ({ name: each.attributes.name ?? '', formula: `=${fromFile(each.text)}`, visible: !flag(each.attributes.hidden), comment: each.attributes.comment ?? '' }));
  }

  setName(name: string, formula: string, visible: boolean, comment: string): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^([A-Za-z]{1,3}\d+|[rRcC]|[rR]\d*[cC]\d*)$/.test(name)) throw new ModelError('InvalidArgument', `not a name: ${name}`);
    if (!formula.startsWith('=')) throw new ModelError('InvalidArgument', 'a name’s formula starts with =');
    this.putName({ name, comment: comment || null, hidden: visible ? null : '1' }, toFile(formula.slice(1)), ofNoSheet);
  }

  removeName(name: string): void {
    if (!this.dropName(name, ofNoSheet)) throw new ModelError('ItemNotFound', `no name ${name}`);
  }

  localName(sheet: Sheet, name: string): string | null {
    return this.defined.find(name, this.ofSheet(sheet))?.text ?? null;
  }

  setLocalName(sheet: Sheet, name: string, formula: string | null, hidden = false): void {
    if (formula === null) this.dropName(name, this.ofSheet(sheet));
    else this.putName({ name, localSheetId: String(this.order.indexOf(sheet)), hidden: hidden ? '1' : null }, formula, this.ofSheet(sheet));
  }

  private ofSheet(sheet: Sheet): (each: DefinedName) => boolean {
    const index = String(this.order.indexOf(sheet));
    return (each) => each.attributes.localSheetId === index;
  }

  private putName(attributes: Readonly<Record<string, string | null>> & { readonly name: string }, formula: string, scope: (each: DefinedName) => boolean): void {
    // Print areas and the like are no formula's business.
    if (this.defined.find(attributes.name, scope)?.text !== formula && !attributes.name.startsWith('_xlnm.')) this.calculator.forget(attributes.name);
    if (this.defined.put(attributes, formula, scope)) this.changed();
  }

  private dropName(name: string, scope: (each: DefinedName) => boolean): boolean {
    if (!this.defined.drop(name, scope)) return false;
    this.calculator.forget(name);
    this.changed();
    return true;
  }

  // Settings and protection

  settings(): ReadonlyMap<string, unknown> {
    return readSettings(this.pack);
  }

  setSetting(key: string, value: unknown): void {
    this.putSettings(new Map([...this.settings(), [key, value]]));
  }

  removeSetting(key: string): void {
    const settings = new Map(this.settings());
    if (settings.delete(key)) this.putSettings(settings);
  }

  private putSettings(settings: ReadonlyMap<string, unknown>): void {
    for (const name of writeSettings(this.pack, settings)) this.removedParts.add(name);
    this.changed();
  }

  structureProtected(): boolean {
    return flag(child(this.tree, 'workbookProtection')?.attributes.lockStructure);
  }

  // Saving

  save(): Uint8Array {
    if (!this.isChanged) return this.pack.zip.bytes;
    const changes = new Map<string, SheetChanges>();
    const charts = this.sheets().map((sheet) => sheet.saveCharts()).filter((each) => each !== null);
    const outdated = this.refresh();
    for (const sheet of this.sheets()) if (sheet.dirty) changes.set(sheet.part, sheet.save());
    this.look?.save();
    this.mendCalcChain(changes);
    if (outdated || [...changes.values()].some((each) => each.needsCalculation)) this.calculateOnLoad();
    this.defined.write();
    const parts = this.pack.changes();
    if (parts.size === 0) return this.pack.zip.bytes;
    const bytes = this.pack.zip.write(parts);
    guard(this.pack.zip, bytes, {
      parts: new Set(parts.keys()),
      removed: this.removedParts,
      sheets: changes,
      charts: { charts: new Set(charts.flatMap((each) => [...each.charts])), shapes: new Map(charts.flatMap((each) => [...each.shapes])) },
    });
    return bytes;
  }

  /**
   * Brings cached values up to date that rest on cells we set, and tells whether there were any. Sheets that cannot name a changed one
   * are not even read.
   */
  private refresh(): boolean {
    let outdated = false;
    for (const left = new Set(this.sheets()); ; ) {
      const touched = this.sheets().filter((each) => each.hasSetCells);
      const names = this.defined.all().some((name) => touched.some((sheet) => mentionsSheet(name.text, sheet.name)));
      const next = [...left].find((sheet) => {
        const text = this.pack.text(sheet.part);
        return touched.includes(sheet) || (/<(\w+:)?f[ >]/.test(text) && (names || touched.some((each) => mayMention(text, each.name))));
      });
      if (!next) return outdated;
      left.delete(next);
      if (next.refresh()) outdated = true;
    }
  }

  private calculateOnLoad(): void {
    const calc = child(this.tree, 'calcPr');
    const prefix = prefixOf(this.tree);
    if (!calc) this.insert('calcPr', `<${prefix}calcPr fullCalcOnLoad="1"/>`);
    else if (!flag(calc.attributes.fullCalcOnLoad)) this.edit({ start: calc.start, end: calc.end, text: withAttributes(sourceOf(calc, this.source), { fullCalcOnLoad: 1 }) });
  }

  /** The calculation chain may name no cell without a formula: Excel would call the file damaged. It may lack some: Excel then calculates all. */
  private mendCalcChain(changes: ReadonlyMap<string, SheetChanges>): void {
    const relation = this.pack.relationships(this.pack.workbook).find((each) => each.kind === 'calcChain');
    if (!relation || !this.pack.has(relation.target)) return;
    if ([...changes.values()].some((each) => each.formulasAdded)) this.calculateOnLoad();
    const gone = new Set<string>();
    for (const sheet of this.sheets()) for (const cell of changes.get(sheet.part)?.withoutFormula ?? []) gone.add(`${sheet.sheetId} ${cell}`);
    if (gone.size === 0 && this.removedSheetIds.size === 0) return;
    const source = this.pack.text(relation.target);
    const cells = this.pack.tree(relation.target).children;
    const edits: Edit[] = [];
    let sheetId = '';
    let left = 0;
    // A cell without `i` is of the sheet of the one before it.
    let carried = false;
    for (const cell of cells) {
      if (cell.attributes.i !== undefined) {
        sheetId = cell.attributes.i;
        carried = false;
      }
      if (gone.has(`${sheetId} ${cell.attributes.r ?? ''}`) || this.removedSheetIds.has(sheetId)) {
        edits.push({ start: cell.start, end: cell.end, text: '' });
        carried ||= cell.attributes.i !== undefined;
      } else {
        left++;
        if (carried) edits.push({ start: cell.start, end: cell.end, text: withAttributes(sourceOf(cell, source), { i: sheetId }) });
        carried = false;
      }
    }
    if (left > 0) this.pack.edit(relation.target, edits);
    else {
      this.pack.unrelate(this.pack.workbook, relation.id);
      this.pack.remove(relation.target);
      this.removedParts.add(relation.target);
    }
  }
}

const ofNoSheet = ({ attributes }: DefinedName): boolean => attributes.localSheetId === undefined;

const sheetGuid = (index: number): string => `{00000000-0001-0000-${index.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;

/** Strings of the shared string part: runs joined, phonetic ones left out. */
function readStrings(text: string, part: string): string[] {
  const strings: string[] = [];
  let current: string | null = null;
  let phonetic = 0;
  let inText = false;
  walk(text, part, {
    open({ local }) {
      if (local === 'si') current = '';
      else if (local === 'rPh') phonetic++;
      else if (local === 't') inText = phonetic === 0;
    },
    close({ local }) {
      if (local === 'si') {
        strings.push(unescapeX(current ?? ''));
        current = null;
      } else if (local === 'rPh') phonetic--;
      else if (local === 't') inText = false;
    },
    text(value) {
      if (inText && current !== null) current += value;
    },
  });
  return strings;
}

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName']);

function mayMention(text: string, sheet: string): boolean {
  const lower = text.toLowerCase();
  return [sheet, sheet.replaceAll("'", "''"), sheet.replaceAll("'", '&apos;&apos;')].some((name) => lower.includes(escapeText(name.toLowerCase())) || lower.includes(escapeAttribute(name.toLowerCase())));
}

/** The text with formulas, links' places and pivots' sources changed. */
function renamedIn(text: string, change: (formula: string) => string, from: string, to: string | null, around?: Readonly<Record<string, string>>): string {
  const edits: Edit[] = [];
  const visit = (element: XmlElement): void => {
    if (FORMULAS.has(element.local) && element.children.length === 0 && mentionsSheet(element.text, from)) {
      edits.push({ start: element.openEnd, end: element.closeStart, text: escapeText(change(element.text)) });
    }
    const attributes: Record<string, string> = {};
    const { location, sheet } = element.attributes;
    if (element.local === 'hyperlink' && location !== undefined && mentionsSheet(location, from)) attributes.location = change(location);
    if (element.local === 'worksheetSource' && to !== null && sheet?.toLowerCase() === from.toLowerCase()) attributes.sheet = to;
    if (Object.keys(attributes).length > 0) edits.push({ start: element.start, end: element.openEnd, text: withAttributes(text.slice(element.start, element.openEnd), attributes) });
    element.children.forEach(visit);
  };
  visit(parseXml(text, from, around));
  let out = text;
  for (const { start, end, text: inner } of edits.sort((a, b) => b.start - a.start)) out = out.slice(0, start) + inner + out.slice(end);
  return out;
}

/** The least a styles part holds. */
export const emptyStyles = (uri: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${uri}"><fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

