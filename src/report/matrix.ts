/** The working matrix: programme × 18 components, under *Programa*, *Causas* and *Efectos* as the source heads them (Annex 1): its rows, its look and its names. Plain data, no Office. */
import { cellAddress, type Area, type SheetGrid } from '../annex/grid';
import type { Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, isMilestone, MILESTONE_IDS, phaseOf, PHASES, STATUSES, type ComponentId } from '../method';
import { GRID, INFERRED_MARK, OFFICER_MARK, OWN_HEADING, PHASE_APPEARANCE, PLAIN_PAGE, SHEET_FONT, THICK, WARNING_APPEARANCE } from './appearance';
import { cellAt, fixedAddress } from './cells';
import { STATES, stateOf } from './lists';
import { MATRIX_COLUMNS, matrixColumn, type ColumnId } from './matrix-columns';
import { componentName, MATRIX_NAMES, milestoneName, stateName } from './names';
import type { ColourRule, Content, NamePlan, SheetLook } from './plan';
import { beginsWith } from './rules';
import { statusText } from './texts';

const LEGEND_ROW = 1;
const SIDES_ROW = 2;
const PHASES_ROW = 3;
/** Row of the headings that the filter hangs on, from 0. */
export const MATRIX_HEADINGS = 4;
export const MATRIX_FIRST = 5;

const FIRST_COMPONENT = matrixColumn(COMPONENT_IDS[0]);
const WIDTH = MATRIX_COLUMNS.length;
/** Columns in sight; those out of sight are behind them. */
const SEEN = MATRIX_COLUMNS.filter(({ width }) => width !== null).length;

function legendTexts({ verdict, report: { legend } }: LanguagePack): { readonly text: string; readonly fill: string | null }[] {
  return [
    ...STATUSES.map((status) => ({ text: `${APPEARANCE[status].symbol} ${verdict.status[status]}`, fill: APPEARANCE[status].fill })),
    { text: `${INFERRED_MARK} ${legend.inferred}`, fill: APPEARANCE.inferred.fill },
    { text: `${OFFICER_MARK} ${verdict.basis.officer}`, fill: null },
  ];
}

/** Columns of each cell of the legend, over the causes: those of the marks take a sentence. */
const LEGEND_SPANS = [1, 1, 1, 2, 1, 4, 2];

interface LegendCell {
  readonly column: number;
  readonly span: number;
  readonly text: string;
  readonly fill: string | null;
}

function legendCells(pack: LanguagePack): LegendCell[] {
  let column = FIRST_COMPONENT;
  return legendTexts(pack).map(({ text, fill }, at) => {
    const span = LEGEND_SPANS[at]!;
    const cell = { column, span, text, fill };
    column += span;
    return cell;
  });
}

/** Titles, legend and headings, from A1. */
export function matrixHead(pack: LanguagePack): Content[][] {
  const empty = (): Content[] => Array.from({ length: WIDTH }, () => '');
  const [title, legend, sides, phases] = [empty(), empty(), empty(), empty()];
  title[0] = pack.report.matrixTitle;
  legend[FIRST_COMPONENT - 1] = pack.report.legend.title;
  for (const { column, text } of legendCells(pack)) legend[column] = text;
  sides[0] = pack.verdict.sides.programme;
  for (const [side, first] of sideStarts()) sides[first] = pack.verdict.sides[side];
  for (const { phase } of PHASES) phases[phaseColumns(phase)[0]] = `${PHASE_APPEARANCE[phase].symbol} ${pack.verdict.phase[phase].name} (${pack.verdict.phase[phase].years})`;
  return [title, legend, sides, phases, MATRIX_COLUMNS.map(({ heading }) => capital(heading(pack), pack))];
}

/** The row of a programme. `statusCell` has the last word on a status cell: it keeps a word of the officer's that is no status. */
export function matrixRow(verdict: Verdict, pack: LanguagePack, statusCell: (verdict: Verdict, id: ComponentId, text: string) => string): Content[] {
  return MATRIX_COLUMNS.map(({ id, cells }) => {
    if (cells === 'status') return statusCell(verdict, id as ComponentId, statusText(verdict.components[id as ComponentId], pack));
    return typeof cells === 'function' ? cells(verdict, pack) : cells;
  });
}

/** A row that stays as it stands: what is written or decided there as it is, with the formulas over it. */
export function standingMatrixRow(grid: SheetGrid, row: number): Content[] {
  return MATRIX_COLUMNS.map(({ cells }, column) => {
    const { text = '', kind } = cellAt(grid, row, column) ?? {};
    if (typeof cells === 'object') return cells;
    // A mark that an earlier version wrote behind the word: now it follows the milestones.
    if (cells === 'status') return text.replaceAll(` ${INFERRED_MARK}`, '');
    return kind === 'number' ? Number(text) : text;
  });
}

/** A row that is ready for a programme. */
export function emptyMatrixRow(): Content[] {
  return MATRIX_COLUMNS.map(({ cells }) => (typeof cells === 'object' ? cells : ''));
}

/** Names of the workbook, and the column of the matrix that each stands for. */
export function columnNames(): readonly (readonly [name: string, id: ColumnId])[] {
  return [
    ...(Object.keys(MATRIX_NAMES) as (keyof typeof MATRIX_NAMES)[]).map((each) => [MATRIX_NAMES[each], each === 'next' ? 'nextText' : each === 'success' ? 'successNumber' : each] as const),
    ...MILESTONE_IDS.map((id) => [milestoneName(id), `walked ${id}`] as const),
    ...COMPONENT_IDS.flatMap((id) => [[componentName(id), id], [stateName(id), `state ${id}`]] as const),
  ];
}

/** @param count rows for programmes */
export function matrixNames(count: number): NamePlan[] {
  return columnNames().map(([name, id]) => ({ name, own: 'matrix', address: fixedAddress({ row: MATRIX_FIRST, column: matrixColumn(id), rows: Math.max(count, 1), columns: 1 }), exact: true }));
}

function capital(text: string, { locale }: LanguagePack): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function phaseColumns(phase: number): readonly [first: number, count: number] {
  const ids = COMPONENT_IDS.filter((id) => phaseOf(id) === phase);
  return [matrixColumn(ids[0]!), ids.length];
}

function sideStarts(): (readonly ['causes' | 'effects', first: number, count: number])[] {
  return (['causes', 'effects'] as const).map((side) => {
    const columns = PHASES.filter((rule) => rule.side === side).map(({ phase }) => phaseColumns(phase));
    return [side, columns[0]![0], columns.reduce((sum, [, count]) => sum + count, 0)] as const;
  });
}

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });

/** @param count rows for programmes; @param statuses name of the range with the words to choose from */
export function matrixLook(count: number, pack: LanguagePack, statuses: string): SheetLook {
  const body = Math.max(count, 1);
  const cells = area(MATRIX_FIRST, FIRST_COMPONENT, body, COMPONENT_IDS.length);
  const whole = area(MATRIX_HEADINGS, 0, body + 1, SEEN);
  const sides = sideStarts();
  const effects = sides.at(-1)![1];
  const milestones = COMPONENT_IDS.filter(isMilestone).map(matrixColumn);
  const legend = legendCells(pack);
  // As seen from the first status; the states stand in the same order.
  const firstState = cellAddress(MATRIX_FIRST, matrixColumn(`state ${COMPONENT_IDS[0]}`));
  return {
    area: area(0, 0, MATRIX_FIRST + body, WIDTH),
    widths: MATRIX_COLUMNS.flatMap(({ width }, column) => (width === null ? [] : [{ column, points: width }])),
    heights: [{ row: 0, points: 24 }, { row: LEGEND_ROW, points: 28 }, { row: SIDES_ROW, points: 17 }, { row: PHASES_ROW, points: 17 }, { row: MATRIX_HEADINGS, points: 64 }],
    merges: [
      area(SIDES_ROW, 0, 2, FIRST_COMPONENT),
      area(SIDES_ROW, matrixColumn('toDocument'), 2, SEEN - matrixColumn('toDocument')),
      ...sides.map(([, first, columns]) => area(SIDES_ROW, first, 1, columns)),
      ...PHASES.map(({ phase }) => area(PHASES_ROW, phaseColumns(phase)[0], 1, phaseColumns(phase)[1])),
      ...legend.map(({ column, span }) => area(LEGEND_ROW, column, 1, span)),
    ],
    styles: [
      { area: area(0, 0, MATRIX_FIRST + body, SEEN), style: { font: SHEET_FONT } },
      { area: area(0, 0, 1, 1), style: { bold: true, size: 14, vertical: 'Center' } },
      { area: area(LEGEND_ROW, FIRST_COMPONENT - 1, 1, 1), style: { bold: true, size: 9, vertical: 'Center', horizontal: 'Left' } },
      ...legend.map(({ column, span, fill }) => ({
        area: area(LEGEND_ROW, column, 1, span), style: { size: 9, wrap: true, vertical: 'Center' as const, horizontal: 'Center' as const, borders: GRID, ...(fill === null ? {} : { fill }) },
      })),
      { area: area(SIDES_ROW, 0, 2, SEEN), style: { ...OWN_HEADING, wrap: false, horizontal: 'Center', vertical: 'Center', borders: GRID } },
      // At the left, where it is printed again beside the effects.
      { area: area(SIDES_ROW, 0, 2, 1), style: { horizontal: 'Left' } },
      ...PHASES.map(({ phase }) => ({
        area: area(PHASES_ROW, phaseColumns(phase)[0], 1, phaseColumns(phase)[1]), style: { fill: PHASE_APPEARANCE[phase].fill, fontColor: '#000000', size: 10 },
      })),
      { area: whole, style: { size: 10, wrap: true, vertical: 'Top', horizontal: 'Left', borders: GRID } },
      { area: area(MATRIX_HEADINGS, 0, 1, SEEN), style: { fill: '#EDE7F1', bold: true, size: 8 } },
      ...PHASES.map(({ phase }) => ({ area: area(MATRIX_HEADINGS, phaseColumns(phase)[0], 1, phaseColumns(phase)[1]), style: { fill: PHASE_APPEARANCE[phase].fill, size: 8 } })),
      { area: area(MATRIX_FIRST, 1, body, 1), style: { bold: true } },
      { area: area(MATRIX_FIRST, 3, body, SEEN - 4), style: { horizontal: 'Center', vertical: 'Center' } },
      { area: area(MATRIX_FIRST, 3, body, 2), style: { size: 13 } },
      ...milestones.map((column) => ({
        area: area(MATRIX_HEADINGS, column, body + 1, 1), style: { bold: true, borders: { EdgeTop: THICK, EdgeBottom: THICK, EdgeLeft: THICK, EdgeRight: THICK } },
      })),
    ],
    rules: [
      ...MATRIX_COLUMNS.flatMap(({ colours }, column) => {
        const values = area(MATRIX_FIRST, column, body, 1);
        return colours.map(({ symbol, fill }): ColourRule => ({ area: values, formula: beginsWith(values, symbol), fill }));
      }),
      ...STATES.map((state): ColourRule => ({
        area: cells, formula: `=${firstState}=${stateOf(state)}`, fill: APPEARANCE[state].fill, ...(state === 'inferred' ? { numberFormat: `@" ${INFERRED_MARK}"` } : {}),
      })),
      { area: cells, formula: `=AND(ISNUMBER(${firstState}),${firstState}=0)`, fill: WARNING_APPEARANCE.fill, numberFormat: `"${WARNING_APPEARANCE.symbol} "@` },
    ],
    validations: [{ area: cells, source: `=${statuses}`, ...pack.report.choose }],
    hiddenColumns: [area(0, SEEN, 1, WIDTH - SEEN)],
    frozen: { rows: MATRIX_FIRST, columns: 2 },
    filter: area(MATRIX_HEADINGS, 0, body + 1, WIDTH),
    // Causes on one page, effects and what follows on another, with the programmes again: on one the letters would be too small to read.
    page: {
      ...PLAIN_PAGE, titleRows: [SIDES_ROW, MATRIX_HEADINGS], titleColumns: [0, 1],
      printAreas: [area(0, 0, MATRIX_FIRST + body, effects), area(SIDES_ROW, effects, MATRIX_FIRST + body - SIDES_ROW, SEEN - effects)],
    },
    tabColor: OWN_HEADING.fill!,
  };
}
