/**
 * Annexes with a row of headings: the report's own layout (headings repeated, full-width rows below for interaction and recommendations),
 * flat tables, and either of them pasted from Word. Reads cells, knows no wording.
 */
import type { LanguageTag } from '../language/pack';
import { FIELDS, type Field } from '../method';
import { addPart, isSaid, mostCommon, type Block, type Found, type RawProgramme } from './block';
import { cellAddress, type Area } from './grid';
import type { Heading, Headings } from './headings';
import { isKey } from './identity';
import { isAnnex } from './likeness';
import { plain } from './plain';
import type { Annex, Skipped } from './programme';
import { partAt, skippedAt, type Sheet } from './sheet';

/** What the reader does with a row of headings: which column holds what. */
interface HeaderRow {
  readonly row: number;
  /** Last row of the headings (they may be merged down). */
  readonly lastRow: number;
  readonly first: number;
  readonly last: number;
  readonly fields: ReadonlyMap<number, Field>;
  readonly texts: readonly string[];
  readonly tags: readonly LanguageTag[];
  readonly programme: number;
  readonly number: number | null;
  readonly own: number[];
  readonly keys: number[];
  readonly unknown: { readonly header: string; readonly column: number }[];
  readonly skipped: Skipped[];
}

interface Title {
  readonly row: number;
  readonly text: string;
}

interface Item {
  readonly column: number;
  readonly text: string;
  readonly own: boolean;
  readonly heading: Heading | null;
}

const LABELLED: readonly Field[] = ['interaction', 'recommendations'];
/** Rows above the headings where a title is looked for. */
const TITLE_REACH = 4;
const LONGEST_TITLE = 250;
const LONGEST_NAME = 150;
/** A row with a text this long is no row of a list of figures. */
const LONG_TEXT = 60;
const BULLET = /^\s*[•·▪◦‣*–—-]/u;

const key = (field: Field, text: string): string => `${field} ${plain(text)}`;

/** Splits one row of cells into the tables that stand side by side on it. */
function runsOf(sheet: Sheet, row: number, items: readonly Item[], headings: Headings): Item[][] {
  // Crisol's columns beside headings over several rows are blank in the first of these rows, and were below before.
  const blankBelow = (column: number): boolean => {
    const below = [1, 2, 3].map((down) => sheet.text(row + down, column));
    return below.every((text) => text === '') || below.some((text) => headings.isOwn(text));
  };
  const gapBetween = (from: number, to: number): number => {
    let gap = 0;
    for (let column = from + 1; column < to; column++) {
      const merge = sheet.merge(row, column);
      if (!(merge && merge.column <= from) && blankBelow(column)) gap++;
    }
    return gap;
  };
  const runs: Item[][] = [];
  for (const [at, item] of items.entries()) {
    // Beside a label of Crisol's under a fiche stands what it says; its columns stand side by side.
    if (items[at - 1]?.own && !items[at - 2]?.own && !item.own && !item.heading && !headings.isNumber(item.text)) continue;
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (!run || !before) {
      if (!item.own) runs.push([item]);
      continue;
    }
    const gap = gapBetween(before.column, item.column);
    const hasProgramme = run.some((one) => one.heading?.field === 'programme');
    const again = item.heading?.field === 'programme' && hasProgramme
      && (gap > 0 || run.some((one) => one.heading?.field === 'programme' && plain(one.text) === plain(item.text)));
    const apart = !item.own && (gap > 1 || (gap === 1 && (!item.heading || (hasProgramme && headings.isNumber(item.text)))));
    // Behind Crisol's columns, which came later than what stands there, only a heading that the table lacks is its own.
    const behind = !item.own && before.own && (!item.heading || run.some((one) => one.heading?.field === item.heading!.field));
    if (again || apart || behind) runs.push([item]);
    else run.push(item);
  }
  return runs;
}

function headerRowOf(sheet: Sheet, row: number, run: readonly Item[], headings: Headings, named: boolean): HeaderRow | null {
  const officers = run.filter((item) => !item.own);
  const number = officers.find((item) => !item.heading && headings.isNumber(item.text) && !headings.isLeft(item.text)) ?? null;
  const unread = officers.filter((item) => !item.heading && item !== number && !headings.isLeft(item.text) && !headings.isSource(item.text));
  const known = officers.filter((item): item is Item & { heading: Heading } => item.heading !== null);
  const enough = isAnnex({ headings: known.map((item) => item.heading), unknown: unread.length, named });
  if (!enough) return null;

  const skipped: Skipped[] = [];
  const fields = new Map<number, Field>();
  const seen = new Set<string>();
  const programme = known.find((item) => item.heading.field === 'programme' && item.heading.sure) ?? known.find((item) => item.heading.field === 'programme')!;
  for (const item of known) {
    const second = seen.has(key(item.heading.field, item.text)) || (item.heading.field === 'programme' && item !== programme);
    if (second) {
      skipped.push(skippedAt(sheet, { row, column: item.column }, 'duplicateHeader', item.text));
      continue;
    }
    seen.add(key(item.heading.field, item.text));
    fields.set(item.column, item.heading.field);
  }
  const first = Math.min(...officers.map((item) => item.column));
  const lastOf = (item: Item): number => {
    const merge = sheet.merge(row, item.column);
    return merge ? merge.column + merge.columns - 1 : item.column;
  };
  let last = Math.max(...officers.map(lastOf));
  const headed = new Set(run.map((item) => item.column));
  // A heading over several columns: merged, or, where merges are not known, with blank neighbours that hold text below.
  for (let column = first + 1; column <= last; column++) {
    if (headed.has(column)) continue;
    const merge = sheet.merge(row, column);
    const left = merge ? merge.column : column - 1;
    const field = fields.get(left);
    if (field && field !== 'programme' && (merge ? merge.column < column : sheet.grid.merges === null)) fields.set(column, field);
  }
  last = Math.min(last, sheet.right);
  const header: HeaderRow = {
    row, lastRow: lastRowOf(sheet, row, programme, officers), first, last, fields, texts: known.map((item) => item.text), tags: known.flatMap((item) => item.heading.tags), programme: programme.column,
    number: number?.column ?? null, own: [], keys: [], unknown: [], skipped,
  };
  addUnknown(sheet, header, unread);
  addOwn(header, run, headings);
  return header;
}

function addUnknown(sheet: Sheet, { row, unknown, skipped }: HeaderRow, items: readonly Item[]): void {
  unknown.push(...items.map(({ text, column }) => ({ header: text, column })));
  skipped.push(...items.map(({ text, column }) => skippedAt(sheet, { row, column }, 'unknownColumn', text)));
}

/** Headings go down as far as the deepest of them is merged, but not over a row that names a programme, unless most of them do. */
function lastRowOf(sheet: Sheet, row: number, programme: Item, officers: readonly Item[]): number {
  const merged = officers.map(({ column }) => sheet.merge(row, column)).filter((merge) => merge !== null);
  const goesOn = (next: number): boolean => {
    const over = merged.filter((merge) => merge.row + merge.rows > next).length;
    return over > 0 && next <= sheet.bottom && (sheet.text(next, programme.column) === '' || over * 2 >= officers.length);
  };
  let last = row;
  while (goesOn(last + 1)) last++;
  return last;
}

/** Crisol's columns belong to the annex on their left, also where something of the officer's that is no annex stands between. */
function addOwn({ own, keys }: HeaderRow, texts: readonly { readonly column: number; readonly text: string }[], headings: Headings): void {
  for (const { column, text } of texts.filter((one) => headings.isOwn(one.text))) {
    own.push(column);
    if (headings.isOwnKey(text)) keys.push(column);
  }
}

function headerRows(sheet: Sheet, headings: Headings): HeaderRow[] {
  const found: HeaderRow[] = [];
  const namedSheet = headings.namesAnnex(sheet.grid.sheet);
  for (let row = sheet.top; row <= sheet.bottom; row++) {
    const texts: { column: number; text: string }[] = [];
    let exact = 0;
    for (let column = sheet.left; column <= sheet.right; column++) {
      const text = sheet.text(row, column);
      if (text === '') continue;
      texts.push({ column, text });
      if (exact < 2 && !headings.isOwn(text) && headings.heading(text, true)) exact++;
    }
    if (exact < 2) continue;
    const items = texts.map(({ column, text }) => {
      const own = headings.isOwn(text);
      return { column, text, own, heading: own ? null : headings.heading(text) };
    });
    const here: HeaderRow[] = [];
    for (const run of runsOf(sheet, row, items, headings)) {
      const column = run[0]!.column;
      const named = namedSheet || [1, 2, 3].some((up) => headings.namesAnnex(sheet.text(row - up, column)));
      const header = headerRowOf(sheet, row, run, headings, named);
      const beside = here.at(-1);
      if (header) here.push(header);
      else if (beside) {
        addOwn(beside, run, headings);
        // A column that the officer added right behind Crisol's.
        if (headings.isOwn(sheet.text(row, column - 1))) addUnknown(sheet, beside, run.filter((item) => !item.own && !item.heading));
      }
    }
    // Of headings over several rows Crisol's stand in the lowest.
    for (const [at, header] of here.entries()) {
      const behind = Array.from({ length: (here[at + 1]?.first ?? sheet.right + 1) - header.last - 1 }, (_, right) => header.last + 1 + right);
      if (header.lastRow > row) addOwn(header, filled(sheet.text, header.lastRow, behind), headings);
    }
    found.push(...here);
  }
  return found;
}

const overlap = (a: { first: number; last: number }, b: { first: number; last: number }): boolean => a.first <= b.last && b.first <= a.last;

/** Texts of a row within some columns, from left to right. */
function filled(textAt: Sheet['text'], row: number, columns: readonly number[]): { column: number; text: string }[] {
  return columns.map((column) => ({ column, text: textAt(row, column) })).filter(({ text }) => text !== '');
}

function columnsOf(header: HeaderRow): number[] {
  return Array.from({ length: header.last - header.first + 1 }, (_, index) => header.first + index).filter((column) => !header.own.includes(column));
}

/** The title above a row of headings: a line of its own that names an annex, or, where nothing was read above, any. */
function titleAbove(sheet: Sheet, header: HeaderRow, above: HeaderRow | null, headings: Headings): Title | null {
  const floor = above ? above.lastRow + 1 : sheet.top;
  const columns = Array.from({ length: header.last - sheet.left + 1 }, (_, index) => sheet.left + index);
  const near = columns.filter((column) => column >= header.first - 1);
  // Crisol's rows to the right of a fiche above may reach down to the title: labels, and what they say beside them.
  const officers = (row: number, among: readonly number[]): { column: number; text: string }[] =>
    filled(sheet.text, row, among).filter(({ column, text }) => !headings.isOwn(text) && !isSaid(sheet, row, column, headings));
  for (let row = header.row - 1; row >= Math.max(floor, header.row - TITLE_REACH); row--) {
    const texts = officers(row, near).length > 0 ? officers(row, near) : officers(row, columns);
    if (texts.length === 0) continue;
    const { text } = texts[0]!;
    const one = texts.length === 1 && text.length <= LONGEST_TITLE;
    const parted = row === sheet.top || officers(row - 1, columns).length === 0;
    const likely = headings.namesAnnex(text) || (!BULLET.test(text) && (above ? parted : true));
    if (!one || !likely || headings.label(text, LABELLED)) return null;
    return { row, text };
  }
  return null;
}

interface Reading {
  readonly programmes: RawProgramme[];
  readonly skipped: Skipped[];
  /** Of what was skipped, an example and rows of programmes without a name. */
  readonly unread: Skipped[];
  labelled: boolean;
}

const keyIn = (sheet: Sheet, row: number, columns: readonly number[]): string | null => columns.map((column) => sheet.text(row, column)).find(isKey) ?? null;

/** Reads the rows under one row of headings, up to and without `end`. */
function readRows(sheet: Sheet, header: HeaderRow, end: number, headings: Headings): Reading {
  const reading: Reading = { programmes: [], skipped: [], unread: [], labelled: false };
  const columns = columnsOf(header);
  const textAt = (row: number, column: number): string => {
    const text = sheet.text(row, column);
    // Right of a label of Crisol's under a fiche stands what it says.
    return text === '' || headings.isOwn(text) || headings.isExample(text) || isSaid(sheet, row, column, headings) ? '' : text;
  };
  const fieldAt = (column: number): Field | null => header.fields.get(column) ?? null;
  let current: RawProgramme | null = null;
  let section: Field | null = null;
  /** Whether rows without a programme go on with the one above; not behind a total or a note. */
  let goesOn = false;
  let gap = 0;

  const leave = (row: number, column: number, text: string): Skipped => {
    const skipped = skippedAt(sheet, { row, column }, 'unnamedRow', text);
    reading.skipped.push(skipped);
    [section, goesOn] = [null, false];
    return skipped;
  };
  const begin = (row: number): void => {
    const name = partAt(row, header.programme, textAt(row, header.programme));
    current = {
      name, number: header.number === null ? null : sheet.text(row, header.number) || null,
      key: keyIn(sheet, row, header.keys), first: row, last: row, fields: {},
    };
    reading.programmes.push(current);
    [section, goesOn] = [null, true];
    for (const column of columns) {
      const field = fieldAt(column);
      const merge = sheet.merge(row, column);
      // One cell merged down over several programmes speaks for each of them.
      const from = merge && merge.column === column && merge.row > header.lastRow && merge.row < row ? merge.row : row;
      const text = field && textAt(from, column);
      if (field && text) addPart(current, field, partAt(from, column, text));
    }
    current.last = row;
  };

  for (let row = header.lastRow + 1; row < end; row++) {
    const example = columns.find((column) => headings.isExample(sheet.text(row, column)));
    if (example !== undefined) {
      const skipped = skippedAt(sheet, { row, column: example }, 'example', sheet.text(row, example));
      reading.skipped.push(skipped);
      reading.unread.push(skipped);
    }
    if (headings.isExample(sheet.text(row, header.programme))) {
      [current, section, goesOn, gap] = [null, null, false, 0];
      continue;
    }
    const texts = filled(textAt, row, columns);
    const errors = columns.filter((column) => sheet.isError(row, column) && fieldAt(column) !== null);
    if (texts.length === 0 && errors.length === 0) {
      gap++;
      continue;
    }
    const before = gap;
    gap = 0;
    // Labels down the side, left of the table and apart from what stands above: the values of a fiche.
    const beside = header.first > 0 ? sheet.text(row, sheet.merge(row, header.first - 1)?.column ?? header.first - 1) : '';
    const ofFiche = headings.isOwn(beside) || isSaid(sheet, row, header.first, headings) || (beside !== '' && headings.heading(beside, true) !== null);
    if (before > 0 && ofFiche) break;
    for (const column of errors) reading.skipped.push(skippedAt(sheet, { row, column }, 'errorCell', sheet.grid.cells[row - sheet.grid.row]![column - sheet.grid.column]!.text));
    const lead = texts[0];
    if (errors.includes(header.programme)) {
      reading.unread.push(leave(row, header.programme, lead?.text ?? ''));
      current = null;
      continue;
    }
    if (!lead) continue;
    const named = textAt(row, header.programme) !== '';
    const single = texts.length === 1;
    const found = texts.length <= 2 ? headings.label(lead.text, LABELLED) : null;
    const label = found && (lead.column <= header.programme || (single && found.sure && columnsWith(header, found.field) === '')) ? found : null;
    if (label && (single || label.rest === '')) {
      if (!current) {
        leave(row, lead.column, lead.text);
        continue;
      }
      reading.labelled = true;
      [section, goesOn] = [label.field, true];
      (current as RawProgramme).last = row;
      if (label.rest !== '') addPart(current, section, partAt(row, lead.column, label.rest));
      if (!single) addPart(current, section, partAt(row, texts[1]!.column, texts[1]!.text));
      continue;
    }
    // What Crisol gave a key is a programme, however it is called now and however little its row says.
    if (named && keyIn(sheet, row, header.keys) !== null) {
      begin(row);
      continue;
    }
    const onlyNumbers = texts.slice(1).every(({ column }) => sheet.isNumber(row, column));
    if (headings.isNote(lead.text, !single && onlyNumbers) && (onlyNumbers || lead.column === header.programme)) {
      leave(row, lead.column, lead.text);
      continue;
    }
    // Labels down the side, apart from what stands above: a fiche begins.
    if (before > 0 && headings.heading(lead.text, true)) break;
    if (section && single && before <= 1) {
      addPart(current!, section, partAt(row, lead.column, lead.text));
      continue;
    }
    if (!named) {
      if (!current || !goesOn || before > 1) reading.unread.push(leave(row, lead.column, lead.text));
      else for (const { column, text } of texts) addContinued(current, fieldAt(column), row, column, text);
      continue;
    }
    const known = texts.filter(({ column }) => fieldAt(column) !== null);
    const merge = sheet.merge(row, lead.column);
    if (single && ((merge && merge.columns > 1) || before > 0 || lead.text.length > LONGEST_NAME || BULLET.test(lead.text))) {
      leave(row, lead.column, lead.text);
      continue;
    }
    const another = before > 0 && reading.programmes.length > 0;
    if (another && known.length * 2 < new Set(header.fields.values()).size && !known.some(({ text }) => text.length > LONG_TEXT)) {
      leave(row, lead.column, lead.text);
      break;
    }
    begin(row);
  }
  return reading;
}

function addContinued(current: RawProgramme, field: Field | null, row: number, column: number, text: string): void {
  if (field) addPart(current, field, partAt(row, column, text));
  else current.last = Math.max(current.last, row);
}

function sameColumns(a: HeaderRow, b: HeaderRow): boolean {
  return a.first === b.first && a.programme === b.programme && FIELDS.every((field) => columnsWith(a, field) === columnsWith(b, field));
}

const columnsWith = (header: HeaderRow, field: Field): string => [...header.fields].filter(([, one]) => one === field).map(([column]) => column).join();

interface Draft {
  title: string | null;
  headers: HeaderRow[];
  /** Rows in which they begin, with their titles. */
  tops: number[];
  readings: Reading[];
}

/** Finds the annexes of a sheet that have a row of headings. */
export function findTables(sheet: Sheet, headings: Headings, order: readonly LanguageTag[]): Found {
  const headers = headerRows(sheet, headings);
  const titles = new Map(headers.map((header) => {
    const above = headers.filter((other) => other.row < header.row && overlap(other, header)).at(-1) ?? null;
    return [header, titleAbove(sheet, header, above, headings)] as const;
  }));
  const drafts: Draft[] = [];
  for (const found of headers) {
    const below = headers.find((other) => other.row > found.row && overlap({ first: other.first, last: Math.max(other.last, ...other.own) }, found));
    const end = below ? (titles.get(below)?.row ?? below.row) : sheet.bottom + 1;
    const title = titles.get(found) ?? null;
    const header = { ...found, lastRow: Math.min(found.lastRow, end - 1) };
    const before = drafts.findLast((draft) => overlap(draft.headers.at(-1)!, header)) ?? null;
    const joins = before !== null && title === null && sameColumns(before.headers[0]!, header);
    const reading = readRows(sheet, header, end, headings);
    if (joins) {
      before.headers.push(header);
      before.tops.push(header.row);
      before.readings.push(reading);
    } else {
      drafts.push({ title: title?.text ?? before?.title ?? null, headers: [header], tops: [title?.row ?? header.row], readings: [reading] });
    }
  }
  const blocks = drafts.filter((draft) => draft.readings.some((reading) => reading.programmes.length > 0)).map((draft) => blockOf(sheet, draft, headings, order));
  const without = drafts.filter(({ readings }) => readings.every(({ programmes }) => programmes.length === 0));
  const nameless = without.flatMap(({ headers: of, tops }) => of.map(({ row, first, last }, at): Area => ({ row: tops[at]!, column: first, rows: row - tops[at]! + 1, columns: last - first + 1 })));
  const unread = without.flatMap(({ readings }) => readings.flatMap((reading) => reading.unread));
  return { blocks, taken: blocks.map(({ annex }) => annex.area), nameless, unread };
}

function blockOf(sheet: Sheet, { title, headers, readings }: Draft, headings: Headings, order: readonly LanguageTag[]): Block {
  const header = headers[0]!;
  // Under a row of headings that a filter hid when Crisol wrote, the key stands in the column that the others name.
  const keyColumns = headers.flatMap((one) => one.keys);
  const programmes = readings.flatMap((reading) => reading.programmes).map((one) => ({ ...one, key: one.key ?? keyIn(sheet, one.first, keyColumns) }));
  const lastRow = Math.max(...headers.map((one) => one.lastRow), ...programmes.map((programme) => programme.last));
  const last = Math.max(...headers.map((one) => one.last));
  const own = headers.flatMap((one) => one.own);
  const start = Math.min(...own);
  const area: Area = { row: header.row, column: header.first, rows: lastRow - header.row + 1, columns: last - header.first + 1 };
  const unknown = new Map(headers.flatMap((one) => one.unknown.map(({ header: text, column }) => [column, { header: text, cell: cellAddress(one.row, column) }] as const)).reverse());
  const skips = new Map(headers.flatMap((one) => one.skipped).map((skip) => [`${skip.reason} ${skip.cell?.replace(/\d+/, '')}`, skip] as const).reverse());
  const table = sheet.grid.tables.find(({ area: one }) => one.row === header.row && overlap({ first: one.column, last: one.column + one.columns - 1 }, header));
  const annex: Annex = {
    sheet: sheet.grid.sheet,
    kind: (title === null ? null : headings.kindOfTitle(title)) ?? headings.kindOfTitle(sheet.grid.sheet) ?? headings.kindOfColumns(headers.flatMap((one) => one.texts)),
    layout: readings.some((reading) => reading.labelled) ? 'report' : 'table',
    title, area, headerRows: headers.map((one) => one.lastRow), table: table?.name ?? null, until: null,
    own: own.length === 0 ? null : { start, count: Math.max(...own) - start + 1, labels: null },
    unknownColumns: [...unknown.values()].reverse(),
  };
  return { annex, programmes, skipped: [...[...skips.values()].reverse(), ...readings.flatMap((reading) => reading.skipped)], language: mostCommon(headers.flatMap((one) => one.tags), order) };
}
