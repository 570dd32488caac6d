/** Finds the office and what reads its pages once, before any test. */
import { findOffice, findPageReader, OFFICE_VARIABLE, PAGE_READER_VARIABLE } from './office';

export default function setup(): void {
  process.env[OFFICE_VARIABLE] = findOffice();
  process.env[PAGE_READER_VARIABLE] = findPageReader();
}
