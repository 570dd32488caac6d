/** One programme: both walks, the next step, recommendations, warnings, and the 18 components with the words and cells they rest on. */
import { recommendationText, nextStep, phasesText } from '../../assessment/sentences';
import type { ComponentVerdict, Recommendation, Verdict } from '../../assessment/verdict';
import { APPEARANCE, COMPONENT_IDS, isMilestone, MILESTONE_IDS, PHASES, phaseOf, type ComponentId, type Phase } from '../../method';
import { OFFICER_MARK, PHASE_APPEARANCE, WARNING_APPEARANCE } from '../../report/appearance';
import { CellLink, Disclosure, DOT, Remark } from '../parts/layout';
import { Milestones, PhaseBadge, StatusTile } from '../parts/marks';
import { usePane } from '../state/use-pane';
import { Judgement, Sources } from './Judgement';

export function Programme({ verdict }: { readonly verdict: Verdict }) {
  const { pack } = usePane();
  const texts = pack.pane.programme;
  const { programme, warnings, recommendations, exchangeTypes, success } = verdict;
  const step = nextStep(verdict);
  const others = recommendations.filter((one) => one !== step);
  const raised = warnings.filter(({ code }) => code !== 'milestoneContradiction');
  return (
    <div className="programme">
      <p className="reading">{phasesText(verdict, pack.verdict)}</p>
      <p className="muted"><CellLink sheet={programme.sheet} cell={programme.cell} /></p>
      {step && (
        <section className="step">
          <h3>{texts.next}</h3>
          <Advice recommendation={step} sheet={programme.sheet} />
        </section>
      )}
      <Walks verdict={verdict} />
      {raised.length > 0 && (
        <section>
          <h3>{texts.warnings}</h3>
          {raised.map(({ code, values }, at) => (
            <Remark key={at} warning>
              {pack.verdict.warning[code](values)} {typeof values['cell'] === 'string' && <CellLink sheet={programme.sheet} cell={values['cell']} text={values['cell']} />}
            </Remark>
          ))}
        </section>
      )}
      <section>
        <h3>{texts.components}</h3>
        {PHASES.map(({ phase }) => <PhaseComponents key={phase} phase={phase} verdict={verdict} />)}
      </section>
      {others.length > 0 && (
        <Disclosure className="section" title={texts.recommendations} aside={String(others.length)}>
          {others.map((recommendation, at) => <Advice key={at} recommendation={recommendation} sheet={programme.sheet} />)}
        </Disclosure>
      )}
      <dl className="facts">
        <dt>{texts.success}</dt><dd>{pack.verdict.success[success]}</dd>
        <Sources sources={verdict.sources} />
        {exchangeTypes.length > 0 && <><dt>{texts.exchange}</dt><dd>{new Intl.ListFormat(pack.locale).format(exchangeTypes.map((type) => pack.verdict.exchange[type]))}</dd></>}
      </dl>
    </div>
  );
}

function Advice({ recommendation, sheet }: { readonly recommendation: Recommendation; readonly sheet: string }) {
  const { pack } = usePane();
  const { component, source } = recommendation;
  return (
    <div className="advice">
      <p className="muted">
        {component !== null && <strong>{component} {isMilestone(component) ? pack.verdict.milestone[component] : pack.verdict.component[component]}{DOT}</strong>}
        {pack.pane.programme.source[source]}
      </p>
      <p>{recommendationText(recommendation, pack.verdict)} {source === 'annex' && <CellLink sheet={sheet} cell={recommendation.cell} text={recommendation.cell} />}</p>
    </div>
  );
}

/** Up from phase 1 as far as it is written down; down from the furthest milestone that is met. */
function Walks({ verdict }: { readonly verdict: Verdict }) {
  const { pack } = usePane();
  const texts = pack.pane.programme;
  const { documentedPhase, attainedPhase, components, warnings } = verdict;
  const inferred = MILESTONE_IDS.flatMap((id) => {
    const { inferredFrom } = components[id];
    return inferredFrom ? [{ id, inferredFrom }] : [];
  });
  const contradictions = warnings.filter(({ code }) => code === 'milestoneContradiction');
  return (
    <section>
      <h3>{texts.walks}</h3>
      <div className="walks">
        {PHASES.map(({ phase, milestones }) => (
          <div key={phase} className="walk-phase">
            <PhaseBadge phase={phase} />
            <Milestones verdict={verdict} ids={milestones} />
          </div>
        ))}
        <Walk className="up" reached={documentedPhase} />
        <p className="walk-name">→ {texts.bottomUp}</p>
        <Walk className="down" reached={attainedPhase} />
        <p className="walk-name">← {texts.topDown}</p>
      </div>
      {inferred.length === 0 && contradictions.length === 0 && documentedPhase === attainedPhase && <p className="muted">{texts.noInference}</p>}
      {inferred.length > 0 && (
        <>
          <h4>{texts.inferred}</h4>
          <ul className="plain">
            {inferred.map(({ id, inferredFrom }) => (
              <li key={id} className="remark">
                <span className="tile" style={{ backgroundColor: APPEARANCE.inferred.fill }} aria-hidden="true">{APPEARANCE.inferred.symbol}</span>
                <div><strong>{id} {pack.verdict.milestone[id]}.</strong> {pack.verdict.inferredFrom(inferredFrom)}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {contradictions.length > 0 && (
        <>
          <h4>{texts.contradictions}</h4>
          {contradictions.map(({ code, values }, at) => <Remark key={at} warning>{pack.verdict.warning[code](values)}</Remark>)}
        </>
      )}
    </section>
  );
}

/** Three stretches, those walked filled in their phase's colour. */
function Walk({ className, reached }: { readonly className: string; readonly reached: Phase }) {
  return (
    <div className={`walk ${className}`} aria-hidden="true">
      {PHASES.map(({ phase }) => <span key={phase} className={phase <= reached ? 'walked' : ''} style={phase <= reached ? { backgroundColor: PHASE_APPEARANCE[phase].fill } : {}}>{phase <= reached ? phase : ''}</span>)}
    </div>
  );
}

function PhaseComponents({ phase, verdict }: { readonly phase: Phase; readonly verdict: Verdict }) {
  const { pack } = usePane();
  const { name, years } = pack.verdict.phase[phase];
  return (
    <section className="phase-components">
      <h4><PhaseBadge phase={phase} name={name} /> <span className="muted">{years}</span></h4>
      {COMPONENT_IDS.filter((id) => phaseOf(id) === phase).map((id) => <Component key={id} id={id} verdict={verdict} />)}
    </section>
  );
}

function Component({ id, verdict }: { readonly id: ComponentId; readonly verdict: Verdict }) {
  const { pack } = usePane();
  const words = pack.verdict;
  const component = verdict.components[id];
  const { evidence, added } = component;
  const quotes = evidence.length + added.length;
  const milestone = isMilestone(id);
  return (
    <Disclosure
      className={milestone ? 'component milestone' : 'component'}
      title={
        <span className="component-title">
          <StatusTile verdict={verdict} id={id} named={false} />
          <span>
            <span className="component-name">{id} {milestone ? words.milestone[id] : words.component[id]}</span>
            <span className="muted">{statusLine(component, words)}{quotes > 0 && `${DOT}${pack.pane.programme.quotes(quotes)}`}</span>
          </span>
        </span>
      }
    >
      <ComponentDetails id={id} verdict={verdict} />
    </Disclosure>
  );
}

function statusLine({ status, decision, changed, inferredFrom }: ComponentVerdict, words: ReturnType<typeof usePane>['pack']['verdict']): string {
  return [words.status[status], ...(decision ? [OFFICER_MARK] : []), ...(changed ? [WARNING_APPEARANCE.symbol] : []), ...(inferredFrom ? [`${APPEARANCE.inferred.symbol} ${words.inferred}`] : [])].join(' ');
}

function ComponentDetails({ id, verdict }: { readonly id: ComponentId; readonly verdict: Verdict }) {
  const { pack } = usePane();
  const words = pack.verdict;
  const { basis, suggested, decision, inferredFrom, evidence } = verdict.components[id];
  return (
    <div className="component-details">
      {isMilestone(id) && <p>{words.component[id]}</p>}
      {basis !== 'none' && !decision && <p className="muted"><span className="sentence">{words.basis[basis]}.</span>{basis === 'office' && ` ${pack.report.suggested(words.status[suggested])}.`}</p>}
      {inferredFrom && <p className="muted">{APPEARANCE.inferred.symbol} {words.inferredFrom(inferredFrom)}.</p>}
      {basis === 'none' && <p className="muted">{evidence.length > 0 ? pack.pane.programme.onlyMentioned : pack.pane.programme.noQuotes}</p>}
      <Judgement verdict={verdict} id={id} />
      {id === '1.2' && <p className="muted fine">{words.ours.results}</p>}
    </div>
  );
}
