/**
 * `workbook.settings` in the file: JSON values in a custom XML part of our own namespace. Excel keeps such parts as they are and shows
 * nothing of them; a web extension part would need a store reference and may open a task pane.
 */
import type { Package } from './package';
import { childrenOf, escapeAttribute, escapeText } from './xml';

const NAMESPACE = 'urn:crisol:settings';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const ITEM_ID = '{C0150150-5E77-4146-8000-C21501000001}';

function partOf(pack: Package): string | null {
  const items = pack.relationships(pack.workbook).filter((each) => each.kind === 'customXml' && !each.external && pack.has(each.target));
  return items.find((each) => pack.text(each.target).includes(NAMESPACE))?.target ?? null;
}

export function readSettings(pack: Package): Map<string, unknown> {
  const part = partOf(pack);
  return new Map(part === null ? [] : childrenOf(pack.tree(part), 'setting').flatMap((each): [string, unknown][] => {
    const value = json(each.text);
    return value === undefined ? [] : [[each.attributes.key ?? '', value]];
  }));
}

/** Undefined where it is none: somebody has been at the part. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** @returns the parts that are gone: without settings there is none */
export function writeSettings(pack: Package, settings: ReadonlyMap<string, unknown>): readonly string[] {
  const entries = [...settings].map(([key, value]) => `<setting key="${escapeAttribute(key)}">${escapeText(JSON.stringify(value))}</setting>`);
  const text = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${entries.join('')}</settings>`;
  const part = partOf(pack);
  if (settings.size === 0) return part === null ? [] : removePart(pack, part);
  if (part !== null) {
    pack.setText(part, text);
    return [];
  }
  const item = pack.freeName('customXml/item#.xml');
  const properties = pack.freeName(item.replace(/item(\d+)\.xml$/, 'itemProps$1.xml'));
  const strict = pack.strict ? 'http://purl.oclc.org/ooxml/officeDocument/customXml' : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  pack.add(item, 'application/xml', text);
  pack.add(
    properties,
    PROPERTIES_TYPE,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${strict}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  pack.relate(item, 'customXmlProps', properties);
  pack.relate(pack.workbook, 'customXml', item);
  return [];
}

function removePart(pack: Package, part: string): readonly string[] {
  const gone = [part, ...pack.relationships(part).filter(({ external }) => !external).map(({ target }) => target)];
  for (const { id, target } of pack.relationships(pack.workbook)) if (target === part) pack.unrelate(pack.workbook, id);
  for (const name of gone) pack.remove(name);
  return gone;
}
