/** Evidence stands on words: they are in the cell, and without them, or with them planned or denied, the verdict changes. */
import { suggestStatus } from '../../src/assessment/status';
import { findEvidence } from '../../src/evidence/find';
import type { Evidence } from '../../src/evidence/evidence';
import type { Programme } from '../../src/annex/programme';
import { LANGUAGE_TAGS, type LanguageTag } from '../../src/language';
import { COMPONENT_IDS, FIELDS, type ComponentId, type Field } from '../../src/method';
import { clauseCases, CUES, programmeOf, rows } from '../corpus/corpus';

const PROGRAMMES = ['programmes-a.json', 'programmes-b.json'].flatMap(rows).map((row) => [row.id, row.lang, programmeOf(row.lang, row.fields)] as const);

const find = (programme: Programme): readonly Evidence[] => findEvidence(programme, CUES).evidence;
const statusOf = (evidence: readonly Evidence[], id: ComponentId) => suggestStatus(id, evidence.filter(({ component }) => component === id)).status;

function rewrite(programme: Programme, change: (text: string, field: Field, cell: string) => string): Programme {
  const fields = Object.fromEntries(FIELDS.flatMap((field) => {
    const parts = programme.fields[field];
    return parts ? [[field, parts.map((part) => ({ ...part, text: change(part.text, field, part.cell) }))]] : [];
  }));
  return { ...programme, fields };
}

/** Rewrites the quotes that made a component met until it is no longer met or nothing is left to rewrite. */
function without(programme: Programme, id: ComponentId, turn: (quote: string) => string): { met: boolean; rounds: number } {
  let now = programme;
  for (let rounds = 0; rounds < 12; rounds++) {
    const evidence = find(now);
    if (statusOf(evidence, id) !== 'met') return { met: false, rounds };
    const quotes = evidence.filter((one) => one.component === id && one.supports === 'met');
    now = rewrite(now, (text, _field, cell) => quotes.filter((one) => one.cell === cell).reduce((rest, { quote }) => rest.replace(quote, turn(quote)), text));
  }
  return { met: true, rounds: 12 };
}

const PLANNED: Readonly<Record<LanguageTag, readonly string[]>> = {
  es: ['Se prevé: ', 'Está previsto que ', 'Se espera que ', 'En el futuro, ', 'Previsto para 2030: ', 'Pendiente: '],
  en: ['It is planned that ', 'Planned: ', 'It is expected that ', 'In the future, ', 'Planned for 2030: ', 'Still to come: '],
  fr: ['Il est prévu que ', 'Prévu : ', 'On espère que ', 'À l’avenir, ', 'Prévu pour 2030 : ', 'À venir : '],
  pt: ['Está previsto que ', 'Prevê-se: ', 'Espera-se que ', 'No futuro, ', 'Previsto para 2030: ', 'Por fazer: '],
};
const DENIED: Readonly<Record<LanguageTag, readonly string[]>> = {
  es: ['No es cierto que ', 'No existe: ', 'Todavía no: ', 'Falta: ', 'No se logró que '], en: ['It is not true that ', 'There is no: ', 'Not yet: ', 'Missing: ', 'It was not achieved that '],
  fr: ['Il n’est pas vrai que ', 'Il n’existe pas : ', 'Pas encore : ', 'Manque : '], pt: ['Não é verdade que ', 'Não existe: ', 'Ainda não: ', 'Falta: '],
};

describe.each(PROGRAMMES)('%s (%s)', (_id, lang, programme) => {
  const evidence = find(programme);
  const texts = new Map(FIELDS.flatMap((field) => (programme.fields[field] ?? []).map((part) => [part.cell, part.text])));

  it('every quote stands in its cell, at most 300 characters long', () => {
    expect(evidence.filter(({ quote, cell }) => quote === '' || quote.length > 300 || !texts.get(cell)!.includes(quote))).toEqual([]);
  });

  it('deleting a quote removes that evidence', () => {
    for (const one of evidence) {
      const rest = find(rewrite(programme, (text, _field, cell) => (cell === one.cell ? text.split(one.quote).join('') : text)));
      expect(rest.filter((other) => other.component === one.component && other.cell === one.cell && other.quote === one.quote)).toEqual([]);
    }
  });

  const met = COMPONENT_IDS.filter((id) => statusOf(evidence, id) === 'met');
  it.each(met)('%s is no longer met once its quotes are deleted', (id) => expect(without(programme, id, () => '')).toEqual({ met: false, rounds: 1 }));
  it.each(met)('%s is no longer met once its quotes are planned', (id) => {
    for (const head of PLANNED[lang]) expect([head, without(programme, id, (quote) => head + quote)]).toEqual([head, { met: false, rounds: 1 }]);
  });
  it.each(met)('%s is no longer met once its quotes are denied', (id) => {
    for (const head of DENIED[lang]) expect([head, without(programme, id, (quote) => head + quote)]).toEqual([head, { met: false, rounds: 1 }]);
  });
});

// Patterns that look far took minutes for these before sentences were bounded.
describe.each(LANGUAGE_TAGS)('cells as long as Excel takes, without a full stop (%s)', (lang) => {
  const cases = clauseCases().filter((one) => one.lang === lang && one.component === '2.4' && one.supports === 'met' && one.field === 'productos');
  const fillers = ['uno ', '100 000 ', `${cases[0]!.text.replace(/[.;:]/g, '')} `];
  it.each(fillers)('of “%s” are read to their end, and quoted as they stand', (filler) => {
    const last = cases[1]!.text;
    const text = filler.repeat(Math.floor((32_767 - last.length) / filler.length)) + last;
    const evidence = find(programmeOf(lang, { programa: 'Red de laboratorios', productos: text }));
    expect(evidence.filter(({ quote }) => quote === '' || quote.length > 300 || !text.includes(quote))).toEqual([]);
    expect(evidence.some(({ component }) => component === '2.4')).toBe(true);
  });
});

test('what a cell says does not hang on the rows that were read before it, nor on whose row says the same', () => {
  const texts = PROGRAMMES.map(([, , programme]) => programme);
  // The same texts under the names of others: other countries give and receive.
  const renamed = texts.map((programme, at) => ({ ...programme, name: texts[(at + 1) % texts.length]!.name, countries: texts[(at + 1) % texts.length]!.countries }));
  const all = [...texts, ...renamed];
  all.forEach((programme) => findEvidence(programme, CUES));
  for (const programme of all) expect(findEvidence(programme, CUES)).toEqual(findEvidence(programme, [...CUES]));
});
