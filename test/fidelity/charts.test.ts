/** Charts in every workbook: on a sheet of ours, and beside what the officer has floating on theirs. All else stays as it was, and a second time changes nothing. */
import { unzipSync } from 'fflate';
import { startExcel } from '../../src/host';
import { openXlsx } from '../../src/host/xlsx/open';
import { compare } from './compare';
import { WORKBOOKS } from './workbooks';

const partsOf = (file: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(file)));
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

const OURS = 'Resumen de prueba';
const DATA = [['Fase', 'Alcanzada'], ['Fase 1', 4], ['Fase 2', 5], ['Fase 3', 2]];

/** Runs the code on the file, and gives what is saved. */
async function run(file: Uint8Array, act: (context: Excel.RequestContext) => void | Promise<void>): Promise<Uint8Array> {
  const book = openXlsx(file);
  const session = startExcel(book);
  await Excel.run(async (context) => {
    await act(context);
    await context.sync();
  });
  session.stop();
  return book.save();
}

function draw(chart: Excel.Chart): void {
  chart.title.text = 'Programas por fase';
  const series = chart.series.getItemAt(0);
  series.format.fill.setSolidColor('#0072B2');
  series.hasDataLabels = true;
  series.dataLabels.position = 'OutsideEnd';
  chart.setPosition('D2', 'J16');
}

const some = WORKBOOKS.filter(({ name, told }) => told !== 'workbookProtected' && !/last row/.test(name));

test.each(some.map((workbook) => [workbook.name, workbook] as const))('%s', async (_, { file }) => {
  const ours = await run(file, ({ workbook }) => {
    const sheet = workbook.worksheets.add(OURS);
    sheet.getRange('A1:B4').values = DATA;
    const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
    chart.name = 'Fases';
    draw(chart);
  });
  expect(compare(file, ours, { sheets: new RegExp(`^${OURS}$`), names: /^$/, places: [] })).toEqual([]);
  const again = await run(ours, ({ workbook }) => {
    const sheet = workbook.worksheets.getItem(OURS);
    const chart = sheet.charts.getItem('Fases');
    chart.setData(sheet.getRange('A1:B4'), 'Columns');
    draw(chart);
  });
  expect(Buffer.compare(again, ours)).toBe(0);
});

const withDrawings = some.filter(({ file }) => /xl\/drawings\/drawing\d+\.xml/.test([...partsOf(file).keys()].join('\n')));

test('there are workbooks in which something floats over the cells', () => expect(withDrawings.length).toBeGreaterThan(5));

/** Parts of charts and drawings that hold something. */
const floating = (parts: ReadonlyMap<string, Uint8Array>): string[] =>
  [...parts].filter(([name, bytes]) => /^xl\/charts\/[^/]*$/.test(name) || (/drawings\/drawing[^/]*$/.test(name) && textOf(bytes).includes('Anchor'))).map(([name]) => name).sort();

test.each(withDrawings.map((workbook) => [workbook.name, workbook] as const))('beside what floats: %s', async (_, { file }) => {
  const before = partsOf(file);
  let drawn = 0;
  const output = await run(file, async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/protection/protected');
    await context.sync();
    for (const sheet of sheets.items.filter((each) => !each.protection.protected)) {
      const had = sheet.charts.load('items/name');
      await context.sync();
      const names = had.items.map(({ name }) => name);
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:B4'), 'Columns');
      chart.name = 'Nuestro';
      chart.setPosition('D2', 'J16');
      const have = sheet.charts.load('items/name');
      await context.sync();
      expect(have.items.map(({ name }) => name)).toEqual([...names, 'Nuestro']);
      drawn++;
    }
  });
  const after = partsOf(output);
  for (const [name, bytes] of before) {
    if (!/^xl\/(charts|drawings|media|diagrams|embeddings)\/[^/]*$/.test(name)) continue;
    if (!/drawings\/drawing/.test(name)) expect(Buffer.compare(after.get(name)!, bytes)).toBe(0);
    // What was there stands before what came.
    else expect(textOf(after.get(name)).startsWith(textOf(bytes).replace(/\s*(\/>|<\/[^>]*wsDr>)\s*$/, ''))).toBe(true);
  }
  const count = (parts: ReadonlyMap<string, Uint8Array>): number => [...parts.keys()].filter((name) => /charts\/chart/.test(name)).length;
  expect(count(after) - count(before)).toBe(drawn);

  // Taken away again, they leave what was there.
  const cleared = partsOf(
    await run(output, async (context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      const found = sheets.items.map((sheet) => sheet.charts.getItemOrNullObject('Nuestro').load('name'));
      await context.sync();
      for (const chart of found) if (!chart.isNullObject) chart.delete();
    }),
  );
  expect(floating(cleared)).toEqual(floating(before));
  for (const name of floating(before)) expect(textOf(cleared.get(name))).toBe(textOf(before.get(name)));
});
