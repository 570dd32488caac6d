/** Finds the office once, before any test. */
import { findOffice, OFFICE_VARIABLE } from './office';

export default function setup(): void {
  process.env[OFFICE_VARIABLE] = findOffice();
}
