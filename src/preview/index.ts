/**
 * The preview: a workbook drawn as sheets beside the real pane, on Excel's stand-in. Opens the sample or a file from disk and saves it back.
 * It says that it is not Excel, and sends nothing anywhere.
 */
import { CrisolError } from '../errors';
import { offerExcel } from '../host/browser';
import { openXlsx, XlsxError, type XlsxWorkbook } from '../host/xlsx/open';
import { languageOf, LANGUAGE_TAGS, packFor, type LanguageTag } from '../language';
import { Editing } from './editing';
import { element } from './element';
import { Grid } from './grid';
import { TEXTS, type PreviewTexts } from './texts';

const SAMPLE = 'anexos-ejemplo.xlsx';
const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Of the languages, in the preview's own order of choice. */
const FALLBACK: LanguageTag = 'es';

interface OpenFile {
  readonly name: string;
  readonly book: XlsxWorkbook;
}

const message = element('p', { className: 'message', role: 'alert' });

/** Says it for a while; without words, says nothing any more. */
function tell(text: string): void {
  message.textContent = text;
  message.hidden = text === '';
}

function show({ name, book }: OpenFile, language: LanguageTag): void {
  const texts = TEXTS[language];
  document.documentElement.lang = language;
  document.title = texts.title;
  tell('');
  let waiting = false;
  const refresh = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      grid.refresh();
      editing.refresh();
      showTabs();
      reveal();
    });
  };
  const { user } = offerExcel(book, name, packFor(language).locale, refresh).host;
  const grid: Grid = new Grid(book, user, (place, how, link) => {
    tell('');
    grid.root.focus();
    editing.pick(place, how, link);
  });
  const visible = (): ReturnType<XlsxWorkbook['sheets']> => book.sheets().filter(({ visibility }) => visibility === 'Visible');
  const editing: Editing = new Editing(user, grid, texts, tell, (step) => {
    const sheets = visible();
    const next = sheets[sheets.findIndex(({ id }) => id === user.selection.sheet.id) + step];
    if (next) user.show(next);
  });
  let revealed = '';
  /** What the pane selected is brought into sight; what the person scrolled to stays. */
  const reveal = (): void => {
    const { sheet, area } = user.selection;
    const now = `${sheet.id} ${area.row} ${area.column}`;
    if (now !== revealed) grid.reveal(area);
    revealed = now;
  };
  const tabs = element('div', { className: 'tabs', role: 'tablist' });
  tabs.setAttribute('aria-label', texts.worksheets);
  const showTabs = (): void => {
    const { sheet: active } = user.selection;
    const made = visible().map((sheet) => {
      const tab = element('button', { type: 'button', role: 'tab', textContent: sheet.name, ariaSelected: String(sheet.id === active.id) });
      if (sheet.tabColor) tab.style.setProperty('--tab', sheet.tabColor);
      tab.addEventListener('click', () => user.show(sheet));
      return tab;
    });
    const focused = [...tabs.children].indexOf(document.activeElement ?? tabs);
    tabs.replaceChildren(...made);
    made[focused]?.focus();
  };
  const pane = element('iframe', { className: 'pane', src: '/pane/taskpane.html', title: texts.pane });
  document.body.replaceChildren(header({ name, book }, language, texts), element('main', {}, element('section', { className: 'sheet' }, editing.bar, grid.root, message, tabs), pane));
  refresh();
}

function header(file: OpenFile, language: LanguageTag, texts: PreviewTexts): HTMLElement {
  const picker = element('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: true });
  picker.addEventListener('change', () => {
    const chosen = picker.files?.[0];
    picker.value = '';
    if (chosen) guarded(language, chosen.name, async () => show({ name: chosen.name, book: openXlsx(new Uint8Array(await chosen.arrayBuffer())) }, language));
  });
  const open = element('button', { type: 'button', textContent: texts.open });
  open.addEventListener('click', () => picker.click());
  const save = element('button', { type: 'button', textContent: texts.save });
  save.addEventListener('click', () => guarded(language, file.name, () => Promise.resolve(download(file))));
  const choice = element('select', {}, ...LANGUAGE_TAGS.map((tag) => element('option', { value: tag, textContent: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag, lang: tag })));
  choice.value = language;
  choice.setAttribute('aria-label', texts.language);
  choice.addEventListener('change', () => show(file, choice.value as LanguageTag));
  return element(
    'header', {}, element('h1', { textContent: texts.title }), element('p', { className: 'notice', textContent: texts.notice }),
    element('div', { className: 'actions' }, element('span', { className: 'file', textContent: file.name }), open, save, picker, choice),
  );
}

function download({ name, book }: OpenFile): void {
  const link = element('a', { href: URL.createObjectURL(new Blob([book.save() as BlobPart], { type: WORKBOOK_TYPE })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What is wrong with a file is said in the words that the command has for it. */
function guarded(language: LanguageTag, file: string, act: () => Promise<void>): void {
  tell('');
  act().catch((error: unknown) => {
    if (error instanceof XlsxError) tell(packFor(language).errors[error.code]({ file, reason: error.detail }));
    else tell(`${TEXTS[language].failed} ${error instanceof CrisolError || error instanceof Error ? error.message : String(error)}`);
  });
}

const language = languageOf(new URLSearchParams(location.search).get('lang') ?? navigator.language) ?? FALLBACK;
document.body.append(message);
guarded(language, SAMPLE, async () => {
  const response = await fetch(`/samples/${SAMPLE}`);
  if (!response.ok) throw new Error(`${SAMPLE}: ${response.status}`);
  show({ name: SAMPLE, book: openXlsx(new Uint8Array(await response.arrayBuffer())) }, language);
});
