import type { VerdictTexts } from '../verdict-texts';

const years = (age: number): string => (age === 0 ? 'menos de um ano' : age === 1 ? '1 ano' : `${age} anos`);
const quoted = (text: string | number | undefined): string => (text === '' ? 'nada' : `“${text}”`);

export const verdict: VerdictTexts = {
  phase: {
    1: { name: 'Investimento inicial', years: '1 a 3 anos' },
    2: { name: 'Consolidação', years: '3 a 5 anos' },
    3: { name: 'Internacionalização', years: '5 a 15 anos desde o início' },
  },
  sides: { programme: 'Programa', causes: 'Causas', effects: 'Efeitos' },
  component: {
    '1.1': 'Objetivos enquadrados nos ODM/ODS',
    '1.2': 'Efeitos e produtos validados',
    '1.3': 'Capacidades próprias suficientes para executar',
    '1.4': 'Métodos e materiais sistematizados',
    '1.5': 'Nasce da demanda e tem apoio político',
    '1.6': 'Origem e montante dos recursos',
    '2.1': 'Vínculo com a política pública e os ODM/ODS',
    '2.2': 'Inovações',
    '2.3': 'Base empírica sistematizada',
    '2.4': 'Lições aprendidas e plataformas de conhecimento',
    '2.5': 'Alianças estratégicas, liderança e apoio político',
    '2.6': 'Origem e montante dos recursos',
    '3.1': 'Influência em políticas públicas e vínculo com os ODM/ODS',
    '3.2': 'Intercâmbio virtual',
    '3.3': 'Intercâmbio entre especialistas',
    '3.4': 'Apropriação e desenvolvimento conjunto de capacidades',
    '3.5': 'Alianças internacionais estabelecidas',
    '3.6': 'Origem e montante dos recursos',
  },
  milestone: {
    '1.1': 'Direção',
    '1.2': 'Gestão baseada em resultados',
    '1.5': 'Demanda',
    '2.2': 'Inovação e mística',
    '2.4': 'Gestão do conhecimento',
    '3.4': 'Apropriação',
  },
  status: { met: 'cumprido', partial: 'parcial', unmet: 'não cumprido', unknown: 'sem evidência', notApplicable: 'não se aplica' },
  inferred: 'inferido',
  inferredFrom: (from) => (from === '3.4' ? 'Inferido de 3.4 (critério 4 do método)' : `Inferido de ${from} (leitura do Crisol, que amplia o critério 4)`),
  ours: {
    results: 'Leitura do Crisol: 1.2 pede resultados entregues e verificáveis; a fonte pede efeitos e produtos claros e validados.',
    inference: 'Leitura do Crisol: um marco da fase 2 cumprido mostra que o programa já passou da fase 1; a fonte só o diz da fase 3.',
    age: 'Leitura do Crisol: os anos das três fases contam-se desde o início; a fonte só o diz da fase 3.',
  },
  basis: { documented: 'documentado', officer: 'decidido pelo escritório', office: 'não se aplica ao tipo de programa deste escritório', none: 'sem base' },
  says: { done: 'feito', underWay: 'em andamento', planned: 'previsto', recommended: 'recomendado', denied: 'negado' },
  success: { yes: 'sim', unverified: 'a verificar', no: 'ainda não' },
  exchange: { imported: 'importado', intraAgency: 'intra-agência', influence: 'influência', betweenCountries: 'entre países' },
  source: { document: 'documento', interview: 'entrevista', visit: 'visita de campo' },
  agencyRole: { facilitates: 'facilita', coordinates: 'coordena', links: 'articula', guaranteesQuality: 'garante a qualidade' },
  field: {
    programme: 'programa',
    area: 'área',
    objective: 'objetivo',
    countries: 'países',
    products: 'produtos de conhecimento',
    work: 'trabalho no país',
    relevance: 'relevância',
    interaction: 'tipo de interação',
    recommendations: 'recomendações',
  },
  reading: {
    opening: (attained, documented) => (attained === documented ? `Fase ${attained} pela trajetória e pelo que está documentado` : `Fase ${attained} pela trajetória; documentada até a fase ${documented}: falta `),
    success: ': todos os marcos que se aplicam estão cumpridos',
    nothing: ': nenhum marco desta fase se aplica',
    toNext: (phase) => (phase === 3 ? '; para alcançar o seu fim falta ' : `; para passar à fase ${phase + 1} falta `),
    step: { write: 'escrever ', spellOut: 'precisar ', support: 'comprovar ', complete: 'completar ', resolve: 'resolver ' },
  },
  and: ' e ',
  next: (milestone, verify) => (milestone ? `${verify ? 'Verificar ' : ''}${milestone} ${verdict.milestone[milestone]}` : 'Nenhum pendente'),
  recommendation: {
    '1.1': {
      missing: 'A linha não diz para qual ODS o programa contribui. Quem conduz o programa pode nomear no objetivo o ODS e a meta.',
      weak: 'O objetivo está lá, mas o seu laço com os ODS não ficou todo escrito. Quem conduz o programa pode nomear o ODS e a meta para os quais contribui.',
      denied: 'Consta que falta o vínculo com os ODS. Combine-o com a contraparte e escreva-o no objetivo, com ODS e meta.',
      verify: 'A trajetória mostra que o programa tem rumo; falta escrevê-lo. Quem conduz o programa pode citar o documento que o liga a um ODS.',
    },
    '1.2': {
      missing: 'A linha não diz o que se alcançou. Quem conduz o programa pode acrescentar, com a contraparte, os produtos entregues, com números e data.',
      weak: 'Os resultados estão previstos, sem contagem ou medidos só em parte. Peça à contraparte os números do que foi entregue e quem os validou.',
      denied: 'Consta que faltam resultados. Combine com a contraparte um ou dois indicadores e quem vai medi-los, e anote o que já foi entregue.',
      verify: 'A trajetória indica que houve resultados; falta escrevê-los. Quem conduz o programa pode acrescentar os números do relatório de progresso ou final.',
    },
    '1.5': {
      missing: 'A linha não diz quem pediu o programa. Procure com a contraparte a solicitação, o acordo ou o contrato, e anote quem e quando.',
      weak: 'Há interesse ou apoio, mas não fica claro quem o pediu e o respalda. Peça à contraparte a solicitação ou o acordo assinado.',
      denied: 'Consta que não nasceu de quem o recebe ou que lhe falta o seu apoio. Converse com a instituição receptora: do que precisa e quem a apoia.',
      verify: 'A trajetória indica que houve demanda; falta escrevê-la. A contraparte pode enviar a solicitação ou o acordo que deu início ao programa.',
    },
    '2.2': {
      missing: 'A linha não diz o que traz de novo. Pergunte à equipe e à contraparte o que se fez pela primeira vez, o que se substituiu ou que prêmio recebeu.',
      weak: 'Descreve-se um modo próprio de trabalhar, sem dizer o que tem de novo. A equipe do programa pode precisar o que mudou em relação ao anterior.',
      denied: 'Consta que falta inovação. Veja com a contraparte o que adaptar ou experimentar de outro modo e quem pode levar isso adiante.',
      verify: 'A trajetória mostra um programa vivo; falta escrever o que teve de novo. A equipe do programa pode contar o que se fez pela primeira vez.',
    },
    '2.4': {
      missing: 'A linha não nomeia produtos de conhecimento. Peça ao ponto focal de gestão do conhecimento os guias, cursos ou lições, com título e link.',
      weak: 'Há métodos, formação ou materiais em andamento, ainda sem um produto que outros possam usar. O ponto focal de gestão do conhecimento pode ajudar.',
      denied: 'Consta que ainda não há lições nem materiais. Combine com o ponto focal de gestão do conhecimento o que será escrito, por quem e quando.',
      verify: 'A trajetória indica que há saber que outros usam; falta nomeá-lo. O ponto focal de gestão do conhecimento pode listar guias, cursos e links.',
    },
    '3.4': {
      missing: 'A linha não diz se a instituição receptora segue por conta própria. Pergunte a ela quem o conduz, com que recursos e desde quando.',
      weak: 'A apropriação está a caminho ou é parcial. Pergunte à instituição receptora o que já conduz, financia ou ensina sozinha, e o que falta transferir.',
      denied: 'Consta que a apropriação não foi alcançada ou ainda está por vir. Combine com a instituição receptora os passos e quem vai conduzi-los.',
      verify: 'Confirme com a instituição receptora que segue por conta própria, e anote quem o conduz, com que recursos e desde quando.',
    },
  },
  warning: {
    ageAgainstPhase: ({ age, phase, start, asOf, from, to, cell }) =>
      Number(age) < 0
        ? `O início (${start}, em ${cell}) é posterior ao ano da análise (${asOf}): confira as duas datas.`
        : `Começou em ${start} (${cell}) e tem ${years(Number(age))}; está na fase ${phase}, que costuma ir de ${from} a ${to} anos. Confira a data e os marcos.`,
    milestoneContradiction: ({ lower, higher }) => `O marco ${higher} está cumprido e ${lower}, que é a sua base, não: confira os dois.`,
    countsDisagree: ({ said, listed, cell }) => `Em ${cell} fala-se de ${said} países e nomeiam-se ${listed}: confira o número ou a lista.`,
    claimedPhase: ({ claimed, attained, quote, cell }) => `O texto fala da fase ${claimed} (${cell}: “${quote}”); pelos seus marcos está na fase ${attained}.`,
    duplicateProgramme: ({ name, others }) => `“${name}” aparece mais de uma vez (também em ${others}): veja se é o mesmo programa.`,
    onlyMdg: ({ quote, cell }) => `Só se nomeiam os ODM (${cell}: “${quote}”), encerrados em 2015: diga também qual ODS lhes dá continuidade.`,
    textChanged: ({ component, before, now }) => `O texto em que se apoiava a sua decisão sobre ${component} mudou. Antes: ${quoted(before)}. Agora: ${quoted(now)}. Reveja-a.`,
    keyMismatch: ({ key, keyName, name }) =>
      keyName === ''
        ? `A chave ${key} está em mais de uma linha, também na de “${name}”: cada programa tem a sua. Confira antes de continuar.`
        : `A chave ${key} é de “${keyName}” e a linha diz “${name}”: talvez só algumas colunas tenham sido classificadas. Confira antes de continuar.`,
  },
  notice: {
    missingMatrix: ({ matrices }) => `O texto remete a uma matriz que não está nesta pasta de trabalho (${matrices}): se a tiver, inclua-a em uma planilha com esse número.`,
    noYearOfAnalysis: () => 'Falta o ano da análise: sem ele não se compara a idade dos programas com a sua fase.',
    noStart: ({ count, names, more }) =>
      `${Number(count) === 1 ? 'Um programa não diz' : `${count} programas não dizem`} em que ano o trabalho começou (${names}${Number(more) > 0 ? ` e mais ${more}` : ''}): a idade não é avaliada.`,
  },
  skipped: {
    noAnnex: () => 'Nenhum anexo foi encontrado nesta planilha.',
    emptySheet: () => 'A planilha está vazia.',
    unknownColumn: ({ cell, text }) => `A coluna “${text}” (${cell}) não foi reconhecida: ficou como estava.`,
    unnamedRow: ({ cell }) => `A linha de ${cell} não tem nome de programa: não foi lida.`,
    unnamedFiche: ({ cell }) => `A ficha de ${cell} não tem nome de programa: não foi lida. Escreva-o e avalie de novo.`,
    errorCell: ({ cell, text }) => `A célula ${cell} contém um erro (${text}): corrija-o para que seja lida.`,
    veryHidden: () => 'A planilha está oculta e só o editor de macros pode mostrá-la: não foi lida.',
    tooLarge: () => 'A planilha é grande demais para ser lida: leve o anexo para uma planilha à parte.',
    duplicateHeader: ({ cell, text }) => `A coluna “${text}” (${cell}) repete outra que já foi lida: ficou como estava.`,
    example: ({ cell }) => `Em ${cell} continua o exemplo do modelo: não foi lido. Escreva por cima ou apague-o.`,
  },
};
