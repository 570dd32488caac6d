/** Four invented programmes, one a language, and the layouts in which an office may have written them down. */
import type { LanguageTag } from '../../src/language/pack';
import type { Field } from '../../src/method';
import type { Value } from './grids';

export interface Written {
  readonly language: LanguageTag;
  readonly name: string;
  readonly fields: Readonly<Record<Exclude<Field, 'programme'>, string>>;
}

export const COLUMNS = ['area', 'objective', 'countries', 'products', 'work', 'relevance'] as const satisfies readonly Field[];
const BELOW = ['interaction', 'recommendations'] as const satisfies readonly Field[];

export const HEADINGS: Readonly<Record<LanguageTag, Readonly<Record<Field, string>>>> = {
  es: {
    programme: 'Programa', area: 'Área', objective: 'Objetivo', countries: 'Países con los que se ha tenido interacción', products: 'Productos de conocimiento (empaquetamiento)',
    work: 'Trabajo realizado', relevance: 'Relevancia', interaction: 'Tipo de Interacción', recommendations: 'Recomendaciones',
  },
  en: {
    programme: 'Programme', area: 'Area', objective: 'Objective', countries: 'Countries with which it has interacted', products: 'Knowledge products (packaging)',
    work: 'Work done', relevance: 'Relevance', interaction: 'Type of interaction', recommendations: 'Recommendations',
  },
  fr: {
    programme: 'Programme', area: 'Domaine', objective: 'Objectif', countries: 'Pays avec lesquels il y a eu interaction', products: 'Produits de connaissance',
    work: 'Travail réalisé', relevance: 'Pertinence', interaction: 'Type d’interaction', recommendations: 'Recommandations',
  },
  pt: {
    programme: 'Programa', area: 'Área', objective: 'Objetivo', countries: 'Países com os quais houve interação', products: 'Produtos de conhecimento',
    work: 'Trabalho realizado', relevance: 'Relevância', interaction: 'Tipo de interação', recommendations: 'Recomendações',
  },
};

export const WRITTEN: readonly Written[] = [
  {
    language: 'es', name: 'Escuelas de Cacao',
    fields: {
      area: 'Desarrollo rural', objective: 'Que las familias cacaoteras vendan mejor su grano y aprendan unas de otras.', countries: '• Ecuador (2011)\n• Perú\n• República Dominicana',
      products: '• Guía de fermentación en casa\n• Cuaderno para promotoras', work: 'Se formó a 140 productoras en tres cooperativas.\nHoy venden juntas.',
      relevance: 'La pidió la federación de productores ante la caída de los precios.', interaction: '• Pasantía de ocho productoras en Manabí\n• Visita de dos técnicos peruanos',
      recommendations: '• Traducir la guía al quechua\n• Medir los ingresos después de dos cosechas',
    },
  },
  {
    language: 'en', name: 'Rainwater Schools',
    fields: {
      area: 'Water and climate', objective: 'Bring safe drinking water to primary schools on dry islands.', countries: '• Cabo Verde\n• Maldives (2014)', products: '• Tank builder’s handbook\n• Online course for caretakers',
      work: 'Tanks were built in 32 schools.\nTeachers now run the water committees.', relevance: 'The ministry of education asked for it after the drought.',
      interaction: '• Masons from two countries worked side by side\n• Monthly video calls', recommendations: '• Check water quality every term\n• Find money for repairs',
    },
  },
  {
    language: 'fr', name: 'Coopératives de Karité',
    fields: {
      area: 'Autonomisation des femmes', objective: 'Aider les coopératives de femmes à transformer et à vendre le beurre de karité.', countries: '• Burkina Faso\n• Mali (2009)\n• Ghana', products: '• Manuel de qualité\n• Recueil de recettes',
      work: 'Douze coopératives ont été équipées.\nElles exportent depuis trois ans.', relevance: 'Les unions de femmes l’ont demandé elles-mêmes.',
      interaction: '• Voyages d’étude entre coopératives\n• Foire régionale chaque année', recommendations: '• Ouvrir un centre de formation\n• Publier les comptes',
    },
  },
  {
    language: 'pt', name: 'Hortas Urbanas',
    fields: {
      area: 'Segurança alimentar', objective: 'Levar hortas comunitárias aos bairros mais pobres das cidades parceiras.', countries: '• Moçambique (2016)\n• Angola', products: '• Cartilha das hortas\n• Vídeos para as escolas',
      work: 'Foram criadas 58 hortas em dois municípios.\nAs associações cuidam delas sozinhas.', relevance: 'As prefeituras pediram o apoio por escrito.',
      interaction: '• Técnicos brasileiros passaram um mês em Maputo\n• Agricultoras visitaram São Paulo', recommendations: '• Registar a produção\n• Formar mais jovens',
    },
  },
];

export const bulletsAside = (text: string): string => text.replace(/[•\s]+/g, ' ').trim();

/** What every layout must give back, bullets and line breaks aside. */
export function expected({ name, fields }: Written): Record<Field, string> {
  return Object.fromEntries([['programme', name], ...Object.entries(fields)].map(([field, text]) => [field, bulletsAside(text!)])) as Record<Field, string>;
}

const headingRow = (written: Written, fields: readonly Field[]): string[] => fields.map((field) => HEADINGS[written.language][field]);

export function asTable(some: readonly Written[]): Value[][] {
  return [headingRow(some[0]!, ['programme', ...COLUMNS, ...BELOW]), ...some.map(({ name, fields }) => [name, ...[...COLUMNS, ...BELOW].map((field) => fields[field])])];
}

/** The label on the first line of the full-width rows ("first line"), in a row of its own ("own row"), or followed by a point ("sentence"). */
export type LabelStyle = 'first line' | 'own row' | 'sentence';

export function asReport(some: readonly Written[], style: LabelStyle = 'first line'): { rows: Value[][]; merges: string[] } {
  const rows: Value[][] = [];
  const merges: string[] = [];
  const wide = (text: string): void => {
    rows.push([text]);
    merges.push(`A${rows.length}:G${rows.length}`);
  };
  for (const [index, written] of some.entries()) {
    rows.push(headingRow(written, ['programme', ...COLUMNS]), [`${index + 1}. ${written.name}`, ...COLUMNS.map((field) => written.fields[field])]);
    for (const field of BELOW) {
      const label = HEADINGS[written.language][field];
      const text = written.fields[field];
      if (style === 'first line') wide(`${label}\n${text}`);
      else if (style === 'sentence') wide(`${label}. ${text}`);
      else for (const line of [label, ...text.split('\n')]) wide(line);
    }
    rows.push([], []);
  }
  return { rows, merges };
}

/** The lines of every cell spread over rows, the others left blank. */
export function asPasted(some: readonly Written[]): Value[][] {
  const rows: Value[][] = [headingRow(some[0]!, ['programme', ...COLUMNS, ...BELOW])];
  for (const { name, fields } of some) {
    const lines = [[name], ...[...COLUMNS, ...BELOW].map((field) => fields[field].split('\n'))];
    for (let row = 0; row < Math.max(...lines.map((one) => one.length)); row++) rows.push(lines.map((one) => one[row] ?? null));
  }
  return rows;
}

export type FicheStyle = 'beside' | 'spread' | 'below' | 'one cell';

export function asFiche(written: Written, style: FicheStyle = 'beside'): Value[][] {
  const all: (readonly [Field, string])[] = [['programme', written.name], ...[...COLUMNS, ...BELOW].map((field) => [field, written.fields[field]] as const)];
  return all.flatMap(([field, text]): Value[][] => {
    const label = HEADINGS[written.language][field];
    if (style === 'beside') return [[label, text]];
    if (style === 'one cell') return [[`${label}: ${text}`]];
    const lines = text.split('\n');
    return style === 'spread' ? lines.map((line, index) => [index === 0 ? label : null, line]) : [[label], ...lines.map((line) => [line])];
  });
}

const encoded = (text: string): string => text.replace(/&/g, '&amp;').replace(/é/g, '&eacute;').replace(/’/g, '&rsquo;').replace(/ç/g, '&#231;');

/** Every cell as a web form exports it. */
export function asHtml(rows: readonly (readonly Value[])[]): Value[][] {
  return rows.map((row) => row.map((value) => {
    if (typeof value !== 'string') return value;
    const lines = value.split('\n');
    if (lines.length === 1) return `<p style="margin: 0">${encoded(value)}</p>`;
    return `<ul>\n${lines.map((line) => `<li>${encoded(line.replace(/^• /, ''))}</li>`).join('\n')}\n</ul>`;
  }));
}
