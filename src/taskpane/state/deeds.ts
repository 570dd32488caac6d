/** What an officer can do to one component of one programme, one thing at a time, and what is said of it meanwhile. */
import { useState } from 'react';
import type { Act } from '../../assessment/judgement';
import type { Verdict } from '../../assessment/verdict';
import type { ComponentId } from '../../method';
import { isReadOnly, usePane, usePatience } from './use-pane';

/** An act without whom it is about. */
export type Deed = Act extends infer One ? (One extends Act ? Omit<One, 'key' | 'component'> : never) : never;

export interface Deeds {
  /** False where it failed, which the pane tells. */
  act(deed: Deed): Promise<boolean>;
  /** Something is being written, here or elsewhere. */
  readonly waiting: boolean;
  /** `key`: key and name of the programme disagree, and until that is cleared up a decision could land on another; `readOnly`: nothing can be written. */
  readonly barred: 'key' | 'readOnly' | null;
  /** For whoever listens: that it is being saved, that it was. */
  readonly said: string;
}

export function useDeeds({ key, warnings }: Verdict, component: ComponentId): Deeds {
  const { state, acts, pack } = usePane();
  const { judging } = state;
  const [stage, setStage] = useState<'idle' | 'saving' | 'saved'>('idle');
  const late = usePatience(stage === 'saving', stage);
  const { saving, saved } = pack.pane.judgement;
  return {
    act: async (deed) => {
      if (judging) return false;
      setStage('saving');
      const done = await acts.judge({ key, component, ...deed });
      setStage(done ? 'saved' : 'idle');
      return done;
    },
    waiting: judging,
    barred: isReadOnly(state) ? 'readOnly' : warnings.some(({ code }) => code === 'keyMismatch') ? 'key' : null,
    said: stage === 'saving' ? (late ? pack.pane.waiting.patience : saving) : stage === 'saved' ? saved : '',
  };
}
