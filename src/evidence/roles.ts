/** Which countries of a row give and which receive, as its name tells ("Perú–Bolivia"), and how a text names them and their people. Knows no rule. */
import { countriesIn } from '../annex/countries';
import type { Programme } from '../annex/programme';
import { countryName } from '../language/country-names';
import type { LanguageTag } from '../language/pack';
import { fold } from './text';

export interface Roles {
  /** Countries and their people on the receiving side, on folded text; null where the row does not tell. */
  readonly body: RegExp | null;
  /** The country that offers, and its people. */
  readonly giver: RegExp | null;
}

/** A country that is joined to the next one: who offers stands first. */
const JOINED = /^\s?(?:[–—→>/-]|->|(?:to|para|vers|hacia) )/u;
/** They pay for the cooperation of others and are never its receiving side. */
const PAYING: ReadonlySet<string> = new Set(['AT', 'AU', 'BE', 'CA', 'CH', 'DE', 'ES', 'FI', 'FR', 'GB', 'IT', 'JP', 'KR', 'LU', 'NL', 'NO', 'NZ', 'SE', 'US']);
const SMALL = /^(?:el|la|las|los|le|les|the|o|a|os|as|islas?|ilhas?|iles?|islands?|republica|republic|republique|of|de|del|da|do|des|du)$/;

/** First words that many names share, and so tell none apart. */
const SHARED = /^(?:costa|sierra|saint|santa|santo|united|reino|estados|nueva|nova|nouvelle|arabia|papua|central)$/;

/** A name up to where its people are called after it: "bolivia" → "boliv", "guinea-bissau" → "guine", "cabo verde" → "cabo[ -]?verd". */
function stem(name: string): string {
  const words = fold(name).split(/,| (?:y|e|and|et) /)[0]!.split(/[\s-]+/).filter((word) => /^[a-z']+$/.test(word) && !SMALL.test(word));
  const kept = words.length > 1 && words[0]!.length >= 5 && !SHARED.test(words[0]!) ? words.slice(0, 1) : words;
  const last = kept.at(-1) ?? '';
  const cut = last.replace(/(?:que|[aeiouy]+)?s?$/, '');
  return [...kept.slice(0, -1), kept.length > 1 || cut.length >= 5 ? cut : last].join('[ -]?');
}

/** Not where it only says whose or where ("experts from Chile", "en Bolivia"), nor whom one does without. */
const ELSEWHERE = '(?<!\\b(?:sin|sans|sem|without|no)(?: [a-z]+){0,2} )(?<!\\b(?:de|del|d[oae]s?|du|en|in|of|n[oa]s?|au|aux|to|a|al|para|pour|con|com|avec|with|from|vers|hacia|entre|between) (?:la |el |l\')?)';

function mentions(codes: Iterable<string>, tag: LanguageTag): RegExp | null {
  const stems = [...codes].map((code) => stem(countryName(code, tag))).filter((one) => one.length >= 4);
  return stems.length > 0 ? new RegExp(`(?<![a-z])${ELSEWHERE}(?:${stems.join('|')})[a-z]*`, 'g') : null;
}

/** The roles of the countries that a row names, for texts in a language. */
export function rolesOf({ name, cell, countries }: Programme, tag: LanguageTag): Roles {
  const named = countriesIn(name, cell);
  let from = 0;
  const giver = named.find((one) => {
    const end = name.indexOf(one.name, from) + one.name.length;
    from = end;
    return JOINED.test(name.slice(end));
  })?.code;
  const all = new Set([...named, ...(giver ? countries : [])].map(({ code }) => code).filter((code) => code !== giver && !PAYING.has(code)));
  return { body: giver || all.size === 1 ? mentions(all, tag) : null, giver: giver ? mentions([giver], tag) : null };
}
