import { type CSSProperties, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

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

/** What makes an element the popup. */
export interface PopupProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly popover: 'manual';
  readonly style: CSSProperties;
}

/**
 * Places a popup under its anchor (above, where there is more room), in the browser's top layer and the window's own
 * coordinates, so that no box cuts it off or moves it: scrolling, turned, contained or a modal dialog. Closes it on a
 * press elsewhere. Gives the props of the popup's element, which is drawn only while it is open.
 */
export function usePopup({ anchor, root, open, onClose, align }: Popup): PopupProps {
  const ref = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<CSSProperties>({ opacity: 0 });
  useLayoutEffect(() => {
    if (!open) return;
    ref.current?.showPopover();
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
  return { ref, popover: 'manual', style };
}

/** All four edges, so that none is left to what the browser gives a popover. */
function styleBy(box: DOMRect, align: Popup['align']): CSSProperties {
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const isBelow = below >= Math.min(ENOUGH, above);
  const isEnd = align === 'end';
  return {
    maxBlockSize: Math.min(TALLEST, isBelow ? below : above),
    top: isBelow ? box.bottom + GAP : 'auto',
    bottom: isBelow ? 'auto' : clientHeight - box.top + GAP,
    left: isEnd ? 'auto' : Math.max(EDGE, box.left),
    right: isEnd ? Math.max(EDGE, clientWidth - box.right) : 'auto',
    ...(align === 'stretch' ? { minInlineSize: Math.min(box.width, clientWidth - 2 * EDGE) } : {}),
  };
}
