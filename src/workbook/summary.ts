/** The summary of the open workbook, counted from its matrix as that stands; where there is none, the workbook is evaluated first. */
import { CrisolError } from '../errors';
import type { LanguagePack, LanguageTag } from '../language/pack';
import { textAt } from '../report/cells';
import { handKeptMatrix, handKeptNames } from '../report/hand-kept';
import { MATRIX_NAMES, SUMMARY_NAMES } from '../report/names';
import { OWN_NAMES } from '../report/report';
import { planSummary, type Filled, type SummaryProgramme } from '../report/summary';
import { askForChoices } from './choices';
import { freeName } from './draw';
import { evaluateWorkbook, type Stage } from './evaluate';
import { areaOfReference, readWorkbook, sheetOfReference, type WorkbookReading } from './read';
import { replaceSheets } from './replace';
import { runExcel, unlessAborted } from './run';

export interface SummaryOptions {
  /** Every language that a matrix may be written in. */
  readonly packs: readonly LanguagePack[];
  /** Without it, the language of the matrix. */
  readonly language?: LanguageTag | undefined;
  /** Year of analysis; without it, the one kept in the workbook, else the one on the former summary. */
  readonly asOf?: number | undefined;
  readonly today: Date;
  readonly onProgress?: ((stage: Stage, done: number, total: number) => void) | undefined;
  /** Its reason is thrown where it is aborted; the workbook is then as it was before, or evaluated and without a summary. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes the summary anew in the place of the one that was there, whose entries of the office are kept. Throws what `evaluateWorkbook` throws, and
 * `workbookProtected` where no sheet can be added.
 * @returns name of its sheet
 */
export async function makeSummary(options: SummaryOptions): Promise<string> {
  await evaluateOnce(options);
  const [name] = await replaceSheets(async (context) => {
    const kept = askForChoices(context);
    const read = await readWorkbook(context);
    const handKept = hasMatrixOfRun(read.names) ? null : handKeptMatrix(read.grids, options.packs);
    const brought = handKept ? handKeptNames(handKept) : [];
    const workbook = { ...read, names: new Map([...read.names, ...brought.map(({ name: called, formula }) => [called.toLowerCase(), formula] as const)]) };
    if (workbook.structureProtected) throw new CrisolError('workbookProtected');
    const pack = packOfMatrix(workbook, options);
    const filled = readFilled(workbook);
    const former = sheetOfReference(workbook.names.get(SUMMARY_NAMES.sheet.toLowerCase()) ?? '');
    const { sheet, names } = planSummary({
      name: freeName(pack.summary.sheet, workbook.sheetNames),
      programmes: programmesOf(workbook), written: packOfMatrix(workbook, { ...options, language: undefined }), pack, packs: options.packs,
      filled: { ...filled, year: options.asOf ?? kept().choices.asOf ?? filled.year },
      date: new Intl.DateTimeFormat(pack.locale, { dateStyle: 'long' }).format(options.today),
    });
    return { replacements: [{ sheet, names: [...brought, ...names], former: workbook.sheetNames.includes(former?.toLowerCase() ?? '') ? former : null }], known: read.names, tip: pack.report.goTo };
  }, options.signal);
  return name!;
}

/** Evaluates the workbook where it has no matrix to look things up in; a matrix kept by hand is left as it is. */
export async function evaluateOnce({ packs, language, asOf, onProgress, signal }: SummaryOptions): Promise<void> {
  const known = await unlessAborted(runExcel(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/formula');
    await context.sync();
    return new Map(names.items.map(({ name, formula }) => [name.toLowerCase(), formula]));
  }), signal);
  if (hasMatrixOfRun(known)) return;
  try {
    await evaluateWorkbook({ packs, language, asOf, write: true, onProgress, signal });
  } catch (thrown) {
    if (!(thrown instanceof CrisolError) || thrown.code !== 'onlyMatrix') throw thrown;
  }
}

/** Whether the names that formulas look up stand for a matrix that a run wrote. */
function hasMatrixOfRun(names: WorkbookReading['names']): boolean {
  const [keys, matrix] = [MATRIX_NAMES.key, OWN_NAMES.matrix].map((name) => sheetOfReference(names.get(name.toLowerCase()) ?? ''));
  return typeof keys === 'string' && keys === matrix && !names.get(MATRIX_NAMES.key.toLowerCase())!.includes('#REF!');
}

/** The language asked for, else that of the matrix. */
export function packOfMatrix({ grids }: WorkbookReading, { packs, language }: SummaryOptions): LanguagePack {
  const title = textAt(grids.find(({ own }) => own === 'matrix'), 0, 0);
  const pack = packs.find(({ tag }) => tag === language) ?? packs.find(({ report }) => report.matrixTitle === title) ?? handKeptMatrix(grids, packs)?.pack ?? packs[0];
  if (!pack || (language && pack.tag !== language)) throw new CrisolError('badArgument', { argument: language ?? '' });
  return pack;
}

/** Texts of the cells that a name stands for, row by row; none where there is no such name any more. */
export function textsNamed({ grids, names }: WorkbookReading, name: string): string[][] {
  const formula = names.get(name.toLowerCase()) ?? '';
  const sheet = sheetOfReference(formula)?.toLowerCase();
  const grid = grids.find((one) => one.sheet.toLowerCase() === sheet);
  const area = areaOfReference(formula);
  if (!grid || !area) return [];
  return Array.from({ length: area.rows }, (_, row) => Array.from({ length: area.columns }, (__, column) => textAt(grid, area.row + row, area.column + column)));
}

function programmesOf(workbook: WorkbookReading): SummaryProgramme[] {
  const column = (name: string): string[] => textsNamed(workbook, name).map(([text]) => text!);
  const [names, areas, countries, warnings] = [MATRIX_NAMES.programme, MATRIX_NAMES.area, MATRIX_NAMES.countries, MATRIX_NAMES.warnings].map(column) as [string[], string[], string[], string[]];
  return column(MATRIX_NAMES.key).flatMap((key, at): SummaryProgramme[] =>
    key === '' ? [] : [{ key, name: names[at] ?? '', area: areas[at] ?? '', countries: (countries[at] ?? '').split('; ').filter((name) => name !== ''), warnings: warnings[at] ?? '' }]);
}

/** What the office filled in on the summary that stands there. */
function readFilled(workbook: WorkbookReading): Filled {
  const one = (name: string): string => textsNamed(workbook, name)[0]?.[0] ?? '';
  const marks = textsNamed(workbook, SUMMARY_NAMES.marks);
  return {
    office: one(SUMMARY_NAMES.office), effect: one(SUMMARY_NAMES.effect),
    year: /^\d{4}$/.test(one(SUMMARY_NAMES.year)) ? Number(one(SUMMARY_NAMES.year)) : null,
    areas: textsNamed(workbook, SUMMARY_NAMES.areas).map(([text]) => text!),
    marks: new Map(textsNamed(workbook, SUMMARY_NAMES.keys).flatMap(([key], at) => (key && marks[at] ? [[key, marks[at]] as const] : []))),
  };
}
