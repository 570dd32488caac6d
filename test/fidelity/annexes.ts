/** The annexes that stand in the workbooks of these tests: invented programmes in four languages and three layouts. */

export interface AnnexSample {
  /** Rows of cells, as the person typed them. */
  readonly cells: readonly (readonly string[])[];
  /** Merged areas `[row, column, rows, columns]`, from 0 at the annex's own top left. */
  readonly merges: readonly (readonly [number, number, number, number])[];
  readonly programmes: readonly string[];
  readonly sheet: string;
  /** A fiche takes its answers below, the others to the right. */
  readonly answers: 'right' | 'below';
}

const es = [
  ['1. Huertos Escolares', 'Desarrollo rural', 'Mejorar la alimentación en las escuelas rurales, conforme a los ODS 2 y 4.', 'Guatemala (2011), Honduras y Paraguay', 'Manual del huerto escolar y curso en línea terminados.',
    'El Ministerio de Educación solicitó el programa en 2009. Se instalaron 140 huertos en 120 escuelas y se midió el consumo de verduras.', 'Es un modelo innovador, el primero en la región.',
    'Tres misiones de expertos viajaron a Honduras. Guatemala adoptó el modelo y lo financia con presupuesto propio.', 'Publicar las lecciones aprendidas.'],
  ['2. Catastro Abierto', 'Gobernabilidad', 'Ordenar el registro de la propiedad.', 'El Salvador', 'Guía administrativa en preparación.',
    'Se prevé capacitar a 60 funcionarios el próximo año.', 'Los municipios han mostrado interés.', 'Videoconferencias con el equipo de El Salvador.', 'Definir indicadores de resultado.'],
  ['3. Red de Parteras', 'Salud', 'Reducir la muerte materna.', 'Bolivia, Perú', 'Diplomado de partería y plataforma virtual.',
    'Las parteras formadas atendieron 3200 partos en 2007.', 'El programa fue premiado por su propuesta original.', 'Se firmó un acuerdo con el Ministerio de Salud de Bolivia a petición suya.', 'Ampliar la red a otros países.'],
] as const;

const headers = {
  es: ['Programa', 'Área', 'Objetivo', 'Países con los que se han tenido interacción', 'Productos de conocimiento (empaquetamiento)', 'Trabajo realizado', 'Relevancia', 'Tipo de Interacción', 'Recomendaciones'],
  en: ['Programme', 'Area', 'Objective', 'Countries of interaction', 'Knowledge products (packaging)', 'Work done', 'Relevance', 'Type of interaction', 'Recommendations'],
  fr: ['Programme', 'Domaine', 'Objectif', "Pays d'interaction", 'Produits de connaissance', 'Travail réalisé', 'Pertinence', "Type d'interaction", 'Recommandations'],
  pt: ['Programa', 'Área', 'Objetivo', 'Países com os quais houve interação', 'Produtos de conhecimento', 'Trabalho realizado', 'Relevância', 'Tipo de interação', 'Recomendações'],
} as const;

export const spanishTable: AnnexSample = {
  sheet: 'Anexo 3', answers: 'right', merges: [], cells: [headers.es, ...es], programmes: ['Huertos Escolares', 'Catastro Abierto', 'Red de Parteras'],
};

export const englishTable: AnnexSample = {
  sheet: 'Annex 3', answers: 'right', merges: [], programmes: ['Rain Harvesting Network', 'Digital Birth Registry'],
  cells: [headers.en,
    ['1. Rain Harvesting Network', 'Water', 'Secure water in dry districts, in line with SDG 6.', 'Kenya (2012), Malawi', 'Field manual and e-course published.', 'Built 85 tanks; at the request of the Ministry of Water.',
      'First of its kind in the region.', 'Malawi adopted the approach and runs it with its own funds.', 'Share the lessons learned.'],
    ['2. Digital Birth Registry', 'Governance', 'Register every child.', 'Ghana', 'A guide is in preparation.', 'Training of 200 clerks is planned for next year.', '', 'Video conferences with Ghana.', 'Agree on indicators.']],
};

export const frenchTable: AnnexSample = {
  sheet: 'Annexe 3', answers: 'right', merges: [], programmes: ['Greniers Communs', 'Écoles du Fleuve'],
  cells: [headers.fr,
    ['1. Greniers Communs', 'Agriculture', "Réduire la faim, conformément à l'ODD 2.", 'Niger (2013), Mali', 'Manuel et plateforme publiés.', 'À la demande du ministère, 40 greniers ont été construits.', 'Une innovation dans la région.',
      'Le Mali a adopté le modèle et le finance.', 'Publier les enseignements.'],
    ['2. Écoles du Fleuve', 'Éducation', 'Scolariser les enfants du fleuve.', 'Tchad', 'Guide en préparation.', 'Il est prévu de former 30 maîtres.', '', 'Échanges par visioconférence.', 'Définir des indicateurs.']],
};

export const portugueseTable: AnnexSample = {
  sheet: 'Anexo 3 PT', answers: 'right', merges: [], programmes: ['Bancos de Leite', 'Cisternas do Sertão'],
  cells: [headers.pt,
    ['1. Bancos de Leite', 'Saúde', 'Reduzir a mortalidade infantil, em linha com o ODS 3.', 'Moçambique (2010), Cabo Verde', 'Manual e curso a distância publicados.', 'A pedido do Ministério da Saúde, 12 bancos foram instalados.',
      'Modelo inovador.', 'Moçambique adotou o modelo e o mantém com recursos próprios.', 'Publicar as lições aprendidas.'],
    ['2. Cisternas do Sertão', 'Água', 'Garantir água às famílias.', 'Angola', 'Guia em elaboração.', 'Está prevista a formação de 80 técnicos.', '', 'Videoconferências com Angola.', 'Definir indicadores.']],
};

function reportOf(title: string, sheet: string, of: readonly (readonly string[])[], names: readonly string[]): AnnexSample {
  const cells: string[][] = [[title], []];
  const merges: [number, number, number, number][] = [[0, 0, 1, 7]];
  for (const row of of) {
    merges.push([cells.length + 2, 0, 1, 7], [cells.length + 3, 0, 1, 7]);
    cells.push([...headers.es.slice(0, 7)], [...row.slice(0, 7)], [`Tipo de Interacción C-SS\n• ${row[7]!}`], [`Recomendaciones\n• ${row[8]!}`], [], []);
  }
  return { sheet, answers: 'right', merges, cells: cells.slice(0, -2), programmes: names };
}

export const spanishReport = reportOf('ANEXO 3. PROGRAMAS CONSOLIDADOS QUE HAN TENIDO INFLUENCIA EN OTROS PAÍSES', 'Anexo 3', es.slice(0, 2), ['Huertos Escolares', 'Catastro Abierto']);
export const spanishImported = reportOf('ANEXO 2. PROGRAMAS REGIONALES IMPORTADOS AL PAÍS', 'Anexo 2', es.slice(2), ['Red de Parteras']);

export const spanishFiche: AnnexSample = {
  sheet: 'Ficha', answers: 'below', merges: [], cells: headers.es.map((label, i) => [label, es[0][i]!]), programmes: ['Huertos Escolares'],
};
