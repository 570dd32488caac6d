/** Verdicts → everything that is to stand in the workbook: columns beside the annexes, the matrix, the evidence, the hidden lists. Pure: the same input, the same plan. */
import { cellAddress, type OwnSheet, type SheetGrid } from '../annex/grid';
import type { AnnexReading, Programme } from '../annex/programme';
import type { Judgement, Judgements, Signature } from '../assessment/judgement';
import type { Assessment, Verdict } from '../assessment/verdict';
import type { LanguagePack } from '../language/pack';
import { COMPONENT_IDS, type ComponentId } from '../method';
import { planBeside } from './beside';
import { cellText, textAt } from './cells';
import type { DecisionReading } from './decisions';
import { historyHeadings, historyLook, historyRows, withoutReason } from './history';
import { evidenceByKey, evidenceLinks, evidenceLook, evidenceNames, evidenceSheet, type Standing } from './evidence-sheet';
import { MATRIX_FIRST, MATRIX_HEADINGS, matrixHead, matrixLook, matrixNames, matrixRow, standingMatrixRow } from './matrix';
import { matrixColumn } from './matrix-columns';
import { listNames, listsRows, printOf, SOURCES_NAME, STATUSES_NAME, type Memory, type Remembered, type Shape } from './memory';
import type { Content, NamePlan, Plan, ReportNotice, SheetLook, SheetPlan } from './plan';
import { registerRows } from './register';

/** Names of the workbook by which Crisol finds its sheets, whatever they are called. */
export const OWN_NAMES: Readonly<Record<OwnSheet, string>> = {
  matrix: 'Crisol_Matriz', evidence: 'Crisol_Evidencia', history: 'Crisol_Historial', lists: 'Crisol_Listas', register: 'Crisol_Registro',
};
/** In the order in which they are added: the drop-downs of the others point at the lists. */
const OWN_SHEETS = ['lists', 'register', 'matrix', 'evidence', 'history'] as const satisfies readonly OwnSheet[];
const HIDDEN: ReadonlySet<OwnSheet> = new Set(['lists', 'register']);

/** Of a sheet's name. */
const LONGEST_NAME = 31;

export interface ReportInput {
  readonly grids: readonly SheetGrid[];
  /** No sheet can be added. */
  readonly structureProtected: boolean;
  /** Of every sheet of the workbook, read or not, in lower case. */
  readonly sheetNames: readonly string[];
  readonly reading: AnnexReading;
  readonly assessment: Assessment;
  readonly memory: Memory;
  readonly decisions: DecisionReading;
  /** What the workbook kept before this run, and what counts now, with the officer's acts. */
  readonly judgements: { readonly before: Judgements; readonly after: Judgements };
  /** Of this run. */
  readonly signature: Signature;
  /** The language to write in. */
  readonly pack: LanguagePack;
  readonly packs: readonly LanguagePack[];
  /** Components that do not apply to the office's kind of programme: where no officer decides, Crisol itself puts that into the matrix. */
  readonly notApplicable?: readonly ComponentId[];
  /** The programmes that are to be written; of the others everything stays as it stands. Without it, all. */
  readonly only?: ((programme: Programme) => boolean) | undefined;
}

/** A row of the matrix that stays as it stands, with its evidence. */
interface StandingRow extends Standing {
  readonly matrixRow: readonly Content[];
}
type Entry = Verdict | StandingRow;

export function planReport({ grids, structureProtected, sheetNames, reading, assessment, memory, decisions, judgements, signature, pack, packs, notApplicable = [], only }: ReportInput): Plan {
  const wantedNow = ({ programme }: Verdict): boolean => !only || only(programme);
  const doubtful = assessment.verdicts.filter(inDoubt);
  const sound = assessment.verdicts.filter((verdict) => !inDoubt(verdict));
  const written = sound.filter(wantedNow);
  const untouched = new Map<number, number[]>();
  for (const { programme } of assessment.verdicts.filter((verdict) => !written.includes(verdict))) untouched.set(programme.annex, [...(untouched.get(programme.annex) ?? []), programme.rows[0]]);
  const names = ownSheetNames(grids, sheetNames, pack);
  const beside = planBeside({ grids, reading, verdicts: sound, written, untouched, pack, packs, linked: rowsOnMatrix(grids, structureProtected) });

  const entries = entriesOf(written, standingRows(grids, only ? null : new Set(doubtful.map(({ key }) => key))), sound, decisions.order);
  const judged = entries.filter((entry): entry is Verdict => !isStanding(entry));
  const odd = new Map(decisions.oddWords.map(({ key, component, text }) => [`${key} ${component}`, text]));
  const statusCell = ({ key }: Verdict, id: ComponentId, text: string): string => odd.get(`${key} ${id}`) ?? text;
  const matrix = [...matrixHead(pack), ...entries.map((entry) => (isStanding(entry) ? entry.matrixRow : matrixRow(entry, pack, statusCell)))];
  const evidence = evidenceSheet(entries, pack, names.matrix.name);
  const settled = settle(judgements, judged);
  const register = registerRows(settled);
  const news = historyRows({ before: judgements.before, after: settled, verdicts: judged, suggested: (key, id) => memory.programmes.get(key)?.suggested[id] ?? null, signature }, pack);
  const historyTop = names.history.exists ? endOf(grids.find(({ own }) => own === 'history')) : 0;
  const history = historyTop === 0 ? [historyHeadings(pack), ...news] : news;
  const looks: Readonly<Record<OwnSheet, SheetLook | null>> = {
    matrix: lookOf('matrix', matrix.length, pack),
    evidence: lookOf('evidence', evidence.rows.length, pack),
    history: lookOf('history', historyTop + history.length, pack),
    lists: null,
    register: null,
  };
  const shapes = new Map<OwnSheet, Shape>([
    ['matrix', { rows: matrix.length, print: printOf(looks.matrix) }],
    ['evidence', { rows: evidence.rows.length, print: printOf(looks.evidence) }],
  ]);
  const lists = listsRows({ programmes: remember(memory, judged, notApplicable), shapes }, pack, packs);

  const lastPack = packOfLastRun(memory, packs) ?? pack;
  const shortened: ReportNotice[] = [];
  const sheet = (own: OwnSheet, rows: readonly (readonly Content[])[], links: SheetPlan['links'] = [], top = 0): SheetPlan => {
    const { name, exists } = names[own];
    const former = !exists ? undefined : own === 'history' ? { rows: top, print: '' } : memory.shapes.get(own);
    const cells = rows.map((row, at) => row.map((text, column) => {
      if (typeof text !== 'string') return text;
      const cell = cellText(text, pack.report.shortened);
      if (cell.shortened) shortened.push({ code: 'textShortened', values: { sheet: name, cell: cellAddress(top + at, column) } });
      return cell.text;
    }));
    const look = looks[own] && former?.print !== printOf(looks[own]) ? looks[own] : null;
    return {
      own, name, exists, hidden: HIDDEN.has(own), top, rows: cells, withOthers: own === 'history', formerRows: former?.rows ?? 0, links, fittedFrom: own === 'matrix' ? MATRIX_FIRST : 0, look,
      former: exists ? { look: look && former ? lookOf(own, former.rows, lastPack) : null, links: own === 'evidence' ? evidenceLinks(grids.find((grid) => grid.own === own)) : [], tip: lastPack.report.goTo } : null,
    };
  };
  // Without a judgement there is nothing to register.
  const planned = OWN_SHEETS.filter((own) => own !== 'register' || register.length > 1 || names.register.exists);
  const ownNames: NamePlan[] = planned.map((own) => ({ name: OWN_NAMES[own], own, address: '$A$1', exact: false }));
  const wanted = planned.filter((own) => !names[own].exists && names[own].name !== pack.report.sheet[own]);
  return {
    annexes: beside.annexes,
    sheets: planned.map((own) => {
      switch (own) {
        case 'lists': return sheet(own, lists);
        case 'register': return sheet(own, padded(register, endOf(grids.find((grid) => grid.own === own))));
        case 'matrix': return sheet(own, matrix);
        case 'evidence': return sheet(own, evidence.rows, evidence.links);
        case 'history': return sheet(own, history, [], historyTop);
      }
    }),
    names: [...ownNames, ...listNames(pack, packs), ...matrixNames(entries.length), ...evidenceNames(evidence.rows.length - 1)],
    notices: [
      ...doubtful.filter(wantedNow).map(({ key, programme }): ReportNotice => ({ code: 'keyInDoubt', values: { sheet: programme.sheet, cell: programme.cell, programme: programme.name, key } })),
      ...decisions.oddWords.map(({ key, component, text, cell }): ReportNotice => ({
        code: 'unknownWord', values: { sheet: names.matrix.name, cell, word: text, programme: memory.programmes.get(key)!.name, component },
      })),
      ...reasonsMissing(written, names.history.name),
      ...wanted.map((own): ReportNotice => ({ code: 'sheetNameTaken', values: { wanted: pack.report.sheet[own], sheet: names[own].name } })),
      ...beside.notices,
      ...shortened,
    ],
  };
}

/** How many places a notice names before it only counts. */
const NAMED = 3;

function reasonsMissing(verdicts: readonly Verdict[], sheet: string): ReportNotice[] {
  const open = withoutReason(verdicts).map(({ verdict, component }) => `${verdict.programme.name} ${component}`);
  return open.length === 0 ? [] : [{ code: 'reasonsMissing', values: { count: open.length, sheet, names: `${open.slice(0, NAMED).join('; ')}${open.length > NAMED ? '; …' : ''}` } }];
}

/** What counts from now on: of the programmes of this run the new judgement, with what each decision rests on; of the others what was kept. */
function settle({ before, after }: ReportInput['judgements'], verdicts: readonly Verdict[]): Judgements {
  return { ...before, ...Object.fromEntries(verdicts.flatMap(({ key, components }) => (after[key] ? [[key, resting(after[key], components)]] : []))) };
}

function resting(judgement: Judgement, components: Verdict['components']): Judgement {
  const decisions = Object.entries(judgement.decisions).map(([id, decision]) => [id, decision.rested ? decision : { ...decision, rested: components[id as ComponentId].evidence.map(({ quote }) => quote) }] as const);
  return { ...judgement, decisions: Object.fromEntries(decisions) };
}

/** The first row under all that stands on the sheet. */
function endOf(grid: SheetGrid | undefined): number {
  return grid ? grid.row + grid.cells.length : 0;
}

/** With empty rows where more stood before. */
function padded(rows: readonly (readonly string[])[], height: number): readonly (readonly string[])[] {
  const empty = rows[0]!.map(() => '');
  return [...rows, ...Array.from({ length: Math.max(0, height - rows.length) }, () => empty)];
}

/** Which programmes have their row on the matrix after the run: all, where it can be written; else those that it holds with formulas over their statuses. */
function rowsOnMatrix(grids: readonly SheetGrid[], structureProtected: boolean): (verdict: Verdict) => boolean {
  const grid = grids.find(({ own }) => own === 'matrix');
  if (grid ? !grid.protected : !structureProtected) return () => true;
  const calculated = textAt(grid, MATRIX_HEADINGS, matrixColumn('reading')) !== '';
  const keys = new Set((grid?.cells ?? []).map((_, at) => textAt(grid, grid!.row + at, matrixColumn('key'))));
  return ({ key }) => calculated && keys.has(key);
}

function inDoubt({ warnings }: Verdict): boolean {
  return warnings.some(({ code }) => code === 'keyMismatch');
}

/** The language of the last run, as the look of the matrix betrays it. */
function packOfLastRun({ shapes }: Memory, packs: readonly LanguagePack[]): LanguagePack | undefined {
  const shape = shapes.get('matrix');
  return shape && packs.find((pack) => printOf(lookOf('matrix', shape.rows, pack)) === shape.print);
}

/** @param rows filled, from A1 */
function lookOf(own: OwnSheet, rows: number, pack: LanguagePack): SheetLook | null {
  if (HIDDEN.has(own)) return null;
  if (own === 'history') return historyLook(rows - 1, pack, SOURCES_NAME);
  return own === 'matrix' ? matrixLook(rows - MATRIX_FIRST, pack, STATUSES_NAME) : evidenceLook(rows - 1);
}

function isStanding(entry: Entry): entry is StandingRow {
  return 'matrixRow' in entry;
}

/** In the order the officer gave the matrix, new programmes behind. A row that should stay but cannot be told apart there is made anew. */
function entriesOf(written: readonly Verdict[], standing: ReadonlyMap<string, StandingRow | null>, sound: readonly Verdict[], order: readonly string[]): Entry[] {
  const now = new Map(written.map((verdict) => [verdict.key, verdict]));
  const there = [...new Set([...order, ...standing.keys()])].flatMap((key): Entry[] => {
    const entry = now.get(key) ?? standing.get(key) ?? (standing.has(key) ? sound.find((verdict) => verdict.key === key) : undefined);
    return entry ? [entry] : [];
  });
  return [...there, ...written.filter((verdict) => !there.includes(verdict))];
}

/** Rows of the matrix by key; null where the officer moved its columns, so that a row cannot be kept as it stands. @param keys only these; null for all */
function standingRows(grids: readonly SheetGrid[], keys: ReadonlySet<string> | null): ReadonlyMap<string, StandingRow | null> {
  const grid = grids.find(({ own }) => own === 'matrix');
  const found = new Map<string, StandingRow | null>();
  if (!grid) return found;
  const evidence = evidenceByKey(grids.find(({ own }) => own === 'evidence'));
  const inPlace = COMPONENT_IDS.every((id) => textAt(grid, MATRIX_HEADINGS, matrixColumn(id)).startsWith(`${id} `));
  for (let row = MATRIX_FIRST; row < grid.row + grid.cells.length; row++) {
    const key = textAt(grid, row, matrixColumn('key'));
    if (key === '' || found.has(key) || (keys && !keys.has(key))) continue;
    found.set(key, inPlace ? { matrixRow: standingMatrixRow(grid, row), evidenceRows: evidence.get(key) ?? [] } : null);
  }
  return found;
}

/** What the next run has to know; keys of programmes that are away stay known. What the office's choice put into the matrix counts as suggested, so that it is nobody's decision later. */
function remember(memory: Memory, verdicts: readonly Verdict[], notApplicable: readonly ComponentId[]): ReadonlyMap<string, Remembered> {
  const programmes = new Map(memory.programmes);
  for (const { key, programme, components } of verdicts) {
    programmes.set(key, {
      name: programme.name,
      suggested: Object.fromEntries(COMPONENT_IDS.map((id) => [id, notApplicable.includes(id) ? 'notApplicable' : components[id].suggested])) as Remembered['suggested'],
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
  return { matrix: nameOf('matrix'), evidence: nameOf('evidence'), history: nameOf('history'), lists: nameOf('lists'), register: nameOf('register') };
}
