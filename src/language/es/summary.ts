import type { SummaryTexts } from '../summary-texts';

export const summary: SummaryTexts = {
  sheet: 'Resumen',
  title: 'Cooperación Sur-Sur: resumen de los programas',
  office: 'Oficina',
  date: 'Fecha',
  year: 'Año de análisis',
  effect: 'Efecto deseado',
  outdated: 'La matriz tiene ahora otros programas: vuelva a hacer el resumen.',
  fill: {
    title: 'Lo completa la oficina',
    office: 'Escriba el nombre de la oficina.',
    year: 'Escriba el año con el que se compara la edad de los programas.',
    effect: 'Escriba el efecto deseado de su plan de acción: lo que los programas deben lograr juntos.',
    area: 'Escriba un área de trabajo de su plan. Luego marque con una x, en la tabla de programas, cuáles sirven a ella.',
    mark: 'Ponga una x si el programa sirve a esta área de trabajo.',
  },
  figure: {
    programmes: 'programas', fulfilled: 'de los hitos que aplican, cumplidos', phase3: 'en fase 3 por trayectoria', documented3: 'en fase 3 por lo documentado',
    success: 'cooperaciones exitosas, probadas o por verificar', toDocument: 'hitos por documentar', countries: 'países',
  },
  programmes: 'Programas',
  phases: {
    title: 'Programas por fase', phase: 'Fase', attained: 'Por trayectoria', documented: 'Documentada',
    note: 'Por trayectoria: lo que muestran los hitos superiores. Documentada: lo que está escrito, hito por hito.',
  },
  milestones: { title: 'Hitos cumplidos', milestone: 'Hito', share: '% cumplido', withInferred: '% con inferidos' },
  exchange: { title: 'Tipos de intercambio', type: 'Tipo', none: 'sin tipo reconocido' },
  countries: { title: 'Países, por número de programas', country: 'País', others: 'Otros países:' },
  areas: { title: 'Programas por área', area: 'Área', phase3: 'En fase 3', others: 'otras áreas', none: 'sin área' },
  age: { title: 'Edad y fase', younger: 'más joven', within: 'acorde', older: 'mayor', unknown: 'sin inicio' },
  evidence: { title: 'Evidencia por fuente', decided: 'estados decididos por la oficina', single: 'programas con una sola fuente (criterio 3: mezclarlas)' },
  lessons: {
    title: 'Cinco lecciones, leídas en los programas (lectura de Crisol)', lesson: 'Lección y componentes', full: 'La muestran del todo', part: 'En parte',
    note: 'Del todo: están cumplidos los componentes unidos por +. En parte: alguno de ellos, o los que llevan hasta allí (←).',
    name: {
      demand: 'La demanda está en el centro', integral: 'El enfoque es integral', knowledge: 'El conocimiento se gestiona', alliances: 'Las alianzas dan continuidad',
      capacities: 'El fin son las capacidades',
    },
  },
  work: { title: 'Áreas de trabajo de la oficina', area: 'Área de trabajo', served: 'Programas que la sirven (n.º)', nobody: 'ninguno', unserved: 'Programas sin área de trabajo' },
  table: {
    heading: 'Programa por programa', title: 'Qué sigue', number: 'N.º', attained: 'Tray.', documented: 'Doc.', next: 'Siguiente paso (→ siguiente hito)', toDocument: 'Por documentar', warnings: 'Avisos', areas: 'Área de trabajo',
  },
  page: {
    countries: 'Países', start: 'Inicio', evidence: 'En qué se apoya', cell: 'Celda', noEvidence: 'Nada escrito todavía.', recommendations: 'Recomendaciones', source: 'Del anexo',
  },
  command: {
    summary: 'El resumen está en la hoja',
    pages: (count) => (count === 1 ? 'Hoja de un programa:' : `Hojas de ${count} programas:`),
  },
};
