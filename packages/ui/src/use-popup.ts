import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** Room between a popup and its anchor, and between a popup and the window's edge, in px. */
const GAP = 4;
const EDGE = 8;
const TALLEST = 340;
/** With this much room below, a popup opens below even where there is more above. */
const ENOUGH = 220;

interface Popup {
  readonly anchor: RefObject<HTMLElement | null>;
  /** Everything that belongs to the popup; a press outside it closes. */
  readonly root: RefObject<HTMLElement | null>;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Which edges meet; `stretch` also makes the popup at least as wide as its anchor. */
  readonly align: 'start' | 'end' | 'stretch';
}

/**
 * Places a popup under its anchor (above, where there is more room), in the window's own coordinates, so that neither
 * a scrolling box nor a modal dialog cuts it off; closes it on a press elsewhere. Gives the popup's style.
 */
export function usePopup({ anchor, root, open, onClose, align }: Popup): CSSProperties {
  const [style, setStyle] = useState<CSSProperties>({ position: 'fixed', opacity: 0 });
  useLayoutEffect(() => {
    if (!open) return;
    const place = () => {
      const box = anchor.current?.getBoundingClientRect();
      if (box) setStyle(styleBy(box, align));
    };
    place();
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [anchor, open, align]);
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  });
  return style;
}

function styleBy(box: DOMRect, align: Popup['align']): CSSProperties {
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const isBelow = below >= Math.min(ENOUGH, above);
  return {
    position: 'fixed',
    maxBlockSize: Math.min(TALLEST, isBelow ? below : above),
    ...(isBelow ? { top: box.bottom + GAP } : { bottom: clientHeight - box.top + GAP }),
    ...(align === 'end' ? { right: Math.max(EDGE, clientWidth - box.right) } : { left: Math.max(EDGE, box.left) }),
    ...(align === 'stretch' ? { minInlineSize: Math.min(box.width, clientWidth - 2 * EDGE) } : {}),
  };
}
