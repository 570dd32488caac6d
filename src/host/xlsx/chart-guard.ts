/**
 * Before anything is written: shows that the charts made or changed are such as Excel opens, and that all else that floats on
 * the sheets is as it was. Reads both files itself; takes from the writer only what it says it changed.
 */
import { CHART_ORDER, LABEL_PLACES } from './chart-xml';
import { anchorsOf, chartAnchors, shapeOf } from './drawing';
import { refuse } from './errors';
import { references } from './formula';
import type { Package } from './package';
import { child, childrenOf, sourceOf, unescapeX, type XmlElement } from './xml';
import { entryKey } from './zip';

/** What a save means to change of charts. */
export interface ChartIntent {
  /** Parts of charts made, changed or taken away. */
  readonly charts: ReadonlySet<string>;
  /** Shapes made, changed or taken away, by the part of the drawing that holds them. */
  readonly shapes: ReadonlyMap<string, ReadonlySet<number>>;
}

const isChart = (pack: Package, part: string): boolean => /drawingml\.chart\+xml$/.test(pack.contentType(part) ?? '');
const isDrawing = (pack: Package, part: string): boolean => /officedocument\.drawing\+xml$/.test(pack.contentType(part) ?? '');

/** Throws `saveUnsafe` with the reason. `parts`: those that differ. */
export function chartsAreKept(was: Package, is: Package, parts: ReadonlySet<string>, { charts, shapes }: ChartIntent): void {
  const mine = new Set([...charts].map(entryKey));
  const held = new Map([...shapes].map(([part, numbers]) => [entryKey(part), numbers]));
  for (const part of parts) {
    const where = is.has(part) ? is : was;
    if (isChart(where, part)) chartIsKept(part, was, is, mine.has(entryKey(part)));
    else if (isDrawing(where, part)) drawingIsKept(part, was, is, held.get(entryKey(part)) ?? new Set());
  }
}

function chartIsKept(part: string, was: Package, is: Package, meant: boolean): void {
  if (!is.has(part)) return;
  if (!meant) {
    // A sheet that was renamed or taken away: the references to it follow.
    const [old, now] = [was, is].map((pack) => withoutFormulas(pack.tree(part), pack.text(part)));
    if (old !== now) refuse(`${part}: a chart that was not to change`);
    return;
  }
  const known = new Set(was.has(part) ? faults(was, part) : []);
  for (const fault of faults(is, part)) if (!known.has(fault)) refuse(`${part}: ${fault}`);
}

function withoutFormulas(root: XmlElement, text: string): string {
  const pieces: string[] = [];
  let at = 0;
  const visit = (element: XmlElement): void => {
    if (element.local !== 'f') return element.children.forEach(visit);
    pieces.push(text.slice(at, element.openEnd));
    at = element.closeStart;
  };
  visit(root);
  return [...pieces, text.slice(at)].join('');
}

/** What Excel would not open, or would mend. */
function faults(pack: Package, part: string): string[] {
  const found: string[] = [];
  const sheets = new Set(childrenOf(child(pack.tree(pack.workbook), 'sheets'), 'sheet').map((sheet) => unescapeX(sheet.attributes.name ?? '').toLowerCase()));
  const visit = (element: XmlElement): void => {
    inOrder(element, found);
    if (element.local === 'f') for (const { sheet } of references(element.text)) if (sheet !== null && !sheet.startsWith('[') && !sheets.has(sheet.toLowerCase())) found.push(`${element.text} is of a sheet that is not there`);
    if (element.local === 'strCache' || element.local === 'numCache') pointsCount(element, found);
    if (element.local === 'srgbClr' && !/^[0-9A-F]{6}$/i.test(element.attributes.val ?? '')) found.push(`colour ${element.attributes.val ?? ''}`);
    element.children.forEach(visit);
  };
  const root = pack.tree(part);
  visit(root);
  const plotArea = child(child(root, 'chart'), 'plotArea');
  const axes = new Map((plotArea?.children ?? []).filter((each) => each.local.endsWith('Ax')).map((each) => [child(each, 'axId')?.attributes.val, child(each, 'crossAx')?.attributes.val]));
  for (const plot of plotArea?.children.filter((each) => each.local.endsWith('Chart')) ?? []) {
    for (const { attributes } of childrenOf(plot, 'axId')) if (!axes.has(attributes.val)) found.push(`no axis ${attributes.val ?? ''}`);
    const allowed = LABEL_PLACES[`${plot.local} ${child(plot, 'grouping')?.attributes.val ?? ''}`.trim()];
    for (const ser of childrenOf(plot, 'ser')) {
      const place = child(child(ser, 'dLbls'), 'dLblPos')?.attributes.val;
      if (allowed && place !== undefined && !allowed.includes(place)) found.push(`labels of a ${plot.local} at ${place}`);
    }
    const idx = childrenOf(plot, 'ser').map((ser) => child(ser, 'idx')?.attributes.val);
    if (new Set(idx).size !== idx.length) found.push('two series have one number');
  }
  for (const [id, cross] of axes) if (axes.get(cross) === undefined) found.push(`axis ${id ?? ''} crosses none`);
  return found;
}

/** In the schema's order; within a plot area plots come in any order, and so do axes. */
function inOrder(element: XmlElement, found: string[]): void {
  const order = CHART_ORDER[element.local];
  if (!order) return;
  let last = -1;
  for (const { local } of element.children) {
    const place = order.indexOf(element.local === 'plotArea' ? local.replace(/^.+Chart$/, 'barChart').replace(/^.+Ax$/, 'catAx') : local);
    if (place < 0) found.push(`${local} in ${element.local}`);
    else if (place < last) found.push(`${local} after ${order[last]!} in ${element.local}`);
    else last = place;
  }
}

function pointsCount(cache: XmlElement, found: string[]): void {
  const count = Number(child(cache, 'ptCount')?.attributes.val ?? NaN);
  let last = -1;
  for (const { attributes } of childrenOf(cache, 'pt')) {
    const idx = Number(attributes.idx);
    if (!(idx > last && idx < count)) found.push(`point ${attributes.idx ?? ''} of ${count}`);
    last = idx;
  }
}

/** Anchors not meant to change have their text, their order and what their relationships lead to. */
function drawingIsKept(part: string, was: Package, is: Package, meant: ReadonlySet<number>): void {
  const kept = (pack: Package): string[] => (pack.has(part) ? anchorsOf(pack.tree(part)).filter((each) => !meant.has(shapeOf(each) ?? -1)).map((each) => sourceOf(each, pack.text(part))) : []);
  const [old, now] = [kept(was), kept(is)];
  if (!is.has(part)) {
    // It goes with its sheet, or when its last shape has been taken away.
    const stays = was.names().some((name) => is.has(name) && was.relationships(name).some(({ target, external }) => !external && entryKey(target) === entryKey(part)));
    if (stays && old.length > 0) refuse(`${part}: is gone with shapes that were to stay`);
    return;
  }
  if (old.join('\n') !== now.join('\n')) refuse(`${part}: a shape changed that was not to`);
  const all = anchorsOf(is.tree(part)).map(shapeOf).filter((each) => each !== null);
  for (const shape of meant) if (all.filter((each) => each === shape).length > 1) refuse(`${part}: shape ${shape} twice`);
  const links = (pack: Package): Map<string, string> => new Map(pack.has(part) ? pack.relationships(part).map(({ id, type, target }) => [id, `${type} ${target}`]) : []);
  const [before, after] = [links(was), links(is)];
  const mine = new Set(was.has(part) ? chartAnchors(was, part).filter(({ shape }) => meant.has(shape)).map(({ relationship }) => relationship) : []);
  for (const [id, target] of before) if (after.get(id) !== target && !mine.has(id)) refuse(`${part}: ${id} leads elsewhere`);
}
