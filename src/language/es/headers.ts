import type { HeaderWords } from '../headers';

export const headers: HeaderWords = {
  fields: {
    programme: {
      sure: [
        'programa', 'proyecto', 'iniciativa', 'nombre del programa', 'nombre del proyecto', 'nombre de la iniciativa', 'programa o proyecto', 'proyecto o programa',
        'programa proyecto', 'proyecto programa', 'programa o iniciativa', 'proyecto o iniciativa', 'titulo del programa', 'titulo del proyecto', 'nombre de la cooperacion',
      ],
      loose: ['nombre', 'titulo', 'denominacion', 'experiencia', 'buena practica', 'intervencion', 'nombre de la experiencia', 'nombre de la buena practica'],
    },
    area: {
      sure: ['area', 'area tematica', 'area programatica', 'area de trabajo', 'area de practica', 'area del programa', 'area o unidad', 'area de cooperacion'],
      loose: ['sector', 'tema', 'tematica', 'ambito', 'eje', 'eje tematico', 'linea tematica', 'unidad', 'unidad responsable', 'campo', 'area o sector', 'sector o tema'],
    },
    objective: {
      sure: ['objetivo', 'objetivo general', 'objetivo especifico', 'objetivo del programa', 'objetivo del proyecto', 'objetivo principal', 'objetivo general y especifico', 'proposito'],
      loose: ['meta', 'finalidad', 'fin', 'para que', 'que busca', 'objetivo y meta', 'objetivo de desarrollo'],
    },
    countries: {
      sure: [
        'paises en los que *', 'paises con los que *', 'paises donde *', 'paises en donde *', 'pais con el que *', 'paises participantes', 'paises socios', 'paises de interaccion',
        'paises con interaccion', 'paises involucrados', 'paises cooperantes', 'paises beneficiarios', 'paises receptores', 'paises que participan', 'otros paises',
        'paises que intervienen', 'paises con que se ha interactuado',
      ],
      loose: ['pais', 'paises', 'cobertura', 'cobertura geografica', 'alcance geografico', 'pais socio', 'socios', 'paises y anos', 'region y paises', 'paises o region'],
    },
    products: {
      sure: [
        'productos de conocimiento', 'producto de conocimiento', 'productos de conocimiento terminados', 'productos de terminados', 'productos terminados', 'productos del conocimiento',
        'gerencia de conocimiento', 'gerencia del conocimiento', 'gestion de conocimiento', 'gestion del conocimiento', 'empaquetamiento', 'empaquetamiento de productos',
        'sistematizacion de paqueteria', 'paqueteria', 'conocimiento generado', 'productos de conocimiento *',
      ],
      loose: ['producto', 'productos', 'publicaciones', 'materiales', 'herramientas', 'sistematizacion', 'entregables', 'metodologias y materiales', 'productos y publicaciones'],
    },
    work: {
      sure: ['trabajo en *', 'trabajo realizado', 'trabajo realizado *', 'trabajo desarrollado', 'trabajo desarrollado *', 'trabajo hecho', 'trabajo hecho *', 'labor realizada'],
      loose: [
        'trabajo', 'resultado', 'resultados', 'resultados obtenidos', 'resultados alcanzados', 'principales resultados', 'logros', 'principales logros', 'logros y resultados',
        'resultados y logros', 'actividades', 'actividades realizadas', 'acciones', 'acciones realizadas', 'avances', 'implementacion', 'que se hizo', 'lo realizado',
      ],
    },
    relevance: {
      sure: ['relevancia', 'relevancia *', 'pertinencia', 'pertinencia *'],
      loose: ['justificacion', 'impacto', 'impactos', 'antecedentes', 'contexto', 'importancia', 'valor agregado', 'efecto', 'efectos', 'beneficios', 'por que es relevante', 'por que importa'],
    },
    interaction: {
      sure: [
        'tipo de interaccion', 'tipo de interaccion c ss', 'tipo de interaccion css', 'tipo de interaccion sur sur', 'tipo de interaccion *',
        'tipo de intercambio', 'tipo de intercambio c ss', 'tipo de intercambio css', 'tipo de intercambio sur sur', 'tipo de intercambio *',
        'tipo de cooperacion', 'tipo de cooperacion c ss', 'tipo de cooperacion css', 'tipo de cooperacion sur sur', 'tipo de cooperacion *',
        'modalidad de cooperacion', 'modalidad de intercambio', 'modalidad de interaccion', 'modalidad de cooperacion *', 'forma de cooperacion', 'forma de intercambio',
        'interaccion sur sur', 'intercambio sur sur', 'cooperacion sur sur', 'interaccion c ss', 'intercambio c ss', 'cooperacion c ss',
      ],
      loose: ['modalidad', 'modalidades', 'interaccion', 'interacciones', 'intercambio', 'intercambios', 'cooperacion', 'mecanismo', 'mecanismo de cooperacion', 'tipo'],
    },
    recommendations: {
      sure: ['recomendacion', 'recomendaciones', 'recomendaciones para *', 'recomendaciones de *', 'recomendaciones y *', 'principales recomendaciones'],
      loose: ['proximos pasos', 'siguientes pasos', 'pasos a seguir', 'pasos siguientes', 'sugerencias', 'que sigue', 'propuestas', 'propuestas de mejora'],
    },
  },
  number: ['no', 'n', 'num', 'numero', '#'],
  source: ['fuente de la evidencia', 'fuente de evidencia', 'fuentes de la evidencia', 'fuente de informacion', 'fuentes de informacion'],
  own: {
    key: 'clave', reading: 'lectura', attainedPhase: 'fase alcanzada', documentedPhase: 'fase documentada', milestones: 'hitos cumplidos', next: 'siguiente hito',
    recommendation: 'recomendación', exchange: 'tipo de intercambio', warnings: 'avisos',
  },
  annex: {
    title: ['anexo', 'anexos', 'apendice'],
    form: ['matriz', 'cuadro', 'ficha'],
    imported: ['importad*', 'programas regionales', 'proyectos regionales', 'traidos del exterior'],
    consolidated: ['consolidad*', 'influencia en otros paises', 'exportad*'],
    importedColumns: ['paises en los que opera', 'paises en los que operan', 'paises en los que opera *', 'paises en los que operan *', 'paises donde opera *', 'paises donde operan *', 'trabajo en *'],
    consolidatedColumns: ['paises con los que *', 'pais con el que *', 'paises de interaccion', 'paises con interaccion', 'paises con que se ha interactuado'],
    notes: ['total', 'totales', 'subtotal', 'suma', 'fuente', 'fuentes', 'nota', 'notas', 'elaboracion', 'elaborado', 'fecha de elaboracion', 'actualizado'],
    example: ['ejemplo'],
  },
};
