/** Which programmes the list of the review shows, and in what order. Pure. */
import { plain } from '../../annex/plain';
import type { Verdict } from '../../assessment/verdict';
import type { Sort } from '../../language/pane-texts';
import { MILESTONE_IDS, type MilestoneId, type Phase } from '../../method';

export interface ListChoices {
  readonly query: string;
  /** Attained. */
  readonly phase: Phase | null;
  readonly area: string | null;
  /** A milestone that is neither met nor left out by the officer; one that is only inferred counts as missing. */
  readonly missing: MilestoneId | null;
  readonly sort: Sort;
}

export const EVERYTHING: ListChoices = { query: '', phase: null, area: null, missing: null, sort: 'workbook' };

export function areaOfWork({ programme }: Verdict): string {
  return (programme.fields.area ?? []).map(({ text }) => text.trim()).filter((text) => text !== '').join(' ');
}

/** Areas in the words of the workbook, each once whatever its case and accents, in the order of the alphabet. */
export function areasOf(verdicts: readonly Verdict[], locale: string): readonly string[] {
  const found = new Map<string, string>();
  for (const verdict of verdicts) {
    const area = areaOfWork(verdict);
    if (area !== '' && !found.has(plain(area))) found.set(plain(area), area);
  }
  return [...found.values()].sort(new Intl.Collator(locale).compare);
}

export function matches(verdict: Verdict, { query, phase, area, missing }: ListChoices): boolean {
  const words = plain(query).split(' ').filter((word) => word !== '');
  const text = plain(`${verdict.programme.number ?? ''} ${verdict.programme.name} ${areaOfWork(verdict)}`);
  return (
    words.every((word) => text.includes(word)) &&
    (phase === null || verdict.attainedPhase === phase) &&
    (area === null || plain(areaOfWork(verdict)) === plain(area)) &&
    (missing === null || isOpen(verdict, missing))
  );
}

/** Those that match, sorted; of equals, the order of the workbook. */
export function listed(verdicts: readonly Verdict[], choices: ListChoices, locale: string): readonly Verdict[] {
  const found = verdicts.filter((verdict) => matches(verdict, choices));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const open = (verdict: Verdict): number => MILESTONE_IDS.filter((id) => isOpen(verdict, id)).length;
  switch (choices.sort) {
    case 'workbook': return found;
    case 'name': return found.sort((a, b) => compare(a.programme.name, b.programme.name));
    case 'phase': return found.sort((a, b) => b.attainedPhase - a.attainedPhase || b.documentedPhase - a.documentedPhase);
    case 'open': return found.sort((a, b) => open(b) - open(a));
  }
}

/** What tells one programme from another in a list; keys alone may stand twice. */
export function placeOf({ key, programme: { sheet, cell } }: Verdict): string {
  return `${key} ${sheet} ${cell}`;
}

/** The same programmes in the same order as before; null where one of them is gone. @param order places of before */
export function inOrder(verdicts: readonly Verdict[], order: readonly string[]): readonly Verdict[] | null {
  const found = new Map(verdicts.map((verdict) => [placeOf(verdict), verdict]));
  const all = order.flatMap((place) => found.get(place) ?? []);
  return all.length === order.length ? all : null;
}

function isOpen({ components }: Verdict, id: MilestoneId): boolean {
  const { status } = components[id];
  return status !== 'met' && status !== 'notApplicable';
}
