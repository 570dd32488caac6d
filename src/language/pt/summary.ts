import type { SummaryTexts } from '../summary-texts';

export const summary: SummaryTexts = {
  sheet: 'Resumo',
  title: 'Cooperação Sul-Sul: resumo dos programas',
  office: 'Escritório',
  date: 'Data',
  year: 'Ano de análise',
  effect: 'Efeito desejado',
  outdated: 'A matriz tem agora outros programas: faça o resumo de novo.',
  fill: {
    title: 'A preencher pelo escritório',
    office: 'Escreva o nome do escritório.',
    year: 'Escreva o ano com que se compara a idade dos programas.',
    effect: 'Escreva o efeito desejado do seu plano de ação: o que os programas devem alcançar juntos.',
    area: 'Escreva uma área de trabalho do seu plano. Depois marque com x, na tabela de programas, os que servem a ela.',
    mark: 'Ponha um x se o programa serve a esta área de trabalho.',
  },
  figure: {
    programmes: 'programas', fulfilled: 'dos marcos aplicáveis cumpridos', phase3: 'na fase 3 pela trajetória', documented3: 'na fase 3 por escrito',
    success: 'bem-sucedidas, provadas ou a verificar', toDocument: 'marcos a documentar', countries: 'países',
  },
  programmes: 'Programas',
  phases: {
    title: 'Programas por fase', phase: 'Fase', attained: 'Trajetória', documented: 'Por escrito',
    note: 'Trajetória: o que mostram os marcos superiores. Por escrito: o que está documentado, marco por marco.',
  },
  milestones: { title: 'Marcos cumpridos', milestone: 'Marco', share: '% cumprido', withInferred: '% com inferidos' },
  exchange: { title: 'Tipos de intercâmbio', type: 'Tipo', none: 'sem tipo reconhecido' },
  countries: { title: 'Países, por número de programas', country: 'País', others: 'Outros países:' },
  areas: { title: 'Programas por área', area: 'Área', phase3: 'Na fase 3', others: 'outras áreas', none: 'sem área' },
  age: { title: 'Idade e fase', younger: 'mais novo', within: 'habitual', older: 'mais velho', unknown: 'sem início' },
  evidence: { title: 'Evidência por fonte', decided: 'estados decididos pelo escritório', single: 'programas com uma só fonte (critério 3: combiná-las)' },
  lessons: {
    title: 'Cinco lições, lidas nos programas (leitura do Crisol)', lesson: 'Lição e componentes', full: 'Mostram por inteiro', part: 'Em parte',
    note: 'Por inteiro: os componentes ligados por + estão cumpridos. Em parte: alguns deles, ou os que levam até lá (←).',
    name: {
      demand: 'A demanda está no centro', integral: 'A abordagem é integral', knowledge: 'O conhecimento é gerido', alliances: 'As alianças dão continuidade', capacities: 'O fim são as capacidades',
    },
  },
  work: { title: 'Áreas de trabalho do escritório', area: 'Área de trabalho', served: 'Programas que servem a ela (n.º)', nobody: 'nenhum', unserved: 'Programas sem área de trabalho' },
  table: {
    heading: 'Programa por programa', title: 'O que vem a seguir', number: 'N.º', attained: 'Traj.', documented: 'Escr.', next: 'Próximo passo (→ próximo marco)', toDocument: 'A documentar', warnings: 'Avisos', areas: 'Área de trabalho',
  },
  page: {
    countries: 'Países', start: 'Início', evidence: 'Em que se apoia', cell: 'Célula', noEvidence: 'Nada escrito ainda.', recommendations: 'Recomendações', source: 'Do anexo',
  },
  command: {
    summary: 'O resumo está na planilha',
    pages: (count) => (count === 1 ? 'Planilha de um programa:' : `Planilhas de ${count} programas:`),
  },
};
