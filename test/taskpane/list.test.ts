import type { Verdict } from '../../src/assessment/verdict';
import { areasOf, EVERYTHING, inOrder, listed, placeOf, type ListChoices } from '../../src/taskpane/state/list';
import { inferredOf } from '../../src/taskpane/state/pending';
import { onSample } from './sample-session';

let verdicts: readonly Verdict[];
beforeAll(async () => {
  verdicts = (await onSample((session) => session.review())).assessment.verdicts;
});

const names = (choices: Partial<ListChoices>): readonly string[] => listed(verdicts, { ...EVERYTHING, ...choices }, 'es-MX').map(({ programme }) => programme.name);

test('everything, as it stands in the workbook', () => {
  expect(names({})).toEqual(verdicts.map(({ programme }) => programme.name));
});

test.each([
  ['sigob', ['SIGOB']],
  ['dialogo', ['Diálogo Democrático', 'Asistencia y Diálogo Electoral']],
  ['  DIÁLOGO   electoral ', ['Asistencia y Diálogo Electoral']],
  ['no hay tal', []],
])('search for "%s" forgives case, accents, blanks and order', (query, found) => {
  expect(names({ query })).toEqual(found);
});

test('a filter keeps those that answer to it, and only those', () => {
  for (const phase of [1, 2, 3] as const) {
    expect(names({ phase })).toEqual(verdicts.filter(({ attainedPhase }) => attainedPhase === phase).map(({ programme }) => programme.name));
  }
  expect(names({ missing: '1.1' })).toEqual(verdicts.filter(({ components }) => components['1.1'].status !== 'met').map(({ programme }) => programme.name));
  expect(new Set([1, 2, 3].flatMap((phase) => names({ phase: phase as 1 | 2 | 3 }))).size).toBe(verdicts.length);
});

test('what the officer left out is not missing', () => {
  const [first] = verdicts;
  const without: Verdict = { ...first!, components: { ...first!.components, '3.4': { ...first!.components['3.4'], status: 'notApplicable' } } };
  expect(listed([without], { ...EVERYTHING, missing: '3.4' }, 'es-MX')).toEqual([]);
});

test('each area of work once, in the order of the alphabet, and each finds programmes', () => {
  const areas = areasOf(verdicts, 'es-MX');
  expect(areas.length).toBeGreaterThan(1);
  expect([...areas].sort(new Intl.Collator('es-MX').compare)).toEqual(areas);
  for (const area of areas) expect(names({ area }).length).toBeGreaterThan(0);
  expect(areas.reduce((sum, area) => sum + names({ area }).length, 0)).toBeLessThanOrEqual(verdicts.length);
});

test('orders', () => {
  expect(names({ sort: 'name' })).toEqual([...names({})].sort(new Intl.Collator('es-MX', { numeric: true }).compare));
  const phases = listed(verdicts, { ...EVERYTHING, sort: 'phase' }, 'es-MX').map(({ attainedPhase }) => attainedPhase);
  expect(phases).toEqual([...phases].sort((a, b) => b - a));
  const met = listed(verdicts, { ...EVERYTHING, sort: 'open' }, 'es-MX').map(({ milestones }) => milestones.applicable - milestones.met);
  expect(met).toEqual([...met].sort((a, b) => b - a));
  for (const sort of ['workbook', 'name', 'phase', 'open'] as const) expect(names({ sort })).toHaveLength(verdicts.length);
});

test('an order that is held stays, with the verdicts of now; with a programme gone there is none', () => {
  const order = [...verdicts].reverse().slice(0, 4).map(placeOf);
  expect(inOrder(verdicts, order)?.map(placeOf)).toEqual(order);
  expect(inOrder(verdicts.filter((verdict) => placeOf(verdict) !== order[1]), order)).toBeNull();
});

test('everything inferred, programme by programme, and what the officer decided no more', async () => {
  const before = inferredOf(verdicts);
  expect(before.length).toBeGreaterThan(2);
  expect(before.length).toBe(verdicts.reduce((sum, { milestones }) => sum + milestones.inferred, 0));
  const { verdict: { key }, component } = before[1]!;
  const { assessment } = await onSample((session) => session.judge([{ key, component, kind: 'decide', status: 'met', reason: 'visto en terreno', source: 'visit' }]));
  expect(inferredOf(assessment.verdicts).map((one) => `${one.verdict.key} ${one.component}`)).toEqual(before.filter((one) => one !== before[1]).map((one) => `${one.verdict.key} ${one.component}`));
});
