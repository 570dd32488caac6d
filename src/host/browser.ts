/**
 * Excel's stand-in for pages: one page keeps the workbook open and shows it; a frame in it, where Microsoft's client runtime is loaded
 * by a script of its own, runs the add-in. Shares all but the loading of the runtime with the stand-in for Node.
 */
import { connect } from './office/bridge';
import { DECLARED_SETS, installOffice } from './office/office-context';
import { OfficeHost } from './office/office-host';
import type { WorkbookModel } from './workbook-model';

export { HostError } from './office/host-error';
export type { User } from './office/user';

export interface PageExcel {
  readonly host: OfficeHost;
  /** Full tag of the display language. */
  readonly language: string;
}

declare global {
  interface Window {
    standInExcel?: PageExcel;
  }
}

/** In the page that shows the workbook: frames that call `joinExcel` from now on work on it. `onChange` is called when what is drawn may have changed. */
export function offerExcel(model: WorkbookModel, name: string, language: string, onChange: () => void): PageExcel {
  const excel: PageExcel = { host: new OfficeHost(model, { name, onRequest: onChange }), language };
  excel.host.user.tellPage = onChange;
  window.standInExcel = excel;
  return excel;
}

/** In the frame, after the runtime and before the add-in: its `Office` and `Excel` are answered by the page around it. */
export function joinExcel(): void {
  const excel = (window.parent as Window).standInExcel;
  if (!excel) throw new Error('The page around this one has no workbook open.');
  installOffice(excel.language, DECLARED_SETS);
  connect(excel.host);
}
