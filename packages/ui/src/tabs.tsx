import { formatWhole } from '@cotmoc/base';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './tabs.module.css';

/** One tab; `count` stands after its label. */
export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** The selected tab's panel. */
  readonly children: ReactNode;
}

/** So much of the next tab is left in view, in px. */
const PEEP = 24;

/** Parts of one thing, one at a time. Arrows move, Home and End jump; keep the selection in the URL. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, children }: TabsProps<Id>) {
  const base = useId();
  const strip = useRef<HTMLDivElement>(null);
  // Where the tabs have no room beside each other the selected one is brought into view; with the frame, which is laid out anyway.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const line = strip.current?.getBoundingClientRect();
      const tab = strip.current?.querySelector(`[data-tab="${selected}"]`)?.getBoundingClientRect();
      if (!line || !tab) return;
      if (tab.left < line.left) strip.current?.scrollBy({ left: tab.left - line.left - PEEP });
      else if (tab.right > line.right) strip.current?.scrollBy({ left: tab.right - line.right + PEEP });
    });
    return () => cancelAnimationFrame(frame);
  }, [selected]);
  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const at = tabs.findIndex((tab) => tab.id === selected);
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const step = steps[event.key];
    const next = step === undefined ? undefined : tabs[(step + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  }
  return (
    <div className={styles.tabs}>
      <div ref={strip} role="tablist" aria-label={label} className={styles.list} onKeyDown={move} data-print="no">
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            id={`${base}-${tab.id}`}
            aria-selected={tab.id === selected}
            aria-controls={tab.id === selected ? `${base}-panel` : undefined}
            tabIndex={tab.id === selected ? 0 : -1}
            className={styles.tab}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{formatWhole(tab.count)}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${base}-panel`} aria-labelledby={`${base}-${selected}`} className={styles.panel}>
        {children}
      </div>
    </div>
  );
}
