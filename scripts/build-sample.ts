/** Makes `assets/samples/anexos-ejemplo.xlsx` from `sample-content.ts`, in the layout of the evaluation's own annexes. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Area, CellFormat, SheetModel } from '../src/host/workbook-model';
import { createXlsx } from '../src/host/xlsx/open';
import { SAMPLE, type SampleAnnex } from './sample-content';

const FONT_SIZE = 10;
const LINE = 13.5;
/** Points that a letter of the font takes on average, rounded up: rows come out rather too high than cut off. */
const LETTER = 5.6;
/** Column widths in points by heading: names and areas narrow, texts wide. */
const WIDTHS = [110, 110, 190, 170, 230, 230, 230];

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });
const edge = { style: 'Continuous', weight: 'Thin', color: '#A6A6A6' } as const;
const boxed: Partial<CellFormat> = { wrap: true, vertical: 'Top', fontSize: FONT_SIZE, borders: { EdgeTop: edge, EdgeBottom: edge, EdgeLeft: edge, EdgeRight: edge } };
const header: Partial<CellFormat> = { ...boxed, bold: true, fill: '#D9E2F3', vertical: 'Center' };

function height(text: string, width: number): number {
  const letters = Math.floor(width / LETTER);
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return Math.min(409, lines * LINE + 6);
}

function fill(sheet: SheetModel, annex: SampleAnnex): void {
  const columns = annex.headers.length;
  const width = WIDTHS.slice(0, columns).reduce((sum, each) => sum + each, 0);
  WIDTHS.slice(0, columns).forEach((points, column) => sheet.setColumnWidth(column, column, points));
  const write = (row: number, texts: readonly string[], format: Partial<CellFormat>): void => {
    texts.forEach((text, column) => sheet.setValue(row, column, text));
    sheet.setFormat(area(row, 0, 1, columns), format);
  };
  const wide = (row: number, text: string, format: Partial<CellFormat>): void => {
    write(row, [text], format);
    sheet.merge(area(row, 0, 1, columns));
    sheet.setRowHeight(row, row, height(text, width));
  };
  wide(0, annex.title, { bold: true, fontSize: 14, vertical: 'Center' });
  sheet.setRowHeight(0, 0, 24);
  let row = 2;
  for (const programme of annex.programmes) {
    write(row, annex.headers, header);
    sheet.setRowHeight(row, row, 3 * LINE);
    row++;
    write(row, programme.row, boxed);
    sheet.setFormat(area(row, 0, 1, 1), { bold: true });
    sheet.setRowHeight(row, row, Math.max(...programme.row.map((text, column) => height(text, WIDTHS[column]!))));
    row++;
    for (const text of programme.below) wide(row++, text, boxed);
    row += 2;
  }
  sheet.setPageLayout({ orientation: 'Landscape', fit: { wide: 1, tall: null } });
}

const [first, ...others] = SAMPLE;
const workbook = createXlsx(first.sheet);
fill(workbook.activeSheet(), first);
for (const annex of others) fill(workbook.addSheet(annex.sheet), annex);
writeFileSync(fileURLToPath(new URL('../assets/samples/anexos-ejemplo.xlsx', import.meta.url)), workbook.save());
