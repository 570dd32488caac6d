/** An error, for people: what happened, what to do, and the details to hand on. */
import { useRef, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { LanguageTexts } from '../../language/pack';
import { detailsOf, messageOf } from '../state/details';
import { Title } from './layout';

interface TroubleProps {
  readonly error: unknown;
  readonly pack: LanguageTexts;
  readonly host: string;
  /** The way out, with its words. */
  readonly retry?: { readonly text: string; readonly act: () => void };
  readonly close?: { readonly text: string; readonly act: () => void };
  /** Beside other things rather than in their place. */
  readonly small?: boolean;
}

export function Trouble({ error, pack, host, retry, close, small = false }: TroubleProps) {
  const { trouble } = pack.pane;
  const text = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState(false);
  const details = detailsOf(error, host);
  const copy = async (): Promise<void> => {
    setCopied(await copyText(details));
    setShown(true);
  };
  return (
    <section className={small ? 'trouble small' : 'trouble'} role="alert">
      {small ? <h2>{trouble.title}</h2> : <Title>{trouble.title}</Title>}
      <p>{messageOf(error, pack.errors, trouble.unexpected)}</p>
      <div className="buttons">
        {retry && <Button appearance="primary" size="small" onClick={retry.act}>{retry.text}</Button>}
        <Button size="small" onClick={() => void copy()}>{copied ? trouble.copied : trouble.copy}</Button>
        {close && <Button size="small" appearance="subtle" onClick={close.act}>{close.text}</Button>}
      </div>
      {shown && <textarea ref={text} className="details" aria-label={trouble.details} readOnly rows={5} value={details} onFocus={() => text.current?.select()} />}
    </section>
  );
}

/** False where the browser does not let a page copy: then the details stand there to be copied by hand. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
