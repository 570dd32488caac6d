/** The command line → what is asked. Knows no file and no workbook. */
import { parseArgs } from 'node:util';
import { CrisolError } from '../errors';
import { LANGUAGE_TAGS, type LanguageTag } from '../language/pack';

export interface Arguments {
  /** A file as typed, or what kind of template; null where none is named. */
  readonly subject: string | null;
  readonly out: string | null;
  readonly json: boolean;
  /** Null: not said. */
  readonly language: LanguageTag | null;
  readonly yearOfAnalysis: number | null;
  /** Keys of the programmes that get a page, or `all`; null: not said. */
  readonly pages: readonly string[] | 'all' | null;
  readonly help: boolean;
}

const OPTIONS = {
  out: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  pages: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What a command understands, beside `--help`. */
export type Option = Exclude<keyof typeof OPTIONS, 'help'>;

/** @throws CrisolError `badArgument` naming the argument as typed */
export function parseArguments(argv: readonly string[], understood: readonly Option[]): Arguments {
  const { values, positionals } = parse(argv);
  const other = (Object.keys(values) as (keyof typeof OPTIONS)[]).find((option) => option !== 'help' && !understood.includes(option));
  if (other) throw new CrisolError('badArgument', { argument: `--${other}` });
  const { out, lang, 'as-of': asOf, pages } = values;
  if (positionals.length > 1) throw new CrisolError('badArgument', { argument: positionals[1]! });
  if (positionals[0] === '') throw new CrisolError('badArgument', { argument: "''" });
  if (out === '') throw new CrisolError('badArgument', { argument: '--out' });
  const language = lang === undefined ? null : (LANGUAGE_TAGS.find((tag) => tag === lang) ?? null);
  if (lang !== undefined && language === null) throw new CrisolError('badArgument', { argument: `--lang ${lang}` });
  if (asOf !== undefined && !/^(19|20)\d\d$/.test(asOf)) throw new CrisolError('badArgument', { argument: `--as-of ${asOf}` });
  const keys = pages?.split(/[\s,;]+/).filter((key) => key !== '') ?? null;
  if (keys?.length === 0) throw new CrisolError('badArgument', { argument: '--pages' });
  return {
    subject: positionals[0] ?? null, out: out ?? null, json: values.json ?? false, language, yearOfAnalysis: asOf === undefined ? null : Number(asOf), help: values.help ?? false,
    pages: keys?.length === 1 && keys[0] === 'all' ? 'all' : keys,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw cause;
    const named = /'([^']+)'/.exec(message)?.[1]?.split(/[ ,]/)[0];
    throw new CrisolError('badArgument', { argument: named ?? argv.find((argument) => argument.startsWith('-')) ?? '' }, cause);
  }
}
