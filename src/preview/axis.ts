/** The rows or the columns of a sheet as distances in pixels. Knows no page. */

export const PIXELS_PER_POINT = 96 / 72;

export class Axis {
  /** Where each begins; one more than there are. */
  private readonly starts: readonly number[];

  /** @param size of each in points; 0 for a hidden one */
  constructor(
    readonly count: number,
    size: (index: number) => number,
  ) {
    const starts = [0];
    for (let index = 0; index < count; index++) starts.push(starts[index]! + Math.round(size(index) * PIXELS_PER_POINT));
    this.starts = starts;
  }

  get length(): number {
    return this.starts[this.count]!;
  }

  start(index: number): number {
    return this.starts[Math.min(index, this.count)]!;
  }

  size(first: number, count = 1): number {
    return this.start(first + count) - this.start(first);
  }

  /** The one at this distance; the last one beyond the end. */
  at(distance: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle]! <= distance) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The next one in a direction that is not hidden; the same where there is none. */
  next(index: number, step: 1 | -1): number {
    for (let next = index + step; next >= 0 && next < this.count; next += step) if (this.size(next) > 0) return next;
    return index;
  }
}
