import type { VerdictTexts } from '../verdict-texts';

const years = (age: number): string => (age === 0 ? 'less than a year' : age === 1 ? '1 year' : `${age} years`);
const quoted = (text: string | number | undefined): string => (text === '' ? 'nothing' : `“${text}”`);

export const verdict: VerdictTexts = {
  phase: {
    1: { name: 'Initial investment', years: '1 to 3 years' },
    2: { name: 'Consolidation', years: '3 to 5 years' },
    3: { name: 'Internationalisation', years: '5 to 15 years from the start' },
  },
  sides: { programme: 'Programme', causes: 'Causes', effects: 'Effects' },
  component: {
    '1.1': 'Objectives framed by the MDG/SDG',
    '1.2': 'Validated outcomes and outputs',
    '1.3': 'Own capacities sufficient to implement',
    '1.4': 'Methods and materials systematised',
    '1.5': 'Springs from demand and has political support',
    '1.6': 'Origin and amount of funds',
    '2.1': 'Link to public policy and the MDG/SDG',
    '2.2': 'Innovations',
    '2.3': 'Systematised empirical base',
    '2.4': 'Lessons learned and knowledge platforms',
    '2.5': 'Strategic alliances, leadership and political support',
    '2.6': 'Origin and amount of funds',
    '3.1': 'Influence on public policy and link to the MDG/SDG',
    '3.2': 'Virtual exchange',
    '3.3': 'Exchange between experts',
    '3.4': 'Ownership and joint capacity development',
    '3.5': 'International alliances in place',
    '3.6': 'Origin and amount of funds',
  },
  milestone: {
    '1.1': 'Direction',
    '1.2': 'Results-based management',
    '1.5': 'Demand',
    '2.2': 'Innovation and drive',
    '2.4': 'Knowledge management',
    '3.4': 'Ownership',
  },
  status: { met: 'met', partial: 'partial', unmet: 'not met', unknown: 'no evidence', notApplicable: 'not applicable' },
  inferred: 'inferred',
  inferredFrom: (from) => (from === '3.4' ? 'Inferred from 3.4 (criterion 4 of the method)' : `Inferred from ${from} (Crisol’s own reading, which widens criterion 4)`),
  ours: {
    results: 'Crisol’s own reading: 1.2 asks for results delivered and verifiable; the source asks for clear, validated outcomes and outputs.',
    inference: 'Crisol’s own reading: a phase-2 milestone that is met shows the programme is past phase 1; the source says so of phase 3 only.',
    age: 'Crisol’s own reading: the years of all three phases count from the start; the source says so of phase 3 only.',
  },
  basis: { documented: 'documented', officer: 'decided by the office', office: 'not applicable to this office’s kind of programme', none: 'no basis' },
  says: { done: 'done', underWay: 'under way', planned: 'planned', recommended: 'recommended', denied: 'denied' },
  success: { yes: 'yes', unverified: 'to be verified', no: 'not yet' },
  exchange: { imported: 'imported', intraAgency: 'intra-agency', influence: 'influence', betweenCountries: 'between countries' },
  source: { document: 'document', interview: 'interview', visit: 'field visit' },
  agencyRole: { facilitates: 'facilitates', coordinates: 'coordinates', links: 'links', guaranteesQuality: 'guarantees quality' },
  field: {
    programme: 'programme',
    area: 'area',
    objective: 'objective',
    countries: 'countries',
    products: 'knowledge products',
    work: 'work in the country',
    relevance: 'relevance',
    interaction: 'type of interaction',
    recommendations: 'recommendations',
  },
  reading: {
    opening: (attained, documented) => (attained === documented ? `Phase ${attained} by track record and on paper` : `Phase ${attained} by track record; documented up to phase ${documented}; still to do: `),
    success: ': every milestone that applies is met',
    nothing: ': no milestone of this phase applies',
    toNext: (phase) => (phase === 3 ? '; to reach its aim: ' : `; to move on to phase ${phase + 1}: `),
    step: { write: 'write down ', spellOut: 'spell out ', support: 'show evidence of ', complete: 'complete ', resolve: 'resolve ' },
  },
  and: ' and ',
  next: (milestone, verify) => (milestone ? `${verify ? 'Verify ' : ''}${milestone} ${verdict.milestone[milestone]}` : 'None pending'),
  recommendation: {
    '1.1': {
      missing: 'The row does not say which SDG the programme serves. The programme officer can name the goal and target in the objective.',
      weak: 'The objective is there, but its tie to the SDGs is not fully written down. The programme officer can name the goal and target it serves.',
      denied: 'It is on record that the tie to the SDGs is missing. Agree on it with the counterpart and write it into the objective, with goal and target.',
      verify: 'The track record shows the programme has a direction; it is yet to be written down. The programme officer can cite the document that ties it to an SDG.',
    },
    '1.2': {
      missing: 'The row does not say what was achieved. With the counterpart, the programme officer can add the outputs delivered, with figures and dates.',
      weak: 'Results are planned, uncounted or only partly measured. Ask the counterpart for figures of what was delivered and who validated them.',
      denied: 'It is on record that results are missing. Agree with the counterpart on one or two indicators and who will measure them, and note what was delivered.',
      verify: 'The track record suggests there were results; they are yet to be written down. The programme officer can add figures from a progress or final report.',
    },
    '1.5': {
      missing: 'The row does not say who asked for the programme. With the counterpart, find the request, agreement or contract, and note who and when.',
      weak: 'There is interest or support, but not who asked for it and backs it. Ask the counterpart for the request or the signed agreement.',
      denied: 'It is on record that it did not come from those it is for, or lacks their support. Ask the receiving institution what it needs.',
      verify: 'The track record suggests there was demand; it is yet to be written down. The counterpart can share the request or agreement that started it.',
    },
    '2.2': {
      missing: 'The row does not say what is new. Ask the team and the counterpart what was done for the first time, what it replaced or what award it won.',
      weak: 'An approach of its own is described, but not what is new about it. The programme team can spell out what changed from before.',
      denied: 'It is on record that innovation is missing. Look with the counterpart at what to adapt or try differently, and who could take it forward.',
      verify: 'The track record shows a lively programme; what was new is yet to be written down. The programme team can tell what was done for the first time.',
    },
    '2.4': {
      missing: 'The row names no knowledge products. Ask the knowledge-management focal point for guides, courses or lessons, with title and link.',
      weak: 'There are methods, training or materials in the making, not yet a product others can use. The knowledge-management focal point can help.',
      denied: 'It is on record that there are no lessons or materials yet. Agree with the knowledge-management focal point what will be written, by whom and when.',
      verify: 'The track record suggests there is know-how that others use; it is yet to be named. The knowledge-management focal point can list guides, courses and links.',
    },
    '3.4': {
      missing: 'The row does not say whether the receiving institution carries on by itself. Ask who runs it, with what funds and since when.',
      weak: 'Ownership is on its way or partial. Ask the receiving institution what it already runs, funds or teaches alone, and what is still to be handed over.',
      denied: 'It is on record that ownership was not achieved or is still to come. Agree with the receiving institution on the steps and who will take them.',
      verify: 'Confirm with the receiving institution that it carries on by itself, and note who runs it, with what funds and since when.',
    },
  },
  warning: {
    ageAgainstPhase: ({ age, phase, start, asOf, from, to, cell }) =>
      Number(age) < 0
        ? `The start (${start}, in ${cell}) is later than the year of analysis (${asOf}): please check both dates.`
        : `Started in ${start} (${cell}), ${years(Number(age))} old; it is in phase ${phase}, which usually runs from ${from} to ${to} years. Please check the date and the milestones.`,
    milestoneContradiction: ({ lower, higher }) => `Milestone ${higher} is met and ${lower}, on which it builds, is not: please check both.`,
    countsDisagree: ({ said, listed, cell }) => `${cell} speaks of ${said} countries and names ${listed}: please check the figure or the list.`,
    claimedPhase: ({ claimed, attained, quote, cell }) => `The text speaks of phase ${claimed} (${cell}: “${quote}”); by its milestones it is in phase ${attained}.`,
    duplicateProgramme: ({ name, others }) => `“${name}” appears more than once (also in ${others}): please see whether it is the same programme.`,
    onlyMdg: ({ quote, cell }) => `Only the MDGs are named (${cell}: “${quote}”), which closed in 2015: please add the SDG that follows on.`,
    textChanged: ({ component, before, now }) => `The text behind your decision on ${component} has changed. Before: ${quoted(before)}. Now: ${quoted(now)}. Please look at it again.`,
    keyMismatch: ({ key, keyName, name }) =>
      keyName === ''
        ? `Key ${key} stands on more than one row, that of “${name}” among them: each programme needs its own. Please check before going on.`
        : `Key ${key} belongs to “${keyName}” and the row says “${name}”: perhaps only some columns were sorted. Please check before going on.`,
  },
  notice: {
    missingMatrix: ({ matrices }) => `The text refers to a matrix that is not in this workbook (${matrices}): if you have it, add it as a sheet with that number.`,
    noYearOfAnalysis: () => 'The year of analysis is missing: without it, the age of the programmes is not compared with their phase.',
    noStart: ({ count, names, more }) =>
      `${Number(count) === 1 ? 'One programme does not' : `${count} programmes do not`} say in which year work began (${names}${Number(more) > 0 ? ` and ${more} more` : ''}): age is not judged.`,
  },
  skipped: {
    noAnnex: () => 'No annex was found on this sheet.',
    emptySheet: () => 'The sheet is empty.',
    unknownColumn: ({ cell, text }) => `Column “${text}” (${cell}) is not recognised: it was left as it was.`,
    unnamedRow: ({ cell }) => `The row of ${cell} has no programme name: it was not read.`,
    unnamedFiche: ({ cell }) => `The form at ${cell} has no programme name: it was not read. Write it and evaluate again.`,
    errorCell: ({ cell, text }) => `Cell ${cell} holds an error (${text}): correct it so that it can be read.`,
    veryHidden: () => 'The sheet is hidden and only the macro editor can show it: it was not read.',
    tooLarge: () => 'The sheet is too large to read: please move the annex to a sheet of its own.',
    duplicateHeader: ({ cell, text }) => `Column “${text}” (${cell}) repeats one already read: it was left as it was.`,
    example: ({ cell }) => `${cell} still holds the template’s example: it was not read. Type over it or delete it.`,
  },
};
