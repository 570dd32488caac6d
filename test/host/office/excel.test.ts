import { startExcel } from '../../../src/host';
import { MemoryWorkbook } from './memory-workbook';

it('reads and writes', async () => {
  const session = startExcel(new MemoryWorkbook('Hoja1', 'Datos ñ'));
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Datos ñ').getRange('A1:B2');
    range.values = [[1, 'dos'], ['3', true]];
    range.format.fill.color = '#ffee00';
    range.load('values,address,valueTypes,text');
    await context.sync();
    expect([range.values, range.address]).toEqual([[[1, 'dos'], [3, true]], "'Datos ñ'!A1:B2"]);
  });
  expect(session.roundTrips).toBeGreaterThan(0);
});
