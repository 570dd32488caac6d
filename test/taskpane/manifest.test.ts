import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { manifestFor } from '../../scripts/manifest.cjs';
import packageJson from '../../package.json';
import { PACKS } from '../../src/language';
import { PANE_VIEWS } from '../../src/language/pane-texts';

const ROOT = join(__dirname, '../..');
const FILE = join(ROOT, 'manifest.xml');
const BASE = 'https://localhost:3000';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const path = [top];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    path.at(-1)!.children.push(element);
    path.push(element);
  });
  parser.on('text', (text) => (path.at(-1)!.text += text.trim()));
  parser.on('closetag', () => path.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];
const named = (name: string): readonly Element[] => all(manifest).filter((element) => element.name === name);
const childNames = (element: Element): readonly string[] => element.children.map(({ name }) => name);

const xml = readFileSync(FILE, 'utf8');
const manifest = parse(xml);
const LOCALES = PACKS.map(({ locale }) => locale);

const readByMicrosoft = (file: string): unknown => JSON.parse(execFileSync(process.execPath, [join(__dirname, 'read-manifest.cjs'), file], { encoding: 'utf8' }));

test('as Microsoft’s own reader sees it', () => {
  expect(readByMicrosoft(FILE)).toMatchObject({
    id: '6f0b7c52-3a1d-4e58-9c46-d2a8e5b1f790',
    version: `${packageJson.version}.0`,
    defaultLocale: 'es-MX',
    displayName: 'Crisol',
    providerName: 'Crisol',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    officeAppType: 'TaskPaneApp',
    iconUrl: `${BASE}/assets/icon-32.png`,
    highResolutionIconUrl: `${BASE}/assets/icon-64.png`,
    defaultSettings: { sourceLocation: `${BASE}/taskpane.html` },
  });
});

test.each(['https://crisol.example.org/panel', 'https://crisol.example.org/panel/'])('built for %s, all its addresses are there', (url) => {
  const folder = mkdtempSync(join(tmpdir(), 'crisol-'));
  try {
    const file = join(folder, 'manifest.xml');
    const made = manifestFor(xml, url);
    writeFileSync(file, made);
    expect(readByMicrosoft(file)).toMatchObject({ defaultSettings: { sourceLocation: 'https://crisol.example.org/panel/taskpane.html' }, iconUrl: 'https://crisol.example.org/panel/assets/icon-32.png' });
    const count = (text: string, part: string): number => text.split(part).length - 1;
    expect([count(made, BASE), count(made, 'https://crisol.example.org/panel/')]).toEqual([0, count(xml, `${BASE}/`)]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test.each(['http://crisol.example.org', 'crisol.example.org', 'https://a b', 'https://', 'https://a.org/?x'])('no add-in is served from %s', (url) => {
  expect(() => manifestFor(xml, url)).toThrow('CRISOL_URL');
});

test('elements stand in the order that Office asks for', () => {
  expect(childNames(manifest)).toEqual([
    'Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides',
  ]);
  expect(childNames(named('VersionOverrides')[0]!)).toEqual(['Hosts', 'Resources']);
  expect(childNames(named('Resources')[0]!)).toEqual(['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings']);
  expect(childNames(named('Group')[0]!)).toEqual(['Label', 'Icon', 'Control', 'Control']);
  const [button, menu] = named('Control');
  expect(childNames(button!)).toEqual(['Label', 'Supertip', 'Icon', 'Action']);
  expect(childNames(menu!)).toEqual(['Label', 'Supertip', 'Icon', 'Items']);
  for (const item of named('Item')) expect(childNames(item)).toEqual(['Label', 'Supertip', 'Action']);
  for (const action of named('Action')) expect(childNames(action)).toEqual(['TaskpaneId', 'SourceLocation', 'Title']);
});

test('asks for what it needs and no more', () => {
  expect(named('Set').map(({ attributes }) => attributes)).toEqual([{ Name: 'ExcelApi', MinVersion: '1.9' }]);
  expect(named('OfficeTab').map(({ attributes }) => attributes)).toEqual([{ id: 'TabHome' }]);
  for (const absent of ['FunctionFile', 'Runtimes', 'AppDomains', 'WebApplicationInfo']) expect(named(absent)).toEqual([]);
  for (const action of named('Action')) expect(action.attributes['xsi:type']).toBe('ShowTaskpane');
});

test('one pane for all commands', () => {
  expect(new Set(named('TaskpaneId').map(({ text }) => text)).size).toBe(1);
});

test('ids are unique, and every resource that is named is there and used', () => {
  const ids = all(manifest).flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const asked = new Set(all(manifest).flatMap(({ attributes }) => attributes['resid'] ?? []));
  const held = named('Resources')[0]!.children.flatMap(({ children }) => children.map(({ attributes }) => attributes['id']!));
  expect([...asked].sort()).toEqual([...held].sort());
  for (const id of held) expect(id.length).toBeLessThanOrEqual(32);
});

test('every text stands in every language, within the lengths that Office takes', () => {
  const texts = [...named('DisplayName'), ...named('Description').filter(({ attributes }) => attributes['DefaultValue']), ...named('bt:String')];
  for (const { attributes, children, name } of texts) {
    const others = children.map((child) => child.attributes);
    expect([manifest.children.find((one) => one.name === 'DefaultLocale')!.text, ...others.map(({ Locale }) => Locale)]).toEqual(LOCALES);
    const most = name === 'Description' ? 250 : attributes['id']?.endsWith('.Tip') ? 250 : 125;
    for (const text of [attributes['DefaultValue']!, ...others.map(({ Value }) => Value!)]) {
      expect(text.trim()).toBe(text);
      expect(text.length).toBeGreaterThan(1);
      expect(text.length).toBeLessThanOrEqual(most);
    }
  }
});

test('the menu calls the views as the pane does', () => {
  for (const view of PANE_VIEWS) {
    const id = `${view[0]!.toUpperCase()}${view.slice(1)}`;
    const label = named('bt:String').find(({ attributes }) => attributes['id'] === `${id}.Label`)!;
    expect([label.attributes['DefaultValue'], ...label.children.map(({ attributes }) => attributes['Value'])]).toEqual(PACKS.map(({ pane }) => pane.tab[view]));
    expect(named('bt:Url').find(({ attributes }) => attributes['id'] === `${id}.Url`)!.attributes['DefaultValue']).toBe(`${BASE}/taskpane.html?view=${view}`);
  }
});

test('addresses are those of the one base that a build replaces', () => {
  const addresses = all(manifest).flatMap(({ attributes }) => Object.entries(attributes).filter(([name, value]) => !name.startsWith('xmlns') && value.includes('://')).map(([, value]) => value));
  expect(addresses.length).toBeGreaterThan(8);
  for (const address of addresses) expect(address.startsWith(`${BASE}/`)).toBe(true);
});

test.each([16, 32, 64, 80, 128])('the icon of %i pixels is drawn in that size', (size) => {
  const png = readFileSync(join(ROOT, `assets/icon-${size}.png`));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
});

test('icons are named by their sizes', () => {
  for (const icon of named('bt:Image').filter(({ attributes }) => attributes['size'])) expect(icon.attributes['resid']).toBe(`Icon.${icon.attributes['size']}`);
  for (const { attributes } of named('bt:Image').filter((one) => one.attributes['DefaultValue'])) expect(attributes['DefaultValue']).toBe(`${BASE}/assets/icon-${attributes['id']!.slice(5)}.png`);
});
