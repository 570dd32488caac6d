import type { HeaderWords } from '../headers';

export const headers: HeaderWords = {
  fields: {
    programme: {
      sure: [
        'programme', 'program', 'project', 'initiative', 'name of programme', 'name of the programme', 'name of program', 'name of the program', 'programme name', 'program name',
        'project name', 'name of project', 'name of the project', 'initiative name', 'name of the initiative', 'programme or project', 'programme project', 'program project',
        'project programme', 'programme or initiative', 'programme title', 'program title', 'project title', 'title of the programme', 'title of the project', 'title of project',
      ],
      loose: ['name', 'title', 'experience', 'good practice', 'intervention', 'solution'],
    },
    area: {
      sure: ['area', 'thematic area', 'programme area', 'program area', 'practice area', 'area of work', 'area of practice', 'area of cooperation', 'focus area'],
      loose: ['sector', 'theme', 'topic', 'field', 'unit', 'portfolio', 'cluster', 'area or sector', 'subject'],
    },
    objective: {
      sure: [
        'objective', 'general objective', 'specific objective', 'overall objective', 'main objective', 'programme objective', 'program objective', 'project objective',
        'objective of the programme', 'purpose', 'development objective',
      ],
      loose: ['goal', 'aim', 'intended outcome', 'objective and goal', 'goals and objectives', 'what it seeks'],
    },
    countries: {
      sure: [
        'countries of interaction', 'countries in which *', 'countries where *', 'countries with which *', 'countries it *', 'countries they *', 'participating countries', 'partner countries',
        'countries involved', 'countries participating', 'countries of operation', 'beneficiary countries', 'recipient countries', 'receiving countries', 'cooperating countries',
        'countries reached', 'other countries', 'countries worked with', 'countries and years',
      ],
      loose: ['country', 'countries', 'coverage', 'geographic coverage', 'geographical coverage', 'geographic scope', 'partner country', 'partners', 'countries or region', 'region and countries'],
    },
    products: {
      sure: [
        'knowledge product', 'knowledge products', 'knowledge products finished', 'finished knowledge products', 'completed knowledge products', 'knowledge products completed', 'knowledge management', 'packaging',
        'products of knowledge', 'knowledge generated', 'packaged knowledge', 'finished products', 'knowledge products *',
      ],
      loose: ['product', 'products', 'outputs', 'publications', 'materials', 'tools', 'deliverables', 'methods and materials', 'systematization', 'systematisation'],
    },
    work: {
      sure: ['work in *', 'work done', 'work done *', 'work carried out', 'work carried out *', 'work undertaken', 'work performed', 'work completed'],
      loose: ['work', 'result', 'results', 'results achieved', 'main results', 'key results', 'achievements', 'main achievements', 'activities', 'activities carried out', 'actions', 'progress', 'implementation', 'what was done'],
    },
    relevance: {
      sure: ['relevance', 'relevance *', 'pertinence'],
      loose: ['justification', 'rationale', 'impact', 'impacts', 'background', 'context', 'importance', 'significance', 'added value', 'value added', 'why it matters', 'effects', 'benefits'],
    },
    interaction: {
      sure: [
        'type of interaction', 'type of interaction ssc', 'type of interaction s sc', 'type of interaction south south', 'type of interaction *', 'interaction type',
        'type of exchange', 'type of exchange ssc', 'type of exchange s sc', 'type of exchange *', 'exchange type',
        'type of cooperation', 'type of cooperation ssc', 'type of cooperation s sc', 'type of cooperation *', 'cooperation type', 'type of co operation',
        'modality of cooperation', 'cooperation modality', 'mode of cooperation', 'form of cooperation', 'form of exchange', 'mode of exchange',
        'south south interaction', 'south south exchange', 'south south cooperation', 'ssc interaction', 'ssc exchange',
      ],
      loose: ['modality', 'modalities', 'interaction', 'interactions', 'exchange', 'exchanges', 'cooperation', 'mechanism', 'mechanism of cooperation', 'type'],
    },
    recommendations: {
      sure: ['recommendation', 'recommendations', 'recommendations for *', 'recommendations and *', 'main recommendations', 'key recommendations'],
      loose: ['next steps', 'way forward', 'suggestions', 'proposals', 'follow up', 'what next'],
    },
  },
  number: ['no', 'n', 'num', 'number', '#'],
  source: ['source of evidence', 'sources of evidence', 'evidence source', 'source of information', 'sources of information'],
  own: {
    key: 'key', reading: 'reading', attainedPhase: 'attained phase', documentedPhase: 'documented phase', milestones: 'milestones fulfilled', next: 'next milestone',
    recommendation: 'recommendation', exchange: 'type of exchange', warnings: 'warnings',
  },
  annex: {
    title: ['annex', 'annexes', 'appendix'],
    form: ['matrix', 'fact sheet', 'factsheet'],
    imported: ['imported', 'regional programmes', 'regional programs', 'brought in from'],
    consolidated: ['consolidated', 'influence in other countries', 'influence abroad', 'exported'],
    importedColumns: [
      'countries in which it operates', 'countries in which they operate', 'countries in which it operates *', 'countries in which they operate *', 'countries where it operates *',
      'countries where they operate *', 'countries of operation', 'countries where it operates', 'countries where they operate', 'work in *',
    ],
    consolidatedColumns: ['countries with which *', 'countries of interaction', 'countries worked with', 'countries it has interacted with'],
    notes: ['total', 'totals', 'subtotal', 'sum', 'grand total', 'source', 'sources', 'note', 'notes', 'prepared by', 'last updated', 'updated'],
    example: ['example'],
  },
};
