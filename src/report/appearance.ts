/** Colours, marks and headings' looks of what Crisol writes, where the method itself does not give them. */
import { APPEARANCE, type Appearance, type Phase } from '../method';
import type { Style } from './plan';

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
