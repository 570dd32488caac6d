/** The pane's small building blocks: a part that opens and closes, a remark, a way to a cell, a waiting line. */
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Spinner } from '@fluentui/react-components';
import { WARNING_APPEARANCE } from '../../report/appearance';
import { isReadOnly, usePane, usePatience } from '../state/use-pane';
import { Icon } from './Icon';

/** Between two facts on a line; never at the beginning of one. */
export const DOT = '\u00a0· ';

interface DisclosureProps {
  readonly title: ReactNode;
  /** What stands at the right end of the title. */
  readonly aside?: ReactNode;
  readonly initially?: boolean;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Disclosure({ title, aside, initially = false, onOpen, children, className = '' }: DisclosureProps) {
  const [open, setOpen] = useState(initially);
  const id = useId();
  const toggle = (): void => {
    if (!open) onOpen?.();
    setOpen(!open);
  };
  return (
    <div className={`disclosure ${className}`}>
      <button type="button" className="disclosure-title" aria-expanded={open} aria-controls={id} onClick={toggle}>
        <Icon name="chevron" className="turns" />
        <span className="grow">{title}</span>
        {aside !== undefined && <span className="aside">{aside}</span>}
      </button>
      <div id={id} className="disclosure-body" hidden={!open}>{open && children}</div>
    </div>
  );
}

export function Remark({ warning = false, children }: { readonly warning?: boolean; readonly children: ReactNode }) {
  return (
    <div className="remark">
      {warning && <span className="tile" style={{ backgroundColor: WARNING_APPEARANCE.fill }} aria-hidden="true">{WARNING_APPEARANCE.symbol}</span>}
      <div>{children}</div>
    </div>
  );
}

/** Where nothing can be written, that is said. */
export function ReadOnlyRemark() {
  const { state, pack } = usePane();
  return isReadOnly(state) ? <Remark warning>{pack.pane.evaluate.readOnly}</Remark> : null;
}

/** Selects a cell in Excel. */
export function CellLink({ sheet, cell, text }: { readonly sheet: string; readonly cell: string; readonly text?: string }) {
  const { acts, pack } = usePane();
  const shown = text ?? `${sheet}${DOT}${cell}`;
  const where = pack.pane.programme.goTo(sheet, cell);
  return (
    <button type="button" className="cell-link" title={where} aria-label={`${shown}. ${where}`} onClick={() => void acts.goTo(sheet, cell)}>
      <span>{shown}</span>
      <Icon name="link" />
    </button>
  );
}

/** A view's heading. `arrive`: the reader's place moves to it when the view replaces another. */
export function Title({ children, arrive = false }: { readonly children: ReactNode; readonly arrive?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (arrive) heading.current?.focus({ preventScroll: true });
  }, [arrive]);
  // In Excel on the web office.js takes the Tab key, and from what is no stop of its own it leaves the pane: here the browser goes on.
  return <h1 ref={heading} tabIndex={arrive ? -1 : undefined} onKeyDown={(event) => event.key === 'Tab' && event.stopPropagation()}>{children}</h1>;
}

export function Waiting({ text }: { readonly text: string }) {
  const { pack } = usePane();
  const late = usePatience(true, text);
  return (
    <div className="waiting" role="status">
      <Spinner size="small" label={text} labelPosition="below" />
      {late && <p className="muted">{pack.pane.waiting.patience}</p>}
    </div>
  );
}

/** What a view shows; `actions` stay in sight below what scrolls. */
export function View({ actions, children }: { readonly actions?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="view">
      <div className="scroll">{children}</div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
