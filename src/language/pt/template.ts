import type { TemplateTexts } from '../template-texts';

export const template: TemplateTexts = {
  sheet: { annex2: 'Anexo 2', annex3: 'Anexo 3', ficha: 'Ficha', matrix: 'Matriz de trabalho', guide: 'Guia', lists: 'Listas dos modelos' },
  file: { annex2: 'anexo-2', annex3: 'anexo-3', ficha: 'ficha', matrix: 'matriz-de-trabalho', workbook: 'pasta-sul-sul' },
  title: { annex2: 'Anexo 2. Programas importados', annex3: 'Anexo 3. Programas consolidados, com influência em outros países', ficha: 'Ficha de programa', matrix: 'Matriz de trabalho: cada programa e seus 18 componentes' },
  hint: {
    table: 'Um programa por linha. Selecione um cabeçalho para ver o que vai embaixo. Escreva por cima do exemplo ou apague a linha.',
    ficha: 'Um programa por ficha. Selecione um rótulo para ver o que vai ao lado. Escreva por cima do exemplo; para outro programa, copie a planilha.',
  },
  heading: {
    programme: 'Programa', area: 'Área', objective: 'Objetivo', countriesIn: 'Países em que opera', countriesWith: 'Países com os quais houve interação', countriesEither: 'Países participantes',
    products: 'Produtos de conhecimento', work: 'Trabalho feito no país', relevance: 'Relevância', exchange: 'Tipo de intercâmbio', interaction: 'Interação Sul-Sul',
    recommendations: 'Recomendações', source: 'Fonte da evidência',
  },
  what: {
    programme: { name: 'Programa', text: 'O nome pelo qual é conhecido. Um por linha; se tiver número, escreva-o antes: “3. …”.' },
    area: { name: 'Área', text: 'A área do escritório que o conduz. Escolha na lista ou escreva a sua.' },
    objective: { name: 'Objetivo', text: 'Para que existe o programa, em uma ou duas frases. Cite o ODS para o qual contribui e, se souber, a meta.' },
    countriesIn: { name: 'Países', text: 'Os países em que opera o programa regional, com o ano: “Belize (2005)”.' },
    countriesWith: { name: 'Países', text: 'Os países com os quais houve intercâmbio, com o ano: “Belize (2005)”.' },
    countriesEither: { name: 'Países', text: 'Os países que participam ou com os quais houve intercâmbio, com o ano: “Belize (2005)”.' },
    products: {
      name: 'Produtos de conhecimento',
      text: 'Guias, manuais, cursos, plataformas ou lições que já existem e que outros podem usar, com título e ano. Se algo está em preparação, diga assim.',
    },
    work: { name: 'Trabalho no país', text: 'O que se fez: o quê, quando, com quem e com que números. Separe o que foi feito do que está previsto.' },
    relevance: { name: 'Relevância', text: 'Por que importa: quem pediu, o que tem de novo, o que mudou e como se mediu.' },
    exchange: { name: 'Tipo de intercâmbio', text: 'Escolha na lista. Se forem vários, escreva-os separados por ponto e vírgula.' },
    interaction: {
      name: 'Interação Sul-Sul',
      text: 'O que se intercambiou e com quem: visitas, especialistas, sessões a distância. Diga o que quem recebeu já faz por conta própria.',
    },
    recommendations: { name: 'Recomendações', text: 'O que o escritório aconselha ou se propõe. Aqui nada conta como feito.' },
    source: { name: 'Fonte da evidência', text: 'De onde vem o que está escrito: documento, entrevista ou visita de campo. O melhor é combinar.' },
  },
  example: {
    row: '[Exemplo: escreva por cima ou apague a linha]', cell: '[Exemplo]',
    work: 'Em 2006, 40 cooperativas adaptaram o método regional e restauraram 60 hectares com o Ministério do Meio Ambiente.',
  },
  areas: [
    'Redução da pobreza', 'Governança democrática', 'Meio ambiente e energia', 'Desenvolvimento local', 'Competitividade e setor privado', 'Igualdade de gênero',
    'Saúde e HIV', 'Prevenção de riscos e recuperação',
  ],
  guide: {
    title: 'Como usar esta pasta de trabalho',
    what: 'Aqui se reúnem os programas de cooperação Sul-Sul do escritório, para ver em que fase está cada um e o que falta documentar.',
    sheets: 'As planilhas',
    sheet: {
      annex2: 'Programas regionais que o escritório trouxe para o país.',
      annex3: 'Programas consolidados no país que influenciam outros.',
      ficha: 'O mesmo para um só programa, em uma página.',
      matrix: 'Para manter à mão: escolha um estado e as fases são calculadas sozinhas.',
    },
    filling: 'Ao preencher',
    rules: [
      'Selecione um cabeçalho: uma mensagem diz o que vai embaixo.',
      'Escreva por cima do exemplo ou apague a linha; enquanto estiver ali, não conta.',
      'Diga quem fez o quê, quando e com que números. O que está previsto não conta como feito.',
      'O que não se sabe fica vazio: o silêncio não é uma falha.',
      'Com o Crisol no Excel, escolha Avaliar: cada juízo aponta a célula em que se apoia.',
    ],
    phases: 'As três fases e seus marcos',
    phase: {
      1: 'Define-se o rumo e reúne-se o necessário. Com seus três marcos passa-se à seguinte.',
      2: 'O programa funciona, inova e organiza o que sabe. Com seus dois marcos passa-se à seguinte.',
      3: 'Outros países o conhecem e o adotam. Com seu marco, a cooperação alcançou seu fim.',
    },
    milestone: {
      '1.1': 'O objetivo diz para qual ODS contribui.',
      '1.2': 'Há resultados entregues, com números que se podem conferir.',
      '1.5': 'Quem recebe pediu e apoia.',
      '2.2': 'Sabe-se o que tem de novo em relação ao anterior.',
      '2.4': 'Existem guias, cursos ou lições que outros podem usar.',
      '3.4': 'A instituição receptora o conduz por conta própria.',
    },
    statuses: 'Os estados',
    status: {
      met: 'Está feito e pode ser mostrado.', partial: 'Está em andamento ou se mostra em parte.', unmet: 'Consta que falta ou que ainda está por fazer.',
      unknown: 'Ninguém escreveu ainda.', notApplicable: 'Não corresponde a este tipo de programa.',
    },
  },
};
