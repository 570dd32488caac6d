import type { VerdictTexts } from '../verdict-texts';

const years = (age: number): string => (age === 0 ? 'moins d’un an' : age === 1 ? '1 an' : `${age} ans`);
const quoted = (text: string | number | undefined): string => (text === '' ? 'rien' : `« ${text} »`);

export const verdict: VerdictTexts = {
  phase: {
    1: { name: 'Investissement initial', years: '1 à 3 ans' },
    2: { name: 'Consolidation', years: '3 à 5 ans' },
    3: { name: 'Internationalisation', years: '5 à 15 ans depuis le début' },
  },
  sides: { programme: 'Programme', causes: 'Causes', effects: 'Effets' },
  component: {
    '1.1': 'Objectifs inscrits dans les OMD/ODD',
    '1.2': 'Effets et produits validés',
    '1.3': 'Capacités propres suffisantes pour l’exécution',
    '1.4': 'Méthodes et matériels systématisés',
    '1.5': 'Né de la demande, avec un appui politique',
    '1.6': 'Origine et montant des fonds',
    '2.1': 'Lien avec les politiques publiques et les OMD/ODD',
    '2.2': 'Innovations',
    '2.3': 'Base empirique systématisée',
    '2.4': 'Enseignements tirés et plateformes de connaissances',
    '2.5': 'Alliances stratégiques, leadership et appui politique',
    '2.6': 'Origine et montant des fonds',
    '3.1': 'Influence sur les politiques publiques et lien avec les OMD/ODD',
    '3.2': 'Échange virtuel',
    '3.3': 'Échange entre experts',
    '3.4': 'Appropriation et renforcement conjoint des capacités',
    '3.5': 'Alliances internationales en place',
    '3.6': 'Origine et montant des fonds',
  },
  milestone: {
    '1.1': 'Direction',
    '1.2': 'Gestion axée sur les résultats',
    '1.5': 'Demande',
    '2.2': 'Innovation et élan',
    '2.4': 'Gestion des connaissances',
    '3.4': 'Appropriation',
  },
  status: { met: 'atteint', partial: 'partiel', unmet: 'non atteint', unknown: 'sans élément probant', notApplicable: 'sans objet' },
  inferred: 'déduit',
  inferredFrom: (from) => (from === '3.4' ? 'Déduit de 3.4 (critère 4 de la méthode)' : `Déduit de ${from} (lecture de Crisol, qui élargit le critère 4)`),
  ours: {
    results: 'Lecture de Crisol : 1.2 demande des résultats livrés et vérifiables ; la source demande des effets et produits clairs et validés.',
    inference: 'Lecture de Crisol : un jalon de la phase 2 atteint montre que le programme a dépassé la phase 1 ; la source ne le dit que de la phase 3.',
    age: 'Lecture de Crisol : les années des trois phases se comptent depuis le début ; la source ne le dit que de la phase 3.',
  },
  basis: { documented: 'documenté', officer: 'décidé par le bureau', office: 'ne correspond pas au type de programmes de ce bureau', none: 'sans base' },
  says: { done: 'fait', underWay: 'en cours', planned: 'prévu', recommended: 'recommandé', denied: 'nié' },
  success: { yes: 'oui', unverified: 'à vérifier', no: 'pas encore' },
  exchange: { imported: 'importé', intraAgency: 'intra-agence', influence: 'influence', betweenCountries: 'entre pays' },
  source: { document: 'document', interview: 'entretien', visit: 'visite de terrain' },
  agencyRole: { facilitates: 'facilite', coordinates: 'coordonne', links: 'met en lien', guaranteesQuality: 'garantit la qualité' },
  field: {
    programme: 'programme',
    area: 'domaine',
    objective: 'objectif',
    countries: 'pays',
    products: 'produits de connaissance',
    work: 'travail dans le pays',
    relevance: 'pertinence',
    interaction: 'type d’interaction',
    recommendations: 'recommandations',
  },
  reading: {
    opening: (attained, documented) => (attained === documented ? `Phase ${attained} par le parcours et par les écrits` : `Phase ${attained} par le parcours ; documentée jusqu’à la phase ${documented} : il reste `),
    success: ' : tous les jalons qui s’appliquent sont atteints',
    nothing: ' : aucun jalon de cette phase ne s’applique',
    toNext: (phase) => (phase === 3 ? ' ; pour atteindre son but, il reste ' : ` ; pour passer à la phase ${phase + 1}, il reste `),
    step: { write: 'à écrire ', spellOut: 'à préciser ', support: 'à étayer ', complete: 'à compléter ', resolve: 'à résoudre ' },
  },
  and: ' et ',
  next: (milestone, verify) => (milestone ? `${verify ? 'Vérifier ' : ''}${milestone} ${verdict.milestone[milestone]}` : 'Aucun en attente'),
  recommendation: {
    '1.1': {
      missing: 'La ligne ne dit pas à quel ODD contribue le programme. La personne chargée du programme peut nommer l’ODD et la cible dans l’objectif.',
      weak: 'L’objectif est là, mais son lien avec les ODD n’est pas entièrement écrit. La personne chargée du programme peut nommer l’ODD et la cible visés.',
      denied: 'Il est noté que le lien avec les ODD manque. Convenez-en avec la contrepartie et inscrivez-le dans l’objectif, avec ODD et cible.',
      verify: 'Le parcours montre que le programme a un cap ; il reste à l’écrire. La personne chargée du programme peut citer le document qui le relie à un ODD.',
    },
    '1.2': {
      missing: 'La ligne ne dit pas ce qui a été obtenu. Avec la contrepartie, la personne chargée du programme peut ajouter les produits livrés, chiffres et dates à l’appui.',
      weak: 'Les résultats sont prévus, non chiffrés ou mesurés en partie. Demandez à la contrepartie les chiffres de ce qui a été livré et qui les a validés.',
      denied: 'Il est noté que les résultats manquent. Convenez avec la contrepartie d’un ou deux indicateurs, de qui les mesurera, et notez l’acquis.',
      verify: 'Le parcours indique des résultats ; il reste à les écrire. La personne chargée du programme peut ajouter les chiffres du rapport de suivi ou de clôture.',
    },
    '1.5': {
      missing: 'La ligne ne dit pas qui a demandé le programme. Cherchez avec la contrepartie la demande, l’accord ou le contrat, et notez qui et quand.',
      weak: 'Il y a de l’intérêt ou un appui, sans que l’on sache qui l’a demandé et le soutient. Demandez à la contrepartie la requête ou l’accord signé.',
      denied: 'Il est noté qu’il ne vient pas de ceux qui le reçoivent ou manque de leur appui. Voyez avec l’institution bénéficiaire ses besoins et ses soutiens.',
      verify: 'Le parcours indique qu’il y a eu demande ; il reste à l’écrire. La contrepartie peut fournir la requête ou l’accord à l’origine du programme.',
    },
    '2.2': {
      missing: 'La ligne ne dit pas ce qu’il apporte de nouveau. Demandez à l’équipe et à la contrepartie ce qui fut une première, un remplacement, un prix.',
      weak: 'Une manière propre de travailler est décrite, sans dire ce qu’elle a de nouveau. L’équipe du programme peut préciser ce qui a changé.',
      denied: 'Il est noté que l’innovation manque. Voyez avec la contrepartie ce qu’il faut adapter ou essayer autrement, et qui peut s’en charger.',
      verify: 'Le parcours montre un programme vivant ; il reste à écrire ce qu’il eut de nouveau. L’équipe du programme peut raconter ce qui fut une première.',
    },
    '2.4': {
      missing: 'La ligne ne nomme aucun produit de connaissance. Demandez au point focal gestion des connaissances guides, cours ou enseignements, avec titre et lien.',
      weak: 'Méthodes, formations ou matériels existent ou se préparent, sans produit que d’autres puissent utiliser. Le point focal gestion des connaissances peut aider.',
      denied: 'Il est noté qu’il n’y a encore ni enseignements ni matériels. Convenez avec le point focal gestion des connaissances de quoi écrire, qui et quand.',
      verify: 'Le parcours indique un savoir que d’autres utilisent ; il reste à le nommer. Le point focal gestion des connaissances peut lister guides, cours et liens.',
    },
    '3.4': {
      missing: 'La ligne ne dit pas si l’institution bénéficiaire continue par elle-même. Demandez-lui qui s’en charge, avec quels fonds et depuis quand.',
      weak: 'L’appropriation est en cours ou partielle. Demandez à l’institution bénéficiaire ce qu’elle gère, finance ou enseigne déjà seule, et ce qui reste à transmettre.',
      denied: 'Il est noté que l’appropriation n’a pas eu lieu ou reste à venir. Convenez avec l’institution bénéficiaire des étapes et de qui les mènera.',
      verify: 'Confirmez avec l’institution bénéficiaire qu’elle continue par elle-même, et notez qui s’en charge, avec quels fonds et depuis quand.',
    },
  },
  warning: {
    ageAgainstPhase: ({ age, phase, start, asOf, from, to, cell }) =>
      Number(age) < 0
        ? `Le début (${start}, en ${cell}) est postérieur à l’année d’analyse (${asOf}) : vérifiez les deux dates.`
        : `Commencé en ${start} (${cell}), il a ${years(Number(age))} ; il est en phase ${phase}, qui va d’ordinaire de ${from} à ${to} ans. Vérifiez la date et les jalons.`,
    milestoneContradiction: ({ lower, higher }) => `Le jalon ${higher} est atteint et ${lower}, sur lequel il repose, ne l’est pas : vérifiez les deux.`,
    countsDisagree: ({ said, listed, cell }) => `${cell} parle de ${said} pays et en nomme ${listed} : vérifiez le chiffre ou la liste.`,
    claimedPhase: ({ claimed, attained, quote, cell }) => `Le texte parle de la phase ${claimed} (${cell} : « ${quote} ») ; d’après ses jalons il est en phase ${attained}.`,
    duplicateProgramme: ({ name, others }) => `« ${name} » apparaît plus d’une fois (aussi en ${others}) : voyez s’il s’agit du même programme.`,
    onlyMdg: ({ quote, cell }) => `Seuls les OMD sont nommés (${cell} : « ${quote} »), clos en 2015 : indiquez aussi l’ODD qui les prolonge.`,
    textChanged: ({ component, before, now }) => `Le texte sur lequel reposait votre décision sur ${component} a changé. Avant : ${quoted(before)}. Maintenant : ${quoted(now)}. À revoir.`,
    keyMismatch: ({ key, keyName, name }) =>
      keyName === ''
        ? `La clé ${key} figure sur plus d’une ligne, dont celle de « ${name} » : chaque programme a la sienne. Vérifiez avant de poursuivre.`
        : `La clé ${key} est celle de « ${keyName} » et la ligne dit « ${name} » : peut-être n’a-t-on trié que certaines colonnes. Vérifiez avant de poursuivre.`,
  },
  notice: {
    missingMatrix: ({ matrices }) => `Le texte renvoie à une matrice absente de ce classeur (${matrices}) : si vous l’avez, ajoutez-la dans une feuille portant ce numéro.`,
    noYearOfAnalysis: () => 'Il manque l’année d’analyse : sans elle, l’âge des programmes n’est pas comparé à leur phase.',
    noStart: ({ count, names, more }) =>
      `${Number(count) === 1 ? 'Un programme ne dit pas' : `${count} programmes ne disent pas`} en quelle année le travail a commencé (${names}${Number(more) > 0 ? ` et ${more} de plus` : ''}) : l’âge n’est pas évalué.`,
  },
  skipped: {
    noAnnex: () => 'Aucune annexe n’a été trouvée sur cette feuille.',
    emptySheet: () => 'La feuille est vide.',
    unknownColumn: ({ cell, text }) => `La colonne « ${text} » (${cell}) n’est pas reconnue : elle est restée telle quelle.`,
    unnamedRow: ({ cell }) => `La ligne de ${cell} n’a pas de nom de programme : elle n’a pas été lue.`,
    unnamedFiche: ({ cell }) => `La fiche de ${cell} n’a pas de nom de programme : elle n’a pas été lue. Écrivez-le et évaluez de nouveau.`,
    errorCell: ({ cell, text }) => `La cellule ${cell} contient une erreur (${text}) : corrigez-la pour qu’elle soit lue.`,
    veryHidden: () => 'La feuille est masquée et seul l’éditeur de macros peut l’afficher : elle n’a pas été lue.',
    tooLarge: () => 'La feuille est trop grande pour être lue : déplacez l’annexe dans une feuille à part.',
    duplicateHeader: ({ cell, text }) => `La colonne « ${text} » (${cell}) en répète une déjà lue : elle est restée telle quelle.`,
    example: ({ cell }) => `${cell} contient encore l’exemple du modèle : il n’a pas été lu. Écrivez par-dessus ou supprimez-le.`,
  },
};
