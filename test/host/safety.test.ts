/** Files made to do harm, or too large, met by the command: refused in one line of words, or read; never half. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { evaluateFile } from '../../src/cli/evaluate';
import { packFor } from '../../src/language';
import { openXlsx, XlsxError } from '../../src/host/xlsx/open';
import { Zip, zipOf } from '../../src/host/xlsx/zip';
import { flat, patched, workbook } from '../workbook/book';
import { build, partsOf, zipParts } from './xlsx/build';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const evaluate = (bytes: Uint8Array) => evaluateFile(bytes, { file: 'anexos.xlsx', language: null, yearOfAnalysis: null, onProgress: () => undefined });
const refusal = async (bytes: Uint8Array): Promise<string> => evaluate(bytes).then(() => 'evaluated', (error: { code: string }) => error.code);
const ENTITIES = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>';
const OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>';

/** A workbook with this in place of a part. */
const withPart = (part: string, text: string | Uint8Array): Uint8Array => {
  const parts = unzipSync(workbook());
  return zipSync({ ...parts, [part]: typeof text === 'string' ? strToU8(text) : text });
};
const doctype = (part: string, dtd: string): Uint8Array => patched(workbook(), part, (xml) => xml.replace(/\?>\s*/, `?>${dtd}`));
/** The zip with the size that its directory declares for a part changed. */
function claiming(bytes: Uint8Array, part: string, size: number): Uint8Array {
  const lying = bytes.slice();
  const view = new DataView(lying.buffer);
  for (let at = 0; at < lying.length - 46; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(lying.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === part) view.setUint32(at + 24, size, true);
  }
  return lying;
}
/** So many of these, without holding the whole as one JavaScript string first. */
const many = (head: string, unit: string, count: number, tail: string): Uint8Array => {
  const encoded = strToU8(unit);
  const out = new Uint8Array(head.length + encoded.length * count + tail.length);
  out.set(strToU8(head));
  for (let n = 0; n < count; n++) out.set(encoded, head.length + n * encoded.length);
  out.set(strToU8(tail), out.length - tail.length);
  return out;
};

describe('made to do harm', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['damagedWorkbook', 'a bomb: a part that claims more than its bytes can hold', () => claiming(workbook(), 'xl/worksheets/sheet1.xml', 0x3f000000)],
    ['damagedWorkbook', 'a bomb: nothing but zeros, ten thousand times smaller', () => withPart('xl/media/image1.png', new Uint8Array(90 << 20))],
    ['damagedWorkbook', 'a part that unpacks to more than it declares', () => claiming(workbook(), 'xl/workbook.xml', 40)],
    ['damagedWorkbook', 'a path that climbs out of the package', () => withPart('../../etc/cron.d/x', 'x')],
    ['damagedWorkbook', 'a path that climbs out, in the manner of Windows', () => withPart('xl\\..\\..\\x.xml', 'x')],
    ['damagedWorkbook', 'a path that climbs out, written in percent signs', () => withPart('xl/%2e%2e/%2e%2e/x.xml', 'x')],
    ['damagedWorkbook', 'one part under two spellings', () => zipOf(new Map([...Object.entries(unzipSync(workbook())), ['/XL/Workbook.xml', strToU8('<x/>')]]))],
    ['damagedWorkbook', 'entities that grow, in a sheet', () => doctype('xl/worksheets/sheet1.xml', ENTITIES)],
    ['damagedWorkbook', 'entities that grow, in the workbook part', () => doctype('xl/workbook.xml', ENTITIES)],
    ['damagedWorkbook', 'entities that grow, in the relationships', () => doctype('_rels/.rels', ENTITIES)],
    ['damagedWorkbook', 'entities that grow, in the styles, which are read late', () => doctype('xl/styles.xml', ENTITIES)],
    ['damagedWorkbook', 'an entity that reads a file', () => doctype('xl/worksheets/sheet1.xml', OUTSIDE)],
    ['damagedWorkbook', 'a part that is read late and is not UTF-8', () => withPart('xl/styles.xml', new Uint8Array([...strToU8(`<?xml version="1.0"?><styleSheet xmlns="${MAIN}">`), 0xff, 0xfe, 0xc3]))],
    ['damagedWorkbook', 'a part that is read late and is not well-formed', () => withPart('xl/styles.xml', `<styleSheet xmlns="${MAIN}"><fonts>`)],
    ['damagedWorkbook', 'elements without end, one in the other', () => withPart('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</styleSheet>`)],
    ['workbookTooLarge', 'a million elements where a few hundred are usual', () => withPart('xl/styles.xml', many(`<styleSheet xmlns="${MAIN}">`, '<a/>', 600_000, '</styleSheet>'))],
    ['workbookTooLarge', 'more cells than can be held', () => withPart('xl/worksheets/sheet1.xml', many(`<worksheet xmlns="${MAIN}"><sheetData>`, '<row/>', 1_200_001, '</sheetData></worksheet>'))],
  ])('%s: %s', async (code, _, make) => {
    expect(await refusal(make())).toBe(code);
  }, 60_000);

  test('cut off at any place: refused, never evaluated in part', async () => {
    const bytes = workbook();
    for (let at = 0; at < bytes.length; at += 97) expect([at, await refusal(bytes.subarray(0, at))]).toEqual([at, expect.stringMatching(/^(emptyFile|notAWorkbook|damagedWorkbook)$/)]);
  }, 60_000);

  test('any byte spoilt: refused, or read as it was', async () => {
    const bytes = workbook();
    const before = openXlsx(bytes).sheets()[0]!.text(3, 0);
    for (let at = 0; at < bytes.length; at += 13) {
      const spoilt = bytes.slice();
      spoilt[at]! ^= 0x55;
      try {
        expect(openXlsx(spoilt).sheets()[0]?.text(3, 0) ?? before).toBe(before);
      } catch (thrown) {
        if (!(thrown instanceof XlsxError)) throw thrown;
      }
    }
  }, 60_000);

  test('in words, on one line', () => {
    for (const tag of ['es', 'en', 'fr', 'pt'] as const) for (const code of ['damagedWorkbook', 'workbookTooLarge'] as const) expect(packFor(tag).errors[code]({ file: 'a.xlsx' })).toMatch(/^[^\n]*a\.xlsx[^\n]*$/);
  });
});

describe('templates', () => {
  const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  test.each([
    ['.xltx', `${TYPES}.template.main+xml`, `${TYPES}.sheet.main+xml`],
    ['.xltm', 'application/vnd.ms-excel.template.macroEnabled.main+xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ])('%s: what comes of it is a workbook, as Excel makes one of it', async (_, from, to) => {
    const bytes = patched(workbook(flat()), '[Content_Types].xml', (xml) => xml.replace(`${TYPES}.sheet.main+xml`, from));
    const { bytes: result } = await evaluate(bytes);
    const types = strFromU8(new Zip(result).read('[Content_Types].xml'));
    expect([types.includes(`ContentType="${to}"`), types.includes('template')]).toEqual([true, false]);
  }, 30_000);
});

test('large pictures are neither unpacked nor lost', async () => {
  const noise = new Uint8Array(3 << 20).map((_, at) => (at * 2_654_435_761) >>> 13);
  const parts: Record<string, Uint8Array> = { ...unzipSync(workbook()), 'xl/media/image1.png': noise };
  const types = strFromU8(parts['[Content_Types].xml']!).replace('<Default', '<Default Extension="png" ContentType="image/png"/><Default');
  const { bytes } = await evaluate(zipSync({ ...parts, '[Content_Types].xml': strToU8(types) }));
  expect(Buffer.compare(Buffer.from(new Zip(bytes).read('xl/media/image1.png')), Buffer.from(noise))).toBe(0);
}, 30_000);

test('a workbook that is sound is opened', () => {
  expect(openXlsx(build()).sheets()).toHaveLength(1);
  expect(() => openXlsx(zipParts(partsOf()))).not.toThrow();
});
