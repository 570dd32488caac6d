/** What the preview says around the sheet, in each language. The pane's own words are the pane's. */
import type { LanguageTag } from '../language/pack';

export interface PreviewTexts {
  readonly title: string;
  /** That this is no Excel, and that nothing leaves the machine. */
  readonly notice: string;
  readonly open: string;
  readonly save: string;
  readonly language: string;
  readonly nameBox: string;
  readonly content: string;
  readonly worksheet: string;
  readonly worksheets: string;
  readonly choices: string;
  readonly pane: string;
  readonly protected: string;
  readonly refused: string;
  readonly linkLost: string;
  readonly failed: string;
}

export const TEXTS: Readonly<Record<LanguageTag, PreviewTexts>> = {
  es: {
    title: 'Crisol · vista previa',
    notice: 'Esto no es Excel: es una imitación sencilla para probar Crisol en el navegador. Nada sale de su computadora.',
    open: 'Abrir un libro…',
    save: 'Guardar una copia',
    language: 'Idioma',
    nameBox: 'Celda',
    content: 'Contenido de la celda',
    worksheet: 'Hoja de cálculo',
    worksheets: 'Hojas',
    choices: 'Elegir de la lista',
    pane: 'Panel de Crisol',
    protected: 'La celda está en una hoja protegida: no se puede cambiar.',
    refused: 'Eso no se puede escribir en una celda: la fórmula no está completa o el texto es demasiado largo.',
    linkLost: 'El lugar al que lleva el vínculo ya no existe.',
    failed: 'La vista previa falló:',
  },
  en: {
    title: 'Crisol · preview',
    notice: 'This is not Excel: it is a simple stand-in to try Crisol in your browser. Nothing leaves your computer.',
    open: 'Open a workbook…',
    save: 'Save a copy',
    language: 'Language',
    nameBox: 'Cell',
    content: 'Content of the cell',
    worksheet: 'Worksheet',
    worksheets: 'Sheets',
    choices: 'Choose from the list',
    pane: 'Crisol pane',
    protected: 'This cell is on a protected sheet: it cannot be changed.',
    refused: 'A cell cannot hold that: the formula is not complete, or the text is too long.',
    linkLost: 'The place this link leads to is gone.',
    failed: 'The preview failed:',
  },
  fr: {
    title: 'Crisol · aperçu',
    notice: 'Ceci n’est pas Excel : c’est une imitation simple pour essayer Crisol dans le navigateur. Rien ne quitte votre ordinateur.',
    open: 'Ouvrir un classeur…',
    save: 'Enregistrer une copie',
    language: 'Langue',
    nameBox: 'Cellule',
    content: 'Contenu de la cellule',
    worksheet: 'Feuille de calcul',
    worksheets: 'Feuilles',
    choices: 'Choisir dans la liste',
    pane: 'Volet Crisol',
    protected: 'Cette cellule est sur une feuille protégée : elle ne peut pas être modifiée.',
    refused: 'Une cellule ne peut pas contenir cela : la formule est incomplète ou le texte trop long.',
    linkLost: 'L’endroit où mène ce lien n’existe plus.',
    failed: 'L’aperçu a échoué :',
  },
  pt: {
    title: 'Crisol · prévia',
    notice: 'Isto não é o Excel: é uma imitação simples para experimentar o Crisol no navegador. Nada sai do seu computador.',
    open: 'Abrir uma pasta de trabalho…',
    save: 'Salvar uma cópia',
    language: 'Idioma',
    nameBox: 'Célula',
    content: 'Conteúdo da célula',
    worksheet: 'Planilha',
    worksheets: 'Planilhas',
    choices: 'Escolher da lista',
    pane: 'Painel do Crisol',
    protected: 'Esta célula está em uma planilha protegida: não pode ser alterada.',
    refused: 'Uma célula não aceita isso: a fórmula está incompleta ou o texto é longo demais.',
    linkLost: 'O lugar para onde o link leva não existe mais.',
    failed: 'A prévia falhou:',
  },
};
