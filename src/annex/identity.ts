/** Which programme of the last run each row is: by its key, by its name, or newly keyed. Where key and name contradict each other nothing is guessed. */
import { plain } from './plain';
import type { Programme } from './programme';

export interface Identity {
  /** The key to write; in a conflict the one found, which is not to be trusted. */
  readonly key: string;
  /** What contradicts: the key found in the row, and the name it stood for at the last run ('' if that run did not know it). */
  readonly conflict: { readonly foundKey: string; readonly rememberedName: string } | null;
}

const PREFIX = 'CR-';
const LENGTH = 5;
/** Without I, L, O and U, which are misread or spell words. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const KEY = new RegExp(`^${PREFIX}[${SIGNS}]{${LENGTH}}$`);

/** Whether a text has the shape of a key: any other is the officer's, whatever its column is headed. */
export const isKey = (text: string): boolean => KEY.test(text);

/** FNV-1a, 32 bits: short, and the same everywhere. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const sign of text) sum = Math.imul(sum ^ sign.codePointAt(0)!, 0x01000193);
  return sum >>> 0;
}

function keyFrom(text: string): string {
  let rest = hash(text);
  let signs = '';
  for (let index = 0; index < LENGTH; index++) {
    signs += SIGNS[rest % SIGNS.length]!;
    rest = Math.floor(rest / SIGNS.length);
  }
  return PREFIX + signs;
}

/**
 * One identity for each programme, in their order.
 *
 * A key whose remembered name is the row's name, or that was never remembered, stands. So does one whose programme was renamed. It is a conflict where the same
 * key stands on two rows, where the row's name is remembered under another key, or where the key's name stands on a row without one: somebody sorted or moved
 * some cells without the others. A row without a key takes the
 * one remembered key of its name that no row claims (its columns were deleted, or it was copied); else a new one, made from its kind and name and therefore the same every time.
 * @param remembered key → name of the programme at the last run
 */
export function identify(programmes: readonly Pick<Programme, 'key' | 'kind' | 'name'>[], remembered: ReadonlyMap<string, string>): readonly Identity[] {
  const keysOf = new Map<string, string[]>();
  for (const [key, name] of remembered) keysOf.set(plain(name), [...(keysOf.get(plain(name)) ?? []), key]);
  const rows = new Map<string, number>();
  for (const { key } of programmes) if (key !== null) rows.set(key, (rows.get(key) ?? 0) + 1);
  const taken = new Set(rows.keys());
  const keyless = new Set(programmes.filter(({ key }) => key === null).map(({ name }) => plain(name)));

  return programmes.map(({ key, kind, name }) => {
    const said = plain(name);
    const known = keysOf.get(said) ?? [];
    if (key !== null) {
      const before = remembered.get(key);
      const elsewhere = before !== undefined && plain(before) !== said && (keyless.has(plain(before)) || known.some((other) => other !== key));
      return { key, conflict: rows.get(key)! > 1 || elsewhere ? { foundKey: key, rememberedName: before ?? '' } : null };
    }
    const free = known.length === 1 && !taken.has(known[0]!) ? known[0]! : newKey(`${kind ?? ''} ${said}`, said);
    taken.add(free);
    return { key: free, conflict: null };
  });

  function newKey(seed: string, said: string): string {
    for (let turn = 0; ; turn++) {
      const key = keyFrom(turn === 0 ? seed : `${seed} ${turn}`);
      const before = remembered.get(key);
      if (!taken.has(key) && (before === undefined || plain(before) === said)) return key;
    }
  }
}
