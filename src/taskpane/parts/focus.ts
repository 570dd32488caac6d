/** The reader's place is never lost: where what had the focus goes away and nothing takes it over, it moves to what stands nearest. Knows no view. */
import { useEffect } from 'react';

const STOPS = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';
/** What follows on a change has had its turn by then; ms. */
const PAUSE = 100;

export function useFocusKept(): void {
  useEffect(() => {
    const { body } = document;
    /** What had the focus last, and all that it stood in, from the inside out. */
    let path: readonly Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const entered = ({ target }: FocusEvent): void => {
      path = [];
      for (let one = target as Element | null; one && one !== body; one = one.parentElement) path = [...path, one];
    };
    const keep = (): void => {
      const lost = path[0];
      if (!lost || document.activeElement !== body || (lost.isConnected && !lost.matches(':disabled'))) return;
      const near = [...path.slice(1).filter((one) => one.isConnected), body];
      for (const one of near) {
        const stop = [...one.querySelectorAll<HTMLElement>(STOPS)].find((found) => found.checkVisibility());
        if (stop) return stop.focus({ preventScroll: true });
      }
    };
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(keep, PAUSE);
    });
    body.addEventListener('focusin', entered);
    watch.observe(body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    return () => {
      clearTimeout(timer);
      body.removeEventListener('focusin', entered);
      watch.disconnect();
    };
  }, []);
}
