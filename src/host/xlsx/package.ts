/**
 * An OOXML package: parts with their texts, content types and relationships, changed by splicing and written back.
 * Knows zip and XML, but no sheets. Part names are without the leading slash, as the file spells them.
 */
import { damaged, XlsxError } from './errors';
import { appendEdit, applyEdits, attributesText, childrenOf, decode, type Decoded, type Edit, parseXml, prefixOf, sourceOf, withAttributes, type XmlElement } from './xml';
import { entryKey, type Zip } from './zip';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address: `worksheet`, `styles`, the same in transitional and strict files. */
  readonly kind: string;
  readonly type: string;
  /** A part's name; for outside targets the address as written. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIPS_NS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONSHIP_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_RELATIONSHIP_TYPE = 'http://purl.oclc.org/ooxml/officeDocument/relationships/';
const CONTENT_TYPES = '[Content_Types].xml';
/** Content types of the workbook part: of a template, of the workbook that is made from it. */
const WORKBOOK_OF_TEMPLATE: Readonly<Record<string, string>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'application/vnd.ms-excel.template.macroEnabled.main+xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};

/** `xl/_rels/workbook.xml.rels` of `xl/workbook.xml`; `_rels/.rels` of the package (''). */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Part that a relationship of `source` points to: relative, or absolute from the package's root. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll('\\', '/').split('#')[0]!;
  const steps = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

interface Part {
  readonly name: string;
  readonly decoded: Decoded;
  text: string;
}

/** The parts of a workbook file, as opened and as they will be written. */
export class Package {
  private readonly parts = new Map<string, Part>();
  private readonly trees = new Map<string, { readonly text: string; readonly tree: XmlElement }>();
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();
  readonly strict: boolean;
  /** Name of the workbook part. */
  readonly workbook: string;

  constructor(readonly zip: Zip) {
    const main = this.relationships('').find((each) => each.kind === 'officeDocument');
    if (!main) throw new XlsxError('notAWorkbook', '_rels/.rels: no officeDocument');
    if (/\.bin$/i.test(main.target)) throw new XlsxError('notAWorkbook', `${main.target}: a binary workbook (.xlsb)`);
    this.strict = main.type.startsWith(STRICT_RELATIONSHIP_TYPE);
    this.workbook = this.spelling(main.target) ?? main.target;
  }

  private spelling(name: string): string | null {
    const key = entryKey(name);
    if (this.removed.has(key)) return null;
    return this.added.get(key) ?? this.zip.spelling(name);
  }

  has(name: string): boolean {
    return this.spelling(name) !== null;
  }

  /** Names of all parts as they will be written. */
  names(): string[] {
    return [...this.zip.names().filter((name) => !this.removed.has(entryKey(name))), ...this.added.values()];
  }

  private part(name: string): Part {
    const key = entryKey(name);
    let part = this.parts.get(key);
    if (!part) {
      const spelling = this.spelling(name);
      if (spelling === null) throw damaged(`${name}: part is missing`);
      const decoded = decode(this.zip.read(spelling), spelling);
      part = { name: spelling, decoded, text: decoded.text };
      this.parts.set(key, part);
    }
    return part;
  }

  text(name: string): string {
    return this.part(name).text;
  }

  setText(name: string, text: string): void {
    this.part(name).text = text;
  }

  tree(name: string): XmlElement {
    const text = this.text(name);
    const key = entryKey(name);
    const known = this.trees.get(key);
    if (known?.text === text) return known.tree;
    const tree = parseXml(text, name);
    this.trees.set(key, { text, tree });
    return tree;
  }

  edit(name: string, edits: readonly Edit[]): void {
    if (edits.length > 0) this.setText(name, applyEdits(this.text(name), edits));
  }

  /** A new XML part with its content type. */
  add(name: string, contentType: string, text: string): void {
    this.removed.delete(entryKey(name));
    if (!this.zip.has(name)) this.added.set(entryKey(name), name);
    this.parts.set(entryKey(name), { name, decoded: { text: '', encode: (each) => new TextEncoder().encode(each) }, text });
    const types = this.tree(CONTENT_TYPES);
    this.edit(CONTENT_TYPES, [appendEdit(types, this.text(CONTENT_TYPES), `<${prefixOf(types)}Override${attributesText({ PartName: `/${name}`, ContentType: contentType })}/>`)]);
  }

  /** Takes the part, its relationships and its content type away. */
  remove(name: string): void {
    for (const each of [name, relationshipsName(name)]) {
      const key = entryKey(each);
      this.parts.delete(key);
      this.added.delete(key);
      this.removed.add(key);
    }
    const overrides = childrenOf(this.tree(CONTENT_TYPES), 'Override').filter((each) => entryKey(each.attributes.PartName ?? '') === entryKey(name));
    this.edit(CONTENT_TYPES, overrides.map((each) => ({ start: each.start, end: each.end, text: '' })));
  }

  /** First free name such as `xl/worksheets/sheet7.xml` of `xl/worksheets/sheet#.xml`. */
  freeName(pattern: string): string {
    for (let n = 1; ; n++) {
      const name = pattern.replace('#', String(n));
      if (!this.has(name) && !this.zip.has(name)) return name;
    }
  }

  contentType(name: string): string | null {
    const types = this.tree(CONTENT_TYPES);
    const key = entryKey(name);
    const override = childrenOf(types, 'Override').find((each) => entryKey(each.attributes.PartName ?? '') === key);
    const extension = key.slice(key.lastIndexOf('.') + 1);
    const byExtension = childrenOf(types, 'Default').find((each) => each.attributes.Extension?.toLowerCase() === extension);
    return override?.attributes.ContentType ?? byExtension?.attributes.ContentType ?? null;
  }

  /** Makes a template an ordinary workbook, as Excel does when it opens one; false where it is none. */
  leaveTemplate(): boolean {
    const key = entryKey(this.workbook);
    const override = childrenOf(this.tree(CONTENT_TYPES), 'Override').find((each) => entryKey(each.attributes.PartName ?? '') === key);
    const ordinary = WORKBOOK_OF_TEMPLATE[override?.attributes.ContentType ?? ''];
    if (!override || ordinary === undefined) return false;
    this.edit(CONTENT_TYPES, [{ start: override.start, end: override.end, text: withAttributes(sourceOf(override, this.text(CONTENT_TYPES)), { ContentType: ordinary }) }]);
    return true;
  }

  relationships(source: string): Relationship[] {
    const name = relationshipsName(source);
    if (!this.has(name)) return [];
    return childrenOf(this.tree(name), 'Relationship').map((each) => {
      const { Id = '', Type = '', Target = '', TargetMode } = each.attributes;
      const external = TargetMode?.toLowerCase() === 'external';
      return { id: Id, type: Type, kind: Type.slice(Type.lastIndexOf('/') + 1), external, target: external ? Target : resolveTarget(source, Target) };
    });
  }

  /** Adds a relationship and gives its id. */
  relate(source: string, kind: string, target: string, external = false): string {
    const name = relationshipsName(source);
    if (!this.has(name)) {
      this.removed.delete(entryKey(name));
      if (!this.zip.has(name)) this.added.set(entryKey(name), name);
      const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS_NS}"></Relationships>`;
      this.parts.set(entryKey(name), { name, decoded: { text: '', encode: (each) => new TextEncoder().encode(each) }, text });
    }
    const tree = this.tree(name);
    const ids = new Set(childrenOf(tree, 'Relationship').map((each) => each.attributes.Id));
    let n = ids.size + 1;
    while (ids.has(`rId${n}`)) n++;
    const attributes = { Id: `rId${n}`, Type: this.relationshipType(kind), Target: external ? target : relativeTarget(source, target), TargetMode: external ? 'External' : null };
    this.edit(name, [appendEdit(tree, this.text(name), `<${prefixOf(tree)}Relationship${attributesText(attributes)}/>`)]);
    return attributes.Id;
  }

  unrelate(source: string, id: string): void {
    const name = relationshipsName(source);
    const gone = childrenOf(this.tree(name), 'Relationship').filter((each) => each.attributes.Id === id);
    this.edit(name, gone.map((each) => ({ start: each.start, end: each.end, text: '' })));
  }

  relationshipType(kind: string): string {
    return (this.strict ? STRICT_RELATIONSHIP_TYPE : RELATIONSHIP_TYPE) + kind;
  }

  /** Of `r:id`. */
  get relationshipsNamespace(): string {
    return this.relationshipType('').slice(0, -1);
  }

  /** Parts that can be reached from the package's own relationships. */
  reachable(): Set<string> {
    const seen = new Set<string>();
    const visit = (source: string): void => {
      for (const { external, target } of this.relationships(source)) {
        const key = entryKey(target);
        if (external || seen.has(key) || !this.has(target)) continue;
        seen.add(key);
        visit(this.spelling(target)!);
      }
    };
    visit('');
    return seen;
  }

  /** What differs from the file as it was opened: new bytes, or null for a part that is gone. */
  changes(): Map<string, Uint8Array | null> {
    const changes = new Map<string, Uint8Array | null>();
    for (const key of this.removed) {
      const name = this.zip.spelling(key);
      if (name !== null) changes.set(name, null);
    }
    for (const part of this.parts.values()) if (part.text !== part.decoded.text) changes.set(part.name, part.decoded.encode(part.text));
    return changes;
  }
}

function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
