/** The defined names of the workbook part: changed in memory, and put into the part's text together once it is asked for. Knows no formula. */
import type { Package } from './package';
import { appendEdit, attributesText, child, childrenOf, type Edit, escapeText, prefixOf, sourceOf, type XmlElement } from './xml';

/** One as it stands in the part, or will. */
export interface DefinedName {
  readonly attributes: Readonly<Record<string, string>>;
  /** Its formula, without `=`. */
  readonly text: string;
  readonly source: string;
  /** Null: not in the part yet. */
  readonly element: XmlElement | null;
}

type Attributes = Readonly<Record<string, string | null>>;
/** Of which sheet, or of none. */
type Scope = (name: DefinedName) => boolean;

export class DefinedNames {
  private known: DefinedName[] | null = null;
  private changed = false;

  /** @param insert puts the element where the schema wants it */
  constructor(
    private readonly pack: Package,
    private readonly insert: (local: string, text: string) => void,
  ) {}

  private get tree(): XmlElement {
    return this.pack.tree(this.pack.workbook);
  }

  private get list(): DefinedName[] {
    if (!this.known) {
      const source = this.pack.text(this.pack.workbook);
      this.known = childrenOf(child(this.tree, 'definedNames'), 'definedName').map((element) => ({ attributes: element.attributes, text: element.text, source: sourceOf(element, source), element }));
    }
    return this.known;
  }

  all(): readonly DefinedName[] {
    return this.list;
  }

  find(name: string, scope: Scope): DefinedName | undefined {
    return this.list.find((each) => scope(each) && each.attributes.name?.toLowerCase() === name.toLowerCase());
  }

  /** In the place of the one of that name, or as the last. Tells whether anything is new. */
  put(attributes: Attributes & { readonly name: string }, text: string, scope: Scope): boolean {
    const old = this.find(attributes.name, scope);
    const name = `${prefixOf(this.tree)}definedName`;
    const source = `<${name}${attributesText(attributes)}>${escapeText(text)}</${name}>`;
    if (old?.source === source) return false;
    const given = Object.fromEntries(Object.entries(attributes).filter((each): each is [string, string] => each[1] !== null));
    const put = { attributes: given, text, source, element: old?.element ?? null };
    if (old) this.list[this.list.indexOf(old)] = put;
    else this.list.push(put);
    return (this.changed = true);
  }

  /** Tells whether there was one. */
  drop(name: string, scope: Scope): boolean {
    const old = this.find(name, scope);
    if (!old) return false;
    this.list.splice(this.list.indexOf(old), 1);
    return (this.changed = true);
  }

  /** Puts what was changed into the part's text. */
  write(): void {
    if (!this.changed) return;
    this.changed = false;
    const names = this.list;
    this.known = null;
    const { tree } = this;
    const element = child(tree, 'definedNames');
    const source = this.pack.text(this.pack.workbook);
    const fresh = names.filter((each) => each.element === null).map((each) => each.source).join('');
    if (!element) {
      const name = `${prefixOf(tree)}definedNames`;
      if (fresh !== '') this.insert('definedNames', `<${name}>${fresh}</${name}>`);
      return;
    }
    const kept = new Map(names.map((each) => [each.element, each.source]));
    const gone = childrenOf(element, 'definedName').filter((each) => !kept.has(each));
    if (fresh === '' && gone.length === element.children.length) return this.pack.edit(this.pack.workbook, [{ start: element.start, end: element.end, text: '' }]);
    const edits = childrenOf(element, 'definedName').flatMap((each): Edit[] => {
      const text = kept.get(each) ?? '';
      return text === sourceOf(each, source) ? [] : [{ start: each.start, end: each.end, text }];
    });
    this.pack.edit(this.pack.workbook, fresh === '' ? edits : [...edits, appendEdit(element, source, fresh)]);
  }

  /** The part's text was changed otherwise. */
  forget(): void {
    this.known = null;
  }
}
