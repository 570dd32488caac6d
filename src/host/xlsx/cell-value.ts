/** A cell's value as the file has it ↔ as the model has it, and as Excel shows it. */
import SSF from 'fast-formula-parser/ssf/ssf';
import type { CellValue } from '../workbook-model';
import type { Cell } from './rows';
import { escapeText, unescapeX } from './xml';

/** What `v` or `is` says; undefined where a formula has no cached value. */
export function storedValue(cell: Cell, shared: (index: number) => string, date1904: boolean): CellValue | undefined {
  const { raw } = cell;
  if (raw === null) return cell.formula ? undefined : null;
  switch (cell.type) {
    case 's':
      return raw === '' ? null : shared(Number(raw));
    case 'str':
    case 'inlineStr':
      return unescapeX(raw);
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'e':
      return { error: raw };
    case 'd':
      return dateSerial(raw.trim(), date1904);
    default: {
      if (raw.trim() === '') return cell.formula ? undefined : null;
      const number = Number(raw);
      return Number.isNaN(number) ? unescapeX(raw) : number;
    }
  }
}

/** ISO 8601 as a serial day number; text that is no date stays text. */
function dateSerial(iso: string, date1904: boolean): CellValue {
  const time = Date.parse(/T|:/.test(iso) ? (/Z|[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}Z`) : `${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  const days = time / 86_400_000 + 25_569;
  return date1904 ? days - 1462 : days < 61 ? days - 1 : days;
}

/** `t` attribute and inner XML for a value; `prefix` of the main namespace. */
export function valueXml(type: string, raw: string | null, prefix: string): string {
  if (raw === null) return '';
  // As Excel does: only where a reader could take white space for none.
  const space = /^\s|\s$|\s\s|[^\S ]/.test(raw) ? ' xml:space="preserve"' : '';
  if (type === 'inlineStr') return `<${prefix}is><${prefix}t${space}>${escapeText(raw)}</${prefix}t></${prefix}is>`;
  return `<${prefix}v${space}>${escapeText(raw)}</${prefix}v>`;
}

/** What Excel shows in a wide enough column (en-US). */
export function shownText(value: CellValue, numberFormat: string, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && numberFormat === 'General') return value;
  try {
    return SSF.format(numberFormat, value, { date1904 });
  } catch {
    // A format the formatter does not know: Excel would show the value.
    return SSF.format('General', value);
  }
}
