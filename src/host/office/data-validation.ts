/** `Excel.DataValidation`: what may be entered into the cells of a range. */
import type { CellValue, Validation } from '../workbook-model';
import { flag, isAbsent, oneOf, optional, record, text } from './arguments';
import { invalidArgument, notImplemented } from './host-error';
import { instance, isHostObject, type HostObject, type HostType } from './host-object';
import { Range, rangeAt, sameValue } from './range';

/** Ranges of one worksheet, at least one. */
type Ranges = readonly Range[];

const NONE: Validation = {
  type: 'None',
  operator: null,
  formula1: null,
  formula2: null,
  inCellDropDown: true,
  ignoreBlanks: true,
  prompt: { show: true, title: '', message: '' },
  errorAlert: { show: true, style: 'Stop', title: '', message: '' },
};
/** Excel's own limits, in characters. */
const LONGEST = { list: 255, title: 32, prompt: 255, alert: 225 };
const BASIC = { wholeNumber: 'WholeNumber', decimal: 'Decimal', textLength: 'TextLength', date: 'Date', time: 'Time' } as const;
const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo'] as const;

/** What all cells share; null where they differ. */
function shared(ranges: Ranges): Validation | null {
  const [first, ...rest] = ranges.map((range) => range.common((row, column) => range.sheet.validation(row, column) ?? NONE));
  return first && rest.every((other) => sameValue(other, first)) ? first : null;
}

function change(ranges: Ranges, by: Partial<Validation>): void {
  for (const range of ranges) range.guard('structure');
  const validation = { ...(shared(ranges) ?? NONE), ...by };
  if (validation.type === 'None') throw notImplemented('DataValidation.prompt or errorAlert before a rule');
  for (const { sheet, area } of ranges) sheet.setValidation(area, validation);
}

function ruleOf({ type, operator, formula1, formula2, inCellDropDown }: Validation): object {
  if (type === 'None') return {};
  if (type === 'List') return { list: { inCellDropDown, source: formula1 } };
  if (type === 'Custom') return { custom: { formula: formula1 } };
  const [name] = Object.entries(BASIC).find(([, known]) => known === type)!;
  return { [name]: { formula1, ...(formula2 === null ? {} : { formula2 }), operator } };
}

/** A rule has one kind: `{ list: … }`, `{ custom: … }`, `{ wholeNumber: … }` … */
function readRule(value: unknown): Partial<Validation> {
  const kinds = Object.entries(record(value)).filter(([, rule]) => !isAbsent(rule));
  const [kind, given] = kinds[0] ?? [];
  if (kinds.length !== 1 || kind === undefined) throw invalidArgument();
  const rule = record(given);
  const none = { operator: null, formula2: null };
  if (kind === 'list') return { ...none, type: 'List', formula1: source(rule['source']), inCellDropDown: optional(rule['inCellDropDown'], flag) ?? true };
  if (kind === 'custom') return { ...none, type: 'Custom', formula1: formula(rule['formula']) };
  const type = Object.hasOwn(BASIC, kind) ? BASIC[kind as keyof typeof BASIC] : null;
  if (!type) throw invalidArgument();
  const operator = oneOf(rule['operator'], OPERATORS);
  if ((operator === 'Between' || operator === 'NotBetween') && isAbsent(rule['formula2'])) throw invalidArgument();
  return { type, operator, formula1: operand(rule['formula1']), formula2: optional(rule['formula2'], operand) ?? null };
}

/** A range, a formula, or the words themselves between commas. */
function source(value: unknown): string {
  if (isHostObject(value) && value.self instanceof Range) return `=${value.self.absoluteAddress}`;
  const list = text(value);
  if (list === '' || (!list.startsWith('=') && list.length > LONGEST.list)) throw invalidArgument();
  return list;
}

const formula = (value: unknown): string => {
  const given = text(value);
  if (given.length < 2) throw invalidArgument();
  return given.startsWith('=') ? given : `=${given}`;
};

const operand = (value: unknown): string => {
  if (typeof value === 'number') return String(value);
  if (isHostObject(value)) return source(value);
  return text(value);
};

function limited(value: unknown, longest: number): string {
  const given = optional(value, text) ?? '';
  if (given.length > longest) throw invalidArgument();
  return given;
}

/** Whether what stands in the cells keeps the rule; null where some do and some do not, or where only Excel could tell. */
function valid(ranges: Ranges): boolean | null {
  const verdicts = ranges.map((range) => range.common((row, column) => keeps(range, range.sheet.validation(row, column), range.sheet.value(row, column))));
  return verdicts.every((verdict) => verdict === verdicts[0]) ? (verdicts[0] ?? null) : null;
}

function keeps(range: Range, rule: Validation | null, value: CellValue): boolean | null {
  if (!rule || rule.type === 'None') return true;
  if (value === null) return rule.ignoreBlanks;
  if (rule.type !== 'List' || rule.formula1 === null) return null;
  const shown = String(value);
  if (!rule.formula1.startsWith('=')) return rule.formula1.split(',').some((word) => word.trim() === shown);
  const { sheet, area } = rangeAt(range.book, rule.formula1.slice(1).replaceAll('$', ''), range.sheet);
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) if (sheet.value(row, column) === value) return true;
  return false;
}

const VALIDATION: HostType<Ranges> = {
  className: 'DataValidation',
  notByDefault: ['Valid'],
  values: {
    ErrorAlert: (ranges) => {
      const alert = shared(ranges)?.errorAlert;
      return alert ? { showAlert: alert.show, style: alert.style, title: alert.title, message: alert.message } : null;
    },
    IgnoreBlanks: (ranges) => shared(ranges)?.ignoreBlanks ?? null,
    Prompt: (ranges) => {
      const prompt = shared(ranges)?.prompt;
      return prompt ? { showPrompt: prompt.show, title: prompt.title, message: prompt.message } : null;
    },
    Rule: (ranges) => {
      const validation = shared(ranges);
      return validation ? ruleOf(validation) : {};
    },
    Type: (ranges) => shared(ranges)?.type ?? (ranges.some((range) => range.common((row, column) => range.sheet.validation(row, column) !== null) !== true) ? 'Inconsistent' : 'MixedCriteria'),
    Valid: valid,
  },
  writes: {
    ErrorAlert: (ranges, value) => {
      const { showAlert, style, title, message } = record(value);
      change(ranges, {
        errorAlert: {
          show: optional(showAlert, flag) ?? true,
          style: oneOf(style ?? 'Stop', ['Stop', 'Warning', 'Information'] as const),
          title: limited(title, LONGEST.title),
          message: limited(message, LONGEST.alert),
        },
      });
    },
    IgnoreBlanks: (ranges, value) => change(ranges, { ignoreBlanks: flag(value) }),
    Prompt: (ranges, value) => {
      const { showPrompt, title, message } = record(value);
      change(ranges, { prompt: { show: optional(showPrompt, flag) ?? true, title: limited(title, LONGEST.title), message: limited(message, LONGEST.prompt) } });
    },
    Rule: (ranges, value) => change(ranges, readRule(value)),
  },
  methods: {
    Clear: (ranges) => {
      for (const range of ranges) range.guard('structure');
      for (const { sheet, area } of ranges) sheet.setValidation(area, null);
    },
  },
};

export function dataValidation(ranges: Ranges): HostObject {
  return instance(VALIDATION, ranges);
}
