import type { ReportTexts } from '../report-texts';

export const report: ReportTexts = {
  sheet: { matrix: 'Matriz Crisol', evidence: 'Evidências', history: 'Histórico Crisol', lists: 'Listas Crisol', register: 'Registro Crisol' },
  matrixTitle: 'Matriz Crisol: cada programa e seus 18 componentes',
  heading: {
    annex: 'Anexo', success: 'Cooperação bem-sucedida', component: 'Componente', status: 'Situação', says: 'O que diz', quote: 'Citação', cell: 'Célula',
    field: 'Coluna', rule: 'Regra', statuses: 'Situações', layout: 'Formato', toDocument: 'A documentar', start: 'Início',
  },
  legend: { title: 'Legenda', inferred: 'inferido: mostrado por um marco superior; falta escrever' },
  suggested: (word) => `As evidências sugeriam: ${word}`,
  choose: {
    title: 'Situação',
    prompt: 'Escolha outra situação se não concordar. O Crisol mantém a sua escolha e a assinala com ✎.',
    refused: 'Escolha uma das palavras da lista.',
  },
  history: {
    heading: { date: 'Data', author: 'Quem', event: 'O quê', before: 'Antes', after: 'Depois', suggested: 'Sugestão', reason: 'Motivo', source: 'Fonte', rules: 'Regras' },
    event: {
      run: 'avaliação', decided: 'decisão', withdrawn: 'volta à sugestão', confirmed: 'decisão confirmada', added: 'evidência acrescentada', dropped: 'evidência retirada', rejected: 'evidência descartada', accepted: 'evidência readmitida',
    },
    programmes: (count) => `${count} ${count === 1 ? 'programa' : 'programas'}`,
    prompt: { title: 'Decisão', reason: 'Escreva aqui por que se decidiu assim. O Crisol recolhe o motivo na próxima avaliação.', source: 'Escolha de onde vem: documento, entrevista ou visita de campo.' },
  },
  keptSheet: 'Decisões do escritório',
  goTo: 'Ir para a célula',
  shortened: ' … [abreviado]',
  notice: {
    cellsTaken: ({ sheet, wanted, written }) =>
      `Na planilha “${sheet}”, as células ${wanted} já estavam ocupadas; o Crisol não mexe nelas e escreve em ${written}.`,
    betweenForms: ({ sheet }) => `Na planilha “${sheet}” não há espaço entre uma ficha e outra; o Crisol escreve à direita de cada uma.`,
    noRoom: ({ sheet }) => `Na planilha “${sheet}” não há mais espaço ao lado do anexo; nada é escrito ali. Libere algumas colunas à direita.`,
    sheetProtected: ({ sheet }) => `A planilha “${sheet}” está protegida; nada é escrito ali. Retire a proteção e avalie de novo.`,
    workbookProtected: ({ sheet }) =>
      `A pasta de trabalho está protegida e não aceita a planilha “${sheet}”. Retire a proteção da estrutura e avalie de novo.`,
    rowsFiltered: ({ sheet, rows }) => `A planilha “${sheet}” tem um filtro que oculta as linhas ${rows}; nada é escrito ali. Limpe o filtro e avalie de novo.`,
    sheetNameTaken: ({ wanted, sheet }) => `Já havia uma planilha sua chamada “${wanted}”; a do Crisol se chama “${sheet}”.`,
    unknownWord: ({ sheet, cell, word, programme, component }) =>
      `Em “${sheet}”, ${cell} (${programme}, ${component}) diz “${word}”, que não é uma situação. Ficou como está: escolha uma da lista.`,
    textShortened: ({ sheet, cell }) => `O texto para ${cell} da planilha “${sheet}” não cabe em uma célula e foi abreviado.`,
    keyInDoubt: ({ sheet, cell, programme, key }) =>
      `Em “${sheet}”, ${cell} (“${programme}”): nada é escrito até se saber se a chave é ${key}. Corrija a chave ou apague-a e avalie de novo.`,
    choicesUnreadable: () => 'As preferências guardadas nesta pasta de trabalho não puderam ser lidas por inteiro; foram usadas as habituais. Confira-as no painel do Crisol.',
    reasonsMissing: ({ count, sheet, names }) => `${Number(count) === 1 ? 'Uma decisão não tem' : `${count} decisões não têm`} motivo (${names}). Escreva-o na planilha “${sheet}” ou no painel.`,
  },
};
