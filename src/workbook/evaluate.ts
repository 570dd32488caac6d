/** The main job, for command and pane alike: read the annexes, judge, write back. */
import { identify, type Identity } from '../annex/identity';
import type { AnnexReading } from '../annex/programme';
import { readAnnexes } from '../annex/read';
import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/verdict';
import { CrisolError } from '../errors';
import { findEvidence } from '../evidence/find';
import { LANGUAGE_TAGS, type LanguagePack, type LanguageTag } from '../language/pack';
import { readDecisions } from '../report/decisions';
import { readMemory } from '../report/memory';
import type { ReportNotice } from '../report/plan';
import { planReport } from '../report/report';
import { applyPlan, type Written } from './apply';
import { readWorkbook } from './read';
import { runExcel } from './run';

export const STAGES = ['read', 'judge', 'write'] as const;
export type Stage = (typeof STAGES)[number];

export interface EvaluateOptions {
  /** Language to write in; `auto` takes that of most programmes. */
  readonly language: LanguageTag | 'auto';
  /** Year of analysis; without it age is not judged. */
  readonly asOf: number | null;
  /** Every language that annexes may be written in. */
  readonly packs: readonly LanguagePack[];
  /** False: nothing is written, only told. */
  readonly write: boolean;
  readonly onProgress?: (stage: Stage, done: number, total: number) => void;
}

export interface Evaluation {
  /** What the annexes hold, and what was not read and why. */
  readonly reading: AnnexReading;
  readonly assessment: Assessment;
  /** The language written in. */
  readonly pack: LanguagePack;
  /** Where the result stands. */
  readonly places: readonly Written[];
  /** What the writing has to tell. */
  readonly notices: readonly ReportNotice[];
  /** Members of the workbook that were set; 0 where nothing was new. */
  readonly writes: number;
}

/** Evaluates the open workbook. Throws a CrisolError; `noAnnex` where no programme was found. */
export async function evaluateWorkbook({ language, asOf, packs, write, onProgress = () => undefined }: EvaluateOptions): Promise<Evaluation> {
  return runExcel(async (context) => {
    onProgress('read', 0, 1);
    const workbook = await readWorkbook(context);
    const found = readAnnexes(workbook.grids, packs);
    const reading: AnnexReading = { ...found, skipped: [...workbook.skipped, ...found.skipped] };
    onProgress('read', 1, 1);
    if (reading.programmes.length === 0) throw new CrisolError('noAnnex');

    const memory = readMemory(workbook.grids);
    const decisions = readDecisions(workbook.grids, memory, packs);
    const identities = identify(reading.programmes, new Map([...memory.programmes].map(([key, { name }]) => [key, name])));
    const total = reading.programmes.length;
    const inputs = reading.programmes.map((programme, at) => {
      onProgress('judge', at, total);
      return { key: identities[at]!.key, programme, findings: findEvidence(programme, packs), conflict: identities[at]!.conflict };
    });
    onProgress('judge', total, total);
    const doubted = new Set(identities.filter(({ conflict }: Identity) => conflict !== null).map(({ key }) => key));
    const trusted = Object.fromEntries(Object.entries(decisions.decisions).filter(([key]) => !doubted.has(key)));
    const matrices = workbook.grids.filter(({ own }) => own === null).map(({ sheet }) => sheet);
    const assessment = assess(inputs, { decisions: trusted, asOf, matrices });

    const pack = packOf(language === 'auto' ? mostSpoken(reading) : language, packs);
    const plan = planReport({ grids: workbook.grids, sheetNames: workbook.sheetNames, reading, assessment, memory, decisions, pack, packs });
    if (!write) return { reading, assessment, pack, places: [], notices: plan.notices, writes: 0 };
    const applied = await applyPlan(context, plan, workbook, pack.report, (done, all) => onProgress('write', done, all));
    return { reading, assessment, pack, places: applied.places, notices: [...plan.notices, ...applied.notices], writes: applied.writes };
  });
}

/** Of equals, the first of `LANGUAGE_TAGS`. */
function mostSpoken({ programmes }: AnnexReading): LanguageTag {
  const count = (tag: LanguageTag): number => programmes.filter(({ language }) => language === tag).length;
  return LANGUAGE_TAGS.reduce((most, tag) => (count(tag) > count(most) ? tag : most));
}

function packOf(tag: LanguageTag, packs: readonly LanguagePack[]): LanguagePack {
  const pack = packs.find((one) => one.tag === tag);
  if (!pack) throw new CrisolError('badArgument', { argument: tag });
  return pack;
}
