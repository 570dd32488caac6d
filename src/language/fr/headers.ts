import type { HeaderWords } from '../headers';

export const headers: HeaderWords = {
  fields: {
    programme: {
      sure: [
        'programme', 'projet', 'initiative', 'nom du programme', 'nom du projet', 'nom de l initiative', 'programme ou projet', 'programme projet', 'projet ou programme',
        'projet programme', 'programme ou initiative', 'titre du programme', 'titre du projet', 'intitule du programme', 'intitule du projet',
      ],
      loose: ['nom', 'titre', 'intitule', 'denomination', 'experience', 'bonne pratique', 'intervention'],
    },
    area: {
      sure: ['domaine', 'domaine thematique', 'domaine d intervention', 'domaine de travail', 'domaine de cooperation', 'domaine du programme', 'aire thematique', 'domaine d activite'],
      loose: ['secteur', 'theme', 'thematique', 'axe', 'axe thematique', 'unite', 'champ', 'domaine ou secteur', 'area'],
    },
    objective: {
      sure: ['objectif', 'objectif general', 'objectif specifique', 'objectif principal', 'objectif du programme', 'objectif du projet', 'objectif global', 'objectif de developpement'],
      loose: ['but', 'finalite', 'visee', 'objectif et but', 'buts et objectifs', 'ce que vise le programme'],
    },
    countries: {
      sure: [
        'pays avec interaction', 'pays d interaction', 'pays dans lesquels *', 'pays ou *', 'pays avec lesquels *', 'pays participants', 'pays partenaires', 'pays concernes',
        'pays impliques', 'pays beneficiaires', 'pays d intervention', 'pays cooperants', 'autres pays', 'pays associes', 'pays avec lequel *', 'pays et annees',
      ],
      loose: ['pays', 'couverture', 'couverture geographique', 'portee geographique', 'partenaires', 'pays ou region', 'region et pays'],
    },
    products: {
      sure: [
        'produits de connaissance', 'produit de connaissance', 'produits de connaissances', 'produits de connaissance termines', 'produits de la connaissance', 'produits du savoir', 'gestion des connaissances',
        'gestion de la connaissance', 'gestion du savoir', 'produits termines', 'conditionnement', 'produits de connaissance *', 'produits de connaissances *', 'connaissances produites', 'capitalisation des connaissances',
      ],
      loose: ['produit', 'produits', 'publications', 'materiels', 'outils', 'livrables', 'supports', 'capitalisation', 'systematisation'],
    },
    work: {
      sure: [
        'travail realise', 'travail realise *', 'travaux realises', 'travaux realises *', 'travail au *', 'travail en *', 'travail aux *', 'travail a *', 'travail dans *', 'travail effectue',
        'travail effectue *', 'travail accompli', 'travail accompli *', 'travail mene *', 'travail mene',
      ],
      loose: ['travail', 'travaux', 'resultat', 'resultats', 'resultats obtenus', 'resultats atteints', 'principaux resultats', 'realisations', 'acquis', 'activites', 'activites realisees', 'actions', 'actions menees', 'avancement', 'mise en oeuvre', 'ce qui a ete fait'],
    },
    relevance: {
      sure: ['pertinence', 'pertinence *'],
      loose: ['justification', 'impact', 'impacts', 'contexte', 'importance', 'interet', 'valeur ajoutee', 'effets', 'antecedents', 'benefices', 'retombees', 'pourquoi c est important'],
    },
    interaction: {
      sure: [
        'type d interaction', 'type d interaction css', 'type d interaction c ss', 'type d interaction sud sud', 'type d interaction *', 'types d interaction',
        'type d echange', 'type d echange css', 'type d echange c ss', 'type d echange *', 'types d echange',
        'type de cooperation', 'type de cooperation css', 'type de cooperation c ss', 'type de cooperation sud sud', 'type de cooperation *',
        'modalite de cooperation', 'modalite d echange', 'modalite d interaction', 'mode de cooperation', 'forme de cooperation', 'forme d echange',
        'interaction sud sud', 'echange sud sud', 'cooperation sud sud',
      ],
      loose: ['modalite', 'modalites', 'interaction', 'interactions', 'echange', 'echanges', 'cooperation', 'mecanisme', 'mecanisme de cooperation', 'type'],
    },
    recommendations: {
      sure: ['recommandation', 'recommandations', 'recommandations pour *', 'recommandations et *', 'principales recommandations'],
      loose: ['prochaines etapes', 'etapes suivantes', 'suites a donner', 'suggestions', 'propositions', 'perspectives', 'et apres', 'la suite'],
    },
  },
  number: ['no', 'n', 'num', 'numero', '#'],
  source: ['source des elements probants', 'sources des elements probants', 'source d information', 'sources d information', 'source de l information'],
  own: {
    key: 'clé', reading: 'lecture', attainedPhase: 'phase atteinte', documentedPhase: 'phase documentée', milestones: 'jalons franchis', next: 'prochain jalon',
    recommendation: 'recommandation', exchange: 'type d’échange', warnings: 'avertissements',
  },
  annex: {
    title: ['annexe', 'annexes', 'appendice'],
    form: ['matrice', 'fiche', 'tableau'],
    imported: ['importe*', 'programmes regionaux', 'projets regionaux'],
    consolidated: ['consolide*', 'influence dans d autres pays', 'influence a l etranger', 'exporte*'],
    importedColumns: [
      'pays dans lesquels il opere', 'pays dans lesquels ils operent', 'pays dans lesquels il opere *', 'pays dans lesquels ils operent *', 'pays ou il opere', 'pays ou ils operent',
      'pays ou il opere *', 'pays ou ils operent *', 'travail au *', 'travail en *', 'travail aux *', 'travail realise au *', 'travail realise en *',
    ],
    consolidatedColumns: ['pays avec lesquels *', 'pays avec lequel *', 'pays avec interaction', 'pays d interaction'],
    notes: ['total', 'totaux', 'sous total', 'somme', 'source', 'sources', 'note', 'notes', 'nb', 'elabore', 'mis a jour', 'mise a jour'],
    example: ['exemple'],
  },
};
