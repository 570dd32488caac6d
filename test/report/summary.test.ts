/** The summary against the engine: what its formulas count is what the verdicts say, also after an officer changed statuses, programmes' order or language. */
import { readFileSync } from 'node:fs';
import { generateProgrammes } from '../../scripts/generate-programmes';
import type { Verdict } from '../../src/assessment/verdict';
import type { SheetModel, WorkbookModel } from '../../src/host/workbook-model';
import { openXlsx } from '../../src/host/xlsx/open';
import { LANGUAGE_TAGS, packFor, PACKS, type LanguageTag } from '../../src/language';
import { APPEARANCE, COMPONENT_IDS, EXCHANGE_TYPES, LESSON_COMPONENTS, LESSONS, MILESTONE_IDS, PHASES, type ComponentId, type MilestoneId, type Status } from '../../src/method';
import { evaluateWorkbook } from '../../src/workbook/evaluate';
import { makePages } from '../../src/workbook/pages';
import { createSession } from '../../src/workbook/session';
import { makeSummary, type SummaryOptions } from '../../src/workbook/summary';
import { edit, flat, inExcel, run, sheet, texts, workbook } from '../workbook/book';

jest.setTimeout(120_000);

const TODAY = new Date(2009, 5, 30);
const SAMPLE = readFileSync('assets/samples/anexos-ejemplo.xlsx');
const ES = packFor('es');

interface Made {
  readonly model: WorkbookModel;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly sheet: SheetModel;
  /** Of the workbook as it stands with the summary. */
  readonly verdicts: readonly Verdict[];
}

async function summarise(bytes: Uint8Array, options: Partial<SummaryOptions> = {}): Promise<Made> {
  const model = openXlsx(bytes);
  const name = await inExcel(model, () => makeSummary({ packs: PACKS, asOf: 2009, today: TODAY, ...options }));
  return { model, name, sheet: sheet(model, name), bytes: model.save(), verdicts: await verdictsOf(model) };
}

async function verdictsOf(model: WorkbookModel): Promise<readonly Verdict[]> {
  const { assessment } = await inExcel(model, () => evaluateWorkbook({ packs: PACKS, asOf: 2009, write: false }));
  return assessment.verdicts;
}

/** Texts of the cells right of the one that says this, in the first row that does. */
function rightOf(from: SheetModel, label: string): string[] {
  for (const row of texts(from)) {
    const at = row.indexOf(label);
    if (at >= 0) return row.slice(at + 1);
  }
  throw new Error(`no cell says ${label}`);
}

const numbers = (cells: readonly string[], count: number): number[] => cells.slice(0, count).map(Number);
const countOf = <T>(all: readonly T[], holds: (one: T) => boolean): number => all.filter(holds).length;

type State = Status | 'inferred';
const stateOf = ({ components }: Verdict, id: ComponentId): State => (components[id].inferredFrom ? 'inferred' : components[id].status);
const lessonOf = (verdict: Verdict, lesson: (typeof LESSONS)[number]): 'full' | 'part' | 'none' => {
  const { core, way } = LESSON_COMPONENTS[lesson];
  if (core.every((id) => stateOf(verdict, id) === 'met')) return 'full';
  return core.some((id) => ['met', 'partial', 'inferred'].includes(stateOf(verdict, id))) || way.some((id) => stateOf(verdict, id) === 'met') ? 'part' : 'none';
};

/** Everything the summary counts, as the verdicts have it. */
function expectToAgree({ sheet: from, verdicts }: Pick<Made, 'sheet' | 'verdicts'>, tag: LanguageTag = 'es'): void {
  const { verdict: words, summary } = packFor(tag);
  const all = texts(from);
  const rowWith = (...labels: readonly string[]): string[] => all.find((row) => labels.every((label, at) => row[at] === label)) ?? [];
  for (const { phase } of PHASES) {
    expect([phase, ...numbers(rowWith(['', '①', '②', '③'][phase]!, words.phase[phase].name).slice(2), 2)])
      .toEqual([phase, countOf(verdicts, ({ attainedPhase }) => attainedPhase === phase), countOf(verdicts, ({ documentedPhase }) => documentedPhase === phase)]);
  }
  for (const id of MILESTONE_IDS) {
    const states = (['met', 'inferred', 'partial', 'unmet', 'unknown', 'notApplicable'] as const).map((state) => countOf(verdicts, (verdict) => stateOf(verdict, id) === state));
    const applicable = verdicts.length - states[5]!;
    const row = rowWith(id, words.milestone[id]);
    expect([id, ...numbers(row.slice(2), 6)]).toEqual([id, ...states]);
    expect(row.slice(8, 10)).toEqual([states[0]!, states[0]! + states[1]!].map((count) => (applicable === 0 ? '' : `${Math.round((count * 100) / applicable)}%`)));
  }
  for (const type of EXCHANGE_TYPES) expect([type, Number(rightOf(from, words.exchange[type])[0])]).toEqual([type, countOf(verdicts, ({ exchangeTypes }) => exchangeTypes.includes(type))]);
  expect(Number(rightOf(from, summary.exchange.none)[0])).toBe(countOf(verdicts, ({ exchangeTypes }) => exchangeTypes.length === 0));
  expect(LESSONS.map((lesson) => Number(all.find((row) => row[10]?.startsWith(`${summary.lessons.name[lesson]} (`))?.[11])))
    .toEqual(LESSONS.map((lesson) => countOf(verdicts, (verdict) => lessonOf(verdict, lesson) === 'full')));
  const codes = new Set(verdicts.flatMap(({ programme }) => programme.countries.map(({ code }) => code)));
  expect(numbers([...figures(all, summary.figure)], 7)).toEqual([
    verdicts.length, expect.any(Number), countOf(verdicts, ({ attainedPhase }) => attainedPhase === 3), countOf(verdicts, ({ documentedPhase }) => documentedPhase === 3),
    countOf(verdicts, ({ success }) => success !== 'no'), verdicts.reduce((sum, { milestones }) => sum + milestones.inferred, 0), codes.size,
  ]);
  const ages = PHASES.map(({ phase, age: [least, to] }) => {
    const ages = verdicts.filter(({ attainedPhase }) => attainedPhase === phase).map(({ start }) => start && 2009 - start.value);
    const from = phase === 1 ? 0 : least;
    return [countOf(ages, (age) => age !== null && age < from), countOf(ages, (age) => age !== null && age >= from && age <= to), countOf(ages, (age) => age !== null && age > to), countOf(ages, (age) => age === null)];
  });
  expect(PHASES.map(({ phase, age: [least, to] }) => numbers(rightOf(from, `${['', '①', '②', '③'][phase]!} ${least}–${to}`).slice(1), 4))).toEqual(ages);
  expect(Number(rightOf(from, summary.evidence.single)[4])).toBe(countOf(verdicts, ({ sources }) => sources.length === 1));
  const heat = all.filter((row) => verdicts.some(({ programme }) => programme.name === row[1]) && /^\d+$/.test(row[0]!));
  expect(heat.map((row) => [row[1], row[2], row[3], ...row.slice(4, 10)])).toEqual(heat.map(([, name]) => {
    const verdict = verdicts.find(({ programme }) => programme.name === name)!;
    return [name, ['', '①', '②', '③'][verdict.attainedPhase], ['', '①', '②', '③'][verdict.documentedPhase], ...MILESTONE_IDS.map((id: MilestoneId) => APPEARANCE[stateOf(verdict, id)].symbol)];
  }));
  expect(heat).toHaveLength(verdicts.length);
}

/** The numbers over their captions. */
function figures(all: readonly (readonly string[])[], captions: Readonly<Record<string, string>>): string[] {
  const row = all.findIndex((cells) => cells[0] === captions['programmes']);
  return Object.values(captions).map((caption) => all[row - 1]![all[row]!.indexOf(caption)]!.replace('%', ''));
}

test('counts what the verdicts say: the sample', async () => expectToAgree(await summarise(SAMPLE)));

test.each([[1, 1], [3, 2], [20, 3]])('counts what the verdicts say: %i generated programmes', async (count, seed) => expectToAgree(await summarise(generateProgrammes(count, seed))));

test('a matrix that is there is counted as it stands: statuses chosen by the officer, in words of any language, rows in any order', async () => {
  const evaluated = (await run(SAMPLE)).bytes;
  const words = ['✔ cumplido', 'partiel', '✖ not met', '? sem evidência', '– no aplica', 'CUMPLIDO'];
  const edited = edit(evaluated, (model) => {
    const matrix = sheet(model, ES.report.sheet.matrix);
    COMPONENT_IDS.forEach((_, at) => {
      for (let row = 0; row < 11; row++) if ((row + at) % 3 === 0) matrix.setValue(5 + row, 8 + at, words[(row * 5 + at) % words.length]!);
    });
  });
  const made = await summarise(edited);
  expectToAgree(made);
  // And afterwards, in the summary that is there.
  made.model.sheets().find(({ name }) => name === ES.report.sheet.matrix)!.setValue(6, 8 + COMPONENT_IDS.indexOf('3.4'), '✔ cumplido');
  expectToAgree({ sheet: made.sheet, verdicts: await verdictsOf(made.model) });
});

test.each(LANGUAGE_TAGS)('in %s', async (tag) => {
  const made = await summarise(SAMPLE, { language: tag });
  expect(made.name).toBe(packFor(tag).summary.sheet);
  expectToAgree(made, tag);
});

test('a matrix in another language than the summary is counted all the same', async () => {
  const made = await summarise((await run(SAMPLE, { language: 'fr' })).bytes, { language: 'pt' });
  const { verdict: words } = packFor('pt');
  for (const type of EXCHANGE_TYPES) expect(Number(rightOf(made.sheet, words.exchange[type])[0])).toBe(countOf(made.verdicts, ({ exchangeTypes }) => exchangeTypes.includes(type)));
});

test('evidence is told by its kind of source, and programmes with a single one', async () => {
  const model = openXlsx((await run(workbook())).bytes);
  const key = (await verdictsOf(model))[0]!.key;
  await inExcel(model, () => createSession(PACKS).judge([{ kind: 'add', key, component: '1.5', status: 'met', quote: 'Lo pidió el alcalde.', source: 'interview', on: '' }]));
  const made = await summarise(model.save());
  const { source } = ES.verdict;
  const counts = Object.values(source).map((word) => Number(rightOf(made.sheet, word)[4]));
  expect(counts).toEqual([made.verdicts.flatMap(({ components }) => Object.values(components).flatMap(({ evidence }) => evidence.filter(({ supports }) => supports !== null))).length, 1, 0]);
  expect(Number(rightOf(made.sheet, ES.summary.evidence.single)[4])).toBe(3);
});

const FILLED = { office: 'Oficina de ensayo', effect: 'Que los países aprendan unos de otros', area: 'Agua', other: 'Bosques' };

/** The office fills in: its name, the effect, two areas of work; the second programme serves the first. */
function fill(model: WorkbookModel, name: string): { row: number; programme: string } {
  const from = sheet(model, name);
  const all = texts(from);
  from.setValue(1, 2, FILLED.office);
  from.setValue(2, 2, FILLED.effect);
  const work = all.findIndex((row) => row[10] === ES.summary.work.area) + 1;
  from.setValue(work, 10, FILLED.area);
  from.setValue(work + 1, 10, FILLED.other);
  const row = all.findIndex((cells) => cells[0] === '2' && cells[4] !== '' && Object.values(APPEARANCE).some(({ symbol }) => symbol === cells[4]));
  from.setValue(row, 13, 'x');
  return { row: work, programme: all[row]![1]! };
}

test('what the office fills in says which programmes serve an area and which area has none, and outlives another summary', async () => {
  const first = await summarise(workbook());
  const { row, programme } = fill(first.model, first.name);
  const areas = (from: SheetModel): string[][] => [row, row + 1].map((each) => texts(from)[each]!.slice(10, 13));
  const wanted = [[FILLED.area, 'A · 1', '2'], [FILLED.other, 'B · 0', ES.summary.work.nobody]];
  expect(areas(first.sheet)).toEqual(wanted);
  expect(rightOf(first.sheet, ES.summary.work.unserved).slice(0, 2)).toEqual(['3', '1, 3, 4']);

  // The matrix in another order: the mark stays with its programme.
  const sorted = edit(first.model.save(), (model) => {
    const matrix = sheet(model, ES.report.sheet.matrix);
    const rows = [5, 6].map((at) => Array.from({ length: 26 }, (_, column) => (matrix.formula(at, column) === null ? matrix.value(at, column) : undefined)));
    rows.reverse().forEach((cells, at) => cells.forEach((value, column) => value !== undefined && matrix.setValue(5 + at, column, value)));
  });
  const second = await summarise(sorted);
  expect(second.name).toBe(first.name);
  expect(second.model.sheets().map(({ name }) => name)).toEqual(first.model.sheets().map(({ name }) => name));
  expect(texts(second.sheet)[1]).toContain(FILLED.office);
  expect(texts(second.sheet)[2]).toContain(FILLED.effect);
  expect(areas(second.sheet)[0]!.slice(0, 2)).toEqual([FILLED.area, 'A · 1']);
  expect(texts(second.sheet).find((cells) => cells[13] === 'x')![1]).toBe(programme);
});

test('a sheet of the officer’s is never replaced, nor the annexes changed', async () => {
  const bytes = workbook(flat(), (model) => model.addSheet('Resumen').setValue(0, 0, 'de la oficina'));
  const made = await summarise(bytes);
  expect(made.name).toBe('Resumen (2)');
  expect(texts(sheet(made.model, 'Resumen'))).toEqual([['de la oficina']]);
  expect((await summarise(made.bytes)).name).toBe('Resumen (2)');
  const before = await run(bytes);
  expect(texts(sheet(made.model, 'Anexo 3'))).toEqual(texts(sheet(before.model, 'Anexo 3')));
});

test('says that it is out of date where the matrix holds other programmes', async () => {
  const made = await summarise(workbook());
  expect(texts(made.sheet)[3]![0]).toBe('');
  sheet(made.model, ES.report.sheet.matrix).setValue(5, 0, 'CR-00000');
  expect(texts(made.sheet)[3]![0]).toBe(ES.summary.outdated);
});

test('prints the figures on one landscape page, and the programmes from another on, under headings that are repeated', async () => {
  for (const count of [1, 30]) {
    const { sheet: made } = await summarise(generateProgrammes(count));
    const all = texts(made);
    const headings = all.findIndex((row) => row[0] === ES.summary.table.number);
    expect(all[headings - 3]![0]).toBe(ES.summary.table.heading);
    expect(all[headings - 2]![0]).toBe(ES.verdict.sides.programme);
    expect(made.pageLayout()).toMatchObject({
      fit: { wide: 1, tall: null }, orientation: 'Landscape', titleRows: [headings - 2, headings],
      printAreas: [{ row: 0, column: 0, rows: headings - 3 }, { row: headings - 3, column: 0, rows: 4 + count }],
    });
  }
});

test('native charts with visible titles over figures that stand in cells', async () => {
  const { sheet: made } = await summarise(SAMPLE);
  const { phases, milestones, exchange, countries } = ES.summary;
  expect(made.charts().map((chart) => [chart.type, chart.title().text, chart.title().visible])).toEqual(expect.arrayContaining([
    ['BarClustered', phases.title, true], ['BarStacked', milestones.title, true], ['BarClustered', exchange.title, true], ['BarClustered', countries.title, true],
  ]));
  for (const chart of made.charts()) for (const { values } of chart.series()) expect(values).toMatch(/^='?Resumen'?!\$[A-L]\$\d+:\$[A-L]\$\d+$/);
});

const ALLOWED = /^(?:SUMPRODUCT|COUNTIFS?|COUNTA|SUM|IF|IFERROR|AND|NOT|ISNUMBER|FIND|INDEX|MATCH|MID|LEN|CHAR|SMALL)$/;

test('formulas are such as any Excel since 2016 calculates: no other function, no literal of more than 255 characters', async () => {
  const made = await summarise(generateProgrammes(31));
  const [page] = await inExcel(made.model, () => makePages([made.verdicts[0]!.key], { packs: PACKS, today: TODAY }));
  for (const from of [made.sheet, sheet(made.model, page!)]) {
    const { rows, columns } = from.used(false)!;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const formula = from.formula(row, column);
        if (formula === null) continue;
        expect(formula.length).toBeLessThan(8192);
        for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(literal.length).toBeLessThanOrEqual(257);
        for (const [, called] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(/([A-Z][A-Z.]*)\(/g)) expect(called).toMatch(ALLOWED);
        expect([formula, typeof from.value(row, column)]).not.toEqual([formula, 'object']);
      }
    }
  }
});

describe('a page of one programme', () => {
  test('has its eighteen components with their statuses, quotes with links to their cells, and what is recommended; it follows the matrix', async () => {
    const made = await summarise(SAMPLE);
    const verdict = made.verdicts[0]!;
    const [name] = await inExcel(made.model, () => makePages([verdict.key], { packs: PACKS, today: TODAY }));
    const page = sheet(made.model, name!);
    const rowOf = (id: ComponentId): number => texts(page).findIndex((row) => row[0] === id);
    for (const id of COMPONENT_IDS) {
      const { status, inferredFrom, evidence, suggested } = verdict.components[id];
      expect([id, texts(page)[rowOf(id)]![2]]).toEqual([id, `${APPEARANCE[status].symbol} ${ES.verdict.status[status]}${inferredFrom ? ' ↑' : ''}`]);
      const first = evidence.find(({ supports }) => supports === suggested) ?? evidence[0];
      expect([id, texts(page)[rowOf(id)]![3]]).toEqual([id, first ? `«${first.quote}»` : ES.summary.page.noEvidence]);
      if (first) expect(page.hyperlink(rowOf(id), 4)!.documentReference).toBe(`'${first.sheet}'!${first.cell}`);
    }
    const advice = (): (readonly string[])[] => {
      const from = texts(page).findIndex((row) => row[0] === ES.summary.page.recommendations) + 1;
      return texts(page).slice(from, from + 6).map((row) => row.slice(0, 2)).filter(([id]) => id !== '');
    };
    const wanted = (one: Verdict): (readonly string[])[] => one.recommendations.flatMap((each) => (each.source === 'method' ? [[each.component, ES.verdict.recommendation[each.component][each.lack]]] : []));
    expect(advice()).toEqual(wanted(verdict));
    expect(page.pageLayout()).toMatchObject({ orientation: 'Portrait', fit: { wide: 1, tall: 1 } });

    sheet(made.model, ES.report.sheet.matrix).setValue(5, 8 + COMPONENT_IDS.indexOf('1.1'), '✖ no cumplido');
    const [changed] = await verdictsOf(made.model);
    expect(texts(page)[rowOf('1.1')]![2]).toBe('✖ no cumplido');
    expect(advice()).toEqual(wanted(changed!));
  });

  test('of all programmes, under names that sheets can have; another time in the place of the former ones', async () => {
    const names = ['Agua: limpia/segura [fase 2]?', "'Café' de altura * muy largo, con un nombre que no cabe en una hoja", 'Justicia', 'JUSTICIA '];
    const bytes = (await run(workbook(flat(names)))).bytes;
    const model = openXlsx(bytes);
    const made = await inExcel(model, () => makePages(null, { packs: PACKS, today: TODAY }));
    expect(made).toHaveLength(4);
    expect(made).toEqual(['Agua limpia segura fase 2', 'Café\' de altura muy largo', 'Justicia', 'JUSTICIA (2)']);
    const all = model.sheets().map(({ name }) => name);
    expect(await inExcel(model, () => makePages(null, { packs: PACKS, today: TODAY }))).toEqual(made);
    expect(model.sheets().map(({ name }) => name)).toEqual(all);
    await expect(inExcel(model, () => makePages(['CR-NONE0'], { packs: PACKS, today: TODAY }))).rejects.toMatchObject({ code: 'badArgument', values: { argument: 'CR-NONE0' } });
  });
});

test.each(PACKS.map((pack) => [pack.tag, pack] as const))('every word of the summary is there in %s, and the sheet can be called so', (_, { summary }) => {
  const said: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') said.push(value);
    else if (typeof value === 'function') said.push((value as (count: number) => string)(1), (value as (count: number) => string)(2));
    else Object.values(value as object).forEach(walk);
  };
  walk(summary);
  expect(said.length).toBeGreaterThan(60);
  for (const text of said) expect(text.trim()).not.toBe('');
  expect(summary.sheet).toMatch(/^[^\\/?*:[\]]{1,31}$/);
  // Excel's own limits for what is said beside a selected cell.
  expect(summary.fill.title.length).toBeLessThanOrEqual(32);
  for (const text of Object.values(summary.fill)) expect(text.length).toBeLessThanOrEqual(255);
});
