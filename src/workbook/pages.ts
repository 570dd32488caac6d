/** A sheet for each of some programmes, ready to print, from the workbook as it stands; where it has no matrix, it is evaluated first. */
import { CrisolError } from '../errors';
import { sheetReference } from '../report/cells';
import { MATRIX_NAMES } from '../report/names';
import { pageName, pageSheetName, planPage } from '../report/programme-page';
import { freeName } from './draw';
import { evaluateWorkbook } from './evaluate';
import { readWorkbook, sheetOfReference } from './read';
import { replaceSheets } from './replace';
import { evaluateOnce, packOfMatrix, textsNamed, type SummaryOptions } from './summary';

/**
 * Makes the pages anew in the place of those that were there. Throws what `makeSummary` throws, and `badArgument` naming a key that no programme has.
 * @param keys of the programmes; null: of all
 * @returns names of their sheets
 */
export async function makePages(keys: readonly string[] | null, options: SummaryOptions): Promise<readonly string[]> {
  await evaluateOnce(options);
  const { packs, language, asOf, signal } = options;
  const { assessment: { verdicts } } = await evaluateWorkbook({ packs, language, asOf, write: false, signal });
  const unknown = keys?.find((key) => !verdicts.some((verdict) => verdict.key === key));
  if (unknown !== undefined) throw new CrisolError('badArgument', { argument: unknown });
  return replaceSheets(async (context) => {
    const workbook = await readWorkbook(context);
    if (workbook.structureProtected) throw new CrisolError('workbookProtected');
    const pack = packOfMatrix(workbook, options);
    const warnings = textsNamed(workbook, MATRIX_NAMES.warnings);
    const warningsOf = new Map(textsNamed(workbook, MATRIX_NAMES.key).map(([key], at) => [key, warnings[at]?.[0]]));
    const taken = [...workbook.sheetNames];
    const wanted = verdicts.filter(({ key }) => keys === null || keys.includes(key));
    return {
      replacements: wanted.map((verdict) => {
        const name = freeName(pageSheetName(verdict), taken);
        taken.push(name.toLowerCase());
        const former = sheetOfReference(workbook.names.get(pageName(verdict.key).toLowerCase()) ?? '');
        return {
          sheet: planPage(name, verdict, warningsOf.get(verdict.key) ?? '', pack), names: [{ name: pageName(verdict.key), formula: `=${sheetReference(name, '$A$1')}` }],
          former: former !== null && workbook.sheetNames.includes(former.toLowerCase()) ? former : null,
        };
      }),
      known: workbook.names, tip: pack.report.goTo,
    };
  }, signal);
}
