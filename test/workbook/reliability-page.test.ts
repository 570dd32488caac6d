/** docs/reliability.md names tests that are there, by the words they go by. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const page = readFileSync(join(root, '../docs/reliability.md'), 'utf8');
/** Rows of the tables whose last column names tests. */
const rows = page.split('\n').filter((line) => line.startsWith('| ') && /`[a-z]+(?:\/[a-z-]+)*`/.test(line.split('|').at(-2)!)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
const plain = (text: string): string => text.replaceAll('’', "'").replaceAll('\\', '');

function sourceOf(name: string): string {
  const path = join(root, name);
  if (existsSync(`${path}.test.ts`)) return readFileSync(`${path}.test.ts`, 'utf8');
  return readdirSync(path).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(path, file), 'utf8')).join('\n');
}

test('there are rows enough', () => expect(rows.length).toBeGreaterThan(35));

test.each(rows.map((row) => [row[0]!, row.at(-1)!] as const))('%s', (_, shown) => {
  const named = [...shown.matchAll(/`([a-z]+(?:\/[a-z-]+)*)`(?:: ((?:\*[^*]+\*(?:, )?)+))?/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, file, titles = ''] of named) {
    const source = plain(sourceOf(file!));
    for (const [, title] of titles.matchAll(/\*([^*]+)\*/g)) for (const part of title!.split('…')) expect([file, source.includes(plain(part.trim()))]).toEqual([file, true]);
  }
});
