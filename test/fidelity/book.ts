/** A workbook put together part by part, as bytes of any program's making: nothing here judges or reads, it only spells out what a case asks for. */
import type { AnnexSample } from './annexes';
import { zip } from './zip';
import type { ZipManner } from './zip';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const MS = 'http://schemas.microsoft.com/office';
export const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const OFFICEDOCUMENT = 'application/vnd.openxmlformats-officedocument';

/** The children of a worksheet in the order the schema (CT_Worksheet) wants them. */
export const WORKSHEET_ORDER = [
  'sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState',
  'dataConsolidate', 'customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins', 'pageSetup',
  'headerFooter', 'rowBreaks', 'colBreaks', 'customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing', 'legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects',
  'controls', 'webPublishItems', 'tableParts', 'extLst',
];

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);
}

export function letters(column: number): string {
  let out = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) out = String.fromCharCode(65 + ((n - 1) % 26)) + out;
  return out;
}

export function reference(row: number, column: number): string {
  return `${letters(column)}${row + 1}`;
}

/** How the texts of cells are kept: in the shared strings, in the cell, or as SheetJS does, as a formula's text without a formula. */
export type TextMode = 'shared' | 'inline' | 'str';

interface Row {
  attributes: string;
  readonly cells: Map<number, string>;
}

export class Sheet {
  /** Attributes of the sheet's entry in the workbook, such as `state="hidden"`. */
  state = '';
  rootAttributes = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;
  rootName = 'worksheet';
  /** Of the workbook to this sheet, where it is none of the ordinary kinds. */
  relationshipType: string | null = null;
  contentType: string | null = null;
  readonly elements = new Map<string, string>();
  readonly rows = new Map<number, Row>();
  readonly relationships: string[] = [];
  /** Where the answers may come, counted from 0. */
  readonly annexes: { readonly row: number; readonly column: number; readonly sample: AnnexSample }[] = [];
  constructor(
    readonly book: Book,
    readonly name: string,
    readonly path: string,
  ) {
    this.elements.set('sheetFormatPr', '<sheetFormatPr defaultRowHeight="15"/>');
    this.elements.set('pageMargins', '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>');
  }

  /** Sets an element, or adds to it where the sheet may have several (conditional formats). */
  element(name: string, xml: string): this {
    this.elements.set(name, name === 'conditionalFormatting' ? (this.elements.get(name) ?? '') + xml : xml);
    return this;
  }

  row(row: number, attributes?: string): Row {
    const found = this.rows.get(row) ?? { attributes: '', cells: new Map<number, string>() };
    this.rows.set(row, found);
    if (attributes !== undefined) found.attributes = attributes;
    return found;
  }

  /** A cell's own XML, without its `r`: `cell(0, 0, ' t="b"', '<v>1</v>')`. */
  cell(row: number, column: number, attributes: string, inner: string): this {
    const r = this.book.references ? ` r="${reference(row, column)}"` : '';
    this.row(row).cells.set(column, inner === '' ? `<c${r}${attributes}/>` : `<c${r}${attributes}>${inner}</c>`);
    return this;
  }

  number(row: number, column: number, value: number, style = 0): this {
    return this.cell(row, column, style === 0 ? '' : ` s="${style}"`, `<v>${value}</v>`);
  }

  text(row: number, column: number, text: string, style = 0, mode: TextMode = this.book.textMode): this {
    const s = style === 0 ? '' : ` s="${style}"`;
    const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
    if (mode === 'shared') return this.cell(row, column, `${s} t="s"`, `<v>${this.book.string(`<t${space}>${escape(text)}</t>`)}</v>`);
    if (mode === 'inline') return this.cell(row, column, `${s} t="inlineStr"`, `<is><t${space}>${escape(text)}</t></is>`);
    return this.cell(row, column, `${s} t="str"`, `<v>${escape(text)}</v>`);
  }

  formula(row: number, column: number, formula: string, value: string | number, attributes = ''): this {
    return this.cell(row, column, typeof value === 'string' ? ' t="str"' : '', `<f${attributes}>${escape(formula)}</f><v>${value}</v>`);
  }

  /** Writes an annex with its top left at the cell given. */
  annex(sample: AnnexSample, row = 0, column = 0, style = 0): this {
    sample.cells.forEach((cells, i) => cells.forEach((text, j) => {
      if (text !== '') this.text(row + i, column + j, text, style);
    }));
    if (sample.merges.length > 0) {
      const had = (this.elements.get('mergeCells') ?? '').match(/<mergeCell [^>]*>/g) ?? [];
      const all = [...had, ...sample.merges.map(([r, c, rows, columns]) => `<mergeCell ref="${reference(row + r, column + c)}:${reference(row + r + rows - 1, column + c + columns - 1)}"/>`)];
      this.element('mergeCells', `<mergeCells count="${all.length}">${all.join('')}</mergeCells>`);
    }
    this.annexes.push({ row, column, sample });
    return this;
  }

  /** A part that this sheet leads to; gives its relationship id. */
  relate(type: string, target: string, external = false): string {
    const id = `rId${this.relationships.length + 1}`;
    this.relationships.push(relationship(id, type, target, external));
    return id;
  }

  xml(): string {
    const data = [...this.rows].sort(([a], [b]) => a - b).map(([row, { attributes, cells }]) => {
      const inner = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml).join('');
      return `<row${this.book.references ? ` r="${row + 1}"` : ''}${attributes}>${inner}</row>`;
    });
    if (this.rootName !== 'worksheet') return `${this.book.declaration}<${this.rootName} ${this.rootAttributes}>${[...this.elements.values()].join('')}</${this.rootName}>`;
    const sheetData = this.rows.size === 0 ? '<sheetData/>' : `<sheetData>${data.join(this.book.gap)}</sheetData>`;
    const body = WORKSHEET_ORDER.map((name) => (name === 'sheetData' ? sheetData : this.elements.get(name) ?? '')).filter((xml) => xml !== '');
    return `${this.book.declaration}<worksheet ${this.rootAttributes}>${this.book.gap}${body.join(this.book.gap)}${this.book.gap}</worksheet>`;
  }
}

export function relationship(id: string, type: string, target: string, external = false): string {
  const full = type.startsWith('http') ? type : `${OFFICE}/${type}`;
  return `<Relationship Id="${id}" Type="${full}" Target="${escape(target)}"${external ? ' TargetMode="External"' : ''}/>`;
}

export const PLAIN_STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;US$&quot;#,##0.00"/></numFmts>` +
  '<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>' +
  '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font><font><i/><u/><sz val="9"/><color indexed="10"/><name val="Georgia"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right><top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyProtection="1"><protection locked="0" hidden="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/></font></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>';

const scheme = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
export function theme(font: string): string {
  const colors = scheme.map((name, i) => `<a:${name}><a:srgbClr val="${(0x1a2b3c * (i + 1) % 0xffffff).toString(16).padStart(6, '0').toUpperCase()}"/></a:${name}>`).join('');
  const face = `<a:latin typeface="${font}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const three = (xml: string) => xml.repeat(3);
  return `${DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Oficina"><a:themeElements><a:clrScheme name="Oficina">${colors}</a:clrScheme>` +
    `<a:fontScheme name="Oficina"><a:majorFont>${face}</a:majorFont><a:minorFont>${face}</a:minorFont></a:fontScheme><a:fmtScheme name="Oficina"><a:fillStyleLst>${three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')}</a:fillStyleLst>` +
    `<a:lnStyleLst>${three('<a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>')}</a:lnStyleLst><a:effectStyleLst>${three('<a:effectStyle><a:effectLst/></a:effectStyle>')}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${three('<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>')}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const CORE = `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Oficina de país</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2009-06-01T09:00:00Z</dcterms:created></cp:coreProperties>`;

export class Book {
  readonly sheets: Sheet[] = [];
  readonly strings: string[] = [];
  textMode: TextMode = 'shared';
  /** Cells and rows say where they are. */
  references = true;
  declaration = DECLARATION;
  /** White space between elements, as pretty printers leave it. */
  gap = '';
  styles: string | null = PLAIN_STYLES;
  theme: string | null = theme('Aptos Narrow');
  sharedStrings = true;
  properties = true;
  absoluteTargets = false;
  worksheetFolder = 'xl/worksheets';
  workbookType = `${SML}.sheet.main+xml`;
  workbookAttributes = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;
  beforeSheets = '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660"/></bookViews>';
  /** Between the sheets and the defined names. */
  afterSheets = '';
  names: string | null = null;
  afterNames = '<calcPr calcId="191029"/>';
  defaults = ['<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>', '<Default Extension="xml" ContentType="application/xml"/>'];
  readonly overrides: string[] = [];
  readonly extra = new Map<string, string | Uint8Array>();
  readonly workbookRelationships: string[] = [];
  readonly packageRelationships: string[] = [];
  manner: ZipManner = {};
  /** The last word on every part of text. */
  rewrite: (name: string, xml: string) => string = (_, xml) => xml;
  /** The last word on the order and names of the parts. */
  arrange: (parts: [string, Uint8Array][]) => [string, Uint8Array][] = (parts) => parts;

  sheet(name: string, path = `${this.worksheetFolder}/sheet${this.sheets.length + 1}.xml`): Sheet {
    const made = new Sheet(this, name, path);
    this.sheets.push(made);
    return made;
  }

  /** Index of a shared string, given what stands inside its `si`. */
  string(inner: string): number {
    const found = this.strings.indexOf(inner);
    return found >= 0 ? found : this.strings.push(inner) - 1;
  }

  /** A part with its content type, if it needs an override of its own. */
  part(name: string, data: string | Uint8Array, contentType?: string): void {
    this.extra.set(name, data);
    if (contentType !== undefined) this.overrides.push(`<Override PartName="/${name}" ContentType="${contentType}"/>`);
  }

  default(extension: string, contentType: string): void {
    if (!this.defaults.some((xml) => xml.includes(`"${extension}"`))) this.defaults.push(`<Default Extension="${extension}" ContentType="${contentType}"/>`);
  }

  /** A part the workbook leads to; gives its relationship id. */
  relate(type: string, target: string, external = false): string {
    const id = `rIdX${this.workbookRelationships.length + 1}`;
    this.workbookRelationships.push(relationship(id, type, target, external));
    return id;
  }

  bytes(): Uint8Array {
    const parts = new Map<string, string | Uint8Array>();
    const overrides = [`<Override PartName="/xl/workbook.xml" ContentType="${this.workbookType}"/>`];
    const relationships: string[] = [];
    const path = (part: string) => (this.absoluteTargets ? `/${part}` : part.replace(/^xl\//, ''));
    parts.set('[Content_Types].xml', '');
    parts.set('_rels/.rels', '');
    parts.set('xl/workbook.xml', '');
    parts.set('xl/_rels/workbook.xml.rels', '');
    const entries = this.sheets.map((sheet, i) => {
      const kind = sheet.rootName === 'worksheet' ? 'worksheet' : sheet.rootName;
      relationships.push(relationship(`rId${i + 1}`, sheet.relationshipType ?? kind, path(sheet.path)));
      overrides.push(`<Override PartName="/${sheet.path}" ContentType="${sheet.contentType ?? `${SML}.${kind}+xml`}"/>`);
      parts.set(sheet.path, sheet.xml());
      if (sheet.relationships.length > 0) parts.set(sheet.path.replace(/([^/]*)$/, '_rels/$1.rels'), `${this.declaration}<Relationships xmlns="${PACKAGE}/relationships">${sheet.relationships.join('')}</Relationships>`);
      return `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}"${sheet.state} r:id="rId${i + 1}"/>`;
    });
    const shared = (name: string, type: string, contentType: string, data: string | null) => {
      if (data === null) return;
      relationships.push(relationship(`rId${relationships.length + 1}`, type, path(name)));
      overrides.push(`<Override PartName="/${name}" ContentType="${contentType}"/>`);
      parts.set(name, data);
    };
    shared('xl/theme/theme1.xml', 'theme', `${OFFICEDOCUMENT}.theme+xml`, this.theme);
    shared('xl/styles.xml', 'styles', `${SML}.styles+xml`, this.styles === null ? null : `${this.styles.startsWith('<?') ? '' : this.declaration}${this.styles}`);
    shared('xl/sharedStrings.xml', 'sharedStrings', `${SML}.sharedStrings+xml`, this.sharedStrings && this.strings.length > 0
      ? `${this.declaration}<sst xmlns="${MAIN}" count="${this.strings.length}" uniqueCount="${this.strings.length}">${this.strings.map((inner) => `<si>${inner}</si>`).join(this.gap)}</sst>` : null);
    for (const [name, data] of this.extra) parts.set(name, data);
    const root = [relationship('rId1', 'officeDocument', this.absoluteTargets ? '/xl/workbook.xml' : 'xl/workbook.xml'), ...this.packageRelationships];
    if (this.properties) {
      root.push(relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'), relationship('rId3', 'extended-properties', 'docProps/app.xml'));
      overrides.push('<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>', `<Override PartName="/docProps/app.xml" ContentType="${OFFICEDOCUMENT}.extended-properties+xml"/>`);
      parts.set('docProps/core.xml', CORE);
      parts.set('docProps/app.xml', `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><TitlesOfParts><vt:vector size="${this.sheets.length}" baseType="lpstr">${this.sheets.map((sheet) => `<vt:lpstr>${escape(sheet.name)}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts><AppVersion>16.0300</AppVersion></Properties>`);
    }
    parts.set('[Content_Types].xml', `${this.declaration}<Types xmlns="${PACKAGE}/content-types">${[...this.defaults, ...overrides, ...this.overrides].join('')}</Types>`);
    parts.set('_rels/.rels', `${this.declaration}<Relationships xmlns="${PACKAGE}/relationships">${root.join('')}</Relationships>`);
    parts.set('xl/_rels/workbook.xml.rels', `${this.declaration}<Relationships xmlns="${PACKAGE}/relationships">${[...relationships, ...this.workbookRelationships].join('')}</Relationships>`);
    parts.set('xl/workbook.xml', `${this.declaration}<workbook ${this.workbookAttributes}>${this.gap}${this.beforeSheets}${this.gap}<sheets>${entries.join(this.gap)}</sheets>${this.afterSheets}${this.names === null ? '' : `<definedNames>${this.names}</definedNames>`}${this.gap}${this.afterNames}${this.gap}</workbook>`);
    const utf8 = new TextEncoder();
    const encoded = [...parts].map(([name, data]): [string, Uint8Array] => [name, typeof data === 'string' ? utf8.encode(this.rewrite(name, data)) : data]);
    return zip(this.arrange(encoded), this.manner);
  }
}
