/** Formulas of conditional formats: English names and commas, as Office.js takes them in every language of Excel. */
import { cellAddress, type Area } from '../annex/grid';

/** The text of the cell begins with this symbol. */
export function beginsWith({ row, column }: Area, symbol: string): string {
  return `=LEFT(${cellAddress(row, column)},1)="${symbol}"`;
}

/** Whether a formula is one that `beginsWith` makes: whatever conditional format has it beside an annex is Crisol's. */
export function ownRule(formula: string): boolean {
  return /^=LEFT\(\$?[A-Z]{1,3}\$?\d+,1\)="[^"]"$/.test(formula);
}
