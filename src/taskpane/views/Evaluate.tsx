/** The main job: what was found, what to evaluate, and the way from there to the outcome. */
import { useState } from 'react';
import { Button, ProgressBar } from '@fluentui/react-components';
import { withoutName } from '../../annex/programme';
import type { Survey } from '../../workbook/session';
import { Icon } from '../parts/Icon';
import { CellLink, ReadOnlyRemark, Remark, Title, View, Waiting } from '../parts/layout';
import { Trouble } from '../parts/Trouble';
import type { Run } from '../state/pane';
import { programmesInScope, usePane, usePatience } from '../state/use-pane';
import { Annexes } from './Annexes';
import { NotRead } from './NotRead';
import { Outcome } from './Outcome';
import { Preview } from './Preview';
import { ComponentChoice, ScopeChoice, YearChoice } from './RunChoices';
import { Welcome } from './Welcome';

export function Evaluate() {
  const { state, acts, pack, host } = usePane();
  const { run, survey } = state;
  if (run.kind === 'running') return <Running run={run} />;
  if (run.kind === 'done') return <Outcome evaluation={run.evaluation} />;
  if (run.kind === 'failed') {
    return (
      <View>
        <Trouble
          error={run.error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: () => void acts.evaluate() }}
          close={{ text: pack.pane.back, act: () => { acts.closeRun(); void acts.survey(); } }}
        />
      </View>
    );
  }
  if (survey.kind === 'failed') return <View><Trouble error={survey.error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: () => void acts.survey() }} /></View>;
  if (survey.kind !== 'ready') return <View><Waiting text={pack.pane.waiting.workbook} /></View>;
  if (survey.value.programmes.length > 0) return <Ready survey={survey.value} stopped={run.kind === 'stopped'} />;
  const alone = !state.welcomed && !survey.value.evaluatedBefore && !survey.value.readOnly && !withoutName(survey.value.skipped);
  return alone ? <View><Welcome alone /></View> : <NoAnnex survey={survey.value} />;
}

function Ready({ survey, stopped }: { readonly survey: Survey; readonly stopped: boolean }) {
  const { state, acts, pack } = usePane();
  const { evaluate, run } = pack.pane;
  const [badYear, setBadYear] = useState(false);
  const count = programmesInScope(state, survey);
  if (survey.readOnly) return <ReadOnly survey={survey} />;
  return (
    <View
      actions={
        <Button appearance="primary" size="large" disabled={count === 0 || badYear} onClick={() => void acts.evaluate()}>
          {count === null ? evaluate.startOther : evaluate.start(count)}
        </Button>
      }
    >
      {stopped && <div role="status"><Remark><strong>{run.stopped}</strong><p>{run.stoppedHint}</p></Remark></div>}
      {!state.welcomed && !survey.evaluatedBefore && <Welcome />}
      <Found survey={survey} arrive={stopped} />
      <Annexes survey={survey} />
      <ScopeChoice survey={survey} />
      <YearChoice key={survey.choices.asOf} choices={survey.choices} onWrong={setBadYear} />
      <ComponentChoice choices={survey.choices} />
      <Preview />
      <NotRead skipped={survey.skipped.filter(({ reason }) => reason !== 'unknownColumn')} />
    </View>
  );
}

/** What was found, and a way to look again. */
function Found({ survey: { programmes, annexes }, arrive = false }: { readonly survey: Survey; readonly arrive?: boolean }) {
  const { acts, pack } = usePane();
  const { refresh } = pack.pane.review;
  return (
    <div className="bar">
      <div className="grow"><Title arrive={arrive}>{pack.pane.evaluate.found(programmes.length, annexes.length)}</Title></div>
      <Button appearance="subtle" icon={<Icon name="refresh" />} aria-label={refresh} title={refresh} onClick={() => void acts.survey()} />
    </div>
  );
}

/** Nothing can be written: the programmes can still be reviewed. */
function ReadOnly({ survey }: { readonly survey: Survey }) {
  const { acts, pack } = usePane();
  return (
    <View actions={<Button appearance="primary" size="large" onClick={() => acts.show('review')}>{pack.pane.outcome.see}</Button>}>
      <Found survey={survey} />
      <ReadOnlyRemark />
      <Annexes survey={survey} />
      <NotRead skipped={survey.skipped.filter(({ reason }) => reason !== 'unknownColumn')} />
    </View>
  );
}

function NoAnnex({ survey }: { readonly survey: Survey }) {
  const { acts, pack } = usePane();
  const { noAnnex, welcome } = pack.pane;
  const unnamed = withoutName(survey.skipped);
  return (
    <View>
      <Title>{unnamed ? noAnnex.unnamed : noAnnex.title}</Title>
      {unnamed ? (
        <p>{pack.errors.noName({ place: `${unnamed.sheet}, ${unnamed.cell!}` })} <CellLink sheet={unnamed.sheet} cell={unnamed.cell!} text={unnamed.cell!} /></p>
      ) : (
        <>
          <p>{noAnnex.what}</p>
          <p>{noAnnex.columns}</p>
        </>
      )}
      <div className="buttons">
        <Button appearance="primary" onClick={() => void acts.survey()}>{noAnnex.retry}</Button>
        {!survey.readOnly && <Button onClick={() => void acts.insertSample(pack.tag)}>{welcome.sample}</Button>}
      </div>
      <NotRead skipped={survey.skipped} />
    </View>
  );
}

function Running({ run: { stage, done, total, stopping } }: { readonly run: Extract<Run, { kind: 'running' }> }) {
  const { acts, pack } = usePane();
  const { run, waiting } = pack.pane;
  const late = usePatience(true, `${stage} ${done}`);
  const counted = stage === 'judge' && total > 0;
  return (
    <View actions={<Button size="large" disabledFocusable={stopping} onClick={acts.stop}>{run.stop}</Button>}>
      <Title arrive>{run.title}</Title>
      <p role="status">{stopping ? run.stopping : pack.command.progress[stage]}</p>
      <ProgressBar thickness="large" aria-label={run.title} {...(done === 0 && stage === 'read' ? {} : { value: done, max: Math.max(1, total) })} />
      <p className="muted count">{counted ? run.count(done, total) : '\u00a0'}</p>
      {late && <div role="status"><Remark warning>{waiting.patience}</Remark></div>}
    </View>
  );
}
