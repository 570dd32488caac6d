/** `Excel.NamedItem` and `Excel.NamedItemCollection` of the workbook. Names of a single worksheet are not told. */
import type { NameModel } from '../workbook-model';
import { parseArea } from '../xlsx/address';
import { flag, isAbsent, optional, text } from './arguments';
import type { Book } from './book';
import { alreadyExists, HostError, invalidArgument, itemNotFound } from './host-error';
import { instance, isHostObject, type HostObject, type HostType } from './host-object';
import { Range, range, rangeAt } from './range';

interface NameOf {
  readonly book: Book;
  readonly name: string;
}

function find(book: Book, key: unknown): NameModel | null {
  const wanted = text(key).toLowerCase();
  return book.model.names().find(({ name }) => name.toLowerCase() === wanted) ?? null;
}

function modelOf({ book, name }: NameOf): NameModel {
  const found = find(book, name);
  if (found) return found;
  throw itemNotFound();
}

function change(self: NameOf, by: Partial<NameModel>): void {
  const { name, formula, visible, comment } = { ...modelOf(self), ...by };
  self.book.model.setName(name, formula, visible, comment);
}

/** The range that the name stands for, if it is one. */
function place(self: NameOf): Range | null {
  const formula = modelOf(self).formula.replace(/^=/, '');
  if (!/^(?:'(?:[^']|'')+'|[^'!(),"]+)![$A-Z0-9:]+$/i.test(formula) || !parseArea(formula.slice(formula.lastIndexOf('!') + 1))) return null;
  try {
    return rangeAt(self.book, formula, null);
  } catch (thrown) {
    if (thrown instanceof HostError && thrown.code === 'ItemNotFound') return null;
    throw thrown;
  }
}

/** Type and value as Excel tells them: the range's address, or the constant. */
function meaning(self: NameOf): { readonly type: string; readonly value: unknown } {
  const found = place(self);
  if (found) return { type: 'Range', value: found.absoluteAddress };
  const constant = modelOf(self).formula.replace(/^=/, '');
  if (/^"(?:[^"]|"")*"$/.test(constant)) return { type: 'String', value: constant.slice(1, -1).replaceAll('""', '"') };
  if (/^(TRUE|FALSE)$/i.test(constant)) return { type: 'Boolean', value: constant.toUpperCase() === 'TRUE' };
  if (constant !== '' && Number.isFinite(Number(constant))) return { type: 'Double', value: Number(constant) };
  if (constant.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  throw new HostError('NotImplemented', `NamedItem.value of a formula (${self.name}) is not implemented by this host.`);
}

const NAME: HostType<NameOf> = {
  className: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  notByDefault: ['Type', 'Value'],
  values: {
    Comment: (self) => modelOf(self).comment,
    Formula: (self) => modelOf(self).formula,
    Name: (self) => modelOf(self).name,
    Scope: () => 'Workbook',
    Type: (self) => meaning(self).type,
    Value: (self) => meaning(self).value,
    Visible: (self) => modelOf(self).visible,
  },
  writes: {
    Comment: (self, value) => change(self, { comment: text(value) }),
    Formula: (self, value) => change(self, { formula: formulaOf(value) }),
    Visible: (self, value) => change(self, { visible: flag(value) }),
  },
  methods: {
    Delete: ({ book, name }) => book.model.removeName(name),
    GetRange: (self) => {
      const found = place(self);
      if (found) return range(found);
      throw itemNotFound();
    },
    GetRangeOrNullObject: (self) => {
      const found = place(self);
      return found && range(found);
    },
  },
};

function formulaOf(value: unknown): string {
  if (isHostObject(value) && value.self instanceof Range) return `=${value.self.absoluteAddress}`;
  if (typeof value === 'number') return `=${value}`;
  if (typeof value === 'boolean') return `=${String(value).toUpperCase()}`;
  const given = text(value);
  if (given === '' || given === '=') throw invalidArgument();
  return given.startsWith('=') ? given : `="${given.replaceAll('"', '""')}"`;
}

function add(book: Book, name: unknown, reference: unknown, comment: unknown): HostObject {
  const wanted = text(name);
  const cell = /^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*)$/i.test(wanted);
  if (cell || wanted.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(wanted)) throw invalidArgument();
  if (find(book, wanted)) throw alreadyExists();
  book.model.setName(wanted, formulaOf(reference), true, optional(comment, text) ?? '');
  return instance(NAME, { book, name: wanted });
}

const nameOrNull = (book: Book, key: unknown): HostObject | null => {
  const found = find(book, key);
  return found && instance(NAME, { book, name: found.name });
};

const NAMES: HostType<Book> = {
  className: 'NamedItemCollection',
  items: (book) => book.model.names().map(({ name }) => instance(NAME, { book, name })),
  methods: {
    Add: add,
    GetCount: (book) => book.model.names().length,
    GetItem: (book, key) => {
      const found = isAbsent(key) ? null : nameOrNull(book, key);
      if (found) return found;
      throw itemNotFound();
    },
    GetItemOrNullObject: nameOrNull,
  },
};

export function names(book: Book): HostObject {
  return instance(NAMES, book);
}
