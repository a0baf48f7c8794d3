import type { Norm } from '../contract.ts';

/** What tells one norm from another; two times that oblige to the same have the same key. */
export function keyOfNorm(norm: Norm): string {
  switch (norm.kind) {
    case 'by':
      return `${norm.kind} ${norm.date} ${norm.inclusive}`;
    case 'during':
      return `${norm.kind} ${norm.from} ${norm.to}`;
    case 'every':
      return `${norm.kind} ${norm.unit} ${norm.day}`;
    case 'condition':
      return `${norm.kind} ${norm.phrase}`;
    default:
      return norm.kind;
  }
}
