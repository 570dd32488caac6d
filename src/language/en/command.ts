import type { CommandTexts } from '../command-texts';

export const command: CommandTexts = {
  help: {
    evaluate: `Usage: npm run evaluate -- [FILE.xlsx] [options]

Reads Annexes 2 and 3 in the workbook, judges each programme and writes the result to a copy.
Your file is never changed. Without FILE, the sample workbook is used.

  --out OUT.xlsx        where to write; a file already there is replaced.
                        Without --out: FILE.crisol.xlsx, beside the original; nothing is replaced.
  --json                prints the result as JSON and nothing else
  --lang es|en|fr|pt    language of the result; if not given, that of most programmes
  --as-of YYYY          year of analysis, to judge the age of the programmes
  --help                this help

Ends with 0 if all went well, with 2 if you can put something right, with 1 if Crisol failed.`,
    template: `Usage: npm run template -- annex2|annex3|ficha|matrix|workbook [options]

Makes a new workbook to fill in, with headings, lists, an example and room for 200 programmes.

  annex2                Annex 2: imported programmes
  annex3                Annex 3: consolidated programmes
  ficha                 a single programme, on one page
  matrix                working matrix: choose statuses and the phases work themselves out
  workbook              all of these, with a guide

  --lang es|en|fr|pt    language of the template; if not given, that of your system
  --out OUT.xlsx        where to write; a file already there is not replaced.
                        Without --out: in this folder, under a name that is free.
  --help                this help

Ends with 0 if all went well, with 2 if you can put something right, with 1 if Crisol failed.`,
    summary: `Usage: npm run summary -- [FILE.xlsx] [options]

Adds the sheet “Summary” to the workbook, ready to print, and writes it to a copy. A workbook that
has no Crisol matrix yet is evaluated first; one that has is counted as it stands. Your file is
never changed.

  --out OUT.xlsx        where to write; a file already there is replaced
  --pages all|KEYS      instead of the summary, a sheet a programme: of all, or of these
                        keys (CR-…, with commas)
  --lang es|en|fr|pt    language; otherwise that of the matrix
  --as-of YYYY          year of the analysis
  --help                this help

Exits with 0 if all went well, with 2 if you can put something right, with 1 if the program failed.`,
  },
  heading: { programme: 'Programme', phases: 'Phases', next: 'Next step' },
  annex: (kind, sheet) => (kind === null ? `Sheet “${sheet}”` : `Annex ${kind} · sheet “${sheet}”`),
  phases: (attained, documented) => `${attained} (doc. ${documented})`,
  phasesLegend: '3 (doc. 1): phase 3 by its track record; documented up to phase 1',
  section: { warnings: 'Warnings', notices: 'About the workbook', skipped: 'Not read' },
  written: (path) => `Result: ${path}`,
  progress: { open: 'Opening the workbook…', read: 'Reading the annexes…', judge: 'Judging the programmes…', write: 'Writing in the workbook…', save: 'Saving the result…' },
  unexpected: (message) =>
    `Something failed inside Crisol and nothing was written: ${message}. Your file is intact. Try again; if it happens again, send this line to whoever maintains Crisol.`,
};
