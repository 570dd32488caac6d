/** Names of the workbook over columns of the matrix, from its first programme's row to its last: what the annexes and the summary look up and count. Hidden from the officer's list of names. */
import type { ComponentId, MilestoneId } from '../method';

/** Each column holds, for a row without a programme, an empty text. */
export const MATRIX_NAMES = {
  /** Texts. */
  key: 'Crisol_Claves',
  programme: 'Crisol_Programas',
  annex: 'Crisol_Anexos',
  area: 'Crisol_Areas',
  /** `Belice; Honduras`, in the language of the matrix. */
  countries: 'Crisol_Paises',
  /** Words of the exchange types with `; ` between. */
  exchange: 'Crisol_Intercambios',
  reading: 'Crisol_Lecturas',
  next: 'Crisol_Siguientes',
  recommendation: 'Crisol_Recomendaciones',
  warnings: 'Crisol_Avisos',
  /** Milestones that are only inferred: `1.1, 1.2`. */
  toDocument: 'Crisol_PorDocumentar',
  milestones: 'Crisol_Hitos',
  attainedText: 'Crisol_FaseAlcanzada',
  documentedText: 'Crisol_FaseDocumentada',
  /** Numbers. */
  attained: 'Crisol_NumAlcanzada',
  documented: 'Crisol_NumDocumentada',
  /** 1 yes, 2 to be verified, 3 no. */
  success: 'Crisol_NumExito',
  /** Year; empty where the row tells none. */
  start: 'Crisol_Inicios',
} as const;

/** Over the state of a milestone: 1 met, 2 partial, 3 unmet, 4 unknown, 5 not applicable, 6 inferred, 0 a word that is no status. */
export function milestoneName(id: MilestoneId): string {
  return `Crisol_Hito_${id.replace('.', '_')}`;
}

/** Over the status cells of a component: what the officer chooses, as it stands there. */
export function componentName(id: ComponentId): string {
  return `Crisol_Estado_${id.replace('.', '_')}`;
}

/** Over the states of a component's status cells, as numbers: of a milestone those of `milestoneName`. */
export function stateName(id: ComponentId): string {
  return `Crisol_Numero_${id.replace('.', '_')}`;
}

/** Names that begin so find sheets of Crisol's that are not to be read, as a guide, a summary or a page of one programme: `Crisol_Hoja_1`. */
export const ASIDE_PREFIX = 'Crisol_Hoja_';

/** Names that begin so find sheets of templates that are not to be read, as a guide or a matrix kept by hand: `Crisol_Plantilla_1`. */
export const TEMPLATE_PREFIX = 'Crisol_Plantilla_';

/** Finds the sheet of decisions that a removal is leaving behind, until it ends: a removal that did not end goes on with that sheet. */
export const KEPT_NAME = 'Crisol_Conservadas';

/** Names over what the office fills in on the summary, and over the keys of the programmes that its marks belong to. */
export const SUMMARY_NAMES = {
  sheet: `${ASIDE_PREFIX}Resumen`,
  office: 'Crisol_Oficina',
  year: 'Crisol_Anio',
  effect: 'Crisol_Efecto',
  areas: 'Crisol_AreasDeTrabajo',
  keys: 'Crisol_ResumenClaves',
  /** A row a programme, a column an area of work. */
  marks: 'Crisol_ResumenMarcas',
} as const;

/** Over columns of the sheet of evidence: whose it is, the status it speaks for, and where it comes from: `documento`. */
export const EVIDENCE_NAMES = { key: 'Crisol_ClavesEvidencia', status: 'Crisol_EstadosEvidencia', source: 'Crisol_FuentesEvidencia' } as const;
