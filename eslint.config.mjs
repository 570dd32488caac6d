import tseslint from 'typescript-eslint';

// The one direction of dependencies: each folder of src/ and the folders it may import from.
const mayImport = {
  method: [],
  language: ['method'],
  annex: ['method', 'language'],
  evidence: ['method', 'language', 'annex'],
  assessment: ['method', 'language', 'annex', 'evidence'],
  report: ['method', 'language', 'annex', 'evidence', 'assessment'],
  workbook: ['method', 'language', 'annex', 'evidence', 'assessment', 'report'],
  taskpane: ['method', 'language', 'annex', 'evidence', 'assessment', 'report', 'workbook'],
  host: [],
  preview: ['method', 'language', 'taskpane', 'host'],
  cli: ['method', 'language', 'annex', 'evidence', 'assessment', 'report', 'workbook', 'host'],
};
const folders = Object.keys(mayImport);
const pure = ['method', 'language', 'annex', 'evidence', 'assessment', 'report'];
const unknownToThePure = [
  { name: 'Office', message: 'Pure folders know no Office.' },
  { name: 'Excel', message: 'Pure folders know no Office.' },
  { name: 'OfficeExtension', message: 'Pure folders know no Office.' },
  { name: 'process', message: 'Pure folders know no machine.' },
  { name: 'window', message: 'Pure folders know no browser.' },
  { name: 'document', message: 'Pure folders know no browser.' },
  { name: 'Date', message: 'Pure folders know no clock: take the year as an argument.' },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'coverage', 'webpack.config.js', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.strict,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always'],
    },
  },
  ...folders.map((folder) => ({
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...folders
              .filter((other) => other !== folder && !mayImport[folder].includes(other))
              .map((other) => ({ regex: `^(\\.\\./)+${other}(/|$)`, message: `${folder}/ must not know ${other}/.` })),
            ...(pure.includes(folder) ? [{ group: ['node:*', 'react', 'react/*', 'react-dom', '@fluentui/*', '@microsoft/*'], message: `${folder}/ is pure.` }] : []),
          ],
        },
      ],
      ...(pure.includes(folder) ? { 'no-restricted-globals': ['error', ...unknownToThePure] } : {}),
      ...(folder !== 'workbook' && folder !== 'host' && !pure.includes(folder)
        ? { 'no-restricted-globals': ['error', { name: 'Excel', message: 'Only workbook/ calls Office.js.' }] }
        : {}),
    },
  })),
);
