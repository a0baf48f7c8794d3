import { useLayoutEffect, useRef } from 'react';
import { type Chosen, choiceOf, entryOf } from './chosen.ts';

/**
 * Of a list's entries the Tab key stops at one: the chosen one, or the first where that is not in the list. Set beside
 * React, when the choice is made: the browser works all styles out anew where the focused entry's stop changes later.
 */
export function useTabStop(chosen: Chosen, keys: readonly string[]): void {
  const stop = useRef<HTMLElement | null>(null);
  // Each time: what was drawn anew has no stop yet.
  useLayoutEffect(() => {
    function put(): void {
      const entry = chosen.key !== null && keys.includes(chosen.key) ? chosen.key : keys[0];
      const next = entry === undefined ? null : choiceOf(entryOf(entry));
      if (next === stop.current) return;
      if (next) next.tabIndex = 0;
      if (stop.current) stop.current.tabIndex = -1;
      stop.current = next;
    }
    put();
    return chosen.listen(put);
  });
}
