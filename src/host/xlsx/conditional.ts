/** The conditional formats of a sheet. Those the add-in does not write keep their text; only their area or rank may change. */
import { type ConditionalFormat, ModelError } from '../workbook-model';
import { areasName, cellName, parseAreas } from './address';
import { fromFile, toFile } from './formula';
import type { SheetXml } from './sheet-xml';
import type { Styles } from './styles';
import { attributesText, childrenOf, escapeText, escapeX, flag, numberOf, prefixOf, sourceOf, withAttributes, type XmlElement } from './xml';

/** Operators of a cell value rule: as in Office.js, as in the file. */
const OPERATORS: Readonly<Record<string, string>> = {
  Between: 'between', NotBetween: 'notBetween', EqualTo: 'equal', NotEqualTo: 'notEqual', GreaterThan: 'greaterThan', LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual', LessThanOrEqual: 'lessThanOrEqual',
};
const TEXT_OPERATORS = { Contains: 'containsText', NotContains: 'notContainsText', BeginsWith: 'beginsWith', EndsWith: 'endsWith' } as const;

type Rule = ConditionalFormat['rule'];
type Areas = ConditionalFormat['areas'];

interface Entry {
  readonly id: string;
  areas: Areas;
  /** As in the file; smaller goes first. */
  priority: number;
  stopIfTrue: boolean;
  rule: Rule;
  format: ConditionalFormat['format'];
  /** The `cfRule` of the file; null for one that is to be written anew. */
  text: string | null;
  /** The file's element it came in; null for our own. */
  readonly group: number | null;
  readonly own: boolean;
}

interface Target {
  readonly xml: SheetXml;
  /** Says that the elements will differ: they are asked for when the sheet is saved. */
  touch(element: string): void;
}

const ELEMENT = 'conditionalFormatting';

const operatorName = (file: string): string => Object.entries(OPERATORS).find(([, each]) => each === file)?.[0] ?? file;

/** A sheet's conditional formats, in memory and in the part. */
export class Conditionals {
  private readonly entries: Entry[] = [];
  private readonly groups: { readonly text: string; readonly tree: XmlElement; readonly areas: Areas }[];
  private nextId = 1;

  constructor(
    private readonly sheet: Target,
    private readonly styles: Styles,
  ) {
    this.groups = sheet.xml.elements(ELEMENT).map(({ tree, text }) => ({ tree, text, areas: parseAreas(tree.attributes.sqref ?? '') }));
    for (const [group, { tree, text, areas }] of this.groups.entries()) {
      for (const element of childrenOf(tree, 'cfRule')) {
        const dxf = element.attributes.dxfId;
        this.entries.push({
          id: this.freshId(),
          areas,
          priority: numberOf(element.attributes.priority, 1),
          stopIfTrue: flag(element.attributes.stopIfTrue),
          rule: readRule(element),
          format: styles.differentialFormat(dxf === undefined ? null : Number(dxf)),
          text: sourceOf(element, text),
          group,
          own: false,
        });
      }
    }
  }

  private freshId(): string {
    return `{CF000000-0000-4000-8000-${(this.nextId++).toString(16).toUpperCase().padStart(12, '0')}}`;
  }

  /** Highest rank first; `priority` is the rank from 0. */
  list(): readonly ConditionalFormat[] {
    return this.ranked().map(({ id, areas, stopIfTrue, rule, format }, priority) => ({ id, areas, priority, stopIfTrue, rule, format }));
  }

  private ranked(): Entry[] {
    return [...this.entries].sort((a, b) => a.priority - b.priority);
  }

  private entry(id: string): Entry {
    const entry = this.entries.find((each) => each.id === id);
    if (!entry) throw new ModelError('ItemNotFound', `no conditional format ${id}`);
    return entry;
  }

  private get(id: string): ConditionalFormat {
    this.entry(id);
    return this.list().find((each) => each.id === id)!;
  }

  /** The new one goes first of ours, behind those of the file: Excel puts it before them all, but would write other numbers into rules that are not ours. */
  add(format: Omit<ConditionalFormat, 'id' | 'priority'>): ConditionalFormat {
    const first = Math.max(0, ...this.entries.filter((each) => !each.own).map((each) => each.priority)) + 1;
    for (const each of this.entries) if (each.priority >= first) this.setPriority(each, each.priority + 1);
    const entry: Entry = { id: this.freshId(), ...format, priority: first, text: null, group: null, own: true };
    if (format.rule.kind === 'other') throw new ModelError('NotImplemented', `a conditional format of type ${format.rule.type}`);
    this.entries.push(entry);
    this.sheet.touch(ELEMENT);
    return this.get(entry.id);
  }

  change(id: string, change: Partial<Omit<ConditionalFormat, 'id'>>): void {
    const entry = this.entry(id);
    const { priority, areas, stopIfTrue, rule, format } = change;
    if (areas) entry.areas = areas;
    if (stopIfTrue !== undefined && stopIfTrue !== entry.stopIfTrue) {
      entry.stopIfTrue = stopIfTrue;
      entry.text &&= withAttributes(entry.text, { stopIfTrue: stopIfTrue ? '1' : null });
    }
    if (rule || format) {
      if (entry.rule.kind === 'other') throw new ModelError('NotImplemented', `changing a conditional format of type ${entry.rule.type}`);
      if (rule) entry.rule = rule;
      if (format) entry.format = format;
      entry.text = null;
    }
    // The formula of a text rule names the first cell of its area.
    if (areas && entry.rule.kind === 'containsText') entry.text = null;
    if (priority !== undefined) {
      const ranked = this.ranked();
      const numbers = ranked.map((each) => each.priority);
      ranked.splice(ranked.indexOf(entry), 1);
      ranked.splice(priority, 0, entry);
      ranked.forEach((each, i) => this.setPriority(each, numbers[i]!));
    }
    this.sheet.touch(ELEMENT);
  }

  remove(id: string): void {
    this.entries.splice(this.entries.indexOf(this.entry(id)), 1);
    this.sheet.touch(ELEMENT);
  }

  private setPriority(entry: Entry, priority: number): void {
    if (entry.priority === priority) return;
    entry.priority = priority;
    entry.text &&= withAttributes(entry.text, { priority });
  }

  private ruleXml({ rule, format, priority, stopIfTrue, areas }: Entry): string {
    const { prefix } = this.sheet.xml;
    const dxfId = Object.values(format).some((value) => value !== null) ? this.styles.differential(format) : null;
    const common = { dxfId, priority, stopIfTrue: stopIfTrue ? '1' : null };
    const write = (attributes: Record<string, string | number | null>, formulas: readonly string[]): string =>
      `<${prefix}cfRule${attributesText(attributes)}>${formulas.map((each) => `<${prefix}formula>${escapeText(each)}</${prefix}formula>`).join('')}</${prefix}cfRule>`;
    switch (rule.kind) {
      case 'custom':
        return write({ type: 'expression', ...common }, [inFile(rule.formula)]);
      case 'cellValue': {
        const operator = OPERATORS[rule.operator];
        if (operator === undefined) throw new ModelError('InvalidArgument', `no operator ${rule.operator}`);
        return write({ type: 'cellIs', ...common, operator }, [rule.formula1, ...(rule.formula2 === null ? [] : [rule.formula2])].map(inFile));
      }
      case 'containsText': {
        const type = TEXT_OPERATORS[rule.operator];
        const cell = areas[0] ? cellName(areas[0].row, areas[0].column) : 'A1';
        const text = `"${escapeX(rule.text).replaceAll('"', '""')}"`;
        const formula = {
          Contains: `NOT(ISERROR(SEARCH(${text},${cell})))`,
          NotContains: `ISERROR(SEARCH(${text},${cell}))`,
          BeginsWith: `LEFT(${cell},LEN(${text}))=${text}`,
          EndsWith: `RIGHT(${cell},LEN(${text}))=${text}`,
        }[rule.operator];
        return write({ type, ...common, operator: type === 'notContainsText' ? 'notContains' : type, text: escapeX(rule.text) }, [formula]);
      }
      default:
        throw new ModelError('NotImplemented', `a conditional format of type ${rule.type}`);
    }
  }

  /** The elements anew: one of the file whose rules are all as they were keeps its text. */
  texts(): string[] {
    const { prefix } = this.sheet.xml;
    const texts: string[] = [];
    for (const [index, group] of this.groups.entries()) {
      const rules = childrenOf(group.tree, 'cfRule').map((each) => sourceOf(each, group.text));
      const mine = this.entries.filter((each) => each.group === index && each.areas === group.areas);
      if (mine.length === rules.length && mine.every((each, i) => each.text === rules[i])) texts.push(group.text);
      else if (mine.length > 0) {
        const open = group.text.slice(group.tree.start, group.tree.openEnd);
        const rest = group.tree.children.filter((each) => each.local !== 'cfRule').map((each) => sourceOf(each, group.text));
        texts.push(`${open}${mine.map((each) => this.textOf(each)).join('')}${rest.join('')}</${prefixOf(group.tree)}conditionalFormatting>`);
      }
    }
    for (const entry of this.entries) {
      if (entry.group !== null && entry.areas === this.groups[entry.group]!.areas) continue;
      texts.push(`<${prefix}conditionalFormatting sqref="${areasName(entry.areas)}">${this.textOf(entry)}</${prefix}conditionalFormatting>`);
    }
    return texts;
  }

  private textOf(entry: Entry): string {
    return entry.text ?? this.ruleXml(entry);
  }
}

const inFile = (formula: string): string => toFile(formula.replace(/^=/, ''));

function readRule(element: XmlElement): Rule {
  const formulas = childrenOf(element, 'formula').map((each) => `=${fromFile(each.text)}`);
  const { type = '', operator = '', text } = element.attributes;
  if (type === 'expression') return { kind: 'custom', formula: formulas[0] ?? '' };
  if (type === 'cellIs') return { kind: 'cellValue', operator: operatorName(operator), formula1: formulas[0] ?? '', formula2: formulas[1] ?? null };
  const textOperator = (Object.entries(TEXT_OPERATORS) as [keyof typeof TEXT_OPERATORS, string][]).find(([, each]) => each === type)?.[0];
  if (textOperator && text !== undefined) return { kind: 'containsText', operator: textOperator, text };
  return { kind: 'other', type };
}
