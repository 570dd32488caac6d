/** Writes zip packages in the manners of different programs: stored or deflated, with data descriptors, zip64 fields, folders, comments. */
import { deflateSync } from 'fflate';

export interface ZipManner {
  /** Entries kept uncompressed. */
  readonly stored?: (name: string) => boolean;
  /** Sizes and CRC after the data (bit 3), as streaming writers do. */
  readonly descriptors?: boolean;
  /** Sizes in zip64 extra fields, though small: before and after the data, as streaming writers do, or everywhere. */
  readonly zip64?: 'streamed' | 'everywhere';
  /** Entries for the folders too. */
  readonly folders?: boolean;
  /** An extra field of padding before the data, as Excel writes after `[Content_Types].xml`. */
  readonly padding?: boolean;
  readonly comment?: string;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(data: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of data) c = CRC[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function fields(...of: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]): Uint8Array {
  const out = new Uint8Array(of.reduce((sum, [bytes]) => sum + bytes, 0));
  const view = new DataView(out.buffer);
  let at = 0;
  for (const [bytes, value] of of) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return out;
}

export function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

/** The package, entries in the order given. */
export function zip(entries: readonly (readonly [name: string, data: Uint8Array])[], manner: ZipManner = {}): Uint8Array {
  const utf8 = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const push = (...parts: Uint8Array[]) => {
    for (const part of parts) {
      chunks.push(part);
      offset += part.length;
    }
  };
  const all: (readonly [string, Uint8Array])[] = [];
  const folders = new Set<string>();
  for (const entry of entries) {
    const steps = entry[0].split('/').slice(0, -1);
    steps.forEach((_, i) => {
      const folder = `${steps.slice(0, i + 1).join('/')}/`;
      if (manner.folders === true && !folders.has(folder)) all.push([folder, new Uint8Array()]);
      folders.add(folder);
    });
    all.push(entry);
  }
  for (const [name, data] of all) {
    const stored = data.length === 0 || (manner.stored?.(name) ?? false);
    const body = stored ? data : deflateSync(data);
    const late = manner.descriptors === true && !stored;
    const big = manner.zip64 !== undefined;
    const version = big ? 45 : 20;
    const flags = (late ? 8 : 0) | (/[^ -~]/.test(name) ? 0x800 : 0);
    const crc = crc32(data);
    const start = offset;
    const extra = big
      ? fields([2, 1], [2, 16], [8, late ? 0 : data.length], [8, late ? 0 : body.length])
      : manner.padding === true ? concat([fields([2, 0xa220], [2, 20], [2, 0xa028], [2, 16]), new Uint8Array(16)]) : new Uint8Array();
    const named = utf8.encode(name);
    const sizes = (inline: boolean, wide: boolean) => [[4, inline ? crc : 0], [4, wide ? 0xffffffff : inline ? body.length : 0], [4, wide ? 0xffffffff : inline ? data.length : 0]] as const;
    push(fields([4, 0x04034b50], [2, version], [2, flags], [2, stored ? 0 : 8], [2, 0], [2, 0x5821], ...sizes(!late, big), [2, named.length], [2, extra.length]), named, extra, body);
    if (late) push(big ? fields([4, 0x08074b50], [4, crc], [8, body.length], [8, data.length]) : fields([4, 0x08074b50], [4, crc], [4, body.length], [4, data.length]));
    const central = manner.zip64 === 'everywhere' ? fields([2, 1], [2, 16], [8, data.length], [8, body.length]) : new Uint8Array();
    directory.push(
      fields([4, 0x02014b50], [2, version], [2, version], [2, flags], [2, stored ? 0 : 8], [2, 0], [2, 0x5821], ...sizes(true, manner.zip64 === 'everywhere'), [2, named.length], [2, central.length],
        [2, 0], [2, 0], [2, 0], [4, name.endsWith('/') ? 16 : 0], [4, start]),
      named, central,
    );
  }
  const start = offset;
  const central = concat(directory);
  push(central);
  if (manner.zip64 === 'everywhere') {
    const end = offset;
    push(fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, all.length], [8, all.length], [8, central.length], [8, start]));
    push(fields([4, 0x07064b50], [4, 0], [8, end], [4, 1]));
    push(fields([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]));
    return concat(chunks);
  }
  const comment = utf8.encode(manner.comment ?? '');
  push(fields([4, 0x06054b50], [2, 0], [2, 0], [2, all.length], [2, all.length], [4, central.length], [4, start], [2, comment.length]), comment);
  return concat(chunks);
}
