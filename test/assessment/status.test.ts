import fc from 'fast-check';
import { suggestStatus } from '../../src/assessment/status';
import { COMPONENT_IDS, FIELDS, SAYS, type ComponentId, type Status } from '../../src/method';
import { clause } from './examples';

const done = clause({ says: 'done', supports: 'met' });
const inPart = clause({ says: 'done', supports: 'partial' });
const underWay = clause({ says: 'underWay', supports: 'partial' });
const planned = clause({ says: 'planned', supports: null });
const denied = clause({ says: 'denied', supports: 'unmet' });
const advised = clause({ says: 'recommended', supports: null, field: 'recommendations' });
const lackingInAdvice = clause({ says: 'denied', supports: 'unmet', field: 'recommendations' });

const cases: readonly (readonly [name: string, component: ComponentId, evidence: readonly ReturnType<typeof clause>[], status: Status])[] = [
  ['silence', '1.1', [], 'unknown'],
  ['done', '2.4', [done], 'met'],
  ['in part', '2.4', [inPart], 'partial'],
  ['in part and done', '2.4', [inPart, done], 'met'],
  ['under way', '3.4', [underWay], 'partial'],
  ['planned', '3.4', [planned], 'unknown'],
  ['a plan that the finder holds for met', '3.4', [clause({ says: 'planned', supports: 'met' })], 'unknown'],
  ['still ahead', '3.4', [clause({ says: 'planned', supports: 'unmet' })], 'unmet'],
  ['an objective with planned outputs', '1.2', [clause({ says: 'planned', supports: 'partial' })], 'partial'],
  ['denied', '2.4', [denied], 'unmet'],
  ['done and denied', '1.2', [done, denied], 'partial'],
  ['done, in part and denied', '1.5', [done, inPart, denied], 'partial'],
  ['effects not measured', '1.2', [inPart, denied], 'partial'],
  ['a training held, products said not to exist', '2.4', [inPart, denied], 'unmet'],
  ['not achieved, yet under way', '3.4', [underWay, denied], 'partial'],
  ['broken off', '3.4', [clause({ says: 'done', supports: 'unmet' })], 'unmet'],
  ['an objective, the tie denied', '1.1', [inPart, denied], 'unmet'],
  ['interest, set by the offering side', '1.5', [inPart, clause({ says: 'done', supports: 'unmet' })], 'unmet'],
  ['a method, novelty denied', '2.2', [inPart, denied], 'unmet'],
  ['recommended', '2.4', [advised], 'unknown'],
  ['done, said of a recommendation', '2.4', [clause({ says: 'done', supports: 'met', field: 'recommendations' })], 'unknown'],
  ['lacking, says a recommendation', '2.4', [lackingInAdvice], 'unknown'],
  ['done, yet lacking says a recommendation', '2.4', [done, lackingInAdvice], 'partial'],
  ['in part, lacking says a recommendation', '2.4', [inPart, lackingInAdvice], 'partial'],
  ['done and recommended', '2.4', [done, advised], 'met'],
];

test.each(cases)('%s (%s)', (_name, component, evidence, status) => {
  expect(suggestStatus(component, evidence)).toEqual({ status, basis: status === 'unknown' ? 'none' : 'documented' });
});

const anyClause = fc.record({ says: fc.constantFrom(...SAYS), supports: fc.constantFrom('met', 'partial', 'unmet', null), field: fc.constantFrom(...FIELDS) }).map(clause);
const anyComponent = fc.constantFrom(...COMPONENT_IDS);

test('only what is done or under way, outside the recommendations, is ever met', () => {
  fc.assert(fc.property(anyComponent, fc.array(anyClause), (component, evidence) => {
    const shown = evidence.some(({ says, supports, field }) => (says === 'done' || says === 'underWay') && supports === 'met' && field !== 'recommendations');
    return shown || suggestStatus(component, evidence).status !== 'met';
  }));
});

test('recommendations never raise a status and never end silence', () => {
  const rank: Readonly<Record<Status, number>> = { unmet: 0, unknown: 0, notApplicable: 0, partial: 1, met: 2 };
  fc.assert(fc.property(anyComponent, fc.array(anyClause), (component, evidence) => {
    const without = suggestStatus(component, evidence.filter(({ field }) => field !== 'recommendations')).status;
    const { status } = suggestStatus(component, evidence);
    return status === without || (rank[status] === 1 && without === 'met');
  }));
});

test('the order of the evidence does not matter', () => {
  fc.assert(fc.property(anyComponent, fc.array(anyClause), (component, evidence) => {
    expect(suggestStatus(component, evidence.toReversed())).toEqual(suggestStatus(component, evidence));
  }));
});
