/** Which field a heading or a label names, in whatever language and spelling. Knows words, not cells. */
import type { HeaderWords } from '../language/headers';
import type { LanguageTag } from '../language/pack';
import { FIELDS, OWN_PREFIX, type Field } from '../method';
import { forgiven, plain, slips } from './plain';
import type { AnnexKind } from './programme';

/** What the reader of annexes takes of each language. */
export interface HeadingPack {
  readonly tag: LanguageTag;
  readonly headers: HeaderWords;
}

/** What the officer said of one heading: the field it names, or, with null, that its column is to be left alone. */
export interface HeadingChoice {
  readonly sheet: string;
  readonly header: string;
  readonly field: Field | null;
}

/** A heading understood. */
export interface Heading {
  readonly field: Field;
  /** Languages that word it so. */
  readonly tags: readonly LanguageTag[];
  /** False for words that many other tables use too. */
  readonly sure: boolean;
}

/** A label that opens a cell: "Recomendaciones. …". */
export interface Label extends Heading {
  /** What follows the label in the cell, verbatim; empty where the label stands alone. */
  readonly rest: string;
}

export interface Headings {
  /** The field that a whole cell heads, or null. `exactly` leaves small typos unforgiven, which is quick. */
  heading(text: string, exactly?: boolean): Heading | null;
  /** The label that opens a text, among the given fields. */
  label(text: string, fields: readonly Field[]): Label | null;
  /** Whether the column only numbers the programmes. */
  isNumber(text: string): boolean;
  /** Whether the column says where the evidence of a row comes from; it is no evidence itself. */
  isSource(text: string): boolean;
  /** Whether a cell still holds the example of a template. */
  isExample(text: string): boolean;
  isOwn(text: string): boolean;
  /** Whether the officer wants the column left alone. */
  isLeft(text: string): boolean;
  isOwnKey(text: string): boolean;
  /** Whether a text opens as a total, a source or a note does. `bare` also takes "Total general", for rows that hold nothing else but numbers. */
  isNote(text: string, bare: boolean): boolean;
  /** Whether a text names an annex by its word: "Anexo 2", "Matriz de programas". */
  namesAnnex(text: string): boolean;
  /** Annex 2 or 3, as a title or the name of a sheet says it. */
  kindOfTitle(text: string): AnnexKind | null;
  /** Annex 2 or 3, as the headings of its columns say it. */
  kindOfColumns(texts: readonly string[]): AnnexKind | null;
}

const LONGEST_HEADING = 140;
const LONGEST_LABEL_LINE = 40;
const MOST_FURTHER_WORDS = 8;
const MOST_LABEL_WORDS = 8;
const NUMBERING = /^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*\s*[.):°º–-]*|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])\s*(?=\p{L})/iu;

interface Wording extends Heading {
  readonly text: string;
  /** Any further words may follow. */
  readonly open: boolean;
  /** How many words it has, and how many slips it forgives. */
  readonly count: number;
  readonly limit: number;
}

/** Plain text with plural -s dropped from words longer than four letters. */
function singular(text: string): string {
  return text.split(' ').map((word) => (word.length > 4 && word.endsWith('s') ? word.slice(0, -1) : word)).join(' ');
}

function wordingsOf(packs: readonly HeadingPack[]): Wording[] {
  const found = new Map<string, Wording & { readonly tags: LanguageTag[] }>();
  for (const sure of [true, false]) {
    for (const { tag, headers } of packs) {
      for (const field of FIELDS) {
        for (const written of headers.fields[field][sure ? 'sure' : 'loose']) {
          const open = written.endsWith(' *');
          const text = singular(open ? written.slice(0, -2) : written);
          const name = open ? `${text} *` : text;
          const known = found.get(name);
          if (!known) found.set(name, { field, sure, open, text, tags: [tag], count: text.split(' ').length, limit: forgiven(text) });
          else if (known.field === field && !known.tags.includes(tag)) known.tags.push(tag);
        }
      }
    }
  }
  return [...found.values()];
}

/** Whether `text` (plain) holds the phrase as whole words; a closing `*` on the phrase's last word stands for any ending. */
function holds(text: string, phrase: string): boolean {
  return phrase.endsWith('*') ? ` ${text}`.includes(` ${phrase.slice(0, -1)}`) : ` ${text} `.includes(` ${phrase} `);
}

function fits(heading: string, pattern: string): boolean {
  return pattern.endsWith(' *') ? `${heading} `.startsWith(pattern.slice(0, -1)) : heading === pattern;
}

/** One of two, or nothing where both or neither is said. */
function either(imported: boolean, consolidated: boolean): AnnexKind | null {
  return imported === consolidated ? null : imported ? 2 : 3;
}

export function headingsOf(packs: readonly HeadingPack[]): Headings {
  const wordings = wordingsOf(packs);
  const closed = new Map(wordings.filter((wording) => !wording.open).map((wording) => [wording.text, wording]));
  const open = wordings.filter((wording) => wording.open);
  const annexWords = packs.map(({ headers }) => headers.annex);
  const numbers = new Set(packs.flatMap(({ headers }) => headers.number));
  const sources = new Set(packs.flatMap(({ headers }) => headers.source.map(singular)));
  const examples = annexWords.flatMap((words) => words.example);
  const notes = annexWords.flatMap((words) => words.notes);
  const titles = new Set(annexWords.flatMap((words) => words.title));
  const forms = annexWords.flatMap((words) => [...words.title, ...words.form]);
  const keys = new Set(packs.map(({ headers }) => plain(headers.own.key)));
  const remembered = { exactly: new Map<string, Heading | null>(), nearly: new Map<string, Heading | null>() };

  const asOpen = (words: readonly string[]): Wording | null => {
    const text = `${words.join(' ')} `;
    const fitting = open.filter((wording) => text.startsWith(`${wording.text} `) && words.length - wording.count <= MOST_FURTHER_WORDS);
    return fitting.sort((a, b) => b.text.length - a.text.length)[0] ?? null;
  };

  /** The wording with the fewest slips; null where two fields are equally near. */
  const nearest = (words: readonly string[], closedOnly = false): Wording | null => {
    const openings = words.map((_, index) => words.slice(0, index + 1).join(' '));
    const whole = openings.at(-1)!;
    let best: Wording | null = null;
    let fewest = Infinity;
    let tied = false;
    for (const wording of wordings) {
      if (wording.open && closedOnly) continue;
      const { count, limit } = wording;
      if (wording.open && (words.length < count || words.length - count > MOST_FURTHER_WORDS)) continue;
      const found = slips(wording.open ? openings[count - 1]! : whole, wording.text, limit);
      if (found > limit || found > fewest) continue;
      if (found < fewest) [best, tied] = [wording, false];
      else if (best && best.field !== wording.field) tied = true;
      fewest = found;
    }
    return tied ? null : best;
  };

  const understood = (text: string, exactly: boolean): Heading | null => {
    const said = singular(plain(text));
    if (said === '') return null;
    const words = said.split(' ');
    return closed.get(said) ?? asOpen(words) ?? (exactly ? null : nearest(words));
  };

  const heading = (text: string, exactly: boolean): Heading | null => {
    if (text.length > LONGEST_HEADING) return null;
    const bare = text.replace(NUMBERING, '');
    const outside = bare.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ');
    const whole = understood(plain(outside) === '' ? bare : outside, exactly);
    if (whole) return whole;
    const parts = outside.split(/[/|\n;:,–—]|\s-\s/).filter((part) => plain(part) !== '');
    if (parts.length < 2) return null;
    for (const part of parts) {
      const one = understood(part.replace(NUMBERING, ''), exactly);
      if (one) return one;
    }
    return null;
  };

  const number = (text: string): AnnexKind | null => {
    const words = plain(text).split(' ');
    const at = words.findIndex((word) => titles.has(word));
    if (at < 0) return null;
    const said = words.slice(at + 1, at + 4);
    const [first] = said.filter((word) => /^(?:\d+|i{1,3}|iv|v)$/.test(word));
    const [two, three] = [said.includes('2') || said.includes('ii'), said.includes('3') || said.includes('iii')];
    return two && three ? null : either(first === '2' || first === 'ii', first === '3' || first === 'iii');
  };

  const isOwn = (text: string): boolean => text.trimStart().startsWith(OWN_PREFIX.trimEnd());

  return {
    heading(text, exactly = false) {
      const known = remembered[exactly ? 'exactly' : 'nearly'];
      let found = known.get(text);
      if (found === undefined) known.set(text, (found = heading(text, exactly)));
      return found;
    },
    label(text, fields) {
      const from = NUMBERING.exec(text)?.[0].length ?? text.length - text.trimStart().length;
      const line = text.slice(from).split('\n', 1)[0]!;
      const words = [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].slice(0, MOST_LABEL_WORDS);
      if (words.length === 0 || words[0]!.index > 0) return null;
      const opening = (count: number): string[] => singular(words.slice(0, count).map((word) => plain(word[0])).join(' ')).split(' ');
      const ends = (count: number): { gap: string; rest: string; tail: string } => {
        const last = words[count - 1]!;
        const rest = text.slice(from + last.index + last[0].length);
        return { gap: /^[^\S\n]*[.:;–—-]?\s*/.exec(rest)![0], rest, tail: line.slice(last.index + last[0].length).trim() };
      };
      const tried = words.map((_, index) => words.length - index);
      for (const find of [(count: number) => closed.get(opening(count).join(' ')) ?? null, (count: number) => nearest(opening(count), true)]) {
        for (const count of tried) {
          const wording = find(count);
          if (!wording || !fields.includes(wording.field)) continue;
          const { gap, rest, tail } = ends(count);
          const alone = rest.trim() === '' || rest.trim().replace(/[.:;–—-]/, '') === '';
          const parted = /^[^\S\n]*(?:[.:;–—-]|\n)/.test(rest);
          const shortLine = wording.sure && tail.length <= LONGEST_LABEL_LINE && !/^[,)]/.test(tail);
          if (!alone && !parted && !shortLine) continue;
          return { field: wording.field, tags: wording.tags, sure: wording.sure, rest: alone ? '' : rest.slice(gap.length).trimEnd() };
        }
      }
      return null;
    },
    isNumber: (text) => numbers.has(plain(text)),
    isSource: (text) => text.length <= LONGEST_HEADING && sources.has(singular(plain(text.replace(NUMBERING, '')))),
    isExample(text) {
      const said = plain(/^\s*\[([^\][]{1,100})\]/.exec(text)?.[1] ?? '');
      return examples.some((word) => said === word || said.startsWith(`${word} `));
    },
    isOwn,
    isLeft: () => false,
    isOwnKey: (text) => isOwn(text) && keys.has(plain(text.trimStart().slice(OWN_PREFIX.trimEnd().length))),
    isNote(text, bare) {
      const said = plain(text);
      const word = notes.find((note) => said === note || said.startsWith(`${note} `));
      if (word === undefined) return false;
      return said === word || bare || /^[\s(*]*[^:.\n]{0,40}:/.test(text) || /^ \d/.test(said.slice(word.length));
    },
    namesAnnex(text) {
      const said = plain(text);
      return forms.some((form) => said === form || said.startsWith(`${form} `));
    },
    kindOfTitle(text) {
      const said = plain(text);
      const any = (phrases: (words: (typeof annexWords)[number]) => readonly string[]): boolean => annexWords.some((words) => phrases(words).some((phrase) => holds(said, phrase)));
      return either(any((words) => words.imported), any((words) => words.consolidated)) ?? number(text);
    },
    kindOfColumns(texts) {
      const said = texts.map((text) => plain(text.replace(NUMBERING, '')));
      const any = (patterns: (words: (typeof annexWords)[number]) => readonly string[]): boolean =>
        annexWords.some((words) => patterns(words).some((pattern) => said.some((one) => fits(one, pattern))));
      return either(any((words) => words.importedColumns), any((words) => words.consolidatedColumns));
    },
  };
}

/** The same, but where the officer said what a heading is, that counts. */
export function withChoices(headings: Headings, choices: readonly HeadingChoice[]): Headings {
  if (choices.length === 0) return headings;
  const chosen = new Map(choices.map(({ header, field }) => [plain(header), field]));
  const choiceOf = (text: string): Field | null | undefined => (text.length > LONGEST_CHOSEN ? undefined : chosen.get(plain(text)));
  return {
    ...headings,
    heading(text, exactly) {
      const field = choiceOf(text);
      if (field === undefined) return headings.heading(text, exactly);
      return field && { field, tags: [], sure: true };
    },
    isLeft: (text) => choiceOf(text) === null,
  };
}

/** Longer than any heading: such a text is not even compared. */
const LONGEST_CHOSEN = 1_000;
