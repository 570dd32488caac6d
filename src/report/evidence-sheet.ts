/** The sheet of evidence: one row a piece, values only, with a link to the cell it stands in. Plain data, no Office. */
import { cellAddress, type SheetGrid } from '../annex/grid';
import type { AddedEvidence } from '../assessment/judgement';
import type { ComponentVerdict, Verdict } from '../assessment/verdict';
import type { Evidence } from '../evidence/evidence';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, STATUSES, type ComponentId } from '../method';
import { listLook, OFFICER_MARK } from './appearance';
import { fixedAddress, sheetReference, textAt } from './cells';
import { MATRIX_FIRST } from './matrix';
import { matrixColumn } from './matrix-columns';
import { EVIDENCE_NAMES } from './names';
import type { ColourRule, Link, NamePlan, SheetLook } from './plan';
import { beginsWith } from './rules';

/** What a row of the sheet is made of; a decision stands in the matrix, where it was made; what an officer heard stands in no cell. */
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
  /** Where it comes from; empty for what does not count as evidence. */
  readonly source: string;
}

const COLUMNS: readonly { readonly width: number; heading(pack: LanguagePack): string; text(row: Row, pack: LanguagePack): string }[] = [
  { width: 62, heading: ({ headers }) => headers.own.key, text: ({ verdict }) => verdict.key },
  { width: 130, heading: ({ verdict }) => verdict.sides.programme, text: ({ verdict }) => verdict.programme.name },
  { width: 150, heading: ({ report }) => report.heading.component, text: ({ id }, { verdict }) => `${id} ${verdict.component[id]}` },
  { width: 82, heading: ({ report }) => report.heading.status, text: ({ status }) => status },
  { width: 82, heading: ({ report }) => report.heading.says, text: ({ says }) => says },
  { width: 330, heading: ({ report }) => report.heading.quote, text: ({ quote }) => quote },
  { width: 82, heading: ({ report }) => report.heading.cell, text: ({ sheet, cell }) => (cell === '' ? '' : `${sheet}!${cell}`) },
  { width: 96, heading: ({ report }) => report.heading.field, text: ({ field }) => field },
  { width: 96, heading: ({ report }) => report.heading.rule, text: ({ rule }) => rule },
  { width: 76, heading: ({ report }) => report.history.heading.source, text: ({ source }) => source },
];
const KEY_COLUMN = 0;
const STATUS_COLUMN = 3;
const LINK_COLUMN = 6;
const SOURCE_COLUMN = COLUMNS.length - 1;

export interface EvidenceSheet {
  readonly rows: readonly (readonly string[])[];
  readonly links: readonly Link[];
}

/** @param matrix name of the sheet of the matrix, for links to decisions; @param entries the programmes in the order of its rows: verdicts, or rows of evidence that stay */
export function evidenceSheet(entries: readonly (Verdict | Standing)[], pack: LanguagePack, matrix: string): EvidenceSheet {
  const found = entries.map((entry, at) => ('evidenceRows' in entry ? entry.evidenceRows.map(asItStands) : rowsOf(entry, MATRIX_FIRST + at, pack, matrix))).flat();
  return { rows: [COLUMNS.map(({ heading }) => capital(heading(pack), pack)), ...found.map(({ texts }) => texts)], links: found.flatMap(({ target }, at) => (target === null ? [] : [{ row: at + 1, column: LINK_COLUMN, target }])) };
}

/** A programme that this run does not write: its rows stay as they stand. */
export interface Standing {
  readonly evidenceRows: readonly (readonly string[])[];
}

interface LinkedRow {
  readonly texts: readonly string[];
  readonly target: string | null;
}

/** The rows of a sheet of evidence, by key. */
export function evidenceByKey(grid: SheetGrid | undefined): ReadonlyMap<string, Standing['evidenceRows']> {
  const found = new Map<string, string[][]>();
  for (let row = 1; grid && row < grid.row + grid.cells.length; row++) {
    const texts = COLUMNS.map((_, column) => textAt(grid, row, column));
    const key = texts[KEY_COLUMN]!;
    const known = found.get(key);
    if (known) known.push(texts);
    else if (key !== '') found.set(key, [texts]);
  }
  return found;
}

/** The links that a sheet of evidence has. */
export function evidenceLinks(grid: SheetGrid | undefined): readonly Link[] {
  return (grid?.cells ?? []).flatMap((_, at) => {
    const row = grid!.row + at;
    const target = targetOf(textAt(grid, row, LINK_COLUMN));
    return row > 0 && target !== null ? [{ row, column: LINK_COLUMN, target }] : [];
  });
}

/** `Anexo 2!E4` → `'Anexo 2'!E4`. */
function targetOf(place: string): string | null {
  const at = place.lastIndexOf('!');
  return at < 1 ? null : sheetReference(place.slice(0, at), place.slice(at + 1));
}

function asItStands(texts: readonly string[]): LinkedRow {
  return { texts, target: targetOf(texts[LINK_COLUMN]!) };
}

function rowsOf(verdict: Verdict, row: number, pack: LanguagePack, matrix: string): LinkedRow[] {
  const found = COMPONENT_IDS.flatMap((id) => {
    const component = verdict.components[id];
    const decided = component.decision || component.basis === 'office' ? [decisionRow(verdict, id, component, matrix, row, pack)] : [];
    return [
      ...decided,
      ...component.added.map((added) => addedRow(verdict, id, added, pack)),
      ...component.evidence.map((evidence) => evidenceRow(verdict, id, evidence, pack)),
      ...component.rejected.map(({ evidence, rejection }) => ({ ...evidenceRow(verdict, id, evidence, pack), status: '', says: pack.report.history.event.rejected, rule: rejection.reason, source: '' })),
    ];
  });
  return found.map((one) => ({ texts: COLUMNS.map(({ text }) => text(one, pack)), target: one.cell === '' ? null : sheetReference(one.sheet, one.cell) }));
}

function capital(text: string, { locale }: LanguagePack): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function evidenceRow(verdict: Verdict, id: ComponentId, { supports, says, quote, sheet, cell, field, rule }: Evidence, { verdict: texts }: LanguagePack): Row {
  const status = supports === null ? '' : `${APPEARANCE[supports].symbol} ${texts.status[supports]}`;
  return { verdict, id, sheet, cell, status, says: texts.says[says], quote, field: texts.field[field], rule, source: texts.source.document };
}

function addedRow(verdict: Verdict, id: ComponentId, { status, quote, source, by, on }: AddedEvidence, { verdict: texts }: LanguagePack): Row {
  return { verdict, id, sheet: '', cell: '', status: `${APPEARANCE[status].symbol} ${texts.status[status]}`, says: texts.source[source], quote, field: '', rule: [by, on].filter((one) => one !== '').join(', '), source: texts.source[source] };
}

function decisionRow(verdict: Verdict, id: ComponentId, { status, basis, suggested, decision }: ComponentVerdict, matrix: string, row: number, { verdict: texts, report }: LanguagePack): Row {
  return {
    verdict, id, sheet: matrix, cell: cellAddress(row, matrixColumn(id)), status: `${APPEARANCE[status].symbol} ${texts.status[status]}${decision ? ` ${OFFICER_MARK}` : ''}`,
    says: texts.basis[basis], quote: [decision?.reason ?? '', report.suggested(texts.status[suggested])].filter((one) => one !== '').join('\n'),
    field: '', rule: [decision?.by, decision?.on].filter(Boolean).join(', '), source: decision?.source ? texts.source[decision.source] : '',
  };
}

/** @param count rows of evidence */
export function evidenceNames(count: number): NamePlan[] {
  const columns = { key: KEY_COLUMN, status: STATUS_COLUMN, source: SOURCE_COLUMN };
  return (Object.keys(columns) as (keyof typeof columns)[]).map((each) =>
    ({ name: EVIDENCE_NAMES[each], own: 'evidence', address: fixedAddress({ row: 1, column: columns[each], rows: Math.max(count, 1), columns: 1 }), exact: true }));
}

/** @param count rows of evidence */
export function evidenceLook(count: number): SheetLook {
  const body = Math.max(count, 1);
  const statuses = { row: 1, column: STATUS_COLUMN, rows: body, columns: 1 };
  return {
    ...listLook(body + 1, COLUMNS.map(({ width }) => width), 2),
    rules: STATUSES.map((status): ColourRule => ({ area: statuses, formula: beginsWith(statuses, APPEARANCE[status].symbol), fill: APPEARANCE[status].fill })),
  };
}
