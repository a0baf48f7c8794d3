import { type RefObject, useLayoutEffect, useRef } from 'react';
import { afterPaint } from '../../shell/after-paint.ts';
import type { Chosen } from '../review/chosen.ts';
import { bringIntoPane } from './bring-into-pane.ts';

export interface LightOptions {
  readonly paper: RefObject<HTMLElement | null>;
  readonly chosen: Chosen;
  /** Another value: the text was drawn anew. */
  readonly drawn: object;
  /** Becomes `start` when the text, which was away on a small screen and had no place to scroll, is here. */
  readonly pane: string | undefined;
}

/** Lights the words of the chosen fact and brings them into view, after the key that chose it is answered. Beside React: nothing is drawn again for it. */
export function useLight({ paper, chosen, drawn, pane }: LightOptions): void {
  const lit = useRef<readonly HTMLElement[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew are new elements to light
  useLayoutEffect(() => {
    let isOver = false;
    function putOut(): void {
      for (const piece of lit.current) delete piece.dataset['lit'];
      lit.current = [];
    }
    function light(): void {
      putOut();
      if (!paper.current || chosen.key === null) return;
      // Signs in the margin too. By class: an attribute would be read of every piece of a long text.
      lit.current = [...paper.current.querySelectorAll<HTMLElement>(`.${CSS.escape(chosen.key)}`)];
      for (const piece of lit.current) piece.dataset['lit'] = '';
      bring(lit.current);
    }
    light();
    const stop = chosen.listen(async () => {
      const key = chosen.key;
      await afterPaint();
      // Of keys that follow each other fast only the last is lit.
      if (!isOver && chosen.key === key) light();
    });
    return () => {
      isOver = true;
      stop();
      putOut();
    };
  }, [paper, chosen, drawn]);
  useLayoutEffect(() => {
    if (pane === 'start') bring(lit.current);
  }, [pane]);
}

/** The words of the fact before what stands in the margin or elsewhere. */
function bring(lit: readonly HTMLElement[]): void {
  const first = lit.find((piece) => piece.dataset['kinds']?.includes('task')) ?? lit[0];
  if (first) bringIntoPane(first);
}
