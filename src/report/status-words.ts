/** Words of a status in a cell → the status. Reads what statusText writes, and what an officer chooses or types, in every language Crisol knows. */
import { plain } from '../annex/plain';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, STATUSES, type Status } from '../method';
import { OFFICER_MARK } from './appearance';

export interface StatusWord {
  readonly status: Status;
  /** It bears the mark of an officer's decision. */
  readonly decided: boolean;
}

export type StatusReader = (text: string) => StatusWord | null;

/** Reads a status by its word, whatever its case, accents and marks, or by its symbol alone; null for any other word. */
export function statusReader(packs: readonly LanguagePack[]): StatusReader {
  const words = new Map(packs.flatMap(({ verdict }) => STATUSES.map((status) => [plain(verdict.status[status]), status] as const)));
  const symbols = new Map(STATUSES.map((status) => [APPEARANCE[status].symbol, status] as const));
  return (text) => {
    const word = plain(text);
    const status = word === '' ? symbols.get(text.trim().charAt(0)) : words.get(word);
    return status ? { status, decided: text.includes(OFFICER_MARK) } : null;
  };
}
