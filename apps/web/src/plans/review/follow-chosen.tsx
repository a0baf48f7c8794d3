import { useEffect, useRef } from 'react';
import { bringIntoPane } from '../text/bring-into-pane.ts';
import { type Chosen, entryOf, useChosen } from './chosen.ts';

/** Brings the chosen entry into view, once for each choice, and again when `also` changes: the list is another then. Shows nothing. */
export function FollowChosen({ chosen, also }: { chosen: Chosen; also: string }) {
  const key = useChosen(chosen);
  const brought = useRef('');
  // Each time, since the entry may come to be drawn later than it was chosen.
  useEffect(() => {
    const wanted = `${key} ${also}`;
    const entry = key === null || brought.current === wanted ? null : entryOf(key);
    if (!entry) return;
    brought.current = wanted;
    bringIntoPane(entry);
  });
  return null;
}
