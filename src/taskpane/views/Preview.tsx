/** What a run would write and where, told before anything is written. */
import { useCallback, useEffect, useState } from 'react';
import type { Evaluation } from '../../workbook/evaluate';
import { Disclosure, Remark, Waiting } from '../parts/layout';
import { Trouble } from '../parts/Trouble';
import type { Loadable } from '../state/pane';
import { usePane } from '../state/use-pane';

export function Preview() {
  const { preview } = usePane().pack.pane.evaluate;
  return <Disclosure className="card" title={preview.title}><Places /></Disclosure>;
}

function Places() {
  const { state, acts, pack, host } = usePane();
  const { preview } = pack.pane.evaluate;
  const [found, setFound] = useState<Loadable<Evaluation>>({ kind: 'loading' });
  const load = useCallback(() => {
    let over = false;
    setFound({ kind: 'loading' });
    acts.preview().then(
      (value) => !over && setFound({ kind: 'ready', value }),
      (error: unknown) => !over && setFound({ kind: 'failed', error }),
    );
    return () => {
      over = true;
    };
  }, [acts]);
  // Another scope, other choices: another preview.
  useEffect(load, [load, state.scope, state.survey]);
  if (found.kind === 'failed') return <Trouble small error={found.error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: load }} />;
  if (found.kind !== 'ready') return <Waiting text={pack.pane.waiting.workbook} />;
  const { places, notices } = found.value;
  return (
    <>
      <p className="muted">{places.length === 0 ? preview.nothing : preview.promise}</p>
      <ul className="lines">
        {places.map(({ sheet, own, address }) => <li key={`${sheet} ${address}`}>{own === null ? preview.beside(sheet, address) : preview.own(sheet)}</li>)}
      </ul>
      {notices.map(({ code, values }, at) => <Remark key={at} warning>{pack.report.notice[code](values)}</Remark>)}
    </>
  );
}
