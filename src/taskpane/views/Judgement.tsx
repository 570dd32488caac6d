/** What the officer makes of one component, beside what was suggested: decides it, adds evidence, sets quotes aside, and takes each of these back. */
import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import { needsReason, type AddedEvidence, type Signature } from '../../assessment/judgement';
import type { ComponentVerdict, Verdict } from '../../assessment/verdict';
import type { Evidence } from '../../evidence/evidence';
import { APPEARANCE, type ComponentId, type Source } from '../../method';
import { OFFICER_MARK } from '../../report/appearance';
import { CellLink, Disclosure, DOT, Remark } from '../parts/layout';
import { useDeeds, type Deeds } from '../state/deeds';
import { usePane } from '../state/use-pane';

/** The forms come when one is first asked for. */
export const DecisionForm = lazy(async () => ({ default: (await import(/* webpackChunkName: "forms" */ './forms')).DecisionForm }));
export const EvidenceForm = lazy(async () => ({ default: (await import(/* webpackChunkName: "forms" */ './forms')).EvidenceForm }));
const RejectionForm = lazy(async () => ({ default: (await import(/* webpackChunkName: "forms" */ './forms')).RejectionForm }));

interface JudgementProps {
  readonly verdict: Verdict;
  readonly id: ComponentId;
}

/** Name of a button within its component, so that the focus finds back to it. */
type Place = 'decide' | 'add' | `reject ${string}`;

export function Judgement({ verdict, id }: JudgementProps) {
  const { pack } = usePane();
  const texts = pack.pane.judgement;
  const component = verdict.components[id];
  const deeds = useDeeds(verdict, id);
  const [form, setForm] = useState<Place | null>(null);
  const [left, setLeft] = useState<{ readonly place: Place } | null>(null);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!left) return;
    const found = [...(part.current?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
    (found.find(({ dataset }) => dataset['place'] === left.place) ?? found.find(({ dataset }) => dataset['place'] === 'decide'))?.focus();
  }, [left]);
  const close = (): void => {
    setForm(null);
    setLeft({ place: form ?? 'decide' });
  };
  const act: Deeds['act'] = async (deed) => {
    const done = await deeds.act(deed);
    if (done) close();
    return done;
  };
  const opener = (place: Place, text: string, describedBy?: string): ReactNode => (
    <Button size="small" {...(place.startsWith('reject') ? { appearance: 'subtle' } : {})} data-place={place} aria-describedby={describedBy} disabledFocusable={deeds.waiting} onClick={() => setForm(place)}>{text}</Button>
  );
  const common = { verdict, id, act, cancel: close, waiting: deeds.waiting };
  const free = !deeds.barred;
  return (
    <div className="judgement" ref={part}>
      {component.decision && <DecisionShown component={component} act={act} deeds={deeds} />}
      {component.evidence.map((one, at) => (
        <Quote key={`${one.cell} ${one.quote} ${at}`} evidence={one} action={free && form !== `reject ${one.quote}` ? (describedBy) => opener(`reject ${one.quote}`, texts.reject, describedBy) : undefined}>
          {form === `reject ${one.quote}` && <Suspense><RejectionForm {...common} quote={one.quote} /></Suspense>}
        </Quote>
      ))}
      {component.added.map((one) => <AddedQuote key={one.quote} added={one} drop={free ? () => void act({ kind: 'drop', quote: one.quote }) : null} waiting={deeds.waiting} />)}
      {component.rejected.length > 0 && (
        <Disclosure title={texts.setAside(component.rejected.length)}>
          {component.rejected.map(({ evidence, rejection }, at) => (
            <Quote
              key={`${evidence.cell} ${evidence.quote} ${at}`} evidence={evidence} notes={[rejection.reason, signed(rejection, pack.locale).join(DOT)]}
              action={free ? (describedBy) => <Button size="small" appearance="subtle" aria-describedby={describedBy} disabledFocusable={deeds.waiting} onClick={() => void act({ kind: 'accept', quote: evidence.quote })}>{texts.accept}</Button> : undefined}
            />
          ))}
        </Disclosure>
      )}
      {form === 'decide' && <Suspense><DecisionForm {...common} /></Suspense>}
      {form === 'add' && <Suspense><EvidenceForm {...common} /></Suspense>}
      {free ? (
        form !== 'decide' && form !== 'add' && <div className="buttons">{opener('decide', texts.decide)}{opener('add', texts.add)}</div>
      ) : deeds.barred === 'key' && <p className="muted">{texts.keyFirst}</p>}
      <p className="said muted" role="status">{form === null || deeds.waiting ? deeds.said : ''}</p>
    </div>
  );
}

/** Who, and the day in words; what nobody knows is left out. */
export function signed({ by, on }: Signature, locale: string): readonly string[] {
  const day = new Date(`${on}T12:00`);
  return [by, Number.isNaN(day.getTime()) ? on : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(day).replaceAll(' ', '\u00a0')].filter((part) => part !== '');
}

function DecisionShown({ component: { decision, suggested, changed, evidence }, act, deeds }: { readonly component: ComponentVerdict; readonly act: Deeds['act']; readonly deeds: Deeds }) {
  const { pack } = usePane();
  const texts = pack.pane.judgement;
  const words = pack.verdict;
  if (!decision) return null;
  const { status, reason, source, rested } = decision;
  return (
    <section className="decision">
      <p><span aria-hidden="true">{OFFICER_MARK} </span><strong>{texts.decided(words.status[status])}</strong></p>
      {reason === '' ? needsReason(status, suggested) && <Remark warning>{texts.noReason}</Remark> : <p className="own-words">{reason}</p>}
      <p className="muted">{[...(source ? [words.source[source]] : []), ...signed(decision, pack.locale)].join(DOT)}</p>
      <p className="muted">{pack.report.suggested(words.status[suggested])}.</p>
      {changed && (
        <div className="changed">
          <Remark warning>{texts.changed}</Remark>
          <Quotes title={texts.before} quotes={rested ?? []} />
          <Quotes title={texts.now} quotes={evidence.map(({ quote }) => quote)} />
          {!deeds.barred && <Button size="small" appearance="primary" disabledFocusable={deeds.waiting} onClick={() => void act({ kind: 'confirm' })}>{texts.confirm}</Button>}
        </div>
      )}
      {!deeds.barred && <div className="buttons"><Button size="small" appearance="subtle" disabledFocusable={deeds.waiting} onClick={() => void act({ kind: 'withdraw' })}>{texts.withdraw}</Button></div>}
    </section>
  );
}

function Quotes({ title, quotes }: { readonly title: string; readonly quotes: readonly string[] }) {
  const { nothing } = usePane().pack.pane.judgement;
  return (
    <div className="quote">
      <p className="muted">{title}</p>
      {quotes.length === 0 && <p>{nothing}</p>}
      {quotes.map((quote) => <blockquote key={quote}>{quote}</blockquote>)}
    </div>
  );
}

interface QuoteProps {
  readonly evidence: Evidence;
  readonly notes?: readonly string[];
  /** What can be done with it; given the id of its words. */
  readonly action?: ((describedBy: string) => ReactNode) | undefined;
  readonly children?: ReactNode;
}

export function Quote({ evidence: { says, supports, quote, sheet, cell, field }, notes = [], action, children }: QuoteProps) {
  const { verdict: words } = usePane().pack;
  const id = useId();
  return (
    <figure className="quote">
      <blockquote id={id}>{quote}</blockquote>
      <figcaption>
        <span className="muted"><span className="sentence">{words.says[says]}</span>{supports && ` → ${APPEARANCE[supports].symbol}\u00a0${words.status[supports]}`}{DOT}{words.field[field]}</span>
        {notes.map((note, at) => <span key={at} className="muted">{note}</span>)}
        <span className="quote-ways"><CellLink sheet={sheet} cell={cell} />{action?.(id)}</span>
      </figcaption>
      {children}
    </figure>
  );
}

function AddedQuote({ added, drop, waiting }: { readonly added: AddedEvidence; readonly drop: (() => void) | null; readonly waiting: boolean }) {
  const { pack } = usePane();
  const texts = pack.pane.judgement;
  const { verdict: words } = pack;
  const id = useId();
  return (
    <figure className="quote added">
      <blockquote id={id}>{added.quote}</blockquote>
      <figcaption>
        <span className="muted">{texts.added} → {APPEARANCE[added.status].symbol}&nbsp;{words.status[added.status]}</span>
        <span className="muted">{[words.source[added.source], ...signed(added, pack.locale)].join(DOT)}</span>
        {drop && <Button size="small" appearance="subtle" aria-describedby={id} disabledFocusable={waiting} onClick={drop}>{texts.drop}</Button>}
      </figcaption>
    </figure>
  );
}

/** Criterion 3: whether the evidence comes from more than one kind of source. */
export function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const { pack } = usePane();
  const texts = pack.pane.judgement;
  if (sources.length === 0) return null;
  return (
    <>
      <dt>{texts.sources}</dt>
      <dd>
        {new Intl.ListFormat(pack.locale).format(sources.map((source) => pack.verdict.source[source]))}
        {sources.length === 1 && <>{DOT}<strong>{texts.single}</strong></>}
      </dd>
      {sources.length === 1 && <dd className="wide muted fine">{texts.singleHint}</dd>}
    </>
  );
}
