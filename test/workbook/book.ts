/** Workbooks with annexes, evaluated by real Office.js over the stand-in: what the tests of this folder are built with. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { startExcel, type RequestInfo } from '../../src/host';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { createXlsx, openXlsx } from '../../src/host/xlsx/open';
import { PACKS } from '../../src/language';
import { evaluateWorkbook, type EvaluateOptions, type Evaluation } from '../../src/workbook/evaluate';

export const HEADINGS = ['Programa', 'Área', 'Objetivo', 'Países', 'Productos de conocimiento', 'Relevancia', 'Tipo de interacción', 'Recomendaciones'];

/** A row that has evidence of every kind. */
export const row = (name: string): string[] => [
  name, 'Ambiente', 'Contribuir a los ODM con agua segura en los municipios.', 'Perú, Bolivia', '• 3 guías publicadas y un diplomado en línea',
  'Es el primer programa de su tipo en la región. El Ministerio de Salud lo opera con fondos propios desde 2007.', '4 expertos viajaron a Perú en 2006.', 'Sistematizar las lecciones.',
];

export const NAMES = ['Agua segura', 'Café de altura', 'Justicia juvenil', 'Salud materna'];
const TITLE = 'ANEXO 3. PROGRAMAS CONSOLIDADOS';

export type Table = readonly (readonly (string | number | null)[])[];

export function put(sheet: SheetModel, cells: Table, top = 0, left = 0): void {
  cells.forEach((texts, r) => texts.forEach((text, c) => text !== null && sheet.setValue(top + r, left + c, text)));
}

export const flat = (names: readonly string[] = NAMES): Table => [[TITLE], [], HEADINGS, ...names.map(row)];

/** The report's own layout: headings repeated, interaction and recommendations on rows of their own. */
export function reportLayout(names: readonly string[] = NAMES): Table {
  const blocks = names.flatMap((name) => [HEADINGS.slice(0, 6), row(name).slice(0, 6), ['Tipo de interacción\n4 expertos viajaron a Perú en 2006.'], ['Recomendaciones\nSistematizar las lecciones.'], []]);
  return [[TITLE], [], ...blocks];
}

export const fiche = (name = NAMES[0]!): Table => [[TITLE], [], ...HEADINGS.map((heading, at) => [heading, row(name)[at]!])];

/** A file with one annex on the sheet "Anexo 3"; `more` may add to it. */
export function workbook(cells: Table = flat(), more: (model: WorkbookModel, annex: SheetModel) => void = () => undefined): Uint8Array {
  const model = createXlsx('Anexo 3');
  const annex = model.activeSheet();
  put(annex, cells);
  more(model, annex);
  return model.save();
}

/** The same file with a part's text changed. */
export function patched(bytes: Uint8Array, path: string, patch: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = patch(strFromU8(parts[path]!));
  return zipSync({ ...parts, [path]: strToU8(text) });
}

export interface Run extends Evaluation {
  readonly model: WorkbookModel;
  readonly bytes: Uint8Array;
  readonly requests: readonly RequestInfo[];
  /** Calls of `context.sync()`. */
  readonly syncs: number;
}

/** Opens the file, evaluates it and saves it. */
export async function run(bytes: Uint8Array, options: RunOptions = {}): Promise<Run> {
  const model = openXlsx(bytes);
  const done = await evaluateOpen(model, options);
  return { ...done, model, bytes: model.save() };
}

type RunOptions = Partial<EvaluateOptions> & { readonly api?: string };

/** Evaluates an open workbook, and does not save it. */
export async function evaluateOpen(model: WorkbookModel, options: RunOptions = {}): Promise<Omit<Run, 'model' | 'bytes'>> {
  const requests: RequestInfo[] = [];
  const session = startExcel(model, { requirementSets: { ExcelApi: options.api ?? '1.14' }, onRequest: (info) => requests.push(info) });
  const count = jest.spyOn(Excel.RequestContext.prototype, 'sync');
  try {
    const evaluation = await evaluateWorkbook({ language: 'es', asOf: 2009, packs: PACKS, write: true, ...options });
    return { ...evaluation, requests, syncs: count.mock.calls.length };
  } finally {
    count.mockRestore();
    session.stop();
  }
}

/** Does a task in Excel with a workbook open. */
export async function inExcel<T>(model: WorkbookModel, task: () => Promise<T>): Promise<T> {
  const excel = startExcel(model, { requirementSets: { ExcelApi: '1.15' } });
  try {
    return await task();
  } finally {
    excel.stop();
  }
}

/** Opens the file, changes it as an officer would, and saves it. */
export function edit(bytes: Uint8Array, change: (model: WorkbookModel) => void): Uint8Array {
  const model = openXlsx(bytes);
  change(model);
  return model.save();
}

export function sheet(model: WorkbookModel, name: string): SheetModel {
  const found = model.sheets().find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${model.sheets().map((one) => one.name).join(', ')}`);
  return found;
}

export function texts(from: SheetModel): string[][] {
  const used = from.used(false);
  if (!used) return [];
  return Array.from({ length: used.row + used.rows }, (_, r) => Array.from({ length: used.column + used.columns }, (__, c) => from.text(r, c)));
}

/** Column of a heading on a row, or -1. */
export const columnOf = (from: SheetModel, at: number, heading: string): number => (texts(from)[at] ?? []).indexOf(heading);

export const codes = ({ notices }: Evaluation): string[] => notices.map(({ code }) => code);
