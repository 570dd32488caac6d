/** What the pane shows, as one value, and how each happening changes it. Knows no React, no Office and no words. */
import type { Verdict } from '../../assessment/verdict';
import type { PaneView } from '../../language/pane-texts';
import type { Evaluation, Stage } from '../../workbook/evaluate';
import type { Choices, Scope, Survey } from '../../workbook/session';
import { EVERYTHING, matches, type ListChoices } from './list';

export type Loadable<T> = { readonly kind: 'none' } | { readonly kind: 'loading' } | { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'failed'; readonly error: unknown };

export type Run =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly stage: Stage; readonly done: number; readonly total: number; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly evaluation: Evaluation }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Removing =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  /** `keptOn`: the sheet where the decisions stand; `gone`: how many went with the rest. */
  | { readonly kind: 'done'; readonly keptOn: string | null; readonly gone: number }
  /** With what was asked for, to be asked again. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly keep: boolean; readonly decisions: number };

/** A sheet and a row of it, from 0. */
export interface Selected {
  readonly sheet: string;
  readonly row: number;
}

export interface PaneState {
  readonly view: PaneView;
  readonly settings: boolean;
  /** The first lines on what Crisol does were seen or skipped. */
  readonly welcomed: boolean;
  readonly survey: Loadable<Survey>;
  readonly selected: Selected | null;
  readonly scope: Scope['kind'];
  readonly run: Run;
  readonly review: Loadable<Evaluation>;
  readonly list: ListChoices;
  /** Key of the programme that stands open. */
  readonly open: string | null;
  /** An act of the officer's is being written. */
  readonly judging: boolean;
  /** The list stays as it stood before the last act, so that nothing moves under the officer's hands. */
  readonly held: boolean;
  /** What is to be confirmed or completed stands in the place of the list. */
  readonly pending: boolean;
  readonly removing: Removing;
  /** What went wrong beside the main job: a jump to a cell, a choice that could not be kept. */
  readonly trouble: { readonly error: unknown } | null;
}

export type Happening =
  | { readonly type: 'shown'; readonly view: PaneView }
  | { readonly type: 'settings'; readonly open: boolean }
  | { readonly type: 'welcomed' }
  | { readonly type: 'survey'; readonly survey: Loadable<Survey> }
  | { readonly type: 'choices'; readonly choices: Choices }
  | { readonly type: 'selected'; readonly selected: Selected }
  | { readonly type: 'scope'; readonly scope: Scope['kind'] }
  | { readonly type: 'progress'; readonly stage: Stage; readonly done: number; readonly total: number }
  | { readonly type: 'stopping' }
  | { readonly type: 'run'; readonly run: Run }
  | { readonly type: 'review'; readonly review: Loadable<Evaluation> }
  | { readonly type: 'list'; readonly list: Partial<ListChoices> }
  | { readonly type: 'open'; readonly key: string | null }
  | { readonly type: 'judging'; readonly going: boolean }
  | { readonly type: 'judged'; readonly evaluation: Evaluation }
  | { readonly type: 'pending'; readonly open: boolean }
  | { readonly type: 'removing'; readonly removing: Removing }
  | { readonly type: 'trouble'; readonly error: unknown }
  | { readonly type: 'troubleOver' };

const none = { kind: 'none' } as const;

export function firstState(view: PaneView, welcomed: boolean): PaneState {
  return {
    view, settings: false, welcomed, survey: none, selected: null, scope: 'workbook', run: none, review: none, list: EVERYTHING, open: null,
    judging: false, held: false, pending: false, removing: none, trouble: null,
  };
}

export function paneReducer(state: PaneState, happening: Happening): PaneState {
  switch (happening.type) {
    case 'shown': return { ...state, view: happening.view, settings: false };
    case 'settings': return { ...state, settings: happening.open };
    case 'welcomed': return { ...state, welcomed: true };
    case 'survey': return { ...state, survey: happening.survey };
    case 'choices': return state.survey.kind === 'ready' ? chosen(state, state.survey.value, happening.choices) : state;
    case 'selected': return follow({ ...state, selected: happening.selected });
    case 'scope': return { ...state, scope: happening.scope };
    case 'progress': {
      const { stage, done, total } = happening;
      return state.run.kind === 'running' ? { ...state, run: { ...state.run, stage, done, total } } : state;
    }
    case 'stopping': return state.run.kind === 'running' ? { ...state, run: { ...state.run, stopping: true } } : state;
    case 'run': return { ...state, run: happening.run, ...(happening.run.kind === 'done' ? { review: reviewAfter(state, happening.run.evaluation) } : {}) };
    case 'review': return follow({ ...state, review: happening.review, held: false });
    case 'list': return { ...state, list: { ...state.list, ...happening.list }, held: false };
    case 'open': return { ...state, open: happening.key };
    case 'judging': return { ...state, judging: happening.going };
    case 'judged': return { ...state, review: { kind: 'ready', value: happening.evaluation }, run: state.run.kind === 'done' ? { kind: 'none' } : state.run, held: true };
    case 'pending': return { ...state, pending: happening.open };
    case 'removing': return { ...state, removing: happening.removing, ...(happening.removing.kind === 'done' || happening.removing.kind === 'failed' ? { run: none, review: none, open: null, pending: false } : {}) };
    case 'trouble': return { ...state, trouble: { error: happening.error } };
    case 'troubleOver': return { ...state, trouble: null };
  }
}

/** Who decides changes no verdict; any other choice may. */
function chosen(state: PaneState, survey: Survey, choices: Choices): PaneState {
  const judged = (all: Choices): string => JSON.stringify({ ...all, author: '' });
  return { ...state, survey: { kind: 'ready', value: { ...survey, choices } }, review: judged(survey.choices) === judged(choices) ? state.review : none };
}

/** A run over the whole workbook is what reviewing shows; after one over a part, the whole is read again. */
function reviewAfter({ scope }: PaneState, evaluation: Evaluation): Loadable<Evaluation> {
  return scope === 'workbook' ? { kind: 'ready', value: evaluation } : { kind: 'none' };
}

/** The programme of the row selected in Excel stands open, even where a filter hid it. */
function follow(state: PaneState): PaneState {
  if (state.selected === null || state.review.kind !== 'ready') return state;
  const found = verdictAt(state.review.value.assessment.verdicts, state.selected);
  if (!found) return state;
  return { ...state, open: found.key, list: matches(found, state.list) ? state.list : { ...EVERYTHING, sort: state.list.sort } };
}

export function verdictAt(verdicts: readonly Verdict[], { sheet, row }: Selected): Verdict | undefined {
  return verdicts.find(({ programme }) => programme.sheet === sheet && row >= programme.rows[0] && row <= programme.rows[1]);
}
