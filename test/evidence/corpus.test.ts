import { suggestStatus } from '../../src/assessment/status';
import { findEvidence } from '../../src/evidence/find';
import type { Evidence } from '../../src/evidence/evidence';
import { COMPONENT_IDS, MILESTONE_IDS, type ComponentId, type Status } from '../../src/method';
import { clauseCases, CUES, programmeOf, rows, type ClauseCase, type Row } from '../corpus/corpus';

const OBJECTIVES = {
  es: 'Fortalecer las capacidades locales del sector.', en: 'Strengthen the local capacities of the sector.',
  fr: 'Renforcer les capacités locales du secteur.', pt: 'Fortalecer as capacidades locais do setor.',
};

const evidenceOf = (row: Pick<Row, 'lang' | 'fields'>): readonly Evidence[] => findEvidence(programmeOf(row.lang, row.fields), CUES).evidence;
const statusOf = (evidence: readonly Evidence[], id: ComponentId): Status => suggestStatus(id, evidence.filter(({ component }) => component === id)).status;

/** What the rules said against what a careful reader accepts, over some rows. */
function score(all: readonly Row[]): { exact: number; falseMet: string[]; missedMet: string[]; others: number } {
  let right = 0;
  let otherRight = 0;
  let otherAll = 0;
  const falseMet: string[] = [];
  const missedMet: string[] = [];
  for (const row of all) {
    const evidence = evidenceOf(row);
    for (const id of MILESTONE_IDS) {
      const accepted = row.milestones[id];
      const said = statusOf(evidence, id);
      if (accepted.includes(said)) right++;
      else if (said === 'met') falseMet.push(`${row.id} ${id}`);
      if (accepted.length === 1 && accepted[0] === 'met' && said !== 'met') missedMet.push(`${row.id} ${id}`);
    }
    for (const id of COMPONENT_IDS) {
      const accepted = row.components?.[id];
      if (!accepted) continue;
      otherAll++;
      if (accepted.includes(statusOf(evidence, id))) otherRight++;
    }
  }
  return { exact: right / (all.length * MILESTONE_IDS.length), falseMet, missedMet, others: otherAll === 0 ? 1 : otherRight / otherAll };
}

describe.each(['programmes-a.json', 'programmes-b.json', 'programmes-c.json'])('programmes of %s, as a careful reader reads them', (file) => {
  const result = score(rows(file));
  it('milestones agree in at least 95 of 100', () => expect(result.exact).toBeGreaterThanOrEqual(0.95));
  it('nothing is met where no careful reader would say so', () => expect(result.falseMet).toEqual([]));
  it('nothing that is clearly met is missed', () => expect(result.missedMet).toEqual([]));
  it('the other components agree in at least 80 of 100', () => expect(result.others).toBeGreaterThanOrEqual(0.8));
});

// At first sight 81 of 100 milestones of these rows agreed; some of their wordings in Spanish and Portuguese have been learnt since.
describe('programmes of programmes-d.json, little learnt from', () => {
  const result = score(rows('programmes-d.json'));
  it('milestones agree in at least 85 of 100', () => expect(result.exact).toBeGreaterThanOrEqual(0.85));
  it('few are met where no careful reader would say so', () => expect(result.falseMet.length).toBeLessThanOrEqual(3));
});

// At first sight 72 and 65 of 100 milestones of these rows agreed; the wordings have been widened with them since, so they show that nothing is forgotten.
describe.each([['programmes-e.json', 0.95, 0], ['programmes-g.json', 0.93, 3]] as const)('programmes of %s, which the wordings were widened with', (file, exact, falseMet) => {
  const result = score(rows(file));
  it(`milestones agree in at least ${100 * exact} of 100`, () => expect(result.exact).toBeGreaterThanOrEqual(exact));
  it(`at most ${falseMet} are met where no careful reader would say so`, () => expect(result.falseMet.length).toBeLessThanOrEqual(falseMet));
  it('few that are clearly met are missed', () => expect(result.missedMet.length).toBeLessThanOrEqual(2));
});

// At first sight 82 of 100 milestones of these rows agreed and two were met wrongly; the classes of words were drawn up with them.
describe('programmes of programmes-i.json, which the classes of words were drawn up with', () => {
  const result = score(rows('programmes-i.json'));
  it('milestones agree in at least 92 of 100', () => expect(result.exact).toBeGreaterThanOrEqual(0.92));
  it('nothing is met where no careful reader would say so', () => expect(result.falseMet).toEqual([]));
});

// Nothing was fitted to these rows but one word ("promised"): they show how unseen ones are read. Who widens a wording with them says so here.
describe.each([['programmes-f.json', 0.72, 1], ['programmes-h.json', 0.72, 4], ['programmes-j.json', 0.84, 2]] as const)('programmes of %s, kept apart', (file, exact, falseMet) => {
  const result = score(rows(file));
  it(`milestones agree in at least ${100 * exact} of 100`, () => expect(result.exact).toBeGreaterThanOrEqual(exact));
  it(`at most ${falseMet} are met where no careful reader would say so`, () => expect(result.falseMet.length).toBeLessThanOrEqual(falseMet));
});

/** The clauses of one language that do not speak as they should. */
function wrongly(cases: readonly ClauseCase[]): readonly { readonly text: string; readonly component: ComponentId; readonly found: Status; readonly supports: ClauseCase['supports'] }[] {
  return cases.flatMap(({ lang, component, field, text, supports }) => {
    const fields = component === '1.2' && field !== 'objetivo' ? { objetivo: OBJECTIVES[lang], [field]: text } : { [field]: text };
    const evidence = evidenceOf({ lang, fields: { programa: 'Red de laboratorios', ...fields } });
    const found = statusOf(evidence.filter((one) => one.component !== '1.1' || one.field !== 'objective' || field === 'objetivo'), component);
    return (found === 'unknown' ? null : found) === supports ? [] : [{ text, component, found, supports }];
  });
}

describe.each(['es', 'en', 'fr', 'pt'] as const)('single clauses in %s', (lang) => {
  const cases = clauseCases().filter((one) => one.lang === lang);
  const wrong = wrongly(cases);
  it('speak as they should in at least 95 of 100', () => expect(wrong.length).toBeLessThanOrEqual(0.05 * cases.length));
  it('never say met where they do not', () => expect(wrong.filter(({ found }) => found === 'met')).toEqual([]));
});

// Nothing was fitted to these: before the wordings were last widened, with others, 68 of 100 were right and 15 of 240 were met wrongly.
describe('single clauses of clauses-apart.json, kept apart', () => {
  const cases = clauseCases('clauses-apart.json');
  const wrong = wrongly(cases);
  it('speak as they should in at least 78 of 100', () => expect(wrong.length).toBeLessThanOrEqual(0.22 * cases.length));
  it('at most 9 of 240 say met where they do not', () => expect(wrong.filter(({ found }) => found === 'met').length).toBeLessThanOrEqual(9));
});

// Written to mislead: at first sight 43 of 192 were called met. What governs a whole sentence ("…, which is not ours") was drawn up with them.
describe('look-alikes of clauses-lookalikes.json, none of them met', () => {
  const cases = clauseCases('clauses-lookalikes.json');
  const wrong = wrongly(cases);
  it('speak as they should in at least 70 of 100', () => expect(wrong.length).toBeLessThanOrEqual(0.3 * cases.length));
  it('at most 17 of 192 are called met', () => expect(wrong.filter(({ found }) => found === 'met').length).toBeLessThanOrEqual(17));
});
