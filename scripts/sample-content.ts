/**
 * What the sample workbook says: the eleven programmes of Annexes 2 and 3 of the 2009 evaluation of South-South cooperation
 * at UNDP Mexico. Facts and figures are the evaluation's; the sentences are ours. Knows no workbook.
 */

export interface SampleProgramme {
  /** Cells of the programme's row, in the order of the annex's headers. */
  readonly row: readonly string[];
  /** Full-width rows below it: interaction, recommendations. */
  readonly below: readonly string[];
}

export interface SampleAnnex {
  readonly sheet: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly programmes: readonly SampleProgramme[];
}

const list = (...items: string[]): string => items.map((item) => `• ${item}`).join('\n');
const lines = (...parts: string[]): string => parts.join('\n');

const imported: SampleAnnex = {
  sheet: 'Anexo 2',
  title: 'ANEXO 2. PROGRAMAS REGIONALES IMPORTADOS A MÉXICO',
  headers: ['Programa', 'Área', 'Objetivo', 'Países en los que operan', 'Productos de conocimiento, terminados (empaquetamiento)', 'Trabajo en México', 'Relevancia'],
  programmes: [
    {
      row: [
        '1. SIGOB',
        'Gobernabilidad Democrática',
        'Dar a las instituciones públicas más capacidad de gestión, de modo que gobiernen mejor y con reglas democráticas.',
        lines(
          'Suma 64 proyectos en 19 países.',
          list('Bolivia', 'Argentina', 'Chile', 'Brasil', 'Ecuador', 'Colombia', 'Guatemala', 'ELS', 'México', 'Honduras', 'Panamá', 'Nicaragua', 'Perú', 'Paraguay', 'Venezuela', 'República Dominicana', 'Georgia, en Europa del Este'),
        ),
        lines(
          'Ayuda a fijar prioridades y a dar seguimiento a los programas mediante cinco módulos:',
          list('Agenda de los altos mandos', 'Acción presidencial', 'Relación del Gobierno con la sociedad', 'Trámites administrativos', 'Gestión jurídica'),
          'El software del mismo nombre documenta cada acción y permite seguirla.',
        ),
        lines(
          list(
            'Se capacitó a 50 funcionarios de mando medio en cada módulo puesto en marcha.',
            'El Gobierno del Distrito Federal (GDF) aplicó tres: gestión de agenda, seguimiento de metas y agenda institucional.',
            'Sistema de Aguas aplicó dos: centro de gestión y correspondencia.',
          ),
        ),
        'Entre lo que dicen las políticas y lo que ejecutan los programas de la administración mexicana media una brecha de muchos años. El SIGOB la acorta con método, capacitación y soporte técnico. Es sencillo a propósito, para que los propios servidores públicos lo apliquen y se lo apropien. La mejor prueba: personal del GDF capacitó por su cuenta al de Sistema de Aguas en los módulos elegidos y en el manejo del programa informático.',
      ],
      below: [
        lines(
          'Tipo de Intercambio',
          '1. Durante dos días, enviados del gobierno de Barbado conocieron en el GDF el SIGOB ya funcionando.',
          '2. Personal de la Presidencia de México fue a República Dominicana y observó allí su aplicación.',
        ),
        lines(
          'Recomendaciones',
          list(
            'Preparar estrategias que lleven el SIGOB a estados y municipios del país.',
            'Dejar por escrito qué papel toca al PNUD, al SIGOB y a cada gobierno en su gestión.',
            'Convocar foros en la región donde los países compartan lo aprendido y así dar fuerza a la C-SS.',
          ),
        ),
      ],
    },
    {
      row: [
        '2. Programa de Seguridad Ciudadana',
        'Gobernabilidad Local. Forma parte del proyecto regional PRGL para América Latina.',
        lines(
          'Que los municipios adopten una política integral de seguridad ciudadana y tengan instituciones capaces de gestionarla. En concreto:',
          list('Crear entornos sociales y culturales seguros.', 'Lograr policías y juzgados más eficaces y eficientes.', 'Bajar los índices del crimen organizado.', 'Sumar a la ciudadanía al cuidado de su seguridad.'),
        ),
        'México, Colombia, Perú, Venezuela y Ecuador',
        list(
          'Método validado con el que un municipio diagnostica su violencia y su delincuencia, y examina qué pueden ofrecer sus instituciones',
          'Módulos para incluir a jóvenes en conflicto con la ley mediante el empleo y la participación',
          'Formación de policías en la universidad pública MPLA',
          'Dotación de patrullas, motocicletas, bicicletas, caballos y radios',
        ),
        'Se impartió un diplomado de seis días en gestión local de la convivencia, con 240 participantes. El ayuntamiento de Cuautitlán Izcalli, en el Estado de México, aplicó los módulos.',
        list(
          'Es un método integral: va del contexto que hace falta para la seguridad al papel del Estado y de las policías, y suma a quienes delinquieron.',
          'Su eje es que la gente participe en protegerse a sí misma.',
        ),
      ],
      below: [
        lines(
          'Tipo de Interacción C-SS',
          list(
            'Un experto del PRGL pasó un mes en el país: hizo el diagnóstico y diseñó la estrategia.',
            'Seis expertos vinieron en misión de capacitación e impartieron el diplomado.',
            'Cinco misiones más dieron apoyo técnico al municipio de Cuautitlán Izcalli y siguieron los acuerdos.',
          ),
        ),
        lines(
          'Recomendaciones.',
          list(
            'En México pocas veces se ha unido seguridad y participación. Convendría investigar qué hizo funcionar estas experiencias y qué las debilitó, y con ello pensar cómo llevarlas a más gobiernos municipales.',
            'Habría que formar más capacidad nacional en estas metodologías, tal vez con una red de universidades.',
            'Cabe buscar más aliados, como la UNODC, que trabaja en Puebla y en Monterrey con proyectos parecidos.',
          ),
        ),
      ],
    },
    {
      row: [
        '3. Diálogo Democrático',
        'Gobernabilidad Democrática. Quien ofrece es el proyecto de Diálogo Democrático (DD) del PNUD con sede en Guatemala.',
        list('Responder a gobiernos que demandan diálogos entre muchos actores', 'Formar capacidades para dialogar', 'Evitar que los conflictos lleguen a crisis'),
        'México, Guatemala, Costa Rica, Panamá, Nicaragua, Haití, Colombia, Venezuela, Ecuador, Bolivia, Chile y Argentina',
        list('Análisis de los conflictos', 'Facilitación del diálogo', 'Diseño de procesos de cambio que eviten las crisis'),
        lines(
          'En 2007 el proyecto facilitó un diálogo nacional y realizó tres talleres con organizaciones civiles, para que aprendieran a actuar en red.',
          'En 2008 facilitó conversaciones entre diputados, en busca de acuerdos sobre seguridad nacional y cambio climático.',
        ),
        'No se llegó tan a fondo como para tener impacto. Las recomendaciones dicen cómo volver al tema y darle impulso en el país.',
      ],
      below: [
        'Tipo de Cooperación. Por gestión de la oficina del PNUD en México vinieron expertos del programa DD a facilitar diálogos y negociaciones.',
        'Recomendaciones. Lo hecho animó el trabajo en red de la sociedad civil y ordenó el de la Cámara en clima y seguridad. Pero faltaron apoyo, profundidad y seguimiento, y no se alcanzó el impacto que se buscaba; al empezar 2009 el respaldo seguía siendo escaso. De inmediato hacen falta voluntad política que dé seguimiento a lo acordado, planes para asimilar los métodos, revisar si los acuerdos siguen vigentes y son viables, y preparar mexicanos que los pongan en práctica.',
      ],
    },
  ],
};

const consolidated: SampleAnnex = {
  sheet: 'Anexo 3',
  title: 'ANEXO 3. PROGRAMAS CONSOLIDADOS, DE MÉXICO HACIA OTROS PAÍSES',
  headers: ['Programa', 'Área', 'Objetivo', 'Países con los que se ha tenido interacción', 'Productos de conocimiento, terminados (empaquetamiento)', 'Relevancia'],
  programmes: [
    {
      row: [
        '1. Asistencia y Diálogo Electoral',
        'Gobernabilidad Democrática',
        'Hacer más capaces a los organismos electorales por medio de la cooperación Sur-Sur',
        'Haití (1995 y 2004), Burkina Faso (1996), Timor Oriental y Zimbabwe (1999), Perú (2000 y 2001), Ecuador y Bolivia (2002), Irak (2004), República Dominicana (2007-2008), Líbano y Bosnia (2008), Guatemala (2009). En total, 12 países.',
        list(
          'Programa Internacional de Capacitación e Investigación Electoral, del PNUD y el IFE',
          'Red de especialistas del país y de fuera; para América Latina y el Caribe, CAPEL',
          'Disco educativo y Guía para observar elecciones, publicada en 1999',
          'Seminario de observación electoral: antes, durante y después de la jornada, diseño de un proyecto y tareas estratégicas',
          'Fondo documental con historia, marcos jurídicos y sistemas electorales del mundo',
        ),
        'Al cabo de 12 años de trabajo se diseñó y se lanzó el Programa Internacional, con un enfoque innovador: parte de la demanda del usuario, respeta por completo el sistema político de cada nación, es flexible, rápido y barato, entrega productos concretos acordados con el beneficiario y se apoya en un intercambio Sur-Sur en que cada parte complementa a la otra.',
      ],
      below: [
        lines(
          'Tipo de Interacción. C-SS',
          list(
            'Hubo cinco modalidades, cada una un paso más allá de la anterior.',
            'Expertos del IFE dieron asistencia en observación (Haití, 1995), recogieron demandas (Bolivia, 2002) y administraron de manera directa elecciones en Timor Oriental, Zimbabwe y Bolivia (1999-2002).',
            'Se capacitó en México a personal de Irak y Haití (2004) y de Bosnia (2008) en administración electoral.',
            'El IFE viajó a Líbano en 2008 a formar cuadros y dio al Tribunal Supremo de Guatemala un taller internacional.',
            'En República Dominicana se diseñó en 2008 una escuela nacional de formación electoral.',
            'Se diseñó y se puso en marcha un programa internacional de formación e investigación.',
          ),
        ),
        lines('Recomendaciones.', list('Poner por escrito el enfoque y el método con que se trabaja', 'Sistematizar lo vivido en cada país', 'Dar fuerza a las redes de expertos y establecer otra donde se intercambien lecciones')),
      ],
    },
    {
      row: [
        '2. Estrategia de Igualdad de Género',
        'Género',
        'Contar con una estrategia y un plan de acción nacionales para que la mirada de género llegue a todas las áreas de la oficina y también a las leyes, las instituciones públicas y las organizaciones civiles.',
        'Los países siguientes acogieron foros y eventos en los que participó el PNUD México; no fueron asistencias Sur-Sur a cada uno. Sobre cambio climático hubo trato con Ruanda, Marruecos y Polonia; sobre riesgo de desastres se estuvo en China, Colombia y El Salvador.',
        'Existen productos innovadores por su análisis y sus conceptos: la Agenda Azul de las Mujeres, publicaciones de género y desarrollo humano, guías de género y cambio climático y guías de desastres. Además se ejerce liderazgo intelectual en la región y en el mundo. Está por darse en América Latina una capacitación a futuras capacitadoras y capacitadores en género y clima.',
        'Otros piden ya estos productos y se están traduciendo al inglés y al francés. Al equipo se le consulta y se le invita a encuentros de peso. Su liderazgo en gestionar conocimiento y difundir buenas prácticas da frutos en la C-SS, gracias a un buen equipo y a una estrategia hecha a la medida de un país de renta media.',
      ],
      below: [
        lines(
          'Tipo de Interacción.',
          'La cooperación Sur-Sur busca atarse a los ODM, y esta estrategia lo hace con el tercero y el séptimo. Se ven en ella intercambio virtual, consulta de plataformas, presencia en foros regionales y globales y alianzas que se promueven. Lo realizado quiso llevar la igualdad de género a las negociaciones y a los conceptos con que se tratan el clima y el riesgo de desastres.',
        ),
        lines(
          'Recomendaciones.',
          'Seguir empaquetando los productos con más lecciones y plataformas más ricas. Tejer alianzas que lleven las recomendaciones a las políticas de más países: se avizora, por ejemplo, que riesgo y género se junten en planes de estados y de la nación. Ganado ya el terreno del conocimiento y de las ideas, lo urgente es aterrizar la igualdad en los programas nacionales.',
        ),
      ],
    },
    {
      row: [
        '3. Programa de Manejo de Riesgos, PMR',
        'Ambiente, junto con el Programa de Pequeñas Donaciones (PPD) del GEF',
        'Formar capacidades para el manejo local del riesgo de desastres en municipios con bajo desarrollo humano',
        'El PPD del GEF tiene interés en implementar el PMR en todo el mundo; ha empezado a sistematizar lecciones y busca fondos para difundir, capacitar y proteger proyectos sociales. Se diseña, y para él se movilizan recursos, un proyecto mesoamericano con el PNUD y el PPD de Belice, Costa Rica, ELS, Guatemala, Honduras y República Dominicana.',
        lines(
          'Alcance: 500 comunidades de 25 micro-regiones; 38 ONG en red y 50 promotores locales capacitados. El paquete:',
          list(
            'Método que fortalece la gestión del riesgo en los municipios',
            'Diplomado para expertos locales de las UMAC',
            'Incidencia en políticas públicas, por la relación estrecha con Protección Civil (SNPC) y con SEDESOL',
            'Método para medir qué tan vulnerable es una inversión nueva, como un hospital',
            'Gestión del riesgo con mirada de género e intercultural',
          ),
        ),
        'Mira el riesgo desde el desarrollo y no solo desde la protección civil: separa la prevención de fondo, con la gente, de los meros preparativos. Busca equilibrio entre las obras y las tecnologías sociales, cuyo papel entiende y promueve. Ha avanzado mucho en unir, en las ideas y en la práctica, riesgo, género e interculturalidad.',
      ],
      below: [
        lines('Tipo de Interacción Intra-Agencial', 'El PPD del GEF expresó su interés en implementar el programa a escala mundial. El proyecto mesoamericano de riesgos locales está todavía gestándose.'),
        lines(
          'Recomendaciones.',
          '- Conseguir fondos para 2010-2015 con miras al intercambio y a la internacionalización',
          '- Completar con orden y sistema el “empaquetamiento”',
          '- Idear con gobierno, academia y otras contrapartes del país una estrategia para que se apropien de modelos, procesos y módulos',
        ),
      ],
    },
    {
      row: [
        '4. Programa de Desarrollo de Proveedores (PDP)',
        'Competitividad y Sector Privado',
        lines(
          'Antecedentes: nació en 2004 y ha atendido en México 57 cadenas productivas o proyectos de alimentos, farmacia, autos, metalmecánica, ropa, calzado, textil y construcción. Su contraparte en el país es Nacional Financiera.',
          'Objetivos. Un mercado interno más fuerte, con pymes integradas al comercio y a las finanzas del mundo.',
        ),
        lines(
          'Diálogos, interés y demanda captada: Ministerio de Comercio de Perú, Ecopetrol en Colombia, y el PNUD en Guatemala y Paraguay.',
          'Cooperación Sur-Sur con ELS: a lo largo de 2009 se transfiere completa la metodología, junto con el portal, a Camersal, contraparte nacional, en un proyecto de diez meses. Existe el compromiso de formar a 20 consultores salvadoreños. El PNUD enlaza y facilita.',
        ),
        list(
          'Portal donde la gran empresa que compra encuentra a sus proveedores',
          'Metodología de cinco pasos: promover, diagnosticar, planear la mejora, implementar y documentar',
          'Evaluación en la planta, según lo que cada comprador pide',
          'Curso virtual de cuatro meses para formar consultores',
        ),
        lines(
          'Grandes empresas del mundo lo tienen hoy por socio estratégico en integración productiva.',
          'Atiende a la pyme de principio a fin, con una metodología que se validó en 57 cadenas del país.',
          'Ha creado plataformas virtuales para sistematizar lo que sabe y compartirlo.',
          'Tiene una red madura de consultores que acompaña con soporte técnico.',
          'Se puede replicar: hay cadenas que van por la segunda o la tercera generación de proveedores.',
        ),
      ],
      below: [
        lines('Tipo de Interacción. Ver matriz 3.3', list('Por la página y el portal del programa, intercambio virtual', 'Capacidades que se desarrollan en ELS: se transfiere el programa entero.')),
        lines(
          'Recomendaciones.',
          list(
            'Visión estratégica: leer juntos los diagnósticos y sacar de ellos brechas, negocios e insumos de política pública.',
            'Con esa visión, hallar empresas del país capaces de exportar y atar la integración productiva al comercio exterior.',
            'Escoger entre las 57 cadenas las de mayor éxito y sistematizarlas; para empezar: Cementos de Chihuahua, ZF Sachs, CP Ingredientes, Cartens (zapatos) y el acero.',
            'Comunicar mejor el método, sus productos, lecciones y logros.',
          ),
        ),
      ],
    },
    {
      row: [
        '5. Blindaje Social. Programas sociales protegidos en tiempo de elecciones',
        'Gobernabilidad Democrática',
        lines(
          'Informar qué tan protegidos están los programas sociales y cuáles son los estándares mínimos.',
          'La Secretaría de Desarrollo Social solicitó en noviembre de 2005 que el PNUD México analizara esa protección. Un Alto Consejo de expertos independientes optó por estudiar los ocho mayores programas federales.',
        ),
        'Vistos los buenos resultados, Panamá, El Salvador, Chile y Colombia mostraron interés en imitar lo hecho en México.',
        'Quedaron definidos los estándares mínimos, y se entregaron recomendaciones a corto y a mediano plazo para reforzar el “blindaje”.',
        lines(
          'De los datos del proyecto salieron estándares mínimos para que los programas se institucionalicen. El PNUD pasó a ser consulta obligada, ajena al gobierno.',
          'Ahora, con Transparencia Mexicana, se afinan los conceptos y los estándares y se arma una base de datos con lo que dependencias y estados evaluarán en la primavera de 2009.',
          'En México la experiencia es sólida; en otros países de la región todavía no se ha podido replicar.',
        ),
      ],
      below: [
        lines('Tipo de Interacción. Ver matriz 3.3', 'No pasó de la Etapa 3: hubo intercambios virtuales y también de expertos. Se propuso desarrollar capacidades, pero no se avanzó por razones propias de cada país al que se quiso llevar.'),
        lines(
          'Recomendaciones.',
          'Para replicarlo en otro lado deben coincidir varias condiciones, sobre todo instituciones democráticas locales y alianzas, que según el caso ayudan o estorban. México conoce la materia electoral; otros países no. Cabe esperar que lo que resulte de la segunda etapa, con Transparencia Mexicana, sirva a otros: los conceptos y los estándares.',
        ),
      ],
    },
    {
      row: [
        '6. Observatorio OCAV (Competitividad y Cadenas de Valor). Viaje educativo a Asia',
        'Competitividad e Integración Productiva',
        'Llevar a funcionarios y empresarios mexicanos a estudiar cómo se enlazan política industrial, planes de estudio y formación de personas para competir en el mundo con más valor agregado.',
        'En marzo de 2009 el grupo visitará tres países: Malasia, República de Corea y China.',
        'Método validado de viajes de estudio para quienes toman decisiones sobre políticas públicas en temas estratégicos. Se elige un tema que importe al crecimiento de México; se gestiona el apoyo de empresa, academia y gobierno; se escogen países que lleven ventaja; el PNUD pone en contacto con sus instituciones; se diseña el viaje y, ya en él, se define qué podría aplicarse en México.',
        list(
          'En México van cada cual por su lado las prioridades nacionales, la empresa privada y la preparación de personal.',
          'El viaje mostrará a líderes públicos y privados cómo resuelven otros ese triángulo.',
          'Dejará un informe completo de qué parte de lo aprendido puede usarse en México.',
          'Fomentará de manera directa el trato entre pares de gobierno, empresa y universidad, y con ello la C-SS.',
        ),
      ],
      below: [
        lines('Tipo de Interacción. Ver matriz 3.3', list('Expertos que intercambian', 'Visitas de campo en viaje de estudio')),
        lines(
          'Recomendaciones.',
          list(
            'Poner en marcha pilotos que unan pymes, política industrial, globalización y planes de estudio.',
            'Redactar un plan de acción sobre competitividad y pymes ante la globalidad.',
            'Cuidar los contactos que deje el viaje, como paso previo a una C-SS formal.',
            'Ofrecer a otras secretarías la experiencia de los viajes en sus temas estratégicos.',
          ),
        ),
      ],
    },
    {
      row: [
        '7. Pacto Mundial',
        'Competitividad e Integración Productiva',
        'Acompañar a quienes mostraron interés en sumarse al Pacto Mundial y a sus principios: el Gobierno Federal anterior, algunos estados y municipios, y empresas de todo tamaño. El PNUD México alentó la capacitación y la asistencia técnica en responsabilidad social de la empresa.',
        'República Dominicana, Paraguay, Panamá, Colombia y Argentina',
        lines(
          'Hay herramientas concretas para conocer la responsabilidad social y poner en práctica los diez principios:',
          list('Guía práctica del Pacto en México', 'Curso presencial que explica a las pymes las ventajas de asociarse', 'Seminario en línea de responsabilidad social', 'Herramienta con que un gobierno local aplica el Pacto'),
        ),
        lines(
          'La red mexicana del Pacto se constituyó en 2005 y cuenta con más de 300 participantes: empresas de todo tamaño, sector público, sindicatos, academia y organizaciones civiles.',
          'Ningún país lo había hecho antes: México fue el primero en desarrollar una herramienta para gobiernos locales.',
          'En 2009 se establecerá un comité del Pacto con empresas del país, el primero que tendrá México.',
        ),
      ],
      below: [
        lines(
          'Tipo de Interacción.',
          'Para el Secretario General de las Naciones Unidas, las alianzas público-privadas son uno de los grandes motores de la cooperación Sur-Sur, y el Pacto ha fortalecido ese nexo con redes y trabajo focalizado.',
          'La red mexicana ha participado en encuentros internacionales y ha presentado allí sus metodologías, sus buenas prácticas sistematizadas y las lecciones que aprendió. Desde 2005 los intercambios son regulares; este año la coordinadora en México fue contratada para dirigir la oficina regional de Bogotá, y viene el reto de formar el comité. Todo ello habla de un programa maduro, con experiencia y con alianzas bien hechas.',
        ),
        lines('Recomendaciones.', 'En esta crisis económica conviene que México siga adelante con el Pacto y que sus métodos y lecciones influyan en la región.'),
      ],
    },
    {
      row: [
        '8. Operación "Visas"',
        'Operaciones',
        'En la primera semana de agosto de 2008 (días 3 a 8) la ciudad de México acogió la XVII Conferencia Internacional sobre el SIDA. El 10 de junio el Gobierno solicitó ayuda formalmente y el PNUD México brindó un servicio de entrega de visas ("Visa Delivery Service").',
        '49 oficinas del PNUD repartidas en África, Asia y el Pacífico, Estados Árabes, Europa, la CEI y el Caribe',
        'Se ideó un mecanismo nuevo para tramitar visas: con el consentimiento de cada asistente se activaba a las oficinas del PNUD que gestionarían o recibirían su pasaporte; desde México se vigilaba de cerca en qué paso iba cada trámite, y al final se reembolsaban los gastos a esas oficinas.',
        'Con la red mundial del PNUD detrás, la Secretaría de Relaciones Exteriores pudo asegurar una conferencia de varios miles de personas. El asunto era delicado, por el costo político de mover pasaportes de tantas naciones; complejo de operar; y urgente, pues el plazo era corto.',
      ],
      below: [
        lines('Tipo de Interacción. Ver matriz 3.3', 'Hubo intercambio virtual con ocho países: Egipto, India, Kenia, Marruecos, Sudáfrica, Tailandia, Trinidad y Tobago y Turquía. El mecanismo para gestionar las visas quedó sistematizado.'),
        lines(
          'Recomendaciones.',
          'Empezar tres meses antes, cuando menos, con las autoridades (SRE, INM), los organizadores (IAS) y las oficinas regionales. Si pasan de 2000 los delegados, acordar con la SRE que se pidan los menos documentos posibles. Convendría sistematizar lecciones y buenas prácticas para otros encuentros que exijan tanta logística.',
        ),
      ],
    },
  ],
};

export const SAMPLE = [imported, consolidated] as const;
