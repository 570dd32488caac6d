/** The method of Annex 1 as data. Imports nothing and knows no language, sheet or file. */
export * from './components';
export * from './lessons';
export * from './phases';
export * from './status';
export * from './vocabulary';
