import { watchSigns } from './watch.ts';

/** Where round and square brackets stand, opening and closing ones. */
export const brackets = watchSigns('()[]');

/** Where “ and ” stand. */
export const quotationMarks = watchSigns('“”');

/** A "(" or "[". */
export function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x5b;
}
