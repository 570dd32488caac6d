/** The pane on a fake workbook, chosen by the page's address: to look at every view without Excel. */
import { createRoot } from 'react-dom/client';
import { CrisolError } from '../../src/errors';
import { PANE_VIEWS } from '../../src/language/pane-texts';
import { App, type Connection } from '../../src/taskpane/App';
import { fakeSession, type Kind } from './fake-session';

const asked = new URLSearchParams(window.location.search);
const kinds: Readonly<Record<string, Kind>> = {
  first: {},
  unknown: { unknown: true, evaluatedBefore: true, protectedSheet: true },
  before: { evaluatedBefore: true },
  empty: { annexes: false },
  same: { evaluatedBefore: true, nothingNew: true },
  endless: { evaluatedBefore: true, pause: null },
  failing: { evaluatedBefore: true, failing: { evaluate: new CrisolError('writeNotConfirmed', { sheet: 'Anexo 3' }, new Error('cause')), goTo: new CrisolError('officeFailed') } },
  broken: { failing: { survey: new TypeError('x is undefined') } },
};
const session = fakeSession(kinds[asked.get('kind') ?? 'first']);
Object.assign(window, { session });
const dark = asked.get('dark');
const connect = async (): Promise<Connection> => {
  if (asked.get('kind') === 'unreachable') throw new CrisolError('officeUnreachable');
  if (asked.get('kind') === 'waiting') return new Promise(() => undefined);
  return { session, displayLanguage: asked.get('language') ?? 'es-MX', dark: dark === null ? null : dark === '1', host: 'Excel · preview' };
};
createRoot(document.getElementById('root')!).render(<App connect={connect} view={PANE_VIEWS.find((view) => view === asked.get('view')) ?? 'evaluate'} />);
