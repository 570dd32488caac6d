/** Opens a workbook file, or says with an `XlsxError` why it is none that can be read; makes a new one. Runs in Node and in a browser. */
import { damaged, XlsxError } from './errors';
import { Package, relationshipsName } from './package';
import { emptyStyles, XlsxWorkbook } from './book';
import { type Codec, Zip, zipOf } from './zip';

export { tooLarge, XlsxError, type XlsxErrorCode } from './errors';
export { MOST_CELLS } from './rows';
export type { XlsxWorkbook } from './book';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte);

/** Opens the bytes of an .xlsx, .xlsm, .xltx or .xltm file. `codec`: a faster one than runs everywhere, to read and save it with. */
export function openXlsx(bytes: Uint8Array, codec?: Codec): XlsxWorkbook {
  if (bytes.length === 0) throw new XlsxError('emptyFile', 'no bytes');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oleError(bytes);
  if (!startsWith(bytes, 0x50, 0x4b)) throw new XlsxError('notAWorkbook', 'neither a zip nor an OLE2 file');
  const zip = new Zip(bytes, codec);
  if (!zip.has('[Content_Types].xml') || !zip.has('_rels/.rels')) throw new XlsxError('notAWorkbook', 'a zip, but not of Office');
  return new XlsxWorkbook(new Package(zip));
}

/** OLE2: its directory entries (128 bytes, a UTF-16 name and its length at 64) tell what it holds. */
function oleError(bytes: Uint8Array): XlsxError {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || length % 2 !== 0 || view.getUint8(at + 66) > 5) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has('EncryptedPackage')) return new XlsxError('encryptedWorkbook', 'protected with a password to open');
  if (names.has('Workbook') || names.has('Book')) return new XlsxError('oldWorkbook', 'Excel 97–2003 (.xls)');
  return names.size > 0 ? new XlsxError('notAWorkbook', 'an OLE2 file without a workbook') : damaged('an OLE2 file without a directory: cut off?');
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A new workbook with one empty sheet of this name. */
export function createXlsx(sheet = 'Sheet1'): XlsxWorkbook {
  const xml = (text: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const relationships = (...targets: [kind: string, target: string][]): Uint8Array =>
    xml(`<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`);
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${SPREADSHEET}.${type}+xml"/>`;
  const workbook = openXlsx(
    zipOf(
      new Map([
        [
          '[Content_Types].xml',
          xml(
            `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
              `${override('xl/workbook.xml', 'sheet.main')}${override('xl/worksheets/sheet1.xml', 'worksheet')}${override('xl/styles.xml', 'styles')}</Types>`,
          ),
        ],
        ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
        ['xl/workbook.xml', xml(`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`)],
        [relationshipsName('xl/workbook.xml'), relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
        [
          'xl/worksheets/sheet1.xml',
          xml(`<worksheet xmlns="${MAIN}"><dimension ref="A1"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData></sheetData></worksheet>`),
        ],
        ['xl/styles.xml', new TextEncoder().encode(emptyStyles(MAIN))],
      ]),
    ),
  );
  workbook.sheets()[0]!.name = sheet;
  return workbook;
}
