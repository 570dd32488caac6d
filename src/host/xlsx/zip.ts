/**
 * The zip around a workbook: reads entries without trusting what they declare, and writes a new zip in which untouched entries keep
 * their compressed bytes, names and order. Knows nothing of workbooks.
 */
import { deflateSync, inflateSync } from 'fflate';
import { damaged, tooLarge } from './errors';

/** What packs and unpacks (raw deflate) and reckons checksums. */
export interface Codec {
  /** Throws where the bytes are broken; where they unpack to more than `most` bytes, it throws or tells at least so many. */
  inflate(packed: Uint8Array, most: number): Uint8Array;
  deflate(bytes: Uint8Array): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** At most so many bytes may a workbook unpack to. */
export const MAX_UNPACKED = 1 << 30;
/** At most so many bytes of a workbook's parts are unpacked; what is never read, such as pictures, does not count. */
const MAX_READ = 200 << 20;
/** An entry over `BIG` bytes that deflate shrank more than `MAX_RATIO` times is a bomb, not a sheet. */
const MAX_RATIO = 400;
const BIG = 64 << 20;

interface Entry {
  /** As in the file. */
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  /** Compressed bytes, a view into the file. */
  readonly packed: Uint8Array;
  readonly madeBy: number;
  readonly attributes: readonly [internal: number, external: number];
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (let i = 0; i < bytes.length; i++) c = CRC[(c ^ bytes[i]!) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/** Runs everywhere. */
const PORTABLE: Codec = {
  inflate: (packed, most) => inflateSync(packed, { out: new Uint8Array(most) }),
  deflate: (bytes) => deflateSync(bytes, { level: 6 }),
  crc32,
};

/** One name for an entry however it is spelt: forward slashes, no leading one, percent signs undone, lower case. */
export function entryKey(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^\/+/, '');
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    // A stray % stands for itself.
    return path.toLowerCase();
  }
}

/** A zip read from bytes. Entries are unpacked when asked for, and checked against their size and checksum. */
export class Zip {
  /** In the order of the central directory. */
  private readonly entries: readonly Entry[];
  private readonly byKey = new Map<string, Entry>();
  /** Sizes of the entries read so far. */
  private readonly unpacked = new Map<Entry, number>();

  constructor(
    readonly bytes: Uint8Array,
    readonly codec: Codec = PORTABLE,
  ) {
    this.entries = readDirectory(bytes);
    let total = 0;
    for (const entry of this.entries) {
      total += entry.size;
      if (total > MAX_UNPACKED) throw damaged(`unpacks to more than ${MAX_UNPACKED} bytes`);
      if (entry.size > BIG && entry.size > entry.packed.length * MAX_RATIO) throw damaged(`${entry.name}: ${entry.packed.length} bytes claim to unpack to ${entry.size}`);
      if (entry.name.endsWith('/')) continue;
      const key = entryKey(entry.name);
      if (key.split('/').includes('..')) throw damaged(`${entry.name}: a name that climbs out of the package`);
      if (this.byKey.has(key)) throw damaged(`${entry.name}: there twice`);
      this.byKey.set(key, entry);
    }
  }

  /** Names of the parts (no folders), as in the file. */
  names(): readonly string[] {
    return [...this.byKey.values()].map((entry) => entry.name);
  }

  has(name: string): boolean {
    return this.byKey.has(entryKey(name));
  }

  /** The name as the file spells it. */
  spelling(name: string): string | null {
    return this.byKey.get(entryKey(name))?.name ?? null;
  }

  read(name: string): Uint8Array {
    const entry = this.byKey.get(entryKey(name));
    if (!entry) throw damaged(`${name}: not in the file`);
    if (entry.flags & 1) throw damaged(`${name}: encrypted entry`);
    this.unpacked.set(entry, entry.size);
    if ([...this.unpacked.values()].reduce((sum, size) => sum + size, 0) > MAX_READ) throw tooLarge(`${name}: more than ${MAX_READ} bytes to read`);
    let bytes: Uint8Array;
    if (entry.method === 0) bytes = entry.packed;
    else if (entry.method === 8) {
      try {
        // One byte more than declared: an entry that goes on is caught by its length, without unpacking the rest.
        bytes = this.codec.inflate(entry.packed, entry.size + 1);
      } catch (cause) {
        throw damaged(`${name}: cannot be unpacked`, cause);
      }
    } else throw damaged(`${name}: compression method ${entry.method}`);
    if (bytes.length !== entry.size) throw damaged(`${name}: does not unpack to the ${entry.size} bytes it declares`);
    if (this.codec.crc32(bytes) !== entry.crc) throw damaged(`${name}: checksum does not match`);
    return bytes;
  }

  /** Whether `other` holds the entry with the very same compressed bytes, size, checksum and name. */
  sameEntry(name: string, other: Zip): boolean {
    const mine = this.byKey.get(entryKey(name));
    const its = other.byKey.get(entryKey(name));
    return (
      mine !== undefined && its !== undefined && mine.name === its.name && mine.method === its.method && mine.size === its.size && mine.crc === its.crc &&
      mine.packed.length === its.packed.length && mine.packed.every((byte, i) => byte === its.packed[i])
    );
  }

  /** A new zip: `changes` maps a part's name to its new bytes, or to null to leave it out; names not yet there are appended. */
  write(changes: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
    const pending = new Map([...changes].map(([name, bytes]) => [entryKey(name), { name, bytes }]));
    const out: Entry[] = [];
    for (const entry of this.entries) {
      const change = entry.name.endsWith('/') ? undefined : pending.get(entryKey(entry.name));
      if (!change) out.push(entry);
      else {
        pending.delete(entryKey(entry.name));
        if (change.bytes) out.push(pack(entry.name, change.bytes, this.codec, entry));
      }
    }
    for (const { name, bytes } of pending.values()) if (bytes) out.push(pack(name, bytes, this.codec));
    return assemble(out);
  }
}

/** A zip made of these parts. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return assemble([...parts].map(([name, bytes]) => pack(name, bytes, PORTABLE)));
}

// 1980-01-01, the zip's zero: what we write does not depend on the clock.
const NO_TIME = 0x00210000;

function pack(name: string, bytes: Uint8Array, codec: Codec, like?: Entry): Entry {
  return {
    name,
    rawName: like?.rawName ?? new TextEncoder().encode(name),
    flags: like ? like.flags & 0x800 : 0x800,
    method: 8,
    time: like?.time ?? NO_TIME,
    crc: codec.crc32(bytes),
    size: bytes.length,
    packed: codec.deflate(bytes),
    madeBy: like?.madeBy ?? 20,
    attributes: like?.attributes ?? [0, 0],
  };
}

function assemble(entries: readonly Entry[]): Uint8Array {
  const length = entries.reduce((sum, entry) => sum + 76 + 2 * entry.rawName.length + entry.packed.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const u16 = (value: number): void => (view.setUint16(at, value, true), void (at += 2));
  const u32 = (value: number): void => (view.setUint32(at, value, true), void (at += 4));
  const raw = (value: Uint8Array): void => (bytes.set(value, at), void (at += value.length));
  // Flag 8 (sizes follow the data) is dropped: they stand in the header here.
  const common = (entry: Entry): void => {
    u16(20);
    u16(entry.flags & ~8);
    u16(entry.method);
    u32(entry.time);
    u32(entry.crc);
    u32(entry.packed.length);
    u32(entry.size);
    u16(entry.rawName.length);
    u16(0);
  };
  const offsets = entries.map((entry) => {
    const offset = at;
    u32(0x04034b50);
    common(entry);
    raw(entry.rawName);
    raw(entry.packed);
    return offset;
  });
  const start = at;
  entries.forEach((entry, i) => {
    u32(0x02014b50);
    u16(entry.madeBy);
    common(entry);
    u16(0);
    u16(0);
    u16(entry.attributes[0]);
    u32(entry.attributes[1]);
    u32(offsets[i]!);
    raw(entry.rawName);
  });
  const size = at - start;
  u32(0x06054b50);
  u32(0);
  u16(entries.length);
  u16(entries.length);
  u32(size);
  u32(start);
  u16(0);
  return bytes;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const u64 = (at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  try {
    let end = bytes.length - 22;
    const lowest = Math.max(0, end - 0xffff);
    while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < lowest) throw damaged('the zip has no end: cut off?');
    let count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if ((count === 0xffff || at === 0xffffffff) && end >= 20 && view.getUint32(end - 20, true) === 0x07064b50) {
      const end64 = u64(end - 12);
      count = u64(end64 + 32);
      at = u64(end64 + 48);
    }
    const entries: Entry[] = [];
    for (let n = 0; n < count; n++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw damaged('the zip’s directory is broken');
      const flags = view.getUint16(at + 8, true);
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      let packedSize = view.getUint32(at + 20, true);
      let size = view.getUint32(at + 24, true);
      let offset = view.getUint32(at + 42, true);
      const extraEnd = at + 46 + nameLength + extraLength;
      for (let x = at + 46 + nameLength; x + 4 <= extraEnd; x += 4 + view.getUint16(x + 2, true)) {
        if (view.getUint16(x, true) !== 1) continue;
        let field = x + 4;
        if (size === 0xffffffff) [size, field] = [u64(field), field + 8];
        if (packedSize === 0xffffffff) [packedSize, field] = [u64(field), field + 8];
        if (offset === 0xffffffff) offset = u64(field);
      }
      const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
      const name = new TextDecoder().decode(rawName);
      if (view.getUint32(offset, true) !== 0x04034b50) throw damaged(`${name}: not where the directory says`);
      const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
      if (data + packedSize > bytes.length) throw damaged(`${name}: cut off`);
      entries.push({
        name,
        rawName,
        flags,
        method: view.getUint16(at + 10, true),
        time: view.getUint32(at + 12, true),
        crc: view.getUint32(at + 16, true),
        size,
        packed: bytes.subarray(data, data + packedSize),
        madeBy: view.getUint16(at + 4, true),
        attributes: [view.getUint16(at + 36, true), view.getUint32(at + 38, true)],
      });
      at = extraEnd + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (cause) {
    if (cause instanceof RangeError) throw damaged('the zip points outside itself: cut off?', cause);
    throw cause;
  }
}
