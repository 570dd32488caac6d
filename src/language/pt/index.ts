import type { LanguagePack } from '../pack';
import { cues } from './cues';
import { headers } from './headers';
import { sample } from './sample';
import { template } from './template';
import { texts } from './texts';

export const pt: LanguagePack = { ...texts, headers, cues, sample, template };
