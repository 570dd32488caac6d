/** Every programme with its phases and milestones: searched, filtered, sorted, one of them open; the row selected in Excel opens its own. */
import { useEffect, useRef, useState } from 'react';
import { Button, Field, SearchBox, Select } from '@fluentui/react-components';
import type { Verdict } from '../../assessment/verdict';
import { CrisolError } from '../../errors';
import { SORTS, type Sort } from '../../language/pane-texts';
import { MILESTONE_IDS, PHASES } from '../../method';
import { WARNING_APPEARANCE } from '../../report/appearance';
import { withoutReason } from '../../report/history';
import { Icon } from '../parts/Icon';
import { ReadOnlyRemark, Title, View, Waiting } from '../parts/layout';
import { Milestones, PhaseBadge } from '../parts/marks';
import { Trouble } from '../parts/Trouble';
import { areasOf, EVERYTHING, inOrder, listed, placeOf } from '../state/list';
import { inferredOf } from '../state/pending';
import { usePane } from '../state/use-pane';
import { Inferred } from './Inferred';
import { Programme } from './Programme';

export function Review() {
  const { state: { review, pending }, acts, pack, host } = usePane();
  const [returned, setReturned] = useState(false);
  useEffect(() => {
    if (review.kind === 'none') void acts.review();
  }, [review.kind, acts]);
  if (review.kind === 'failed') return review.error instanceof CrisolError && review.error.code === 'noAnnex' ? <Nothing /> : <View><Trouble error={review.error} pack={pack} host={host} retry={{ text: pack.pane.retry, act: () => void acts.review() }} /></View>;
  if (review.kind !== 'ready') return <View><Waiting text={pack.pane.waiting.workbook} /></View>;
  const { verdicts } = review.value.assessment;
  if (verdicts.length === 0) return <Nothing />;
  if (!pending) return <List verdicts={verdicts} returned={returned} />;
  return <Inferred verdicts={verdicts} leave={() => { setReturned(true); acts.pending(false); }} />;
}

function Nothing() {
  const { acts, pack } = usePane();
  const { noAnnex } = pack.pane;
  return (
    <View>
      <Title>{noAnnex.title}</Title>
      <p>{noAnnex.what}</p>
      <div className="buttons"><Button appearance="primary" onClick={() => void acts.review()}>{noAnnex.retry}</Button></div>
    </View>
  );
}

/** @param returned from what is to be confirmed: the reader's place comes back with it */
function List({ verdicts, returned }: { readonly verdicts: readonly Verdict[]; readonly returned: boolean }) {
  const { state: { list, open, held }, acts, pack } = usePane();
  const { review } = pack.pane;
  const [order, setOrder] = useState<readonly string[]>([]);
  const shown = (held && order.length > 0 && inOrder(verdicts, order)) || listed(verdicts, list, pack.locale);
  const places = shown.map(placeOf).join('\n');
  useEffect(() => setOrder(places === '' ? [] : places.split('\n')), [places]);
  useEffect(() => {
    if (!returned) return;
    const found = ['.item.open .item-title', '.pending-button', '.fui-SearchBox input'].flatMap((one) => document.querySelector<HTMLElement>(one) ?? []);
    found[0]?.focus({ preventScroll: true });
  }, [returned]);
  return (
    <View>
      <div className="bar">
        <SearchBox className="grow" size="medium" placeholder={review.search} aria-label={review.search} value={list.query} onChange={(_, { value }) => acts.list({ query: value })} />
        <Button appearance="subtle" icon={<Icon name="refresh" />} aria-label={review.refresh} title={review.refresh} onClick={() => void acts.review()} />
      </div>
      <ReadOnlyRemark />
      <Filters verdicts={verdicts} />
      <div className="bar">
        <h1 className="count grow"><span role="status">{review.count(shown.length, verdicts.length)}</span></h1>
        {shown.length < verdicts.length && <Button size="small" appearance="subtle" onClick={() => acts.list({ ...EVERYTHING, sort: list.sort })}>{review.clear}</Button>}
      </div>
      {shown.length === 0 && <p className="muted">{review.none}</p>}
      <ul className="cards">
        {shown.map((verdict) => <li key={placeOf(verdict)}><Item verdict={verdict} open={verdict.key === open} /></li>)}
      </ul>
    </View>
  );
}

function Filters({ verdicts }: { readonly verdicts: readonly Verdict[] }) {
  const { state: { list }, acts, pack } = usePane();
  const { review } = pack.pane;
  const [open, setOpen] = useState(list.phase !== null || list.area !== null || list.missing !== null || list.sort !== 'workbook');
  const areas = areasOf(verdicts, pack.locale);
  const [inferred, incomplete] = [inferredOf(verdicts).length, withoutReason(verdicts).length];
  return (
    <div className="filters">
      <div className="filter-bar">
        <Button className="filter-button" size="small" appearance="subtle" icon={<Icon name="filter" />} aria-expanded={open} onClick={() => setOpen(!open)}>{review.filters}</Button>
        {inferred + incomplete > 0 && <Button className="pending-button" size="small" onClick={() => acts.pending(true)}>{pack.pane.pending.open(inferred, incomplete)}</Button>}
      </div>
      {open && (
        <div className="fields">
          <Field label={review.phase} size="small">
            <Select size="small" value={String(list.phase ?? '')} onChange={(_, { value }) => acts.list({ phase: PHASES.find(({ phase }) => String(phase) === value)?.phase ?? null })}>
              <option value="">{review.anyPhase}</option>
              {PHASES.map(({ phase }) => <option key={phase} value={phase}>{phase} · {pack.verdict.phase[phase].name}</option>)}
            </Select>
          </Field>
          <Field label={review.missing} size="small">
            <Select size="small" value={list.missing ?? ''} onChange={(_, { value }) => acts.list({ missing: MILESTONE_IDS.find((id) => id === value) ?? null })}>
              <option value="">{review.anyMilestone}</option>
              {MILESTONE_IDS.map((id) => <option key={id} value={id}>{id} · {pack.verdict.milestone[id]}</option>)}
            </Select>
          </Field>
          {areas.length > 0 && (
            <Field className="wide" label={review.area} size="small">
              <Select size="small" value={list.area ?? ''} onChange={(_, { value }) => acts.list({ area: value === '' ? null : value })}>
                <option value="">{review.anyArea}</option>
                {areas.map((area) => <option key={area} value={area}>{area}</option>)}
              </Select>
            </Field>
          )}
          <Field className="wide" label={review.order} size="small">
            <Select size="small" value={list.sort} onChange={(_, { value }) => acts.list({ sort: value as Sort })}>
              {SORTS.map((sort) => <option key={sort} value={sort}>{review.sort[sort]}</option>)}
            </Select>
          </Field>
        </div>
      )}
    </div>
  );
}

function Item({ verdict, open }: { readonly verdict: Verdict; readonly open: boolean }) {
  const { acts, pack } = usePane();
  const { review } = pack.pane;
  const card = useRef<HTMLElement>(null);
  const { key, programme, attainedPhase, documentedPhase, warnings } = verdict;
  const id = `programme-${key}`;
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'start' });
  }, [open]);
  return (
    <article className={open ? 'card item open' : 'card item'} ref={card}>
      <h2>
        <button type="button" className="item-title" aria-expanded={open} aria-controls={id} onClick={() => acts.open(open ? null : key)}>
          <Icon name="chevron" className="turns" />
          <span className="grow">{programme.name}</span>
          {warnings.length > 0 && (
            <span className="tile small" style={{ backgroundColor: WARNING_APPEARANCE.fill }} title={review.warnings(warnings.length)}>
              <span aria-hidden="true">{WARNING_APPEARANCE.symbol}</span><span className="unseen">{review.warnings(warnings.length)}</span>
            </span>
          )}
        </button>
      </h2>
      <div className="item-body">
        <div className="item-phases">
          <span className="unseen">{review.phases(attainedPhase, documentedPhase)}</span>
          <span aria-hidden="true" className="pair"><PhaseBadge phase={attainedPhase} name={pack.verdict.phase[attainedPhase].name} />{documentedPhase !== attainedPhase && <DocumentedNote verdict={verdict} />}</span>
        </div>
        <Milestones verdict={verdict} />
      </div>
      <div id={id} hidden={!open}>{open && <Programme verdict={verdict} />}</div>
    </article>
  );
}

function DocumentedNote({ verdict: { documentedPhase } }: { readonly verdict: Verdict }) {
  const { pack } = usePane();
  return <span className="muted nowrap">{pack.pane.review.documented(documentedPhase)}</span>;
}
