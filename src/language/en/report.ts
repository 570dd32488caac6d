import type { ReportTexts } from '../report-texts';

export const report: ReportTexts = {
  sheet: { matrix: 'Crisol matrix', evidence: 'Evidence', history: 'Crisol history', lists: 'Crisol lists', register: 'Crisol register' },
  matrixTitle: 'Crisol matrix: each programme and its 18 components',
  heading: {
    annex: 'Annex', success: 'Successful cooperation', component: 'Component', status: 'Status', says: 'What it says', quote: 'Quote', cell: 'Cell',
    field: 'Column', rule: 'Rule', statuses: 'Statuses', layout: 'Layout', toDocument: 'Still to document', start: 'Start',
  },
  legend: { title: 'Legend', inferred: 'inferred: shown by a higher milestone; still to be written down' },
  suggested: (word) => `The evidence suggested: ${word}`,
  choose: {
    title: 'Status',
    prompt: 'Choose another status if you disagree. Crisol keeps your choice and marks it with ✎.',
    refused: 'Please choose one of the words in the list.',
  },
  history: {
    heading: { date: 'Date', author: 'Who', event: 'What', before: 'Before', after: 'After', suggested: 'Suggestion', reason: 'Reason', source: 'Source', rules: 'Rules' },
    event: {
      run: 'evaluation', decided: 'decision', withdrawn: 'back to the suggestion', confirmed: 'decision confirmed', added: 'evidence added', dropped: 'evidence taken out', rejected: 'evidence set aside', accepted: 'evidence taken back in',
    },
    programmes: (count) => `${count} ${count === 1 ? 'programme' : 'programmes'}`,
    prompt: { title: 'Decision', reason: 'Write here why it was decided so. Crisol takes it in at the next evaluation.', source: 'Choose where it comes from: document, interview or field visit.' },
  },
  keptSheet: 'Office decisions',
  goTo: 'Go to the cell',
  shortened: ' … [shortened]',
  notice: {
    cellsTaken: ({ sheet, wanted, written }) => `On sheet “${sheet}”, cells ${wanted} were already in use; Crisol leaves them alone and writes in ${written}.`,
    betweenForms: ({ sheet }) => `On sheet “${sheet}” there is no room between one form and the next; Crisol writes to the right of each.`,
    noRoom: ({ sheet }) => `On sheet “${sheet}” there is no room left beside the annex, so nothing is written there. Free some columns to its right.`,
    sheetProtected: ({ sheet }) => `Sheet “${sheet}” is protected, so nothing is written there. Unprotect it and evaluate again.`,
    workbookProtected: ({ sheet }) => `The workbook is protected, so sheet “${sheet}” cannot be added. Unprotect its structure and evaluate again.`,
    rowsFiltered: ({ sheet, rows }) => `Sheet “${sheet}” has a filter that hides rows ${rows}, so nothing is written there. Clear the filter and evaluate again.`,
    sheetNameTaken: ({ wanted, sheet }) => `You already had a sheet called “${wanted}”; Crisol's is called “${sheet}”.`,
    unknownWord: ({ sheet, cell, word, programme, component }) =>
      `On “${sheet}”, ${cell} (${programme}, ${component}) reads “${word}”, which is not a status. It was left as it is: choose one from the list.`,
    textShortened: ({ sheet, cell }) => `The text for ${cell} on sheet “${sheet}” is too long for one cell and was shortened.`,
    keyInDoubt: ({ sheet, cell, programme, key }) =>
      `On “${sheet}”, ${cell} (“${programme}”): nothing is written until it is clear whether its key is ${key}. Correct the key or delete it, then evaluate again.`,
    choicesUnreadable: () => 'Some of the preferences kept in this workbook could not be read; the usual ones were used instead. Please check them in the Crisol pane.',
    reasonsMissing: ({ count, sheet, names }) => `${Number(count) === 1 ? 'One decision has' : `${count} decisions have`} no reason yet (${names}). Please write it on sheet “${sheet}” or in the pane.`,
  },
};
