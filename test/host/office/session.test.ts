import { supports } from '../../../src/host/office/office-context';
import { startExcel, type RequestInfo } from '../../../src/host';
import { createXlsx } from '../../../src/host/xlsx/open';
import { failure, nextTurns, onSheet, open } from './excel';

describe('Office', () => {
  it('is ready in Excel on the web, in the language asked for', async () => {
    open(['Hoja1'], { language: 'pt-BR' });
    expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
    let told: unknown;
    await Office.onReady((info) => { told = info.host; });
    expect([told, Office.context.displayLanguage, Office.context.officeTheme]).toEqual(['Excel', 'pt-BR', undefined]);
  });

  it.each([['ExcelApi', '1.9', true], ['excelapi', '1.1', true], ['ExcelApi', '1.10', false], ['ExcelApi', undefined, true], ['SharedRuntime', '1.1', true], ['ExcelApiDesktop', '1.1', false]])('supports %s %s: %s', (name, version, expected) => {
    open();
    expect(Office.context.requirements.isSetSupported(name, version)).toBe(expected);
    expect(supports({ ExcelApi: '1.9', SharedRuntime: '1.1' }, name, version)).toBe(expected);
  });

  it('the client throws ApiNotFound for what is above the declared sets, and not once they are there', async () => {
    open();
    const act = (sheet: Excel.Worksheet) => sheet.getRange('A1').getMergedAreasOrNullObject();
    expect((await failure(act)).code).toBe('ApiNotFound');
    open(['Hoja1'], { requirementSets: { ExcelApi: '1.13' } });
    expect(await onSheet(act, ({ isNullObject }) => isNullObject)).toBe(true);
  });
});

describe('a session', () => {
  it('counts requests and tells of each', async () => {
    const told: RequestInfo[] = [];
    const { session } = open(['Hoja1'], { onRequest: (info) => void told.push(info) });
    await failure((sheet) => { sheet.getRange('A1').values = [['x']]; sheet.getRange('nada').load('values'); });
    expect(session.roundTrips).toBe(told.length);
    expect(told[0]).toMatchObject({ number: 1, error: 'InvalidArgument' });
    expect(told[0]!.actions).toBeGreaterThan(2);
    expect(session.largestRequest).toBe(Math.max(...told.map(({ bytes }) => bytes)));
  });

  it('is another workbook with each start, and closed when stopped', async () => {
    const first = open(['Primera']);
    const second = open(['Segunda']);
    expect(await onSheet((sheet) => sheet.load('name'), ({ name }) => name)).toBe('Segunda');
    expect(first.session.roundTrips).toBe(0);
    second.session.stop();
    expect((await failure((sheet) => sheet.load('name'))).code).toBe('GeneralException');
    expect(second.model.sheets()[0]!.name).toBe('Segunda');
  });

  it('releases at the end of a run what the client had it keep', async () => {
    startExcel(createXlsx('Hoja1'));
    await onSheet((sheet) => [sheet.getRange('A1').load('values'), sheet.getRange('B1').load('values')], () => undefined);
    await nextTurns();
    expect(await Excel.run(async (context) => {
      const count = (context.workbook as unknown as { _GetReferenceCount(): OfficeExtension.ClientResult<number> })._GetReferenceCount();
      await context.sync();
      return count.value;
    })).toBe(0);
  });

  it('can fail as asked, before anything is done', async () => {
    open(['Hoja1'], { fault: (number) => (number === 1 ? { code: 'ServiceUnavailable', message: 'otra vez' } : null) });
    expect(await failure((sheet) => { sheet.getRange('A1').values = [['x']]; })).toMatchObject({ code: 'ServiceUnavailable', message: 'otra vez' });
    expect(await onSheet((sheet) => sheet.getRange('A1').load('values'), ({ values }) => values)).toEqual([['']]);
  });

  it('can leave a request without an answer', async () => {
    open(['Hoja1'], { fault: (number) => (number === 1 ? 'timeout' : null) });
    const answered = Excel.run((context) => context.sync()).then(() => 'answered');
    expect(await Promise.race([answered, nextTurns().then(() => 'still waiting')])).toBe('still waiting');
  });
});

describe('limits of Excel on the web', () => {
  it('a request over 5 MB is refused, and nothing is written', async () => {
    open();
    const rows = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    expect((await failure((sheet) => { sheet.getRange('A1:A200').values = rows; })).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(await onSheet((sheet) => sheet.getUsedRangeOrNullObject(true), ({ isNullObject }) => isNullObject)).toBe(true);
  });

  it('an answer over 5 MB is refused', async () => {
    open();
    const rows = Array.from({ length: 100 }, () => ['x'.repeat(30_000)]);
    await onSheet((sheet) => { sheet.getRange('A1:A100').values = rows; }, () => undefined);
    await onSheet((sheet) => { sheet.getRange('B1:B100').values = rows; }, () => undefined);
    expect((await failure((sheet) => sheet.getRange('A1:B100').load('values'))).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('more than five million cells cannot be read at once', async () => {
    open();
    expect((await failure((sheet) => sheet.getRange('A1:J500001').load('values'))).code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('events', () => {
  it('tell what add-ins change, until the handler goes', async () => {
    open();
    const told: unknown[] = [];
    const handler = await onSheet((sheet) => sheet.onChanged.add(async (event) => { told.push([event.type, event.changeType, event.address, event.source]); }), (added) => added);
    await onSheet((sheet) => { sheet.getRange('C7:D8').values = 5 as never; sheet.getRange('C7').format.fill.color = 'red'; sheet.getRange('A1').clear('Contents'); }, () => undefined);
    await nextTurns();
    await Excel.run(handler.context, async (context) => { handler.remove(); await context.sync(); });
    await onSheet((sheet) => { sheet.getRange('A1').values = [[1]]; }, () => undefined);
    await nextTurns();
    expect(told).toEqual([['WorksheetChanged', 'RangeEdited', 'C7:D8', 'Local'], ['WorksheetChanged', 'RangeEdited', 'A1', 'Local']]);
  });

  it('of all worksheets: added, activated, selected, changed, deleted', async () => {
    open(['Hoja1']);
    const told: string[] = [];
    const tell = async ({ type }: { type: string }): Promise<void> => void told.push(type);
    await Excel.run(async ({ workbook }) => {
      const { worksheets } = workbook;
      worksheets.onAdded.add(tell);
      worksheets.onActivated.add(tell);
      worksheets.onDeactivated.add(tell);
      worksheets.onSelectionChanged.add(tell);
      worksheets.onChanged.add(tell);
      worksheets.onFormatChanged.add(tell);
      worksheets.onDeleted.add(tell);
      await workbook.context.sync();
      const sheet = worksheets.add('Nueva');
      sheet.activate();
      sheet.getRange('B2').select();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('B2').format.font.bold = true;
      worksheets.getItem('Hoja1').delete();
      await workbook.context.sync();
    });
    await nextTurns();
    expect(told).toEqual(['WorksheetAdded', 'WorksheetDeactivated', 'WorksheetActivated', 'WorksheetSelectionChanged', 'WorksheetChanged', 'WorksheetFormatChanged', 'WorksheetDeleted']);
  });

  it('of a table', async () => {
    open();
    const told: string[] = [];
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add('A1:B3', true);
      table.onChanged.add(async ({ address }) => void told.push(address));
      await context.sync();
      sheet.getRange('B2').values = [[1]];
      sheet.getRange('D2').values = [[1]];
    }, () => undefined);
    await nextTurns();
    expect(told).toEqual(['B2']);
  });
});

it('what is not there fails loudly, naming class and member', async () => {
  open();
  const error = await failure((sheet) => sheet.getRange('A1').insert('Down'));
  expect([error.code, error.message, error.debugInfo.errorLocation]).toEqual(['NotImplemented', 'Range.insert is not implemented by this host.', 'Range.insert']);
});
