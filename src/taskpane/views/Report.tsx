/** What stands in the workbook after an evaluation and the way there, and what else can be made of it. */
import { useEffect } from 'react';
import type { OwnSheet } from '../../annex/grid';
import { CrisolError, type ErrorCode } from '../../errors';
import { Button } from '@fluentui/react-components';
import type { Evaluation } from '../../workbook/evaluate';
import { CellLink, ReadOnlyRemark, Title, View, Waiting } from '../parts/layout';
import { Trouble } from '../parts/Trouble';
import { isReadOnly, usePane } from '../state/use-pane';
import { Makings } from './Making';
import { PhaseTable } from './Outcome';
import { Removal, RemovalUnderWay } from './Removal';

/** What else can be made is offered all the same. */
const NOTHING_TO_JUDGE: ReadonlySet<ErrorCode> = new Set(['noAnnex', 'onlyExample', 'onlyMatrix', 'noName']);

export function Report() {
  const { state, acts, pack, host } = usePane();
  const { review, survey, removing } = state;
  const readOnly = isReadOnly(state);
  const { report } = pack.pane;
  const evaluated = survey.kind === 'ready' && survey.value.evaluatedBefore;
  useEffect(() => {
    if (evaluated && removing.kind === 'none' && review.kind === 'none') void acts.review();
  }, [evaluated, removing.kind, review.kind, acts]);
  if (removing.kind !== 'none') return <RemovalUnderWay removing={removing} />;
  if (survey.kind === 'loading' || (evaluated && (review.kind === 'none' || review.kind === 'loading'))) return <View><Waiting text={pack.pane.waiting.workbook} /></View>;
  if (evaluated && review.kind === 'failed' && !(review.error instanceof CrisolError && NOTHING_TO_JUDGE.has(review.error.code))) {
    return <View><Trouble error={review.error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: () => void acts.review() }} /></View>;
  }
  if (!evaluated || review.kind !== 'ready') {
    return (
      <View>
        <Title>{report.title}</Title>
        <ReadOnlyRemark />
        {readOnly ? (
          <div className="buttons"><Button appearance="primary" onClick={() => acts.show('review')}>{pack.pane.outcome.see}</Button></div>
        ) : (
          <>
            <p>{report.first}</p>
            <div className="buttons"><Button appearance="primary" onClick={() => acts.show('evaluate')}>{pack.pane.tab.evaluate}</Button></div>
            <Makings evaluation={null} />
            <Removal />
          </>
        )}
      </View>
    );
  }
  return (
    <View>
      <Title>{report.title}</Title>
      <p>{report.what}</p>
      <ReadOnlyRemark />
      <OwnSheets evaluation={review.value} />
      <PhaseTable evaluation={review.value} />
      {!readOnly && <Makings evaluation={review.value} />}
      {!readOnly && <Removal />}
    </View>
  );
}

function OwnSheets({ evaluation: { places } }: { readonly evaluation: Evaluation }) {
  const { report } = usePane().pack.pane;
  const holds: Readonly<Partial<Record<OwnSheet, string>>> = { matrix: report.matrix, evidence: report.evidence, history: report.history };
  return (
    <ul className="cards">
      {places.map(({ sheet, own }) => own !== null && (
        <li key={sheet} className="card">
          <h2><CellLink sheet={sheet} cell="A1" text={sheet} /></h2>
          {holds[own] && <p className="muted">{holds[own]}</p>}
        </li>
      ))}
    </ul>
  );
}
