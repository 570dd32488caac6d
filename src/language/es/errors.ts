import type { LanguagePack } from '../pack';

const FILE = 'el archivo';

export const errors: LanguagePack['errors'] = {
  fileNotFound: ({ file = FILE }) => `No se encontró ${file}: revise el nombre y la carpeta.`,
  fileNotReadable: ({ file = FILE }) => `No se pudo abrir ${file}: ciérrelo donde esté abierto o pida permiso de lectura.`,
  notAWorkbook: ({ file = FILE }) => `No es un libro de Excel (.xlsx): ${file}. Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».`,
  oldWorkbook: ({ file = FILE }) => `Está en el formato antiguo de Excel (.xls): ${file}. Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».`,
  encryptedWorkbook: ({ file = FILE }) => `Está protegido con contraseña y no se puede leer: ${file}. Quítesela en Excel (Archivo › Información) y vuelva a intentarlo.`,
  emptyFile: ({ file = FILE }) => `No contiene nada (0 bytes): ${file}. Descárguelo o cópielo de nuevo.`,
  damagedWorkbook: ({ file = FILE }) => `Está dañado: ${file}. Ábralo en Excel, acepte repararlo y guárdelo de nuevo; si no se abre, use otra copia.`,
  workbookTooLarge: ({ file = FILE }) => `Es demasiado grande para trabajar con él fuera de Excel: ${file}. Lleve los anexos a un libro aparte, o ábralo en Excel y use Crisol allí.`,
  noAnnex: ({ file = 'este libro' }) =>
    `No se encontró ningún anexo en ${file}: hace falta una tabla o ficha con, al menos, las columnas Programa y Objetivo.`,
  outputNotWritable: ({ file = FILE }) => `No se pudo escribir ${file}: ciérrelo si está abierto o elija otra carpeta. No se escribió nada.`,
  outputIsInput: ({ file = FILE }) => `El resultado no puede reemplazar el original (${file}): elija otro nombre de salida.`,
  outputExists: ({ file = FILE }) => `Ya existe ${file} y no se reemplaza: elija otro nombre de salida.`,
  onlyMatrix: ({ file = 'este libro' }) => `En ${file} solo hay una matriz llevada a mano: sus fases se calculan solas y el resumen se hace con ella. Para evaluar hace falta un anexo o una ficha.`,
  onlyExample: ({ file = 'este libro' }) => `En ${file} solo está el ejemplo de la plantilla: escriba sus programas encima y evalúe de nuevo.`,
  noName: ({ file = 'este libro', place }) => `Hay un anexo en ${file}, pero ningún programa tiene nombre${place === undefined ? '' : ` (${place})`}: escríbalo y evalúe de nuevo.`,
  saveUnsafe: ({ reason = 'sin más detalle' }) =>
    `No se guardó nada, porque el libro no habría quedado igual que el original (${reason}). Su archivo está intacto; guárdelo de nuevo en Excel y repita.`,
  badArgument: ({ argument = '' }) => `No se entiende esta opción: ${argument}. Con --help verá las que hay.`,
  missingArgument: ({ argument = '' }) => `Falta decir cuál: ${argument}. Con --help verá cómo.`,
  sheetProtected: ({ sheet = '' }) => `La hoja «${sheet}» está protegida: quite la protección en Revisar › Desproteger hoja y repita.`,
  workbookProtected: () => 'La estructura del libro está protegida y no se pueden añadir hojas: quite la protección en Revisar › Proteger libro y repita.',
  requestTooLarge: () => 'Es demasiado texto para una sola vez: evalúe una hoja o una selección de filas cada vez.',
  requirementMissing: () => 'Esta versión de Excel es anterior a la que Crisol necesita: actualice Excel o use Excel en la web.',
  writeNotConfirmed: ({ sheet = '' }) => `No se pudo comprobar lo escrito en la hoja «${sheet}»: revísela, deshaga si hace falta y vuelva a evaluar.`,
  officeFailed: () => 'Excel no pudo completar la operación: termine de editar la celda, espere un momento y repita.',
  officeUnreachable: () => 'No se pudo cargar la parte de Excel que Crisol necesita. Revise su conexión a internet y vuelva a intentarlo.',
  outsideExcel: () => 'Esta página funciona dentro de Excel. Abra su libro y elija Crisol en la pestaña Inicio.',
  workbookReadOnly: () => 'Excel no deja cambiar este libro: está abierto solo para leer o alguien limitó su edición. Habilite la edición o guarde una copia y repita.',
  sheetGone: ({ sheet = '' }) => `${sheet === '' ? 'Una hoja que Crisol usaba' : `La hoja «${sheet}»`} ya no está: se borró o cambió de nombre. Vuelva a leer el libro y repita.`,
  sheetHidden: ({ sheet = '' }) => `La hoja «${sheet}» está oculta: muéstrela (clic derecho en las pestañas › Mostrar) y repita.`,
  nothingInScope: () => 'Ahí no hay ningún programa: elija otra hoja, o seleccione en Excel las filas de los programas que quiere evaluar.',
  removalUnfinished: () => 'No se pudo quitar todo lo de Crisol; sus propios textos siguen intactos. Inténtelo otra vez para terminar.',
  notTakenBack: () => 'Se detuvo a medias y no se pudo quitar todo lo escrito: use Deshacer en Excel o cierre el libro sin guardar. Sus propios textos siguen intactos.',
};
