/** What can be made of the workbook beside the main job: the summary, a page a programme, and templates to fill in. One at a time. */
import { useRef, useState, type ReactNode } from 'react';
import { Button, Checkbox, ProgressBar } from '@fluentui/react-components';
import { CrisolError } from '../../errors';
import { TEMPLATE_KINDS, type TemplateKind } from '../../language/template-texts';
import type { Evaluation } from '../../workbook/evaluate';
import type { WorkbookSession } from '../../workbook/session';
import { CellLink, Disclosure } from '../parts/layout';
import { Trouble } from '../parts/Trouble';
import { usePane } from '../state/use-pane';

type What = 'summary' | 'pages' | 'template';
type Task = (session: WorkbookSession, signal: AbortSignal) => Promise<readonly string[]>;

type Made =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly what: What; readonly stopping: boolean }
  /** Names of the sheets. */
  | { readonly kind: 'done'; readonly what: What; readonly sheets: readonly string[] }
  | { readonly kind: 'stopped'; readonly what: What }
  | { readonly kind: 'failed'; readonly what: What; readonly error: unknown; readonly task: Task };

interface Making {
  readonly made: Made;
  make(what: What, task: Task): Promise<void>;
  stop(): void;
}

function useMaking(): Making {
  const { acts } = usePane();
  const [made, setMade] = useState<Made>({ kind: 'none' });
  const running = useRef<AbortController | null>(null);
  return {
    made,
    async make(what, task) {
      const stop = new AbortController();
      running.current = stop;
      setMade({ kind: 'running', what, stopping: false });
      try {
        setMade({ kind: 'done', what, sheets: await acts.make((session) => task(session, stop.signal)) });
      } catch (error) {
        // A CrisolError while stopping says that something could not be taken back: that must be told.
        setMade(stop.signal.aborted && !(error instanceof CrisolError) ? { kind: 'stopped', what } : { kind: 'failed', what, error, task });
      }
    },
    stop() {
      running.current?.abort();
      setMade((now) => (now.kind === 'running' ? { ...now, stopping: true } : now));
    },
  };
}

/** @param evaluation null before the first run: then there is nothing to sum up */
export function Makings({ evaluation }: { readonly evaluation: Evaluation | null }) {
  const making = useMaking();
  return (
    <>
      {evaluation && <Summary making={making} />}
      {evaluation && <Pages making={making} evaluation={evaluation} />}
      <Templates making={making} />
    </>
  );
}

function Summary({ making }: { readonly making: Making }) {
  const { summary } = usePane().pack.pane.report;
  return (
    <Section what="summary" title={summary.title} text={summary.what} making={making}>
      <div className="buttons"><Button disabledFocusable={busy(making)} onClick={() => void making.make('summary', async (session, signal) => [await session.makeSummary(signal)])}>{summary.act}</Button></div>
    </Section>
  );
}

function Pages({ making, evaluation: { assessment: { verdicts } } }: { readonly making: Making; readonly evaluation: Evaluation }) {
  const { pages } = usePane().pack.pane.report;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const keys = verdicts.map(({ key }) => key);
  const wanted = keys.filter((key) => chosen.includes(key));
  return (
    <Section what="pages" title={pages.title} text={pages.what} making={making}>
      <Disclosure title={pages.choose} aside={pages.chosen(wanted.length, keys.length)}>
        <Checkbox label={pages.all} checked={wanted.length === keys.length ? true : wanted.length > 0 ? 'mixed' : false} onChange={(_, { checked }) => setChosen(checked === true ? keys : [])} />
        {verdicts.map(({ key, programme }) => (
          <div key={`${key} ${programme.cell}`}>
            <Checkbox label={programme.name} checked={wanted.includes(key)} onChange={(_, { checked }) => setChosen(checked === true ? [...chosen, key] : chosen.filter((one) => one !== key))} />
          </div>
        ))}
      </Disclosure>
      <div className="buttons"><Button disabledFocusable={busy(making) || wanted.length === 0} onClick={() => void making.make('pages', (session, signal) => session.makePages(wanted, signal))}>{pages.act(wanted.length)}</Button></div>
    </Section>
  );
}

function Templates({ making }: { readonly making: Making }) {
  const { pack } = usePane();
  const { templates } = pack.pane.report;
  const insert = (kind: TemplateKind) => (): void => void making.make('template', (session) => session.insertTemplate(kind, pack.tag));
  return (
    <Section what="template" title={templates.title} text={templates.what} making={making}>
      <div className="buttons">{TEMPLATE_KINDS.map((kind) => <Button key={kind} size="small" disabledFocusable={busy(making)} onClick={insert(kind)}>{templates.kind[kind]}</Button>)}</div>
    </Section>
  );
}

const busy = ({ made }: Making): boolean => made.kind === 'running';

interface SectionProps {
  readonly what: What;
  readonly title: string;
  readonly text: string;
  readonly making: Making;
  readonly children: ReactNode;
}

/** What is on offer, and below it what has become of it. */
function Section({ what, title, text, making, children }: SectionProps) {
  const { pack, host } = usePane();
  const { report, run, retry } = pack.pane;
  const { made, make, stop } = making;
  const own = made.kind !== 'none' && made.what === what ? made : null;
  return (
    <section className="card making">
      <h2>{title}</h2>
      <p className="muted">{text}</p>
      {children}
      <div role="status">
        {own?.kind === 'running' && <p>{own.stopping ? run.stopping : report.working}</p>}
        {own?.kind === 'done' && (
          <>
            <p>{report.made(own.sheets.length)}</p>
            <ul className="plain">{own.sheets.map((sheet) => <li key={sheet}><CellLink sheet={sheet} cell="A1" text={sheet} /></li>)}</ul>
          </>
        )}
        {own?.kind === 'stopped' && <p>{report.stopped}</p>}
      </div>
      {own?.kind === 'running' && <ProgressBar aria-label={report.working} />}
      {own?.kind === 'running' && what !== 'template' && <div className="buttons"><Button size="small" disabledFocusable={own.stopping} onClick={stop}>{run.stop}</Button></div>}
      {own?.kind === 'failed' && <Trouble small error={own.error} pack={pack} host={host} retry={{ text: retry, act: () => void make(what, own.task) }} />}
    </section>
  );
}
