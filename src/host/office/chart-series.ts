/** `Excel.ChartSeries` and its collection, its points and its data labels. */
import type { ChartBars, ChartLabels, ChartPlace, ChartSeries } from '../workbook-model';
import { flag, isAbsent, number, oneOf, optional, text, whole } from './arguments';
import { formatClass, type Look } from './chart-format';
import type { ChartOf } from './charts';
import { invalidArgument, notImplemented } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { rangeOf } from './range';

interface SeriesOf {
  readonly chart: ChartOf;
  readonly index: number;
}
type Change = Parameters<ReturnType<ChartOf['write']>['changeSeries']>[1];

const modelOf = ({ chart, index }: SeriesOf): ChartSeries => {
  const found = chart.read().series()[index];
  if (found) return found;
  throw invalidArgument();
};
const change = ({ chart, index }: SeriesOf, by: Change): void => chart.write().changeSeries(index, by);
const look = ({ chart }: SeriesOf, place: ChartPlace): Look => ({ read: chart.read, write: chart.write, place });

// Labels

const POSITIONS = ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'BestFit'] as const;
const setLabels = ({ chart, index }: SeriesOf, by: Partial<ChartLabels>): void => chart.write().setLabels(index, by);
const label = <K extends keyof ChartLabels>(name: K) => ({ chart, index }: SeriesOf) => chart.read().labels(index)[name];
const labelFormat = formatClass('ChartDataLabelFormat', 'Font', 'Fill', 'Border');

const LABELS: HostType<SeriesOf> = {
  className: 'ChartDataLabels',
  values: {
    LinkNumberFormat: label('linkNumberFormat'),
    NumberFormat: label('numberFormat'),
    Position: label('position'),
    Separator: label('separator'),
    ShowCategoryName: label('showCategoryName'),
    ShowLegendKey: label('showLegendKey'),
    ShowPercentage: label('showPercentage'),
    ShowSeriesName: label('showSeriesName'),
    ShowValue: label('showValue'),
  },
  writes: {
    LinkNumberFormat: (self, value) => setLabels(self, { linkNumberFormat: flag(value) }),
    NumberFormat: (self, value) => setLabels(self, { numberFormat: text(value) }),
    Position: (self, value) => setLabels(self, { position: oneOf(value, POSITIONS) }),
    Separator: (self, value) => setLabels(self, { separator: text(value) }),
    ShowCategoryName: (self, value) => setLabels(self, { showCategoryName: flag(value) }),
    ShowLegendKey: (self, value) => setLabels(self, { showLegendKey: flag(value) }),
    ShowPercentage: (self, value) => setLabels(self, { showPercentage: flag(value) }),
    ShowSeriesName: (self, value) => setLabels(self, { showSeriesName: flag(value) }),
    ShowValue: (self, value) => setLabels(self, { showValue: flag(value) }),
  },
  objects: { Format: (self) => labelFormat(look(self, { of: 'labels', series: self.index })) },
};

// Points

interface PointOf {
  readonly series: SeriesOf;
  readonly index: number;
}
const pointFormat = formatClass('ChartPointFormat', 'Fill', 'Border');

const POINT: HostType<PointOf> = {
  className: 'ChartPoint',
  objects: { Format: ({ series, index }) => pointFormat(look(series, { of: 'point', series: series.index, point: index })) },
};

const POINTS: HostType<SeriesOf> = {
  className: 'ChartPointsCollection',
  values: { Count: (series) => modelOf(series).points },
  items: (series) => Array.from({ length: modelOf(series).points }, (_, index) => instance(POINT, { series, index })),
  methods: {
    GetCount: (series) => modelOf(series).points,
    GetItemAt: (series, at) => {
      const index = whole(at);
      if (index < 0 || index >= modelOf(series).points) throw invalidArgument();
      return instance(POINT, { series, index });
    },
  },
};

// Series

const seriesFormat = formatClass('ChartSeriesFormat', 'Fill', 'Line');

function percent(value: unknown, least: number, most: number): number {
  const n = whole(value);
  if (n < least || n > most) throw invalidArgument();
  return n;
}

const bars = (name: keyof ChartBars) => ({ chart }: SeriesOf) => chart.read().bars()[name];

/** The cells as a formula; they may stand on any sheet. */
function formulaOf({ chart }: SeriesOf, source: unknown): string {
  return `=${rangeOf(source, chart.book, chart.sheet).absoluteAddress}`;
}

function setName(self: SeriesOf, value: unknown): void {
  const name = text(value);
  if (name.startsWith('=')) throw notImplemented('ChartSeries.name of a cell');
  change(self, { name });
}

const SERIES: HostType<SeriesOf> = {
  className: 'ChartSeries',
  notByDefault: ['GapWidth', 'Overlap'],
  values: {
    GapWidth: bars('gapWidth'),
    HasDataLabels: (self) => modelOf(self).hasLabels,
    Name: (self) => modelOf(self).name,
    Overlap: bars('overlap'),
  },
  writes: {
    GapWidth: ({ chart }, value) => chart.write().setBars({ gapWidth: percent(value, 0, 500) }),
    HasDataLabels: (self, value) => change(self, { hasLabels: flag(value) }),
    Name: setName,
    Overlap: ({ chart }, value) => chart.write().setBars({ overlap: percent(value, -100, 100) }),
  },
  objects: {
    DataLabels: (self) => instance(LABELS, self),
    Format: (self) => seriesFormat(look(self, { of: 'series', series: self.index })),
    Points: (self) => instance(POINTS, self),
  },
  methods: {
    Delete: ({ chart, index }) => chart.write().removeSeries(index),
    SetValues: (self, source) => change(self, { values: formulaOf(self, source) }),
    SetXAxisValues: (self, source) => change(self, { categories: formulaOf(self, source) }),
  },
};

const COLLECTION: HostType<ChartOf> = {
  className: 'ChartSeriesCollection',
  values: { Count: (chart) => chart.read().series().length },
  items: (chart) => chart.read().series().map((_, index) => instance(SERIES, { chart, index })),
  methods: {
    Add: (chart, name, index) => instance(SERIES, { chart, index: chart.write().addSeries(optional(name, text) ?? null, isAbsent(index) ? null : number(index)) }),
    GetCount: (chart) => chart.read().series().length,
    GetItemAt: (chart, at) => {
      const index = whole(at);
      if (index < 0 || index >= chart.read().series().length) throw invalidArgument();
      return instance(SERIES, { chart, index });
    },
  },
};

export const seriesCollection = (chart: ChartOf): HostObject => instance(COLLECTION, chart);
