import type { TemplateTexts } from '../template-texts';

export const template: TemplateTexts = {
  sheet: { annex2: 'Anexo 2', annex3: 'Anexo 3', ficha: 'Ficha', matrix: 'Matriz de trabajo', guide: 'Guía', lists: 'Listas de plantillas' },
  file: { annex2: 'anexo-2', annex3: 'anexo-3', ficha: 'ficha', matrix: 'matriz-de-trabajo', workbook: 'libro-sur-sur' },
  title: { annex2: 'Anexo 2. Programas importados', annex3: 'Anexo 3. Programas consolidados, con influencia en otros países', ficha: 'Ficha de programa', matrix: 'Matriz de trabajo: cada programa y sus 18 componentes' },
  hint: {
    table: 'Un programa por fila. Seleccione un encabezado y verá qué va debajo. Escriba sobre el ejemplo o borre su fila.',
    ficha: 'Un programa por ficha. Seleccione una etiqueta y verá qué va al lado. Escriba sobre el ejemplo; para otro programa, copie la hoja.',
  },
  heading: {
    programme: 'Programa', area: 'Área', objective: 'Objetivo', countriesIn: 'Países en los que opera', countriesWith: 'Países con los que se ha interactuado', countriesEither: 'Países participantes',
    products: 'Productos de conocimiento', work: 'Trabajo realizado en el país', relevance: 'Relevancia', exchange: 'Tipo de intercambio', interaction: 'Interacción Sur-Sur',
    recommendations: 'Recomendaciones', source: 'Fuente de la evidencia',
  },
  what: {
    programme: { name: 'Programa', text: 'El nombre con que se conoce. Uno por fila; si lleva número, escríbalo delante: «3. …».' },
    area: { name: 'Área', text: 'El área de la oficina que lo lleva. Elija de la lista o escriba la suya.' },
    objective: { name: 'Objetivo', text: 'Para qué existe el programa, en una o dos frases. Nombre el ODS al que contribuye y, si la sabe, la meta.' },
    countriesIn: { name: 'Países', text: 'Los países en que opera el programa regional, con el año: «Belice (2005)».' },
    countriesWith: { name: 'Países', text: 'Los países con los que hubo intercambio, con el año: «Belice (2005)».' },
    countriesEither: { name: 'Países', text: 'Los países que participan o con los que hubo intercambio, con el año: «Belice (2005)».' },
    products: {
      name: 'Productos de conocimiento',
      text: 'Guías, manuales, cursos, plataformas o lecciones que ya existen y que otros pueden usar, con título y año. Si algo está en preparación, dígalo así.',
    },
    work: { name: 'Trabajo en el país', text: 'Lo que se hizo: qué, cuándo, con quién y con qué cifras. Separe lo hecho de lo previsto.' },
    relevance: { name: 'Relevancia', text: 'Por qué importa: quién lo pidió, qué tiene de nuevo, qué cambió y cómo se midió.' },
    exchange: { name: 'Tipo de intercambio', text: 'Elija de la lista. Si son varios, escríbalos separados con punto y coma.' },
    interaction: {
      name: 'Interacción Sur-Sur',
      text: 'Qué se intercambió y con quién: visitas, expertos, sesiones a distancia. Diga qué hace ya por su cuenta quien lo recibió.',
    },
    recommendations: { name: 'Recomendaciones', text: 'Lo que la oficina aconseja o se propone. Aquí nada cuenta como hecho.' },
    source: { name: 'Fuente de la evidencia', text: 'De dónde sale lo escrito: documento, entrevista o visita de campo. Lo mejor es combinarlas.' },
  },
  example: {
    row: '[Ejemplo: escriba encima o borre la fila]', cell: '[Ejemplo]',
    work: 'En 2006, 40 cooperativas adaptaron el método regional y restauraron 60 hectáreas con la Secretaría de Ambiente.',
  },
  areas: [
    'Reducción de la pobreza', 'Gobernabilidad democrática', 'Ambiente y energía', 'Desarrollo local', 'Competitividad y sector privado', 'Igualdad de género',
    'Salud y VIH', 'Prevención de riesgos y recuperación',
  ],
  guide: {
    title: 'Cómo usar este libro',
    what: 'Aquí se reúnen los programas de cooperación Sur-Sur de la oficina, para ver en qué fase está cada uno y qué falta por documentar.',
    sheets: 'Las hojas',
    sheet: {
      annex2: 'Programas regionales que la oficina trajo al país.',
      annex3: 'Programas consolidados en el país que influyen en otros.',
      ficha: 'Lo mismo para un solo programa, en una página.',
      matrix: 'Para llevar a mano: elija un estado y las fases se calculan solas.',
    },
    filling: 'Al llenarlas',
    rules: [
      'Seleccione un encabezado: un mensaje dice qué va debajo.',
      'Escriba sobre el ejemplo o borre su fila; mientras siga ahí, no se cuenta.',
      'Diga quién hizo qué, cuándo y con qué cifras. Lo previsto no cuenta como hecho.',
      'Lo que no se sabe se deja vacío: el silencio no es un fallo.',
      'Con Crisol en Excel, elija Evaluar: cada juicio señala la celda en que se apoya.',
    ],
    phases: 'Las tres fases y sus hitos',
    phase: {
      1: 'Se define el rumbo y se reúne lo necesario. Con sus tres hitos se pasa a la siguiente.',
      2: 'El programa funciona, innova y ordena lo que sabe. Con sus dos hitos se pasa a la siguiente.',
      3: 'Otros países lo conocen y lo adoptan. Con su hito, la cooperación alcanzó su fin.',
    },
    milestone: {
      '1.1': 'El objetivo dice a qué ODS contribuye.',
      '1.2': 'Hay resultados entregados, con cifras que se pueden comprobar.',
      '1.5': 'Lo pidió quien lo recibe, y lo respalda.',
      '2.2': 'Se sabe qué tiene de nuevo frente a lo anterior.',
      '2.4': 'Existen guías, cursos o lecciones que otros pueden usar.',
      '3.4': 'La institución receptora lo lleva por su cuenta.',
    },
    statuses: 'Los estados',
    status: {
      met: 'Está hecho y se puede mostrar.', partial: 'Está en marcha o se muestra en parte.', unmet: 'Consta que falta o que está por hacerse.',
      unknown: 'Nadie lo ha escrito todavía.', notApplicable: 'No corresponde a este tipo de programa.',
    },
  },
};
