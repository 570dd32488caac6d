/**
 * Excel's stand-in for Node: opens a workbook for Office.js code in this process. After `startExcel` the global `Excel` and
 * `Office` work as they do in Excel, answered from the model.
 */
import { connect } from './office/bridge';
import { DECLARED_SETS, installOffice } from './office/office-context';
import { OfficeHost, type Fault, type RequestInfo } from './office/office-host';
import { loadOfficeRuntime } from './office/runtime';
import type { WorkbookModel } from './workbook-model';

export type { Fault, RequestInfo } from './office/office-host';

export interface ExcelOptions {
  /** Full tag of the display language, such as `es-MX`, which it is without one. */
  readonly language?: string;
  /** Without them, those that the add-in declares. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** What `workbook.name` tells. */
  readonly name?: string;
  /** Without it, the workbook can be written. */
  readonly readOnly?: boolean;
  readonly onRequest?: (info: RequestInfo) => void;
  /** Makes the n-th request, counted from 1, go wrong. */
  readonly fault?: (number: number) => Fault;
}

export interface ExcelSession {
  /** Requests that reached the host so far. */
  readonly roundTrips: number;
  /** In bytes. */
  readonly largestRequest: number;
  /** The first thing thrown by the stand-in that is no error of Excel's, such as damage in the file that shows only when it is read; null where there was none. */
  readonly defect: unknown;
  /** Closes the workbook: later requests fail. */
  stop(): void;
}

/** Only one workbook is open at a time: another start takes the place of the one before. */
export function startExcel(model: WorkbookModel, options: ExcelOptions = {}): ExcelSession {
  loadOfficeRuntime();
  const { language = 'es-MX', requirementSets = DECLARED_SETS, name = 'Libro1.xlsx', readOnly = false, onRequest, fault } = options;
  const host = new OfficeHost(model, { name, readOnly, onRequest, fault });
  installOffice(language, requirementSets);
  const stop = connect(host);
  return {
    get roundTrips() {
      return host.roundTrips;
    },
    get largestRequest() {
      return host.largestRequest;
    },
    get defect() {
      return host.defect;
    },
    stop,
  };
}
