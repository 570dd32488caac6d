const typescript = { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } } };

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  // `entities` comes as ES modules only, which Jest on Node 20 cannot require.
  transform: { '^.+\\.tsx?$': ['@swc/jest', typescript], '/node_modules/entities/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' } }] },
  transformIgnorePatterns: ['/node_modules/(?!entities/)'],
  reporters: ['default', '<rootDir>/test/count-reporter.cjs'],
};
