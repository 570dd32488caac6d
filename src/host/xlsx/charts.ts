/** The charts of a sheet: lists those it has, makes new ones, and brings what those made or changed here keep of the cells up to date. */
import type { Area, ChartType, SeriesBy, SheetModel } from '../workbook-model';
import { Chart } from './chart';
import { seriesOf } from './chart-data';
import type { ChartIntent } from './chart-guard';
import { chartXml } from './chart-template';
import { Drawing } from './drawing';
import type { Book, Sheet } from './sheet';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** As Excel makes a new one, in points. */
const NEW_FRAME = { left: 48, top: 15, width: 360, height: 216 } as const;

export class SheetCharts {
  private readonly drawing: Drawing;
  private readonly touchedParts = new Set<string>();
  private readonly touchedShapes = new Map<string, Set<number>>();

  constructor(
    private readonly book: Book,
    private readonly sheet: Sheet,
  ) {
    this.drawing = new Drawing(book.pack, sheet);
  }

  list(): Chart[] {
    return this.drawing.charts().map(({ shape, part }) => this.chart(shape, part));
  }

  private chart(shape: number, part: string): Chart {
    return new Chart(this.book, this.drawing, shape, this.idOf(shape), part, () => this.touch(shape, part));
  }

  /** Excel's: the sheet's place in the second half, the shape's number in the last, lowest byte first. */
  private idOf(shape: number): string {
    const bytes = [shape & 0xff, (shape >> 8) & 0xff, (shape >> 16) & 0xff, shape >> 24].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return this.sheet.id.replace(/^\{00000000-0001/, '{00000000-0008').replace(/-[^-]*\}$/, `-0000${bytes.toUpperCase()}}`);
  }

  private touch(shape: number, part: string): void {
    const drawing = this.drawing.part;
    this.touchedParts.add(part);
    if (drawing !== null) this.touchedShapes.set(drawing, (this.touchedShapes.get(drawing) ?? new Set()).add(shape));
    this.book.changed();
  }

  add(type: ChartType, source: { readonly sheet: SheetModel; readonly area: Area }, by: SeriesBy): Chart {
    const { pack } = this.book;
    const part = pack.freeName(`${pack.workbook.slice(0, pack.workbook.lastIndexOf('/') + 1)}charts/chart#.xml`);
    const several = type === 'Pie' || type === 'Doughnut' || seriesOf(source.sheet, source.area, by).length > 1;
    pack.add(part, CHART_TYPE, chartXml(pack, type, several, this.book.date1904));
    const shape = this.drawing.add(part, NEW_FRAME);
    this.touch(shape, part);
    const chart = this.chart(shape, part);
    chart.setData(source, by);
    return chart;
  }

  refresh(): void {
    for (const chart of this.list()) if (this.touchedParts.has(chart.part)) chart.refresh();
  }

  changes(): ChartIntent {
    return { charts: this.touchedParts, shapes: this.touchedShapes };
  }
}
