import type { SampleAnnex } from '../sample-annex';

export const sample: SampleAnnex = {
  sheet: 'Annexe d’exemple',
  title: 'ANNEXE 3. PROGRAMMES D’EXEMPLE (inventés, pour essayer Crisol)',
  headings: [
    ['programme', 'Programme'], ['area', 'Domaine'], ['objective', 'Objectif'], ['countries', 'Pays avec lesquels il y a eu interaction'], ['products', 'Produits de connaissance'], ['relevance', 'Pertinence'], ['interaction', 'Type d’interaction Sud-Sud'], ['recommendations', 'Recommandations'],
  ],
  programmes: [
    {
      programme: '1. Gardiennes de la mangrove',
      area: 'Environnement',
      objective: 'Contribuer aux Objectifs du Millénaire pour le développement par des côtes mieux protégées et des emplois pour celles et ceux qui en vivent.',
      countries: 'Belize (2005), Honduras (2007) et Cuba (2008)',
      products: '• Manuel de restauration publié en 2006\n• 3 guides pour les coopératives\n• Cours en ligne suivi par 120 diplômées',
      relevance: 'C’est le premier programme de ce type dans les Caraïbes. La situation de départ a été mesurée en 2003 et, en 2007, une évaluation externe a montré que 400 hectares avaient été restaurés. Le ministère de l’Environnement le gère depuis 2006 avec son propre budget.',
      interaction: 'En 2007, 8 techniciennes se sont rendues au Honduras et ont formé 60 membres de coopératives de pêche. Cuba a adopté la méthode en 2008 et l’applique avec ses propres fonds.',
      recommendations: '• Consigner ce qui a été appris dans les trois pays\n• Convenir par écrit de l’apport de chaque gouvernement',
    },
    {
      programme: '2. Bibliothèques itinérantes',
      area: 'Gouvernance locale',
      objective: 'Rapprocher la lecture des communautés sans bibliothèque.',
      countries: 'Guatemala',
      products: 'Un manuel est prévu pour 2010.',
      relevance: 'Deux communes sont intéressées, mais aucun financement n’a encore été accordé. Le programme a commencé en 2008 par un essai dans quatre villages.',
      interaction: 'Une délégation du Guatemala a visité l’essai en 2009.',
      recommendations: 'Élaborer un plan de suivi avec des indicateurs.',
    },
  ],
};
