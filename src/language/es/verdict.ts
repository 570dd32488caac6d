import type { VerdictTexts } from '../verdict-texts';

const years = (age: number): string => (age === 0 ? 'menos de un año' : age === 1 ? '1 año' : `${age} años`);
const quoted = (text: string | number | undefined): string => (text === '' ? 'nada' : `«${text}»`);

export const verdict: VerdictTexts = {
  phase: {
    1: { name: 'Inversión inicial', years: '1 a 3 años' },
    2: { name: 'Consolidación', years: '3 a 5 años' },
    3: { name: 'Internacionalización', years: '5 a 15 años desde el inicio' },
  },
  sides: { programme: 'Programa', causes: 'Causas', effects: 'Efectos' },
  component: {
    '1.1': 'Objetivos enmarcados en los ODM/ODS',
    '1.2': 'Efectos y productos validados',
    '1.3': 'Capacidades propias suficientes para ejecutar',
    '1.4': 'Métodos y materiales sistematizados',
    '1.5': 'Surge de la demanda y tiene apoyo político',
    '1.6': 'Origen y monto de los fondos',
    '2.1': 'Vínculo con la política pública y los ODM/ODS',
    '2.2': 'Innovaciones',
    '2.3': 'Base empírica sistematizada',
    '2.4': 'Lecciones aprendidas y plataformas de conocimiento',
    '2.5': 'Alianzas estratégicas, liderazgo y apoyo político',
    '2.6': 'Origen y monto de los fondos',
    '3.1': 'Influencia en políticas públicas y vínculo con los ODM/ODS',
    '3.2': 'Intercambio virtual',
    '3.3': 'Intercambio entre expertos',
    '3.4': 'Apropiación y desarrollo conjunto de capacidades',
    '3.5': 'Alianzas internacionales establecidas',
    '3.6': 'Origen y monto de los fondos',
  },
  milestone: {
    '1.1': 'Dirección',
    '1.2': 'Gestión basada en resultados',
    '1.5': 'Demanda',
    '2.2': 'Innovación y mística',
    '2.4': 'Gestión del conocimiento',
    '3.4': 'Apropiación',
  },
  status: { met: 'cumplido', partial: 'parcial', unmet: 'no cumplido', unknown: 'sin evidencia', notApplicable: 'no aplica' },
  inferred: 'inferido',
  inferredFrom: (from) => (from === '3.4' ? 'Se infiere de 3.4 (criterio 4 del método)' : `Se infiere de ${from} (lectura de Crisol que amplía el criterio 4)`),
  ours: {
    results: 'Lectura de Crisol: 1.2 pide resultados entregados y verificables; la fuente pide efectos y productos claros y validados.',
    inference: 'Lectura de Crisol: un hito de la fase 2 cumplido deja ver que el programa ya pasó la fase 1; la fuente solo lo dice de la fase 3.',
    age: 'Lectura de Crisol: los años de las tres fases se cuentan desde el inicio; la fuente solo lo dice de la fase 3.',
  },
  basis: { documented: 'documentado', officer: 'decidido por la oficina', office: 'no corresponde al tipo de programas de esta oficina', none: 'sin base' },
  says: { done: 'hecho', underWay: 'en curso', planned: 'previsto', recommended: 'recomendado', denied: 'negado' },
  success: { yes: 'sí', unverified: 'por verificar', no: 'todavía no' },
  exchange: { imported: 'importado', intraAgency: 'intraagencial', influence: 'influencia', betweenCountries: 'entre países' },
  source: { document: 'documento', interview: 'entrevista', visit: 'visita de campo' },
  agencyRole: { facilitates: 'facilita', coordinates: 'coordina', links: 'enlaza', guaranteesQuality: 'garantiza la calidad' },
  field: {
    programme: 'programa',
    area: 'área',
    objective: 'objetivo',
    countries: 'países',
    products: 'productos de conocimiento',
    work: 'trabajo en el país',
    relevance: 'relevancia',
    interaction: 'tipo de interacción',
    recommendations: 'recomendaciones',
  },
  reading: {
    opening: (attained, documented) => (attained === documented ? `Fase ${attained} por trayectoria y por lo documentado` : `Fase ${attained} por trayectoria; documentada hasta la fase ${documented}: falta `),
    success: ': todos los hitos que aplican están cumplidos',
    nothing: ': en esta fase no se aplica ningún hito',
    toNext: (phase) => (phase === 3 ? '; para alcanzar su fin falta ' : `; para pasar a la fase ${phase + 1} falta `),
    step: { write: 'escribir ', spellOut: 'precisar ', support: 'sustentar ', complete: 'completar ', resolve: 'resolver ' },
  },
  and: ' y ',
  next: (milestone, verify) => (milestone ? `${verify ? 'Verificar ' : ''}${milestone} ${verdict.milestone[milestone]}` : 'Ninguno pendiente'),
  recommendation: {
    '1.1': {
      missing: 'La fila no dice a qué ODS contribuye el programa. Quien lleva el programa puede nombrar en el objetivo el ODS y la meta.',
      weak: 'El objetivo está, pero su lazo con los ODS no queda escrito del todo. Quien lleva el programa puede nombrar el ODS y la meta a los que contribuye.',
      denied: 'Consta que falta el vínculo con los ODS. Acuérdelo con la contraparte y escríbalo en el objetivo, con ODS y meta.',
      verify: 'La trayectoria muestra que el programa tiene rumbo; falta escribirlo. Quien lleva el programa puede citar el documento que lo une a un ODS.',
    },
    '1.2': {
      missing: 'La fila no dice qué se logró. Quien lleva el programa puede añadir, con la contraparte, los productos entregados, con cifras y fecha.',
      weak: 'Los resultados están previstos, sin contar o medidos solo en parte. Pida a la contraparte las cifras de lo entregado y quién las validó.',
      denied: 'Consta que faltan resultados. Acuerde con la contraparte uno o dos indicadores y quién los medirá, y anote lo ya entregado.',
      verify: 'La trayectoria indica que hubo resultados; falta escribirlos. Quien lleva el programa puede añadir las cifras del informe de seguimiento o de cierre.',
    },
    '1.5': {
      missing: 'La fila no dice quién pidió el programa. Busque con la contraparte la solicitud, el convenio o el contrato, y anote quién y cuándo.',
      weak: 'Hay interés o apoyo, pero no queda claro quién lo pidió y lo respalda. Pida a la contraparte la solicitud o el convenio firmado.',
      denied: 'Consta que no nació de quien lo recibe o que le falta su apoyo. Hable con la institución receptora: qué necesita y quién la respalda.',
      verify: 'La trayectoria indica que hubo demanda; falta escribirla. La contraparte puede facilitar la solicitud o el convenio que dio inicio al programa.',
    },
    '2.2': {
      missing: 'La fila no dice qué aporta de nuevo. Pregunte al equipo y a la contraparte qué se hizo por primera vez, qué se reemplazó o qué premio recibió.',
      weak: 'Se describe una forma propia de trabajar, sin decir qué tiene de nuevo. El equipo del programa puede precisar qué cambió frente a lo anterior.',
      denied: 'Consta que falta innovación. Busque con la contraparte qué adaptar o probar de otra manera y quién puede llevarlo adelante.',
      verify: 'La trayectoria muestra un programa vivo; falta escribir qué tuvo de nuevo. El equipo del programa puede contar qué se hizo por primera vez.',
    },
    '2.4': {
      missing: 'La fila no nombra productos de conocimiento. Pida al punto focal de gestión del conocimiento las guías, cursos o lecciones, con título y enlace.',
      weak: 'Hay métodos, formación o materiales en marcha, aún sin un producto que otros puedan usar. El punto focal de gestión del conocimiento puede ayudar.',
      denied: 'Consta que aún no hay lecciones ni materiales. Acuerde con el punto focal de gestión del conocimiento qué se escribirá, quién y cuándo.',
      verify: 'La trayectoria indica que hay saber que otros usan; falta nombrarlo. El punto focal de gestión del conocimiento puede listar guías, cursos y enlaces.',
    },
    '3.4': {
      missing: 'La fila no dice si la institución receptora sigue por su cuenta. Pregúntele quién lo lleva, con qué fondos y desde cuándo.',
      weak: 'La apropiación va en camino o es parcial. Pregunte a la institución receptora qué lleva, financia o enseña ya sola, y qué falta por traspasar.',
      denied: 'Consta que la apropiación no se logró o está por venir. Acuerde con la institución receptora los pasos y quién los llevará.',
      verify: 'Confirme con la institución receptora que sigue por su cuenta, y anote quién lo lleva, con qué fondos y desde cuándo.',
    },
  },
  warning: {
    ageAgainstPhase: ({ age, phase, start, asOf, from, to, cell }) =>
      Number(age) < 0
        ? `El inicio (${start}, en ${cell}) es posterior al año de análisis (${asOf}): revise las dos fechas.`
        : `Empezó en ${start} (${cell}) y tiene ${years(Number(age))}; está en la fase ${phase}, que suele ir de ${from} a ${to} años. Revise la fecha y los hitos.`,
    milestoneContradiction: ({ lower, higher }) => `El hito ${higher} está cumplido y ${lower}, que es su base, no: revise los dos.`,
    countsDisagree: ({ said, listed, cell }) => `En ${cell} se habla de ${said} países y se nombran ${listed}: revise la cifra o la lista.`,
    claimedPhase: ({ claimed, attained, quote, cell }) => `El texto habla de la fase ${claimed} (${cell}: «${quote}»); por sus hitos está en la fase ${attained}.`,
    duplicateProgramme: ({ name, others }) => `«${name}» aparece más de una vez (también en ${others}): vea si es el mismo programa.`,
    onlyMdg: ({ quote, cell }) => `Solo se nombran los ODM (${cell}: «${quote}»), cerrados en 2015: diga también qué ODS los continúa.`,
    textChanged: ({ component, before, now }) => `El texto en que se apoyaba su decisión sobre ${component} cambió. Antes: ${quoted(before)}. Ahora: ${quoted(now)}. Vuelva a mirarla.`,
    keyMismatch: ({ key, keyName, name }) =>
      keyName === ''
        ? `La clave ${key} está en más de una fila, también en la de «${name}»: deje que cada programa tenga la suya. Compruébelo antes de seguir.`
        : `La clave ${key} es de «${keyName}» y la fila dice «${name}»: quizá se ordenaron solo algunas columnas. Compruébelo antes de seguir.`,
  },
  notice: {
    missingMatrix: ({ matrices }) => `El texto remite a una matriz que no está en este libro (${matrices}): si la tiene, añádala en una hoja con ese número.`,
    noYearOfAnalysis: () => 'Falta el año de análisis: sin él no se compara la edad de los programas con su fase.',
    noStart: ({ count, names, more }) =>
      `${Number(count) === 1 ? 'Un programa no dice' : `${count} programas no dicen`} en qué año empezó su trabajo (${names}${Number(more) > 0 ? ` y ${more} más` : ''}): no se valora la edad.`,
  },
  skipped: {
    noAnnex: () => 'No se encontró ningún anexo en esta hoja.',
    emptySheet: () => 'La hoja está vacía.',
    unknownColumn: ({ cell, text }) => `No se reconoce la columna «${text}» (${cell}): quedó como estaba.`,
    unnamedRow: ({ cell }) => `La fila de ${cell} no tiene nombre de programa: no se leyó.`,
    unnamedFiche: ({ cell }) => `La ficha de ${cell} no tiene nombre de programa: no se leyó. Escríbalo y evalúe de nuevo.`,
    errorCell: ({ cell, text }) => `La celda ${cell} contiene un error (${text}): corríjalo para que se lea.`,
    veryHidden: () => 'La hoja está oculta y solo se muestra desde el editor de macros: no se leyó.',
    tooLarge: () => 'La hoja es demasiado grande para leerla: lleve el anexo a una hoja aparte.',
    duplicateHeader: ({ cell, text }) => `La columna «${text}» (${cell}) repite otra que ya se leyó: quedó como estaba.`,
    example: ({ cell }) => `En ${cell} sigue el ejemplo de la plantilla: no se leyó. Escriba encima o bórrelo.`,
  },
};
