/** A formula as a tree, its references told by their distance from the cell it stands in. Knows no values but those written in it. */
import { type Corner, corners, type Token, tokens } from './formula-tokens';
import { type Scalar, errorOf, Matrix } from './calc-values';

/** What is beyond the calculation here: other workbooks, structured references, several sheets at once. */
export class Unsupported extends Error {}

/** A corner fixed by `$` stands where it says, another that far from the formula's cell; null: a whole row or column. */
export interface Place {
  readonly sheet: string | null;
  readonly from: Corner;
  readonly to: Corner;
}

export type Tree =
  | { readonly is: 'value'; readonly value: Scalar | Matrix }
  | { readonly is: 'area'; readonly place: Place }
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly (Tree | null)[] }
  | { readonly is: 'prefix' | 'percent'; readonly operator: string; readonly of: Tree }
  | { readonly is: 'operator'; readonly operator: string; readonly left: Tree; readonly right: Tree }
  /** Of ranges: `A1:B2` spelt with other than cells, `A1:B2 B1:C2`, `(A1,B2)`. */
  | { readonly is: 'ranges'; readonly operator: ':' | ' ' | ','; readonly parts: readonly Tree[] };

/** An area's text as seen from the cell its formula stands in. */
export function placeOf(area: string, sheet: string | null, row: number, column: number): Place {
  const [from, to = from] = corners(area).map((corner) => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row - row,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column - column,
  }));
  return { sheet, from: from!, to: to! };
}

/** How tightly each operator binds; all bind to the left. */
const BINDING: Readonly<Record<string, number>> = { '=': 1, '<>': 1, '<': 1, '>': 1, '<=': 1, '>=': 1, '&': 2, '+': 3, '-': 3, '*': 4, '/': 4, '^': 5 };
const PREFIX_BINDING = 6;

/** @throws Unsupported also where the text is no formula */
export function treeOf(formula: string, row: number, column: number): Tree {
  return new Reader(formula, row, column).whole();
}

class Reader {
  private readonly all: Token[];
  private next = 0;

  constructor(
    private readonly formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.all = tokens(formula);
  }

  whole(): Tree {
    const tree = this.expression(0);
    this.skipSpace();
    if (this.next < this.all.length) this.fail();
    return tree;
  }

  private fail(): never {
    throw new Unsupported(`${this.formula} at ${this.all[this.next]?.start ?? this.formula.length}`);
  }

  private text(token: Token | undefined): string {
    return token ? this.formula.slice(token.start, token.end) : '';
  }

  /** The mark that comes next; empty where something else does. */
  private mark(): string {
    const token = this.all[this.next];
    return token?.kind === 'mark' ? this.text(token) : '';
  }

  private skipSpace(): void {
    while (/^\s/.test(this.mark())) this.next++;
  }

  private take(mark: string): void {
    this.skipSpace();
    if (this.mark() !== mark) this.fail();
    this.next++;
  }

  private expression(least: number): Tree {
    let left = this.operand();
    for (;;) {
      this.skipSpace();
      const operator = this.mark();
      if (operator === '%') {
        this.next++;
        left = { is: 'percent', operator, of: left };
        continue;
      }
      const binding = BINDING[operator];
      if (binding === undefined || binding <= least) return left;
      this.next++;
      left = { is: 'operator', operator, left, right: this.expression(binding) };
    }
  }

  /** A value with its sign, or ranges joined by `:` and white space. */
  private operand(): Tree {
    this.skipSpace();
    const operator = this.mark();
    if (operator === '+' || operator === '-' || operator === '@') {
      this.next++;
      return { is: 'prefix', operator, of: this.expression(PREFIX_BINDING) };
    }
    return this.ranges();
  }

  private ranges(): Tree {
    let left = this.spanned();
    for (;;) {
      const start = this.next;
      this.skipSpace();
      const token = this.all[this.next];
      const another = this.next > start && isRange(left) && (token?.kind === 'area' || token?.kind === 'name' || this.mark() === '(');
      if (!another) {
        this.next = start;
        return left;
      }
      left = { is: 'ranges', operator: ' ', parts: [left, this.spanned()] };
    }
  }

  private spanned(): Tree {
    let left = this.single();
    while (this.mark() === ':') {
      this.next++;
      left = { is: 'ranges', operator: ':', parts: [left, this.single()] };
    }
    return left;
  }

  private single(): Tree {
    const token = this.all[this.next];
    if (!token) return this.fail();
    this.next++;
    const text = this.formula.slice(token.at, token.end);
    switch (token.kind) {
      case 'number':
        return { is: 'value', value: Number(text) };
      case 'text':
        return { is: 'value', value: text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { is: 'value', value: errorOf(text) };
      case 'area':
        return { is: 'area', place: this.place(token, text) };
      case 'name':
        return this.named(token, text);
      case 'mark':
        if (text === '(') return this.bracketed();
        if (text === '{') return { is: 'value', value: this.constants() };
        break;
      case 'brackets':
        throw new Unsupported(text);
    }
    this.next--;
    return this.fail();
  }

  private place({ sheet }: Token, text: string): Place {
    if (sheet !== null && (sheet.includes('[') || sheet.includes(':'))) throw new Unsupported(sheet);
    return placeOf(text, sheet, this.row, this.column);
  }

  private named({ sheet }: Token, text: string): Tree {
    if (text.includes('[') || sheet !== null) throw new Unsupported(text);
    if (this.mark() === '(') return { is: 'call', name: text.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ''), args: this.argumentsOf() };
    const upper = text.toUpperCase();
    return upper === 'TRUE' || upper === 'FALSE' ? { is: 'value', value: upper === 'TRUE' } : { is: 'name', name: text };
  }

  private argumentsOf(): (Tree | null)[] {
    this.next++;
    this.skipSpace();
    if (this.mark() === ')') {
      this.next++;
      return [];
    }
    const args: (Tree | null)[] = [];
    for (;;) {
      this.skipSpace();
      const left = this.mark();
      args.push(left === ',' || left === ')' ? null : this.expression(0));
      this.skipSpace();
      const mark = this.mark();
      if (mark !== ',' && mark !== ')') this.fail();
      this.next++;
      if (mark === ')') return args;
    }
  }

  private bracketed(): Tree {
    const parts = [this.expression(0)];
    for (this.skipSpace(); this.mark() === ','; this.skipSpace()) {
      this.next++;
      parts.push(this.expression(0));
    }
    this.take(')');
    return parts.length === 1 ? parts[0]! : { is: 'ranges', operator: ',', parts };
  }

  private constants(): Matrix {
    const rows: Scalar[][] = [[]];
    for (;;) {
      this.skipSpace();
      const sign = this.mark();
      if (sign === '-' || sign === '+') this.next++;
      const value = this.single();
      if (value.is !== 'value' || value.value instanceof Matrix) return this.fail();
      rows.at(-1)!.push(sign === '-' ? -Number(value.value) : value.value);
      this.skipSpace();
      const mark = this.mark();
      this.next++;
      if (mark === ';') rows.push([]);
      else if (mark === '}') break;
      else if (mark !== ',') this.fail();
    }
    if (rows.some((each) => each.length !== rows[0]!.length)) this.fail();
    return new Matrix(rows.length, rows[0]!.length, rows.flat());
  }
}

const isRange = (tree: Tree): boolean => tree.is === 'area' || tree.is === 'name' || tree.is === 'call' || tree.is === 'ranges';
