const typescript = { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } };

/** @type {import('jest').Config} */
const common = {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // `entities` comes as ES modules only, which Jest on Node 20 cannot require.
  transform: { '^.+\\.tsx?$': ['@swc/jest', typescript], '/node_modules/entities/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!entities/)'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    { ...common, displayName: 'code', roots: ['<rootDir>/test'], testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/', '<rootDir>/test/sheets/'] },
    // Only where one of these is run is an office looked for (`npm run test:sheets`), or a browser, and the pane built.
    { ...common, displayName: 'sheets', roots: ['<rootDir>/test/sheets'], globalSetup: '<rootDir>/test/sheets/setup.ts' },
    { ...common, displayName: 'browser', roots: ['<rootDir>/test/browser'], globalSetup: '<rootDir>/test/browser/setup.ts', setupFilesAfterEnv: ['<rootDir>/test/browser/patience.ts'] },
  ],
  // A stuck test must end; a slow machine must not fail one.
  testTimeout: 60_000,
  reporters: ['default', '<rootDir>/test/count-reporter.cjs'],
};
