/** The matrix calculates by itself what the engine says, for every combination of the six milestones: in LibreOffice and in the stand-in. */
import { LANGUAGE_TAGS } from '../../src/language';
import { ALL, differences, matrixOf } from './matrix';
import { calculated } from './office';

const MINUTES = 60_000;
const SHEETS = { es: 'Matriz Crisol', en: 'Crisol matrix', fr: 'Matrice Crisol', pt: 'Matriz Crisol' } as const;

test('all 15,625 combinations', async () => {
  const { model, verdicts } = await matrixOf(ALL, 'es');
  expect(verdicts).toHaveLength(5 ** 6);
  const bytes = model.save();
  const matrix = model.sheets().find(({ name }) => name === SHEETS.es)!;
  const used = matrix.used(false)!;
  const here = Array.from({ length: used.rows }, (_, row) => Array.from({ length: used.columns }, (__, column) => matrix.text(row, column)));
  expect(differences(here, verdicts, 'es').slice(0, 5)).toEqual([]);
  expect(differences(calculated(bytes, SHEETS.es), verdicts, 'es').slice(0, 5)).toEqual([]);
}, 40 * MINUTES);

/** Sentences of every kind. */
const SOME = ALL.filter((_, at) => at % 37 === 0);

test.each(LANGUAGE_TAGS)('%s: its own words and sentences', async (language) => {
  const { model, verdicts } = await matrixOf(SOME, language);
  expect(differences(calculated(model.save(), SHEETS[language]), verdicts, language).slice(0, 5)).toEqual([]);
}, 10 * MINUTES);
