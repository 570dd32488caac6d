/** What templates are made of, in each language: headings that the reader knows, examples that it passes over, and limits that Excel keeps. */
import { headingsOf } from '../../src/annex/headings';
import { LANGUAGE_TAGS, packFor, PACKS, type LanguageTag } from '../../src/language';
import { TEMPLATE_KINDS, type TemplateColumn, type TemplateKind } from '../../src/language/template-texts';
import type { Field } from '../../src/method';
import type { Content, Formula, NewSheet } from '../../src/report/plan';
import { planTemplate, ROOM, type Taken, type TemplatePlan } from '../../src/report/templates';

const FREE: Taken = { sheet: (name: string) => name, table: (name: string) => name, standsFor: () => false };
const plan = (kind: TemplateKind, tag: LanguageTag, taken: Taken = FREE): TemplatePlan => planTemplate(kind, packFor(tag), PACKS, taken);
const all = LANGUAGE_TAGS.flatMap((tag) => TEMPLATE_KINDS.map((kind) => [tag, kind] as const));
const sheetsOf = (tag: LanguageTag, kind: TemplateKind): readonly NewSheet[] => plan(kind, tag).sheets.map(({ sheet }) => sheet);
const cellsOf = (sheet: NewSheet): readonly Content[] => sheet.blocks.flatMap(({ values }) => values.flat());
const known = headingsOf(PACKS);

const FIELDS: Readonly<Record<TemplateColumn, Field | 'source'>> = {
  programme: 'programme', area: 'area', objective: 'objective', countriesIn: 'countries', countriesWith: 'countries', countriesEither: 'countries', products: 'products', work: 'work',
  relevance: 'relevance', exchange: 'interaction', interaction: 'interaction', recommendations: 'recommendations', source: 'source',
};

describe.each(LANGUAGE_TAGS)('%s', (tag) => {
  const { template, verdict } = packFor(tag);

  test.each(Object.entries(FIELDS) as [TemplateColumn, Field | 'source'][])('the heading of %s is read without any forgiving', (column, field) => {
    const heading = template.heading[column];
    if (field === 'source') expect([known.isSource(heading), known.heading(heading, true)]).toEqual([true, null]);
    else expect(known.heading(heading, true)).toMatchObject({ field, sure: true, tags: expect.arrayContaining([tag]) });
  });

  test('titles and sheets tell the annex', () => {
    for (const form of ['annex2', 'annex3'] as const) {
      expect([known.kindOfTitle(template.title[form]), known.kindOfTitle(template.sheet[form])]).toEqual(Array(2).fill(Number(form.at(-1))));
    }
    expect(known.kindOfTitle(template.title.ficha)).toBeNull();
  });

  test('each example is known as one, whoever reads it', () => {
    for (const mark of [template.example.row, template.example.cell]) expect(known.isExample(`${mark} ${verdict.exchange.influence}`)).toBe(true);
    for (const text of [template.example.work, template.areas[0]!, `(${template.example.cell})`, '[sic] ejemplo', 'Ejemplo: una guía']) expect(known.isExample(text)).toBe(false);
  });

  test('a word to choose is said once', () => {
    expect(new Set(template.areas.map((word) => word.toLowerCase())).size).toBe(template.areas.length);
  });
});

describe.each(all)('%s %s', (tag, kind) => {
  test('keeps the limits of Excel', () => {
    const { sheets, names } = plan(kind, tag);
    for (const { sheet } of sheets) {
      expect(sheet.name).toMatch(/^[^/\\?*:[\]]{1,25}$/);
      for (const { title, prompt, refused, source } of sheet.look.validations) {
        expect([title.length <= 32, prompt.length <= 255, (refused ?? '').length <= 225]).toEqual([true, true, true]);
        // Words between commas are cut at 255, and in French Excel read as one.
        expect(source === null || names.some(({ name }) => source === `=${name}`)).toBe(true);
      }
      for (const { name } of sheet.tables) expect(name).toMatch(/^[A-Za-z_]\w{3,}$/);
      for (const text of cellsOf(sheet)) if (typeof text === 'object') expectOldEnough(text);
    }
  });

  test('what is to be filled in is frozen, fits the page and repeats its headings on each', () => {
    for (const { sheet: { look, blocks } } of plan(kind, tag).sheets.filter(({ hidden }) => !hidden)) {
      if (look.page.tall === 1) continue;
      const last = look.page.titleRows![1];
      expect(look.frozen!.rows).toBeGreaterThanOrEqual(last);
      const texts = blocks.flatMap(({ row, values }) => (row <= last && row + values.length > last ? values[last - row]! : []));
      expect(texts.filter((text) => text !== '').length).toBeGreaterThan(0);
    }
  });

  test('there is room for 200 programmes, ready', () => {
    for (const { sheet, read } of plan(kind, tag).sheets) {
      const [table] = sheet.tables;
      if (table) expect(table.area.rows).toBe(2 + ROOM);
      if (!read && sheet.look.filter) expect(sheet.look.filter.rows).toBe(2 + ROOM);
      for (const { area, source } of sheet.look.validations) if (source !== null && (table ?? sheet.look.filter)) expect(area.rows).toBe(1 + ROOM);
    }
    expect(ROOM).toBe(200);
  });

  test('every heading that is filled in says what belongs there', () => {
    const { template } = packFor(tag);
    for (const sheet of sheetsOf(tag, kind)) {
      const prompted = new Set(sheet.look.validations.filter(({ source }) => source === null).map(({ area: { row, column } }) => `${row} ${column}`));
      const headings = new Set(Object.values(template.heading));
      const found = sheet.look.validations.length === 0 || sheet.look.hiddenColumns.length > 0 ? [] : sheet.blocks.flatMap(({ row, column, values }) =>
        values.flatMap((texts, r) => texts.flatMap((text, c) => (headings.has(String(text)) ? [`${row + r} ${column + c}`] : []))));
      expect([...found].sort()).toEqual([...(found.length === 0 ? [] : prompted)].sort());
    }
  });
});

/** No function newer than Excel 2016, none that is recalculated at every turn, and no literal longer than Excel takes. */
function expectOldEnough({ template }: Formula): void {
  expect(template).not.toMatch(/\b(?:INDIRECT|OFFSET|NOW|TODAY|RAND|FILTER|UNIQUE|SORT|XLOOKUP|LET|LAMBDA|TEXTJOIN|IFS|SWITCH|CONCAT)\(/);
  for (const literal of template.match(/"(?:[^"]|"")*"/g) ?? []) expect(literal.length).toBeLessThanOrEqual(257);
}

test('lists that are there already are not added again', () => {
  const { sheets, names } = plan('annex3', 'es', { ...FREE, standsFor: (name) => name.endsWith('_es') });
  expect([sheets.filter(({ hidden }) => hidden).length, names.length]).toEqual([0, 0]);
  const more = plan('workbook', 'es', { ...FREE, standsFor: (name) => name.endsWith('_es') });
  expect(more.names.map(({ name }) => name)).toEqual(plan('matrix', 'es').names.map(({ name }) => name));
});

test('names of lists are those of one language', () => {
  const [es, fr] = (['es', 'fr'] as const).map((tag) => plan('annex2', tag).names.map(({ name }) => name)) as [string[], string[]];
  expect(es.filter((name) => fr.includes(name))).toEqual([]);
});
