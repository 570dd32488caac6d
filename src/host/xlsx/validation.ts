/** Data validations of a sheet: the file's own, and those kept in its extension list (which are only read). */
import { type Area, ModelError, type Validation } from '../workbook-model';
import { areasName, overlaps, parseAreas, sameArea, without } from './address';
import { fromFile, toFile } from './formula';
import type { SheetXml } from './sheet-xml';
import { attributesText, child, childrenOf, escapeText, flag, sourceOf, withAttributes, type XmlElement } from './xml';

const TYPES: Readonly<Record<string, Validation['type']>> = {
  list: 'List', whole: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength', custom: 'Custom',
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo', lessThanOrEqual: 'LessThanOrEqualTo',
};
const MAX_LIST = 255;

export interface FoundValidation {
  readonly areas: readonly Area[];
  readonly validation: Validation;
}

interface Target {
  readonly xml: SheetXml;
  setElement(local: string, text: string | null): void;
}

/** A literal list without its quotes; numbers as they are; all else a formula with `=`. */
function fromFileFormula(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text.trim() !== '' && !Number.isNaN(Number(text)) ? text : `=${fromFile(text)}`;
}

function toFileFormula(text: string): string {
  if (text.startsWith('=')) return toFile(text.slice(1));
  return text.trim() !== '' && !Number.isNaN(Number(text)) ? text : `"${text.replaceAll('"', '""')}"`;
}

function readOne(element: XmlElement): Validation {
  const a = element.attributes;
  const formula = (local: string): string | undefined => {
    const found = child(element, local);
    // In the extension list the formula stands one step deeper (`xm:f`).
    return found && (child(found, 'f')?.text ?? found.text);
  };
  const type = TYPES[a.type ?? ''] ?? 'None';
  return {
    type,
    operator: type === 'List' || type === 'Custom' || type === 'None' ? null : (OPERATORS[a.operator ?? 'between'] ?? null),
    formula1: fromFileFormula(formula('formula1')),
    formula2: fromFileFormula(formula('formula2')),
    inCellDropDown: !flag(a.showDropDown),
    ignoreBlanks: flag(a.allowBlank),
    prompt: { show: flag(a.showInputMessage), title: a.promptTitle ?? '', message: a.prompt ?? '' },
    errorAlert: { show: flag(a.showErrorMessage), style: a.errorStyle === 'warning' ? 'Warning' : a.errorStyle === 'information' ? 'Information' : 'Stop', title: a.errorTitle ?? '', message: a.error ?? '' },
  };
}

const extended = (xml: SheetXml): XmlElement[] =>
  childrenOf(xml.element('extLst'), 'ext').flatMap((ext) => childrenOf(child(ext, 'dataValidations'), 'dataValidation'));

export function readValidations(xml: SheetXml): FoundValidation[] {
  const own = childrenOf(xml.element('dataValidations'), 'dataValidation').map((each) => ({ areas: parseAreas(each.attributes.sqref ?? ''), validation: readOne(each) }));
  return [...own, ...extended(xml).map((each) => ({ areas: parseAreas(child(each, 'sqref')?.text ?? ''), validation: readOne(each) }))];
}

/** Gives the area this validation and takes every other from it; null only takes. */
export function writeValidation(sheet: Target, area: Area, validation: Validation | null): void {
  const { xml } = sheet;
  if (extended(xml).some((each) => parseAreas(child(each, 'sqref')?.text ?? '').some((at) => overlaps(at, area)))) {
    throw new ModelError('NotImplemented', 'changing a validation that refers to another sheet');
  }
  const element = xml.element('dataValidations');
  const source = xml.textOf('dataValidations') ?? '';
  const wanted = validation === null || validation.type === 'None' ? null : validation;
  const texts: string[] = [];
  let changed = wanted !== null;
  for (const each of childrenOf(element, 'dataValidation')) {
    const areas = parseAreas(each.attributes.sqref ?? '');
    if (!areas.some((at) => overlaps(at, area))) texts.push(sourceOf(each, source));
    else {
      if (wanted && areas.some((at) => sameArea(at, area)) && JSON.stringify(readOne(each)) === JSON.stringify(wanted)) return;
      changed = true;
      const left = areas.flatMap((at) => without(at, area));
      if (left.length > 0) texts.push(withAttributes(sourceOf(each, source), { sqref: areasName(left) }));
    }
  }
  if (!changed) return;
  if (wanted) texts.push(validationXml(xml.prefix, area, wanted));
  if (texts.length === 0) sheet.setElement('dataValidations', null);
  else {
    const open = element ? withAttributes(source.slice(element.start, element.openEnd), { count: texts.length }).replace(/\s*\/>$/, '>') : `<${xml.prefix}dataValidations count="${texts.length}">`;
    sheet.setElement('dataValidations', `${open}${texts.join('')}</${element?.name ?? `${xml.prefix}dataValidations`}>`);
  }
}

function validationXml(prefix: string, area: Area, v: Validation): string {
  if (v.type === 'List' && v.formula1 !== null && !v.formula1.startsWith('=') && v.formula1.length > MAX_LIST) throw new ModelError('InvalidArgument', `a list of more than ${MAX_LIST} characters`);
  const keyOf = (table: Readonly<Record<string, string>>, value: string | null): string | null => {
    if (value === null) return null;
    const key = Object.entries(table).find(([, each]) => each === value)?.[0];
    if (key === undefined) throw new ModelError('InvalidArgument', `no ${value} in a validation`);
    return key;
  };
  const attributes = {
    type: keyOf(TYPES, v.type),
    errorStyle: v.errorAlert.style === 'Stop' ? null : v.errorAlert.style.toLowerCase(),
    operator: v.type === 'List' || v.type === 'Custom' ? null : keyOf(OPERATORS, v.operator),
    allowBlank: v.ignoreBlanks ? 1 : null,
    showDropDown: v.inCellDropDown ? null : 1,
    showInputMessage: v.prompt.show ? 1 : null,
    showErrorMessage: v.errorAlert.show ? 1 : null,
    errorTitle: v.errorAlert.title || null,
    error: v.errorAlert.message || null,
    promptTitle: v.prompt.title || null,
    prompt: v.prompt.message || null,
    sqref: areasName([area]),
  };
  const formula = (local: string, text: string | null): string => (text === null ? '' : `<${prefix}${local}>${escapeText(toFileFormula(text))}</${prefix}${local}>`);
  return `<${prefix}dataValidation${attributesText(attributes)}>${formula('formula1', v.formula1)}${formula('formula2', v.formula2)}</${prefix}dataValidation>`;
}
