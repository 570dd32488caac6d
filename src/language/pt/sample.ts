import type { SampleAnnex } from '../sample-annex';

export const sample: SampleAnnex = {
  sheet: 'Anexo de exemplo',
  title: 'ANEXO 3. PROGRAMAS DE EXEMPLO (inventados, para experimentar o Crisol)',
  headings: [
    ['programme', 'Programa'], ['area', 'Área'], ['objective', 'Objetivo'], ['countries', 'Países com os quais houve interação'], ['products', 'Produtos de conhecimento'], ['relevance', 'Relevância'], ['interaction', 'Tipo de interação Sul-Sul'], ['recommendations', 'Recomendações'],
  ],
  programmes: [
    {
      programme: '1. Guardiãs do manguezal',
      area: 'Meio ambiente',
      objective: 'Contribuir para os Objetivos de Desenvolvimento do Milênio com costas mais protegidas e emprego para quem vive delas.',
      countries: 'Belize (2005), Honduras (2007) e Cuba (2008)',
      products: '• Manual de restauração publicado em 2006\n• 3 guias para cooperativas\n• Curso on-line com 120 formadas',
      relevance: 'É o primeiro programa do gênero no Caribe. Em 2003 foi medida a linha de base e, em 2007, uma avaliação externa mostrou que 400 hectares foram recuperados. O Ministério do Meio Ambiente o opera desde 2006 com orçamento próprio.',
      interaction: 'Em 2007, 8 técnicas viajaram a Honduras e capacitaram 60 pessoas de cooperativas de pesca. Cuba adotou o método em 2008 e o aplica com recursos próprios.',
      recommendations: '• Sistematizar o que foi aprendido nos três países\n• Acordar por escrito o que cabe a cada governo',
    },
    {
      programme: '2. Bibliotecas que viajam',
      area: 'Governança local',
      objective: 'Aproximar a leitura das comunidades sem biblioteca.',
      countries: 'Guatemala',
      products: 'Está prevista a elaboração de um manual em 2010.',
      relevance: 'Dois municípios têm interesse, mas ainda não há recursos destinados. O programa começou em 2008 com um teste em quatro povoados.',
      interaction: 'Uma delegação da Guatemala visitou o teste em 2009.',
      recommendations: 'Elaborar um plano de acompanhamento com indicadores.',
    },
  ],
};
