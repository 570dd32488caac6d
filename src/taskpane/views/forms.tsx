/** The forms in which an officer decides, adds what was heard or seen, and sets a quote aside. What was typed stays when saving fails. */
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, Field, Input, Select, Spinner, Textarea } from '@fluentui/react-components';
import { needsReason, type Shown } from '../../assessment/judgement';
import type { Verdict } from '../../assessment/verdict';
import { APPEARANCE, SOURCES, STATUSES, type ComponentId, type Source, type Status } from '../../method';
import type { Deeds } from '../state/deeds';
import { usePane } from '../state/use-pane';
import { AuthorField } from './Author';

export interface FormProps {
  readonly verdict: Verdict;
  readonly id: ComponentId;
  readonly act: Deeds['act'];
  readonly cancel: () => void;
  readonly waiting: boolean;
}

/** @param fixed the status is not asked for */
export function DecisionForm({ verdict, id, fixed, act, cancel, waiting }: FormProps & { readonly fixed?: Status }) {
  const { pack } = usePane();
  const texts = pack.pane.judgement;
  const { status: now, suggested, decision } = verdict.components[id];
  const [status, setStatus] = useState<Status>(fixed ?? now);
  const [reason, setReason] = useState(decision?.reason ?? '');
  const [source, setSource] = useState<Source | null>(decision?.source ?? null);
  const [tried, setTried] = useState(false);
  const needed = needsReason(status, suggested);
  const lacking = needed && reason.trim() === '';
  const save = (): void => {
    setTried(true);
    if (!lacking) void act({ kind: 'decide', status, reason, source });
  };
  return (
    <Form title={fixed === undefined ? texts.decide : texts.reason} save={texts.save} onSave={save} cancel={cancel} waiting={waiting}>
      {fixed === undefined && (
        <Field label={texts.status} size="small">
          <Select size="small" value={status} onChange={(_, { value }) => setStatus(STATUSES.find((one) => one === value)!)}>
            {STATUSES.map((one) => <option key={one} value={one}>{APPEARANCE[one].symbol} {pack.verdict.status[one]}</option>)}
          </Select>
        </Field>
      )}
      <Field label={texts.reason} size="small" required={needed} {...(tried && lacking ? { validationMessage: texts.reasonNeeded } : fixed === undefined ? { hint: texts.reasonHint } : {})}>
        <Textarea size="small" resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <SourceField value={source} onChange={setSource} />
    </Form>
  );
}

const SHOWN: readonly Shown[] = ['met', 'partial', 'unmet'];

export function EvidenceForm({ act, cancel, waiting }: FormProps) {
  const { pack } = usePane();
  const texts = pack.pane.judgement;
  const [quote, setQuote] = useState('');
  const [status, setStatus] = useState<Shown>('met');
  const [source, setSource] = useState<Source>('interview');
  const [on, setOn] = useState(today);
  const [tried, setTried] = useState(false);
  const lacking = quote.trim() === '';
  const past = on !== '' && on <= today();
  const save = (): void => {
    setTried(true);
    if (!lacking && past) void act({ kind: 'add', status, quote, source, on });
  };
  return (
    <Form title={texts.add} save={texts.save} onSave={save} cancel={cancel} waiting={waiting}>
      <Field label={texts.quote} size="small" required {...(tried && lacking ? { validationMessage: texts.quoteNeeded } : {})}>
        <Textarea size="small" resize="vertical" value={quote} onChange={(_, { value }) => setQuote(value)} />
      </Field>
      <Field label={texts.shows} size="small">
        <Select size="small" value={status} onChange={(_, { value }) => setStatus(SHOWN.find((one) => one === value)!)}>
          {SHOWN.map((one) => <option key={one} value={one}>{APPEARANCE[one].symbol} {pack.verdict.status[one]}</option>)}
        </Select>
      </Field>
      <SourceField value={source} onChange={(value) => value && setSource(value)} required />
      <Field label={texts.date} size="small" {...(tried && !past ? { validationMessage: texts.dateWrong } : {})}>
        <Input size="small" type="date" max={today()} value={on} onChange={(_, { value }) => setOn(value)} />
      </Field>
    </Form>
  );
}

export function RejectionForm({ quote, act, cancel, waiting }: FormProps & { readonly quote: string }) {
  const texts = usePane().pack.pane.judgement;
  const [reason, setReason] = useState(texts.usualReason);
  const [tried, setTried] = useState(false);
  const save = (): void => {
    setTried(true);
    if (reason.trim() !== '') void act({ kind: 'reject', quote, reason });
  };
  return (
    <Form title={texts.reject} save={texts.reject} onSave={save} cancel={cancel} waiting={waiting}>
      <Field label={texts.reason} size="small" required {...(tried && reason.trim() === '' ? { validationMessage: texts.reasonNeeded } : {})}>
        <Textarea size="small" resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} onFocus={(event) => event.target.select()} />
      </Field>
    </Form>
  );
}

/** @param required without the choice to leave it unsaid */
function SourceField({ value, onChange, required = false }: { readonly value: Source | null; readonly onChange: (source: Source | null) => void; readonly required?: boolean }) {
  const { pack } = usePane();
  const texts = pack.pane.judgement;
  return (
    <Field label={texts.source} size="small">
      <Select size="small" value={value ?? ''} onChange={(_, chosen) => onChange(SOURCES.find((one) => one === chosen.value) ?? null)}>
        {!required && <option value="">{texts.noSource}</option>}
        {SOURCES.map((one) => <option key={one} value={one}>{pack.verdict.source[one]}</option>)}
      </Select>
    </Field>
  );
}

interface ShellProps {
  readonly title: string;
  readonly save: string;
  readonly onSave: () => void;
  readonly cancel: () => void;
  readonly waiting: boolean;
  readonly children: ReactNode;
}

/** The reader's place goes to the first field, and to the first that is wrong; Escape leaves. Whoever has not said who decides is asked once. */
function Form({ title, save, onSave, cancel, waiting, children }: ShellProps) {
  const { state: { survey }, pack } = usePane();
  const [nameless] = useState(survey.kind === 'ready' && survey.value.choices.author === '');
  const [tries, setTries] = useState(0);
  const part = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) part.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'nearest' });
    part.current?.querySelector<HTMLElement>('select, textarea')?.focus();
  }, []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || waiting) return;
    // In Excel on the web office.js takes the key as well, and the focus out of the pane.
    event.stopPropagation();
    cancel();
  };
  return (
    <div className="form" role="group" aria-label={title} ref={part} onKeyDown={leave}>
      {children}
      {nameless && <AuthorField size="small" />}
      <div className="buttons">
        <Button size="small" appearance="primary" disabledFocusable={waiting} {...(waiting ? { icon: <Spinner size="extra-tiny" /> } : {})} onClick={() => { onSave(); setTries(tries + 1); }}>{save}</Button>
        <Button size="small" appearance="subtle" disabledFocusable={waiting} onClick={cancel}>{pack.pane.judgement.cancel}</Button>
      </div>
    </div>
  );
}

/** `2009-06-30`, by the officer's own calendar. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
