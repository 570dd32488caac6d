/**
 * What the officer says of a programme, beside what its cells say: statuses set, evidence heard elsewhere, evidence turned down. Pure data and how an act
 * changes it; knows no sheet, no language and no clock.
 */
import type { ComponentId, Source, Status } from '../method';

/** Who said something, and the day, `2009-06-30`; empty where nobody knows any more. */
export interface Signature {
  readonly by: string;
  readonly on: string;
}

/** A status that a person set; a reason is required for `notApplicable` and against the suggestion, which `needsReason` tells. */
export interface Decision extends Signature {
  readonly status: Status;
  readonly reason: string;
  /** What it rests on; null: not said. */
  readonly source: Source | null;
  /** The quotes that the component rested on when it was decided; null: not yet noted. */
  readonly rested: readonly string[] | null;
}

/** A status that evidence can speak for. */
export type Shown = Extract<Status, 'met' | 'partial' | 'unmet'>;

/** Evidence that stands in no cell: an interview, a visit, another document. */
export interface AddedEvidence extends Signature {
  readonly component: ComponentId;
  readonly status: Shown;
  readonly quote: string;
  readonly source: Source;
}

/** Evidence found in a cell that does not count: it is not about this programme, or says something else. */
export interface Rejection extends Signature {
  readonly component: ComponentId;
  readonly quote: string;
  readonly reason: string;
}

export interface Judgement {
  readonly decisions: Readonly<Partial<Record<ComponentId, Decision>>>;
  readonly added: readonly AddedEvidence[];
  readonly rejected: readonly Rejection[];
}

/** By programme key. */
export type Judgements = Readonly<Record<string, Judgement>>;

export const NO_JUDGEMENT: Judgement = { decisions: {}, added: [], rejected: [] };

/** One thing that an officer does; `key` is the programme's. */
export type Act = { readonly key: string; readonly component: ComponentId } & (
  | { readonly kind: 'decide'; readonly status: Status; readonly reason: string; readonly source: Source | null }
  /** The suggestion counts again. */
  | { readonly kind: 'withdraw' }
  /** What rested on the old text still holds with the new one. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'add'; readonly status: Shown; readonly quote: string; readonly source: Source; readonly on: string }
  | { readonly kind: 'drop'; readonly quote: string }
  | { readonly kind: 'reject'; readonly quote: string; readonly reason: string }
  | { readonly kind: 'accept'; readonly quote: string }
);
export type ActKind = Act['kind'];

/** What an officer must say why: that a component does not apply, and what goes against the suggestion (method: "Status of a component"). */
export function needsReason(status: Status, suggested: Status): boolean {
  return status === 'notApplicable' || status !== suggested;
}

/** The judgement after an act, by whom and when; evidence added on another day keeps that day. What a decision rests on is noted when the run knows it. */
export function afterAct(judgement: Judgement, act: Act, { by, on }: Signature): Judgement {
  const { decisions, added, rejected } = judgement;
  const { component } = act;
  const known = decisions[component];
  switch (act.kind) {
    case 'decide':
      return { ...judgement, decisions: { ...decisions, [component]: { status: act.status, reason: act.reason.trim(), source: act.source, rested: null, by, on } } };
    case 'withdraw':
      return { ...judgement, decisions: Object.fromEntries(Object.entries(decisions).filter(([id]) => id !== component)) };
    case 'confirm':
      return known ? { ...judgement, decisions: { ...decisions, [component]: { ...known, rested: null, by, on } } } : judgement;
    case 'add':
      return { ...judgement, added: [...added.filter(not(act)), { component, status: act.status, quote: act.quote.trim(), source: act.source, by, on: act.on || on }] };
    case 'drop':
      return { ...judgement, added: added.filter(not(act)) };
    case 'reject':
      return { ...judgement, rejected: [...rejected.filter(not(act)), { component, quote: act.quote, reason: act.reason.trim(), by, on }] };
    case 'accept': {
      const back = { ...judgement, rejected: rejected.filter(not(act)) };
      // What the officer takes back in is the officer's doing, not the text's.
      return known?.rested ? { ...back, decisions: { ...decisions, [component]: { ...known, rested: [...new Set([...known.rested, act.quote])] } } } : back;
    }
  }
}

const not = ({ component, quote }: { readonly component: ComponentId; readonly quote: string }) => (one: { readonly component: ComponentId; readonly quote: string }): boolean =>
  one.component !== component || one.quote !== quote.trim();
