/** The officer's judgement on real Office.js: decided in the pane or in the matrix, kept through everything that happens to a workbook, told in the history. */
import type { Act } from '../../src/assessment/judgement';
import type { WorkbookModel } from '../../src/host/workbook-model';
import { MATRIX_FIRST } from '../../src/report/matrix';
import { matrixColumn } from '../../src/report/matrix-columns';
import type { ComponentId } from '../../src/method';
import { codes, edit, NAMES, put, row, run, sheet, texts, workbook, type Run } from './book';

const MATRIX = 'Matriz Crisol';
const HISTORY = 'Historial Crisol';
const [WATER, COFFEE] = [NAMES[0]!, NAMES[1]!];

const keyOf = ({ assessment }: Run, name: string): string => assessment.verdicts.find(({ programme }) => programme.name === name)!.key;
const componentOf = ({ assessment }: Run, name: string, id: ComponentId) => assessment.verdicts.find(({ programme }) => programme.name === name)!.components[id];
const rowOf = (model: WorkbookModel, name: string): number => texts(sheet(model, MATRIX)).findIndex((cells, at) => at >= MATRIX_FIRST && cells[1] === name);
const inMatrix = (bytes: Uint8Array, name: string, id: ComponentId, text: string): Uint8Array => edit(bytes, (model) => sheet(model, MATRIX).setValue(rowOf(model, name), matrixColumn(id), text));
const shown = (model: WorkbookModel, name: string, id: ComponentId): string => sheet(model, MATRIX).text(rowOf(model, name), matrixColumn(id));
/** What the history tells of acts, without key and version. */
const acts = (model: WorkbookModel): string[][] => texts(sheet(model, HISTORY)).slice(1).filter((cells) => cells[3] !== '');

const day = (today: string, more: readonly Act[] = []) => ({ today, acts: more });

describe('in the matrix', () => {
  test('a status chosen is a decision: kept, signed with the day, and its reason is asked for', async () => {
    const first = await run(workbook(), day('2009-01-10'));
    const second = await run(inMatrix(first.bytes, WATER, '2.4', '✖ no cumplido'), day('2009-02-20'));
    expect(componentOf(second, WATER, '2.4')).toMatchObject({ status: 'unmet', basis: 'officer', suggested: 'met', decision: { reason: '', source: null, on: '2009-02-20' } });
    expect(shown(second.model, WATER, '2.4')).toBe('✖ no cumplido ✎');
    expect(codes(second)).toEqual(['reasonsMissing']);
    expect(acts(second.model).map((cells) => [cells[0], cells[2], cells[4], cells[5]!.slice(0, 3), cells[6], cells[7], cells[8], cells[9]])).toEqual([
      ['2009-02-20', 'decisión', WATER, '2.4', '✔ cumplido', '✖ no cumplido', '✔ cumplido', ''],
    ]);
    expect((await run(second.bytes, day('2010-05-05'))).writes).toBe(0);
  });

  test('a reason and a source written in the history are taken in, and nothing is told twice', async () => {
    const first = await run(workbook());
    const second = await run(inMatrix(first.bytes, WATER, '2.4', '✖ no cumplido'));
    const told = edit(second.bytes, (model) => {
      const at = texts(sheet(model, HISTORY)).findIndex((cells) => cells[2] === 'decisión');
      sheet(model, HISTORY).setValue(at, 9, 'El diplomado no se impartió.');
      sheet(model, HISTORY).setValue(at, 10, 'entrevista');
    });
    const third = await run(told);
    expect(componentOf(third, WATER, '2.4').decision).toMatchObject({ reason: 'El diplomado no se impartió.', source: 'interview' });
    expect(codes(third)).toEqual([]);
    expect(acts(third.model)).toHaveLength(1);
    expect((await run(third.bytes)).writes).toBe(0);
  });

  test('the suggestion chosen again, or the cell emptied, ends the decision', async () => {
    for (const text of ['✔ cumplido', '']) {
      const second = await run(inMatrix((await run(workbook())).bytes, WATER, '2.4', '✖ no cumplido'));
      const third = await run(inMatrix(second.bytes, WATER, '2.4', text));
      expect(componentOf(third, WATER, '2.4')).toMatchObject({ status: 'met', basis: 'documented', decision: null });
      expect(shown(third.model, WATER, '2.4')).toBe('✔ cumplido');
      expect(acts(third.model).map((cells) => cells[2])).toEqual(['decisión', 'vuelve la sugerencia']);
    }
  });
});

describe('in the pane', () => {
  const decide = (key: string): Act => ({ kind: 'decide', key, component: '3.4', status: 'notApplicable', reason: 'Solo fue una asesoría.', source: 'interview' });

  test('a decision has its reason, source, author and day', async () => {
    const first = await run(workbook());
    const second = await run(first.bytes, day('2009-03-01', [decide(keyOf(first, COFFEE))]));
    expect(componentOf(second, COFFEE, '3.4')).toMatchObject({ status: 'notApplicable', suggested: 'met', decision: { reason: 'Solo fue una asesoría.', source: 'interview', on: '2009-03-01' } });
    expect(shown(second.model, COFFEE, '3.4')).toBe('– no aplica ✎');
    expect(codes(second)).toEqual([]);
    expect(acts(second.model).map((cells) => [cells[9], cells[10]])).toEqual([['Solo fue una asesoría.', 'entrevista']]);
    const third = await run(second.bytes, day('2009-03-02', [{ kind: 'withdraw', key: keyOf(first, COFFEE), component: '3.4' }]));
    expect(componentOf(third, COFFEE, '3.4')).toMatchObject({ status: 'met', decision: null });
  });

  test('evidence set aside counts no more, and can be taken back in', async () => {
    const first = await run(workbook());
    const key = keyOf(first, WATER);
    const { quote } = componentOf(first, WATER, '2.4').evidence[0]!;
    const second = await run(first.bytes, day('2009-03-01', [{ kind: 'reject', key, component: '2.4', quote, reason: 'Son de otra oficina.' }]));
    expect(componentOf(second, WATER, '2.4')).toMatchObject({ status: 'unknown', evidence: [], rejected: [{ evidence: { quote }, rejection: { reason: 'Son de otra oficina.' } }] });
    expect(shown(second.model, WATER, '2.4')).toMatch(/^\? sin evidencia/);
    expect((await run(second.bytes)).writes).toBe(0);
    const third = await run(second.bytes, day('2009-03-02', [{ kind: 'accept', key, component: '2.4', quote }]));
    expect(componentOf(third, WATER, '2.4').status).toBe('met');
    expect(acts(third.model).map((cells) => cells[2])).toEqual(['evidencia descartada', 'evidencia readmitida']);
  });

  test('evidence taken back in after a decision is no change of the text', async () => {
    const first = await run(workbook());
    const key = keyOf(first, WATER);
    const { quote } = componentOf(first, WATER, '2.4').evidence[0]!;
    const second = await run(first.bytes, day('2009-03-01', [{ kind: 'reject', key, component: '2.4', quote, reason: 'Son de otra oficina.' }]));
    const third = await run(second.bytes, day('2009-03-02', [{ kind: 'decide', key, component: '2.4', status: 'partial', reason: 'Lo vimos.', source: 'visit' }]));
    const fourth = await run(third.bytes, day('2009-03-03', [{ kind: 'accept', key, component: '2.4', quote }]));
    expect(componentOf(fourth, WATER, '2.4')).toMatchObject({ status: 'partial', changed: false, evidence: [{ quote }], rejected: [] });
    expect(acts(fourth.model).map((cells) => cells[2])).toEqual(['evidencia descartada', 'decisión', 'evidencia readmitida']);
    expect((await run(fourth.bytes)).writes).toBe(0);
  });

  test('evidence that stands in no cell raises the status, with its source', async () => {
    const first = await run(workbook());
    const key = keyOf(first, WATER);
    const heard: Act = { kind: 'add', key, component: '1.5', status: 'met', quote: 'El alcalde lo pidió por carta en 2005.', source: 'interview', on: '2008-11-02' };
    const before = componentOf(first, WATER, '1.5').status;
    const second = await run(first.bytes, day('2009-03-01', [heard]));
    expect([before, componentOf(second, WATER, '1.5')]).toMatchObject(['unknown', { status: 'met', basis: 'officer', decision: null, added: [{ source: 'interview', on: '2008-11-02' }] }]);
    expect(second.assessment.verdicts[0]!.sources).toEqual(['document', 'interview']);
    const third = await run(second.bytes, day('2009-03-02', [{ kind: 'drop', key, component: '1.5', quote: 'El alcalde lo pidió por carta en 2005.' }]));
    expect(componentOf(third, WATER, '1.5').status).toBe('unknown');
    expect(acts(third.model).map((cells) => cells[2])).toEqual(['evidencia añadida', 'evidencia retirada']);
  });
});

describe('whatever happens to the workbook', () => {
  const decided = async (): Promise<{ first: Run; second: Run }> => {
    const first = await run(workbook());
    const second = await run(first.bytes, day('2009-03-01', [{ kind: 'decide', key: keyOf(first, COFFEE), component: '2.2', status: 'unmet', reason: 'Ya existía.', source: 'document' }]));
    return { first, second };
  };

  test.each<[string, (model: WorkbookModel) => void]>([
    ['rows of the annex sorted', (model) => put(sheet(model, 'Anexo 3'), texts(sheet(model, 'Anexo 3')).slice(3).reverse(), 3)],
    ['the programme renamed', (model) => sheet(model, 'Anexo 3').setValue(4, 0, 'Café de montaña')],
    ['sheets renamed', (model) => {
      sheet(model, 'Anexo 3').name = 'Consolidados';
      sheet(model, MATRIX).name = 'Trabajo';
    }],
    ['a programme put before it', (model) => {
      const rows = texts(sheet(model, 'Anexo 3')).slice(3);
      put(sheet(model, 'Anexo 3'), [[...row('Pesca artesanal'), ...rows[0]!.slice(8).map(() => '')], ...rows], 3);
    }],
    ['the register’s rows sorted', (model) => {
      const register = sheet(model, 'Registro Crisol');
      put(register, texts(register).slice(1).reverse(), 1);
    }],
    ['the history taken away', (model) => sheet(model, HISTORY).clear({ row: 0, column: 0, rows: 50, columns: 20 }, 'All')],
  ])('%s: the decision stays with its programme and no other', async (_, change) => {
    const { second } = await decided();
    const third = await run(edit(second.bytes, change));
    const owners = third.assessment.verdicts.filter(({ components }) => Object.values(components).some(({ decision }) => decision !== null));
    expect(owners.map(({ key }) => key)).toEqual([keyOf(second, COFFEE)]);
    expect(owners[0]!.components['2.2']).toMatchObject({ status: 'unmet', decision: { reason: 'Ya existía.', source: 'document', on: '2009-03-01' } });
    expect((await run(third.bytes)).writes).toBe(0);
  });

  test('the text it rested on changed: flagged with the old and the new quote, until it is confirmed', async () => {
    const { second } = await decided();
    const old = componentOf(second, COFFEE, '2.2').evidence.map(({ quote }) => quote);
    const changed = edit(second.bytes, (model) => sheet(model, 'Anexo 3').setValue(4, 5, 'Es una innovación propia de la oficina. El Ministerio de Salud lo opera con fondos propios desde 2007.'));
    const third = await run(changed);
    const now = componentOf(third, COFFEE, '2.2');
    expect(now.changed).toBe(true);
    expect(third.assessment.verdicts[1]!.warnings).toContainEqual({ code: 'textChanged', values: { component: '2.2', before: old.join(' · '), now: now.evidence.map(({ quote }) => quote).join(' · ') } });
    expect(now.status).toBe('unmet');
    const fourth = await run(third.bytes, day('2010-01-01', [{ kind: 'confirm', key: keyOf(second, COFFEE), component: '2.2' }]));
    expect(componentOf(fourth, COFFEE, '2.2').changed).toBe(false);
    expect(acts(fourth.model).at(-1)!.slice(0, 3)).toEqual(['2010-01-01', '', 'decisión confirmada']);
  });

  test('key and name in disagreement: nothing of the decision is read or lost, and it is asked', async () => {
    const { second } = await decided();
    const torn = edit(second.bytes, (model) => put(sheet(model, 'Anexo 3'), [[COFFEE], [WATER]], 3));
    const third = await run(torn);
    expect(codes(third)).toEqual(['keyInDoubt', 'keyInDoubt']);
    expect(third.assessment.verdicts.every(({ components }) => components['2.2'].decision === null)).toBe(true);
    const mended = await run(edit(third.bytes, (model) => put(sheet(model, 'Anexo 3'), [[WATER], [COFFEE]], 3)));
    expect(componentOf(mended, COFFEE, '2.2').decision).toMatchObject({ reason: 'Ya existía.' });
  });

  test('the annex copied to another sheet: the copy asks, the decision stays', async () => {
    const { second } = await decided();
    const copied = edit(second.bytes, (model) => put(model.addSheet('Anexo 3 (2)'), texts(sheet(model, 'Anexo 3')).map((cells) => cells.map((text) => text || null))));
    const third = await run(copied);
    expect(new Set(codes(third))).toEqual(new Set(['keyInDoubt']));
    const restored = await run(edit(third.bytes, (model) => sheet(model, 'Anexo 3 (2)').clear({ row: 0, column: 0, rows: 20, columns: 20 }, 'All')));
    expect(componentOf(restored, COFFEE, '2.2').decision).toMatchObject({ reason: 'Ya existía.' });
  });
});
