/** `Range.getCellProperties`, `getRowProperties`, `getColumnProperties` and `setCellProperties` (ExcelApi 1.9): many cells at once. */
import { isAbsent, record } from './arguments';
import { invalidArgument, notImplemented } from './host-error';
import { camelCase, isHostObject, pascalCase, type HostObject } from './host-object';
import { range, type Range } from './range';

type Json = Readonly<Record<string, unknown>>;

/** What the options ask for, as `{ address: true, format: { fill: { color: true } } }`. */
function pick(object: HostObject, options: Json): Json {
  const out: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(options)) {
    if (wanted === false || isAbsent(wanted)) continue;
    const value = object.get(pascalCase(name));
    if (isHostObject(value)) out[name] = value.items() ? pickEdges(value, record(wanted)) : pick(value, record(wanted));
    else out[name] = value ?? null;
  }
  return out;
}

const edgeName = (side: string): string => camelCase(side.replace(/^Edge/, ''));

/** Borders are asked for all sides at once: `{ color: true }`, and come by side. */
const pickEdges = (borders: HostObject, options: Json): Json =>
  Object.fromEntries((borders.items() ?? []).map((border) => [edgeName(String(border.get('SideIndex'))), pick(border, options)]));

function put(object: HostObject, state: Json): void {
  for (const [name, value] of Object.entries(state)) {
    if (isAbsent(value)) continue;
    const member = pascalCase(name);
    if (member === 'Hyperlink' || typeof value !== 'object') {
      object.set(member, value);
      continue;
    }
    const next = object.get(member);
    if (!isHostObject(next)) throw notImplemented(`${object.className}.${name}`);
    if (!next.items()) put(next, record(value));
    else
      for (const border of next.items() ?? []) {
        const side = record(value)[edgeName(String(border.get('SideIndex')))];
        if (!isAbsent(side)) put(border, record(side));
      }
  }
}

export function cellProperties(self: Range, options: unknown): readonly (readonly Json[])[] | null {
  const wanted = record(options);
  return self.map((row, column) => pick(range(self.at(row, column)), wanted));
}

export function rowProperties(self: Range, options: unknown): readonly Json[] {
  const wanted = record(options);
  return Array.from({ length: self.area.rows }, (_row, index) => {
    const { rowIndex, ...rest } = wanted;
    const row = self.area.row + index;
    return { ...(rowIndex === true ? { rowIndex: row } : {}), ...pick(range(self.at(row, self.area.column, 1, self.area.columns)), rest) };
  });
}

export function columnProperties(self: Range, options: unknown): readonly Json[] {
  const wanted = record(options);
  return Array.from({ length: self.area.columns }, (_column, index) => {
    const { columnIndex, ...rest } = wanted;
    const column = self.area.column + index;
    return { ...(columnIndex === true ? { columnIndex: column } : {}), ...pick(range(self.at(self.area.row, column, self.area.rows)), rest) };
  });
}

export function setCellProperties(self: Range, input: unknown): void {
  const { row, column, rows, columns } = self.area;
  if (!Array.isArray(input) || input.length !== rows) throw invalidArgument();
  input.forEach((line: unknown, r) => {
    if (!Array.isArray(line) || line.length !== columns) throw invalidArgument();
    line.forEach((state: unknown, c) => {
      if (!isAbsent(state)) put(range(self.at(row + r, column + c)), record(state));
    });
  });
}
