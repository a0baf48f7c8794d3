import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Block } from './blocks.ts';
import styles from './document-text.module.css';
import type { MarkKind } from './marks.ts';
import { rowHeight, type Section } from './sections.ts';
import type { Segment } from './segments.ts';

interface SectionViewProps {
  readonly section: Section;
  readonly segments: ReadonlyMap<number, readonly Segment[]>;
  /** Facts by the beginning of their block or row: `t1:open t2:accepted`. */
  readonly signs: ReadonlyMap<number, string>;
  /** The signs of this section alone, which tell whether it must be drawn again. */
  readonly marked: string;
}

/** Some paragraphs or a table; drawn again only when its own signs change. */
export const SectionView = memo(
  function SectionView({ section, segments, signs }: SectionViewProps) {
    return (
      <div className={styles.section} style={{ containIntrinsicBlockSize: `auto ${section.height}rem` }}>
        {section.blocks.map((block) =>
          block.kind === 'table' ? (
            <TableView key={block.from} block={block} segments={segments} signs={signs} />
          ) : (
            <div
              key={block.from}
              className={`${styles.block} ${styles[block.kind]}`}
              data-block=""
              style={{ '--depth': block.depth }}
            >
              <Signs signs={signs.get(block.from)} />
              <Pieces segments={segments.get(block.run.from)} />
            </div>
          ),
        )}
      </div>
    );
  },
  (a, b) => a.section === b.section && a.segments === b.segments && a.marked === b.marked,
);

/** Rows that are laid out together. */
const ROWS = 12;

interface TableViewProps extends Omit<SectionViewProps, 'section' | 'marked'> {
  readonly block: Extract<Block, { kind: 'table' }>;
}

function TableView({ block, segments, signs }: TableViewProps) {
  const { rows, columns } = block;
  const groups = Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) =>
    rows.slice(at * ROWS, (at + 1) * ROWS),
  );
  // In rem: a column has room for its longest word up to a point, and is no narrower than its words make likely.
  const least = columns.map(({ share, word }) => Math.min(10, Math.max(1.5 + share * 0.3, 1.2 + word * 0.56)));
  const template = columns.map(({ share }, at) => `minmax(${least[at]}rem, ${share}fr)`).join(' ');
  const narrowest = `${least.reduce((sum, one) => sum + one, 0)}rem`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a wide table scrolls by keyboard too; a fieldset is for fields
    <div
      role="group"
      aria-label={t('plans.table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: as above
      tabIndex={0}
      className={`${styles.block} ${styles.tableBlock}`}
      data-block=""
    >
      <table className={styles.table} style={{ '--columns': template, '--least': narrowest }}>
        {groups.map((group) => (
          <tbody
            key={group[0]?.cells[0]?.from}
            className={styles.rows}
            style={{
              containIntrinsicBlockSize: `auto ${group.reduce((sum, row) => sum + rowHeight(row.cells), 0)}rem`,
            }}
          >
            {group.map((row) => (
              <RowView
                key={row.cells[0]?.from}
                row={row}
                columns={columns.length}
                segments={segments}
                signs={signs.get(row.cells[0]?.from ?? -1)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Row = TableViewProps['block']['rows'][number];

interface RowViewProps extends Pick<SectionViewProps, 'segments'> {
  readonly row: Row;
  /** So many columns has the table. */
  readonly columns: number;
  readonly signs: string | undefined;
}

const RowView = memo(function RowView({ row, columns, segments, signs }: RowViewProps) {
  return (
    <tr className={row.heading ? styles.headRow : undefined}>
      {row.cells.map((cell, index) => {
        const missing = index === row.cells.length - 1 ? columns - row.cells.length : 0;
        return (
          <td
            key={cell.from}
            colSpan={missing > 0 ? missing + 1 : undefined}
            style={missing > 0 ? { '--span': missing + 1 } : undefined}
          >
            {index === 0 && <Signs signs={signs} />}
            <Pieces segments={segments.get(cell.from)} />
          </td>
        );
      })}
    </tr>
  );
});

const SHAPES: Readonly<Record<MarkKind, string | undefined>> = {
  task: styles.task,
  body: styles.body,
  time: styles.time,
  quantity: styles.quantity,
  money: styles.money,
  citation: styles.citation,
  diagnostic: undefined,
};

const Pieces = memo(function Pieces({ segments }: { segments: readonly Segment[] | undefined }) {
  return segments?.map((segment) => {
    if (segment.kinds.length === 0) {
      return (
        <span key={segment.from} data-from={segment.from}>
          {segment.text}
        </span>
      );
    }
    const shapes = segment.kinds.map((kind) => SHAPES[kind]).join(' ');
    const fault = segment.severity ? `${styles.fault} ${styles[segment.severity]}` : '';
    return (
      <span
        key={segment.from}
        data-from={segment.from}
        data-keys={segment.keys || undefined}
        data-kinds={segment.kinds.join(' ')}
        className={`${shapes} ${fault} ${segment.keys}`}
      >
        {segment.text}
      </span>
    );
  });
});

const GLYPHS: Readonly<Record<string, string>> = { open: '○', accepted: '✓', dropped: '×' };

/** In the margin: what was said of each fact that begins here. */
const Signs = memo(function Signs({ signs }: { signs: string | undefined }) {
  if (signs === undefined) return null;
  const facts = signs.split(' ').map((sign) => sign.split(':'));
  return (
    <span className={styles.signs}>
      {facts.map(([key = '', verdict = 'open']) => (
        <span
          key={key}
          data-keys={key}
          data-verdict={verdict}
          className={`${styles.sign} ${key}`}
          title={t(`plans.sign.${asVerdict(verdict)}`)}
        >
          <span aria-hidden="true">{GLYPHS[verdict]}</span>
        </span>
      ))}
    </span>
  );
});

function asVerdict(text: string): 'open' | 'accepted' | 'dropped' {
  return text === 'accepted' || text === 'dropped' ? text : 'open';
}
