/** The command line → what is asked. Knows no file and no workbook. */
import { parseArgs } from 'node:util';
import { CrisolError } from '../errors';
import { LANGUAGE_TAGS, type LanguageTag } from '../language/pack';

export interface Arguments {
  /** As typed; null for the sample. */
  readonly file: string | null;
  readonly out: string | null;
  readonly json: boolean;
  /** Null: the language of most programmes. */
  readonly language: LanguageTag | null;
  readonly yearOfAnalysis: number | null;
  readonly help: boolean;
}

const OPTIONS = {
  out: { type: 'string' },
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  'as-of': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** @throws CrisolError `badArgument` naming the argument as typed */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const { out, lang, 'as-of': asOf } = values;
  if (positionals.length > 1) throw new CrisolError('badArgument', { argument: positionals[1]! });
  if (positionals[0] === '') throw new CrisolError('badArgument', { argument: "''" });
  if (out === '') throw new CrisolError('badArgument', { argument: '--out' });
  const language = lang === undefined ? null : (LANGUAGE_TAGS.find((tag) => tag === lang) ?? null);
  if (lang !== undefined && language === null) throw new CrisolError('badArgument', { argument: `--lang ${lang}` });
  if (asOf !== undefined && !/^(19|20)\d\d$/.test(asOf)) throw new CrisolError('badArgument', { argument: `--as-of ${asOf}` });
  return { file: positionals[0] ?? null, out: out ?? null, json: values.json, language, yearOfAnalysis: asOf === undefined ? null : Number(asOf), help: values.help };
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
