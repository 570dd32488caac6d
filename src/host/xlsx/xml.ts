/**
 * XML as text with positions: reads elements with the offsets they stand at, so that a change can be spliced in and every other
 * character stays. Knows nothing of workbooks. Parsing (namespaces, well-formedness) is by saxes.
 */
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { damaged, tooLarge } from './errors';

export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** By the name as written. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, entities undone. */
  readonly text: string;
  /** `<` of the start tag; after its `>`; `<` of the end tag (of `<a/>`: same as `end`); after the element. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export type Namespaces = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** @param start Offset of `<`. @param end Offset after `>`. */
  open(tag: SaxesTagNS, start: number, end: number): void;
  close(tag: SaxesTagNS, start: number, end: number): void;
  text?(text: string): void;
}

/** Walks the text once. Throws `damagedWorkbook` if it is not well-formed or has a DOCTYPE. `around`: for a fragment, the namespaces it stands in. */
export function walk(text: string, part: string, handlers: XmlHandlers, around?: Namespaces): void {
  const parser = new SaxesParser(around ? { xmlns: true, fragment: true, additionalNamespaces: { ...around } } : { xmlns: true });
  parser.on('error', (cause) => {
    throw damaged(`${part}: ${cause.message}`, cause);
  });
  parser.on('doctype', () => {
    throw damaged(`${part}: has a DOCTYPE`);
  });
  parser.on('opentag', (tag) => {
    const end = parser.position;
    handlers.open(tag, text.lastIndexOf('<', end - 1), end);
  });
  parser.on('closetag', (tag) => {
    const end = parser.position;
    handlers.close(tag, tag.isSelfClosing ? end : text.lastIndexOf('<', end - 1), end);
  });
  if (handlers.text) {
    const onText = handlers.text.bind(handlers);
    parser.on('text', onText);
    parser.on('cdata', onText);
  }
  parser.write(text).close();
}

interface Building {
  name: string;
  local: string;
  uri: string;
  attributes: Record<string, string>;
  children: Building[];
  text: string;
  start: number;
  openEnd: number;
  closeStart: number;
  end: number;
}

/** Of one tree: a part made to fill the memory has more. */
const MOST_ELEMENTS = 500_000;
const DEEPEST = 500;

/** The tree of a whole part, or with `around` of a fragment of one element. */
export function parseXml(text: string, part: string, around?: Namespaces): XmlElement {
  const stack: Building[] = [];
  let root: Building | undefined;
  let count = 0;
  walk(
    text,
    part,
    {
      open(tag, start, openEnd) {
        if (++count > MOST_ELEMENTS) throw tooLarge(`${part}: more than ${MOST_ELEMENTS} elements`);
        if (stack.length > DEEPEST) throw damaged(`${part}: elements more than ${DEEPEST} deep`);
        const attributes: Record<string, string> = {};
        for (const [name, attribute] of Object.entries(tag.attributes)) attributes[name] = attribute.value;
        const element: Building = { name: tag.name, local: tag.local, uri: tag.uri, attributes, children: [], text: '', start, openEnd, closeStart: 0, end: 0 };
        if (stack.length > 0) stack[stack.length - 1]!.children.push(element);
        else root ??= element;
        stack.push(element);
      },
      close(_, start, end) {
        const element = stack.pop()!;
        element.closeStart = start;
        element.end = end;
      },
      text(value) {
        if (stack.length > 0) stack[stack.length - 1]!.text += value;
      },
    },
    around,
  );
  if (!root) throw damaged(`${part}: no element`);
  return root;
}

export const child = (element: XmlElement | null | undefined, local: string): XmlElement | undefined => element?.children.find((each) => each.local === local);
export const childrenOf = (element: XmlElement | null | undefined, local: string): XmlElement[] => element?.children.filter((each) => each.local === local) ?? [];
export const sourceOf = (element: XmlElement, text: string): string => text.slice(element.start, element.end);

/** Prefix of an element's name with its colon: `x:` or nothing. */
export const prefixOf = (element: { readonly name: string; readonly local: string }): string => element.name.slice(0, element.name.length - element.local.length);

/** An attribute by local name whatever its prefix (such as `r:id`), which is not one without prefix. */
export function prefixed(element: XmlElement, local: string): string | undefined {
  return Object.entries(element.attributes).find(([name]) => name.endsWith(`:${local}`))?.[1];
}

/** `1`, `true`, `on` as true; absent as `otherwise`. */
export const flag = (value: string | undefined, otherwise = false): boolean => (value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on');

export const numberOf = (value: string | undefined, otherwise: number): number => (value === undefined || value.trim() === '' || Number.isNaN(Number(value)) ? otherwise : Number(value));

export const escapeText = (text: string): string => (/[&<>\r]/.test(text) ? escaped(text) : text);

const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;')).replaceAll('\r', '&#13;');

export const escapeAttribute = (text: string): string =>
  /[&<>"\r\n\t]/.test(text) ? escaped(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;') : text;

/** ` a="1" b="x"`; attributes without value are left out. */
export const attributesText = (attributes: Readonly<Record<string, string | number | null | undefined>>): string =>
  Object.entries(attributes).reduce((text, [name, value]) => (value === null || value === undefined ? text : `${text} ${name}="${escapeAttribute(String(value))}"`), '');

const START_TAG = /^<[^\s/>]+(?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/;

/** The element's text with attributes of its start tag set, or with null removed; all else stays as written. */
export function withAttributes(text: string, changes: Readonly<Record<string, string | number | null>>): string {
  let tag = START_TAG.exec(text)?.[0];
  if (tag === undefined) throw damaged(`not a start tag: ${text.slice(0, 80)}`);
  const rest = text.slice(tag.length);
  for (const [name, value] of Object.entries(changes)) {
    const found = new RegExp(`\\s+${name.replace(/[.:]/g, '\\$&')}\\s*=\\s*(?:"[^"]*"|'[^']*')`).exec(tag);
    const written = value === null ? '' : ` ${name}="${escapeAttribute(String(value))}"`;
    if (found) tag = tag.slice(0, found.index) + written + tag.slice(found.index + found[0].length);
    else if (written) tag = tag.replace(/\s*\/?>$/, (close) => written + close.trimStart());
  }
  return tag + rest;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splices the edits in; those at one place come in the order given. They must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) throw damaged(`two changes overlap at ${edit.start}`);
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Edit that puts `inner` just before the end tag; opens an empty `<a/>`. */
export function appendEdit(element: XmlElement, text: string, inner: string): Edit {
  if (element.closeStart < element.end) return { start: element.closeStart, end: element.closeStart, text: inner };
  const open = text.slice(element.start, element.openEnd).replace(/\s*\/>$/, '>');
  return { start: element.start, end: element.end, text: `${open}${inner}</${element.name}>` };
}

/** `_x000D_` and the like undone (ST_Xstring). */
export const unescapeX = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text);

/** Characters XML cannot hold as `_xHHHH_`, and text that would read as such an escape protected by `_x005F_`. */
export function escapeX(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** A part's text, and how to turn text back into the part's encoding. */
export interface Decoded {
  readonly text: string;
  encode(text: string): Uint8Array;
}

export function decode(bytes: Uint8Array, part: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encode: (text) => utf16(text, true) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encode: (text) => utf16(text, false) };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? '\ufeff' : '';
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encode: (text) => new TextEncoder().encode(mark + text) };
  } catch (cause) {
    throw damaged(`${part}: not UTF-8`, cause);
  }
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, little);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), little);
  return bytes;
}
