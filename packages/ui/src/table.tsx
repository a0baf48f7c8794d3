import type { ReactNode } from 'react';
import { Checkbox } from './checkbox.tsx';
import { Icon } from './icon.tsx';
import styles from './table.module.css';
import { useWords } from './words.tsx';

/** One column. On a phone a row becomes a small card: the `main` cell its title, the others one line each with their head. */
export interface Column<Row> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: Row) => ReactNode;
  readonly main?: boolean | undefined;
  readonly sortable?: boolean | undefined;
  readonly align?: 'end' | undefined;
  /** `narrow` is as wide as its content and does not wrap. */
  readonly width?: 'narrow' | undefined;
  /** Left out of the phone's card. */
  readonly wideOnly?: boolean | undefined;
}

/** Which column orders the rows. */
export interface Sorting {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  /** What the table lists; read by screen readers, seen only with `captionSeen`. */
  readonly caption: string;
  readonly captionSeen?: boolean | undefined;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: ((sorting: Sorting) => void) | undefined;
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode | undefined;
  readonly selection?:
    | {
        readonly selected: ReadonlySet<string>;
        readonly onChange: (selected: ReadonlySet<string>) => void;
        readonly label: (row: Row) => string;
      }
    | undefined;
  readonly rowClass?: ((row: Row) => string | undefined) | undefined;
}

/** A native table with 36 px rows, a head that stays in sight, and sorting by its head. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionSeen, columns, rows, rowKey, sorting, onSort, empty, selection, rowClass } = props;
  const say = useWords();
  if (rows.length === 0 && empty) return <>{empty}</>;
  const keys = rows.map(rowKey);
  const allSelected = selection !== undefined && keys.length > 0 && keys.every((key) => selection.selected.has(key));
  return (
    <table className={styles.table}>
      <caption className={captionSeen ? styles.caption : styles.unseen}>{caption}</caption>
      <thead>
        <tr>
          {selection && (
            <th scope="col" className={styles.tick}>
              <Checkbox
                label={say('selectAll')}
                labelUnseen
                checked={allSelected}
                onChange={(checked) => selection.onChange(new Set(checked ? keys : []))}
              />
            </th>
          )}
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sorting={sorting} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = rowKey(row);
          return (
            <tr key={key} className={rowClass?.(row)} data-selected={selection?.selected.has(key) || undefined}>
              {selection && (
                <td className={styles.tick}>
                  <Checkbox
                    label={selection.label(row)}
                    labelUnseen
                    checked={selection.selected.has(key)}
                    onChange={(checked) => {
                      const next = new Set(selection.selected);
                      if (checked) next.add(key);
                      else next.delete(key);
                      selection.onChange(next);
                    }}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td key={column.key} className={cellClass(column)} data-head={column.head}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface HeadCellProps<Row> extends Pick<TableProps<Row>, 'sorting' | 'onSort'> {
  readonly column: Column<Row>;
}

function HeadCell<Row>({ column, sorting, onSort }: HeadCellProps<Row>) {
  const say = useWords();
  const direction = sorting?.key === column.key ? sorting.direction : undefined;
  const next = direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={cellClass(column)} aria-sort={direction}>
      {column.sortable && onSort ? (
        <button
          type="button"
          className={styles.sort}
          title={say('sortBy', { column: column.head })}
          onClick={() => onSort({ key: column.key, direction: next })}
        >
          {column.head}
          <Icon name={direction === 'ascending' ? 'up' : direction === 'descending' ? 'down' : 'sort'} size={14} />
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}

function cellClass<Row>(column: Column<Row>): string {
  return [
    column.main ? styles.main : '',
    column.align === 'end' ? styles.end : '',
    column.width === 'narrow' ? styles.narrow : '',
    column.wideOnly ? styles.wideOnly : '',
  ]
    .filter(Boolean)
    .join(' ');
}
