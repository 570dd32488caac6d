/** What a chart's parts look like: `Excel.ChartFont`, `ChartFill`, `ChartLineFormat` and `ChartBorder`. */
import type { ChartFont, ChartLine, ChartLineStyle, ChartModel, ChartPlace } from '../workbook-model';
import { colour, flag, number, oneOf, text } from './arguments';
import { invalidArgument } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';

/** A part of a chart; the chart is looked up anew each time, for a write also whether its sheet may be changed. */
export interface Look {
  readonly read: () => ChartModel;
  readonly write: () => ChartModel;
  readonly place: ChartPlace;
}

const LINE_STYLES: readonly ChartLineStyle[] = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'RoundDot', 'Automatic'];

const readFont = ({ read, place }: Look): ChartFont => read().font(place);
const setFont = ({ write, place }: Look, change: Partial<ChartFont>): void => write().setFont(place, change);

function positive(value: unknown, most: number): number {
  const points = number(value);
  if (points <= 0 || points > most) throw invalidArgument();
  return points;
}

const FONT: HostType<Look> = {
  className: 'ChartFont',
  values: {
    Bold: (look) => readFont(look).bold,
    Color: (look) => readFont(look).color,
    Italic: (look) => readFont(look).italic,
    Name: (look) => readFont(look).name,
    Size: (look) => readFont(look).size,
    Underline: (look) => (readFont(look).underline === true ? 'Single' : 'None'),
  },
  writes: {
    Bold: (look, value) => setFont(look, { bold: flag(value) }),
    Color: (look, value) => setFont(look, { color: colour(value) }),
    Italic: (look, value) => setFont(look, { italic: flag(value) }),
    Name: (look, value) => setFont(look, { name: text(value) }),
    Size: (look, value) => setFont(look, { size: positive(value, 409) }),
    Underline: (look, value) => setFont(look, { underline: oneOf(value, ['None', 'Single'] as const) === 'Single' }),
  },
};

const FILL: HostType<Look> = {
  className: 'ChartFill',
  methods: {
    Clear: ({ write, place }) => write().setFill(place, null),
    SetSolidColor: ({ write, place }, color) => write().setFill(place, colour(color)),
  },
};

const setLine = ({ write, place }: Look, change: Partial<ChartLine>): void => write().setLine(place, change);

const lineOf = (className: 'ChartLineFormat' | 'ChartBorder'): HostType<Look> => ({
  className,
  values: {
    Color: ({ read, place }) => read().line(place).color,
    LineStyle: ({ read, place }) => read().line(place).style,
    Weight: ({ read, place }) => read().line(place).weight,
  },
  writes: {
    Color: (look, value) => setLine(look, { color: colour(value) }),
    LineStyle: (look, value) => setLine(look, { style: oneOf(value, LINE_STYLES) }),
    Weight: (look, value) => setLine(look, { weight: positive(value, 1584) }),
  },
  methods: { Clear: (look) => setLine(look, { style: 'None' }) },
});
const LINE = lineOf('ChartLineFormat');
const BORDER = lineOf('ChartBorder');

type Part = 'Font' | 'Fill' | 'Line' | 'Border';
const PARTS: Readonly<Record<Part, HostType<Look>>> = { Font: FONT, Fill: FILL, Line: LINE, Border: BORDER };

/** A format class with these parts, such as `ChartSeriesFormat` with a fill and a line. */
export function formatClass(className: string, ...parts: readonly Part[]): (look: Look) => HostObject {
  const type: HostType<Look> = { className, objects: Object.fromEntries(parts.map((part) => [part, (look: Look) => instance(PARTS[part], look)])) };
  return (look) => instance(type, look);
}
