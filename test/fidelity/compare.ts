/**
 * Whether a workbook that was written into still holds all it held: part by part, element by element, cell by cell.
 * Knows OOXML and, as data, which cells and sheets may be ours; shares no code with what writes, so that it cannot share its mistakes.
 */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { OFFICE, WORKSHEET_ORDER, letters } from './book';
import type { OwnPlace } from './workbooks';

/** A difference in plain words, and the part it stands in. */
export interface Difference {
  readonly part: string;
  readonly what: string;
}

export interface Ours {
  readonly places: readonly OwnPlace[];
  /** What the sheets we add may be called. */
  readonly sheets: RegExp;
  /** What the names we define begin with. */
  readonly names: RegExp;
}

interface Element {
  /** As written: `x:c`. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  readonly scope: ReadonlyMap<string, string>;
  text: string;
}

const STRICT = 'http://purl.oclc.org/ooxml/';
const MC = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** The tree of an XML part; throws where it is not well-formed, namespaces included. */
function parse(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, fileName: '' });
  const stack: Element[] = [];
  let root: Element | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = new Map(Object.values(tag.attributes).map((each) => [each.name, each.value]));
    const parent = stack.at(-1);
    const own = Object.entries(tag.ns);
    const scope = own.length === 0 && parent ? parent.scope : new Map([...(parent?.scope ?? []), ...own]);
    const element: Element = { name: tag.name, local: tag.local, uri: tag.uri, attributes, children: [], scope, text: '' };
    parent?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  const take = (piece: string) => {
    const open = stack.at(-1);
    if (open) open.text += piece;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', () => void stack.pop());
  parser.write(text.replace(/^\ufeff/, '')).close();
  if (!root) throw new Error('no element');
  return root;
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
}

const child = (of: Element, local: string) => of.children.find((each) => each.local === local);
const attribute = (of: Element, local: string, uri: string) => {
  for (const [name, value] of of.attributes) {
    const [prefix, rest] = name.includes(':') ? name.split(':') as [string, string] : ['', name];
    if (rest === local && (of.scope.get(prefix) ?? '') === uri) return value;
  }
  return undefined;
};
const relationshipId = (of: Element) => attribute(of, 'id', OFFICE) ?? attribute(of, 'id', `${STRICT}officeDocument/relationships`);

/** What an element is called in a sentence: with the attributes that tell it from its kin. */
function called(element: Element): string {
  const mark = ['r', 'ref', 'sqref', 'name', 'Id', 'id', 'PartName', 'Extension', 'min', 'uri'].find((name) => element.attributes.has(name));
  return `<${element.name}${mark === undefined ? '' : ` ${mark}="${element.attributes.get(mark)!}"`}>`;
}

// ---- one package

interface Package {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly trees: Map<string, Element>;
  readonly key: (name: string) => string | undefined;
}

const partKey = (name: string) => {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
};

function open(file: Uint8Array): Package {
  const parts = new Map(Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/')));
  const names = new Map([...parts.keys()].map((name) => [partKey(name), name]));
  return { parts, trees: new Map(), key: (name) => names.get(partKey(name)) };
}

function tree(of: Package, part: string): Element {
  let found = of.trees.get(part);
  if (!found) of.trees.set(part, (found = parse(decoded(of.parts.get(part)!))));
  return found;
}

function resolve(source: string, target: string): string {
  const steps = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of target.split('#')[0]!.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const relsOf = (part: string) => part.replace(/([^/]*)$/, '_rels/$1.rels');

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

function relations(of: Package, part: string): Relation[] {
  const name = of.key(relsOf(part));
  if (name === undefined) return [];
  return tree(of, name).children.map(({ attributes }) => ({
    id: attributes.get('Id') ?? '', type: attributes.get('Type') ?? '', external: attributes.get('TargetMode') === 'External', target: resolve(part, attributes.get('Target') ?? ''),
  }));
}

function workbookPart(of: Package): string {
  const main = relations(of, '').find(({ type }) => type.endsWith('/officeDocument'));
  const name = main && of.key(main.target);
  if (name === undefined) throw new Error('no workbook part');
  return name;
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly kind: string;
}

function sheetParts(of: Package): SheetPart[] {
  const workbook = workbookPart(of);
  const found = new Map(relations(of, workbook).map((each) => [each.id, each]));
  return (child(tree(of, workbook), 'sheets')?.children ?? []).flatMap((sheet) => {
    const relation = found.get(relationshipId(sheet) ?? '');
    const part = relation && of.key(relation.target);
    return part === undefined ? [] : [{ name: sheet.attributes.get('name') ?? '', part, kind: relation!.type.split('/').at(-1)! }];
  });
}

function shared(of: Package, kind: 'styles' | 'sharedStrings'): string | undefined {
  const relation = relations(of, workbookPart(of)).find(({ type }) => type.endsWith(`/${kind}`));
  return relation && of.key(relation.target);
}

// ---- cells

interface Place {
  readonly row: number;
  readonly column: number;
}

export function place(reference: string): Place {
  const [, column = '', row = ''] = /^\$?([A-Za-z]+)\$?(\d+)$/.exec(reference) ?? [];
  return { row: Number(row) - 1, column: [...column.toUpperCase()].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1 };
}

/** The rows of a sheet and the cells of each, by their place, also where the file leaves the references out. */
function grid(sheet: Element, out: string[] = []): Map<number, { readonly row: Element; readonly cells: Map<number, Element> }> {
  const found = new Map<number, { row: Element; cells: Map<number, Element> }>();
  let at = -1;
  for (const row of child(sheet, 'sheetData')?.children ?? []) {
    if (row.local !== 'row') continue;
    at = row.attributes.has('r') ? Number(row.attributes.get('r')) - 1 : at + 1;
    const cells = new Map<number, Element>();
    let column = -1;
    for (const cell of row.children) {
      if (cell.local !== 'c') continue;
      column = cell.attributes.has('r') ? place(cell.attributes.get('r')!).column : column + 1;
      if (cells.has(column)) out.push(`cell ${letters(column)}${at + 1} twice`);
      cells.set(column, cell);
    }
    if (found.has(at)) out.push(`row ${at + 1} twice`);
    found.set(at, { row, cells });
  }
  return found;
}

const holds = (cell: Element) => cell.children.some((each) => ['v', 'f', 'is'].includes(each.local));

// ---- comparing elements

interface Rules {
  /** Attributes that may change or come, as `element@attribute`. */
  readonly attributes: ReadonlySet<string>;
  /** Children that may come, given their parent. */
  readonly addition: (parent: Element, added: Element, result: Element) => string | null;
  /** Elements compared in a way of their own: the differences, or null for the ordinary way. */
  readonly special?: (before: Element, after: Element) => string[] | null;
  /** Lists whose members are known by position: what comes must come last. */
  readonly appended: ReadonlySet<string>;
}

const NOTHING: Rules = { attributes: new Set(), addition: () => 'nothing may be added here', appended: new Set() };

const MARKS = ['r', 'Id', 'PartName', 'Extension', 'uri', 'sqref', 'name', 'localSheetId', 'ref', 'sheetId', 'min'];

/** The same element, by its name and the attributes that identify it. */
function alike(a: Element, b: Element): boolean {
  return a.local === b.local && a.uri === b.uri && (a.local === 'dimension' || MARKS.every((mark) => a.attributes.get(mark) === b.attributes.get(mark)));
}

const ownText = (element: Element) => (element.children.length === 0 ? element.text : element.text.trim());

function identical(a: Element, b: Element): boolean {
  return a.name === b.name && a.uri === b.uri && ownText(a) === ownText(b) && a.attributes.size === b.attributes.size && [...a.attributes].every(([name, value]) => b.attributes.get(name) === value) &&
    a.children.length === b.children.length && a.children.every((each, i) => identical(each, b.children[i]!));
}

function differences(before: Element, after: Element, rules: Rules, path: string, out: string[]): void {
  const here = `${path}${called(before)}`;
  const special = rules.special?.(before, after) ?? null;
  if (special) {
    out.push(...special.map((each) => `${here}: ${each}`));
    return;
  }
  if (before.name !== after.name) out.push(`${here} is now called <${after.name}>`);
  for (const [name, value] of before.attributes) {
    if (after.attributes.get(name) === value || rules.attributes.has(`${before.local}@${name}`)) continue;
    out.push(after.attributes.has(name) ? `${here}: ${name} was "${value}" and is "${after.attributes.get(name)!}"` : `${here}: ${name}="${value}" is gone`);
  }
  for (const [name, value] of after.attributes) {
    if (!before.attributes.has(name) && !name.startsWith('xmlns') && !rules.attributes.has(`${before.local}@${name}`)) out.push(`${here}: ${name}="${value}" is new`);
  }
  if (ownText(before) !== ownText(after)) out.push(`${here}: the text "${ownText(before).slice(0, 60)}" is now "${ownText(after).slice(0, 60)}"`);
  let j = 0;
  const additions: Element[] = [];
  for (const [i, child] of before.children.entries()) {
    let k = j;
    while (k < after.children.length && !alike(child, after.children[k]!)) k++;
    if (k === after.children.length) {
      out.push(`${here}: ${called(child)} is gone, or stands elsewhere`);
      continue;
    }
    for (let n = j; n < k; n++) additions.push(after.children[n]!);
    if (rules.appended.has(before.local) && k !== i) out.push(`${here}: ${called(child)} was number ${i} and is number ${k}`);
    differences(child, after.children[k]!, rules, `${here} `, out);
    j = k + 1;
  }
  additions.push(...after.children.slice(j));
  for (const each of additions) {
    const reason = rules.addition(before, each, after);
    if (reason !== null) out.push(`${here}: ${called(each)} was added: ${reason}`);
  }
}

// ---- comparing worksheets

const inside = (row: number, column: number) => ({ rows, columns }: OwnPlace) => row >= rows[0] && row <= rows[1] && column >= columns[0] && column <= columns[1];

function areas(sqref: string): { readonly from: Place; readonly to: Place }[] {
  return sqref.trim().split(/\s+/).map((area) => {
    const [a = '', b = a] = area.split(':');
    return { from: place(a), to: place(b) };
  });
}

/** Column by column, what `<cols>` says, without the columns that are ours. */
function columnRules(cols: Element | undefined, ours: readonly OwnPlace[]): string[] {
  const out: string[] = [];
  const mine = (column: number) => ours.some(({ columns }) => column >= columns[0] && column <= columns[1]);
  for (const col of cols?.children ?? []) {
    const rest = [...col.attributes].filter(([name]) => name !== 'min' && name !== 'max').sort().map(([name, value]) => `${name}=${value}`).join(' ');
    const [min, max] = [Number(col.attributes.get('min')) - 1, Number(col.attributes.get('max')) - 1];
    let start: number | null = null;
    for (let column = min; column <= max + 1; column++) {
      const theirs = column <= max && !mine(column);
      if (theirs) out[column] = rest;
      start = theirs ? (start ?? column) : null;
    }
  }
  return out;
}

function sheetRules(ours: readonly OwnPlace[], styles: { readonly dxfs: number }): Rules {
  const within = (sqref: string) => areas(sqref).every(({ from, to }) => ours.some((each) => inside(from.row, from.column)(each) && inside(to.row, to.column)(each)));
  const placed = (element: Element, name: string) => (within(element.attributes.get(name) ?? '') ? null : `${element.attributes.get(name) ?? ''} is not ours`);
  const conditional = (added: Element) => {
    const missing = added.children.find((rule) => Number(rule.attributes.get('dxfId') ?? 0) >= styles.dxfs);
    return missing ? `format ${missing.attributes.get('dxfId')!} does not exist` : placed(added, 'sqref');
  };
  return {
    attributes: new Set(['dimension@ref', 'row@spans', 'dataValidations@count', 'mergeCells@count', 'tableParts@count']),
    appended: new Set(),
    addition: (parent, added) => {
      if (parent.local === 'worksheet') {
        if (added.local === 'cols') return null;
        if (added.local === 'conditionalFormatting') return conditional(added);
        if (added.local === 'dataValidations') return added.children.map((each) => placed(each, 'sqref')).find((each) => each !== null) ?? null;
        if (added.local === 'hyperlinks') return added.children.map((each) => placed(each, 'ref')).find((each) => each !== null) ?? null;
        if (added.local === 'dimension') return null;
      }
      if (parent.local === 'dataValidations') return placed(added, 'sqref');
      if (parent.local === 'hyperlinks') return placed(added, 'ref');
      return 'not of a kind that may be added';
    },
    special: (before, after) => {
      if (before.local === 'cols') {
        const [was, is] = [columnRules(before, ours), columnRules(after, ours)];
        const wrong: string[] = [];
        for (let column = 0; column < Math.max(was.length, is.length); column++) if (was[column] !== is[column]) wrong.push(`column ${letters(column)} had "${was[column] ?? ''}" and has "${is[column] ?? ''}"`);
        return wrong.slice(0, 3);
      }
      return before.local === 'sheetData' ? [] : null;
    },
  };
}

function compareSheet(before: Element, after: Element, ours: readonly OwnPlace[], limits: { readonly xfs: number; readonly dxfs: number; readonly strings: number }, out: string[]): void {
  if (child(before, 'cols') === undefined && child(after, 'cols') !== undefined) {
    const extra = columnRules(child(after, 'cols'), ours).findIndex((each) => each !== undefined);
    if (extra >= 0) out.push(`column ${letters(extra)} was given a width or style that is not ours to give`);
  }
  differences(before, after, sheetRules(ours, limits), '', out);
  const [was, is] = [grid(before), grid(after, out)];
  const rules: Rules = { ...NOTHING, attributes: new Set(['row@spans']) };
  const theirs = (element: Element) => ({ ...element, children: element.children.filter((each) => each.local !== 'c') });
  for (const [at, { row, cells }] of was) {
    const found = is.get(at);
    if (!found) {
      out.push(`row ${at + 1} is gone`);
      continue;
    }
    const rowRules = row.attributes.has('r') ? rules : { ...rules, attributes: new Set([...rules.attributes, 'row@r']) };
    differences(theirs(row), theirs(found.row), rowRules, '', out);
    for (const [column, cell] of cells) {
      const name = `${letters(column)}${at + 1}`;
      const now = found.cells.get(column);
      const mine = !holds(cell) && ours.some(inside(at, column));
      if (!now) out.push(`cell ${name} is gone`);
      else if (!mine && !identical(cell, now)) {
        const cellRules = cell.attributes.has('r') ? NOTHING : { ...NOTHING, attributes: new Set(['c@r']) };
        differences(cell, now, cellRules, '', out);
      }
    }
  }
  const merged = (child(before, 'mergeCells')?.children ?? []).flatMap((each) => areas(each.attributes.get('ref') ?? ''));
  let lastRow = -1;
  for (const [at, { row, cells }] of is) {
    if (at <= lastRow) out.push(`row ${at + 1} stands after row ${lastRow + 1}`);
    lastRow = at;
    const theirsHere = was.get(at)?.cells;
    if (!was.has(at) && (cells.size === 0 || !ours.some(({ rows }) => at >= rows[0] && at <= rows[1]))) out.push(`row ${at + 1} was added and is not ours`);
    let last = -1;
    for (const [column, cell] of cells) {
      const name = `${letters(column)}${at + 1}`;
      if (column <= last) out.push(`cell ${name} stands after ${letters(last)}${at + 1}`);
      last = column;
      const cover = holds(cell) && !(theirsHere?.has(column) && holds(theirsHere.get(column)!)) && merged.find(({ from, to }) => at >= from.row && at <= to.row && column >= from.column && column <= to.column && (at > from.row || column > from.column));
      if (cover) out.push(`cell ${name} was written under a merged area, where nobody sees it`);
      if (!theirsHere?.has(column) && !ours.some(inside(at, column))) out.push(`cell ${name} was added and is not ours`);
      if (Number(cell.attributes.get('s') ?? 0) >= limits.xfs && Number(cell.attributes.get('s') ?? 0) > 0) out.push(`cell ${name} has style ${cell.attributes.get('s')!}, which does not exist`);
      if (cell.attributes.get('t') === 's' && Number(child(cell, 'v')?.text) >= limits.strings) out.push(`cell ${name} has text ${child(cell, 'v')!.text}, which does not exist`);
    }
    if (row.attributes.has('spans') && row.attributes.get('spans') !== was.get(at)?.row.attributes.get('spans')) {
      const [from = 0, to = 0] = row.attributes.get('spans')!.split(':').map(Number);
      for (const column of cells.keys()) if (column + 1 < from || column + 1 > to) out.push(`row ${at + 1}: new spans "${row.attributes.get('spans')!}" leave ${letters(column)} out`);
    }
  }
}

/** Order and soundness of a worksheet, whoever wrote it. */
function schemaOrder(sheet: Element, out: string[]): void {
  const seen = new Set<string>();
  let last = -1;
  for (const each of sheet.children) {
    if (each.uri !== sheet.uri) continue;
    const at = WORKSHEET_ORDER.indexOf(each.local);
    if (at < 0) out.push(`<${each.name}> has no place in a worksheet`);
    else if (at < last) out.push(`<${each.name}> comes after <${WORKSHEET_ORDER[last]!}>`);
    if (seen.has(each.local) && each.local !== 'conditionalFormatting') out.push(`<${each.name}> twice`);
    seen.add(each.local);
    last = Math.max(last, at);
  }
}

function ignorables(element: Element, out: string[]): void {
  for (const name of ['Ignorable', 'Requires', 'MustUnderstand']) {
    const value = name === 'Requires' && element.local === 'Choice' ? element.attributes.get('Requires') : attribute(element, name, MC);
    for (const prefix of value?.split(/\s+/).filter((each) => each !== '') ?? []) if (!element.scope.get(prefix)) out.push(`${called(element)}: the prefix "${prefix}" it names is not declared`);
  }
  for (const each of element.children) ignorables(each, out);
}

// ---- comparing the parts around the sheets

const LISTS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
const STYLE_RULES: Rules = {
  attributes: new Set([...LISTS.map((list) => `${list}@count`), 'fonts@x14ac:knownFonts']),
  appended: new Set(['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs']),
  addition: (parent, added) => ((LISTS.includes(parent.local) && !['cellStyleXfs', 'cellStyles'].includes(parent.local)) || (parent.local === 'styleSheet' && LISTS.includes(added.local)) ? null : 'not of a kind that may be added'),
};

const STYLE_ORDER = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'];
const WORKBOOK_ORDER = [
  'fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize',
  'customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects', 'extLst',
];

function ordered(of: Element, order: readonly string[], out: string[]): void {
  let last = -1;
  for (const each of of.children) {
    const at = order.indexOf(each.local);
    if (at >= 0 && at < last) out.push(`<${each.name}> comes after <${order[last]!}>`);
    last = Math.max(last, at);
  }
}

/** Said counts agree with what is there; indexes point at something. */
function soundStyles(styles: Element, before: Element | null, out: string[]): void {
  ordered(styles, STYLE_ORDER, out);
  for (const list of styles.children.filter((each) => LISTS.includes(each.local))) {
    const said = list.attributes.get('count');
    const had = before ? child(before, list.local) : undefined;
    const lied = had !== undefined && had.attributes.get('count') === said && Number(said) !== had.children.length;
    if (said !== undefined && Number(said) !== list.children.length && !lied) out.push(`<${list.name}> says ${said} and holds ${list.children.length}`);
  }
  const size = (list: string) => child(styles, list)?.children.length ?? 0;
  const [own, from] = [child(styles, 'cellXfs'), before ? (child(before, 'cellXfs')?.children.length ?? 0) : 0];
  for (const xf of own?.children.slice(from) ?? []) {
    for (const [name, list] of [['fontId', 'fonts'], ['fillId', 'fills'], ['borderId', 'borders'], ['xfId', 'cellStyleXfs']] as const) if (Number(xf.attributes.get(name) ?? 0) >= Math.max(1, size(list))) out.push(`a new style's ${name} ${xf.attributes.get(name)!} does not exist`);
  }
}

const NEW_PARTS: readonly RegExp[] = [
  /worksheet\+xml$/, /styles\+xml$/, /sharedStrings\+xml$/, /customXmlProperties\+xml$/, /relationships\+xml$/, /^application\/xml$/, /webextension(taskpanes)?\+xml$/, /theme\+xml$/,
  /officedocument\.drawing\+xml$/, /drawingml\.chart\+xml$/,
];

/** All that differs and may not, in plain words; empty where nothing was lost. */
export function compare(input: Uint8Array, output: Uint8Array, ours: Ours): Difference[] {
  const found: Difference[] = [];
  const before = open(input);
  let after: Package;
  try {
    after = open(output);
  } catch (error) {
    return [{ part: '', what: `the file does not open as a zip: ${String(error)}` }];
  }
  const say = (part: string, out: readonly string[]) => found.push(...out.map((what) => ({ part, what })));

  // Well-formed, to begin with: what is not is told, and ends the comparison.
  for (const [name, bytes] of after.parts) {
    if (!/\.(xml|rels|vml)$/i.test(name) || same(bytes, before.parts.get(name))) continue;
    try {
      const out: string[] = [];
      ignorables(tree(after, name), out);
      say(name, out);
    } catch (error) {
      say(name, [`is not well-formed: ${String(error)}`]);
    }
  }
  if (found.some(({ what }) => what.startsWith('is not well-formed'))) return found;

  const workbook = workbookPart(before);
  const [sheetsBefore, sheetsAfter] = [sheetParts(before), sheetParts(after)];
  const [stylesBefore, stylesAfter] = [shared(before, 'styles'), shared(after, 'styles')];
  const [stringsBefore, stringsAfter] = [shared(before, 'sharedStrings'), shared(after, 'sharedStrings')];
  const styleTree = stylesAfter === undefined ? null : tree(after, stylesAfter);
  const size = (list: string) => (styleTree ? (child(styleTree, list)?.children.length ?? 0) : 0);
  const limits = { xfs: size('cellXfs'), dxfs: size('dxfs'), strings: stringsAfter === undefined ? 0 : tree(after, stringsAfter).children.length };
  const contentTypes = '[Content_Types].xml';

  // Parts.
  const order = [...after.parts.keys()].filter((name) => before.parts.has(name)).join('\n');
  if (order !== [...before.parts.keys()].filter((name) => after.parts.has(name)).join('\n')) say('', ['the parts stand in another order']);
  for (const [name, bytes] of before.parts) {
    const now = after.parts.get(name);
    if (!now) {
      say(name, ['the part is gone']);
      continue;
    }
    if (same(bytes, now)) continue;
    const out: string[] = [];
    const [was, is] = /\.(xml|rels)$/i.test(name) ? [tree(before, name), tree(after, name)] : [null, null];
    const sheet = sheetsBefore.find(({ part, kind }) => part === name && kind === 'worksheet');
    const places = sheet ? ours.places.filter((each) => each.sheet === sheet.name) : [];
    if (was === null || is === null) out.push('the bytes differ');
    else if (sheet && places.length > 0) {
      compareSheet(was, is, places, limits, out);
      schemaOrder(is, out);
    } else if (name === workbook) compareWorkbook(was, is, sheetsBefore.length, ours, out);
    else if (name === stylesBefore) {
      differences(was, is, STYLE_RULES, '', out);
      soundStyles(is, was, out);
    } else if (name === stringsBefore) {
      differences(was, is, { attributes: new Set(['sst@count', 'sst@uniqueCount']), appended: new Set(['sst']), addition: (parent) => (parent.local === 'sst' ? null : 'not a text of its own') }, '', out);
      const said = is.attributes.get('uniqueCount');
      if (said !== undefined && Number(said) !== is.children.length) out.push(`uniqueCount says ${said}, there are ${is.children.length}`);
    } else if (name === contentTypes) {
      differences(was, is, { ...NOTHING, addition: (_, added) => (['Default', 'Override'].includes(added.local) ? null : 'not a content type') }, '', out);
    } else if (name.endsWith('.rels')) {
      differences(was, is, { ...NOTHING, addition: (_, added) => (added.local === 'Relationship' ? null : 'not a relationship') }, '', out);
      const ids = is.children.map((each) => each.attributes.get('Id'));
      if (new Set(ids).size !== ids.length) out.push('two relationships have one id');
    } else out.push('the part was not ours to touch, and its bytes differ');
    say(name, out);
  }

  // What came.
  const types = tree(after, contentTypes);
  const typeOf = (name: string) => types.children.find((each) => each.local === 'Override' && partKey((each.attributes.get('PartName') ?? '').replace(/^\//, '')) === partKey(name))?.attributes.get('ContentType')
    ?? types.children.find((each) => each.local === 'Default' && name.toLowerCase().endsWith(`.${(each.attributes.get('Extension') ?? '').toLowerCase()}`))?.attributes.get('ContentType');
  const overrides = types.children.filter((each) => each.local === 'Override').map((each) => partKey(each.attributes.get('PartName') ?? ''));
  const twice = overrides.find((each, i) => overrides.indexOf(each) !== i);
  if (twice !== undefined) say(contentTypes, [`two content types for ${twice}`]);
  const pointed = new Set<string>();
  for (const [name] of after.parts) {
    if (name !== contentTypes && !name.endsWith('.rels') && typeOf(name) === undefined && !before.parts.has(name)) say(name, ['has no content type']);
    if (!name.endsWith('.rels')) continue;
    const source = name.replace(/_rels\/([^/]*)\.rels$/, '$1');
    const known = new Set(before.parts.has(name) ? relations(before, source).map(({ id }) => id) : []);
    for (const { id, external, target } of relations(after, source)) {
      if (external) continue;
      pointed.add(partKey(target));
      if (after.key(target) === undefined && !known.has(id)) say(name, [`${id} leads to ${target}, which is not there`]);
    }
  }
  for (const each of overrides.filter((each) => after.key(each.replace(/^\//, '')) === undefined)) {
    if (!decoded(before.parts.get(contentTypes)!).toLowerCase().includes(each)) say(contentTypes, [`a type for ${each}, which is not there`]);
  }
  for (const [name] of after.parts) {
    if (before.parts.has(name) || name.endsWith('.rels')) continue;
    if (!pointed.has(partKey(name))) say(name, ['was added and nothing leads to it']);
    if (!NEW_PARTS.some((kind) => kind.test(typeOf(name) ?? ''))) say(name, [`was added, of a kind that may not be: ${typeOf(name) ?? 'none'}`]);
  }
  for (const { name, part } of sheetsAfter.filter((sheet) => !sheetsBefore.some(({ part }) => part === sheet.part))) {
    const out: string[] = [];
    const sheet = tree(after, part);
    if (!ours.sheets.test(name)) out.push(`the sheet "${name}" was added and is not ours`);
    if (!typeOf(part)?.endsWith('worksheet+xml')) out.push(`has the content type ${typeOf(part) ?? 'of nothing'}`);
    schemaOrder(sheet, out);
    compareSheet({ ...sheet, children: [] }, { ...sheet, children: sheet.children.filter(({ local }) => local === 'sheetData') }, [{ sheet: name, rows: [0, 1048575], columns: [0, 16383] }], limits, out);
    for (const element of sheet.children) {
      const id = relationshipId(element);
      if (id !== undefined && !relations(after, part).some((each) => each.id === id)) out.push(`${called(element)} leads nowhere`);
      for (const rule of element.local === 'conditionalFormatting' ? element.children : []) if (Number(rule.attributes.get('dxfId') ?? 0) >= limits.dxfs) out.push(`format ${rule.attributes.get('dxfId')!} does not exist`);
    }
    say(part, out.filter((each) => !each.includes('was added: not of a kind')));
  }
  if (stylesBefore === undefined && styleTree && stylesAfter !== undefined) {
    const out: string[] = [];
    soundStyles(styleTree, null, out);
    say(stylesAfter, out);
  }
  return found;
}

function same(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && a.length === b.length && Buffer.compare(a, b) === 0;
}

function compareWorkbook(was: Element, is: Element, sheets: number, ours: Ours, out: string[]): void {
  const named = (added: Element) => {
    const name = added.attributes.get('name') ?? '';
    const scope = Number(added.attributes.get('localSheetId') ?? -1);
    const size = child(is, 'sheets')!.children.length;
    if (scope >= size) return `it is of sheet ${scope}, there are ${size}`;
    return ours.names.test(name) || (name.startsWith('_xlnm.') && scope >= sheets) ? null : 'the name is not ours';
  };
  differences(was, is, {
    attributes: new Set(['calcPr@fullCalcOnLoad']),
    appended: new Set(['sheets']),
    addition: (parent, added) => {
      if (parent.local === 'sheets') return ours.sheets.test(added.attributes.get('name') ?? '') ? null : 'the sheet is not ours';
      if (parent.local === 'definedNames') return named(added);
      if (parent.local === 'workbook' && added.local === 'definedNames') return added.children.map(named).find((each) => each !== null) ?? null;
      if (parent.local === 'workbook' && added.local === 'calcPr') return null;
      return 'not of a kind that may be added';
    },
  }, '', out);
  ordered(is, WORKBOOK_ORDER, out);
  for (const [list, key] of [['sheets', 'sheetId'], ['sheets', 'name']] as const) {
    const all = (child(is, list)?.children ?? []).map((each) => (each.attributes.get(key) ?? '').toLowerCase());
    if (new Set(all).size !== all.length) out.push(`two sheets have one ${key}`);
  }
  const names = (child(is, 'definedNames')?.children ?? []).map((each) => `${each.attributes.get('name') ?? ''}@${each.attributes.get('localSheetId') ?? ''}`.toLowerCase());
  if (new Set(names).size !== names.length) out.push('two defined names are one');
}

