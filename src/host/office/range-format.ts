/** `Excel.RangeFormat` and its parts: fill, font, borders, locking. Reading gives null where the cells differ. */
import type { Area, BorderEdge, BorderStyle, BorderWeight, CellFormat, HorizontalAlignment, VerticalAlignment } from '../workbook-model';
import { colour, flag, number, oneOf, text, whole } from './arguments';
import { fittingHeights, fittingWidth } from './autofit';
import { HostError, invalidArgument } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { sameValue, type Range } from './range';

/** Ranges of one worksheet, at least one. */
type Ranges = readonly Range[];

const HORIZONTAL: readonly HorizontalAlignment[] = ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed'];
const VERTICAL: readonly VerticalAlignment[] = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'];
const STYLES: readonly BorderStyle[] = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS: readonly BorderWeight[] = ['Hairline', 'Thin', 'Medium', 'Thick'];
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal', 'DiagonalDown', 'DiagonalUp'] as const;
type Edge = (typeof EDGES)[number];
const NO_BORDER = { style: 'None', weight: 'Thin', color: '#000000' } as const satisfies Border;
interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

function common<T>(ranges: Ranges, read: (range: Range) => T | null): T | null {
  const [first, ...rest] = ranges.map(read);
  return first !== undefined && rest.every((other) => sameValue(other, first)) ? first : null;
}

const read = <T>(ranges: Ranges, of: (format: CellFormat) => T): T | null => common(ranges, (range) => range.common((row, column) => of(range.sheet.format(row, column))));

function change(ranges: Ranges, format: Partial<CellFormat>): void {
  for (const range of ranges) range.guard('formatCells');
  for (const range of ranges) {
    range.sheet.setFormat(range.area, format);
    range.tellFormat();
  }
}

const FILL: HostType<Ranges> = {
  className: 'RangeFill',
  values: { Color: (ranges) => read(ranges, ({ fill }) => fill ?? '#FFFFFF'), Pattern: (ranges) => read(ranges, ({ fill }) => (fill === null ? 'None' : 'Solid')) },
  writes: { Color: (ranges, value) => change(ranges, { fill: value === '' ? null : colour(value) }) },
  methods: { Clear: (ranges) => change(ranges, { fill: null }) },
};

const FONT: HostType<Ranges> = {
  className: 'RangeFont',
  values: {
    Bold: (ranges) => read(ranges, ({ bold }) => bold),
    Color: (ranges) => read(ranges, ({ fontColor }) => fontColor),
    Italic: (ranges) => read(ranges, ({ italic }) => italic),
    Name: (ranges) => read(ranges, ({ fontName }) => fontName),
    Size: (ranges) => read(ranges, ({ fontSize }) => fontSize),
    Strikethrough: (ranges) => read(ranges, ({ strikethrough }) => strikethrough),
    Underline: (ranges) => read(ranges, ({ underline }) => (underline ? 'Single' : 'None')),
  },
  writes: {
    Bold: (ranges, value) => change(ranges, { bold: flag(value) }),
    Color: (ranges, value) => change(ranges, { fontColor: colour(value) }),
    Italic: (ranges, value) => change(ranges, { italic: flag(value) }),
    Name: (ranges, value) => change(ranges, { fontName: text(value) }),
    Size: (ranges, value) => change(ranges, { fontSize: between(value, 1, 409) }),
    Strikethrough: (ranges, value) => change(ranges, { strikethrough: flag(value) }),
    Underline: (ranges, value) => change(ranges, { underline: underlined(value) }),
  },
};

function underlined(value: unknown): boolean {
  const style = oneOf(value, ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const);
  if (style === 'None' || style === 'Single') return style === 'Single';
  throw new HostError('NotImplemented', `RangeFont.underline ${style} is not implemented by this host.`);
}

function between(value: unknown, least: number, most: number): number {
  const n = number(value);
  if (n < least || n > most) throw invalidArgument();
  return n;
}

const PROTECTION: HostType<Ranges> = {
  className: 'FormatProtection',
  values: { Locked: (ranges) => read(ranges, ({ locked }) => locked) },
  writes: { Locked: (ranges, value) => change(ranges, { locked: flag(value) }) },
};

/** Cells of a range that have a border, and the edges of a cell that it is. */
interface EdgePart {
  readonly area: Area;
  readonly edges: readonly BorderEdge[];
}

function edgeParts({ row, column, rows, columns }: Area, edge: Edge): readonly EdgePart[] {
  const inRows = (from: number, count: number): Area => ({ row: row + from, column, rows: count, columns });
  const inColumns = (from: number, count: number): Area => ({ row, column: column + from, rows, columns: count });
  switch (edge) {
    case 'EdgeTop':
      return [{ area: inRows(0, 1), edges: [edge] }];
    case 'EdgeBottom':
      return [{ area: inRows(rows - 1, 1), edges: [edge] }];
    case 'EdgeLeft':
      return [{ area: inColumns(0, 1), edges: [edge] }];
    case 'EdgeRight':
      return [{ area: inColumns(columns - 1, 1), edges: [edge] }];
    case 'InsideHorizontal':
      return insideParts(inRows, rows, 'EdgeBottom', 'EdgeTop');
    case 'InsideVertical':
      return insideParts(inColumns, columns, 'EdgeRight', 'EdgeLeft');
    default:
      return [{ area: { row, column, rows, columns }, edges: [edge] }];
  }
}

/** What stands between so many lines is the one's far edge and the next one's near edge. */
function insideParts(lines: (from: number, count: number) => Area, count: number, far: BorderEdge, near: BorderEdge): readonly EdgePart[] {
  if (count < 2) return [];
  const inner: readonly EdgePart[] = count < 3 ? [] : [{ area: lines(1, count - 2), edges: [far, near] }];
  return [{ area: lines(0, 1), edges: [far] }, ...inner, { area: lines(count - 1, 1), edges: [near] }];
}

interface BorderOf {
  readonly ranges: Ranges;
  readonly edge: Edge;
}

function readBorder<T>({ ranges, edge }: BorderOf, of: (border: Border) => T): T | null {
  return common(ranges, (range) => {
    const parts = edgeParts(range.area, edge);
    const told = parts[0]?.edges[0];
    if (told === undefined) return of(NO_BORDER);
    const [first, ...others] = parts
      .filter(({ edges }) => edges.includes(told))
      .map(({ area: { row, column, rows, columns } }) => range.at(row, column, rows, columns).common((r, c) => of(range.sheet.format(r, c).borders[told] ?? NO_BORDER)));
    return others.every((each) => sameValue(each, first)) ? first! : null;
  });
}

/** A weight or a colour given to no border makes one; what is not given stays as each cell has it. */
function changeBorder({ ranges, edge }: BorderOf, given: Partial<Border>): void {
  for (const range of ranges) range.guard('formatCells');
  for (const range of ranges) {
    for (const part of edgeParts(range.area, edge))
      range.sheet.setFormat(part.area, ({ borders }) => {
        const changed = (edge: BorderEdge): Border => {
          const now = borders[edge] ?? NO_BORDER;
          return { ...now, style: now.style === 'None' ? 'Continuous' : now.style, ...given };
        };
        return { borders: Object.fromEntries(part.edges.map((each) => [each, changed(each)])) };
      });
    range.tellFormat();
  }
}

const BORDER: HostType<BorderOf> = {
  className: 'RangeBorder',
  identity: ({ edge }) => ({ SideIndex: edge }),
  values: {
    Color: (self) => readBorder(self, ({ color }) => color),
    SideIndex: ({ edge }) => edge,
    Style: (self) => readBorder(self, ({ style }) => style),
    Weight: (self) => readBorder(self, ({ weight }) => weight),
  },
  writes: {
    Color: (self, value) => changeBorder(self, { color: colour(value) }),
    Style: (self, value) => changeBorder(self, { style: oneOf(value, STYLES) }),
    Weight: (self, value) => changeBorder(self, { weight: oneOf(value, WEIGHTS) }),
  },
};

const BORDERS: HostType<Ranges> = {
  className: 'RangeBorderCollection',
  values: { Count: () => EDGES.length },
  items: (ranges) => EDGES.map((edge) => instance(BORDER, { ranges, edge })),
  methods: {
    GetItem: (ranges, index) => instance(BORDER, { ranges, edge: oneOf(index, EDGES) }),
    GetItemAt: (ranges, index) => instance(BORDER, { ranges, edge: EDGES[whole(index)] ?? oneOf(index, EDGES) }),
  },
};

function setColumnWidth(ranges: Ranges, value: unknown): void {
  for (const range of ranges) range.guard('formatColumns');
  const points = between(value, 0, 1350);
  for (const { sheet, area } of ranges) sheet.setColumnWidth(area.column, area.column + area.columns - 1, points);
}

/** Set to false, it changes nothing, as in Excel. */
function setStandardWidth(ranges: Ranges, value: unknown): void {
  for (const range of ranges) range.guard('formatColumns');
  if (flag(value)) for (const { sheet, area } of ranges) sheet.setStandardWidth(area.column, area.column + area.columns - 1);
}

function setRowHeight(ranges: Ranges, value: unknown): void {
  for (const range of ranges) range.guard('formatRows');
  const points = between(value, 0, 409.5);
  for (const { sheet, area } of ranges) sheet.setRowHeight(area.row, area.row + area.rows - 1, points);
}

/** Set to false, it changes nothing. */
function setStandardHeight(ranges: Ranges, value: unknown): void {
  for (const range of ranges) range.guard('formatRows');
  if (flag(value)) for (const { sheet, area } of ranges) sheet.setStandardHeight(area.row, area.row + area.rows - 1);
}

function autofitColumns(ranges: Ranges): void {
  for (const range of ranges) range.guard('formatColumns');
  for (const { sheet, area } of ranges)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const points = fittingWidth(sheet, column, area);
      if (points !== null) sheet.setColumnWidth(column, column, points);
    }
}

/** Of whole columns, only rows that hold something are looked at. */
const MOST_ROWS = 100_000;

function autofitRows(ranges: Ranges): void {
  for (const range of ranges) range.guard('formatRows');
  for (const { sheet, area } of ranges) {
    const used = sheet.used(true);
    const fitting = fittingHeights(sheet);
    const last = area.row + area.rows;
    const end = Math.min(last, used ? used.row + used.rows : area.row);
    for (let row = area.row; row < (area.rows > MOST_ROWS ? end : last); row++) {
      const points = fitting(row);
      if (row < end || points !== sheet.rowHeight(row)) sheet.setRowHeight(row, row, points, true);
    }
  }
}

const FORMAT: HostType<Ranges> = {
  className: 'RangeFormat',
  values: {
    ColumnWidth: (ranges) => common(ranges, (range) => range.commonOfColumns((column) => range.sheet.columnWidth(column))),
    HorizontalAlignment: (ranges) => read(ranges, ({ horizontal }) => horizontal),
    IndentLevel: (ranges) => read(ranges, ({ indent }) => indent),
    UseStandardHeight: (ranges) => common(ranges, (range) => range.commonOfRows((row) => range.sheet.hasStandardHeight(row))),
    UseStandardWidth: (ranges) => common(ranges, (range) => range.commonOfColumns((column) => range.sheet.hasStandardWidth(column))),
    RowHeight: (ranges) => common(ranges, (range) => range.commonOfRows((row) => range.sheet.rowHeight(row))),
    ShrinkToFit: (ranges) => read(ranges, ({ shrink }) => shrink),
    VerticalAlignment: (ranges) => read(ranges, ({ vertical }) => vertical),
    WrapText: (ranges) => read(ranges, ({ wrap }) => wrap),
  },
  writes: {
    ColumnWidth: setColumnWidth,
    HorizontalAlignment: (ranges, value) => change(ranges, { horizontal: oneOf(value, HORIZONTAL) }),
    IndentLevel: (ranges, value) => change(ranges, { indent: Math.trunc(between(value, 0, 250)) }),
    RowHeight: setRowHeight,
    ShrinkToFit: (ranges, value) => change(ranges, { shrink: flag(value) }),
    UseStandardHeight: setStandardHeight,
    UseStandardWidth: setStandardWidth,
    VerticalAlignment: (ranges, value) => change(ranges, { vertical: oneOf(value, VERTICAL) }),
    WrapText: (ranges, value) => change(ranges, { wrap: flag(value) }),
  },
  objects: {
    Borders: (ranges) => instance(BORDERS, ranges),
    Fill: (ranges) => instance(FILL, ranges),
    Font: (ranges) => instance(FONT, ranges),
    Protection: (ranges) => instance(PROTECTION, ranges),
  },
  methods: { AutofitColumns: autofitColumns, AutofitRows: autofitRows },
};

export function rangeFormat(ranges: Ranges): HostObject {
  return instance(FORMAT, ranges);
}
