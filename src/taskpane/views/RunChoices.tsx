/** What a run is about: its programmes, the year of analysis, the components that apply. */
import { useState } from 'react';
import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { COMPONENT_IDS, isMilestone, PHASES, phaseOf, type ComponentId } from '../../method';
import type { Choices, Scope, Survey } from '../../workbook/session';
import { Disclosure, DOT } from '../parts/layout';
import { PhaseBadge } from '../parts/marks';
import { sheetInView, usePane } from '../state/use-pane';

export function ScopeChoice({ survey }: { readonly survey: Survey }) {
  const { state, acts, pack } = usePane();
  const { scope } = pack.pane.evaluate;
  const sheet = sheetInView(state);
  return (
    <Field label={scope.title} {...(state.scope === 'rows' ? { hint: scope.rowsHint } : {})}>
      <RadioGroup value={state.scope} onChange={(_, { value }) => acts.scope(value as Scope['kind'])}>
        <Radio value="workbook" label={scope.workbook} />
        <Radio value="sheet" label={scope.sheet(sheet)} disabled={state.scope !== 'sheet' && !survey.annexes.some((annex) => annex.sheet === sheet)} />
        <Radio value="rows" label={scope.rows} />
      </RadioGroup>
    </Field>
  );
}

const YEAR = /^(?:1[89]|20|21)\d\d$/;

/** The year is kept when the officer leaves the field or presses Enter. */
export function YearChoice({ choices, onWrong }: { readonly choices: Choices; readonly onWrong: (wrong: boolean) => void }) {
  const { acts, pack } = usePane();
  const { year } = pack.pane.evaluate;
  const [text, setText] = useState(choices.asOf === null ? '' : String(choices.asOf));
  const wrong = text.trim() !== '' && !YEAR.test(text.trim());
  const change = (value: string): void => {
    setText(value);
    onWrong(value.trim() !== '' && !YEAR.test(value.trim()));
  };
  const keep = (): void => {
    const asOf = text.trim() === '' ? null : Number(text);
    if (!wrong && asOf !== choices.asOf) void acts.keep({ ...choices, asOf });
  };
  return (
    <Field className="year" label={year.title} hint={year.hint} {...(wrong ? { validationMessage: year.wrong } : {})}>
      <Input value={text} inputMode="numeric" maxLength={4} autoComplete="off" onChange={(_, { value }) => change(value)} onBlur={keep} onKeyDown={({ key }) => key === 'Enter' && keep()} />
    </Field>
  );
}

export function ComponentChoice({ choices }: { readonly choices: Choices }) {
  const { acts, pack } = usePane();
  const { components } = pack.pane.evaluate;
  const { notApplicable } = choices;
  const toggle = (id: ComponentId, applies: boolean): void => {
    const left = COMPONENT_IDS.filter((one) => (one === id ? !applies : notApplicable.includes(one)));
    void acts.keep({ ...choices, notApplicable: left });
  };
  return (
    <Disclosure className="card" title={components.title} aside={components.count(COMPONENT_IDS.length - notApplicable.length, COMPONENT_IDS.length)}>
      <p className="muted">{components.hint}</p>
      {PHASES.map(({ phase }) => (
        <fieldset key={phase}>
          <legend><PhaseBadge phase={phase} name={pack.verdict.phase[phase].name} /></legend>
          {COMPONENT_IDS.filter((id) => phaseOf(id) === phase).map((id) => (
            <Checkbox
              key={id} checked={!notApplicable.includes(id)} onChange={(_, { checked }) => toggle(id, checked === true)}
              label={<>{id} {isMilestone(id) ? <><strong>{pack.verdict.milestone[id]}</strong>{DOT}{pack.verdict.component[id]}</> : pack.verdict.component[id]}</>}
            />
          ))}
        </fieldset>
      ))}
    </Disclosure>
  );
}
