/** Verdicts → everything that is to stand in the workbook: columns beside the annexes, the matrix, the evidence, the hidden lists. Pure: the same input, the same plan. */
import { cellAddress, type OwnSheet, type SheetGrid } from '../annex/grid';
import type { AnnexReading } from '../annex/programme';
import type { Assessment, Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { COMPONENT_IDS, type ComponentId } from '../method';
import { planBeside } from './beside';
import { cellText, fixedAddress, textAt } from './cells';
import type { DecisionReading } from './decisions';
import { evidenceLook, evidenceSheet } from './evidence-sheet';
import { MATRIX_FIRST, MATRIX_KEY, MATRIX_WIDTH, matrixLook, matrixRows } from './matrix';
import { listsRows, printOf, STATUS_WORDS_AREA, type Memory, type Remembered, type Shape } from './memory';
import type { NamePlan, Plan, ReportNotice, SheetLook, SheetPlan } from './plan';

/** Names of the workbook by which Crisol finds its sheets, whatever they are called. */
export const OWN_NAMES: Readonly<Record<OwnSheet, string>> = { matrix: 'Crisol_Matriz', evidence: 'Crisol_Evidencia', lists: 'Crisol_Listas' };
const STATUSES_NAME = 'Crisol_Estados';

/** Of a sheet's name. */
const LONGEST_NAME = 31;

export interface ReportInput {
  readonly grids: readonly SheetGrid[];
  /** Of every sheet of the workbook, read or not, in lower case. */
  readonly sheetNames: readonly string[];
  readonly reading: AnnexReading;
  readonly assessment: Assessment;
  readonly memory: Memory;
  readonly decisions: DecisionReading;
  /** The language to write in. */
  readonly pack: LanguagePack;
  readonly packs: readonly LanguagePack[];
}

export function planReport({ grids, sheetNames, reading, assessment, memory, decisions, pack, packs }: ReportInput): Plan {
  const doubtful = assessment.verdicts.filter(inDoubt);
  const doubted = new Set(doubtful.map(({ key }) => key));
  const sound = assessment.verdicts.filter((verdict) => !inDoubt(verdict));
  const untouched = new Map<number, number[]>();
  for (const { programme } of doubtful) untouched.set(programme.annex, [...(untouched.get(programme.annex) ?? []), programme.rows[0]]);
  const beside = planBeside({ grids, reading, verdicts: sound, untouched, pack, packs });

  const names = ownSheetNames(grids, sheetNames, pack);
  const ordered = inOrder(sound, decisions.order);
  const kept = keptRows(grids, doubted);
  const odd = new Map(decisions.oddWords.map(({ key, component, text }) => [`${key} ${component}`, text]));
  const statusCell = ({ key }: Verdict, id: ComponentId, text: string): string => odd.get(`${key} ${id}`) ?? text;
  const matrix = [...matrixRows(ordered, pack, statusCell), ...kept];
  const evidence = evidenceSheet(ordered, pack, names.matrix.name);
  const looks: Readonly<Record<OwnSheet, SheetLook | null>> = {
    matrix: matrixLook(matrix.length - MATRIX_FIRST, pack, STATUSES_NAME),
    evidence: evidenceLook(evidence.rows.length - 1),
    lists: null,
  };
  const shapes = new Map<OwnSheet, Shape>([
    ['matrix', { rows: matrix.length, print: printOf(looks.matrix) }],
    ['evidence', { rows: evidence.rows.length, print: printOf(looks.evidence) }],
  ]);
  const lists = listsRows({ programmes: remember(memory, sound), shapes }, pack);

  const shortened: ReportNotice[] = [];
  const sheet = (own: OwnSheet, rows: readonly (readonly string[])[], links: SheetPlan['links']): SheetPlan => {
    const { name, exists } = names[own];
    const former = exists ? memory.shapes.get(own) : undefined;
    const cells = rows.map((row, at) => row.map((text, column) => {
      const cell = cellText(text, pack.report.shortened);
      if (cell.shortened) shortened.push({ code: 'textShortened', values: { sheet: name, cell: cellAddress(at, column) } });
      return cell.text;
    }));
    return { own, name, exists, hidden: own === 'lists', rows: cells, formerRows: former?.rows ?? 0, links, fittedFrom: own === 'matrix' ? MATRIX_FIRST : 0, look: looks[own] && former?.print !== printOf(looks[own]) ? looks[own] : null };
  };
  const ownNames: NamePlan[] = (['matrix', 'evidence', 'lists'] as const).map((own) => ({ name: OWN_NAMES[own], own, address: '$A$1', exact: false }));
  const wanted = (['matrix', 'evidence', 'lists'] as const).filter((own) => !names[own].exists && names[own].name !== pack.report.sheet[own]);
  return {
    annexes: beside.annexes,
    // The lists first: the drop-downs of the matrix point at them.
    sheets: [sheet('lists', lists, []), sheet('matrix', matrix, []), sheet('evidence', evidence.rows, evidence.links)],
    names: [...ownNames, { name: STATUSES_NAME, own: 'lists', address: fixedAddress(STATUS_WORDS_AREA), exact: true }],
    notices: [
      ...doubtful.map(({ key, programme }): ReportNotice => ({ code: 'keyInDoubt', values: { sheet: programme.sheet, cell: programme.cell, programme: programme.name, key } })),
      ...decisions.notices,
      ...wanted.map((own): ReportNotice => ({ code: 'sheetNameTaken', values: { wanted: pack.report.sheet[own], sheet: names[own].name } })),
      ...beside.notices,
      ...shortened,
    ],
  };
}

function inDoubt({ warnings }: Verdict): boolean {
  return warnings.some(({ code }) => code === 'keyMismatch');
}

/** Programmes in the order the officer gave the matrix, new ones behind. */
function inOrder(verdicts: readonly Verdict[], order: readonly string[]): Verdict[] {
  const place = new Map(order.map((key, at) => [key, at]));
  return verdicts.map((verdict, at) => ({ verdict, at: place.get(verdict.key) ?? order.length + at })).sort((a, b) => a.at - b.at).map(({ verdict }) => verdict);
}

/** Rows of the matrix whose key is in doubt stay as they are. */
function keptRows(grids: readonly SheetGrid[], doubted: ReadonlySet<string>): string[][] {
  const grid = grids.find(({ own }) => own === 'matrix');
  if (!grid) return [];
  return grid.cells.flatMap((_, at) => {
    const row = grid.row + at;
    return row >= MATRIX_FIRST && doubted.has(textAt(grid, row, MATRIX_KEY)) ? [Array.from({ length: MATRIX_WIDTH }, (__, column) => textAt(grid, row, column))] : [];
  });
}

/** What the next run has to know; keys of programmes that are away stay known. */
function remember(memory: Memory, verdicts: readonly Verdict[]): ReadonlyMap<string, Remembered> {
  const programmes = new Map(memory.programmes);
  for (const { key, programme, components } of verdicts) {
    programmes.set(key, {
      name: programme.name,
      suggested: Object.fromEntries(COMPONENT_IDS.map((id) => [id, components[id].suggested])) as Remembered['suggested'],
      decided: Object.fromEntries(COMPONENT_IDS.flatMap((id) => {
        const { basis, status } = components[id];
        return basis === 'officer' ? [[id, { status, reason: memory.programmes.get(key)?.decided[id]?.reason ?? '' }]] : [];
      })),
    });
  }
  return programmes;
}

/** The names of Crisol's sheets: those they have, else those of the language, with a number where the officer has such a sheet. */
function ownSheetNames(grids: readonly SheetGrid[], sheetNames: readonly string[], { report }: LanguagePack): Readonly<Record<OwnSheet, { readonly name: string; readonly exists: boolean }>> {
  const taken = new Set(sheetNames);
  const nameOf = (own: OwnSheet): { name: string; exists: boolean } => {
    const known = grids.find((grid) => grid.own === own);
    if (known) return { name: known.sheet, exists: true };
    for (let turn = 1; ; turn++) {
      const tail = turn === 1 ? '' : ` (${turn})`;
      const name = report.sheet[own].slice(0, LONGEST_NAME - tail.length) + tail;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return { name, exists: false };
    }
  };
  return { matrix: nameOf('matrix'), evidence: nameOf('evidence'), lists: nameOf('lists') };
}
