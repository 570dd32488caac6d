import { assess } from '../../src/assessment/assess';
import { nextStep } from '../../src/assessment/sentences';
import type { Recommendation } from '../../src/assessment/verdict';
import { COMPONENT_IDS, type ExchangeType } from '../../src/method';
import { clause, decided, evidenceFor, fact, findings, part, programme, verdictOf, verdictWith } from './examples';

describe('components', () => {
  test('each of the eighteen has its own evidence and nobody else’s', () => {
    const evidence = COMPONENT_IDS.map((component) => clause({ component, quote: component }));
    const { components } = verdictOf({ findings: findings({ evidence }) });
    for (const id of COMPONENT_IDS) {
      expect(components[id]).toMatchObject({ status: 'met', basis: 'documented', suggested: 'met', inferredFrom: null });
      expect(components[id].evidence.map(({ quote }) => quote)).toEqual([id]);
    }
  });

  test('silence has no basis and is no failure', () => {
    const { components, documentedPhase, attainedPhase } = verdictOf();
    expect(Object.values(components).every(({ status, basis }) => status === 'unknown' && basis === 'none')).toBe(true);
    expect([documentedPhase, attainedPhase]).toEqual([1, 1]);
  });

  test('inference is a flag beside the status and only milestones carry it', () => {
    const { components } = verdictWith('p????m');
    expect(components['1.1']).toMatchObject({ status: 'partial', suggested: 'partial', basis: 'documented', inferredFrom: '3.4' });
    expect(components['2.4']).toMatchObject({ status: 'unknown', basis: 'none', inferredFrom: '3.4' });
    expect(COMPONENT_IDS.filter((id) => components[id].inferredFrom)).toEqual(['1.1', '1.2', '1.5', '2.2', '2.4']);
  });

  test('the officer’s decision wins, by key, and keeps the suggestion', () => {
    const judgements = decided({ k1: { '1.1': { status: 'met', reason: 'SDG 6 in the project document' }, '3.4': { status: 'unmet', reason: 'visit' } }, k2: { '1.2': { status: 'unmet', reason: '' } } });
    const { components, attainedPhase } = verdictOf({ findings: findings({ evidence: evidenceFor('?mmmmm') }) }, { judgements });
    expect(components['1.1']).toMatchObject({ status: 'met', basis: 'officer', suggested: 'unknown', inferredFrom: null });
    expect(components['3.4']).toMatchObject({ status: 'unmet', basis: 'officer', suggested: 'met' });
    expect(components['3.4'].evidence).toHaveLength(1);
    expect(components['1.2'].status).toBe('met');
    expect(attainedPhase).toBe(3);
  });

  test('a decision on another component changes no phase', () => {
    const before = verdictWith('mmmm??');
    const after = verdictOf({ findings: findings({ evidence: evidenceFor('mmmm??') }) }, { judgements: decided({ k1: { '2.5': { status: 'unmet', reason: 'no ally' } } }) });
    expect([after.documentedPhase, after.attainedPhase, after.next]).toEqual([before.documentedPhase, before.attainedPhase, before.next]);
  });

  test.each([
    ['the same words', ['old', 'new'], [], false],
    ['other words', ['old', 'other'], [], true],
    ['words that the officer turned down since', ['old', 'new'], ['new'], false],
    ['other words, and some turned down', ['old', 'other'], ['old'], true],
  ])('a decision that rested on old and new: %s', (_, quotes, turnedDown, changed) => {
    const judgements = decided({ k1: { '2.2': { status: 'partial', rested: ['new', 'old'] } } });
    const rejected = turnedDown.map((quote) => ({ component: '2.2' as const, quote, reason: 'not ours', by: '', on: '' }));
    const evidence = quotes.map((quote) => clause({ component: '2.2', quote }));
    const verdict = verdictOf({ findings: findings({ evidence }) }, { judgements: { k1: { ...judgements['k1']!, rejected } } });
    expect(verdict.components['2.2'].changed).toBe(changed);
    expect(verdict.warnings.some(({ code }) => code === 'textChanged')).toBe(changed);
  });
});

describe('exchange types (section 4.1)', () => {
  const cases: readonly (readonly [string, Parameters<typeof verdictOf>, readonly ExchangeType[]])[] = [
    ['none told', [{}], []],
    ['Annex 2 is imported', [{ programme: programme({ kind: 2 }) }], ['imported']],
    ['an annex that does not tell', [{ programme: programme({ kind: null }) }], []],
    ['told, in the order of the source, once each', [{ findings: findings({ exchange: [fact('influence'), fact('intraAgency'), fact('influence')] }) }], ['intraAgency', 'influence']],
    ['ownership shown by evidence', [{ findings: findings({ evidence: evidenceFor('?????m') }) }], ['betweenCountries']],
    ['ownership in part', [{ findings: findings({ evidence: evidenceFor('?????p') }) }], []],
    ['ownership set by the officer without evidence', [{}, { judgements: decided({ k1: { '3.4': { status: 'met', reason: 'visit' } } }) }], []],
    ['ownership undone by the officer', [{ findings: findings({ evidence: evidenceFor('?????m') }) }, { judgements: decided({ k1: { '3.4': { status: 'partial', reason: 'visit' } } }) }], []],
    ['more than one', [{ programme: programme({ kind: 2 }), findings: findings({ evidence: evidenceFor('?????m'), exchange: [fact('influence')] }) }], ['imported', 'influence', 'betweenCountries']],
  ];
  test.each(cases)('%s', (_name, [input, options], expected) => {
    expect(verdictOf(input, options).exchangeTypes).toEqual(expected);
  });
});

describe('recommendations of the method', () => {
  const method = (six: string): string[] => verdictWith(six).recommendations.map((one) => (one.source === 'method' ? `${one.component} ${one.lack}` : one.quote));
  test.each([
    ['??????', ['1.1 missing', '1.2 missing', '1.5 missing', '2.2 missing', '2.4 missing', '3.4 missing']],
    ['mmmmmm', []],
    ['pxm???', ['1.1 weak', '1.2 denied', '2.2 missing', '2.4 missing', '3.4 missing']],
    ['pmmmmm', ['1.1 verify']],
    ['x?m-mm', ['1.1 denied', '1.2 verify']],
    ['m--m-m', []],
    ['?mmm?p', ['1.1 verify', '2.4 missing', '3.4 weak']],
  ])('%s', (six, expected) => {
    expect(method(six)).toEqual(expected);
  });

  test('the first is the next step, whatever the annex recommends', () => {
    const verdict = verdictOf({ programme: programme({ fields: { recommendations: [part('Do this.')] } }), findings: findings({ evidence: evidenceFor('m?mmm?') }) });
    expect(nextStep(verdict)).toEqual({ source: 'method', component: '1.2', lack: 'verify' });
    expect(verdict.recommendations[0]).toEqual(nextStep(verdict));
    expect(nextStep(verdictWith('mmmmmm'))).toBeNull();
  });
});

describe('recommendations of the annex', () => {
  const annex = (texts: readonly string[], evidence = [clause({ component: '2.4', says: 'recommended', supports: null, field: 'recommendations', cell: 'A6', quote: 'write the manual' })]): [string | null, string, string][] =>
    verdictOf({ programme: programme({ fields: { recommendations: texts.map((text, index) => part(text, `A${6 + index}`)) } }), findings: findings({ evidence }) }).recommendations
      .filter((one): one is Extract<Recommendation, { source: 'annex' }> => one.source === 'annex')
      .map(({ component, quote, cell }) => [component, quote, cell]);

  test.each<[string, readonly string[], [string | null, string, string][]]>([
    ['none', [], []],
    ['bullets stay whole', ['• Find funds. Soon.\n• Ask the ministry'], [[null, 'Find funds. Soon.', 'A6'], [null, 'Ask the ministry', 'A6']]],
    ['numbers and dashes', ['1. Find funds\n2) Ask\n- Tell\na) Show'], [[null, 'Find funds', 'A6'], [null, 'Ask', 'A6'], [null, 'Tell', 'A6'], [null, 'Show', 'A6']]],
    ['bullets on one line', ['Find funds • Ask the ministry • Tell'], [[null, 'Find funds', 'A6'], [null, 'Ask the ministry', 'A6'], [null, 'Tell', 'A6']]],
    ['sentences of a paragraph', ['Se pide apoyo. Hablar con la Adm. Pública. ¿Quién paga?'], [[null, 'Se pide apoyo.', 'A6'], [null, 'Hablar con la Adm. Pública.', 'A6'], [null, '¿Quién paga?', 'A6']]],
    ['a short last word ends a sentence', ['Unos sí, otros no. Se pide apoyo.'], [[null, 'Unos sí, otros no.', 'A6'], [null, 'Se pide apoyo.', 'A6']]],
    ['blank lines and stray marks', ['\n•\n \n- Ask'], [[null, 'Ask', 'A6']]],
    ['tied by the evidence of its cell, tied ones first', ['• Ask\n• Soon write the manual', 'write the manual'], [['2.4', 'Soon write the manual', 'A6'], [null, 'Ask', 'A6'], [null, 'write the manual', 'A7']]],
  ])('%s', (_name, texts, expected) => {
    expect(annex(texts)).toEqual(expected);
  });

  test('of several components the furthest', () => {
    const evidence = (['1.4', '2.4', '3.4'] as const).map((component) => clause({ component, says: 'recommended', supports: null, field: 'recommendations', quote: 'Hand over', cell: 'A6' }));
    expect(annex(['Hand over the manual'], evidence)[0]![0]).toBe('3.4');
  });

  test('a quote longer than the bullet ties it too', () => {
    expect(annex(['Write'], [clause({ component: '1.4', says: 'recommended', field: 'recommendations', cell: 'A6', quote: 'Write it down' })])[0]![0]).toBe('1.4');
  });

  test('each stands verbatim in its cell', () => {
    const text = '• Diseñar estrategias, p. ej. foros.\nSistematizar el rol del PNUD. Definir quién lo lleva.';
    for (const [, quote] of annex([text])) expect(text).toContain(quote);
  });
});

test('verdicts keep the order and keys of the programmes, and of their facts what they tell', () => {
  const start = fact(2004);
  const agencyRole = [fact('links' as const)];
  const { verdicts } = assess(
    [{ key: 'b', programme: programme({ name: 'B' }), findings: findings({ start, agencyRole }) }, { key: 'a', programme: programme({ name: 'A' }), findings: findings() }],
    { judgements: {}, asOf: 2009, matrices: [] },
  );
  expect(verdicts.map(({ key, start: begun, agencyRoles }) => [key, begun, agencyRoles])).toEqual([['b', start, agencyRole], ['a', null, []]]);
});
