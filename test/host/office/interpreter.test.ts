import fc from 'fast-check';
import { Book } from '../../../src/host/office/book';
import { workbook } from '../../../src/host/office/excel-workbook';
import { Interpreter } from '../../../src/host/office/interpreter';
import { createXlsx } from '../../../src/host/xlsx/open';

const interpreter = (): Interpreter => new Interpreter(workbook(new Book(createXlsx('Hoja1'), 'Libro1.xlsx')));

const ROOT = { Id: 1, ObjectPathType: 1, Name: '' };
const SHEETS = { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 };
const FIRST = { Id: 3, ObjectPathType: 3, Name: 'GetFirst', ParentObjectPathId: 2, ArgumentInfo: { Arguments: [null] } };
const A1 = { Id: 4, ObjectPathType: 3, Name: 'GetRange', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['A1'] } };
const NULL = { Id: 5, ObjectPathType: 7, Name: '' };
const PATHS = { 1: ROOT, 2: SHEETS, 3: FIRST, 4: A1, 5: NULL };
const ask = (actions: readonly object[], paths: object = PATHS, host = interpreter()) => host.processQuery({ Actions: actions.map((action, i) => ({ Id: i + 1, ...action })), ObjectPaths: paths });

describe('actions', () => {
  it.each<[string, object, unknown]>([
    ['Instantiate', { ActionType: 1, ObjectPathId: 3 }, { Id: expect.stringMatching(/^\{[0-9A-F-]+\}$/) as string }],
    ['Instantiate of a null object', { ActionType: 1, ObjectPathId: 5 }, null],
    ['Query', { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['values', 'format/wrapText'] } }, { Values: [['']], Format: { WrapText: false } }],
    ['Query by a dotted name', { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['format.fill.color'] } }, { Format: { Fill: { Color: '#FFFFFF' } } }],
    ['Query of nothing', { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['$none'] } }, {}],
    ['Query of a collection', { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['items/name'], Top: 1 } }, { _Items: [{ Name: 'Hoja1', Id: expect.any(String) as string }] }],
    ['Query beyond the end of a collection', { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ['name'], Skip: 1 } }, { _Items: [] }],
    ['Query of an expansion', { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['rowIndex'], Expand: ['worksheet/protection'] } }, { RowIndex: 0, Worksheet: { Protection: { Protected: false, Options: null } } }],
    ['QueryAsJson', { ActionType: 7, ObjectPathId: 2, QueryInfo: { Select: ['items/name'] } }, { items: [{ name: 'Hoja1', Id: expect.any(String) as string }] }],
    ['Method', { ActionType: 3, ObjectPathId: 2, Name: 'GetCount', ArgumentInfo: { Arguments: [false] } }, 1],
    ['SetProperty', { ActionType: 4, ObjectPathId: 4, Name: 'Values', ArgumentInfo: { Arguments: [[[1]]] } }, null],
    ['Trace', { ActionType: 5 }, null],
    ['Update', { ActionType: 9, ObjectPathId: 3, ObjectState: { name: 'Otra' } }, null],
    ['EnsureUnchanged', { ActionType: 8, ObjectPathId: 4, ObjectState: { values: [['']], format: { wrapText: false } } }, null],
  ])('%s', (_name, action, value) => {
    expect(ask([action])).toEqual({ Results: [{ ActionId: 1, Value: value }], TraceIds: 'ActionType' in action && action.ActionType === 5 ? [1] : [] });
  });
});

describe('errors', () => {
  const error = (Code: string, Location: string, ActionIndex: number): object => ({ Code, Location, ActionIndex, HttpStatusCode: expect.any(Number) as number, Message: expect.any(String) as string });

  it.each<[string, object, string, string]>([
    ['an unknown value', { ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['formulasR1C1'] } }, 'NotImplemented', 'Range.formulasR1C1'],
    ['an unknown method', { ActionType: 3, ObjectPathId: 4, Name: 'Insert', ArgumentInfo: { Arguments: ['Down'] } }, 'NotImplemented', 'Range.insert'],
    ['an unknown event', { ActionType: 3, ObjectPathId: 3, Name: '_RegisterCalculatedEvent' }, 'NotImplemented', 'Worksheet._RegisterCalculatedEvent'],
    ['what only objects inherit', { ActionType: 3, ObjectPathId: 4, Name: 'toString' }, 'NotImplemented', 'Range.toString'],
    ['a value that cannot be written', { ActionType: 4, ObjectPathId: 4, Name: 'Address', ArgumentInfo: { Arguments: ['B1'] } }, 'NotImplemented', 'Range.address'],
    ['an unknown action', { ActionType: 6, ObjectPathId: 4 }, 'NotImplemented', ''],
    ['a path that is not there', { ActionType: 1, ObjectPathId: 9 }, 'InvalidObjectPath', ''],
    ['a method on a null object', { ActionType: 3, ObjectPathId: 5, Name: 'Clear' }, 'InvalidObjectPath', ''],
    ['a value that has changed', { ActionType: 8, ObjectPathId: 4, ObjectState: { values: [['x']] } }, 'RequestAborted', ''],
    ['an argument of the wrong kind', { ActionType: 3, ObjectPathId: 4, Name: 'Clear', ArgumentInfo: { Arguments: [7] } }, 'InvalidArgument', 'Range.clear'],
  ])('%s', (_name, action, code, location) => {
    expect(ask([{ ActionType: 5 }, action, { ActionType: 5 }])).toEqual({ Results: [{ ActionId: 1, Value: null }], TraceIds: [1], Error: error(code, location, 1) });
  });

  it.each([[null], [7], ['x'], [[]], [{}], [{ Actions: 1 }], [{ Actions: [], ObjectPaths: [] }], [{ Actions: [null], ObjectPaths: {} }]])('a request that is none: %j', (body) => {
    expect(interpreter().processQuery(body).Error?.Code).toBe('InvalidRequest');
  });

  it('a path that leads back to itself', () => {
    const paths = { 1: { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 2 }, 2: { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 } };
    expect(ask([{ ActionType: 1, ObjectPathId: 1 }], paths).Error?.Code).toBe('InvalidObjectPath');
  });

  it('what went before stays done, what follows is not', () => {
    const host = interpreter();
    const write = (value: unknown) => ({ ActionType: 4, ObjectPathId: 4, Name: 'Values', ArgumentInfo: { Arguments: [value] } });
    ask([write([[1]]), write([[1, 2]]), write([[3]])], PATHS, host);
    expect(ask([{ ActionType: 2, ObjectPathId: 4, QueryInfo: { Select: ['values'] } }], PATHS, host).Results[0]?.Value).toEqual({ Values: [[1]] });
  });
});

describe('object paths', () => {
  it('that add something add it once a request', () => {
    const add = { ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 2, ArgumentInfo: { Arguments: ['Nueva'] } };
    const { Results } = ask([{ ActionType: 1, ObjectPathId: 6 }, { ActionType: 2, ObjectPathId: 6, QueryInfo: { Select: ['name'] } }, { ActionType: 3, ObjectPathId: 2, Name: 'GetCount' }], { ...PATHS, 6: add });
    expect(Results.map(({ Value }) => Value)).toEqual([{ Id: expect.any(String) as string }, { Name: 'Nueva' }, 2]);
  });

  it('kept are found again by their reference until they are released', () => {
    const host = interpreter();
    const keep = ask([{ ActionType: 3, ObjectPathId: 4, Name: '_KeepReference' }, { ActionType: 1, ObjectPathId: 4 }], PATHS, host);
    const { _ReferenceId: id } = keep.Results[1]!.Value as { _ReferenceId: string };
    const paths = { 1: ROOT, 7: { ObjectPathType: 6, Name: id } };
    const read = () => ask([{ ActionType: 2, ObjectPathId: 7, QueryInfo: { Select: ['address'] } }], paths, host);
    expect(read().Results[0]?.Value).toEqual({ Address: 'Hoja1!A1' });
    expect(ask([{ ActionType: 3, ObjectPathId: 1, Name: '_GetReferenceCount' }], PATHS, host).Results[0]?.Value).toBe(1);
    ask([{ ActionType: 3, ObjectPathId: 1, Name: '_RemoveReference', ArgumentInfo: { Arguments: [id] } }], PATHS, host);
    expect(read().Error?.Code).toBe('InvalidReference');
    expect(host.referenceCount).toBe(0);
  });
});

describe('whatever is asked', () => {
  const NAMES = [
    'Worksheets', 'GetFirst', 'GetItem', 'GetItemAt', 'GetItemOrNullObject', 'Add', 'GetRange', 'GetCell', 'GetRow', 'GetResizedRange', 'GetBoundingRect', 'Format', 'Fill', 'Color', 'Values', 'Formulas', 'NumberFormat',
    'Clear', 'Merge', 'Unmerge', 'Delete', 'Activate', 'Name', 'Tables', 'Names', 'Settings', 'ConditionalFormats', 'Custom', 'CellValue', 'Rule', 'Formula', 'DataValidation', 'PageLayout', 'Zoom', 'SetPrintArea', 'AutoFilter', 'Apply', 'Remove',
    'FreezePanes', 'FreezeAt', 'FreezeRows', 'Protection', 'Protect', 'Borders', 'Hyperlink', 'Position', 'Visibility', 'RowHidden', 'GetCellProperties', 'SetCellProperties', '_KeepReference', '_RemoveReference', '_ValidateArraySize',
    '_RegisterDataChangedEvent', '__proto__', 'constructor', 'hasOwnProperty', '',
  ];
  const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, fc.string());
  const small = fc.integer({ min: -2, max: 9 });
  const argument = fc.oneof(
    small, fc.constantFrom('A1', 'B2:C3', 'Hoja1', 'Nueva', '=SUM(A1)', '#FF0000', 'Custom', 'CellValue', 'All', ''), fc.boolean(), fc.constant(null), fc.record({ _ObjectPathId: small }), fc.array(fc.array(fc.oneof(small, fc.string()), { maxLength: 3 }), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('list', 'source', 'formula1', 'operator', 'address', 'scale', 'fill', 'color', 'format'), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 }), fc.jsonValue({ maxDepth: 2 }),
  );
  const info = fc.record({ Arguments: fc.array(argument, { maxLength: 3 }), ReferencedObjectPathIds: fc.option(fc.array(small, { maxLength: 3 })) });
  const path = fc.record({ ObjectPathType: fc.integer({ min: 0, max: 8 }), Name: name, ParentObjectPathId: small, ArgumentInfo: info });
  const action = fc.record({
    Id: fc.oneof({ weight: 9, arbitrary: fc.integer() }, fc.string()), ActionType: fc.integer({ min: 0, max: 10 }), ObjectPathId: small, Name: name, ArgumentInfo: info,
    QueryInfo: fc.option(fc.record({ Select: fc.array(name.map((member) => `items/${member}`), { maxLength: 3 }), Expand: fc.option(fc.array(name, { maxLength: 2 })) })),
    ObjectState: fc.dictionary(name, argument, { maxKeys: 2 }),
  });

  it('the host answers with results or an error of Office.js, never with a defect, and keeps working', () => {
    const host = interpreter();
    fc.assert(
      fc.property(fc.array(action, { maxLength: 8 }), fc.dictionary(small.map(String), path, { maxKeys: 6 }), (actions, paths) => {
        const answer = host.processQuery({ Actions: actions, ObjectPaths: { ...PATHS, ...paths } });
        expect(answer.Error?.Code).not.toBe('GeneralException');
        expect(answer.Results).toHaveLength(answer.Error ? answer.Error.ActionIndex : actions.length);
        expect(JSON.parse(JSON.stringify(answer))).toBeTruthy();
      }),
      { numRuns: 1500 },
    );
    expect(ask([{ ActionType: 3, ObjectPathId: 2, Name: 'GetCount' }], PATHS, host).Error).toBeUndefined();
  });

  it('nor with any JSON at all', () => {
    const host = interpreter();
    fc.assert(fc.property(fc.jsonValue(), (body) => {
      expect(['InvalidRequest', undefined]).toContain(host.processQuery(body).Error?.Code);
    }));
  });
});
