import { Skeleton } from '@cotmoc/ui';
import { type ReactNode, startTransition, useDeferredValue, useEffect, useState } from 'react';

/** Draws a long page in pieces between which keys and the pointer are answered; its bones stand there until it is whole. */
export function InPieces({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : <Skeleton rows={12} />;
}

/** A long part of a page that comes when the rest is painted: the two together would hold the page for as long as both. */
export function AfterTheRest({ children }: { children: ReactNode }) {
  const [isTime, setTime] = useState(false);
  useEffect(() => startTransition(() => setTime(true)), []);
  return isTime ? children : <Skeleton rows={12} />;
}
