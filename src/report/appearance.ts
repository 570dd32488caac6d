/** Colours, marks and looks of what Crisol writes, where the method itself does not give them. */
import { APPEARANCE, type Appearance, type Phase } from '../method';
import type { Page, SheetLook, Style } from './plan';

/** One hue for the phases, apart from those of the statuses; contrast with black text at least 9:1. */
export const PHASE_APPEARANCE: Readonly<Record<Phase, Appearance>> = {
  1: { fill: '#F1E6F4', symbol: '①' },
  2: { fill: '#DDC4E6', symbol: '②' },
  3: { fill: '#C7A3D6', symbol: '③' },
};

export const WARNING_APPEARANCE: Appearance = { fill: '#FFF2CC', symbol: '⚠' };

/** Behind a status: it is shown by a higher milestone; a person set it. */
export const INFERRED_MARK = APPEARANCE.inferred.symbol;
export const OFFICER_MARK = '✎';

const DARK = '#4A2C63';
const LINE = '#9C8AA8';

/** Unlike any heading an office would choose for its own: white on violet. */
export const OWN_HEADING: Style = { fill: DARK, fontColor: '#FFFFFF', bold: true, wrap: true, vertical: 'Top', horizontal: 'Left' };

const thin = { weight: 'Thin', color: LINE } as const;
export const THICK = { weight: 'Medium', color: DARK } as const;
export const GRID: NonNullable<Style['borders']> = { EdgeTop: thin, EdgeBottom: thin, EdgeLeft: thin, EdgeRight: thin, InsideHorizontal: thin, InsideVertical: thin };

/** Of Crisol's own sheets: everywhere to be had, and of known widths. */
export const SHEET_FONT = 'Arial';

/** As many pages as it takes, nothing repeated. */
export const PLAIN_PAGE: Page = { orientation: 'Landscape', tall: null, titleRows: null, titleColumns: null, printAreas: [] };

/** A sheet that is a list: one row of headings, on every page, with a filter. @param rows with the headings; @param frozen columns that stay in sight */
export function listLook(rows: number, widths: readonly number[], frozen: number): SheetLook {
  const area = { row: 0, column: 0, rows, columns: widths.length };
  return {
    area, heights: [], merges: [], rules: [], validations: [], hiddenColumns: [], frozen: { rows: 1, columns: frozen }, filter: area,
    widths: widths.map((points, column) => ({ column, points })),
    styles: [
      { area, style: { font: SHEET_FONT, size: 9, wrap: true, vertical: 'Top', horizontal: 'Left', borders: GRID } },
      { area: { ...area, rows: 1 }, style: OWN_HEADING },
    ],
    page: { ...PLAIN_PAGE, titleRows: [0, 0] },
    tabColor: OWN_HEADING.fill!,
  };
}
