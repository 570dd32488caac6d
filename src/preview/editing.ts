/**
 * The selected cell: its name and content above the sheet, typing into it, its drop-down. What is typed goes to the workbook as the
 * user's; what the workbook or the cell's rule refuses is told. Draws no cells.
 */
import { HostError, type User } from '../host/browser';
import { areaName, cellName, MAX_COLUMNS, MAX_ROWS } from '../host/xlsx/address';
import { element } from './element';
import type { Grid, Place } from './grid';
import type { PreviewTexts } from './texts';

const ARROWS: Readonly<Record<string, readonly [-1 | 0 | 1, -1 | 0 | 1]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export class Editing {
  readonly bar: HTMLElement;
  private readonly name = element('output', { className: 'name' });
  private readonly line = element('textarea', { className: 'line', rows: 1, spellcheck: false });
  /** The field over the cell, while it is open. */
  private field: HTMLTextAreaElement | null = null;
  private list: HTMLSelectElement | null = null;
  /** Where the selection was begun, and its other end. */
  private anchor: Place = { row: 0, column: 0 };
  private end: Place = { row: 0, column: 0 };

  constructor(
    private readonly user: User,
    private readonly grid: Grid,
    private readonly texts: PreviewTexts,
    private readonly tell: (message: string) => void,
    private readonly showSheet: (step: 1 | -1) => void,
  ) {
    this.name.setAttribute('aria-label', texts.nameBox);
    this.line.setAttribute('aria-label', texts.content);
    this.bar = element('div', { className: 'bar' }, this.name, this.line);
    grid.root.addEventListener('keydown', (event) => this.key(event));
    this.line.addEventListener('keydown', (event) => this.lineKey(event));
    this.line.addEventListener('change', () => this.enter(this.line.value));
  }

  /** After the workbook or the selection has changed, whoever did it. */
  refresh(): void {
    const { sheet, area } = this.user.selection;
    if (area.row !== Math.min(this.anchor.row, this.end.row) || area.column !== Math.min(this.anchor.column, this.end.column)) this.anchor = this.end = { row: area.row, column: area.column };
    const { row, column } = this.active;
    const name = area.rows * area.columns === 1 || this.grid.mergeAt(row, column) ? cellName(row, column) : areaName(area);
    this.name.textContent = name;
    if (document.activeElement !== this.line) this.line.value = this.user.typed(sheet, row, column);
    this.grid.root.setAttribute('aria-label', `${this.texts.worksheet} ${sheet.name}, ${name}: ${sheet.text(row, column)}`);
    this.showPrompt();
  }

  pick(place: Place, how: 'start' | 'extend' | 'open', link: boolean): void {
    if (how === 'open' && link) return this.follow(place);
    if (how === 'open') return place.row >= 0 && place.column >= 0 ? this.open(null) : undefined;
    this.close();
    if (how === 'start') this.anchor = place;
    if (how === 'extend' && place.row === this.end.row && place.column === this.end.column) return;
    this.end = place;
    this.select();
  }

  private get active(): Place {
    const { area } = this.user.selection;
    return { row: area.row, column: area.column };
  }

  /** A place of which one number is below 0 is a whole column or row. */
  private select(): void {
    const { anchor, end } = this;
    const span = (from: number, to: number, all: number): readonly [number, number] => (from < 0 || to < 0 ? [0, all] : [Math.min(from, to), Math.abs(to - from) + 1]);
    const [row, rows] = span(anchor.row, end.row, MAX_ROWS);
    const [column, columns] = span(anchor.column, end.column, MAX_COLUMNS);
    const merged = rows * columns === 1 ? this.grid.mergeAt(row, column) : null;
    this.user.select(this.user.selection.sheet, merged ?? { row, column, rows, columns });
  }

  private move(rows: -1 | 0 | 1, columns: -1 | 0 | 1, extend = false): void {
    this.goTo(this.grid.step(extend ? this.end : this.active, rows, columns), extend);
  }

  private goTo(place: Place, extend = false): void {
    this.end = place;
    if (!extend) this.anchor = place;
    this.select();
    this.grid.reveal(place);
  }

  private key(event: KeyboardEvent): void {
    if (event.target !== this.grid.root) return;
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const arrow = ARROWS[key];
    const { sheet, area } = this.user.selection;
    if (altKey && key === 'ArrowDown') this.openList();
    else if (altKey) return;
    else if (arrow && !command) this.move(...arrow, shiftKey);
    else if (key === 'Enter') this.move(shiftKey ? -1 : 1, 0);
    else if (key === 'PageDown' || key === 'PageUp') {
      const down = key === 'PageDown' ? 1 : -1;
      if (command) this.showSheet(down);
      else this.goTo({ row: Math.max(0, this.active.row + down * this.grid.pageRows), column: this.active.column });
    } else if (key === 'Home') this.goTo({ row: command ? 0 : this.active.row, column: 0 });
    else if (key === 'F2') this.open(null);
    else if (key === 'Delete' || key === 'Backspace') this.refusable(() => this.user.clear(sheet, area));
    else if (key.length === 1 && !command) this.open(key);
    else return;
    event.preventDefault();
  }

  private lineKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      this.line.value = this.user.typed(this.user.selection.sheet, this.active.row, this.active.column);
      this.grid.root.focus();
    } else if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      this.grid.root.focus();
    }
  }

  /** Opens the field over the cell, with what stands there or what was typed. */
  private open(typed: string | null): void {
    this.close();
    const { row, column } = this.active;
    const field = element('textarea', { className: 'field', value: typed ?? this.user.typed(this.user.selection.sheet, row, column), spellcheck: false });
    field.setAttribute('aria-label', `${this.texts.content} ${cellName(row, column)}`);
    this.field = field;
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const leave = event.key === 'Escape' || (event.key === 'Enter' && !event.altKey) || event.key === 'Tab';
      if (!leave) return;
      event.preventDefault();
      const text = field.value;
      this.close();
      this.grid.root.focus();
      if (event.key === 'Escape' || !this.enter(text)) return;
      this.move(event.key === 'Tab' ? 0 : event.shiftKey ? -1 : 1, event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0);
    });
    field.addEventListener('blur', () => {
      if (this.field !== field) return;
      const text = field.value;
      this.close();
      this.enter(text);
    });
    this.grid.float(field, { row, column });
    field.focus();
  }

  private close(): void {
    const { field } = this;
    this.field = null;
    field?.remove();
  }

  /** @returns whether the workbook took it */
  private enter(text: string): boolean {
    const { sheet } = this.user.selection;
    const { row, column } = this.active;
    if (text === this.user.typed(sheet, row, column)) return true;
    return this.refusable(() => {
      const choices = this.user.choices(sheet, row, column);
      const alert = sheet.validation(row, column)?.errorAlert;
      if (choices && text !== '' && alert?.show && alert.style === 'Stop' && !choices.includes(text)) this.tell(alert.message);
      else this.user.enter(sheet, row, column, text);
    });
  }

  private refusable(act: () => void): boolean {
    try {
      act();
      return true;
    } catch (thrown) {
      if (!(thrown instanceof HostError)) throw thrown;
      this.tell(thrown.code === 'AccessDenied' ? this.texts.protected : this.texts.refused);
      return false;
    } finally {
      this.refresh();
    }
  }

  private follow({ row, column }: Place): void {
    const { sheet } = this.user.selection;
    const link = sheet.hyperlink(row, column);
    if (link?.documentReference) {
      if (!this.user.follow(link.documentReference, sheet)) this.tell(this.texts.linkLost);
      else this.grid.reveal(this.active);
    } else if (link?.address && /^(https?|mailto):/i.test(link.address)) window.open(link.address, '_blank', 'noopener,noreferrer');
  }

  /** The drop-down's button and the cell's message beside the selected cell. */
  private showPrompt(): void {
    for (const old of this.grid.root.querySelectorAll('.prompt')) old.remove();
    if (this.list && !this.list.isConnected) this.list = null;
    const { sheet } = this.user.selection;
    const { row, column } = this.active;
    const validation = sheet.validation(row, column);
    if (!validation || this.list) return;
    const note = element('div', { className: 'prompt' });
    if (validation.type === 'List' && validation.inCellDropDown) {
      const button = element('button', { type: 'button', className: 'drop', title: this.texts.choices, tabIndex: -1, textContent: '▾' });
      button.setAttribute('aria-label', this.texts.choices);
      button.addEventListener('click', () => this.openList());
      note.append(button);
    }
    const { show, title, message } = validation.prompt;
    if (show && (title || message)) note.append(element('p', {}, element('strong', { textContent: title }), message));
    note.addEventListener('pointerdown', (event) => event.stopPropagation());
    this.grid.float(note, { row, column });
  }

  private openList(): void {
    const { sheet } = this.user.selection;
    const { row, column } = this.active;
    const choices = this.user.choices(sheet, row, column);
    if (!choices) return;
    for (const old of this.grid.root.querySelectorAll('.prompt')) old.remove();
    const list = element('select', { className: 'list', size: Math.max(2, Math.min(8, choices.length)) }, ...choices.map((text) => element('option', { textContent: text, value: text })));
    list.value = sheet.text(row, column);
    list.setAttribute('aria-label', this.texts.choices);
    const chooser = element('div', { className: 'chooser' }, list);
    this.list = list;
    const done = (text: string | null): void => {
      if (this.list !== list) return;
      this.list = null;
      chooser.remove();
      this.grid.root.focus();
      if (text !== null && text !== '') this.enter(text);
      this.refresh();
    };
    list.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') done(list.value);
      if (event.key === 'Escape') done(null);
    });
    list.addEventListener('pointerdown', (event) => event.stopPropagation());
    list.addEventListener('click', () => done(list.value));
    list.addEventListener('blur', () => done(null));
    this.grid.float(chooser, { row, column });
    list.focus();
  }
}
