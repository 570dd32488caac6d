/** Texts made comparable: without case, accents or signs, and how many slips of the pen lie between two of them. Knows no sheet and no language. */

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** Lower-case words of a text joined by single blanks, accents and signs left out ("Área / Tema:" → "area tema"). */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[œæßøł]/g, (letter) => LIGATURES[letter]!).replace(/[^\p{L}\p{N}#]+/gu, ' ').trim();
}

/**
 * Letters to add, drop, change or swap with their neighbour to make one text the other, or `limit + 1` where that takes more than `limit`.
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      let cost = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, before[column - 2]! + 1);
      next.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length]!, limit + 1);
}

/** How many slips a wording of this length forgives: none in a short word, one in eight letters or so after that, never more than three. */
export function forgiven(wording: string): number {
  return wording.length < 5 ? 0 : Math.min(3, Math.ceil(wording.length / 8));
}
