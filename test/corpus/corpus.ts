/** The labelled corpus as programmes: each row is laid out as an annex and read by the real reader. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Programme } from '../../src/annex/programme';
import type { ReadablePack } from '../../src/evidence/find';
import { PACKS, type LanguageTag } from '../../src/language';
import type { ComponentId, Field, MilestoneId, Says, Status } from '../../src/method';
import { grid, read } from '../annex/grids';

export const CUES: readonly ReadablePack[] = PACKS;

const COLUMNS = ['programa', 'area', 'objetivo', 'paises', 'productos', 'trabajo', 'relevancia', 'tipoInteraccion', 'recomendaciones'] as const;
type Column = (typeof COLUMNS)[number];

export const FIELD_OF: Readonly<Record<Column, Field>> = {
  programa: 'programme', area: 'area', objetivo: 'objective', paises: 'countries', productos: 'products', trabajo: 'work',
  relevancia: 'relevance', tipoInteraccion: 'interaction', recomendaciones: 'recommendations',
};

const HEADINGS: Readonly<Record<LanguageTag, readonly string[]>> = {
  es: ['Programa', 'Área', 'Objetivo', 'Países con los que se ha tenido interacción', 'Productos de conocimiento', 'Trabajo realizado', 'Relevancia', 'Tipo de interacción', 'Recomendaciones'],
  en: ['Programme', 'Area', 'Objective', 'Countries of interaction', 'Knowledge products', 'Work done', 'Relevance', 'Type of interaction', 'Recommendations'],
  fr: ['Programme', 'Domaine', 'Objectif', 'Pays avec interaction', 'Produits de connaissance', 'Travail réalisé', 'Pertinence', 'Type d’interaction', 'Recommandations'],
  pt: ['Programa', 'Área', 'Objetivo', 'Países com interação', 'Produtos de conhecimento', 'Trabalho realizado', 'Relevância', 'Tipo de interação', 'Recomendações'],
};

/** A row of the corpus: its text and, for each component, the statuses a careful reader of the row alone accepts. */
export interface Row {
  readonly id: string;
  readonly lang: LanguageTag;
  readonly annex: 2 | 3;
  readonly fields: Readonly<Partial<Record<Column, string>>>;
  readonly milestones: Readonly<Record<MilestoneId, readonly Status[]>>;
  readonly components?: Readonly<Partial<Record<ComponentId, readonly Status[]>>>;
  readonly attainedPhase?: readonly number[];
  readonly success?: readonly string[];
}

/** A single clause and what it says of one component. */
export interface ClauseCase {
  readonly lang: LanguageTag;
  readonly field: Column;
  readonly text: string;
  readonly component: ComponentId;
  readonly says: Says | 'silent' | 'notOurs';
  readonly supports: 'met' | 'partial' | 'unmet' | null;
}

const json = (file: string): unknown => JSON.parse(readFileSync(join(__dirname, file), 'utf8'));

export const rows = (file: string): readonly Row[] => (json(file) as { programmes: Row[] }).programmes;
export const clauseCases = (file = 'clauses.json'): readonly ClauseCase[] => (json(file) as { clauses: ClauseCase[] }).clauses;

/** The programme that the annex reader makes of a row's texts. */
export function programmeOf(lang: LanguageTag, fields: Row['fields']): Programme {
  const values = COLUMNS.map((column) => fields[column] ?? '');
  const [programme] = read(grid([HEADINGS[lang], values], { sheet: 'Anexo 3' })).programmes;
  if (!programme) throw new Error('the row was not read as a programme');
  return programme;
}
