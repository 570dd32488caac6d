/** Which countries of a row give and which receive, as its name tells ("Perú–Bolivia"), and how a text names them and their people. Knows no rule. */
import { countriesIn } from '../annex/countries';
import type { CountryMention, Programme } from '../annex/programme';
import { COUNTRY_NAMES, countryName } from '../language/country-names';
import type { Cues, Pattern } from '../language/cues';
import type { LanguageTag } from '../language/pack';
import { fold } from './text';

/** Expressions over folded text; null where the row does not tell who gives and who receives. */
export interface Roles {
  /** The receiving countries and their people, as those who act. */
  readonly body: RegExp | null;
  /** The country that offers, and its people. */
  readonly giver: RegExp | null;
  /** A clause that begins with what is in or of the country that offers ("In Brazil, …"). */
  readonly atGiver: RegExp | null;
  /** The receiving countries and their people, anywhere. */
  readonly receiver: RegExp | null;
}

/** They pay for the cooperation of others and are never its receiving side: the OECD's Development Assistance Committee and the Gulf's donors. */
const PAYING: ReadonlySet<string> = new Set([
  'AE', 'AT', 'AU', 'BE', 'CA', 'CH', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GB', 'GR', 'HU', 'IE', 'IS', 'IT', 'JP', 'KR', 'KW', 'LT', 'LU', 'LV', 'NL', 'NO', 'NZ', 'PL', 'PT', 'QA', 'SA', 'SE', 'SI', 'SK', 'US',
]);
/** They offer so often that a text must say that they receive. */
const OFFERING: ReadonlySet<string> = new Set(['AR', 'BR', 'CL', 'CN', 'CO', 'CU', 'IN', 'MA', 'MX', 'RU', 'TR', 'UY', 'ZA']);
/** Its name is a meeting's in three languages. */
const WORDS: ReadonlySet<string> = new Set(['RE']);
const SMALL = /^(?:el|la|las|los|le|les|the|o|a|os|as|islas?|ilhas?|iles?|islands?|republica|republic|republique|of|de|del|da|do|des|du|united)$/;
/** First words that many names share, and so tell none apart. */
const SHARED = /^(?:costa|sierra|saint|santa|santo|reino|estados|nueva|nova|nouvelle|arabia|papua|central)$/;

/** A name up to where its people are called after it: "bolivia" → "boliv", "guinea-bissau" → "guine", "cabo verde" → "cabo[ -]?verd". */
function stem(name: string): string {
  const words = fold(name).split(/,| (?:y|e|and|et) /)[0]!.split(/[\s-]+/).filter((word) => /^[a-z']+$/.test(word) && !SMALL.test(word));
  const kept = words.length > 1 && words[0]!.length >= 5 && !SHARED.test(words[0]!) ? words.slice(0, 1) : words;
  const last = kept.at(-1) ?? '';
  const cut = last.replace(/que$/, '(?:qu|c)').replace(/[aeiouy]*s?$/, '');
  return [...kept.slice(0, -1), kept.length > 1 || cut.length >= 5 ? cut : last].join('[ -]?');
}

/** The country that another one is joined to ("Perú–Bolivia", "Rwanda to Malawi"), or that stands in brackets behind another ("Paraguay (Brasil–FAO)"): it offers. */
function giverOf(name: string, named: readonly CountryMention[], towards: string): string | null {
  if (named.length === 0) return null;
  const joined = new RegExp(`^\\s?(?:[–—→>/-]|->|(?:${towards}) )`, 'i');
  let from = 0;
  for (const one of named) {
    const start = name.indexOf(one.name, from);
    const bracketed = from > 0 && /\(\s*$/.test(name.slice(from, start));
    from = start + one.name.length;
    if (bracketed || joined.test(name.slice(from))) return one.code;
  }
  return null;
}

const words = (patterns: readonly string[]): string => patterns.join('|');

/** Not as somebody who acts: "in Bolivia", "without Peruvian experts". */
const aside = ({ without, of }: Cues['country']): string => `(?<!\\b(?:${words(without)})(?: [a-z]+){0,2} )(?<!\\b(?:${words(of)}) (?:[a-z]{1,3} |l')?)`;

/** In letters: with what is shorter other words begin as well. */
const SHORT = 5;

/** Countries and their people as those who act, but for those that mostly pay or offer: they receive, where the row does not tell otherwise. */
export function receiversOf(tag: LanguageTag, { country }: Cues): readonly Pattern[] {
  const codes = new Set(COUNTRY_NAMES.map(([, code]) => code));
  return [...codes].flatMap((code) => {
    if (code === null || PAYING.has(code) || OFFERING.has(code) || WORDS.has(code)) return [];
    const name = fold(countryName(code, tag));
    if (name.length < SHORT || /[^a-z\s-]/.test(name)) return [];
    const cut = name.replace(/que$/, '(?:qu|c)').replace(/[aeiouy]?s?$/, '');
    const begins = (cut.length > SHORT ? cut : name).replace(/[\s-]+/g, '[ -]');
    return [`(?=${begins})${aside(country)}${begins}[a-z]*`];
  });
}

/** Of each language, the roles of rows that name the same countries: they are the same, so that what a text says in one row it says in the other. */
const known = new WeakMap<Cues, Map<string, Roles>>();
const MOST_KNOWN = 500;

/** The roles of the countries that a row names, by the language of a text: made where it is asked for. */
export function rolesOf({ name, cell, countries }: Programme): (reader: { readonly tag: LanguageTag; readonly cues: Cues }) => Roles {
  const named = countriesIn(name, cell);
  return ({ tag, cues }) => {
    const giver = giverOf(name, named, words(cues.country.towards));
    const receivers = new Set([...named, ...(giver ? countries : [])].map(({ code }) => code).filter((code) => code !== giver && !PAYING.has(code)));
    const receiving = giver || receivers.size === 1 ? [...receivers] : [];
    let roles = known.get(cues);
    if (!roles || roles.size >= MOST_KNOWN) known.set(cues, (roles = new Map()));
    const id = `${giver ?? ''}>${receiving.join()}`;
    let found = roles.get(id);
    if (!found) roles.set(id, (found = expressionsOf(giver, receiving, tag, cues)));
    return found;
  };
}

function expressionsOf(giver: string | null, receivers: readonly string[], tag: LanguageTag, { country }: Cues): Roles {
  const names = (codes: readonly string[]): string => codes.map((code) => stem(countryName(code, tag))).filter((one) => one.length >= 4).join('|');
  // the name is looked for first, because looking back is dear
  const expression = (list: string, unless = ''): RegExp | null => (list === '' ? null : new RegExp(`(?<![a-z])(?=${list})${unless}(?:${list})[a-z]*`, 'g'));
  const receiving = names(receivers);
  const giving = giver ? names([giver]) : '';
  const article = "(?:[a-z]{1,3} |l')?";
  return {
    body: expression(receiving, aside(country)),
    giver: expression(giving, aside(country)),
    atGiver: giving === '' ? null : new RegExp(`(?:${words(country.at)}) ${article}(?:${giving})[a-z]*|${article}(?:[a-z]+ )?(?:${giving})[a-z]*(?:'s)? (?:${words(country.owns)})(?![a-z])`, 'g'),
    receiver: expression(receiving),
  };
}
