import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './split-view.module.css';
import { useWords } from './words.tsx';

export interface SplitViewProps {
  readonly startLabel: string;
  readonly endLabel: string;
  readonly start: ReactNode;
  readonly end: ReactNode;
  /** Remembers the divider's place in this browser under this name. */
  readonly name: string;
  /** Which pane a phone shows, where the page decides; with `onShow`. */
  readonly shown?: 'start' | 'end' | undefined;
  readonly onShow?: ((side: 'start' | 'end') => void) | undefined;
}

const LEAST = 25;
const MOST = 75;

/** Two panes side by side with a divider to drag or to move by arrows; on a phone one at a time, by tabs. */
export function SplitView({ startLabel, endLabel, start, end, name, shown: given, onShow }: SplitViewProps) {
  const say = useWords();
  const base = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(() => remembered(name));
  const [own, setOwn] = useState<'start' | 'end'>('start');
  const shown = given ?? own;
  const setShown = onShow ?? setOwn;
  function moveTo(next: number): void {
    const kept = Math.min(MOST, Math.max(LEAST, Math.round(next)));
    setPercent(kept);
    localStorage.setItem(`split.${name}`, String(kept));
  }
  function drag(event: PointerEvent): void {
    const box = frame.current?.getBoundingClientRect();
    if (box && event.buttons === 1) moveTo(((event.clientX - box.left) / box.width) * 100);
  }
  function press(event: KeyboardEvent): void {
    const places: Record<string, number> = { ArrowLeft: percent - 2, ArrowRight: percent + 2, Home: LEAST, End: MOST };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    moveTo(place);
  }
  return (
    <div className={styles.view}>
      <div className={styles.switch} data-print="no">
        {(['start', 'end'] as const).map((side) => (
          <button key={side} type="button" aria-pressed={shown === side} onClick={() => setShown(side)}>
            {side === 'start' ? startLabel : endLabel}
          </button>
        ))}
      </div>
      <div ref={frame} className={styles.frame} style={{ '--split': `${percent}%` }}>
        <section
          id={`${base}-start`}
          data-pane=""
          aria-label={startLabel}
          className={shown === 'start' ? styles.start : styles.startAway}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {start}
        </section>
        {/* biome-ignore lint/a11y/useSemanticElements: a rule is not a control; this separator can be moved */}
        <div
          role="separator"
          aria-orientation="vertical"
          aria-label={say('divider')}
          aria-controls={`${base}-start`}
          aria-valuenow={percent}
          aria-valuemin={LEAST}
          aria-valuemax={MOST}
          tabIndex={0}
          className={styles.divider}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={press}
          data-print="no"
        />
        <section
          data-pane=""
          aria-label={endLabel}
          className={shown === 'end' ? styles.end : styles.endAway}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {end}
        </section>
      </div>
    </div>
  );
}

function remembered(name: string): number {
  const kept = Number(localStorage.getItem(`split.${name}`));
  return kept >= LEAST && kept <= MOST ? kept : 50;
}
