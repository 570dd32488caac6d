/** The main job, for command and pane alike: read the annexes, judge, write back. */
import { identify, type Identity } from '../annex/identity';
import { withoutName, type AnnexReading, type Programme } from '../annex/programme';
import { readAnnexes } from '../annex/read';
import { assess } from '../assessment/assess';
import { afterAct, NO_JUDGEMENT, type Act, type Judgements, type Signature } from '../assessment/judgement';
import type { Assessment } from '../assessment/verdict';
import { CrisolError } from '../errors';
import type { Findings } from '../evidence/evidence';
import { findEvidence } from '../evidence/find';
import { LANGUAGE_TAGS, type LanguagePack, type LanguageTag } from '../language/pack';
import type { ComponentId } from '../method';
import { readDecisions } from '../report/decisions';
import { handKeptMatrix } from '../report/hand-kept';
import { reasonsWritten, type WrittenReason } from '../report/history';
import { readMemory } from '../report/memory';
import type { ReportNotice } from '../report/plan';
import { readRegister } from '../report/register';
import { planReport } from '../report/report';
import { applyWork } from './apply';
import { keepBefore, withLooks } from './before';
import { askForChoices, type Choices } from './choices';
import { readFormer, takeBack, type Former } from './former';
import { isIdle, prepareWork, type Written } from './prepare';
import { readWorkbook, type WorkbookReading } from './read';
import { runWhole, unlessAborted } from './run';

export const STAGES = ['read', 'judge', 'write'] as const;
export type Stage = (typeof STAGES)[number];

/** Which programmes a run is about. `rows`: those that the officer's selection touches. */
export type Scope = { readonly kind: 'workbook' } | { readonly kind: 'sheet'; readonly sheet: string } | { readonly kind: 'rows' };

export interface EvaluateOptions {
  /** Language to write in; `auto` takes that of most programmes; without it, the one kept in the workbook. */
  readonly language?: LanguageTag | 'auto' | undefined;
  /** Year of analysis; null: age is not judged; without it, the one kept in the workbook. */
  readonly asOf?: number | null | undefined;
  /** The day of the run and of what is decided with it, `2009-06-30`; without it, the clock's. */
  readonly today?: string | undefined;
  /** What the officer does before the run. */
  readonly acts?: readonly Act[] | undefined;
  /** Every language that annexes may be written in. */
  readonly packs: readonly LanguagePack[];
  /** False: nothing is written, only told. */
  readonly write: boolean;
  /** Without it, the whole workbook. What stands of other programmes stays. */
  readonly scope?: Scope;
  readonly onProgress?: ((stage: Stage, done: number, total: number) => void) | undefined;
  /** Its reason is thrown where it is aborted; the workbook is then as it was before. */
  readonly signal?: AbortSignal | undefined;
}

export interface Evaluation {
  /** What the annexes hold, and what was not read and why. */
  readonly reading: AnnexReading;
  /** Of the programmes in scope. */
  readonly assessment: Assessment;
  /** The language written in. */
  readonly pack: LanguagePack;
  /** Where the result stands, or would. */
  readonly places: readonly Written[];
  /** What the writing has to tell. */
  readonly notices: readonly ReportNotice[];
  /** Members of the workbook that were set; 0 where nothing was new. */
  readonly writes: number;
}

/**
 * Evaluates the open workbook. Throws a CrisolError: `noAnnex`, `noName`, `onlyExample` or `onlyMatrix` where no programme was found, `nothingInScope` where none is in scope, `notTakenBack` where the
 * writing failed and what was written by then could not be removed. Where anything else is thrown, the workbook is as it was.
 */
export async function evaluateWorkbook(options: EvaluateOptions): Promise<Evaluation> {
  return runWhole((context, onWriting) => evaluateIn(context, options, (former) => onWriting((undoing, thrown) => takeBack(undoing, former, thrown))), options.signal);
}

/** In milliseconds: what Excel is writing when the officer stops may take so long to end before it is taken back. */
const STOPPING = 5_000;

/** @param onWriting called with what the workbook was like, before anything is written */
async function evaluateIn(context: Excel.RequestContext, options: EvaluateOptions, onWriting: (former: Former) => void): Promise<Evaluation> {
  const { packs, write, today = localDay(), acts = [], scope = { kind: 'workbook' }, onProgress = () => undefined, signal } = options;
  onProgress('read', 0, 1);
  const kept = askForChoices(context);
  const inScope = askForScope(context, scope);
  const workbook = await unlessAborted(readWorkbook(context), signal);
  const { choices, damaged } = kept();
  const { language = choices.language, asOf = choices.asOf } = options;
  const { notApplicable } = choices;
  const reading = readingOf(workbook, packs, choices);
  onProgress('read', 1, 1);
  if (reading.programmes.length === 0) throw nothingToJudge(reading, workbook, packs);
  const only = inScope();
  if (!reading.programmes.some(only)) throw new CrisolError('nothingInScope');

  const memory = readMemory(workbook.grids);
  const signature = { by: choices.author, on: today };
  const before = withReasons(readRegister(workbook.grids), reasonsWritten(workbook.grids, packs));
  const written = readDecisions(workbook.grids, memory, before, packs, signature);
  // What an act settles is no longer what the cell says.
  const settled = new Set(acts.filter(({ kind }) => kind === 'decide' || kind === 'withdraw').map(({ key, component }) => `${key} ${component}`));
  const decisions = { ...written, oddWords: written.oddWords.filter(({ key, component }) => !settled.has(`${key} ${component}`)) };
  const judgements = { before, after: afterActs(decisions.judgements, acts, signature) };
  const identities = identify(reading.programmes, new Map([...memory.programmes].map(([key, { name }]) => [key, name])));
  const findings = await findAll(reading.programmes, packs, (done, total) => onProgress('judge', done, total), signal);
  const inputs = reading.programmes.map((programme, at) => ({ key: identities[at]!.key, programme, findings: findings[at]!, conflict: identities[at]!.conflict }));
  const doubted = new Set(identities.filter(({ conflict }: Identity) => conflict !== null).map(({ key }) => key));
  const trusted = Object.fromEntries(Object.entries(judgements.after).filter(([key]) => !doubted.has(key)));
  const matrices = workbook.grids.filter(({ own }) => own === null).map(({ sheet }) => sheet);
  const assessment = assess(inputs, { judgements: trusted, notApplicable, unread: componentsByKey(decisions.oddWords), asOf, matrices });

  const pack = packOf(language === 'auto' ? mostSpoken(reading) : language, packs);
  const plan = planReport({
    grids: workbook.grids, structureProtected: workbook.structureProtected, sheetNames: workbook.sheetNames, reading, assessment, memory, decisions, judgements, signature, pack, packs, notApplicable, ...(scope.kind === 'workbook' ? {} : { only }),
  });
  const work = prepareWork(plan, workbook);
  const evaluation = {
    reading, pack, places: work.places,
    assessment: { ...assessment, verdicts: assessment.verdicts.filter(({ programme }) => only(programme)) },
    notices: [...(damaged ? [{ code: 'choicesUnreadable', values: {} } as const] : []), ...plan.notices, ...work.notices],
  };
  signal?.throwIfAborted();
  if (!write || isIdle(work)) return { ...evaluation, writes: 0 };
  if (workbook.readOnly) throw new CrisolError('workbookReadOnly');
  const former = await unlessAborted(readFormer(context, work, workbook), signal);
  onWriting(former);
  if (former.looks.some(({ widths, formats, fitted }) => widths.length + formats.length + fitted.length > 0)) keepBefore(context, withLooks(former.before ?? new Map(), former.looks));
  const writing = applyWork(context, work, workbook, pack.report, signal, (done, all) => onProgress('write', done, all));
  return { ...evaluation, writes: await unlessAborted(writing, signal, STOPPING) };
}

/** Says what there is where there is no programme to judge. */
function nothingToJudge({ skipped }: AnnexReading, { grids }: WorkbookReading, packs: readonly LanguagePack[]): CrisolError {
  const matrix = handKeptMatrix(grids, packs);
  if (matrix && matrix.count > 0) return new CrisolError('onlyMatrix');
  if (matrix || skipped.some(({ reason }) => reason === 'example')) return new CrisolError('onlyExample');
  const unnamed = withoutName(skipped);
  return unnamed ? new CrisolError('noName', { place: `${unnamed.sheet}, ${unnamed.cell!}` }) : new CrisolError('noAnnex');
}

function componentsByKey(words: readonly { readonly key: string; readonly component: ComponentId }[]): Readonly<Record<string, readonly ComponentId[]>> {
  const found: Record<string, ComponentId[]> = {};
  for (const { key, component } of words) (found[key] ??= []).push(component);
  return found;
}

function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Reasons and sources written on the sheet of the history, where the decision has none. */
function withReasons(kept: Judgements, written: (key: string, component: ComponentId) => WrittenReason | null): Judgements {
  return Object.fromEntries(Object.entries(kept).map(([key, judgement]) => {
    const decisions = Object.entries(judgement.decisions).map(([id, decision]) => {
      const found = written(key, id as ComponentId);
      return [id, found ? { ...decision, reason: decision.reason || found.reason, source: decision.source ?? found.source } : decision] as const;
    });
    return [key, { ...judgement, decisions: Object.fromEntries(decisions) }];
  }));
}

function afterActs(judgements: Judgements, acts: readonly Act[], signature: Signature): Judgements {
  return acts.reduce((all, act) => ({ ...all, [act.key]: afterAct(all[act.key] ?? NO_JUDGEMENT, act, signature) }), judgements);
}

/** What the annexes hold, with the headings that the officer named. */
export function readingOf({ grids, skipped }: WorkbookReading, packs: readonly LanguagePack[], { headings }: Choices): AnnexReading {
  const found = readAnnexes(grids, packs, headings);
  return { ...found, skipped: [...skipped, ...found.skipped] };
}

/** Asks for the selection, where that is the scope, with the next sync; the function returned tells after it which programmes are in scope. */
function askForScope({ workbook }: Excel.RequestContext, scope: Scope): () => (programme: Programme) => boolean {
  if (scope.kind === 'workbook') return () => () => true;
  if (scope.kind === 'sheet') return () => ({ sheet }) => sheet === scope.sheet;
  const selected = workbook.getSelectedRanges();
  selected.load('worksheet/name,areas/items/rowIndex,areas/items/rowCount');
  return () => ({ sheet, rows: [first, last] }) =>
    sheet === selected.worksheet.name && selected.areas.items.some(({ rowIndex, rowCount }) => rowIndex <= last && first < rowIndex + rowCount);
}

/** In milliseconds: between two breaths of the pane, so that it draws and hears the officer. */
const BREATH = 40;

/** Evidence and facts of each programme, in their order. */
async function findAll(
  programmes: readonly Programme[],
  packs: readonly LanguagePack[],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal | undefined,
): Promise<readonly Findings[]> {
  const found: Findings[] = [];
  let due = performance.now() + BREATH;
  for (const programme of programmes) {
    onProgress(found.length, programmes.length);
    found.push(findEvidence(programme, packs));
    if (performance.now() < due) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    due = performance.now() + BREATH;
  }
  onProgress(found.length, programmes.length);
  return found;
}

/** Of equals, the first of `LANGUAGE_TAGS`. */
function mostSpoken({ programmes }: AnnexReading): LanguageTag {
  const count = (tag: LanguageTag): number => programmes.filter(({ language }) => language === tag).length;
  return LANGUAGE_TAGS.reduce((most, tag) => (count(tag) > count(most) ? tag : most));
}

function packOf(tag: LanguageTag, packs: readonly LanguagePack[]): LanguagePack {
  const pack = packs.find((one) => one.tag === tag);
  if (!pack) throw new CrisolError('badArgument', { argument: tag });
  return pack;
}
