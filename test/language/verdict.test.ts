import { phasesText, recommendationText } from '../../src/assessment/sentences';
import { ERROR_CODES } from '../../src/errors';
import { detectLanguage } from '../../src/language/detect';
import { errors as enErrors } from '../../src/language/en/errors';
import { verdict as en } from '../../src/language/en/verdict';
import { errors as esErrors } from '../../src/language/es/errors';
import { verdict as es } from '../../src/language/es/verdict';
import { errors as frErrors } from '../../src/language/fr/errors';
import { verdict as fr } from '../../src/language/fr/verdict';
import { LANGUAGE_TAGS, type LanguageTag } from '../../src/language/pack';
import { errors as ptErrors } from '../../src/language/pt/errors';
import { verdict as pt } from '../../src/language/pt/verdict';
import type { VerdictTexts } from '../../src/language/verdict-texts';
import { COMPONENT_IDS, LACKS, MILESTONE_IDS, STATUSES, type NoticeCode, type WarningCode } from '../../src/method';
import { verdictWith } from '../assessment/examples';

const texts: Readonly<Record<LanguageTag, VerdictTexts>> = { es, en, fr, pt };
const errors = { es: esErrors, en: enErrors, fr: frErrors, pt: ptErrors };
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A value for every placeholder, each told from the others. */
const VALUES: Readonly<Record<string, string | number>> = {
  age: 71, phase: 2, start: 1991, asOf: 2062, from: 3, to: 5, cell: 'F4', lower: '1.2', higher: '3.4', said: 43, listed: 41, claimed: 3, attained: 1, quote: 'Quote', name: 'Name',
  others: 'S!A9', key: 'k-77', keyName: 'Other', matrices: '3.3', count: 12, names: 'A; B', more: 7, text: 'Text', file: 'x.xlsx', argument: '--what', sheet: 'Sheet', reason: 'because', component: '2.4', before: 'Old words', now: 'New words',
};

/** Every text of a pack by its path; functions are called with a value for everything they may name. */
function leaves(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') return [[path, (node as (values: typeof VALUES) => string)(VALUES)]];
  return Object.entries(node as object).flatMap(([key, child]) => leaves(child, `${path}/${key}`));
}

const leavesOf = (tag: LanguageTag): [string, string][] => {
  const { and, next, inferredFrom } = texts[tag];
  const composed = ['reading', 'and', 'next', 'inferredFrom'];
  const rest = Object.fromEntries(Object.entries(texts[tag]).filter(([name]) => !composed.includes(name)));
  const sentences = ['?m?p?m', '?px???', 'mmmmmp', 'mmmmmm', '---p??'].map((six): [string, string] => [`/reading ${six}`, phasesText(verdictWith(six), texts[tag])]);
  return [...leaves(rest), ...leaves(errors[tag], '/errors'), ...sentences, ['/and', and.trim()], ['/next', next('2.4', true)], ['/none', next(null, false)], ['/inferredFrom', inferredFrom('2.2')]];
};

describe.each(LANGUAGE_TAGS)('%s', (tag) => {
  const pack = texts[tag];
  const all = leavesOf(tag);

  test('every text is there, tidy and of one line', () => {
    expect(all.filter(([, text]) => text.trim() === '' || text !== text.trim() || /undefined|NaN|\[object|TODO|\n| {2}/.test(text))).toEqual([]);
  });

  test('it is in its own language', () => {
    const foreign: Readonly<Record<LanguageTag, RegExp>> = {
      es: /(?<!\p{L})(the|of|is|des|est|não|uma|da|os)(?!\p{L})|[ãõçœ]/iu,
      en: /(?<!\p{L})(el|la|los|las|de|que|y|le|les|des|est|não|uma|dos|da|os)(?!\p{L})|[ãõçñœáíóú¿¡]/iu,
      fr: /(?<!\p{L})(the|of|is|el|los|las|del|não|uma|dos|da|os|com|para)(?!\p{L})|[ãõñíóú¿¡]/iu,
      pt: /(?<![\p{L}-])(the|of|is|el|los|las|y|del|una|le|les|des|est)(?!\p{L})|[ñœ¿¡]/iu,
    };
    expect(all.filter(([, text]) => foreign[tag].test(text))).toEqual([]);
    const advice = MILESTONE_IDS.flatMap((id) => LACKS.map((lack) => pack.recommendation[id][lack]));
    const other = LANGUAGE_TAGS.find((one) => one !== tag)!;
    expect(advice.filter((text) => detectLanguage([text], other) !== tag)).toEqual([]);
  });

  test('lengths', () => {
    const longest = (part: object): number => Math.max(...leaves(part).map(([, text]) => text.length));
    expect(longest(pack.recommendation)).toBeLessThanOrEqual(200);
    expect(longest(pack.component)).toBeLessThanOrEqual(70);
    expect(longest(pack.milestone)).toBeLessThanOrEqual(35);
    expect(longest(pack.status)).toBeLessThanOrEqual(22);
    expect(longest(pack.warning)).toBeLessThanOrEqual(200);
    expect(longest(pack.notice)).toBeLessThanOrEqual(200);
    expect(longest(errors[tag])).toBeLessThanOrEqual(200);
  });

  test('advice differs by milestone and by what is lacking', () => {
    const advice = leaves(pack.recommendation).map(([, text]) => text);
    expect(new Set(advice).size).toBe(MILESTONE_IDS.length * LACKS.length);
  });

  const NAMED: Readonly<Record<WarningCode, readonly string[]>> = {
    ageAgainstPhase: ['age', 'phase', 'start', 'from', 'to', 'cell'],
    milestoneContradiction: ['lower', 'higher'],
    countsDisagree: ['said', 'listed', 'cell'],
    claimedPhase: ['claimed', 'attained', 'quote', 'cell'],
    duplicateProgramme: ['name', 'others'],
    onlyMdg: ['quote', 'cell'],
    keyMismatch: ['key', 'keyName', 'name'],
    textChanged: ['component', 'before', 'now'],
  };
  test.each(Object.entries(NAMED))('warning %s names its values', (code, names) => {
    const sentence = pack.warning[code as WarningCode](VALUES);
    expect(names.filter((name) => !sentence.includes(String(VALUES[name])))).toEqual([]);
  });

  test('a start after the year of analysis names both years and no age', () => {
    const sentence = pack.warning.ageAgainstPhase({ ...VALUES, age: -4, start: 2066 });
    for (const named of ['2066', '2062', 'F4']) expect(sentence).toContain(named);
    expect(sentence).not.toContain('-4');
  });

  test('ages read as a person says them', () => {
    const age = (years: number): string => pack.warning.ageAgainstPhase({ ...VALUES, age: years });
    expect(age(0)).not.toMatch(/(?<!\d)0(?!\d)/);
    expect(age(1)).not.toMatch(/(?<!\d)1 (años|years|ans|anos)/);
  });

  test('a key on several rows names the key and the row’s programme', () => {
    const sentence = pack.warning.keyMismatch({ ...VALUES, keyName: '' });
    expect(sentence).toContain('k-77');
    expect(sentence).toContain('Name');
    expect(sentence).not.toMatch(/[«“] ?[»”]/);
  });

  const NOTED: Readonly<Record<NoticeCode, readonly string[]>> = { missingMatrix: ['matrices'], noYearOfAnalysis: [], noStart: ['count', 'names', 'more'] };
  test.each(Object.entries(NOTED))('notice %s names its values', (code, names) => {
    const sentence = pack.notice[code as NoticeCode](VALUES);
    expect(names.filter((name) => !sentence.includes(String(VALUES[name])))).toEqual([]);
  });

  test('one programme without a start is told in the singular, and no rest is counted', () => {
    const sentence = pack.notice.noStart({ count: 1, names: 'Only', more: 0 });
    expect(sentence).toContain('Only');
    expect(sentence).not.toMatch(/\d/);
  });

  test('what was not read is named by its cell and words', () => {
    for (const reason of ['unknownColumn', 'duplicateHeader', 'errorCell'] as const) {
      for (const named of ['F4', 'Text']) expect(pack.skipped[reason](VALUES)).toContain(named);
    }
    expect(pack.skipped.unnamedRow(VALUES)).toContain('F4');
  });

  test.each(ERROR_CODES)('error %s: one line, its values, what to do; and no gap without them', (code) => {
    const sentence = errors[tag][code](VALUES);
    expect(sentence).toMatch(/[:.;] ?.+\.$/);
    expect(errors[tag][code]({})).not.toContain('undefined');
  });

  test.each([
    ['fileNotFound', 'file'], ['fileNotReadable', 'file'], ['notAWorkbook', 'file'], ['oldWorkbook', 'file'], ['encryptedWorkbook', 'file'], ['emptyFile', 'file'],
    ['damagedWorkbook', 'file'], ['noAnnex', 'file'], ['outputNotWritable', 'file'], ['outputIsInput', 'file'], ['saveUnsafe', 'reason'], ['badArgument', 'argument'],
    ['sheetProtected', 'sheet'], ['writeNotConfirmed', 'sheet'],
  ] as const)('error %s names its %s', (code, value) => {
    expect(errors[tag][code](VALUES)).toContain(String(VALUES[value]));
  });

  test('our own readings are labelled, the source’s criterion is not', () => {
    expect(pack.inferredFrom('3.4')).not.toContain('Crisol');
    expect(pack.inferredFrom('2.2')).toContain('Crisol');
    for (const label of Object.values(pack.ours)) expect(label).toContain('Crisol');
  });

  test('the next milestone is named by number and name, and told from one to verify', () => {
    for (const id of MILESTONE_IDS) {
      expect(pack.next(id, false)).toBe(`${id} ${pack.milestone[id]}`);
      expect(pack.next(id, true)).toMatch(new RegExp(`^\\p{L}+ ${id} ${pack.milestone[id]}$`, 'u'));
    }
  });
});

test('the four packs have the same texts', () => {
  const paths = LANGUAGE_TAGS.map((tag) => leavesOf(tag).map(([path]) => path).sort());
  for (const own of paths) expect(own).toEqual(paths[0]);
});

test('no sentence is the same in two languages', () => {
  const sentences = LANGUAGE_TAGS.flatMap((tag) => leavesOf(tag).map(([, text]) => text).filter((text) => text.split(' ').length > 6));
  expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
});

test('a status word means one status, within a language and across the four', () => {
  const meaning = new Map<string, string>();
  for (const tag of LANGUAGE_TAGS) {
    expect(new Set(STATUSES.map((status) => plain(texts[tag].status[status]))).size).toBe(STATUSES.length);
    for (const status of STATUSES) {
      const word = plain(texts[tag].status[status]);
      expect([word, meaning.get(word) ?? status]).toEqual([word, status]);
      expect(word).not.toMatch(/[,;"]/);
      meaning.set(word, status);
    }
  }
});

test('the field’s own words', () => {
  expect(LANGUAGE_TAGS.map((tag) => texts[tag].status.unknown)).toEqual(['sin evidencia', 'no evidence', 'sans élément probant', 'sem evidência']);
  expect(LANGUAGE_TAGS.map((tag) => texts[tag].milestone['3.4'])).toEqual(['Apropiación', 'Ownership', 'Appropriation', 'Apropriação']);
  expect(LANGUAGE_TAGS.map((tag) => texts[tag].milestone['2.4'])).toEqual(['Gestión del conocimiento', 'Knowledge management', 'Gestion des connaissances', 'Gestão do conhecimento']);
  expect(LANGUAGE_TAGS.map((tag) => texts[tag].milestone['1.2'])).toEqual(
    ['Gestión basada en resultados', 'Results-based management', 'Gestion axée sur les résultats', 'Gestão baseada em resultados'],
  );
});

describe('both phases in one sentence', () => {
  const sentences = (six: string): string[] => LANGUAGE_TAGS.map((tag) => phasesText(verdictWith(six), texts[tag]));
  test.each([
    ['one milestone unwritten', '?mmmmm', [
      'Fase 3 por trayectoria; documentada hasta la fase 1: falta escribir 1.1',
      'Phase 3 by track record; documented up to phase 1; still to do: write down 1.1',
      'Phase 3 par le parcours ; documentée jusqu’à la phase 1 : il reste à écrire 1.1',
      'Fase 3 pela trajetória; documentada até a fase 1: falta escrever 1.1',
    ]],
    ['unwritten and written in part', '?p?m??', [
      'Fase 2 por trayectoria; documentada hasta la fase 1: falta escribir 1.1 y 1.5 y precisar 1.2',
      'Phase 2 by track record; documented up to phase 1; still to do: write down 1.1 and 1.5 and spell out 1.2',
      'Phase 2 par le parcours ; documentée jusqu’à la phase 1 : il reste à écrire 1.1 et 1.5 et à préciser 1.2',
      'Fase 2 pela trajetória; documentada até a fase 1: falta escrever 1.1 e 1.5 e precisar 1.2',
    ]],
    ['only what lies between the two phases is named', 'mmmmpm', [
      'Fase 3 por trayectoria; documentada hasta la fase 2: falta precisar 2.4',
      'Phase 3 by track record; documented up to phase 2; still to do: spell out 2.4',
      'Phase 3 par le parcours ; documentée jusqu’à la phase 2 : il reste à préciser 2.4',
      'Fase 3 pela trajetória; documentada até a fase 2: falta precisar 2.4',
    ]],
    ['the same phase: what the next one asks for', '?px???', [
      'Fase 1 por trayectoria y por lo documentado; para pasar a la fase 2 falta sustentar 1.1, completar 1.2 y resolver 1.5',
      'Phase 1 by track record and on paper; to move on to phase 2: show evidence of 1.1, complete 1.2 and resolve 1.5',
      'Phase 1 par le parcours et par les écrits ; pour passer à la phase 2, il reste à étayer 1.1, à compléter 1.2 et à résoudre 1.5',
      'Fase 1 pela trajetória e pelo que está documentado; para passar à fase 2 falta comprovar 1.1, completar 1.2 e resolver 1.5',
    ]],
    ['the last phase, ownership in part', 'mmmmmp', [
      'Fase 3 por trayectoria y por lo documentado; para alcanzar su fin falta completar 3.4',
      'Phase 3 by track record and on paper; to reach its aim: complete 3.4',
      'Phase 3 par le parcours et par les écrits ; pour atteindre son but, il reste à compléter 3.4',
      'Fase 3 pela trajetória e pelo que está documentado; para alcançar o seu fim falta completar 3.4',
    ]],
    ['success', 'mm-mmm', [
      'Fase 3 por trayectoria y por lo documentado: todos los hitos que aplican están cumplidos',
      'Phase 3 by track record and on paper: every milestone that applies is met',
      'Phase 3 par le parcours et par les écrits : tous les jalons qui s’appliquent sont atteints',
      'Fase 3 pela trajetória e pelo que está documentado: todos os marcos que se aplicam estão cumpridos',
    ]],
    ['no milestone of the phase applies', '---p??', [
      'Fase 1 por trayectoria y por lo documentado: en esta fase no se aplica ningún hito',
      'Phase 1 by track record and on paper: no milestone of this phase applies',
      'Phase 1 par le parcours et par les écrits : aucun jalon de cette phase ne s’applique',
      'Fase 1 pela trajetória e pelo que está documentado: nenhum marco desta fase se aplica',
    ]],
  ])('%s (%s)', (_name: string, six: string, expected: readonly string[]) => {
    expect(sentences(six)).toEqual(expected);
  });

  test('in every combination each milestone that keeps the documented phase down is named once, and no other', () => {
    const combinations = MILESTONE_IDS.reduce<string[]>((rows) => rows.flatMap((row) => [...'mpx?-'].map((letter) => row + letter)), ['']);
    const wrong = combinations.flatMap((six) => {
      const verdict = verdictWith(six);
      const { attainedPhase, documentedPhase, success } = verdict;
      const between = (id: string): boolean => Number(id[0]) >= documentedPhase && Number(id[0]) < Math.max(attainedPhase, documentedPhase + 1);
      const open = success === 'yes' ? [] : MILESTONE_IDS.filter((id, index) => between(id) && 'px?'.includes(six[index]!));
      return LANGUAGE_TAGS.map((tag) => phasesText(verdict, texts[tag])).filter((sentence) => {
        const named = [...sentence.matchAll(/\d\.\d/g)].map(([id]) => id);
        const phases = [...sentence.matchAll(/(?<![\d.])[123](?![\d.]\d)/g)].map(([phase]) => phase);
        return named.toSorted().join() !== open.join() || !phases.includes(String(attainedPhase)) || !phases.includes(String(documentedPhase)) || sentence.length > 200;
      });
    });
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

test('a recommendation is the annex’s own words or the method’s sentence for what is lacking', () => {
  expect(recommendationText({ source: 'annex', component: null, quote: 'Pedir fondos', cell: 'A6' }, fr)).toBe('Pedir fondos');
  expect(recommendationText({ source: 'method', component: '2.4', lack: 'weak' }, fr)).toBe(fr.recommendation['2.4'].weak);
});

test('components of one phase are told apart by name', () => {
  for (const tag of LANGUAGE_TAGS) for (const phase of '123') {
    const names = COMPONENT_IDS.filter((id) => id[0] === phase).map((id) => texts[tag].component[id]);
    expect(new Set(names).size).toBe(names.length);
  }
});
