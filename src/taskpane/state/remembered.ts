/** What the pane remembers of a person, in the browser's own store. Where the browser forbids that, nothing is remembered and nothing fails. */
import { LANGUAGE_TAGS, type LanguageTag } from '../../language/pack';

const LANGUAGE = 'crisol.language';
const WELCOMED = 'crisol.welcomed';

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // Blocked for pages inside another page: a setting of the browser, not a failure.
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, value);
  } catch {
    // As above, or full: it is asked again next time.
  }
}

/** Null: as Excel. */
export function chosenLanguage(): LanguageTag | null {
  const found = read(LANGUAGE);
  return LANGUAGE_TAGS.find((tag) => tag === found) ?? null;
}

export function chooseLanguage(tag: LanguageTag | null): void {
  write(LANGUAGE, tag);
}

export function wasWelcomed(): boolean {
  return read(WELCOMED) !== null;
}

export function rememberWelcome(): void {
  write(WELCOMED, 'yes');
}
