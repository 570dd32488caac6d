/** What a text must hold for a wording to match in it: one of some beginnings of words. Knows no language, and runs no expression. */

/** Of an expression: letters as they stand, one character out of these (`BREAK` for each that no word holds), any text, these after one another, one of these, or one so many times. */
type Part =
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'one'; readonly of: readonly string[] }
  | { readonly kind: 'any' }
  | { readonly kind: 'all'; readonly parts: readonly Part[] }
  | { readonly kind: 'either'; readonly ways: readonly Part[] }
  | { readonly kind: 'times'; readonly part: Part; readonly least: number; readonly most: number };

/** Stands for the end of a word. */
const BREAK = ' ';
/** What words are made of: a class, without its brackets. */
export const LETTERS = 'a-z0-9œæ';
const IS_LETTER = new RegExp(`[${LETTERS}]`);

/** In characters, the break counted: longer beginnings tell texts apart no better. */
const LONGEST = 6;
const ENOUGH = 5;
/** Longer lists of characters or beginnings take longer to make than they save. */
const MOST_CHARACTERS = 12;
const MOST_BEGINNINGS = 60;

const ANY: Part = { kind: 'any' };
const NOTHING: Part = { kind: 'all', parts: [] };

/** Letters that are not counted, a group's beginning, a class, an escaped character, how often, or whatever stands there. */
const TOKEN = new RegExp(String.raw`[${LETTERS}]+(?![*+?{])|\((?:\?<?[:=!])?|\[(?:\\.|[^\\\]])*\]|\\.|[*+?]\??|\{\d+,?\d*\}\??|.`, 'gs');

/** What stands in a pattern and is not read: such a wording is asked of every text. */
class Unread extends Error {}

/** What only looks around or marks a bound takes no text; it is left out, which can but let more texts through. */
function parse(source: string): Part {
  const tokens = source.match(TOKEN) ?? [];
  let at = 0;
  const either = (): Part => {
    const ways = [all()];
    for (; tokens[at] === '|'; ways.push(all())) at++;
    return ways.length === 1 ? ways[0]! : { kind: 'either', ways };
  };
  const all = (): Part => {
    const parts: Part[] = [];
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') parts.push(times(single(tokens[at++]!)));
    return parts.length === 1 ? parts[0]! : { kind: 'all', parts };
  };
  const times = (part: Part): Part => {
    const often = tokens[at] ?? '';
    const sign = often[0];
    if (sign !== '*' && sign !== '+' && sign !== '?' && (sign !== '{' || often.length < 2)) return part;
    at++;
    if (sign !== '{') return { kind: 'times', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Infinity };
    const [least, most = least] = often.slice(1, often.indexOf('}')).split(',');
    return { kind: 'times', part, least: Number(least), most: most === '' ? Infinity : Number(most) };
  };
  const single = (token: string): Part => {
    if (token[0] === '(') {
      const inside = either();
      if (tokens[at++] !== ')') throw new Unread();
      return token === '(' || token === '(?:' ? inside : NOTHING;
    }
    if (IS_LETTER.test(token[0]!)) return { kind: 'letters', text: token };
    let part = signs.get(token);
    if (!part) signs.set(token, (part = ofSign(token)));
    return part;
  };
  const whole = either();
  if (at < tokens.length) throw new Unread();
  return whole;
}

/** The same few stand in all patterns. */
const signs = new Map<string, Part>();

function ofSign(token: string): Part {
  if (token === '^' || token === '$' || token === '\\b') return NOTHING;
  if (token === '.' || token.startsWith('[^')) return ANY;
  const characters = charactersOf(token[0] === '[' ? token.slice(1, -1) : token);
  return characters && characters.length <= MOST_CHARACTERS ? { kind: 'one', of: characters } : ANY;
}

/** Of a class or one character; null where there are many. */
function charactersOf(text: string): readonly string[] | null {
  const found = new Set<string>();
  for (const [each] of text.matchAll(/\\.|[^\\]-[^\\]|[^\\]/gs)) {
    if (/^\\[wWDS]/.test(each)) return null;
    if (/^\\[^dsn\W]/.test(each)) throw new Unread();
    const [first, last] = each === '\\d' ? ['0', '9'] : each[0] !== '\\' ? [each[0]!, each.at(-1)!] : each === '\\s' || each === '\\n' ? [BREAK, BREAK] : [each[1]!, each[1]!];
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) found.add(IS_LETTER.test(String.fromCharCode(code)) ? String.fromCharCode(code) : BREAK);
  }
  return [...found];
}

type Beginnings = readonly string[];
/** Of anything. */
const UNKNOWN: Beginnings = [''];
const NO_LISTS: readonly Beginnings[] = [];

interface Told {
  /** What a text may begin with that is the part and what comes after. */
  readonly begins: Beginnings;
  /** Lists of beginnings of words: a text that is the part and what comes after holds one of each list. */
  readonly needs: readonly Beginnings[];
}

/**
 * @param outside the part surely begins outside of a word: where a word begins, if one does
 * @param after what may come after the part
 */
function tell(part: Part, outside: boolean, after: Beginnings): Told {
  switch (part.kind) {
    case 'any':
      return { begins: UNKNOWN, needs: NO_LISTS };
    case 'letters':
      return starting(followed(part.text, after), outside);
    case 'one':
      return starting(few(part.of.flatMap((each) => (each === BREAK ? BREAK : followed(each, after)))), outside);
    case 'either': {
      const begins: string[] = [];
      const needs: string[] = [];
      for (const way of part.ways) {
        const told = tell(way, outside, after);
        begins.push(...told.begins);
        needs.push(...(rarestFirst(told.needs)[0] ?? UNKNOWN));
      }
      return { begins: few(begins), needs: known(few(needs)) };
    }
    case 'times': {
      const first = tell(part.part, outside && part.least > 0, part.most === 1 ? after : UNKNOWN);
      return part.least > 0 ? first : starting(few([...first.begins, ...after]), outside);
    }
    case 'all': {
      const outsides: boolean[] = [];
      let here = outside;
      for (const each of part.parts) {
        outsides.push(here);
        here = endsOutside(each, here);
      }
      let begins = after;
      let needs: readonly Beginnings[] = NO_LISTS;
      for (let at = part.parts.length - 1; at >= 0; at--) {
        const told = tell(part.parts[at]!, outsides[at]!, begins);
        ({ begins } = told);
        if (told.needs.length > 0) needs = [...told.needs, ...needs];
      }
      return { begins, needs };
    }
  }
}

/** What begins outside of a word, and with a letter, begins a word. */
function starting(begins: Beginnings, outside: boolean): Told {
  return { begins, needs: outside ? known(begins) : NO_LISTS };
}

const known = (texts: Beginnings): readonly Beginnings[] => (texts.every((each) => each !== '' && each[0] !== BREAK) ? [texts] : NO_LISTS);

/** Letters that tell enough by themselves are not followed into what comes after. */
function followed(letters: string, after: Beginnings): Beginnings {
  return letters.length >= ENOUGH ? [letters.slice(0, LONGEST)] : after.map((rest) => (letters + rest).slice(0, LONGEST));
}

function few(texts: Beginnings): Beginnings {
  if (texts.includes('')) return UNKNOWN;
  const all = new Set(texts);
  return all.size > MOST_BEGINNINGS ? UNKNOWN : [...all];
}

/** The list that fewest texts will hold first, by a guess: each letter more makes a beginning four times rarer. */
function rarestFirst(lists: readonly Beginnings[]): readonly Beginnings[] {
  const common = (list: Beginnings): number => list.reduce((sum, each) => sum + 4 ** -each.trimEnd().length, 0);
  return lists.length < 2 ? lists : lists.map((list) => ({ list, much: common(list) })).sort((a, b) => a.much - b.much).map(({ list }) => list);
}

/** Is where a part ends surely outside of a word? */
function endsOutside(part: Part, outside: boolean): boolean {
  switch (part.kind) {
    case 'letters':
    case 'any':
      return false;
    case 'one':
      return part.of.every((each) => each === BREAK);
    case 'either':
      return part.ways.every((way) => endsOutside(way, outside));
    case 'times':
      return (part.least > 0 || outside) && endsOutside(part.part, outside) && (part.most === 1 || endsOutside(part.part, true));
    case 'all':
      return part.parts.reduce((here, each) => endsOutside(each, here), outside);
  }
}

/**
 * @param source an expression that is matched between the bounds of words
 * @returns lists of beginnings as `beginningsOf` gives them, the rarest first: it matches only in texts whose words have one of each list
 */
export function beginningsNeeded(source: string): readonly (readonly string[])[] {
  try {
    return rarestFirst(tell(parse(source), true, [BREAK]).needs);
  } catch (error) {
    if (error instanceof Unread) return [];
    throw error;
  }
}

/** All that a word begins with, with a break after the whole word. */
export function beginningsOf(word: string): readonly string[] {
  const whole = (word + BREAK).slice(0, LONGEST);
  return Array.from(whole, (_, index) => whole.slice(0, index + 1));
}
