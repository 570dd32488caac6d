/** Evidence of one component → the status that it speaks for. Knows no phase, no walk and no officer. */
import type { Evidence } from '../evidence/evidence';
import type { Basis, ComponentId, Says, Status } from '../method';

/**
 * Components whose `partial` only says that something else is there (1.1 an objective, 1.5 interest or funds, 2.2 a method of its own, 2.4 a training held), so a
 * clause that denies the thing itself stands against it. Everywhere else `partial` says that a part of the very thing exists or is under way, so a denial of the
 * rest leaves it partial: 1.2 (effects not measured), 3.4 (not achieved, while something says that it is under way, in part or paid for together).
 */
const DENIAL_OUTWEIGHS_PARTIAL: ReadonlySet<ComponentId> = new Set(['1.1', '1.5', '2.2', '2.4']);

/** What a clause can at most raise a component to; a plan is never met, but it is all that 1.2 asks for `partial`. */
const MOST: Readonly<Record<Says, readonly Evidence['supports'][]>> = {
  done: ['met', 'partial'],
  underWay: ['met', 'partial'],
  planned: ['partial'],
  recommended: [],
  denied: [],
};

/**
 * Status suggested by the evidence of one component (method: "Status of a component").
 * Recommendations never raise it and never end `unknown`: a denial there lowers `met` to `partial`, no more.
 */
export function suggestStatus(component: ComponentId, evidence: readonly Pick<Evidence, 'says' | 'supports' | 'field'>[]): { readonly status: Status; readonly basis: Basis } {
  const own = evidence.filter(({ field }) => field !== 'recommendations');
  const shown = new Set(own.filter(({ says, supports }) => MOST[says].includes(supports)).map(({ supports }) => supports));
  const unmet = own.some(({ supports }) => supports === 'unmet');
  const lacking = evidence.some(({ field, says }) => field === 'recommendations' && says === 'denied');
  const status = weigh(shown.has('met'), shown.has('partial'), unmet, lacking, DENIAL_OUTWEIGHS_PARTIAL.has(component));
  return { status, basis: status === 'unknown' ? 'none' : 'documented' };
}

function weigh(met: boolean, partial: boolean, unmet: boolean, lacking: boolean, denialOutweighsPartial: boolean): Status {
  if (met) return unmet || lacking ? 'partial' : 'met';
  if (unmet && (!partial || denialOutweighsPartial)) return 'unmet';
  return partial ? 'partial' : 'unknown';
}
