/** Taking out what Crisol wrote: what goes is named first, with the decisions, which may stay on a sheet; then it is done, and said where things stand. */
import { useCallback, useEffect, useState } from 'react';
import { Button, Checkbox } from '@fluentui/react-components';
import { CrisolError } from '../../errors';
import { APPEARANCE, isMilestone } from '../../method';
import type { Removal as Found } from '../../report/removal';
import { areaAddress } from '../../report/cells';
import { CellLink, Disclosure, DOT, Remark, Title, View, Waiting } from '../parts/layout';
import { Trouble } from '../parts/Trouble';
import type { Loadable, Removing } from '../state/pane';
import { usePane } from '../state/use-pane';
import { signed } from './Judgement';

export function Removal() {
  const { removal } = usePane().pack.pane;
  return <Disclosure className="card" title={removal.title}><Survey /></Disclosure>;
}

function Survey() {
  const { acts, pack, host } = usePane();
  const [found, setFound] = useState<Loadable<Found>>({ kind: 'loading' });
  const load = useCallback(() => {
    let over = false;
    setFound({ kind: 'loading' });
    acts.surveyRemoval().then(
      (value) => !over && setFound({ kind: 'ready', value }),
      (error: unknown) => !over && setFound({ kind: 'failed', error }),
    );
    return () => {
      over = true;
    };
  }, [acts]);
  useEffect(load, [load]);
  if (found.kind === 'failed') return <Trouble small error={found.error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: load }} />;
  if (found.kind !== 'ready') return <Waiting text={pack.pane.waiting.workbook} />;
  return <Named found={found.value} />;
}

function Named({ found: { sheets, places, decisions } }: { readonly found: Found }) {
  const { acts, pack } = usePane();
  const { removal } = pack.pane;
  const words = pack.verdict;
  const [keep, setKeep] = useState(true);
  const beside = places.filter(({ cells }) => cells.length > 0);
  if (sheets.length + beside.length === 0) return <p>{removal.nothing}</p>;
  return (
    <div className="removal">
      <p className="muted">{removal.hint}</p>
      {sheets.length > 0 && (
        <section>
          <h3>{removal.sheets}</h3>
          <ul className="lines">{sheets.map((sheet) => <li key={sheet}>{sheet}</li>)}</ul>
          <p className="muted">{removal.formulas}</p>
        </section>
      )}
      {beside.length > 0 && (
        <section>
          <h3>{removal.places}</h3>
          <ul className="lines">{beside.map(({ sheet, looks }, at) => <li key={`${sheet} ${at}`}>{[sheet, ...looks.slice(0, 2).map(areaAddress)].join(DOT)}</li>)}</ul>
        </section>
      )}
      {decisions.length > 0 && (
        <section>
          <h3>{removal.decisions(decisions.length)}</h3>
          {[...new Set(decisions.map(({ key }) => key))].map((key) => {
            const own = decisions.filter((one) => one.key === key);
            return (
              <section key={key}>
                <h4>{own[0]!.programme}</h4>
                <ul className="lines">
                  {own.map(({ component, status, by, on }) => (
                    <li key={component}>
                      {component} {isMilestone(component) ? words.milestone[component] : words.component[component]}
                      <span className="muted block">{[`${APPEARANCE[status].symbol}\u00a0${words.status[status]}`, ...signed({ by, on }, pack.locale)].join(DOT)}</span>
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
          <Checkbox checked={keep} label={removal.keep} onChange={(_, { checked }) => setKeep(checked === true)} />
        </section>
      )}
      <div className="buttons"><Button className="danger" onClick={() => void acts.remove(keep && decisions.length > 0, decisions.length)}>{removal.start}</Button></div>
    </div>
  );
}

/** These were found out before anything was taken away. */
const UNTOUCHED: readonly CrisolError['code'][] = ['sheetProtected', 'workbookProtected', 'workbookReadOnly'];

/** In the place of the view, while it goes on and after it. */
export function RemovalUnderWay({ removing }: { readonly removing: Exclude<Removing, { kind: 'none' }> }) {
  const { acts, pack, host } = usePane();
  const { removal } = pack.pane;
  if (removing.kind === 'running') return <View><Title arrive>{removal.title}</Title><Waiting text={removal.running} /></View>;
  if (removing.kind === 'failed') {
    const { error, keep, decisions } = removing;
    const begun = !(error instanceof CrisolError && UNTOUCHED.includes(error.code));
    return (
      <View>
        <Trouble error={error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: () => void acts.remove(keep, decisions) }} close={{ text: pack.pane.back, act: acts.removalOver }} />
        {begun && <Remark>{removal.again}</Remark>}
      </View>
    );
  }
  return (
    <View actions={<Button size="large" onClick={() => { acts.removalOver(); acts.show('evaluate'); }}>{pack.pane.close}</Button>}>
      <Title arrive>{removal.done}</Title>
      <p>{removal.left}</p>
      {removing.keptOn !== null && <p>{removal.kept} <CellLink sheet={removing.keptOn} cell="A1" text={removing.keptOn} /></p>}
      {removing.gone > 0 && <p>{removal.gone(removing.gone)}</p>}
    </View>
  );
}
