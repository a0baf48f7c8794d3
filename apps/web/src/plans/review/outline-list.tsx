import type { CompiledPlan, OutlineNode } from '@cotmoc/plan';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import styles from './outline-list.module.css';

const LONGEST = 140;
const DEEPEST = 3;

function isShown(node: OutlineNode): boolean {
  if (node.kind === 'footnote' || node.kind === 'row' || node.path === '') return false;
  const depth = node.path.split('.').length;
  return node.heading || (node.marker !== '' && depth <= 2 && node.kind !== 'bullet');
}

/** The plan's headings as a tree to jump by. */
export const OutlineList = memo(function OutlineList({
  compiled,
  onJump,
}: {
  compiled: Pick<CompiledPlan, 'text' | 'outline'>;
  onJump: (from: number) => void;
}) {
  const nodes = compiled.outline.filter(isShown);
  if (nodes.length === 0) return <p className={styles.none}>{t('plans.noOutline')}</p>;
  return (
    <ol className={styles.outline}>
      {nodes.map((node) => (
        <li key={node.from} style={{ '--depth': Math.min(DEEPEST, node.path.split('.').length - 1) }}>
          <button type="button" onClick={() => onJump(node.from)}>
            {shortened(compiled.text.slice(node.from, node.to))}
          </button>
        </li>
      ))}
    </ol>
  );
});

function shortened(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}
