/** Quotes: verbatim, and never longer than a reader takes in at a glance. */
import type { Clause } from './text';
import type { Span } from './wordings';

/** Longest quote, in characters. */
export const QUOTE_LIMIT = 300;

/** The clause, or its sentence where the words that decided stand outside the clause; cut to the limit around them. */
export function quoteOf(text: string, clause: Clause, deciding: readonly Span[]): string {
  const start = Math.min(...deciding.map((span) => span.start));
  const end = Math.max(...deciding.map((span) => span.end));
  let { start: from, end: to } = start >= clause.start && end <= clause.end ? clause : { start: Math.min(clause.sentence.start, start), end: Math.max(clause.sentence.end, end) };
  if (to - from > QUOTE_LIMIT && clause.end - clause.start <= QUOTE_LIMIT) ({ start: from, end: to } = clause);
  if (to - from > QUOTE_LIMIT) {
    const middle = deciding.at(-1)!;
    from = Math.max(from, Math.min(middle.start, to - QUOTE_LIMIT, Math.max(from, middle.end - QUOTE_LIMIT / 2)));
    to = Math.min(to, from + QUOTE_LIMIT);
    while (from > clause.sentence.start && from < middle.start && /\S/.test(text[from - 1]!)) from++;
    while (to < text.length && to > middle.end && /\S/.test(text[to]!)) to--;
  }
  return text.slice(from, to).trim();
}

/** The first phase number, in figures or Roman, of a text such as "fase II". */
export function phaseNumber(folded: string): 1 | 2 | 3 | null {
  const match = /\b(?:([123])|(i{1,3}))\b/.exec(folded);
  return match ? ((match[1] ? Number(match[1]) : match[2]!.length) as 1 | 2 | 3) : null;
}
