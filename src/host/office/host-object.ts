/**
 * How a class of Office.js is told to the interpreter: one table of members, by their names on the wire (PascalCase).
 * A member that stands in no table does not exist: asking for it fails with its name. Knows no Excel.
 */
import { HostError, notImplemented } from './host-error';

/** An instance as the interpreter sees it. */
export interface HostObject {
  readonly className: string;
  readonly self: unknown;
  /** What `load()` without names returns. */
  readonly defaults: readonly string[];
  /** What tells it from its siblings; goes with every answer. */
  identity(): Readonly<Record<string, string>>;
  /** Its members, if it is a collection. */
  items(): readonly HostObject[] | null;
  /** Whether what it stands for is still in the workbook. */
  alive(): boolean;
  hasValue(member: string): boolean;
  /** A value, or the object a navigation leads to (`null`: a null object). */
  get(member: string): unknown;
  set(member: string, value: unknown): void;
  call(member: string, args: readonly unknown[]): unknown;
}

export interface HostEvent<S> {
  /** Number of the event in the client. */
  readonly type: number;
  readonly target: (self: S) => string;
}

/** Who listens: the client registers before it hands out handlers. */
export interface Listeners {
  change(eventType: number, target: string, by: 1 | -1): void;
}

export interface HostType<S> {
  readonly className: string;
  readonly identity?: (self: S) => Readonly<Record<string, string>>;
  readonly alive?: (self: S) => boolean;
  /** Values that can be read. */
  readonly values?: Readonly<Record<string, (self: S) => unknown>>;
  /** Of `values`, those a bare `load()` leaves out. */
  readonly notByDefault?: readonly string[];
  /** Values that can be written. */
  readonly writes?: Readonly<Record<string, (self: S, value: unknown) => void>>;
  readonly objects?: Readonly<Record<string, (self: S) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (self: S, ...args: readonly unknown[]) => unknown>>;
  readonly items?: (self: S) => readonly HostObject[];
  /** By the name in `_Register…Event`. */
  readonly events?: Readonly<Record<string, HostEvent<S>>>;
  readonly listeners?: (self: S) => Listeners;
}

class Instance<S> implements HostObject {
  constructor(
    private readonly type: HostType<S>,
    readonly self: S,
  ) {}

  get className(): string {
    return this.type.className;
  }

  get defaults(): readonly string[] {
    return Object.keys(this.type.values ?? {}).filter((name) => !this.type.notByDefault?.includes(name));
  }

  identity(): Readonly<Record<string, string>> {
    return this.type.identity?.(this.self) ?? {};
  }

  items(): readonly HostObject[] | null {
    return this.type.items?.(this.self) ?? null;
  }

  alive(): boolean {
    return this.type.alive?.(this.self) ?? true;
  }

  hasValue(member: string): boolean {
    return own(this.type.values, member) !== undefined;
  }

  get(member: string): unknown {
    return this.within(member, () => {
      const read = own(this.type.values, member) ?? own(this.type.objects, member);
      if (!read) throw notImplemented(this.locationOf(member));
      return read(this.self);
    });
  }

  set(member: string, value: unknown): void {
    this.within(member, () => {
      const write = own(this.type.writes, member);
      if (!write) throw notImplemented(this.locationOf(member));
      write(this.self, value);
    });
  }

  call(member: string, args: readonly unknown[]): unknown {
    return this.within(member, () => {
      const method = own(this.type.methods, member);
      if (method) return method(this.self, ...args);
      const [, un, name = ''] = /^_(Un|)[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(member) ?? [];
      const event = own(this.type.events, name);
      if (!event || !this.type.listeners) throw notImplemented(this.locationOf(member));
      this.type.listeners(this.self).change(event.type, event.target(this.self), un ? -1 : 1);
      return null;
    });
  }

  private locationOf(member: string): string {
    return `${this.className}.${camelCase(member)}`;
  }

  private within<T>(member: string, run: () => T): T {
    try {
      return run();
    } catch (thrown) {
      const error = HostError.from(thrown);
      error.location ||= this.locationOf(member);
      throw error;
    }
  }
}

const own = <T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined => (table && Object.hasOwn(table, name) ? table[name] : undefined);

export const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Makes instances of a class from its table. */
export const instance = <S>(type: HostType<S>, self: S): HostObject => new Instance(type, self);

export const isHostObject = (value: unknown): value is HostObject => value instanceof Instance;
