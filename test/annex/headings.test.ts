import { headingsOf } from '../../src/annex/headings';
import { forgiven, plain, slips } from '../../src/annex/plain';
import type { LanguageTag } from '../../src/language/pack';
import { FIELDS, OWN_COLUMNS, OWN_PREFIX, type Field } from '../../src/method';
import { PACKS } from './grids';

const headings = headingsOf(PACKS);

const WORDINGS: Readonly<Record<Field, readonly string[]>> = {
  programme: [
    'Programa', 'PROGRAMA', 'programas', '1. Programa', 'Programa:', 'Nombre del\nprograma', 'Nombre del Programa (siglas)', 'Proyecto', 'Iniciativa', 'Programa / Proyecto', 'Porgrama', 'Título',
    'Programme', 'Program', 'Project name', 'Name of the programme', 'Initiative', 'Programme / Programa', 'Projet', 'Intitulé du projet', 'Nom du programme', 'Projeto', 'Nome do programa', 'Título do projeto', '(Programa)',
    'I. Programa', 'a) Programa', 'Programa(s)', '¿Programa?', 'Nº 1 · Programa'.slice(7),
  ],
  area: ['Área', 'Area', 'ÁREAS', '2) Área temática', 'Sector', 'Tema', 'Thematic area', 'Sector / Theme', 'Domaine', 'Domaine d’intervention', 'Secteur', 'Área de atuação', 'Setor', 'Eixo temático'],
  objective: [
    'Objetivo', 'Objetivos', '3. Objetivo', 'Objetivo general', 'Objetivo General y Específicos', 'Objetivos específicos', 'Obejtivo', 'Propósito', 'Meta', 'Objetivo(s)', 'Objective', 'Objectives', 'Overall objective', 'Purpose', 'Goal',
    'Objectif', 'Objectifs généraux', 'But', 'Objectivo', 'Objetivo geral', 'Finalidade', 'OBJETIVO\n(del programa)',
  ],
  countries: [
    'países en los que operan', 'Países en los que operan', 'Países con los que se han tenido interacción', 'PAISES CON LOS QUE SE HA TENIDO INTERACCION', 'Países participantes', 'Países socios', 'País', 'Paises', 'País(es)',
    'Countries of interaction', 'Countries in which it operates', 'Partner countries', 'Countries', 'Country/ies', 'Pays', 'Pays avec interaction', 'Pays partenaires', 'Pays dans lesquels il opère', 'Países com interação', 'Países parceiros',
    'Países com os quais houve interação', 'Paíse participantes', '4.- Países donde se trabaja',
  ],
  products: [
    'Productos de conocimiento, terminados (empaquetamiento)', 'Productos de conocimiento (empaquetamiento)', 'Productos de terminados (Empaquetamiento)', 'Productos de conocimiento, terminados (empaquetamiento))',
    'Gerencia de Conocimiento (Sistematización de paquetería)', 'Gestión del conocimiento', 'Productos', 'Productos de conosimiento', 'Knowledge products (packaging)', 'Knowledge Product', 'Knowledge management', 'Outputs', 'Publications',
    'Produits de connaissance', 'Produits de connaissances terminés', 'Gestion des connaissances', 'Produtos de conhecimento', 'Gestão do conhecimento', 'Publicações', '5.1 Productos de conocimiento',
  ],
  work: [
    'Trabajo en México', 'TRABAJO EN MEXICO', 'Trabajo en Costa Rica', 'Trabajo realizado', 'Trabajo realizado en los estados', 'Resultados', 'Logros', 'Logros y resultados', 'Work in Viet Nam', 'Work done', 'Work carried out', 'Results', 'Achievements',
    'Travail réalisé', 'Travail réalisé au Maroc', 'Travail au Sénégal', 'Réalisations', 'Résultats obtenus', 'Trabalho realizado', 'Trabalho no Brasil', 'Trabalho em Angola', 'Resultados alcançados', 'Actividades',
  ],
  relevance: ['Relevancia', 'RELEVANCIA', 'Relevancia para el país', 'Relevncia', 'Pertinencia', 'Justificación', 'Impacto', 'Relevance', 'Rationale', 'Why it matters', 'Impact', 'Pertinence', 'Contexte', 'Relevância', 'Justificativa', 'Importância'],
  interaction: [
    'Tipo de Interacción', 'Tipo de Interacción C-SS', 'Tipo de Intercambio', 'Tipo de Cooperación', 'Tipo de interacción Sur-Sur', 'Tipo de Interacción. Ver matriz 3.3', 'Tipos de interacción', 'Tipo de Interacción Intra-Agencial', 'Tipo de interracción',
    'Modalidad', 'Modalidad de cooperación', 'Type of interaction SSC', 'Type of exchange', 'Modality', 'Type d’interaction CSS', "Type d'échange", 'Modalité de coopération', 'Tipo de interação CSS', 'Tipo de intercâmbio', 'Tipo de cooperação', 'Modalidade',
  ],
  recommendations: ['Recomendaciones', 'RECOMENDACION', 'Recomendaciones.', 'Recomendaciónes', 'Recomedaciones', 'Próximos pasos', 'Recommendations', 'Recomendations', 'Next steps', 'Recommandations', 'Prochaines étapes', 'Recomendações', 'Próximos passos', 'Sugestões'],
};

test.each(FIELDS.flatMap((field) => WORDINGS[field].map((text) => [text, field] as const)))('%j heads %s', (text, field) => {
  expect(headings.heading(text)?.field).toBe(field);
});

test.each([
  '', '   ', '—', '2009', 'Presupuesto', 'Monto', 'Responsable', 'Fecha', 'Hora', 'Lugar', 'Teléfono', 'Costo total', 'Estado', 'Observaciones', 'Budget', 'Contact', 'Deadline', 'Responsible', 'Montant', 'Date', 'Valor', 'Prazo', 'Region 4', 'Género',
  'En el 2007 el programa facilitó un diálogo nacional con los tres poderes y organizó talleres con la sociedad civil en cinco estados del país, con buenos resultados para todos',
])('%j heads nothing', (text) => {
  expect(headings.heading(text)).toBeNull();
});

test('every wording of every language is found again, and names one field', () => {
  for (const { headers } of PACKS) {
    for (const field of FIELDS) {
      for (const wording of [...headers.fields[field].sure, ...headers.fields[field].loose]) {
        const text = wording.replace(/ \*$/, ' Honduras');
        expect([wording, plain(wording.replace(/ \*$/, '')) === wording.replace(/ \*$/, ''), headings.heading(text.toUpperCase())?.field]).toEqual([wording, true, field]);
      }
    }
  }
});

describe('labels that open a full-width row', () => {
  const BOTH: readonly Field[] = ['interaction', 'recommendations'];
  test.each<[text: string, field: Field, rest: string]>([
    ['Tipo de Intercambio\n1. Una delegación vino', 'interaction', '1. Una delegación vino'],
    ['Tipo de Interacción. Ver matriz 3.3 Se tuvo intercambio', 'interaction', 'Ver matriz 3.3 Se tuvo intercambio'],
    ['Tipo de Interacción. Ver matriz 3.3\n• Virtual', 'interaction', 'Ver matriz 3.3\n• Virtual'],
    ['Tipo de Interacción Intra-Agencial\nEl programa', 'interaction', 'Intra-Agencial\nEl programa'],
    ['Tipo de Interacción Intra-Agencial', 'interaction', 'Intra-Agencial'],
    ['Tipo de Interacción C-SS\n• Presencia', 'interaction', '• Presencia'],
    ['Tipo de Interacción. C-SS', 'interaction', ''],
    ['TIPO DE COOPERACIÓN: Presencia de expertos', 'interaction', 'Presencia de expertos'],
    ['Tipo de Interaccion', 'interaction', ''],
    ['Tipo de Interación – Visitas', 'interaction', 'Visitas'],
    ['Interacción: virtual', 'interaction', 'virtual'],
    ['8. Recomendaciones.\n- Movilizar', 'recommendations', '- Movilizar'],
    ['Recomendaciones\n- Movilizar', 'recommendations', '- Movilizar'],
    ['Recomendaciones. Iniciar antes', 'recommendations', 'Iniciar antes'],
    ['Recomendaciones para la oficina\n• Publicar', 'recommendations', 'para la oficina\n• Publicar'],
    ['Type of interaction SSC\nVideo calls', 'interaction', 'Video calls'],
    ['Recommendations: publish', 'recommendations', 'publish'],
    ['Type d’échange\nVoyages', 'interaction', 'Voyages'],
    ['Recommandations. Publier', 'recommendations', 'Publier'],
    ['Tipo de intercâmbio\nMissões', 'interaction', 'Missões'],
    ['Recomendações:\nPublicar', 'recommendations', 'Publicar'],
    ['Próximos pasos: publicar', 'recommendations', 'publicar'],
  ])('%j', (text, field, rest) => {
    const label = headings.label(text, BOTH)!;
    expect([label.field, label.rest]).toEqual([field, rest]);
    expect(text).toContain(label.rest);
  });

  test.each([
    '• Recomendaciones a los municipios', 'Intercambio de expertos con Chile', '1. Intercambio de expertos', 'Cooperación con la federación de cafetaleros para mejorar el riego', 'Se recomienda publicar',
    'Recomendaciones, guías y manuales fueron entregados a las doce oficinas regionales', 'Interaction between farmers grew', 'Objetivo: vender mejor', '', '…',
  ])('%j is none', (text) => {
    expect(headings.label(text, BOTH)).toBeNull();
  });
});

test.each<[string, 2 | 3 | null]>([
  ['ANEXO 2. PROGRAMAS REGIONALES, IMPORTADOS AL PAÍS', 2], ['Anexo 3', 3], ['Annex 2', 2], ['Annex III', 3], ['Annexe 3', 3], ['Anexo PT 2', 2], ['Programas consolidados', 3], ['Imported programmes', 2],
  ['Programmes consolidés au pays', 3], ['Programas importados', 2], ['Anexo 5. Programas importados', 2], ['Anexo 4', null], ['Anexos 2 y 3', null], ['Ficha 2: Riego', null], ['Matriz 3.3', null], ['Ficha · Anexo 2', 2], ['Hoja 2', null], ['Sheet3', null], ['Resultados 2023', null], ['', null],
])('the title %j tells annex %s', (title, kind) => {
  expect(headings.kindOfTitle(title)).toBe(kind);
});

test.each<[string[], 2 | 3 | null]>([
  [['Programa', 'países en los que operan'], 2], [['Programa', 'Trabajo en Chile'], 2], [['Programa', '3. Países con los que se ha tenido interacción'], 3], [['Programa', 'Países'], null],
  [['Programa', 'Trabajo en Chile', 'Países con los que se trabaja'], null], [['Programme', 'Countries in which it operates'], 2], [['Programme', 'Pays avec lesquels il y a eu interaction'], 3], [['Programa', 'Trabalho no Brasil'], 2],
])('the columns %j tell annex %s', (columns, kind) => {
  expect(headings.kindOfColumns(columns)).toBe(kind);
});

test('own columns are known in every language and are no field', () => {
  for (const { headers } of PACKS) {
    for (const column of OWN_COLUMNS) {
      const text = OWN_PREFIX + headers.own[column];
      expect([headings.isOwn(text), headings.isOwnKey(text)]).toEqual([true, column === 'key']);
    }
  }
  expect([headings.isOwn('Crisol'), headings.isOwn('Clave'), headings.isOwnKey('Clave')]).toEqual([false, false, false]);
});

test('the language of a heading', () => {
  const tags = (text: string): readonly LanguageTag[] => headings.heading(text)!.tags;
  expect([tags('Objective'), tags('Objectif'), tags('Programa'), tags('Recomendações')]).toEqual([['en'], ['fr'], ['es', 'pt'], ['pt']]);
});

test('a typo as near to two fields names neither', () => {
  const [pack] = PACKS;
  const fields = { ...pack!.headers.fields, area: { sure: ['quintanilla'], loose: [] }, work: { sure: ['quintanella'], loose: [] } };
  const invented = headingsOf([{ tag: 'es', headers: { ...pack!.headers, fields } }]);
  expect(['Quintanilla', 'Quintanella', 'Quintanolla', 'Quintanilaa'].map((text) => invented.heading(text)?.field)).toEqual(['area', 'work', undefined, 'area']);
});

test('slips count letters added, dropped, changed or swapped', () => {
  expect([slips('objetivo', 'objetivo', 2), slips('obejtivo', 'objetivo', 2), slips('objtivo', 'objetivo', 2), slips('objeetivvo', 'objetivo', 2), slips('monto', 'objetivo', 2)]).toEqual([0, 1, 1, 2, 3]);
  expect([forgiven('area'), forgiven('objetivo'), forgiven('recomendaciones'), forgiven('productos de conocimiento terminados')]).toEqual([0, 1, 2, 3]);
});
