/** The pane's tabs: arrows go from one to the next, as the pattern of ARIA asks. Fluent's own bring hidden stops for the keyboard that screen readers trip over. */
import { useRef, type KeyboardEvent } from 'react';
import { PANE_VIEWS, type PaneView } from '../../language/pane-texts';
import { usePane } from '../state/use-pane';

/** Steps along the row, or to one of its ends. */
const KEYS: Readonly<Record<string, (at: number) => number>> = { ArrowRight: (at) => at + 1, ArrowLeft: (at) => at - 1, Home: () => 0, End: () => -1 };

export function Tabs() {
  const { state, acts, pack } = usePane();
  const row = useRef<HTMLDivElement>(null);
  const chosen = (view: PaneView): boolean => view === state.view && !state.settings;
  const move = (event: KeyboardEvent, at: number): void => {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    const view = PANE_VIEWS.at(step(at) % PANE_VIEWS.length)!;
    acts.show(view);
    row.current?.querySelector<HTMLElement>(`#tab-${view}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={pack.pane.tabs} ref={row}>
      {PANE_VIEWS.map((view, at) => (
        <button
          key={view} type="button" role="tab" id={`tab-${view}`} aria-selected={chosen(view)} aria-controls={`panel-${view}`}
          tabIndex={view === state.view ? 0 : -1} onClick={() => acts.show(view)} onKeyDown={(event) => move(event, at)}
        >
          {pack.pane.tab[view]}
        </button>
      ))}
    </div>
  );
}
