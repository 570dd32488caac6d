import type { CommandTexts } from '../command-texts';

export const command: CommandTexts = {
  help: {
    evaluate: `Uso: npm run evaluate -- [ARQUIVO.xlsx] [opções]

Lê os Anexos 2 e 3 da pasta de trabalho, avalia cada programa e grava o resultado em uma cópia.
O seu arquivo nunca é alterado. Sem ARQUIVO, usa-se a pasta de exemplo.

  --out SAIDA.xlsx      onde gravar; se já existir, é substituído.
                        Sem --out: ARQUIVO.crisol.xlsx, ao lado do original; nada é substituído.
  --json                mostra o resultado em JSON e nada mais
  --lang es|en|fr|pt    idioma do resultado; se não for dito, o da maioria dos programas
  --as-of AAAA          ano da análise, para avaliar a idade dos programas
  --help                esta ajuda

Termina com 0 se tudo correu bem, com 2 se você pode corrigir algo, com 1 se o Crisol falhou.`,
    template: `Uso: npm run template -- annex2|annex3|ficha|matrix|workbook [opções]

Cria uma pasta de trabalho para preencher, com cabeçalhos, listas, um exemplo e espaço para 200
programas.

  annex2                Anexo 2: programas importados
  annex3                Anexo 3: programas consolidados
  ficha                 um só programa, em uma página
  matrix                matriz de trabalho: escolha estados e as fases são calculadas sozinhas
  workbook              tudo isso, com um guia

  --lang es|en|fr|pt    idioma do modelo; se não for dito, o do seu sistema
  --out SAIDA.xlsx      onde gravar; um arquivo que já existe não é substituído.
                        Sem --out: nesta pasta, com um nome que esteja livre.
  --help                esta ajuda

Termina com 0 se tudo correu bem, com 2 se você pode corrigir algo, com 1 se o Crisol falhou.`,
    summary: `Uso: npm run summary -- [ARQUIVO.xlsx] [opções]

Acrescenta à pasta de trabalho a planilha “Resumo”, pronta para imprimir, e grava em uma cópia. Se
ainda não há Matriz Crisol, antes avalia os programas; se há, conta o que está nela. O seu arquivo
nunca é alterado.

  --out SAÍDA.xlsx      onde gravar; se já existe, é substituído
  --pages all|CHAVES    em vez do resumo, uma planilha por programa: de todos, ou destas
                        chaves (CR-…, com vírgulas)
  --lang es|en|fr|pt    idioma; se não for dito, o da matriz
  --as-of AAAA          ano da análise
  --help                esta ajuda

Termina com 0 se tudo correu bem, com 2 se você pode corrigir algo, com 1 se o programa falhou.`,
  },
  heading: { programme: 'Programa', phases: 'Fases', next: 'Próximo passo' },
  annex: (kind, sheet) => (kind === null ? `Planilha “${sheet}”` : `Anexo ${kind} · planilha “${sheet}”`),
  phases: (attained, documented) => `${attained} (doc. ${documented})`,
  phasesLegend: '3 (doc. 1): fase 3 pela trajetória; documentada até a fase 1',
  section: { warnings: 'Avisos', notices: 'Sobre a pasta de trabalho', skipped: 'Não foi lido' },
  written: (path) => `Resultado: ${path}`,
  progress: { open: 'Abrindo a pasta de trabalho…', read: 'Lendo os anexos…', judge: 'Avaliando os programas…', write: 'Escrevendo na pasta de trabalho…', save: 'Gravando o resultado…' },
  unexpected: (message) =>
    `Algo falhou dentro do Crisol e nada foi gravado: ${message}. O seu arquivo está intacto. Tente de novo; se voltar a acontecer, envie esta linha a quem mantém o Crisol.`,
};
