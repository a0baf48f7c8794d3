import { type Day, formatWhole } from '@cotmoc/base';
import { Icon } from '@cotmoc/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../messages/t.ts';
import { dayWords } from './day-words.ts';
import styles from './unit-tree.module.css';
import type { TreeRow } from './use-org.ts';
import { useWindowed } from './use-windowed.ts';
import { type Line, visibleLines } from './visible-lines.ts';

/**
 * The tree of units, by the keys of an ARIA tree: up and down, right opens, left closes or goes to the parent,
 * Home, End, Enter goes to the unit. Only the lines in sight are on the page, so that thousands stay light.
 */
export function UnitTree({ rows, day }: { rows: readonly TreeRow[]; day: Day | undefined }) {
  const navigate = useNavigate();
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter((row) => row.depth === 0).map((row) => row.id)),
  );
  const [active, setActive] = useState<string | null>(null);
  const wantsFocus = useRef(false);
  const lines = useMemo(() => visibleLines(rows, opened), [rows, opened]);
  const at = Math.max(
    0,
    lines.findIndex((line) => line.row.id === active),
  );
  const { ref, first, last, height, show } = useWindowed(lines.length);
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    ref.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });

  function toggle(row: TreeRow, open: boolean): void {
    const next = new Set(opened);
    if (open) next.add(row.id);
    else next.delete(row.id);
    setOpened(next);
  }
  function go(to: number): void {
    const line = lines[to];
    if (!line) return;
    wantsFocus.current = true;
    setActive(line.row.id);
    show(to);
  }
  function press(event: KeyboardEvent): void {
    const line = lines[at];
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return;
    const isOpen = opened.has(line.row.id) && line.row.children > 0;
    if (event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(lines.length - 1);
    else if (event.key === 'ArrowRight') {
      if (isOpen) go(at + 1);
      else if (line.row.children > 0) toggle(line.row, true);
    } else if (event.key === 'ArrowLeft') {
      if (isOpen) toggle(line.row, false);
      else go(line.parentAt);
    } else if (event.key === 'Enter')
      void navigate({ to: '/units/$id', params: { id: line.row.id }, search: day ? { day } : {} });
    else return;
    event.preventDefault();
  }
  const shown = lines
    .map((line, index) => ({ line, index }))
    .filter(({ index }) => (index >= first && index < last) || index === at);
  return (
    <div
      ref={ref}
      role="tree"
      aria-label={t('org.tree')}
      className={styles.tree}
      style={{ blockSize: height }}
      onKeyDown={press}
    >
      {shown.map(({ line, index }) => (
        <TreeLine
          key={line.row.id}
          line={line}
          index={index}
          day={day}
          isOpen={opened.has(line.row.id)}
          isActive={index === at}
          onToggle={() => {
            setActive(line.row.id);
            toggle(line.row, !opened.has(line.row.id));
          }}
          onFocus={() => setActive(line.row.id)}
        />
      ))}
    </div>
  );
}

interface TreeLineProps {
  readonly line: Line;
  readonly index: number;
  readonly day: Day | undefined;
  readonly isOpen: boolean;
  readonly isActive: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
}

function TreeLine({ line, index, day, isOpen, isActive, onToggle, onFocus }: TreeLineProps) {
  const { row } = line;
  return (
    <div
      role="treeitem"
      className={styles.row}
      style={{
        insetBlockStart: `calc(${index} * var(--line))`,
        paddingInlineStart: `calc(${row.depth} * var(--step))`,
      }}
      tabIndex={isActive ? 0 : -1}
      data-active={isActive || undefined}
      aria-level={row.depth + 1}
      aria-setsize={line.setSize}
      aria-posinset={line.place}
      aria-selected={false}
      aria-expanded={row.children > 0 ? isOpen : undefined}
      onFocus={onFocus}
    >
      {row.children > 0 ? (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's; this is the pointer's way
        // biome-ignore lint/a11y/noStaticElementInteractions: the same
        <span className={styles.twist} data-open={isOpen || undefined} onClick={onToggle}>
          <Icon name="right" size={16} />
        </span>
      ) : (
        <span className={styles.twist} />
      )}
      <Link
        to="/units/$id"
        params={{ id: row.id }}
        search={day ? { day } : {}}
        tabIndex={-1}
        className={row.endedOn ? styles.gone : styles.name}
        title={row.name}
      >
        {row.name}
      </Link>
      {row.children > 0 && <span className={styles.count}>{formatWhole(row.children)}</span>}
      {row.endedOn && (
        <span className={styles.dates}>
          {t('org.lived', { from: dayWords(row.foundedOn), to: dayWords(row.endedOn) })}
          {row.toConfirm && ` · ${t('org.toConfirm')}`}
        </span>
      )}
    </div>
  );
}
