/** `Excel.PageLayout` and the headers and footers that go on all pages. Margins are in points. */
import type { Area, PageLayout, SheetModel } from '../workbook-model';
import { MAX_COLUMNS, MAX_ROWS } from '../xlsx/address';
import { flag, isAbsent, number, oneOf, optional, record, text, whole } from './arguments';
import type { Book } from './book';
import { invalidArgument } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { Range, range, rangeOf } from './range';
import { rangeAreas } from './range-areas';

interface SheetOf {
  readonly book: Book;
  readonly sheet: SheetModel;
}
type Side = keyof PageLayout['margins'];

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const SIDES: readonly Side[] = ['left', 'right', 'top', 'bottom', 'header', 'footer'];

/** Either a scale in percent or so many pages wide and tall. */
function setZoom({ sheet }: SheetOf, value: unknown): void {
  const { scale, horizontalFitToPages, verticalFitToPages } = record(value);
  const pages = (given: unknown): number | null => {
    const count = optional(given, whole) ?? null;
    if (count !== null && count < 1) throw invalidArgument();
    return count;
  };
  if (!isAbsent(scale)) {
    const percent = whole(scale);
    if (percent < 10 || percent > 400 || !isAbsent(horizontalFitToPages) || !isAbsent(verticalFitToPages)) throw invalidArgument();
    sheet.setPageLayout({ scale: percent, fit: null });
  } else sheet.setPageLayout({ scale: null, fit: { wide: pages(horizontalFitToPages), tall: pages(verticalFitToPages) } });
}

function zoom({ sheet }: SheetOf): object {
  const { fit, scale } = sheet.pageLayout();
  if (!fit) return { scale: scale ?? 100 };
  return { ...(fit.wide === null ? {} : { horizontalFitToPages: fit.wide }), ...(fit.tall === null ? {} : { verticalFitToPages: fit.tall }) };
}

function setMargin({ sheet }: SheetOf, margins: Partial<Record<Side, number>>): void {
  if (Object.values(margins).some((points) => points < 0)) throw invalidArgument();
  sheet.setPageLayout({ margins: { ...sheet.pageLayout().margins, ...margins } });
}

function setMargins(self: SheetOf, unit: unknown, options: unknown): void {
  const factor = POINTS[oneOf(unit, ['Points', 'Inches', 'Centimeters'] as const)];
  const given = record(options);
  setMargin(self, Object.fromEntries(SIDES.filter((side) => !isAbsent(given[side])).map((side) => [side, number(given[side]) * factor])));
}

/** Rows or columns that go on every page: how each is read off an area, and the area of each. */
const TITLES = {
  titleRows: { linesOf: ({ row, rows }: Area) => [row, row + rows - 1], areaOf: ([first, last]: Lines) => ({ row: first, column: 0, rows: last - first + 1, columns: MAX_COLUMNS }) },
  titleColumns: { linesOf: ({ column, columns }: Area) => [column, column + columns - 1], areaOf: ([first, last]: Lines) => ({ row: 0, column: first, rows: MAX_ROWS, columns: last - first + 1 }) },
} as const;
type Titles = keyof typeof TITLES;
type Lines = readonly [first: number, last: number];

const setTitles = (member: Titles) => (self: SheetOf, lines: unknown): void => {
  const { area, sheet } = rangeOf(lines, self.book, self.sheet);
  if (sheet.id !== self.sheet.id) throw invalidArgument();
  self.sheet.setPageLayout({ [member]: TITLES[member].linesOf(area) });
};

const titles = (member: Titles) => ({ book, sheet }: SheetOf): HostObject | null => {
  const lines = sheet.pageLayout()[member];
  return lines && range(new Range(book, sheet, TITLES[member].areaOf(lines)));
};

/** A range, or addresses with commas between. */
function setPrintArea(self: SheetOf, value: unknown): void {
  const given = typeof value === 'string' ? (value.match(/(?:'[^']*'|[^,'])+/g) ?? []) : [value];
  const ranges = given.map((each) => rangeOf(each, self.book, self.sheet));
  if (ranges.length === 0 || ranges.some(({ sheet, area }) => sheet.id !== self.sheet.id || area.rows === MAX_ROWS)) throw invalidArgument();
  self.sheet.setPageLayout({ printAreas: ranges.map(({ area }) => area) });
}

function printArea({ book, sheet }: SheetOf): HostObject | null {
  const areas = sheet.pageLayout().printAreas;
  return areas.length === 0 ? null : rangeAreas(areas.map((area) => new Range(book, sheet, area)));
}

const TEXTS = (['header', 'footer'] as const).flatMap((place) => (['left', 'center', 'right'] as const).map((side) => ({ place, side, member: `${side.charAt(0).toUpperCase()}${side.slice(1)}${place.charAt(0).toUpperCase()}${place.slice(1)}` })));

const HEADER_FOOTER: HostType<SheetOf> = {
  className: 'HeaderFooter',
  values: Object.fromEntries(TEXTS.map(({ place, side, member }) => [member, ({ sheet }: SheetOf) => sheet.pageLayout()[place][side]])),
  writes: Object.fromEntries(
    TEXTS.map(({ place, side, member }) => [member, ({ sheet }: SheetOf, value: unknown) => sheet.setPageLayout({ [place]: { ...sheet.pageLayout()[place], [side]: text(value) } })]),
  ),
};

const GROUP: HostType<SheetOf> = { className: 'HeaderFooterGroup', objects: { DefaultForAllPages: (self) => instance(HEADER_FOOTER, self) } };

const marginName = (side: Side): string => `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`;

const LAYOUT: HostType<SheetOf> = {
  className: 'PageLayout',
  values: {
    CenterHorizontally: ({ sheet }) => sheet.pageLayout().centerHorizontally,
    Orientation: ({ sheet }) => sheet.pageLayout().orientation,
    PaperSize: ({ sheet }) => sheet.pageLayout().paperSize,
    Zoom: zoom,
    ...Object.fromEntries(SIDES.map((side) => [marginName(side), ({ sheet }: SheetOf) => sheet.pageLayout().margins[side]])),
  },
  writes: {
    CenterHorizontally: ({ sheet }, value) => sheet.setPageLayout({ centerHorizontally: flag(value) }),
    Orientation: ({ sheet }, value) => sheet.setPageLayout({ orientation: oneOf(value, ['Portrait', 'Landscape'] as const) }),
    PaperSize: ({ sheet }, value) => sheet.setPageLayout({ paperSize: text(value) }),
    Zoom: setZoom,
    ...Object.fromEntries(SIDES.map((side) => [marginName(side), (self: SheetOf, value: unknown) => setMargin(self, { [side]: number(value) })])),
  },
  objects: { HeadersFooters: (self) => instance(GROUP, self) },
  methods: {
    GetPrintAreaOrNullObject: printArea,
    GetPrintTitleColumnsOrNullObject: titles('titleColumns'),
    GetPrintTitleRowsOrNullObject: titles('titleRows'),
    SetPrintArea: setPrintArea,
    SetPrintMargins: setMargins,
    SetPrintTitleColumns: setTitles('titleColumns'),
    SetPrintTitleRows: setTitles('titleRows'),
  },
};

export function pageLayout(book: Book, sheet: SheetModel): HostObject {
  return instance(LAYOUT, { book, sheet });
}
