/** First run: what Crisol does, one thing to try, and a way past it. */
import { Button } from '@fluentui/react-components';
import { Mark } from '../parts/Icon';
import { usePane } from '../state/use-pane';

/** @param alone with nothing else to do in the view */
export function Welcome({ alone = false }: { readonly alone?: boolean }) {
  const { acts, pack } = usePane();
  const { welcome } = pack.pane;
  const Heading = alone ? 'h1' : 'h2';
  return (
    <section className="card welcome" aria-label={welcome.title}>
      <Mark size={48} />
      <Heading>{welcome.title}</Heading>
      <p>{welcome.what}</p>
      <p className="muted">{welcome.safe}</p>
      <div className="buttons">
        <Button {...(alone ? { appearance: 'primary' } : {})} onClick={() => void acts.insertSample(pack.tag)}>{welcome.sample}</Button>
        <Button appearance="subtle" onClick={acts.welcomed}>{welcome.skip}</Button>
      </div>
    </section>
  );
}
