/** Only wordings that a text's words allow are asked of it; what is found is what all of them, asked as one expression, would find. */
import fc from 'fast-check';
import { beginningsNeeded, beginningsOf } from '../../src/evidence/beginnings';
import { fold } from '../../src/evidence/text';
import { matches, sourceOf, Wordbook } from '../../src/evidence/wordings';
import { PACKS } from '../../src/language';
import type { Cues, Pattern, Turn } from '../../src/language/cues';
import { clauseCases, rows } from '../corpus/corpus';

const FILES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((letter) => `programmes-${letter}.json`);
const TEXTS = [
  ...FILES.flatMap(rows).flatMap(({ lang, fields }) => Object.values(fields).flatMap((text) => text.split(/(?<=[.;\n])\s+/)).map((text) => ({ lang, text }))),
  ...clauseCases().map(({ lang, text }) => ({ lang, text })),
].map(({ lang, text }) => ({ lang, text: fold(text) }));

/** Every concept and turn of a language. */
function listsOf({ lexicon, ...cues }: Cues): readonly (readonly Pattern[])[] {
  const turns = [cues.silent, cues.others, cues.denied, cues.recommended, cues.planned, cues.aimed, cues.underWay];
  const words = turns.flatMap(({ after, before, clause, phrase }: Turn) => [after, before, clause, phrase]);
  return [...Object.values(lexicon), ...words, cues.contrasts, cues.joins, cues.coordinators, cues.that, cues.noDenial, cues.fulfilled].flatMap((list) => (list && list.length > 0 ? [list] : []));
}

const bounded = (source: string): RegExp => new RegExp(`(?<![a-z0-9œæ])(?:${source})(?![a-z0-9œæ])`, 'g');
const expressionOf = (patterns: readonly Pattern[]): string => patterns.map(sourceOf).join('|');
const asOne = (expression: RegExp, text: string): readonly (readonly number[])[] => [...text.matchAll(expression)].filter(([all]) => all !== '').map((match) => [match.index, match.index + match[0].length]);

describe.each(PACKS.map(({ tag, cues }) => [tag, cues] as const))('wordings in %s', (tag, cues) => {
  const book = new Wordbook();
  const lists = listsOf(cues).map((patterns) => ({ patterns, wordings: book.compile(patterns), whole: bounded(expressionOf(patterns)) }));
  const texts = TEXTS.filter(({ lang }) => lang === tag).map(({ text }) => text);

  it('are found in every text of the corpus as by one expression of them all', () => {
    let some = 0;
    for (const text of texts) {
      for (const { patterns, wordings, whole } of lists) {
        const found = matches(wordings, text, { start: 0, end: text.length }).map(({ start, end }) => [start, end]);
        const expected = asOne(whole, text);
        some += expected.length;
        if (JSON.stringify(found) !== JSON.stringify(expected)) expect({ text, first: patterns[0], found }).toEqual({ text, first: patterns[0], found: expected });
      }
    }
    expect(some).toBeGreaterThan(texts.length);
  });

  it('are few that are asked of every text', () => {
    expect(lists.flatMap(({ wordings }) => wordings!.anywhere).length).toBeLessThan(20);
  });
});

describe('the beginnings that an expression needs', () => {
  it.each([
    ['jica', [['jica ']]],
    ['capacitad[oa]s?', [['capaci']]],
    ['se\\s+capacit[a-z]*', [['capaci'], ['se ']]],
    ['(?:el\\s+|la\\s+)?gobierno', [['gobier'], ['el ', 'la ', 'gobier']]],
    ['(?:en|por)\\s+(?:linea|web)', [['linea', 'web '], ['en ', 'por ']]],
    ['linea\\s+(?!aerea)de', [['linea'], ['de ']]],
    ["d'ici", [['ici '], ['d ']]],
    ['\\w+cion', []],
    ['(?:\\d+\\s+)?[^.]*', []],
    ['(a)\\1', []],
  ])('%s', (source, expected) => expect(beginningsNeeded(source)).toEqual(expected));

  const letters = fc.constantFrom('a', 'b', 'ab', 'aab', 'œ', '1');
  const atom = fc.oneof(letters, fc.constantFrom('\\s+', '\\s*', '[ab]', '[a-c]?', '[^a]', '\\w+', '\\d', '.', "'", '-', 'a{2}', 'b{0,2}', '\\b', '(?!ab)', '(?<=b)', '(?<!\\s)', '[\\s,]+'));
  const { pattern } = fc.letrec<{ pattern: string; group: string }>((tie) => ({
    group: fc.tuple(fc.constantFrom('(?:', '('), fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }), fc.constantFrom('', '?', '+', '*?', '{1,2}', '{0,2}?')).map(([open, ways, often]) => `${open}${ways.join('|')})${often}`),
    pattern: fc.array(fc.oneof({ depthSize: 'small' }, letters, atom, tie('group')), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  }));
  const text = fc.array(fc.constantFrom('a', 'b', 'a', 'b', 'ab', 'c', 'œ', '1', ' ', ' ', ',', '.', "'", '-'), { maxLength: 10 }).map((parts) => parts.join(''));

  it('are held by every text that it matches in', () => {
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 30, maxLength: 30 }), (source, texts) => {
        const expression = bounded(source);
        const lists = beginningsNeeded(source);
        for (const each of texts) {
          if (each.search(expression) < 0) continue;
          const held = new Set((each.match(/[a-z0-9œæ]+/g) ?? []).flatMap(beginningsOf));
          for (const list of lists) expect([source, each, list, list.some((beginning) => held.has(beginning))]).toEqual([source, each, list, true]);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
