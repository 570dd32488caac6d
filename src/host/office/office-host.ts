/**
 * The host half of Excel: takes requests as the client runtime sends them and answers from a workbook, with Excel's limits of
 * size. Knows no machine, so that it serves in Node and in a page.
 */
import type { WorkbookModel } from '../workbook-model';
import { Book, type EventEntry } from './book';
import { HostError, type HostErrorCode } from './host-error';
import { Interpreter, queryError, type QueryError, type QueryResponse } from './interpreter';
import { User } from './user';
import { workbook } from './excel-workbook';

/** Excel on the web takes and gives no more at once, in bytes. */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface RequestInfo {
  /** Counts from 1. */
  readonly number: number;
  readonly bytes: number;
  readonly actions: number;
  readonly error: string | null;
}

/** What shall go wrong with the n-th request: an error, before anything is done or with half or all of its actions done by then, or no answer at all. */
export type Fault = { readonly code: string; readonly message: string; readonly done?: 'half' | 'all' } | 'timeout' | null;

export interface HostOptions {
  readonly name: string;
  /** Without it, the workbook can be written. */
  readonly readOnly?: boolean;
  readonly onRequest?: ((info: RequestInfo) => void) | undefined;
  readonly fault?: ((number: number) => Fault) | undefined;
}

/** How much a text (of whole characters) weighs in UTF-8: counted, which is faster than encoding it. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) bytes += code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 1 : 2;
  }
  return bytes;
}

const failure = (error: QueryError): QueryResponse => ({ Results: [], TraceIds: [], Error: error });
const refusal = (code: HostErrorCode, message: string): QueryResponse => failure(queryError(new HostError(code, message), 0));

export class OfficeHost {
  /** Requests that reached the host. */
  roundTrips = 0;
  /** In bytes. */
  largestRequest = 0;
  /** The person at the workbook. */
  readonly user: User;
  private readonly book: Book;
  private readonly interpreter: Interpreter;

  constructor(
    model: WorkbookModel,
    private readonly options: HostOptions,
  ) {
    this.book = new Book(model, options.name, options.readOnly ?? false);
    this.user = new User(this.book);
    this.interpreter = new Interpreter(workbook(this.book));
  }

  /** `bytes` is what the request weighed on its way. The answer is JSON text; null where none is to come. */
  answer(body: unknown, bytes: number): string | null {
    const number = ++this.roundTrips;
    this.largestRequest = Math.max(this.largestRequest, bytes);
    const fault = this.options.fault?.(number) ?? null;
    const told = (error: string | null): void => this.options.onRequest?.({ number, bytes, actions: actionsOf(body).length, error });
    if (fault === 'timeout') {
      told('timeout');
      return null;
    }
    const response = this.respond(body, bytes, fault);
    const text = JSON.stringify(response);
    // No character takes more than three bytes: a text short enough need not be counted.
    const tooLarge = text.length * 3 > PAYLOAD_LIMIT && bytesOf(text) > PAYLOAD_LIMIT;
    told(tooLarge ? 'ResponsePayloadSizeLimitExceeded' : (response.Error?.Code ?? null));
    return tooLarge ? JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.')) : text;
  }

  /** The first thing thrown here that is no error of Excel's: a defect, or damage in the file that shows only when it is read. */
  get defect(): unknown {
    return this.interpreter.defect;
  }

  /** What has happened since, for those who listen. */
  takeEvents(): readonly EventEntry[] {
    return this.book.events.take();
  }

  private respond(body: unknown, bytes: number, fault: Exclude<Fault, 'timeout'>): QueryResponse {
    if (fault) {
      if (fault.done) this.interpreter.processQuery(fault.done === 'all' ? body : halfOf(body));
      return failure({ Code: fault.code, Message: fault.message, Location: '', ActionIndex: 0, HttpStatusCode: 500 });
    }
    if (bytes > PAYLOAD_LIMIT) return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
    return this.interpreter.processQuery(body);
  }
}

const actionsOf = (body: unknown): readonly unknown[] => {
  const actions = typeof body === 'object' && body !== null && 'Actions' in body ? body.Actions : null;
  return Array.isArray(actions) ? actions : [];
};

const halfOf = (body: unknown): unknown => ({ ...(body as object), Actions: actionsOf(body).slice(0, actionsOf(body).length >> 1) });
