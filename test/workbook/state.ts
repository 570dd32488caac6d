/** All that an officer could tell of a workbook, to be compared before and after. */
import type { WorkbookModel } from '../../src/host/workbook-model';

export function seen(model: WorkbookModel): unknown {
  const sheets = model.sheets().map((each) => {
    const used = each.used(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    // Cells that only hold the plain format are the same as none.
    const [rows, columns] = [Math.max(30, used.row + used.rows), Math.max(30, used.column + used.columns)];
    const cells = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => ({
      // What a formula shows follows from it, also where what it refers to is gone and nothing has calculated it since.
      value: each.formula(r, c) === null ? each.value(r, c) : null, formula: each.formula(r, c), format: each.format(r, c), link: each.hyperlink(r, c), validation: each.validation(r, c),
    })));
    const rules = each.conditionalFormats().map(({ areas, rule, format }) => JSON.stringify({ areas, rule, format })).sort();
    return {
      name: each.name, visibility: each.visibility, tab: each.tabColor, grid: each.showGridlines, cells, rules, merges: [...each.merges()].map((area) => JSON.stringify(area)).sort(),
      widths: Array.from({ length: columns }, (_, c) => each.columnWidth(c)), heights: Array.from({ length: rows }, (_, r) => each.rowHeight(r)),
      frozen: each.frozen(), filter: each.filter(), page: each.pageLayout(), tables: each.tables().map(({ area }) => area),
    };
  });
  return { sheets, names: model.names().map(({ name, formula }) => [name, formula]), settings: [...model.settings()], active: model.activeSheet().name };
}

/** Compared part by part, so that a difference is short enough to read. */
export function expectAlike(at: unknown, one: unknown, other: unknown, path = ''): void {
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  const [a, b] = [one, other] as [Record<string, unknown>, Record<string, unknown>];
  const nested = [a, b].every((each) => typeof each === 'object' && each !== null);
  const keys = nested ? [...new Set([...Object.keys(a), ...Object.keys(b)])] : [];
  if (!nested || Object.keys(a).length !== Object.keys(b).length) expect({ at, path, is: one }).toEqual({ at, path, is: other });
  for (const key of keys) expectAlike(at, a[key], b[key], `${path}.${key}`);
}
