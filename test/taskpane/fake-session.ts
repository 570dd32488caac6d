/** A workbook session without Excel: the sample annexes read and judged by the real code, and a run that takes its steps one by one. For tests of the pane and for looking at it. */
import { identify } from '../../src/annex/identity';
import type { GridCell, SheetGrid } from '../../src/annex/grid';
import { readAnnexes } from '../../src/annex/read';
import { assess } from '../../src/assessment/assess';
import { afterAct, NO_JUDGEMENT, type Judgement, type Judgements } from '../../src/assessment/judgement';
import { CrisolError } from '../../src/errors';
import { findEvidence } from '../../src/evidence/find';
import { PACKS, packFor, type LanguageTag } from '../../src/language';
import type { TemplateKind } from '../../src/language/template-texts';
import { readDecisions } from '../../src/report/decisions';
import { readMemory } from '../../src/report/memory';
import { planReport } from '../../src/report/report';
import { COMPONENT_IDS } from '../../src/method';
import type { Evaluation } from '../../src/workbook/evaluate';
import type { Choices, RunOptions, WorkbookSession } from '../../src/workbook/session';
import { SAMPLE, type SampleAnnex } from '../../scripts/sample-content';

const cell = (text: string): GridCell => (text === '' ? { text, kind: 'empty' } : { text, kind: 'text' });

function gridOf({ sheet, title, headers, programmes }: SampleAnnex, more: readonly string[] = []): SheetGrid {
  const rows = [[title], [], ...programmes.flatMap(({ row, below }) => [[...headers, ...more], row, ...below.map((text) => [text]), [], []])];
  const width = headers.length + more.length;
  return {
    sheet, visible: true, own: null, row: 0, column: 0, merges: null, tables: [], hiddenRows: [], filtered: false, protected: false,
    cells: rows.map((row) => Array.from({ length: width }, (_, column) => cell(row[column] ?? ''))),
  };
}

const emptyGrid = (sheet: string): SheetGrid => ({
  sheet, visible: true, own: null, row: 0, column: 0, cells: [], merges: null, tables: [], hiddenRows: [], filtered: false, protected: false,
});

/** What the fake workbook is like. */
export interface Kind {
  readonly annexes?: boolean;
  /** A heading that no field claims. */
  readonly unknown?: boolean;
  readonly evaluatedBefore?: boolean;
  readonly nothingNew?: boolean;
  readonly protectedSheet?: boolean;
  /** Fails where it is asked to. */
  readonly failing?: Partial<Record<keyof WorkbookSession, unknown>>;
  /** Waits this long (ms) before each step of a run; null waits until it is stopped. */
  readonly pause?: number | null;
}

export interface FakeSession extends WorkbookSession {
  readonly calls: string[];
  /** As if the officer had selected a cell. */
  select(sheet: string, row: number): void;
}


const SIGNATURE = { by: 'Ana', on: '2009-06-30' };
const FIRST: Judgement = { ...NO_JUDGEMENT, decisions: { '1.5': { status: 'met', reason: 'convenio de 2004', source: 'document', rested: null, ...SIGNATURE } } };
export function fakeSession(kind: Kind = {}): FakeSession {
  const calls: string[] = [];
  let watcher: (sheet: string, row: number) => void = () => undefined;
  let annexes = kind.annexes ?? true;
  let evaluated = kind.evaluatedBefore ?? false;
  let judgements: Judgements = {};
  let choices: Choices = { language: 'auto', asOf: null, notApplicable: [], headings: [], author: '' };
  const grids = (): SheetGrid[] => [...(annexes ? SAMPLE.map((annex, at) => gridOf(annex, at === 0 && kind.unknown ? ['Zona de trabajo postal', 'Xyz'] : [])) : []), emptyGrid('Hoja1')];
  const asked = (name: keyof WorkbookSession, ...rest: unknown[]): void => {
    calls.push([name, ...rest].join(' '));
    if (kind.failing && name in kind.failing) throw kind.failing[name];
  };

  function evaluation(): Evaluation {
    const all = grids();
    const reading = readAnnexes(all, PACKS);
    if (reading.programmes.length === 0) throw new CrisolError('noAnnex');
    const memory = readMemory(all);
    const decisions = readDecisions(all, memory, {}, PACKS, SIGNATURE);
    const keys = identify(reading.programmes, new Map());
    judgements = { [keys[1]!.key]: FIRST, ...judgements };
    const inputs = reading.programmes.map((programme, at) => ({ key: keys[at]!.key, programme, findings: findEvidence(programme, PACKS) }));
    const assessment = assess(inputs, { judgements, asOf: choices.asOf, matrices: all.map(({ sheet }) => sheet) });
    const pack = packFor(choices.language === 'auto' ? 'es' : choices.language);
    const plan = planReport({ grids: all, structureProtected: false, sheetNames: all.map(({ sheet }) => sheet.toLowerCase()), reading, assessment, memory, decisions, judgements: { before: {}, after: {} }, signature: SIGNATURE, pack, packs: PACKS });
    const places = [...plan.annexes.map(({ sheet, address }) => ({ sheet, own: null, address })), ...plan.sheets.filter(({ hidden }) => !hidden).map(({ name, own }) => ({ sheet: name, own, address: 'A1' }))];
    return { reading, assessment, pack, places, notices: plan.notices, writes: kind.nothingNew ? 0 : 42 };
  }

  const step = (signal?: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
    const stop = (): void => reject(new DOMException('stopped', 'AbortError'));
    if (signal?.aborted) return stop();
    signal?.addEventListener('abort', stop);
    if (kind.pause !== null) setTimeout(resolve, kind.pause ?? 0);
  });

  return {
    calls,
    select: (sheet, row) => watcher(sheet, row),
    async survey() {
      asked('survey');
      const all = grids();
      const reading = readAnnexes(all, PACKS);
      return { ...reading, choices, readOnly: false, protectedSheets: kind.protectedSheet ? [SAMPLE[0]!.sheet] : [], evaluatedBefore: evaluated, activeSheet: all[0]!.sheet };
    },
    async keepChoices(kept) {
      asked('keepChoices', JSON.stringify(kept));
      choices = { ...choices, ...kept };
    },
    async preview() {
      asked('preview');
      return evaluation();
    },
    async evaluate({ onProgress, signal }: RunOptions) {
      asked('evaluate');
      onProgress?.('read', 0, 1);
      await step(signal);
      const total = grids().length * 5;
      for (let done = 0; done <= total; done++) {
        onProgress?.('judge', done, total);
        if (kind.pause !== null || done > total / 2) await step(signal);
      }
      evaluated = true;
      return evaluation();
    },
    async judge(acts) {
      asked('judge', JSON.stringify(acts));
      evaluation();
      judgements = acts.reduce((all, act) => ({ ...all, [act.key]: afterAct(all[act.key] ?? NO_JUDGEMENT, act, SIGNATURE) }), judgements);
      return evaluation();
    },
    async surveyRemoval() {
      asked('surveyRemoval');
      const kept = evaluation().assessment.verdicts.flatMap(({ key, programme, components }) => COMPONENT_IDS.flatMap((component) => {
        const { decision, suggested } = components[component];
        return decision ? [{ ...decision, key, programme: programme.name, component, suggested }] : [];
      }));
      return { sheets: Object.values(PACKS[0]!.report.sheet), places: [], decisions: kept };
    },
    async remove(keepDecisions) {
      asked('remove', String(keepDecisions));
      evaluated = false;
      return keepDecisions ? PACKS[0]!.report.keptSheet : null;
    },
    async review() {
      asked('review');
      return evaluation();
    },
    async goTo(sheet, address) {
      asked('goTo', sheet, address);
    },
    async watchSelection(onChange) {
      asked('watchSelection');
      watcher = onChange;
      return () => {
        watcher = () => undefined;
      };
    },
    async insertSample(language: LanguageTag) {
      asked('insertSample', language);
      annexes = true;
      return SAMPLE[0]!.sheet;
    },
    async insertTemplate(kind: TemplateKind, language: LanguageTag) {
      asked('insertTemplate', kind, language);
      return [packFor(language).template.sheet[kind === 'workbook' ? 'guide' : kind]];
    },
    async makeSummary() {
      asked('makeSummary');
      return 'Resumen';
    },
    async makePages(keys: readonly string[]) {
      asked('makePages', ...keys);
      return keys;
    },
  };
}
