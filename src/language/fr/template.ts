import type { TemplateTexts } from '../template-texts';

export const template: TemplateTexts = {
  sheet: { annex2: 'Annexe 2', annex3: 'Annexe 3', ficha: 'Fiche', matrix: 'Matrice de travail', guide: 'Guide', lists: 'Listes des modèles' },
  file: { annex2: 'annexe-2', annex3: 'annexe-3', ficha: 'fiche', matrix: 'matrice-de-travail', workbook: 'classeur-sud-sud' },
  title: { annex2: 'Annexe 2. Programmes importés', annex3: 'Annexe 3. Programmes consolidés, avec une influence dans d’autres pays', ficha: 'Fiche de programme', matrix: 'Matrice de travail : chaque programme et ses 18 composantes' },
  hint: {
    table: 'Un programme par ligne. Sélectionnez un en-tête pour voir ce qui va en dessous. Écrivez par-dessus l’exemple ou supprimez sa ligne.',
    ficha: 'Un programme par fiche. Sélectionnez un libellé pour voir ce qui va à côté. Écrivez par-dessus l’exemple ; pour un autre programme, copiez la feuille.',
  },
  heading: {
    programme: 'Programme', area: 'Domaine', objective: 'Objectif', countriesIn: 'Pays dans lesquels il opère', countriesWith: 'Pays avec lesquels il y a eu interaction', countriesEither: 'Pays participants',
    products: 'Produits de connaissance', work: 'Travail réalisé dans le pays', relevance: 'Pertinence', exchange: 'Type d’échange', interaction: 'Interaction Sud-Sud',
    recommendations: 'Recommandations', source: 'Source des éléments probants',
  },
  what: {
    programme: { name: 'Programme', text: 'Le nom sous lequel il est connu. Un par ligne ; s’il porte un numéro, écrivez-le devant : « 3. … ».' },
    area: { name: 'Domaine', text: 'Le domaine du bureau qui le porte. Choisissez dans la liste ou écrivez le vôtre.' },
    objective: { name: 'Objectif', text: 'À quoi sert le programme, en une ou deux phrases. Nommez l’ODD auquel il contribue et, si vous la connaissez, la cible.' },
    countriesIn: { name: 'Pays', text: 'Les pays où opère le programme régional, avec l’année : « Belize (2005) ».' },
    countriesWith: { name: 'Pays', text: 'Les pays avec lesquels il y a eu échange, avec l’année : « Belize (2005) ».' },
    countriesEither: { name: 'Pays', text: 'Les pays qui participent ou avec lesquels il y a eu échange, avec l’année : « Belize (2005) ».' },
    products: {
      name: 'Produits de connaissance',
      text: 'Guides, manuels, cours, plateformes ou enseignements qui existent et que d’autres peuvent utiliser, avec titre et année. Ce qui est en préparation, dites-le.',
    },
    work: { name: 'Travail dans le pays', text: 'Ce qui a été fait : quoi, quand, avec qui et avec quels chiffres. Séparez ce qui est fait de ce qui est prévu.' },
    relevance: { name: 'Pertinence', text: 'Pourquoi c’est important : qui l’a demandé, ce qu’il a de nouveau, ce qui a changé et comment on l’a mesuré.' },
    exchange: { name: 'Type d’échange', text: 'Choisissez dans la liste. S’il y en a plusieurs, écrivez-les séparés par un point-virgule.' },
    interaction: {
      name: 'Interaction Sud-Sud',
      text: 'Ce qui a été échangé et avec qui : visites, experts, séances à distance. Dites ce que le pays d’accueil fait désormais par lui-même.',
    },
    recommendations: { name: 'Recommandations', text: 'Ce que le bureau conseille ou se propose. Ici, rien ne compte comme fait.' },
    source: { name: 'Source des éléments probants', text: 'D’où cela vient : document, entretien ou visite de terrain. Le mieux est de les combiner.' },
  },
  example: {
    row: '[Exemple : écrivez par-dessus ou supprimez la ligne]', cell: '[Exemple]',
    work: 'En 2006, 40 coopératives ont adapté la méthode régionale et restauré 60 hectares avec le ministère de l’Environnement.',
  },
  areas: [
    'Réduction de la pauvreté', 'Gouvernance démocratique', 'Environnement et énergie', 'Développement local', 'Compétitivité et secteur privé', 'Égalité des sexes',
    'Santé et VIH', 'Prévention des risques et relèvement',
  ],
  guide: {
    title: 'Comment utiliser ce classeur',
    what: 'Ici sont réunis les programmes de coopération Sud-Sud du bureau, pour voir dans quelle phase se trouve chacun et ce qui reste à documenter.',
    sheets: 'Les feuilles',
    sheet: {
      annex2: 'Programmes régionaux que le bureau a fait venir dans le pays.',
      annex3: 'Programmes consolidés dans le pays qui en influencent d’autres.',
      ficha: 'La même chose pour un seul programme, sur une page.',
      matrix: 'À tenir à la main : choisissez un état et les phases se calculent seules.',
    },
    filling: 'Pour les remplir',
    rules: [
      'Sélectionnez un en-tête : un message dit ce qui va en dessous.',
      'Écrivez par-dessus l’exemple ou supprimez sa ligne ; tant qu’il est là, il ne compte pas.',
      'Dites qui a fait quoi, quand et avec quels chiffres. Ce qui est prévu ne compte pas comme fait.',
      'Ce que l’on ne sait pas reste vide : le silence n’est pas un échec.',
      'Avec Crisol dans Excel, choisissez Évaluer : chaque jugement montre la cellule sur laquelle il s’appuie.',
    ],
    phases: 'Les trois phases et leurs jalons',
    phase: {
      1: 'On fixe le cap et on réunit le nécessaire. Ses trois jalons mènent à la suivante.',
      2: 'Le programme fonctionne, innove et met en ordre ce qu’il sait. Ses deux jalons mènent à la suivante.',
      3: 'D’autres pays le connaissent et l’adoptent. Avec son jalon, la coopération a atteint son but.',
    },
    milestone: {
      '1.1': 'L’objectif dit à quel ODD il contribue.',
      '1.2': 'Des résultats sont livrés, avec des chiffres que l’on peut vérifier.',
      '1.5': 'Ceux qui le reçoivent l’ont demandé et le soutiennent.',
      '2.2': 'On sait ce qu’il apporte de nouveau.',
      '2.4': 'Il existe des guides, des cours ou des enseignements que d’autres peuvent utiliser.',
      '3.4': 'L’institution d’accueil le mène par elle-même.',
    },
    statuses: 'Les états',
    status: {
      met: 'C’est fait et on peut le montrer.', partial: 'C’est en cours, ou montré en partie.', unmet: 'Il est dit que cela manque ou reste à faire.',
      unknown: 'Personne ne l’a encore écrit.', notApplicable: 'Cela ne correspond pas à ce type de programme.',
    },
  },
};
