/** An error → the technical text that an officer may copy for whoever helps. Holds no text of the workbook but what the error itself names. */
import { CrisolError } from '../../errors';
import packageJson from '../../../package.json';

/** @param host what the pane runs in: name, platform and version */
export function detailsOf(error: unknown, host: string): string {
  const lines = [`Crisol ${packageJson.version}`, ...(host === '' ? [] : [host])];
  for (let cause: unknown = error; cause !== undefined && lines.length < 12; cause = cause instanceof Error ? cause.cause : undefined) {
    lines.push(cause instanceof Error ? (cause.stack ?? `${cause.name}: ${cause.message}`) : String(cause));
    const office: unknown = (cause as { debugInfo?: unknown } | null)?.debugInfo;
    if (office !== undefined) lines.push(JSON.stringify(office));
  }
  return lines.join('\n');
}

/** What happened and what to do, in the words of one language. */
export function messageOf(error: unknown, errors: Readonly<Record<CrisolError['code'], (values: CrisolError['values']) => string>>, unexpected: string): string {
  return error instanceof CrisolError ? errors[error.code](error.values) : unexpected;
}
