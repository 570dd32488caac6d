/**
 * Plays Excel on the web for the pane: a page on https://localhost holds the production page in an iframe and answers, as Excel does, what
 * Microsoft's own office.js asks; workbook and interpreter are the stand-in's, in this process. Knows nothing of what the pane shows.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, sep } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page, Route } from 'playwright-core';
import { bytesOf, OfficeHost, type Fault, type RequestInfo } from '../../src/host/office/office-host';
import { DECLARED_SETS } from '../../src/host/office/office-context';
import type { User } from '../../src/host/office/user';
import type { WorkbookModel } from '../../src/host/workbook-model';

const ORIGIN = 'https://localhost';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS = join(createRequire(__filename).resolve('@microsoft/office-js/package.json'), '../dist');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.xlsx': 'application/octet-stream',
};
/** Sets of Excel on the web beside those that the add-in declares: requests may wait until a cell is no longer edited. */
const WEB_SETS = { DelayForCellEdit: '1.1', AddinCommands: '1.3' };
/** What office.js takes for `InvalidOperationInCellEditMode`. */
const CELL_EDIT_ERROR = 5004;

export interface ExcelOptions {
  readonly model: WorkbookModel;
  /** Where the page's files come from: a folder, or each file's text by its path. */
  readonly files: string | Readonly<Record<string, string>>;
  /** The page in the iframe, as the manifest names it: `taskpane.html?view=review`. */
  readonly page?: string;
  readonly language?: string;
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** `blocked`: the network refuses office.js; `silent`: it never comes. */
  readonly officeJs?: 'there' | 'blocked' | 'silent';
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  readonly browser?: BrowserContextOptions;
  /** Makes the n-th request, counted from 1, go wrong. */
  readonly fault?: (number: number) => Fault;
  /** The page's clock can be put forward: `page.clock`. */
  readonly clock?: boolean;
  /** The page by itself, without Excel around it. */
  readonly alone?: boolean;
  /** Opened to be read only. */
  readonly readOnly?: boolean;
}

interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

function gate(): Gate {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** An open Excel with the pane in it. */
export class WebExcel {
  readonly requests: RequestInfo[] = [];
  /** Addresses asked for that nobody serves, errors the page did not catch, messages of its console that tell of errors. */
  readonly complaints: string[] = [];
  /** Makes the n-th request go wrong; may be set at any time. */
  fault: (number: number) => Fault;
  private readonly host: OfficeHost;
  private editing: Gate | null = null;
  private held: { readonly when: () => boolean; readonly came: Gate; readonly mayGo: Gate } | null = null;

  private constructor(
    readonly page: Page,
    readonly model: WorkbookModel,
    private readonly options: ExcelOptions,
  ) {
    this.fault = options.fault ?? ((): Fault => null);
    this.host = new OfficeHost(model, { name: 'Libro1.xlsx', readOnly: options.readOnly ?? false, onRequest: (info) => this.requests.push(info), fault: (number) => this.fault(number) });
  }

  static async open(browser: Browser, options: ExcelOptions): Promise<WebExcel> {
    const { width = 320, height = 640 } = options;
    const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width, height }, ...options.browser });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    const excel = new WebExcel(page, options.model, options);
    await excel.serve(context);
    page.on('pageerror', (error) => excel.complaints.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') excel.complaints.push(`console: ${message.text()}`);
    });
    if (options.clock) await page.clock.install();
    await page.exposeFunction('answerRequest', (body: string) => excel.answer(body));
    const address = `${ORIGIN}/${options.page ?? 'taskpane.html'}`;
    await page.goto(options.alone ? address : `${ORIGIN}/excel.html`);
    if (options.alone) return excel;
    const { language = 'es-MX', requirementSets = { ...DECLARED_SETS, ...WEB_SETS } } = options;
    await page.evaluate(playExcel, { url: address, language, sets: JSON.stringify(requirementSets), mode: options.readOnly ? 0 : 1 });
    return excel;
  }

  /** The pane's own page. */
  get pane(): Frame {
    const frame = this.page.frames()[this.options.alone ? 0 : 1];
    if (!frame) throw new Error('The pane is not open.');
    return frame;
  }

  /** Somebody begins to type into a cell: Excel answers nothing until the cell is left. */
  beginCellEdit(): void {
    this.editing = gate();
  }

  endCellEdit(): void {
    this.editing?.open();
    this.editing = null;
  }

  /** What the person does beside the pane, as `User` knows it; the pane is told. */
  async act(does: (user: User) => void): Promise<void> {
    does(this.host.user);
    await this.page.evaluate((events) => window.tellEvents(events), this.host.takeEvents());
  }

  /** From the first request at which `when` holds, all wait before anything of them is done: `came` once it is there, `letGo` lets them on. */
  holdWhen(when: () => boolean): { readonly came: Promise<void>; readonly letGo: () => void } {
    const held = { when, came: gate(), mayGo: gate() };
    this.held = held;
    return {
      came: held.came.opened,
      letGo: () => {
        this.held = null;
        held.mayGo.open();
      },
    };
  }

  /** The sheet in view and what is selected on it. */
  get selection(): User['selection'] {
    return this.host.user.selection;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private async answer(body: string): Promise<Reply> {
    if (body.includes(INTERNAL_SERVICE)) return { error: 0, answer: acknowledged(body), events: [] };
    if (this.editing) {
      const sets = this.options.requirementSets ?? WEB_SETS;
      if (!('DelayForCellEdit' in sets)) return { error: CELL_EDIT_ERROR, answer: null, events: [] };
      await this.editing.opened;
    }
    if (this.held?.when()) {
      this.held.came.open();
      await this.held.mayGo.opened;
    }
    const answer = this.host.answer(JSON.parse(body), bytesOf(body));
    return { error: 0, answer, events: this.host.takeEvents() };
  }

  private async serve(context: BrowserContext): Promise<void> {
    await context.route('**/*', async (route) => {
      const { href, origin, pathname } = new URL(route.request().url());
      if (href.startsWith(CDN)) return this.serveOfficeJs(route, href.slice(CDN.length).split('?')[0]!);
      if (origin !== ORIGIN) return this.refuse(route);
      if (pathname === '/excel.html') return route.fulfill({ contentType: 'text/html', body: EXCEL_PAGE });
      return this.serveFile(route, this.file(decodeURIComponent(pathname.slice(1))), pathname);
    });
  }

  private serveOfficeJs(route: Route, path: string): Promise<void> {
    const { officeJs = 'there' } = this.options;
    if (officeJs === 'blocked') return route.abort('internetdisconnected');
    return officeJs === 'silent' ? Promise.resolve() : this.serveFile(route, read(OFFICE_JS, path), path);
  }

  private file(path: string): Buffer | string | null {
    const { files } = this.options;
    return typeof files === 'string' ? read(files, path) : (files[path] ?? null);
  }

  private serveFile(route: Route, body: Buffer | string | null, path: string): Promise<void> {
    return body === null ? this.refuse(route) : route.fulfill({ body, contentType: TYPES[extname(path)] ?? 'application/octet-stream' });
  }

  private refuse(route: Route): Promise<void> {
    this.complaints.push(`asked for ${route.request().url()}`);
    return route.abort();
  }
}

/** office.js tells it that ribbon commands may come; no workbook is concerned. */
const INTERNAL_SERVICE = '"Microsoft.InternalService.AddinInternalService"';

function acknowledged(body: string): string {
  const { Actions } = JSON.parse(body) as { readonly Actions: readonly { readonly Id: number; readonly ActionType: number }[] };
  return JSON.stringify({ Results: Actions.map(({ Id, ActionType }) => ({ ActionId: Id, Value: ActionType === 1 ? {} : null })), TraceIds: [] });
}

interface Reply {
  readonly error: number;
  /** JSON text; null: Excel never answers. */
  readonly answer: string | null;
  readonly events: readonly object[];
}

declare global {
  interface Window {
    answerRequest(body: string): Promise<Reply>;
    tellEvents(entries: readonly object[]): void;
  }
}

function read(folder: string, path: string): Buffer | null {
  const full = join(folder, path);
  if (!full.startsWith(folder + sep)) return null;
  try {
    return readFileSync(full);
  } catch {
    // Not there: told as an address that nobody serves.
    return null;
  }
}

const EXCEL_PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Excel</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style></head><body></body></html>';

/** Runs in the page: the host's side of office.js' messages between documents. */
function playExcel({ url, language, sets, mode }: { readonly url: string; readonly language: string; readonly sets: string; readonly mode: number }): void {
  interface Message {
    readonly _messageType: number;
    readonly _conversationId: string;
    readonly _actionName: string;
    readonly _actionType: number;
    readonly _correlationId: number;
    readonly _data: { readonly DdaMethod?: { readonly DispatchId: number }; readonly ArrayData?: readonly string[] } | null;
  }
  const EXECUTE_REQUEST = 93;
  const conversation = 'conversation';
  const frame = document.createElement('iframe');
  const context = {
    _id: 'add-in', _appName: 16, _appVersion: 16, _appMinorVersion: 0, _appUILocale: language, _dataLocale: language, _docUrl: `${location.origin}/Libro1.xlsx`, _clientMode: mode, _settings: [], _reason: 0,
    _osfControlType: 0, _eToken: encodeURIComponent('<r><t aid="" cid="" oid=""/></r>'), _correlationId: 'correlation', _requirementMatrix: sets, _hostFullVersion: '16.0.1', _addinName: 'add-in', _appDomains: [], _featureGates: {}, _initialDisplayMode: 0,
  };
  const listeners = new Map<string, (data: unknown) => void>();
  const answered = async (body: string, post: (data: unknown, type: number) => void): Promise<void> => {
    const { error, answer, events } = await window.answerRequest(body);
    if (error !== 0) post({ Version: 1, Error: error }, 0);
    else if (answer !== null) post({ Version: 1, Error: 0, Data: [200, [], answer] }, 0);
    window.tellEvents(events);
  };
  addEventListener('message', (event: MessageEvent<string>) => {
    if (event.source !== frame.contentWindow) return;
    const message = JSON.parse(event.data) as Message;
    if (message._messageType !== 0 || message._conversationId !== conversation) return;
    const { _actionName, _actionType, _correlationId, _data } = message;
    const post = (data: unknown, type: number): void =>
      frame.contentWindow?.postMessage(
        JSON.stringify({ _messageType: 1, _actionName, _conversationId: conversation, _correlationId, _origin: location.href, _errorCode: 0, _responseType: type, _data: data, _serializerVersion: 1 }),
        event.origin,
      );
    if (_actionName === 'ContextActivationManager_getAppContextAsync') return post(context, 0);
    if (_actionName === 'executeMethod' && _data?.DdaMethod?.DispatchId === EXECUTE_REQUEST) return void answered(_data.ArrayData![4]!, post);
    if (_actionName === 'executeMethod') return post({ Version: 1, Error: 0 }, 0);
    if (_actionType === 1) listeners.set(_actionName, (data) => post(data, 1));
    if (_actionType === 2) listeners.delete(_actionName);
    post(_actionType === 0 ? null : { Version: 1, Error: 0 }, 0);
  });
  window.tellEvents = (entries): void => {
    if (entries.length === 0) return;
    const rows = (entries as Readonly<Record<string, unknown>>[]).map(({ messageCategory, messageType, targetId, message, id }) => [messageCategory, messageType, targetId, message, id, false]);
    listeners.get('richApiMessage')?.({ ArrayData: rows });
  };
  frame.name = JSON.stringify({ hostInfo: `Excel$Web$16.00$${language}$correlation$$$0`, xdmInfo: `${conversation}|add-in|${location.href}`, serializerVersion: 1, baseFrameName: 'pane', flights: '[]' });
  frame.title = 'Crisol';
  frame.src = url;
  document.body.append(frame);
}
