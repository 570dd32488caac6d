/** `Excel.Chart` and `Excel.ChartCollection` of a worksheet, with title, legend and axes. */
import type { ChartAxis, ChartAxisKind, ChartFrame, ChartModel, ChartPlace, ChartType, SeriesBy, SheetModel } from '../workbook-model';
import { around } from '../xlsx/address';
import { flag, isAbsent, number, oneOf, optional, text, whole } from './arguments';
import type { Book } from './book';
import { formatClass, type Look } from './chart-format';
import { seriesCollection } from './chart-series';
import { HostError, invalidArgument, itemNotFound, notImplemented } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { rangeOf } from './range';
import { worksheet } from './worksheet';

/** A chart by its id: looked up anew each time. */
export interface ChartOf {
  readonly book: Book;
  readonly sheet: SheetModel;
  readonly id: string;
  readonly read: () => ChartModel;
  /** The same, where the sheet's protection allows to change it. */
  readonly write: () => ChartModel;
}

const TYPES: readonly ChartType[] = ['ColumnClustered', 'ColumnStacked', 'ColumnStacked100', 'BarClustered', 'BarStacked', 'BarStacked100', 'Pie', 'Doughnut'];
const BY: readonly SeriesBy[] = ['Auto', 'Columns', 'Rows'];

const guard = (book: Book, sheet: SheetModel): void => book.guard(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, 'structure');

function chartOf(book: Book, sheet: SheetModel, id: string): ChartOf {
  const read = (): ChartModel => {
    const found = sheet.charts().find((chart) => chart.id === id);
    if (found) return found;
    throw itemNotFound();
  };
  const write = (): ChartModel => {
    guard(book, sheet);
    return read();
  };
  return { book, sheet, id, read, write };
}

const look = ({ read, write }: ChartOf, place: ChartPlace): Look => ({ read, write, place });

// Titles

interface TitleOf {
  readonly chart: ChartOf;
  readonly axis?: ChartAxisKind;
}

const titleFormat = formatClass('ChartTitleFormat', 'Font', 'Fill', 'Border');
const axisTitleFormat = formatClass('ChartAxisTitleFormat', 'Font', 'Fill', 'Border');

function setFormula({ chart, axis }: TitleOf, value: unknown): void {
  const formula = text(value);
  if (!formula.startsWith('=')) throw invalidArgument();
  const { absoluteAddress, cellCount } = rangeOf(formula.slice(1), chart.book, chart.sheet);
  if (cellCount !== 1) throw invalidArgument();
  chart.write().setTitleFormula(absoluteAddress, axis);
}

const titleClass = (className: 'ChartTitle' | 'ChartAxisTitle'): HostType<TitleOf> => ({
  className,
  values: {
    Text: ({ chart, axis }) => chart.read().title(axis).text,
    Visible: ({ chart, axis }) => chart.read().title(axis).visible,
    ...(className === 'ChartTitle' ? { Overlay: ({ chart }: TitleOf) => chart.read().title().overlay } : {}),
  },
  writes: {
    Text: ({ chart, axis }, value) => chart.write().setTitle({ text: text(value) }, axis),
    Visible: ({ chart, axis }, value) => chart.write().setTitle({ visible: flag(value) }, axis),
    ...(className === 'ChartTitle' ? { Overlay: ({ chart }: TitleOf, value: unknown) => chart.write().setTitle({ overlay: flag(value) }) } : {}),
  },
  objects: {
    Format: ({ chart, axis }) => (axis ? axisTitleFormat(look(chart, { of: 'axisTitle', axis })) : titleFormat(look(chart, { of: 'title' }))),
  },
  methods: { SetFormula: setFormula },
});
const TITLE = titleClass('ChartTitle');
const AXIS_TITLE = titleClass('ChartAxisTitle');

// Legend

const legendFormat = formatClass('ChartLegendFormat', 'Font', 'Fill', 'Border');
const LEGEND: HostType<ChartOf> = {
  className: 'ChartLegend',
  values: {
    Overlay: ({ read }) => read().legend().overlay,
    Position: ({ read }) => read().legend().position,
    Visible: ({ read }) => read().legend().visible,
  },
  writes: {
    Overlay: ({ write }, value) => write().setLegend({ overlay: flag(value) }),
    Position: ({ write }, value) => write().setLegend({ position: oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const) }),
    Visible: ({ write }, value) => write().setLegend({ visible: flag(value) }),
  },
  objects: { Format: (chart) => legendFormat(look(chart, { of: 'legend' })) },
};

// Axes

interface AxisOf {
  readonly chart: ChartOf;
  readonly axis: ChartAxisKind;
}

const axisFormat = formatClass('ChartAxisFormat', 'Font', 'Fill', 'Line');
const gridlinesFormat = formatClass('ChartGridlinesFormat', 'Line');
const setAxis = ({ chart, axis }: AxisOf, change: Partial<ChartAxis>): void => chart.write().setAxis(axis, change);
const told = <K extends keyof ChartAxis>(name: K) => ({ chart, axis }: AxisOf) => chart.read().axis(axis)[name];

/** A bound that Excel finds by itself cannot be told without drawing the chart. */
const bound = (name: 'minimum' | 'maximum' | 'majorUnit' | 'tickLabelSpacing') => (self: AxisOf): number => {
  const value = self.chart.read().axis(self.axis)[name];
  if (value === null) throw notImplemented(`ChartAxis.${name} where it is automatic`);
  return value;
};
/** An empty text makes it automatic. */
const boundOf = (value: unknown): number | null => (value === '' ? null : number(value));

const GRIDLINES: HostType<AxisOf> = {
  className: 'ChartGridlines',
  values: { Visible: told('gridlines') },
  writes: { Visible: (self, value) => setAxis(self, { gridlines: flag(value) }) },
  objects: { Format: ({ chart, axis }) => gridlinesFormat(look(chart, { of: 'gridlines', axis })) },
};

const TICKS = ['None', 'Cross', 'Inside', 'Outside'] as const;

const AXIS: HostType<AxisOf> = {
  className: 'ChartAxis',
  notByDefault: ['MajorUnit', 'Maximum', 'Minimum'],
  values: {
    AxisGroup: () => 'Primary',
    LinkNumberFormat: told('linkNumberFormat'),
    MajorTickMark: told('majorTickMark'),
    MajorUnit: bound('majorUnit'),
    Maximum: bound('maximum'),
    Minimum: bound('minimum'),
    MinorTickMark: told('minorTickMark'),
    NumberFormat: told('numberFormat'),
    Position: told('position'),
    ReversePlotOrder: told('reversePlotOrder'),
    TickLabelPosition: told('tickLabelPosition'),
    TickLabelSpacing: bound('tickLabelSpacing'),
    Type: ({ axis }) => (axis === 'category' ? 'Category' : 'Value'),
    Visible: told('visible'),
  },
  writes: {
    LinkNumberFormat: (self, value) => setAxis(self, { linkNumberFormat: flag(value) }),
    MajorTickMark: (self, value) => setAxis(self, { majorTickMark: oneOf(value, TICKS) }),
    MajorUnit: (self, value) => setAxis(self, { majorUnit: boundOf(value) }),
    Maximum: (self, value) => setAxis(self, { maximum: boundOf(value) }),
    Minimum: (self, value) => setAxis(self, { minimum: boundOf(value) }),
    MinorTickMark: (self, value) => setAxis(self, { minorTickMark: oneOf(value, TICKS) }),
    NumberFormat: (self, value) => setAxis(self, { numberFormat: text(value) }),
    Position: (self, value) => setAxis(self, { position: oneOf(value, ['Automatic', 'Maximum', 'Minimum'] as const) }),
    ReversePlotOrder: (self, value) => setAxis(self, { reversePlotOrder: flag(value) }),
    TickLabelPosition: (self, value) => setAxis(self, { tickLabelPosition: oneOf(value, ['NextToAxis', 'High', 'Low', 'None'] as const) }),
    TickLabelSpacing: (self, value) => setAxis(self, { tickLabelSpacing: boundOf(value) }),
    Visible: (self, value) => setAxis(self, { visible: flag(value) }),
  },
  objects: {
    Format: ({ chart, axis }) => axisFormat(look(chart, { of: 'axis', axis })),
    MajorGridlines: (self) => instance(GRIDLINES, self),
    Title: ({ chart, axis }) => instance(AXIS_TITLE, { chart, axis }),
  },
};

function axis(chart: ChartOf, kind: ChartAxisKind): HostObject {
  chart.read().axis(kind);
  return instance(AXIS, { chart, axis: kind });
}

const AXES: HostType<ChartOf> = {
  className: 'ChartAxes',
  objects: { CategoryAxis: (chart) => axis(chart, 'category'), ValueAxis: (chart) => axis(chart, 'value') },
  methods: {
    GetItem: (chart, type, group) => {
      if ((optional(group, text) ?? 'Primary') !== 'Primary') throw notImplemented('ChartAxes.getItem of the secondary group');
      return axis(chart, oneOf(type, ['Category', 'Value'] as const) === 'Category' ? 'category' : 'value');
    },
  },
};

// Chart

const areaFormat = formatClass('ChartAreaFormat', 'Font', 'Fill', 'Border');
const plotAreaFormat = formatClass('ChartPlotAreaFormat', 'Fill', 'Border');
const PLOT_AREA: HostType<ChartOf> = { className: 'ChartPlotArea', objects: { Format: (chart) => plotAreaFormat(look(chart, { of: 'plotArea' })) } };

const side = (name: keyof ChartFrame) => ({ read }: ChartOf): number => read().frame()[name];
const setSide = (name: keyof ChartFrame) => ({ write }: ChartOf, value: unknown): void => {
  const points = number(value);
  if (points < 0) throw invalidArgument();
  write().setFrame({ [name]: points });
};

function setName({ write }: ChartOf, value: unknown): void {
  const name = text(value);
  if (name === '') throw invalidArgument();
  write().name = name;
}

/** Over the cells from the start to the end; with a start alone it moves there and keeps its size. */
function setPosition({ book, sheet, write }: ChartOf, startCell: unknown, endCell: unknown): void {
  const start = rangeOf(startCell, book, sheet);
  const end = isAbsent(endCell) ? null : rangeOf(endCell, book, sheet);
  if (start.sheet.id !== sheet.id || (end && end.sheet.id !== sheet.id)) throw invalidArgument();
  if (end) return write().cover(around(start.area, end.area));
  const sum = (count: number, size: (index: number) => number): number => Array.from({ length: count }, (_, index) => size(index)).reduce((all, each) => all + each, 0);
  write().setFrame({ left: sum(start.area.column, (column) => sheet.columnWidth(column)), top: sum(start.area.row, (row) => sheet.rowHeight(row)) });
}

function source(book: Book, sheet: SheetModel, range: unknown): { readonly sheet: SheetModel; readonly area: ReturnType<typeof rangeOf>['area'] } {
  const found = rangeOf(range, book, sheet);
  return { sheet: found.sheet, area: found.area };
}

const CHART: HostType<ChartOf> = {
  className: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  alive: ({ book, sheet, id }) => book.has(sheet) && sheet.charts().some((chart) => chart.id === id),
  notByDefault: ['ChartType'],
  values: {
    ChartType: ({ read }) => read().type,
    Height: side('height'),
    Id: ({ id }) => id,
    Left: side('left'),
    Name: ({ read }) => read().name,
    Top: side('top'),
    Width: side('width'),
  },
  writes: { Height: setSide('height'), Left: setSide('left'), Name: setName, Top: setSide('top'), Width: setSide('width') },
  objects: {
    Axes: (chart) => instance(AXES, chart),
    Format: (chart) => areaFormat(look(chart, { of: 'area' })),
    Legend: (chart) => instance(LEGEND, chart),
    PlotArea: (chart) => instance(PLOT_AREA, chart),
    Series: seriesCollection,
    Title: (chart) => instance(TITLE, { chart }),
    Worksheet: ({ book, sheet }) => worksheet(book, sheet),
  },
  methods: {
    Delete: ({ write }) => write().remove(),
    SetData: ({ book, sheet, write }, range, by) => write().setData(source(book, sheet, range), oneOf(optional(by, text) ?? 'Auto', BY)),
    SetPosition: setPosition,
  },
};

interface ChartsOf {
  readonly book: Book;
  readonly sheet: SheetModel;
}

const chart = ({ book, sheet }: ChartsOf, { id }: ChartModel): HostObject => instance(CHART, chartOf(book, sheet, id));

function find(self: ChartsOf, key: unknown): HostObject | null {
  const wanted = text(key);
  const all = self.sheet.charts();
  const found = all.find(({ id }) => id === wanted) ?? all.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  return found ? chart(self, found) : null;
}

function add(self: ChartsOf, type: unknown, range: unknown, by: unknown): HostObject {
  const wanted = text(type);
  const known = TYPES.find((each) => each === wanted);
  if (!known) throw new HostError('NotImplemented', `ChartCollection.add of ${wanted} is not implemented by this host.`);
  guard(self.book, self.sheet);
  return chart(self, self.sheet.addChart(known, source(self.book, self.sheet, range), oneOf(optional(by, text) ?? 'Auto', BY)));
}

const CHARTS: HostType<ChartsOf> = {
  className: 'ChartCollection',
  values: { Count: ({ sheet }) => sheet.charts().length },
  items: (self) => self.sheet.charts().map((each) => chart(self, each)),
  methods: {
    Add: add,
    GetCount: ({ sheet }) => sheet.charts().length,
    GetItem: (self, key) => {
      const found = find(self, key);
      if (found) return found;
      throw itemNotFound();
    },
    GetItemAt: (self, at) => {
      const found = self.sheet.charts()[whole(at)];
      if (!found) throw invalidArgument();
      return chart(self, found);
    },
    GetItemOrNullObject: find,
  },
};

export function sheetCharts(book: Book, sheet: SheetModel): HostObject {
  return instance(CHARTS, { book, sheet });
}
