/**
 * The styles part: what a cell's style index looks like, and indexes for new looks. Only appends: existing indexes never change.
 * Knows no sheets.
 */
import type { BorderEdge, BorderStyle, BorderWeight, CellFormat, ConditionalFormat, HorizontalAlignment, VerticalAlignment } from '../workbook-model';
import { appendEdit, attributesText, child, childrenOf, type Edit, flag, numberOf, prefixOf, sourceOf, withAttributes, type XmlElement } from './xml';
import type { Package } from './package';

/** CT_Stylesheet's order. */
const ORDER = 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

const BUILT_IN: Readonly<Record<number, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)', 38: '#,##0_);[Red](#,##0)', 39: '#,##0.00_);(#,##0.00)', 40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 42: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 44: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
};

/** Excel's 56 indexed colours, with 0–7 repeated as 8–15. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

const LINES: Readonly<Record<string, readonly [BorderStyle, BorderWeight]>> = {
  hair: ['Continuous', 'Hairline'], thin: ['Continuous', 'Thin'], medium: ['Continuous', 'Medium'], thick: ['Continuous', 'Thick'], double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'], dashed: ['Dash', 'Thin'], mediumDashed: ['Dash', 'Medium'], dashDot: ['DashDot', 'Thin'], mediumDashDot: ['DashDot', 'Medium'],
  dashDotDot: ['DashDotDot', 'Thin'], mediumDashDotDot: ['DashDotDot', 'Medium'], slantDashDot: ['SlantDashDot', 'Medium'],
};
const EDGES: Readonly<Record<string, BorderEdge>> = { left: 'EdgeLeft', start: 'EdgeLeft', right: 'EdgeRight', end: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' };

/** Styles made here but not yet in the part count from here. */
const MADE = 1 << 20;

/** Borders with the edges of `change`; an edge without line is none. */
const merged = (borders: CellFormat['borders'], change: CellFormat['borders'] = {}): CellFormat['borders'] =>
  Object.fromEntries(Object.entries({ ...borders, ...change }).filter(([, line]) => line.style !== 'None'));

const lower = (word: string): string => word[0]!.toLowerCase() + word.slice(1);
const upper = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

type Collection = 'numFmts' | 'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs';

/** What a conditional format changes of a cell's look; null leaves it. */
export type DifferentialFormat = ConditionalFormat['format'];

export class Styles {
  private readonly root: XmlElement;
  private readonly source: string;
  private readonly prefix: string;
  private readonly appended: Record<Collection, string[]> = { numFmts: [], fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
  /** Texts of all entries, those of the file and those appended. */
  private readonly texts = new Map<Collection, string[]>();
  private readonly indexOf = new Map<Collection, Map<string, number>>();
  private readonly trees = new Map<string, XmlElement>();
  private readonly formats = new Map<number, CellFormat>();
  private readonly changed = new Map<string, number>();
  /** By the very object wanted: a range asks for one in each of its cells. */
  private readonly wantedBefore = new WeakMap<Partial<CellFormat>, Map<number, number>>();
  private readonly made: { readonly base: number; readonly change: Partial<CellFormat>; index?: number }[] = [];
  private readonly theme: readonly string[];

  constructor(
    private readonly pack: Package,
    private readonly part: string,
    themePart: string | null,
  ) {
    this.root = pack.tree(part);
    this.source = pack.text(part);
    this.prefix = prefixOf(this.root);
    this.theme = themePart === null ? OFFICE_THEME : themeColors(pack.tree(themePart));
  }

  private entries(collection: Collection): string[] {
    let texts = this.texts.get(collection);
    if (!texts) {
      texts = (child(this.root, collection)?.children ?? []).map((each) => sourceOf(each, this.source));
      this.texts.set(collection, texts);
      this.indexOf.set(collection, new Map(texts.map((text, i): [string, number] => [text, i]).reverse()));
    }
    return texts;
  }

  private tree(collection: Collection, index: number): XmlElement | undefined {
    const original = child(this.root, collection)?.children;
    if (original && index < original.length) return original[index];
    return this.trees.get(`${collection} ${index}`);
  }

  /** Index of an entry of this text; appended if there is none. */
  private put(collection: Collection, text: string, tree: XmlElement): number {
    const texts = this.entries(collection);
    const known = this.indexOf.get(collection)!.get(text);
    if (known !== undefined) return known;
    const index = texts.push(text) - 1;
    this.indexOf.get(collection)!.set(text, index);
    this.appended[collection].push(text);
    this.trees.set(`${collection} ${index}`, tree);
    return index;
  }

  /** A `CT_Color`; null where it says nothing (automatic). */
  private color(element: XmlElement | undefined): string | null {
    if (!element) return null;
    const { rgb, theme, indexed, tint } = element.attributes;
    let hex: string | undefined;
    if (rgb !== undefined) hex = rgb.slice(-6);
    else if (theme !== undefined) hex = this.theme[Number(theme)];
    else if (indexed !== undefined) hex = childrenOf(child(child(this.root, 'colors'), 'indexedColors'), 'rgbColor')[Number(indexed)]?.attributes.rgb?.slice(-6) ?? INDEXED[Number(indexed)];
    if (hex === undefined) return null;
    return `#${tinted(hex, numberOf(tint, 0)).toUpperCase()}`;
  }

  numberFormat(index: number): string {
    const made = this.made[index - MADE];
    if (made) return made.change.numberFormat ?? this.numberFormat(made.base);
    const id = Number(this.tree('cellXfs', index)?.attributes.numFmtId ?? 0);
    return this.numberFormatOf(id);
  }

  private numberFormatOf(id: number): string {
    this.entries('numFmts');
    for (let i = 0; i < this.entries('numFmts').length; i++) {
      const each = this.tree('numFmts', i)!;
      if (Number(each.attributes.numFmtId) === id) return each.attributes.formatCode ?? 'General';
    }
    return BUILT_IN[id] ?? 'General';
  }

  /** How a cell with this style looks. An index the part does not have looks like 0. */
  format(index: number): CellFormat {
    let format = this.formats.get(index);
    if (!format) {
      const made = this.made[index - MADE];
      if (made) {
        const base = this.format(made.base);
        format = { ...base, ...made.change, borders: merged(base.borders, made.change.borders) };
        this.formats.set(index, format);
        return format;
      }
      const xf = this.tree('cellXfs', index) ?? this.tree('cellXfs', 0);
      const font = this.tree('fonts', Number(xf?.attributes.fontId ?? 0));
      const fill = this.tree('fills', Number(xf?.attributes.fillId ?? 0));
      const border = this.tree('borders', Number(xf?.attributes.borderId ?? 0));
      const alignment = child(xf, 'alignment');
      const underline = child(font, 'u');
      format = {
        fill: this.fill(fill),
        fontName: child(font, 'name')?.attributes.val ?? 'Calibri',
        fontSize: numberOf(child(font, 'sz')?.attributes.val, 11),
        fontColor: this.color(child(font, 'color')) ?? '#000000',
        bold: on(font, 'b'),
        italic: on(font, 'i'),
        underline: underline !== undefined && underline.attributes.val !== 'none',
        strikethrough: on(font, 'strike'),
        horizontal: horizontalOf(alignment?.attributes.horizontal),
        vertical: upper(alignment?.attributes.vertical ?? 'bottom') as VerticalAlignment,
        wrap: flag(alignment?.attributes.wrapText),
        shrink: flag(alignment?.attributes.shrinkToFit),
        indent: numberOf(alignment?.attributes.indent, 0),
        locked: flag(child(xf, 'protection')?.attributes.locked, true),
        numberFormat: this.numberFormat(index),
        borders: this.borders(border),
      };
      this.formats.set(index, format);
    }
    return format;
  }

  private fill(fill: XmlElement | undefined): string | null {
    const pattern = child(fill, 'patternFill');
    if (!pattern) return this.color(child(childrenOf(child(fill, 'gradientFill'), 'stop')[0], 'color'));
    const type = pattern.attributes.patternType ?? 'none';
    if (type === 'none') return null;
    return (type === 'solid' ? this.color(child(pattern, 'fgColor')) : null) ?? this.color(child(pattern, 'bgColor')) ?? this.color(child(pattern, 'fgColor')) ?? '#000000';
  }

  private borders(border: XmlElement | undefined): CellFormat['borders'] {
    const found: Partial<Record<BorderEdge, { style: BorderStyle; weight: BorderWeight; color: string }>> = {};
    for (const line of border?.children ?? []) {
      const known = LINES[line.attributes.style ?? 'none'];
      if (!known) continue;
      const value = { style: known[0], weight: known[1], color: this.color(child(line, 'color')) ?? '#000000' };
      const edge = EDGES[line.local];
      if (edge) found[edge] = value;
      else if (line.local === 'diagonal') {
        if (flag(border!.attributes.diagonalDown)) found.DiagonalDown = value;
        if (flag(border!.attributes.diagonalUp)) found.DiagonalUp = value;
      }
    }
    return found;
  }

  /**
   * The style that looks like `index` but for `wanted`; all else of it (cell style, protection, alignment …) stays. It comes into the
   * part only when `written` asks for it, so that looks on the way to another leave nothing there.
   */
  changedStyle(index: number, wanted: Partial<CellFormat>): number {
    let known = this.wantedBefore.get(wanted);
    if (!known) this.wantedBefore.set(wanted, (known = new Map()));
    let style = known.get(index);
    if (style === undefined) known.set(index, (style = this.styleWith(index, wanted)));
    return style;
  }

  private styleWith(index: number, wanted: Partial<CellFormat>): number {
    const before = this.made[index - MADE];
    const base = before?.base ?? index;
    const borders = wanted.borders || before?.change.borders ? { borders: { ...before?.change.borders, ...wanted.borders } } : {};
    const change = this.differing(base, { ...before?.change, ...wanted, ...borders });
    if (Object.keys(change).length === 0) return base;
    const key = `${base} ${JSON.stringify(Object.entries(change).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
    let style = this.changed.get(key);
    if (style === undefined) {
      style = MADE + this.made.push({ base, change }) - 1;
      this.changed.set(key, style);
    }
    return style;
  }

  /** The style's index in the part, put there if need be. */
  written(style: number): number {
    const made = this.made[style - MADE];
    if (!made) return style;
    made.index ??= this.makeStyle(made.base, made.change);
    return made.index;
  }

  /** What of `wanted` is not so already; of borders, the edges. */
  private differing(base: number, wanted: Partial<CellFormat>): Partial<CellFormat> {
    const look = this.format(base);
    const change: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(wanted)) {
      if (name !== 'borders') {
        if (value !== undefined && look[name as keyof CellFormat] !== value) change[name] = value;
        continue;
      }
      const edges = Object.entries(wanted.borders!).filter(([side, line]) => !sameLine(look.borders[side as BorderEdge] ?? null, line.style === 'None' ? null : line));
      if (edges.length > 0) change.borders = Object.fromEntries(edges.sort(([a], [b]) => (a < b ? -1 : 1)));
    }
    return change;
  }

  private makeStyle(base: number, change: Partial<CellFormat>): number {
    const look = this.format(base);
    const xf = this.tree('cellXfs', base) ?? this.tree('cellXfs', 0);
    const attributes: Record<string, string> = xf ? { ...xf.attributes } : { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' };
    const is = <K extends keyof CellFormat>(...names: K[]): boolean => names.some((name) => change[name] !== undefined);

    if (is('numberFormat')) {
      attributes.numFmtId = String(this.numberFormatId(change.numberFormat!));
      attributes.applyNumberFormat = '1';
    }
    if (is('fontName', 'fontSize', 'fontColor', 'bold', 'italic', 'underline', 'strikethrough')) {
      attributes.fontId = String(this.changedFont(Number(attributes.fontId ?? 0), change));
      attributes.applyFont = '1';
    }
    if (is('fill')) {
      attributes.fillId = String(this.solidFill(change.fill!));
      attributes.applyFill = '1';
    }
    if (is('borders')) {
      attributes.borderId = String(this.changedBorder(Number(attributes.borderId ?? 0), { ...look.borders, ...change.borders }));
      attributes.applyBorder = '1';
    }
    const alignment: Record<string, string> = { ...child(xf, 'alignment')?.attributes };
    if (is('horizontal', 'vertical', 'wrap', 'shrink', 'indent')) {
      attributes.applyAlignment = '1';
      if (change.horizontal !== undefined) alignment.horizontal = change.horizontal === 'CenterAcrossSelection' ? 'centerContinuous' : lower(change.horizontal);
      if (change.vertical !== undefined) alignment.vertical = lower(change.vertical);
      if (change.wrap !== undefined) alignment.wrapText = change.wrap ? '1' : '0';
      if (change.shrink !== undefined) alignment.shrinkToFit = change.shrink ? '1' : '0';
      if (change.indent !== undefined) alignment.indent = String(change.indent);
    }
    const protection: Record<string, string> = { ...child(xf, 'protection')?.attributes };
    if (is('locked')) {
      attributes.applyProtection = '1';
      protection.locked = change.locked ? '1' : '0';
    }
    const inner = [
      ['alignment', alignment] as const,
      ['protection', protection] as const,
    ].filter(([, values]) => Object.keys(values).length > 0);
    const extension = child(xf, 'extLst');
    const body = inner.map(([name, values]) => `<${this.prefix}${name}${attributesText(values)}/>`).join('') + (extension ? this.text(extension) : '');
    const open = `<${this.prefix}xf${attributesText(attributes)}`;
    const tree: XmlElement = {
      ...bare(`${this.prefix}xf`, 'xf', attributes),
      children: [...inner.map(([name, values]) => bare(this.prefix + name, name, values)), ...(extension ? [extension] : [])],
    };
    return this.put('cellXfs', body === '' ? `${open}/>` : `${open}>${body}</${this.prefix}xf>`, tree);
  }

  private text(element: XmlElement): string {
    return element.end > 0 ? sourceOf(element, this.source) : `<${element.name}${attributesText(element.attributes)}/>`;
  }

  private numberFormatId(code: string): number {
    const builtIn = Object.entries(BUILT_IN).find(([, each]) => each === code);
    if (builtIn) return Number(builtIn[0]);
    const all = this.entries('numFmts').map((_, i) => this.tree('numFmts', i)!);
    const known = all.find((each) => each.attributes.formatCode === code);
    if (known) return Number(known.attributes.numFmtId);
    const id = Math.max(163, ...all.map((each) => numberOf(each.attributes.numFmtId, 0))) + 1;
    const attributes = { numFmtId: String(id), formatCode: code };
    this.put('numFmts', `<${this.prefix}numFmt${attributesText(attributes)}/>`, bare(`${this.prefix}numFmt`, 'numFmt', attributes));
    return id;
  }

  private changedFont(base: number, change: Partial<CellFormat>): number {
    const wanted: Record<string, Record<string, string> | null> = {};
    if (change.bold !== undefined) wanted.b = change.bold ? {} : null;
    if (change.italic !== undefined) wanted.i = change.italic ? {} : null;
    if (change.strikethrough !== undefined) wanted.strike = change.strikethrough ? {} : null;
    if (change.underline !== undefined) wanted.u = change.underline ? {} : null;
    if (change.fontSize !== undefined) wanted.sz = { val: String(change.fontSize) };
    if (change.fontColor !== undefined) wanted.color = { rgb: argb(change.fontColor) };
    if (change.fontName !== undefined) {
      wanted.name = { val: change.fontName };
      wanted.scheme = null;
      wanted.charset = null;
    }
    return this.composed('fonts', 'font', this.tree('fonts', base)?.children ?? [], wanted, 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(' '));
  }

  /** Puts an element whose children are those given, but for `wanted` (null: left out), in the order given. */
  private composed(collection: Collection, local: string, from: readonly XmlElement[], wanted: Readonly<Record<string, Record<string, string> | null>>, order: readonly string[]): number {
    const parts = order.flatMap((name): { text: string; tree: XmlElement }[] => {
      const change = wanted[name];
      if (change) return [{ text: `<${this.prefix}${name}${attributesText(change)}/>`, tree: bare(this.prefix + name, name, change) }];
      const old = change === null ? undefined : from.find((each) => each.local === name);
      return old ? [{ text: this.text(old), tree: old }] : [];
    });
    const text = `<${this.prefix}${local}>${parts.map((each) => each.text).join('')}</${this.prefix}${local}>`;
    return this.put(collection, text, { ...bare(this.prefix + local, local, {}), children: parts.map((each) => each.tree) });
  }

  private solidFill(color: string | null): number {
    const prefix = this.prefix;
    if (color === null) return 0;
    const fg = { rgb: argb(color) };
    const text = `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor${attributesText(fg)}/><${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`;
    const pattern: XmlElement = { ...bare(`${prefix}patternFill`, 'patternFill', { patternType: 'solid' }), children: [bare(`${prefix}fgColor`, 'fgColor', fg)] };
    return this.put('fills', text, { ...bare(`${prefix}fill`, 'fill', {}), children: [pattern] });
  }

  private changedBorder(base: number, wanted: CellFormat['borders']): number {
    const old = this.tree('borders', base);
    const prefix = this.prefix;
    const before = this.borders(old);
    const strictNames = old?.children.some((each) => each.local === 'start') === true;
    const line = (local: string, edge: BorderEdge): { text: string; tree: XmlElement } => {
      const want = wanted[edge];
      const kept = old?.children.find((each) => each.local === local);
      if (kept && JSON.stringify(before[edge]) === JSON.stringify(want)) return { text: this.borderText(kept), tree: kept };
      if (!want || want.style === 'None') return { text: `<${prefix}${local}/>`, tree: bare(prefix + local, local, {}) };
      const style = { style: lineName(want.style, want.weight) };
      const color = { rgb: argb(want.color) };
      return {
        text: `<${prefix}${local}${attributesText(style)}><${prefix}color${attributesText(color)}/></${prefix}${local}>`,
        tree: { ...bare(prefix + local, local, style), children: [bare(`${prefix}color`, 'color', color)] },
      };
    };
    const diagonal: BorderEdge = wanted.DiagonalUp && wanted.DiagonalUp.style !== 'None' ? 'DiagonalUp' : 'DiagonalDown';
    const flags: Record<string, string> = {};
    for (const edge of ['DiagonalUp', 'DiagonalDown'] as const) if (wanted[edge] && wanted[edge].style !== 'None') flags[lower(edge)] = '1';
    const lines = [
      line(strictNames ? 'start' : 'left', 'EdgeLeft'),
      line(strictNames ? 'end' : 'right', 'EdgeRight'),
      line('top', 'EdgeTop'),
      line('bottom', 'EdgeBottom'),
      line('diagonal', diagonal),
    ];
    return this.put('borders', `<${prefix}border${attributesText(flags)}>${lines.map((each) => each.text).join('')}</${prefix}border>`, {
      ...bare(`${prefix}border`, 'border', flags),
      children: lines.map((each) => each.tree),
    });
  }

  private borderText(line: XmlElement): string {
    if (line.end > 0) return sourceOf(line, this.source);
    const inner = line.children.map((each) => this.text(each)).join('');
    return inner === '' ? this.text(line) : `<${line.name}${attributesText(line.attributes)}>${inner}</${line.name}>`;
  }

  /** Index of a differential format (for conditional formats); null where it would say nothing. */
  differential(format: DifferentialFormat): number {
    const prefix = this.prefix;
    const font = [
      format.bold === null ? '' : `<${prefix}b val="${format.bold ? 1 : 0}"/>`,
      format.italic === null ? '' : `<${prefix}i val="${format.italic ? 1 : 0}"/>`,
      format.fontColor === null ? '' : `<${prefix}color rgb="${argb(format.fontColor)}"/>`,
    ].join('');
    const fill = format.fill === null ? '' : `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${argb(format.fill)}"/><${prefix}bgColor rgb="${argb(format.fill)}"/></${prefix}patternFill></${prefix}fill>`;
    const code = format.numberFormat;
    const numFmt = code === null ? '' : `<${prefix}numFmt${attributesText({ numFmtId: this.numberFormatId(code), formatCode: code })}/>`;
    const text = `<${prefix}dxf>${font && `<${prefix}font>${font}</${prefix}font>`}${numFmt}${fill}</${prefix}dxf>`;
    const index = this.put('dxfs', text, bare(`${prefix}dxf`, 'dxf', {}));
    this.differentials.set(index, format);
    return index;
  }

  private readonly differentials = new Map<number, DifferentialFormat>();

  differentialFormat(index: number | null): DifferentialFormat {
    const own = index === null ? undefined : this.differentials.get(index);
    if (own) return own;
    const dxf = index === null ? undefined : this.tree('dxfs', index);
    const font = child(dxf, 'font');
    const pattern = child(child(dxf, 'fill'), 'patternFill');
    const tri = (name: string): boolean | null => (child(font, name) ? on(font, name) : null);
    return {
      fill: this.color(child(pattern, 'bgColor')) ?? this.color(child(pattern, 'fgColor')),
      fontColor: this.color(child(font, 'color')),
      bold: tri('b'),
      italic: tri('i'),
      numberFormat: child(dxf, 'numFmt')?.attributes.formatCode ?? null,
    };
  }

  /** Writes what was appended into the part. */
  save(): void {
    const edits: Edit[] = [];
    for (const [collection, texts] of Object.entries(this.appended)) {
      if (texts.length === 0) continue;
      const inner = texts.join('');
      const element = child(this.root, collection);
      if (!element) {
        const order = ORDER.indexOf(collection);
        const before = this.root.children.filter((each) => ORDER.indexOf(each.local) >= 0 && ORDER.indexOf(each.local) < order).at(-1);
        const at = before ? before.end : this.root.openEnd;
        edits.push({ start: at, end: at, text: `<${this.prefix}${collection} count="${texts.length}">${inner}</${this.prefix}${collection}>` });
        continue;
      }
      const open = this.source.slice(element.start, element.openEnd);
      const counted = withAttributes(open, { count: element.children.length + texts.length });
      if (element.closeStart === element.end) edits.push({ start: element.start, end: element.end, text: `${counted.replace(/\s*\/>$/, '>')}${inner}</${element.name}>` });
      else edits.push({ start: element.start, end: element.openEnd, text: counted }, appendEdit(element, this.source, inner));
    }
    this.pack.setText(this.part, this.source);
    this.pack.edit(this.part, edits);
  }
}

interface Line {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

const sameLine = (a: Line | null, b: Line | null): boolean =>
  a === b || (a !== null && b !== null && a.style === b.style && a.weight === b.weight && a.color.toUpperCase() === b.color.toUpperCase());

const bare = (name: string, local: string, attributes: Readonly<Record<string, string>>): XmlElement => ({
  name, local, uri: '', attributes, children: [], text: '', start: 0, openEnd: 0, closeStart: 0, end: 0,
});

const on = (font: XmlElement | undefined, local: string): boolean => {
  const element = child(font, local);
  return element !== undefined && flag(element.attributes.val, true);
};

const horizontalOf = (value = 'general'): HorizontalAlignment => (value === 'centerContinuous' ? 'CenterAcrossSelection' : (upper(value) as HorizontalAlignment));

function lineName(style: BorderStyle, weight: BorderWeight): string {
  const exact = Object.entries(LINES).find(([, line]) => line[0] === style && line[1] === weight);
  return exact?.[0] ?? Object.entries(LINES).find(([, line]) => line[0] === style)![0];
}

/** `#RRGGBB` → `FFRRGGBB`. */
export const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

function themeColors(theme: XmlElement): string[] {
  const scheme = child(child(theme, 'themeElements'), 'clrScheme');
  const of = (local: string): string | undefined => {
    const color = child(scheme, local)?.children[0];
    return color?.attributes.lastClr ?? color?.attributes.val;
  };
  return 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ').map((name, i) => of(name) ?? OFFICE_THEME[i]!);
}

/** Lighter (tint > 0) or darker, as ECMA-376 18.8.19: the lightness in HLS moves. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const [r, g, b] = [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const light = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const hue = spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  const channel = (n: number): number => {
    const k = (n + hue * 2) % 12;
    return wanted - (chroma / 2) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [0, 8, 4].map((n) => Math.round(channel(n) * 255).toString(16).padStart(2, '0')).join('');
}
