/** The pane's state with what an officer can do to it. The workbook is known through its session alone; every failure ends in the state. */
import { createContext, useContext, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { LanguageTag, LanguageTexts } from '../../language/pack';
import type { PaneView } from '../../language/pane-texts';
import { CrisolError } from '../../errors';
import type { Removal } from '../../report/removal';
import type { Act, Choices, Scope, Survey, WorkbookSession } from '../../workbook/session';
import type { Evaluation } from '../../workbook/evaluate';
import type { ListChoices } from './list';
import { firstState, paneReducer, type PaneState } from './pane';
import { rememberWelcome, wasWelcomed } from './remembered';

export interface Acts {
  show(view: PaneView): void;
  settings(open: boolean): void;
  welcomed(): void;
  survey(): Promise<void>;
  keep(choices: Choices): Promise<void>;
  scope(scope: Scope['kind']): void;
  preview(): Promise<Evaluation>;
  evaluate(): Promise<void>;
  stop(): void;
  closeRun(): void;
  review(): Promise<void>;
  list(choices: Partial<ListChoices>): void;
  open(key: string | null): void;
  /** False where it failed, which is then told; what was typed need not be lost. */
  judge(act: Act): Promise<boolean>;
  pending(open: boolean): void;
  surveyRemoval(): Promise<Removal>;
  /** @param decisions how many there are */
  remove(keepDecisions: boolean, decisions: number): Promise<void>;
  removalOver(): void;
  goTo(sheet: string, cell: string): Promise<void>;
  insertSample(language: LanguageTag): Promise<void>;
  /** Something beside the main job that adds sheets; who asked is told what went wrong. */
  make<T>(task: (session: WorkbookSession) => Promise<T>): Promise<T>;
  troubleOver(): void;
}

export interface Pane {
  readonly state: PaneState;
  readonly acts: Acts;
  readonly pack: LanguageTexts;
  /** What the pane runs in, for the details of an error. */
  readonly host: string;
  readonly language: { readonly chosen: LanguageTag | null; readonly ofExcel: LanguageTag; choose(tag: LanguageTag | null): void };
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('usePane outside a pane');
  return pane;
}

export function usePaneState(session: WorkbookSession, view: PaneView): Pick<Pane, 'state' | 'acts'> {
  const [state, dispatch] = useReducer(paneReducer, view, (first) => firstState(first, wasWelcomed()));
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);
  const running = useRef<AbortController | null>(null);

  const acts = useMemo((): Acts => {
    const beside = async (task: () => Promise<void>): Promise<void> => {
      try {
        await task();
      } catch (error) {
        dispatch({ type: 'trouble', error });
      }
    };
    // Whatever writes waits for what was asked before: an officer may go on before Excel has.
    let last: Promise<unknown> = Promise.resolve();
    const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
      const next = last.then(task);
      last = next.catch(() => undefined);
      return next;
    };
    // Only the answer to the last question counts: an officer may ask again before Excel has answered.
    let surveys = 0;
    let reviews = 0;
    const survey = async (quietly = false): Promise<void> => {
      const turn = ++surveys;
      if (!quietly) dispatch({ type: 'survey', survey: { kind: 'loading' } });
      try {
        const value = await session.survey();
        if (turn === surveys) dispatch({ type: 'survey', survey: { kind: 'ready', value } });
      } catch (error) {
        if (turn === surveys) dispatch({ type: 'survey', survey: { kind: 'failed', error } });
      }
    };
    return {
      show: (shown) => dispatch({ type: 'shown', view: shown }),
      settings: (open) => dispatch({ type: 'settings', open }),
      welcomed: () => {
        rememberWelcome();
        dispatch({ type: 'welcomed' });
      },
      survey,
      keep: (choices) => beside(async () => {
        const before = latest.current.survey;
        dispatch({ type: 'choices', choices });
        await inTurn(() => session.keepChoices(choices));
        if (before.kind === 'ready' && before.value.choices.headings !== choices.headings) await survey(true);
      }),
      scope: (scope) => dispatch({ type: 'scope', scope }),
      preview: () => session.preview({ scope: scopeOf(latest.current) }),
      evaluate: async () => {
        const stop = new AbortController();
        running.current = stop;
        dispatch({ type: 'run', run: { kind: 'running', stage: 'read', done: 0, total: 1, stopping: false } });
        try {
          const evaluation = await inTurn(() => session.evaluate({
            scope: scopeOf(latest.current),
            signal: stop.signal,
            onProgress: (stage, done, total) => dispatch({ type: 'progress', stage, done, total }),
          }));
          dispatch({ type: 'run', run: { kind: 'done', evaluation } });
          await survey(true);
        } catch (error) {
          // A CrisolError while stopping says that something could not be taken back: that must be told.
          const stopped = stop.signal.aborted && !(error instanceof CrisolError);
          dispatch({ type: 'run', run: stopped ? { kind: 'stopped' } : { kind: 'failed', error } });
        } finally {
          if (running.current === stop) running.current = null;
        }
      },
      stop: () => {
        running.current?.abort();
        dispatch({ type: 'stopping' });
      },
      closeRun: () => dispatch({ type: 'run', run: { kind: 'none' } }),
      review: async () => {
        const turn = ++reviews;
        dispatch({ type: 'review', review: { kind: 'loading' } });
        try {
          const value = await session.review();
          if (turn === reviews) dispatch({ type: 'review', review: { kind: 'ready', value } });
        } catch (error) {
          if (turn === reviews) dispatch({ type: 'review', review: { kind: 'failed', error } });
        }
      },
      list: (list) => dispatch({ type: 'list', list }),
      open: (key) => dispatch({ type: 'open', key }),
      judge: async (act) => {
        dispatch({ type: 'judging', going: true });
        try {
          const evaluation = await inTurn(() => session.judge([act]));
          reviews++;
          dispatch({ type: 'judged', evaluation });
          const { survey: known } = latest.current;
          if (known.kind === 'ready' && !known.value.evaluatedBefore) await survey(true);
          return true;
        } catch (error) {
          dispatch({ type: 'trouble', error });
          return false;
        } finally {
          dispatch({ type: 'judging', going: false });
        }
      },
      pending: (open) => dispatch({ type: 'pending', open }),
      surveyRemoval: () => session.surveyRemoval(),
      remove: async (keepDecisions, decisions) => {
        dispatch({ type: 'removing', removing: { kind: 'running' } });
        try {
          const keptOn = await inTurn(() => session.remove(keepDecisions));
          dispatch({ type: 'removing', removing: { kind: 'done', keptOn, gone: keepDecisions ? 0 : decisions } });
        } catch (error) {
          dispatch({ type: 'removing', removing: { kind: 'failed', error, keep: keepDecisions, decisions } });
        }
        await survey(true);
      },
      removalOver: () => dispatch({ type: 'removing', removing: { kind: 'none' } }),
      goTo: (sheet, cell) => beside(() => session.goTo(sheet, cell)),
      insertSample: (language) => beside(async () => {
        await inTurn(() => session.insertSample(language));
        rememberWelcome();
        dispatch({ type: 'welcomed' });
        dispatch({ type: 'run', run: { kind: 'none' } });
        dispatch({ type: 'review', review: { kind: 'none' } });
        dispatch({ type: 'shown', view: 'evaluate' });
        await survey();
      }),
      make: async (task) => {
        const made = await inTurn(() => task(session));
        await survey(true);
        return made;
      },
      troubleOver: () => dispatch({ type: 'troubleOver' }),
    };
  }, [session]);

  useEffect(() => {
    void acts.survey();
  }, [acts]);

  useEffect(() => {
    let over = false;
    let unwatch: (() => void) | null = null;
    session.watchSelection((sheet, row) => {
      if (!over) dispatch({ type: 'selected', selected: { sheet, row } });
    }).then(
      (stop) => {
        if (over) stop();
        else unwatch = stop;
      },
      (error: unknown) => dispatch({ type: 'trouble', error }),
    );
    return () => {
      over = true;
      unwatch?.();
    };
  }, [session]);

  return { state, acts };
}

/** The workbook is open for reading only, as far as is known. */
export function isReadOnly({ survey }: Pick<PaneState, 'survey'>): boolean {
  return survey.kind === 'ready' && survey.value.readOnly;
}

/** The sheet that "this sheet" means now. */
export function sheetInView({ selected, survey }: Pick<PaneState, 'selected' | 'survey'>): string {
  return selected?.sheet ?? (survey.kind === 'ready' ? survey.value.activeSheet : '');
}

function scopeOf(state: PaneState): Scope {
  return state.scope === 'sheet' ? { kind: 'sheet', sheet: sheetInView(state) } : { kind: state.scope };
}

/** Programmes a run would be about; null where only Excel knows (the selected rows). */
export function programmesInScope(state: PaneState, { programmes }: Survey): number | null {
  if (state.scope === 'rows') return null;
  const sheet = sheetInView(state);
  return state.scope === 'workbook' ? programmes.length : programmes.filter((programme) => programme.sheet === sheet).length;
}

const PATIENCE = 2000;

/** True when Excel has given no sign for two seconds. @param beat changes with every sign */
export function usePatience(waiting: boolean, beat: unknown): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [waiting, beat]);
  return late;
}
