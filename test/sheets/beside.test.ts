/** What Crisol writes beside an annex and under a fiche, as LibreOffice prints it: whole and legible, whatever the height of the officer's rows. */
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { createXlsx } from '../../src/host/xlsx/open';
import { LANGUAGE_TAGS, packFor } from '../../src/language';
import { OWN_PREFIX } from '../../src/method';
import { fiche, flat, HEADINGS, NAMES, put, reportLayout, row, run, type Table } from '../workbook/book';
import { printedWords, type Word } from './office';

const MINUTES = 60_000;

interface Layout {
  readonly sheet: string;
  readonly cells: Table;
  readonly more?: (annex: SheetModel) => void;
}

const LONG = 'Programa de agua segura y saneamiento para los municipios de la frontera que nadie más quiso atender en todos aquellos años, segunda etapa';
const namesIn = (place: string): string[] => NAMES.map((name) => `${name} en ${place}`);
const LAYOUTS: readonly Layout[] = [
  { sheet: 'Sin alturas', cells: flat(namesIn('Oaxaca')) },
  { sheet: 'De una línea', cells: flat([...namesIn('Chiapas'), LONG, LONG]), more: (annex) => annex.setRowHeight(3, 8, 15) },
  { sheet: 'Mezcladas', cells: flat(namesIn('Sonora')), more: (annex) => [13, 26, 40, 120].forEach((points, at) => annex.setRowHeight(3 + at, 3 + at, points, true)) },
  { sheet: 'Tabla', cells: [HEADINGS, ...namesIn('Yucatán').map(row)], more: (annex) => void annex.addTable({ row: 0, column: 0, rows: 5, columns: 8 }, true, 'Programas') },
  { sheet: 'Informe', cells: reportLayout(namesIn('Puebla')) },
  { sheet: 'Ficha', cells: fiche('Viviendas dignas'), more: (annex) => annex.setColumnWidth(0, 0, 80) },
  { sheet: 'Fichas juntas', cells: namesIn('Jalisco').flatMap((name, at) => fiche(name).slice(at === 0 ? 0 : 2)) },
];

/** Each on a sheet of its own; the officer's columns are wide, so that no text of theirs runs on into Crisol's. */
function workbook(): Uint8Array {
  const model = createXlsx(LAYOUTS[0]!.sheet);
  for (const { sheet, cells, more } of LAYOUTS) {
    const annex = model.sheets().find(({ name }) => name === sheet) ?? model.addSheet(sheet);
    annex.setColumnWidth(0, 7, 200);
    put(annex, cells);
    more?.(annex);
  }
  return model.save();
}

/** Everything that Crisol wrote on the officer's sheets. */
function written(model: WorkbookModel): string[] {
  return LAYOUTS.flatMap(({ sheet }) => {
    const annex = model.sheets().find(({ name }) => name === sheet)!;
    const used = annex.used(false)!;
    const cells = Array.from({ length: used.rows * used.columns }, (_, at) => [used.row + Math.floor(at / used.columns), used.column + (at % used.columns)] as const);
    return cells.filter(([r, c]) => annex.text(r, c).startsWith(OWN_PREFIX) || annex.formula(r, c)?.includes('Crisol_')).map(([r, c]) => annex.text(r, c));
  }).filter((text) => text !== '');
}

/** Letters and digits: symbols come from other fonts, and their names with them. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** What is taken for a piece of a text and not for a chance likeness. */
const PIECE = 6;

/** Whether the pages say a text to its end in pieces, as they do where it runs on over their edges: letters on an edge are on both pages. */
function inPieces(text: string, pages: readonly string[]): boolean {
  const says = (from: number, to: number): boolean => pages.some((page) => page.includes(text.slice(from, to)));
  for (let told = 0; told < text.length;) {
    const from = Array.from({ length: PIECE + 1 }, (_, at) => told - PIECE + at).find((at) => at >= 0 && says(at, Math.min(text.length, told + 1)) && says(at, Math.min(text.length, at + PIECE)));
    if (from === undefined) return false;
    while (told < text.length && says(from, told + 1)) told++;
  }
  return true;
}

/** Those that the pages do not say as often as they were written. */
function missing(texts: readonly string[], pages: readonly string[]): string[] {
  const bares = texts.map(bare);
  return [...new Set(texts)].filter((text) => {
    const wanted = bares.filter((one) => one === bare(text)).length;
    return pages.reduce((said, page) => said + page.split(bare(text)).length - 1, 0) < wanted && (wanted > 1 || !inPieces(bare(text), pages));
  });
}

const covers = (one: Word, other: Word): boolean => {
  const [wide, high] = [Math.min(one.right, other.right) - Math.max(one.left, other.left), Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)];
  return wide > 1 && high > Math.min(one.bottom - one.top, other.bottom - other.top) / 3;
};

test.each(LANGUAGE_TAGS)('%s: every text is on the pages, whole, and none lies over another', async (language) => {
  const { model, bytes } = await run(workbook(), { language });
  const all = printedWords(bytes);
  const pages = all.slice(0, all.findIndex((words) => words.map(({ text }) => text).join(' ').startsWith(packFor(language).report.matrixTitle)));
  const texts = written(model);
  expect(texts.length).toBeGreaterThan(300);

  const bares = pages.map((words) => bare(words.map(({ text }) => text).join('')));
  expect(missing(texts, bares)).toEqual([]);

  // Of a page's words, those to the right of Crisol's first heading and below it are Crisol's.
  const over = pages.flatMap((words) => {
    const headings = words.filter(({ text }) => text === OWN_PREFIX.split(' ')[0]);
    const own = words.filter(({ left, top }) => headings.length > 0 && left >= Math.min(...headings.map((word) => word.left)) && top >= Math.min(...headings.map((word) => word.top)));
    return own.filter((one, at) => own.some((other, index) => index > at && covers(one, other)));
  });
  expect(over).toEqual([]);
}, 10 * MINUTES);
