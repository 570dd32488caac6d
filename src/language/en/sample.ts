import type { SampleAnnex } from '../sample-annex';

export const sample: SampleAnnex = {
  sheet: 'Sample annex',
  title: 'ANNEX 3. SAMPLE PROGRAMMES (invented, to try Crisol)',
  headings: [
    ['programme', 'Programme'], ['area', 'Area'], ['objective', 'Objective'], ['countries', 'Countries of interaction'], ['products', 'Knowledge products'], ['relevance', 'Relevance'], ['interaction', 'Type of interaction'], ['recommendations', 'Recommendations'],
  ],
  programmes: [
    {
      programme: '1. Mangrove guardians',
      area: 'Environment',
      objective: 'To contribute to the Millennium Development Goals with better protected coasts and jobs for those who live off them.',
      countries: 'Belize (2005), Honduras (2007) and Cuba (2008)',
      products: '• Restoration manual published in 2006\n• 3 guides for cooperatives\n• Online course with 120 graduates',
      relevance: 'It is the first programme of its kind in the Caribbean. A baseline was measured in 2003, and in 2007 an external evaluation showed that 400 hectares had recovered. The Ministry of the Environment has run it since 2006 with its own budget.',
      interaction: 'In 2007, 8 technicians travelled to Honduras and trained 60 members of fishing cooperatives. Cuba adopted the method in 2008 and applies it with its own funds.',
      recommendations: '• Write up what was learned in the three countries\n• Agree in writing what each government contributes',
    },
    {
      programme: '2. Travelling libraries',
      area: 'Local governance',
      objective: 'To bring reading closer to communities without a library.',
      countries: 'Guatemala',
      products: 'A manual is planned for 2010.',
      relevance: 'Two municipalities are interested, but no funds have been allocated yet. The programme began in 2008 with a trial in four villages.',
      interaction: 'A delegation from Guatemala visited the trial in 2009.',
      recommendations: 'Draw up a monitoring plan with indicators.',
    },
  ],
};
