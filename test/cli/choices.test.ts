/** What an officer chose in the pane and kept in the file counts for the command too, unless the command says otherwise. */
import { evaluateFile } from '../../src/cli/evaluate';
import { edit, flat, run, workbook } from '../workbook/book';

const quiet = { file: 'libro.xlsx', onProgress: () => undefined };
const kept = edit(workbook(flat()), (model) => model.setSetting('crisol.choices', '{"language":"fr","asOf":2009,"notApplicable":["1.5"]}'));

test('language, year and components are as kept', async () => {
  const { pack, assessment } = await evaluateFile(kept, { ...quiet, language: null, yearOfAnalysis: null });
  expect(pack.tag).toBe('fr');
  expect(assessment.notices.map(({ code }) => code)).not.toContain('noYearOfAnalysis');
  expect(assessment.verdicts.every(({ components }) => components['1.5'].basis === 'office')).toBe(true);
});

test('the command’s own language and year win', async () => {
  const { pack, assessment } = await evaluateFile(kept, { ...quiet, language: 'en', yearOfAnalysis: 2020 });
  expect(pack.tag).toBe('en');
  const there = (await run(workbook(flat()), { asOf: 2020 })).assessment;
  expect(assessment.verdicts.map(({ warnings }) => warnings)).toEqual(there.verdicts.map(({ warnings }) => warnings));
});
