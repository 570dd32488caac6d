import { parseArguments } from '../../src/cli/arguments';

const all = ['out', 'json', 'lang', 'as-of', 'pages'] as const;
const nothing = { subject: null, out: null, json: false, language: null, yearOfAnalysis: null, pages: null, help: false };

describe('what is understood', () => {
  test.each([
    [[], {}],
    [['anexos.xlsx'], { subject: 'anexos.xlsx' }],
    [['--json', 'a b.xlsx', '--lang', 'fr', '--as-of', '2009', '--out', 'r.xlsx'], { subject: 'a b.xlsx', out: 'r.xlsx', json: true, language: 'fr', yearOfAnalysis: 2009 }],
    [['--lang=pt', '--as-of=2024'], { language: 'pt', yearOfAnalysis: 2024 }],
    [['--', '-raro.xlsx'], { subject: '-raro.xlsx' }],
    [['--pages', 'all'], { pages: 'all' }],
    [['--pages=CR-1, CR-2'], { pages: ['CR-1', 'CR-2'] }],
    [['-h'], { help: true }],
  ])('%j', (argv, expected) => expect(parseArguments(argv, all)).toEqual({ ...nothing, ...expected }));
});

describe('what is refused names the argument', () => {
  test.each([
    [['--lang', 'de'], '--lang de'],
    [['--as-of', 'ayer'], '--as-of ayer'],
    [['--as-of', '209'], '--as-of 209'],
    [['--output', 'r.xlsx'], '--output'],
    [['--out'], '--out'],
    [['--out='], '--out'],
    [['--json=yes'], '--json'],
    [['--pages', ' , '], '--pages'],
    [['uno.xlsx', 'dos.xlsx'], 'dos.xlsx'],
  ])('%j', (argv, argument) => expect(() => parseArguments(argv, all)).toThrow(expect.objectContaining({ code: 'badArgument', values: { argument } })));
});

test('what another command understands is refused', () => {
  expect(() => parseArguments(['annex2', '--json'], ['out', 'lang'])).toThrow(expect.objectContaining({ code: 'badArgument', values: { argument: '--json' } }));
});
