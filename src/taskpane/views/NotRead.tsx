/** Sheets, columns and rows that were left out, each with its reason. */
import type { Skipped } from '../../annex/programme';
import { CellLink, Disclosure } from '../parts/layout';
import { usePane } from '../state/use-pane';

export function NotRead({ skipped }: { readonly skipped: readonly Skipped[] }) {
  const { pack } = usePane();
  if (skipped.length === 0) return null;
  const sheets = [...new Set(skipped.map(({ sheet }) => sheet))];
  return (
    <Disclosure className="card" title={pack.pane.outcome.skipped(skipped.length)}>
      {sheets.map((sheet) => (
        <section key={sheet}>
          <h2>{sheet}</h2>
          <ul className="lines">
            {skipped.filter((one) => one.sheet === sheet).map(({ cell, reason, text }, at) => (
              <li key={at}>{pack.verdict.skipped[reason]({ cell: cell ?? '', text })} {cell !== null && <CellLink sheet={sheet} cell={cell} text={cell} />}</li>
            ))}
          </ul>
        </section>
      ))}
    </Disclosure>
  );
}
