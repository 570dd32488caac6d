import type { CommandTexts } from '../command-texts';

export const command: CommandTexts = {
  help: {
    evaluate: `Utilisation : npm run evaluate -- [FICHIER.xlsx] [options]

Lit les Annexes 2 et 3 du classeur, évalue chaque programme et écrit le résultat dans une copie.
Votre fichier n’est jamais modifié. Sans FICHIER, le classeur d’exemple est utilisé.

  --out SORTIE.xlsx     où écrire ; si le fichier existe déjà, il est remplacé.
                        Sans --out : FICHIER.crisol.xlsx, à côté de l’original, sans rien remplacer.
  --json                affiche le résultat en JSON et rien d’autre
  --lang es|en|fr|pt    langue du résultat ; à défaut, celle de la plupart des programmes
  --as-of AAAA          année de l’analyse, pour juger l’âge des programmes
  --help                cette aide

Se termine par 0 si tout va bien, par 2 si vous pouvez y remédier, par 1 si Crisol a échoué.`,
    template: `Utilisation : npm run template -- annex2|annex3|ficha|matrix|workbook [options]

Crée un classeur à remplir, avec en-têtes, listes, un exemple et de la place pour 200 programmes.

  annex2                Annexe 2 : programmes importés
  annex3                Annexe 3 : programmes consolidés
  ficha                 un seul programme, sur une page
  matrix                matrice de travail : choisissez les états, les phases se calculent seules
  workbook              tout cela, avec un guide

  --lang es|en|fr|pt    langue du modèle ; à défaut, celle de votre système
  --out SORTIE.xlsx     où écrire ; un fichier qui existe déjà n’est pas remplacé.
                        Sans --out : dans ce dossier, sous un nom libre.
  --help                cette aide

Se termine par 0 si tout va bien, par 2 si vous pouvez y remédier, par 1 si Crisol a échoué.`,
    summary: `Utilisation : npm run summary -- [FICHIER.xlsx] [options]

Ajoute au classeur la feuille « Synthèse », prête à imprimer, et l’écrit dans une copie. Un classeur
sans matrice Crisol est d’abord évalué ; s’il en a une, elle est comptée telle quelle. Votre fichier
n’est jamais modifié.

  --out SORTIE.xlsx     où écrire ; un fichier déjà là est remplacé
  --pages all|CLÉS      au lieu de la synthèse, une feuille par programme : tous, ou ces
                        clés (CR-…, avec des virgules)
  --lang es|en|fr|pt    langue ; à défaut, celle de la matrice
  --as-of AAAA          année de l’analyse
  --help                cette aide

Se termine par 0 si tout va bien, par 2 si vous pouvez y remédier, par 1 si Crisol a échoué.`,
  },
  heading: { programme: 'Programme', phases: 'Phases', next: 'Prochaine étape' },
  annex: (kind, sheet) => (kind === null ? `Feuille « ${sheet} »` : `Annexe ${kind} · feuille « ${sheet} »`),
  phases: (attained, documented) => `${attained} (doc. ${documented})`,
  phasesLegend: '3 (doc. 1) : phase 3 par le parcours ; documentée jusqu’à la phase 1',
  section: { warnings: 'Alertes', notices: 'À propos du classeur', skipped: 'Non lu' },
  written: (path) => `Résultat : ${path}`,
  progress: { open: 'Ouverture du classeur…', read: 'Lecture des annexes…', judge: 'Évaluation des programmes…', write: 'Écriture dans le classeur…', save: 'Enregistrement du résultat…' },
  unexpected: (message) =>
    `Crisol a échoué et rien n’a été écrit : ${message}. Votre fichier est intact. Réessayez ; si cela se reproduit, envoyez cette ligne à la personne qui maintient Crisol.`,
};
