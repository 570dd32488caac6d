/** The annexes found, each with its programmes, its layout, and the columns that only the officer can name. */
import { Field, Select } from '@fluentui/react-components';
import type { Annex, Programme } from '../../annex/programme';
import { FIELDS } from '../../method';
import type { HeadingChoice, Survey } from '../../workbook/session';
import { CellLink, Disclosure, DOT, Remark } from '../parts/layout';
import { usePane } from '../state/use-pane';

export function Annexes({ survey }: { readonly survey: Survey }) {
  return (
    <ul className="cards">
      {survey.annexes.map((annex, index) => (
        <li className="card" key={`${annex.sheet} ${annex.area.row} ${annex.area.column}`}>
          <OneAnnex annex={annex} programmes={survey.programmes.filter((programme) => programme.annex === index)} survey={survey} />
        </li>
      ))}
    </ul>
  );
}

function OneAnnex({ annex, programmes, survey }: { readonly annex: Annex; readonly programmes: readonly Programme[]; readonly survey: Survey }) {
  const { evaluate } = usePane().pack.pane;
  const headings = survey.readOnly ? [] : headingsToName(annex, survey);
  const open = headings.filter(({ chosen }) => !chosen).length;
  const first = programmes[0];
  return (
    <>
      <h2>{first ? <CellLink sheet={annex.sheet} cell={first.cell} text={annex.sheet} /> : annex.sheet}</h2>
      <p className="muted">{evaluate.annex(annex.kind)}{DOT}{evaluate.layout[annex.layout]}</p>
      {survey.protectedSheets.includes(annex.sheet) && <Remark warning>{evaluate.protectedSheet}</Remark>}
      <Disclosure title={evaluate.programmes(programmes.length)}>
        <ul className="lines">
          {programmes.map(({ sheet, cell, name }) => <li key={cell}><CellLink sheet={sheet} cell={cell} text={name} /></li>)}
        </ul>
      </Disclosure>
      {headings.length > 0 && (
        <Disclosure title={open > 0 ? evaluate.unknownColumns(open) : evaluate.namedColumns(headings.length)}>
          <p className="muted">{evaluate.unknownHint(headings.length)}</p>
          {headings.map((heading) => <HeadingField key={heading.header} sheet={annex.sheet} {...heading} />)}
        </Disclosure>
      )}
    </>
  );
}

interface Heading {
  readonly header: string;
  readonly chosen: HeadingChoice | null;
}

/** Headings that nothing claims, and those that the officer has named, so that a choice can be changed. */
function headingsToName(annex: Annex, { annexes, choices }: Survey): readonly Heading[] {
  const unknown = (header: string): boolean => annex.unknownColumns.some((column) => column.header === header);
  // A choice is for a whole sheet: one that is read now stands with the sheet's first annex.
  const isFirst = annexes.find(({ sheet }) => sheet === annex.sheet) === annex;
  const chosen = choices.headings.filter(({ sheet, header }) => sheet === annex.sheet && (isFirst || unknown(header)));
  const headers = new Set([...annex.unknownColumns.map(({ header }) => header), ...chosen.map(({ header }) => header)]);
  return [...headers].map((header) => ({ header, chosen: chosen.find((choice) => choice.header === header) ?? null }));
}

const LEAVE = 'leave';

function HeadingField({ sheet, header, chosen }: Heading & { readonly sheet: string }) {
  const { state, acts, pack } = usePane();
  const { evaluate } = pack.pane;
  const choose = (value: string): void => {
    if (state.survey.kind !== 'ready') return;
    const { choices } = state.survey.value;
    const others = choices.headings.filter((choice) => choice.sheet !== sheet || choice.header !== header);
    const field = FIELDS.find((one) => one === value) ?? null;
    void acts.keep({ ...choices, headings: value === '' ? others : [...others, { sheet, header, field }] });
  };
  return (
    <Field label={evaluate.heading(header)} size="small">
      <Select size="small" value={chosen ? (chosen.field ?? LEAVE) : ''} onChange={(_, { value }) => choose(value)}>
        <option value="">{evaluate.undecided}</option>
        {FIELDS.map((field) => <option key={field} value={field}>{pack.verdict.field[field]}</option>)}
        <option value={LEAVE}>{evaluate.leaveAlone}</option>
      </Select>
    </Field>
  );
}
