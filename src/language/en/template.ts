import type { TemplateTexts } from '../template-texts';

export const template: TemplateTexts = {
  sheet: { annex2: 'Annex 2', annex3: 'Annex 3', ficha: 'Programme sheet', matrix: 'Working matrix', guide: 'Guide', lists: 'Template lists' },
  file: { annex2: 'annex-2', annex3: 'annex-3', ficha: 'programme-sheet', matrix: 'working-matrix', workbook: 'south-south-workbook' },
  title: { annex2: 'Annex 2. Imported programmes', annex3: 'Annex 3. Consolidated programmes with influence in other countries', ficha: 'Form for one programme', matrix: 'Working matrix: each programme and its 18 components' },
  hint: {
    table: 'One programme a row. Select a heading to see what belongs below it. Type over the example or delete its row.',
    ficha: 'One programme a sheet. Select a label to see what belongs beside it. Type over the example; for another programme, copy the sheet.',
  },
  heading: {
    programme: 'Programme', area: 'Area', objective: 'Objective', countriesIn: 'Countries in which it operates', countriesWith: 'Countries of interaction', countriesEither: 'Participating countries',
    products: 'Knowledge products', work: 'Work done in the country', relevance: 'Relevance', exchange: 'Type of exchange', interaction: 'South-South interaction',
    recommendations: 'Recommendations', source: 'Source of evidence',
  },
  what: {
    programme: { name: 'Programme', text: 'The name it is known by. One a row; if it has a number, write it first: “3. …”.' },
    area: { name: 'Area', text: 'The area of the office that runs it. Choose from the list or write your own.' },
    objective: { name: 'Objective', text: 'What the programme is for, in a sentence or two. Name the SDG it contributes to and, if you know it, the target.' },
    countriesIn: { name: 'Countries', text: 'The countries in which the regional programme operates, with the year: “Belize (2005)”.' },
    countriesWith: { name: 'Countries', text: 'The countries with which there was an exchange, with the year: “Belize (2005)”.' },
    countriesEither: { name: 'Countries', text: 'The countries that take part or with which there was an exchange, with the year: “Belize (2005)”.' },
    products: {
      name: 'Knowledge products',
      text: 'Guides, manuals, courses, platforms or lessons that exist and that others can use, with title and year. If something is in preparation, say so.',
    },
    work: { name: 'Work in the country', text: 'What was done: what, when, with whom and with what figures. Keep what was done apart from what is planned.' },
    relevance: { name: 'Relevance', text: 'Why it matters: who asked for it, what is new in it, what changed and how that was measured.' },
    exchange: { name: 'Type of exchange', text: 'Choose from the list. If there are several, write them with semicolons between.' },
    interaction: {
      name: 'South-South interaction',
      text: 'What was exchanged and with whom: visits, experts, sessions at a distance. Say what the receiving side now does by itself.',
    },
    recommendations: { name: 'Recommendations', text: 'What the office advises or intends. Nothing here counts as done.' },
    source: { name: 'Source of evidence', text: 'Where it comes from: a document, an interview or a field visit. A mix is best.' },
  },
  example: {
    row: '[Example: type over it or delete the row]', cell: '[Example]',
    work: 'In 2006, 40 cooperatives adapted the regional method and restored 60 hectares with the Ministry of the Environment.',
  },
  areas: [
    'Poverty reduction', 'Democratic governance', 'Environment and energy', 'Local development', 'Competitiveness and private sector', 'Gender equality',
    'Health and HIV', 'Risk prevention and recovery',
  ],
  guide: {
    title: 'How to use this workbook',
    what: 'Here the office’s South-South cooperation programmes come together, to see which phase each is in and what is still to be documented.',
    sheets: 'The sheets',
    sheet: {
      annex2: 'Regional programmes that the office brought into the country.',
      annex3: 'Programmes consolidated at home that influence other countries.',
      ficha: 'The same for a single programme, on one page.',
      matrix: 'To be kept by hand: choose a status and the phases work themselves out.',
    },
    filling: 'Filling them in',
    rules: [
      'Select a heading: a message says what belongs below it.',
      'Type over the example or delete its row; while it is there, it does not count.',
      'Say who did what, when and with what figures. What is planned does not count as done.',
      'Leave empty what is not known: silence is no failure.',
      'With Crisol in Excel, choose Evaluate: every verdict points at the cell it rests on.',
    ],
    phases: 'The three phases and their milestones',
    phase: {
      1: 'The course is set and what is needed is brought together. Its three milestones lead to the next.',
      2: 'The programme works, innovates and puts what it knows in order. Its two milestones lead to the next.',
      3: 'Other countries know it and adopt it. With its milestone, the cooperation has reached its aim.',
    },
    milestone: {
      '1.1': 'The objective says which SDG it contributes to.',
      '1.2': 'Results have been delivered, with figures that can be checked.',
      '1.5': 'Those who receive it asked for it and back it.',
      '2.2': 'It is known what is new in it.',
      '2.4': 'There are guides, courses or lessons that others can use.',
      '3.4': 'The receiving institution runs it by itself.',
    },
    statuses: 'The statuses',
    status: {
      met: 'It is done and can be shown.', partial: 'It is under way, or shown in part.', unmet: 'It is said to be missing, or still to come.',
      unknown: 'Nobody has written it down yet.', notApplicable: 'It does not fit this kind of programme.',
    },
  },
};
