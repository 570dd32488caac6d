/** `tsx scripts/generate-programmes.ts N OUT.xlsx [SEED]`: a workbook of N varied programmes in one flat table (Annex 3), the same for the same seed. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createXlsx } from '../src/host/xlsx/open';

const HEADERS = ['Programa', 'Área', 'Objetivo', 'Países con los que se ha tenido interacción', 'Productos de conocimiento', 'Relevancia', 'Tipo de Interacción', 'Recomendaciones'];

const THEMES = ['agua segura', 'catastro municipal', 'café de altura', 'salud materna', 'bancos de semillas', 'presupuesto participativo', 'pesca artesanal', 'bibliotecas rurales', 'energía solar', 'justicia juvenil'];
const FORMS = ['Red de', 'Escuela de', 'Observatorio de', 'Programa de', 'Alianza por', 'Fondo de'];
const AREAS = ['Gobernabilidad Democrática', 'Ambiente', 'Género', 'Competitividad', 'Reducción de la Pobreza'];
const COUNTRIES = ['Bolivia', 'Honduras', 'Perú', 'Kenia', 'Belice', 'Paraguay', 'Jamaica', 'Marruecos', 'Guatemala', 'Cuba'];
const OBJECTIVES = [
  'Mejorar los servicios de {theme} en municipios con bajo desarrollo humano.',
  'Contribuir al ODM 7 con mejores servicios de {theme}.',
  'Fortalecer las instituciones que trabajan en {theme}. El Ministerio lo solicitó por escrito en {year}.',
];
const PRODUCTS = [
  '• {n} guías publicadas sobre {theme}\n• Diplomado con {many} egresados',
  '• Manual de {theme} en preparación',
  '• Plataforma en línea con lecciones aprendidas de {n} proyectos',
  '• Se capacitará a {many} personas en {theme}',
];
const RELEVANCES = [
  'Es el primer programa de {theme} de la región y fue premiado en {year}.',
  'La contraparte de {country} lo opera con fondos propios desde {year}.',
  'Aún no se ha podido replicar en otros países.',
  'Existe interés de varios gobiernos, pero falta respaldo político.',
];
const INTERACTIONS = ['{n} expertos viajaron a {country} en {year}.', 'Intercambio virtual con {country} mediante un portal.', 'Está previsto un viaje de estudio a {country}.', 'Ver matriz 3.3'];
const RECOMMENDATIONS = ['Sistematizar las lecciones de {theme}.', 'Diseñar una estrategia de apropiación con las contrapartes de {country}.', 'Buscar fondos para {n} años más.'];

/** Small repeatable generator of numbers in [0, 1) (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** An .xlsx with `count` programmes, each under a name of its own. */
export function generateProgrammes(count: number, seed = 1): Uint8Array {
  const next = numbers(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)]!;
  const workbook = createXlsx('Anexo 3');
  const sheet = workbook.activeSheet();
  sheet.setValue(0, 0, 'ANEXO 3. PROGRAMAS CONSOLIDADOS');
  HEADERS.forEach((heading, column) => sheet.setValue(2, column, heading));
  for (let i = 0; i < count; i++) {
    const theme = pick(THEMES);
    const words: Readonly<Record<string, string>> = { theme, country: pick(COUNTRIES), year: String(1996 + Math.floor(next() * 13)), n: String(2 + Math.floor(next() * 9)), many: String(20 + Math.floor(next() * 400)) };
    const say = (from: readonly string[]): string => pick(from).replace(/\{(\w+)\}/g, (_, word: string) => words[word]!);
    const countries = [...new Set([words.country!, pick(COUNTRIES), pick(COUNTRIES)])].map((country) => `${country} (${words.year!})`).join(', ');
    const cells = [`${i + 1}. ${pick(FORMS)} ${theme} ${i + 1}`, pick(AREAS), say(OBJECTIVES), countries, say(PRODUCTS), say(RELEVANCES), say(INTERACTIONS), say(RECOMMENDATIONS)];
    cells.forEach((text, column) => sheet.setValue(3 + i, column, text));
  }
  return workbook.save();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [count, out, seed] = process.argv.slice(2);
  if (!count || !/^\d+$/.test(count) || !out) throw new Error('tsx scripts/generate-programmes.ts N OUT.xlsx [SEED]');
  writeFileSync(out, generateProgrammes(Number(count), seed === undefined ? undefined : Number(seed)));
}
