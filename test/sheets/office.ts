/** LibreOffice, which the sheets are calculated, edited and printed in where Excel is not. Knows no sheet of Crisol's. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeXML as decode } from 'entities';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { findProgram, inFolders } from '../programs';

/** Path of the office. `SOFFICE_PATH` names another than the one found. */
export function findOffice(): string {
  return findProgram({
    variable: 'SOFFICE_PATH', names: ['soffice', 'libreoffice'], package: 'libreoffice-calc',
    elsewhere: ['/Applications/LibreOffice.app/Contents/MacOS/soffice', ...inFolders(['PROGRAMFILES', 'PROGRAMFILES(X86)'], ['LibreOffice/program/soffice.exe'])],
    missing: 'The sheets are calculated in LibreOffice and none was found: install its Calc, or set SOFFICE_PATH to one.',
  });
}

/** Path of what tells the texts of a printed page. `PDFTOTEXT_PATH` names another than the one found. */
export function findPageReader(): string {
  return findProgram({
    variable: 'PDFTOTEXT_PATH', names: ['pdftotext', 'pdftotext.exe'], package: 'poppler-utils', elsewhere: [],
    missing: 'Printed pages are read with Poppler\'s pdftotext and none was found: install poppler-utils, or set PDFTOTEXT_PATH to one.',
  });
}

/** Where what `findOffice` and `findPageReader` found is handed on to the tests. */
export const OFFICE_VARIABLE = 'CRISOL_OFFICE';
export const PAGE_READER_VARIABLE = 'CRISOL_PDFTOTEXT';

/** What is entered in a cell: a text, a number or, beginning with `=`, a formula. */
export interface Entry {
  readonly sheet: string;
  /** `B7`. */
  readonly cell: string;
  readonly text: string;
}

/** Every formula is calculated on loading, whatever value stands with it; the profile is taken as it is. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>`;

/** Enters each line `sheet, cell, text` of a file with tabs between, calculates everything and saves. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">
Sub Enter(source As String, edits As String, target As String)
  On Error GoTo Failed
  Dim invisible(0) As New com.sun.star.beans.PropertyValue
  invisible(0).Name = &quot;Hidden&quot;
  invisible(0).Value = True
  book = StarDesktop.loadComponentFromURL(source, &quot;_blank&quot;, 0, invisible())
  files = createUnoService(&quot;com.sun.star.ucb.SimpleFileAccess&quot;)
  reader = createUnoService(&quot;com.sun.star.io.TextInputStream&quot;)
  reader.setInputStream(files.openFileRead(edits))
  reader.setEncoding(&quot;UTF-8&quot;)
  Do While Not reader.isEOF()
    parts = Split(reader.readLine(), Chr(9))
    If UBound(parts) = 2 Then book.Sheets.getByName(parts(0)).getCellRangeByName(parts(1)).setFormula(parts(2))
  Loop
  book.calculateAll()
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = &quot;FilterName&quot;
  filter(0).Value = &quot;Calc MS Excel 2007 XML&quot;
  book.storeToURL(target, filter())
  book.close(True)
Failed:
  StarDesktop.terminate()
End Sub
</script:module>`;
const LIBRARIES = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" library:link="false"/></library:libraries>`;
const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`;

/** The office is at its end before it has told the last line. */
const LAST_LINE = 'end\n';

/** Milliseconds: the largest matrix takes one of them. */
const PATIENCE = 20 * 60_000;

/** Runs the office over a workbook in a folder and with a profile of its own. */
function inOffice<T>(bytes: Uint8Array, use: (at: (name: string) => string, run: (...args: string[]) => void) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-office-'));
  const at = (name: string): string => join(folder, name);
  try {
    mkdirSync(at('profile/user/basic/Standard'), { recursive: true });
    writeFileSync(at('profile/user/registrymodifications.xcu'), PROFILE);
    writeFileSync(at('profile/user/basic/script.xlc'), LIBRARIES);
    writeFileSync(at('profile/user/basic/Standard/Edits.xba'), MACRO);
    writeFileSync(at('profile/user/basic/Standard/script.xlb'), LIBRARY);
    writeFileSync(at('book.xlsx'), bytes);
    mkdirSync(at('out'));
    const office = process.env[OFFICE_VARIABLE]!;
    return use(at, (...args) => execFileSync(office, [`-env:UserInstallation=${pathToFileURL(at('profile')).href}`, '--headless', '--norestore', ...args], { timeout: PATIENCE, stdio: 'pipe' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The workbook, opened, calculated and saved by the office. */
export function reopened(bytes: Uint8Array): Uint8Array {
  return inOffice(bytes, (at, run) => {
    run('--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', at('out'), at('book.xlsx'));
    return readFileSync(at('out/book.xlsx'));
  });
}

/** The workbook printed: the texts of each page, line by line, without blanks around them. */
export function printed(bytes: Uint8Array): string[][] {
  return inOffice(bytes, (at, run) => {
    run('--convert-to', 'pdf:calc_pdf_Export', '--outdir', at('out'), at('book.xlsx'));
    const pages = execFileSync(process.env[PAGE_READER_VARIABLE]!, ['-layout', at('out/book.pdf'), '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 }).split('\f');
    // Each page ends with a form feed.
    return pages.slice(0, -1).map((page) => page.split('\n').map((line) => line.trim()).filter((line) => line !== ''));
  });
}

/** A word on a page; points from its upper left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The words of each printed page, in the order in which cells are drawn. */
export function printedWords(bytes: Uint8Array): Word[][] {
  return inOffice(bytes, (at, run) => {
    run('--convert-to', 'pdf:calc_pdf_Export', '--outdir', at('out'), at('book.xlsx'));
    const found = execFileSync(process.env[PAGE_READER_VARIABLE]!, ['-raw', '-bbox', at('out/book.pdf'), '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const words = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;
    return found.split('<page ').slice(1).map((page) => [...page.matchAll(words)].map(([, left, top, right, bottom, text]) => ({
      text: decode(text!), left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom),
    })));
  });
}

/** The workbook after cells were entered in the office by its own API. */
export function edited(bytes: Uint8Array, entries: readonly Entry[]): Uint8Array {
  return inOffice(bytes, (at, run) => {
    writeFileSync(at('edits.txt'), `${entries.map(({ sheet, cell, text }) => `${sheet}\t${cell}\t${text}\n`).join('')}${LAST_LINE}`);
    const urls = ['book.xlsx', 'edits.txt', 'out/book.xlsx'].map((name) => `"${pathToFileURL(at(name)).href}"`);
    run(`macro:///Standard.Edits.Enter(${urls.join(',')})`);
    return readFileSync(at('out/book.xlsx'));
  });
}

/** What the office calculates on a sheet, row by row; no value that stands in the file is taken for true. */
export function calculated(bytes: Uint8Array, sheet: string): string[][] {
  return inOffice(withoutValues(bytes), (at, run) => {
    // Commas, quotation marks, UTF-8, every text quoted, values and not what is shown, each sheet in a file of its own.
    run('--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1', '--outdir', at('out'), at('book.xlsx'));
    return csvCells(readFileSync(at(`out/book-${sheet}.csv`), 'utf8'));
  });
}

/** The same workbook, its formulas without their last values. */
export function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const path of Object.keys(parts).filter((each) => /^xl\/worksheets\/[^/]+\.xml$/.test(each))) {
    parts[path] = strToU8(strFromU8(parts[path]!).replace(/(<f[\s>][^<]*(?:<\/f>)?|<f [^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts, { level: 1 });
}

function csvCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows;
}
