/** The members of fast-formula-parser (which ships no types) that are used here. Rows and columns count from 1. */
declare module 'fast-formula-parser' {
  interface Position {
    readonly sheet: string;
    readonly row: number;
    readonly col: number;
  }
  interface RangeReference {
    readonly sheet: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }
  interface Argument {
    readonly value: unknown;
  }
  interface Operand {
    readonly val: unknown;
    readonly isArray: boolean;
  }
  class FormulaError extends Error {
    constructor(error: string);
    readonly error: string;
  }
  export default class FormulaParser {
    static readonly FormulaError: typeof FormulaError;
    static readonly SSF: { format(format: string, value: string | number | boolean, options?: { date1904?: boolean }): string };
    constructor(config: {
      onCell(reference: Position): unknown;
      onRange(reference: RangeReference): unknown[][];
      onVariable(name: string, sheet: string, position: Position): unknown;
      functions: Readonly<Record<string, (...all: Argument[]) => unknown>>;
    });
    readonly utils: { _applyInfix(a: Operand, operator: string, b: Operand): unknown };
    parse(formula: string, position: Position): unknown;
  }
}
