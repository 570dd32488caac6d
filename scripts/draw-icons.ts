/** Draws `assets/icon-*.png` from the polygons of `assets/crisol.svg`: no browser and no image library needed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

/** Pixels: those of the ribbon and the store. */
const SIZES = [16, 32, 64, 80, 128];
/** Side of the drawing in its own units. */
const SIDE = 16;
/** Samples along each side of a pixel. */
const FINE = 8;

type Point = readonly [x: number, y: number];
interface Polygon {
  readonly colour: readonly [red: number, green: number, blue: number];
  readonly points: readonly Point[];
}

function polygonsOf(svg: string): readonly Polygon[] {
  return [...svg.matchAll(/<polygon fill="#([\dA-F]{6})" points="([^"]+)"/g)].map(([, fill, points]) => ({
    colour: [0, 2, 4].map((at) => parseInt(fill!.slice(at, at + 2), 16)) as [number, number, number],
    points: points!.split(' ').map((point) => point.split(',').map(Number) as [number, number]),
  }));
}

/** Even-odd rule. */
function inside({ points }: Polygon, [x, y]: Point): boolean {
  let odd = false;
  points.forEach(([x1, y1], at) => {
    const [x2, y2] = points[(at + 1) % points.length]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  });
  return odd;
}

/** Rows of RGBA, each behind a zero: the filter "none" of PNG. */
function draw(polygons: readonly Polygon[], size: number): Buffer {
  const rows = Buffer.alloc(size * (1 + size * 4));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const sum = [0, 0, 0];
      let covered = 0;
      for (let sample = 0; sample < FINE * FINE; sample++) {
        const point: Point = [((column + ((sample % FINE) + 0.5) / FINE) * SIDE) / size, ((row + (Math.floor(sample / FINE) + 0.5) / FINE) * SIDE) / size];
        const polygon = polygons.findLast((one) => inside(one, point));
        if (!polygon) continue;
        covered++;
        polygon.colour.forEach((value, at) => (sum[at]! += value));
      }
      if (covered === 0) continue;
      const at = row * (1 + size * 4) + 1 + column * 4;
      sum.forEach((value, channel) => (rows[at + channel] = Math.round(value / covered)));
      rows[at + 3] = Math.round((255 * covered) / (FINE * FINE));
    }
  }
  return rows;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png(rows: Buffer, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6], 8); // Eight bits a channel, RGBA.
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const assets = new URL('../assets/', import.meta.url);
const polygons = polygonsOf(readFileSync(new URL('crisol.svg', assets), 'utf8'));
for (const size of SIZES) writeFileSync(fileURLToPath(new URL(`icon-${size}.png`, assets)), png(draw(polygons, size), size));
