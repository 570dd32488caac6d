/**
 * A fault at every request of every command in turn: the workbook is then either as before or complete, and what is thrown says which.
 * A new command is one line in `COMMANDS`.
 */
import { startExcel, type Fault } from '../../src/host';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { createSession, type WorkbookSession } from '../../src/workbook/session';
import { edit, fiche, flat, HEADINGS, NAMES, put, row, run, sheet, workbook } from './book';
import { expectAlike, seen } from './state';

jest.setTimeout(120_000);

const WHOLE = { scope: { kind: 'workbook' } } as const;
const MATRIX = 'Matriz Crisol';

/** Another state than the first run left: programmes added, a text changed, a status chosen. */
const changed = (model: WorkbookModel): void => {
  put(sheet(model, 'Anexo 3'), [row('Pesca artesanal'), row('Energía solar')], 7);
  sheet(model, 'Anexo 3').setValue(3, 5, 'Opera en diez municipios.');
  sheet(model, MATRIX).setValue(6, 10, '✖ no cumplido');
};
/** As the session leaves it. */
const settled = async (): Promise<Uint8Array> => (await run(workbook(), { language: 'auto', asOf: null })).bytes;
/** With a decision, so that there is something to keep. */
const judged = async (): Promise<Uint8Array> => (await run(edit(await settled(), (model) => sheet(model, MATRIX).setValue(6, 20, '✖ no cumplido')), { language: 'auto', asOf: null })).bytes;
/** One programme: sheets drawn whole are large enough. */
const small = async (): Promise<Uint8Array> => (await run(workbook(flat(NAMES.slice(0, 1))), { language: 'auto', asOf: null })).bytes;
/** With a summary that an office has filled in, and a status changed since. */
const summarised = async (): Promise<Uint8Array> => {
  const model = openXlsx(await small());
  const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  await createSession(PACKS).makeSummary();
  excel.stop();
  sheet(model, 'Resumen').setValue(1, 2, 'La oficina');
  sheet(model, MATRIX).setValue(5, 10, '✖ no cumplido');
  return model.save();
};
const templated = async (): Promise<Uint8Array> => {
  const model = openXlsx(workbook(flat(NAMES.slice(0, 1))));
  const excel = startExcel(model, { requirementSets: { ExcelApi: '1.14' } });
  await createSession(PACKS).insertTemplate('matrix', 'fr');
  excel.stop();
  return model.save();
};
const beside = (): Uint8Array => workbook([HEADINGS, ...NAMES.map(row)], (_, annex) => annex.addTable({ row: 0, column: 0, rows: 5, columns: 8 }, true, 'Programas'));
const evaluate = (session: WorkbookSession, signal: AbortSignal): Promise<unknown> => session.evaluate({ ...WHOLE, signal });

interface Command {
  readonly name: string;
  readonly workbook: () => Promise<Uint8Array> | Uint8Array;
  readonly act: (session: WorkbookSession, signal: AbortSignal) => Promise<unknown>;
  /** It changes nothing, whatever happens. */
  readonly reads?: true;
  /** How often it reads the workbook; without it, once. */
  readonly readings?: number;
  /** A failure on the way is made good by going on to the end. */
  readonly mends?: true;
}

const COMMANDS: readonly Command[] = [
  { name: 'survey', workbook, act: (session) => session.survey(), reads: true },
  { name: 'preview', workbook, act: (session, signal) => session.preview({ ...WHOLE, signal }), reads: true },
  { name: 'review', workbook: settled, act: (session) => session.review(), reads: true },
  { name: 'evaluate, a first run', workbook, act: evaluate },
  { name: 'evaluate, a first run under a fiche', workbook: () => workbook(fiche()), act: evaluate },
  { name: 'evaluate, a first run beside an Excel table', workbook: beside, act: evaluate },
  { name: 'evaluate, a second run over changes', workbook: async () => edit(await settled(), changed), act: evaluate },
  { name: 'evaluate, a second run with nothing new', workbook: settled, act: evaluate, reads: true },
  { name: 'goTo', workbook, act: (session) => session.goTo('Anexo 3', 'B4'), reads: true },
  { name: 'insertSample', workbook: () => workbook(flat()), act: (session) => session.insertSample('es') },
  { name: 'insertTemplate', workbook: () => workbook(flat(NAMES.slice(0, 1))), act: (session) => session.insertTemplate('workbook', 'es') },
  { name: 'insertTemplate, where another has its names', workbook: templated, act: (session) => session.insertTemplate('matrix', 'fr') },
  { name: 'keepChoices', workbook, act: async (session) => session.keepChoices({ ...(await session.survey()).choices, language: 'fr', notApplicable: ['1.5'] }) },
  {
    name: 'judge', workbook: settled, readings: 2,
    act: async (session, signal) => {
      const key = (await session.review()).assessment.verdicts[0]!.key;
      return session.judge([{ kind: 'decide', key, component: '2.4', status: 'partial', reason: 'visita', source: 'visit' }, { kind: 'add', key, component: '1.5', status: 'met', quote: 'Lo pidió el alcalde.', source: 'interview', on: '' }], signal);
    },
  },
  { name: 'makeSummary', workbook: small, act: (session, signal) => session.makeSummary(signal) },
  { name: 'makeSummary, another time', workbook: summarised, act: (session, signal) => session.makeSummary(signal), mends: true },
  { name: 'makePages', workbook: small, readings: 3, act: async (session, signal) => session.makePages([(await session.review()).assessment.verdicts[0]!.key], signal) },
  { name: 'surveyRemoval', workbook: settled, act: (session) => session.surveyRemoval(), reads: true },
  { name: 'remove', workbook: judged, act: (session) => session.remove(false), mends: true },
  { name: 'remove, keeping decisions', workbook: judged, act: (session) => session.remove(true), mends: true },
];

/** The fault, and the code of what is thrown; `AbortError` is the officer's own stop. */
const FAULTS: readonly (readonly [name: string, fault: Exclude<Fault, null>, told: string])[] = [
  ['an error', { code: 'GeneralException', message: 'no' }, 'officeFailed'],
  ['an error with half of the request done', { code: 'GeneralException', message: 'no', done: 'half' }, 'officeFailed'],
  ['an answer that is lost', { code: 'RequestAborted', message: 'no', done: 'all' }, 'officeFailed'],
  ['a request too large', { code: 'RequestPayloadSizeLimitExceeded', message: 'no' }, 'requestTooLarge'],
  ['an answer too large, with all done', { code: 'ResponsePayloadSizeLimitExceeded', message: 'no', done: 'all' }, 'requestTooLarge'],
  ['no answer, until the officer stops', 'timeout', 'AbortError'],
];

/** Nobody waits here: what takes long is over at once. */
beforeAll(() => {
  const later = global.setTimeout;
  jest.spyOn(global, 'setTimeout').mockImplementation(((act: () => void, delay = 0) => later(act, Math.min(delay, 1))) as typeof setTimeout);
});
afterAll(() => jest.restoreAllMocks());

interface Attempt {
  readonly model: WorkbookModel;
  readonly requests: number;
  /** Code, or name, of what was thrown; null where it ended well, `pending` where it waits for Excel. */
  readonly thrown: string | null;
}

async function attempt(bytes: Uint8Array, { act }: Command, fault: (number: number) => Fault = () => null): Promise<Attempt> {
  const model = openXlsx(bytes);
  const stop = new AbortController();
  let requests = 0;
  let silent = (): void => undefined;
  const pending = new Promise<string>((resolve) => (silent = () => resolve('pending')));
  const excel = startExcel(model, {
    requirementSets: { ExcelApi: '1.14' }, fault,
    onRequest: ({ number, error }) => {
      requests = number;
      if (error !== 'timeout') return;
      stop.abort();
      setTimeout(() => setTimeout(silent, 1), 1);
    },
  });
  const told = act(createSession(PACKS), stop.signal).then(() => null, (error: { code?: string; name: string }) => (error.name === 'CrisolError' ? error.code! : error.name));
  const thrown = await Promise.race([told, pending.then(() => new Promise<string>((resolve) => setImmediate(() => setImmediate(() => resolve('pending')))))]);
  excel.stop();
  return { model, requests, thrown };
}

describe.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (_, command) => {
  let bytes: Uint8Array;
  let total: number;
  let before: unknown;
  let after: unknown;
  beforeAll(async () => {
    bytes = await command.workbook();
    const { model, requests, thrown } = await attempt(bytes, command);
    [total, before, after] = [requests, seen(openXlsx(bytes)), seen(model)];
    expect(thrown).toBeNull();
    expect(JSON.stringify(after) === JSON.stringify(before)).toBe(command.reads ?? false);
  });

  test.each(FAULTS)('%s, at any request: as before, or complete', async (name, fault, told) => {
    let failures = 0;
    for (let at = 1; at <= total; at++) {
      const { model, thrown } = await attempt(bytes, command, (number) => (number === at ? fault : null));
      const words = thrown === null ? [null] : [told, ...(fault === 'timeout' ? ['pending'] : [])];
      expect([at, words]).toEqual([at, expect.arrayContaining([thrown])]);
      expectAlike(`${name} at ${at} of ${total}: ${String(thrown)}`, seen(model), thrown === null ? after : before);
      failures += thrown === null ? 0 : 1;
    }
    // What Excel refuses for its size, or for being new, is asked for in another way.
    if (!command.mends) expect(failures).toBeGreaterThanOrEqual(total - 4 * (command.readings ?? 1));
  });
});
