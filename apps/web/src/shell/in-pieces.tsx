import { Skeleton } from '@cotmoc/ui';
import { type ReactNode, useDeferredValue } from 'react';

/** Draws a long page in pieces between which keys and the pointer are answered; its bones stand there until it is whole. */
export function InPieces({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : <Skeleton rows={12} />;
}
