/** How the columns looked that Crisol took over, kept in the workbook's settings so that removing Crisol gives the look back, also after saving and reopening. Knows no cell's content. */
import type { Area } from '../annex/grid';
import { overlaps } from '../report/cells';
import type { FormerLook } from './former';

export const BEFORE_KEY = 'crisol.before';

/** Of one sheet, by the name it had. */
export interface Before {
  readonly widths: FormerLook['widths'];
  /** Where cells had a format of their own: the formats, and row by row how many cells side by side have which. */
  readonly formats: readonly { readonly area: Area; readonly kinds: readonly Excel.CellProperties[]; readonly runs: readonly (readonly [kind: number, count: number])[] }[];
  /** Rows that had the sheet's standard height. */
  readonly fitted?: FormerLook['fitted'] | undefined;
}
/** A sheet may be called as anything: `toString`, `__proto__`. */
export type BeforeBySheet = ReadonlyMap<string, Before>;

/** Asks with the next sync; the function returned reads after it: null where nothing was kept. What cannot be read counts as nothing kept of any sheet. */
export function askForBefore({ workbook }: Excel.RequestContext): () => BeforeBySheet | null {
  const setting = workbook.settings.getItemOrNullObject(BEFORE_KEY);
  setting.load('value');
  return () => (setting.isNullObject ? null : parse(setting.value));
}

function parse(value: unknown): BeforeBySheet {
  try {
    const found: unknown = typeof value === 'string' ? JSON.parse(value) : null;
    return new Map(typeof found === 'object' && found !== null ? (Object.entries(found) as [string, Before][]) : []);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return new Map();
    throw thrown;
  }
}

/** What is known of old, and what this run is about to cover; of a column or cells seen twice the first look counts: the second is Crisol's own. */
export function withLooks(known: BeforeBySheet, looks: readonly FormerLook[]): BeforeBySheet {
  const all = new Map(known);
  for (const { sheet, widths, formats, fitted, blank } of looks) {
    const before = all.get(sheet) ?? { widths: [], formats: [] };
    const freshWidths = widths.filter(({ column }) => !before.widths.some((one) => one.column === column));
    const freshFormats = blank ? [] : formats.filter(({ area }) => !before.formats.some((one) => overlaps(one.area, area))).map(packed);
    if (freshWidths.length + freshFormats.length + fitted.length > 0) all.set(sheet, both(before, { widths: freshWidths, formats: freshFormats, fitted }));
  }
  return all;
}

/**
 * By the names that sheets have now: what is known of one that was renamed goes to the sheet that it fits.
 * @param sheetNames of every sheet, in lower case
 */
export function afterRenaming(before: BeforeBySheet, sheetNames: readonly string[], places: readonly { readonly sheet: string; readonly looks: readonly Area[] }[]): BeforeBySheet {
  const all = new Map([...before].filter(([name]) => sheetNames.includes(name.toLowerCase())));
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  for (const [name, known] of before) {
    if (all.has(name)) continue;
    const { widths, formats } = known;
    const fit = sheets.find((sheet) => {
      const looks = places.filter((place) => place.sheet === sheet).flatMap((place) => place.looks);
      // What a run noted since is of other cells; what is noted of the same ones is of a sheet that kept its name.
      const since = all.get(sheet);
      const told = since?.widths.some(({ column }) => widths.some((one) => one.column === column)) || since?.formats.some(({ area }) => formats.some((one) => overlaps(one.area, area)));
      return !told && widths.every(({ column }) => looks.some((look) => column >= look.column && column < look.column + look.columns)) && formats.every(({ area }) => looks.some((look) => overlaps(look, area)));
    });
    if (fit !== undefined) all.set(fit, both(known, all.get(fit) ?? { widths: [], formats: [] }));
  }
  return all;
}

const both = (one: Before, other: Before): Before => ({
  widths: [...one.widths, ...other.widths], formats: [...one.formats, ...other.formats], fitted: [...(one.fitted ?? []), ...(other.fitted ?? [])],
});

function packed({ area, cells }: FormerLook['formats'][number]): Before['formats'][number] {
  const kinds = new Map<string, Excel.CellProperties>();
  const runs: [kind: number, count: number][] = [];
  for (const cell of cells.flat()) {
    const text = JSON.stringify(cell);
    if (!kinds.has(text)) kinds.set(text, cell);
    const kind = [...kinds.keys()].indexOf(text);
    const last = runs.at(-1);
    if (last?.[0] === kind) last[1]++;
    else runs.push([kind, 1]);
  }
  return { area, kinds: [...kinds.values()], runs };
}

export function unpacked({ area, kinds, runs }: Before['formats'][number]): FormerLook['formats'][number] {
  const flat = runs.flatMap(([kind, count]) => Array.from({ length: count }, () => kinds[kind]!));
  return { area, cells: Array.from({ length: area.rows }, (_, row) => flat.slice(row * area.columns, (row + 1) * area.columns)) };
}

/** To be sent with the next sync. */
export function keepBefore({ workbook }: Excel.RequestContext, before: BeforeBySheet): void {
  workbook.settings.add(BEFORE_KEY, JSON.stringify(Object.fromEntries(before)));
}
