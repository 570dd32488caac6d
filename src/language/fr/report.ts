import type { ReportTexts } from '../report-texts';

export const report: ReportTexts = {
  sheet: { matrix: 'Matrice Crisol', evidence: 'Éléments probants', history: 'Historique Crisol', lists: 'Listes Crisol', register: 'Registre Crisol' },
  matrixTitle: 'Matrice Crisol : chaque programme et ses 18 composantes',
  heading: {
    annex: 'Annexe', success: 'Coopération réussie', component: 'Composante', status: 'Statut', says: 'Ce que dit le texte', quote: 'Citation',
    cell: 'Cellule', field: 'Colonne', rule: 'Règle', statuses: 'Statuts', layout: 'Mise en forme', toDocument: 'À documenter', start: 'Début',
  },
  legend: { title: 'Légende', inferred: 'déduit : montré par un jalon supérieur ; reste à écrire' },
  suggested: (word) => `Les éléments probants suggéraient : ${word}`,
  choose: {
    title: 'Statut',
    prompt: 'Choisissez un autre statut si vous n’êtes pas d’accord. Crisol le garde et le marque d’un ✎.',
    refused: 'Choisissez un des mots de la liste.',
  },
  history: {
    heading: { date: 'Date', author: 'Qui', event: 'Quoi', before: 'Avant', after: 'Après', suggested: 'Suggestion', reason: 'Motif', source: 'Source', rules: 'Règles' },
    event: {
      run: 'évaluation', decided: 'décision', withdrawn: 'retour à la suggestion', confirmed: 'décision confirmée', added: 'élément ajouté', dropped: 'élément retiré', rejected: 'élément écarté', accepted: 'élément repris',
    },
    programmes: (count) => `${count} ${count < 2 ? 'programme' : 'programmes'}`,
    prompt: { title: 'Décision', reason: 'Écrivez ici pourquoi il a été décidé ainsi. Crisol en tient compte à la prochaine évaluation.', source: 'Choisissez d’où cela vient : document, entretien ou visite de terrain.' },
  },
  keptSheet: 'Décisions du bureau',
  goTo: 'Aller à la cellule',
  shortened: ' … [abrégé]',
  notice: {
    cellsTaken: ({ sheet, wanted, written }) =>
      `Sur la feuille « ${sheet} », les cellules ${wanted} étaient déjà occupées ; Crisol n’y touche pas et écrit en ${written}.`,
    betweenForms: ({ sheet }) => `Sur la feuille « ${sheet} », il n’y a pas de place entre une fiche et la suivante ; Crisol écrit à droite de chacune.`,
    noRoom: ({ sheet }) => `Sur la feuille « ${sheet} », il n’y a plus de place à côté de l’annexe ; rien n’y est écrit. Libérez quelques colonnes à sa droite.`,
    sheetProtected: ({ sheet }) => `La feuille « ${sheet} » est protégée ; rien n’y est écrit. Ôtez la protection et évaluez de nouveau.`,
    workbookProtected: ({ sheet }) =>
      `Le classeur est protégé et n’accepte pas la feuille « ${sheet} ». Ôtez la protection de la structure et évaluez de nouveau.`,
    rowsFiltered: ({ sheet, rows }) => `La feuille « ${sheet} » a un filtre qui masque les lignes ${rows} ; rien n’y est écrit. Effacez le filtre et évaluez de nouveau.`,
    sheetNameTaken: ({ wanted, sheet }) => `Vous aviez déjà une feuille « ${wanted} » ; celle de Crisol s’appelle « ${sheet} ».`,
    unknownWord: ({ sheet, cell, word, programme, component }) =>
      `Sur « ${sheet} », ${cell} (${programme}, ${component}) porte « ${word} », qui n’est pas un statut. Rien n’a été changé : choisissez dans la liste.`,
    textShortened: ({ sheet, cell }) => `Le texte prévu pour ${cell} sur la feuille « ${sheet} » ne tient pas dans une cellule et a été abrégé.`,
    keyInDoubt: ({ sheet, cell, programme, key }) =>
      `Sur « ${sheet} », ${cell} (« ${programme} ») : rien n’est écrit tant qu’on ne sait pas si sa clé est ${key}. Corrigez la clé ou effacez-la, puis évaluez de nouveau.`,
    choicesUnreadable: () => 'Les préférences conservées dans ce classeur n’ont pas pu être lues entièrement ; les habituelles ont été utilisées. Vérifiez-les dans le volet de Crisol.',
    reasonsMissing: ({ count, sheet, names }) => `${Number(count) < 2 ? 'Une décision n’a' : `${count} décisions n’ont`} pas de motif (${names}). Écrivez-le dans la feuille « ${sheet} » ou dans le volet.`,
  },
};
