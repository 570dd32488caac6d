import type { LanguagePack } from '../pack';
import { command } from './command';
import { cues } from './cues';
import { errors } from './errors';
import { headers } from './headers';
import { pane } from './pane';
import { report } from './report';
import { verdict } from './verdict';

export const pt: LanguagePack = { tag: 'pt', locale: 'pt-BR', headers, cues, verdict, report, pane, command, errors };
