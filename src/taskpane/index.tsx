/** The pane begins: something stands there at once, then Excel is reached while the larger part of the code arrives. */
import { createRoot } from 'react-dom/client';
import { PANE_VIEWS } from '../language/pane-texts';
import { App, type Connection } from './App';
import { reachExcel } from './office';

async function connect(): Promise<Connection> {
  const engine = import(/* webpackChunkName: "engine" */ './engine');
  // Excel's answer is awaited first; if the engine fails before that, it is told then.
  engine.catch(() => undefined);
  const facts = await reachExcel();
  return { session: (await engine).openSession(), ...facts };
}

const asked = new URLSearchParams(window.location.search).get('view');
createRoot(document.getElementById('root')!).render(<App connect={connect} view={PANE_VIEWS.find((view) => view === asked) ?? 'evaluate'} />);
