import type { SampleAnnex } from '../sample-annex';

export const sample: SampleAnnex = {
  sheet: 'Anexo de ejemplo',
  title: 'ANEXO 3. PROGRAMAS DE EJEMPLO (inventados, para probar Crisol)',
  headings: [
    ['programme', 'Programa'], ['area', 'Área'], ['objective', 'Objetivo'], ['countries', 'Países con los que se ha interactuado'], ['products', 'Productos de conocimiento'], ['relevance', 'Relevancia'], ['interaction', 'Tipo de interacción C-SS'], ['recommendations', 'Recomendaciones'],
  ],
  programmes: [
    {
      programme: '1. Guardianas del manglar',
      area: 'Ambiente',
      objective: 'Contribuir a los Objetivos de Desarrollo del Milenio con costas mejor protegidas y empleo para quienes viven de ellas.',
      countries: 'Belice (2005), Honduras (2007) y Cuba (2008)',
      products: '• Manual de restauración publicado en 2006\n• 3 guías para cooperativas\n• Curso en línea con 120 egresadas',
      relevance: 'Es el primer programa de su tipo en el Caribe. En 2003 se midió la línea de base y en 2007 una evaluación externa mostró que se recuperaron 400 hectáreas. La Secretaría de Ambiente lo opera desde 2006 con presupuesto propio.',
      interaction: 'En 2007, 8 técnicas viajaron a Honduras y capacitaron a 60 personas de cooperativas pesqueras. Cuba adoptó el método en 2008 y lo aplica con recursos propios.',
      recommendations: '• Sistematizar lo aprendido en los tres países\n• Acordar por escrito qué aporta cada gobierno',
    },
    {
      programme: '2. Bibliotecas que viajan',
      area: 'Gobernabilidad local',
      objective: 'Acercar la lectura a comunidades sin biblioteca.',
      countries: 'Guatemala',
      products: 'Se prevé elaborar un manual en 2010.',
      relevance: 'Hay interés de dos municipios, pero todavía no se asignan fondos. El programa empezó en 2008 con una prueba en cuatro pueblos.',
      interaction: 'Una delegación de Guatemala visitó la prueba en 2009.',
      recommendations: 'Elaborar un plan de seguimiento con indicadores.',
    },
  ],
};
