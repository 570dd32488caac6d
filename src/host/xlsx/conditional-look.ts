/** How the conditional formats of a sheet make a cell look just now. Kinds whose rule the model does not spell out have no effect. */
import type { CellValue, ConditionalFormat } from '../workbook-model';
import { holds } from './address';
import type { Calculator, CalcSheet } from './calc';

export type ConditionalLook = { -readonly [Part in keyof ConditionalFormat['format']]: ConditionalFormat['format'][Part] };

interface LookSheet extends CalcSheet {
  text(row: number, column: number): string;
  value(row: number, column: number): CellValue;
}

/** @param formats highest rank first, as `SheetModel.conditionalFormats` tells them; the parts of a look that none of them sets are null */
export function conditionalLook(calculator: Calculator, sheet: LookSheet, formats: readonly ConditionalFormat[], row: number, column: number): ConditionalLook {
  const look: ConditionalLook = { fill: null, fontColor: null, bold: null, italic: null, numberFormat: null };
  for (const { areas, rule, format, stopIfTrue } of formats) {
    if (!areas.some((area) => holds(area, row, column)) || !applies(calculator, sheet, areas[0]!, rule, row, column)) continue;
    look.fill ??= format.fill;
    look.fontColor ??= format.fontColor;
    look.bold ??= format.bold;
    look.italic ??= format.italic;
    look.numberFormat ??= format.numberFormat;
    if (stopIfTrue) break;
  }
  return look;
}

function applies(calculator: Calculator, sheet: LookSheet, first: ConditionalFormat['areas'][number], rule: ConditionalFormat['rule'], row: number, column: number): boolean {
  const given = (formula: string): CellValue => calculator.seenFrom(sheet, row, column, { text: formula.replace(/^=/, ''), row: first.row, column: first.column });
  switch (rule.kind) {
    case 'custom': {
      const value = given(rule.formula);
      return value === true || (typeof value === 'number' && value !== 0);
    }
    case 'containsText':
      return containsText(sheet.text(row, column).toLowerCase(), rule.operator, rule.text.toLowerCase());
    case 'cellValue': {
      const [value, low, high] = [sheet.value(row, column), given(rule.formula1), rule.formula2 === null ? null : given(rule.formula2)].map(comparable);
      return compares(rule.operator, value!, low!, high!);
    }
    case 'other':
      return false;
  }
}

function containsText(text: string, operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith', wanted: string): boolean {
  return { Contains: text.includes(wanted), NotContains: !text.includes(wanted), BeginsWith: text.startsWith(wanted), EndsWith: text.endsWith(wanted) }[operator];
}

const comparable = (value: CellValue): string | number => (typeof value === 'string' ? value.toLowerCase() : typeof value === 'object' ? '' : Number(value));

function compares(operator: string, value: string | number, low: string | number, high: string | number): boolean {
  if (value === '' && low !== '') return operator === 'NotEqualTo';
  const within = value >= low && value <= high;
  const results: Readonly<Record<string, boolean>> = {
    Between: within, NotBetween: !within, EqualTo: value === low, NotEqualTo: value !== low, GreaterThan: value > low, LessThan: value < low, GreaterThanOrEqual: value >= low, LessThanOrEqual: value <= low,
  };
  return results[operator] ?? false;
}
