/** Files that are no workbook we can read: each kind is told by its code, and none does harm. */
import { strToU8, zipSync } from 'fflate';
import { createXlsx, openXlsx, XlsxError } from '../../../src/host/xlsx/open';
import { zipOf } from '../../../src/host/xlsx/zip';
import { build, partsOf, TRANSITIONAL, zipParts } from './build';

/** An OLE2 file whose directory has these entries. */
function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  names.forEach((name, n) => {
    const at = 512 + 128 * n;
    [...name].forEach((letter, i) => view.setUint16(at + 2 * i, letter.charCodeAt(0), true));
    view.setUint16(at + 64, 2 * name.length + 2, true);
    bytes[at + 66] = n === 0 ? 5 : 2;
  });
  return bytes;
}

const good = build({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'] });
const without = (part: string): Uint8Array => zipParts(Object.fromEntries(Object.entries(partsOf()).filter(([name]) => name !== part)));
const sheet = (text: string): Uint8Array => build({ sheets: [`<?xml version="1.0"?>${text}`] });

/** The zip with a number of its directory entry for the part changed. */
function lying(part: string, field: number, value: number): Uint8Array {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    if (name === part) view.setUint32(at + field, value, true);
  }
  return bytes;
}

const bomb = (): Uint8Array => zipSync({ ...Object.fromEntries(Object.entries(partsOf()).map(([name, text]) => [name, strToU8(text)])), 'xl/media/image1.bin': new Uint8Array(80 << 20) });
const twice = (): Uint8Array => zipOf(new Map([...Object.entries(partsOf()), ['XL/workbook.xml', '<x/>'] as const].map(([name, text]) => [name, strToU8(text)])));

test.each<[string, string, () => Uint8Array]>([
  ['emptyFile', 'no bytes', () => new Uint8Array()],
  ['notAWorkbook', 'a text', () => strToU8('Programa;Países\n')],
  ['notAWorkbook', 'a zip of something else', () => zipSync({ 'a.txt': strToU8('a') })],
  ['notAWorkbook', 'a text document', () => zipParts({ ...partsOf(), 'xl/workbook.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>' })],
  ['notAWorkbook', 'a binary workbook', () => zipParts({ ...Object.fromEntries(Object.entries(partsOf()).map(([name, text]) => [name.replace('workbook.xml', 'workbook.bin'), text.replaceAll('workbook.xml', 'workbook.bin')])), 'xl/workbook.bin': '\u0083\u0001' })],
  ['notAWorkbook', 'an old text document', () => ole('Root Entry', 'WordDocument')],
  ['oldWorkbook', 'Excel 97', () => ole('Root Entry', 'Workbook')],
  ['oldWorkbook', 'Excel 5', () => ole('Root Entry', 'Book')],
  ['encryptedWorkbook', 'a password', () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage')],
  ['damagedWorkbook', 'OLE2 cut off', () => ole('Root Entry', 'Workbook').subarray(0, 300)],
  ['damagedWorkbook', 'cut in half', () => good.subarray(0, good.length >> 1)],
  ['damagedWorkbook', 'its last bytes gone', () => good.subarray(0, good.length - 10)],
  ['damagedWorkbook', 'its first bytes gone', () => new Uint8Array([...good.subarray(0, 4), ...good.subarray(60)])],
  ['damagedWorkbook', 'a part that unpacks to more than it says', () => lying('xl/worksheets/sheet1.xml', 24, 20)],
  ['damagedWorkbook', 'a part that unpacks to less than it says', () => lying('xl/worksheets/sheet1.xml', 24, 20_000)],
  ['damagedWorkbook', 'a wrong checksum', () => lying('xl/worksheets/sheet1.xml', 16, 1)],
  ['damagedWorkbook', 'gigabytes', () => lying('xl/worksheets/sheet1.xml', 24, 0xf0000000)],
  ['damagedWorkbook', 'a bomb', bomb],
  ['damagedWorkbook', 'a name that climbs out', () => zipParts({ ...partsOf(), '../evil.xml': '<a/>' })],
  ['damagedWorkbook', 'a part twice', twice],
  ['damagedWorkbook', 'no workbook part', () => without('xl/workbook.xml')],
  ['damagedWorkbook', 'a sheet without part', () => without('xl/worksheets/sheet1.xml')],
  ['damagedWorkbook', 'a DOCTYPE', () => sheet(`<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet xmlns="${TRANSITIONAL.main}"><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`)],
  ['damagedWorkbook', 'an entity of nobody', () => sheet(`<worksheet xmlns="${TRANSITIONAL.main}"><sheetData>&a;</sheetData></worksheet>`)],
  ['damagedWorkbook', 'not well-formed', () => sheet(`<worksheet xmlns="${TRANSITIONAL.main}"><sheetData></worksheet>`)],
  ['damagedWorkbook', 'a prefix of nothing', () => sheet(`<worksheet xmlns="${TRANSITIONAL.main}"><sheetData/><x:a/></worksheet>`)],
  ['damagedWorkbook', 'not UTF-8', () => zipOf(new Map(Object.entries(partsOf()).map(([name, text]) => [name, name.includes('sheet1') ? new Uint8Array([...strToU8(text), 0xff]) : strToU8(text)])))],
  ['damagedWorkbook', 'a cell twice', () => sheet(`<worksheet xmlns="${TRANSITIONAL.main}"><sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData></worksheet>`)],
  ['damagedWorkbook', 'a shared string that is not there', () => sheet(`<worksheet xmlns="${TRANSITIONAL.main}"><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>`)],
])('%s: %s', (code, _, make) => {
  const bytes = make();
  const read = (): unknown => {
    const sheets = openXlsx(bytes).sheets();
    return sheets.map((each) => [each.used(false), each.value(0, 0)]);
  };
  expect(read).toThrow(XlsxError);
  expect(read).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['a name of a sheet too long', () => createXlsx().addSheet('x'.repeat(32)), 'InvalidArgument'],
  ['a name with a bracket', () => createXlsx().addSheet('a[b]'), 'InvalidArgument'],
  ['a name taken', () => createXlsx('Hoja').addSheet('HOJA'), 'ItemAlreadyExists'],
  ['the last sheet removed', () => { const book = createXlsx(); book.removeSheet(book.sheets()[0]!); }, 'InvalidOperation'],
  ['text too long', () => createXlsx().sheets()[0]!.setValue(0, 0, 'x'.repeat(32_768)), 'InvalidArgument'],
  ['not a number', () => createXlsx().sheets()[0]!.setValue(0, 0, NaN), 'InvalidArgument'],
  ['no error value', () => createXlsx().sheets()[0]!.setValue(0, 0, { error: '#OOPS' }), 'InvalidArgument'],
  ['outside the sheet', () => createXlsx().sheets()[0]!.setValue(0, 16_384, 1), 'InvalidArgument'],
  ['merged cells that overlap', () => { const [sheet] = createXlsx().sheets(); sheet!.merge({ row: 0, column: 0, rows: 2, columns: 2 }); sheet!.merge({ row: 1, column: 1, rows: 2, columns: 2 }); }, 'InvalidOperation'],
  ['part of an array formula', () => openXlsx(build({ sheets: ['<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>0</v></c></row></sheetData>'] })).sheets()[0]!.setValue(1, 0, 1), 'InvalidOperation'],
])('refused: %s', (_, act, code) => {
  expect(act).toThrow(expect.objectContaining({ code }));
});
