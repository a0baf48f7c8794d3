import { EmptyState } from '@cotmoc/ui';
import { type KeyboardEvent, memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { t } from '../messages/t.ts';
import styles from './coverage-grid.module.css';
import { isGap } from './coverage-page.tsx';
import type { Cell, Coverage } from './use-cascade.ts';

/** The height of a row and the width of a column in px, as the style has them. */
const ROW = 44;
const COLUMN = 40;
/** Rows and columns drawn beyond those in sight, and by how many the drawn ones move at a time. */
const SPARE = 8;
const STEP = 4;

/** From `first` to before `last`. */
interface Range {
  readonly first: number;
  readonly last: number;
}

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
 * Tasks down, units across. Only what is in sight is drawn, so that 150 tasks × 150 units scroll without a pause; all
 * of it when it is printed. One cell is in the tab order; arrows move, Enter opens.
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
  const [down, setDown] = useState<Range>({ first: 0, last: 12 });
  const [across, setAcross] = useState<Range>({ first: 0, last: 12 });
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
    setDown((before) => rangeOf(before, { from: box.scrollTop, room: box.clientHeight, size: ROW }));
    setAcross((before) => rangeOf(before, { from: box.scrollLeft, room: box.clientWidth, size: COLUMN }));
  }
  // How much is in sight is known once the first is drawn; the window may grow later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measures what other lines leave of the old place
  useLayoutEffect(() => {
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [lines]);
  function moveTo(place: Place): void {
    const row = Math.min(lines.length - 1, Math.max(0, place.row));
    const column = Math.min(units.length - 1, Math.max(0, place.column));
    const box = scroller.current;
    if (box) {
      const top = row * ROW;
      const room = box.clientHeight - (box.querySelector('thead')?.offsetHeight ?? 0) - ROW;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top > box.scrollTop + room) box.scrollTop = top - room;
      const left = column * COLUMN;
      // The tasks stand still over the columns that went by under them.
      const width = box.clientWidth - (box.querySelector('th')?.offsetWidth ?? 0) - COLUMN;
      if (left < box.scrollLeft) box.scrollLeft = left;
      else if (left > box.scrollLeft + width) box.scrollLeft = left - width;
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
  const rows = isPrinted ? { first: 0, last: lines.length } : within(down, lines.length);
  const columns = isPrinted ? { first: 0, last: units.length } : within(across, units.length);
  // Where the active cell is out of sight, the first that is drawn takes its place in the tab order.
  const isDrawn = isIn(rows, active.row) && isIn(columns, active.column);
  const stop = isDrawn ? active : { row: rows.first, column: columns.first };
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
            {columns.first > 0 && <SideSpacer columns={columns.first} />}
            {units.slice(columns.first, columns.last).map((unit, at) => (
              <th
                key={unit.id}
                scope="col"
                aria-colindex={columns.first + at + 2}
                className={styles.unit}
                title={unit.name}
              >
                <span>{unit.shortName ?? unit.name}</span>
              </th>
            ))}
            {columns.last < units.length && <SideSpacer columns={units.length - columns.last} />}
          </tr>
        </thead>
        <tbody>
          {rows.first > 0 && <Spacer rows={rows.first} columns={units.length + 1} />}
          {lines.slice(rows.first, rows.last).map((line, at) => (
            <GridRow
              key={line.task.id}
              line={line}
              row={rows.first + at}
              units={units}
              first={columns.first}
              last={columns.last}
              active={stop.row === rows.first + at ? stop.column : -1}
              onOpen={onOpen}
              onActive={setActive}
            />
          ))}
          {rows.last < lines.length && <Spacer rows={lines.length - rows.last} columns={units.length + 1} />}
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

/** Room for columns that are out of sight. */
function SideSpacer({ columns }: { columns: number }) {
  return <td colSpan={columns} aria-hidden="true" style={{ minInlineSize: columns * COLUMN, padding: 0 }} />;
}

/** What is in sight with some to spare; the same range as before where it covers the same, so that nothing is drawn anew. */
function rangeOf(before: Range, seen: { from: number; room: number; size: number }): Range {
  const step = (place: number) => Math.floor(place / STEP) * STEP;
  const first = Math.max(0, step(seen.from / seen.size) - SPARE);
  const last = step((seen.from + seen.room) / seen.size) + STEP + SPARE;
  return before.first === first && before.last === last ? before : { first, last };
}

function isIn(range: Range, place: number): boolean {
  return place >= range.first && place < range.last;
}

/** The part of the range that there is; where all of it is beyond the end, the last of what there is. */
function within(range: Range, count: number): Range {
  return { first: Math.min(range.first, Math.max(0, count - 1)), last: Math.min(range.last, count) };
}

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
  /** The columns that are drawn. */
  readonly first: number;
  readonly last: number;
  /** The column of the active cell, or -1. */
  readonly active: number;
  readonly onOpen: (cell: Cell) => void;
  readonly onActive: (place: Place) => void;
}

const GridRow = memo(function GridRow({ line, row, units, first, last, active, onOpen, onActive }: RowProps) {
  return (
    <tr className={styles.row} aria-rowindex={row + 2}>
      <th scope="row" className={styles.task} title={line.task.text}>
        <a href={`/tasks/${line.task.id}`}>
          {line.task.path && <span className={styles.path}>{line.task.path}</span>} {line.task.text}
        </a>
      </th>
      {first > 0 && <SideSpacer columns={first} />}
      {units.slice(first, last).map((unit, at) => {
        const column = first + at;
        const cell = line.cells.get(column);
        const state = cell && (cell.role === 'support' && cell.state === 'none' ? 'support' : cell.state);
        const focus = active === column ? 0 : -1;
        return (
          <td key={unit.id} aria-colindex={column + 2} className={styles.cell}>
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
      {last < units.length && <SideSpacer columns={units.length - last} />}
    </tr>
  );
});
