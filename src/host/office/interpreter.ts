/**
 * Answers one request of the client runtime: walks its object paths and actions and puts the results together.
 * Knows the wire and `HostObject`; knows no Excel.
 */
import { HostError, notImplemented } from './host-error';
import { camelCase, isHostObject, pascalCase, type HostObject } from './host-object';

const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, ensureUnchanged: 8, update: 9 } as const;
const PATH = { globalObject: 1, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

type Json = Readonly<Record<string, unknown>>;

export interface QueryError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface QueryResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: QueryError;
}

/** What is to be read of an object: its own values by name, all of them, and what to read further on. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

export class Interpreter {
  private readonly references = new Map<string, HostObject>();
  private nextReference = 1;
  /** The first thing thrown that is no error of Excel's. */
  defect: unknown = null;

  constructor(private readonly root: HostObject) {}

  /** How many objects the client has asked to keep and not yet released. */
  get referenceCount(): number {
    return this.references.size;
  }

  /** Never throws: as in Excel, what goes wrong ends the request with an error; what went before stays done. */
  processQuery(body: unknown): QueryResponse {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    let index = 0;
    try {
      const request = new Request(this, this.root, body);
      for (; index < request.actions.length; index++) {
        const action = json(request.actions[index]);
        if (action['ActionType'] === ACTION.trace) traces.push(number(action['Id']));
        results.push({ ActionId: number(action['Id']), Value: request.run(action) ?? null });
      }
      return { Results: results, TraceIds: traces };
    } catch (thrown) {
      const error = HostError.from(thrown);
      this.defect ??= error.cause ?? null;
      return { Results: results, TraceIds: traces, Error: queryError(error, index) };
    }
  }

  keep(object: HostObject): string {
    const id = `kept:${this.nextReference++}`;
    this.references.set(id, object);
    return id;
  }

  kept(id: string): HostObject {
    const object = this.references.get(id);
    if (!object?.alive()) throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
    return object;
  }

  release(id: string): void {
    this.references.delete(id);
  }
}

export const queryError = (error: HostError, actionIndex: number): QueryError => ({
  Code: error.code,
  Message: error.message,
  Location: error.location,
  ActionIndex: actionIndex,
  HttpStatusCode: error.httpStatusCode,
});

class Request {
  readonly actions: readonly unknown[];
  private readonly paths: Json;
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly resolving = new Set<number>();
  private readonly keptNow = new Map<HostObject, string>();

  constructor(
    private readonly host: Interpreter,
    private readonly root: HostObject,
    body: unknown,
  ) {
    const request = json(body);
    this.actions = array(request['Actions']);
    this.paths = json(request['ObjectPaths']);
  }

  run(action: Json): unknown {
    const pathId = number(action['ObjectPathId'] ?? 0);
    switch (action['ActionType']) {
      case ACTION.trace:
        return null;
      case ACTION.instantiate:
        return this.identify(this.resolve(pathId));
      case ACTION.query:
        return this.query(this.resolve(pathId), action['QueryInfo'], (name) => name, '_Items');
      case ACTION.queryAsJson:
        return this.query(this.resolve(pathId), action['QueryInfo'], camelCase, 'items');
      case ACTION.method:
        return this.method(pathId, text(action['Name']), action['ArgumentInfo']);
      case ACTION.setProperty:
        return this.target(pathId, text(action['Name'])).set(text(action['Name']), this.args(action['ArgumentInfo'])[0] ?? null);
      case ACTION.update:
        return this.update(this.target(pathId, 'update'), json(action['ObjectState']));
      case ACTION.ensureUnchanged:
        return ensureUnchanged(this.target(pathId, 'ensureUnchanged'), json(action['ObjectState']));
      default:
        throw notImplemented(`Action type ${String(action['ActionType'])}`);
    }
  }

  private method(pathId: number, name: string, argumentInfo: unknown): unknown {
    if (name === '_KeepReference') {
      const object = this.resolve(pathId);
      if (object && !this.keptNow.has(object)) this.keptNow.set(object, this.host.keep(object));
      return null;
    }
    const args = this.args(argumentInfo);
    if (name === '_RemoveReference') return this.host.release(text(args[0]));
    if (name === '_GetReferenceCount') return this.host.referenceCount;
    const result = this.target(pathId, name).call(name, args);
    if (isHostObject(result)) throw notImplemented(`${name} as an action, which returns an object,`);
    return result;
  }

  private update(object: HostObject, state: Json): null {
    for (const [name, value] of Object.entries(state)) object.set(pascalCase(name), value);
    return null;
  }

  private target(pathId: number, member: string): HostObject {
    const object = this.resolve(pathId);
    if (!object) throw new HostError('InvalidObjectPath', `'${camelCase(member)}' was used on a null object.`);
    return object;
  }

  /** Each path is followed once a request, in the order of the actions, so that `Add` adds once. */
  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    if (this.resolving.has(id)) throw new HostError('InvalidObjectPath', `Object path ${id} leads back to itself.`);
    this.resolving.add(id);
    const object = this.follow(json(Object.hasOwn(this.paths, String(id)) ? this.paths[String(id)] : undefined, 'InvalidObjectPath'));
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: Json): HostObject | null {
    const type = path['ObjectPathType'];
    if (type === PATH.globalObject) return this.root;
    if (type === PATH.nullObject) return null;
    if (type === PATH.referenceId) return this.host.kept(text(path['Name']));
    const parent = this.resolve(number(path['ParentObjectPathId'] ?? 0));
    if (!parent) return null;
    if (type === PATH.property) return object(parent.get(text(path['Name'])));
    if (type === PATH.method) return object(parent.call(text(path['Name']), this.args(path['ArgumentInfo'])));
    if (type === PATH.indexer) return object(parent.call('GetItem', this.args(path['ArgumentInfo'])));
    throw notImplemented(`Object path type ${String(type)} (${String(path['Name'])})`);
  }

  private args(info: unknown): readonly unknown[] {
    if (info === undefined || info === null) return [];
    const { Arguments, ReferencedObjectPathIds } = json(info);
    if (Arguments === undefined || Arguments === null) return [];
    const references = Array.isArray(ReferencedObjectPathIds) ? ReferencedObjectPathIds : [];
    return array(Arguments).map((value, index) => this.argument(value, references[index]));
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === 'number' && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) return value.map((item, index) => this.argument(item, Array.isArray(reference) ? reference[index] : undefined));
    if (typeof value !== 'object' || value === null) return value;
    const record = json(value);
    if (typeof record['_ObjectPathId'] === 'number') return this.resolve(record['_ObjectPathId']);
    return Object.fromEntries(Object.entries(record).map(([key, item]) => [key, this.argument(item, undefined)]));
  }

  private identify(object: HostObject | null): Json | null {
    if (!object) return null;
    const reference = this.keptNow.get(object);
    return { ...object.identity(), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
  }

  private query(object: HostObject | null, info: unknown, rename: (name: string) => string, itemsName: string): unknown {
    if (!object) return null;
    const query = info === undefined || info === null ? {} : json(info);
    const selection = select(query['Select'], query['Expand']);
    const top = typeof query['Top'] === 'number' ? query['Top'] : undefined;
    const skip = typeof query['Skip'] === 'number' ? query['Skip'] : 0;
    return project(object, selection, rename, itemsName, skip, top);
  }
}

/** `["values", "format/fill/color"]` and the like, as a tree; nothing named means all values of the object. */
function select(names: unknown, expanded: unknown): Selection {
  const root: Selection = { all: false, members: new Map() };
  const selects = names === undefined || names === null ? [] : array(names);
  const expands = expanded === undefined || expanded === null ? [] : array(expanded);
  if (selects.length === 0) root.all = true;
  for (const path of [...selects, ...expands].map(text)) {
    let node = root;
    const steps = path.split(/[/.]/).filter((step) => step !== '' && step.toLowerCase() !== 'items');
    for (const step of steps) {
      if (step === '$none') break;
      if (step === '*' || step === '$all') {
        node.all = true;
        break;
      }
      const name = pascalCase(step);
      const next = node.members.get(name) ?? { all: false, members: new Map() };
      node.members.set(name, next);
      node = next;
    }
    if (steps.length === 0) node.all = true;
  }
  return root;
}

function project(object: HostObject, selection: Selection, rename: (name: string) => string, itemsName: string, skip = 0, top?: number): Json {
  const out: Record<string, unknown> = {};
  const put = (name: string, inner: Selection | undefined): void => {
    const value = object.get(name);
    const leaf = inner !== undefined && (inner.all || inner.members.size > 0) ? inner : { all: true, members: new Map<string, Selection>() };
    out[rename(name)] = isHostObject(value) ? project(value, leaf, rename, itemsName) : (value ?? null);
  };
  const items = object.items();
  if (!items) {
    if (selection.all) for (const name of object.defaults) put(name, undefined);
    for (const [name, inner] of selection.members) put(name, inner);
    return out;
  }
  const inner: Selection = { all: selection.all, members: new Map() };
  for (const [name, next] of selection.members) {
    if (object.hasValue(name)) put(name, next);
    else inner.members.set(name, next);
  }
  if (selection.members.size > 0 && inner.members.size === 0 && !selection.all) return out;
  out[itemsName] = items.slice(skip, top === undefined ? undefined : skip + top).map((item, index) => {
    const identity = item.identity();
    return { ...project(item, inner, rename, itemsName), ...(Object.keys(identity).length > 0 ? identity : { _Index: skip + index }) };
  });
  return out;
}

/** The client asks for this before it acts on what it has read. */
function ensureUnchanged(object: HostObject, state: Json): null {
  for (const [name, expected] of Object.entries(state)) {
    const value = object.get(pascalCase(name));
    if (isHostObject(value)) ensureUnchanged(value, json(expected));
    else if (JSON.stringify(value ?? null) !== JSON.stringify(expected)) throw new HostError('RequestAborted', `${camelCase(name)} has changed.`);
  }
  return null;
}

function object(value: unknown): HostObject | null {
  if (value === null || isHostObject(value)) return value;
  throw new HostError('InvalidObjectPath', 'The object path does not lead to an object.');
}

function json(value: unknown, code: 'InvalidRequest' | 'InvalidObjectPath' = 'InvalidRequest'): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new HostError(code, 'The request cannot be processed.');
}

function array(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new HostError('InvalidRequest', 'The request cannot be processed.');
}

function number(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new HostError('InvalidRequest', 'The request cannot be processed.');
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new HostError('InvalidRequest', 'The request cannot be processed.');
}
