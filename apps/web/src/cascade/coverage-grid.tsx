import { EmptyState } from '@cotmoc/ui';
import { type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../messages/t.ts';
import styles from './coverage-grid.module.css';
import { isGap } from './coverage-page.tsx';
import type { Cell, Coverage } from './use-cascade.ts';

/** The height of a row in px, as the style has it. */
const ROW = 44;
const SPARE = 8;

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Line {
  readonly task: Coverage['tasks'][number];
  /** By the column's place. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/**
 * Tasks down, units across. Only the rows in sight are drawn, so that 150 tasks × 60 units scroll without a pause; all
 * of them when it is printed. One cell is in the tab order; arrows move, Enter opens.
 */
export function CoverageGrid({
  coverage,
  onlyGaps,
  onOpen,
}: {
  coverage: Coverage;
  onlyGaps: boolean;
  onOpen: (cell: Cell) => void;
}) {
  const { lines, units } = useMemo(() => arrange(coverage, onlyGaps), [coverage, onlyGaps]);
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ first: 0, last: 30 });
  const [isPrinted, setIsPrinted] = useState(false);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinted(true));
    const end = () => setIsPrinted(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  function measure(): void {
    const box = scroller.current;
    if (!box) return;
    const first = Math.max(0, Math.floor(box.scrollTop / ROW) - SPARE);
    const last = Math.ceil((box.scrollTop + box.clientHeight) / ROW) + SPARE;
    setRange((before) => (before.first === first && before.last === last ? before : { first, last }));
  }
  function moveTo(place: Place): void {
    const row = Math.min(lines.length - 1, Math.max(0, place.row));
    const column = Math.min(units.length - 1, Math.max(0, place.column));
    const box = scroller.current;
    if (box) {
      const top = row * ROW;
      const room = box.clientHeight - HEAD - ROW;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top > box.scrollTop + room) box.scrollTop = top - room;
    }
    flushSync(() => {
      setActive({ row, column });
      measure();
    });
    box?.querySelector<HTMLElement>(`[data-place="${row} ${column}"]`)?.focus();
  }
  function press(event: KeyboardEvent): void {
    const { row, column } = active;
    const steps: Record<string, Place> = {
      ArrowDown: { row: row + 1, column },
      ArrowUp: { row: row - 1, column },
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
      PageDown: { row: row + 10, column },
      PageUp: { row: row - 10, column },
      Home: { row, column: 0 },
      End: { row, column: units.length - 1 },
    };
    const next = steps[event.key];
    if (!next) return;
    event.preventDefault();
    moveTo(next);
  }
  if (lines.length === 0) {
    return <EmptyState title={t(onlyGaps ? 'cascade.noGaps' : 'cascade.noCells')} icon="done" />;
  }
  const first = isPrinted ? 0 : Math.min(range.first, Math.max(0, lines.length - 1));
  const last = isPrinted ? lines.length : Math.min(range.last, lines.length);
  return (
    <div ref={scroller} className={styles.scroller} onScroll={measure}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the cells of this table are walked by arrows
        role="grid"
        aria-label={t('cascade.tab.matrix')}
        aria-rowcount={lines.length + 1}
        aria-colcount={units.length + 1}
        className={styles.grid}
        onKeyDown={press}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('cascade.column.task')}
            </th>
            {units.map((unit) => (
              <th key={unit.id} scope="col" className={styles.unit} title={unit.name}>
                <span>{unit.shortName ?? unit.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {first > 0 && <Spacer rows={first} columns={units.length + 1} />}
          {lines.slice(first, last).map((line, at) => (
            <GridRow
              key={line.task.id}
              line={line}
              row={first + at}
              units={units}
              active={active.row === first + at ? active.column : -1}
              onOpen={onOpen}
              onActive={setActive}
            />
          ))}
          {last < lines.length && <Spacer rows={lines.length - last} columns={units.length + 1} />}
        </tbody>
      </table>
    </div>
  );
}

/** What a cell's mark means. */
function nameOf(state: Cell['state'] | 'support'): string {
  return t(`cascade.cell.${state}`);
}

/** Room for rows that are out of sight. */
function Spacer({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tr>
      <td colSpan={columns} style={{ blockSize: rows * ROW, padding: 0 }} />
    </tr>
  );
}

/** The height of the head in px, as the style has it. */
const HEAD = 120;

function arrange(
  coverage: Coverage,
  onlyGaps: boolean,
): { lines: Line[]; units: readonly Coverage['units'][number][] } {
  const wanted = onlyGaps ? coverage.cells.filter(isGap) : coverage.cells;
  const columns = [...new Set(wanted.map(({ unit }) => unit))].sort((a, b) => a - b);
  const columnOf = new Map(columns.map((unit, at) => [unit, at]));
  const rows = new Set(wanted.map(({ task }) => task));
  const byTask = Map.groupBy(
    coverage.cells.filter(({ task, unit }) => rows.has(task) && columnOf.has(unit)),
    ({ task }) => task,
  );
  const lines = coverage.tasks.flatMap((task, at): Line[] => {
    const cells = byTask.get(at);
    return cells ? [{ task, cells: new Map(cells.map((cell) => [columnOf.get(cell.unit) ?? 0, cell])) }] : [];
  });
  return { lines, units: columns.flatMap((at) => coverage.units[at] ?? []) };
}

interface RowProps {
  readonly line: Line;
  readonly row: number;
  readonly units: readonly Coverage['units'][number][];
  /** The column of the active cell, or -1. */
  readonly active: number;
  readonly onOpen: (cell: Cell) => void;
  readonly onActive: (place: Place) => void;
}

const GridRow = memo(function GridRow({ line, row, units, active, onOpen, onActive }: RowProps) {
  return (
    <tr className={styles.row} aria-rowindex={row + 2}>
      <th scope="row" className={styles.task} title={line.task.text}>
        <a href={`/tasks/${line.task.id}`}>
          {line.task.path && <span className={styles.path}>{line.task.path}</span>} {line.task.text}
        </a>
      </th>
      {units.map((unit, column) => {
        const cell = line.cells.get(column);
        const state = cell && (cell.role === 'support' && cell.state === 'none' ? 'support' : cell.state);
        const focus = active === column ? 0 : -1;
        return (
          <td key={unit.id} className={styles.cell}>
            {cell && state ? (
              <button
                type="button"
                tabIndex={focus}
                data-place={`${row} ${column}`}
                data-state={state}
                className={styles.mark}
                aria-label={t('cascade.cellOf', { unit: unit.name, state: nameOf(state) })}
                onFocus={() => onActive({ row, column })}
                onClick={() => onOpen(cell)}
              />
            ) : (
              <span tabIndex={focus} data-place={`${row} ${column}`} className={styles.nothing} />
            )}
          </td>
        );
      })}
    </tr>
  );
});
