/** The working matrix: programme × 18 components, under *Programa*, *Causas* and *Efectos* as the source heads them (Annex 1). Plain data, no Office. */
import type { Area } from '../annex/grid';
import type { Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, isMilestone, phaseOf, PHASES, STATUSES, type Appearance, type ComponentId } from '../method';
import { GRID, INFERRED_MARK, OFFICER_MARK, OWN_HEADING, PHASE_APPEARANCE, SHEET_FONT, THICK } from './appearance';
import type { ColourRule, SheetLook } from './plan';
import { beginsWith, marked, unmarked } from './rules';
import { milestonesText, nextSymbol, statusText } from './texts';

const LEGEND_ROW = 1;
const SIDES_ROW = 2;
const PHASES_ROW = 3;
/** Row of the headings that the filter hangs on, from 0. */
export const MATRIX_HEADINGS = 4;
export const MATRIX_FIRST = 5;

interface Column {
  readonly width: number;
  heading(pack: LanguagePack): string;
  text(verdict: Verdict, pack: LanguagePack): string;
}

const LEAD: readonly (Column & { readonly colours?: readonly Appearance[] })[] = [
  { width: 54, heading: ({ headers }) => headers.own.key, text: ({ key }) => key },
  { width: 108, heading: ({ verdict }) => verdict.sides.programme, text: ({ programme }) => programme.name },
  { width: 46, heading: ({ report }) => report.heading.annex, text: ({ programme }) => programme.sheet },
  {
    width: 52, colours: Object.values(PHASE_APPEARANCE), heading: ({ headers }) => headers.own.attainedPhase, text: ({ attainedPhase }) => PHASE_APPEARANCE[attainedPhase].symbol,
  },
  {
    width: 62, colours: Object.values(PHASE_APPEARANCE), heading: ({ headers }) => headers.own.documentedPhase, text: ({ documentedPhase }) => PHASE_APPEARANCE[documentedPhase].symbol,
  },
  {
    width: 52, colours: [APPEARANCE.met, APPEARANCE.inferred, APPEARANCE.partial, APPEARANCE.unknown],
    heading: ({ headers }) => headers.own.milestones, text: milestonesText,
  },
  { width: 58, heading: ({ report }) => report.heading.success, text: ({ success }, { verdict }) => verdict.success[success] },
  {
    width: 50, colours: [APPEARANCE.met, APPEARANCE.inferred, APPEARANCE.partial, APPEARANCE.unmet, APPEARANCE.unknown],
    heading: ({ headers }) => headers.own.next, text: (verdict) => `${nextSymbol(verdict)}${verdict.next ? ` ${verdict.next.milestone}` : ''}`,
  },
];

export const MATRIX_KEY = 0;
const FIRST_COMPONENT = LEAD.length;
const COMPONENT_WIDTH = 50;
/** Wide enough for CONOCIMIENTO and APPROPRIATION. */
const MILESTONE_WIDTH = 68;
export const MATRIX_WIDTH = LEAD.length + COMPONENT_IDS.length;

/** Column of a component on the matrix, from 0. */
export function matrixColumn(id: ComponentId): number {
  return FIRST_COMPONENT + COMPONENT_IDS.indexOf(id);
}

/** "1.1 Objetivos…"; a milestone in capitals, as in the source. */
function componentHeading(id: ComponentId, { verdict, locale }: LanguagePack): string {
  return isMilestone(id) ? `${id} ${verdict.milestone[id].toLocaleUpperCase(locale)}` : `${id} ${verdict.component[id]}`;
}

function legendTexts({ verdict, report: { legend } }: LanguagePack): { readonly text: string; readonly fill: string | null }[] {
  return [
    ...STATUSES.map((status) => ({ text: `${APPEARANCE[status].symbol} ${verdict.status[status]}`, fill: APPEARANCE[status].fill })),
    { text: `${INFERRED_MARK} ${verdict.inferred}: ${legend.inferred}`, fill: APPEARANCE.inferred.fill },
    { text: `${OFFICER_MARK} ${verdict.basis.officer}`, fill: null },
  ];
}

/** Cells of the legend: two columns for a status, more for the marks, which take a sentence. */
const LEGEND_SPANS = [2, 2, 2, 2, 2, 5, 3];

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

/** Texts of the matrix from A1. `statusCell` has the last word on a status cell: it keeps a word of the officer's that is no status. */
export function matrixRows(verdicts: readonly Verdict[], pack: LanguagePack, statusCell: (verdict: Verdict, id: ComponentId, text: string) => string): string[][] {
  const empty = (): string[] => Array.from({ length: MATRIX_WIDTH }, () => '');
  const [title, legend, sides, phases] = [empty(), empty(), empty(), empty()];
  title[0] = pack.report.matrixTitle;
  legend[FIRST_COMPONENT - 1] = pack.report.legend.title;
  for (const { column, text } of legendCells(pack)) legend[column] = text;
  sides[0] = pack.verdict.sides.programme;
  for (const [side, first] of sideStarts()) sides[first] = pack.verdict.sides[side];
  for (const { phase } of PHASES) phases[phaseColumns(phase)[0]] = `${PHASE_APPEARANCE[phase].symbol} ${pack.verdict.phase[phase].name} (${pack.verdict.phase[phase].years})`;
  const headings = [...LEAD.map(({ heading }) => capital(heading(pack), pack)), ...COMPONENT_IDS.map((id) => componentHeading(id, pack))];
  const rows = verdicts.map((verdict) => [
    ...LEAD.map(({ text }) => text(verdict, pack)),
    ...COMPONENT_IDS.map((id) => statusCell(verdict, id, statusText(verdict.components[id], pack))),
  ]);
  return [title, legend, sides, phases, headings, ...rows];
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

/** @param count programmes on the matrix; @param statuses name of the range with the words to choose from */
export function matrixLook(count: number, pack: LanguagePack, statuses: string): SheetLook {
  const body = Math.max(count, 1);
  const cells = area(MATRIX_FIRST, FIRST_COMPONENT, body, COMPONENT_IDS.length);
  const whole = area(MATRIX_HEADINGS, 0, body + 1, MATRIX_WIDTH);
  const sides = sideStarts();
  const milestones = COMPONENT_IDS.filter(isMilestone).map(matrixColumn);
  const legend = legendCells(pack);
  return {
    area: area(0, 0, MATRIX_FIRST + body, MATRIX_WIDTH),
    widths: [...LEAD.map(({ width }, column) => ({ column, points: width })), ...COMPONENT_IDS.map((id) => ({ column: matrixColumn(id), points: isMilestone(id) ? MILESTONE_WIDTH : COMPONENT_WIDTH }))],
    heights: [{ row: 0, points: 24 }, { row: LEGEND_ROW, points: 28 }, { row: SIDES_ROW, points: 17 }, { row: PHASES_ROW, points: 17 }, { row: MATRIX_HEADINGS, points: 86 }],
    merges: [
      area(SIDES_ROW, 0, 2, FIRST_COMPONENT),
      ...sides.map(([, first, columns]) => area(SIDES_ROW, first, 1, columns)),
      ...PHASES.map(({ phase }) => area(PHASES_ROW, phaseColumns(phase)[0], 1, phaseColumns(phase)[1])),
      ...legend.map(({ column, span }) => area(LEGEND_ROW, column, 1, span)),
    ],
    styles: [
      { area: area(0, 0, MATRIX_FIRST + body, MATRIX_WIDTH), style: { font: SHEET_FONT } },
      { area: area(0, 0, 1, 1), style: { bold: true, size: 14, vertical: 'Center' } },
      { area: area(LEGEND_ROW, FIRST_COMPONENT - 1, 1, 1), style: { bold: true, size: 9, vertical: 'Center', horizontal: 'Left' } },
      ...legend.map(({ column, span, fill }) => ({
        area: area(LEGEND_ROW, column, 1, span), style: { size: 9, wrap: true, vertical: 'Center' as const, horizontal: 'Center' as const, borders: GRID, ...(fill === null ? {} : { fill }) },
      })),
      { area: area(SIDES_ROW, 0, 2, MATRIX_WIDTH), style: { ...OWN_HEADING, wrap: false, horizontal: 'Center', vertical: 'Center', borders: GRID } },
      ...PHASES.map(({ phase }) => ({
        area: area(PHASES_ROW, phaseColumns(phase)[0], 1, phaseColumns(phase)[1]), style: { fill: PHASE_APPEARANCE[phase].fill, fontColor: '#000000', size: 10 },
      })),
      { area: whole, style: { size: 10, wrap: true, vertical: 'Top', horizontal: 'Left', borders: GRID } },
      { area: area(MATRIX_HEADINGS, 0, 1, FIRST_COMPONENT), style: { fill: '#EDE7F1', bold: true, size: 8 } },
      ...PHASES.map(({ phase }) => ({ area: area(MATRIX_HEADINGS, phaseColumns(phase)[0], 1, phaseColumns(phase)[1]), style: { fill: PHASE_APPEARANCE[phase].fill, size: 8 } })),
      { area: area(MATRIX_FIRST, 1, body, 1), style: { bold: true } },
      { area: area(MATRIX_FIRST, 3, body, MATRIX_WIDTH - 3), style: { horizontal: 'Center', vertical: 'Center' } },
      { area: area(MATRIX_FIRST, 3, body, 2), style: { size: 13 } },
      ...milestones.map((column) => ({
        area: area(MATRIX_HEADINGS, column, body + 1, 1), style: { bold: true, borders: { EdgeTop: THICK, EdgeBottom: THICK, EdgeLeft: THICK, EdgeRight: THICK } },
      })),
    ],
    rules: [
      ...LEAD.flatMap(({ colours = [] }, column) => {
        const values = area(MATRIX_FIRST, column, body, 1);
        return colours.map(({ symbol, fill }): ColourRule => ({ area: values, formula: beginsWith(values, symbol), fill }));
      }),
      ...STATUSES.map((status): ColourRule => ({ area: cells, formula: unmarked(cells, APPEARANCE[status].symbol, INFERRED_MARK), fill: APPEARANCE[status].fill })),
      { area: cells, formula: marked(cells, INFERRED_MARK), fill: APPEARANCE.inferred.fill },
    ],
    validations: [{ area: cells, source: `=${statuses}`, ...pack.report.choose }],
    hiddenColumns: [],
    frozen: { rows: MATRIX_FIRST, columns: 2 },
    filter: area(MATRIX_HEADINGS, 0, body + 1, MATRIX_WIDTH),
    page: { orientation: 'Landscape', tall: null, titleRows: [SIDES_ROW, MATRIX_HEADINGS], printArea: null },
    tabColor: OWN_HEADING.fill!,
  };
}
