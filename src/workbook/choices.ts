/** The officer's choices, kept in the workbook's settings as JSON. Knows no annex and no cell. */
import type { HeadingChoice } from '../annex/headings';
import { LANGUAGE_TAGS, type LanguageTag } from '../language/pack';
import { COMPONENT_IDS, FIELDS, type ComponentId } from '../method';
import type { Undo } from './run';

/** The officer's choices, kept in the workbook. */
export interface Choices {
  /** Language to write in. */
  readonly language: LanguageTag | 'auto';
  /** Year of analysis; null: age is not judged. */
  readonly asOf: number | null;
  /** Components that do not apply to the office's kind of programme (criterion 2). */
  readonly notApplicable: readonly ComponentId[];
  readonly headings: readonly HeadingChoice[];
  /** Who decides, as the history names them; empty: nobody is named. */
  readonly author: string;
}

export interface KeptChoices {
  readonly choices: Choices;
  /** Something was kept that could not be read: the usual stands in its place. */
  readonly damaged: boolean;
}

export const CHOICES_KEY = 'crisol.choices';
const USUAL: Choices = { language: 'auto', asOf: null, notApplicable: [], headings: [], author: '' };

/** Asks for the choices with the next sync; the function returned reads them after it. */
export function askForChoices({ workbook }: Excel.RequestContext): () => KeptChoices {
  const setting = workbook.settings.getItemOrNullObject(CHOICES_KEY);
  setting.load('value');
  return () => (setting.isNullObject ? { choices: USUAL, damaged: false } : parseChoices(setting.value));
}

/**
 * Keeps what was chosen; what is kept already and not named stays.
 * @param onWriting called with the way back, before anything is written
 */
export async function keepChoices(context: Excel.RequestContext, chosen: Partial<Choices>, onWriting: (undo: Undo) => void): Promise<void> {
  const former = context.workbook.settings.getItemOrNullObject(CHOICES_KEY);
  former.load('value');
  await context.sync();
  const kept: unknown = former.isNullObject ? null : former.value;
  const choices = JSON.stringify({ ...(kept === null ? USUAL : parseChoices(kept).choices), ...chosen });
  if (choices === kept) return;
  onWriting(async (undoing) => {
    const { settings } = undoing.workbook;
    const now = settings.getItemOrNullObject(CHOICES_KEY);
    await undoing.sync();
    if (kept !== null) settings.add(CHOICES_KEY, kept);
    else if (!now.isNullObject) now.delete();
    await undoing.sync();
  });
  context.workbook.settings.add(CHOICES_KEY, choices);
  await context.sync();
}

/** What is not as it was kept falls back to the usual, each choice for itself. */
export function parseChoices(kept: unknown): KeptChoices {
  const found = jsonObject(kept);
  if (!found) return { choices: USUAL, damaged: true };
  let damaged = false;
  const one = <T>(value: unknown, read: (value: unknown) => T | undefined, usual: T): T => {
    if (value === undefined) return usual;
    const understood = read(value);
    damaged ||= understood === undefined;
    return understood ?? usual;
  };
  const list = <T>(value: unknown, read: (value: unknown) => T | undefined): readonly T[] =>
    one<readonly unknown[]>(value, (given) => (Array.isArray(given) ? given : undefined), []).flatMap((each) => {
      const understood = read(each);
      damaged ||= understood === undefined;
      return understood === undefined ? [] : [understood];
    });
  const choices: Choices = {
    language: one(found['language'], (value) => (value === 'auto' ? value : LANGUAGE_TAGS.find((tag) => tag === value)), USUAL.language),
    // Null is a choice of its own: age is not judged.
    asOf: found['asOf'] === null ? null : one<number | null>(found['asOf'], (value) => (isYear(value) ? value : undefined), USUAL.asOf),
    notApplicable: list(found['notApplicable'], (value) => COMPONENT_IDS.find((id) => id === value)),
    headings: list(found['headings'], headingChoice),
    author: one(found['author'], (value) => (typeof value === 'string' ? value : undefined), USUAL.author),
  };
  return { choices, damaged };
}

function jsonObject(kept: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = typeof kept === 'string' ? JSON.parse(kept) : null;
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? { ...found } : null;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}

const isYear = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1800 && value < 2200;

function headingChoice(value: unknown): HeadingChoice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { sheet, header, field }: Readonly<Record<string, unknown>> = { ...value };
  const known = field === null ? null : FIELDS.find((one) => one === field);
  return typeof sheet === 'string' && typeof header === 'string' && known !== undefined ? { sheet, header, field: known } : undefined;
}
