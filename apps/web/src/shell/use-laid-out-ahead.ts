import { type RefObject, useEffect } from 'react';

/**
 * Lays out what stands in a box that is not drawn while it is out of view (`content-visibility: auto`), when the browser
 * has nothing else to do: whatever brings it into view need not wait for that. Again when `content` changes.
 */
export function useLaidOutAhead(box: RefObject<Element | null>, content: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other content is laid out anew
  useEffect(() => {
    // Where the browser cannot tell that it is idle, the box is laid out when it comes into view.
    if (!('requestIdleCallback' in window)) return;
    // Asking where something stands makes the browser lay it out, hidden or not.
    const asked = requestIdleCallback(() => box.current?.lastElementChild?.getBoundingClientRect());
    return () => cancelIdleCallback(asked);
  }, [box, content]);
}
