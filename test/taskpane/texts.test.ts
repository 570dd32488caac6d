import { LANGUAGE_TAGS, PACKS } from '../../src/language';
import { textsFor } from '../../src/language/texts';

type Path = readonly string[];

/** Every text of a language by its path; functions called with counts and words. */
function texts(value: unknown, path: Path = []): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (typeof value === 'function') {
    const make = value as (...values: unknown[]) => string;
    return [[0, 1], [1, 2], [2, 7], [1234, 5678]].map(([one, other]) => [`${path.join('.')}(${one}, ${other})`, make(one, other)] as const);
  }
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) => texts(inner, [...path, key]));
}

const keys = (pane: unknown): readonly string[] => texts(pane).map(([path]) => path);

test.each(PACKS)('$tag has every text, none empty, untrimmed or half made', ({ pane }) => {
  expect(keys(pane)).toEqual(keys(PACKS[0]!.pane));
  for (const [path, text] of texts(pane)) {
    expect(`${path}: ${text.trim()}`).toBe(`${path}: ${text}`);
    expect(`${path}: ${text}`).not.toMatch(/undefined|NaN|TODO|XXX|\bnull\b|\[object|\{|\}|\.\.\.| {2}/);
    expect(text.length).toBeGreaterThan(1);
  }
});

test.each(PACKS)('$tag says nothing in the words of another language', ({ pane, tag }) => {
  const SAME = ['Crisol'];
  for (const other of PACKS.filter((pack) => pack.tag !== tag)) {
    const theirs = new Map(texts(other.pane));
    const shared = texts(pane).filter(([path, text]) => text.length > 24 && theirs.get(path) === text && !SAME.includes(text));
    expect(shared).toEqual([]);
  }
});

test.each([
  ['fr', /[^\u00a0\s][;!?]|[^\u00a0\s]:(?!\/\/)/, 'a blank before ; : ! ?'],
  ['es', /(?<!¿[^?]*)\?|(?<!¡[^!]*)!/, 'an opening mark for each closing one'],
])('%s keeps its own punctuation: %s', (tag, wrong) => {
  for (const [path, text] of texts(PACKS.find((pack) => pack.tag === tag)!.pane)) expect(`${path} ${text.match(wrong)?.[0] ?? ''}`).toBe(`${path} `);
});

test.each(LANGUAGE_TAGS.map((tag) => [tag]))('%s: no line of the pane begins with the mark that ends what stands before it', (tag) => {
  const { pane, errors } = textsFor(tag);
  const all = [...texts(pane), ...texts(errors)];
  expect(all.some(([, text]) => /\u00a0[;:›]/.test(text))).toBe(true);
  for (const [path, text] of all) expect(`${path} ${/ [;:?!»›]|« /.exec(text)?.[0] ?? ''}`).toBe(`${path} `);
});

test('tabs fit beside each other in a pane of 320 pixels', () => {
  for (const { pane } of PACKS) expect(Object.values(pane.tab).join('').length).toBeLessThanOrEqual(26);
});
