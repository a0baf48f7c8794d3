import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Block } from './blocks.ts';
import styles from './document-text.module.css';
import type { MarkKind } from './marks.ts';
import type { Segment } from './segments.ts';

interface BlockViewProps {
  readonly block: Block;
  readonly segments: ReadonlyMap<number, readonly Segment[]>;
  /** Facts that begin here: `t1:open t2:accepted`; for a table `120=t1:open;…` by the beginnings of its rows. */
  readonly signs: string;
}

/** One paragraph or table; drawn again only when its own signs change. */
export const BlockView = memo(function BlockView({ block, segments, signs }: BlockViewProps) {
  if (block.kind === 'table') return <TableView block={block} segments={segments} signs={signs} />;
  return (
    <div className={`${styles.block} ${styles[block.kind]}`} data-block="" style={{ '--depth': block.depth }}>
      {signs !== '' && <Signs signs={signs} />}
      <Pieces segments={segments.get(block.run.from)} />
    </div>
  );
});

function TableView({ block, segments, signs }: BlockViewProps & { readonly block: Extract<Block, { kind: 'table' }> }) {
  const width = Math.max(...block.rows.map((row) => row.cells.length));
  const byRow = new Map(signs.split(';').map((entry) => entry.split('=') as [string, string | undefined]));
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
      <table className={styles.table}>
        <tbody>
          {block.rows.map((row) => {
            const first = row.cells[0]?.from ?? block.from;
            const here = byRow.get(String(first));
            return (
              <tr key={first} className={row.heading ? styles.headRow : undefined}>
                {row.cells.map((cell, index) => {
                  const missing = index === row.cells.length - 1 ? width - row.cells.length : 0;
                  return (
                    <td key={cell.from} colSpan={missing > 0 ? missing + 1 : undefined}>
                      {index === 0 && here !== undefined && <Signs signs={here} />}
                      <Pieces segments={segments.get(cell.from)} />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const SHAPES: Readonly<Record<MarkKind, string | undefined>> = {
  task: styles.task,
  body: styles.body,
  time: styles.time,
  quantity: styles.quantity,
  money: styles.money,
  citation: styles.citation,
  diagnostic: undefined,
};

function Pieces({ segments }: { segments: readonly Segment[] | undefined }) {
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
        className={`${shapes} ${fault}`}
      >
        {segment.text}
      </span>
    );
  });
}

const GLYPHS: Readonly<Record<string, string>> = { open: '○', accepted: '✓', dropped: '×' };

/** In the margin: what was said of each fact that begins here. */
function Signs({ signs }: { signs: string }) {
  const facts = signs.split(' ').map((sign) => sign.split(':'));
  return (
    <span className={styles.signs}>
      {facts.map(([key = '', verdict = 'open']) => (
        <span
          key={key}
          data-keys={key}
          data-verdict={verdict}
          className={styles.sign}
          title={t(`plans.sign.${asVerdict(verdict)}`)}
        >
          <span aria-hidden="true">{GLYPHS[verdict]}</span>
        </span>
      ))}
    </span>
  );
}

function asVerdict(text: string): 'open' | 'accepted' | 'dropped' {
  return text === 'accepted' || text === 'dropped' ? text : 'open';
}
