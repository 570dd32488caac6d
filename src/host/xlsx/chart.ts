/**
 * One chart: its part and its anchor, read and changed element by element, so that all that is not set stays as it was written.
 * Knows bars, columns, pies and doughnuts; no Office.js.
 */
import {
  type Area, type ChartAxis, type ChartAxisKind, type ChartBars, type ChartFont, type ChartFrame, type ChartLabels, type ChartLegend, type ChartLine, type ChartLineStyle, type ChartModel, type ChartPlace,
  type ChartSeries, type ChartTitle, type ChartType, ModelError, type SeriesBy, type SheetModel,
} from '../workbook-model';
import { allNumbers, cellsOf, type DataSheet, numberCache, seriesOf, type SeriesSource, textCache } from './chart-data';
import { accent, AXES, BODY, EMU_PER_POINT, gridlinesXml, KINDS, labelsXml, legendXml, lineXml, POINTS, runXml, solid, TEXT, textBody, WHITE } from './chart-template';
import { CHART_ORDER, type ChartPath, ChartXml, LABEL_PLACES } from './chart-xml';
import type { ChartAnchor, Drawing } from './drawing';
import type { Package } from './package';
import { applyEdits, attributesText, child, childrenOf, type Edit, escapeAttribute, escapeText, flag, numberOf, unescapeX, withAttributes, type XmlElement } from './xml';

/** What a chart needs of its workbook. */
export interface ChartBook {
  readonly pack: Package;
  sheetNamed(name: string): DataSheet | null;
  /** Does it, and takes away the parts that nothing leads to any more. */
  sweeping(act: () => void): void;
}

const PLOT = ['chart', 'plotArea'];

// What a value is called in the file, and in Office.js.
const LEGENDS = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' } as const;
const TICK_LABELS = { nextTo: 'NextToAxis', high: 'High', low: 'Low', none: 'None' } as const;
const TICKS = { none: 'None', cross: 'Cross', in: 'Inside', out: 'Outside' } as const;
const CROSSES = { autoZero: 'Automatic', max: 'Maximum', min: 'Minimum' } as const;
const LABELS = { ctr: 'Center', inEnd: 'InsideEnd', inBase: 'InsideBase', outEnd: 'OutsideEnd', bestFit: 'BestFit' } as const;
const DASHES: Readonly<Record<Exclude<ChartLineStyle, 'None' | 'Automatic'>, string>> = { Continuous: 'solid', Dash: 'dash', DashDot: 'dashDot', DashDotDot: 'lgDashDotDot', Dot: 'sysDash', RoundDot: 'sysDot' };
const SHOWN = { showLegendKey: 'showLegendKey', showValue: 'showVal', showCategoryName: 'showCatName', showSeriesName: 'showSerName', showPercentage: 'showPercent' } as const;

const given = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
const keyOf = <K extends string>(table: Readonly<Record<K, string>>, value: string): K => (Object.keys(table) as K[]).find((key) => table[key] === value)!;
const told = <T>(table: Readonly<Record<string, T>>, key: string | undefined, otherwise: T): T => table[key ?? ''] ?? otherwise;

const rgbOf = (fill: XmlElement | undefined): string | null => {
  const value = child(fill, 'srgbClr')?.attributes.val;
  return value === undefined ? null : `#${value.toUpperCase()}`;
};

export class Chart implements ChartModel {
  private readonly xml: ChartXml;

  constructor(
    private readonly book: ChartBook,
    private readonly drawing: Drawing,
    private readonly shape: number,
    readonly id: string,
    readonly part: string,
    /** Told of every change, of the part or the anchor. */
    private readonly changed: () => void,
  ) {
    this.xml = new ChartXml(book.pack, part, changed);
  }

  private get anchor(): ChartAnchor {
    return this.drawing.charts().find((each) => each.shape === this.shape)!;
  }

  get name(): string {
    return this.anchor.name;
  }

  set name(name: string) {
    if (name === this.name) return;
    this.changed();
    this.drawing.rename(this.shape, name);
  }

  frame(): ChartFrame {
    return this.drawing.frame(this.shape);
  }

  setFrame(change: Partial<ChartFrame>): void {
    const now = this.frame();
    const wanted = { ...now, ...change };
    if ((Object.keys(wanted) as (keyof ChartFrame)[]).every((side) => Math.abs(wanted[side] - now[side]) < 0.01)) return;
    this.changed();
    this.drawing.place(this.shape, wanted);
  }

  cover(area: Area): void {
    this.changed();
    this.drawing.cover(this.shape, area);
  }

  remove(): void {
    this.changed();
    this.book.sweeping(() => this.drawing.remove(this.shape));
  }

  // Kind

  private get kind(): ChartType | null {
    if (!this.anchor.known) return null;
    const plots = this.xml.at(PLOT)?.children.filter((each) => each.local.endsWith('Chart')) ?? [];
    const [only] = plots;
    if (plots.length !== 1 || !only) return null;
    const bars = only.local === 'barChart';
    const val = (local: string, otherwise: string): string | undefined => (bars ? (child(only, local)?.attributes.val ?? otherwise) : undefined);
    const [dir, grouping] = [val('barDir', 'col'), val('grouping', 'clustered')];
    return (Object.keys(KINDS) as ChartType[]).find((type) => KINDS[type].plot === only.local && KINDS[type].dir === dir && KINDS[type].grouping === grouping) ?? null;
  }

  get type(): ChartType {
    const { kind } = this;
    if (kind) return kind;
    throw new ModelError('NotImplemented', `chart ${this.name} is of a kind that is only listed, named and placed`);
  }

  private get plot(): ChartPath {
    return [...PLOT, KINDS[this.type].plot];
  }

  private seriesPath(index: number): ChartPath {
    if (!this.xml.at([...this.plot, `ser#${index}`])) throw new ModelError('InvalidArgument', `chart ${this.name} has no series ${index}`);
    return [...this.plot, `ser#${index}`];
  }

  private axisPath(kind: ChartAxisKind): ChartPath {
    const path = [...PLOT, AXES[kind]];
    if (KINDS[this.type].plot !== 'barChart' || !this.xml.at(path)) throw new ModelError('ItemNotFound', `chart ${this.name} has no ${kind} axis`);
    return path;
  }

  private pathOf(place: ChartPlace): ChartPath {
    const { type } = this;
    switch (place.of) {
      case 'area':
        return [];
      case 'plotArea':
        return PLOT;
      case 'title':
      case 'legend': {
        const path = ['chart', place.of];
        if (!this.xml.at(path)) throw new ModelError('InvalidOperation', `chart ${this.name} shows no ${place.of}`);
        return path;
      }
      case 'axis':
        return this.axisPath(place.axis);
      case 'axisTitle':
      case 'gridlines': {
        const path = [...this.axisPath(place.axis), place.of === 'gridlines' ? 'majorGridlines' : 'title'];
        if (!this.xml.at(path)) throw new ModelError('InvalidOperation', `the ${place.axis} axis of ${this.name} shows no ${place.of}`);
        return path;
      }
      case 'series':
        return this.seriesPath(place.series);
      case 'labels':
        return this.labelsPath(place.series);
      case 'point':
        if (place.point < 0 || place.point >= this.series()[place.series]!.points) throw new ModelError('InvalidArgument', `${type}: no point ${place.point}`);
        return [...this.seriesPath(place.series), `dPt=${place.point}`];
    }
  }

  // Fonts, fills, lines

  /** Elements that say the font: those of every run of a text, or the default. */
  private runsOf(path: ChartPath): XmlElement[] {
    const element = this.xml.at(path);
    const rich = child(child(element, 'tx'), 'rich');
    const paragraphs = childrenOf(rich ?? child(element, 'txPr'), 'p');
    return paragraphs.flatMap((p) => [child(child(p, 'pPr'), 'defRPr'), ...childrenOf(p, 'r').map((r) => child(r, 'rPr'))]).filter((each) => each !== undefined);
  }

  font(place: ChartPlace): ChartFont {
    const all = this.runsOf(this.pathOf(place));
    const first = <T>(read: (run: XmlElement) => T | null | undefined): T | null => all.map(read).findLast((each) => each !== null && each !== undefined) ?? null;
    const on = (name: string) => (run: XmlElement) => (run.attributes[name] === undefined ? null : flag(run.attributes[name]));
    return {
      name: first((run) => child(run, 'latin')?.attributes.typeface),
      size: first((run) => (run.attributes.sz === undefined ? null : Number(run.attributes.sz) / POINTS)),
      color: first((run) => rgbOf(child(run, 'solidFill'))),
      bold: first(on('b')),
      italic: first(on('i')),
      underline: first((run) => (run.attributes.u === undefined ? null : run.attributes.u !== 'none')),
    };
  }

  setFont(place: ChartPlace, change: Partial<ChartFont>): void {
    const path = this.pathOf(place);
    if (this.runsOf(path).length === 0) this.xml.put([...path, 'txPr'], textBody(10));
    const { text } = this.xml;
    const edits = this.runsOf(path).map((run): Edit => ({ start: run.start, end: run.end, text: this.withFont(run, change) }));
    this.xml.setText(applyEdits(text, edits));
  }

  private withFont(run: XmlElement, { name, size, color, bold, italic, underline }: Partial<ChartFont>): string {
    const attributes: Record<string, string | number> = {};
    if (given(size)) attributes.sz = Math.round(size * POINTS);
    if (given(bold)) attributes.b = bold ? 1 : 0;
    if (given(italic)) attributes.i = italic ? 1 : 0;
    if (given(underline)) attributes.u = underline ? 'sng' : 'none';
    const prefix = run.name.slice(0, run.name.length - run.local.length);
    const held = new Map(run.children.map((each) => [each.local, this.xml.source(each)]));
    if (given(color)) {
      for (const fill of ['noFill', 'gradFill', 'pattFill']) held.delete(fill);
      held.set('solidFill', solid(color).replaceAll('a:', prefix));
    }
    if (given(name)) held.set('latin', `<${prefix}latin typeface="${escapeAttribute(name)}"/>`);
    const order = CHART_ORDER.rPr!;
    const inner = [...held].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)).map(([, text]) => text).join('');
    const open = withAttributes(this.xml.text.slice(run.start, run.openEnd), attributes).replace(/\s*\/?>$/, '');
    return inner === '' ? `${open}/>` : `${open}>${inner}</${run.name}>`;
  }

  fill(place: ChartPlace): string | null {
    return rgbOf(child(this.xml.at([...this.pathOf(place), 'spPr']), 'solidFill'));
  }

  setFill(place: ChartPlace, color: string | null): void {
    const path = [...this.pathOf(place), 'spPr'];
    const now = this.xml.at(path);
    if (color === null ? child(now, 'noFill') : this.fill(place) === color) return this.changed();
    this.xml.drop(path, ['noFill', 'solidFill', 'gradFill', 'blipFill', 'pattFill', 'grpFill']);
    if (color === null) this.xml.put([...path, 'noFill'], '<a:noFill/>');
    else this.xml.put([...path, 'solidFill'], solid(color));
  }

  line(place: ChartPlace): ChartLine {
    const ln = child(this.xml.at([...this.pathOf(place), 'spPr']), 'ln');
    const dash = child(ln, 'prstDash')?.attributes.val;
    const style = child(ln, 'noFill') ? 'None' : dash !== undefined ? (keyOf(DASHES, dash) ?? 'Dash') : child(ln, 'solidFill') ? 'Continuous' : 'Automatic';
    return { style, color: rgbOf(child(ln, 'solidFill')), weight: ln?.attributes.w === undefined ? null : Number(ln.attributes.w) / EMU_PER_POINT };
  }

  setLine(place: ChartPlace, change: Partial<ChartLine>): void {
    const now = this.line(place);
    const { style, color, weight } = { ...now, ...change };
    // A colour or a weight given to no line makes one.
    const makes = change.style === undefined && (now.style === 'None' || (now.style === 'Automatic' && given(change.color)));
    const wanted = makes ? 'Continuous' : style;
    if (style === wanted && color === now.color && weight === now.weight && now.style === style) return this.changed();
    const width = attributesText({ w: weight === null ? null : Math.round(weight * EMU_PER_POINT) });
    const dash = wanted === 'None' || wanted === 'Automatic' || wanted === 'Continuous' ? '' : `<a:prstDash val="${DASHES[wanted]}"/>`;
    const inner = wanted === 'None' ? '<a:noFill/>' : wanted === 'Automatic' ? '' : solid(color ?? TEXT) + dash;
    this.xml.put([...this.pathOf(place), 'spPr', 'ln'], inner === '' ? `<a:ln${width}/>` : `<a:ln${width}>${inner}</a:ln>`);
  }

  // Titles and legend

  private titlePath(axis?: ChartAxisKind): ChartPath {
    return axis ? [...this.axisPath(axis), 'title'] : ['chart', 'title'];
  }

  title(axis?: ChartAxisKind): ChartTitle {
    const element = this.xml.at(this.titlePath(axis));
    const tx = child(element, 'tx');
    const paragraphs = childrenOf(child(tx, 'rich'), 'p').map((p) => childrenOf(p, 'r').map((r) => child(r, 't')?.text ?? '').join(''));
    const cached = childrenOf(child(child(tx, 'strRef'), 'strCache'), 'pt').map((pt) => child(pt, 'v')?.text ?? '');
    const own = tx ? (child(tx, 'rich') ? paragraphs : cached).join('\n') : null;
    const all = axis || !element ? [] : this.series();
    return { text: !element ? '' : (own ?? (all.length === 1 ? all[0]!.name : axis ? 'Axis Title' : 'Chart Title')), visible: element !== undefined, overlay: flag(child(element, 'overlay')?.attributes.val) };
  }

  setTitle(change: Partial<ChartTitle>, axis?: ChartAxisKind): void {
    const path = this.titlePath(axis);
    const now = this.title(axis);
    if (change.visible === false) {
      this.xml.put(path, null);
      if (!axis) this.xml.putVal(['chart', 'autoTitleDeleted'], 1);
      return;
    }
    if (!now.visible) {
      if (change.overlay !== undefined && change.text === undefined && change.visible === undefined) throw new ModelError('InvalidOperation', `chart ${this.name} shows no title`);
      this.xml.put(path, `<c:title><c:overlay val="0"/>${textBody(axis ? 10 : 14, axis !== undefined)}</c:title>`);
      if (!axis) this.xml.putVal(['chart', 'autoTitleDeleted'], 0);
    }
    const { text, overlay } = change;
    if (text !== undefined && (text !== now.text || !this.xml.at([...path, 'tx', 'rich']))) {
      const run = this.runText(path);
      const paragraphs = text.split(/\r?\n/).map((line) => `<a:p><a:pPr>${run('defRPr')}</a:pPr><a:r>${run('rPr')}<a:t>${escapeText(line)}</a:t></a:r></a:p>`);
      this.xml.put([...path, 'tx'], `<c:tx><c:rich>${this.bodyOf(axis)}<a:lstStyle/>${paragraphs.join('')}</c:rich></c:tx>`);
      this.xml.drop(path, ['txPr']);
    } else this.changed();
    if (overlay !== undefined) this.xml.putVal([...path, 'overlay'], overlay ? 1 : 0);
  }

  /** Beside an upright axis the title stands on its side. */
  private bodyOf(axis: ChartAxisKind | undefined): string {
    const side = axis && this.xml.val([...this.axisPath(axis), 'axPos']);
    return side === 'l' || side === 'r' ? '<a:bodyPr rot="-5400000" vert="horz"/>' : BODY;
  }

  /** The font there, as the element that a new text takes. */
  private runText(path: ChartPath): (local: 'defRPr' | 'rPr') => string {
    const last = this.runsOf(path).at(-1);
    if (!last) return (local) => runXml(local, 14);
    const source = this.xml.source(last);
    const prefix = last.name.slice(0, last.name.length - last.local.length);
    return (local) => source.replaceAll(`${prefix}${last.local}`, `a:${local}`).replaceAll(`<${prefix}`, '<a:').replaceAll(`</${prefix}`, '</a:');
  }

  setTitleFormula(formula: string, axis?: ChartAxisKind): void {
    if (!this.title(axis).visible) this.setTitle({ visible: true }, axis);
    const path = this.titlePath(axis);
    const run = this.runText(path);
    this.xml.put([...path, 'tx'], `<c:tx>${this.textReference(formula)}</c:tx>`);
    this.xml.put([...path, 'txPr'], `<c:txPr>${this.bodyOf(axis)}<a:lstStyle/><a:p><a:pPr>${run('defRPr')}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`);
  }

  legend(): ChartLegend {
    const element = this.xml.at(['chart', 'legend']);
    return { visible: element !== undefined, position: told(LEGENDS, child(element, 'legendPos')?.attributes.val, 'Right'), overlay: flag(child(element, 'overlay')?.attributes.val) };
  }

  setLegend({ visible, position, overlay }: Partial<ChartLegend>): void {
    const path = ['chart', 'legend'];
    const now = this.xml.at(path) !== undefined;
    if (visible === false) this.xml.put(path, null);
    else if (!now && (visible === true || position !== undefined)) this.xml.put(path, legendXml(position === undefined ? 'b' : keyOf(LEGENDS, position)));
    else if (!now) throw new ModelError('InvalidOperation', `chart ${this.name} shows no legend`);
    else this.changed();
    if (position !== undefined && visible !== false) this.xml.putVal([...path, 'legendPos'], keyOf(LEGENDS, position));
    if (overlay !== undefined && visible !== false) this.xml.putVal([...path, 'overlay'], overlay ? 1 : 0);
  }

  // Axes and bars

  axis(kind: ChartAxisKind): ChartAxis {
    const path = this.axisPath(kind);
    const other = this.axisPath(kind === 'category' ? 'value' : 'category');
    const val = (...steps: string[]): string | undefined => this.xml.val([...path, ...steps]);
    const number = (...steps: string[]): number | null => (val(...steps) === undefined ? null : Number(val(...steps)));
    const format = this.xml.at([...path, 'numFmt']);
    return {
      visible: !flag(val('delete'), true) || this.xml.at([...path, 'delete']) === undefined,
      reversePlotOrder: val('scaling', 'orientation') === 'maxMin',
      tickLabelSpacing: number('tickLblSkip'),
      minimum: number('scaling', 'min'),
      maximum: number('scaling', 'max'),
      majorUnit: number('majorUnit'),
      numberFormat: format?.attributes.formatCode ?? 'General',
      linkNumberFormat: flag(format?.attributes.sourceLinked, true),
      gridlines: this.xml.at([...path, 'majorGridlines']) !== undefined,
      tickLabelPosition: told(TICK_LABELS, val('tickLblPos'), 'NextToAxis'),
      majorTickMark: told(TICKS, val('majorTickMark'), 'Cross'),
      minorTickMark: told(TICKS, val('minorTickMark'), 'Cross'),
      position: told(CROSSES, this.xml.val([...other, 'crosses']), 'Automatic'),
    };
  }

  setAxis(kind: ChartAxisKind, change: Partial<ChartAxis>): void {
    const path = this.axisPath(kind);
    const now = this.axis(kind);
    const put = (value: string | number | null | undefined, ...steps: string[]): void => {
      if (value !== undefined) this.xml.putVal([...path, ...steps], value);
    };
    this.changed();
    put(change.visible === undefined ? undefined : change.visible ? 0 : 1, 'delete');
    put(change.reversePlotOrder === undefined ? undefined : change.reversePlotOrder ? 'maxMin' : 'minMax', 'scaling', 'orientation');
    if (change.tickLabelSpacing !== undefined && kind !== 'category') throw new ModelError('InvalidOperation', 'only a category axis spaces its labels');
    put(change.tickLabelSpacing, 'tickLblSkip');
    put(change.maximum, 'scaling', 'max');
    put(change.minimum, 'scaling', 'min');
    if (change.majorUnit !== undefined && kind === 'category') throw new ModelError('InvalidOperation', 'a category axis has no major unit');
    put(change.majorUnit, 'majorUnit');
    put(change.tickLabelPosition && keyOf(TICK_LABELS, change.tickLabelPosition), 'tickLblPos');
    put(change.majorTickMark && keyOf(TICKS, change.majorTickMark), 'majorTickMark');
    put(change.minorTickMark && keyOf(TICKS, change.minorTickMark), 'minorTickMark');
    if (change.numberFormat !== undefined || change.linkNumberFormat !== undefined) {
      const { numberFormat = now.numberFormat, linkNumberFormat = change.numberFormat === undefined ? now.linkNumberFormat : false } = change;
      this.xml.put([...path, 'numFmt'], `<c:numFmt${attributesText({ formatCode: numberFormat, sourceLinked: linkNumberFormat ? 1 : 0 })}/>`);
    }
    if (change.gridlines !== undefined && change.gridlines !== now.gridlines) this.xml.put([...path, 'majorGridlines'], change.gridlines ? gridlinesXml() : null);
    if (change.position !== undefined) this.xml.putVal([...this.axisPath(kind === 'category' ? 'value' : 'category'), 'crosses'], keyOf(CROSSES, change.position));
  }

  private barsPath(): ChartPath {
    if (KINDS[this.type].plot !== 'barChart') throw new ModelError('InvalidOperation', `chart ${this.name} has no bars`);
    return this.plot;
  }

  bars(): ChartBars {
    const path = this.barsPath();
    const number = (local: string, otherwise: number): number => numberOf(this.xml.val([...path, local])?.replace('%', ''), otherwise);
    return { gapWidth: number('gapWidth', 150), overlap: number('overlap', 0) };
  }

  setBars({ gapWidth, overlap }: Partial<ChartBars>): void {
    const path = this.barsPath();
    if (gapWidth !== undefined) this.xml.putVal([...path, 'gapWidth'], gapWidth);
    if (overlap !== undefined) this.xml.putVal([...path, 'overlap'], overlap);
  }

  // Series

  series(): readonly ChartSeries[] {
    return childrenOf(this.xml.at(this.plot), 'ser').map((ser, index) => {
      const tx = child(ser, 'tx');
      const cached = childrenOf(child(child(tx, 'strRef'), 'strCache'), 'pt').map((pt) => child(pt, 'v')?.text ?? '').join(' ');
      const formula = (local: string): string | null => {
        const found = child(ser, local)?.children.find((each) => each.local.endsWith('Ref'));
        return found ? `=${child(found, 'f')?.text ?? ''}` : null;
      };
      const values = formula('val');
      const named = child(child(tx, 'strRef'), 'f')?.text;
      const cell = named === undefined ? null : cellsOf(named, (name) => this.book.sheetNamed(name))?.[0];
      const cells = values === null ? null : cellsOf(values.slice(1), (name) => this.book.sheetNamed(name));
      const labels = child(ser, 'dLbls');
      return {
        name: cell ? cell.sheet.text(cell.row, cell.column) : tx ? unescapeX(child(tx, 'v')?.text ?? cached) : `Series${index + 1}`,
        values,
        categories: formula('cat'),
        points: cells?.length ?? childrenOf(child(child(child(ser, 'val'), 'numRef'), 'numCache'), 'pt').length,
        hasLabels: labels !== undefined && !flag(child(labels, 'delete')?.attributes.val) && Object.values(SHOWN).some((local) => flag(child(labels, local)?.attributes.val)),
      };
    });
  }

  setData({ sheet, area }: { readonly sheet: SheetModel; readonly area: Area }, by: SeriesBy): void {
    this.changed();
    const sources = seriesOf(sheet, area, by);
    for (let i = this.series().length - 1; i >= sources.length; i--) this.removeSeries(i);
    for (const [i, source] of sources.entries()) {
      if (i >= this.series().length) this.addSeries(null, null);
      this.refer(i, source);
    }
  }

  private refer(index: number, { name, categories, values }: SeriesSource): void {
    const path = this.seriesPath(index);
    if (name === null) this.xml.drop(path, ['tx']);
    else if (child(child(this.xml.at([...path, 'tx']), 'strRef'), 'f')?.text !== name) this.xml.put([...path, 'tx'], `<c:tx>${this.textReference(name)}</c:tx>`);
    this.changeSeries(index, { values: `=${values}`, ...(categories === null ? {} : { categories: `=${categories}` }) });
    if (categories === null) this.xml.drop(path, ['cat']);
  }

  private textReference(formula: string): string {
    const cells = cellsOf(formula, (name) => this.book.sheetNamed(name));
    return `<c:strRef><c:f>${escapeText(formula)}</c:f>${cells ? `<c:strCache>${textCache(cells)}</c:strCache>` : ''}</c:strRef>`;
  }

  private numberReference(formula: string): string {
    const cells = cellsOf(formula, (name) => this.book.sheetNamed(name));
    return `<c:numRef><c:f>${escapeText(formula)}</c:f>${cells ? `<c:numCache>${numberCache(cells)}</c:numCache>` : ''}</c:numRef>`;
  }

  addSeries(name: string | null, index: number | null): number {
    const now = this.series().length;
    const at = index ?? now;
    if (at < 0 || at > now) throw new ModelError('InvalidArgument', `no place ${at} among ${now} series`);
    if (at !== now) throw new ModelError('NotImplemented', 'a series put before others');
    const used = childrenOf(this.xml.at(this.plot), 'ser').map((ser) => [child(ser, 'idx'), child(ser, 'order')].map((each) => numberOf(each?.attributes.val, -1)));
    const [idx, order] = [0, 1].map((i) => Math.max(-1, ...used.map((each) => each[i]!)) + 1);
    const bar = KINDS[this.type].plot === 'barChart';
    const tx = name === null ? '' : `<c:tx><c:v>${escapeText(name)}</c:v></c:tx>`;
    const look = bar ? `<c:spPr>${solid(accent(idx!))}</c:spPr><c:invertIfNegative val="0"/>` : '';
    this.xml.put([...this.plot, `ser#${now}`], `<c:ser><c:idx val="${idx!}"/><c:order val="${order!}"/>${tx}${look}</c:ser>`);
    return at;
  }

  removeSeries(index: number): void {
    this.xml.put(this.seriesPath(index), null);
  }

  changeSeries(index: number, { name, values, categories, hasLabels }: { readonly name?: string; readonly values?: string; readonly categories?: string; readonly hasLabels?: boolean }): void {
    const path = this.seriesPath(index);
    const now = this.series()[index]!;
    this.changed();
    if (name !== undefined && (name !== now.name || !this.xml.at([...path, 'tx', 'v']))) this.xml.put([...path, 'tx'], `<c:tx><c:v>${escapeText(name)}</c:v></c:tx>`);
    if (values !== undefined && values !== now.values) {
      this.xml.put([...path, 'val'], `<c:val>${this.numberReference(values.slice(1))}</c:val>`);
      if (KINDS[this.type].plot !== 'barChart') this.colourPoints(index);
    }
    if (categories !== undefined && categories !== now.categories) {
      const cells = cellsOf(categories.slice(1), (each) => this.book.sheetNamed(each));
      this.xml.put([...path, 'cat'], `<c:cat>${cells && allNumbers(cells) ? this.numberReference(categories.slice(1)) : this.textReference(categories.slice(1))}</c:cat>`);
    }
    if (hasLabels !== undefined && hasLabels !== now.hasLabels) this.xml.put([...path, 'dLbls'], hasLabels ? labelsXml() : null);
  }

  /** Every slice has a colour of its own. */
  private colourPoints(series: number): void {
    const { points } = this.series()[series]!;
    for (let i = 0; i < points; i++) {
      const path = [...this.seriesPath(series), `dPt=${i}`];
      if (!this.xml.at(path)) this.xml.put(path, `<c:dPt><c:idx val="${i}"/><c:bubble3D val="0"/><c:spPr>${solid(accent(i))}${lineXml(WHITE, 1.5)}</c:spPr></c:dPt>`);
    }
  }

  // Labels

  private labelsPath(series: number): ChartPath {
    const path = [...this.seriesPath(series), 'dLbls'];
    if (!this.xml.at(path) || flag(this.xml.val([...path, 'delete']))) throw new ModelError('InvalidOperation', `series ${series} of ${this.name} shows no labels`);
    return path;
  }

  labels(series: number): ChartLabels {
    const path = this.labelsPath(series);
    const shown = (local: string): boolean => flag(this.xml.val([...path, local]));
    const format = this.xml.at([...path, 'numFmt']);
    return {
      showValue: shown('showVal'),
      showCategoryName: shown('showCatName'),
      showSeriesName: shown('showSerName'),
      showPercentage: shown('showPercent'),
      showLegendKey: shown('showLegendKey'),
      position: told<ChartLabels['position']>(LABELS, this.xml.val([...path, 'dLblPos']), null),
      numberFormat: format?.attributes.formatCode ?? 'General',
      linkNumberFormat: flag(format?.attributes.sourceLinked, true),
      separator: this.xml.at([...path, 'separator'])?.text ?? ', ',
    };
  }

  setLabels(series: number, change: Partial<ChartLabels>): void {
    const path = this.labelsPath(series);
    const now = this.labels(series);
    this.changed();
    for (const [name, local] of Object.entries(SHOWN)) {
      const value = change[name as keyof typeof SHOWN];
      if (value !== undefined) this.xml.putVal([...path, local], value ? 1 : 0);
    }
    if (change.position !== undefined) {
      const place = change.position === null ? null : keyOf(LABELS, change.position);
      const { plot, grouping = '' } = KINDS[this.type];
      if (place !== null && !LABEL_PLACES[`${plot} ${grouping}`.trim()]!.includes(place)) throw new ModelError('InvalidArgument', `${this.type}: labels cannot stand at ${String(change.position)}`);
      this.xml.putVal([...path, 'dLblPos'], place);
    }
    if (change.numberFormat !== undefined || change.linkNumberFormat !== undefined) {
      const { numberFormat = now.numberFormat, linkNumberFormat = change.numberFormat === undefined ? now.linkNumberFormat : false } = change;
      this.xml.put([...path, 'numFmt'], `<c:numFmt${attributesText({ formatCode: numberFormat, sourceLinked: linkNumberFormat ? 1 : 0 })}/>`);
    }
    if (change.separator !== undefined) this.xml.put([...path, 'separator'], `<c:separator>${escapeText(change.separator)}</c:separator>`);
  }

  // What it keeps of the cells

  /** Values that it keeps of its cells are made those of now, where they can be told. */
  refresh(): void {
    const { text, root } = this.xml;
    const prefix = root.name.slice(0, root.name.length - root.local.length);
    const edits: Edit[] = [];
    const visit = (element: XmlElement): void => {
      if (element.local !== 'strRef' && element.local !== 'numRef') return element.children.forEach(visit);
      const cells = cellsOf(child(element, 'f')?.text ?? '', (name) => this.book.sheetNamed(name));
      if (!cells) return;
      const local = element.local === 'strRef' ? 'strCache' : 'numCache';
      const inner = (local === 'strCache' ? textCache(cells) : numberCache(cells)).replaceAll('c:', prefix);
      const now = child(element, local);
      const wanted = `<${prefix}${local}>${inner}</${prefix}${local}>`;
      if (now && this.xml.source(now) !== wanted) edits.push({ start: now.start, end: now.end, text: wanted });
      else if (!now) {
        const f = child(element, 'f')!;
        edits.push({ start: f.end, end: f.end, text: wanted });
      }
    };
    visit(root);
    if (edits.length > 0) this.xml.setText(applyEdits(text, edits));
  }
}
