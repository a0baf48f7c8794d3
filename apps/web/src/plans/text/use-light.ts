import { type RefObject, useLayoutEffect, useRef } from 'react';
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

/** So many milliseconds after a choice its words are lit: whoever steps on by the next key sees those of the last. */
const PAUSE = 120;

/** Lights the words of the chosen fact and brings them into view, after the key that chose it is answered. Beside React: nothing is drawn again for it. */
export function useLight({ paper, chosen, drawn, pane }: LightOptions): void {
  const lit = useRef<readonly HTMLElement[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew are new elements to light
  useLayoutEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
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
    function forget(): void {
      clearTimeout(pause);
      cancelAnimationFrame(frame);
    }
    const stop = chosen.listen(() => {
      forget();
      // At the beginning of a frame: a key that comes before it is answered alone, and does not wait for the text as well.
      pause = setTimeout(() => {
        frame = requestAnimationFrame(light);
      }, PAUSE);
    });
    return () => {
      forget();
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
