import type { CommandTexts } from '../command-texts';

export const command: CommandTexts = {
  help: {
    evaluate: `Uso: npm run evaluate -- [ARCHIVO.xlsx] [opciones]

Lee los Anexos 2 y 3 del libro, valora cada programa y escribe el resultado en una copia.
Su archivo nunca se modifica. Sin ARCHIVO se usa el libro de ejemplo.

  --out SALIDA.xlsx     dónde escribir; si ya existe, se reemplaza.
                        Sin --out: ARCHIVO.crisol.xlsx, junto al original; nada se reemplaza.
  --json                imprime el resultado como JSON y nada más
  --lang es|en|fr|pt    idioma del resultado; si no se dice, el de la mayoría de los programas
  --as-of AAAA          año del análisis, para valorar la edad de los programas
  --help                esta ayuda

Termina con 0 si todo fue bien, con 2 si usted puede corregir algo, con 1 si falló el programa.`,
    template: `Uso: npm run template -- annex2|annex3|ficha|matrix|workbook [opciones]

Hace un libro nuevo para llenar, con encabezados, listas, un ejemplo y sitio para 200 programas.

  annex2                Anexo 2: programas importados
  annex3                Anexo 3: programas consolidados
  ficha                 un solo programa, en una página
  matrix                matriz de trabajo: elija estados y las fases se calculan solas
  workbook              todo lo anterior, con una guía

  --lang es|en|fr|pt    idioma de la plantilla; si no se dice, el de su sistema
  --out SALIDA.xlsx     dónde escribir; un archivo que ya exista no se reemplaza.
                        Sin --out: en esta carpeta, con un nombre que esté libre.
  --help                esta ayuda

Termina con 0 si todo fue bien, con 2 si usted puede corregir algo, con 1 si falló el programa.`,
    summary: `Uso: npm run summary -- [ARCHIVO.xlsx] [opciones]

Agrega al libro la hoja «Resumen», lista para imprimir, y la escribe en una copia. Si el libro aún
no tiene la Matriz Crisol, antes lo evalúa; si la tiene, cuenta lo que hay en ella. Su archivo nunca
se modifica.

  --out SALIDA.xlsx     dónde escribir; si ya existe, se reemplaza
  --pages all|CLAVES    en lugar del resumen, una hoja por programa: de todos, o de estas
                        claves (CR-…, con comas)
  --lang es|en|fr|pt    idioma; si no se dice, el de la matriz
  --as-of AAAA          año del análisis
  --help                esta ayuda

Termina con 0 si todo fue bien, con 2 si usted puede corregir algo, con 1 si falló el programa.`,
  },
  heading: { programme: 'Programa', phases: 'Fases', next: 'Siguiente paso' },
  annex: (kind, sheet) => (kind === null ? `Hoja «${sheet}»` : `Anexo ${kind} · hoja «${sheet}»`),
  phases: (attained, documented) => `${attained} (doc. ${documented})`,
  phasesLegend: '3 (doc. 1): fase 3 por trayectoria; documentada hasta la fase 1',
  section: { warnings: 'Avisos', notices: 'Sobre el libro', skipped: 'No se leyó' },
  written: (path) => `Resultado: ${path}`,
  progress: { open: 'Abriendo el libro…', read: 'Leyendo los anexos…', judge: 'Valorando los programas…', write: 'Escribiendo en el libro…', save: 'Guardando el resultado…' },
  unexpected: (message) =>
    `Algo falló dentro de Crisol y no se escribió nada: ${message}. Su archivo está intacto. Inténtelo de nuevo; si se repite, envíe esta línea a quien mantiene Crisol.`,
};
