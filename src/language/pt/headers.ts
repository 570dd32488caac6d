import type { HeaderWords } from '../headers';

export const headers: HeaderWords = {
  fields: {
    programme: {
      sure: [
        'programa', 'projeto', 'projecto', 'iniciativa', 'nome do programa', 'nome do projeto', 'nome do projecto', 'nome da iniciativa', 'programa ou projeto', 'programa projeto',
        'projeto ou programa', 'projeto programa', 'programa ou iniciativa', 'titulo do programa', 'titulo do projeto', 'designacao do programa', 'designacao do projeto',
      ],
      loose: ['nome', 'titulo', 'designacao', 'denominacao', 'experiencia', 'boa pratica', 'intervencao'],
    },
    area: {
      sure: ['area', 'area tematica', 'area programatica', 'area de trabalho', 'area de atuacao', 'area de actuacao', 'area do programa', 'area de cooperacao', 'area de pratica'],
      loose: ['setor', 'sector', 'tema', 'tematica', 'ambito', 'eixo', 'eixo tematico', 'unidade', 'campo', 'area ou setor'],
    },
    objective: {
      sure: ['objetivo', 'objectivo', 'objetivo geral', 'objectivo geral', 'objetivo especifico', 'objetivo principal', 'objetivo do programa', 'objetivo do projeto', 'proposito'],
      loose: ['meta', 'finalidade', 'fim', 'objetivo e meta', 'objetivo de desenvolvimento', 'o que se busca'],
    },
    countries: {
      sure: [
        'paises com interacao', 'paises de interacao', 'paises em que *', 'paises nos quais *', 'paises onde *', 'paises com os quais *', 'paises com que *', 'paises participantes', 'paises parceiros',
        'paises envolvidos', 'paises beneficiarios', 'paises cooperantes', 'paises recetores', 'paises receptores', 'outros paises', 'paises socios', 'pais com o qual *', 'paises e anos',
      ],
      loose: ['pais', 'paises', 'cobertura', 'cobertura geografica', 'abrangencia geografica', 'abrangencia', 'parceiros', 'pais parceiro', 'paises ou regiao', 'regiao e paises'],
    },
    products: {
      sure: [
        'produtos de conhecimento', 'produto de conhecimento', 'produtos de conhecimento concluidos', 'produtos de conhecimento terminados', 'produtos do conhecimento', 'gestao do conhecimento',
        'gestao de conhecimento', 'gerencia do conhecimento', 'produtos concluidos', 'produtos terminados', 'empacotamento', 'conhecimento gerado', 'produtos de conhecimento *',
      ],
      loose: ['produto', 'produtos', 'publicacoes', 'materiais', 'ferramentas', 'entregas', 'sistematizacao', 'entregaveis'],
    },
    work: {
      sure: [
        'trabalho realizado', 'trabalho realizado *', 'trabalho no *', 'trabalho na *', 'trabalho em *', 'trabalho nos *', 'trabalho desenvolvido', 'trabalho desenvolvido *', 'trabalho feito',
        'trabalho feito *', 'trabalhos realizados',
      ],
      loose: ['trabalho', 'resultado', 'resultados', 'resultados obtidos', 'resultados alcancados', 'principais resultados', 'realizacoes', 'conquistas', 'atividades', 'actividades', 'atividades realizadas', 'acoes', 'acoes realizadas', 'avancos', 'implementacao', 'execucao', 'o que foi feito'],
    },
    relevance: {
      sure: ['relevancia', 'relevancia *', 'pertinencia', 'pertinencia *'],
      loose: ['justificativa', 'justificacao', 'impacto', 'impactos', 'antecedentes', 'contexto', 'importancia', 'valor acrescentado', 'valor agregado', 'efeitos', 'beneficios', 'por que e relevante'],
    },
    interaction: {
      sure: [
        'tipo de interacao', 'tipo de interacao css', 'tipo de interacao c ss', 'tipo de interacao sul sul', 'tipo de interacao *', 'tipo de interaccao',
        'tipo de intercambio', 'tipo de intercambio css', 'tipo de intercambio c ss', 'tipo de intercambio sul sul', 'tipo de intercambio *',
        'tipo de cooperacao', 'tipo de cooperacao css', 'tipo de cooperacao c ss', 'tipo de cooperacao sul sul', 'tipo de cooperacao *',
        'modalidade de cooperacao', 'modalidade de intercambio', 'modalidade de interacao', 'forma de cooperacao', 'forma de intercambio',
        'interacao sul sul', 'intercambio sul sul', 'cooperacao sul sul',
      ],
      loose: ['modalidade', 'modalidades', 'interacao', 'interacoes', 'intercambio', 'intercambios', 'cooperacao', 'mecanismo', 'mecanismo de cooperacao', 'tipo'],
    },
    recommendations: {
      sure: ['recomendacao', 'recomendacoes', 'recomendacoes para *', 'recomendacoes e *', 'principais recomendacoes'],
      loose: ['proximos passos', 'passos seguintes', 'sugestoes', 'propostas', 'encaminhamentos', 'o que vem a seguir'],
    },
  },
  number: ['no', 'n', 'num', 'numero', '#'],
  source: ['fonte da evidencia', 'fonte de evidencia', 'fontes de evidencia', 'fonte de informacao', 'fontes de informacao'],
  own: {
    key: 'chave', reading: 'leitura', attainedPhase: 'fase alcançada', documentedPhase: 'fase documentada', milestones: 'marcos cumpridos', next: 'próximo marco',
    recommendation: 'recomendação', exchange: 'tipo de intercâmbio', warnings: 'avisos',
  },
  annex: {
    title: ['anexo', 'anexos', 'apendice'],
    form: ['matriz', 'quadro', 'ficha'],
    imported: ['importad*', 'programas regionais', 'projetos regionais'],
    consolidated: ['consolidad*', 'influencia em outros paises', 'influencia noutros paises', 'exportad*'],
    importedColumns: [
      'paises em que opera', 'paises em que operam', 'paises nos quais opera', 'paises nos quais operam', 'paises em que opera *', 'paises em que operam *', 'paises onde opera', 'paises onde operam',
      'paises onde opera *', 'paises onde operam *', 'trabalho no *', 'trabalho na *', 'trabalho em *', 'trabalho realizado no *',
    ],
    consolidatedColumns: ['paises com os quais *', 'pais com o qual *', 'paises com interacao', 'paises de interacao', 'paises com que *'],
    notes: ['total', 'totais', 'subtotal', 'soma', 'fonte', 'fontes', 'nota', 'notas', 'elaboracao', 'elaborado', 'atualizado', 'actualizado'],
    example: ['exemplo'],
  },
};
