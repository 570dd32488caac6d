/** Reads what the client sends: each function gives a value of the wanted kind or answers `InvalidArgument`. */
import { invalidArgument } from './host-error';

export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw invalidArgument();
}

export function number(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument();
}

export function whole(value: unknown): number {
  const n = number(value);
  if (Number.isInteger(n)) return n;
  throw invalidArgument();
}

export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw invalidArgument();
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((option) => option === value);
  if (found !== undefined) return found;
  throw invalidArgument();
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Readonly<Record<string, unknown>>;
  throw invalidArgument();
}

export const optional = <T>(value: unknown, read: (present: unknown) => T): T | undefined => (isAbsent(value) ? undefined : read(value));

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: '#000000', white: '#FFFFFF', red: '#FF0000', green: '#008000', blue: '#0000FF', yellow: '#FFFF00',
  orange: '#FFA500', gray: '#808080', grey: '#808080', purple: '#800080', lightgray: '#D3D3D3', darkgray: '#A9A9A9',
};

/** `#RRGGBB` or one of the commoner names. */
export function colour(value: unknown): string {
  const name = text(value);
  if (/^#?[0-9a-f]{6}$/i.test(name)) return `#${name.replace('#', '').toUpperCase()}`;
  const known = NAMED_COLOURS[name.toLowerCase()];
  if (known) return known;
  throw invalidArgument();
}
