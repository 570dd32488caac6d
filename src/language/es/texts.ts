import type { LanguageTexts } from '../pack';
import { command } from './command';
import { errors } from './errors';
import { pane } from './pane';
import { report } from './report';
import { summary } from './summary';
import { verdict } from './verdict';

export const texts: LanguageTexts = { tag: 'es', locale: 'es-MX', verdict, report, pane, command, summary, errors };
