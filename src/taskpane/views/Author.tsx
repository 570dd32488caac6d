/** Who decides, as the history tells it. Kept in the workbook when the officer leaves the field or presses Enter. */
import { useState } from 'react';
import { Field, Input } from '@fluentui/react-components';
import { usePane } from '../state/use-pane';

export function AuthorField({ size = 'medium' }: { readonly size?: 'small' | 'medium' }) {
  const { state: { survey }, acts, pack } = usePane();
  const choices = survey.kind === 'ready' ? survey.value.choices : null;
  const [name, setName] = useState(choices?.author ?? '');
  if (!choices) return null;
  const keep = (): void => {
    const author = name.trim();
    if (author !== choices.author) void acts.keep({ ...choices, author });
  };
  return (
    <Field label={pack.pane.options.author} hint={pack.pane.options.authorHint} size={size}>
      <Input value={name} size={size} maxLength={80} autoComplete="name" onChange={(_, { value }) => setName(value)} onBlur={keep} onKeyDown={({ key }) => key === 'Enter' && keep()} />
    </Field>
  );
}
