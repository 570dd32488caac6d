/** Top-down: everything that was only inferred, to be confirmed or documented one by one, and the decisions that lack their reason. */
import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '@fluentui/react-components';
import type { Verdict } from '../../assessment/verdict';
import { APPEARANCE, isMilestone, type ComponentId, type Status } from '../../method';
import { OFFICER_MARK } from '../../report/appearance';
import { withoutReason } from '../../report/history';
import { Icon } from '../parts/Icon';
import { Disclosure, DOT, ReadOnlyRemark, Title, View } from '../parts/layout';
import { useDeeds, type Deeds } from '../state/deeds';
import { placeOf } from '../state/list';
import { inferredOf } from '../state/pending';
import { usePane } from '../state/use-pane';
import { DecisionForm, EvidenceForm, Quote, signed } from './Judgement';

/** @param leave where the reader's place goes is the list's business */
export function Inferred({ verdicts, leave }: { readonly verdicts: readonly Verdict[]; readonly leave: () => void }) {
  const { pack } = usePane();
  const texts = pack.pane.pending;
  const inferred = inferredOf(verdicts);
  const incomplete = withoutReason(verdicts);
  const part = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState<{ readonly at: number } | null>(null);
  // The one that was dealt with is gone, and the focus with it: on to the next.
  useEffect(() => {
    if (!done) return;
    const items = [...(part.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    items[Math.min(done.at, items.length - 1)]?.querySelector<HTMLElement>(':scope > .buttons button')?.focus();
  }, [done]);
  const empty = inferred.length + incomplete.length === 0;
  return (
    <View>
      <div className="bar"><Button size="small" appearance="subtle" icon={<Icon name="back" />} onClick={leave}>{pack.pane.back}</Button></div>
      <Title arrive key={String(empty)}>{empty ? texts.none : texts.title}</Title>
      {empty && <p>{texts.noneHint}</p>}
      <ReadOnlyRemark />
      <p className="unseen" role="status">{empty ? '' : [texts.inferred(inferred.length), texts.incomplete(incomplete.length)].join(', ')}</p>
      <div className="pending" ref={part}>
        {inferred.length > 0 && (
          <section>
            <h2>{texts.inferred(inferred.length)}</h2>
            <p className="muted">{texts.inferredHint(inferred.length)}</p>
            <ByProgramme items={inferred} leave={leave}>
              {({ verdict, component, from }, at) => (
                <Item
                  key={component} verdict={verdict} id={component} done={() => setDone({ at })} confirmed="met"
                  mark={APPEARANCE.inferred} note={pack.verdict.inferredFrom(from)} ask={pack.verdict.component[component]} confirm={texts.confirm} document={texts.document}
                />
              )}
            </ByProgramme>
          </section>
        )}
        {incomplete.length > 0 && (
          <section>
            <h2>{texts.incomplete(incomplete.length)}</h2>
            <ByProgramme items={incomplete} leave={leave}>
              {({ verdict, component }, at) => {
                const decision = verdict.components[component].decision!;
                return (
                  <Item
                    key={component} verdict={verdict} id={component} done={() => setDone({ at: inferred.length + at })} confirmed={decision.status}
                    mark={APPEARANCE[decision.status]} confirm={texts.complete}
                    note={[`${OFFICER_MARK} ${pack.pane.judgement.decided(pack.verdict.status[decision.status])}`, ...signed(decision, pack.locale)].join(DOT)}
                  />
                );
              }}
            </ByProgramme>
          </section>
        )}
      </div>
    </View>
  );
}

interface GroupsProps<T> {
  readonly items: readonly T[];
  readonly leave: () => void;
  /** @param at place among all items */
  readonly children: (item: T, at: number) => ReactNode;
}

function ByProgramme<T extends { readonly verdict: Verdict }>({ items, leave, children }: GroupsProps<T>) {
  const { acts, pack } = usePane();
  const verdicts = [...new Set(items.map(({ verdict }) => verdict))];
  return (
    <ul className="cards">
      {verdicts.map((verdict) => (
        <li key={placeOf(verdict)} className="card">
          <h3>
            <button type="button" className="item-title" title={pack.pane.pending.see(verdict.programme.name)} onClick={() => { acts.open(verdict.key); leave(); }}>
              <span className="grow">{verdict.programme.name}</span><Icon name="chevron" />
            </button>
          </h3>
          {items.map((item, at) => (item.verdict === verdict ? children(item, at) : null))}
        </li>
      ))}
    </ul>
  );
}

interface ItemProps {
  readonly verdict: Verdict;
  readonly id: ComponentId;
  /** The status that is confirmed. */
  readonly confirmed: Status;
  readonly mark: { readonly symbol: string; readonly fill: string };
  readonly note: string;
  readonly ask?: string;
  readonly confirm: string;
  /** Without it, evidence is not asked for. */
  readonly document?: string;
  readonly done: () => void;
}

function Item({ verdict, id, confirmed, mark, note, ask, confirm, document, done }: ItemProps) {
  const { pack } = usePane();
  const deeds = useDeeds(verdict, id);
  const [form, setForm] = useState<'confirm' | 'document' | null>(null);
  const { evidence } = verdict.components[id];
  const close = (): void => {
    setForm(null);
    done();
  };
  const act: Deeds['act'] = async (deed) => {
    const saved = await deeds.act(deed);
    if (saved) close();
    return saved;
  };
  const common = { verdict, id, act, cancel: close, waiting: deeds.waiting };
  const opens = (what: 'confirm' | 'document', text: string): ReactNode => <Button size="small" disabledFocusable={deeds.waiting} onClick={() => setForm(what)}>{text}</Button>;
  return (
    <section className="pending-item" data-item>
      <div className="remark">
        <span className="tile" style={{ backgroundColor: mark.fill }} aria-hidden="true">{mark.symbol}</span>
        <div>
          <h4>{id} {isMilestone(id) ? pack.verdict.milestone[id] : pack.verdict.component[id]}</h4>
          {ask && <p>{ask}</p>}
          <p className="muted">{note}</p>
        </div>
      </div>
      {evidence.length > 0 && (
        <Disclosure title={pack.pane.programme.quotes(evidence.length)}>
          {evidence.map((one, at) => <Quote key={at} evidence={one} />)}
        </Disclosure>
      )}
      {deeds.barred === 'key' && <p className="muted">{pack.pane.judgement.keyFirst}</p>}
      {!deeds.barred && form === null && <div className="buttons">{opens('confirm', confirm)}{document !== undefined && opens('document', document)}</div>}
      {form === 'confirm' && <Suspense><DecisionForm {...common} fixed={confirmed} /></Suspense>}
      {form === 'document' && <Suspense><EvidenceForm {...common} /></Suspense>}
      <p className="said muted" role="status">{deeds.said}</p>
    </section>
  );
}
