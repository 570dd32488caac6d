/** Workbook files made of parts spelt out by hand, and their parts read back. Knows nothing of what is tested. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const TRANSITIONAL = { main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', rel: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships' };
export const STRICT = { main: 'http://purl.oclc.org/ooxml/spreadsheetml/main', rel: 'http://purl.oclc.org/ooxml/officeDocument/relationships' };
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface Plan {
  /** Inner XML of the worksheets, or whole parts where it begins with `<?xml` or a prefixed root. */
  readonly sheets?: readonly string[];
  readonly names?: readonly string[];
  readonly ns?: typeof TRANSITIONAL;
  /** Inner XML of `sst`. */
  readonly strings?: string;
  /** Inner XML of `styleSheet`. */
  readonly styles?: string;
  /** After `sheets` in the workbook part. */
  readonly workbook?: string;
  /** Before `sheets`. */
  readonly views?: string;
  /** More relationships of the workbook: kind and target. */
  readonly related?: readonly (readonly [kind: string, target: string])[];
  /** More parts, or other texts for those made here. */
  readonly parts?: Readonly<Record<string, string>>;
  /** More overrides: part and what follows `spreadsheetml.`. */
  readonly types?: readonly (readonly [part: string, type: string])[];
}

export const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function partsOf(plan: Plan = {}): Record<string, string> {
  const { sheets = ['<sheetData/>'], ns = TRANSITIONAL, strings, styles = STYLES, workbook = '', views = '', related = [], types = [] } = plan;
  const names = sheets.map((_, i) => plan.names?.[i] ?? `Hoja ${i + 1}`);
  const relations = [...sheets.map((_, i) => ['worksheet', `worksheets/sheet${i + 1}.xml`] as const), ['styles', 'styles.xml'] as const, ...(strings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]), ...related];
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${SML}.${type}+xml"/>`;
  return {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `${override('xl/workbook.xml', 'sheet.main')}${sheets.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}${override('xl/styles.xml', 'styles')}` +
      `${strings === undefined ? '' : override('xl/sharedStrings.xml', 'sharedStrings')}${types.map(([part, type]) => override(part, type)).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${ns.rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${ns.main}" xmlns:r="${ns.rel}">${views}<sheets>${names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${ns.rel}/${kind}" Target="${target}"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map((text, i) => [`xl/worksheets/sheet${i + 1}.xml`, /^<(\?xml|\w+:)/.test(text) ? text : `${HEAD}<worksheet xmlns="${ns.main}" xmlns:r="${ns.rel}">${text}</worksheet>`])),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${ns.main}">${styles}</styleSheet>`,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${ns.main}">${strings}</sst>` }),
    ...plan.parts,
  };
}

export const zipParts = (parts: Readonly<Record<string, string>>): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export const build = (plan: Plan = {}): Uint8Array => zipParts(partsOf(plan));

/** One sheet whose rows are given. */
export const withRows = (rows: string, plan: Plan = {}): Uint8Array => build({ ...plan, sheets: [`<sheetData>${rows}</sheetData>`] });

/** The texts of a file's parts. */
export const unzip = (bytes: Uint8Array): Record<string, string> => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

export const relationships = (...targets: (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${TRANSITIONAL.rel}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;
