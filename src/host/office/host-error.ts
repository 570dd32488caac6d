/** The errors Excel answers with: a code of Office.js, its HTTP status, and the member in which it arose. */
import { ModelError } from '../workbook-model';

const HTTP_STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidObjectPath: 400,
  InvalidOperation: 400,
  InvalidReference: 400,
  InvalidRequest: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NotImplemented: 501,
  RequestAborted: 409,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
} as const;

export type HostErrorCode = keyof typeof HTTP_STATUS;

export class HostError extends Error {
  override readonly name = 'HostError';
  readonly httpStatusCode: number;
  /** `Class.member`, as `debugInfo.errorLocation` tells it. */
  location = '';

  constructor(
    readonly code: HostErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.httpStatusCode = HTTP_STATUS[code];
  }

  /** Whatever was thrown, as Excel would tell it; what is neither ours nor the model's is a defect of the host, or of the file, and stands as the cause. */
  static from(thrown: unknown): HostError {
    if (thrown instanceof HostError) return thrown;
    if (thrown instanceof ModelError) return new HostError(thrown.code, thrown.message);
    return new HostError('GeneralException', thrown instanceof Error ? `Defect of the host: ${thrown.stack ?? thrown.message}` : String(thrown), { cause: thrown });
  }
}

export const invalidArgument = (message = 'The argument is invalid or missing or has an incorrect format.'): HostError => new HostError('InvalidArgument', message);
export const itemNotFound = (): HostError => new HostError('ItemNotFound', "The requested resource doesn't exist.");
export const alreadyExists = (): HostError => new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
export const invalidOperation = (message = 'This operation is not permitted for the current object.'): HostError => new HostError('InvalidOperation', message);
export const accessDenied = (message = 'You cannot perform the requested operation.'): HostError => new HostError('AccessDenied', message);
export const notImplemented = (member: string): HostError => new HostError('NotImplemented', `${member} is not implemented by this host.`);
