/** `Excel.RangeAreas`: several rectangles of one worksheet, and `Excel.RangeCollection`, their list. */
import { whole } from './arguments';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import { invalidArgument } from './host-error';
import { instance, type HostObject, type HostType } from './host-object';
import { range, type Range } from './range';
import { rangeFormat } from './range-format';
import { worksheet } from './worksheet';

/** At least one. */
type Ranges = readonly Range[];

const sheetOf = (ranges: Ranges): Range => ranges[0]!;

const RANGE_COLLECTION: HostType<Ranges> = {
  className: 'RangeCollection',
  items: (ranges) => ranges.map(range),
  methods: {
    GetCount: (ranges) => ranges.length,
    GetItemAt: (ranges, index) => {
      const found = ranges[whole(index)];
      if (!found) throw invalidArgument();
      return range(found);
    },
  },
};

const address = (ranges: Ranges): string => ranges.map((each) => each.address).join(',');

const RANGE_AREAS: HostType<Ranges> = {
  className: 'RangeAreas',
  alive: (ranges) => sheetOf(ranges).book.has(sheetOf(ranges).sheet),
  values: {
    Address: address,
    AddressLocal: address,
    AreaCount: (ranges) => ranges.length,
    CellCount: (ranges) => ranges.reduce((sum, { cellCount }) => sum + cellCount, 0),
  },
  objects: {
    Areas: (ranges) => instance(RANGE_COLLECTION, ranges),
    ConditionalFormats: conditionalFormats,
    DataValidation: dataValidation,
    Format: rangeFormat,
    Worksheet: (ranges) => worksheet(sheetOf(ranges).book, sheetOf(ranges).sheet),
  },
};

export function rangeAreas(ranges: Ranges): HostObject {
  return instance(RANGE_AREAS, ranges);
}
