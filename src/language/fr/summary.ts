import type { SummaryTexts } from '../summary-texts';

export const summary: SummaryTexts = {
  sheet: 'Synthèse',
  title: 'Coopération Sud-Sud : synthèse des programmes',
  office: 'Bureau',
  date: 'Date',
  year: 'Année d’analyse',
  effect: 'Effet recherché',
  outdated: 'La matrice contient maintenant d’autres programmes : refaites la synthèse.',
  fill: {
    title: 'À remplir par le bureau',
    office: 'Écrivez le nom du bureau.',
    year: 'Écrivez l’année à laquelle se compare l’âge des programmes.',
    effect: 'Écrivez l’effet recherché de votre plan d’action : ce que les programmes doivent obtenir ensemble.',
    area: 'Écrivez un domaine de travail de votre plan. Mettez ensuite un x, dans le tableau des programmes, à ceux qui le servent.',
    mark: 'Mettez un x si le programme sert ce domaine de travail.',
  },
  figure: {
    programmes: 'programmes', fulfilled: 'des jalons applicables atteints', phase3: 'en phase 3 par le parcours', documented3: 'en phase 3 par écrit',
    success: 'réussies, prouvées ou à vérifier', toDocument: 'jalons à documenter', countries: 'pays',
  },
  programmes: 'Programmes',
  phases: {
    title: 'Programmes par phase', phase: 'Phase', attained: 'Parcours', documented: 'Par écrit',
    note: 'Parcours : ce que montrent les jalons supérieurs. Par écrit : ce qui est documenté, jalon par jalon.',
  },
  milestones: { title: 'Jalons atteints', milestone: 'Jalon', share: '% atteint', withInferred: '% avec déduits' },
  exchange: { title: 'Types d’échange', type: 'Type', none: 'aucun type reconnu' },
  countries: { title: 'Pays, par nombre de programmes', country: 'Pays', others: 'Autres pays :' },
  areas: { title: 'Programmes par domaine', area: 'Domaine', phase3: 'En phase 3', others: 'autres domaines', none: 'sans domaine' },
  age: { title: 'Âge et phase', younger: 'plus jeune', within: 'habituel', older: 'plus âgé', unknown: 'sans début' },
  evidence: { title: 'Éléments probants par source', decided: 'statuts décidés par le bureau', single: 'programmes à source unique (critère 3 : les croiser)' },
  lessons: {
    title: 'Cinq leçons, lues dans les programmes (lecture de Crisol)', lesson: 'Leçon et composantes', full: 'Pleinement visible', part: 'En partie',
    note: 'Pleinement : les composantes reliées par + sont atteintes. En partie : certaines, ou celles qui y mènent (←).',
    name: {
      demand: 'La demande est au centre', integral: 'L’approche est intégrée', knowledge: 'Les connaissances se gèrent', alliances: 'Les alliances font durer',
      capacities: 'Le but : les capacités',
    },
  },
  work: { title: 'Domaines de travail du bureau', area: 'Domaine de travail', served: 'Programmes qui le servent (n°)', nobody: 'aucun', unserved: 'Programmes sans domaine de travail' },
  table: {
    heading: 'Programme par programme', title: 'Et ensuite', number: 'N°', attained: 'Parc.', documented: 'Écrit', next: 'Prochaine étape (→ prochain jalon)', toDocument: 'À documenter', warnings: 'Alertes', areas: 'Domaine de travail',
  },
  page: {
    countries: 'Pays', start: 'Début', evidence: 'Sur quoi cela repose', cell: 'Cellule', noEvidence: 'Rien d’écrit pour l’instant.', recommendations: 'Recommandations', source: 'De l’annexe',
  },
  command: {
    summary: 'La synthèse est sur la feuille',
    pages: (count) => (count === 1 ? 'Feuille d’un programme :' : `Feuilles de ${count} programmes :`),
  },
};
