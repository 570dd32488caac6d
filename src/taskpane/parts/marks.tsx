/** Statuses and phases as they look in the workbook: a fill and always a symbol, with their words for whoever does not see them. */
import type { Verdict } from '../../assessment/verdict';
import { PHASE_APPEARANCE } from '../../report/appearance';
import { APPEARANCE, isMilestone, MILESTONE_IDS, type ComponentId, type Phase } from '../../method';
import { usePane } from '../state/use-pane';

/** "1.1 Direction: no evidence, inferred". */
function useStatusName(): (verdict: Verdict, id: ComponentId) => string {
  const { verdict: words } = usePane().pack;
  return ({ components }, id) => {
    const { status, inferredFrom } = components[id];
    const name = isMilestone(id) ? words.milestone[id] : words.component[id];
    return `${id} ${name}: ${words.status[status]}${inferredFrom ? `, ${words.inferred}` : ''}`;
  };
}

/** A status as its symbol on its colour; an inferred one lighter, with its arrow. */
export function StatusTile({ verdict, id, named }: { readonly verdict: Verdict; readonly id: ComponentId; readonly named: boolean }) {
  const nameOf = useStatusName();
  const { status, inferredFrom } = verdict.components[id];
  const { fill } = inferredFrom ? APPEARANCE.inferred : APPEARANCE[status];
  const name = nameOf(verdict, id);
  return (
    <span className="tile" style={{ backgroundColor: fill }} {...(named ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}>
      {APPEARANCE[status].symbol}
      {inferredFrom && <span className="tile-mark">{APPEARANCE.inferred.symbol}</span>}
    </span>
  );
}

/** The six milestones in a row, each with its id below. */
export function Milestones({ verdict, ids = MILESTONE_IDS }: { readonly verdict: Verdict; readonly ids?: readonly ComponentId[] }) {
  const { pack } = usePane();
  return (
    <ul className="milestones" aria-label={pack.pane.review.milestones}>
      {ids.map((id) => (
        <li key={id}>
          <StatusTile verdict={verdict} id={id} named />
          <span aria-hidden="true">{id}</span>
        </li>
      ))}
    </ul>
  );
}

export function PhaseBadge({ phase, name }: { readonly phase: Phase; readonly name?: string }) {
  const { fill, symbol } = PHASE_APPEARANCE[phase];
  return (
    <span className="phase" style={{ backgroundColor: fill }}>
      <span aria-hidden="true">{symbol}</span>
      {name === undefined ? <span className="unseen">{phase}</span> : <span>{name}</span>}
    </span>
  );
}
