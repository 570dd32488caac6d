/** `Excel.ConditionalFormatCollection` and its kinds: by formula, by value, by text. Other kinds are told, listed and removed, not made. */
import type { Area, ConditionalFormat } from '../workbook-model';
import { overlaps, without } from '../xlsx/address';
import { colour, flag, isAbsent, oneOf, optional, record, text, whole } from './arguments';
import { HostError, invalidArgument, invalidOperation, itemNotFound, notImplemented } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { Range, range } from './range';
import { rangeAreas } from './range-areas';

/** Ranges of one worksheet, at least one. */
type Ranges = readonly Range[];
type Rule = ConditionalFormat['rule'];

/** A format by its id: its rule and areas are read anew each time. */
interface FormatOf {
  readonly home: Range;
  readonly id: string;
}

const TYPES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'] as const;
const OPERATORS = ['Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqual', 'LessThanOrEqual'] as const;
const TEXT_OPERATORS = ['Contains', 'NotContains', 'BeginsWith', 'EndsWith'] as const;
const FILE_TYPES: Readonly<Record<string, (typeof TYPES)[number]>> = { dataBar: 'DataBar', colorScale: 'ColorScale', iconSet: 'IconSet', top10: 'TopBottom' };
/** A new format matches nothing until its rule is set. */
const UNSET: Readonly<Partial<Record<(typeof TYPES)[number], Rule>>> = {
  Custom: { kind: 'custom', formula: '=FALSE' },
  CellValue: { kind: 'cellValue', operator: 'EqualTo', formula1: '=NA()', formula2: null },
  ContainsText: { kind: 'containsText', operator: 'Contains', text: '\u0001' },
};

const all = ({ home }: FormatOf): readonly ConditionalFormat[] => home.sheet.conditionalFormats();

function modelOf(self: FormatOf): ConditionalFormat {
  const found = all(self).find(({ id }) => id === self.id);
  if (found) return found;
  throw itemNotFound();
}

function change(self: FormatOf, by: Partial<Omit<ConditionalFormat, 'id'>>): void {
  self.home.book.guard(self.home.sheet, self.home.area, 'formatCells');
  self.home.sheet.changeConditionalFormat(self.id, by);
}

function typeOf(self: FormatOf): (typeof TYPES)[number] {
  const { rule } = modelOf(self);
  if (rule.kind === 'other') return FILE_TYPES[rule.type] ?? 'PresetCriteria';
  return { custom: 'Custom', cellValue: 'CellValue', containsText: 'ContainsText' }[rule.kind] as (typeof TYPES)[number];
}

type Kind = Exclude<Rule['kind'], 'other'>;

function ruleOf<K extends Kind>(self: FormatOf, kind: K): Extract<Rule, { kind: K }> {
  const { rule } = modelOf(self);
  if (rule.kind === kind) return rule as Extract<Rule, { kind: K }>;
  throw invalidOperation();
}

const changeLook = (self: FormatOf, by: Partial<ConditionalFormat['format']>): void => change(self, { format: { ...modelOf(self).format, ...by } });

const FILL: HostType<FormatOf> = {
  className: 'ConditionalRangeFill',
  values: { Color: (self) => modelOf(self).format.fill },
  writes: { Color: (self, value) => changeLook(self, { fill: colour(value) }) },
  methods: { Clear: (self) => changeLook(self, { fill: null }) },
};

const FONT: HostType<FormatOf> = {
  className: 'ConditionalRangeFont',
  values: {
    Bold: (self) => modelOf(self).format.bold,
    Color: (self) => modelOf(self).format.fontColor,
    Italic: (self) => modelOf(self).format.italic,
  },
  writes: {
    Bold: (self, value) => changeLook(self, { bold: flag(value) }),
    Color: (self, value) => changeLook(self, { fontColor: colour(value) }),
    Italic: (self, value) => changeLook(self, { italic: flag(value) }),
  },
  methods: { Clear: (self) => changeLook(self, { fontColor: null, bold: null, italic: null }) },
};

const LOOK: HostType<FormatOf> = {
  className: 'ConditionalRangeFormat',
  values: { NumberFormat: (self) => modelOf(self).format.numberFormat },
  writes: { NumberFormat: (self, value) => changeLook(self, { numberFormat: optional(value, text) ?? null }) },
  objects: { Fill: (self) => instance(FILL, self), Font: (self) => instance(FONT, self) },
};

const RULE: HostType<FormatOf> = {
  className: 'ConditionalFormatRule',
  values: { Formula: (self) => ruleOf(self, 'custom').formula },
  writes: { Formula: (self, value) => change(self, { rule: { kind: 'custom', formula: formula(value) } }) },
};

function look(self: FormatOf): HostObject {
  return instance(LOOK, self);
}

const CUSTOM: HostType<FormatOf> = { className: 'CustomConditionalFormat', objects: { Rule: (self) => instance(RULE, self), Format: look } };

const CELL_VALUE: HostType<FormatOf> = {
  className: 'CellValueConditionalFormat',
  values: {
    Rule: (self) => {
      const { formula1, formula2, operator } = ruleOf(self, 'cellValue');
      return { formula1, ...(formula2 === null ? {} : { formula2 }), operator };
    },
  },
  writes: {
    Rule: (self, value) => {
      const { formula1, formula2, operator } = record(value);
      const between = operator === 'Between' || operator === 'NotBetween';
      if (between && isAbsent(formula2)) throw invalidArgument();
      change(self, { rule: { kind: 'cellValue', operator: oneOf(operator, OPERATORS), formula1: formula(formula1), formula2: isAbsent(formula2) ? null : formula(formula2) } });
    },
  },
  objects: { Format: look },
};

const TEXT: HostType<FormatOf> = {
  className: 'TextConditionalFormat',
  values: {
    Rule: (self) => {
      const { operator, text: contained } = ruleOf(self, 'containsText');
      return { operator, text: contained };
    },
  },
  writes: {
    Rule: (self, value) => {
      const given = record(value);
      change(self, { rule: { kind: 'containsText', operator: oneOf(given['operator'], TEXT_OPERATORS), text: text(given['text']) } });
    },
  },
  objects: { Format: look },
};

function formula(value: unknown): string {
  const given = typeof value === 'number' ? String(value) : text(value);
  if (given === '' || given === '=') throw invalidArgument();
  return given.startsWith('=') ? given : `=${given}`;
}

function ofKind(self: FormatOf, kind: Kind, type: HostType<FormatOf>): HostObject {
  ruleOf(self, kind);
  return instance(type, self);
}

const orNull = (self: FormatOf, kind: Kind, type: HostType<FormatOf>): HostObject | null => (modelOf(self).rule.kind === kind ? instance(type, self) : null);

const rangesOf = (self: FormatOf): Ranges => modelOf(self).areas.map((area) => new Range(self.home.book, self.home.sheet, area));

function onlyRange(self: FormatOf): Range | null {
  const [first, ...rest] = rangesOf(self);
  return first && rest.length === 0 ? first : null;
}

const FORMAT: HostType<FormatOf> = {
  className: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  values: {
    Id: ({ id }) => id,
    Priority: (self) => modelOf(self).priority,
    StopIfTrue: (self) => modelOf(self).stopIfTrue,
    Type: typeOf,
  },
  writes: {
    Priority: (self, value) => {
      const priority = whole(value);
      if (priority < 0 || priority >= all(self).length) throw invalidArgument();
      change(self, { priority });
    },
    StopIfTrue: (self, value) => change(self, { stopIfTrue: flag(value) }),
  },
  objects: {
    Custom: (self) => ofKind(self, 'custom', CUSTOM),
    CustomOrNullObject: (self) => orNull(self, 'custom', CUSTOM),
    CellValue: (self) => ofKind(self, 'cellValue', CELL_VALUE),
    CellValueOrNullObject: (self) => orNull(self, 'cellValue', CELL_VALUE),
    TextComparison: (self) => ofKind(self, 'containsText', TEXT),
    TextComparisonOrNullObject: (self) => orNull(self, 'containsText', TEXT),
  },
  methods: {
    Delete: (self) => {
      self.home.book.guard(self.home.sheet, self.home.area, 'formatCells');
      self.home.sheet.removeConditionalFormat(self.id);
    },
    GetRange: (self) => {
      const found = onlyRange(self);
      if (found) return range(found);
      throw invalidOperation();
    },
    GetRangeOrNullObject: (self) => {
      const found = onlyRange(self);
      return found && range(found);
    },
    GetRanges: (self) => rangeAreas(rangesOf(self)),
  },
};

/** Those that touch the ranges, first priority first. */
function touching(ranges: Ranges): readonly FormatOf[] {
  const [home] = ranges;
  if (!home) return [];
  const touches = ({ areas }: ConditionalFormat): boolean => areas.some((area) => ranges.some((other) => overlaps(area, other.area)));
  return home.sheet.conditionalFormats().filter(touches).map(({ id }) => ({ home, id }));
}

function add(ranges: Ranges, type: unknown): HostObject {
  const wanted = oneOf(type, TYPES);
  const rule = UNSET[wanted];
  if (!rule) throw notImplemented(`ConditionalFormatCollection.add(${wanted})`);
  for (const each of ranges) each.guard('formatCells');
  const home = ranges[0]!;
  const look = { fill: null, fontColor: null, bold: null, italic: null, numberFormat: null };
  const { id } = home.sheet.addConditionalFormat({ areas: ranges.map(({ area }) => area), stopIfTrue: false, rule, format: look });
  return instance(FORMAT, { home, id });
}

/** Takes the ranges out of each format: what lies outside them keeps it. */
function clearAll(ranges: Ranges): void {
  for (const each of ranges) each.guard('formatCells');
  for (const self of touching(ranges)) {
    const left = ranges.reduce<readonly Area[]>((areas, { area }) => areas.flatMap((from) => without(from, area)), modelOf(self).areas);
    if (left.length === 0) self.home.sheet.removeConditionalFormat(self.id);
    else self.home.sheet.changeConditionalFormat(self.id, { areas: left });
  }
}

const find = (ranges: Ranges, id: unknown): HostObject | null => {
  const found = touching(ranges).find((format) => format.id === text(id));
  return found ? instance(FORMAT, found) : null;
};

const COLLECTION: HostType<Ranges> = {
  className: 'ConditionalFormatCollection',
  items: (ranges) => touching(ranges).map((format) => instance(FORMAT, format)),
  methods: {
    Add: add,
    ClearAll: clearAll,
    GetCount: (ranges) => touching(ranges).length,
    GetItem: (ranges, id) => {
      const found = find(ranges, id);
      if (found) return found;
      throw itemNotFound();
    },
    GetItemAt: (ranges, index) => {
      const found = touching(ranges)[whole(index)];
      if (!found) throw new HostError('InvalidArgument', 'There is no conditional format at that position.');
      return instance(FORMAT, found);
    },
    GetItemOrNullObject: find,
  },
};

export function conditionalFormats(ranges: Ranges): HostObject {
  return instance(COLLECTION, ranges);
}
