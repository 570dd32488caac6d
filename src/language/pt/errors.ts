import type { LanguagePack } from '../pack';

const FILE = 'o arquivo';

export const errors: LanguagePack['errors'] = {
  fileNotFound: ({ file = FILE }) => `Não se encontrou ${file}: confira o nome e a pasta.`,
  fileNotReadable: ({ file = FILE }) => `Não foi possível abrir ${file}: feche-o onde estiver aberto ou peça permissão de leitura.`,
  notAWorkbook: ({ file = FILE }) => `Não é uma pasta de trabalho do Excel (.xlsx): ${file}. Abra-o no Excel e salve como “Pasta de Trabalho do Excel (.xlsx)”.`,
  oldWorkbook: ({ file = FILE }) => `Está no formato antigo do Excel (.xls): ${file}. Abra-o no Excel e salve como “Pasta de Trabalho do Excel (.xlsx)”.`,
  encryptedWorkbook: ({ file = FILE }) => `Está protegido com senha e não pode ser lido: ${file}. Retire a senha no Excel (Arquivo › Informações) e tente de novo.`,
  emptyFile: ({ file = FILE }) => `Não contém nada (0 bytes): ${file}. Baixe-o ou copie-o de novo.`,
  damagedWorkbook: ({ file = FILE }) => `Está danificado: ${file}. Abra-o no Excel, aceite o reparo e salve de novo; se não abrir, use outra cópia.`,
  workbookTooLarge: ({ file = FILE }) => `Grande demais para trabalhar fora do Excel: ${file}. Leve os anexos para uma pasta de trabalho própria, ou abra-o no Excel e use o Crisol lá.`,
  noAnnex: ({ file = 'esta pasta de trabalho' }) =>
    `Não se encontrou nenhum anexo em ${file}: é preciso uma tabela ou ficha com, pelo menos, as colunas Programa e Objetivo.`,
  outputNotWritable: ({ file = FILE }) => `Não foi possível gravar ${file}: feche-o se estiver aberto ou escolha outra pasta. Nada foi gravado.`,
  outputIsInput: ({ file = FILE }) => `O resultado não pode substituir o original (${file}): escolha outro nome de saída.`,
  outputExists: ({ file = FILE }) => `Já existe e não é substituído: ${file}. Escolha outro nome de saída.`,
  onlyMatrix: ({ file = 'esta pasta de trabalho' }) => `Só há uma matriz mantida à mão em ${file}: as fases se calculam sozinhas e o resumo é feito a partir dela. Para avaliar, é preciso um anexo ou uma ficha.`,
  onlyExample: ({ file = 'esta pasta de trabalho' }) => `Só há o exemplo do modelo em ${file}: escreva seus programas por cima e avalie de novo.`,
  noName: ({ file = 'esta pasta de trabalho', place }) => `Há um anexo em ${file}, mas nenhum programa tem nome${place === undefined ? '' : ` (${place})`}: escreva-o e avalie de novo.`,
  saveUnsafe: ({ reason = 'sem mais detalhes' }) =>
    `Nada foi salvo, porque o conteúdo não teria ficado igual ao original (${reason}). O seu arquivo está intacto; salve-o de novo no Excel e repita.`,
  badArgument: ({ argument = '' }) => `Esta opção não foi entendida: ${argument}. Com --help você vê as que existem.`,
  missingArgument: ({ argument = '' }) => `Falta dizer qual: ${argument}. Com --help você vê como.`,
  sheetProtected: ({ sheet = '' }) => `A planilha “${sheet}” está protegida: retire a proteção em Revisão › Desproteger Planilha e repita.`,
  workbookProtected: () => 'A estrutura da pasta de trabalho está protegida e não é possível incluir planilhas: retire a proteção em Revisão › Proteger Pasta de Trabalho e repita.',
  requestTooLarge: () => 'É texto demais de uma só vez: avalie uma planilha ou uma seleção de linhas de cada vez.',
  requirementMissing: () => 'Esta versão do Excel é anterior à de que o Crisol precisa: atualize o Excel ou use o Excel na Web.',
  writeNotConfirmed: ({ sheet = '' }) => `Não foi possível conferir o que foi gravado na planilha “${sheet}”: olhe-a, desfaça se preciso e avalie de novo.`,
  officeFailed: () => 'O Excel não conseguiu concluir a operação: termine de editar a célula, espere um momento e repita.',
  officeUnreachable: () => 'Não foi possível carregar a parte do Excel de que o Crisol precisa. Confira a sua conexão com a internet e tente de novo.',
  outsideExcel: () => 'Esta página funciona dentro do Excel. Abra a sua pasta de trabalho e escolha Crisol na guia Página Inicial.',
  workbookReadOnly: () => 'O Excel não permite alterar esta pasta de trabalho: está aberta só para leitura ou a edição está restrita. Habilite a edição ou salve uma cópia e repita.',
  sheetGone: ({ sheet = '' }) => `${sheet === '' ? 'Uma planilha que o Crisol usava' : `A planilha “${sheet}”`} não está mais lá: foi excluída ou mudou de nome. Leia a pasta de trabalho de novo e repita.`,
  sheetHidden: ({ sheet = '' }) => `A planilha “${sheet}” está oculta: mostre-a (clique direito nas guias › Reexibir) e repita.`,
  nothingInScope: () => 'Não há nenhum programa aí: escolha outra planilha ou selecione no Excel as linhas dos programas que quer avaliar.',
  removalUnfinished: () => 'Não foi possível retirar tudo o que é do Crisol; os seus textos continuam intactos. Tente mais uma vez para terminar.',
  notTakenBack: () => 'A avaliação parou no meio e não foi possível retirar tudo o que foi escrito: use Desfazer no Excel ou feche a pasta sem salvar. Os seus textos continuam intactos.',
};
