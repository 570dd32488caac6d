/** The few choices behind one button. */
import { Button, Field, Select } from '@fluentui/react-components';
import { LANGUAGE_TAGS, type LanguageTag } from '../../language/pack';
import packageJson from '../../../package.json';
import { Icon, Mark } from '../parts/Icon';
import { Title, View } from '../parts/layout';
import { isReadOnly, usePane } from '../state/use-pane';
import { AuthorField } from './Author';

/** A language in its own words: "français". */
const ownName = (tag: LanguageTag): string => new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;

export function Settings() {
  const { state, acts, pack, language } = usePane();
  const { options, welcome, back } = pack.pane;
  const tagOf = (value: string): LanguageTag | null => LANGUAGE_TAGS.find((tag) => tag === value) ?? null;
  const choices = state.survey.kind === 'ready' && !isReadOnly(state) ? state.survey.value.choices : null;
  return (
    <View>
      <div className="bar"><Button size="small" appearance="subtle" icon={<Icon name="back" />} onClick={() => acts.settings(false)}>{back}</Button></div>
      <Title arrive>{pack.pane.settings}</Title>
      <Field label={options.language}>
        <Select value={language.chosen ?? ''} onChange={(_, { value }) => language.choose(tagOf(value))}>
          <option value="">{options.asExcel(ownName(language.ofExcel))}</option>
          {LANGUAGE_TAGS.map((tag) => <option key={tag} value={tag}>{ownName(tag)}</option>)}
        </Select>
      </Field>
      {choices && (
        <Field label={options.write} hint={options.writeHint}>
          <Select value={choices.language} onChange={(_, { value }) => void acts.keep({ ...choices, language: tagOf(value) ?? 'auto' })}>
            <option value="auto">{options.writeAuto}</option>
            {LANGUAGE_TAGS.map((tag) => <option key={tag} value={tag}>{ownName(tag)}</option>)}
          </Select>
        </Field>
      )}
      {!isReadOnly(state) && (
        <>
          <AuthorField />
          <Field label={options.start}>
            <Button onClick={() => void acts.insertSample(pack.tag)}>{welcome.sample}</Button>
          </Field>
        </>
      )}
      <div className="about">
        <Mark size={32} />
        <div>
          <p>{options.privacy}</p>
          <p className="muted">Crisol {packageJson.version}</p>
        </div>
      </div>
    </View>
  );
}
