/** Works the production pane in the page that plays Excel, by the names that people read. Knows the pane's texts, not its code. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Frame, Locator } from 'playwright-core';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { languageOf, packFor, type LanguagePack } from '../../src/language';
import type { PaneView } from '../../src/language/pane-texts';
import { WebExcel, type ExcelOptions } from './excel-web-page';

const ROOT = join(__dirname, '../..');
const SAMPLE = readFileSync(join(ROOT, 'assets/samples/anexos-ejemplo.xlsx'));
/** Programmes in the sample. */
export const PROGRAMMES = 11;

export const sample = (): WorkbookModel => openXlsx(SAMPLE);

/** The sample with its parts changed as text, by their names in the file. */
export function patchedSample(patch: (part: string, xml: string) => string): WorkbookModel {
  const parts = unzipSync(SAMPLE);
  return openXlsx(zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strToU8(patch(name, strFromU8(bytes)))]))));
}

export const sheetNamed = (model: WorkbookModel, name: string): SheetModel => {
  const found = model.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name} among ${model.sheets().map((sheet) => sheet.name).join(', ')}`);
  return found;
};

/** All that an officer sees of a workbook, to be compared. */
export function seen(model: WorkbookModel): unknown {
  const cells = (sheet: SheetModel): unknown[] => {
    const used = sheet.used(true);
    if (!used) return [];
    return Array.from({ length: used.rows * used.columns }, (_, at) => {
      const [row, column] = [used.row + Math.floor(at / used.columns), used.column + (at % used.columns)];
      return [sheet.formula(row, column) ?? sheet.value(row, column), sheet.format(row, column), sheet.validation(row, column), sheet.hyperlink(row, column)];
    });
  };
  const sheets = model.sheets().map((sheet) => ({
    name: sheet.name, visibility: sheet.visibility, tab: sheet.tabColor, used: sheet.used(true), merges: sheet.merges(), rules: sheet.conditionalFormats(), cells: cells(sheet),
    widths: Array.from({ length: 20 }, (_, column) => sheet.columnWidth(column)), heights: Array.from({ length: 60 }, (_, row) => sheet.rowHeight(row)),
  }));
  return { sheets, names: model.names(), settings: [...model.settings()] };
}

export class Pane {
  readonly pack: LanguagePack;

  private constructor(readonly excel: WebExcel, language: string) {
    this.pack = packFor(languageOf(language) ?? 'en');
  }

  /** On the sample, in Spanish, unless told otherwise. */
  static async open(browser: Browser, options: Partial<ExcelOptions> = {}): Promise<Pane> {
    const { model = sample(), files = join(ROOT, 'dist'), language = 'es-MX' } = options;
    const excel = await WebExcel.open(browser, { ...options, model, files, language, browser: { reducedMotion: 'reduce', locale: language, ...options.browser } });
    return new Pane(excel, language);
  }

  get frame(): Frame {
    return this.excel.pane;
  }

  get t(): LanguagePack['pane'] {
    return this.pack.pane;
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: true });
  }

  heading(name: string | RegExp): Locator {
    return this.frame.getByRole('heading', { name, exact: true });
  }

  text(text: string | RegExp): Locator {
    return this.frame.getByText(text, { exact: true });
  }

  alert(text: string): Locator {
    return this.frame.getByRole('alert').getByText(text, { exact: true });
  }

  tab(view: PaneView): Locator {
    return this.frame.getByRole('tab', { name: this.t.tab[view] });
  }

  /** What says that Crisol found something in the workbook. */
  get ready(): Locator {
    return this.heading(this.t.evaluate.found(PROGRAMMES, 2));
  }

  get done(): Locator {
    return this.heading(this.t.outcome.title(PROGRAMMES));
  }

  get start(): Locator {
    return this.button(this.t.evaluate.start(PROGRAMMES));
  }

  async evaluate(): Promise<void> {
    await this.start.click();
    await this.done.waitFor();
  }

  async review(): Promise<void> {
    await this.tab('review').click();
    await this.text(this.t.review.count(PROGRAMMES, PROGRAMMES)).waitFor();
  }

  async settings(): Promise<void> {
    await this.button(this.t.settings).click();
    await this.heading(this.t.settings).waitFor();
  }

  /** A programme's own card in the review. */
  card(name: string): Locator {
    return this.frame.getByRole('article').filter({ has: this.frame.getByRole('heading', { name }) });
  }

  /** Leaves, and shows what the page complained of meanwhile. */
  async close(): Promise<void> {
    await this.excel.close();
    expect(this.excel.complaints).toEqual([]);
  }
}
