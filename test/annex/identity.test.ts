import fc from 'fast-check';
import { identify } from '../../src/annex/identity';
import type { AnnexKind } from '../../src/annex/programme';

interface Row {
  readonly name: string;
  readonly key: string | null;
  readonly kind: AnnexKind | null;
}

const row = (name: string, key: string | null = null, kind: AnnexKind | null = 3): Row => ({ name, key, kind });
const remember = (rows: readonly Row[], keys: readonly string[]): Map<string, string> => new Map(rows.map(({ name }, index) => [keys[index]!, name]));
const keysOf = (rows: readonly Row[], remembered: ReadonlyMap<string, string> = new Map()): string[] => identify(rows, remembered).map(({ key }) => key);
const conflicts = (rows: readonly Row[], remembered: ReadonlyMap<string, string>): boolean[] => identify(rows, remembered).map(({ conflict }) => conflict !== null);

describe('new keys', () => {
  test('are short, the same every time, and do not hang on case, accents or the other rows', () => {
    const [key] = keysOf([row('Diálogo Democrático')]);
    expect(key).toMatch(/^CR-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(keysOf([row('Otro'), row('DIALOGO  democratico')])[1]).toBe(key);
    expect(keysOf([row('Diálogo Democrático', null, 2)])).not.toEqual([key]);
  });

  test('of the same name twice differ, and come back on the next run', () => {
    const rows = [row('Huertos'), row('Huertos'), row('Cacao')];
    const keys = keysOf(rows);
    expect(new Set(keys).size).toBe(3);
    expect(keysOf(rows, remember(rows, keys))).toEqual(keys);
  });

  test('pass over a key that stands for another programme', () => {
    const [key] = keysOf([row('Huertos')]);
    expect(keysOf([row('Huertos'), row('Cacao', key!)])[0]).not.toBe(key);
    expect(keysOf([row('Huertos')], new Map([[key!, 'Cacao']]))[0]).not.toBe(key);
  });
});

describe('found again', () => {
  const remembered = new Map([['CR-AAAAA', 'Huertos Urbanos'], ['CR-BBBBB', 'Cacao']]);

  test.each<[what: string, rows: Row[], keys: string[], conflicts: boolean[]]>([
    ['by key and name', [row('huertos urbanos', 'CR-AAAAA'), row('Cacao', 'CR-BBBBB')], ['CR-AAAAA', 'CR-BBBBB'], [false, false]],
    ['renamed', [row('Huertas de la ciudad', 'CR-AAAAA'), row('Cacao', 'CR-BBBBB')], ['CR-AAAAA', 'CR-BBBBB'], [false, false]],
    ['with a key nobody remembers', [row('Riego', 'CR-CCCCC')], ['CR-CCCCC'], [false]],
    ['by name, its key gone', [row('Huertos urbanos'), row('Cacao', 'CR-BBBBB')], ['CR-AAAAA', 'CR-BBBBB'], [false, false]],
    ['by name, in an annex copied without keys and deleted', [row('Cacao'), row('Huertos Urbanos')], ['CR-BBBBB', 'CR-AAAAA'], [false, false]],
    ['names swapped', [row('Cacao', 'CR-AAAAA'), row('Huertos urbanos', 'CR-BBBBB')], ['CR-AAAAA', 'CR-BBBBB'], [true, true]],
    ['one row carrying the name of the other', [row('Cacao', 'CR-AAAAA'), row('Cacao', 'CR-BBBBB')], ['CR-AAAAA', 'CR-BBBBB'], [true, false]],
    ['a key beside another row than the one of its name', [row('Riego', 'CR-AAAAA'), row('Huertos urbanos')], ['CR-AAAAA', expect.stringMatching(/^CR-(?!AAAAA)/) as never], [true, false]],
    ['one key on two rows', [row('Cacao', 'CR-BBBBB'), row('Cacao', 'CR-BBBBB')], ['CR-BBBBB', 'CR-BBBBB'], [true, true]],
    ['an unknown key on two rows', [row('Riego', 'CR-CCCCC'), row('Pesca', 'CR-CCCCC')], ['CR-CCCCC', 'CR-CCCCC'], [true, true]],
  ])('%s', (_, rows, keys, expected) => {
    expect(keysOf(rows, remembered)).toEqual(keys);
    expect(conflicts(rows, remembered)).toEqual(expected);
  });

  test('a row without a key does not take one that another row claims', () => {
    const [first, second] = keysOf([row('Cacao', 'CR-BBBBB'), row('Cacao')], remembered);
    expect(first).toBe('CR-BBBBB');
    expect(second).toMatch(/^CR-/);
    expect(second).not.toBe('CR-BBBBB');
  });

  test('a conflict says what was found and what was remembered', () => {
    expect(identify([row('Cacao', 'CR-AAAAA')], remembered)[0]!.conflict).toEqual({ foundKey: 'CR-AAAAA', rememberedName: 'Huertos Urbanos' });
    expect(identify([row('Riego', 'CR-CCCCC'), row('Pesca', 'CR-CCCCC')], remembered)[0]!.conflict).toEqual({ foundKey: 'CR-CCCCC', rememberedName: '' });
  });
});

const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,12}( [a-z]{2,8})?$/), { minLength: 2, maxLength: 30 });
const shuffled = names.chain((some) => fc.record({ some: fc.constant(some), order: fc.shuffledSubarray(some.map((_, index) => index), { minLength: some.length }) }));

test('sorting whole rows never conflicts and moves every key with its row', () => {
  fc.assert(fc.property(shuffled, ({ some, order }) => {
    const keys = keysOf(some.map((name) => row(name)));
    const rows = order.map((index) => row(some[index]!, keys[index]!));
    const remembered = new Map(some.map((name, index) => [keys[index]!, name]));
    expect(identify(rows, remembered)).toEqual(order.map((index) => ({ key: keys[index], conflict: null })));
  }));
});

test('sorting some columns without the others conflicts on every row that moved, and only there', () => {
  fc.assert(fc.property(shuffled, ({ some, order }) => {
    const keys = keysOf(some.map((name) => row(name)));
    const rows = order.map((index, place) => row(some[index]!, keys[place]!));
    expect(conflicts(rows, new Map(some.map((name, index) => [keys[index]!, name])))).toEqual(order.map((index, place) => index !== place));
  }));
});

test('renaming keeps the key, and a second run gives the same keys', () => {
  fc.assert(fc.property(names, fc.nat(), (some, pick) => {
    const keys = keysOf(some.map((name) => row(name)));
    const remembered = new Map(some.map((name, index) => [keys[index]!, name]));
    const renamed = some.map((name, index) => row(index === pick % some.length ? `${name} renombrado aparte` : name, keys[index]!));
    expect(identify(renamed, remembered)).toEqual(keys.map((key) => ({ key, conflict: null })));
    expect(keysOf(some.map((name) => row(name)), remembered)).toEqual(keys);
  }));
});
