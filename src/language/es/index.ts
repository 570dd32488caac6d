import type { LanguagePack } from '../pack';
import { cues } from './cues';
import { headers } from './headers';
import { sample } from './sample';
import { texts } from './texts';

export const es: LanguagePack = { ...texts, headers, cues, sample };
