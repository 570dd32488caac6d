/** Formulas of conditional formats: English names and commas, as Office.js takes them in every language of Excel. */
import { cellAddress, type Area } from '../annex/grid';

/** The text of the cell begins with this symbol. */
export function beginsWith({ row, column }: Area, symbol: string): string {
  return `=LEFT(${cellAddress(row, column)},1)="${symbol}"`;
}
