/** Sheets to be filled in: Annexes 2 and 3, a ficha, a matrix kept by hand, and a guide to them, as plain data. Knows the method and the words, no workbook. */
import type { Area, SheetGrid } from '../annex/grid';
import type { LanguagePack, LanguageTag } from '../language/pack';
import type { TemplateColumn, TemplateKind, TemplateSheet } from '../language/template-texts';
import { APPEARANCE, EXCHANGE_TYPES, PHASES, SOURCES, STATUSES, type ComponentId, type Field, type Status } from '../method';
import { GRID, OWN_HEADING, PHASE_APPEARANCE, PLAIN_PAGE, SHEET_FONT } from './appearance';
import { fixedAddress, sheetReference } from './cells';
import { listTables, placeTables, type ListTable } from './lists';
import { emptyMatrixRow, MATRIX_FIRST, matrixHead, matrixLook } from './matrix';
import { matrixColumn, type ColumnId } from './matrix-columns';
import { STATUSES_NAME } from './memory';
import type { AddedSheet, Block, Link, NewName, NewSheet, SheetLook, Style, Validation } from './plan';

/** What the workbook has, so that nothing new collides with it. */
export interface Taken {
  /** The name wanted, or one with a number; not given twice. */
  sheet(wanted: string): string;
  table(wanted: string): string;
  /** Whether a name of the workbook refers to something that is there. */
  standsFor(name: string): boolean;
}

export interface TemplatePlan {
  readonly sheets: readonly AddedSheet[];
  readonly names: readonly NewName[];
}

type List = 'area' | 'exchange' | 'source';
const LISTS: readonly List[] = ['area', 'exchange', 'source'];
const LIST_NAMES: Readonly<Record<List, string>> = { area: 'Crisol_Lista_Areas', exchange: 'Crisol_Lista_Intercambios', source: 'Crisol_Lista_Fuentes' };

/** The name under which a list is chosen from: one for each language, so that templates in several can stand in one workbook. */
function listName(list: List, tag: LanguageTag): string {
  return `${LIST_NAMES[list]}_${tag}`;
}

const COLUMNS = {
  annex2: ['programme', 'area', 'objective', 'countriesIn', 'products', 'work', 'relevance', 'exchange', 'interaction', 'recommendations', 'source'],
  annex3: ['programme', 'area', 'objective', 'countriesWith', 'products', 'relevance', 'exchange', 'interaction', 'recommendations', 'source'],
  ficha: ['programme', 'area', 'objective', 'countriesEither', 'products', 'work', 'relevance', 'exchange', 'interaction', 'recommendations', 'source'],
} as const satisfies Record<string, readonly TemplateColumn[]>;

/** In points. */
const WIDTHS: Readonly<Record<TemplateColumn, number>> = {
  programme: 92, area: 74, objective: 110, countriesIn: 82, countriesWith: 84, countriesEither: 84, products: 106, work: 110, relevance: 116, exchange: 72, interaction: 116,
  recommendations: 108, source: 66,
};

/** Programmes that there is room for, beside the example. */
export const ROOM = 200;
/** Rows of a table, from 0: the hint, the title that the reader knows the annex by, the headings, the example. */
const HINT = 0;
const TITLE = 1;
export const HEADINGS = 2;
const EXAMPLE = 3;
const LABEL_WIDTH = 150;
const VALUE_WIDTH = 380;

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });
const HINT_STYLE: Style = { italic: true, size: 10, fontColor: '#595959', vertical: 'Center' };
const TITLE_STYLE: Style = { bold: true, size: 14, vertical: 'Center' };
const EXAMPLE_STYLE: Style = { italic: true, fontColor: '#595959', fill: '#F7F5F9' };
const BODY: Style = { size: 10, wrap: true, vertical: 'Top', horizontal: 'Left', borders: GRID };

/**
 * Lists that the workbook has already are not added again.
 * @param packs those whose words count as a status on the matrix
 */
export function planTemplate(kind: TemplateKind, pack: LanguagePack, packs: readonly LanguagePack[], taken: Taken): TemplatePlan {
  const kinds = kind === 'workbook' ? FORMS : [kind];
  const forms = kinds.map((form) => ({ form, sheet: drawn(form, pack, taken), hidden: false, read: form !== 'matrix' }));
  const tables = [...(kinds.some((form) => form !== 'matrix') ? choiceTables(pack) : []), ...(kinds.includes('matrix') ? matrixTables(pack, packs) : [])].filter(({ name }) => !taken.standsFor(name));
  const lists = tables.length === 0 ? null : listSheet(tables, pack, taken);
  const guide = kind === 'workbook' ? [guideSheet(pack, taken, new Map(forms.map(({ form, sheet }) => [form, sheet.name])))] : [];
  return {
    sheets: [...(lists ? [{ sheet: lists.sheet, hidden: true, read: false }] : []), ...guide.map((sheet) => ({ sheet, hidden: false, read: false })), ...forms],
    names: lists?.names ?? [],
  };
}

const FORMS = ['annex2', 'annex3', 'ficha', 'matrix'] as const;

function drawn(form: (typeof FORMS)[number], pack: LanguagePack, taken: Taken): NewSheet {
  if (form === 'matrix') return matrixSheet(pack, taken);
  return form === 'ficha' ? fichaSheet(pack, taken) : tableSheet(form, pack, taken);
}

function choiceTables(pack: LanguagePack): ListTable[] {
  return LISTS.map((list) => ({ name: listName(list, pack.tag), values: wordsOf(list, pack).map((word) => [word]) }));
}

/** What the matrix chooses from and looks up. */
function matrixTables(pack: LanguagePack, packs: readonly LanguagePack[]): ListTable[] {
  return [{ name: STATUSES_NAME, values: STATUSES.map((status) => [statusWord(status, pack)]) }, ...listTables(pack, packs)];
}

function statusWord(status: Status, { verdict }: LanguagePack): string {
  return `${APPEARANCE[status].symbol} ${verdict.status[status]}`;
}

function wordsOf(list: List, { template, verdict }: LanguagePack): readonly string[] {
  if (list === 'area') return template.areas;
  return list === 'exchange' ? EXCHANGE_TYPES.map((type) => verdict.exchange[type]) : SOURCES.map((source) => verdict.source[source]);
}

const isList = (column: TemplateColumn): column is List => (LISTS as readonly TemplateColumn[]).includes(column);

/** What belongs under a heading, and in its cells what can be chosen; anything else can be written there, for the world is open. */
function validations(column: TemplateColumn, heading: Area, cells: Area, { template, tag }: LanguagePack): Validation[] {
  const { name: title, text: prompt } = template.what[column];
  const said = { title, prompt, refused: null };
  return [{ area: heading, source: null, ...said }, ...(isList(column) ? [{ area: cells, source: `=${listName(column, tag)}`, ...said }] : [])];
}

const FIELD_OF: Readonly<Record<Exclude<TemplateColumn, 'exchange' | 'source'>, Field>> = {
  programme: 'programme', area: 'area', objective: 'objective', countriesIn: 'countries', countriesWith: 'countries', countriesEither: 'countries', products: 'products', work: 'work',
  relevance: 'relevance', interaction: 'interaction', recommendations: 'recommendations',
};

/** The example of one column, marked so that the reader passes it over. */
function exampleText(column: TemplateColumn, mark: string, { template: { example }, sample, verdict }: LanguagePack): string {
  const programme = sample.programmes[0]!;
  const text = column === 'exchange' ? verdict.exchange.betweenCountries : column === 'source' ? verdict.source.document : column === 'work' ? example.work : programme[FIELD_OF[column]]!;
  return `${mark} ${unnumbered(text)}`;
}

const unnumbered = (name: string): string => name.replace(/^\d+\.\s*/, '');

function tableSheet(form: 'annex2' | 'annex3', pack: LanguagePack, taken: Taken): NewSheet {
  const { template } = pack;
  const columns: readonly TemplateColumn[] = COLUMNS[form];
  const whole = area(HEADINGS, 0, 2 + ROOM, columns.length);
  return {
    name: taken.sheet(template.sheet[form]),
    blocks: [
      { row: HINT, column: 0, values: [[template.hint.table], [template.title[form]]] },
      { row: HEADINGS, column: 0, values: [columns.map((column) => template.heading[column]), columns.map((column) => exampleText(column, column === 'programme' ? template.example.row : template.example.cell, pack))] },
    ],
    links: [],
    fitted: [{ first: HEADINGS, count: 2 }],
    tables: [{ name: taken.table(`Crisol_${form}`), area: whole, style: 'TableStyleLight1' }],
    charts: [],
    look: {
      ...bare(area(0, 0, HEADINGS + 2 + ROOM, columns.length)),
      widths: columns.map((column, at) => ({ column: at, points: WIDTHS[column] })),
      heights: [{ row: HINT, points: 18 }, { row: TITLE, points: 24 }],
      styles: [
        { area: area(0, 0, HEADINGS, columns.length), style: { font: SHEET_FONT } },
        { area: area(HINT, 0, 1, 1), style: HINT_STYLE },
        { area: area(TITLE, 0, 1, 1), style: TITLE_STYLE },
        { area: whole, style: { font: SHEET_FONT, ...BODY } },
        { area: area(HEADINGS, 0, 1, columns.length), style: OWN_HEADING },
        { area: area(EXAMPLE, 0, 1, columns.length), style: EXAMPLE_STYLE },
        { area: area(EXAMPLE, 0, 1 + ROOM, 1), style: { bold: true } },
      ],
      validations: columns.flatMap((column, at) => validations(column, area(HEADINGS, at, 1, 1), area(EXAMPLE, at, 1 + ROOM, 1), pack)),
      frozen: { rows: HEADINGS + 1, columns: 1 },
      page: { ...PLAIN_PAGE, titleRows: [TITLE, HEADINGS] },
    },
  };
}

function fichaSheet(pack: LanguagePack, taken: Taken): NewSheet {
  const { template } = pack;
  const columns = COLUMNS.ficha;
  const whole = area(HEADINGS, 0, columns.length, 2);
  return {
    name: taken.sheet(template.sheet.ficha),
    blocks: [
      { row: HINT, column: 0, values: [[template.hint.ficha], [template.title.ficha]] },
      { row: HEADINGS, column: 0, values: columns.map((column) => [template.heading[column], exampleText(column, template.example.cell, pack)]) },
    ],
    links: [],
    fitted: [{ first: HEADINGS, count: columns.length }],
    tables: [],
    charts: [],
    look: {
      ...bare(area(0, 0, HEADINGS + columns.length, 2)),
      widths: [{ column: 0, points: LABEL_WIDTH }, { column: 1, points: VALUE_WIDTH }],
      heights: [{ row: HINT, points: 30 }, { row: TITLE, points: 24 }],
      merges: [area(HINT, 0, 1, 2)],
      styles: [
        { area: area(0, 0, HEADINGS, 2), style: { font: SHEET_FONT } },
        { area: area(HINT, 0, 1, 2), style: { ...HINT_STYLE, wrap: true } },
        { area: area(TITLE, 0, 1, 1), style: TITLE_STYLE },
        { area: whole, style: { font: SHEET_FONT, ...BODY } },
        { area: area(HEADINGS, 0, columns.length, 1), style: OWN_HEADING },
        { area: area(HEADINGS, 1, columns.length, 1), style: EXAMPLE_STYLE },
        { area: area(HEADINGS, 1, 1, 1), style: { bold: true } },
      ],
      validations: columns.flatMap((column, at) => validations(column, area(HEADINGS + at, 0, 1, 1), area(HEADINGS + at, 1, 1, 1), pack)),
      frozen: { rows: HEADINGS, columns: 1 },
      page: { ...PLAIN_PAGE, orientation: 'Portrait', titleRows: [TITLE, TITLE] },
    },
  };
}

/** Lists that a matrix kept by hand needs, and where they stand. */
export interface KeptLists {
  /** Null: they stand on one that is there. */
  readonly sheet: NewSheet | null;
  readonly names: readonly NewName[];
}

/** Where those lists stand beside what a run wrote: with other lists of templates, else on a sheet to be added. @param sheetName gives one that is free */
export function keepLists(grids: readonly SheetGrid[], pack: LanguagePack, packs: readonly LanguagePack[], sheetName: Taken['sheet']): KeptLists {
  const tables = matrixTables(pack, packs);
  for (const grid of grids.filter(({ own }) => own === 'template')) {
    const headings = new Map((grid.row === 0 ? (grid.cells[0] ?? []) : []).map(({ text }, column) => [text, grid.column + column]));
    if (!tables.every(({ name }) => headings.has(name))) continue;
    return { sheet: null, names: tables.map(({ name, values }) => ({ name, formula: `=${sheetReference(grid.sheet, fixedAddress(area(1, headings.get(name)!, values.length, values[0]!.length)))}` })) };
  }
  return listSheet(tables, pack, { sheet: sheetName });
}

/** What the drop-downs and formulas refer to, each list under its name. */
function listSheet(tables: readonly ListTable[], { template }: LanguagePack, taken: Pick<Taken, 'sheet'>): { readonly sheet: NewSheet; readonly names: readonly NewName[] } {
  const placed = placeTables(tables, 0);
  const last = placed.at(-1)!.area;
  const whole = area(0, 0, 1 + Math.max(...tables.map(({ values }) => values.length)), last.column + last.columns);
  const name = taken.sheet(template.sheet.lists);
  return {
    sheet: {
      name,
      blocks: placed.flatMap(({ table, area: { row, column } }): Block[] => [{ row: 0, column, values: [[table.name]] }, { row, column, values: table.values }]),
      links: [], fitted: [], tables: [], charts: [],
      look: { ...bare(whole), styles: [{ area: { ...whole, rows: 1 }, style: OWN_HEADING }] },
    },
    names: placed.map(({ table, area: place }) => ({ name: table.name, formula: `=${sheetReference(name, fixedAddress(place))}` })),
  };
}

/** The working matrix with rows that are ready: the run's own, kept by hand. */
function matrixSheet(pack: LanguagePack, taken: Taken): NewSheet {
  const { template, sample } = pack;
  const [title, ...head] = matrixHead(pack);
  const example = emptyMatrixRow();
  const put = (id: ColumnId, text: string): void => void (example[matrixColumn(id)] = text);
  put('programme', `${template.example.row} ${unnumbered(sample.programmes[0]!.programme!)}`);
  for (const [id, status] of EXAMPLE_STATUSES) put(id, statusWord(status, pack));
  const rows = 1 + ROOM;
  const look = matrixLook(rows, pack, STATUSES_NAME);
  return {
    name: taken.sheet(template.sheet.matrix),
    blocks: [{ row: 0, column: 0, values: [[template.title.matrix, ...title!.slice(1)], ...head, example, ...Array.from({ length: ROOM }, emptyMatrixRow)] }],
    links: [], tables: [], charts: [],
    fitted: [],
    look: { ...look, heights: [...look.heights, { row: MATRIX_FIRST, points: 54 }], styles: [...look.styles, { area: area(MATRIX_FIRST, matrixColumn('programme'), 1, 1), style: EXAMPLE_STYLE }] },
  };
}

/** A programme in phase 2 whose first phase is written down. */
const EXAMPLE_STATUSES: readonly (readonly [ComponentId, Status])[] = [['1.1', 'met'], ['1.2', 'met'], ['1.5', 'met'], ['2.2', 'partial'], ['2.4', 'unknown'], ['3.4', 'unknown']];

/** Widths of the guide: a mark, what it is, what to know of it; together a page of A4. */
const GUIDE_WIDTHS = [24, 150, 370];

interface GuideRow {
  readonly texts: readonly [mark: string, name: string, text: string];
  readonly look: 'title' | 'what' | 'heading' | 'rule' | 'row' | 'phase';
  readonly fill?: string;
  /** The sheet it leads to. */
  readonly sheet?: string;
}

function guideRows({ template: { guide }, verdict }: LanguagePack, sheets: ReadonlyMap<Exclude<TemplateSheet, 'guide'>, string>): GuideRow[] {
  const heading = (text: string): GuideRow => ({ texts: [text, '', ''], look: 'heading' });
  return [
    { texts: [guide.title, '', ''], look: 'title' },
    { texts: [guide.what, '', ''], look: 'what' },
    heading(guide.sheets),
    ...[...sheets].map(([kind, sheet]): GuideRow => ({ texts: ['›', sheet, guide.sheet[kind]], look: 'row', sheet })),
    heading(guide.filling),
    ...guide.rules.map((text, at): GuideRow => ({ texts: [`${at + 1}.`, text, ''], look: 'rule' })),
    heading(guide.phases),
    ...PHASES.flatMap(({ phase, milestones }): GuideRow[] => [
      { texts: [PHASE_APPEARANCE[phase].symbol, `${verdict.phase[phase].name} (${verdict.phase[phase].years})`, guide.phase[phase]], look: 'phase', fill: PHASE_APPEARANCE[phase].fill },
      ...milestones.map((id): GuideRow => ({ texts: ['', `${id} ${verdict.milestone[id]}`, guide.milestone[id]], look: 'row' })),
    ]),
    heading(guide.statuses),
    ...STATUSES.map((status): GuideRow => ({ texts: [APPEARANCE[status].symbol, verdict.status[status], guide.status[status]], look: 'row', fill: APPEARANCE[status].fill })),
  ];
}

const GUIDE_STYLES: Readonly<Record<GuideRow['look'], Style>> = {
  title: { bold: true, size: 16, vertical: 'Center' },
  what: { size: 11, wrap: true, vertical: 'Center' },
  heading: { ...OWN_HEADING, size: 11, wrap: false, vertical: 'Center' },
  rule: { size: 10, wrap: true, vertical: 'Center', borders: GRID },
  row: { size: 10, wrap: true, vertical: 'Center', borders: GRID },
  phase: { size: 10, wrap: true, vertical: 'Center', borders: GRID },
};

/** Of rows that take one line, and of those that may take two. */
const GUIDE_HEIGHTS: Readonly<Record<GuideRow['look'], number>> = { title: 32, what: 40, heading: 26, rule: 22, row: 22, phase: 34 };

function guideSheet(pack: LanguagePack, taken: Taken, sheets: ReadonlyMap<Exclude<TemplateSheet, 'guide'>, string>): NewSheet {
  const rows = guideRows(pack, sheets);
  const width = GUIDE_WIDTHS.length;
  const whole = area(0, 0, rows.length, width);
  const block: Block = { row: 0, column: 0, values: rows.map(({ texts }) => texts) };
  return {
    name: taken.sheet(pack.template.sheet.guide),
    blocks: [block],
    links: rows.flatMap(({ sheet }, row): Link[] => (sheet === undefined ? [] : [{ row, column: 1, target: sheetReference(sheet, 'A1') }])),
    fitted: [], tables: [], charts: [],
    look: {
      ...bare(whole),
      widths: GUIDE_WIDTHS.map((points, column) => ({ column, points })),
      heights: rows.map(({ look }, row) => ({ row, points: GUIDE_HEIGHTS[look] })),
      merges: rows.flatMap(({ look }, row) => (look === 'what' ? [area(row, 0, 1, width)] : look === 'rule' ? [area(row, 1, 1, width - 1)] : [])),
      styles: [
        { area: whole, style: { font: SHEET_FONT } },
        ...rows.map(({ look }, row) => ({ area: area(row, 0, 1, width), style: GUIDE_STYLES[look] })),
        ...rows.flatMap(({ look, fill }, row) => (look === 'rule' || look === 'row' || look === 'phase' ? [{ area: area(row, 0, 1, 1), style: { horizontal: 'Center' as const, ...(fill === undefined ? {} : { fill }) } }] : [])),
        ...rows.flatMap(({ look, fill }, row) => (look === 'phase' && fill !== undefined ? [{ area: area(row, 1, 1, width - 1), style: { fill } }, { area: area(row, 1, 1, 1), style: { bold: true } }] : [])),
        ...rows.flatMap(({ sheet }, row) => (sheet === undefined ? [] : [{ area: area(row, 1, 1, 1), style: { fontColor: '#4A2C63', bold: true } }])),
      ],
      page: { ...PLAIN_PAGE, orientation: 'Portrait', tall: 1 },
    },
  };
}

/** A sheet on which nothing is set yet. */
function bare(whole: Area): SheetLook {
  return {
    area: whole, styles: [], rules: [], widths: [], merges: [], heights: [], validations: [], hiddenColumns: [], frozen: null, filter: null,
    page: PLAIN_PAGE, tabColor: OWN_HEADING.fill!,
  };
}
