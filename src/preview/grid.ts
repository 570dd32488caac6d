/**
 * Draws the sheet in view and what is selected on it, as far as the window shows; tells what the person points at. Frozen rows and columns
 * stay, as in Excel. Changes nothing in the workbook.
 */
import { fittingHeights } from '../host/office/autofit';
import type { User } from '../host/browser';
import type { Area, SheetModel } from '../host/workbook-model';
import { columnName, holds, MAX_COLUMNS, MAX_ROWS, overlaps } from '../host/xlsx/address';
import { conditionalLook, type ConditionalLook } from '../host/xlsx/conditional-look';
import type { XlsxWorkbook } from '../host/xlsx/open';
import { Axis } from './axis';
import { element } from './element';
import { drawnCell, runsOn } from './look';

const HEADER = { width: 40, height: 22 };
/** Beyond what is used, so that there is room to write. */
const ROOM = { rows: 25, columns: 6 };
const LEAST = { rows: 60, columns: 20 };
/** Drawn beyond the edge of the window, in pixels. */
const MARGIN = 200;
/** Of the window that frozen rows or columns may take before they are let go. */
const MOST_FROZEN = 0.7;

interface Part {
  readonly layer: HTMLElement;
  readonly area: Area;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

export class Grid {
  readonly root = element('div', { className: 'grid', tabIndex: 0 });
  private readonly canvas = element('div', { className: 'canvas' });
  private readonly layers = { corner: layer('corner'), top: layer('top'), left: layer('left'), body: layer('body') };
  private rows = new Axis(0, () => 0);
  private columns = new Axis(0, () => 0);
  private frozen = { rows: 0, columns: 0 };
  private sheet: SheetModel | null = null;
  /** Of the cells drawn since the workbook last changed. */
  private readonly looks = new Map<number, ConditionalLook>();
  private waiting = false;

  constructor(
    private readonly book: XlsxWorkbook,
    private readonly user: User,
    onPick: (place: Place, how: 'start' | 'extend' | 'open', link: boolean) => void,
  ) {
    this.canvas.append(this.layers.corner, this.layers.top, this.layers.left, this.layers.body);
    this.root.append(this.canvas);
    this.root.addEventListener('scroll', () => this.redraw());
    new ResizeObserver(() => this.redraw()).observe(this.root);
    this.listen(onPick);
  }

  /** The workbook may have changed: draws all anew. */
  refresh(): void {
    const { sheet } = this.user.selection;
    const another = this.sheet?.id !== sheet.id;
    this.sheet = sheet;
    this.looks.clear();
    const used = sheet.used(true);
    const { area } = this.user.selection;
    const bounded = { rows: area.rows === MAX_ROWS ? 0 : area.row + area.rows, columns: area.columns === MAX_COLUMNS ? 0 : area.column + area.columns };
    const count = {
      rows: Math.min(MAX_ROWS, Math.max(LEAST.rows, (used ? used.row + used.rows : 0) + ROOM.rows, bounded.rows + ROOM.rows)),
      columns: Math.min(MAX_COLUMNS, Math.max(LEAST.columns, (used ? used.column + used.columns : 0) + ROOM.columns, bounded.columns + ROOM.columns)),
    };
    const standard = sheet.rowHeight(MAX_ROWS - 1);
    this.rows = new Axis(count.rows, (row) => (sheet.rowHidden(row) ? 0 : heightOf(sheet, row, standard)));
    this.columns = new Axis(count.columns, (column) => (sheet.columnHidden(column) ? 0 : sheet.columnWidth(column)));
    const frozen = sheet.frozen() ?? { rows: 0, columns: 0 };
    this.frozen = {
      rows: this.rows.start(frozen.rows) > this.root.clientHeight * MOST_FROZEN ? 0 : frozen.rows,
      columns: this.columns.start(frozen.columns) > this.root.clientWidth * MOST_FROZEN ? 0 : frozen.columns,
    };
    const [left, top] = [HEADER.width + this.columns.start(this.frozen.columns), HEADER.height + this.rows.start(this.frozen.rows)];
    this.canvas.style.gridTemplate = `${top}px ${this.rows.length - this.rows.start(this.frozen.rows)}px / ${left}px ${this.columns.length - this.columns.start(this.frozen.columns)}px`;
    if (another) this.root.scrollTo(0, 0);
    this.draw();
  }

  private redraw(): void {
    if (this.waiting) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      this.draw();
    });
  }

  private draw(): void {
    if (!this.sheet) return;
    const { corner, top, left, body } = this.layers;
    const { rows, columns, frozen, root } = this;
    const from = { row: rows.at(rows.start(frozen.rows) + root.scrollTop - MARGIN), column: columns.at(columns.start(frozen.columns) + root.scrollLeft - MARGIN) };
    const to = { row: rows.at(root.scrollTop + root.clientHeight + MARGIN), column: columns.at(root.scrollLeft + root.clientWidth + MARGIN) };
    const [row, column] = [Math.max(frozen.rows, from.row), Math.max(frozen.columns, from.column)];
    const scrolled = { row, column, rows: Math.max(0, to.row - row + 1), columns: Math.max(0, to.column - column + 1) };
    const parts: readonly Part[] = [
      { layer: corner, area: { row: 0, column: 0, ...frozen } },
      { layer: top, area: { ...scrolled, row: 0, rows: frozen.rows } },
      { layer: left, area: { ...scrolled, column: 0, columns: frozen.columns } },
      { layer: body, area: scrolled },
    ];
    for (const part of parts) put(part.layer.firstElementChild!, [...this.headers(part), ...this.cells(part), ...this.selected(part)]);
  }

  /** Where an area stands on a layer. */
  private place(made: HTMLElement, layer: HTMLElement, { row, column, rows, columns }: Area): HTMLElement {
    const { corner, top, left } = this.layers;
    const x = layer === corner || layer === left ? HEADER.width : -this.columns.start(this.frozen.columns);
    const y = layer === corner || layer === top ? HEADER.height : -this.rows.start(this.frozen.rows);
    Object.assign(made.style, { left: `${x + this.columns.start(column)}px`, top: `${y + this.rows.start(row)}px`, width: `${this.columns.size(column, columns)}px`, height: `${this.rows.size(row, rows)}px` });
    return made;
  }

  /** Puts something over the cell. */
  float(made: HTMLElement, at: Place): void {
    made.classList.add('floating');
    const merged = this.mergeAt(at.row, at.column);
    const onTop = at.row < this.frozen.rows;
    const onLeft = at.column < this.frozen.columns;
    const layer = onTop ? (onLeft ? this.layers.corner : this.layers.top) : onLeft ? this.layers.left : this.layers.body;
    layer.append(this.place(made, layer, merged ?? { ...at, rows: 1, columns: 1 }));
  }

  private headers({ layer, area }: Part): HTMLElement[] {
    const { corner, top, left } = this.layers;
    const { area: selected } = this.user.selection;
    const made: HTMLElement[] = [];
    if (layer === corner) made.push(element('div', { className: 'header all' }));
    if (layer === corner || layer === top)
      for (let column = area.column; column < area.column + area.columns; column++) {
        const header = element('div', { className: 'header', textContent: columnName(column) });
        header.classList.toggle('on', column >= selected.column && column < selected.column + selected.columns);
        header.dataset['column'] = String(column);
        made.push(this.place(header, layer, { row: 0, column, rows: 1, columns: 1 }));
        Object.assign(header.style, { top: '0', height: `${HEADER.height}px` });
      }
    if (layer === corner || layer === left)
      for (let row = area.row; row < area.row + area.rows; row++) {
        const header = element('div', { className: 'header', textContent: String(row + 1) });
        header.classList.toggle('on', row >= selected.row && row < selected.row + selected.rows);
        header.dataset['row'] = String(row);
        made.push(this.place(header, layer, { row, column: 0, rows: 1, columns: 1 }));
        Object.assign(header.style, { left: '0', width: `${HEADER.width}px` });
      }
    return made.filter(({ style }) => style.width !== '0px' && style.height !== '0px');
  }

  private cells({ layer, area }: Part): HTMLElement[] {
    const sheet = this.sheet!;
    if (area.rows === 0 || area.columns === 0) return [];
    const merges = sheet.merges().filter((merge) => overlaps(merge, area));
    const made = merges.map((merge) => this.cell(layer, merge));
    const used = sheet.used(true);
    for (let row = area.row; row < area.row + area.rows; row++) {
      if (this.rows.size(row) === 0) continue;
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.columns.size(column) === 0 || merges.some((merge) => holds(merge, row, column))) continue;
        const blank = !used || !holds(used, row, column);
        made.push(blank && !sheet.showGridlines ? this.place(element('div', { className: 'cell' }), layer, one(row, column)) : this.cell(layer, one(row, column)));
      }
    }
    return made;
  }

  private cell(layer: HTMLElement, area: Area): HTMLElement {
    const sheet = this.sheet!;
    const { row, column } = area;
    const key = row * MAX_COLUMNS + column;
    let look = this.looks.get(key);
    if (!look) this.looks.set(key, (look = conditionalLook(this.book.calculator, this.book.sheets().find(({ id }) => id === sheet.id)!, sheet.conditionalFormats(), row, column)));
    const cell = this.place(drawnCell(sheet, row, column, { row: row + area.rows - 1, column: column + area.columns - 1 }, look), layer, area);
    cell.dataset['row'] = String(row);
    cell.dataset['column'] = String(column);
    if (area.rows * area.columns === 1 && runsOn(sheet, row, column)) {
      let beyond = column + 1;
      while (beyond < this.columns.count && sheet.value(row, beyond) === null && sheet.formula(row, beyond) === null && !this.mergeAt(row, beyond)) beyond++;
      (cell.firstElementChild as HTMLElement).style.width = `${this.columns.size(column, beyond - column)}px`;
      cell.classList.add('runs-on');
    }
    return cell;
  }

  private selected({ layer, area }: Part): HTMLElement[] {
    const { area: chosen } = this.user.selection;
    const whole = this.mergeAt(chosen.row, chosen.column);
    const shown = whole && chosen.rows === 1 && chosen.columns === 1 ? whole : chosen;
    const bounded = { ...shown, rows: Math.min(shown.rows, this.rows.count - shown.row), columns: Math.min(shown.columns, this.columns.count - shown.column) };
    return area.rows > 0 && area.columns > 0 && overlaps(bounded, area) ? [this.place(element('div', { className: 'selection' }), layer, bounded)] : [];
  }

  mergeAt(row: number, column: number): Area | null {
    return this.sheet?.merges().find((merge) => holds(merge, row, column)) ?? null;
  }

  /** The cell one step on, past hidden ones and out of merged ones. */
  step({ row, column }: Place, rows: -1 | 0 | 1, columns: -1 | 0 | 1): Place {
    const merged = this.mergeAt(row, column) ?? one(row, column);
    const down = rows === 0 ? row : this.rows.next(rows > 0 ? merged.row + merged.rows - 1 : merged.row, rows);
    const right = columns === 0 ? column : this.columns.next(columns > 0 ? merged.column + merged.columns - 1 : merged.column, columns);
    const target = this.mergeAt(down, right);
    return target ? { row: target.row, column: target.column } : { row: down, column: right };
  }

  /** Rows that the window shows at once. */
  get pageRows(): number {
    const top = this.rows.at(this.root.scrollTop);
    return Math.max(1, this.rows.at(this.root.scrollTop + this.root.clientHeight - this.rows.start(this.frozen.rows)) - top);
  }

  /** Scrolls as little as needed to show the cell. */
  reveal({ row, column }: Place): void {
    const { root, rows, columns, frozen } = this;
    const area = this.mergeAt(row, column) ?? one(row, column);
    const window = { width: root.clientWidth - HEADER.width - columns.start(frozen.columns), height: root.clientHeight - HEADER.height - rows.start(frozen.rows) };
    if (row >= frozen.rows) root.scrollTop = within(root.scrollTop, rows.start(row) - rows.start(frozen.rows), rows.size(row, area.rows), window.height);
    if (column >= frozen.columns) root.scrollLeft = within(root.scrollLeft, columns.start(column) - columns.start(frozen.columns), columns.size(column, area.columns), window.width);
  }

  private listen(onPick: (place: Place, how: 'start' | 'extend' | 'open', link: boolean) => void): void {
    const placeOf = (event: Event): Place | null => {
      const { row, column } = (event.target as HTMLElement).closest<HTMLElement>('[data-row],[data-column]')?.dataset ?? {};
      return row === undefined && column === undefined ? null : { row: row === undefined ? -1 : Number(row), column: column === undefined ? -1 : Number(column) };
    };
    const isLink = (event: Event): boolean => (event.target as HTMLElement).classList.contains('link');
    this.root.addEventListener('pointerdown', (event) => {
      const place = placeOf(event);
      if (place && event.button === 0) onPick(place, event.shiftKey ? 'extend' : 'start', false);
    });
    this.root.addEventListener('pointermove', (event) => {
      const place = event.buttons === 1 && event.pointerType === 'mouse' ? placeOf(event) : null;
      if (place) onPick(place, 'extend', false);
    });
    this.root.addEventListener('click', (event) => {
      const place = placeOf(event);
      if (place && isLink(event)) onPick(place, 'open', true);
    });
    this.root.addEventListener('dblclick', (event) => {
      const place = placeOf(event);
      if (place) onPick(place, 'open', false);
    });
  }
}

/** Its first child holds what is drawn anew; what floats above the cells stands beside that and stays. */
const layer = (name: string): HTMLElement => element('div', { className: `layer ${name}` }, element('div', { className: 'drawn' }));

/** What is drawn as it was stays the same element: between the pointer's down and up nothing may go from under it, or a click is none. */
function put(drawn: Element, made: readonly HTMLElement[]): void {
  const keyOf = ({ className, dataset: { row = '', column = '' } }: HTMLElement): string => `${className} ${row} ${column}`;
  const former = new Map(Array.from(drawn.children as HTMLCollectionOf<HTMLElement>, (old) => [keyOf(old), old]));
  const wanted = made.map((fresh) => {
    const old = former.get(keyOf(fresh));
    return old?.isEqualNode(fresh) ? old : fresh;
  });
  const stays = new Set<Element>(wanted);
  for (const old of Array.from(drawn.children)) if (!stays.has(old)) old.remove();
  wanted.forEach((element, at) => {
    const there = drawn.children[at] ?? null;
    if (there !== element) drawn.insertBefore(element, there);
  });
}

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

/** Excel gives a row whose height nobody set the height that its wrapped text needs. */
const heightOf = (sheet: SheetModel, row: number, standard: number): number => {
  const height = sheet.rowHeight(row);
  return height === standard ? Math.max(height, fittingHeights(sheet)(row)) : height;
};

function within(scrolled: number, start: number, size: number, window: number): number {
  if (start < scrolled || size > window) return start;
  return start + size > scrolled + window ? start + size - window : scrolled;
}
