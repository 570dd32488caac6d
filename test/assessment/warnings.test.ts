import { assess, type AssessOptions } from '../../src/assessment/assess';
import type { Warning } from '../../src/assessment/verdict';
import type { Findings } from '../../src/evidence/evidence';
import { fact, findings, programme, verdictOf, verdictWith } from './examples';

const codes = (warnings: readonly Warning[]): string[] => warnings.map(({ code }) => code);

describe('age against phase', () => {
  const SIX = { 1: '??????', 2: 'mmm???', 3: 'mmmmm?' } as const;
  const warned = (phase: 1 | 2 | 3, age: number): boolean => codes(verdictWith(SIX[phase], { start: fact(2009 - age) }).warnings).includes('ageAgainstPhase');
  test.each<[1 | 2 | 3, readonly number[], readonly number[]]>([
    [1, [0, 1, 2, 3], [-1, 4, 15, 16]],
    [2, [3, 4, 5], [-1, 0, 1, 2, 6, 20]],
    [3, [5, 10, 15], [-1, 0, 4, 16, 40]],
  ])('phase %i: 3 and 5 years belong to both neighbours', (phase, fits, doesNot) => {
    expect(fits.filter((age) => warned(phase, age))).toEqual([]);
    expect(doesNot.filter((age) => !warned(phase, age))).toEqual([]);
  });

  test('is told of the attained phase, and changes none', () => {
    const verdict = verdictWith('pmmmmm', { start: fact(2007, 'F4') });
    expect(verdict.attainedPhase).toBe(3);
    expect(verdict.warnings).toEqual([{ code: 'ageAgainstPhase', values: { age: 2, phase: 3, start: 2007, asOf: 2009, from: 5, to: 15, cell: 'F4' } }]);
  });

  test('is not judged without a year of analysis or without a start', () => {
    expect(verdictOf({ findings: findings({ start: fact(1950) }) }, { asOf: null }).warnings).toEqual([]);
    expect(verdictOf().warnings).toEqual([]);
  });
});

const cases: readonly (readonly [string, Partial<Findings>, number | null, readonly Warning[]])[] = [
  ['counts that agree', { countryCounts: [fact({ said: 12, listed: 12 })] }, 2009, []],
  ['counts that disagree', { countryCounts: [fact({ said: 19, listed: 17 }, 'D4')] }, 2009, [{ code: 'countsDisagree', values: { said: 19, listed: 17, cell: 'D4' } }]],
  ['the phase claimed is the one computed', { claimedPhase: fact(1) }, 2009, []],
  ['another phase is claimed', { claimedPhase: fact(3, 'A5', 'stage 3') }, 2009, [{ code: 'claimedPhase', values: { claimed: 3, attained: 1, quote: 'stage 3', cell: 'A5' } }]],
  ['only the MDG after 2015', { goals: [fact('mdg', 'A5', 'MDG 7')] }, 2016, [{ code: 'onlyMdg', values: { quote: 'MDG 7', cell: 'A5' } }]],
  ['only the MDG in 2015', { goals: [fact('mdg')] }, 2015, []],
  ['only the MDG, no year of analysis', { goals: [fact('mdg')] }, null, []],
  ['MDG and SDG', { goals: [fact('mdg'), fact('sdg')] }, 2024, []],
  ['only the SDG', { goals: [fact('sdg')] }, 2024, []],
];

test.each(cases)('%s', (_name, own, asOf, expected) => {
  expect(verdictOf({ findings: findings(own) }, { asOf }).warnings).toEqual(expected);
});

test.each([
  ['xmmmmm', [['1.1', '3.4']]],
  ['x?xm??', [['1.1', '2.2'], ['1.5', '2.2']]],
  ['xmm?m?', [['1.1', '2.4']]],
  ['mmmxmm', [['2.2', '3.4']]],
  ['mmmxm?', []],
  ['xm????', []],
  ['pmm???', []],
])('a higher milestone met while a lower one is unmet: %s', (six, pairs) => {
  const { warnings, contradictions } = verdictWith(six);
  expect(warnings).toEqual(pairs.map(([lower, higher]) => ({ code: 'milestoneContradiction', values: { lower, higher } })));
  expect(contradictions).toEqual(pairs.map(([lower]) => lower));
});

test('a key that belongs to another name is reported and changes nothing else', () => {
  const verdict = verdictOf({ conflict: { foundKey: 'k1', rememberedName: 'Roads for all' } });
  expect(verdict.warnings).toEqual([{ code: 'keyMismatch', values: { key: 'k1', keyName: 'Roads for all', name: 'Water for all' } }]);
  expect({ ...verdict, warnings: [] }).toEqual(verdictOf());
  expect(verdictOf({ conflict: null }).warnings).toEqual([]);
});

test.each(['', 'WATER, for all'])('a key on several rows, remembered as %j, names no other programme', (rememberedName) => {
  expect(verdictOf({ conflict: { foundKey: 'k1', rememberedName } }).warnings[0]!.values['keyName']).toBe('');
});

const inputs = (names: readonly string[], own: readonly Partial<Findings>[] = []) =>
  names.map((name, index) => ({ key: `k${index}`, programme: programme({ name, sheet: `S${index}`, cell: `A${index}` }), findings: findings({ start: fact(2008), ...own[index] }) }));
const OPTIONS: AssessOptions = { judgements: {}, asOf: 2009, matrices: [] };

test.each([
  [['Pacto Mundial', 'PACTO  MUNDIAL.', 'pácto-mundial'], ['S1!A1, S2!A2', 'S0!A0, S2!A2', 'S0!A0, S1!A1']],
  [['Pacto Mundial', 'Pacto', 'Mundial'], [undefined, undefined, undefined]],
  [['', '—'], [undefined, undefined]],
])('a programme found twice, whatever case, accents and signs: %j', (names, others) => {
  expect(assess(inputs(names), OPTIONS).verdicts.map(({ warnings }) => warnings.find(({ code }) => code === 'duplicateProgramme')?.values['others'])).toEqual(others);
});

describe('notices, once a workbook', () => {
  test.each<[string, readonly string[], readonly string[], string | null]>([
    ['none referred to', [], ['Hoja1'], null],
    ['missing', ['matriz 3.3'], ['Anexo 3', 'Hoja1'], '3.3'],
    ['there', ['matriz 3.3'], ['Matriz 3.3'], null],
    ['there, written otherwise', ['matriz 3.3', 'Matrix 2.1'], ['MATRIZ_3-3 (2009)', '2.1'], null],
    ['a longer number is another matrix', ['matriz 3.3'], ['Matriz 13.3', 'Matriz 3.31'], '3.3'],
    ['several, each once', ['ver matriz 3.4', 'matriz 3.3', 'matriz 3.3'], ['Matriz 3'], '3.3, 3.4'],
    ['without a number', ['matriz de alianzas'], ['Hoja1'], 'matriz de alianzas'],
  ])('a matrix that is not in the workbook: %s', (_name, references, matrices, expected) => {
    const own = references.map((value) => ({ references: [fact(value)] }));
    const { notices } = assess(inputs(own.map((_, index) => `P${index}`), own), { ...OPTIONS, matrices });
    expect(notices).toEqual(expected ? [{ code: 'missingMatrix', values: { matrices: expected } }] : []);
  });

  test('no year of analysis', () => {
    expect(assess(inputs(['A', 'B']), { ...OPTIONS, asOf: null }).notices).toEqual([{ code: 'noYearOfAnalysis', values: {} }]);
    expect(assess([], { ...OPTIONS, asOf: null }).notices).toEqual([]);
  });

  test.each([
    [['A', 'B'], { count: 2, names: 'A; B', more: 0 }],
    [['A', 'B', 'C', 'D', 'E', 'F', 'G'], { count: 7, names: 'A; B; C; D; E', more: 2 }],
  ])('no start: %j', (names, values) => {
    const undated = inputs(names, names.map(() => ({ start: null })));
    expect(assess([...undated, ...inputs(['Z'])], OPTIONS).notices).toEqual([{ code: 'noStart', values }]);
  });
});
