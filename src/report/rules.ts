/** Formulas of conditional formats: English names and commas, as Office.js takes them in every language of Excel. */
import { cellAddress, type Area } from '../annex/grid';

/** The text of the cell begins with this symbol. */
export function beginsWith({ row, column }: Area, symbol: string): string {
  return `=LEFT(${cellAddress(row, column)},1)="${symbol}"`;
}

/** The text begins with this symbol and holds the mark. */
export function marked({ row, column }: Area, mark: string): string {
  return `=ISNUMBER(FIND("${mark}",${cellAddress(row, column)}))`;
}

/** The text begins with this symbol and does not hold the mark. */
export function unmarked({ row, column }: Area, symbol: string, mark: string): string {
  const cell = cellAddress(row, column);
  return `=AND(LEFT(${cell},1)="${symbol}",ISERROR(FIND("${mark}",${cell})))`;
}
