import { walk, type MilestoneStatuses } from '../../src/assessment/walks';
import { MILESTONE_IDS, STATUSES, type Status } from '../../src/method';
import { plainReading, type PlainVerdict } from './plain-reading';

const all = MILESTONE_IDS.reduce<Status[][]>((rows) => rows.flatMap((row) => STATUSES.map((status) => [...row, status])), [[]]);
type Six = [Status, Status, Status, Status, Status, Status];
const statuses = (six: readonly Status[]): MilestoneStatuses => Object.fromEntries(MILESTONE_IDS.map((id, index) => [id, six[index]])) as MilestoneStatuses;

function told(six: readonly Status[]): PlainVerdict {
  const { documentedPhase, attainedPhase, success, milestones, next, inferredFrom, contradictions } = walk(statuses(six));
  return {
    documentedPhase,
    attainedPhase,
    success,
    ...milestones,
    next: next ? `${next.verify ? 'verify ' : ''}${next.milestone}` : 'none',
    inferredFrom: Object.fromEntries(inferredFrom),
    contradictions: contradictions.map(({ lower, higher }) => `${lower} under ${higher}`),
  };
}

test('all 15,625 combinations of six milestones read as the method plainly says', () => {
  expect(all).toHaveLength(5 ** 6);
  const wrong = all.filter((six) => JSON.stringify(told(six)) !== JSON.stringify(plainReading(...(six as Six))));
  expect(wrong.slice(0, 3).map((six) => ({ six, walk: told(six), plain: plainReading(...(six as Six)) }))).toEqual([]);
});

const short: Readonly<Record<string, Status>> = { m: 'met', p: 'partial', x: 'unmet', '?': 'unknown', '-': 'notApplicable' };
const cases: readonly (readonly [name: string, six: string, expected: Partial<PlainVerdict>])[] = [
  ['silence everywhere', '??????', { documentedPhase: 1, attainedPhase: 1, success: 'no', met: 0, applicable: 6, inferred: 0, next: '1.1' }],
  ['everything met', 'mmmmmm', { documentedPhase: 3, attainedPhase: 3, success: 'yes', met: 6, next: 'none' }],
  ['only 1.1 unwritten under ownership', 'pmmmmm', { documentedPhase: 1, attainedPhase: 3, success: 'unverified', met: 5, inferred: 1, next: 'verify 1.1' }],
  ['ownership alone', '?????m', { documentedPhase: 1, attainedPhase: 3, success: 'unverified', met: 1, inferred: 5 }],
  ['a phase-2 milestone alone', '??p??p', { attainedPhase: 1, inferred: 0 }],
  ['innovation infers phase 1 and not knowledge', '???m??', { attainedPhase: 2, inferred: 3, next: '2.4', success: 'no' }],
  ['what is denied is not inferred', 'xmmmmm', { documentedPhase: 1, attainedPhase: 1, success: 'no', contradictions: ['1.1 under 3.4'], next: '1.1' }],
  ['a phase of which nothing applies is not passed', '---mmm', { documentedPhase: 1, attainedPhase: 1, success: 'yes', met: 3, applicable: 3, next: 'none' }],
  ['one applicable milestone is enough', 'm--m-m', { documentedPhase: 3, attainedPhase: 3, success: 'yes', met: 3, applicable: 3 }],
  ['ownership not applicable is no success', 'mmmmm-', { documentedPhase: 3, attainedPhase: 3, success: 'no', applicable: 5, next: 'none' }],
];

test.each(cases)('%s (%s)', (_name, six, expected) => {
  expect(told([...six].map((letter) => short[letter]!))).toMatchObject(expected);
});

test('more evidence never lowers a phase', () => {
  const better: Readonly<Record<Status, Status>> = { unmet: 'unknown', unknown: 'partial', partial: 'met', met: 'met', notApplicable: 'notApplicable' };
  const lowered = all.filter((six) => six.some((status, index) => {
    const [before, after] = [walk(statuses(six)), walk(statuses(six.with(index, better[status])))];
    return after.documentedPhase < before.documentedPhase || after.attainedPhase < before.attainedPhase;
  }));
  expect(lowered).toEqual([]);
});

test('the attained phase is never below the documented one, and differs only by what is inferred', () => {
  for (const six of all) {
    const { documentedPhase, attainedPhase, inferredFrom } = walk(statuses(six));
    if (attainedPhase < documentedPhase || (attainedPhase > documentedPhase && inferredFrom.size === 0)) throw new Error(six.join(' '));
  }
});
