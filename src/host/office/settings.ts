/** `Excel.Setting` and `Excel.SettingCollection`: what the add-in keeps in the workbook under its own keys. */
import { isAbsent, text } from './arguments';
import type { Book } from './book';
import { itemNotFound } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';

interface SettingOf {
  readonly book: Book;
  readonly key: string;
}

const valueOf = ({ book, key }: SettingOf): unknown => {
  const settings = book.model.settings();
  if (settings.has(key)) return settings.get(key);
  throw itemNotFound();
};

const SETTING: HostType<SettingOf> = {
  className: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  values: { Key: ({ key }) => key, Value: valueOf },
  writes: { Value: ({ book, key }, value) => book.model.setSetting(key, value) },
  methods: { Delete: ({ book, key }) => book.model.removeSetting(key) },
};

const find = (book: Book, key: unknown): HostObject | null => (!isAbsent(key) && book.model.settings().has(text(key)) ? instance(SETTING, { book, key: text(key) }) : null);

const SETTINGS: HostType<Book> = {
  className: 'SettingCollection',
  items: (book) => [...book.model.settings().keys()].map((key) => instance(SETTING, { book, key })),
  methods: {
    /** A key that is there already gets the new value. */
    Add: (book, key, value) => {
      book.model.setSetting(text(key), value);
      return instance(SETTING, { book, key: text(key) });
    },
    GetCount: (book) => book.model.settings().size,
    GetItem: (book, key) => {
      const found = find(book, key);
      if (found) return found;
      throw itemNotFound();
    },
    GetItemOrNullObject: find,
  },
};

export function settings(book: Book): HostObject {
  return instance(SETTINGS, book);
}
