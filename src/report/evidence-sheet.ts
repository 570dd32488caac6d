/** The sheet of evidence: one row a piece, values only, with a link to the cell it stands in. Plain data, no Office. */
import { cellAddress } from '../annex/grid';
import type { ComponentVerdict, Verdict } from '../assessment/verdict';
import type { Evidence } from '../evidence/evidence';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, STATUSES, type ComponentId } from '../method';
import { GRID, OFFICER_MARK, OWN_HEADING, SHEET_FONT } from './appearance';
import { sheetReference } from './cells';
import { MATRIX_FIRST, matrixColumn } from './matrix';
import type { ColourRule, Link, SheetLook } from './plan';
import { beginsWith } from './rules';

/** What a row of the sheet is made of; a decision stands in the matrix, where it was made. */
interface Row {
  readonly verdict: Verdict;
  readonly id: ComponentId;
  readonly sheet: string;
  readonly cell: string;
  readonly status: string;
  readonly says: string;
  readonly quote: string;
  readonly field: string;
  readonly rule: string;
}

const COLUMNS: readonly { readonly width: number; heading(pack: LanguagePack): string; text(row: Row, pack: LanguagePack): string }[] = [
  { width: 62, heading: ({ headers }) => headers.own.key, text: ({ verdict }) => verdict.key },
  { width: 130, heading: ({ verdict }) => verdict.sides.programme, text: ({ verdict }) => verdict.programme.name },
  { width: 150, heading: ({ report }) => report.heading.component, text: ({ id }, { verdict }) => `${id} ${verdict.component[id]}` },
  { width: 82, heading: ({ report }) => report.heading.status, text: ({ status }) => status },
  { width: 82, heading: ({ report }) => report.heading.says, text: ({ says }) => says },
  { width: 330, heading: ({ report }) => report.heading.quote, text: ({ quote }) => quote },
  { width: 82, heading: ({ report }) => report.heading.cell, text: ({ sheet, cell }) => `${sheet}!${cell}` },
  { width: 96, heading: ({ report }) => report.heading.field, text: ({ field }) => field },
  { width: 96, heading: ({ report }) => report.heading.rule, text: ({ rule }) => rule },
];
const STATUS_COLUMN = 3;
const LINK_COLUMN = 6;

export interface EvidenceSheet {
  readonly rows: readonly (readonly string[])[];
  readonly links: readonly Link[];
}

/** @param matrix name of the sheet of the matrix, and the key of each of its rows, for links to officers' decisions */
export function evidenceSheet(verdicts: readonly Verdict[], pack: LanguagePack, matrix: string): EvidenceSheet {
  const found = verdicts.flatMap((verdict, index) =>
    COMPONENT_IDS.flatMap((id) => {
      const component = verdict.components[id];
      const decided = component.basis === 'officer' ? [decisionRow(verdict, id, component, matrix, index, pack)] : [];
      return [...decided, ...component.evidence.map((evidence) => evidenceRow(verdict, id, evidence, pack))];
    }),
  );
  const rows = found.map((row) => COLUMNS.map(({ text }) => text(row, pack)));
  return { rows: [COLUMNS.map(({ heading }) => capital(heading(pack), pack)), ...rows], links: found.map(({ sheet, cell }, at) => ({ row: at + 1, column: LINK_COLUMN, target: sheetReference(sheet, cell) })) };
}

function capital(text: string, { locale }: LanguagePack): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function evidenceRow(verdict: Verdict, id: ComponentId, { supports, says, quote, sheet, cell, field, rule }: Evidence, { verdict: texts }: LanguagePack): Row {
  const status = supports === null ? '' : `${APPEARANCE[supports].symbol} ${texts.status[supports]}`;
  return { verdict, id, sheet, cell, status, says: texts.says[says], quote, field: texts.field[field], rule };
}

function decisionRow(verdict: Verdict, id: ComponentId, { status, suggested }: ComponentVerdict, matrix: string, index: number, { verdict: texts, report }: LanguagePack): Row {
  return {
    verdict, id, sheet: matrix, cell: cellAddress(MATRIX_FIRST + index, matrixColumn(id)), status: `${APPEARANCE[status].symbol} ${texts.status[status]} ${OFFICER_MARK}`,
    says: texts.basis.officer, quote: report.suggested(texts.status[suggested]), field: '', rule: '',
  };
}

/** @param count rows of evidence */
export function evidenceLook(count: number): SheetLook {
  const body = Math.max(count, 1);
  const area = { row: 0, column: 0, rows: body + 1, columns: COLUMNS.length };
  const statuses = { row: 1, column: STATUS_COLUMN, rows: body, columns: 1 };
  return {
    area,
    widths: COLUMNS.map(({ width }, column) => ({ column, points: width })),
    heights: [],
    merges: [],
    styles: [
      { area, style: { font: SHEET_FONT, size: 9, wrap: true, vertical: 'Top', horizontal: 'Left', borders: GRID } },
      { area: { ...area, rows: 1 }, style: OWN_HEADING },
    ],
    rules: STATUSES.map((status): ColourRule => ({ area: statuses, formula: beginsWith(statuses, APPEARANCE[status].symbol), fill: APPEARANCE[status].fill })),
    dropDown: null,
    frozen: { rows: 1, columns: 2 },
    filter: area,
    titleRows: [0, 0],
    tabColor: OWN_HEADING.fill!,
  };
}
