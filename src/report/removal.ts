/** What Crisol has written into a workbook, to be taken out again, and the officer's decisions, which may stay. Plain data, no Office. */
import type { SheetGrid } from '../annex/grid';
import { identify } from '../annex/identity';
import type { AnnexReading } from '../annex/programme';
import type { Judgements, Signature } from '../assessment/judgement';
import type { LanguagePack } from '../language/pack';
import { APPEARANCE, COMPONENT_IDS, type ComponentId, type Source, type Status } from '../method';
import { listLook } from './appearance';
import { findBeside, type OwnPlace } from './beside';
import type { Memory } from './memory';
import type { NewSheet } from './plan';

/** A decision, as it is named to the officer before anything is removed. */
export interface KeptDecision extends Signature {
  readonly programme: string;
  readonly key: string;
  readonly component: ComponentId;
  readonly status: Status;
  readonly suggested: Status | null;
  readonly reason: string;
  readonly source: Source | null;
}

export interface Removal {
  /** Names of Crisol's sheets. */
  readonly sheets: readonly string[];
  /** What stands beside and below annexes. */
  readonly places: readonly OwnPlace[];
  readonly decisions: readonly KeptDecision[];
}

export function planRemoval(grids: readonly SheetGrid[], reading: AnnexReading, memory: Memory, judgements: Judgements, packs: readonly LanguagePack[]): Removal {
  return {
    // Sheets of templates are the officer's since they were added, with the lists that their drop-downs go on needing.
    sheets: grids.filter(({ own }) => own !== null && own !== 'template').map(({ sheet }) => sheet),
    places: findBeside(grids, reading, identify(reading.programmes, new Map([...memory.programmes].map(([key, { name }]) => [key, name]))).map(({ key }) => key), packs),
    decisions: Object.entries(judgements).flatMap(([key, { decisions }]) => COMPONENT_IDS.flatMap((component): KeptDecision[] => {
      const decision = decisions[component];
      if (!decision) return [];
      const { status, reason, source, by, on } = decision;
      return [{ key, programme: memory.programmes.get(key)?.name ?? key, component, status, suggested: memory.programmes.get(key)?.suggested[component] ?? null, reason, source, by, on }];
    })),
  };
}

/** The decisions on a sheet of their own, texts only. @param name free in the workbook */
export function keptSheet(decisions: readonly KeptDecision[], name: string, pack: LanguagePack): NewSheet {
  const { verdict, report, headers } = pack;
  const word = (status: Status | null): string => (status ? `${APPEARANCE[status].symbol} ${verdict.status[status]}` : '');
  const { heading } = report.history;
  const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(pack.locale) + text.slice(1);
  const rows = [
    [headers.own.key, verdict.sides.programme, report.heading.component, report.heading.status, heading.suggested, heading.reason, heading.source, heading.author, heading.date].map(capital),
    ...decisions.map(({ key, programme, component, status, suggested, reason, source, by, on }) => [key, programme, `${component} ${verdict.component[component]}`, word(status), word(suggested), reason, source ? verdict.source[source] : '', by, on]),
  ];
  return {
    name, blocks: [{ row: 0, column: 0, values: rows }], links: [], fitted: [{ first: 0, count: rows.length }], tables: [], charts: [],
    look: listLook(rows.length, [62, 140, 150, 82, 82, 230, 80, 96, 64], 0),
  };
}
