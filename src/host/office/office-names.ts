/** The only place that names what Office.js does not publish. Knows the client runtime, not the machine. */

/** The seam at which Office.js speaks to a host in the same page: JSON text out, JSON text in. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by Office.js. */
  onMessageFromHost?: (message: string) => void;
}

interface Unpublished {
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: NativeBridge): void };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly OSF: { _OfficeAppFactory?: object };
  readonly Office: { onReady: unknown; isSetSupported: unknown; HostType?: unknown };
}

const runtime = (): Unpublished => globalThis as unknown as Unpublished;

export const isRuntimeLoaded = (): boolean => 'Excel' in globalThis && 'OfficeExtension' in globalThis;

/** Another bridge is another workbook. */
export const attachBridge = (bridge: NativeBridge): void => runtime().OfficeExtension.HostBridge.init(bridge);

/** Lets the client itself throw `ApiNotFound` for what the requirement sets lack. */
export function checkRequirementSets(): void {
  runtime().OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

/** What office.js and the host together put on `Office` in a document. */
export function provideOffice(context: object, onReady: unknown, isSetSupported: unknown): void {
  const { OSF, Office } = runtime();
  const hostInfo = { hostType: 'excel', hostPlatform: 'web', flags: 0 };
  OSF._OfficeAppFactory = { ...OSF._OfficeAppFactory, getContext: () => context, getHostInfo: () => hostInfo, getLoadScriptHelper: () => ({ getOfficeJsBasePath: () => '' }) };
  // In a document it comes with office.js' own first part.
  Office.HostType ??= { Excel: 'Excel' };
  Office.onReady = onReady;
  Office.isSetSupported = isSetSupported;
}
