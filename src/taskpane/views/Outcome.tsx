/** What a run found: programmes by phase, where the result stands, what to look at, what was not read and why. */
import { Button } from '@fluentui/react-components';
import { PHASES } from '../../method';
import type { Evaluation } from '../../workbook/evaluate';
import { CellLink, Disclosure, Remark, Title, View } from '../parts/layout';
import { PhaseBadge } from '../parts/marks';
import { usePane } from '../state/use-pane';
import { NotRead } from './NotRead';

export function Outcome({ evaluation }: { readonly evaluation: Evaluation }) {
  const { acts, pack } = usePane();
  const { outcome } = pack.pane;
  const { assessment: { verdicts, notices }, reading, places, writes } = evaluation;
  const warned = verdicts.filter(({ warnings }) => warnings.length > 0);
  const said = [...notices.map(({ code, values }) => pack.verdict.notice[code](values)), ...evaluation.notices.map(({ code, values }) => pack.report.notice[code](values))];
  return (
    <View
      actions={
        <>
          <Button appearance="primary" size="large" onClick={() => acts.show('review')}>{outcome.see}</Button>
          <Button size="large" appearance="subtle" onClick={acts.closeRun}>{outcome.again}</Button>
        </>
      }
    >
      <Title arrive>{writes === 0 ? outcome.nothingNew : outcome.title(verdicts.length)}</Title>
      {writes === 0 && <p>{outcome.nothingNewHint}</p>}
      <PhaseTable evaluation={evaluation} />
      {said.length > 0 && (
        <Disclosure className="card" title={outcome.notices(said.length)} initially>
          {said.map((text, at) => <Remark key={at} warning>{text}</Remark>)}
        </Disclosure>
      )}
      {warned.length > 0 && (
        <Disclosure className="card" title={outcome.warnings(warned.reduce((sum, { warnings }) => sum + warnings.length, 0))}>
          {warned.map(({ key, programme, warnings }) => (
            <section key={`${key} ${programme.cell}`}>
              <h2><CellLink sheet={programme.sheet} cell={programme.cell} text={programme.name} /></h2>
              {warnings.map(({ code, values }, at) => <Remark key={at} warning>{pack.verdict.warning[code](values)}</Remark>)}
            </section>
          ))}
        </Disclosure>
      )}
      {places.length > 0 && (
        <Disclosure className="card" title={outcome.written}>
          <ul className="lines">{places.map(({ sheet, address }) => <li key={`${sheet} ${address}`}><CellLink sheet={sheet} cell={address} /></li>)}</ul>
        </Disclosure>
      )}
      <NotRead skipped={reading.skipped} />
    </View>
  );
}

/** Both phases always stand together. */
export function PhaseTable({ evaluation: { assessment: { verdicts } } }: { readonly evaluation: Evaluation }) {
  const { pack } = usePane();
  const { outcome } = pack.pane;
  const number = new Intl.NumberFormat(pack.locale).format;
  return (
    <table className="phases">
      <caption className="unseen">{outcome.phases}</caption>
      <thead><tr><th scope="col">{outcome.phase}</th><th scope="col">{outcome.attained}</th><th scope="col">{outcome.documented}</th></tr></thead>
      <tbody>
        {[...PHASES].reverse().map(({ phase }) => (
          <tr key={phase}>
            <th scope="row"><span className="pair"><PhaseBadge phase={phase} />{pack.verdict.phase[phase].name}</span></th>
            <td>{number(verdicts.filter(({ attainedPhase }) => attainedPhase === phase).length)}</td>
            <td>{number(verdicts.filter(({ documentedPhase }) => documentedPhase === phase).length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
