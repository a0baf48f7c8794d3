import { type RefObject, useEffect, useRef, useState } from 'react';

/** Lines kept above and below those in sight. */
const SPARE = 12;

interface Windowed {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** The lines from `first` up to, without, `last` are to be drawn. */
  readonly first: number;
  readonly last: number;
  /** The height of all lines, as CSS. */
  readonly height: string;
  /** Brings a line into sight. */
  show(line: number): void;
}

/** Which of many lines of equal height (`--line` of the element) are in sight, as the page scrolls. */
export function useWindowed(count: number): Windowed {
  const ref = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, last: 60 });
  useEffect(() => {
    function measure(): void {
      const line = lineHeight(ref.current);
      const top = ref.current?.getBoundingClientRect().top ?? 0;
      const first = Math.max(0, Math.floor(-top / line) - SPARE);
      const last = Math.max(0, Math.ceil((window.innerHeight - top) / line) + SPARE);
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
    }
    measure();
    window.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, []);
  function show(line: number): void {
    const height = lineHeight(ref.current);
    const top = (ref.current?.getBoundingClientRect().top ?? 0) + line * height;
    // Clear of the bar at the top, and of the one at the foot of a phone.
    const room = 4 * height;
    if (top < room) window.scrollBy({ top: top - room });
    else if (top + room > window.innerHeight) window.scrollBy({ top: top + room - window.innerHeight });
  }
  return { ref, ...range, height: `calc(${count} * var(--line))`, show };
}

function lineHeight(element: HTMLElement | null): number {
  const first = element?.firstElementChild;
  return first instanceof HTMLElement && first.offsetHeight > 0 ? first.offsetHeight : 40;
}
