/** The pane from its first moment: reaching Excel, choosing language and theme, three tabs and the settings. Never blank. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Button, FluentProvider } from '@fluentui/react-components';
import { languageOf, type LanguageTag, type LanguageTexts } from '../language/pack';
import { textsFor } from '../language/texts';
import type { PaneView } from '../language/pane-texts';
import type { WorkbookSession } from '../workbook/session';
import { ErrorBoundary } from './parts/ErrorBoundary';
import { useFocusKept } from './parts/focus';
import { Icon } from './parts/Icon';
import { View } from './parts/layout';
import { Tabs } from './parts/Tabs';
import { Trouble } from './parts/Trouble';
import { chooseLanguage, chosenLanguage } from './state/remembered';
import { PaneContext, usePane, usePaneState, type Pane } from './state/use-pane';
import { dark, light } from './theme';
import { Evaluate } from './views/Evaluate';
import { Report } from './views/Report';
import { Review } from './views/Review';
import { Settings } from './views/Settings';

/** What the pane is given once Excel answers. */
export interface Connection {
  readonly session: WorkbookSession;
  /** A locale: `es-MX`. */
  readonly displayLanguage: string;
  /** Whether Office's theme is dark now; null where Office does not tell. */
  readonly isDark: () => boolean | null;
  /** Name, platform and version of what the pane runs in. */
  readonly host: string;
}

export interface AppProps {
  /** Throws a CrisolError where Excel cannot be reached. */
  readonly connect: () => Promise<Connection>;
  readonly view: PaneView;
}

const LAST_RESORT: LanguageTag = 'en';

export function App({ connect, view }: AppProps) {
  const [connection, setConnection] = useState<Connection | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [chosen, setChosen] = useState(chosenLanguage);
  const ofExcel = languageOf(connection?.displayLanguage ?? navigator.language) ?? LAST_RESORT;
  const pack = textsFor(chosen ?? ofExcel);
  const isDark = useDark(connection?.isDark ?? notTold);
  const host = connection?.host ?? '';
  useFocusKept();

  const reach = useCallback(() => {
    setFailure(null);
    connect().then(setConnection, (error: unknown) => setFailure({ error }));
  }, [connect]);
  useEffect(reach, [reach]);
  useEffect(() => {
    document.documentElement.lang = pack.tag;
  }, [pack.tag]);

  const language = useMemo((): Pane['language'] => ({
    chosen,
    ofExcel,
    choose: (tag) => {
      chooseLanguage(tag);
      setChosen(tag);
    },
  }), [chosen, ofExcel]);

  return (
    <FluentProvider theme={isDark ? dark : light} className={isDark ? 'pane dark' : 'pane'}>
      <ErrorBoundary pack={pack} host={host}>
        {connection ? (
          <Connected connection={connection} view={view} pack={pack} language={language} />
        ) : failure ? (
          <main><View><Trouble error={failure.error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: () => window.location.reload() }} /></View></main>
        ) : (
          <main><Starting pack={pack} /></main>
        )}
      </ErrorBoundary>
    </FluentProvider>
  );
}

function Starting({ pack }: { readonly pack: LanguageTexts }) {
  return <div className="starting" role="status"><h1>{pack.pane.waiting.excel}</h1></div>;
}

interface ConnectedProps {
  readonly connection: Connection;
  readonly view: PaneView;
  readonly pack: LanguageTexts;
  readonly language: Pane['language'];
}

function Connected({ connection: { session, host }, view, pack, language }: ConnectedProps) {
  const { state, acts } = usePaneState(session, view);
  const shown = state.settings ? 'settings' : state.view;
  const before = useRef(shown);
  // The button that led here is gone and the focus with it: from nowhere, office.js would take the next Tab out of the pane.
  useEffect(() => {
    if (before.current !== shown && document.activeElement === document.body) document.getElementById(`tab-${state.view}`)?.focus();
    before.current = shown;
  }, [shown, state.view]);
  const pane = useMemo((): Pane => ({ state, acts, pack, host, language }), [state, acts, pack, host, language]);
  return (
    <PaneContext value={pane}>
      <Header />
      {state.trouble && (
        <Trouble small error={state.trouble.error} pack={pack} host={host} close={{ text: pack.pane.trouble.dismiss, act: acts.troubleOver }} />
      )}
      <main>
        <ErrorBoundary pack={pack} host={host} key={state.settings ? 'settings' : state.view}>
          {state.settings ? <Settings /> : <Panel>{bodies[state.view]}</Panel>}
        </ErrorBoundary>
      </main>
    </PaneContext>
  );
}

const bodies: Readonly<Record<PaneView, ReactNode>> = { evaluate: <Evaluate />, review: <Review />, report: <Report /> };

function Header() {
  const { state, acts, pack } = usePane();
  const { settings } = pack.pane;
  return (
    <header>
      <Tabs />
      <Button size="small" appearance="subtle" icon={<Icon name="settings" />} aria-label={settings} title={settings} aria-pressed={state.settings} onClick={() => acts.settings(!state.settings)} />
    </header>
  );
}

function Panel({ children }: { readonly children: ReactNode }) {
  const { state: { view } } = usePane();
  return <div className="panel" role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>{children}</div>;
}

const notTold = (): null => null;

/** Office's theme where it tells one, else the system's. */
function useDark(isDark: () => boolean | null): boolean {
  return useSyncExternalStore(onTheme, () => isDark() ?? systemTheme().matches);
}

const systemTheme = (): MediaQueryList => window.matchMedia('(prefers-color-scheme: dark)');

/** Outlook alone tells when Office's theme changes: in Excel it is asked for when the officer comes back to the pane. */
function onTheme(changed: () => void): () => void {
  const sources = [[systemTheme(), 'change'], [window, 'focus'], [document, 'visibilitychange'], [document.documentElement, 'pointerenter']] as const;
  for (const [source, event] of sources) source.addEventListener(event, changed);
  return () => {
    for (const [source, event] of sources) source.removeEventListener(event, changed);
  };
}
