import type { LanguagePack } from '../pack';

const FILE = 'le fichier';

export const errors: LanguagePack['errors'] = {
  fileNotFound: ({ file = FILE }) => `Introuvable : ${file}. Vérifiez le nom et le dossier.`,
  fileNotReadable: ({ file = FILE }) => `Impossible d’ouvrir ${file} : fermez-le là où il est ouvert ou demandez le droit de le lire.`,
  notAWorkbook: ({ file = FILE }) => `Ce n’est pas un classeur Excel (.xlsx) : ${file}. Ouvrez-le dans Excel et enregistrez-le comme « Classeur Excel (.xlsx) ».`,
  oldWorkbook: ({ file = FILE }) => `C’est l’ancien format d’Excel (.xls) : ${file}. Ouvrez-le dans Excel et enregistrez-le comme « Classeur Excel (.xlsx) ».`,
  encryptedWorkbook: ({ file = FILE }) => `Protégé par un mot de passe, donc illisible : ${file}. Retirez le mot de passe dans Excel (Fichier › Informations) et réessayez.`,
  emptyFile: ({ file = FILE }) => `Il ne contient rien (0 octet) : ${file}. Téléchargez-le ou copiez-le à nouveau.`,
  damagedWorkbook: ({ file = FILE }) => `Endommagé : ${file}. Ouvrez-le dans Excel, acceptez la réparation et enregistrez-le ; s’il ne s’ouvre pas, prenez une autre copie.`,
  workbookTooLarge: ({ file = FILE }) => `Trop volumineux pour être traité hors d’Excel : ${file}. Placez les annexes dans un classeur à part, ou ouvrez-le dans Excel et utilisez Crisol là.`,
  noAnnex: ({ file = 'ce classeur' }) => `Aucune annexe trouvée dans ${file} : il faut un tableau ou une fiche avec au moins les colonnes Programme et Objectif.`,
  outputNotWritable: ({ file = FILE }) => `Impossible d’écrire ${file} : fermez-le s’il est ouvert ou choisissez un autre dossier. Rien n’a été écrit.`,
  outputIsInput: ({ file = FILE }) => `Le résultat ne peut pas remplacer l’original (${file}) : choisissez un autre nom de sortie.`,
  outputExists: ({ file = FILE }) => `Il existe déjà et n’est pas remplacé : ${file}. Choisissez un autre nom de sortie.`,
  onlyMatrix: ({ file = 'ce classeur' }) => `Il n’y a qu’une matrice tenue à la main dans ${file} : ses phases se calculent seules et la synthèse peut en être faite. Pour évaluer, il faut une annexe ou une fiche.`,
  onlyExample: ({ file = 'ce classeur' }) => `Il n’y a que l’exemple du modèle dans ${file} : écrivez vos programmes à sa place et évaluez de nouveau.`,
  noName: ({ file = 'ce classeur', place }) => `Il y a une annexe dans ${file}, mais aucun programme n’a de nom${place === undefined ? '' : ` (${place})`} : écrivez-le et évaluez de nouveau.`,
  saveUnsafe: ({ reason = 'sans autre précision' }) =>
    `Rien n’a été enregistré, car le classeur ne serait pas resté tel que l’original (${reason}). Votre fichier est intact ; enregistrez-le à nouveau dans Excel et réessayez.`,
  badArgument: ({ argument = '' }) => `Cette option n’est pas comprise : ${argument}. Avec --help, vous verrez celles qui existent.`,
  missingArgument: ({ argument = '' }) => `Dites lequel : ${argument}. Avec --help, vous verrez comment.`,
  sheetProtected: ({ sheet = '' }) => `La feuille « ${sheet} » est protégée : ôtez la protection dans Révision › Ôter la protection de la feuille et réessayez.`,
  workbookProtected: () => 'La structure du classeur est protégée, aucune feuille ne peut être ajoutée : ôtez-la dans Révision › Protéger le classeur et réessayez.',
  requestTooLarge: () => 'C’est trop de texte en une fois : évaluez une feuille ou une sélection de lignes à la fois.',
  requirementMissing: () => 'Cette version d’Excel est plus ancienne que celle dont Crisol a besoin : mettez Excel à jour ou utilisez Excel sur le web.',
  writeNotConfirmed: ({ sheet = '' }) => `Ce qui a été écrit dans la feuille « ${sheet} » n’a pas pu être vérifié : regardez-la, annulez au besoin et évaluez à nouveau.`,
  officeFailed: () => 'Excel n’a pas pu terminer l’opération : terminez la saisie dans la cellule, patientez un instant et réessayez.',
  officeUnreachable: () => 'La partie d’Excel dont Crisol a besoin n’a pas pu être chargée. Vérifiez votre connexion à internet et réessayez.',
  outsideExcel: () => 'Cette page fonctionne dans Excel. Ouvrez votre classeur et choisissez Crisol sous l’onglet Accueil.',
  workbookReadOnly: () => 'Excel ne permet pas de modifier ce classeur : il est ouvert en lecture seule ou sa modification est limitée. Activez la modification ou enregistrez une copie, puis recommencez.',
  sheetGone: ({ sheet = '' }) => `${sheet === '' ? 'Une feuille que Crisol utilisait' : `La feuille « ${sheet} »`} n’est plus là : elle a été supprimée ou renommée. Relisez le classeur et recommencez.`,
  sheetHidden: ({ sheet = '' }) => `La feuille « ${sheet} » est masquée : affichez-la (clic droit sur les onglets › Afficher) et recommencez.`,
  nothingInScope: () => 'Il n’y a aucun programme à cet endroit : choisissez une autre feuille, ou sélectionnez dans Excel les lignes des programmes à évaluer.',
  removalUnfinished: () => 'Tout ce que Crisol a écrit n’a pas pu être retiré ; vos propres textes sont intacts. Réessayez pour terminer.',
  notTakenBack: () => 'L’évaluation s’est arrêtée en chemin et tout ce qui était écrit n’a pas pu être retiré : utilisez Annuler dans Excel ou fermez le classeur sans enregistrer. Vos propres textes sont intacts.',
};
