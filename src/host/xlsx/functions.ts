/** The functions of Excel that are calculated here. One that stands in no table leaves its formula with the value it had. */
import type { Functions } from './calc-compile';
import { criteriaFunctions } from './functions-criteria';
import { numberFunctions } from './functions-number';
import { textFunctions } from './functions-text';

export const FUNCTIONS: Functions = { ...criteriaFunctions, ...numberFunctions, ...textFunctions };
