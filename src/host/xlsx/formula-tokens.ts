/** A formula, as the file has it and without its `=`, cut into tokens that together are the whole text. Knows no values. */

export interface Token {
  /** `brackets` stand for themselves (`[@x]`), `mark` is an operator, a bracket, a comma, white space or what belongs nowhere. */
  readonly kind: 'area' | 'name' | 'number' | 'text' | 'error' | 'brackets' | 'mark';
  readonly start: number;
  /** Where the area or the name begins, behind its sheet's. */
  readonly at: number;
  readonly end: number;
  /** Unquoted; null for the formula's own. May name several (`A:C`) or another book (`[1]A`). */
  readonly sheet: string | null;
}

/** One corner of an area; null where it is a whole column's or row's. `Fixed` stands for a `$`. */
export interface Corner {
  readonly row: number | null;
  readonly rowFixed: boolean;
  readonly column: number | null;
  readonly columnFixed: boolean;
}

const LETTERS = String.raw`A-Za-z_\\\u00aa\u00b5\u00ba\u00c0-\uffff`;
const WORD = new RegExp(`[${LETTERS}][${LETTERS}0-9.?]*`, 'y');
const PREFIX = new RegExp(String.raw`(?:\[[^\[\]]*\])?[${LETTERS}][${LETTERS}0-9.?]*(?::[${LETTERS}][${LETTERS}0-9.?]*)?!`, 'y');
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const AREA = new RegExp(String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6})(?![${LETTERS}0-9.(\[!])`, 'y');
const QUOTED = /'((?:[^']|'')+)'!/y;
const BRACKETS = /\[(?:[^[\]]|\[[^[\]]*\])*\]/y;
const TEXT = /"(?:[^"]|"")*"/y;
const ERROR = /#[A-Z/0]+[!?]?/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const OPERATOR = /<=|>=|<>|\s+|[^]/y;

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code === 92 || code >= 0xaa;

export function tokens(formula: string): Token[] {
  const all: Token[] = [];
  let start = 0;
  const add = (kind: Token['kind'], found: string, at = start, sheet: string | null = null): void => {
    all.push({ kind, start, at, end: at + found.length, sheet });
    start = at + found.length;
  };
  while (start < formula.length) {
    const code = formula.charCodeAt(start);
    const text = code === 34 ? match(TEXT, formula, start) : null;
    if (text !== null) add('text', text);
    else if (code === 39 || code === 91 || code === 36 || isLetter(code) || isDigit(code)) {
      const prefix = code === 39 ? match(QUOTED, formula, start) : code === 36 || isDigit(code) || (code !== 91 && !formula.includes('!', start)) ? null : match(PREFIX, formula, start);
      const sheet = prefix === null ? null : code === 39 ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);
      const at = start + (prefix?.length ?? 0);
      const area = match(AREA, formula, at);
      const word = area === null ? match(WORD, formula, at) : null;
      const error = area === null && word === null && prefix !== null ? match(ERROR, formula, at) : null;
      const number = prefix === null && isDigit(code) && area === null ? match(NUMBER, formula, start) : null;
      const brackets = code === 91 && prefix === null ? match(BRACKETS, formula, start) : null;
      if (area !== null) add('area', area, at, sheet);
      else if (word !== null) add('name', word + (formula[at + word.length] === '[' ? (match(BRACKETS, formula, at + word.length) ?? '') : ''), at, sheet);
      else if (error !== null) add('error', error, at, sheet);
      else if (number !== null) add('number', number);
      else if (brackets !== null) add('brackets', brackets);
      else add('mark', formula[start]!);
    } else {
      const error = code === 35 ? match(ERROR, formula, start) : null;
      const number = code === 46 ? match(NUMBER, formula, start) : null;
      if (error !== null) add('error', error);
      else if (number !== null) add('number', number);
      else add('mark', match(OPERATOR, formula, start)!);
    }
  }
  return all;
}

/** The corners of an area's text; of a single cell, one. */
export function corners(area: string): readonly Corner[] {
  return area.split(':').map((text) => {
    let i = 0;
    const dollar = (): boolean => text[i] === '$' && ++i > 0;
    let fixed = dollar();
    let column = 0;
    for (let code = text.charCodeAt(i) & ~32; code >= 65 && code <= 90; code = text.charCodeAt(++i) & ~32) column = column * 26 + code - 64;
    const columnFixed = column > 0 && fixed;
    if (column > 0) fixed = dollar();
    const row = i < text.length ? Number(text.slice(i)) : null;
    return { row: row === null ? null : row - 1, rowFixed: row !== null && fixed, column: column === 0 ? null : column - 1, columnFixed };
  });
}

/** The formula as a copy of it reads anywhere: each reference by its distance from the cell it stands in. */
export function relative(formula: string, row: number, column: number): string {
  let out = '';
  let from = 0;
  for (const { kind, at, end } of tokens(formula)) {
    if (kind !== 'area') continue;
    const told = corners(formula.slice(at, end)).map((corner) => {
      const line = corner.row === null ? '' : corner.rowFixed ? `R${corner.row}` : `r${corner.row - row}`;
      return line + (corner.column === null ? '' : corner.columnFixed ? `C${corner.column}` : `c${corner.column - column}`);
    });
    out += `${formula.slice(from, at)}${told.join(':')}`;
    from = end;
  }
  return out + formula.slice(from);
}

