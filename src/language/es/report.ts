import type { ReportTexts } from '../report-texts';

export const report: ReportTexts = {
  sheet: { matrix: 'Matriz Crisol', evidence: 'Evidencia', history: 'Historial Crisol', lists: 'Listas Crisol', register: 'Registro Crisol' },
  matrixTitle: 'Matriz Crisol: cada programa y sus 18 componentes',
  heading: {
    annex: 'Anexo', success: 'Cooperación exitosa', component: 'Componente', status: 'Estado', says: 'Qué dice', quote: 'Cita', cell: 'Celda',
    field: 'Columna', rule: 'Regla', statuses: 'Estados', layout: 'Formato', toDocument: 'Por documentar', start: 'Inicio',
  },
  legend: { title: 'Leyenda', inferred: 'inferido: lo muestra un hito superior; falta escribirlo' },
  suggested: (word) => `La evidencia sugería: ${word}`,
  choose: {
    title: 'Estado',
    prompt: 'Elija otro estado si no está de acuerdo. Crisol lo respeta y lo señala con ✎.',
    refused: 'Elija una de las palabras de la lista.',
  },
  history: {
    heading: { date: 'Fecha', author: 'Quién', event: 'Qué', before: 'Antes', after: 'Después', suggested: 'Sugerencia', reason: 'Motivo', source: 'Fuente', rules: 'Reglas' },
    event: {
      run: 'evaluación', decided: 'decisión', withdrawn: 'vuelve la sugerencia', confirmed: 'decisión confirmada', added: 'evidencia añadida', dropped: 'evidencia retirada', rejected: 'evidencia descartada', accepted: 'evidencia readmitida',
    },
    programmes: (count) => `${count} ${count === 1 ? 'programa' : 'programas'}`,
    prompt: { title: 'Decisión', reason: 'Escriba aquí por qué se decidió así. Crisol lo recoge en la próxima evaluación.', source: 'Elija de dónde viene: documento, entrevista o visita de campo.' },
  },
  keptSheet: 'Decisiones de la oficina',
  goTo: 'Ir a la celda',
  shortened: ' … [recortado]',
  notice: {
    cellsTaken: ({ sheet, wanted, written }) =>
      `En la hoja «${sheet}», las celdas ${wanted} ya estaban ocupadas; Crisol no las toca y escribe en ${written}.`,
    betweenForms: ({ sheet }) => `En la hoja «${sheet}» no hay sitio entre una ficha y otra; Crisol escribe a la derecha de cada una.`,
    noRoom: ({ sheet }) => `En la hoja «${sheet}» no queda sitio junto al anexo; ahí no se escribe nada. Deje libres unas columnas a su derecha.`,
    sheetProtected: ({ sheet }) => `La hoja «${sheet}» está protegida y ahí no se escribe nada. Quítele la protección y evalúe de nuevo.`,
    workbookProtected: ({ sheet }) =>
      `El libro está protegido y no deja agregar la hoja «${sheet}». Quite la protección de la estructura y evalúe de nuevo.`,
    rowsFiltered: ({ sheet, rows }) => `La hoja «${sheet}» tiene un filtro y oculta las filas ${rows}; ahí no se escribe nada. Quite el filtro y evalúe de nuevo.`,
    sheetNameTaken: ({ wanted, sheet }) => `Ya había una hoja suya llamada «${wanted}»; la de Crisol se llama «${sheet}».`,
    unknownWord: ({ sheet, cell, word, programme, component }) =>
      `En «${sheet}», ${cell} (${programme}, ${component}) dice «${word}», que no es un estado. Se dejó como está: elija uno de la lista.`,
    textShortened: ({ sheet, cell }) => `El texto para ${cell} de la hoja «${sheet}» no cabe en una celda y se recortó.`,
    keyInDoubt: ({ sheet, cell, programme, key }) =>
      `En «${sheet}», ${cell} («${programme}»): no se escribe nada hasta saber si su clave es ${key}. Corrija la clave o bórrela y evalúe de nuevo.`,
    choicesUnreadable: () => 'Las preferencias guardadas en este libro no se pudieron leer completas; en su lugar se usaron las habituales. Revíselas en el panel de Crisol.',
    reasonsMissing: ({ count, sheet, names }) => `${Number(count) === 1 ? 'Una decisión no tiene' : `${count} decisiones no tienen`} motivo (${names}). Escríbalo en la hoja «${sheet}» o en el panel.`,
  },
};
