import type { SummaryTexts } from '../summary-texts';

export const summary: SummaryTexts = {
  sheet: 'Summary',
  title: 'South-South cooperation: summary of the programmes',
  office: 'Office',
  date: 'Date',
  year: 'Year of analysis',
  effect: 'Desired effect',
  outdated: 'The matrix now holds other programmes: make the summary again.',
  fill: {
    title: 'For the office to fill in',
    office: 'Write the name of the office.',
    year: 'Write the year against which the age of the programmes is read.',
    effect: 'Write the desired effect of your action plan: what the programmes are to achieve together.',
    area: 'Write an area of work of your plan. Then put an x, in the table of programmes, where one serves it.',
    mark: 'Put an x if the programme serves this area of work.',
  },
  figure: {
    programmes: 'programmes', fulfilled: 'of applicable milestones met', phase3: 'in phase 3 by track record', documented3: 'in phase 3 on paper',
    success: 'successful, proven or to be verified', toDocument: 'milestones to document', countries: 'countries',
  },
  programmes: 'Programmes',
  phases: {
    title: 'Programmes by phase', phase: 'Phase', attained: 'Track record', documented: 'On paper',
    note: 'Track record: what the higher milestones show. On paper: what is written down, milestone by milestone.',
  },
  milestones: { title: 'Milestones met', milestone: 'Milestone', share: '% met', withInferred: '% with inferred' },
  exchange: { title: 'Types of exchange', type: 'Type', none: 'no type recognised' },
  countries: { title: 'Countries, by number of programmes', country: 'Country', others: 'Other countries:' },
  areas: { title: 'Programmes by area', area: 'Area', phase3: 'In phase 3', others: 'other areas', none: 'no area' },
  age: { title: 'Age and phase', younger: 'younger', within: 'as usual', older: 'older', unknown: 'no start' },
  evidence: { title: 'Evidence by source', decided: 'statuses decided by the office', single: 'programmes with a single source (criterion 3: mix them)' },
  lessons: {
    title: 'Five lessons, read across the programmes (Crisol’s own reading)', lesson: 'Lesson and components', full: 'Shown in full', part: 'In part',
    note: 'In full: the components joined by + are met. In part: some of them, or those that lead there (←).',
    name: {
      demand: 'Demand is at the centre', integral: 'The approach is integral', knowledge: 'Knowledge is managed', alliances: 'Alliances keep it going', capacities: 'Capacities are the aim',
    },
  },
  work: { title: 'The office’s areas of work', area: 'Area of work', served: 'Programmes that serve it (no.)', nobody: 'none', unserved: 'Programmes without an area of work' },
  table: {
    heading: 'Programme by programme', title: 'What comes next', number: 'No.', attained: 'Track', documented: 'Paper', next: 'Next step (→ next milestone)', toDocument: 'To document', warnings: 'Warnings', areas: 'Area of work',
  },
  page: {
    countries: 'Countries', start: 'Start', evidence: 'What it rests on', cell: 'Cell', noEvidence: 'Nothing written yet.', recommendations: 'Recommendations', source: 'From the annex',
  },
  command: {
    summary: 'The summary is on the sheet',
    pages: (count) => (count === 1 ? 'Sheet of one programme:' : `Sheets of ${count} programmes:`),
  },
};
