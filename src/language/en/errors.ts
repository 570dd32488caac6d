import type { LanguagePack } from '../pack';

const FILE = 'the file';

export const errors: LanguagePack['errors'] = {
  fileNotFound: ({ file = FILE }) => `Could not find ${file}: check the name and the folder.`,
  fileNotReadable: ({ file = FILE }) => `Could not open ${file}: close it where it is open, or ask for permission to read it.`,
  notAWorkbook: ({ file = FILE }) => `Not an Excel workbook (.xlsx): ${file}. Open it in Excel and save it as “Excel Workbook (.xlsx)”.`,
  oldWorkbook: ({ file = FILE }) => `This is in the old Excel format (.xls): ${file}. Open it in Excel and save it as “Excel Workbook (.xlsx)”.`,
  encryptedWorkbook: ({ file = FILE }) => `Locked with a password, so it cannot be read: ${file}. Remove the password in Excel (File › Info) and try again.`,
  emptyFile: ({ file = FILE }) => `There is nothing in it (0 bytes): ${file}. Download or copy it again.`,
  damagedWorkbook: ({ file = FILE }) => `This is damaged: ${file}. Open it in Excel, accept the repair and save it again; if it does not open, use another copy.`,
  workbookTooLarge: ({ file = FILE }) => `Too large to work on outside Excel: ${file}. Move the annexes to a workbook of their own, or open it in Excel and use Crisol there.`,
  noAnnex: ({ file = 'this workbook' }) => `No annex was found in ${file}: it needs a table or form with at least the columns Programme and Objective.`,
  outputNotWritable: ({ file = FILE }) => `Could not write ${file}: close it if it is open, or choose another folder. Nothing was written.`,
  outputIsInput: ({ file = FILE }) => `The result cannot replace the original (${file}): choose another output name.`,
  outputExists: ({ file = FILE }) => `There is already a file ${file}, and it is not replaced: choose another name for the output.`,
  onlyMatrix: ({ file = 'this workbook' }) => `In ${file} there is only a matrix kept by hand: its phases work themselves out and the summary can be made from it. To evaluate, an annex or a form is needed.`,
  onlyExample: ({ file = 'this workbook' }) => `In ${file} there is only the template’s example: type your programmes over it and evaluate again.`,
  noName: ({ file = 'this workbook', place }) => `There is an annex in ${file}, but no programme has a name${place === undefined ? '' : ` (${place})`}: write it and evaluate again.`,
  saveUnsafe: ({ reason = 'no further detail' }) =>
    `Nothing was saved, because the workbook would not have stayed as the original is (${reason}). Your file is intact; save it again in Excel and retry.`,
  badArgument: ({ argument = '' }) => `This option is not understood: ${argument}. Run with --help to see those there are.`,
  missingArgument: ({ argument = '' }) => `Say which one: ${argument}. --help shows how.`,
  sheetProtected: ({ sheet = '' }) => `Sheet “${sheet}” is protected: remove the protection under Review › Unprotect Sheet and try again.`,
  workbookProtected: () => 'The structure of the workbook is protected, so no sheets can be added: remove it under Review › Protect Workbook and try again.',
  requestTooLarge: () => 'That is too much text at once: evaluate one sheet or a selection of rows at a time.',
  requirementMissing: () => 'This version of Excel is older than Crisol needs: update Excel or use Excel on the web.',
  writeNotConfirmed: ({ sheet = '' }) => `What was written on sheet “${sheet}” could not be confirmed: look at it, undo if need be and evaluate again.`,
  officeFailed: () => 'Excel could not complete the operation: finish editing the cell, wait a moment and try again.',
  officeUnreachable: () => 'The part of Excel that Crisol needs could not be loaded. Check your internet connection and try again.',
  outsideExcel: () => 'This page works inside Excel. Open your workbook and choose Crisol on the Home tab.',
  workbookReadOnly: () => 'Excel does not let this workbook be changed: it is open for reading only, or its editing is restricted. Enable editing or save a copy, then try again.',
  sheetGone: ({ sheet = '' }) => `${sheet === '' ? 'A sheet that Crisol was using' : `The sheet “${sheet}”`} is gone: it was deleted or renamed. Read the workbook again and repeat.`,
  sheetHidden: ({ sheet = '' }) => `The sheet “${sheet}” is hidden: show it (right-click the tabs › Unhide) and try again.`,
  nothingInScope: () => 'There is no programme there: choose another sheet, or select in Excel the rows of the programmes you want to evaluate.',
  removalUnfinished: () => 'Not everything of Crisol’s could be removed; your own texts are untouched. Try once more to finish.',
  notTakenBack: () => 'It stopped halfway and not everything written could be removed: use Undo in Excel or close the workbook without saving. Your own texts are untouched.',
};
