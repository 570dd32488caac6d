/** The formatter of numbers within fast-formula-parser, which ships no types: SheetJS's SSF. */
declare module 'fast-formula-parser/ssf/ssf' {
  const SSF: { format(format: string, value: string | number | boolean, options?: { date1904?: boolean }): string };
  export default SSF;
}
