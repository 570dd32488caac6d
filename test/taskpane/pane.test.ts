import { CrisolError } from '../../src/errors';
import { EVERYTHING } from '../../src/taskpane/state/list';
import { firstState, paneReducer, verdictAt, type Happening, type PaneState } from '../../src/taskpane/state/pane';
import type { Evaluation } from '../../src/workbook/evaluate';
import { onSample } from './sample-session';

let evaluation: Evaluation;
beforeAll(async () => {
  evaluation = await onSample((session) => session.review());
});

const after = (state: PaneState, ...happenings: readonly Happening[]): PaneState => happenings.reduce(paneReducer, state);
const first = firstState('evaluate', false);
const running: Happening = { type: 'run', run: { kind: 'running', stage: 'read', done: 0, total: 1, stopping: false } };

test('a tab closes the settings', () => {
  expect(after(first, { type: 'settings', open: true }, { type: 'shown', view: 'review' })).toMatchObject({ view: 'review', settings: false });
});

test('progress and stopping matter only while a run is going', () => {
  const progress: Happening = { type: 'progress', stage: 'judge', done: 3, total: 9 };
  expect(after(first, progress, { type: 'stopping' }).run).toEqual({ kind: 'none' });
  expect(after(first, running, progress, { type: 'stopping' }).run).toEqual({ kind: 'running', stage: 'judge', done: 3, total: 9, stopping: true });
  expect(after(first, running, { type: 'run', run: { kind: 'stopped' } }, progress).run).toEqual({ kind: 'stopped' });
});

test('a run over the whole workbook is what is reviewed; after one over a part the whole is read again', () => {
  const done: Happening = { type: 'run', run: { kind: 'done', evaluation } };
  expect(after(first, running, done).review).toEqual({ kind: 'ready', value: evaluation });
  expect(after(first, { type: 'scope', scope: 'sheet' }, running, done).review).toEqual({ kind: 'none' });
});

test('other choices make the review of before void', async () => {
  const survey = await onSample((session) => session.survey());
  const ready = after(first, { type: 'survey', survey: { kind: 'ready', value: survey } }, { type: 'review', review: { kind: 'ready', value: evaluation } });
  const changed = after(ready, { type: 'choices', choices: { ...survey.choices, asOf: 2009 } });
  expect(changed.review).toEqual({ kind: 'none' });
  expect(changed.survey).toMatchObject({ value: { choices: { asOf: 2009 } } });
  expect(after(first, { type: 'choices', choices: survey.choices })).toEqual(first);
});

test('the row selected in Excel opens its programme, before or after the review is there, and whatever a filter hides', () => {
  const { assessment: { verdicts } } = evaluation;
  const review: Happening = { type: 'review', review: { kind: 'ready', value: evaluation } };
  for (const { key, programme: { sheet, rows } } of verdicts) {
    for (const row of rows) {
      const selected: Happening = { type: 'selected', selected: { sheet, row } };
      expect(after(first, review, selected).open).toBe(key);
      expect(after(first, selected, review).open).toBe(key);
      expect(after(first, review, { type: 'list', list: { query: 'no hay tal', sort: 'name' } }, selected)).toMatchObject({ open: key, list: { ...EVERYTHING, sort: 'name' } });
    }
  }
});

test('a row of no programme changes nothing that stands open', () => {
  const [{ key, programme }] = evaluation.assessment.verdicts as [Evaluation['assessment']['verdicts'][number]];
  expect(verdictAt(evaluation.assessment.verdicts, { sheet: programme.sheet, row: 0 })).toBeUndefined();
  const open = after(first, { type: 'review', review: { kind: 'ready', value: evaluation } }, { type: 'open', key });
  expect(after(open, { type: 'selected', selected: { sheet: 'Otra', row: programme.row } }).open).toBe(key);
});

test('what goes wrong beside the main job stands there until it is put away', () => {
  const error = new CrisolError('officeFailed');
  const state = after(first, { type: 'trouble', error });
  expect(state.trouble).toEqual({ error });
  expect(after(state, { type: 'troubleOver' }).trouble).toBeNull();
});

describe('the officer decides', () => {
  const open = (): PaneState => after(first, { type: 'review', review: { kind: 'ready', value: evaluation } }, { type: 'open', key: evaluation.assessment.verdicts[3]!.key });

  test('after an act the programme stays open and the list as it stood, whatever row is selected in Excel', async () => {
    const other = evaluation.assessment.verdicts[0]!.programme;
    const now = await onSample((session) => session.review());
    const state = after({ ...open(), selected: { sheet: other.sheet, row: other.row } }, { type: 'judging', going: true }, { type: 'judged', evaluation: now }, { type: 'judging', going: false });
    expect(state).toMatchObject({ open: open().open, review: { kind: 'ready', value: now }, held: true, judging: false });
    expect(after(state, { type: 'list', list: { query: 'x' } }).held).toBe(false);
    expect(after(state, { type: 'review', review: { kind: 'loading' } }).held).toBe(false);
  });

  test('an outcome of before tells of verdicts that are no more; a run that is going stays', () => {
    const judged: Happening = { type: 'judged', evaluation };
    expect(after(first, { type: 'run', run: { kind: 'done', evaluation } }, judged).run).toEqual({ kind: 'none' });
    expect(after(first, running, judged).run.kind).toBe('running');
  });

  test('who decides changes no verdict', async () => {
    const survey = await onSample((session) => session.survey());
    const ready = after(open(), { type: 'survey', survey: { kind: 'ready', value: survey } });
    const named = after(ready, { type: 'choices', choices: { ...survey.choices, author: 'Ana' } });
    expect(named.review).toEqual(ready.review);
    expect(named.survey).toMatchObject({ value: { choices: { author: 'Ana' } } });
  });

  test('what was removed is no longer reviewed; while it goes on nothing changes', () => {
    const pending = after(open(), { type: 'pending', open: true }, { type: 'removing', removing: { kind: 'running' } });
    expect(pending).toMatchObject({ pending: true, review: { kind: 'ready' } });
    for (const removing of [{ kind: 'done', keptOn: null, gone: 1 }, { kind: 'failed', error: new CrisolError('officeFailed'), keep: true, decisions: 1 }] as const)
      expect(after(pending, { type: 'removing', removing })).toMatchObject({ pending: false, open: null, review: { kind: 'none' }, removing });
  });
});
