import type { Programme } from '../../src/annex/programme';
import { OWN_COLUMNS, OWN_PREFIX, type OwnColumn } from '../../src/method';
import { beside, grid, PACKS, read, stack, textOf, textsOf, type SheetOptions, type Value } from './grids';
import { asFiche, asPasted, asReport, asTable, WRITTEN, type Written } from './programmes';

const [cacao, schools, shea, gardens] = WRITTEN as [Written, Written, Written, Written];
const HEAD = ['Programa', 'Área', 'Objetivo', 'Países participantes', 'Productos de conocimiento', 'Relevancia', 'Recomendaciones'];
const line = (name: Value, mark: string): Value[] => [name, ...HEAD.slice(1).map((heading) => `${heading} ${mark}`)];
const table = (rows: readonly (readonly Value[])[], options?: SheetOptions) => read(grid([HEAD, ...rows], options));
const names = ({ programmes }: { programmes: readonly Programme[] }): string[] => programmes.map(({ name }) => name);

describe('sheets that are no annex', () => {
  test.each<[what: string, rows: Value[][]]>([
    ['a budget', [['Programa', 'Presupuesto', 'Ejercido', 'Saldo'], ['Riego', 100, 40, 60], ['Total', 100, 40, 60]]],
    ['a budget by objective', [['Programa', 'Objetivo', 'Partida', 'Monto'], ['Riego', 'Sembrar más', 'Viajes', 900]]],
    ['an agenda', [['Hora', 'Tema', 'Objetivo', 'Modalidad', 'Programa'], ['9:00', 'Apertura', 'Dar la bienvenida', 'Virtual', 'Riego']]],
    ['a list of projects', [['Proyecto', 'País', 'Sector', 'Presupuesto', 'Estado'], ['Riego', 'Perú', 'Agua', 900, 'Activo']]],
    ['a list with programme, area and objective', [['Programa', 'Área', 'Objetivo', 'Responsable', 'Fecha'], ['Riego', 'Agua', 'Sembrar más', 'Ana', '2009']]],
    ['a work plan', [['Programa', 'Objetivo', 'Actividades', 'Resultados', 'Responsable', 'Fecha', 'Monto'], ['Riego', 'Sembrar', 'Talleres', 'Más', 'Ana', 'Mayo', 1]]],
    ['a logical frame', [['Projet', 'Objectif', 'Résultats', 'Indicateurs', 'Budget'], ['Irrigation', 'Semer', 'Plus', '12', '9']]],
    ['contacts', [['Nombre', 'Título', 'País', 'Unidad'], ['Ana', 'Dra.', 'Perú', 'Ambiente']]],
    ['one column called Programa', [['Programa'], ['Riego'], ['Pesca']]],
    ['one column called Objetivo', [['Objetivo', 'Meta 2009'], ['Sembrar más', '12']]],
    ['a letter', [['Estimada colega:'], ['El objetivo del programa es que los países participen.'], ['Recomendaciones: ninguna.']]],
    ['a project sheet', [['Proyecto', 'Riego'], ['Objetivo', 'Sembrar más'], ['Presupuesto', 900], ['Responsable', 'Ana']]],
    ['attendance', [['Name', 'Country', 'Programme', 'Email'], ['Ana', 'Peru', 'Irrigation', 'a@example.org']]],
    ['a survey', [['Área', 'Recomendaciones'], ['Agua', 'Publicar']]],
  ])('%s', (_, rows) => {
    const { annexes, programmes, skipped } = read(grid(rows));
    expect([annexes, programmes]).toEqual([[], []]);
    expect(skipped.map(({ sheet, cell, reason }) => [sheet, cell, reason])).toEqual([['Hoja1', null, 'noAnnex']]);
  });

  test.each(['Matriz de marco lógico', 'Anexo 4'])('a logical frame on a sheet called %s', (sheet) => {
    expect(read(grid([['Proyecto', 'Objetivo', 'Resultados', 'Indicadores', 'Presupuesto'], ['Riego', 'Sembrar', 'Más', 12, 9]], { sheet })).annexes).toEqual([]);
  });

  test.each<[string[]]>([
    [['Programa', 'Objetivo', 'Recomendaciones']], [['Programme', 'Objective', 'Country', 'Work done']], [['Projet', 'Pays partenaires', 'Produits de connaissance']],
    [['Iniciativa', 'Sector', 'Meta', 'Países', 'Productos', 'Logros', 'Impacto', 'Modalidad', 'Próximos pasos']], [['Nome', 'Tema', 'Finalidade', 'Parceiros', 'Publicações', 'Resultados', 'Contexto', 'Intercâmbios', 'Sugestões']],
  ])('%j is an annex all the same', (head) => {
    expect(read(grid([head, head.map((one) => `${one} de Riego`)])).programmes).toHaveLength(1);
  });

  test('an empty sheet is said to be empty; Crisol’s own sheets are passed over in silence', () => {
    expect(read(grid([], { sheet: 'Vacía' }), grid([[null]], { sheet: 'En blanco' }), grid(asTable([cacao]), { own: 'matrix' })))
      .toEqual({ annexes: [], programmes: [], skipped: [{ sheet: 'Vacía', cell: null, reason: 'emptySheet', text: '' }, { sheet: 'En blanco', cell: null, reason: 'emptySheet', text: '' }] });
  });
});

describe('Annex 2 or 3', () => {
  const wide = (countries: string): Value[][] => [['Programa', 'Objetivo', countries, 'Productos de conocimiento'], ['Riego', 'Sembrar', 'Perú', 'Guía']];
  test.each<[title: string | null, sheet: string, countries: string, kind: 2 | 3 | null]>([
    ['Anexo 2. Programas importados', 'Anexo 3', 'Países con los que se trabaja', 2],
    ['Programas consolidados', 'Anexo 2', 'Países en los que operan', 3],
    ['Matriz de programas', 'Anexo 2', 'Países con los que se trabaja', 2],
    [null, 'Annexe 3', 'Países en los que operan', 3],
    [null, 'Hoja1', 'Países en los que operan', 2],
    [null, 'Hoja1', 'Países con los que se ha tenido interacción', 3],
    [null, 'Hoja1', 'Países', null],
  ])('title %j, sheet %j, column %j: %s', (title, sheet, countries, kind) => {
    const { annexes, programmes } = read(grid(stack(title === null ? [] : [[title], []], wide(countries)), { sheet }));
    expect([annexes[0]!.kind, annexes[0]!.title, programmes[0]!.kind]).toEqual([kind, title, kind]);
  });
});

describe('rows', () => {
  test('empty rows, hidden rows, numbers and a table’s name', () => {
    const reading = table([line('1. Riego', 'a'), [], line('Pesca', 'b'), [], [], line(2030, 'c')], { hiddenRows: [1], tables: [{ name: 'Tabla1', area: { row: 0, column: 0, rows: 7, columns: 7 } }] });
    expect(reading.programmes.map(({ number, name, cell }) => [number, name, cell])).toEqual([['1', 'Riego', 'A2'], [null, 'Pesca', 'A4'], [null, '2030', 'A7']]);
    expect([reading.annexes[0]!.table, reading.skipped]).toEqual(['Tabla1', []]);
  });

  test.each<[text: string, number: string | null, name: string]>([
    ['1. SIGOB', '1', 'SIGOB'], ['12) Riego', '12', 'Riego'], ['3 - Riego', '3', 'Riego'], ['(4) Riego', '4', 'Riego'], ['2.1. Riego\n(fase II)', '2.1', 'Riego (fase II)'], ['5.Riego', '5', 'Riego'], ['Nº 6: Riego', '6', 'Riego'],
    ['2030 Agenda', null, '2030 Agenda'], ['3D para todos', null, '3D para todos'], ['10 ciudades', null, '10 ciudades'], ['8. "Visas"', '8', '"Visas"'], ['100', null, '100'],
  ])('the name %j is number %s and %j', (text, number, name) => {
    expect(table([line(text, 'a')]).programmes.map((one) => [one.number, one.name])).toEqual([[number, name]]);
  });

  test('totals, sources and notes are no programmes', () => {
    const { programmes, skipped } = table([line('Riego', 'a'), line('Pesca', 'b'), ['Total general', null, null, 12], ['Fuente: elaboración propia, 2009'], [], ['Nota: cifras preliminares']]);
    expect(programmes.map(({ name, rows }) => [name, rows])).toEqual([['Riego', [1, 1]], ['Pesca', [2, 2]]]);
    expect(skipped.map(({ cell, reason }) => [cell, reason])).toEqual([['A4', 'unnamedRow'], ['A5', 'unnamedRow'], ['A7', 'unnamedRow']]);
  });

  test('a programme called Total is one', () => {
    expect(names(table([line('Calidad Total', 'a'), line('Total Quality', 'b')]))).toEqual(['Calidad Total', 'Total Quality']);
  });

  test('a row without a programme that continues nothing is named', () => {
    const { programmes, skipped } = table([[null, 'Ambiente', 'Sembrar'], line('Riego', 'a')]);
    expect([programmes.length, skipped]).toEqual([1, [{ sheet: 'Hoja1', cell: 'B2', reason: 'unnamedRow', text: 'Ambiente' }]]);
  });

  test('a row of which only the name is written is a programme of which nothing is known', () => {
    expect(table([line('Riego', 'a'), ['Pesca'], line('Cacao', 'b')]).programmes.map((one) => [one.name, Object.keys(one.fields).length])).toEqual([['Riego', 7], ['Pesca', 1], ['Cacao', 7]]);
  });

  test('a heading between programmes, merged across, is none', () => {
    const { programmes, skipped } = table([['Gobernabilidad'], line('Riego', 'a'), ['Ambiente'], line('Pesca', 'b')], { merges: ['A2:G2', 'A4:G4'] });
    expect([programmes.map(({ name }) => name), skipped.map(({ cell }) => cell)]).toEqual([['Riego', 'Pesca'], ['A2', 'A4']]);
  });

  test('an error value is left out and named', () => {
    const row = line('Riego', 'a');
    row[2] = '#REF!';
    const { programmes, skipped } = table([row, ['#N/A', 'Ambiente'], line('Pesca', 'b')]);
    expect([names({ programmes }), textOf(programmes[0], 'objective'), textOf(programmes[0], 'area')]).toEqual([['Riego', 'Pesca'], undefined, 'Área a']);
    expect(skipped.map(({ cell, reason, text }) => [cell, reason, text])).toEqual([['C2', 'errorCell', '#REF!'], ['A3', 'errorCell', '#N/A'], ['A3', 'unnamedRow', 'Ambiente']]);
  });

  test('the same programme twice is read twice', () => {
    expect(names(table([line('Riego', 'a'), line('Riego', 'a')]))).toEqual(['Riego', 'Riego']);
  });

  test('blank or merged down, the rows below a programme belong to it', () => {
    const rows = [line('Riego', 'a'), [null, null, 'más', null, 'otra guía'], [], [null, null, 'y más'], line('Pesca', 'b')];
    for (const merges of [null, [], ['A2:A5', 'B2:B5']]) {
      const { programmes } = table(rows, { merges });
      expect(programmes.map(({ name, rows: taken }) => [name, taken])).toEqual([['Riego', [1, 4]], ['Pesca', [5, 5]]]);
      expect(programmes[0]!.fields.objective).toEqual([
        { row: 1, column: 2, cell: 'C2', text: 'Objetivo a' }, { row: 2, column: 2, cell: 'C3', text: 'más' }, { row: 4, column: 2, cell: 'C5', text: 'y más' },
      ]);
    }
  });

  test('a cell merged down over two programmes speaks for both', () => {
    const { programmes } = table([line('Riego', 'a'), ['Pesca', null, 'Pescar']], { merges: ['B2:B3'] });
    expect(programmes.map((one) => one.fields.area)).toEqual([[{ row: 1, column: 1, cell: 'B2', text: 'Área a' }], [{ row: 1, column: 1, cell: 'B2', text: 'Área a' }]]);
    expect(programmes[1]!.rows).toEqual([2, 2]);
  });

  test('what a merged area covers is not read', () => {
    expect(textOf(table([['Riego', 'Agua', 'vieja', 'Perú', 'Guía']], { merges: ['B2:C2'] }).programmes[0], 'objective')).toBeUndefined();
  });

  test('another table below, apart, is not taken for programmes', () => {
    const { programmes, annexes } = table([line('Riego', 'a'), [], [], ['Partida', 'Monto', 'Año'], ['Viajes', 900, 2009], ['Talleres', 100, 2009]]);
    expect([names({ programmes }), annexes[0]!.area.rows]).toEqual([['Riego'], 2]);
  });
});

describe('columns', () => {
  test('one that is not understood is left alone and named', () => {
    const { annexes, programmes, skipped } = read(grid([[...HEAD, 'Presupuesto', 'Contacto'], [...line('Riego', 'a'), 900, 'Ana']]));
    expect(annexes[0]!.unknownColumns).toEqual([{ header: 'Presupuesto', cell: 'H1' }, { header: 'Contacto', cell: 'I1' }]);
    expect(skipped).toEqual([{ sheet: 'Hoja1', cell: 'H1', reason: 'unknownColumn', text: 'Presupuesto' }, { sheet: 'Hoja1', cell: 'I1', reason: 'unknownColumn', text: 'Contacto' }]);
    expect([annexes[0]!.area.columns, Object.keys(programmes[0]!.fields)]).toEqual([9, ['programme', 'area', 'objective', 'countries', 'products', 'relevance', 'recommendations']]);
  });

  test('an unknown column of a report is named once', () => {
    const { rows } = asReport([cacao, gardens]);
    const { skipped } = read(grid(rows.map((row) => (row.length > 5 ? [...row, row[0] === 'Programa' ? 'Contacto' : 'Ana'] : row))));
    expect(skipped.map(({ cell, reason }) => [cell, reason])).toEqual([['H1', 'unknownColumn']]);
  });

  test('two wordings of one field are read together, the same heading twice is not', () => {
    const { programmes, skipped } = read(grid([[...HEAD, 'Impacto', 'Relevancia', 'Proyecto'], [...line('Riego', 'a'), 'Mucho', 'Otra', 'Riego II']]));
    expect([textOf(programmes[0], 'relevance'), textOf(programmes[0], 'programme')]).toEqual(['Relevancia a\nMucho', 'Riego']);
    expect(skipped.map(({ cell, reason, text }) => [cell, reason, text])).toEqual([['I1', 'duplicateHeader', 'Relevancia'], ['J1', 'duplicateHeader', 'Proyecto']]);
  });

  test('a column that only numbers the programmes', () => {
    const { annexes, programmes, skipped } = read(grid([['No.', ...HEAD], [1, ...line('Riego', 'a')], [2, ...line('Pesca', 'b')]]));
    expect([programmes.map(({ number, name, cell }) => [number, name, cell]), annexes[0]!.area.column, skipped]).toEqual([[['1', 'Riego', 'B2'], ['2', 'Pesca', 'B3']], 0, []]);
  });

  test.each<[merges: readonly string[] | null]>([[['E1:F1']], [null]])('a heading over two columns (merges %j)', (merges) => {
    const { programmes, skipped } = read(grid([['Programa', 'Área', 'Objetivo', 'Países', 'Productos de conocimiento', null, 'Relevancia'], ['Riego', 'Agua', 'Sembrar', 'Perú', 'Guía', 'Manual', 'Mucha']], { merges }));
    expect([textOf(programmes[0], 'products'), skipped]).toEqual(['Guía\nManual', []]);
  });

  test('headings over two rows', () => {
    const head: Value[][] = [['Programa', 'Objetivo', 'Países participantes', null, 'Productos de conocimiento'], [null, null, 'del norte', 'del sur', null]];
    const { programmes, skipped } = read(grid([...head, ['Riego', 'Sembrar', 'Suiza', 'Perú', 'Guía']], { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] }));
    expect([programmes.length, textOf(programmes[0], 'countries'), programmes[0]!.countries.map(({ code }) => code), skipped]).toEqual([1, 'Suiza\nPerú', ['CH', 'PE'], []]);
  });

  test.each<[string, Value[][], merges: readonly string[], names: readonly string[]]>([
    ['the name under most headings merged down is a heading too', [['Programa', 'Objetivo', 'Relevancia'], ['Nombre', null, null], ['Riego', 'Sembrar', 'Mucha']], ['B1:B2', 'C1:C2'], ['Riego']],
    ['one heading merged down over programmes hides none of them', [['Programa', 'Objetivo', 'Relevancia', 'Área'], ['Riego', 'Sembrar', 'Mucha', null], ['Pesca', 'Pescar', 'Alta', null]], ['D1:D3'], ['Riego', 'Pesca']],
    ['one merged down over the next headings hides none', [['Objetivo', 'Área', 'Programa', 'Relevancia'], ['Sembrar', null, 'Riego', 'Mucha'], [], ['Objetivo', null, 'Relevancia', 'Programa'], ['Pescar', 'Mar', 'Alta', 'Pesca']], ['B1:B4'], ['Riego', 'Pesca']],
  ])('%s', (_, rows, merges, names) => {
    const { programmes, annexes } = read(grid(rows, { merges }));
    expect(programmes.map(({ name }) => name)).toEqual(names);
    for (const [at, { area }] of annexes.entries()) for (const other of annexes.slice(at + 1)) expect(other.area.row).toBeGreaterThanOrEqual(area.row + area.rows);
  });

  test('of a table in which no programme has a name, the rows are named', () => {
    const { annexes, skipped } = read(grid([HEAD, [null, ...line('Riego', 'a').slice(1)]]));
    expect([annexes, skipped.map(({ cell, reason }) => [cell, reason])]).toEqual([[], [['B2', 'unnamedRow']]]);
    // One that is still empty is no annex yet, whatever its note says.
    expect(read(grid([HEAD, [], ['Fuente: oficina de país']])).skipped.map(({ reason }) => reason)).toEqual(['noAnnex']);
  });

  test('headings in two languages, with typos', () => {
    const { programmes, skipped } = read(grid([['Programa / Programme', 'Obejtivo\nObjective', 'Paises socios', 'Productos de terminados (Empaquetamiento)', 'Tipo de Interaccion Sur-Sur', '9. Recomedaciones'], ['Riego', 'a', 'b', 'c', 'd', 'e']]));
    expect(textsOf(programmes[0]!)).toEqual({ programme: 'Riego', objective: 'a', countries: 'b', products: 'c', interaction: 'd', recommendations: 'e' });
    expect(skipped).toEqual([]);
  });
});

describe('the report’s own layout', () => {
  const head = HEAD.slice(0, 6);
  const row = (name: string): Value[] => [name, 'a', 'b', 'c', 'd', 'e'];

  test('headings once, for several programmes', () => {
    const { programmes, annexes } = read(grid([head, row('1. Riego'), ['Tipo de Interacción\n• Visita'], ['Recomendaciones. Publicar'], row('2. Pesca'), ['Recomendaciones'], ['• Medir'], ['• Contar']]));
    expect(programmes.map((one) => [one.name, one.rows, textOf(one, 'interaction'), textOf(one, 'recommendations')])).toEqual([['Riego', [1, 3], '• Visita', 'Publicar'], ['Pesca', [4, 7], undefined, '• Medir\n• Contar']]);
    expect([annexes[0]!.layout, annexes[0]!.headerRows]).toEqual(['report', [0]]);
  });

  test('a key that slipped beside a label makes it no programme', () => {
    const key = OWN_PREFIX + PACKS[0]!.headers.own.key;
    const { programmes } = read(grid([[...head, key], [...row('Riego'), 'CR-AAAAA'], ['Recomendaciones', null, null, null, null, null, 'CR-BBBBB'], ['Publicar']]));
    expect(programmes.map((one) => [one.name, one.key, textOf(one, 'recommendations')])).toEqual([['Riego', 'CR-AAAAA', 'Publicar']]);
  });

  test('what follows the label in its line is kept', () => {
    const { programmes } = read(grid([head, row('Riego'), ['Tipo de Interacción Intra-Agencial'], ['La oficina lo pidió.'], ['Recomendaciones.']]));
    expect(programmes[0]!.fields.interaction!.map(({ cell, text }) => [cell, text])).toEqual([['A3', 'Intra-Agencial'], ['A4', 'La oficina lo pidió.']]);
    expect([textOf(programmes[0], 'recommendations'), programmes[0]!.rows]).toEqual([undefined, [1, 4]]);
  });

  test('an empty row before the labels', () => {
    const { programmes } = read(grid([head, row('Riego'), [], ['Tipo de Interacción'], ['• Visita'], [], ['Recomendaciones'], [], ['• Medir']]));
    expect([textOf(programmes[0], 'interaction'), textOf(programmes[0], 'recommendations')]).toEqual(['• Visita', '• Medir']);
  });

  test('the label beside its text', () => {
    const { programmes } = read(grid([head, row('Riego'), ['Tipo de Interacción', '• Visita'], ['Recomendaciones', '• Medir'], [null, '• Contar']]));
    expect([textOf(programmes[0], 'interaction'), textOf(programmes[0], 'recommendations')]).toEqual(['• Visita', '• Medir\n• Contar']);
  });

  test('a second annex below begins at its title', () => {
    const first = asReport([cacao], 'own row');
    const { annexes, programmes } = read(grid(stack([['ANEXO 2. IMPORTADOS']], first.rows, [['ANEXO 3. CONSOLIDADOS']], asReport([gardens], 'own row').rows), { merges: null }));
    expect(annexes.map(({ kind, title, headerRows }) => [kind, title, headerRows])).toEqual([[2, 'ANEXO 2. IMPORTADOS', [1]], [3, 'ANEXO 3. CONSOLIDADOS', [12]]]);
    expect(textOf(programmes[0], 'recommendations')).toBe(cacao.fields.recommendations);
  });

  test('a title one row below is not taken for a recommendation', () => {
    const { programmes, annexes, skipped } = read(grid([head, row('Riego'), ['Recomendaciones'], ['• Medir'], [], ['Programas consolidados'], head, row('Pesca')], { merges: null }));
    expect([textOf(programmes[0], 'recommendations'), annexes.map(({ title }) => title), skipped]).toEqual(['• Medir', [null, 'Programas consolidados'], []]);
  });

  test('labels beside a programme merged down over them', () => {
    const { programmes } = read(grid([head, row('Riego'), [null, 'Tipo de Interacción\n• Visita'], [null, 'Recomendaciones'], [null, '• Medir']], { merges: ['A2:A5', 'B3:F3', 'B4:F4', 'B5:F5'] }));
    expect([textOf(programmes[0], 'area'), textOf(programmes[0], 'interaction'), textOf(programmes[0], 'recommendations')]).toEqual(['a', '• Visita', '• Medir']);
  });

  test('a note between a programme and its labels is left out', () => {
    const { programmes, skipped } = read(grid([head, row('Riego'), ['Nota: cifras de 2008'], [null, 'suelto'], ['Recomendaciones. Medir']]));
    expect([textOf(programmes[0], 'area'), textOf(programmes[0], 'recommendations'), skipped.map(({ cell }) => cell)]).toEqual(['a', 'Medir', ['A3', 'B4']]);
  });

  test('a label with no programme above it is named', () => {
    expect(read(grid([head, ['Recomendaciones. Publicar'], row('Riego')])).skipped.map(({ cell, reason }) => [cell, reason])).toEqual([['A2', 'unnamedRow']]);
  });
});

describe('fiches', () => {
  test('unknown labels are left alone and named', () => {
    const rows = asFiche(cacao);
    rows.splice(3, 0, ['Presupuesto', 900], ['Contacto', 'Ana']);
    const { annexes, programmes, skipped } = read(grid(rows));
    expect(annexes[0]!.unknownColumns).toEqual([{ header: 'Presupuesto', cell: 'A4' }, { header: 'Contacto', cell: 'A5' }]);
    expect([skipped.map(({ reason }) => reason), textOf(programmes[0], 'objective')]).toEqual([['unknownColumn', 'unknownColumn'], cacao.fields.objective]);
  });

  test('merged labels and values, a title, a source below', () => {
    const rows = stack([['Ficha · Anexo 2'], []], asFiche(shea, 'spread'), [[], ['Source : enquête 2009']]);
    const { annexes, programmes } = read(grid(rows, { merges: ['A5:A6', 'B3:E3', 'B4:E4'] }));
    expect([annexes[0]!.kind, annexes[0]!.title, annexes[0]!.area.row, programmes[0]!.name, textOf(programmes[0], 'recommendations')]).toEqual([2, 'Ficha · Anexo 2', 2, shea.name, shea.fields.recommendations]);
  });

  test('what stands apart below a fiche, or right below our rows, is not part of it', () => {
    const ours: Value[][] = [[OWN_PREFIX + PACKS[0]!.headers.own.key, 'CR-00000']];
    for (const after of [[[], ['Preparada por Ana'], ['Tel.', 55]], [...ours, ['Preparada por Ana'], ['Tel.', 55]]]) {
      const { annexes, skipped } = read(grid([...asFiche(cacao), ...after]));
      expect([annexes.map(({ area }) => area.rows), skipped]).toEqual([[asFiche(cacao).length], []]);
    }
  });

  test('an error value in a fiche is left out and named', () => {
    const rows = asFiche(schools);
    rows[2]![1] = '#VALUE!';
    const { programmes, skipped } = read(grid(rows));
    expect([textOf(programmes[0], 'objective'), skipped.map(({ cell, reason }) => [cell, reason])]).toEqual([undefined, [['B3', 'errorCell']]]);
  });

  test.each([['Escuelas de Cacao', 'Escuelas de Cacao'], ['Ficha 3: Escuelas de Cacao', 'Escuelas de Cacao']])('named by its title alone: %j', (title, name) => {
    const { programmes, annexes } = read(grid(stack([[title], []], asFiche(cacao).slice(1), [[], [], [title.replace('Cacao', 'Café')], []], asFiche(cacao).slice(1))));
    expect(programmes.map((one) => [one.name, one.cell, one.rows[0]])).toEqual([[name, 'A1', 0], [name.replace('Cacao', 'Café'), 'A13', 12]]);
    expect(annexes.map(({ area }) => [area.row, area.rows])).toEqual([[0, 10], [12, 10]]);
  });

  test('below a table, beginning with a long text', () => {
    const fiche = asFiche(schools);
    const { programmes } = read(grid(stack([HEAD, line('Riego', 'a'), [], []], [['Objective', 'Bring safe drinking water to primary schools on dry islands, and keep it safe in the years of drought.']], fiche.filter((_, index) => index !== 2))));
    expect(programmes.map(({ name, layout }) => [name, layout])).toEqual([['Riego', 'table'], [schools.name, 'fiche']]);
  });

  test('without a name it is no programme, and named; one that is all blank is passed over in silence', () => {
    const unnamed = asFiche(cacao).map(([label, text], index) => [label, index === 0 ? null : text]);
    const { programmes, skipped } = read(grid(stack(asFiche(schools), [[], []], unnamed)));
    expect([programmes.map(({ name }) => name), skipped.map(({ cell, reason }) => [cell, reason])]).toEqual([[schools.name], [[`A${asFiche(schools).length + 3}`, 'unnamedFiche']]]);
    expect(read(grid(unnamed)).skipped.map(({ reason }) => reason)).toEqual(['unnamedFiche']);
    expect(read(grid(stack(asFiche(schools), [[], []], unnamed.map(([label]) => [label])))).skipped).toEqual([]);
  });

  test('several programmes under one column of labels are not guessed at', () => {
    const both = asFiche(cacao).map((row, index) => [...row, asFiche(gardens)[index]![1]]);
    expect(read(grid(both)).skipped.map(({ reason }) => reason)).toEqual(['noAnnex']);
  });
});

describe('Crisol’s own columns', () => {
  const own = (column: OwnColumn, language: number): string => OWN_PREFIX + PACKS[language]!.headers.own[column];
  const keyOf = (name: string): string => `CR-${String(name.length).padStart(5, '0')}`;
  const value = (column: OwnColumn, name: string): string => (column === 'key' ? keyOf(name) : `${column} de ${name}. Recomendaciones: ninguna.`);
  const isName = (text: Value): Written | undefined => WRITTEN.find(({ name }) => typeof text === 'string' && text.replace(/^\d\. /, '') === name);
  const isHead = (text: Value): boolean => text === 'Programa' || text === 'Programme';
  const withColumns = (rows: readonly (readonly Value[])[], gap: number, language: number, everyHeader: boolean): Value[][] => {
    const width = Math.max(...rows.map((row) => row.length));
    let seen = false;
    return rows.map((row) => {
      const full = Array.from({ length: width + gap }, (_, column) => row[column] ?? null);
      const written = isName(row[0]);
      const head = isHead(row[0]) && (everyHeader || !seen);
      seen ||= head;
      return [...full, ...(head ? OWN_COLUMNS.map((column) => own(column, language)) : written ? OWN_COLUMNS.map((column) => value(column, written.name)) : [])];
    });
  };
  const without = (programme: Programme): object => ({ ...programme, key: null });

  const LAYOUTS: readonly [string, Value[][], readonly string[]][] = [
    ['table', asTable(WRITTEN), []], ['pasted from Word', asPasted(WRITTEN), []], ['report', asReport([cacao, gardens]).rows, asReport([cacao, gardens]).merges], ['report, labels apart', asReport([cacao, gardens], 'own row').rows, []],
    ['table with an unknown column', asTable(WRITTEN).map((row, index) => [...row, index === 0 ? 'Contacto' : 'Ana']), []],
  ];

  test.each(LAYOUTS.flatMap(([what, rows, merges]) => [0, 1].flatMap((gap) => [0, 1, 2, 3].map((language) => [what, gap, PACKS[language]!.tag, rows, merges, language] as const))))('%s, %i blank columns between, in %s', (_, gap, __, rows, merges, language) => {
    const before = read(grid(rows, { merges }));
    for (const everyHeader of [true, false]) {
      const after = read(grid(withColumns(rows, gap, language, everyHeader), { merges }));
      expect(after.programmes.map(without)).toEqual(before.programmes.map(without));
      expect(after.skipped).toEqual(before.skipped);
      expect(after.annexes.map((annex) => ({ ...annex, own: null }))).toEqual(before.annexes);
      expect(after.programmes.map(({ key }) => key)).toEqual(after.programmes.map(({ name }) => keyOf(name)));
      expect(after.annexes.map((annex) => annex.own)).toEqual(before.annexes.map(({ area }) => ({ start: area.column + area.columns + gap, count: OWN_COLUMNS.length, labels: null })));
      expect(before.annexes.every((annex) => annex.own === null)).toBe(true);
    }
  });

  test.each([0, 1].flatMap((gap) => [0, 1, 2, 3].map((language) => [gap, language] as const)))('a fiche, %i blank rows between, pack %i', (gap, language) => {
    const below = (written: Written): Value[][] => [...Array.from({ length: gap }, () => []), ...OWN_COLUMNS.map((column) => [own(column, language), value(column, written.name)])];
    const before = read(grid([...asFiche(cacao), [], [], [], ...asFiche(gardens)]));
    const fiche = asFiche(cacao);
    const after = read(grid([...fiche, ...below(cacao), [], [], ...asFiche(gardens), ...below(gardens)]));
    expect(after.programmes.map((one) => [one.name, one.key, textsOf(one)])).toEqual(before.programmes.map((one) => [one.name, keyOf(one.name), textsOf(one)]));
    expect(after.annexes[0]!.area).toEqual(before.annexes[0]!.area);
    expect(after.annexes[0]!.own).toEqual({ start: fiche.length + gap, count: OWN_COLUMNS.length, labels: 0 });
    expect(after.skipped).toEqual([]);
  });

  test.each([0, 1, 2, 3])('to the right of fiches one below the other, pack %i', (language) => {
    const pile = [...asFiche(cacao), [], ...asFiche(gardens)];
    const before = read(grid(pile));
    const width = Math.max(...pile.map((row) => row.length));
    const beside = (written: Written): Value[][] => OWN_COLUMNS.map((column) => [own(column, language), value(column, written.name)]);
    const rows = pile.map((row): Value[] => Array.from({ length: width + 1 }, (_, column) => row[column] ?? null));
    const top = before.annexes.map(({ area }) => area.row);
    for (const [at, written] of [cacao, gardens].entries()) beside(written).forEach((cells, row) => (rows[top[at]! + row] ??= Array.from({ length: width + 1 }, () => null)).push(...cells));
    const after = read(grid(rows));
    expect(after.programmes.map(without)).toEqual(before.programmes.map(without));
    expect(after.programmes.map(({ key }) => key)).toEqual([cacao, gardens].map(({ name }) => keyOf(name)));
    expect(after.annexes).toEqual(before.annexes.map((annex) => ({ ...annex, own: { start: annex.area.row, count: OWN_COLUMNS.length, labels: width + 1 } })));
    expect(after.skipped).toEqual(before.skipped);
  });

  test('beside each of two tables, and before a column the officer added later', () => {
    const left = withColumns(asTable([cacao]), 0, 0, true);
    const right = withColumns(asTable([schools]), 1, 1, true).map((row, index) => [...row, index === 0 ? 'Contacto' : 'Ana']);
    const { annexes, programmes } = read(grid(beside(left, right, 1)));
    expect(programmes.map(({ name, key }) => [name, key])).toEqual([[cacao.name, keyOf(cacao.name)], [schools.name, keyOf(schools.name)]]);
    expect(annexes.map((annex) => annex.own)).toEqual([{ start: 9, count: 9, labels: null }, { start: 29, count: 9, labels: null }]);
    expect(annexes.map((annex) => annex.unknownColumns)).toEqual([[], [{ header: 'Contacto', cell: 'AM1' }]]);
  });
});
